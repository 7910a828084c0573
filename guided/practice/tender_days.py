"""Days that a couple says need more care, for whatever reason, which is never asked.

The couple says so, once or for days that recur, and may take it back; nothing is predicted or explained. On such days
gentler exercises are offered first, nothing is hidden, and whatever the couple chooses themselves is theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from guided.catalogue.exercise_summary import AnyExercise
from guided.catalogue.search import DurationRange
from guided.exercise.model import Touch

MAX_DAYS = 31
"""Longest stretch in days."""
MAX_INTERVAL_DAYS = 366
"""Longest interval in days between recurring stretches."""
MAX_DAYS_AHEAD = 60
"""Farthest start of a stretch, in days from today."""
MAX_TOUCH = Touch.HANDS
"""The closest touch that the program suggests on such a day."""

_CALMEST = ("breath", "words")
_CALM = ("look", "care", "moment")
_SPANS = tuple(DurationRange)


@dataclass(frozen=True, slots=True)
class TenderDays:
    """A stretch of `days` from `first` on; with `every`, it recurs after that many days."""

    first: date
    days: int
    every: int | None = None

    @property
    def last(self) -> date:
        """The last day of the first stretch."""
        return self.first + timedelta(days=self.days - 1)


def is_tender_day(tender: TenderDays | None, today: date) -> bool:
    """Return whether `today` is one of those days."""
    if tender is None or today < tender.first:
        return False
    since = (today - tender.first).days
    return (since if tender.every is None else since % tender.every) < tender.days


def is_over(tender: TenderDays, today: date) -> bool:
    """Return whether no day of it is left; a recurring stretch is never over."""
    return tender.every is None and today > tender.last


def gentle_order(among: Sequence[tuple[AnyExercise, float]]) -> list[int]:
    """Return the indices of `among`, exercises with their seconds, in the order they are offered on a tender day.

    Whatever comes no closer than hands is first, then embraces, then anything closer: on such a day a body may want
    less, and whoever wants more finds it later in the same row. Within a group short comes before long, since little is
    easier to begin and to end; then breath and words before looks, care and moments, and those before touch, as they
    ask least of a tired body; then less touch before more. The sort is stable, so that what was not done lately still
    comes first.
    """
    return sorted(range(len(among)), key=lambda place: gentleness(*among[place]))


def gentleness(exercise: AnyExercise, seconds: float) -> tuple[int, int, int, int]:
    """Return the key by which `gentle_order` sorts; the gentlest has the smallest."""
    calm = 0 if exercise.practice in _CALMEST else 1 if exercise.practice in _CALM else 2
    return max(exercise.touch, MAX_TOUCH), _SPANS.index(DurationRange.of(seconds)), calm, exercise.touch
