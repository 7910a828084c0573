"""Test reminders: only at the requested times, never too many, never twice, and never late."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guided.practice.reminders import (
    MAX_DELAY,
    MAX_PER_DAY,
    QUIET_AFTER_ACTIVITY,
    ReminderDay,
    ReminderHistory,
    ReminderSettings,
    assume_reminded,
    format_times,
    history_from,
    is_due,
    is_quiet,
    merge,
    next_due,
    read_time,
    read_times,
    record_reminder,
    seconds_until,
    settings_from,
    settle,
    shift_time,
    silence_today,
    suggest_time,
)
from guided.preferences import Preferences

wall = datetime.fromisoformat
DAY = date(2025, 6, 3)
MINUTE = timedelta(minutes=1)
ASKED = ReminderSettings(on=True, a_day=1, times=(time(8, 30), time(12, 30), time(19)))

clocks = st.times(max_value=time(23, 59)).map(lambda each: each.replace(second=0, microsecond=0))
wishes = st.builds(
    ReminderSettings,
    on=st.just(True),
    a_day=st.integers(1, MAX_PER_DAY),
    times=st.lists(clocks, min_size=1, max_size=MAX_PER_DAY).map(tuple),
    quiet_from=clocks,
    quiet_until=clocks,
)
moments = st.datetimes(wall("2025-01-01 00:00"), wall("2025-12-01 00:00"))


def at(hour: int, minute: int = 0, day: int = 0) -> datetime:
    return datetime.combine(DAY + timedelta(days=day), time(hour, minute))


def lived(asked: ReminderSettings, times: list[datetime]) -> list[datetime]:
    """When there was one, if somebody looked at these times, whatever the order of them."""
    kept, told = ReminderHistory(), []
    for now in times:
        if is_due(asked, kept, now):
            told.append(now)
            kept = record_reminder(kept, now)
        else:
            kept = settle(kept, now)
    return told


def test_nothing_comes_unless_it_is_asked_for() -> None:
    assert not ReminderSettings().on
    assert next_due(ReminderSettings(), ReminderHistory(), at(9)) is None
    assert not is_due(ReminderSettings(), ReminderHistory(), at(19))


def test_the_next_is_the_first_time_that_is_still_to_come() -> None:
    assert next_due(ASKED, ReminderHistory(), at(8)) == at(8, 30)
    assert next_due(ASKED, ReminderHistory(), at(8, 30)) == at(12, 30)
    assert next_due(ASKED, ReminderHistory(), at(20)) == at(8, 30, day=1)


def test_no_more_a_day_than_they_set() -> None:
    every = [at(0) + each * MINUTE for each in range(3 * 24 * 60)]
    assert lived(ASKED, every) == [at(8, 30, day) for day in range(3)]
    twice = ReminderSettings(on=True, a_day=2, times=ASKED.times)
    assert lived(twice, every) == [at(hour, minute, day) for day in range(3) for hour, minute in ((8, 30), (12, 30))]


def test_what_came_while_the_machine_slept_is_gone() -> None:
    """A night and a day asleep, and nothing of it is told; the next is the next."""
    assert lived(ASKED, [at(8), at(11)]) == []
    assert lived(ASKED, [at(8), at(18, day=4)]) == []
    kept = settle(ReminderHistory(), at(11))
    assert next_due(ASKED, kept, at(11)) == at(12, 30)


def test_where_the_first_could_not_be_a_later_time_takes_its_place() -> None:
    assert lived(ASKED, [at(8), at(11), at(12, 30), at(19)]) == [at(12, 30)]


def test_not_today_holds_until_the_next_day_and_costs_nothing() -> None:
    kept = silence_today(ReminderHistory(), at(9))
    assert not is_due(ASKED, kept, at(12, 30))
    assert next_due(ASKED, kept, at(9)) == at(8, 30, day=1)
    assert is_due(ASKED, kept, at(8, 30, day=1))


@pytest.mark.parametrize("since", [timedelta(), MINUTE, QUIET_AFTER_ACTIVITY - MINUTE])
def test_after_a_session_or_a_moment_there_is_none_for_half_an_hour(since: timedelta) -> None:
    assert not is_due(ASKED, ReminderHistory(), at(12, 30), [at(12, 30) - since])
    assert is_due(ASKED, ReminderHistory(), at(12, 30), [at(12, 30) - QUIET_AFTER_ACTIVITY])
    assert is_due(ASKED, ReminderHistory(), at(12, 30), [at(12, 30) + timedelta(days=2)])


@pytest.mark.parametrize(
    ("hour", "minute", "quiet"),
    [(21, 29, False), (21, 30, True), (23, 59, True), (0, 0, True), (7, 59, True), (8, 0, False), (12, 0, False)],
)
def test_quiet_hours_go_across_midnight(hour: int, minute: int, quiet: bool) -> None:
    assert is_quiet(ReminderSettings(), time(hour, minute)) is quiet
    wish = ReminderSettings(on=True, times=(time(hour, minute),))
    assert (next_due(wish, ReminderHistory(), at(0)) is None) is quiet


def test_quiet_hours_within_a_day_and_none_at_all() -> None:
    noon = ReminderSettings(quiet_from=time(12), quiet_until=time(14))
    assert [is_quiet(noon, time(hour)) for hour in (11, 12, 13, 14)] == [False, True, True, False]
    never = ReminderSettings(quiet_from=time(8), quiet_until=time(8))
    assert not any(is_quiet(never, time(hour)) for hour in range(24))


@pytest.mark.parametrize(
    "ahead", [timedelta(hours=26), timedelta(days=6.9), timedelta(days=400), timedelta(days=27000)]
)
def test_clock_that_was_ahead_silences_only_the_day_it_showed(ahead: timedelta) -> None:
    wrong = at(12, 30) + ahead
    kept = silence_today(record_reminder(ReminderHistory(), wrong), wrong + MINUTE)
    every = [at(0, 0, day) + timedelta(minutes=30 * each) for day in range(14) for each in range(48)]
    told = []
    for now in every:
        if is_due(ASKED, kept, now):
            told.append(now.date())
            kept = record_reminder(kept, now)
        else:
            kept = settle(kept, now)
    assert set(told) >= {now.date() for now in every} - {wrong.date()}
    assert len(told) == len(set(told))


def test_record_holds_no_more_than_two_weeks() -> None:
    kept = ReminderHistory()
    for day in range(100):
        kept = record_reminder(kept, at(12, 30, day))
    assert len(kept.days) <= 15


def test_unreadable_record_keeps_both_promises_for_today() -> None:
    """No more a day than they set, and none after "not today": neither can be known, so none comes today."""
    assert next_due(ASKED, assume_reminded(ASKED, at(7)), at(7)) == at(8, 30)
    assert next_due(ASKED, assume_reminded(ASKED, at(8, 30)), at(8, 30)) == at(8, 30, day=1)


def test_two_records_of_a_day_are_one_with_all_that_came() -> None:
    one = record_reminder(ReminderHistory(), at(8, 30))
    other = silence_today(settle(ReminderHistory(), at(12)), at(12))
    assert merge(one, other).on(DAY) == merge(other, one).on(DAY) == ReminderDay(DAY, time(12), 1, rest=True)
    assert merge(one, ReminderHistory()) == one


@given(wishes, moments, st.lists(st.integers(-3 * 24 * 60, 3 * 24 * 60), max_size=150))
@settings(max_examples=100, deadline=None)
def test_however_the_clock_is_set_no_time_comes_twice(
    wish: ReminderSettings, start: datetime, jumps: list[int]
) -> None:
    """Back and forth by days, and a look at each stop: a time of a day is told of once, and no day has too many."""
    start = start.replace(second=0, microsecond=0)
    told = lived(wish, [start + jump * MINUTE for jump in jumps])
    assert len(set(told)) == len(told)
    days = [each.date() for each in told]
    assert all(days.count(day) <= wish.a_day for day in days)


@given(wishes, moments)
@settings(max_examples=25, deadline=None)
def test_each_is_at_a_time_they_set_and_never_in_a_quiet_hour(wish: ReminderSettings, start: datetime) -> None:
    start = start.replace(second=0, microsecond=0)
    told = lived(wish, [start + each * MINUTE for each in range(2 * 24 * 60)])
    assert {each.time() for each in told[1:]} <= set(wish.times)  # the first may be as late as a look at it may be
    assert not told or any((told[0] - late * MINUTE).time() in wish.times for late in range(3))
    assert not any(is_quiet(wish, each.time()) for each in told)


@given(wishes, moments, st.integers(0, MAX_PER_DAY))
@settings(max_examples=200, deadline=None)
def test_whoever_wakes_at_the_next_one_finds_it_due(wish: ReminderSettings, now: datetime, count: int) -> None:
    """A timer set to what is next is never set in vain."""
    kept = settle(ReminderHistory(frozenset({ReminderDay(now.date(), None, min(count, wish.a_day))})), now)
    due = next_due(wish, kept, now)
    quiet = all(is_quiet(wish, each) for each in wish.times)
    assert (due is None) is quiet
    if due is not None:
        assert due > now
        assert is_due(wish, settle(kept, now), due)
        assert not is_due(wish, settle(kept, now), due + MAX_DELAY + MINUTE) or len(set(wish.times)) > 1


@given(wishes, moments, st.timedeltas(timedelta(), timedelta(days=60)))
@settings(max_examples=200, deadline=None)
def test_a_sleep_however_long_is_followed_by_one_at_the_most(
    wish: ReminderSettings, now: datetime, slept: timedelta
) -> None:
    kept, woke = settle(ReminderHistory(), now), now + slept
    told = []
    for after in range(3):
        if is_due(wish, kept, woke + after * timedelta(seconds=1)):
            told.append(after)
            kept = record_reminder(kept, woke + after * timedelta(seconds=1))
    assert len(told) <= 1


class TestOtherTimes:
    def test_reminder_of_a_day_with_another_time_comes_then_and_not_at_the_usual_ones(self) -> None:
        asked = ReminderSettings(on=True, a_day=3, times=ASKED.times, instead={DAY: at(20, 30)})
        assert next_due(asked, ReminderHistory(), at(7)) == at(20, 30)
        assert not is_due(asked, ReminderHistory(), at(19))
        assert is_due(asked, ReminderHistory(), at(20, 30))
        assert next_due(asked, ReminderHistory(), at(20, 30)) == at(8, 30, day=1)

    def test_day_that_was_left_out_has_no_reminder(self) -> None:
        asked = ReminderSettings(on=True, times=ASKED.times, instead={DAY: None})
        assert next_due(asked, ReminderHistory(), at(7)) == at(8, 30, day=1)
        assert not is_due(asked, ReminderHistory(), at(19))

    def test_other_time_in_quiet_hours_has_no_reminder(self) -> None:
        asked = ReminderSettings(on=True, times=ASKED.times, instead={DAY: at(22)})
        assert not is_due(asked, ReminderHistory(), at(22))
        assert next_due(asked, ReminderHistory(), at(7)) == at(8, 30, day=1)

    def test_other_time_is_one_of_the_reminders_of_its_day(self) -> None:
        asked = ReminderSettings(on=True, times=ASKED.times, instead={DAY: at(20, 30)})
        given = record_reminder(ReminderHistory(), at(20, 30))
        assert next_due(asked, given, at(20, 31)) == at(8, 30, day=1)


class TestClocksThatChange:
    @pytest.fixture
    def berlin(self) -> ZoneInfo:
        try:
            return ZoneInfo("Europe/Berlin")
        except ZoneInfoNotFoundError:
            pytest.skip("needs the zones of the world")

    def test_the_night_that_is_an_hour_shorter(self, berlin: ZoneInfo) -> None:
        evening, morning = wall("2025-03-29 20:00"), wall("2025-03-30 08:30")
        assert next_due(ASKED, ReminderHistory(), evening) == morning
        assert seconds_until(morning, evening, berlin) == 11.5 * 3600

    def test_the_night_that_is_an_hour_longer(self, berlin: ZoneInfo) -> None:
        evening, morning = wall("2025-10-25 20:00"), wall("2025-10-26 08:30")
        assert seconds_until(morning, evening, berlin) == 13.5 * 3600

    def test_a_time_that_is_skipped_comes_an_hour_later_on_the_wall(self, berlin: ZoneInfo) -> None:
        assert seconds_until(wall("2025-03-30 02:30"), wall("2025-03-30 01:00"), berlin) == 1.5 * 3600

    @pytest.mark.parametrize(
        ("zone", "evening", "skipped", "shown"),
        [
            ("Europe/Berlin", "2025-03-29 20:00", time(2, 30), "2025-03-30 03:30"),
            ("America/New_York", "2025-03-08 20:00", time(2), "2025-03-09 03:00"),
            ("Australia/Lord_Howe", "2025-10-04 20:00", time(2, 15), "2025-10-05 02:45"),
            ("Africa/Cairo", "2025-04-24 20:00", time(0, 30), "2025-04-25 01:30"),
        ],
    )
    def test_time_that_the_clock_skips_comes_as_much_later(
        self, berlin: ZoneInfo, zone: str, evening: str, skipped: time, shown: str
    ) -> None:
        wish = ReminderSettings(on=True, times=(skipped,), quiet_from=time(12), quiet_until=time(12))
        due = next_due(wish, ReminderHistory(), wall(evening), ZoneInfo(zone))
        assert due == wall(shown)
        assert is_due(wish, ReminderHistory(), due, zone=ZoneInfo(zone))
        told = record_reminder(ReminderHistory(), due)
        assert next_due(wish, told, due, ZoneInfo(zone)) == datetime.combine(due.date() + timedelta(days=1), skipped)

    def test_skipped_time_is_left_out_where_it_would_come_in_quiet_hours(self, berlin: ZoneInfo) -> None:
        wish = ReminderSettings(on=True, times=(time(2, 30),), quiet_from=time(3), quiet_until=time(8))
        assert next_due(wish, ReminderHistory(), wall("2025-03-29 20:00"), berlin) == wall("2025-03-31 02:30")

    def test_an_hour_that_comes_twice_brings_one(self) -> None:
        wish = ReminderSettings(on=True, a_day=3, times=(time(2, 30),), quiet_from=time(0), quiet_until=time(0))
        first = [wall("2025-10-26 02:00") + minute * MINUTE for minute in range(60)]
        assert lived(wish, [*first, *first]) == [wall("2025-10-26 02:30")]


class TestWritten:
    @given(st.lists(clocks, max_size=5))
    def test_what_is_written_is_read_again(self, times: list[time]) -> None:
        assert read_times(format_times(times)) == tuple(sorted(set(times))[:MAX_PER_DAY])

    @pytest.mark.parametrize(
        "written", ["", "soon", "25:00", "12:60", "12", "12:30:15", "١٢:٣٠", "-1:30", "::", "12:", "1e1:0"]
    )
    def test_what_makes_no_sense_is_no_time(self, written: str) -> None:
        assert read_times(written) == ()
        assert read_time(written) is None

    def test_a_hand_may_write_them_as_it_likes(self) -> None:
        assert read_times("  19:00 7:05 nonsense 19:00 12:30 23:00") == (time(7, 5), time(12, 30), time(19))

    def test_record_of_earlier_programs_is_read(self) -> None:
        written = '{"until": "2026-03-02T19:00:05", "day": "2026-03-02", "rest": null, "count": 1}'
        assert history_from(written) == ReminderHistory(frozenset({ReminderDay(date(2026, 3, 2), time(19, 0, 5), 1)}))
        rests = '{"until": "2026-03-02T12:31:00", "day": "2026-03-01", "rest": "2026-03-02", "count": 2}'
        assert history_from(rests) == ReminderHistory(
            frozenset({ReminderDay(date(2026, 3, 2), time(12, 31), 0, rest=True)})
        )

    @pytest.mark.parametrize(
        "written",
        [
            *("", "{}", "[]", "null", "5", '"a"', "[" * 9000, "\0"),
            '{"until": 5, "day": null, "count": 1, "rest": null}',
            '{"until": "soon", "day": null, "count": 1, "rest": null}',
            '{"until": "2026-03-02T19:00:05", "day": "2026-03-02", "count": null, "rest": null}',
            '{"until": null, "day": null, "count": 0, "rest": null}',
        ],
    )
    def test_what_a_hand_spoilt_is_forgiven(self, written: str) -> None:
        assert history_from(written) == ReminderHistory()

    @pytest.mark.parametrize("midnight", ["00:00", "0:00"])
    def test_what_they_asked_for_stands_in_their_preferences(self, midnight: str) -> None:
        wanted = Preferences(
            reminders=True,
            reminders_a_day=2,
            reminder_times="20:00 09:30",
            quiet_from=midnight,
            quiet_until="midday",
        )
        assert settings_from(wanted) == ReminderSettings(
            on=True, a_day=2, times=(time(9, 30), time(20)), quiet_from=time(0), quiet_until=time(8)
        )
        assert settings_from(Preferences(reminder_times="whenever")) == ReminderSettings()


@pytest.mark.parametrize(
    ("start", "steps", "there"),
    [
        (time(19), 1, time(19, 30)),
        (time(23, 30), 1, time(0)),
        (time(0), -1, time(23, 30)),
        (time(19, 10), 1, time(19, 30)),
        (time(19, 10), -1, time(19)),
        (time(19), 48, time(19)),
    ],
)
def test_a_time_moves_by_half_hours_round_the_clock(start: time, steps: int, there: time) -> None:
    assert shift_time(start, steps) == there


@given(wishes)
def test_another_time_is_one_that_is_not_there(wish: ReminderSettings) -> None:
    fresh = suggest_time(wish.times, wish)
    assert fresh not in wish.times
