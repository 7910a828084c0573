"""Test that focus rings are seen after a key, and never after a pointer."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.paths import ROOT
from tests.ui.support.items import all_items, is_a, is_seen
from tests.ui.support.pages import (
    show_arrive,
    show_backup,
    show_gentle,
    show_guide,
    show_help,
    show_names,
    show_settings,
    show_studio,
    show_taken_up,
    show_tonight,
)
from tests.ui.support.program import ProgramUnderTest

PAGES = [
    show_tonight,
    show_names,
    show_arrive,
    show_settings,
    show_help,
    show_studio,
    show_taken_up,
    show_gentle,
    show_backup,
    show_guide,
]


def rings(program: ProgramUnderTest) -> int:
    return sum(is_a(each, "FocusRing") and is_seen(each) for each in all_items(program.window))


@pytest.mark.parametrize("comes_to", PAGES, ids=lambda each: each.__name__)
def test_ring_is_seen_after_a_key_and_not_after_the_mouse(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    comes_to(program)
    program.click_at(QPoint(2, program.window.height() - 2))
    assert rings(program) == 0
    program.press(Qt.Key.Key_Tab)
    while is_a(program.focused(), "GField"):
        program.press(Qt.Key.Key_Tab)
    assert rings(program) == 1
    program.click_at(QPoint(2, program.window.height() - 2))
    assert rings(program) == 0


def test_no_ring_is_seen_before_the_first_key(program: ProgramUnderTest) -> None:
    program.open()
    assert program.focused().objectName() == "today"
    assert rings(program) == 0


def test_key_that_changes_others_shows_no_ring(program: ProgramUnderTest) -> None:
    program.open()
    program.press(Qt.Key.Key_Shift)
    assert rings(program) == 0


def test_page_that_a_click_opened_shows_no_ring(program: ProgramUnderTest) -> None:
    program.open()
    program.press(Qt.Key.Key_Tab)
    program.click(program.find("settings"))
    program.wait_for_page("settings")
    assert rings(program) == 0


def test_no_file_draws_a_ring_by_the_focus_alone() -> None:
    """All others stand on `FocusRing`, or ask `PressedKey.byKey` as well."""
    alone = re.compile(r"(visible|border\.width|height): [^\n]*\bactiveFocus\b(?![^\n]*byKey)")
    found = {
        str(file.relative_to(ROOT)): line.strip()
        for file in (ROOT / "ui").rglob("*.qml")
        for line in file.read_text("utf-8").splitlines()
        if alone.search(line) and ("ring" in line or "visible: root.activeFocus" in line)
    }
    assert found == {}
