"""Reads what assistive technology is told of a window."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

from tests.ui.support.program import ProgramUnderTest

Role = QAccessible.Role

ROLES = {Role.Button, Role.EditableText, Role.RadioButton, Role.CheckBox}


def told_items(window: QQuickWindow) -> Iterator[QAccessibleInterface]:
    """Whatever is told of the window and can be seen."""
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    waiting = [top]
    while waiting:
        one = waiting.pop(0)
        if not one.state().invisible:
            yield one
        waiting = [one.child(number) for number in range(one.childCount())] + waiting


def controls(program: ProgramUnderTest) -> list[QAccessibleInterface]:
    return [one for one in told_items(program.window) if one.role() in ROLES and not one.state().disabled]


def spoken_name(one: QAccessibleInterface) -> str:
    """Its name. Qt keeps that of a password to itself, and tells its description."""
    return one.text(QAccessible.Text.Description if one.state().passwordEdit else QAccessible.Text.Name)


def headings(program: ProgramUnderTest) -> list[str]:
    return [spoken_name(one) for one in told_items(program.window) if one.role() is Role.Heading]
