"""Rings: lists of samples whose last is followed by their first, so that whatever is made of them loops unheard.

Nothing but whole numbers and + - * / of floats runs at sample rate, and the few coefficients from exp() and cos() are
rounded well above what machines disagree about: so the same bytes come out everywhere.
"""

import math
from collections.abc import Callable, Iterable
from itertools import chain
from operator import mul

RATE = 22_050

Ring = list[float]

WARM = RATE
"""A filter goes through the last second once before it begins, and meets its own end when it gets there."""


class Dice:
    """Chance that falls the same way every time: a generator of 32 bits."""

    def __init__(self, seed: int) -> None:
        self._state = _sown(seed)

    def part(self) -> float:
        """From 0 up to 1."""
        self._state = (self._state * 1_664_525 + 1_013_904_223) & 0xFFFF_FFFF
        return self._state / 4_294_967_296

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.part()


def white(count: int, seed: int) -> Ring:
    """Noise with as much of every pitch."""
    state, ring = _sown(seed), [0.0] * count
    for index in range(count):
        state = (state * 1_664_525 + 1_013_904_223) & 0xFFFF_FFFF
        ring[index] = state / 2_147_483_648 - 1.0
    return ring


def _sown(seed: int) -> int:
    """Far from where the seed next to this one begins."""
    return seed * 2_654_435_769 & 0xFFFF_FFFF


def low_pass(ring: Ring, hertz: float) -> Ring:
    """What lies below `hertz`, fading by 6 dB an octave above it."""
    share = round(1 - math.exp(-math.tau * hertz / RATE), 9)
    level = 0.0
    return [level := level + share * (value - level) for value in _around(ring)][WARM:]


def high_pass(ring: Ring, hertz: float) -> Ring:
    """What lies above `hertz`, fading by 6 dB an octave below it."""
    return [value - low for value, low in zip(ring, low_pass(ring, hertz), strict=True)]


def band(ring: Ring, low: float, high: float) -> Ring:
    """What lies between two pitches, fading by 12 dB an octave on either side."""
    return high_pass(high_pass(low_pass(low_pass(ring, high), high), low), low)


def resonate(ring: Ring, hertz: float, decay: float) -> Ring:
    """What a body answers that rings at `hertz` and falls to a third (1/e) in `decay` seconds."""
    shorter = math.exp(-1 / (decay * RATE))
    turn, damp = round(2 * shorter * math.cos(math.tau * hertz / RATE), 9), round(shorter * shorter, 9)
    last, before, out = 0.0, 0.0, []
    for value in _around(ring):
        last, before = value + turn * last - damp * before, last
        out.append(last)
    return out[WARM:]


def echo(ring: Ring, seconds: float, share: float) -> Ring:
    """The ring and its echoes, each `share` of the one before it."""
    delay, out = round(seconds * RATE), [0.0] * len(ring)
    for _ in range(2):
        for index in range(len(ring)):
            out[index] = ring[index] + share * out[index - delay]
    return out


def _around(ring: Ring) -> Iterable[float]:
    return chain(ring[-WARM:], ring)


def drift(count: int, seed: int, seconds: float, low: float, high: float) -> Ring:
    """A level that wanders between `low` and `high`, turning about every so many seconds."""
    turns = max(2, round(count / RATE / seconds))
    dice = Dice(seed)
    points = [dice.between(low, high) for _ in range(turns)]
    out: Ring = []
    for turn, start in enumerate(points):
        end = points[(turn + 1) % turns]
        length = count * (turn + 1) // turns - count * turn // turns
        out += [start + (end - start) * smooth(index / length) for index in range(length)]
    return out


def smooth(part: float) -> float:
    """From 0 to 1, setting out and arriving gently."""
    return part * part * (3 - 2 * part)


def add(ring: Ring, at: int, shape: list[float], share: float) -> None:
    """Lay a shape into the ring, over its end where need be."""
    count = len(ring)
    for index, value in enumerate(shape, at):
        ring[index % count] += value * share


def mixed(*layers: tuple[float, Ring]) -> Ring:
    """Layers on one another, each at an even strength (its root mean square) of so much."""
    out = [0.0] * len(layers[0][1])
    for share, ring in layers:
        gain = share / strength(ring)
        out = [value + gain * more for value, more in zip(out, ring, strict=True)]
    return out


def shaped(ring: Ring, *levels: Ring) -> Ring:
    """The ring under the curves of its level."""
    for level in levels:
        ring = [value * part for value, part in zip(ring, level, strict=True)]
    return ring


def strength(ring: Ring) -> float:
    return math.sqrt(math.fsum(map(mul, ring, ring)) / len(ring))


Maker = Callable[[int], Ring]
"""Makes a ring of so many samples."""
