"""Test that returning to a page restores the focus."""

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, Qt
from PySide6.QtQuick import QQuickItem

from tests.ui.support.items import all_items
from tests.ui.support.program import ProgramUnderTest
from tests.ui.support.programmes import opens_practice, shows_part


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


def test_back_gives_focus_to_what_was_clicked_without_a_ring(program: ProgramUnderTest) -> None:
    program.open()
    program.wait_until_idle()
    program.click(program.find("chooseForUs"))
    program.wait_for_page("choose")
    program.click(program.find("notNow"))
    program.wait_for_page("tonight")
    assert program.focused().objectName() == "chooseForUs"
    assert rings(program) == []
    program.press(Qt.Key.Key_Tab)
    assert len(rings(program)) == 1


def test_back_shows_the_part_and_the_place_that_were_left(program: ProgramUnderTest) -> None:
    opens_practice(program)
    shows_part(program, "pathways")
    program.resize(900, 600)
    program.wait_until_idle()
    page = program.find("page")
    QMetaObject.invokeMethod(page, "stay", Q_ARG(float, 180.0))
    program.window.grabWindow()
    chosen = [each for each in all_items(program.window) if each.objectName() == "pathway"][-1]
    name = chosen.property("name")
    program.click(chosen)
    program.wait_until_idle()
    assert program.page != "practice"
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("practice")
    program.wait_until_idle()
    assert program.focused().property("name") == name
    assert program.find("page").property("contentY") == 180.0


def rings(program: ProgramUnderTest) -> list[QQuickItem]:
    """The focus rings that are seen."""
    return [each for each in all_items(program.window) if each.objectName() == "focusRing" and each.isVisible()]
