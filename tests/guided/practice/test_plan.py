"""Test a programme against the calendar: the couple decides, and days without practice leave no trace."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from guided import bundled
from guided.catalogue.library import read_files
from guided.exercise.programme_model import Frequency, Programme, ProgrammeEntry, Week, Weekday
from guided.practice.plan import (
    MAX_OWN_EXERCISES,
    OWN_WEEK,
    Agreement,
    CompletedExercise,
    PlanItem,
    WeekPlan,
    agreement_from_json,
    agreement_to_json,
    begin_next_week,
    last_call,
    own_week,
    plan_for,
    resume_plan,
    schedule_call,
    start_plan,
    weeks,
)

MONDAY = date(2026, 5, 4)
TUE, WED, THU, FRI, SAT, SUN = (MONDAY + timedelta(days=number) for number in range(1, 7))
A_DAY = timedelta(days=1)

HUG = ProgrammeEntry(exercise="hug", every=Frequency.DAY)
BREATH = ProgrammeEntry(exercise="breath", every=Frequency.SECOND_DAY)
HANDS = ProgrammeEntry(exercise="hands", times=3)
EVENING = ProgrammeEntry(exercise="evening", on=(Weekday.TUE, Weekday.FRI))
KISS = ProgrammeEntry(exercise="kiss", times=2, optional=True)
PROGRAMME = Programme(
    name="easier",
    title="Easier",
    weeks=(
        Week(title="Arriving", call="What would easier look like?", do=(HUG, BREATH, HANDS, EVENING, KISS)),
        Week(title="Closer", do=(HANDS,), repeat=2, reflect="What was easy?"),
        Week(title="Choosing", call="What do you want to keep?", do=(KISS,)),
    ),
)


def at(exercise: str, *days: date) -> list[CompletedExercise]:
    return [(exercise, datetime(day.year, day.month, day.day, 20, tzinfo=UTC)) for day in days]


def week_of(today: date, *done: CompletedExercise, agreement: Agreement | None = None) -> WeekPlan:
    return plan_for(PROGRAMME, agreement or start_plan(PROGRAMME, MONDAY), today, done)


def line(found: WeekPlan, do: ProgrammeEntry) -> PlanItem:
    (one,) = (each for each in (*found.lines, *found.optional) if each.do == do)
    return one


def days_of(do: ProgrammeEntry, *done: date, through: date = SUN) -> list[date]:
    """The days from Monday on at which `do` is suggested, each looked at on the day itself."""
    days = [MONDAY + number * A_DAY for number in range((through - MONDAY).days + 1)]
    known = at(do.exercise, *done)
    return [day for day in days if line(week_of(day, *(one for one in known if one[1].date() < day)), do).today]


# What is suggested today


def test_every_day_is_every_day() -> None:
    assert days_of(HUG) == [MONDAY, TUE, WED, THU, FRI, SAT, SUN]
    assert not line(week_of(MONDAY, *at("hug", MONDAY)), HUG).today


def test_every_second_day_leaves_a_day_after_each_and_runs_after_nobody() -> None:
    assert days_of(BREATH, through=THU) == [MONDAY, TUE, WED, THU]
    assert days_of(BREATH, MONDAY) == [MONDAY, WED, THU, FRI, SAT, SUN]
    assert days_of(BREATH, TUE, THU, through=SAT) == [MONDAY, TUE, THU, SAT]


def test_a_number_of_times_is_any_day_until_it_is_done() -> None:
    assert days_of(HANDS, MONDAY, TUE, FRI) == [MONDAY, TUE, WED, THU, FRI]
    assert [line(week_of(SAT, *at("hands", MONDAY, TUE, FRI)), HANDS).done] == [3]


def test_named_days_are_those_days() -> None:
    assert days_of(EVENING) == [TUE, FRI]
    assert days_of(EVENING, WED) == [TUE, FRI]
    assert not line(week_of(TUE, *at("evening", TUE)), EVENING).today


def test_what_is_optional_stands_apart() -> None:
    found = week_of(MONDAY)
    assert [each.do for each in found.lines] == [HUG, BREATH, HANDS, EVENING]
    assert [each.do for each in found.optional] == [KISS]
    assert KISS not in [each.do for each in found.welcome]


def test_only_this_week_counts() -> None:
    late = MONDAY + 7 * A_DAY
    second = begin_next_week(PROGRAMME, start_plan(PROGRAMME, MONDAY), late)
    known = at("hands", MONDAY, TUE, late)
    assert line(week_of(late + A_DAY, *known, agreement=second), HANDS).done == 1
    assert line(week_of(SUN, *known), HANDS).done == 2


def test_what_was_done_before_it_was_agreed_is_not_counted() -> None:
    assert line(week_of(MONDAY, *at("hands", MONDAY - A_DAY)), HANDS).done == 0


def test_done_on_the_same_day_it_counts_as_often_as_it_was() -> None:
    assert line(week_of(MONDAY, *at("hands", MONDAY, MONDAY)), HANDS).done == 2


def test_the_day_is_the_one_their_clock_showed() -> None:
    late = datetime(2026, 5, 5, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    assert late.astimezone(UTC).date() == MONDAY
    assert not line(week_of(TUE, ("hug", late)), HUG).today


def test_one_exercise_in_two_lines_is_counted_once() -> None:
    gentle = ProgrammeEntry(exercise="hands", times=1, up_to_rung=1)
    more = ProgrammeEntry(exercise="hands", times=2, optional=True)
    twice = replace(PROGRAMME, weeks=(Week(do=(gentle, more)),))

    def counts(*days: date) -> tuple[int, int]:
        found = plan_for(twice, start_plan(twice, MONDAY), SUN, at("hands", *days))
        return found.lines[0].done, found.optional[0].done

    assert [counts(), counts(MONDAY), counts(MONDAY, TUE), counts(MONDAY, TUE, WED, THU)] == [
        (0, 0),
        (1, 0),
        (1, 1),
        (1, 3),
    ]


# Weeks


def test_weeks_that_repeat_are_weeks_one_by_one() -> None:
    assert [week.title for week in weeks(PROGRAMME)] == ["Arriving", "Closer", "Closer", "Choosing"]


def test_the_couple_says_when_the_next_week_begins() -> None:
    agreement = start_plan(PROGRAMME, MONDAY)
    much_later = MONDAY + 40 * A_DAY
    found = plan_for(PROGRAMME, agreement, much_later, ())
    assert (found.number, found.week.title) == (1, "Arriving")
    titles = []
    for number in range(6):
        found = plan_for(PROGRAMME, agreement, much_later, ())
        titles.append((found.number, found.week.title, found.is_last))
        agreement = begin_next_week(PROGRAMME, agreement, much_later + number * A_DAY)
    assert titles[:4] == [(1, "Arriving", False), (2, "Closer", False), (3, "Closer", False), (4, "Choosing", True)]
    assert titles[4:] == [titles[3]] * 2
    assert agreement.begun == MONDAY


def test_a_week_they_stay_in_begins_anew_after_seven_days() -> None:
    known = at("hands", MONDAY, TUE, FRI)
    assert line(week_of(SUN, *known), HANDS).done == 3
    after = line(week_of(SUN + A_DAY, *known), HANDS)
    assert (after.done, after.today) == (0, True)


def test_a_week_begun_on_a_thursday_is_seven_days_from_there() -> None:
    agreement = start_plan(PROGRAMME, THU)
    known = at("hands", WED, THU, SUN + A_DAY)
    wednesday = THU + 6 * A_DAY
    assert line(week_of(wednesday, *known, agreement=agreement), HANDS).done == 2
    assert line(week_of(wednesday + A_DAY, *known, agreement=agreement), HANDS).done == 0


def test_a_programme_that_became_shorter_stays_at_its_last_week() -> None:
    agreement = replace(start_plan(PROGRAMME, MONDAY), week=30)
    found = plan_for(PROGRAMME, agreement, TUE, ())
    assert (found.number, found.is_last) == (4, True)
    assert begin_next_week(PROGRAMME, agreement, TUE) == agreement


def test_what_was_put_aside_begins_its_week_anew() -> None:
    agreement = replace(start_plan(PROGRAMME, MONDAY), week=1, call=THU, paused=True)
    soon, late = resume_plan(agreement, WED), resume_plan(agreement, MONDAY + 90 * A_DAY)
    assert (soon.paused, soon.week, soon.week_begun, soon.call) == (False, 1, WED, THU)
    assert (late.week, late.week_begun, late.call, late.begun) == (1, MONDAY + 90 * A_DAY, None, MONDAY)


# The call


def test_what_is_still_welcome_before_the_call() -> None:
    agreement = replace(start_plan(PROGRAMME, MONDAY), call=THU)

    def welcome(today: date, *done: CompletedExercise) -> list[str]:
        return [each.do.exercise for each in week_of(today, *done, agreement=agreement).welcome]

    assert welcome(MONDAY) == ["hug", "breath", "hands", "evening"]
    assert welcome(WED) == ["hug", "breath", "hands"]
    assert welcome(WED, *at("hands", MONDAY, TUE, WED), *at("breath", WED)) == ["hug"]
    assert welcome(THU, *at("hug", THU)) == ["breath", "hands"]
    assert welcome(TUE, *at("evening", TUE)) == ["hug", "breath", "hands"]


def test_without_a_call_it_is_the_week() -> None:
    assert [each.do.exercise for each in week_of(SAT).welcome] == ["hug", "breath", "hands"]
    assert [each.do.exercise for each in week_of(SUN, *at("hug", SUN), *at("breath", SAT)).welcome] == ["hands"]


@pytest.mark.parametrize(("today", "call"), [(WED, THU), (THU, THU), (FRI, None)])
def test_a_call_that_has_been_is_none_any_more(today: date, call: date | None) -> None:
    assert week_of(today, agreement=replace(start_plan(PROGRAMME, MONDAY), call=THU)).call == call


def test_the_words_for_the_call_stay_until_there_are_others() -> None:
    agreement = start_plan(PROGRAMME, MONDAY)
    said = [week_of(TUE, agreement=replace(agreement, week=number)).to_bring for number in range(4)]
    assert said == ["What would easier look like?"] * 3 + ["What do you want to keep?"]
    silent = replace(PROGRAMME, weeks=(Week(do=(HUG,)),))
    assert plan_for(silent, start_plan(silent, MONDAY), TUE, ()).to_bring is None


# A week of their own


def test_three_things_make_a_week() -> None:
    programme = own_week(["hug", "hands", "breath"])
    agreement = start_plan(programme, MONDAY)
    assert (agreement.programme, agreement.own) == (OWN_WEEK, ("hug", "hands", "breath"))
    found = plan_for(own_week(agreement.own), agreement, TUE, at("hands", TUE))
    assert [(each.do.exercise, each.do.times, each.done) for each in found.lines] == [
        ("hug", 1, 0),
        ("hands", 1, 1),
        ("breath", 1, 0),
    ]
    assert found.is_last


def test_there_are_three_at_most_and_none_of_them_twice() -> None:
    (week,) = own_week(["a", "b", "a", "c", "d"]).weeks
    assert [do.exercise for do in week.do] == ["a", "b", "c"]
    assert len(week.do) == MAX_OWN_EXERCISES


# Kept


def test_an_agreement_is_kept_as_json_and_read_again() -> None:
    for agreement in (start_plan(PROGRAMME, MONDAY), start_plan(own_week(["hug"]), TUE)):
        whole = replace(agreement, week=2, call=THU, paused=True)
        assert agreement_from_json(json.loads(json.dumps(agreement_to_json(whole)))) == whole
        assert agreement_from_json(json.loads(json.dumps(agreement_to_json(agreement)))) == agreement


def test_nothing_else_is_taken_for_one() -> None:
    good = agreement_to_json(start_plan(PROGRAMME, MONDAY))
    assert agreement_from_json(good) is not None
    spoilt: list[object] = [None, 7, "x", [], {}, [good]]
    spoilt += [{key: value for key, value in good.items() if key != left} for left in good if left != "called"]
    spoilt += [good | change for change in ({"week": -1}, {"week": "1"}, {"week": True}, {"own": "hug"}, {"own": [1]})]
    spoilt += [
        good | change for change in ({"begun": "soon"}, {"begun": 7}, {"call": ""}, {"called": ""}, {"aside": 0})
    ]
    assert [each for each in spoilt if agreement_from_json(each) is not None] == []


# Whatever they do

days = st.dates(date(2020, 1, 1), date(2040, 1, 1))
names = st.sampled_from(["hug", "hands", "breath"])
dos = st.builds(
    ProgrammeEntry,
    exercise=names,
    optional=st.booleans(),
    every=st.sampled_from(Frequency),
) | st.builds(ProgrammeEntry, exercise=names, optional=st.booleans(), times=st.integers(1, 14))
dos |= st.builds(
    ProgrammeEntry,
    exercise=names,
    on=st.lists(st.sampled_from(Weekday), min_size=1, max_size=7, unique=True).map(tuple),
)
programmes = st.builds(
    Programme,
    name=st.just("any"),
    title=st.just("Any"),
    weeks=st.lists(
        st.builds(Week, do=st.lists(dos, max_size=5).map(tuple), repeat=st.integers(1, 8)), min_size=1, max_size=4
    ).map(tuple),
)
agreements = st.builds(
    Agreement,
    programme=st.just("any"),
    begun=days,
    week_begun=days | st.just(date.max) | st.just(date.min),
    week=st.integers(0, 40),
    call=st.none() | days,
    called=st.none() | days,
    paused=st.booleans(),
)
doings = st.lists(st.tuples(names, st.builds(datetime.combine, days, st.times(), st.just(UTC))), max_size=30)


@given(programmes, agreements, days, doings)
def test_it_suggests_what_the_week_says_and_loses_none_of_it(
    programme: Programme, agreement: Agreement, today: date, done: list[CompletedExercise]
) -> None:
    found = plan_for(programme, agreement, today, done)
    lines = (*found.lines, *found.optional)
    assert sorted(map(repr, (each.do for each in lines))) == sorted(map(repr, found.week.do))
    assert not any(each.do.optional for each in found.lines)
    for each in lines:
        assert each.done <= sum(name == each.do.exercise for name, _ in done)
        assert not (each.today and each.do.on and Weekday(today.weekday()) not in each.do.on)
        assert not (each.today and (each.do.exercise, today) in {(name, at_.date()) for name, at_ in done})
        assert not (each.today and each.do.times is not None and each.done >= each.do.times)
        assert each.welcome or not each.today
    assert found.call is None or found.call >= today


@given(programmes, agreements, days, doings, st.integers(1, 400))
def test_time_away_takes_nothing_away(
    programme: Programme, agreement: Agreement, today: date, done: list[CompletedExercise], away: int
) -> None:
    """Only the two move it on: after any absence the same week is there, with everything in it welcome."""
    assume(agreement.week_begun < date.max)  # there is no day after it
    before = plan_for(programme, agreement, today, done)
    later = today + timedelta(days=7 * away)
    after = plan_for(programme, replace(agreement, call=None), later, [one for one in done if one[1].date() <= today])
    assert (before.number, before.week) == (after.number, after.week)
    back = resume_plan(replace(agreement, paused=True), later)
    anew = plan_for(programme, back, later, ())
    assert {repr(each.do) for each in anew.lines} == {repr(each.do) for each in anew.welcome}


@given(agreements)
def test_any_agreement_is_kept_whole(agreement: Agreement) -> None:
    assert agreement_from_json(json.loads(json.dumps(agreement_to_json(agreement)))) == agreement


@given(programmes, agreements, days)
def test_moving_on_goes_through_every_week_once_and_stays(
    programme: Programme, agreement: Agreement, today: date
) -> None:
    agreement = replace(agreement, week=0)
    seen = []
    for _ in range(len(weeks(programme)) + 3):
        seen.append(plan_for(programme, agreement, today, ()).number)
        agreement = begin_next_week(programme, agreement, today)
    count = len(weeks(programme))
    assert seen == [*range(1, count + 1), count, count, count]


def test_the_programmes_that_ship_can_be_lived() -> None:
    found = [reading.programme for _, reading in read_files(sorted(bundled.programmes().glob("*.toml")))]
    for programme in [each for each in found if each]:
        agreement = start_plan(programme, MONDAY)
        for number in range(len(weeks(programme))):
            today = MONDAY + number * 7 * A_DAY
            week = plan_for(programme, agreement, today, ())
            assert week.number == number + 1
            assert week.lines
            agreement = begin_next_week(programme, agreement, today)


# The call that has been


@pytest.mark.parametrize(
    ("call", "called", "day", "after"),
    [
        (None, None, MONDAY + 9 * A_DAY, None),
        (MONDAY - A_DAY, None, MONDAY + 9 * A_DAY, MONDAY - A_DAY),
        (MONDAY - A_DAY, MONDAY - 9 * A_DAY, None, MONDAY - A_DAY),
        (MONDAY + A_DAY, MONDAY - 9 * A_DAY, MONDAY + 2 * A_DAY, MONDAY - 9 * A_DAY),
        (MONDAY, None, MONDAY + 14 * A_DAY, MONDAY),
        (MONDAY, None, None, MONDAY),
        (MONDAY, MONDAY - 9 * A_DAY, MONDAY + A_DAY, MONDAY - 9 * A_DAY),
    ],
    ids=["first", "next", "none", "moved ahead", "on the day", "on the day, none", "moved on the day"],
)
def test_the_last_call_is_known_once_there_is_a_next(
    call: date | None, called: date | None, day: date | None, after: date | None
) -> None:
    agreement = Agreement(programme="x", begun=MONDAY, week_begun=MONDAY, call=call, called=called)
    found = schedule_call(agreement, day, MONDAY)
    assert (found.call, found.called) == (day, after)
    assert last_call(found, MONDAY + A_DAY) == after


def test_taken_up_again_it_still_knows_the_last_call() -> None:
    agreement = Agreement(programme="x", begun=MONDAY, week_begun=MONDAY, call=MONDAY + A_DAY, paused=True)
    back = resume_plan(agreement, MONDAY + 9 * A_DAY)
    assert (back.call, back.called) == (None, MONDAY + A_DAY)


def test_an_agreement_kept_before_calls_were_remembered_is_read() -> None:
    agreement = Agreement(programme="x", begun=MONDAY, week_begun=MONDAY)
    assert (
        agreement_from_json({key: value for key, value in agreement_to_json(agreement).items() if key != "called"})
        == agreement
    )
