"""Test on which shelf an exercise stands, in which order, and where the shelves are on the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided import bundled
from guided.catalogue.exercise_summary import AnyExercise
from guided.catalogue.shelves import CURATED, Origin, Shelf, ShelfSpan, arrange, lay_out, shelf_of
from guided.exercise.model import Exercise, Step, Touch
from guided.exercise.reading import read_file

SHIPPED = [read_file(path).exercise for path in bundled.exercise_files()]


def made(name: str = "ours", **told: object) -> Exercise:
    wanted = {"name": name, "title": name, "touch": Touch.NONE, "steps": (Step(say="Sit."),), **told}
    return Exercise(**wanted)  # type: ignore[arg-type]


def test_every_shipped_exercise_has_one_curated_place() -> None:
    curated = [name for names in CURATED.values() for name in names]
    assert sorted(curated) == sorted(each.name for each in SHIPPED if each and each.short_of is None)


def test_curated_place_is_on_the_shelf_of_the_exercise() -> None:
    shelves = {each.name: shelf_of(each, Origin.SHIPPED) for each in SHIPPED if each}
    assert {name: shelves[name] for names in CURATED.values() for name in names} == {
        name: shelf for shelf, names in CURATED.items() for name in names
    }


def test_long_hug_is_the_first_of_the_first_shelf() -> None:
    shipped: list[tuple[AnyExercise, Origin]] = [(each, Origin.SHIPPED) for each in SHIPPED if each]
    shelves = arrange(shipped[::-1])
    first = next(iter(shelves.values()))
    assert next(iter(shelves)) is Shelf.HUGS
    assert shipped[::-1][first[0]][0].name == "long-hug"


@pytest.mark.parametrize(
    ("told", "shelf"),
    [
        ({"practice": "kiss"}, Shelf.KISSES),
        ({"practice": "cuddle"}, Shelf.HUGS),
        ({"practice": "moment"}, Shelf.SMALL_MOMENTS),
        ({"practice": "care"}, Shelf.HARD_DAYS),
        ({"practice": "care", "touch": Touch.INTIMATE}, Shelf.TOUCH),
        ({"touch": Touch.HANDS}, Shelf.TOUCH),
        ({"length": 60.0}, Shelf.SMALL_MOMENTS),
        ({"length": 600.0}, Shelf.WORDS),
        ({"practice": "kiss", "by": "Ada"}, Shelf.COACH),
    ],
)
def test_own_exercise_stands_by_its_kind_and_a_named_author_with_the_coach(told: dict, shelf: Shelf) -> None:
    assert shelf_of(made(**told), Origin.OWN) is shelf


@pytest.mark.parametrize("name", ["ours", "long-hug"])
def test_everything_of_the_coachs_folder_is_from_the_coach(name: str) -> None:
    assert shelf_of(made(name, practice="hug"), Origin.COACH) is Shelf.COACH


def test_own_file_named_like_a_shipped_one_takes_no_curated_place() -> None:
    shelves = arrange([(made("long-hug", practice="hug"), Origin.OWN), (made("quiet-cuddle"), Origin.SHIPPED)])
    assert shelves == {Shelf.HUGS: [1, 0]}


def test_exercises_without_curated_place_follow_in_their_order() -> None:
    among = [
        (made("b", practice="hug"), Origin.OWN),
        (made("a", practice="hug"), Origin.OWN),
        (made("settling-hug"), Origin.SHIPPED),
        (made("long-hug"), Origin.SHIPPED),
    ]
    assert arrange(among) == {Shelf.HUGS: [3, 2, 0, 1]}


@pytest.mark.parametrize(
    ("sizes", "columns", "widths"),
    [
        ((5, 1), 4, [3, 1]),
        ((5, 2), 4, [2, 2]),
        ((1, 5), 4, [1, 3]),
        ((2, 9), 4, [2, 2]),
        ((9, 9), 5, [3, 2]),
        ((7, 7, 7), 4, [2, 2, 4]),
        ((7, 7), 3, [3, 3]),
        ((1, 1), 1, [1, 1]),
        ((), 4, []),
    ],
)
def test_shelves_stand_side_by_side_where_they_fit(sizes: tuple[int, ...], columns: int, widths: list[int]) -> None:
    assert [each.width for each in lay_out(sizes, columns)] == widths


@given(st.lists(st.integers(1, 1000), max_size=12), st.integers(1, 6))
def test_shelves_keep_their_order_and_never_overlap(sizes: list[int], columns: int) -> None:
    spans = lay_out(sizes, columns)
    taken = [(each.row, each.column + place) for each in spans for place in range(each.width)]
    assert len(spans) == len(sizes)
    assert taken == sorted(set(taken))
    assert all(each.width >= 1 and each.column + each.width <= columns for each in spans)
    assert spans == sorted(spans, key=lambda each: (each.row, each.column))


def test_shelf_without_exercises_is_left_out() -> None:
    assert arrange([]) == {}
    assert lay_out((), 4) == list[ShelfSpan]()
