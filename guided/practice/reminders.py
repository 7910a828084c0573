"""Optional reminders: at most a few a day, at times the couple set, and never twice.

Times are local and without a zone: `now` is what a clock in the room shows. A reminder that came due while nobody could
see it is dropped silently.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, tzinfo

from guided.files.bounded_read import parse_json_bounded
from guided.preferences import MAX_TEXT_LETTERS, Preferences

_log = logging.getLogger(__name__)

MAX_PER_DAY = 3
"""Highest number of times of a day, and of reminders in a day."""
STEP_MINUTES = 30
"""Distance in minutes between the times that can be chosen."""
MAX_DELAY = timedelta(minutes=2)
"""How long after its time a reminder may still appear: long enough for a busy machine, not for one that slept."""
QUIET_AFTER_ACTIVITY = timedelta(minutes=30)
"""How long after a session or a small moment no reminder appears."""
HISTORY_RANGE = timedelta(days=7)
"""How far from today, in both directions, days are kept: a clock that was set wrong may have recorded future ones."""
SEARCH_DAYS = 9
"""Number of days searched for the next reminder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderSettings:
    """What the couple asked for. It is quiet from `quiet_from` until `quiet_until`, also across midnight; equal times
    mean never. `instead` has the days on which a reminder comes at another time than these, or not at all."""

    on: bool = False
    a_day: int = 1
    times: tuple[time, ...] = (time(19),)
    quiet_from: time = time(21, 30)
    quiet_until: time = time(8)
    instead: Mapping[date, datetime | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReminderDay:
    """The reminders of one day: times up to `until` are settled, `count` were given, and `rest` is whether no more may
    come."""

    day: date
    until: time | None = None
    count: int = 0
    rest: bool = False


@dataclass(frozen=True, slots=True)
class ReminderHistory:
    """The reminders of the last days; on any other day nothing has happened."""

    days: frozenset[ReminderDay] = frozenset()

    def on(self, day: date) -> ReminderDay:
        return next((each for each in self.days if each.day == day), ReminderDay(day))

    def with_day(self, day: ReminderDay) -> "ReminderHistory":
        return ReminderHistory(frozenset(each for each in self.days if each.day != day.day) | {day})


def is_quiet(asked: ReminderSettings, at: time) -> bool:
    """Return whether `at` is in the quiet hours, excluding their end."""
    start, end = asked.quiet_from, asked.quiet_until
    return start <= at < end if start <= end else at >= start or at < end


def next_due(
    asked: ReminderSettings, given: ReminderHistory, now: datetime, zone: tzinfo | None = None
) -> datetime | None:
    """Return the next time after `now` at which a reminder may appear, or None."""
    coming = (due for due in _due_times(asked, now.date(), zone) if due > now)
    return next((due for due in coming if _is_open(given, due) and _has_quota(asked, given.on(due.date()))), None)


def is_due(
    asked: ReminderSettings,
    given: ReminderHistory,
    now: datetime,
    lately: Sequence[datetime] = (),
    zone: tzinfo | None = None,
) -> bool:
    """Return whether a reminder may appear now; `lately` are the times of recent sessions and moments.

    A time more than `MAX_DELAY` ago is dropped, so nothing is caught up. A settled time of a day never comes again
    however the clock is set; a clock that was wrong silences only the days it showed.
    """
    if not _has_quota(asked, given.on(now.date())) or is_quiet(asked, now.time()):
        return False
    if any(timedelta() <= now - each < QUIET_AFTER_ACTIVITY for each in lately):
        return False
    due = [each for each in _due_times(asked, (now - MAX_DELAY).date(), zone, 2) if now - MAX_DELAY <= each <= now]
    return any(_is_open(given, each) for each in due)


def settle(given: ReminderHistory, now: datetime) -> ReminderHistory:
    """Return the history with every time up to `now` settled."""
    before = now - MAX_DELAY
    for until in {before.date(): datetime.combine(before.date(), time.max), now.date(): now}.values():
        day = given.on(until.date())
        given = given.with_day(replace(day, until=_latest_time(day.until, until.time())))
    return ReminderHistory(frozenset(each for each in given.days if abs(each.day - now.date()) <= HISTORY_RANGE))


def record_reminder(given: ReminderHistory, now: datetime) -> ReminderHistory:
    """Return the history after a reminder now."""
    given = settle(given, now)
    today = given.on(now.date())
    return given.with_day(replace(today, count=today.count + 1))


def silence_today(given: ReminderHistory, now: datetime) -> ReminderHistory:
    """Return the history with no more reminders until the next day."""
    given = settle(given, now)
    return given.with_day(replace(given.on(now.date()), rest=True))


def assume_reminded(asked: ReminderSettings, now: datetime) -> ReminderHistory:
    """Return the history to use if the stored one can't be read.

    If a time of today has passed, there may have been a reminder or a "not today", so none comes until tomorrow.
    """
    over = any(each <= now.time() for each in asked.times)
    return ReminderHistory(frozenset({ReminderDay(now.date(), now.time(), rest=True)})) if over else ReminderHistory()


def merge(one: ReminderHistory, other: ReminderHistory) -> ReminderHistory:
    """Return the union of two histories, as if both had been one from the start."""
    for day in other.days:
        mine = one.on(day.day)
        one = one.with_day(
            ReminderDay(day.day, _latest_time(mine.until, day.until), max(mine.count, day.count), mine.rest or day.rest)
        )
    return one


def seconds_until(due: datetime, now: datetime, zone: tzinfo | None = None) -> float:
    """Return the actual seconds from one local time to another, taking clock changes in between into account.

    `zone` None is the computer's own time zone. A local time that the clock skips is taken an hour later.
    """
    return due.replace(tzinfo=zone).timestamp() - now.replace(tzinfo=zone).timestamp()


def read_times(written: str) -> tuple[time, ...]:
    """Return the times in a text like "12:30 19:00": sorted, unique, at most `MAX_PER_DAY`, without invalid ones."""
    found = {each for word in written.split() if (each := read_time(word)) is not None}
    return tuple(sorted(found)[:MAX_PER_DAY])


def read_time(word: str) -> time | None:
    try:
        hours, minutes = (int(part) for part in word.split(":") if part.isascii() and part.isdigit())
        return time(hours, minutes)
    except ValueError:
        return None


def format_times(times: Sequence[time]) -> str:
    return " ".join(f"{each:%H:%M}" for each in sorted(set(times))[:MAX_PER_DAY])


def settings_from(preferences: Preferences) -> ReminderSettings:
    """Return the settings in the couple's preferences, with the default for each invalid value."""
    usual = ReminderSettings()
    return ReminderSettings(
        on=preferences.reminders,
        a_day=preferences.reminders_a_day,
        times=read_times(preferences.reminder_times) or usual.times,
        quiet_from=read_time(preferences.quiet_from) or usual.quiet_from,
        quiet_until=read_time(preferences.quiet_until) or usual.quiet_until,
    )


def history_from(written: str) -> ReminderHistory:
    """Return the history as older versions stored it in the preferences; an empty one if it can't be read."""
    try:
        found = parse_json_bounded(written, MAX_TEXT_LETTERS)
        until = datetime.fromisoformat(found["until"] or "").replace(tzinfo=None)
        on_day, rests = found["day"] == until.date().isoformat(), found["rest"] == until.date().isoformat()
        return ReminderHistory(
            frozenset({ReminderDay(until.date(), until.time(), max(0, int(found["count"])) * on_day, rests)})
        )
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        _log.info("what reminders were given could not be read", exc_info=error)
        return ReminderHistory()


def shift_time(at: time, steps: int) -> time:
    """Return the time `steps` half hours later, or earlier if negative; a time in between first moves to a step."""
    minutes = at.hour * 60 + at.minute
    whole = minutes // STEP_MINUTES + (1 if steps < 0 and minutes % STEP_MINUTES else 0)
    there = (whole + steps) * STEP_MINUTES % (24 * 60)
    return time(there // 60, there % 60)


def suggest_time(times: Sequence[time], asked: ReminderSettings) -> time:
    """Return a time to add that is not among `times` and, if possible, not in the quiet hours."""
    usual = [time(19), time(12, 30), time(9), *(time(each // 2, each % 2 * 30) for each in range(48))]
    free = [each for each in usual if each not in times]
    return next((each for each in free if not is_quiet(asked, each)), free[0])


def _due_times(
    asked: ReminderSettings, first: date, zone: tzinfo | None, days: int = SEARCH_DAYS + 1
) -> Iterator[datetime]:
    """Yield the times from the day `first` on, in order, without quiet ones; a time that the clock skips comes an hour
    later."""
    if not asked.on:
        return
    for day in range(min(days, (date.max - first).days + 1)):
        on_day = _asked_on(asked, first + timedelta(days=day))
        yield from sorted(each for due in on_day if not is_quiet(asked, (each := _wall_clock(due, zone)).time()))


def _asked_on(asked: ReminderSettings, day: date) -> list[datetime]:
    """Return the times of a day at which a reminder was asked for."""
    if day in asked.instead:
        return [at for at in [asked.instead[day]] if at is not None]
    return [datetime.combine(day, each) for each in sorted(set(asked.times))[:MAX_PER_DAY]]


def _wall_clock(due: datetime, zone: tzinfo | None) -> datetime:
    """Return what the local clock shows at a requested time: another hour if it skips that one."""
    try:
        return datetime.fromtimestamp(due.replace(tzinfo=zone).timestamp(), zone).replace(tzinfo=None, fold=0)
    except (OverflowError, ValueError, OSError):
        return due


def _is_open(given: ReminderHistory, due: datetime) -> bool:
    until = given.on(due.date()).until
    return until is None or due.time() > until


def _latest_time(one: time | None, other: time | None) -> time | None:
    return max((each for each in (one, other) if each is not None), default=None)


def _has_quota(asked: ReminderSettings, day: ReminderDay) -> bool:
    return not day.rest and day.count < asked.a_day
