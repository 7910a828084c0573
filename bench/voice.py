"""Measures the English voice: how late its lines are, and what its process costs, beside espeak-ng."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from bench.measure import MeasurementError
from guided import bundled
from guided.exercise.reading import read_file
from guided.preferences import Preferences
from guided.session.cues import Say
from guided.session.script import write_script
from guided.session.timeline import PreparedExercise
from guided.voice.engine import SpeechEngine
from guided.voice.engine_choice import choose_engine
from guided.voice.hibari_voice import HibariVoice
from guided.voice.rendering import RenderedSpeech, render
from guided.voice.voice_worker import WORKER

HEAD_START_S = 5.0
"""Seconds from the page of an exercise, which asks for its lines, until F and J are held: two people read it first."""


HOLD_S = 0.9
"""Seconds for which F and J are held, as `Theme.hold` has it."""
BUSY_LOOPS = 10
GLANCE_S = 2.0
"""Seconds for which two people look at the page of an exercise at least."""
_BUSY_LOOP = ("nice", "-n", "5", sys.executable, "-c", "while True: pass")


class Spoken(NamedTuple):
    """What it took to render the lines of an exercise, in seconds: all, and until the first; and how late each was."""

    took: float
    first: float
    speech: float
    late: list[float]


def speak(name: str, engine: SpeechEngine) -> Spoken:
    """Render the lines of the exercise `name`, whose session begins HEAD_START_S after its page was opened."""
    exercise = read_file(bundled.exercises() / f"{name}.toml").exercise
    if exercise is None:
        raise MeasurementError(f"{name} cannot be read.")
    prepared = PreparedExercise(exercise)
    said = [cue for cue in write_script(exercise).cues if isinstance(cue, Say)]
    due = {prepared.line(cue.text).text: HEAD_START_S + cue.at for cue in reversed(said)}
    began, first, speech = time.monotonic(), 0.0, 0.0
    late: list[float] = []
    for line in prepared.lines():
        sound = render(line, engine)
        if not isinstance(sound, RenderedSpeech):
            raise MeasurementError(f"The voice did not speak: {sound}.")
        passed = time.monotonic() - began
        first, speech = first or passed, speech + sound.spoken.seconds
        if line.text in due:
            late.append(max(0.0, passed - due[line.text]))
    return Spoken(time.monotonic() - began, first, speech, late)


def first_words(name: str, engine: SpeechEngine, read_s: float, busy_loops: int = 0) -> float:
    """Return the seconds from the end of the hold until the first words of the exercise `name` are ready.

    The voice's process is cold, and F and J are held `read_s` seconds after the page of the exercise was opened. So
    many `busy_loops` run beside it.
    """
    exercise = read_file(bundled.exercises() / f"{name}.toml").exercise
    if exercise is None:
        raise MeasurementError(f"{name} cannot be read.")
    WORKER.close()
    with ExitStack() as beside:
        for _ in range(busy_loops):
            loop = beside.enter_context(subprocess.Popen(_BUSY_LOOP))
            beside.callback(loop.kill)
        time.sleep(0.5 if busy_loops else 0.0)  # until they are all at it
        began = time.monotonic()
        engine.warm_up()
        if not isinstance(render(PreparedExercise(exercise).lines()[0], engine), RenderedSpeech):
            raise MeasurementError("The voice did not speak.")
        return max(0.0, time.monotonic() - began - read_s - HOLD_S)


def engines() -> tuple[HibariVoice, SpeechEngine]:
    """Return the English voice, and espeak-ng beside it. Raise MeasurementError where one is missing."""
    own = {"PATH": os.environ.get("PATH", "")}
    hibari = choose_engine(Preferences(), environment=own, platform="linux")
    espeak = choose_engine(Preferences(voice_command="espeak-ng"), environment=own)
    if not isinstance(hibari, HibariVoice) or not isinstance(espeak, SpeechEngine) or not shutil.which("espeak-ng"):
        raise MeasurementError("It needs hibari-tts and espeak-ng.")
    return hibari, espeak


def worker_cost() -> tuple[float, float]:
    """Return the memory of the voice's process in MB, as a proportional share, and its processor seconds so far."""
    process = WORKER.process_id
    if process is None or not Path(f"/proc/{process}/smaps_rollup").exists():
        raise MeasurementError("The voice's process is counted on Linux alone, while it runs.")
    rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    memory = next(int(row.split()[1]) for row in rows if row.startswith("Pss:")) / 1024
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return memory, (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
