"""Test that repeats of a held key don't count as new presses."""

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tests.ui.support.pages import show_arrive, show_step
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


def test_a_key_that_stays_down_keeps_holding(program: ProgramUnderTest, keyboard: Keyboard) -> None:
    keyboard.down(Key.Key_F)
    for _ in range(3):
        keyboard.stays(Key.Key_F)
        assert program.find("holdA").property("held")
    keyboard.down(Key.Key_J)
    program.wait_for_page("session")


def test_what_began_a_session_does_not_rest_it(program: ProgramUnderTest, keyboard: Keyboard) -> None:
    keyboard.down(Key.Key_F)
    keyboard.down(Key.Key_J)
    program.wait_for_page("session")
    for _ in range(3):
        keyboard.stays(Key.Key_J)
    assert program.session.kind == "ready"
    keyboard.up(Key.Key_J)
    keyboard.down(Key.Key_J)
    assert program.session.kind == "rest"


def test_who_lets_go_is_heard(program: ProgramUnderTest, keyboard: Keyboard) -> None:
    keyboard.down(Key.Key_F)
    keyboard.up(Key.Key_F)
    program.qtbot.waitUntil(lambda: not program.find("holdA").property("held"))


def test_a_key_let_go_of_and_another_pressed_are_two(program: ProgramUnderTest) -> None:
    show_step(program)
    keyboard = Keyboard(program)
    keyboard.up(Key.Key_F)
    keyboard.down(Key.Key_X)
    assert program.session.kind == "rest"


def test_the_key_that_hides_brings_nothing_back_while_it_stays_down(
    program: ProgramUnderTest, keyboard: Keyboard
) -> None:
    program.shell.hide()
    for _ in range(3):
        keyboard.stays(Key.Key_F12)
    assert program.shell.hidden
    keyboard.up(Key.Key_F12)
    keyboard.down(Key.Key_X)
    assert not program.shell.hidden
