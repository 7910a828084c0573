"""Finds exercises on their page."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.support.program import ProgramUnderTest
from ui.features.exercises.exercises import ExercisesViewModel
from ui.services.card_model import CardModel, Role

Key = Qt.Key
KISS = "The thirty-second kiss"


def open_exercises(program: ProgramUnderTest) -> None:
    """Start the program and show all exercises."""
    program.open()
    program.go_to("exercises")
    program.wait_for_page("exercises")


def card_titles(program: ProgramUnderTest) -> list[str]:
    """What is shown, from first to last: on all shelves, or in the list."""
    page = exercises_page(program)
    if page.onShelves:  # type: ignore[truthy-function]
        return [title for titles in shelf_titles(program).values() for title in titles]
    return _titles(page.cards)  # type: ignore[arg-type]


def shelf_titles(program: ProgramUnderTest) -> dict[str, list[str]]:
    """What is shown on each shelf, by the name of the shelf."""
    return {each.shelf: _titles(each._cards) for each in exercises_page(program)._grid.shelves if each.entries}


def _titles(model: CardModel) -> list[str]:
    return [str(model.data(model.index(row), Role.TITLE)) for row in range(model.rowCount())]


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


def open_filters(program: ProgramUnderTest) -> None:
    """Drawn twice, so that every pill has come to its place."""
    program.click(program.find("filters"))
    for _ in range(2):
        program.window.grabWindow()
