"""What is shown of all the exercises for what was asked, and in which order."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from guided.exercise.model import Exercise, Touch

RECENT = timedelta(days=7)
"""What was done within these comes after what was not."""

QUICK_START_SECONDS = 60.0
"""Seconds of a small moment that may be begun in one key."""
QUICK_START_CARE_LETTERS = 200
"""Letters of its notes of care, which stand where it is begun."""


class DurationRange(StrEnum):
    """How long something is, in a word."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"

    @classmethod
    def of(cls, seconds: float) -> "DurationRange":
        minutes = whole_minutes(seconds)
        return cls.SHORT if minutes <= 3 else cls.MIDDLE if minutes <= 10 else cls.LONG


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFilter:
    """What two people look for; everything left as it is asks for nothing.

    `minutes` and `mood` ask for an offer: what fits the time they have and how they feel. The others look something up.
    """

    minutes: int | None = None
    mood: str | None = None
    text: str = ""
    practice: str | None = None
    touch: Touch | None = None
    duration_range: DurationRange | None = None

    @property
    def wants_suggestions(self) -> bool:
        return self.minutes is not None or self.mood is not None

    @property
    def is_empty(self) -> bool:
        return not (
            self.wants_suggestions
            or self.text.strip()
            or self.practice
            or self.touch is not None
            or self.duration_range
        )


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """An exercise as it is looked for: how many `seconds` it takes, and the words that lead to it, folded."""

    exercise: Exercise
    seconds: float
    title: str
    text: str


def search_entry(exercise: Exercise, seconds: float, shown: Iterable[str] = ()) -> SearchEntry:
    """`exercise` with the words that lead to it: its own, those its file is written with, and those `shown` for it."""
    own = (exercise.title, exercise.about, exercise.by, exercise.practice, exercise.touch.word, *exercise.needs)
    words = "\n".join(fold(each) for each in (*own, *shown) if each)
    return SearchEntry(exercise, seconds, fold(exercise.title), words)


def find_matches(asked: SearchFilter, among: Sequence[SearchEntry], ranks: Sequence[int] = ()) -> list[int]:
    """The places in `among` of what fits, the best first; what fits alike keeps its order.

    An offer is never something that a couple switches on first, nor anything intimate: those are found in the whole
    list and by looking for them. A word in a title comes before the same word elsewhere; then `ranks` counts, the
    couple's own before the others and what was done lately last; then whatever comes near the time they have before
    what is shorter, and what was made for one feeling before what suits many.
    """
    terms = fold(asked.text).split()
    fits = [place for place, each in enumerate(among) if _matches(asked, terms, each)]
    return sorted(fits, key=lambda place: _sort_key(asked, terms, among[place], ranks[place] if ranks else 0))


def history_rank(*, theirs: bool, done: datetime | None, now: datetime) -> int:
    """Which of four comes first: the couple's own before the others, in both what was not done lately."""
    return 2 * (not theirs) + (done is not None and done > now - RECENT)


def in_order(names: Iterable[str], own: Iterable[bool], lately: Mapping[str, datetime], now: datetime) -> list[int]:
    """The places of exercises called `names` in the order they are listed: the couple's own before the others, and in
    both what was done lately after what was not, the latest last; otherwise as they come."""
    keys = [
        (
            place := history_rank(theirs=theirs, done=done, now=now),
            done.timestamp() if done is not None and place % 2 else 0.0,
        )
        for theirs, done in ((each, lately.get(name)) for name, each in zip(names, own, strict=True))
    ]
    return sorted(range(len(keys)), key=keys.__getitem__)


def quick_starts(exercises: Iterable[Exercise]) -> list[Exercise]:
    """Those of a minute at the most that may be begun without the page before a session, in the order given.

    What that page is for is none of theirs: nothing to switch on first, no rungs, and few enough notes of care to stand
    beside the title. Every touch in them is still asked for in the session, and of each of the two by a key of their
    own: nobody held any to begin it.
    """
    return [each for each in exercises if _is_quick_start(each)]


def _is_quick_start(exercise: Exercise) -> bool:
    short = exercise.length is not None and exercise.length <= QUICK_START_SECONDS
    quiet = not (exercise.opt_in or exercise.rungs) and exercise.touch <= Touch.EMBRACE
    return short and quiet and sum(map(len, exercise.care)) <= QUICK_START_CARE_LETTERS


def whole_minutes(seconds: float) -> int:
    """The whole minutes that a length is told with."""
    return max(1, round(seconds / 60))


def fold(text: str) -> str:
    """`text` as it is compared: no capitals, no accents, one space between words."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(text.casefold().split())


def _matches(asked: SearchFilter, terms: Sequence[str], each: SearchEntry) -> bool:
    exercise = each.exercise
    if asked.wants_suggestions and (exercise.opt_in or exercise.touch >= Touch.INTIMATE):
        return False
    return (
        (asked.minutes is None or whole_minutes(each.seconds) <= asked.minutes)
        and (asked.mood is None or asked.mood in exercise.moods)
        and (asked.practice is None or asked.practice == exercise.practice)
        and (asked.touch is None or asked.touch is exercise.touch)
        and (asked.duration_range is None or asked.duration_range is DurationRange.of(each.seconds))
        and all(term in each.text for term in terms)
    )


def _sort_key(asked: SearchFilter, terms: Sequence[str], each: SearchEntry, ranked: int) -> tuple[int, int, int, int]:
    elsewhere = sum(term not in each.title for term in terms)
    shorter = 0 if asked.minutes is None else asked.minutes - whole_minutes(each.seconds)
    others = 0 if asked.mood is None else len(each.exercise.moods)
    return elsewhere, ranked, shorter, others
