"""Test that each platform has the keys that it is used to, and keeps its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from tests.ui.support.pages import show_step
from tests.ui.support.program import ProgramUnderTest
from ui.navigation.platform_keys import platform_keys

PLATFORMS = ("linux", "win32", "darwin")
COMMAND, CONTROL = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.MetaModifier
"""How Qt names these two keys of a Mac."""


def modifiers(sequence: str) -> Qt.KeyboardModifier:
    return QKeySequence(sequence)[0].keyboardModifiers()


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_sequence_is_one_key_that_qt_knows(platform: str) -> None:
    keys = platform_keys(platform)
    every = [*keys.hide, *keys.full_screen, *keys.help, *keys.settings, *keys.close]
    assert all(QKeySequence(each).count() == 1 for each in every)
    assert len({QKeySequence(each).toString() for each in every}) == len(every)


def test_mac_hides_the_window_by_control_and_never_takes_command_h() -> None:
    keys = platform_keys("darwin")
    assert [modifiers(each) for each in keys.hide] == [Qt.KeyboardModifier.NoModifier, CONTROL]
    assert all(len(each) > 1 for each in (keys.hide, keys.full_screen, keys.help))
    assert modifiers(keys.settings[0]) == modifiers(keys.close[0]) == COMMAND


@pytest.mark.parametrize("platform", ["linux", "win32"])
def test_elsewhere_control_h_hides_and_no_key_closes(platform: str) -> None:
    keys = platform_keys(platform)
    assert keys.hide == ("F12", "Ctrl+H")
    assert keys.close == ()


def test_key_of_the_settings_works_wherever_the_bar_is(program: ProgramUnderTest) -> None:
    program.open()
    program.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    program.wait_for_page("settings")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")


def test_key_of_the_settings_does_not_leave_a_session(program: ProgramUnderTest) -> None:
    show_step(program)
    program.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    program.wait_until_idle()
    assert program.page == "session"
