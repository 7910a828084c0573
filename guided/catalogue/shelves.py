"""Put exercises on the shelves of the library: which shelf, and in which order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from guided.catalogue.exercise_summary import AnyExercise
from guided.exercise.model import Touch

SMALL_MOMENT_SECONDS = 180.0
"""Length in seconds up to which an exercise of no kind is a small moment."""


class Shelf(StrEnum):
    """A shelf, in the order of the page."""

    HUGS = "hugs"
    KISSES = "kisses"
    TOUCH = "touch"
    BREATH = "breath"
    WORDS = "words"
    LOOKS = "looks"
    SMALL_MOMENTS = "small-moments"
    HARD_DAYS = "hard-days"
    WAY_BACK = "way-back"
    FOR_ONE = "for-one"
    COACH = "coach"


CURATED: Mapping[Shelf, tuple[str, ...]] = {
    Shelf.HUGS: ("long-hug", "settling-hug", "quiet-cuddle"),
    Shelf.KISSES: ("thirty-second-kiss", "lingering-kiss"),
    Shelf.TOUCH: (
        "hair-stroking",
        "chest-heartbeat",
        "listening-touch",
        "holding-hands",
        "curious-touch",
        "chest-hair",
        "three-minute-game",
        "chest-massage-shared",
    ),
    Shelf.BREATH: ("breathe-together", "three-breaths"),
    Shelf.WORDS: (
        "turning-toward",
        "one-good-thing",
        "small-bids",
        "yes-no-not-yet",
        "small-adventure",
        "big-gesture",
        "before-a-first-call",
        "closing",
    ),
    Shelf.LOOKS: ("shared-look", "across-the-room"),
    Shelf.SMALL_MOMENTS: (
        "hand-that-stays",
        "hello-goodbye",
        "hand-in-passing",
        "phones-down",
        "three-deposits",
        "goodnight-call",
        "same-minute",
        "message-that-asks-nothing",
    ),
    Shelf.HARD_DAYS: ("stress-unload", "storm-shelter", "tender-days", "body-anchor", "coming-back"),
    Shelf.WAY_BACK: (
        "hand-ladder",
        "warm-hands",
        "rung-same-room",
        "rung-own-hands",
        "rung-one-touch",
        "rung-staying-hand",
        "rung-back-of-heart",
        "rung-short-embrace",
    ),
    Shelf.FOR_ONE: ("own-breath", "own-hands", "own-body-anchor", "own-chest", "own-wish", "chest-massage-own"),
}
"""The exercises that come with the program, in the order of each shelf. The long hug is the first of all: it is short,
asked for twice, and where a couple begins that knows nothing else yet."""

_PLACES = {name: (shelf, place) for shelf, names in CURATED.items() for place, name in enumerate(names)}
_BY_PRACTICE = {
    "hug": Shelf.HUGS,
    "cuddle": Shelf.HUGS,
    "kiss": Shelf.KISSES,
    "touch": Shelf.TOUCH,
    "breath": Shelf.BREATH,
    "words": Shelf.WORDS,
    "look": Shelf.LOOKS,
    "moment": Shelf.SMALL_MOMENTS,
}


class Origin(StrEnum):
    """Where a file lies: beside the program, among the couple's own, or in their coach's folder."""

    SHIPPED = "shipped"
    OWN = "own"
    COACH = "coach"


def shelf_of(exercise: AnyExercise, origin: Origin) -> Shelf:
    """Return the shelf of an exercise: the curated one for what is shipped, else by who gave it and by its kind."""
    if exercise.for_one:
        return Shelf.FOR_ONE
    if origin is Origin.SHIPPED and exercise.name in _PLACES:
        return _PLACES[exercise.name][0]
    if origin is Origin.COACH or (origin is Origin.OWN and exercise.by):
        return Shelf.COACH
    return _BY_PRACTICE.get(exercise.practice or "") or _shelf_by_touch(exercise)


def _shelf_by_touch(exercise: AnyExercise) -> Shelf:
    """Return the shelf of an exercise of care, or of no kind."""
    if exercise.touch >= Touch.HANDS:
        return Shelf.TOUCH
    if exercise.practice == "care":
        return Shelf.HARD_DAYS
    short = exercise.length is not None and exercise.length <= SMALL_MOMENT_SECONDS
    return Shelf.SMALL_MOMENTS if short else Shelf.WORDS


def arrange(exercises: Sequence[tuple[AnyExercise, Origin]]) -> dict[Shelf, list[int]]:
    """Return for each shelf the indexes of its exercises: the curated ones in their order, then the others as given.

    A shelf without any is left out; the order is that of the page.
    """
    shelves: dict[Shelf, list[int]] = {shelf: [] for shelf in Shelf}
    for index, (exercise, origin) in enumerate(exercises):
        shelves[shelf_of(exercise, origin)].append(index)
    return {shelf: sorted(found, key=lambda at: _place(*exercises[at])) for shelf, found in shelves.items() if found}


def _place(exercise: AnyExercise, origin: Origin) -> int:
    curated = _PLACES.get(exercise.name) if origin is Origin.SHIPPED else None
    return curated[1] if curated else len(_PLACES)


@dataclass(frozen=True, slots=True)
class ShelfSpan:
    """Where a shelf stands on the page: its row, its first column and how many columns it takes."""

    row: int
    column: int
    width: int


def lay_out(sizes: Iterable[int], columns: int) -> list[ShelfSpan]:
    """Return where shelves of so many cards stand, two side by side where there are four columns or more.

    The second of a pair takes at most half of the columns, the first whatever it fills of the rest, and the second what
    is left then. With fewer columns, and for the last of an odd number, a shelf takes a whole row.
    """
    found = list(sizes)
    if columns < 4:
        return [ShelfSpan(row, 0, columns) for row in range(len(found))]
    spans: list[ShelfSpan] = []
    for row, first in enumerate(range(0, len(found), 2)):
        pair = found[first : first + 2]
        if len(pair) == 1:
            spans.append(ShelfSpan(row, 0, columns))
            continue
        width = min(max(1, pair[0]), columns - min(max(1, pair[1]), columns // 2))
        spans += [ShelfSpan(row, 0, width), ShelfSpan(row, width, columns - width)]
    return spans
