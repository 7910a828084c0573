"""Days that two people say need more care, whatever the reason, which is never asked.

Nothing is foretold and nothing is explained: they said so, once or for days that come round, and may unsay it.
"""

from dataclasses import dataclass
from datetime import date

LONGEST = 31
"""Days of one stretch."""
SELDOMEST = 366
"""Days from one coming round to the next."""


@dataclass(frozen=True, slots=True)
class Tender:
    """A stretch of so many `days` from `first` on; with `every`, again each so many days from one first to the next."""

    first: date
    days: int
    every: int | None = None


def is_tender(tender: Tender | None, today: date) -> bool:
    """Whether `today` is one of those days."""
    if tender is None or today < tender.first:
        return False
    since = (today - tender.first).days
    return (since if tender.every is None else since % tender.every) < tender.days
