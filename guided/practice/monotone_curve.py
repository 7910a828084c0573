"""Smooth interpolation between points without overshoot (a monotone cubic Hermite spline)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

Point = tuple[float, float]

STEPS_PER_SEGMENT = 8
"""Number of straight pieces drawn between two neighbouring knots."""


def interpolated(points: Sequence[Point], marks: Iterable[float], apart: float) -> list[Point]:
    """Return `points`, which are in order, as a smooth curve that never leaves their range of values.

    The curve passes through the points at `marks`, and through others at least `apart` from each other and from the
    next mark.
    """
    knots = _chosen_knots(points, sorted(marks), apart)
    if len(knots) < 3:
        return list(points)
    slopes = _slopes(knots)
    found = [knots[0]]
    for place, (before, after) in enumerate(pairwise(knots)):
        steep = (slopes[place], slopes[place + 1])
        found += [_hermite(before, after, steep, step / STEPS_PER_SEGMENT) for step in range(1, STEPS_PER_SEGMENT)]
        found.append(after)
    return found


def _chosen_knots(points: Sequence[Point], marks: Sequence[float], apart: float) -> list[Point]:
    found: list[Point] = []
    for point in points:
        x = point[0]
        marked = bisect_right(marks, x) > bisect_left(marks, x)
        next_mark = marks[at] if (at := bisect_right(marks, x)) < len(marks) else None
        free = not found or x - found[-1][0] >= apart
        if marked or not found or (free and (next_mark is None or next_mark - x >= apart)):
            found.append(point)
    if points and found[-1] != points[-1]:
        found.append(points[-1])
    return found


def _slopes(knots: Sequence[Point]) -> list[float]:
    """Return the slope at each knot: zero at turning points, else the harmonic mean of the neighbouring slopes."""
    steep = [(after[1] - before[1]) / (after[0] - before[0]) for before, after in pairwise(knots)]
    inner = [2 * a * b / (a + b) if a * b > 0 else 0.0 for a, b in pairwise(steep)]
    return [0.0, *inner, 0.0]


def _hermite(before: Point, after: Point, steep: tuple[float, float], t: float) -> Point:
    """Return the point at the fraction `t` of the way of a cubic with the slopes `steep` at its ends."""
    rest, wide = 1 - t, after[0] - before[0]
    y = rest * rest * ((1 + 2 * t) * before[1] + t * wide * steep[0])
    y += t * t * ((1 + 2 * rest) * after[1] - rest * wide * steep[1])
    return before[0] + t * wide, y
