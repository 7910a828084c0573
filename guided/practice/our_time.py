"""The hours of the week that a couple keeps for the two of them, and when the next one is.

Times are local and without a zone: `now` is what a clock in the room shows. An hour that was moved or left out is not
recorded as such: all there is, until it has come, is when the next one is.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import takewhile

USUAL = time(20, 30)
"""The hour that a day has until the couple changes it."""
LENGTH = timedelta(hours=2)
"""How long it is that hour, once it has come."""
MAX_AHEAD = timedelta(days=62)
"""How far ahead the next time may lie; one that lies further was set by a wrong clock."""
DAY = timedelta(days=1)
DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class OurTime:
    """The hours: of a day of the week, from 0 for Monday, at most one. `next`, if set, is in place of every one up to
    the end of its own day."""

    hours: Mapping[int, time] = field(default_factory=dict)
    next: datetime | None = None


def with_day(ours: OurTime, day: int, at: time | None) -> OurTime:
    """Return the hours with that of one weekday set, or without one; the next time is as agreed again."""
    others = {each: hour for each, hour in ours.hours.items() if each != day}
    return OurTime(dict(sorted((others if at is None else {**others, day: at}).items())))


def current(ours: OurTime, now: datetime) -> OurTime:
    """Return the hours without a `next` that is over, that a wrong clock set, that belongs to no hour, or that is as
    agreed by now: once the time that was moved or left out is over, nothing tells of it."""
    if ours.next is None:
        return ours
    agreed = replace(ours, next=None)
    ahead = bool(ours.hours) and now - LENGTH < ours.next <= now + MAX_AHEAD
    return ours if ahead and ours.next != next(_times(agreed, now - LENGTH)) else agreed


def upcoming(ours: OurTime, now: datetime) -> datetime | None:
    """Return the time that is now, or else the next one, or None without any hours."""
    return next(_times(current(ours, now), now - LENGTH), None)


def is_now(ours: OurTime, now: datetime) -> bool:
    """Return whether it is one of these hours now."""
    due = upcoming(ours, now)
    return due is not None and due <= now


def move(ours: OurTime, now: datetime) -> OurTime:
    """Return the hours with the next time a day later, at its own hour, or at the hour of that day if it has one."""
    due = upcoming(ours, now)
    if due is None:
        return ours
    day = (due + DAY).date()
    return replace(ours, next=datetime.combine(day, ours.hours.get(day.weekday(), due.time())))


def leave_out(ours: OurTime, now: datetime) -> OurTime:
    """Return the hours without the next time: the one after it is the next."""
    due = upcoming(ours, now)
    return ours if due is None else replace(ours, next=next(_from_day(ours, due.date() + DAY), None))


def as_agreed(ours: OurTime) -> OurTime:
    """Return the hours with nothing moved or left out."""
    return replace(ours, next=None)


def reminder_times(ours: OurTime, now: datetime, days: int) -> Mapping[date, datetime | None]:
    """Return when to remind on the days up to so many days from now: on those of these hours then, and on those whose
    hour was moved or left out not at all. Other days are not in it."""
    ours, last = current(ours, now), (now + days * DAY).date()
    due = takewhile(lambda each: each.date() <= last, _times(ours, now - DAY))
    found: dict[date, datetime | None] = {each.date(): each for each in due}
    ahead = ((now - DAY).date() + number * DAY for number in range(days + 2))
    left = (day for day in ahead if day.weekday() in ours.hours and day <= last)
    return {**dict.fromkeys(left), **found}


def _times(ours: OurTime, since: datetime) -> Iterator[datetime]:
    """Yield every time after `since`, in order."""
    if ours.next is not None and ours.next > since:
        yield ours.next
        yield from _from_day(ours, ours.next.date() + DAY)
    else:
        yield from (each for each in _from_day(ours, since.date()) if each > since)


def _from_day(ours: OurTime, first: date) -> Iterator[datetime]:
    """Yield the agreed times from the day `first` on."""
    day = first
    while ours.hours and day < date.max - DAYS_PER_WEEK * DAY:
        if (at := ours.hours.get(day.weekday())) is not None:
            yield datetime.combine(day, at)
        day += DAY
