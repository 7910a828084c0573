"""Days that need more care: those that were said, and no others."""

from datetime import date, timedelta

from guided.practice.tender import Tender, is_tender

FIRST = date(2026, 3, 30)


def tender_days(tender: Tender) -> list[int]:
    return [day for day in range(-40, 90) if is_tender(tender, FIRST + timedelta(days=day))]


def test_none_are_none() -> None:
    assert not is_tender(None, FIRST)


def test_a_stretch_is_its_days_and_no_more() -> None:
    assert tender_days(Tender(FIRST, 1)) == [0]
    assert tender_days(Tender(FIRST, 4)) == [0, 1, 2, 3]


def test_it_comes_round_and_never_before_it_was_said() -> None:
    assert tender_days(Tender(FIRST, 2, 28)) == [0, 1, 28, 29, 56, 57, 84, 85]


def test_every_day_is_every_day() -> None:
    assert tender_days(Tender(FIRST, 3, 2)) == list(range(90))
