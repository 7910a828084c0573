"""Measures the English voice: how late its lines are, and what its process costs, beside espeak-ng."""

import os
import shutil
import time
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
