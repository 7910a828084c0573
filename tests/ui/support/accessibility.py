"""Reads what assistive technology is told of a window."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

from tests.ui.support.program import ProgramUnderTest

Role = QAccessible.Role

ROLES = {Role.Link, Role.PageTab, Role.Button, Role.EditableText, Role.RadioButton, Role.CheckBox}


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


STATES = ("checked", "disabled", "focused", "selected", "expanded", "passwordEdit", "multiLine")
"""The states that a page's listing names; those that depend on the place of an item or its kind alone are left out."""


def listing(window: QQuickWindow) -> list[str]:
    """Describe each item that is told of the window and can be seen, a line each, in the order in which it is read.

    A line has the role, the name, the value, the states, and the description; it stands below and to the right of what
    it is in.
    """
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    return list(_lines(top, 0))


def _lines(one: QAccessibleInterface, depth: int) -> Iterator[str]:
    if one.state().invisible:
        return
    yield "  " * depth + _described(one)
    for number in range(one.childCount()):
        yield from _lines(one.child(number), depth + 1)


def _described(one: QAccessibleInterface) -> str:
    name, value, about = (
        one.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)
    )
    number = one.valueInterface()
    if number is not None:
        value = f"{number.currentValue()} of {number.minimumValue()} to {number.maximumValue()}"
    state = one.state()
    words = [one.role().name, f'"{name}"' if name else "", f"= {value}" if value and value != name else ""]
    words += [f"[{each}]" for each in STATES if getattr(state, each)] + [f"({about})" if about else ""]
    return " ".join(filter(None, words)).replace("\n", "⏎")
