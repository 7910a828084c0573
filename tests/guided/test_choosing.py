"""Two answers become a menu, and what can be learned from the menu about the other's answer, reckoned out."""

from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product
from math import comb
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.choosing import MENU, SOFTENING, House, Welcome, enough, menu
from guided.exercise.model import Exercise, Touch
from guided.library import load

PLAIN = (0.0, 0.0, 0.0)
PAIRS = list(product(Welcome, Welcome))
PRIOR = 0.3
"""How likely the other said less, before the menu is seen."""


def exercise(name: str, touch: Touch, rungs: tuple[str, ...] = (), *, opt_in: bool = False) -> Exercise:
    return Exercise(name=name, title=name, touch=touch, steps=(), rungs=rungs, opt_in=opt_in)


def catalogue(*counts: int) -> list[Exercise]:
    """As many of each touch, from none upwards, as `counts` says."""
    return [
        exercise(f"{touch.word}-{n}", touch) for touch, count in zip(Touch, counts, strict=False) for n in range(count)
    ]


PLANNED = catalogue(11, 1, 3, 10, 1, 2)
"""The catalogue the exercises are planned by."""
SMALL = catalogue(3, 1, 2, 2, 1, 1)


def houses(picks: Sequence[tuple[float, float, float]]) -> list[House]:
    return [House(softens, each) for softens in (False, True) for each in picks]


def every_pick(size: int) -> list[tuple[float, float, float]]:
    """One pick in the middle of each way to draw three from `size`: all equally likely."""
    return [
        ((i + 0.5) / size, (j + 0.5) / (size - 1), (k + 0.5) / (size - 2))
        for i, j, k in product(range(size), range(size - 1), range(size - 2))
    ]


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
    for each in menu(House.drawn(Random(seed)), a, b, exercises):
        assert each.touch <= max(min(a, b).touch, Touch.NEAR)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_where_the_house_softens_it_is_as_if_one_had_said_less(a: Welcome, b: Welcome) -> None:
    less = Welcome(max(0, min(a, b) - 1))
    for picks in every_pick(5):
        assert menu(House(True, picks), a, b, SMALL) == menu(House(False, picks), less, less, SMALL)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_who_said_which_makes_no_difference(a: Welcome, b: Welcome) -> None:
    """Not only as likely: the same menu, in the same order, from every draw."""
    lower = min(a, b)
    for house in houses(every_pick(6)):
        assert menu(house, a, b, SMALL) == menu(house, b, a, SMALL) == menu(house, lower, lower, SMALL)


def test_the_house_draws_four_numbers_whatever_comes_of_them() -> None:
    for seed in range(50):
        random = Counted(seed)
        House.drawn(random)
        assert random.taken == 4


def test_the_house_softens_as_often_as_it_says() -> None:
    class Fixed(Random):
        at = 0.0

        def random(self) -> float:
            return self.at

    random = Fixed()
    softened = []
    for random.at in [(n + 0.5) / 1000 for n in range(1000)]:
        softened.append(House.drawn(random).softens)
    assert Fraction(sum(softened), 1000) == Fraction(str(SOFTENING))


@pytest.mark.parametrize("welcome", Welcome)
def test_every_menu_up_to_the_level_is_as_likely_as_any_other(welcome: Welcome) -> None:
    pool = [each for each in SMALL if each.touch <= welcome.touch]
    found = Counter(menu(House(False, picks), welcome, welcome, SMALL) for picks in every_pick(len(pool)))
    assert len(found) == len(pool) * (len(pool) - 1) * (len(pool) - 2)
    assert set(found.values()) == {1}
    assert {each.name for drawn in found for each in drawn} == {each.name for each in pool}


def test_a_draw_close_to_one_still_finds_an_exercise() -> None:
    last = 1 - 2**-53
    assert len(menu(House(False, (last, last, last)), Welcome.CLOSER, Welcome.CLOSER, PLANNED)) == MENU


def test_something_close_comes_only_where_both_said_so() -> None:
    close = [*catalogue(3), exercise("kiss", Touch.CLOSE, opt_in=True)]
    for a, b in PAIRS:
        found = {each.name for house in houses(every_pick(4)) for each in menu(house, a, b, close)}
        assert ("kiss" in found) == (a is b is Welcome.CLOSER)


def test_nothing_intimate_and_nothing_with_rungs_is_ever_offered() -> None:
    exercises = [*catalogue(3, 0, 0, 0, 0, 2), exercise("ladder", Touch.NONE, ("one", "two"))]
    found = {
        each.name for picks in every_pick(6) for each in menu(House(False, picks), *[Welcome.CLOSER] * 2, exercises)
    }
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
    shown = menu(House(False, PLAIN), Welcome.NOT_TODAY, Welcome.CLOSER, exercises)
    assert {each.name for each in shown} == names
    assert enough(exercises) == bool(names)


@given(st.lists(st.sampled_from(Touch), max_size=20), st.integers())
def test_the_length_of_a_menu_tells_nothing(touches: list[Touch], seed: int) -> None:
    exercises = [exercise(str(n), touch) for n, touch in enumerate(touches)]
    house = House.drawn(Random(seed))
    assert len({len(menu(house, a, b, exercises)) for a, b in PAIRS}) == 1
    for a, b in PAIRS:
        shown = menu(house, a, b, exercises)
        assert len({each.name for each in shown}) == len(shown) <= MENU


def softer_means_less(h: float, p: float = PRIOR) -> float:
    """How likely the other said less where the level itself were shown, and is softer than one's own answer."""
    return p / (p + (1 - p) * h)


@pytest.mark.parametrize(("h", "told"), [(0.0, 1.0), (0.25, 0.63), (0.4, 0.52), (0.5, 0.46)])
def test_the_figures_of_the_softening(h: float, told: float) -> None:
    assert round(softer_means_less(h), 2) == told


def test_the_house_keeps_the_figure_it_was_chosen_for() -> None:
    assert round(softer_means_less(SOFTENING), 2) == 0.52


def pools(exercises: Sequence[Exercise]) -> list[set[str]]:
    """What a menu may hold at each level, found by drawing."""
    grid = [(n + 0.5) / 400 for n in range(400)]
    return [
        {drawn[0].name for pick in grid if (drawn := menu(House(False, (pick, 0.0, 0.0)), level, level, exercises))}
        for level in Welcome
    ]


def posterior(mine: Welcome, lower: dict[Welcome, float], needs: Welcome, exercises: Sequence[Exercise]) -> float:
    """How likely the other said less than `mine`, once a menu is seen that no level below `needs` could have brought;
    `lower` shares `PRIOR` out among the lower answers."""
    ways = [comb(len(pool), MENU) for pool in pools(exercises)]

    def brings(working: int) -> float:
        return 1 / ways[working] if working >= needs else 0.0

    def seen(other: Welcome) -> float:
        level = min(mine, other)
        return (1 - SOFTENING) * brings(level) + SOFTENING * brings(max(0, level - 1))

    less = sum(PRIOR * share * seen(other) for other, share in lower.items())
    return less / (less + (1 - PRIOR) * seen(mine))


def evenly(mine: Welcome) -> dict[Welcome, float]:
    return {other: 1 / mine for other in Welcome if other < mine}


def not_today(mine: Welcome) -> dict[Welcome, float]:
    return {Welcome.NOT_TODAY: 1.0}


Spread = Callable[[Welcome], dict[Welcome, float]]


@pytest.mark.parametrize(
    ("mine", "spread", "needs", "told"),
    [
        (Welcome.CLOSER, evenly, Welcome.NOT_TODAY, 0.79),
        (Welcome.CLOSER, evenly, Welcome.HANDS, 0.46),
        (Welcome.CLOSER, evenly, Welcome.EMBRACE, 0.08),
        (Welcome.CLOSER, evenly, Welcome.CLOSER, 0.00),
        (Welcome.CLOSER, not_today, Welcome.NOT_TODAY, 0.87),
        (Welcome.EMBRACE, evenly, Welcome.NOT_TODAY, 0.65),
        (Welcome.EMBRACE, not_today, Welcome.NOT_TODAY, 0.695),
        (Welcome.HANDS, evenly, Welcome.NOT_TODAY, 0.41),
    ],
)
def test_what_a_menu_tells_of_the_planned_catalogue(mine: Welcome, spread: Spread, needs: Welcome, told: float) -> None:
    assert posterior(mine, spread(mine), needs, PLANNED) == pytest.approx(told, abs=0.005)


@pytest.mark.parametrize("closer", [False, True], ids=["put away", "switched on"])
def test_what_a_menu_tells_of_the_exercises_that_come_with_the_program(closer: bool) -> None:
    folder = Path(__file__).parents[2] / "exercises"
    offered = [each.exercise for each in load([folder]).entries if closer or not each.exercise.opt_in]
    if not enough(offered):
        assert [menu(House(False, PLAIN), a, b, offered) for a, b in PAIRS] == [()] * len(PAIRS)
        return
    assert len(menu(House(False, PLAIN), Welcome.NOT_TODAY, Welcome.NOT_TODAY, offered)) == MENU
    for mine in (Welcome.HANDS, Welcome.EMBRACE, Welcome.CLOSER):
        assert PRIOR <= posterior(mine, evenly(mine), Welcome.NOT_TODAY, offered) < 0.90
        assert PRIOR <= posterior(mine, not_today(mine), Welcome.NOT_TODAY, offered) < 0.95
