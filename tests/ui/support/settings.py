"""Leads the program to a setting, and reads what was saved."""

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from guided.preferences import load_preferences
from tests.ui.support.program import ProgramUnderTest

Key = Qt.Key
MARKUP = '<img src="http://localhost/a.png"><b>x</b>'


def open_settings(program: ProgramUnderTest) -> ProgramUnderTest:
    program.open()
    program.go_to("settings")
    program.wait_for_page("settings")
    return program


def is_inside(item: QQuickItem, name: str) -> bool:
    above: QQuickItem | None = item
    while above is not None and above.objectName() != name:
        above = above.parentItem()
    return above is not None


def reach_setting(program: ProgramUnderTest, name: str) -> QQuickItem:
    """Tab until the focus is on `name`, or on something in it."""
    for _ in range(60):
        if is_inside(program.focused(), name):
            program.wait_until_idle()
            return program.focused()
        program.press(Key.Key_Tab)
    raise AssertionError(f"Tab never leads to {name}")


def saved_setting(program: ProgramUnderTest, field: str) -> object:
    """What the file says now."""
    return getattr(load_preferences(program.couple._path).preferences, field)
