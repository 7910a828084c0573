"""What is shown of all the exercises for what was asked, and in which order."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from guided.exercise.model import Exercise, Touch

LATELY = timedelta(days=7)
"""What was done within these comes after what was not."""

AT_ONCE = 60.0
"""Seconds of a small moment that may be begun in one key."""
LITTLE_CARE = 200
"""Letters of its notes of care, which stand where it is begun."""


class Span(StrEnum):
    """How long something is, in a word."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"

    @classmethod
    def of(cls, seconds: float) -> "Span":
        minutes = told_minutes(seconds)
        return cls.SHORT if minutes <= 3 else cls.MIDDLE if minutes <= 10 else cls.LONG


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What two people look for; everything left as it is asks for nothing.

    `minutes` and `mood` ask for an offer: what fits the time they have and how they feel. The others look something up.
    """

    minutes: int | None = None
    mood: str | None = None
    words: str = ""
    practice: str | None = None
    touch: Touch | None = None
    span: Span | None = None

    @property
    def for_an_offer(self) -> bool:
        return self.minutes is not None or self.mood is not None

    @property
    def nothing(self) -> bool:
        return not (self.for_an_offer or self.words.strip() or self.practice or self.touch is not None or self.span)


@dataclass(frozen=True, slots=True)
class Findable:
    """An exercise as it is looked for: how many `seconds` it takes, and the words that lead to it, folded."""

    exercise: Exercise
    seconds: float
    title: str
    words: str


def findable(exercise: Exercise, seconds: float, shown: Iterable[str] = ()) -> Findable:
    """`exercise` with the words that lead to it: its own, those its file is written with, and those `shown` for it."""
    own = (exercise.title, exercise.about, exercise.by, exercise.practice, exercise.touch.word, *exercise.needs)
    words = "\n".join(folded(each) for each in (*own, *shown) if each)
    return Findable(exercise, seconds, folded(exercise.title), words)


def found(asked: Asked, among: Sequence[Findable], ranks: Sequence[int] = ()) -> list[int]:
    """The places in `among` of what fits, the best first; what fits alike keeps its order.

    An offer is never something that a couple switches on first, nor anything intimate: those are found in the whole
    list and by looking for them. A word in a title comes before the same word elsewhere; then `ranks` counts, the
    couple's own before the others and what was done lately last; then whatever comes near the time they have before
    what is shorter, and what was made for one feeling before what suits many.
    """
    terms = folded(asked.words).split()
    fits = [place for place, each in enumerate(among) if _fits(asked, terms, each)]
    return sorted(fits, key=lambda place: _distance(asked, terms, among[place], ranks[place] if ranks else 0))


def rank(*, theirs: bool, done: datetime | None, now: datetime) -> int:
    """Which of four comes first: the couple's own before the others, in both what was not done lately."""
    return 2 * (not theirs) + (done is not None and done > now - LATELY)


def in_order(names: Iterable[str], own: Iterable[bool], lately: Mapping[str, datetime], now: datetime) -> list[int]:
    """The places of exercises called `names` in the order they are listed: the couple's own before the others, and in
    both what was done lately after what was not, the latest last; otherwise as they come."""
    keys = [
        (place := rank(theirs=theirs, done=done, now=now), done.timestamp() if done is not None and place % 2 else 0.0)
        for theirs, done in ((each, lately.get(name)) for name, each in zip(names, own, strict=True))
    ]
    return sorted(range(len(keys)), key=keys.__getitem__)


def at_once(exercises: Iterable[Exercise]) -> list[Exercise]:
    """Those of a minute at the most that may be begun without the page before a session, in the order given.

    What that page is for is none of theirs: nothing to switch on first, no rungs, and few enough notes of care to stand
    beside the title. Every touch in them is still asked for in the session, and of each of the two by a key of their
    own: nobody held any to begin it.
    """
    return [each for each in exercises if _is_at_once(each)]


def _is_at_once(exercise: Exercise) -> bool:
    short = exercise.length is not None and exercise.length <= AT_ONCE
    quiet = not (exercise.opt_in or exercise.rungs) and exercise.touch <= Touch.EMBRACE
    return short and quiet and sum(map(len, exercise.care)) <= LITTLE_CARE


def told_minutes(seconds: float) -> int:
    """The whole minutes that a length is told with."""
    return max(1, round(seconds / 60))


def folded(text: str) -> str:
    """`text` as it is compared: no capitals, no accents, one space between words."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(text.casefold().split())


def _fits(asked: Asked, terms: Sequence[str], each: Findable) -> bool:
    exercise = each.exercise
    if asked.for_an_offer and (exercise.opt_in or exercise.touch >= Touch.INTIMATE):
        return False
    return (
        (asked.minutes is None or told_minutes(each.seconds) <= asked.minutes)
        and (asked.mood is None or asked.mood in exercise.moods)
        and (asked.practice is None or asked.practice == exercise.practice)
        and (asked.touch is None or asked.touch is exercise.touch)
        and (asked.span is None or asked.span is Span.of(each.seconds))
        and all(term in each.words for term in terms)
    )


def _distance(asked: Asked, terms: Sequence[str], each: Findable, ranked: int) -> tuple[int, int, int, int]:
    elsewhere = sum(term not in each.title for term in terms)
    shorter = 0 if asked.minutes is None else asked.minutes - told_minutes(each.seconds)
    others = 0 if asked.mood is None else len(each.exercise.moods)
    return elsewhere, ranked, shorter, others
