"""Test the rules of a ladder: it offers and never promotes, steps down silently, and reveals no answer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.model import Touch
from guided.exercise.programme_model import Ladder, Rung
from guided.practice import ladder as ladders
from guided.practice.ladder import (
    accept_offer,
    await_second_answer,
    begin_session,
    end_session_early,
    finish_session,
    gentler_rung,
    highest_restart_rung,
    note_pause,
    open_rung,
    restart_ladder,
    start_ladder,
    with_shared_limits,
)
from guided.practice.ladder_state import (
    OFFER_CHANCE,
    QUIET_WEEK_CHANCE,
    SESSIONS_BEFORE_OFFER,
    LadderState,
    OfferDraw,
    PendingRung,
    PrivateAnswer,
    RestReason,
    SessionOutcome,
    SessionRating,
)
from tests.guided.practice import couples

LADDER: Ladder = couples.LADDER

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
DAY = timedelta(days=1)
UNSAID = PrivateAnswer(SessionRating.UNSAID, would_like_next=True)
YES, NOT_YET = (
    PrivateAnswer(SessionRating.EASY, would_like_next=True),
    PrivateAnswer(SessionRating.NEW, would_like_next=False),
)
OFFERS, WITHHOLDS, QUIETS = OfferDraw(0.0), OfferDraw(OFFER_CHANCE), OfferDraw(1 - QUIET_WEEK_CHANCE)


def well(
    state: LadderState,
    rung: int,
    now: datetime,
    a: PrivateAnswer = YES,
    b: PrivateAnswer = YES,
    draw: OfferDraw = OFFERS,
    *,
    paused: bool = False,
) -> SessionOutcome:
    """A session to its end."""
    began = begin_session(LADDER, state, now)
    return finish_session(LADDER, began, rung, now, paused=paused, answers=(a, b), draw=draw)


def ripe(rung: int = 5, since: datetime = NOW) -> LadderState:
    """Two sessions on this rung; the third may bring an offer."""
    state = LadderState(rung=rung)
    for n in range(SESSIONS_BEFORE_OFFER - 1):
        state = well(state, rung, since + n * 2 * DAY).state
    return state


THIRD = NOW + 7 * DAY


@pytest.mark.parametrize("rung", [5, 4])
@pytest.mark.parametrize("paused", [False, True])
def test_session_that_eased_off_early_is_no_step_and_its_pause_counts(rung: int, paused: bool) -> None:
    began = begin_session(LADDER, ripe(), THIRD)
    done = finish_session(
        LADDER, began, rung, THIRD, paused=paused, answers=(YES, YES), draw=OFFERS, completed=rung == 4
    )
    assert not done.offers
    assert done.state == replace(began, more=2 if paused else began.more)


@pytest.mark.parametrize(("a", "b"), [(UNSAID, YES), (YES, UNSAID), (UNSAID, NOT_YET), (NOT_YET, UNSAID)])
def test_what_is_kept_before_the_second_answer_is_what_too_much_leads_to(a: PrivateAnswer, b: PrivateAnswer) -> None:
    began = begin_session(LADDER, ripe(), THIRD)
    both = finish_session(LADDER, began, 5, THIRD, paused=False, answers=(a, b), draw=OFFERS).state
    assert await_second_answer(LADDER, began, 5, THIRD) == both


@pytest.mark.parametrize("more", [0, 1, 2, 3])
def test_pause_before_an_unanswered_question_asks_for_two_more_sessions(more: int) -> None:
    assert note_pause(LadderState(rung=4, more=more)).more == max(more, 2)


def test_it_begins_gently() -> None:
    assert start_ladder(LADDER).rung == 0
    assert start_ladder(LADDER, 2).rung == 2
    assert start_ladder(LADDER, 9).rung == 3
    assert start_ladder(LADDER, -1).rung == 0
    steep = Ladder(
        name="x",
        title="x",
        rungs=tuple(Rung(title="x", exercise="x", touch=touch) for touch in (Touch.NONE, Touch.NEAR, Touch.HANDS)),
    )
    assert start_ladder(steep, 9).rung == 1
    flat = Ladder(name="x", title="x", rungs=LADDER.rungs[:3] * 3)
    assert start_ladder(flat, 9).rung == 3


def test_once_a_day_and_three_times_a_week() -> None:
    state = LadderState()
    for n, allowed in enumerate([True, True, True, False, False, False, False, True]):
        at = NOW + n * DAY
        assert (open_rung(LADDER, state, at).resting is None) is allowed
        if allowed:
            state = begin_session(LADDER, state, at)
            assert open_rung(LADDER, state, at + timedelta(hours=2)).resting is RestReason.TODAY
        else:
            assert open_rung(LADDER, state, at).resting is RestReason.THIS_WEEK
            with pytest.raises(ValueError, match="no session"):
                begin_session(LADDER, state, at)


def test_an_offer_needs_three_sessions() -> None:
    assert not well(LadderState(rung=5), 5, NOW).offers
    assert not well(LadderState(rung=5, more=2), 5, NOW).offers
    assert well(ripe(), 5, THIRD).offers


def test_an_offer_needs_two_without_a_pause() -> None:
    third = well(ripe(), 5, THIRD, paused=True)
    assert not third.offers
    fourth = well(third.state, 5, THIRD + 2 * DAY)
    assert not fourth.offers
    assert well(fourth.state, 5, THIRD + 4 * DAY).offers


def test_a_first_session_with_a_pause_counts_as_one() -> None:
    first = well(LadderState(rung=5), 5, NOW, paused=True).state
    second = well(first, 5, NOW + 2 * DAY).state
    assert well(second, 5, THIRD).offers


@pytest.mark.parametrize(("a", "b"), [(YES, NOT_YET), (NOT_YET, YES), (NOT_YET, NOT_YET)])
def test_an_offer_needs_both(a: PrivateAnswer, b: PrivateAnswer) -> None:
    assert not well(ripe(), 5, THIRD, a, b).offers


def test_the_house_may_keep_an_offer_to_itself() -> None:
    assert not well(ripe(), 5, THIRD, draw=WITHHOLDS).offers


def test_there_is_no_offer_above_the_last_rung_nor_to_what_is_wider() -> None:
    assert not well(ripe(9), 9, THIRD).offers


def test_an_offer_taken_opens_the_next_rung_in_a_day() -> None:
    state = accept_offer(LADDER, well(ripe(), 5, THIRD).state, THIRD)
    assert open_rung(LADDER, state, THIRD + timedelta(hours=23)).rung == 5
    assert open_rung(LADDER, state, THIRD + timedelta(hours=24)).rung == 6
    assert open_rung(LADDER, state, THIRD + DAY).shortest
    with pytest.raises(ValueError, match="no offer"):
        accept_offer(LADDER, state, THIRD)


def test_a_session_before_the_next_rung_opens_counts_for_nothing() -> None:
    state = accept_offer(LADDER, well(ripe(), 5, THIRD).state, THIRD)
    soon = THIRD + timedelta(hours=12)
    assert well(state, 5, soon).state.more == SESSIONS_BEFORE_OFFER


def test_offer_that_was_declined_may_come_again_the_next_time() -> None:
    offered = well(ripe(), 5, THIRD)
    assert offered.offers
    assert offered.state.no_offer_before is None
    assert well(offered.state, 5, THIRD + 2 * DAY).offers


MISSED = [
    (YES, NOT_YET, OFFERS),
    (NOT_YET, YES, OFFERS),
    (NOT_YET, NOT_YET, OFFERS),
    (YES, YES, WITHHOLDS),
    (YES, NOT_YET, WITHHOLDS),
]


@pytest.mark.parametrize(("a", "b", "draw"), MISSED)
def test_missing_offer_leaves_the_same_whoever_or_whatever_it_came_from(
    a: PrivateAnswer, b: PrivateAnswer, draw: OfferDraw
) -> None:
    missed = well(ripe(), 5, THIRD, a, b, draw)
    assert not missed.offers
    assert missed == well(ripe(), 5, THIRD, draw=WITHHOLDS)


@pytest.mark.parametrize(("a", "b", "draw"), MISSED)
def test_after_a_missing_offer_none_comes_for_the_rest_of_a_fortnight(
    a: PrivateAnswer, b: PrivateAnswer, draw: OfferDraw
) -> None:
    """So that evening after evening without one tells no more than the first."""
    state, first = well(ripe(), 5, THIRD, a, b, draw).state, NOW
    for day in (9, 12):
        session = well(state, 5, first + day * DAY)
        assert (session.offers, session.state.no_offer_before) == (False, state.no_offer_before)
        state = session.state
    assert well(state, 5, first + 14 * DAY).offers


def test_after_a_missing_offer_none_comes_for_a_week_at_the_least() -> None:
    """For those who meet seldom the fortnight began long before."""
    state = LadderState(rung=5, more=1, days=(NOW.date(), NOW.date() + 7 * DAY))
    at = NOW + 14 * DAY
    missed = well(state, 5, at, YES, NOT_YET).state
    assert not well(missed, 5, at + 6 * DAY).offers
    assert well(missed, 5, at + 7 * DAY).offers


def test_chances_for_an_offer_are_a_fortnight_apart() -> None:
    """Three evenings a week, and one of the two never wishes to go on."""
    state, chances = LadderState(rung=5), []
    for day in (7 * week + n for week in range(10) for n in (0, 2, 4)):
        at = NOW + day * DAY
        if well(state, 5, at).offers:
            chances.append(day)
        state = well(state, 5, at, YES, NOT_YET).state
    assert chances == [4, 14, 28, 42, 56]


def test_evening_on_which_nothing_could_be_offered_begins_no_wait() -> None:
    for state, rung in ((LadderState(rung=5, more=2), 5), (ripe(), 3), (ripe(9), 9)):
        assert well(state, rung, THIRD, NOT_YET, NOT_YET, WITHHOLDS).state.no_offer_before is None


@given(
    st.sampled_from((SessionRating.EASY, SessionRating.NEW)),
    st.booleans(),
    st.booleans(),
    st.floats(0, 1 - QUIET_WEEK_CHANCE, exclude_max=True),
)
def test_what_they_would_like_and_what_the_house_drew_leave_no_trace_but_the_offer(
    word: SessionRating, a: bool, b: bool, chance: float
) -> None:
    found = well(ripe(), 5, THIRD, PrivateAnswer(word, a), PrivateAnswer(SessionRating.EASY, b), OfferDraw(chance))
    assert found == well(ripe(), 5, THIRD, draw=OFFERS if found.offers else WITHHOLDS)


@given(
    st.integers(0, 9),
    st.integers(0, 3),
    st.sampled_from(SessionRating),
    st.sampled_from(SessionRating),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_a_quiet_week_is_the_same_whoever_or_whatever_brought_it(
    rung: int, more: int, a: SessionRating, b: SessionRating, wish: bool, above: bool, paused: bool
) -> None:
    state = LadderState(rung=rung, more=more, from_above=above)
    by_the_house = well(state, rung, NOW, draw=QUIETS, paused=paused)
    assert not by_the_house.offers
    by_words = well(state, rung, NOW, PrivateAnswer(a, wish), PrivateAnswer(b, not wish), WITHHOLDS, paused=paused)
    if a.is_fine and b.is_fine:
        assert by_words.state != by_the_house.state
    else:
        assert by_words == by_the_house


TOO_MUCH = PrivateAnswer(SessionRating.TOO_MUCH, would_like_next=False)


@pytest.mark.parametrize(("b", "draw"), [(UNSAID, OFFERS), (TOO_MUCH, WITHHOLDS), (YES, QUIETS)])
def test_quiet_week_is_without_touch_and_then_the_same_rung(b: PrivateAnswer, draw: OfferDraw) -> None:
    state = well(LadderState(rung=7), 7, NOW, YES, b, draw).state
    for n in range(1, 7):
        assert open_rung(LADDER, state, NOW + n * DAY).touch <= Touch.NEAR
    assert open_rung(LADDER, state, NOW + 7 * DAY).rung == 7
    again = well(state, 3, NOW + 2 * DAY).state
    assert open_rung(LADDER, again, NOW + 3 * DAY).rung == 3
    assert open_rung(LADDER, again, NOW + 7 * DAY).rung == 7


@pytest.mark.parametrize(("b", "draw"), [(TOO_MUCH, OFFERS), (YES, QUIETS)])
def test_after_a_quiet_week_an_offer_needs_three_sessions_again(b: PrivateAnswer, draw: OfferDraw) -> None:
    state = well(ripe(), 5, THIRD, YES, b, draw).state
    for n, offers in enumerate((False, False, True)):
        session = well(state, 5, THIRD + (7 + 2 * n) * DAY)
        assert session.offers is offers
        state = session.state


@pytest.mark.parametrize(("b", "draw"), [(TOO_MUCH, OFFERS), (YES, QUIETS)])
def test_second_quiet_week_with_no_good_session_between_is_followed_by_one_lower(
    b: PrivateAnswer, draw: OfferDraw
) -> None:
    first = well(LadderState(rung=7), 7, NOW, YES, b, draw).state
    second = well(first, 7, NOW + 8 * DAY, YES, b, draw).state
    assert open_rung(LADDER, second, NOW + 15 * DAY).rung == 6
    between = well(first, 7, NOW + 8 * DAY).state
    later = well(between, 7, NOW + 10 * DAY, YES, b, draw).state
    assert open_rung(LADDER, later, NOW + 17 * DAY).rung == 7


def test_too_much_in_a_quiet_week_makes_it_quieter_and_longer() -> None:
    state = well(LadderState(rung=7), 7, NOW, draw=QUIETS).state
    later = well(state, 3, NOW + 2 * DAY, TOO_MUCH).state
    assert open_rung(LADDER, later, NOW + 8 * DAY).rung == 2
    assert open_rung(LADDER, later, NOW + 9 * DAY).rung == 7


def test_too_much_before_the_next_rung_opens_closes_it_again() -> None:
    state = accept_offer(LADDER, well(ripe(), 5, THIRD).state, THIRD)
    soon = THIRD + timedelta(hours=12)
    quiet = well(state, 5, soon, TOO_MUCH).state
    assert open_rung(LADDER, quiet, soon + 7 * DAY).rung == 5


def test_an_early_end_opens_one_lower_and_a_second_two() -> None:
    first = end_session_early(LADDER, begin_session(LADDER, LadderState(rung=7, more=1), NOW), 7, NOW)
    assert open_rung(LADDER, first, NOW + DAY).rung == 6
    second = end_session_early(LADDER, begin_session(LADDER, first, NOW + 2 * DAY), 6, NOW + 2 * DAY)
    assert open_rung(LADDER, second, NOW + 3 * DAY).rung == 4


def test_after_an_early_end_three_sessions_are_wanting_again() -> None:
    state = end_session_early(LADDER, begin_session(LADDER, LadderState(rung=7, more=0), NOW), 7, NOW)
    assert state.more == SESSIONS_BEFORE_OFFER


def test_an_early_end_before_the_next_rung_opens_closes_it_again() -> None:
    state = accept_offer(LADDER, well(ripe(), 5, THIRD).state, THIRD)
    soon = THIRD + timedelta(hours=12)
    ended = end_session_early(LADDER, begin_session(LADDER, state, soon), 5, soon)
    assert open_rung(LADDER, ended, soon + 2 * DAY).rung == 4


def test_the_longer_wait_for_an_offer_counts() -> None:
    state = well(LadderState(rung=7), 7, NOW, draw=QUIETS).state
    ended = end_session_early(LADDER, begin_session(LADDER, state, NOW + DAY), 3, NOW + DAY)
    assert ended.no_offer_before == (NOW + 7 * DAY).date()


def test_after_a_good_session_an_early_end_is_one_lower_again() -> None:
    first = end_session_early(LADDER, begin_session(LADDER, LadderState(rung=7), NOW), 7, NOW)
    between = well(first, 6, NOW + 2 * DAY).state
    second = end_session_early(LADDER, begin_session(LADDER, between, NOW + 4 * DAY), 6, NOW + 4 * DAY)
    assert open_rung(LADDER, second, NOW + 5 * DAY).rung == 5


def test_after_an_early_end_there_is_no_offer_for_five_days() -> None:
    state = end_session_early(LADDER, begin_session(LADDER, LadderState(rung=7), NOW), 7, NOW)
    assert state.no_offer_before == (NOW + 5 * DAY).date()
    waiting = LadderState(rung=6, no_offer_before=state.no_offer_before, more=1)
    assert not well(waiting, 6, NOW + 4 * DAY).offers
    assert well(waiting, 6, NOW + 5 * DAY).offers


def test_an_early_end_in_a_quiet_week_keeps_the_way_back() -> None:
    state = well(LadderState(rung=7), 7, NOW, draw=QUIETS).state
    ended = end_session_early(LADDER, begin_session(LADDER, state, NOW + DAY), 3, NOW + DAY)
    assert [open_rung(LADDER, ended, NOW + n * DAY).rung for n in (2, 7, 8)] == [1, 1, 5]


def test_quiet_week_ends_a_day_after_a_visit_in_it_at_the_earliest() -> None:
    state = well(LadderState(rung=7), 7, NOW, draw=QUIETS).state
    last = NOW + 7 * DAY - timedelta(hours=2)
    visited = well(state, 3, last).state
    assert open_rung(LADDER, visited, last + timedelta(hours=23)).rung == 3
    assert open_rung(LADDER, visited, last + timedelta(hours=24)).rung == 7


def test_away_after_a_visit_in_a_quiet_week_is_one_lower_than_that_visit() -> None:
    quiet = well(LadderState(rung=7), 7, NOW, draw=QUIETS).state
    assert open_rung(LADDER, quiet, NOW + 11 * DAY).rung == 6
    visited = well(quiet, 3, NOW + 2 * DAY).state
    assert open_rung(LADDER, visited, NOW + 12 * DAY).rung == 7
    assert open_rung(LADDER, visited, NOW + 13 * DAY).rung == 2


@pytest.mark.parametrize(("days", "rung"), [(10, 7), (11, 6), (30, 6), (31, 1), (400, 1)])
def test_away_means_gentler(days: int, rung: int) -> None:
    state = well(LadderState(rung=7), 7, NOW).state
    assert open_rung(LADDER, state, NOW + days * DAY).rung == rung


def test_away_after_an_offer_was_taken_is_one_lower_than_the_last_visit() -> None:
    """Nobody has been on the rung that it leads to."""
    taken = LadderState(rung=2, later=PendingRung(3, NOW + DAY), days=(NOW.date(),))
    assert [open_rung(LADDER, taken, NOW + days * DAY).rung for days in (2, 10, 11)] == [3, 3, 1]


def test_away_after_a_visit_in_a_quiet_week_that_began_another_is_one_lower_than_that_visit() -> None:
    before = LadderState(rung=1, later=PendingRung(2, NOW + 3 * DAY), days=(NOW.date(),), from_above=True)
    again = finish_session(LADDER, before, 1, NOW, paused=False, answers=(YES, YES), draw=OfferDraw(0.95)).state
    assert (again.rung, again.later) == (0, PendingRung(2, NOW + 7 * DAY))
    assert open_rung(LADDER, again, NOW + 11 * DAY).rung == 0


@pytest.mark.parametrize("rung", range(10))
def test_away_after_a_quiet_week_without_a_visit_in_it_is_one_lower_than_the_last_visit(rung: int) -> None:
    before = LadderState(rung=rung, days=(NOW.date(),))
    quiet = finish_session(LADDER, before, rung, NOW, paused=False, answers=(YES, YES), draw=OfferDraw(0.95)).state
    assert open_rung(LADDER, quiet, NOW + 11 * DAY).rung == max(rung - 1, 0)


def test_an_offer_is_not_taken_days_after_the_visit() -> None:
    offered = LadderState(days=(NOW.date(),), more=0)
    assert accept_offer(LADDER, offered, NOW + DAY).later is not None
    with pytest.raises(ValueError, match="no offer"):
        accept_offer(LADDER, offered, NOW + 2 * DAY)


def test_being_away_is_counted_once() -> None:
    state = well(LadderState(rung=7), 7, NOW).state
    back = with_shared_limits(LADDER, state, (), NOW + 11 * DAY)
    assert open_rung(LADDER, back, NOW + 11 * DAY).rung == open_rung(LADDER, state, NOW + 11 * DAY).rung == 6


@pytest.mark.parametrize("rung", [0, 1])
def test_away_from_the_lowest_rungs_is_no_lower_than_the_lowest(rung: int) -> None:
    assert open_rung(LADDER, LadderState(rung=rung, days=(NOW.date(),)), NOW + 90 * DAY).rung == 0


def test_a_stop_long_ago_and_being_away_leave_the_same() -> None:
    """What is remembered after an early end could as well come from time."""
    ended = end_session_early(LADDER, begin_session(LADDER, LadderState(rung=7), NOW), 7, NOW)
    away = begin_session(LADDER, LadderState(rung=7, days=(NOW.date() - 11 * DAY,)), NOW)
    assert (away.rung, away.more, away.from_above, away.later, away.no_offer_before) == (
        ended.rung,
        ended.more,
        ended.from_above,
        ended.later,
        ended.no_offer_before,
    )


def test_a_gentler_choice_for_one_day_costs_nothing_and_counts_for_nothing() -> None:
    state = ripe()
    after = well(state, 2, THIRD)
    assert not after.offers
    assert (after.state.rung, after.state.more) == (5, 1)


def test_a_day_is_the_couples_own_and_its_evening_lasts_until_four() -> None:
    sydney = timezone(timedelta(hours=10))
    late = datetime(2026, 5, 4, 23, 50, tzinfo=sydney)
    state = begin_session(LADDER, LadderState(), late)
    assert open_rung(LADDER, state, late + timedelta(minutes=5)).resting is RestReason.TODAY
    assert open_rung(LADDER, state, late + timedelta(minutes=15)).resting is RestReason.TODAY
    assert open_rung(LADDER, state, late + timedelta(hours=4, minutes=15)).resting is None


def test_visit_after_midnight_leaves_no_other_for_that_day() -> None:
    night = datetime(2026, 5, 5, 1, 0, tzinfo=UTC)
    state = begin_session(LADDER, LadderState(), night)
    assert open_rung(LADDER, state, night + timedelta(hours=19)).resting is RestReason.TODAY
    assert open_rung(LADDER, state, night + timedelta(hours=27)).resting is None


@pytest.mark.parametrize(
    ("hours", "rung", "goes_on"), [(0, 3, True), (7, 3, True), (7, 4, False), (9, 3, False), (240, 3, False)]
)
def test_visit_broken_off_can_be_gone_on_with_on_its_own_evening_while_its_rung_is_open(
    hours: int, rung: int, goes_on: bool
) -> None:
    """It began at eight in the evening."""
    state = begin_session(LADDER, LadderState(rung=3), NOW)
    assert ladders.can_resume(LADDER, state, rung, NOW + timedelta(hours=hours)) is goes_on


def test_a_clock_that_was_wrong_locks_nobody_out() -> None:
    far = NOW + 4000 * DAY
    wrong = LadderState(rung=5, later=PendingRung(6, far), days=(far.date(),), more=0, no_offer_before=far.date())
    assert open_rung(LADDER, wrong, NOW).resting is None
    mended = begin_session(LADDER, wrong, NOW)
    assert mended.later == PendingRung(6, NOW + 7 * DAY)
    assert mended.no_offer_before == (NOW + 14 * DAY).date()
    assert mended.days == (NOW.date(),)


def test_a_clock_set_back_a_little_ends_no_quiet_week() -> None:
    state = well(LadderState(rung=7), 7, NOW, draw=QUIETS).state
    assert open_rung(LADDER, state, NOW - timedelta(minutes=5)).touch <= Touch.NEAR


def test_a_ladder_made_shorter_is_no_trouble() -> None:
    short = Ladder(name="x", title="x", rungs=LADDER.rungs[:3])
    assert open_rung(short, LadderState(rung=9, later=PendingRung(9, NOW + DAY)), NOW).rung == 2


WORDS = st.sampled_from(
    [
        SessionRating.EASY,
        SessionRating.EASY,
        SessionRating.NEW,
        SessionRating.NEW,
        SessionRating.TOO_MUCH,
        SessionRating.UNSAID,
    ]
)
PRIVATE = st.builds(PrivateAnswer, WORDS, st.sampled_from([True, True, True, False]))
EVENINGS = st.tuples(
    st.sampled_from([7, 24, 30, 48, 56, 24 * 5, 24 * 12, 24 * 33]),
    st.sampled_from([True, True, True, True, False]),
    st.sampled_from([False, False, False, True]),
    st.tuples(PRIVATE, PRIVATE),
    st.sampled_from([0.0, 0.0, 0.3, 0.59, 0.6, 0.95]),
    st.booleans(),
    st.sampled_from([0, 0, 0, 1, 3]),
)


@given(st.integers(0, 9), st.lists(EVENINGS, min_size=5, max_size=40))
def test_whatever_a_couple_does_the_rules_hold(first: int, evenings: list[Any]) -> None:
    couple = couples.Couple(start_ladder(LADDER, first))
    now = NOW
    for hours, completes, paused, answers, chance, takes, lower in evenings:
        now += timedelta(hours=hours)
        couple.session(
            now, completes=completes, paused=paused, answers=answers, draw=OfferDraw(chance), takes=takes, lower=lower
        )


def test_what_is_remembered_is_what_the_rules_need_and_no_more() -> None:
    assert set(LadderState.__dataclass_fields__) == {"rung", "later", "days", "more", "from_above", "no_offer_before"}


def test_the_house_draws_one_number() -> None:
    assert OfferDraw.drawn(Random(5)) == OfferDraw(Random(5).random())


# Days that need more care


def test_on_a_tender_day_nothing_is_offered_and_everything_else_is_as_ever() -> None:
    began = begin_session(LADDER, ripe(), THIRD)
    usual = finish_session(LADDER, began, 5, THIRD, paused=False, answers=(YES, YES), draw=OFFERS)
    tender = finish_session(LADDER, began, 5, THIRD, paused=False, answers=(YES, YES), draw=OFFERS, tender=True)
    assert (usual.offers, tender.offers) == (True, False)
    assert tender.state == usual.state
    early = finish_session(LADDER, began, 5, THIRD, paused=False, answers=(YES, UNSAID), draw=OFFERS, tender=True)
    assert early == finish_session(LADDER, began, 5, THIRD, paused=False, answers=(YES, UNSAID), draw=OFFERS)


@pytest.mark.parametrize("fresh", [False, True])
@pytest.mark.parametrize("rung", range(len(LADDER.ordinary)))
def test_on_a_tender_day_what_is_known_and_no_closer_than_hands_is_suggested(rung: int, fresh: bool) -> None:
    state = LadderState(rung=rung, more=SESSIONS_BEFORE_OFFER if fresh else 0)
    opened = open_rung(LADDER, state, NOW)
    found = gentler_rung(LADDER, opened)
    assert LADDER.rungs[found].touch <= Touch.HANDS
    assert found <= rung - fresh or rung == 0
    between = LADDER.rungs[found + 1 : rung + 1 - fresh]
    assert all(each.touch > Touch.HANDS for each in between)
    assert open_rung(LADDER, state, NOW) == opened


# Put away and begun again

STOPPED = end_session_early(LADDER, begin_session(LADDER, LadderState(rung=3), NOW), 3, NOW)


def test_begun_again_is_no_higher_than_before_and_keeps_the_days_and_the_wait() -> None:
    assert highest_restart_rung(LADDER, STOPPED, NOW) == 2
    again = restart_ladder(LADDER, STOPPED, 3, NOW)
    assert open_rung(LADDER, again, NOW).resting is RestReason.TODAY
    assert open_rung(LADDER, again, NOW + DAY).rung == 2
    assert again.no_offer_before == STOPPED.no_offer_before
    assert (again.days, again.more, again.from_above) == (STOPPED.days, SESSIONS_BEFORE_OFFER, True)


def test_begun_again_is_no_higher_than_anybody_may_begin() -> None:
    assert highest_restart_rung(LADDER, None, NOW) == highest_restart_rung(LADDER, LadderState(rung=8), NOW) == 3
    assert restart_ladder(LADDER, LadderState(rung=8), 9, NOW).rung == 3


def test_begun_again_in_a_quiet_week_it_goes_on_and_leads_no_higher_than_they_picked() -> None:
    quiet = well(LadderState(rung=7), 7, NOW, TOO_MUCH).state
    again = restart_ladder(LADDER, quiet, 2, NOW)
    assert (open_rung(LADDER, again, NOW + DAY).rung, open_rung(LADDER, again, NOW + 7 * DAY).rung) == (2, 2)
    low = well(LadderState(rung=2), 2, NOW, TOO_MUCH).state
    again = restart_ladder(LADDER, low, 2, NOW)
    assert [open_rung(LADDER, again, NOW + n * DAY).rung for n in (1, 6, 7)] == [1, 1, 2]


def test_begun_again_an_offer_that_was_taken_is_none() -> None:
    state = accept_offer(LADDER, well(ripe(1), 1, THIRD).state, THIRD)
    assert open_rung(LADDER, restart_ladder(LADDER, state, 3, THIRD), THIRD + 3 * DAY).rung == 1


# Two ladders


def test_two_ladders_share_sessions_a_day_and_a_week() -> None:
    ladder_states, sessions = [LadderState(rung=5), LadderState(rung=5)], []
    for day in range(28):
        for which in (0, 1):
            at = NOW + day * DAY
            state = with_shared_limits(LADDER, ladder_states[which], [ladder_states[1 - which]], at)
            if open_rung(LADDER, state, at).resting is None:
                ladder_states[which] = begin_session(LADDER, state, at)
                sessions.append(day)
    assert len(sessions) == len(set(sessions)) == 12
    assert all(len([day for day in sessions if first <= day < first + 7]) <= 3 for first in range(28))


def test_what_was_too_much_on_one_ladder_makes_the_other_quiet_and_leaves_it_where_it_was() -> None:
    quiet = well(LadderState(rung=7), 7, NOW, TOO_MUCH).state
    other = LadderState(rung=8, more=1)
    for n in range(1, 7):
        at = NOW + n * DAY
        assert open_rung(LADDER, with_shared_limits(LADDER, other, [quiet], at), at).touch <= Touch.NEAR
    at = NOW + 7 * DAY
    assert open_rung(LADDER, with_shared_limits(LADDER, other, [quiet], at), at).rung == 8
    during = begin_session(LADDER, with_shared_limits(LADDER, other, [quiet], NOW + 2 * DAY), NOW + 2 * DAY)
    assert (open_rung(LADDER, during, at).rung, during.more) == (8, 1)


def test_wait_for_an_offer_holds_on_every_ladder() -> None:
    at = NOW + 4 * DAY
    own = LadderState(rung=5, more=1)
    assert well(own, 5, at).offers
    assert not well(with_shared_limits(LADDER, own, [STOPPED], at), 5, at).offers


def test_other_ladder_with_a_wrong_clock_limits_no_longer_than_a_fortnight() -> None:
    far = NOW + 4000 * DAY
    wrong = LadderState(
        rung=5, later=PendingRung(6, far), from_above=True, days=(far.date(),), no_offer_before=far.date()
    )
    own = with_shared_limits(LADDER, LadderState(rung=5), [wrong], NOW)
    assert own.later == PendingRung(5, NOW + 7 * DAY)
    assert own.no_offer_before == (NOW + 14 * DAY).date()
    assert own.days == ()


@given(st.lists(st.sampled_from([STOPPED, LadderState(), LadderState(rung=9, days=(NOW.date(),))]), max_size=3))
def test_other_ladders_open_nothing(others: list[LadderState]) -> None:
    for rung in range(10):
        opened = open_rung(LADDER, with_shared_limits(LADDER, LadderState(rung=rung), others, NOW), NOW)
        assert opened.rung <= rung
