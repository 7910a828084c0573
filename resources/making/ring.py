"""Make rings: lists of samples whose last is followed by their first, so that sounds made of them loop seamlessly.

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
"""Samples at the end of a ring that a filter reads before the first one, so that its state at both ends is the same."""


class Dice:
    """A generator of 32-bit random numbers, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._state = _sown(seed)

    def part(self) -> float:
        """Return a random number from 0 up to 1."""
        self._state = (self._state * 1_664_525 + 1_013_904_223) & 0xFFFF_FFFF
        return self._state / 4_294_967_296

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.part()


def white(count: int, seed: int) -> Ring:
    """Return white noise."""
    state, ring = _sown(seed), [0.0] * count
    for index in range(count):
        state = (state * 1_664_525 + 1_013_904_223) & 0xFFFF_FFFF
        ring[index] = state / 2_147_483_648 - 1.0
    return ring


def _sown(seed: int) -> int:
    """Return a state far from that of a neighbouring seed."""
    return seed * 2_654_435_769 & 0xFFFF_FFFF


def low_pass(ring: Ring, hertz: float) -> Ring:
    """Return the ring filtered by a low pass at `hertz`, with 6 dB an octave."""
    share = round(1 - math.exp(-math.tau * hertz / RATE), 9)
    level = 0.0
    return [level := level + share * (value - level) for value in _around(ring)][WARM:]


def high_pass(ring: Ring, hertz: float) -> Ring:
    """Return the ring filtered by a high pass at `hertz`, with 6 dB an octave."""
    return [value - low for value, low in zip(ring, low_pass(ring, hertz), strict=True)]


def band(ring: Ring, low: float, high: float) -> Ring:
    """Return the ring filtered by a band pass from `low` to `high` hertz, with 12 dB an octave."""
    return high_pass(high_pass(low_pass(low_pass(ring, high), high), low), low)


def resonate(ring: Ring, hertz: float, decay: float) -> Ring:
    """Return the response of a resonator at `hertz` that decays to 1/e in `decay` seconds."""
    shorter = math.exp(-1 / (decay * RATE))
    turn, damp = round(2 * shorter * math.cos(math.tau * hertz / RATE), 9), round(shorter * shorter, 9)
    last, before, out = 0.0, 0.0, []
    for value in _around(ring):
        last, before = value + turn * last - damp * before, last
        out.append(last)
    return out[WARM:]


def echo(ring: Ring, seconds: float, share: float) -> Ring:
    """Return the ring with echoes, each `share` as loud as the one before."""
    delay, out = round(seconds * RATE), [0.0] * len(ring)
    for _ in range(2):
        for index in range(len(ring)):
            out[index] = ring[index] + share * out[index - delay]
    return out


def _around(ring: Ring) -> Iterable[float]:
    return chain(ring[-WARM:], ring)


def drift(count: int, seed: int, seconds: float, low: float, high: float) -> Ring:
    """Return a level that wanders between `low` and `high` and turns about every `seconds`."""
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
    """Return a smooth step from 0 to 1 with zero slope at both ends."""
    return part * part * (3 - 2 * part)


def add(ring: Ring, at: int, shape: list[float], share: float) -> None:
    """Add `shape` to the ring from the sample `at` on, wrapping around at its end."""
    count = len(ring)
    for index, value in enumerate(shape, at):
        ring[index % count] += value * share


def mixed(*layers: tuple[float, Ring]) -> Ring:
    """Return the sum of the layers, each scaled to the given root mean square."""
    out = [0.0] * len(layers[0][1])
    for share, ring in layers:
        gain = share / strength(ring)
        out = [value + gain * more for value, more in zip(out, ring, strict=True)]
    return out


def shaped(ring: Ring, *levels: Ring) -> Ring:
    """Return the ring multiplied by each of the levels."""
    for level in levels:
        ring = [value * part for value, part in zip(ring, level, strict=True)]
    return ring


def strength(ring: Ring) -> float:
    return math.sqrt(math.fsum(map(mul, ring, ring)) / len(ring))


Maker = Callable[[int], Ring]
"""Makes a ring of so many samples."""
