"""Test the session's view model with a real timer and event loop, and a simulated clock where time matters."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from guided.session.cues import cue_to_dict
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import SimulatedCouple
from guided.session.timeline import PreparedExercise
from tests.guided.session.exercises import HUG, LADDER, STROKES
from tests.ui.support.program import ManualClock, RecordedAudio
from ui.features.session.session import SessionViewModel
from ui.machine import Machine
from ui.services.rehearsal import Rehearsal, Trace
from ui.services.session_devices import SessionDevices
from ui.session_factory import rehearsals


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def heard() -> RecordedAudio:
    return RecordedAudio()


@pytest.fixture
def hug(qtbot: QtBot, clock: ManualClock, heard: RecordedAudio) -> SessionViewModel:
    view = SessionViewModel(
        PreparedExercise(HUG, SessionChoices(ask_at_keyboard=True)), SessionDevices(heard), clock=clock
    )
    view.begin()
    return view


def goes_to(view: SessionViewModel, clock: ManualClock, seconds: float) -> None:
    """Let the clock go on by a second at a time."""
    end = clock.now + seconds
    while clock.now < end:
        clock.now = min(clock.now + 1.0, end)
        view.tick()


@pytest.mark.parametrize("exercise", [HUG, LADDER])
def test_rehearsal_plays_script_and_writes_trace(
    exercise: object, qtbot: QtBot, heard: RecordedAudio, tmp_path: Path
) -> None:
    path = tmp_path / "trace.jsonl"
    trace = Trace(path)
    view = SessionViewModel(
        PreparedExercise(exercise), SessionDevices(heard), rehearsal=Rehearsal(SimulatedCouple(), 1000.0, trace)
    )  # type: ignore[arg-type]
    with qtbot.waitSignal(view.ended, timeout=30_000):
        view.begin()
    trace.close()
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    script = [cue_to_dict(cue) for cue in write_script(exercise).cues]  # type: ignore[arg-type]
    assert [(row["step"], row["cue"]) for row in rows] == [(row["step"], row["cue"]) for row in script]
    assert [row["at"] for row in rows] == pytest.approx([row["at"] for row in script], abs=0.01)
    assert [row["due"] for row in rows] == pytest.approx([row["at"] / 1000 for row in rows], abs=0.001)
    assert all(row["done"] >= row["due"] - 0.0002 for row in rows)
    assert view.kind == "end"
    assert view.rehearsal


def test_clock_jump_pauses_session_and_stops_timer(
    hug: SessionViewModel, clock: ManualClock, heard: RecordedAudio, qtbot: QtBot
) -> None:
    clock.now += 3600
    qtbot.waitUntil(lambda: hug.kind == "rest")
    assert hug.slept
    assert not hug.ticking
    assert heard.rung == ["rest"]
    hug.resume()
    assert hug.kind == "step"
    assert hug.progress == 0.0


def test_gentler_answer_of_one_leads_to_gentler_step(hug: SessionViewModel, clock: ManualClock) -> None:
    goes_to(hug, clock, 16)
    assert (hug.kind, hug.yes, hug.ease) == ("ask", "Hug", "Hands instead")
    hug.answer("a", "continue")
    assert not hug.answered
    hug.answer("b", "ease")
    assert hug.answered
    goes_to(hug, clock, 3)
    assert (hug.kind, hug.title, hug.touch) == ("step", "Hands instead", "hands")


def test_only_changed_properties_are_notified(hug: SessionViewModel, clock: ManualClock) -> None:
    told: list[str] = []
    hug.promptChanged.connect(lambda: told.append("prompt"))
    hug.progressChanged.connect(lambda: told.append("progress"))
    hug.kindChanged.connect(lambda: told.append("kind"))
    goes_to(hug, clock, 2)
    assert set(told) == {"progress"}
    goes_to(hug, clock, 2)
    assert set(told) == {"progress", "prompt"}


def test_pause_ease_and_stop_silence_speech_at_once(hug: SessionViewModel, heard: RecordedAudio) -> None:
    hug.pause()
    assert hug.kind == "rest"
    hug.easeOff()
    assert (hug.kind, hug.part) == ("step", "closing")
    hug.pause()
    hug.stopHere()
    assert hug.kind == "end"
    assert heard.rung == ["rest", "go on", "bell", "rest", "go on"]


def test_timer_is_precise(hug: SessionViewModel) -> None:
    assert hug.timer_type is Qt.TimerType.PreciseTimer


def strokes(clock: ManualClock, noted: list[int]) -> SessionViewModel:
    """A session in which one holds the other for two minutes, and then the other way round."""
    room = SessionDevices(RecordedAudio(), add_turn=noted.append)
    view = SessionViewModel(PreparedExercise(STROKES, SessionChoices(ask_at_keyboard=True)), room, clock=clock)
    view.begin()
    return view


def says_yes(view: SessionViewModel, clock: ManualClock) -> None:
    for who in ("a", "b"):
        view.answer(who, "continue")
    goes_to(view, clock, 3)


def test_turn_is_saved_every_half_minute(qtbot: QtBot, clock: ManualClock) -> None:
    noted: list[int] = []
    view = strokes(clock, noted)
    says_yes(view, clock)
    goes_to(view, clock, 100)
    assert 60 <= sum(noted) <= 101
    assert len(noted) == 3


def test_turns_of_whole_session_are_even_and_stop_is_recorded(qtbot: QtBot, clock: ManualClock) -> None:
    noted: list[int] = []
    view = strokes(clock, noted)
    says_yes(view, clock)
    goes_to(view, clock, 120)
    says_yes(view, clock)
    goes_to(view, clock, 150)
    assert view.over
    assert sum(noted) == pytest.approx(0, abs=1)
    stopped: list[int] = []
    view = strokes(clock, stopped)
    says_yes(view, clock)
    goes_to(view, clock, 40)
    view.stopHere()
    assert sum(stopped) == pytest.approx(41, abs=1)


def test_rehearsal_records_no_turn(qtbot: QtBot, tmp_path: Path) -> None:
    room = rehearsals(Machine())(STROKES, 16, 0)._devices
    assert room.add_turn(5) is None
