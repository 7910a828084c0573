"""Test the reminder settings: usable by keyboard, stored at once, and off by default."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from guided.preferences import Preferences
from tests.ui.support.accessibility import spoken_name, told_items
from tests.ui.support.items import all_items, misplaced
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest
from tests.ui.support.settings import is_inside, open_settings, reach_setting, saved_setting
from ui.devices.desktop.outside_window import Outside
from ui.machine import Machine

Key = Qt.Key
Role = QAccessible.Role
FULL = {"reminders": True, "reminder_times": "08:30 12:30 22:00", "in_tray": True}


def with_card(make_program: MakeProgram, **wanted: object) -> ProgramUnderTest:
    return open_settings(make_program(machine=Machine(outside=lambda _parent: Outside()), **wanted), "reminders")


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_reminders_card_at_every_size_fits_and_is_reachable(
    make_program: MakeProgram, large: bool, language: str
) -> None:
    program = with_card(make_program, large_text=large, language=language, **FULL)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


def test_reminders_card_switched_off_has_three_switches(make_program: MakeProgram) -> None:
    program = with_card(make_program)
    words = program.texts()
    assert "Remind us" in words
    assert "At these times" not in words
    assert not any("no tray" in each for each in words)
    assert Preferences() == Preferences(reminders=False, in_tray=False)


@pytest.mark.parametrize(("name", "field"), [("reminders", "reminders"), ("inTray", "in_tray")])
def test_space_toggles_reminders(make_program: MakeProgram, name: str, field: str) -> None:
    program = with_card(make_program)
    reach_setting(program, name)
    for on in (True, False):
        program.press(Key.Key_Space)
        assert saved_setting(program, field) is on


def test_arrows_choose_number_of_reminders(make_program: MakeProgram) -> None:
    program = with_card(make_program, reminders=True)
    reach_setting(program, "aDay")
    seen = []
    for _ in range(3):
        seen.append(saved_setting(program, "reminders_a_day"))
        program.press(Key.Key_Right)
    assert seen == [1, 2, 3]


def test_arrows_move_time_by_half_an_hour_and_keep_focus(make_program: MakeProgram) -> None:
    program = with_card(make_program, reminders=True)
    reach_setting(program, "time0")
    for key in (Key.Key_Up, Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Left):
        program.press(key)
    assert saved_setting(program, "reminder_times") == "18:30"
    assert program.focused().objectName() == "time0"


def test_time_stays_between_its_neighbours(make_program: MakeProgram) -> None:
    program = with_card(make_program, reminders=True, reminder_times="12:00 13:00 23:30")
    reminders = program.view_models.settings.reminders
    reminders.moveTime(0, 1)
    reminders.moveTime(0, 1)
    assert saved_setting(program, "reminder_times") == "12:30 13:00 23:30"
    reminders.moveTime(1, -1)
    reminders.moveTime(2, 1)
    assert saved_setting(program, "reminder_times") == "12:30 13:00 23:30"
    reminders.moveTime(2, -1)
    assert saved_setting(program, "reminder_times") == "12:30 13:00 23:00"


def test_times_are_added_and_removed_by_keyboard(make_program: MakeProgram) -> None:
    program = with_card(make_program, reminders=True)
    reach_setting(program, "anotherTime")
    program.press(Key.Key_Return)
    program.press(Key.Key_Return)
    assert saved_setting(program, "reminder_times") == "09:00 12:30 19:00"
    program.wait_until_idle()
    reach_setting(program, "leaveOut1")
    program.press(Key.Key_Return)
    assert saved_setting(program, "reminder_times") == "09:00 19:00"


def test_quiet_hours_are_moved_and_say_which_reminders_they_drop(make_program: MakeProgram) -> None:
    program = with_card(make_program, reminders=True, reminder_times="21:00")
    reach_setting(program, "quietFrom")
    program.press(Key.Key_Left)
    assert saved_setting(program, "quiet_from") == "21:00"
    assert any("nothing comes at 21:00" in words or "nothing comes at 9:00 PM" in words for words in program.texts())
    reach_setting(program, "quietUntil")
    program.press(Key.Key_Up)
    assert saved_setting(program, "quiet_until") == "08:30"


def test_click_beside_time_moves_it(make_program: MakeProgram) -> None:
    program = with_card(make_program, reminders=True)
    program.find("time0").forceActiveFocus()
    program.wait_until_idle()
    later = next(
        each for each in all_items(program.window) if each.objectName() == "later" and is_inside(each, "time0")
    )
    program.click(later)
    assert saved_setting(program, "reminder_times") == "19:30"


def test_invalid_times_in_file_are_replaced(make_program: MakeProgram) -> None:
    program = with_card(make_program, reminders=True, reminder_times="whenever", quiet_from="late", reminders_a_day=9)
    reminders = program.view_models.settings.reminders
    assert len(reminders.times) == 1
    assert reminders.perDay == 1
    reminders.moveTime(0, 1)
    assert saved_setting(program, "reminder_times") == "19:30"


@pytest.mark.usefixtures("assistive_technology")
def test_each_time_has_an_accessible_name(make_program: MakeProgram) -> None:
    program = with_card(make_program, **FULL)
    spins = [spoken_name(one) for one in told_items(program.window) if one.role() is Role.SpinBox]
    assert len(spins) == 5
    assert spins[0].startswith("First time: ")
    assert spins[-1].startswith("Quiet until: ")
