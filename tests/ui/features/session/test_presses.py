"""Test that touch holds like a key, that a click of any length counts, and that any click pauses."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.support.items import fill_half
from tests.ui.support.pages import show_arrive, show_rest, show_step
from tests.ui.support.program import MakeProgram, ProgramUnderTest

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
NO_KEY = Qt.KeyboardModifier.NoModifier
HERE, THERE = QPoint(640, 300), QPoint(700, 340)


class Fingers:
    """On a touch screen, each by its number."""

    def __init__(self, program: ProgramUnderTest) -> None:
        self._window = program.window
        self._screen = QTest.createTouchDevice()

    def put(self, *items: QQuickItem) -> None:
        touch = QTest.touchEvent(self._window, self._screen)
        for number, item in enumerate(items):
            touch.press(number, middle(item), self._window)
        touch.commit()

    def lift(self, *items: QQuickItem) -> None:
        touch = QTest.touchEvent(self._window, self._screen)
        for number, item in enumerate(items):
            touch.release(number, middle(item), self._window)
        touch.commit()


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def filled(program: ProgramUnderTest, name: str) -> None:
    """Wait for longer than what Qt takes for a tap."""
    program.qtbot.waitUntil(lambda: program.find(name).property("full"))


def test_two_held_fingers_begin_session(program: ProgramUnderTest) -> None:
    show_arrive(program)
    a, b = program.find("holdA"), program.find("holdB")
    Fingers(program).put(a, b)
    program.wait_for_page("session")
    assert len(program.sessions) == 1


def test_two_held_fingers_end_pause(program: ProgramUnderTest) -> None:
    show_rest(program)
    program.wait_until_idle()
    fingers, a, b = Fingers(program), program.find("holdA"), program.find("holdB")
    fingers.put(a, b)
    program.qtbot.waitUntil(lambda: program.session.kind == "step")
    fingers.lift(a, b)
    program.wait_until_idle()
    program.session.pause()
    program.wait_until_idle()
    assert not a.property("held")
    assert not b.property("held")


def test_lifted_finger_releases_light(program: ProgramUnderTest) -> None:
    show_arrive(program)
    fingers, a = Fingers(program), program.find("holdA")
    fingers.put(a)
    filled(program, "holdA")
    fingers.lift(a)
    assert not a.property("held")


def test_tapped_light_is_held_until_next_tap(program: ProgramUnderTest) -> None:
    show_arrive(program)
    fingers, a = Fingers(program), program.find("holdA")
    for held in (True, False):
        fingers.put(a)
        fingers.lift(a)
        assert a.property("held") is held


def test_long_press_by_pointer_holds_like_click(program: ProgramUnderTest) -> None:
    show_arrive(program)
    at = middle(program.find("holdA"))
    QTest.mousePress(program.window, LEFT, NO_KEY, at)
    filled(program, "holdA")
    QTest.mouseRelease(program.window, LEFT, NO_KEY, at)
    assert program.find("holdA").property("latched")
    program.click(program.find("holdB"))
    program.wait_for_page("session")


@pytest.mark.parametrize("button", [LEFT, RIGHT, MIDDLE])
def test_click_anywhere_pauses(program: ProgramUnderTest, button: Qt.MouseButton) -> None:
    show_step(program)
    program.wait_until_idle()
    QTest.mouseClick(program.window, button, NO_KEY, HERE)
    assert program.session.kind == "rest"


def test_dragged_click_pauses(program: ProgramUnderTest) -> None:
    show_step(program)
    program.wait_until_idle()
    QTest.mousePress(program.window, LEFT, NO_KEY, HERE)
    QTest.mouseMove(program.window, THERE)
    QTest.mouseRelease(program.window, LEFT, NO_KEY, THERE)
    assert program.session.kind == "rest"


@pytest.mark.parametrize("reduced", [False, True])
def test_held_light_with_reduced_motion_fades_without_growing(make_program: MakeProgram, reduced: bool) -> None:
    program = make_program(reduced_motion=reduced)
    show_arrive(program)
    pill = program.find("holdA")
    (fill,) = [item for item in pill.childItems() if item.objectName() == "fill"]
    program.hold(Qt.Key.Key_F)
    filling = fill_half(pill)
    assert (fill.width() == pill.width()) is reduced
    filling.setProperty("paused", False)
    filled(program, "holdA")
    assert (fill.width(), fill.opacity()) == (pill.width(), pytest.approx(0.3))
