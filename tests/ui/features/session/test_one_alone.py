"""Test a session of one person alone: one key, one column of answers, and nothing noted unless that person asks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided.exercise.model import Exercise
from guided.exercise.reading import read_file
from tests.paths import ROOT
from tests.ui.support.items import all_items
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from tests.ui.support.sessions import play_to_end
from ui.machine import Machine
from ui.navigation.destinations import ToArrive
from ui.services.resume_store import FileResumeStore

NOTHING_NOTED = "Thank you for taking this time. None of it is noted."


def read(name: str) -> Exercise:
    exercise = read_file(ROOT / "exercises" / f"{name}.toml").exercise
    assert exercise is not None
    return exercise


@pytest.fixture
def alone(program: ProgramUnderTest) -> ProgramUnderTest:
    """A program in which one person holds one key on the page before an exercise for one."""
    program.navigation.navigator.reset(ToArrive(read("own-chest")))
    program.show()
    return program


def begin(program: ProgramUnderTest, key: Qt.Key = Qt.Key.Key_F) -> None:
    program.hold(key)
    program.wait_for_page("session")
    program.release(key)


def visible_names(program: ProgramUnderTest) -> list[str]:
    return [item.objectName() for item in all_items(program.window) if item.objectName() and item.isVisible()]


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_J])
def test_one_key_begins_and_nobody_else_is_waited_for(alone: ProgramUnderTest, key: Qt.Key) -> None:
    assert "holdB" not in visible_names(alone)
    assert "nothing, unless you ask for it afterwards" in alone.texts()
    assert "For one of you" in alone.texts()
    begin(alone, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_J])
def test_keys_of_either_side_answer_for_the_one(alone: ProgramUnderTest, key: Qt.Key) -> None:
    begin(alone)
    while alone.session.kind != "ask":
        alone.session.ready()
        alone.advance(1)
    alone.wait_until_idle()
    assert [name for name in visible_names(alone) if name.startswith("answers")] == ["answersA"]
    assert not {alone.couple.nameA, alone.couple.nameB} & {*alone.texts()}
    alone.press(key)
    assert alone.session.answered
    alone.advance(5)
    assert alone.session.title == "A warm palm"


def test_pause_of_one_person_ends_with_one_key(alone: ProgramUnderTest) -> None:
    begin(alone)
    alone.press(Qt.Key.Key_Space)
    assert alone.session.kind == "rest"
    alone.wait_until_idle()
    assert "Hold F to go on." in alone.texts()
    alone.hold(Qt.Key.Key_F)
    alone.qtbot.waitUntil(lambda: alone.session.kind != "rest")
    alone.release(Qt.Key.Key_F)


def play_and_leave(program: ProgramUnderTest, *, noting: bool) -> None:
    begin(program)
    play_to_end(program)
    program.wait_until_idle()
    assert NOTHING_NOTED in program.texts()
    if noting:
        program.click(program.find("note"))
        program.wait_until_idle()
        assert "Noted for the two of you." in program.texts()
        assert "note" not in visible_names(program)
    program.press(Qt.Key.Key_Return)
    program.wait_until_idle()


def test_nothing_is_noted_of_what_one_did_alone(alone: ProgramUnderTest, tmp_path: Path) -> None:
    kept, warmth = alone.services.journal.read, alone.services.warmth
    warmth.refresh()
    before = (kept.last_done(), warmth.words, warmth.closeness, alone.couple.preferences)
    play_and_leave(alone, noting=False)
    assert alone.page != "reflection"
    warmth.refresh()
    assert (kept.last_done(), warmth.words, warmth.closeness, alone.couple.preferences) == before
    assert kept.times_done("own-chest") == len(kept.sessions()) == 0
    for file in tmp_path.rglob("*"):
        if file.is_file() and file.suffix in (".db", ".json", ".log"):
            assert b"own-chest" not in file.read_bytes(), file


def test_what_one_did_alone_is_noted_once_when_asked_for(alone: ProgramUnderTest) -> None:
    play_and_leave(alone, noting=True)
    assert alone.page != "reflection"
    assert alone.services.journal.read.times_done("own-chest") == 1


def test_note_is_reached_and_pressed_by_keys_alone(alone: ProgramUnderTest) -> None:
    begin(alone)
    play_to_end(alone)
    alone.wait_until_idle()
    for _ in range(8):
        if alone.focused().objectName() == "note":
            break
        alone.press(Qt.Key.Key_Tab)
    assert alone.focused().objectName() == "note"
    alone.press(Qt.Key.Key_Return)
    alone.wait_until_idle()
    assert alone.page == "session"
    assert alone.services.journal.read.times_done("own-chest") == 1


def test_session_that_was_hardly_begun_can_not_be_noted(alone: ProgramUnderTest) -> None:
    begin(alone)
    alone.press(Qt.Key.Key_Escape)
    play_to_end(alone)
    alone.wait_until_idle()
    assert NOTHING_NOTED in alone.texts()
    assert "note" not in visible_names(alone)


def test_unfinished_session_of_one_goes_on_and_its_page_does_not_name_it(
    make_program: MakeProgram, tmp_path: Path
) -> None:
    file = tmp_path / "unfinished.json"
    store = FileResumeStore(file)
    first = make_program(machine=Machine(resume_store=store))
    first.start_session(read("own-chest"))
    first.advance(5)
    first.qtbot.waitUntil(lambda: store.found is not None)
    store.close()
    second = make_program(machine=Machine(resume_store=FileResumeStore(file)))
    second.open()
    assert second.page == "unfinished"
    assert [text for text in second.texts() if "chest" in text.lower()] == []
    second.click(second.find("goOn"))
    second.wait_for_page("session")
    assert second.session.kind == "rest"
    assert second.session.exerciseTitle == "A hand on your own chest"
