"""Test a whole rehearsal in a process of its own: what is heard matches the trace, without network access."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guided import bundled
from tests.paths import ROOT
from tests.ui.support.listening import BUSY, TIMES, Heartbeat
from tools.audio_server import AudioServer, Recording
from ui.devices.audio.player import OUTPUT_LATENCY_MS

EVENING = """
format = 1
title = "A short evening"
touch = "none"

[[step]]
part = "opening"
for = "5s"
sound = "chime"
say = "Sit down. Let the day go."

[[step]]
for = "3s"
say = "This sentence is longer than its step, and is heard to its end."
cues = [{ at = "1s", sound = "bell" }]

[[step]]
part = "closing"
for = "4s"
sound = "soft"
say = "Thank you."
"""


def play(file: Path, folder: Path, *before: str, speed: str = "1", voice: str = "") -> list[dict[str, object]]:
    """Rehearse `file`; the trace."""
    trace = folder / "trace.jsonl"
    own = {"XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder), "GUIDED_VOICE": voice}
    words = [*before, sys.executable, "-m", "ui", str(file), "--rehearse", "--speed", speed, "--trace", str(trace)]
    done = subprocess.run(words, cwd=ROOT, env={**os.environ, **own}, capture_output=True, text=True, check=False)
    told = [line for line in done.stderr.splitlines() if "pa_context_connect" not in line]
    assert (done.returncode, told) == (0, [])
    return [json.loads(line) for line in trace.read_text("utf-8").splitlines()]


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    file = tmp_path / "evening.toml"
    file.write_text(EVENING, "utf-8")
    return file


def begins(heard: Recording) -> list[float]:
    """When something is heard after a quiet of half a second."""
    pieces = heard.audible_spans(0.0, len(heard.values) / 8000)
    return [at for number, (at, _) in enumerate(pieces) if number == 0 or at - pieces[number - 1][1] > 0.5]


@pytest.mark.skipif(not (shutil.which("pulseaudio") and shutil.which("espeak-ng")), reason="no sound, or no voice")
@pytest.mark.alone
def test_bells_and_speech_are_heard_at_times_of_trace(
    evening: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(TIMES):
        folder = tmp_path / str(number)
        room, heart = AudioServer(folder / "room"), Heartbeat()
        monkeypatch.setenv("PULSE_SERVER", room.server)
        trace = play(evening, folder)
        heard = room.recording()
        room.close()
        if heart.late < BUSY:
            break
    rows = {(row["cue"], row["step"]): row for row in trace}
    assert ("wait", 2) in rows
    length = float(str(rows["end", 3]["due"]))
    sounding = heard.audible_spans(0.0, len(heard.values) / 8000)
    zero = sounding[0][0] - float(str(rows["sound", 1]["due"]))

    def level(begin: float, end: float) -> float:
        return heard.level(zero + begin, zero + end)

    for row in trace:
        due = float(str(row["due"]))
        assert abs(float(str(row["done"])) - due) < 1.0
        if row["cue"] == "say":
            seconds = float(str(row["seconds"]))
            assert level(due + 0.25, due + 0.9) > 200
            assert max(heard.levels(zero + due + seconds - 0.9, zero + due + seconds - 0.1)) > 200
    bell, words = rows["sound", 2], rows["say", 2]
    spoken_until = float(str(words["due"])) + float(str(words["seconds"]))
    assert float(str(bell["due"])) > spoken_until - 0.01
    assert level(float(str(bell["due"])) + 0.2, float(str(bell["due"])) + 0.5) > 200
    kept_ahead = OUTPUT_LATENCY_MS / 1000  # the program ends by its own clock, and the room hears that much later
    assert len(heard.values) / 8000 >= zero + length - kept_ahead


@pytest.mark.skipif(not shutil.which("strace"), reason="nobody to watch")
def test_evening_opens_no_network_connection(tmp_path: Path) -> None:
    """The program, its voice and its sounds open sockets of this machine alone."""
    log = tmp_path / "calls"
    watched = ("strace", "-f", "-qq", "-o", str(log), "-e", "trace=socket,connect")
    play(bundled.exercises() / "long-hug.toml", tmp_path, *watched, speed="20")
    calls = log.read_text("utf-8", "replace")
    families = set(re.findall(r"socket\((\w+)", calls))
    assert families <= {"AF_UNIX", "AF_NETLINK"}, families
    assert "AF_INET" not in calls


@pytest.mark.skipif(not shutil.which("strace"), reason="nobody to watch")
def test_network_connection_is_detected_by_strace(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"
    subprocess.run(
        ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=socket", sys.executable, "-c", code], check=True
    )
    assert "AF_INET" in log.read_text("utf-8")
