"""A word now and then, for those who asked for one: at most so many a day, at times they set, and never twice.

Times are those on the wall: `now` is what a clock in the room shows, without a zone. What comes while nobody could be
reminded is gone, and is told to nobody.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from guided.bounded import parse_bounded
from guided.preferences import WORDS_LETTERS, Preferences

MOST = 3
"""Times of a day, and reminders in it."""
STEP_MINUTES = 30
"""How far apart the times are that one can choose."""
LATE = timedelta(minutes=2)
"""How long after its time a reminder may still be given: a busy machine, not one that slept."""
ROOM = timedelta(minutes=30)
"""How long after a session or a small moment nobody is reminded: as long as it takes to let one be over."""
ASTRAY = timedelta(days=7)
"""A record from further ahead than this was made by a clock that was wrong."""
AHEAD = 9
"""Days that are looked through for the next one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """What they asked for. From `quiet_from` until `quiet_until` it is quiet, across midnight too; alike is never."""

    on: bool = False
    a_day: int = 1
    times: tuple[time, ...] = (time(19),)
    quiet_from: time = time(21, 30)
    quiet_until: time = time(8)


@dataclass(frozen=True, slots=True)
class Given:
    """What came of it so far: all up to `until` is settled, on `day` there were `count`, and none comes on `rest`."""

    until: datetime | None = None
    day: date | None = None
    count: int = 0
    rest: date | None = None


def is_quiet(asked: Reminders, at: time) -> bool:
    """Whether `at` is in the quiet hours, their end left out."""
    start, end = asked.quiet_from, asked.quiet_until
    return start <= at < end if start <= end else at >= start or at < end


def next_due(asked: Reminders, given: Given, now: datetime) -> datetime | None:
    """The next time at which there may be one, after `now`; None where there is none."""
    given = _sane(given, now)
    for due in _times(asked, now.date()):
        later = due > now and (given.until is None or due > given.until)
        if later and due.date() != given.rest and _left(asked, given, due.date()):
            return due
    return None


def is_due(asked: Reminders, given: Given, now: datetime, lately: Sequence[datetime] = ()) -> bool:
    """Whether somebody may be reminded now; `lately` is when there was a session or a moment.

    A time that is further back than two minutes is gone, so that nothing is caught up. Once settled it never comes
    again, however the clock is set back, unless by more than a week.
    """
    given = _sane(given, now)
    if now.date() == given.rest or not _left(asked, given, now.date()) or is_quiet(asked, now.time()):
        return False
    if any(timedelta() <= now - each < ROOM for each in lately):
        return False
    due = [each for each in _times(asked, now.date() - timedelta(days=1)) if now - LATE <= each <= now]
    return any(given.until is None or each > given.until for each in due)


def passed(given: Given, now: datetime) -> Given:
    """Whatever came up to `now` is settled, without a word."""
    given = _sane(given, now)
    return replace(given, until=now if given.until is None else max(given.until, now))


def reminded(given: Given, now: datetime) -> Given:
    """There was one now."""
    given = passed(given, now)
    return replace(given, day=now.date(), count=1 + (given.count if given.day == now.date() else 0))


def not_today(given: Given, now: datetime) -> Given:
    """None any more until the next day."""
    return replace(passed(given, now), rest=now.date())


def seconds_until(due: datetime, now: datetime, zone: tzinfo | None = None) -> float:
    """How long it truly takes from one time on the wall to another, whatever happens to the clocks in between.

    `zone` is the computer's own where none is given. A time that a clock skips is taken an hour later.
    """
    return due.replace(tzinfo=zone).timestamp() - now.replace(tzinfo=zone).timestamp()


def read_times(written: str) -> tuple[time, ...]:
    """The times in a text like "12:30 19:00": in order, each once, no more than three; what is none is left out."""
    found = {each for word in written.split() if (each := read_time(word)) is not None}
    return tuple(sorted(found)[:MOST])


def read_time(word: str) -> time | None:
    try:
        hours, minutes = (int(part) for part in word.split(":") if part.isascii() and part.isdigit())
        return time(hours, minutes)
    except ValueError:
        return None


def written_times(times: Sequence[time]) -> str:
    return " ".join(f"{each:%H:%M}" for each in sorted(set(times))[:MOST])


def asked_in(preferences: Preferences) -> Reminders:
    """What they asked for, as it stands in their preferences; what makes no sense there is as usual."""
    usual = Reminders()
    return Reminders(
        on=preferences.reminders,
        a_day=preferences.reminders_a_day,
        times=read_times(preferences.reminder_times) or usual.times,
        quiet_from=read_time(preferences.quiet_from) or usual.quiet_from,
        quiet_until=read_time(preferences.quiet_until) or usual.quiet_until,
    )


def given_in(written: str) -> Given:
    """What `written_given` wrote; nothing came of anything where it makes no sense."""
    try:
        found = parse_bounded(written, WORDS_LETTERS)
        until, day, rest = found["until"], found["day"], found["rest"]
        return Given(
            datetime.fromisoformat(until).replace(tzinfo=None) if until else None,
            date.fromisoformat(day) if day else None,
            max(0, int(found["count"])),
            date.fromisoformat(rest) if rest else None,
        )
    except (ValueError, TypeError, KeyError, OverflowError):
        return Given()


def written_given(given: Given) -> str:
    """The record as a line of text: the last time that is settled, how many there were today, and "not today"."""
    times = {name: each and each.isoformat() for name, each in asdict(given).items() if name != "count"}
    return json.dumps({**times, "count": given.count})


def moved(at: time, steps: int) -> time:
    """So many half hours later (or earlier, below 0), round the clock; a time in between first goes to the next."""
    minutes = at.hour * 60 + at.minute
    whole = minutes // STEP_MINUTES + (1 if steps < 0 and minutes % STEP_MINUTES else 0)
    there = (whole + steps) * STEP_MINUTES % (24 * 60)
    return time(there // 60, there % 60)


def another(times: Sequence[time], asked: Reminders) -> time:
    """A time to add to those there are: not one of them, and in no quiet hour where there is another."""
    usual = [time(19), time(12, 30), time(9), *(time(each // 2, each % 2 * 30) for each in range(48))]
    free = [each for each in usual if each not in times]
    return next((each for each in free if not is_quiet(asked, each)), free[0])


def _times(asked: Reminders, first: date) -> Iterator[datetime]:
    """The times from that day on, in order, the quiet ones left out."""
    if not asked.on:
        return
    times = [each for each in sorted(set(asked.times))[:MOST] if not is_quiet(asked, each)]
    for day in range(AHEAD + 1):
        if (date.max - first).days >= day:
            yield from (datetime.combine(first + timedelta(days=day), each) for each in times)


def _left(asked: Reminders, given: Given, day: date) -> bool:
    return (given.count if given.day == day else 0) < asked.a_day


def _sane(given: Given, now: datetime) -> Given:
    """Without what only a clock gone astray can have written."""
    until = None if given.until is not None and given.until - now > ASTRAY else given.until
    rest = None if given.rest is not None and given.rest - now.date() > ASTRAY else given.rest
    return replace(given, until=until, rest=rest)
