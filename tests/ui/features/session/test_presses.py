"""Test that touch holds like a key, that a click of any length counts, and that any click pauses."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.conftest import Furnish
from tests.ui.house import House, half_full
from tests.ui.navigation.test_pages import arrive, rest, step

LEFT, RIGHT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton
NO_KEY = Qt.KeyboardModifier.NoModifier
HERE, THERE = QPoint(640, 300), QPoint(700, 340)


class Fingers:
    """On a touch screen, each by its number."""

    def __init__(self, house: House) -> None:
        self._window = house.window
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


def filled(house: House, name: str) -> None:
    """Wait for longer than what Qt takes for a tap."""
    house.qtbot.waitUntil(lambda: house.find(name).property("full"))


def test_two_fingers_that_stay_begin(house: House) -> None:
    arrive(house)
    a, b = house.find("holdA"), house.find("holdB")
    Fingers(house).put(a, b)
    house.goes_to("session")
    assert len(house.sessions) == 1


def test_two_fingers_that_stay_go_on_from_a_rest(house: House) -> None:
    rest(house)
    house.settles()
    fingers, a, b = Fingers(house), house.find("holdA"), house.find("holdB")
    fingers.put(a, b)
    house.qtbot.waitUntil(lambda: house.session.kind == "step")
    fingers.lift(a, b)
    house.settles()
    house.session.pause()
    house.settles()
    assert not a.property("held")
    assert not b.property("held")


def test_a_finger_that_stayed_and_is_lifted_lets_go(house: House) -> None:
    arrive(house)
    fingers, a = Fingers(house), house.find("holdA")
    fingers.put(a)
    filled(house, "holdA")
    fingers.lift(a)
    assert not a.property("held")


def test_a_finger_that_taps_holds_until_the_next_tap(house: House) -> None:
    arrive(house)
    fingers, a = Fingers(house), house.find("holdA")
    for held in (True, False):
        fingers.put(a)
        fingers.lift(a)
        assert a.property("held") is held


def test_a_long_press_by_pointer_holds_as_a_short_one_does(house: House) -> None:
    arrive(house)
    at = middle(house.find("holdA"))
    QTest.mousePress(house.window, LEFT, NO_KEY, at)
    filled(house, "holdA")
    QTest.mouseRelease(house.window, LEFT, NO_KEY, at)
    assert house.find("holdA").property("latched")
    house.click(house.find("holdB"))
    house.goes_to("session")


@pytest.mark.parametrize("button", [LEFT, RIGHT, MIDDLE])
def test_any_click_rests(house: House, button: Qt.MouseButton) -> None:
    step(house)
    house.settles()
    QTest.mouseClick(house.window, button, NO_KEY, HERE)
    assert house.session.kind == "rest"


def test_a_click_that_slides_rests(house: House) -> None:
    step(house)
    house.settles()
    QTest.mousePress(house.window, LEFT, NO_KEY, HERE)
    QTest.mouseMove(house.window, THERE)
    QTest.mouseRelease(house.window, LEFT, NO_KEY, THERE)
    assert house.session.kind == "rest"


@pytest.mark.parametrize("reduced", [False, True])
def test_with_reduced_motion_what_is_held_fades_in_and_nothing_grows(furnish: Furnish, reduced: bool) -> None:
    house = furnish(reduced_motion=reduced)
    arrive(house)
    pill = house.find("holdA")
    (fill,) = [item for item in pill.childItems() if item.objectName() == "fill"]
    house.hold(Qt.Key.Key_F)
    filling = half_full(pill)
    assert (fill.width() == pill.width()) is reduced
    filling.setProperty("paused", False)
    filled(house, "holdA")
    assert (fill.width(), fill.opacity()) == (pill.width(), pytest.approx(0.3))
