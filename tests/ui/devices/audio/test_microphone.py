"""Test the microphone with a real sound server, and with processes that hang, crash or are refused."""

import shutil
import sys
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtMultimedia import QAudioFormat
from pytestqt.qtbot import QtBot

from guided.voicing.microphone import HeardSound, MicrophoneState
from tests.ui.support.listening import lets_pass_until
from tests.ui.support.microphone import MicrophoneServer, pitch
from ui.devices.audio import capture_process, machine_microphone, sound_child
from ui.devices.audio.machine_microphone import MachineMicrophone

State = MicrophoneState
HUNG = "import time; time.sleep(1_000)"
CRASHES = """
import json, os, sys
print(json.dumps({"event": "state", "state": "open", "rate": 48000, "device": "a"}), flush=True)
sys.stdin.buffer.readline()
os._exit(7)
"""


class Asked:
    """A system that asks, and answers what it is told to."""

    def __init__(self) -> None:
        self.undecided, self.granted = True, False
        self.then: Callable[[], object] = lambda: None

    def ask(self, then: Callable[[], object]) -> None:
        self.then = then

    def answer(self, *, granted: bool) -> None:
        self.undecided, self.granted = False, granted
        self.then()


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    found = QObject()
    yield found
    shiboken6.delete(found)  # here, and not by a collection of garbage in whichever thread


def test_microphone_that_system_asks_about_waits_for_the_answer(parent: QObject) -> None:
    asked = Asked()
    microphone = MachineMicrophone(parent, (sys.executable, "-c", HUNG), asked)
    microphone.open()
    assert microphone.state is State.ASKING
    assert microphone._process is None
    asked.answer(granted=False)
    assert microphone.state is State.DENIED
    assert microphone._process is None


def test_microphone_opens_once_it_is_granted_unless_it_was_closed(parent: QObject) -> None:
    asked = Asked()
    microphone = MachineMicrophone(parent, (sys.executable, "-c", HUNG), asked)
    microphone.open()
    microphone.close()
    asked.answer(granted=True)
    assert microphone.state is State.CLOSED
    assert microphone._process is None
    microphone.open()
    assert microphone.state is State.OPENING


def test_process_that_hangs_is_ended_and_microphone_counts_as_failed(
    parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine_microphone, "WATCH_MS", 20)
    monkeypatch.setattr(sound_child, "FIRST_ANSWER_S", 0.2)
    microphone = MachineMicrophone(parent, (sys.executable, "-c", HUNG))
    with qtbot.waitSignal(microphone.changed, check_params_cb=None):
        microphone.open()
    qtbot.waitUntil(lambda: microphone.state is State.FAILED)


def test_process_that_crashes_while_it_hears_counts_as_lost(parent: QObject, qtbot: QtBot) -> None:
    microphone = MachineMicrophone(parent, (sys.executable, "-c", CRASHES))
    microphone.open()
    qtbot.waitUntil(lambda: microphone.state is State.LOST)


@pytest.mark.parametrize(
    ("kind", "samples"),
    [
        (QAudioFormat.SampleFormat.Float, array("f", [0.5, 0.5, -1.0, -1.0])),
        (QAudioFormat.SampleFormat.Int32, array("i", [2**30, 2**30, -(2**31), -(2**31)])),
        (QAudioFormat.SampleFormat.Int16, array("h", [2**14, 2**14, -(2**15), -(2**15)])),
        (QAudioFormat.SampleFormat.UInt8, array("B", [192, 192, 0, 0])),
    ],
)
def test_sound_of_two_channels_in_any_format_becomes_one_channel_of_16_bits(
    kind: QAudioFormat.SampleFormat, samples: "array[int] | array[float]"
) -> None:
    form = QAudioFormat()
    form.setSampleRate(48_000)
    form.setChannelCount(2)
    form.setSampleFormat(kind)
    half, whole = capture_process.mono(samples.tobytes() + b"\0", form)
    assert half == pytest.approx(2**14, abs=1)
    assert whole == pytest.approx(-(2**15), abs=1)


@pytest.mark.alone
@pytest.mark.skipif(not all(map(shutil.which, ("pulseaudio", "pacat", "pactl"))), reason="pulseaudio is not installed")
class TestRealServer:
    @pytest.fixture
    def server(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MicrophoneServer]:
        with MicrophoneServer(tmp_path / "server") as found:
            monkeypatch.setenv("PULSE_SERVER", found.server)
            yield found

    @pytest.fixture
    def microphone(self, server: MicrophoneServer, parent: QObject) -> MachineMicrophone:
        return MachineMicrophone(parent)

    def test_microphone_hears_what_is_played_and_is_open_only_meanwhile(
        self, server: MicrophoneServer, microphone: MachineMicrophone
    ) -> None:
        heard: list[HeardSound] = []
        microphone.heard.connect(heard.append)
        assert server.listeners() == 0
        microphone.open()
        lets_pass_until(lambda: microphone.state is State.OPEN)
        assert server.listeners() == 1
        assert [each.name for each in microphone.inputs] == ["Desk"]
        server.play_tone(440, 0.3)
        lets_pass_until(lambda: sum(each.peak > 0.25 for each in heard) > 10)
        loud = b"".join(each.samples for each in heard if each.peak > 0.25)
        assert pitch(loud, microphone.rate) == pytest.approx(440, abs=20)
        assert max(each.peak for each in heard) == pytest.approx(0.3, abs=0.02)
        microphone.close()
        lets_pass_until(lambda: server.listeners() == 0)

    def test_microphone_that_is_pulled_out_is_lost_and_found_again(
        self, server: MicrophoneServer, microphone: MachineMicrophone
    ) -> None:
        microphone.open()
        lets_pass_until(lambda: microphone.state is State.OPEN)
        server.pull_out()
        lets_pass_until(lambda: microphone.state is State.LOST)
        assert server.listeners() == 0
        server.plug_in("Other")
        lets_pass_until(lambda: microphone.state is State.OPEN)
        assert microphone.inputs[-1].name == "Other"

    def test_other_microphone_is_heard_where_it_is_chosen_or_the_system_changes(
        self, server: MicrophoneServer, microphone: MachineMicrophone
    ) -> None:
        server.plug_in("Headset", becomes_usual=False)
        microphone.open()
        lets_pass_until(lambda: microphone.state is State.OPEN)
        by_name = {each.name: each.id for each in microphone.inputs}
        assert microphone.device == by_name["Desk"]
        server.make_usual("Headset")
        lets_pass_until(lambda: microphone.device == by_name["Headset"])
        microphone.open(by_name["Desk"])
        lets_pass_until(lambda: microphone.device == by_name["Desk"])

    def test_computer_without_microphone_says_so_until_one_is_plugged_in(
        self, server: MicrophoneServer, microphone: MachineMicrophone
    ) -> None:
        server.pull_out()
        microphone.open()
        lets_pass_until(lambda: microphone.state is State.NONE)
        server.plug_in("Desk")
        lets_pass_until(lambda: microphone.state is State.OPEN)

    def test_server_that_ends_makes_the_microphone_lost(
        self, server: MicrophoneServer, microphone: MachineMicrophone
    ) -> None:
        microphone.open()
        lets_pass_until(lambda: microphone.state is State.OPEN)
        server.stop()
        lets_pass_until(lambda: microphone.state is State.LOST)
        microphone.open()
        lets_pass_until(lambda: microphone.state is State.NONE)
