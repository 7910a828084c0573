"""Test that returning to a page restores the focus."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.support.program import ProgramUnderTest
from tests.ui.support.programmes import opens_practice


@pytest.mark.parametrize(("control", "page"), [("settings", "settings"), ("studio", "studio"), ("help", "help")])
def test_home_gives_focus_back_to_link(program: ProgramUnderTest, control: str, page: str) -> None:
    program.open()
    program.find(control).forceActiveFocus()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page(page)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")
    assert program.focused().objectName() == control


def test_focus_returns_past_a_page_that_was_looked_up(program: ProgramUnderTest) -> None:
    opens_practice(program)
    program.find("noteAlone").forceActiveFocus()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("privateNotes")
    program.press(Qt.Key.Key_F1)
    program.wait_for_page("help")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("privateNotes")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("practice")
    assert program.focused().objectName() == "noteAlone"


def test_page_entered_first_has_its_usual_focus(program: ProgramUnderTest) -> None:
    opens_practice(program)
    assert program.focused().objectName() == "part-week"
