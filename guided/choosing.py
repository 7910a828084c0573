"""Two private answers -> three exercises that are fine for both, telling as little as can be about who said what."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from random import Random
from typing import Self

from guided.exercise.model import Exercise, Touch

SOFTENING = 0.4
"""How often the house lowers the working level by itself."""
MENU = 3


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


@dataclass(frozen=True, slots=True)
class House:
    """The house's own say, drawn whole before anybody has answered: `picks` are numbers from 0 up to 1."""

    softens: bool
    picks: tuple[float, float, float]

    @classmethod
    def drawn(cls, random: Random) -> Self:
        """Always four numbers of `random`, whatever comes of them."""
        return cls(random.random() < SOFTENING, (random.random(), random.random(), random.random()))


def menu(house: House, a: Welcome, b: Welcome, exercises: Sequence[Exercise]) -> tuple[Exercise, ...]:
    """Three of `exercises`, in the order drawn; `exercises` holds closer ones only where the couple switched them on.

    The working level is the lower answer, one lower where the house softens, and is told nowhere. The menu is drawn
    evenly from everything up to it, so that most menus could have come from several levels.

    Why the house softens: whoever shows the lower of two answers tells each the other's whenever it is below their own.
    With a chance p = 0.3 that the other said less, seeing something softer makes that certain; softening by chance in
    0.25, 0.4 or 0.5 of all evenings lowers it to 0.63, 0.52 or 0.46. 0.4 is where little more is won by taking more
    evenings away from two who both said yes.

    What a whole menu tells was counted over every menu of a catalogue of 26 (11 without touch, 1 near, 3 hands, 10
    embrace, 1 close) by tests: to one who said "something closer" the plainest menu, three without touch, makes 0.3
    into 0.79 where the lower answers are equally likely, 0.87 where all of them are "not today". Any menu
    with an embrace in it makes 0.3 into less than 0.1 in the first case.

    There are as many on every menu as on the gentlest: a shorter one would tell its level. Where fewer than three are
    without touch, ones that are only `near` fill up the gentlest menu. Exercises with rungs keep their own pace, and
    nothing intimate is ever suggested: both are left out.
    """
    offered = [each for each in exercises if each.touch < Touch.INTIMATE and not each.rungs]
    gentlest = _gentlest(offered)
    working = Welcome(max(Welcome.NOT_TODAY, min(a, b) - house.softens))
    size = min(MENU, len(gentlest))
    pool = gentlest if working is Welcome.NOT_TODAY else [each for each in offered if each.touch <= working.touch]
    return tuple(pool.pop(int(pick * len(pool))) for pick in house.picks[:size])


def enough(exercises: Sequence[Exercise]) -> bool:
    """Whether there is anything that could stand on every menu."""
    return bool(_gentlest([each for each in exercises if not each.rungs]))


def _gentlest(offered: Sequence[Exercise]) -> list[Exercise]:
    found = [each for each in offered if each.touch is Touch.NONE]
    near = [each for each in offered if each.touch is Touch.NEAR]
    return found + near[: max(0, MENU - len(found))]
