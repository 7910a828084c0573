"""Test recording on a real sound server: what is said is in the file, and the microphone is open only meanwhile."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from guided.exercise.recordings import find_recording
from guided.voice.wav import read_wav
from tests.paths import ROOT
from tests.ui.support.listening import lets_pass_until
from tests.ui.support.microphone import MicrophoneServer, pitch, tone
from tests.ui.support.program import MakeProgram
from ui.devices.audio.machine_microphone import MachineMicrophone
from ui.devices.audio.recording_intake import finish_recording
from ui.devices.audio.recording_level import level_recording
from ui.machine import Machine
from ui.navigation.destinations import ToWriting

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(
        not all(map(shutil.which, ("pulseaudio", "pacat", "pactl"))), reason="pulseaudio is not installed"
    ),
]
TEXT = """\
format = 1
title = "Tea"
touch = "none"

[[step]]
part = "opening"
for = "20s"
say = "Sit side by side."

[[step]]
part = "closing"
for = "20s"
say = "Thank you."
"""
RECORDS = """
import sys
from pathlib import Path
from tests.ui.support.program import ProgramUnderTest, make_couple
from ui.devices.audio.machine_microphone import MachineMicrophone
from ui.devices.desktop.application import Application
from ui.machine import Machine
from ui.navigation.destinations import ToWriting

class Bot:
    def waitUntil(self, found, timeout=0):
        while not found():
            app.processEvents()

app = Application([])
file = Path(sys.argv[1])
machine = Machine(microphone=MachineMicrophone(app))
program = ProgramUnderTest(Bot(), make_couple(file.with_name("preferences.json")), machine=machine)
program.open()
program.navigation.navigator.go(ToWriting(file))
program.wait_for_page("writing")
recording = program.view_models.writing.recording
program.view_models.writing.recordAll()
Bot().waitUntil(lambda: recording.at >= 0 and recording.microphone.ready)
recording.take.begin()
Bot().waitUntil(lambda: recording.take.state == "recording" and recording.take.seconds >= 1)
print("recording", flush=True)
app.exec()
"""


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MicrophoneServer]:
    with MicrophoneServer(tmp_path / "server") as found:
        monkeypatch.setenv("PULSE_SERVER", found.server)
        yield found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own" / "tea.toml"
    path.parent.mkdir()
    path.write_text(TEXT, "utf-8")
    return path


def said() -> bytes:
    """A tone that comes and goes, as words do."""
    silence = bytes(9_600)
    return b"".join((tone(440, 0.3, 0.5), silence) * 40)


def test_tone_said_into_the_microphone_is_in_the_file_and_the_microphone_is_closed_before_and_after(
    make_program: MakeProgram, server: MicrophoneServer, file: Path, tmp_path: Path
) -> None:
    microphone = MachineMicrophone()
    program = make_program(machine=Machine(microphone=microphone, finish_recording=finish_recording))
    program.open()
    program.navigation.navigator.go(ToWriting(file))
    program.wait_for_page("writing")
    writing = program.view_models.writing
    lets_pass_until(lambda: bool(writing.steps))
    assert server.listeners() == 0
    writing.recordAll()
    recording = writing.recording
    lets_pass_until(lambda: recording.at >= 0 and recording.microphone.ready)
    assert server.listeners() == 1
    server.play(said())
    lets_pass_until(lambda: recording.take.loudness == "good")
    recording.take.begin()
    lets_pass_until(lambda: recording.take.state == "recording")
    lets_pass_until(lambda: recording.take.seconds >= 3)
    recording.take.stop()
    lets_pass_until(lambda: recording.take.state == "taken")
    recording.use()
    lets_pass_until(lambda: recording.at == 1)
    (kept,) = (file.parent / "voice").iterdir()
    found = find_recording(kept)
    assert found is not None
    assert 2.0 < found.seconds < 4.5
    heard = read_wav(level_recording(kept.read_bytes()))
    assert pitch(heard.values.tobytes(), heard.rate) == pytest.approx(440, abs=20)
    assert f'voice = "voice/{kept.name}"' in writing.editor.text
    recording.close()
    lets_pass_until(lambda: server.listeners() == 0)


def test_program_killed_while_it_records_loses_nothing_and_leaves_nothing_open(
    server: MicrophoneServer, file: Path
) -> None:
    command = [sys.executable, "-c", RECORDS, str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "recording\n"
        assert server.listeners() == 1
        process.send_signal(signal.SIGKILL)
    lets_pass_until(lambda: server.listeners() == 0)
    assert file.read_text("utf-8") == TEXT
    assert sorted(each.name for each in file.parent.iterdir()) == ["preferences.json", "tea.toml"]
