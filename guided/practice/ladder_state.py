"""What is stored of a ladder between sessions, and the answers, draws and outcomes around a session."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, auto
from random import Random
from typing import Self

from guided.exercise.model import Touch

SESSIONS_BEFORE_OFFER = 3
"""Completed sessions on a rung before the next rung may be offered. They are on as many different days."""
OFFER_CHANCE = 0.62
"""Probability that the program makes an offer where it may."""
QUIET_WEEK_CHANCE = 0.07
"""Probability that the program begins a quiet week by itself."""


class SessionRating(Enum):
    """What one partner says of a session in private. Not answering counts as too much."""

    EASY = auto()
    NEW = auto()
    TOO_MUCH = auto()
    UNSAID = auto()

    @property
    def is_fine(self) -> bool:
        return self in (SessionRating.EASY, SessionRating.NEW)


@dataclass(frozen=True, slots=True)
class PrivateAnswer:
    """What one partner answers alone after every session; never stored."""

    word: SessionRating
    would_like_next: bool


@dataclass(frozen=True, slots=True)
class OfferDraw:
    """The random number, from 0 up to 1, that decides after a session whether the program offers or begins a quiet
    week.

    It is drawn before anybody has answered, so that neither result proves an answer. If the other said "not yet" with
    probability 0.3, a missing offer after one's own yes would prove it if the program always offered; with
    `OFFER_CHANCE` the probability becomes 0.56, and stays 0.56 after every evening of the following week or more, in
    which no offer may come. If the other said "too much" with probability 0.05, 0.1 or 0.2, a quiet week makes that
    0.43, 0.61 or 0.78. More of either would hold back couples who are well.
    """

    chance: float

    @classmethod
    def drawn(cls, random: Random) -> Self:
        """Draw one number from `random`."""
        return cls(random.random())

    @property
    def offers(self) -> bool:
        """Whether the program makes an offer where it may."""
        return self.chance < OFFER_CHANCE

    @property
    def quiets(self) -> bool:
        """Whether the program begins a quiet week by itself."""
        return self.chance >= 1 - QUIET_WEEK_CHANCE


@dataclass(frozen=True, slots=True)
class PendingRung:
    """A rung that opens at a later time."""

    rung: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderState:
    """All that is stored of a ladder: which rung opens and from when, never what happened in a session.

    `days` are those of the last three sessions, and `more` is the number of completed sessions still missing before an
    offer. `no_offer_before` lies in the future or in the last fortnight. `from_above` is whether the couple stepped
    down to this rung, for whatever reason, and has not yet stayed on it.
    """

    rung: int = 0
    later: PendingRung | None = None
    days: tuple[date, ...] = ()
    more: int = SESSIONS_BEFORE_OFFER
    from_above: bool = False
    no_offer_before: date | None = None


class RestReason(Enum):
    """Why no session of the ladder may begin today."""

    TODAY = auto()
    THIS_WEEK = auto()


@dataclass(frozen=True, slots=True)
class OpenRung:
    """What is open today: `rung` and any below it. Small moments up to `touch` are always fine.

    `resting` is why no session may begin, if so. `shortest` is whether the rung is new to the couple, so that its
    shortest dose is suggested.
    """

    rung: int
    touch: Touch
    resting: RestReason | None
    shortest: bool


@dataclass(frozen=True, slots=True)
class SessionOutcome:
    """The ladder's state after a session, and whether the next rung is offered."""

    state: LadderState
    offers: bool
