"""Test that the sentence of a day depends on the date alone."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from guided.practice.daily_sentence import phrase_index

FIRST = date(2026, 1, 1)


@pytest.mark.parametrize("count", [2, 3, 5, 6])
def test_the_day_after_has_another_and_every_one_has_its_turn(count: int) -> None:
    found = [phrase_index(FIRST + timedelta(days=day), count) for day in range(60)]
    assert all(one != other for one, other in pairwise(found))
    assert set(found) == set(range(count))


@pytest.mark.parametrize("count", [2, 3, 5, 6])
def test_those_who_come_once_a_week_see_others_too(count: int) -> None:
    assert len({phrase_index(FIRST + timedelta(weeks=week), count) for week in range(8)}) == count
