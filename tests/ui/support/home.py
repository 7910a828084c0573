"""Finds exercises on the first page."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.support.program import ProgramUnderTest
from ui.features.home.home import HomeViewModel
from ui.services.card_model import Role

Key = Qt.Key
KISS, CLOSER_EXERCISE = "The thirty-second kiss", "Something closer"


def card_titles(program: ProgramUnderTest) -> list[str]:
    """What is listed, from first to last."""
    model = home_page(program).cards
    return [model.data(model.index(row), Role.TITLE) for row in range(model.rowCount())]  # type: ignore[attr-defined]


def home_page(program: ProgramUnderTest) -> HomeViewModel:
    room = program.shell.viewModel
    assert isinstance(room, HomeViewModel)
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
