"""Whose turn it is to invite: the two take turns by the week, whatever was invited, accepted or declined.

The turn follows from the calendar and from the week in which the two began, and from nothing else. So it says nothing
of who declined, was away or never asked, and there is nothing to record.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from guided.practice.evening import evening_of

DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True)
class Inviting:
    """The Monday of the week in which the two began to take turns, and who invited then: 0 or 1."""

    since: date
    first: int


def week_of(now: datetime) -> date:
    """Return the Monday of the week to which the local time `now` belongs; it changes with the evening, in the small
    hours of Monday."""
    day = evening_of(now)
    return day - timedelta(days=day.weekday())


def begin(now: datetime, first: int) -> Inviting:
    """Return the turns that begin this week with the partner `first`, 0 or 1."""
    return Inviting(week_of(now), first)


def whose_turn(inviting: Inviting, now: datetime) -> int:
    """Return who invites this week: 0 or 1. A clock that was wrong when they began, even years ahead, matters not."""
    weeks = (week_of(now) - inviting.since).days // DAYS_PER_WEEK
    return (inviting.first + weeks) % 2
