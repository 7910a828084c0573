"""What is stored of a ladder between sessions, and the answers, draws and outcomes around a session."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from random import Random
from typing import Self

from guided.exercise.model import Touch

SESSIONS_BEFORE_OFFER = 3
"""Completed sessions on a rung before the next may be offered; being a day apart, they are on as many days."""
OFFER_CHANCE = 0.62
"""How often the house offers where it may."""
QUIET_WEEK_CHANCE = 0.07
"""How often the house makes a quiet week by itself."""


class SessionRating(Enum):
    """What one of the two says of a session, in private. Not saying counts as too much."""

    EASY = auto()
    NEW = auto()
    TOO_MUCH = auto()
    UNSAID = auto()

    @property
    def is_fine(self) -> bool:
        return self in (SessionRating.EASY, SessionRating.NEW)


@dataclass(frozen=True, slots=True)
class PrivateAnswer:
    """What one of the two answers alone after every session, whatever may come of it; never kept."""

    word: SessionRating
    would_like_next: bool


@dataclass(frozen=True, slots=True)
class OfferDraw:
    """What chance decides after a session, drawn before anybody has answered: `chance` is from 0 up to 1.

    With a chance of 0.3 that the other said "not yet", seeing neither an offer nor a quiet week after one's own yes
    would make that certain if the house always offered; as it does, it makes it 0.56. It is the same 0.56 after every
    evening of the next week or more, in which no offer may come. With a chance of 0.05, 0.1 or 0.2 that the other said
    "too much", seeing a quiet week makes it 0.43, 0.61 or 0.78. More of either would hold back two who are well.
    """

    chance: float

    @classmethod
    def drawn(cls, random: Random) -> Self:
        return cls(random.random())

    @property
    def offers(self) -> bool:
        return self.chance < OFFER_CHANCE

    @property
    def quiets(self) -> bool:
        return self.chance >= 1 - QUIET_WEEK_CHANCE


@dataclass(frozen=True, slots=True)
class PendingRung:
    """The rung that opens from `at` on."""

    rung: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderState:
    """All that is remembered of a ladder: which rung opens and from when, never what happened.

    `days` are those of the last three sessions, `more` how many completed ones are wanting before an offer.
    `no_offer_before` is a day to come, or one in the last fortnight.
    `from_above` is whether this rung was come to from a higher one, for whatever reason, and not yet stayed on.
    """

    rung: int = 0
    later: PendingRung | None = None
    days: tuple[date, ...] = ()
    more: int = SESSIONS_BEFORE_OFFER
    from_above: bool = False
    no_offer_before: date | None = None


class RestReason(Enum):
    """Why no session of the ladder begins today."""

    TODAY = auto()
    THIS_WEEK = auto()


@dataclass(frozen=True, slots=True)
class OpenRung:
    """What is open today, as a plain suggestion: `rung`, and any below it. Small moments up to `touch` are always fine.

    `shortest` is whether the rung is new to them, so that its shortest dose is what is suggested.
    """

    rung: int
    touch: Touch
    resting: RestReason | None
    shortest: bool


@dataclass(frozen=True, slots=True)
class SessionOutcome:
    """How things stand after a session, and whether the next page is there when they both like."""

    state: LadderState
    offers: bool
