"""A ladder across sessions: what is open today, when a next page is offered, how it goes back.

It offers and never promotes. Nobody is told a number, how far it is, or why today's page is today's. The rules, the
tests that hold them and what can be inferred from them all the same are in `docs/between-two.md`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto
from random import Random
from typing import Self

from guided.exercise.model import Touch
from guided.exercise.programme_model import Ladder
from guided.practice.evening import evening

SESSIONS = 3
"""Completed sessions on a rung before the next may be offered; being a day apart, they are on as many days."""
UNPAUSED = 2
"""How many of them, the last, are without a pause of theirs."""
A_WEEK, IN_A_WEEK = timedelta(days=7), 3
BETWEEN = timedelta(hours=24)
AFTER_A_STEP_BACK = timedelta(days=5)
AWAY, LONG_AWAY = timedelta(days=10), timedelta(days=30)
HIGHEST_START = 3
AFTER_LONG = 1
OFFERED = 0.62
"""How often the house offers where it may."""
FORTNIGHT = timedelta(days=14)
LONGEST_WAIT = FORTNIGHT
"""No wait for an offer is longer, whatever is remembered."""
QUIETED = 0.07
"""How often the house makes a quiet week by itself."""


class Word(Enum):
    """What one of the two says of a session, in private. Not saying counts as too much."""

    EASY = auto()
    NEW = auto()
    TOO_MUCH = auto()
    UNSAID = auto()

    @property
    def is_fine(self) -> bool:
        return self in (Word.EASY, Word.NEW)


@dataclass(frozen=True, slots=True)
class Private:
    """What one of the two answers alone after every session, whatever may come of it; never kept."""

    word: Word
    would_like_next: bool


@dataclass(frozen=True, slots=True)
class House:
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
        return self.chance < OFFERED

    @property
    def quiets(self) -> bool:
        return self.chance >= 1 - QUIETED


@dataclass(frozen=True, slots=True)
class Later:
    """The rung that opens from `at` on."""

    rung: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that is remembered of a ladder: which rung opens and from when, never what happened.

    `days` are those of the last three sessions, `more` how many completed ones are wanting before an offer.
    `no_offer_before` is a day to come, or one in the last fortnight.
    `from_above` is whether this rung was come to from a higher one, for whatever reason, and not yet stayed on.
    """

    rung: int = 0
    later: Later | None = None
    days: tuple[date, ...] = ()
    more: int = SESSIONS
    from_above: bool = False
    no_offer_before: date | None = None


class Resting(Enum):
    """Why no session of the ladder begins today."""

    TODAY = auto()
    THIS_WEEK = auto()


@dataclass(frozen=True, slots=True)
class Today:
    """What is open today, as a plain suggestion: `rung`, and any below it. Small moments up to `touch` are always fine.

    `shortest` is whether the rung is new to them, so that its shortest dose is what is suggested.
    """

    rung: int
    touch: Touch
    resting: Resting | None
    shortest: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """How things stand after a session, and whether the next page is there when they both like."""

    standing: Standing
    offers: bool


def highest_start(ladder: Ladder) -> int:
    """The highest rung that a couple may begin with: none that touches, and not above the fourth."""
    found = 0
    for index, rung in enumerate(ladder.ordinary[: HIGHEST_START + 1]):
        if rung.touch > Touch.NEAR:
            break
        found = index
    return found


def highest_again(ladder: Ladder, before: Standing | None, now: datetime) -> int:
    """The highest rung that a couple may begin with now, who were on the ladder `before` and put it away."""
    highest = highest_start(ladder)
    return highest if before is None else min(highest, _settled(ladder, before, now).rung)


def started(ladder: Ladder, rung: int = 0) -> Standing:
    """Begin where the couple picks, not above `highest_start`."""
    return Standing(rung=max(0, min(rung, highest_start(ladder))))


def started_again(ladder: Ladder, before: Standing, rung: int, now: datetime) -> Standing:
    """Begin again what was put away: where the couple picks, with every limit that there was before.

    A quiet week goes on, and leads back to where they picked at the most. An offer that was taken is none.
    """
    settled = _settled(ladder, before, now)
    pick = max(0, min(rung, highest_again(ladder, before, now)))
    home = _quiet_week(settled)
    later = Later(min(home.rung, max(rung, 0), highest_start(ladder)), home.at) if home else None
    return replace(settled, rung=pick, later=later, more=SESSIONS)


def limited(ladder: Ladder, standing: Standing, others: Iterable[Standing], now: datetime) -> Standing:
    """The standing with the limits that the couple's `others` set, on ladders that go on or were put away.

    Sessions a day and a week are counted together, no offer comes before any of them allows one, and a quiet week is
    one on every ladder, after which each is where it was.
    """
    own, day = _settled(ladder, standing, now), now.date()
    days, waits, quiet_until = set(own.days), own.no_offer_before, None
    for other in others:
        days.update(each for each in other.days if each <= day)
        if other.no_offer_before is not None:
            longest = min(other.no_offer_before, day + LONGEST_WAIT)
            waits = max(waits, longest) if waits else longest
        quiet = _quiet_week(other)
        if quiet is not None and quiet.at > now:
            quiet_until = max(quiet_until or now, min(quiet.at, now + A_WEEK))
    limits = replace(own, days=tuple(sorted(days)[-IN_A_WEEK:]), no_offer_before=waits)
    if quiet_until is None or _quiet_week(own):
        return limits
    return replace(limits, rung=_quiet(ladder, own.rung), later=Later(own.rung, quiet_until), from_above=True)


def today(ladder: Ladder, standing: Standing, now: datetime) -> Today:
    """What is open `now`, a time with its zone, by the days of the couple's own calendar."""
    settled = _settled(ladder, standing, now)
    fresh = settled.more == SESSIONS and not settled.from_above and settled.later is None
    return Today(settled.rung, ladder.rungs[settled.rung].touch, _resting(settled, now), fresh)


def eased(ladder: Ladder, open_: Today) -> int:
    """What is suggested of a ladder on a day that needs more care: the rung that is open where it is known to them and
    comes no closer than hands, else the nearest such below it. What is open stays open all the same."""
    known = open_.rung - open_.shortest
    return max((rung for rung in range(known + 1) if ladder.rungs[rung].touch <= Touch.HANDS), default=0)


def begun(ladder: Ladder, standing: Standing, now: datetime) -> Standing:
    """A session begins now, on the rung that is open or one below it. Raises ValueError where it is not the time."""
    settled = _settled(ladder, standing, now)
    if _resting(settled, now) is not None:
        raise ValueError("no session of the ladder begins today")
    later = settled.later and replace(settled.later, at=max(settled.later.at, now + BETWEEN))
    return replace(settled, later=later, days=(*settled.days, now.date())[-IN_A_WEEK:])


def goes_on(ladder: Ladder, standing: Standing, rung: int, now: datetime) -> bool:
    """Whether the session on `rung` that began last and was broken off can be gone on with now: on its own evening, and
    while that rung is open. On another day it would be one that nobody counts."""
    last = max(standing.days, default=None)
    return last in (now.date(), evening(now)) and rung <= today(ladder, standing, now).rung


def ended_early(ladder: Ladder, standing: Standing, rung: int, now: datetime) -> Standing:
    """The session on `rung` ended early: the next opens one lower, two lower where `rung` was come to from above.

    In a quiet week it is quiet for a week from now on, and what comes afterwards is two lower as well.
    """
    settled = _settled(ladder, standing, now)
    by = 2 if settled.from_above else 1
    to = max(rung - by, 0)
    later = _quiet_week(settled)
    home = Later(max(later.rung - by, 0), now + A_WEEK) if later else None
    return _come_from_above(settled, to, home, now.date() + AFTER_A_STEP_BACK)


def finished(
    ladder: Ladder,
    standing: Standing,
    rung: int,
    now: datetime,
    *,
    paused: bool,
    answers: tuple[Private, Private],
    house: House,
    tender: bool = False,
    completed: bool = True,
) -> Finished:
    """The session on `rung` came to its end. `paused` is whether either of them rested, not whether the house did.

    It is not `completed` where they eased off before they came as close as the rung does: then it counts as one on a
    gentler page, which is no step in either direction. On a day that is `tender` everything is as on any other, and
    nothing is offered.

    Only an offer, or its absence, depends on what they would like, and only a quiet week on what they said; the house
    may have brought either. What is kept is the same whatever the reason: after an evening that could have brought an
    offer and brought none, there is none for the rest of a fortnight. So evening after evening without one tells no
    more than the first, and no draw of the house has to be kept, which would tell the answers to whoever reads it.
    """
    settled = _settled(ladder, standing, now)
    if house.quiets or not all(answer.word.is_fine for answer in answers):
        return Finished(_quieted(ladder, settled, rung, now), offers=False)
    if not completed or rung != settled.rung or settled.later is not None:
        return Finished(rested(settled) if paused else settled, offers=False)
    more = max(settled.more - 1, UNPAUSED if paused else 0)
    after = replace(settled, more=more, from_above=False)
    if tender or not _may_rise(ladder, after, now.date()):
        return Finished(after, offers=False)
    if house.offers and all(answer.would_like_next for answer in answers):
        return Finished(after, offers=True)
    return Finished(replace(after, no_offer_before=_next_chance(after, now.date())), offers=False)


def unanswered(ladder: Ladder, standing: Standing, rung: int, now: datetime) -> Standing:
    """The session on `rung` came to its end, and one of them has answered, whatever that was. Until the other has as
    well it is as if the other had said "rather not say", which counts as "too much".

    So a "too much" holds from the moment it is said, and what is kept meanwhile, or for good where the other leaves,
    is the same for every answer of either. `finished`, given the standing from before, then takes its place.
    """
    return _quieted(ladder, _settled(ladder, standing, now), rung, now)


def rested(standing: Standing) -> Standing:
    """A session came to its end, and one of them rested in it: two more without a pause before an offer, whether or not
    they answer anything afterwards."""
    return replace(standing, more=max(standing.more, UNPAUSED))


def taken(ladder: Ladder, standing: Standing, now: datetime) -> Standing:
    """Both take the offer that was just made: the next rung opens in a day. Not taking it is no step at all.

    Raises ValueError where nothing could have been offered, or the visit was before yesterday.
    """
    gone = now.date() - max(standing.days, default=now.date()) > timedelta(days=1)
    if gone or not _may_rise(ladder, standing, now.date()):
        raise ValueError("there was no offer to take")
    return replace(standing, later=Later(standing.rung + 1, now + BETWEEN), more=SESSIONS, from_above=False)


def _next_chance(after: Standing, day: date) -> date:
    """Before when no offer comes after one that did not come on `day`: the next fortnight on the rung, and a week later
    at the least. Fortnights follow each other; the first is counted from the first of the last three sessions."""
    waited = after.no_offer_before
    begun = waited if waited is not None else min(after.days, default=day)
    return max(begun + FORTNIGHT, day + A_WEEK)


def _may_rise(ladder: Ladder, standing: Standing, day: date) -> bool:
    waits = standing.no_offer_before is not None and day < standing.no_offer_before
    top = standing.rung + 1 >= len(ladder.ordinary)
    return standing.more == 0 and standing.later is None and not waits and not top


def _resting(settled: Standing, now: datetime) -> Resting | None:
    """After midnight it is still the same evening."""
    day = now.date()
    if not {day, evening(now)}.isdisjoint(settled.days):
        return Resting.TODAY
    recent = [each for each in settled.days if each > day - A_WEEK]
    return Resting.THIS_WEEK if len(recent) >= IN_A_WEEK else None


def _settled(ladder: Ladder, standing: Standing, now: datetime) -> Standing:
    """The standing with what time alone has changed, and without what a wrong clock or a shorter ladder left behind."""
    day, top = now.date(), len(ladder.ordinary) - 1
    later, waits = standing.later, standing.no_offer_before
    opened = later is not None and later.at <= now
    rung = later.rung if later and opened else standing.rung
    settled = replace(
        standing,
        rung=min(rung, top),
        later=Later(min(later.rung, top), min(later.at, now + A_WEEK)) if later and not opened else None,
        days=tuple(each for each in standing.days if each <= day),
        no_offer_before=min(waits, day + LONGEST_WAIT) if waits and waits > day - FORTNIGHT else None,
    )
    return _after_being_away(settled, day, _visited(ladder, standing, settled))


def _visited(ladder: Ladder, standing: Standing, settled: Standing) -> int:
    """The rung of the last visit, or of the one that was open then, as far as it is known."""
    later = standing.later
    if later is None:
        return settled.rung
    if not standing.from_above:  # nobody has been where the offer that was taken leads
        return min(standing.rung, settled.rung)
    if any(day > (later.at - A_WEEK).date() for day in standing.days):
        return min(standing.rung, settled.rung)
    above = min(
        standing.rung + 1, settled.rung
    )  # the quiet week began one below that visit, or more to be without touch
    return above if ladder.rungs[above].touch <= Touch.NEAR else settled.rung


def _after_being_away(settled: Standing, day: date, visited: int) -> Standing:
    away = day - settled.days[-1] if settled.days else timedelta()
    if away <= AWAY:
        return settled
    lower = max(visited - 1, 0)
    to = min(lower, AFTER_LONG) if away > LONG_AWAY else lower
    back = replace(settled, days=())  # days so long ago limit nothing, and are counted once
    return _come_from_above(back, to, None, day + AFTER_A_STEP_BACK)


def _quieted(ladder: Ladder, settled: Standing, rung: int, now: datetime) -> Standing:
    """A week without touch, below what was too much, and then the same rung again. The house's own are the same.

    Where this rung was come to from above and not yet stayed on, as after a quiet week, it is one lower afterwards.
    Another in a quiet week makes that quieter and longer. An offer that was taken and is not open yet is none.
    """
    going_on = _quiet_week(settled)
    home = going_on.rung if going_on else max(settled.rung - settled.from_above, 0)
    quiet = _quiet(ladder, min(max(rung - 1, 0), home))
    return _come_from_above(settled, quiet, Later(home, now + A_WEEK), now.date() + A_WEEK)


def _quiet_week(standing: Standing) -> Later | None:
    """What comes after the quiet week that goes on, if there is one; what was taken of an offer is no such thing."""
    return standing.later if standing.from_above else None


def _quiet(ladder: Ladder, highest: int) -> int:
    """The highest rung without touch that is not above `highest`."""
    return max(rung for rung in range(highest + 1) if rung == 0 or ladder.rungs[rung].touch <= Touch.NEAR)


def _come_from_above(settled: Standing, rung: int, later: Later | None, offers_from: date) -> Standing:
    waits = settled.no_offer_before
    return replace(
        settled,
        rung=rung,
        later=later,
        more=SESSIONS,
        from_above=True,
        no_offer_before=max(waits, offers_from) if waits else offers_from,
    )
