"""Test the program that `python3 dev.py bundle` makes, where it was made: these are skipped without `dist/guided`."""

import json
import os
import re
import shutil
import subprocess
import sys
from array import array
from math import sin
from pathlib import Path

import pytest

from guided.exercise.recordings import check_sound
from guided.voice.wav import Samples, write_wav
from tests.paths import BUNDLED_PROGRAM as PROGRAM
from tools.audio_server import AudioServer

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason="there is no bundle: python3 dev.py bundle makes one")

EVENING = """
format = 1
title = "Ein kurzer Abend"
language = "de"
touch = "none"

[[step]]
part = "opening"
for = "4s"
sound = "chime"
say = "Setzt euch hin."

[[step]]
part = "closing"
for = "3s"
say = "Danke."
"""
OF_THE_SYSTEM = ("/dev", "/etc", "/lib", "/lib64", "/proc", "/run", "/sys", "/tmp", "/usr", "/var")
"""Where a program may read besides its own folder and its user's."""
REQUEST = {"text": "Sit down. Let the day go.", "speed": 1.0}


def own_environment(folder: Path, **more: str) -> dict[str, str]:
    """Return an environment with an empty home in `folder`, in which nothing points to this checkout."""
    (folder / "run").mkdir(mode=0o700, exist_ok=True)
    own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder / "run"), "QT_QPA_PLATFORM": "offscreen"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHON", "GUIDED_"))}
    return kept | own | {"PATH": os.defpath} | more


def run(folder: Path, *words: str, before: tuple[str, ...] = (), **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*before, str(PROGRAM), *words],
        cwd=folder,
        env=own_environment(folder, **more),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    file = tmp_path / "evening.toml"
    file.write_text(EVENING, "utf-8")
    return file


def test_bundle_says_its_version(tmp_path: Path) -> None:
    from guided import __version__

    assert run(tmp_path, "--version").stdout == f"Guided {__version__}\n"


def test_bundle_checks_its_own_exercises(tmp_path: Path) -> None:
    done = run(tmp_path, "check", str(PROGRAM.parent / "_internal" / "guided" / "bundled" / "exercises"))
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not (shutil.which("pulseaudio") and shutil.which("espeak-ng")), reason="no sound, or no voice")
@pytest.mark.alone
def test_rehearsal_of_bundle_is_heard(evening: Path, tmp_path: Path) -> None:
    room = AudioServer(tmp_path / "room")
    done = run(tmp_path, str(evening), "--rehearse", "--trace", "trace.jsonl", PULSE_SERVER=room.server, LANG="C.UTF-8")
    heard = room.recording()
    room.close()
    rows = [json.loads(line) for line in (tmp_path / "trace.jsonl").read_text("utf-8").splitlines()]
    assert (done.returncode, done.stderr, rows[-1]["cue"]) == (0, "", "end")
    assert len(heard.audible_spans(0.0, len(heard.values) / 8000)) > 1


@pytest.mark.skipif(not shutil.which("strace"), reason="nobody to watch")
def test_rehearsal_of_bundle_reads_nothing_of_a_python_or_checkout(evening: Path, tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    watch = ("strace", "-f", "-qq", "-o", str(calls), "-e", "trace=open,openat,execve")
    done = run(tmp_path, str(evening), "--rehearse", "--speed", "20", before=watch, GUIDED_VOICE="none")
    opened = re.findall(r'(?:open|openat|execve)\([^"]*"(/[^"]*)"[^\n]* = \d', calls.read_text("utf-8", "replace"))
    own = (str(PROGRAM.parent), str(tmp_path), *OF_THE_SYSTEM)
    assert (done.returncode, sorted({file for file in opened if not file.startswith(own)})) == (0, [])
    assert [file for file in opened if "site-packages" in file or re.search(r"/python3[.\d]*$", file)] == []


def test_bundle_makes_a_recording_of_a_line(tmp_path: Path) -> None:
    hum = [round(9_000 * sin(0.03 * n) * sin(0.0004 * n) ** 2) if 32_000 < n < 96_000 else 0 for n in range(128_000)]
    done = subprocess.run(
        [str(PROGRAM), "intake-process"],
        input=write_wav(Samples(32_000, array("h", hum))),
        env=own_environment(tmp_path),
        capture_output=True,
        check=True,
    )
    assert 2.0 < check_sound("line.flac", done.stdout) < 3.0


def test_voice_of_bundle_speaks(tmp_path: Path) -> None:
    done = subprocess.run(
        [str(PROGRAM), "voice-process"],
        input=json.dumps(REQUEST).encode() + b"\n",
        env=own_environment(tmp_path),
        capture_output=True,
        check=True,
    )
    ready, answer, sound = done.stdout.split(b"\n", 2)
    assert (json.loads(ready), json.loads(answer), sound[:4]) == ({"size": 0}, {"size": len(sound)}, b"RIFF")


def test_licence_of_every_part_lies_beside_the_program() -> None:
    folder = PROGRAM.parent / "LICENSES"
    parts = json.loads((folder / "guided.cdx.json").read_text("utf-8"))["components"]
    told = {each["name"]: each["licenses"][0] for each in parts}
    places = {name: licence["license"]["name"] for name, licence in told.items() if "license" in licence}
    missing = [name for name, words in places.items() if not (PROGRAM.parent / words.rpartition(" ")[2]).is_dir()]
    assert missing == []
    assert set(told) >= {"Qt", "FFmpeg", "Python", "hibari-tts", "numpy", "pyinstaller"}
    assert all((folder / name).is_file() for name in ("README.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "LGPL-2.1.txt"))


def test_nothing_under_the_gpl_alone_is_in_bundle() -> None:
    assert [file.name for file in PROGRAM.parent.rglob("libreadline*")] == []


@pytest.mark.skipif(sys.platform != "linux", reason="its libraries have other names elsewhere")
def test_program_runs_with_libraries_of_qt_that_were_replaced(evening: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(PROGRAM.parent, own, symlinks=True, copy_function=os.link)
    libraries = own / "_internal" / "PySide6" / "Qt" / "lib"
    for name in ("libQt6Core.so.6", "libQt6Quick.so.6", "libavutil.so.59"):
        changed = (libraries / name).read_bytes() + b"rebuilt"
        (libraries / name).unlink()
        (libraries / name).write_bytes(changed)
    command = [str(own / PROGRAM.name), str(evening), "--rehearse", "--speed", "20", "--trace", "trace.jsonl"]
    environment = own_environment(tmp_path, GUIDED_VOICE="none")
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    rows = [json.loads(line) for line in (tmp_path / "trace.jsonl").read_text("utf-8").splitlines()]
    assert (done.returncode, done.stderr, rows[-1]["cue"]) == (0, "", "end")
