"""Test the reminder settings: usable by keyboard, stored at once, and off by default."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from guided.preferences import Preferences
from tests.ui.conftest import Furnish
from tests.ui.features.settings.test_settings import inside, kept, opened, reach
from tests.ui.house import SIZES, House, items, misplaced
from tests.ui.test_accessibility import listening, told, tree  # noqa: F401
from ui.devices.desktop.outside_window import Outside
from ui.machine import Machine

Key = Qt.Key
Role = QAccessible.Role
FULL = {"reminders": True, "reminder_times": "08:30 12:30 22:00", "in_tray": True}


def with_card(furnish: Furnish, **wanted: object) -> House:
    return opened(furnish(machine=Machine(outside=lambda _parent: Outside()), **wanted))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_all_of_it_can_be_seen_and_reached(furnish: Furnish, large: bool, language: str) -> None:
    house = with_card(furnish, large_text=large, language=language, **FULL)
    found = {}
    for size in SIZES:
        house.resize(*size)
        house.settles()
        if wrong := misplaced(house.window):
            found[size] = wrong
    assert found == {}


def test_off_it_is_three_switches(furnish: Furnish) -> None:
    house = with_card(furnish)
    words = house.words()
    assert "Remind us" in words
    assert "At these times" not in words
    assert not any("no place beside" in each for each in words)
    assert Preferences() == Preferences(reminders=False, in_tray=False)


@pytest.mark.parametrize(("name", "field"), [("reminders", "reminders"), ("inTray", "in_tray")])
def test_space_turns_it_on_and_off(furnish: Furnish, name: str, field: str) -> None:
    house = with_card(furnish)
    reach(house, name)
    for on in (True, False):
        house.press(Key.Key_Space)
        assert kept(house, field) is on


def test_arrows_choose_how_many(furnish: Furnish) -> None:
    house = with_card(furnish, reminders=True)
    reach(house, "aDay")
    seen = []
    for _ in range(3):
        seen.append(kept(house, "reminders_a_day"))
        house.press(Key.Key_Right)
    assert seen == [1, 2, 3]


def test_arrows_move_a_time_by_half_an_hour_and_the_focus_stays(furnish: Furnish) -> None:
    house = with_card(furnish, reminders=True)
    reach(house, "time0")
    for key in (Key.Key_Up, Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Left):
        house.press(key)
    assert kept(house, "reminder_times") == "18:30"
    assert house.focus().objectName() == "time0"


def test_a_time_stays_between_its_neighbours(furnish: Furnish) -> None:
    house = with_card(furnish, reminders=True, reminder_times="12:00 13:00 23:30")
    reminders = house.rooms.settings.reminders
    reminders.moveTime(0, 1)
    reminders.moveTime(0, 1)
    assert kept(house, "reminder_times") == "12:30 13:00 23:30"
    reminders.moveTime(1, -1)
    reminders.moveTime(2, 1)
    assert kept(house, "reminder_times") == "12:30 13:00 23:30"
    reminders.moveTime(2, -1)
    assert kept(house, "reminder_times") == "12:30 13:00 23:00"


def test_times_are_added_and_left_out_by_keyboard(furnish: Furnish) -> None:
    house = with_card(furnish, reminders=True)
    reach(house, "anotherTime")
    house.press(Key.Key_Return)
    house.press(Key.Key_Return)
    assert kept(house, "reminder_times") == "09:00 12:30 19:00"
    house.settles()
    reach(house, "leaveOut1")
    house.press(Key.Key_Return)
    assert kept(house, "reminder_times") == "09:00 19:00"


def test_quiet_hours_are_moved_and_say_what_they_keep_away(furnish: Furnish) -> None:
    house = with_card(furnish, reminders=True, reminder_times="21:00")
    reach(house, "quietFrom")
    house.press(Key.Key_Left)
    assert kept(house, "quiet_from") == "21:00"
    assert any("nothing comes at 21:00" in words or "nothing comes at 9:00 PM" in words for words in house.words())
    reach(house, "quietUntil")
    house.press(Key.Key_Up)
    assert kept(house, "quiet_until") == "08:30"


def test_a_press_beside_a_time_moves_it_too(furnish: Furnish) -> None:
    house = with_card(furnish, reminders=True)
    house.find("time0").forceActiveFocus()
    house.settles()
    later = next(each for each in items(house.window) if each.objectName() == "later" and inside(each, "time0"))
    house.click(later)
    assert kept(house, "reminder_times") == "19:30"


def test_a_hand_that_wrote_nonsense_is_forgiven(furnish: Furnish) -> None:
    house = with_card(furnish, reminders=True, reminder_times="whenever", quiet_from="late", reminders_a_day=9)
    reminders = house.rooms.settings.reminders
    assert len(reminders.times) == 1
    assert reminders.perDay == 1
    reminders.moveTime(0, 1)
    assert kept(house, "reminder_times") == "19:30"


@pytest.mark.usefixtures("listening")
def test_those_who_hear_it_hear_each_time_by_name(furnish: Furnish) -> None:
    house = with_card(furnish, **FULL)
    spins = [told(one) for one in tree(house.window) if one.role() is Role.SpinBox]
    assert len(spins) == 5
    assert spins[0].startswith("First time: ")
    assert spins[-1].startswith("Quiet until: ")
