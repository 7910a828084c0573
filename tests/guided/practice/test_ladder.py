"""The rules of the ladder: it offers and never promotes, steps back in silence, and tells nothing of anybody."""

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
    OFFERED,
    QUIETED,
    SESSIONS,
    House,
    Later,
    Private,
    Resting,
    Standing,
    Word,
    begun,
    eased,
    ended_early,
    finished,
    highest_again,
    limited,
    rested,
    started,
    started_again,
    taken,
    today,
    unanswered,
)
from tests.guided.practice import couples

LADDER: Ladder = couples.LADDER

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
DAY = timedelta(days=1)
UNSAID = Private(Word.UNSAID, would_like_next=True)
YES, NOT_YET = Private(Word.EASY, would_like_next=True), Private(Word.NEW, would_like_next=False)
OFFERS, WITHHOLDS, QUIETS = House(0.0), House(OFFERED), House(1 - QUIETED)


def well(
    standing: Standing,
    rung: int,
    now: datetime,
    a: Private = YES,
    b: Private = YES,
    house: House = OFFERS,
    *,
    paused: bool = False,
) -> ladders.Finished:
    """A session to its end."""
    began = begun(LADDER, standing, now)
    return finished(LADDER, began, rung, now, paused=paused, answers=(a, b), house=house)


def ripe(rung: int = 5, since: datetime = NOW) -> Standing:
    """Two sessions on this rung; the third may bring an offer."""
    standing = Standing(rung=rung)
    for n in range(SESSIONS - 1):
        standing = well(standing, rung, since + n * 2 * DAY).standing
    return standing


THIRD = NOW + 7 * DAY


@pytest.mark.parametrize("rung", [5, 4])
@pytest.mark.parametrize("paused", [False, True])
def test_session_that_eased_off_early_is_no_step_and_its_pause_counts(rung: int, paused: bool) -> None:
    began = begun(LADDER, ripe(), THIRD)
    done = finished(LADDER, began, rung, THIRD, paused=paused, answers=(YES, YES), house=OFFERS, completed=rung == 4)
    assert not done.offers
    assert done.standing == replace(began, more=2 if paused else began.more)


@pytest.mark.parametrize(("a", "b"), [(UNSAID, YES), (YES, UNSAID), (UNSAID, NOT_YET), (NOT_YET, UNSAID)])
def test_what_is_kept_before_the_second_answer_is_what_too_much_leads_to(a: Private, b: Private) -> None:
    began = begun(LADDER, ripe(), THIRD)
    both = finished(LADDER, began, 5, THIRD, paused=False, answers=(a, b), house=OFFERS).standing
    assert unanswered(LADDER, began, 5, THIRD) == both


@pytest.mark.parametrize("more", [0, 1, 2, 3])
def test_pause_before_an_unanswered_question_asks_for_two_more_sessions(more: int) -> None:
    assert rested(Standing(rung=4, more=more)).more == max(more, 2)


def test_it_begins_gently() -> None:
    assert started(LADDER).rung == 0
    assert started(LADDER, 2).rung == 2
    assert started(LADDER, 9).rung == 3
    assert started(LADDER, -1).rung == 0
    steep = Ladder(
        name="x",
        title="x",
        rungs=tuple(Rung(title="x", exercise="x", touch=touch) for touch in (Touch.NONE, Touch.NEAR, Touch.HANDS)),
    )
    assert started(steep, 9).rung == 1
    flat = Ladder(name="x", title="x", rungs=LADDER.rungs[:3] * 3)
    assert started(flat, 9).rung == 3


def test_once_a_day_and_three_times_a_week() -> None:
    standing = Standing()
    for n, allowed in enumerate([True, True, True, False, False, False, False, True]):
        at = NOW + n * DAY
        assert (today(LADDER, standing, at).resting is None) is allowed
        if allowed:
            standing = begun(LADDER, standing, at)
            assert today(LADDER, standing, at + timedelta(hours=2)).resting is Resting.TODAY
        else:
            assert today(LADDER, standing, at).resting is Resting.THIS_WEEK
            with pytest.raises(ValueError, match="no session"):
                begun(LADDER, standing, at)


def test_an_offer_needs_three_sessions() -> None:
    assert not well(Standing(rung=5), 5, NOW).offers
    assert not well(Standing(rung=5, more=2), 5, NOW).offers
    assert well(ripe(), 5, THIRD).offers


def test_an_offer_needs_two_without_a_pause() -> None:
    third = well(ripe(), 5, THIRD, paused=True)
    assert not third.offers
    fourth = well(third.standing, 5, THIRD + 2 * DAY)
    assert not fourth.offers
    assert well(fourth.standing, 5, THIRD + 4 * DAY).offers


def test_a_first_session_with_a_pause_counts_as_one() -> None:
    first = well(Standing(rung=5), 5, NOW, paused=True).standing
    second = well(first, 5, NOW + 2 * DAY).standing
    assert well(second, 5, THIRD).offers


@pytest.mark.parametrize(("a", "b"), [(YES, NOT_YET), (NOT_YET, YES), (NOT_YET, NOT_YET)])
def test_an_offer_needs_both(a: Private, b: Private) -> None:
    assert not well(ripe(), 5, THIRD, a, b).offers


def test_the_house_may_keep_an_offer_to_itself() -> None:
    assert not well(ripe(), 5, THIRD, house=WITHHOLDS).offers


def test_there_is_no_offer_above_the_last_rung_nor_to_what_is_wider() -> None:
    assert not well(ripe(9), 9, THIRD).offers


def test_an_offer_taken_opens_the_next_rung_in_a_day() -> None:
    standing = taken(LADDER, well(ripe(), 5, THIRD).standing, THIRD)
    assert today(LADDER, standing, THIRD + timedelta(hours=23)).rung == 5
    assert today(LADDER, standing, THIRD + timedelta(hours=24)).rung == 6
    assert today(LADDER, standing, THIRD + DAY).shortest
    with pytest.raises(ValueError, match="no offer"):
        taken(LADDER, standing, THIRD)


def test_a_session_before_the_next_rung_opens_counts_for_nothing() -> None:
    standing = taken(LADDER, well(ripe(), 5, THIRD).standing, THIRD)
    soon = THIRD + timedelta(hours=12)
    assert well(standing, 5, soon).standing.more == SESSIONS


def test_offer_that_was_declined_may_come_again_the_next_time() -> None:
    offered = well(ripe(), 5, THIRD)
    assert offered.offers
    assert offered.standing.no_offer_before is None
    assert well(offered.standing, 5, THIRD + 2 * DAY).offers


MISSED = [
    (YES, NOT_YET, OFFERS),
    (NOT_YET, YES, OFFERS),
    (NOT_YET, NOT_YET, OFFERS),
    (YES, YES, WITHHOLDS),
    (YES, NOT_YET, WITHHOLDS),
]


@pytest.mark.parametrize(("a", "b", "house"), MISSED)
def test_missing_offer_leaves_the_same_whoever_or_whatever_it_came_from(a: Private, b: Private, house: House) -> None:
    missed = well(ripe(), 5, THIRD, a, b, house)
    assert not missed.offers
    assert missed == well(ripe(), 5, THIRD, house=WITHHOLDS)


@pytest.mark.parametrize(("a", "b", "house"), MISSED)
def test_after_a_missing_offer_none_comes_for_the_rest_of_a_fortnight(a: Private, b: Private, house: House) -> None:
    """So that evening after evening without one tells no more than the first."""
    standing, first = well(ripe(), 5, THIRD, a, b, house).standing, NOW
    for day in (9, 12):
        session = well(standing, 5, first + day * DAY)
        assert (session.offers, session.standing.no_offer_before) == (False, standing.no_offer_before)
        standing = session.standing
    assert well(standing, 5, first + 14 * DAY).offers


def test_after_a_missing_offer_none_comes_for_a_week_at_the_least() -> None:
    """For those who meet seldom the fortnight began long before."""
    standing = Standing(rung=5, more=1, days=(NOW.date(), NOW.date() + 7 * DAY))
    at = NOW + 14 * DAY
    missed = well(standing, 5, at, YES, NOT_YET).standing
    assert not well(missed, 5, at + 6 * DAY).offers
    assert well(missed, 5, at + 7 * DAY).offers


def test_chances_for_an_offer_are_a_fortnight_apart() -> None:
    """Three evenings a week, and one of the two never wishes to go on."""
    standing, chances = Standing(rung=5), []
    for day in (7 * week + n for week in range(10) for n in (0, 2, 4)):
        at = NOW + day * DAY
        if well(standing, 5, at).offers:
            chances.append(day)
        standing = well(standing, 5, at, YES, NOT_YET).standing
    assert chances == [4, 14, 28, 42, 56]


def test_evening_on_which_nothing_could_be_offered_begins_no_wait() -> None:
    for standing, rung in ((Standing(rung=5, more=2), 5), (ripe(), 3), (ripe(9), 9)):
        assert well(standing, rung, THIRD, NOT_YET, NOT_YET, WITHHOLDS).standing.no_offer_before is None


@given(
    st.sampled_from((Word.EASY, Word.NEW)), st.booleans(), st.booleans(), st.floats(0, 1 - QUIETED, exclude_max=True)
)
def test_what_they_would_like_and_what_the_house_drew_leave_no_trace_but_the_offer(
    word: Word, a: bool, b: bool, chance: float
) -> None:
    found = well(ripe(), 5, THIRD, Private(word, a), Private(Word.EASY, b), House(chance))
    assert found == well(ripe(), 5, THIRD, house=OFFERS if found.offers else WITHHOLDS)


@given(
    st.integers(0, 9),
    st.integers(0, 3),
    st.sampled_from(Word),
    st.sampled_from(Word),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_a_quiet_week_is_the_same_whoever_or_whatever_brought_it(
    rung: int, more: int, a: Word, b: Word, wish: bool, above: bool, paused: bool
) -> None:
    standing = Standing(rung=rung, more=more, from_above=above)
    by_the_house = well(standing, rung, NOW, house=QUIETS, paused=paused)
    assert not by_the_house.offers
    by_words = well(standing, rung, NOW, Private(a, wish), Private(b, not wish), WITHHOLDS, paused=paused)
    if a.is_fine and b.is_fine:
        assert by_words.standing != by_the_house.standing
    else:
        assert by_words == by_the_house


TOO_MUCH = Private(Word.TOO_MUCH, would_like_next=False)


@pytest.mark.parametrize(("b", "house"), [(UNSAID, OFFERS), (TOO_MUCH, WITHHOLDS), (YES, QUIETS)])
def test_quiet_week_is_without_touch_and_then_the_same_rung(b: Private, house: House) -> None:
    standing = well(Standing(rung=7), 7, NOW, YES, b, house).standing
    for n in range(1, 7):
        assert today(LADDER, standing, NOW + n * DAY).touch <= Touch.NEAR
    assert today(LADDER, standing, NOW + 7 * DAY).rung == 7
    again = well(standing, 3, NOW + 2 * DAY).standing
    assert today(LADDER, again, NOW + 3 * DAY).rung == 3
    assert today(LADDER, again, NOW + 7 * DAY).rung == 7


@pytest.mark.parametrize(("b", "house"), [(TOO_MUCH, OFFERS), (YES, QUIETS)])
def test_after_a_quiet_week_an_offer_needs_three_sessions_again(b: Private, house: House) -> None:
    standing = well(ripe(), 5, THIRD, YES, b, house).standing
    for n, offers in enumerate((False, False, True)):
        session = well(standing, 5, THIRD + (7 + 2 * n) * DAY)
        assert session.offers is offers
        standing = session.standing


@pytest.mark.parametrize(("b", "house"), [(TOO_MUCH, OFFERS), (YES, QUIETS)])
def test_second_quiet_week_with_no_good_session_between_is_followed_by_one_lower(b: Private, house: House) -> None:
    first = well(Standing(rung=7), 7, NOW, YES, b, house).standing
    second = well(first, 7, NOW + 8 * DAY, YES, b, house).standing
    assert today(LADDER, second, NOW + 15 * DAY).rung == 6
    between = well(first, 7, NOW + 8 * DAY).standing
    later = well(between, 7, NOW + 10 * DAY, YES, b, house).standing
    assert today(LADDER, later, NOW + 17 * DAY).rung == 7


def test_too_much_in_a_quiet_week_makes_it_quieter_and_longer() -> None:
    standing = well(Standing(rung=7), 7, NOW, house=QUIETS).standing
    later = well(standing, 3, NOW + 2 * DAY, TOO_MUCH).standing
    assert today(LADDER, later, NOW + 8 * DAY).rung == 2
    assert today(LADDER, later, NOW + 9 * DAY).rung == 7


def test_too_much_before_the_next_rung_opens_closes_it_again() -> None:
    standing = taken(LADDER, well(ripe(), 5, THIRD).standing, THIRD)
    soon = THIRD + timedelta(hours=12)
    quiet = well(standing, 5, soon, TOO_MUCH).standing
    assert today(LADDER, quiet, soon + 7 * DAY).rung == 5


def test_an_early_end_opens_one_lower_and_a_second_two() -> None:
    first = ended_early(LADDER, begun(LADDER, Standing(rung=7, more=1), NOW), 7, NOW)
    assert today(LADDER, first, NOW + DAY).rung == 6
    second = ended_early(LADDER, begun(LADDER, first, NOW + 2 * DAY), 6, NOW + 2 * DAY)
    assert today(LADDER, second, NOW + 3 * DAY).rung == 4


def test_after_an_early_end_three_sessions_are_wanting_again() -> None:
    standing = ended_early(LADDER, begun(LADDER, Standing(rung=7, more=0), NOW), 7, NOW)
    assert standing.more == SESSIONS


def test_an_early_end_before_the_next_rung_opens_closes_it_again() -> None:
    standing = taken(LADDER, well(ripe(), 5, THIRD).standing, THIRD)
    soon = THIRD + timedelta(hours=12)
    ended = ended_early(LADDER, begun(LADDER, standing, soon), 5, soon)
    assert today(LADDER, ended, soon + 2 * DAY).rung == 4


def test_the_longer_wait_for_an_offer_counts() -> None:
    standing = well(Standing(rung=7), 7, NOW, house=QUIETS).standing
    ended = ended_early(LADDER, begun(LADDER, standing, NOW + DAY), 3, NOW + DAY)
    assert ended.no_offer_before == (NOW + 7 * DAY).date()


def test_after_a_good_session_an_early_end_is_one_lower_again() -> None:
    first = ended_early(LADDER, begun(LADDER, Standing(rung=7), NOW), 7, NOW)
    between = well(first, 6, NOW + 2 * DAY).standing
    second = ended_early(LADDER, begun(LADDER, between, NOW + 4 * DAY), 6, NOW + 4 * DAY)
    assert today(LADDER, second, NOW + 5 * DAY).rung == 5


def test_after_an_early_end_there_is_no_offer_for_five_days() -> None:
    standing = ended_early(LADDER, begun(LADDER, Standing(rung=7), NOW), 7, NOW)
    assert standing.no_offer_before == (NOW + 5 * DAY).date()
    waiting = Standing(rung=6, no_offer_before=standing.no_offer_before, more=1)
    assert not well(waiting, 6, NOW + 4 * DAY).offers
    assert well(waiting, 6, NOW + 5 * DAY).offers


def test_an_early_end_in_a_quiet_week_keeps_the_way_back() -> None:
    standing = well(Standing(rung=7), 7, NOW, house=QUIETS).standing
    ended = ended_early(LADDER, begun(LADDER, standing, NOW + DAY), 3, NOW + DAY)
    assert [today(LADDER, ended, NOW + n * DAY).rung for n in (2, 7, 8)] == [1, 1, 5]


def test_quiet_week_ends_a_day_after_a_visit_in_it_at_the_earliest() -> None:
    standing = well(Standing(rung=7), 7, NOW, house=QUIETS).standing
    last = NOW + 7 * DAY - timedelta(hours=2)
    visited = well(standing, 3, last).standing
    assert today(LADDER, visited, last + timedelta(hours=23)).rung == 3
    assert today(LADDER, visited, last + timedelta(hours=24)).rung == 7


def test_away_after_a_visit_in_a_quiet_week_is_one_lower_than_that_visit() -> None:
    quiet = well(Standing(rung=7), 7, NOW, house=QUIETS).standing
    assert today(LADDER, quiet, NOW + 11 * DAY).rung == 6
    visited = well(quiet, 3, NOW + 2 * DAY).standing
    assert today(LADDER, visited, NOW + 12 * DAY).rung == 7
    assert today(LADDER, visited, NOW + 13 * DAY).rung == 2


@pytest.mark.parametrize(("days", "rung"), [(10, 7), (11, 6), (30, 6), (31, 1), (400, 1)])
def test_away_means_gentler(days: int, rung: int) -> None:
    standing = well(Standing(rung=7), 7, NOW).standing
    assert today(LADDER, standing, NOW + days * DAY).rung == rung


def test_away_after_an_offer_was_taken_is_one_lower_than_the_last_visit() -> None:
    """Nobody has been on the rung that it leads to."""
    taken = Standing(rung=2, later=Later(3, NOW + DAY), days=(NOW.date(),))
    assert [today(LADDER, taken, NOW + days * DAY).rung for days in (2, 10, 11)] == [3, 3, 1]


def test_away_after_a_visit_in_a_quiet_week_that_began_another_is_one_lower_than_that_visit() -> None:
    before = Standing(rung=1, later=Later(2, NOW + 3 * DAY), days=(NOW.date(),), from_above=True)
    again = finished(LADDER, before, 1, NOW, paused=False, answers=(YES, YES), house=House(0.95)).standing
    assert (again.rung, again.later) == (0, Later(2, NOW + 7 * DAY))
    assert today(LADDER, again, NOW + 11 * DAY).rung == 0


@pytest.mark.parametrize("rung", range(10))
def test_away_after_a_quiet_week_without_a_visit_in_it_is_one_lower_than_the_last_visit(rung: int) -> None:
    before = Standing(rung=rung, days=(NOW.date(),))
    quiet = finished(LADDER, before, rung, NOW, paused=False, answers=(YES, YES), house=House(0.95)).standing
    assert today(LADDER, quiet, NOW + 11 * DAY).rung == max(rung - 1, 0)


def test_an_offer_is_not_taken_days_after_the_visit() -> None:
    offered = Standing(days=(NOW.date(),), more=0)
    assert taken(LADDER, offered, NOW + DAY).later is not None
    with pytest.raises(ValueError, match="no offer"):
        taken(LADDER, offered, NOW + 2 * DAY)


def test_being_away_is_counted_once() -> None:
    standing = well(Standing(rung=7), 7, NOW).standing
    back = limited(LADDER, standing, (), NOW + 11 * DAY)
    assert today(LADDER, back, NOW + 11 * DAY).rung == today(LADDER, standing, NOW + 11 * DAY).rung == 6


@pytest.mark.parametrize("rung", [0, 1])
def test_away_from_the_lowest_rungs_is_no_lower_than_the_lowest(rung: int) -> None:
    assert today(LADDER, Standing(rung=rung, days=(NOW.date(),)), NOW + 90 * DAY).rung == 0


def test_a_stop_long_ago_and_being_away_leave_the_same() -> None:
    """What is remembered after an early end could as well come from time."""
    ended = ended_early(LADDER, begun(LADDER, Standing(rung=7), NOW), 7, NOW)
    away = begun(LADDER, Standing(rung=7, days=(NOW.date() - 11 * DAY,)), NOW)
    assert (away.rung, away.more, away.from_above, away.later, away.no_offer_before) == (
        ended.rung,
        ended.more,
        ended.from_above,
        ended.later,
        ended.no_offer_before,
    )


def test_a_gentler_choice_for_one_day_costs_nothing_and_counts_for_nothing() -> None:
    standing = ripe()
    after = well(standing, 2, THIRD)
    assert not after.offers
    assert (after.standing.rung, after.standing.more) == (5, 1)


def test_a_day_is_the_couples_own_and_its_evening_lasts_until_four() -> None:
    sydney = timezone(timedelta(hours=10))
    late = datetime(2026, 5, 4, 23, 50, tzinfo=sydney)
    standing = begun(LADDER, Standing(), late)
    assert today(LADDER, standing, late + timedelta(minutes=5)).resting is Resting.TODAY
    assert today(LADDER, standing, late + timedelta(minutes=15)).resting is Resting.TODAY
    assert today(LADDER, standing, late + timedelta(hours=4, minutes=15)).resting is None


def test_visit_after_midnight_leaves_no_other_for_that_day() -> None:
    night = datetime(2026, 5, 5, 1, 0, tzinfo=UTC)
    standing = begun(LADDER, Standing(), night)
    assert today(LADDER, standing, night + timedelta(hours=19)).resting is Resting.TODAY
    assert today(LADDER, standing, night + timedelta(hours=27)).resting is None


@pytest.mark.parametrize(
    ("hours", "rung", "goes_on"), [(0, 3, True), (7, 3, True), (7, 4, False), (9, 3, False), (240, 3, False)]
)
def test_visit_broken_off_can_be_gone_on_with_on_its_own_evening_while_its_rung_is_open(
    hours: int, rung: int, goes_on: bool
) -> None:
    """It began at eight in the evening."""
    standing = begun(LADDER, Standing(rung=3), NOW)
    assert ladders.goes_on(LADDER, standing, rung, NOW + timedelta(hours=hours)) is goes_on


def test_a_clock_that_was_wrong_locks_nobody_out() -> None:
    far = NOW + 4000 * DAY
    wrong = Standing(rung=5, later=Later(6, far), days=(far.date(),), more=0, no_offer_before=far.date())
    assert today(LADDER, wrong, NOW).resting is None
    mended = begun(LADDER, wrong, NOW)
    assert mended.later == Later(6, NOW + 7 * DAY)
    assert mended.no_offer_before == (NOW + 14 * DAY).date()
    assert mended.days == (NOW.date(),)


def test_a_clock_set_back_a_little_ends_no_quiet_week() -> None:
    standing = well(Standing(rung=7), 7, NOW, house=QUIETS).standing
    assert today(LADDER, standing, NOW - timedelta(minutes=5)).touch <= Touch.NEAR


def test_a_ladder_made_shorter_is_no_trouble() -> None:
    short = Ladder(name="x", title="x", rungs=LADDER.rungs[:3])
    assert today(short, Standing(rung=9, later=Later(9, NOW + DAY)), NOW).rung == 2


WORDS = st.sampled_from([Word.EASY, Word.EASY, Word.NEW, Word.NEW, Word.TOO_MUCH, Word.UNSAID])
PRIVATE = st.builds(Private, WORDS, st.sampled_from([True, True, True, False]))
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
    couple = couples.Couple(started(LADDER, first))
    now = NOW
    for hours, completes, paused, answers, chance, takes, lower in evenings:
        now += timedelta(hours=hours)
        couple.session(
            now, completes=completes, paused=paused, answers=answers, house=House(chance), takes=takes, lower=lower
        )


def test_what_is_remembered_is_what_the_rules_need_and_no_more() -> None:
    assert set(Standing.__dataclass_fields__) == {"rung", "later", "days", "more", "from_above", "no_offer_before"}


def test_the_house_draws_one_number() -> None:
    assert House.drawn(Random(5)) == House(Random(5).random())


# Days that need more care


def test_on_a_tender_day_nothing_is_offered_and_everything_else_is_as_ever() -> None:
    began = begun(LADDER, ripe(), THIRD)
    usual = finished(LADDER, began, 5, THIRD, paused=False, answers=(YES, YES), house=OFFERS)
    tender = finished(LADDER, began, 5, THIRD, paused=False, answers=(YES, YES), house=OFFERS, tender=True)
    assert (usual.offers, tender.offers) == (True, False)
    assert tender.standing == usual.standing
    early = finished(LADDER, began, 5, THIRD, paused=False, answers=(YES, UNSAID), house=OFFERS, tender=True)
    assert early == finished(LADDER, began, 5, THIRD, paused=False, answers=(YES, UNSAID), house=OFFERS)


@pytest.mark.parametrize("fresh", [False, True])
@pytest.mark.parametrize("rung", range(len(LADDER.ordinary)))
def test_on_a_tender_day_what_is_known_and_no_closer_than_hands_is_suggested(rung: int, fresh: bool) -> None:
    standing = Standing(rung=rung, more=SESSIONS if fresh else 0)
    opened = today(LADDER, standing, NOW)
    found = eased(LADDER, opened)
    assert LADDER.rungs[found].touch <= Touch.HANDS
    assert found <= rung - fresh or rung == 0
    between = LADDER.rungs[found + 1 : rung + 1 - fresh]
    assert all(each.touch > Touch.HANDS for each in between)
    assert today(LADDER, standing, NOW) == opened


# Put away and begun again

STOPPED = ended_early(LADDER, begun(LADDER, Standing(rung=3), NOW), 3, NOW)


def test_begun_again_is_no_higher_than_before_and_keeps_the_days_and_the_wait() -> None:
    assert highest_again(LADDER, STOPPED, NOW) == 2
    again = started_again(LADDER, STOPPED, 3, NOW)
    assert today(LADDER, again, NOW).resting is Resting.TODAY
    assert today(LADDER, again, NOW + DAY).rung == 2
    assert again.no_offer_before == STOPPED.no_offer_before
    assert (again.days, again.more, again.from_above) == (STOPPED.days, SESSIONS, True)


def test_begun_again_is_no_higher_than_anybody_may_begin() -> None:
    assert highest_again(LADDER, None, NOW) == highest_again(LADDER, Standing(rung=8), NOW) == 3
    assert started_again(LADDER, Standing(rung=8), 9, NOW).rung == 3


def test_begun_again_in_a_quiet_week_it_goes_on_and_leads_no_higher_than_they_picked() -> None:
    quiet = well(Standing(rung=7), 7, NOW, TOO_MUCH).standing
    again = started_again(LADDER, quiet, 2, NOW)
    assert (today(LADDER, again, NOW + DAY).rung, today(LADDER, again, NOW + 7 * DAY).rung) == (2, 2)
    low = well(Standing(rung=2), 2, NOW, TOO_MUCH).standing
    again = started_again(LADDER, low, 2, NOW)
    assert [today(LADDER, again, NOW + n * DAY).rung for n in (1, 6, 7)] == [1, 1, 2]


def test_begun_again_an_offer_that_was_taken_is_none() -> None:
    standing = taken(LADDER, well(ripe(1), 1, THIRD).standing, THIRD)
    assert today(LADDER, started_again(LADDER, standing, 3, THIRD), THIRD + 3 * DAY).rung == 1


# Two ladders


def test_two_ladders_share_sessions_a_day_and_a_week() -> None:
    standings, sessions = [Standing(rung=5), Standing(rung=5)], []
    for day in range(28):
        for which in (0, 1):
            at = NOW + day * DAY
            standing = limited(LADDER, standings[which], [standings[1 - which]], at)
            if today(LADDER, standing, at).resting is None:
                standings[which] = begun(LADDER, standing, at)
                sessions.append(day)
    assert len(sessions) == len(set(sessions)) == 12
    assert all(len([day for day in sessions if first <= day < first + 7]) <= 3 for first in range(28))


def test_what_was_too_much_on_one_ladder_makes_the_other_quiet_and_leaves_it_where_it_was() -> None:
    quiet = well(Standing(rung=7), 7, NOW, TOO_MUCH).standing
    other = Standing(rung=8, more=1)
    for n in range(1, 7):
        at = NOW + n * DAY
        assert today(LADDER, limited(LADDER, other, [quiet], at), at).touch <= Touch.NEAR
    at = NOW + 7 * DAY
    assert today(LADDER, limited(LADDER, other, [quiet], at), at).rung == 8
    during = begun(LADDER, limited(LADDER, other, [quiet], NOW + 2 * DAY), NOW + 2 * DAY)
    assert (today(LADDER, during, at).rung, during.more) == (8, 1)


def test_wait_for_an_offer_holds_on_every_ladder() -> None:
    at = NOW + 4 * DAY
    own = Standing(rung=5, more=1)
    assert well(own, 5, at).offers
    assert not well(limited(LADDER, own, [STOPPED], at), 5, at).offers


def test_other_ladder_with_a_wrong_clock_limits_no_longer_than_a_fortnight() -> None:
    far = NOW + 4000 * DAY
    wrong = Standing(rung=5, later=Later(6, far), from_above=True, days=(far.date(),), no_offer_before=far.date())
    own = limited(LADDER, Standing(rung=5), [wrong], NOW)
    assert own.later == Later(5, NOW + 7 * DAY)
    assert own.no_offer_before == (NOW + 14 * DAY).date()
    assert own.days == ()


@given(st.lists(st.sampled_from([STOPPED, Standing(), Standing(rung=9, days=(NOW.date(),))]), max_size=3))
def test_other_ladders_open_nothing(others: list[Standing]) -> None:
    for rung in range(10):
        opened = today(LADDER, limited(LADDER, Standing(rung=rung), others, NOW), NOW)
        assert opened.rung <= rung
