"""Test that repeats of a held key don't count as new presses."""

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tests.ui.support.items import all_items
from tests.ui.support.pages import show_arrive, show_rest, show_step
from tests.ui.support.program import ProgramUnderTest
from ui.devices.desktop.key_repeat_filter import KeyRepeatFilter

Key, Kind = Qt.Key, QEvent.Type
PLACES = {Key.Key_F: 41, Key.Key_J: 44, Key.Key_X: 53, Key.Key_F12: 96}


class Keyboard:
    """As X11 tells of it: while a key stays down it is let go of and pressed in the same moment."""

    def __init__(self, program: ProgramUnderTest) -> None:
        self._window = program.window
        self._moments: Iterator[int] = count(1000, 40)
        KeyRepeatFilter(program.window, program.shell)

    def down(self, key: Qt.Key) -> None:
        self._send(Kind.KeyPress, key, next(self._moments))

    def stays(self, key: Qt.Key) -> None:
        now = next(self._moments)
        self._send(Kind.KeyRelease, key, now)
        self._send(Kind.KeyPress, key, now)

    def up(self, key: Qt.Key) -> None:
        self._send(Kind.KeyRelease, key, next(self._moments))

    def _send(self, kind: QEvent.Type, key: Qt.Key, moment: int) -> None:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, PLACES[key], 0, 0, "")
        event.setTimestamp(moment)
        QCoreApplication.sendEvent(self._window, event)


@pytest.fixture
def keyboard(program: ProgramUnderTest) -> Keyboard:
    show_arrive(program)
    return Keyboard(program)


def test_repeating_key_keeps_holding(program: ProgramUnderTest, keyboard: Keyboard) -> None:
    keyboard.down(Key.Key_F)
    for _ in range(3):
        keyboard.stays(Key.Key_F)
        assert program.find("holdA").property("held")
    keyboard.down(Key.Key_J)
    program.wait_for_page("session")


def test_keys_that_began_session_do_not_pause_it(program: ProgramUnderTest, keyboard: Keyboard) -> None:
    keyboard.down(Key.Key_F)
    keyboard.down(Key.Key_J)
    program.wait_for_page("session")
    for _ in range(3):
        keyboard.stays(Key.Key_J)
    assert program.session.kind == "step"
    keyboard.up(Key.Key_J)
    program.qtbot.waitUntil(lambda: not is_letting_go(program))
    keyboard.down(Key.Key_J)
    assert program.session.kind == "rest"


def test_repeat_that_comes_too_late_to_be_known_as_one_does_not_pause(program: ProgramUnderTest) -> None:
    program.tempo = 1.0
    show_rest(program)
    keyboard = Keyboard(program)
    for key in (Key.Key_F, Key.Key_J):
        keyboard.down(key)
    program.qtbot.waitUntil(lambda: program.session.kind == "step")
    for key in (Key.Key_F, Key.Key_J) * 3:
        keyboard.up(key)
        keyboard.down(key)
    assert program.session.kind == "step"
    program.qtbot.waitUntil(lambda: not is_letting_go(program))
    keyboard.down(Key.Key_F)
    assert program.session.kind == "rest"


def is_letting_go(program: ProgramUnderTest) -> bool:
    return any(item.property("lettingGo") for item in all_items(program.window))


def test_released_key_is_reported(program: ProgramUnderTest, keyboard: Keyboard) -> None:
    keyboard.down(Key.Key_F)
    keyboard.up(Key.Key_F)
    program.qtbot.waitUntil(lambda: not program.find("holdA").property("held"))


def test_key_released_and_other_pressed_are_two_events(program: ProgramUnderTest) -> None:
    show_step(program)
    keyboard = Keyboard(program)
    keyboard.up(Key.Key_F)
    keyboard.down(Key.Key_X)
    assert program.session.kind == "rest"


def test_held_hiding_key_does_not_show_screen_again(program: ProgramUnderTest, keyboard: Keyboard) -> None:
    program.shell.hide()
    for _ in range(3):
        keyboard.stays(Key.Key_F12)
    assert program.shell.hidden
    keyboard.up(Key.Key_F12)
    keyboard.down(Key.Key_X)
    assert program.shell.hidden
