"""Test when the hours that a couple keeps for the two of them come, also when one is moved or left out."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from guided.practice.our_time import (
    LENGTH,
    MAX_AHEAD,
    OurTime,
    as_agreed,
    current,
    is_now,
    leave_out,
    move,
    reminder_times,
    upcoming,
    with_day,
)

wall = datetime.fromisoformat
MONDAY = wall("2026-11-30 12:00")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
THURSDAYS = OurTime({3: time(20, 30)})
TWICE = OurTime({3: time(20, 30), 4: time(21)})
THURSDAY = wall("2026-12-03 20:30")
FRIDAY = wall("2026-12-04 21:00")
HOURS = st.dictionaries(st.integers(0, 6), st.times().map(lambda at: at.replace(tzinfo=None)), min_size=1).map(OurTime)
NOWS = st.datetimes(wall("1971-01-01"), wall("6000-01-01"))


def test_without_any_hour_there_is_no_time_and_nothing_to_move() -> None:
    none = OurTime()
    assert upcoming(none, MONDAY) is None
    assert not is_now(none, MONDAY)
    assert (move(none, MONDAY), leave_out(none, MONDAY)) == (none, none)
    assert reminder_times(none, MONDAY, 9) == {}


def test_days_are_added_changed_and_removed_one_by_one() -> None:
    ours = with_day(with_day(OurTime(), 4, time(21)), 3, time(20))
    assert [*ours.hours] == [3, 4]
    ours = with_day(ours, 3, time(20, 30))
    assert ours == TWICE
    assert with_day(ours, 4, None) == THURSDAYS


def test_time_that_has_come_is_now_until_its_length_is_over() -> None:
    assert upcoming(THURSDAYS, MONDAY) == THURSDAY
    for later, now in ((-timedelta(minutes=1), False), (timedelta(), True), (LENGTH - HOUR, True), (LENGTH, False)):
        assert is_now(THURSDAYS, THURSDAY + later) is now
    assert upcoming(THURSDAYS, THURSDAY + LENGTH) == THURSDAY + 7 * DAY


def test_time_shortly_before_midnight_is_still_now_after_it() -> None:
    ours = OurTime({3: time(23, 30)})
    assert is_now(ours, wall("2026-12-04 00:30"))


def test_moved_time_comes_a_day_later_and_the_week_after_is_as_agreed() -> None:
    moved = move(THURSDAYS, MONDAY)
    assert upcoming(moved, MONDAY) == THURSDAY + DAY
    assert not is_now(moved, THURSDAY)
    assert is_now(moved, THURSDAY + DAY)
    assert upcoming(moved, THURSDAY + 2 * DAY) == THURSDAY + 7 * DAY
    assert upcoming(move(moved, MONDAY), MONDAY) == THURSDAY + 2 * DAY


def test_time_moved_to_a_day_with_an_hour_of_its_own_is_at_that_hour_once() -> None:
    moved = move(TWICE, MONDAY)
    assert upcoming(moved, MONDAY) == FRIDAY
    assert upcoming(moved, FRIDAY + LENGTH) == THURSDAY + 7 * DAY


def test_time_left_out_is_skipped_and_the_one_after_it_is_next() -> None:
    assert upcoming(leave_out(TWICE, MONDAY), MONDAY) == FRIDAY
    left = leave_out(THURSDAYS, THURSDAY + HOUR)
    assert not is_now(left, THURSDAY + HOUR)
    assert upcoming(left, MONDAY) == THURSDAY + 7 * DAY


def test_what_was_moved_is_as_agreed_again_by_one_press_or_when_days_change() -> None:
    moved = move(THURSDAYS, MONDAY)
    assert as_agreed(moved) == THURSDAYS
    assert with_day(moved, 4, time(21)) == TWICE


def test_nothing_remains_of_a_moved_time_once_it_is_over() -> None:
    moved = move(THURSDAYS, MONDAY)
    assert current(moved, THURSDAY + DAY + HOUR) == moved
    assert current(moved, THURSDAY + DAY + LENGTH) == THURSDAYS


def test_nothing_remains_of_a_time_left_out_once_it_would_have_been_over() -> None:
    left = leave_out(THURSDAYS, MONDAY)
    assert current(left, THURSDAY + LENGTH - HOUR) == left
    for later in (LENGTH, DAY, 3 * DAY, 7 * DAY):
        assert current(left, THURSDAY + later) == THURSDAYS
        assert upcoming(left, THURSDAY + later) == THURSDAY + 7 * DAY


def test_nothing_remains_of_a_moved_time_that_was_then_left_out() -> None:
    left = leave_out(move(THURSDAYS, THURSDAY), THURSDAY)
    assert current(left, THURSDAY) == left
    assert current(left, THURSDAY + LENGTH) == THURSDAYS


def test_time_that_a_wrong_clock_moved_far_ahead_is_dropped() -> None:
    wrong = OurTime(THURSDAYS.hours, MONDAY + MAX_AHEAD + DAY)
    assert current(wrong, MONDAY) == THURSDAYS
    assert upcoming(wrong, MONDAY) == THURSDAY


def test_reminders_come_at_the_time_and_not_on_a_day_that_was_left_out() -> None:
    assert reminder_times(TWICE, MONDAY, 5) == {THURSDAY.date(): THURSDAY, FRIDAY.date(): FRIDAY}
    left = reminder_times(leave_out(TWICE, MONDAY), MONDAY, 5)
    assert left == {THURSDAY.date(): None, FRIDAY.date(): FRIDAY}
    moved = reminder_times(move(THURSDAYS, MONDAY), MONDAY, 5)
    assert moved == {THURSDAY.date(): None, date(2026, 12, 4): THURSDAY + DAY}


@given(HOURS, NOWS, st.lists(st.sampled_from([move, leave_out]), max_size=4), st.timedeltas(timedelta(), 70 * DAY))
def test_what_is_kept_is_what_was_agreed_or_changes_when_the_next_time_is(
    ours: OurTime, now: datetime, steps: list, later: timedelta
) -> None:
    agreed = ours
    for step in steps:
        ours = step(ours, now)
    kept = current(ours, now + later)
    assert upcoming(kept, now + later) == upcoming(ours, now + later)
    assert kept == agreed or upcoming(kept, now + later) != upcoming(agreed, now + later)


@given(HOURS, NOWS, st.lists(st.sampled_from([move, leave_out]), max_size=4))
def test_next_time_is_never_over_and_never_earlier_for_being_moved(ours: OurTime, now: datetime, steps: list) -> None:
    due = [upcoming(ours, now)]
    for step in steps:
        ours = step(ours, now)
        due.append(upcoming(ours, now))
    found = [each for each in due if each is not None]
    assert len(found) == len(due)
    assert found[0] > now - LENGTH
    assert all(one < other for one, other in pairwise(found))


@given(HOURS, st.datetimes(wall("9999-12-01"), wall("9999-12-31")))
def test_end_of_the_calendar_has_no_next_time_and_does_not_raise(ours: OurTime, now: datetime) -> None:
    assert (due := upcoming(ours, now)) is None or due > now - LENGTH
