"""Select the exercises that match a search, and put them in order."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from guided.catalogue.exercise_summary import AnyExercise, Listed
from guided.catalogue.visibility import needs_opt_in
from guided.exercise.model import Touch

RECENT = timedelta(days=7)
"""Time after an exercise was done in which it is listed after the others."""

QUICK_START_SECONDS = 60.0
"""Longest exercise in seconds that one key may begin."""
QUICK_START_CARE_LETTERS = 200
"""Most letters in its notes of care, because they have to fit beside its title."""


class DurationRange(StrEnum):
    """A rough length: at most 3 minutes, at most 10 minutes, or longer."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"

    @classmethod
    def of(cls, seconds: float) -> "DurationRange":
        minutes = whole_minutes(seconds)
        return cls.SHORT if minutes <= 3 else cls.MIDDLE if minutes <= 10 else cls.LONG


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFilter:
    """What two people search for; with every field at its default all exercises match.

    `minutes` and `mood` ask for suggestions that fit their time and feeling. The other fields look for something
    particular.
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
    """An exercise to be searched: its length in `seconds`, and its `title`, the `name` of its file as words, and all
    searchable `text`, each folded. `short_seconds` is the length of its short form; None where it has none.
    """

    exercise: AnyExercise
    seconds: float
    title: str
    name: str
    text: str
    short_seconds: float | None = None

    def seconds_within(self, minutes: int) -> float:
        """Return the length that fits into `minutes`: the whole one where it fits, and else that of the short form."""
        if self.short_seconds is None or whole_minutes(self.seconds) <= minutes:
            return self.seconds
        return self.short_seconds


def search_entry(exercise: AnyExercise, seconds: float, shown: Iterable[str] = ()) -> SearchEntry:
    """Return `exercise` with its searchable text: what its file says, and the labels in `shown`."""
    name = exercise.name.replace("-", " ")
    own = (exercise.title, name, exercise.about, exercise.by, exercise.practice, exercise.touch.word, *exercise.needs)
    searchable = "\n".join(fold(each) for each in (*own, *shown) if each)
    return SearchEntry(exercise, seconds, fold(exercise.title), fold(name), searchable)


def find_matches(asked: SearchFilter, among: Sequence[SearchEntry], ranks: Sequence[int] = ()) -> list[int]:
    """Return the indexes in `among` of the matching exercises, the best first; equals keep their order.

    A suggestion never is an exercise that both have to switch on first, or one for one person alone. A title that has
    the words in their order comes first (see `_text_rank`). Then `ranks` decides (see `history_rank`), then a length
    near the time they have, then an exercise made for few moods.
    """
    terms = fold(asked.text).split()
    matches = [index for index, entry in enumerate(among) if _matches(asked, terms, entry)]
    return sorted(matches, key=lambda index: _sort_key(asked, terms, among[index], ranks[index] if ranks else 0))


def history_rank(*, theirs: bool, done: datetime | None, now: datetime) -> int:
    """Return a rank from 0 to 3: the couple's own exercises come first, and in both groups those not done lately.

    A time ahead of `now`, which a wrong clock has noted, is not lately.
    """
    return 2 * (not theirs) + (done is not None and now - RECENT < done <= now)


def in_order(names: Iterable[str], own: Iterable[bool], lately: Mapping[str, datetime], now: datetime) -> list[int]:
    """Return the indexes of the exercises called `names` in the order of the list.

    The couple's own come first; in both groups what was done lately comes last, the latest at the end. Otherwise the
    order is kept.
    """
    keys = [
        (
            rank := history_rank(theirs=theirs, done=done, now=now),
            done.timestamp() if done is not None and rank % 2 else 0.0,
        )
        for theirs, done in ((each, lately.get(name)) for name, each in zip(names, own, strict=True))
    ]
    return sorted(range(len(keys)), key=keys.__getitem__)


def quick_starts(exercises: Iterable[Listed]) -> list[Listed]:
    """Return the exercises of at most a minute that may begin without the page before a session, in the given order.

    They need nothing from that page: no switch, no rungs, and notes of care short enough to stand beside the title. The
    session still asks both before any touch, each at a key of their own, because nobody held a key to begin.
    """
    return [each for each in exercises if _is_quick_start(each)]


def _is_quick_start(exercise: AnyExercise) -> bool:
    short = exercise.length is not None and exercise.length <= QUICK_START_SECONDS
    gentle = not (needs_opt_in(exercise) or exercise.rungs) and exercise.touch <= Touch.EMBRACE
    return short and gentle and sum(map(len, exercise.care)) <= QUICK_START_CARE_LETTERS


def whole_minutes(seconds: float) -> int:
    """Return a length in whole minutes, at least 1."""
    return max(1, round(seconds / 60))


def fold(text: str) -> str:
    """Return `text` for comparison: no capitals, no accents, single spaces."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(text.casefold().split())


def _matches(asked: SearchFilter, terms: Sequence[str], entry: SearchEntry) -> bool:
    exercise = entry.exercise
    if asked.wants_suggestions and (needs_opt_in(exercise) or exercise.for_one):
        return False
    return (
        (asked.minutes is None or whole_minutes(entry.seconds_within(asked.minutes)) <= asked.minutes)
        and (asked.mood is None or asked.mood in exercise.moods)
        and (asked.practice is None or asked.practice == exercise.practice)
        and (asked.touch is None or asked.touch is exercise.touch)
        and (asked.duration_range is None or asked.duration_range is DurationRange.of(entry.seconds))
        and all(term in entry.text for term in terms)
    )


def _sort_key(asked: SearchFilter, terms: Sequence[str], entry: SearchEntry, rank: int) -> tuple[int, int, int, int]:
    """Return the key by which matches are sorted; the smallest comes first."""
    shorter = 0 if asked.minutes is None else asked.minutes - whole_minutes(entry.seconds_within(asked.minutes))
    moods = 0 if asked.mood is None else len(entry.exercise.moods)
    return _text_rank(terms, entry), rank, shorter, moods


def _text_rank(terms: Sequence[str], entry: SearchEntry) -> int:
    """Return how well an exercise fits the search text; the smallest fits best.

    First comes a title that is the text, then one that begins with it or has it within, then one with its words in
    their order. The same holds for the name of the file, after all titles. Then fewer words outside the title are
    better, and among equals the words side by side.
    """
    if not terms:
        return 0
    phrase = " ".join(terms)
    for place, words in enumerate((entry.title, entry.name)):
        if (found := _phrase_rank(phrase, terms, words)) is not None:
            return found + 4 * place
    not_in_title = sum(term not in entry.title for term in terms)
    return 8 + 2 * not_in_title + (phrase not in entry.text)


def _phrase_rank(phrase: str, terms: Sequence[str], words: str) -> int | None:
    """Return 0 to 3 for folded `words` that are the phrase, begin with it, have it at the beginning of a word, or have
    words that begin with its terms, in their order; None for others."""
    if words == phrase:
        return 0
    if words.startswith(phrase):
        return 1
    if f" {phrase}" in words:
        return 2
    left = iter(words.split())
    return 3 if all(any(word.startswith(term) for word in left) for term in terms) else None
