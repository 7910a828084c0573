"""Test the hours for the two in This week, and how the first page greets them."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided.practice.our_time import LENGTH, OurTime
from guided.practice.storage.journal import open_journal
from tests.ui.support.items import all_items, is_a
from tests.ui.support.journals import wait_for, write
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import comes_to_practice, opens_practice
from tests.ui.support.reminders import WallClock
from ui.machine import Machine
from ui.services.journal import CoupleJournal
from ui.services.our_time import OurTimeViewModel

Key = Qt.Key
MONDAY = datetime.fromisoformat("2026-03-02T12:00")
TONIGHT = datetime.fromisoformat("2026-03-02T20:30")
DAY = timedelta(days=1)


@pytest.fixture
def clock() -> WallClock:
    clock = WallClock()
    clock.now = MONDAY
    return clock


@pytest.fixture
def week(make_program: MakeProgram, clock: WallClock) -> ProgramUnderTest:
    program = make_program(machine=Machine(now=clock))
    opens_practice(program)
    return program


def kept(program: ProgramUnderTest) -> OurTime:
    return wait_for(program.machine.journal).read.our_time()


def service(clock: WallClock, journal: CoupleJournal) -> OurTimeViewModel:
    made = OurTimeViewModel(journal, clock)
    made.refresh()
    return made


class TestThisWeek:
    def test_one_press_keeps_an_hour_and_another_removes_it(self, week: ProgramUnderTest) -> None:
        week.click(week.find("weekday3"))
        assert kept(week).hours == {3: time(20, 30)}
        assert "The next one: Thursday, 20:30." in week.texts()
        week.click(week.find("weekday3"))
        assert kept(week) == OurTime()

    def test_day_and_hour_take_two_presses(self, week: ProgramUnderTest) -> None:
        week.click(week.find("weekday6"))
        week.wait_until_idle()
        week.click(week.find("quick1"))
        assert kept(week).hours == {6: time(10)}

    def test_second_day_takes_the_hour_of_the_first(self, week: ProgramUnderTest) -> None:
        week.click(week.find("weekday1"))
        week.wait_until_idle()
        week.click(week.find("quick5"))
        week.click(week.find("weekday4"))
        assert kept(week).hours == {1: time(22), 4: time(22)}

    def test_days_and_hours_are_set_by_keyboard(self, week: ProgramUnderTest) -> None:
        week.find("weekday0").forceActiveFocus()
        for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, Key.Key_Space):
            week.press(key)
        assert kept(week).hours == {1: time(20, 30)}
        week.find("hour1").forceActiveFocus()
        week.press(Key.Key_Right)
        week.press(Key.Key_Right)
        week.press(Key.Key_Left)
        assert kept(week).hours == {1: time(21)}

    def test_next_time_is_moved_left_out_and_as_agreed_again_by_one_press_each(self, week: ProgramUnderTest) -> None:
        week.click(week.find("weekday3"))
        assert not week.find("ourTime").findChild(type(week.find("moveTime")), "timeAsAgreed").isVisible()
        week.click(week.find("moveTime"))
        assert "The next one: Friday, 20:30." in week.texts()
        week.click(week.find("timeAsAgreed"))
        assert "The next one: Thursday, 20:30." in week.texts()
        week.click(week.find("leaveTimeOut"))
        assert "The next one: Thursday 12 March, 20:30." in week.texts()
        assert kept(week).next == datetime.fromisoformat("2026-03-12T20:30")

    def test_page_never_says_that_a_time_was_moved_or_left_out(self, week: ProgramUnderTest) -> None:
        week.click(week.find("weekday3"))
        before = {each for each in week.texts() if "next one" not in each}
        week.click(week.find("leaveTimeOut"))
        assert {each for each in week.texts() if "next one" not in each} - before == {"As agreed"}

    def test_focus_stays_on_a_day_that_is_pressed(self, week: ProgramUnderTest) -> None:
        week.find("weekday2").forceActiveFocus()
        week.press(Key.Key_Return)
        week.wait_until_idle()
        assert week.focused().objectName() == "weekday2"

    def test_seven_days_are_shown_once_each(self, week: ProgramUnderTest) -> None:
        (days,) = [each for each in all_items(week.window) if is_a(each, "WeekdayChoices")]
        assert [each["label"] for each in days.property("days")] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


class TestGreeting:
    @pytest.mark.parametrize(
        ("now", "words"),
        [
            (TONIGHT - DAY, ""),
            (TONIGHT - timedelta(hours=8), "Your time today: 20:30."),
            (TONIGHT, "This is your time together."),
            (TONIGHT + LENGTH - timedelta(minutes=1), "This is your time together."),
            (TONIGHT + LENGTH, ""),
        ],
    )
    def test_first_page_greets_the_time_on_its_day_until_it_is_over(
        self, now: datetime, words: str, clock: WallClock
    ) -> None:
        journal = CoupleJournal()
        write(journal).save_our_time(OurTime({0: time(20, 30)}))
        clock.now = now
        assert service(clock, journal).greeting == words

    def test_one_quiet_line_of_the_first_page_says_it(self, make_program: MakeProgram, clock: WallClock) -> None:
        program = make_program(machine=Machine(now=clock))
        write(program.machine.journal).save_our_time(OurTime({0: time(20, 30)}))
        program.open()
        program.wait_until_idle()
        assert program.find("warmth").property("text") == "Your time today: 20:30."
        clock.now = TONIGHT
        program.view_models.tonight.ourTime._turning.timeout.emit()
        assert program.find("warmth").property("text") == "This is your time together."

    def test_page_that_stays_open_is_told_when_the_time_begins_and_ends(self, clock: WallClock) -> None:
        journal = CoupleJournal()
        write(journal).save_our_time(OurTime({0: time(20, 30)}))
        clock.now = TONIGHT - timedelta(minutes=5)
        ours = service(clock, journal)
        assert ours._turning.interval() == timedelta(minutes=5) / timedelta(milliseconds=1)
        clock.now = TONIGHT + timedelta(minutes=90)
        ours._turning.timeout.emit()
        assert ours._turning.interval() == timedelta(minutes=30) / timedelta(milliseconds=1)

    def test_time_is_not_greeted_while_they_are_apart(self, make_program: MakeProgram, clock: WallClock) -> None:
        program = make_program(machine=Machine(now=clock))
        write(program.machine.journal).save_our_time(OurTime({0: time(20, 30)}))
        program.open()
        program.services.warmth.refresh()
        program.services.warmth.leave()
        assert program.services.our_time.greeting == ""
        program.services.warmth.comeBack()
        assert program.services.our_time.greeting == "Your time today: 20:30."

    def test_moved_time_is_not_greeted_on_its_own_day(self, week: ProgramUnderTest, clock: WallClock) -> None:
        week.click(week.find("weekday0"))
        week.click(week.find("moveTime"))
        assert week.view_models.practice.ourTime.greeting == ""
        clock.now += DAY
        assert week.view_models.practice.ourTime.greeting == "Your time today: 20:30."


class TestKept:
    def test_nothing_of_a_moved_time_is_left_in_the_file_once_it_is_over(
        self, clock: WallClock, tmp_path: Path
    ) -> None:
        path = tmp_path / "own" / "journal.db"
        journal = CoupleJournal(path)
        ours = service(clock, wait_for(journal))
        ours.toggle(0)
        wait_for(journal)
        agreed = journal.read.our_time()
        ours.leaveOut()
        wait_for(journal)
        assert journal.read.our_time() != agreed
        clock.now = TONIGHT + 7 * DAY + LENGTH
        ours.refresh()
        wait_for(journal)
        assert journal.read.our_time() == agreed
        journal.end()
        again = open_journal(path).journal
        assert again.our_time() == agreed
        again.close()
        for file in path.parent.glob("journal*"):
            assert b"2026-03-09T20:30" not in file.read_bytes()

    def test_change_that_cannot_be_stored_says_so(self, clock: WallClock, tmp_path: Path) -> None:
        journal = CoupleJournal(tmp_path / "own" / "journal.db", elsewhere=True)
        ours = service(clock, journal)
        ours.toggle(0)
        wait_for(journal)
        assert ours.hours or ours.errorText


def test_reminder_settings_are_not_touched_by_our_time(week: ProgramUnderTest) -> None:
    before = week.couple.preferences
    week.click(week.find("weekday3"))
    comes_to_practice(week)
    assert week.couple.preferences == before
