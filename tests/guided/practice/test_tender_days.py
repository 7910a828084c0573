"""Test which days are tender days."""

from datetime import date, timedelta
from itertools import permutations

from guided.exercise.model import Exercise, Touch
from guided.practice.tender_days import MAX_TOUCH, TenderDays, gentle_order, is_over, is_tender_day
from tests.shipped import shipped_library

FIRST = date(2026, 3, 30)


def tender_days(tender: TenderDays) -> list[int]:
    return [day for day in range(-40, 90) if is_tender_day(tender, FIRST + timedelta(days=day))]


def test_no_tender_days_include_no_day() -> None:
    assert not is_tender_day(None, FIRST)


def test_stretch_includes_its_days_only() -> None:
    assert tender_days(TenderDays(FIRST, 1)) == [0]
    assert tender_days(TenderDays(FIRST, 4)) == [0, 1, 2, 3]


def test_recurring_stretch_begins_at_its_first_day() -> None:
    assert tender_days(TenderDays(FIRST, 2, 28)) == [0, 1, 28, 29, 56, 57, 84, 85]


def test_every_day_is_every_day() -> None:
    assert tender_days(TenderDays(FIRST, 3, 2)) == list(range(90))


def test_past_stretch_is_over() -> None:
    assert [is_over(TenderDays(FIRST, 2), FIRST + timedelta(days=day)) for day in (-3, 0, 1, 2)] == [False] * 3 + [True]
    assert not is_over(TenderDays(FIRST, 2, 9), FIRST + timedelta(days=4))


# What is offered first


def exercise(name: str, touch: Touch, practice: str = "touch") -> Exercise:
    return Exercise(name=name, title=name, touch=touch, practice=practice, steps=())


ROW = [
    (exercise("three breaths", Touch.NONE, "breath"), 50.0),
    (exercise("a look", Touch.NONE, "look"), 60.0),
    (exercise("a hand", Touch.HANDS, "moment"), 90.0),
    (exercise("hands, held", Touch.HANDS), 120.0),
    (exercise("unloading", Touch.NONE, "words"), 400.0),
    (exercise("looked after", Touch.HANDS, "care"), 600.0),
    (exercise("a long talk", Touch.NONE, "words"), 1500.0),
    (exercise("a hug", Touch.EMBRACE, "hug"), 60.0),
    (exercise("a cuddle", Touch.EMBRACE, "cuddle"), 540.0),
    (exercise("a kiss", Touch.CLOSE, "kiss"), 100.0),
    (exercise("chest care", Touch.INTIMATE, "care"), 60.0),
]


def test_the_order_is_the_one_that_is_told() -> None:
    for start in range(len(ROW)):
        turned = ROW[start:] + ROW[:start]
        for row in (turned, turned[::-1]):
            assert [row[place] for place in gentle_order(row)] == ROW


def test_order_keeps_all_and_is_stable() -> None:
    alike = [(exercise(name, Touch.NONE, "words"), 60.0) for name in "abc"]
    for row in permutations([*alike, ROW[7]]):
        order = gentle_order(row)
        assert sorted(order) == list(range(4))
        assert [row[place] for place in order] == [*(each for each in row if each is not ROW[7]), ROW[7]]


def test_of_what_ships_nothing_closer_comes_before_anything_gentler() -> None:
    shipped = [entry.exercise for entry in shipped_library().entries]
    order = [shipped[place] for place in gentle_order([(each, each.length or 0.0) for each in shipped])]
    closer = [each.touch > MAX_TOUCH for each in order]
    assert closer == sorted(closer)
    assert {"breath", "words", "moment", "look"} >= {each.practice for each in order[:4]}
