"""Test the shared warmth: what adds to it, how it fades, and that it can't be won, lost or blamed on anybody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guided.practice.warmth import (
    HALF_LIFE,
    MAX_WORTH_PER_DAY,
    MIN_WARMTH,
    MOMENT_WORTH,
    Absence,
    Deposit,
    WarmthLevel,
    relevant_since,
    warmth,
    warmth_curve,
    warmth_level,
    worth_of,
)

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
DAY = timedelta(days=1)

deposits = st.lists(
    st.builds(
        Deposit,
        st.timedeltas(timedelta(0), timedelta(days=60)).map(lambda ago: NOW - ago),
        st.sampled_from([1.0, 2.0, 3.5, 5.0]),
    ),
    max_size=60,
)


def daily(worth: float, days: int = 30) -> list[Deposit]:
    return [Deposit(NOW - n * DAY, worth) for n in range(days)]


def test_warmth_is_never_zero_and_never_full() -> None:
    assert warmth([], NOW) == MIN_WARMTH
    assert warmth(daily(1, 1), NOW + 365 * DAY) == pytest.approx(MIN_WARMTH)
    assert warmth(daily(100, 400), NOW) < 1


def test_half_of_it_is_left_after_two_days() -> None:
    after = warmth([Deposit(NOW, 4)], NOW + HALF_LIFE)
    assert after == pytest.approx(warmth([Deposit(NOW, 2)], NOW))


def test_stated_figures_are_right() -> None:
    """Those in the words of `warmth`."""
    assert round(warmth(daily(2), NOW), 2) == 0.50
    assert round(warmth([Deposit(NOW, worth_of(900))], NOW), 2) == 0.42
    assert round(warmth(daily(6), NOW), 2) == 0.84
    assert round(warmth(daily(6), NOW + 7 * DAY), 2) == 0.24
    assert (round(0.5**1.5, 2), round(0.5**3.5, 2)) == (0.35, 0.09)


@given(deposits)
def test_moments_of_one_day_add_a_limited_warmth(found: list[Deposit]) -> None:
    much = [*found, *(Deposit(NOW, 5.0) for _ in range(20))]
    least = [each for each in found if each.at.date() != NOW.date()]
    assert warmth(much, NOW) <= warmth([*least, Deposit(NOW, MAX_WORTH_PER_DAY)], NOW) + 1e-9


@given(deposits, st.sampled_from([1.0, 5.0]))
def test_entry_raises_warmth_and_time_alone_lowers_it(found: list[Deposit], worth: float) -> None:
    assert warmth([*found, Deposit(NOW, worth)], NOW) >= warmth(found, NOW) - 1e-9
    assert warmth(found, NOW + DAY) <= warmth(found, NOW)


@given(deposits, st.timedeltas(timedelta(0), timedelta(days=400)))
def test_warmth_does_not_fade_while_away(found: list[Deposit], long: timedelta) -> None:
    assert warmth(found, NOW + long, [Absence(NOW)]) == pytest.approx(warmth(found, NOW))
    back = Absence(NOW, NOW + long)
    assert warmth(found, NOW + long + DAY, [back]) == pytest.approx(warmth(found, NOW + DAY))


@given(deposits)
def test_curve_shows_warmth_at_each_moment(found: list[Deposit]) -> None:
    moments = [NOW - 28 * DAY + n * DAY for n in range(29)]
    assert [point.warmth for point in warmth_curve(found, moments)] == pytest.approx(
        [warmth([each for each in found if each.at <= moment], moment) for moment in moments]
    )


def test_entries_in_the_future_are_left_out() -> None:
    assert warmth([Deposit(NOW + DAY, 5)], NOW) == MIN_WARMTH


def test_day_follows_clock_of_couple() -> None:
    east = timezone(timedelta(hours=10))
    evening = datetime(2026, 5, 4, 23, 30, tzinfo=east)
    both = [Deposit(evening, 8), Deposit(evening + timedelta(hours=1), 8)]
    assert warmth(both, evening + timedelta(hours=1)) > warmth([Deposit(evening, 8)], evening)


ZONES = [timezone(timedelta(hours=hours)) for hours in range(-12, 15)]
EVERY = st.lists(
    st.builds(
        Deposit,
        st.timedeltas(timedelta(0), timedelta(days=20)).map(lambda ago: NOW - ago),
        st.sampled_from([0.5, 1.0, 2.0, 5.0, 9.0]),
        st.booleans(),
    ),
    max_size=20,
)


@given(EVERY, st.lists(st.sampled_from(ZONES), min_size=20, max_size=20))
def test_zone_in_which_a_thing_was_noted_makes_no_difference(found: list[Deposit], zones: list[timezone]) -> None:
    moved = [replace(each, at=each.at.astimezone(zone)) for each, zone in zip(found, zones, strict=False)]
    assert warmth(moved, NOW) == pytest.approx(warmth(found, NOW), abs=1e-12)


def test_thousand_things_in_one_hour_of_every_zone_are_one_day() -> None:
    far = [Deposit((NOW - timedelta(minutes=each / 20)).astimezone(ZONES[each % 27]), 1.0) for each in range(1000)]
    assert warmth(far, NOW) <= warmth([Deposit(NOW, MAX_WORTH_PER_DAY)], NOW)


@given(EVERY, EVERY, st.timedeltas(timedelta(0), timedelta(days=20)))
def test_whatever_is_added_at_any_time_never_lowers_the_warmth(
    found: list[Deposit], more: list[Deposit], later: timedelta
) -> None:
    """An earlier thing takes no room from a later one on the same day."""
    assert warmth([*found, *more], NOW + later) >= warmth(found, NOW + later) - 1e-12


@given(EVERY, st.timedeltas(timedelta(0), timedelta(days=20)))
@example([Deposit(NOW, 9.0), Deposit(NOW - timedelta(days=10), 9.0, slowly=True)], timedelta(0))
def test_no_day_ever_shows_as_more_than_its_most(found: list[Deposit], later: timedelta) -> None:
    one_day = [replace(each, at=NOW - (NOW - each.at) / 24) for each in found]
    assert warmth(one_day, NOW + later) <= warmth([Deposit(NOW, MAX_WORTH_PER_DAY)], NOW) + 1e-12


@given(EVERY, st.timedeltas(timedelta(0), timedelta(days=20)), st.timedeltas(timedelta(0), timedelta(days=20)))
def test_one_moment_more_is_never_to_be_read_from_the_lights(
    found: list[Deposit], ago: timedelta, later: timedelta
) -> None:
    """The lights move by less than a fiftieth of their way, and not at all when it is noted."""
    way = 0.95 - 0.2
    more = [*found, Deposit(NOW - ago, MOMENT_WORTH, slowly=True)]
    assert (warmth(more, NOW - ago) - warmth(found, NOW - ago)) * way == pytest.approx(0, abs=1e-9)
    assert (warmth(more, NOW + later) - warmth(found, NOW + later)) * way < 0.02


def test_moments_every_day_add_as_much_as_if_they_came_at_once() -> None:
    slowly = [replace(each, slowly=True) for each in daily(2, 60)]
    shown = [warmth(slowly, NOW + DAY * hour / 24) for hour in range(24)]
    at_once = [warmth(daily(2, 60), NOW + DAY * hour / 24) for hour in range(24)]
    assert sum(shown) / 24 == pytest.approx(sum(at_once) / 24, abs=0.01)


@pytest.mark.parametrize("worth", [float("nan"), float("inf"), -100.0, 0.0])
def test_worth_that_makes_no_sense_is_left_out(worth: float) -> None:
    sound = [Deposit(NOW - timedelta(minutes=each), 5.0) for each in range(9)]
    assert warmth([Deposit(NOW - timedelta(hours=3), worth), *sound], NOW) == warmth(sound, NOW)


@pytest.mark.parametrize(("seconds", "worth"), [(float("nan"), 2.0), (-5.0, 2.0), (float("inf"), 5.0)])
def test_length_that_makes_no_sense_is_worth_something_sensible(seconds: float, worth: float) -> None:
    assert worth_of(seconds) == worth


def test_longer_is_worth_more_and_never_much_more() -> None:
    lengths = [10, 60, 180, 181, 400, 900, 3600]
    found = [worth_of(seconds) for seconds in lengths]
    assert found == sorted(found)
    assert (found[0], found[-1]) == (2.0, 5.0)
    assert found[0] > MOMENT_WORTH


def test_warmth_has_three_words() -> None:
    assert [warmth_level(shown) for shown in (MIN_WARMTH, 0.32, 0.33, 0.59, 0.6, 0.99)] == [
        WarmthLevel.READY,
        WarmthLevel.READY,
        WarmthLevel.WARM,
        WarmthLevel.WARM,
        WarmthLevel.GLOWING,
        WarmthLevel.GLOWING,
    ]


LONG_AGO = st.lists(
    st.builds(
        Deposit,
        st.timedeltas(timedelta(0), timedelta(days=700)).map(lambda ago: NOW - ago),
        st.sampled_from([1.0, 2.0, 5.0]),
    ),
    max_size=60,
)
STRETCHES = st.lists(
    st.builds(
        lambda since, lasts: Absence(NOW - since * DAY, NOW - (since - lasts) * DAY if lasts < since else None),
        st.integers(0, 500),
        st.integers(0, 300),
    ),
    max_size=4,
)


@given(LONG_AGO, STRETCHES)
def test_old_entries_do_not_change_warmth_shown(deposits: list[Deposit], away: list[Absence]) -> None:
    """However long they were away meanwhile, and where two stretches overlap."""
    since = relevant_since(NOW, away)
    late = [each for each in deposits if each.at >= since]
    assert warmth(late, NOW, away) == pytest.approx(warmth(deposits, NOW, away), abs=1e-3)
    assert since <= NOW - 30 * DAY
    assert away or since == NOW - 30 * DAY
