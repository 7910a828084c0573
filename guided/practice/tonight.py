"""Choose the three exercises that the start page suggests for an evening.

The choice depends on the evening and on what the couple has, feels and did, and on nothing else: so it stays as it is
while the page is open and after a restart, and nothing of it is stored.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from zlib import crc32

from guided.catalogue.search import RECENT, DurationRange, SearchEntry, whole_minutes
from guided.exercise.model import Touch
from guided.practice.evening import evening_of
from guided.practice.tender_days import MAX_TOUCH, gentleness

USUAL = "long-hug"
"""The exercise for today, by its name, where nothing was taken up."""
APART = frozenset({"goodnight-call", "message-that-asks-nothing", "same-minute"})
"""Exercises for two places, which are suggested while the two are apart, and no others then."""
ON_OCCASION = frozenset(
    {
        "before-a-first-call",
        "coming-back",
        "rung-back-of-heart",
        "rung-one-touch",
        "rung-own-hands",
        "rung-same-room",
        "rung-short-embrace",
        "rung-staying-hand",
    }
)
"""Exercises for a certain day or a ladder: the first call with a coach, the return to each other, and the rungs of the
way back to touch. They come only where they were taken up."""
WHEN_TOO_MUCH = frozenset({"storm-shelter"})
"""Exercises for when all is too much: on a day that needs more care, or where the two say that they are frazzled."""
SOFT_MOODS = frozenset({"frazzled", "tender"})
"""Of an exercise on a day that needs more care: at least one of these is among its moods, if it has any."""
USUAL_MINUTES = 5
"""With more time than this, something longer takes the place of `USUAL`."""
DAYS_APART = 7
"""Days in which none of an evening's smaller exercises comes again, where there are enough."""
TODAY_OFFSET, OTHER_OFFSET = 3, 5
"""How far the groups of the other two cards are from that of the small moment, where all are small. With seven groups
no two days of a week have the same three."""
FEW_DONE = 3
"""Until so many different exercises were done, what is new comes no closer than what is gentle."""


class Reason(Enum):
    """Why an exercise is suggested."""

    TAKEN_UP = auto()
    """A programme or a ladder suggests it today."""
    USUAL = auto()
    GENTLEST = auto()
    MOMENT = auto()
    GENTLE = auto()
    NEW = auto()
    AGAIN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What the choice follows.

    `now` is the local time with its zone. `minutes` and `mood` are None where they were not said. `tender` is whether
    today needs more care, `apart` whether the two said that they are away from each other. `ceiling` is the closest
    touch that may be suggested; opting in does not raise it. `taken_up` names what a programme or a ladder suggests
    today, the first first. `last_done` tells when each exercise was last done, by name.
    """

    now: datetime
    minutes: int | None = None
    mood: str | None = None
    tender: bool = False
    apart: bool = False
    ceiling: Touch = Touch.CLOSE
    taken_up: tuple[str, ...] = ()
    last_done: Mapping[str, datetime] = field(default_factory=dict)

    @property
    def day(self) -> int:
        """The number of the evening's day."""
        return evening_of(self.now).toordinal()

    def done_lately(self, name: str) -> bool:
        """Return whether the exercise was done in the last days. A time ahead of `now`, from a wrong clock, is not."""
        done = self.last_done.get(name)
        return done is not None and self.now - RECENT < done <= self.now

    def done_this_evening(self, name: str) -> bool:
        done = self.last_done.get(name)
        return done is not None and evening_of(done.astimezone(self.now.tzinfo)).toordinal() == self.day


def comes_unasked(name: str, *, apart: bool) -> bool:
    """Return whether an exercise may be suggested that nobody took up: it is for no certain occasion, and for two
    places where the two are `apart`, or else for one."""
    return name not in ON_OCCASION and (name in APART) is apart


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An exercise with the reason why it is suggested."""

    entry: SearchEntry
    reason: Reason


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What is for today, a small moment, and something gentle or new; None where there is none."""

    today: Suggestion | None
    moment: Suggestion | None
    other: Suggestion | None


def choose(among: Sequence[SearchEntry], occasion: Occasion) -> Suggestions:
    """Choose from `among`, the exercises that the couple has not put away.

    Nothing comes closer than the ceiling, nothing that has to be switched on first is suggested, nothing for
    one of them alone, nothing `ON_OCCASION` or with rungs of its own unless it was taken up, and no touch while the two
    are apart.
    """
    fine = [each for each in among if _is_fine(each, occasion)]
    drawn = [each for each in fine if _may_be_drawn(each, occasion)]
    small = [each for each in drawn if _is_small(each)]
    today = _today(fine, drawn, occasion)
    taken = {today.entry.exercise.name} if today else set()
    moment = _of_the_day(_fitting(small, occasion), occasion, occasion.day, taken)
    others = _others(drawn, occasion, today)
    if moment is not None:
        taken.add(moment.exercise.name)
    days = _groups(small)
    apart_from_moment = occasion.day // days + occasion.day % days  # it does not go round with the small moments
    day = occasion.day + OTHER_OFFSET if all(map(_is_small, others)) else apart_from_moment
    other = _of_the_day(others, occasion, day, taken)
    return Suggestions(today, _suggestion(moment, Reason.MOMENT), _suggestion(other, _reason(other, occasion)))


def _suggestion(entry: SearchEntry | None, reason: Reason) -> Suggestion | None:
    return None if entry is None else Suggestion(entry, reason)


def _is_fine(entry: SearchEntry, occasion: Occasion) -> bool:
    ceiling = Touch.NONE if occasion.apart else MAX_TOUCH if occasion.tender else Touch.CLOSE
    return not (entry.exercise.opt_in or entry.exercise.for_one) and entry.exercise.touch <= min(
        ceiling, occasion.ceiling
    )


def _may_be_drawn(entry: SearchEntry, occasion: Occasion) -> bool:
    """Return whether an exercise may be suggested that was not taken up."""
    exercise = entry.exercise
    if exercise.rungs or not comes_unasked(exercise.name, apart=occasion.apart):
        return False
    if occasion.tender:
        return not (exercise.moods and SOFT_MOODS.isdisjoint(exercise.moods))
    return exercise.name not in WHEN_TOO_MUCH or occasion.mood == "frazzled"


def _today(fine: Sequence[SearchEntry], drawn: Sequence[SearchEntry], occasion: Occasion) -> Suggestion | None:
    if occasion.tender:
        gentlest = _of_the_day(_gentlest(_fitting(drawn, occasion)), occasion, occasion.day)
        return _suggestion(gentlest, Reason.GENTLEST)
    in_time = {each.exercise.name: each for each in fine if _fits(each, occasion.minutes)}
    taken_up = next((name for name in occasion.taken_up if name in in_time), None)
    if taken_up is not None:
        return Suggestion(in_time[taken_up], Reason.TAKEN_UP)
    usual = next((each for each in drawn if each.exercise.name == USUAL and _fits(each, occasion.minutes)), None)
    if usual is None or not _suits_now(usual, occasion):
        others = [each for each in drawn if each.exercise.name != USUAL]
        pool = _filling(_fitting(others, occasion), occasion.minutes)
        half = [each for each in _stand_ins(drawn) if each in pool] or _longer(pool)
        usual = _of_the_day(half, occasion, occasion.day + TODAY_OFFSET) or usual
    return _suggestion(usual, Reason.USUAL)


def _suits_now(usual: SearchEntry, occasion: Occasion) -> bool:
    """Return whether `USUAL` is for today: not twice in an evening, nor where more time or another feeling was said."""
    short = occasion.minutes is None or occasion.minutes <= USUAL_MINUTES
    return short and _feels(usual, occasion.mood) and not occasion.done_this_evening(USUAL)


def _others(drawn: Sequence[SearchEntry], occasion: Occasion, today: Suggestion | None) -> list[SearchEntry]:
    """Return what is gentle, and where they have done a few things and the day is an easy one, anything else too.

    None of it is for today too, nor may be the small moment or stand in for `USUAL` where there is anything else: so
    two evenings don't have the same two the other way round.
    """
    gentle_alone = occasion.tender or len(occasion.last_done) < FEW_DONE
    others = [each for each in drawn if each.exercise.name != USUAL and (not gentle_alone or _is_gentle(each))]
    found = _fitting(others, occasion)
    longer = [each for each in found if not _is_small(each) and (today is None or each != today.entry)]
    if today is not None and today.reason is Reason.USUAL and today.entry.exercise.name != USUAL:
        longer = [each for each in longer if each not in _stand_ins(drawn)] or longer
    return longer or [each for each in found if _is_small(each)]


def _stand_ins(drawn: Sequence[SearchEntry]) -> list[SearchEntry]:
    """Return what may stand in for `USUAL`: every second one that is not small."""
    return _in_order([each for each in drawn if each.exercise.name != USUAL and not _is_small(each)])[::2]


def _in_order(pool: Iterable[SearchEntry]) -> list[SearchEntry]:
    """Return `pool` in an order that nobody sees through, and that stays."""
    return sorted(pool, key=lambda each: crc32(each.exercise.name.encode()))


def _longer(pool: Sequence[SearchEntry]) -> list[SearchEntry]:
    """Return those of `pool` that can't be the small moment, or else everything."""
    return [each for each in pool if not _is_small(each)] or [*pool]


def _reason(entry: SearchEntry | None, occasion: Occasion) -> Reason:
    if entry and occasion.last_done and entry.exercise.name not in occasion.last_done:
        return Reason.NEW
    return Reason.GENTLE if entry is None or _is_gentle(entry) else Reason.AGAIN


def _of_the_day(
    pool: Sequence[SearchEntry], occasion: Occasion, day: int, taken: Collection[str] = ()
) -> SearchEntry | None:
    """Return one of `pool` for a day by its number, none of those `taken`.

    Each exercise belongs to one of up to `DAYS_APART` groups, whatever was done, and each day to one of the groups. So
    what was done may change which one of its group a day brings, and brings none of those of the days around it. Where
    the whole group was done this evening, another one follows.
    """
    order = _in_order(pool)
    groups = _groups(order)
    group = order[day % groups :: groups]
    turn = day // groups % len(group) if group else 0
    free = [each for each in (*group[turn:], *group[:turn]) if each.exercise.name not in taken]
    fresh = [each for each in free if not occasion.done_this_evening(each.exercise.name)]
    if not fresh:
        others = [each for each in order if each.exercise.name not in taken]
        fresh = [each for each in others if not occasion.done_this_evening(each.exercise.name)] or free or others
    return next((each for each in fresh if not occasion.done_lately(each.exercise.name)), next(iter(fresh), None))


def _groups(pool: Sequence[SearchEntry]) -> int:
    return max(1, min(DAYS_APART, len(pool)))


def _fitting(pool: Sequence[SearchEntry], occasion: Occasion) -> list[SearchEntry]:
    """Return what fits the time and the feeling, or at least the time, or else everything."""
    in_time = [each for each in pool if _fits(each, occasion.minutes)] or [*pool]
    return [each for each in in_time if _feels(each, occasion.mood)] or in_time


def _filling(pool: Sequence[SearchEntry], minutes: int | None) -> list[SearchEntry]:
    """Return what takes at least a third of the time they have, or else everything."""
    if minutes is None:
        return [*pool]
    return [each for each in pool if 3 * whole_minutes(each.seconds_within(minutes)) >= minutes] or [*pool]


def _fits(entry: SearchEntry, minutes: int | None) -> bool:
    return minutes is None or whole_minutes(entry.seconds_within(minutes)) <= minutes


def _feels(entry: SearchEntry, mood: str | None) -> bool:
    return mood is None or mood in entry.exercise.moods


def _gentlest(pool: Sequence[SearchEntry]) -> list[SearchEntry]:
    """Return those that ask as little as the gentlest."""
    least = min((gentleness(each.exercise, each.seconds) for each in pool), default=None)
    return [each for each in pool if gentleness(each.exercise, each.seconds) == least]


def _is_small(entry: SearchEntry) -> bool:
    return entry.exercise.name != USUAL and DurationRange.of(entry.seconds) is DurationRange.SHORT


def _is_gentle(entry: SearchEntry) -> bool:
    return entry.exercise.touch <= MAX_TOUCH and DurationRange.of(entry.seconds) is not DurationRange.LONG
