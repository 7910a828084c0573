"""Plays whole exercises, and checks a recording of each against its trace.

Run `python tools/listen.py FILE... [--together N] [--keep FOLDER]` in the project's environment, on a machine with
pulseaudio and espeak-ng. Exercises are played in real time, N at once, each on a sound server of its own. The exit code
is 1 if any differs from its trace. `--keep` keeps the recordings and traces.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import wave
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic, sleep

from guided.exercise.model import Exercise
from guided.exercise.reading import read_file
from guided.preferences import Preferences, save_preferences
from guided.session.session_choices import SessionChoices
from guided.session.timeline import PreparedExercise
from guided.text.wording import clock_text
from guided.voice.engine import SpeechEngine
from guided.voice.engine_choice import choose_engine
from guided.voice.rendering import RenderedSpeech, render
from guided.voice.wav import Samples, read_wav
from tools.audio_comparison import AudioComparison, ComparisonResult, Row
from tools.audio_server import SAMPLE_RATE, TIME_LIMIT, AudioServer

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 7200.0
"""Seconds that an exercise may take to play, at most."""
NEEDED = ("pulseaudio", "parec", "paplay", "espeak-ng")
CHOSEN = Preferences(name_a="Robin", name_b="Sam", asked=True)
SOUNDS = ROOT / "resources" / "sounds"
COLUMNS = "{:<22} {:>7} {:>5} {:>5} {:>6} {:>6} {:>5} {:>5}  {}"
HEAD = ("exercise", "length", "words", "bells", "off", "first", "peak", "noise", "silence in touch")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Hears whether exercises sound as they are written.")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--together", type=int, default=1, metavar="N", help="how many are played at a time")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep recordings and traces there")
    words = parser.parse_args(arguments)
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        print(f"listen: this needs {', '.join(missing)}", file=sys.stderr)
        return 2
    with ThreadPoolExecutor(max(words.together, 1)) as together:
        verdicts = dict(zip(words.files, together.map(lambda file: _heard(file, words.keep), words.files), strict=True))
    print("", COLUMNS.format(*HEAD), *(_row(file, verdict) for file, verdict in verdicts.items()), sep="\n")
    return 1 if any(verdict.faults for verdict in verdicts.values()) else 0


def _heard(file: Path, keep: Path | None) -> ComparisonResult:
    """Play one exercise, compare it with its trace, and print the result."""
    exercise = read_file(file).exercise
    with tempfile.TemporaryDirectory(prefix="listen-") as folder:
        if exercise is None:
            verdict = ComparisonResult(faults=["it cannot be read; `guided check` says why"])
        else:
            verdict = listened(exercise, file, Path(folder))
            if keep is not None:
                _keep(Path(folder), keep, file.stem)
    told = "; ".join(verdict.faults) or f"{verdict.words} words and {verdict.bells} bells, each when it is due"
    print(f"{file.stem}: {told}", flush=True)
    return verdict


def listened(exercise: Exercise, file: Path, folder: Path) -> ComparisonResult:
    """Return the comparison for `exercise`, played on its own sound server. Its files are written to `folder`."""
    room = AudioServer(folder / "room")
    background = SOUNDS / f"{exercise.background}.wav"
    there = {**os.environ, "PULSE_SERVER": room.server, "QT_QPA_PLATFORM": "offscreen"}
    there |= {"XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    try:
        loudest = _alone(room, background, there) if background.is_file() else 0.0
        code = _play(file, room, folder, there)
        heard = room.recording()
    finally:
        room.close()
    (folder / "heard.raw").write_bytes(heard.values.tobytes())
    rows: list[Row] = [json.loads(line) for line in (folder / "trace.jsonl").read_text("utf-8").splitlines()]
    verdict = AudioComparison(rows, heard, _words(exercise), _bells()).compare(loudest * CHOSEN.background_volume * 1.2)
    if code != 0:
        verdict.faults.append(f"the program ended with {code}")
    return verdict


def _alone(room: AudioServer, background: Path, there: Mapping[str, str]) -> float:
    """Return the loudness of the loudest quarter of a second of a background."""
    subprocess.run(["paplay", str(background)], env=there, check=True, timeout=60)
    heard = room.recording()
    return max(heard.levels(0.0, heard.seconds, 0.25))


def _play(file: Path, room: AudioServer, folder: Path, there: Mapping[str, str]) -> int:
    save_preferences(folder / "guided" / "preferences.json", CHOSEN)
    trace = folder / "trace.jsonl"
    words = [sys.executable, "-m", "ui", str(file.resolve()), "--rehearse", "--trace", str(trace)]
    with subprocess.Popen(words, cwd=ROOT, env=there) as playing:
        end = monotonic() + TIME_LIMIT
        while playing.poll() is None and monotonic() < end and not (trace.is_file() and trace.stat().st_size):
            sleep(0.01)
        room.mark("began")
        try:
            return playing.wait(LONGEST)
        except subprocess.TimeoutExpired:
            playing.kill()
            return playing.wait(TIME_LIMIT)


def _words(exercise: Exercise) -> dict[str, Samples]:
    """Return all lines of the exercise, rendered with the program's own voice."""
    engine = choose_engine(CHOSEN, platform="linux")
    assert isinstance(engine, SpeechEngine)
    prepared = PreparedExercise(exercise, SessionChoices(names=(CHOSEN.name_a, CHOSEN.name_b)))
    spoken = {line.text: render(line, engine) for line in prepared.lines() if line.recording is None}
    return {
        text: read_wav(sound.data) for text, sound in spoken.items() if isinstance(sound, RenderedSpeech) and sound.data
    }


def _bells() -> dict[str, Samples]:
    return {name: read_wav((SOUNDS / f"{name}.wav").read_bytes()) for name in ("bell", "chime", "bowl", "soft")}


def _keep(folder: Path, keep: Path, name: str) -> None:
    keep.mkdir(parents=True, exist_ok=True)
    shutil.copy(folder / "trace.jsonl", keep / f"{name}.jsonl")
    with wave.open(str(keep / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((folder / "heard.raw").read_bytes())


def _row(file: Path, verdict: ComparisonResult) -> str:
    silence = f"{verdict.silence:.0%} at least, in {verdict.touching} steps" if verdict.touching else "no touch"
    faults = f"  {len(verdict.faults)} FAULTS" if verdict.faults else ""
    return COLUMNS.format(
        file.stem,
        clock_text(verdict.seconds),
        verdict.words,
        verdict.bells,
        f"{verdict.late:.2f} s",
        f"{verdict.first:.2f} s",
        f"{verdict.peak:.0%}",
        f"{verdict.noise:.0f}",
        silence + faults,
    )


if __name__ == "__main__":
    sys.exit(main())
