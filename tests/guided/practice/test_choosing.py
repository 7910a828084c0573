"""Test the menu drawn from two answers, and count exactly what it reveals about the other's answer."""

from collections import Counter
from itertools import product
from math import log2
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.model import Exercise, Touch
from guided.practice.choosing import MENU_SIZE, REACH_CHANCES, MenuDraw, Welcome, draw_menu, fills_menu
from tests.shipped import shipped_library

PAIRS = list(product(Welcome, Welcome))
LAST = 1 - 2**-53
"""The largest number that chance draws."""


def exercise(name: str, touch: Touch, rungs: tuple[str, ...] = (), *, opt_in: bool = False) -> Exercise:
    return Exercise(name=name, title=name, touch=touch, steps=(), rungs=rungs, opt_in=opt_in)


def catalogue(*counts: int) -> list[Exercise]:
    """As many of each touch, from none upwards, as `counts` says."""
    return [
        exercise(f"{touch.word}-{n}", touch) for touch, count in zip(Touch, counts, strict=False) for n in range(count)
    ]


SMALL = catalogue(3, 1, 2, 2, 1, 1)
LOPSIDED = catalogue(3, 0, 40, 400, 1)
"""A folder that somebody filled so that a menu should tell more."""


def houses(steps: int = 20) -> list[MenuDraw]:
    """Every reach that matters, with different picks."""
    random = Random(3)
    return [
        MenuDraw((n + 0.5) / steps, (random.random(), random.random(), random.random()), random.random())
        for n in range(steps)
    ]


def level(exercises: tuple[Exercise, ...]) -> Welcome:
    """The gentlest answer of both that can bring this menu."""
    closest = max(each.touch for each in exercises)
    return next(each for each in Welcome if closest <= each.touch)


class Counted(Random):
    """Counts the numbers taken from it."""

    taken = 0

    def random(self) -> float:
        self.taken += 1
        return super().random()


@given(
    st.lists(st.sampled_from(Touch), max_size=20),
    st.sampled_from(Welcome),
    st.sampled_from(Welcome),
    st.integers(),
)
def test_nothing_is_closer_than_the_lower_answer(touches: list[Touch], a: Welcome, b: Welcome, seed: int) -> None:
    exercises = [exercise(str(n), touch) for n, touch in enumerate(touches)]
    for each in draw_menu(MenuDraw.drawn(Random(seed)), a, b, exercises):
        assert each.touch <= max(min(a, b).touch, Touch.NEAR)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_who_said_which_makes_no_difference(a: Welcome, b: Welcome) -> None:
    """Not only as likely: the same menu, in the same order, from every draw."""
    lower = min(a, b)
    for draw in houses():
        assert draw_menu(draw, a, b, SMALL) == draw_menu(draw, b, a, SMALL) == draw_menu(draw, lower, lower, SMALL)


def test_house_draws_five_numbers_whatever_comes_of_them() -> None:
    for seed in range(50):
        random = Counted(seed)
        MenuDraw.drawn(random)
        assert random.taken == 5


@pytest.mark.parametrize("exercises", [SMALL, LOPSIDED], ids=["small", "lopsided"])
@pytest.mark.parametrize("lower", Welcome)
def test_reach_of_a_menu_is_as_likely_as_the_table_says(lower: Welcome, exercises: list[Exercise]) -> None:
    """Whatever the catalogue holds: nobody can make a menu tell more by what they put into a folder."""
    found = Counter(level(draw_menu(draw, lower, Welcome.CLOSER, exercises)) for draw in houses(100))
    assert [found[each] / 100 for each in Welcome if found[each]] == pytest.approx(REACH_CHANCES[lower])


@pytest.mark.parametrize("lower", Welcome)
def test_menus_of_one_reach_do_not_depend_on_the_answers(lower: Welcome) -> None:
    """With the same picks, a menu that both answers can bring is the same menu."""
    random = Random(4)
    for _ in range(200):
        picks, place = (random.random(), random.random(), random.random()), random.random()
        brought: dict[Welcome, set[tuple[Exercise, ...]]] = {each: set() for each in Welcome}
        for answer in (lower, Welcome.CLOSER):
            for n in range(20):
                drawn = draw_menu(MenuDraw((n + 0.5) / 20, picks, place), answer, answer, SMALL)
                brought[level(drawn)].add(drawn)
        assert all(len(menus) <= 1 for menus in brought.values())


def test_every_exercise_and_every_place_of_the_closest_is_as_likely_as_any_other() -> None:
    grid = [(n + 0.5) / 12 for n in range(12)]
    found = Counter(
        (drawn.index(closest), closest.name)
        for first, second, third, place in product(grid[::3], grid[::3], grid[::3], grid[::4])
        for drawn in [draw_menu(MenuDraw(0.99, (first, second, third), place), Welcome.EMBRACE, Welcome.EMBRACE, SMALL)]
        for closest in drawn
        if first != second
    )
    assert {name for _, name in found} == {each.name for each in SMALL if each.touch <= Touch.EMBRACE}
    assert {place for place, _ in found} == {0, 1, 2}


def test_where_nothing_is_as_close_as_the_reach_the_next_gentler_takes_its_place() -> None:
    without_hands = catalogue(4, 0, 0, 2)
    found = Counter(level(draw_menu(each, Welcome.CLOSER, Welcome.CLOSER, without_hands)) for each in houses(100))
    none, hands, embrace, closer = REACH_CHANCES[Welcome.CLOSER]
    assert found[Welcome.NOT_TODAY] / 100 == pytest.approx(none + hands)
    assert found[Welcome.EMBRACE] / 100 == pytest.approx(embrace + closer)


@pytest.mark.parametrize("exercises", [SMALL, LOPSIDED, catalogue(3)], ids=["small", "lopsided", "few"])
def test_draws_close_to_one_still_find_three_different_exercises(exercises: list[Exercise]) -> None:
    for first, last in product((0.0, LAST), repeat=2):
        drawn = draw_menu(MenuDraw(last, (first, last, LAST), last), Welcome.CLOSER, Welcome.CLOSER, exercises)
        assert len({each.name for each in drawn}) == MENU_SIZE


def test_something_close_comes_only_where_both_said_so() -> None:
    close = [*catalogue(3), exercise("kiss", Touch.CLOSE, opt_in=True)]
    for a, b in PAIRS:
        found = {each.name for draw in houses() for each in draw_menu(draw, a, b, close)}
        assert ("kiss" in found) == (a is b is Welcome.CLOSER)


def test_nothing_intimate_and_nothing_with_rungs_is_ever_offered() -> None:
    exercises = [*catalogue(3, 0, 0, 0, 0, 2), exercise("ladder", Touch.NONE, ("one", "two"))]
    found = {each.name for draw in houses() for each in draw_menu(draw, Welcome.CLOSER, Welcome.CLOSER, exercises)}
    assert found == {"none-0", "none-1", "none-2"}


@pytest.mark.parametrize(
    ("counts", "names"),
    [
        ((2, 2), {"none-0", "none-1", "near-0"}),
        ((1, 1, 5), {"none-0", "near-0"}),
        ((0, 3), {"near-0", "near-1", "near-2"}),
        ((0, 0, 9), set()),
        ((0,), set()),
    ],
)
def test_near_ones_fill_up_the_gentlest_menu_and_nothing_else_does(counts: tuple[int, ...], names: set[str]) -> None:
    exercises = catalogue(*counts)
    shown = draw_menu(houses()[0], Welcome.NOT_TODAY, Welcome.CLOSER, exercises)
    assert {each.name for each in shown} == names
    assert fills_menu(exercises) == bool(names)


@given(st.lists(st.sampled_from(Touch), max_size=20), st.integers())
def test_the_length_of_a_menu_tells_nothing(touches: list[Touch], seed: int) -> None:
    exercises = [exercise(str(n), touch) for n, touch in enumerate(touches)]
    draw = MenuDraw.drawn(Random(seed))
    assert len({len(draw_menu(draw, a, b, exercises)) for a, b in PAIRS}) == 1
    for a, b in PAIRS:
        shown = draw_menu(draw, a, b, exercises)
        assert len({each.name for each in shown}) == len(shown) <= MENU_SIZE


# What one menu tells somebody who answered "closer"

EVENLY, NOT_TODAY, ANY = (0.1, 0.1, 0.1, 0.7), (0.3, 0.0, 0.0, 0.7), (0.25, 0.25, 0.25, 0.25)
"""How likely each answer of the other is beforehand. With the first two, they say less with a chance of 0.3."""


def chances(exercises: list[Exercise]) -> list[list[float]]:
    """How likely a menu of each reach is, for each answer of the other; counted over all that the program may draw."""
    table = []
    for other in Welcome:
        found = Counter(level(draw_menu(draw, Welcome.CLOSER, other, exercises)) for draw in houses(100))
        table.append([found[each] / 100 for each in Welcome])
    return table


def bits(table: list[list[float]], prior: tuple[float, ...]) -> float:
    """The mutual information of a menu and the other's answer."""
    seen = [sum(p * row[n] for p, row in zip(prior, table, strict=True)) for n in Welcome]
    return sum(
        p * row[n] * log2(row[n] / seen[n]) for p, row in zip(prior, table, strict=True) for n in Welcome if p * row[n]
    )


def suspicion(table: list[list[float]], prior: tuple[float, ...], reach: Welcome) -> float:
    """How likely the other said less, after a menu of that reach."""
    each = [p * row[reach] for p, row in zip(prior, table, strict=True)]
    return sum(each[:-1]) / sum(each)


SHIPPED = [each.exercise for each in shipped_library().entries]
SWITCHED_OFF = [each for each in SHIPPED if not each.opt_in]
every_catalogue = pytest.mark.parametrize("exercises", [SHIPPED, SWITCHED_OFF, LOPSIDED], ids=["all", "off", "other"])


@every_catalogue
def test_one_menu_tells_no_more_than_a_quarter_of_a_bit(exercises: list[Exercise]) -> None:
    assert 0.23 < bits(chances(exercises), EVENLY) <= 0.252


@every_catalogue
def test_one_menu_tells_those_who_know_less_beforehand_less_than_half_a_bit(exercises: list[Exercise]) -> None:
    table = chances(exercises)
    assert bits(table, ANY) < 0.45
    assert bits(table, NOT_TODAY) < 0.35


@every_catalogue
@pytest.mark.parametrize(
    ("prior", "reach", "told"),
    [
        (EVENLY, Welcome.NOT_TODAY, 0.46),
        (EVENLY, Welcome.HANDS, 0.42),
        (EVENLY, Welcome.EMBRACE, 0.11),
        (NOT_TODAY, Welcome.NOT_TODAY, 0.55),
    ],
)
def test_no_menu_makes_a_suspicion_much_stronger(
    exercises: list[Exercise], prior: tuple[float, ...], reach: Welcome, told: float
) -> None:
    assert suspicion(chances(exercises), prior, reach) <= told + 0.005


@every_catalogue
def test_two_full_yeses_see_an_embrace_in_more_than_half_of_their_menus(exercises: list[Exercise]) -> None:
    table = chances(exercises)
    assert sum(table[Welcome.CLOSER][Welcome.EMBRACE :]) == pytest.approx(0.55)
    assert table[Welcome.EMBRACE][Welcome.EMBRACE] == pytest.approx(0.4)
    assert table[Welcome.HANDS][Welcome.HANDS] == pytest.approx(0.4)


def test_rows_of_the_table_add_up_to_one() -> None:
    assert [sum(row) for row in REACH_CHANCES.values()] == pytest.approx([1.0] * 4)
    assert [len(row) for row in REACH_CHANCES.values()] == [1, 2, 3, 4]
