"""Test recording lines: what is heard becomes a file beside the exercise, and stands in its text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt

from guided.voice.wav import read_wav
from guided.voicing.finished import FinishedRecording, RecordingError, RecordingFailure
from guided.voicing.keeping import keep_recording
from guided.voicing.microphone import AudioInput, MicrophoneState
from guided.voicing.spoken_lines import LineKey
from tests.guided.voicing.exercises import RECORDING
from tests.ui.support.items import misplaced
from tests.ui.support.microphone import StandInMicrophone, tone
from tests.ui.support.program import WAIT_MS, WINDOW_SIZES, MakeProgram, ProgramUnderTest, RecordedAudio
from tests.ui.support.writing import TEXT as TEA
from ui.features.writing.recording import recording as recording_module
from ui.features.writing.recording import take as take_module
from ui.features.writing.recording.recording import Recording
from ui.machine import Machine
from ui.navigation.destinations import ToWriting

Key = Qt.Key
State = MicrophoneState
TEXT = TEA.replace('by side."', 'by side."  # both').replace(
    'say = "Let your hands find each other."',
    'say = "{giver}, reach out a hand."\ncues = [{ at = "15s", say = "Let it rest." }]',
)
SPEECH = tone(300, 0.2, 1.0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own" / "tea.toml"
    path.parent.mkdir()
    path.write_text(TEXT, "utf-8")
    return path


class Finisher:
    """Makes a recording of whatever was heard, or fails as it is told to."""

    def __init__(self) -> None:
        self.failure: RecordingFailure | None = None
        self.seconds: list[float] = []

    def __call__(self, data: bytes) -> FinishedRecording:
        samples = read_wav(data)
        self.seconds.append(len(samples.values) / samples.rate)
        if self.failure is not None:
            raise RecordingError(self.failure)
        return replace(RECORDING)


class Heard(RecordedAudio):
    """Plays until it is told to end."""

    def __init__(self) -> None:
        super().__init__()
        self.played: list[bytes] = []
        self.end_playing: Callable[[], object] = lambda: None

    def play(self, sound: bytes, ended: Callable[[], object], /) -> None:
        self.played.append(sound)
        self.end_playing = ended

    def stop_playing(self) -> None:
        self.rung.append("stop playing")


@dataclass
class Studio:
    """The page with a recording open over it."""

    program: ProgramUnderTest
    microphone: StandInMicrophone
    finish: Finisher
    heard: Heard
    file: Path

    @property
    def recording(self) -> Recording:
        found: Recording = self.program.view_models.writing.recording
        return found

    @property
    def take(self) -> Any:
        return self.recording.take

    def open(self, *, key: bool = True) -> None:
        program = self.program
        program.open()
        program.navigation.navigator.go(ToWriting(self.file))
        program.wait_for_page("writing")
        writing = program.view_models.writing
        program.qtbot.waitUntil(lambda: bool(writing.steps))
        if key:
            program.press(Key.Key_F9)
            self.wait_for_lines()

    def wait_for_lines(self) -> None:
        self.program.qtbot.waitUntil(lambda: self.recording.at >= 0)  # type: ignore[operator]
        self.program.wait_until_idle()

    def count_down(self) -> None:
        """Let the notice pass."""
        self.program.qtbot.waitUntil(lambda: self.take.state == "recording")

    def record(self, samples: bytes = SPEECH) -> None:
        """Record by keys alone, and wait for what comes of it."""
        self.program.press(Key.Key_Space)
        self.count_down()
        self.microphone.hear(samples)
        self.program.press(Key.Key_Space)
        self.program.qtbot.waitUntil(lambda: self.take.state in ("taken", "waiting"))

    def use(self) -> None:
        self.program.press(Key.Key_Return)
        self.program.qtbot.waitUntil(lambda: not self.recording.keeping and self.take.state == "waiting")
        self.program.qtbot.waitUntil(lambda: not self.recording._queue.busy)

    def text(self) -> str:
        return str(self.program.view_models.writing.editor.text)

    def states(self) -> list[str]:
        return [each["state"] for each in self.recording.lines]  # type: ignore[attr-defined]


@pytest.fixture
def studio(make_program: MakeProgram, file: Path, monkeypatch: pytest.MonkeyPatch) -> Studio:
    monkeypatch.setattr(take_module, "BEAT_MS", 1)
    microphone, finish, heard = StandInMicrophone(), Finisher(), Heard()
    machine = Machine(heard, microphone=microphone, finish_recording=finish)
    return Studio(make_program(machine=machine), microphone, finish, heard, file)


def test_line_is_recorded_and_used_by_keys_alone(studio: Studio) -> None:
    studio.open()
    assert studio.recording.words == "Sit side by side."
    assert studio.states() == ["missing"] * 5
    studio.record()
    assert studio.finish.seconds == [pytest.approx(1.0)]
    assert studio.heard.rung.count(take_module.COUNT) == 1
    studio.use()
    (kept,) = (studio.file.parent / "voice").iterdir()
    length = 'for = "20s"\n'
    assert studio.text() == TEXT.replace(length, f'{length}voice = "voice/{kept.name}"\n', 1)
    studio.program.view_models.writing._file.finish()
    assert studio.file.read_text("utf-8") == studio.text()
    assert studio.states()[0] == "recorded"


def test_use_is_one_step_that_can_be_undone(studio: Studio) -> None:
    studio.open()
    studio.record()
    studio.use()
    studio.program.press(Key.Key_Escape)
    studio.program.view_models.writing.editor.undo()
    assert studio.text() == TEXT


def test_next_missing_line_follows_and_lines_with_names_are_left_to_the_voice(studio: Studio) -> None:
    studio.open()
    studio.record()
    studio.use()
    assert studio.recording.words == "Let it rest."
    studio.record()
    studio.use()
    assert 'cues = [{ at = "15s", say = "Let it rest.", voice = "voice/' in studio.text()
    assert studio.recording.words == "Sit near each other."


def test_single_line_closes_once_it_is_used_and_focus_returns(studio: Studio) -> None:
    studio.open(key=False)
    writing = studio.program.view_models.writing
    writing.panes.showSide("form")
    writing.goToStep(0)
    button = studio.program.wait_for_item("formRecord")
    studio.program.click(button)
    studio.wait_for_lines()
    studio.record()
    studio.use()
    assert not studio.recording.open
    studio.program.qtbot.waitUntil(lambda: button.property("recorded"))
    assert studio.program.focused().objectName() == "formRecord"


def test_line_of_the_script_is_recorded_from_its_row(studio: Studio) -> None:
    studio.open(key=False)
    writing = studio.program.view_models.writing
    writing.panes.showSide("script")
    studio.program.qtbot.waitUntil(lambda: writing.script.ready)
    rows = writing.script._events
    row = next(n for n, each in enumerate(rows) if each.words == "Let it rest.")
    writing.recordRow(row)
    studio.wait_for_lines()
    assert studio.recording.words == "Let it rest."
    studio.program.press(Key.Key_Escape)
    named = next(n for n, each in enumerate(rows) if each.words.endswith("reach out a hand."))
    writing.recordRow(named)
    studio.wait_for_lines()
    assert studio.recording.words == "{giver}, reach out a hand."
    assert "name" in studio.recording.note  # type: ignore[operator]


def test_microphone_is_open_only_while_a_recording_is_on_the_screen(studio: Studio) -> None:
    studio.open(key=False)
    assert studio.microphone.state is State.CLOSED
    studio.program.press(Key.Key_F9)
    studio.wait_for_lines()
    assert studio.microphone.state is State.OPEN
    studio.program.navigation.privacy.show()
    studio.program.qtbot.waitUntil(lambda: studio.microphone.state is State.CLOSED)
    studio.program.navigation.privacy.hide()
    studio.program.qtbot.waitUntil(lambda: studio.microphone.state is State.OPEN)
    studio.program.press(Key.Key_Escape)
    assert studio.microphone.state is State.CLOSED
    studio.program.press(Key.Key_F9)
    studio.wait_for_lines()
    studio.program.go_to("tonight")
    studio.program.wait_for_page("tonight")
    assert studio.microphone.state is State.CLOSED


def test_escape_drops_what_is_recorded_and_brings_the_earlier_take_back(studio: Studio) -> None:
    studio.open()
    studio.program.press(Key.Key_Space)
    studio.program.press(Key.Key_Escape)
    assert studio.take.state == "waiting"
    studio.record()
    first = studio.take.finished
    studio.program.press(Key.Key_R)
    studio.count_down()
    studio.program.press(Key.Key_Escape)
    assert studio.take.state == "taken"
    assert studio.take.finished is first
    assert studio.recording.open


def test_take_that_was_not_used_is_there_again_with_its_line(studio: Studio) -> None:
    studio.open()
    studio.record()
    first = studio.take.finished
    studio.program.press(Key.Key_Down)
    assert studio.take.state == "waiting"
    assert studio.states()[0] == "unused"
    studio.program.press(Key.Key_Escape)
    studio.program.press(Key.Key_F9)
    studio.wait_for_lines()
    assert studio.take.finished is first


def test_take_is_heard_until_its_end_and_silent_while_recording(studio: Studio) -> None:
    studio.open()
    studio.record()
    studio.program.press(Key.Key_Space)
    assert studio.heard.played == [RECORDING.data]
    assert studio.take.listening
    studio.heard.end_playing()
    assert not studio.take.listening
    studio.program.press(Key.Key_Space)
    studio.heard.rung.clear()
    studio.program.press(Key.Key_R)
    assert studio.heard.rung[0] == "stop playing"
    assert not studio.take.listening


def test_beginning_that_comes_early_is_a_part_of_the_recording(studio: Studio) -> None:
    studio.open()
    studio.microphone.hear(tone(300, 0.2, 2.0))
    studio.record()
    assert studio.finish.seconds == [pytest.approx(1.0 + take_module.BEFORE_S, abs=0.01)]


def test_level_is_told_in_words_before_and_while(studio: Studio) -> None:
    studio.open()
    words = studio.program.find("levelWords")
    told = {}
    for volume in (0.001, 0.01, 0.2, 0.95):
        studio.microphone.hear(tone(300, volume, 2.0))
        told[volume] = words.property("text")
    assert [each.split(":")[0] for each in told.values()] == [
        "Say a few words, to see how loud you are",
        "Too quiet",
        "Good",
        "Too loud",
    ]


@pytest.mark.parametrize(("volume", "said"), [(0.95, "too loud"), (0.01, "quiet"), (0.2, "")])
def test_take_is_judged_by_its_level(studio: Studio, volume: float, said: str) -> None:
    studio.open()
    studio.record(tone(300, volume, 1.0))
    assert (said in studio.take.message) if said else studio.take.message == ""


def test_microphone_that_is_lost_while_recording_keeps_what_was_said(studio: Studio) -> None:
    studio.open()
    studio.program.press(Key.Key_Space)
    studio.count_down()
    assert studio.microphone.is_steady
    studio.microphone.hear(SPEECH)
    studio.microphone.become(State.LOST)
    studio.program.qtbot.waitUntil(lambda: studio.take.state == "taken")
    assert "until then is kept" in studio.take.message
    assert studio.finish.seconds == [pytest.approx(1.0)]
    studio.use()
    assert 'voice = "voice/' in studio.text()


@pytest.mark.parametrize("state", [State.NONE, State.DENIED, State.FAILED, State.LOST])
def test_missing_microphone_is_said_and_looked_for_again(studio: Studio, state: MicrophoneState) -> None:
    studio.microphone.opens_as = state
    studio.open()
    program = studio.program
    assert program.find("microphoneWords").property("text")
    assert program.find("microphoneAdvice").property("text")
    program.press(Key.Key_Space)
    assert studio.take.state == "waiting"
    studio.microphone.opens_as = State.OPEN
    program.click(program.find("lookAgain"))
    assert program.find("record").isVisible()


def test_microphone_is_chosen_where_there_are_several(studio: Studio) -> None:
    studio.microphone.inputs = (AudioInput("desk", "Desk"), AudioInput("head", "Headset"))
    studio.open()
    assert studio.microphone.opened == [""]
    studio.program.click(studio.program.find("head"))
    assert studio.microphone.opened[-1] == "head"
    assert studio.recording.microphone.chosen == "head"  # type: ignore[attr-defined]


def test_silent_recording_is_told_and_nothing_is_used(studio: Studio) -> None:
    studio.finish.failure = RecordingFailure.SILENT
    studio.open()
    studio.record()
    assert studio.take.state == "waiting"
    assert "Nothing was heard" in studio.take.message
    assert studio.text() == TEXT


def test_full_disk_is_told_and_the_take_is_used_once_there_is_room(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    studio.open()
    studio.record()
    with monkeypatch.context() as patch:
        patch.setattr(recording_module, "keep_recording", full)
        studio.program.press(Key.Key_Return)
        studio.program.qtbot.waitUntil(lambda: "No space left" in studio.recording.message)  # type: ignore[operator]
    assert studio.take.state == "taken"
    assert studio.text() == TEXT
    assert not (studio.file.parent / "voice").exists()
    studio.use()
    assert 'voice = "voice/' in studio.text()


def test_line_whose_words_change_while_its_recording_is_saved_is_left_as_it_is(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = TEXT.replace("Sit side by side.", "Sit close.")
    begun, may_save = Event(), Event()

    def keep(finished: FinishedRecording, file: Path, text: str, key: LineKey) -> str:
        begun.set()
        assert may_save.wait(WAIT_MS / 1000)
        return keep_recording(finished, file, text, key)

    monkeypatch.setattr(recording_module, "keep_recording", keep)
    studio.open()
    studio.record()
    studio.program.press(Key.Key_Return)
    assert begun.wait(WAIT_MS / 1000)
    studio.program.view_models.writing.editor.replace_all(changed)
    may_save.set()
    studio.program.qtbot.waitUntil(lambda: studio.recording.words == "Sit close." and not studio.recording.keeping)
    assert "left as it is" in studio.recording.message  # type: ignore[operator]
    assert studio.text() == changed
    assert studio.states()[0] == "missing"


def test_line_whose_words_changed_says_what_was_recorded(studio: Studio) -> None:
    studio.open()
    studio.record()
    studio.use()
    studio.program.press(Key.Key_Escape)
    editor = studio.program.view_models.writing.editor
    editor.replace_all(studio.text().replace("Sit side by side.", "Sit close."))
    studio.program.press(Key.Key_F9)
    studio.wait_for_lines()
    studio.program.qtbot.waitUntil(lambda: studio.states()[0] == "changed")
    studio.recording.choose(0)
    assert "Sit side by side." in studio.recording.note  # type: ignore[operator]
    studio.recording.unuse()
    studio.program.qtbot.waitUntil(lambda: studio.states()[0] == "missing")
    assert "voice" not in studio.text()


def test_text_that_cannot_be_read_has_no_lines_and_loses_nothing(studio: Studio) -> None:
    studio.file.write_text("format = \n[[step", "utf-8")
    studio.program.open()
    studio.program.navigation.navigator.go(ToWriting(studio.file))
    studio.program.wait_for_page("writing")
    studio.program.press(Key.Key_F9)
    studio.program.qtbot.waitUntil(lambda: not studio.recording._queue.busy)
    assert studio.recording.at == -1
    studio.program.press(Key.Key_Space)
    assert studio.take.state == "waiting"


@pytest.mark.parametrize("large_text", [False, True])
@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_nothing_lies_outside_or_over_another(
    make_program: MakeProgram, file: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], *, large_text: bool
) -> None:
    monkeypatch.setattr(take_module, "BEAT_MS", 3_600_000)
    microphone, heard = StandInMicrophone(), Heard()
    microphone.inputs = (AudioInput("desk", "Desk"), AudioInput("head", "Headset"))
    machine = Machine(heard, microphone=microphone, finish_recording=Finisher())
    studio = Studio(make_program(machine=machine, large_text=large_text), microphone, Finisher(), heard, file)
    studio.open()
    studio.program.resize(*size)
    found = {"waiting": seen(studio)}
    studio.program.press(Key.Key_Space)
    found["counting"] = seen(studio)
    for _ in range(take_module.BEATS):
        studio.take._beat.timeout.emit()
    studio.microphone.hear(SPEECH)
    found["recording"] = seen(studio)
    studio.program.press(Key.Key_Space)
    studio.program.qtbot.waitUntil(lambda: studio.take.state == "taken")
    found["taken"] = seen(studio)
    studio.recording.go(1)
    microphone.become(State.DENIED)
    found["denied"] = seen(studio)
    assert [each for each in found.items() if each[1]] == []
    assert studio.program.warnings == []


def seen(studio: Studio) -> list[str]:
    studio.program.wait_until_idle()
    return misplaced(studio.program.window)
