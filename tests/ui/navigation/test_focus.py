"""Test that returning to a page restores the focus."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.house import House
from tests.ui.programmes import opens_practice


@pytest.mark.parametrize(("control", "page"), [("settings", "settings"), ("studio", "studio"), ("help", "help")])
def test_home_gives_focus_back_to_link(house: House, control: str, page: str) -> None:
    house.opens()
    house.find(control).forceActiveFocus()
    house.press(Qt.Key.Key_Return)
    house.goes_to(page)
    house.press(Qt.Key.Key_Escape)
    house.goes_to("home")
    assert house.focus().objectName() == control


def test_focus_comes_back_past_a_page_looked_up(house: House) -> None:
    opens_practice(house)
    house.find("noteAlone").forceActiveFocus()
    house.press(Qt.Key.Key_Return)
    house.goes_to("privateNotes")
    house.press(Qt.Key.Key_F1)
    house.goes_to("help")
    house.press(Qt.Key.Key_Escape)
    house.goes_to("privateNotes")
    house.press(Qt.Key.Key_Escape)
    house.goes_to("practice")
    assert house.focus().objectName() == "noteAlone"


def test_page_entered_first_has_its_usual_focus(house: House) -> None:
    opens_practice(house)
    assert house.focus().objectName() == "back"
