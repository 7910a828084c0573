"""Leads the program to the near view of a session."""

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from tests.ui.support.items import all_items, is_a
from tests.ui.support.program import ProgramUnderTest

Key = Qt.Key


def near_view(program: ProgramUnderTest) -> QQuickItem:
    (view,) = [item for item in all_items(program.window) if is_a(item, "NearView")]
    return view


def show_near_view(program: ProgramUnderTest) -> None:
    program.press(Key.Key_N)
    program.qtbot.waitUntil(lambda: near_view(program).opacity() == 1)
