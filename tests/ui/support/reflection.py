"""Plays a session to its end, and reads what was kept of the reflection on it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guided.exercise.model import Exercise
from guided.practice.storage.journal import open_journal
from guided.session.session_choices import SessionChoices
from tests.guided.session.exercises import HUG
from tests.ui.support.journals import wait_for_disk
from tests.ui.support.program import NAMES, ProgramUnderTest
from ui.features.reflection.reflection import ReflectionViewModel

Key = Qt.Key

ENTER, ESCAPE, TAB = Key.Key_Return, Key.Key_Escape, Key.Key_Tab

SavedReflection = tuple[tuple[str, ...], float | None, bool, str]


def reflection_page(program: ProgramUnderTest) -> ReflectionViewModel:
    found = program.shell.viewModel
    assert isinstance(found, ReflectionViewModel)
    return found


def saved_reflections(file: Path) -> list[SavedReflection]:
    """What a program that begins now would find, once everything asked for is written."""
    wait_for_disk()
    found = open_journal(file)
    assert found.problem is None
    rows = [each.reflection for each in found.journal.reflections()]
    found.journal.close()
    return [(each.words, each.closeness, each.again, each.line) for each in rows]


def show_last_question(program: ProgramUnderTest) -> None:
    """Go on from the first question, for a light, to the one for a line."""
    for _ in range(2):
        reflection_page(program).goOn()
    program.wait_until_idle()


def type_text(program: ProgramUnderTest, words: str) -> None:
    for letter in words:
        QTest.keyClick(program.window, letter)


def tab_to(program: ProgramUnderTest, name: str) -> None:
    """Tab until the focus is on what has that name."""
    for _ in range(20):
        if name in (program.focused().objectName(), program.focused().property("name")):
            return
        program.press(TAB)
    raise AssertionError(f"Tab never leads to {name}")


def play_session_out(program: ProgramUnderTest, exercise: Exercise = HUG) -> None:
    """A session comes to its end, and they leave it."""
    if program.engine.rootObjects():
        program.navigation.sessions.begin(exercise, SessionChoices(names=NAMES))
        program.wait_for_page("session")
    else:
        program.start_session(exercise)
    program.advance(20)
    program.session.affirm()
    program.advance(60)
    assert program.session.kind == "end"
    program.wait_until_idle()
    program.press(ENTER)
