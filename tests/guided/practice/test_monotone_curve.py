"""Test that a smooth curve passes through its points and never leaves their range."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from guided.practice.monotone_curve import interpolated

APART = 0.02
LEVELS = st.floats(0.12, 1)


def saw(levels: list[float]) -> list[tuple[float, float]]:
    return [(number / (len(levels) - 1), level) for number, level in enumerate(levels)]


@given(st.lists(LEVELS, min_size=2, max_size=200), st.sets(st.integers(0, 199), max_size=30))
def test_curve_is_ordered_within_bounds_and_keeps_marks(levels: list[float], at: set[int]) -> None:
    points = saw(levels)
    marks = [points[number] for number in at if number < len(points)]
    found = interpolated(points, [x for x, _ in marks], APART)
    assert [x for x, _ in found] == sorted({x for x, _ in found})
    assert (found[0], found[-1]) == (points[0], points[-1])
    assert set(marks) <= set(found)
    assert all(min(levels) - 1e-9 <= y <= max(levels) + 1e-9 for _, y in found)


def test_sudden_rise_becomes_slope() -> None:
    points = saw([0.2] * 50 + [0.8] * 50)
    found = interpolated(points, [points[50][0]], 0.05)
    rises = [after[1] - before[1] for before, after in pairwise(found)]
    assert max(rises) < 0.2
    assert (50 / 99, 0.8) in found


def test_short_curve_stays_unchanged() -> None:
    assert interpolated([], [], APART) == []
    assert interpolated([(0.0, 0.3), (1.0, 0.4)], [], APART) == [(0.0, 0.3), (1.0, 0.4)]
