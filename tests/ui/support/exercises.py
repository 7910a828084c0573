"""Finds exercises on their page."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.support.program import ProgramUnderTest
from ui.features.exercises.exercises import ExercisesViewModel
from ui.services.card_model import Role

Key = Qt.Key
KISS, CLOSER_EXERCISE = "The thirty-second kiss", "Something closer"


def open_exercises(program: ProgramUnderTest) -> None:
    """Start the program and show all exercises."""
    program.open()
    program.go_to("exercises")
    program.wait_for_page("exercises")


def card_titles(program: ProgramUnderTest) -> list[str]:
    """What is listed, from first to last."""
    model = exercises_page(program).cards
    return [model.data(model.index(row), Role.TITLE) for row in range(model.rowCount())]  # type: ignore[attr-defined]


def exercises_page(program: ProgramUnderTest) -> ExercisesViewModel:
    room = program.shell.viewModel
    assert isinstance(room, ExercisesViewModel)
    return room


def search_for(program: ProgramUnderTest, words: str) -> None:
    for letter in words:
        program.press(Key.Key_Space if letter == " " else getattr(Key, f"Key_{letter.upper()}"))


def tab_to_item(program: ProgramUnderTest, name: str) -> None:
    for _ in range(20):
        if program.focused().objectName() == name:
            return
        program.press(Key.Key_Tab)
    pytest.fail(f"Tab does not lead to {name}")
