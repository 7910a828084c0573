"""Draws a menu of three exercises from two private answers, revealing as little as possible about either answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from random import Random
from typing import Self

from guided.catalogue.exercise_summary import Listed
from guided.exercise.model import Touch

MENU_SIZE = 3
"""Number of exercises on a menu."""


class Welcome(IntEnum):
    """What one of the two would welcome today, at the most; anything gentler is part of it."""

    NOT_TODAY = 0
    HANDS = 1
    EMBRACE = 2
    CLOSER = 3

    @property
    def touch(self) -> Touch:
        """How close an exercise may come. "Not today" keeps `near` away too, where there is enough without it."""
        return (Touch.NONE, Touch.HANDS, Touch.EMBRACE, Touch.CLOSE)[self]


REACH_CHANCES: Mapping[Welcome, tuple[float, ...]] = {
    Welcome.NOT_TODAY: (1.0,),
    Welcome.HANDS: (0.6, 0.4),
    Welcome.EMBRACE: (0.5, 0.1, 0.4),
    Welcome.CLOSER: (0.35, 0.1, 0.45, 0.1),
}
"""How likely the closest exercise of a menu is one without touch, of hands, an embrace or closer, by the lower answer.

Each row adds up to one. The rows are as alike as they can be where two who say "closer" still see an embrace, or
closer, in 55 % of their menus, and two who say "hands" or "an embrace" see that in 40 %: then the menu tells somebody
who answered "closer" least about the other's answer."""


@dataclass(frozen=True, slots=True)
class MenuDraw:
    """The random numbers of one menu, each from 0 up to 1, drawn before anybody has answered.

    `reach` decides how close the menu comes, `picks` which exercises are on it, and `place` the position of the
    closest.
    """

    reach: float
    picks: tuple[float, float, float]
    place: float

    @classmethod
    def drawn(cls, random: Random) -> Self:
        """Draw five numbers from `random`, always the same count whatever they decide."""
        return cls(random.random(), (random.random(), random.random(), random.random()), random.random())


def draw_menu(draw: MenuDraw, a: Welcome, b: Welcome, exercises: Sequence[Listed]) -> tuple[Listed, ...]:
    """Draw three of `exercises`; `exercises` holds closer ones only where the couple switched them on.

    First the reach is drawn, which is how close the menu comes: no closer than the lower answer, and often gentler
    (see `REACH_CHANCES`). One exercise then comes just as close as that, and the others are any up to there. So a menu
    depends on the answers through its reach alone, and tells what its reach tells: how many exercises there are of
    each kind makes no difference. Where there is none as close as the reach, the next gentler reach takes its place.

    What one menu tells somebody who answered "closer", where the other said less with a chance of 0.3, and each lower
    answer as likely: 0.25 bits of the 1.36 that there are. A menu without touch makes the 0.3 into 0.46, one of hands
    into 0.42, an embrace into 0.11. Where all who say less say "not today", a menu without touch makes it 0.55.

    A second menu in one evening would tell as much again, so there is to be one for each evening.

    There are as many on every menu as on the gentlest: a shorter one would tell its reach. Where fewer than three are
    without touch, ones that are only `near` fill up the gentlest menu. Exercises with rungs keep their own pace, and
    nothing intimate is ever suggested: both are left out.
    """
    kinds = _kinds(exercises)
    size = min(MENU_SIZE, len(kinds[0]))
    if size == 0:
        return ()
    reach = _drawn_reach(draw.reach, min(a, b), kinds)
    others = [each for kind in kinds[:reach] for each in kind] + kinds[reach]
    closest = others.pop(int(draw.picks[0] * len(kinds[reach])) - len(kinds[reach]))
    drawn = [others.pop(int(pick * len(others))) for pick in draw.picks[1:size]]
    drawn.insert(int(draw.place * size), closest)
    return tuple(drawn)


def fills_menu(exercises: Sequence[Listed]) -> bool:
    """Return whether there is an exercise that may appear on every menu."""
    return bool(_kinds(exercises)[0])


def _drawn_reach(chance: float, lower: Welcome, kinds: Sequence[Sequence[Listed]]) -> int:
    """Return the kind of the closest exercise, drawn from the lower answer's row and limited to kinds that exist."""
    edges = list(accumulate(REACH_CHANCES[lower]))[:-1]
    reach = sum(chance >= edge for edge in edges)
    return max(kind for kind in range(reach + 1) if kinds[kind])


def _kinds(exercises: Sequence[Listed]) -> tuple[list[Listed], ...]:
    """Return for each `Welcome` the exercises that it adds to those of the gentler ones."""

    def of(touch: Touch) -> list[Listed]:
        return [each for each in exercises if each.touch is touch and not each.rungs]

    without, near = of(Touch.NONE), of(Touch.NEAR)
    wanting = max(0, MENU_SIZE - len(without))
    return without + near[:wanting], near[wanting:] + of(Touch.HANDS), of(Touch.EMBRACE), of(Touch.CLOSE)
