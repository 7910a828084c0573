"""Days that two people say need more care, whatever the reason, which is never asked.

Nothing is foretold and nothing is explained: they said so, once or for days that come round, and may unsay it. On such
days gentler things are offered first; nothing is hidden, and whatever they choose themselves is theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from guided.catalogue.search import DurationRange
from guided.exercise.model import Exercise, Touch

MAX_DAYS = 31
"""Days of one stretch."""
MAX_INTERVAL_DAYS = 366
"""Days from one coming round to the next."""
MAX_DAYS_AHEAD = 60
"""Days from today to the first of a stretch."""
MAX_TOUCH = Touch.HANDS
"""How close the program suggests anything to be on such a day."""

_CALMEST = ("breath", "words")
_CALM = ("look", "care", "moment")
_SPANS = tuple(DurationRange)


@dataclass(frozen=True, slots=True)
class TenderDays:
    """A stretch of so many `days` from `first` on; with `every`, again each so many days from one first to the next."""

    first: date
    days: int
    every: int | None = None

    @property
    def last(self) -> date:
        """The last day of the first stretch."""
        return self.first + timedelta(days=self.days - 1)


def is_tender_day(tender: TenderDays | None, today: date) -> bool:
    """Whether `today` is one of those days."""
    if tender is None or today < tender.first:
        return False
    since = (today - tender.first).days
    return (since if tender.every is None else since % tender.every) < tender.days


def is_over(tender: TenderDays, today: date) -> bool:
    """Whether no day of it is left; what comes round never is."""
    return tender.every is None and today > tender.last


def gentle_order(among: Sequence[tuple[Exercise, float]]) -> list[int]:
    """The places in `among`, exercises and how many seconds each takes, in the order they are offered on such a day.

    Whatever comes no closer than hands is one group, and comes before an embrace, and that before anything closer: on a
    day that is a lot a body may well want less, and whoever wants more finds it a little later in the same row. Inside
    a group short comes before long, since little is easier to begin and to end; then breath and words before looks,
    care and moments, and those before touch, as they ask least of a tired body; then less touch before more. What is
    alike keeps its order, so that what was not done lately still comes first.
    """
    return sorted(range(len(among)), key=lambda place: _gentleness(*among[place]))


def _gentleness(exercise: Exercise, seconds: float) -> tuple[int, int, int, int]:
    calm = 0 if exercise.practice in _CALMEST else 1 if exercise.practice in _CALM else 2
    return max(exercise.touch, MAX_TOUCH), _SPANS.index(DurationRange.of(seconds)), calm, exercise.touch
