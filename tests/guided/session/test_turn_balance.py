"""Test who gives first and how long each receives: over many evenings with stops, neither receives more."""

from dataclasses import replace
from random import Random

import pytest

from guided.exercise.breath import BreathPattern
from guided.exercise.flow import Position
from guided.exercise.model import Step, StepCue, Touch
from guided.exercise.roles import turn_steps
from guided.practice.storage.journal import MAX_TURN_SECONDS, temporary_journal
from guided.session import walk as walks
from guided.session import walk_queries
from guided.session.consent import Answer
from guided.session.cues import Partner, Say
from guided.session.session_choices import SessionChoices
from guided.session.states import Playing
from guided.session.timeline import PreparedExercise
from guided.session.turn_balance import MAX_CHANGE_SHARE, MIN_DIFFERENCE_SECONDS, gives_first, received
from tests.guided.session.exercises import ASK, CLOSING, STROKES, TURN
from tools.taking_turns import EXERCISES, GAME, HABITS, WHOLE, Evening, Habits, lived, shipped

A_MINUTE = 60.0
IN_A_ROW = 205.0
"""Longest time in seconds, as written, that one receives before the other does; it occurs in curious touch."""
TURN_OF_HEARTBEAT = 133.0
"""How many seconds each receives in chest-heartbeat; as much at most is evened out in an evening of it."""
ALL = (*EXERCISES, GAME)
STOPS = [name for name, habits in HABITS.items() if habits.stops or habits.halts or habits.always_stops_in]


@pytest.mark.parametrize("name", ALL)
def test_every_yes_gives_both_equal_time(name: str) -> None:
    assert abs(lived([name], 2, Random(1), WHOLE)[-1]) < 1


@pytest.mark.parametrize("names", [ALL, (GAME,)], ids=["all", "game alone"])
@pytest.mark.parametrize("habits", HABITS)
def test_whole_evening_after_fifty_with_stops_leaves_less_than_a_minute(names: tuple[str, ...], habits: str) -> None:
    ahead = lived(names, 51, Random(7), HABITS[habits], whole=1)
    assert max(map(abs, ahead)) > A_MINUTE
    assert abs(ahead[-1]) <= A_MINUTE
    if habits in STOPS[1:]:
        assert max(map(abs, ahead)) <= IN_A_ROW + MIN_DIFFERENCE_SECONDS


@pytest.mark.parametrize("habits", [STOPS[0], STOPS[2], "a crash in 20 % of steps"])
def test_whole_evening_leaves_less_than_a_minute_wherever_the_one_before_ended(habits: str) -> None:
    for seed in range(20):
        uneven, after = lived(["chest-heartbeat"], 2, Random(seed), HABITS[habits], whole=1)
        most = max(A_MINUTE, abs(uneven) - TURN_OF_HEARTBEAT)
        assert abs(after) <= min(max(abs(uneven), MIN_DIFFERENCE_SECONDS), most)


def test_long_turns_cannot_be_even_midway_and_at_the_end() -> None:
    """The second turn changes the difference by its whole length, so the difference is at least half of it before or
    after."""
    whole = SessionChoices(ask_at_keyboard=True, ahead=0.0)
    in_a_row = {name: Evening(shipped(name), whole, Random(1)).plays().most for name in ALL}
    assert max(in_a_row.values()) == pytest.approx(IN_A_ROW)
    assert [name for name, seconds in in_a_row.items() if seconds <= 2 * A_MINUTE] == ["hand-ladder"]


def test_shortened_turn_shortens_the_other_by_half_at_most() -> None:
    evening = Evening(
        shipped("hair-stroking"), SessionChoices(ask_at_keyboard=True, ahead=0.0), Random(1), Habits(enough=1.0)
    )
    evening.plays()
    assert abs(evening.more) < evening.most


@pytest.mark.parametrize("name", ["curious-touch", "holding-hands", GAME])
def test_lengthened_turn_is_evened_out_in_the_same_evening(name: str) -> None:
    for seed in range(5):
        (ahead,) = lived([name], 1, Random(seed), Habits(longer=0.3))
        assert abs(ahead) <= MIN_DIFFERENCE_SECONDS + walk_queries.LONGER_SECONDS


def test_gives_first_favours_whoever_received_less() -> None:
    assert [gives_first(done, 0) for done in range(4)] == ["a", "b", "a", "b"]
    assert {gives_first(done, MIN_DIFFERENCE_SECONDS) for done in range(4)} == {"b"}
    assert {gives_first(done, -MIN_DIFFERENCE_SECONDS) for done in range(4)} == {"a"}


def held(choices: SessionChoices, *, swapped: bool, step: Step = TURN) -> Playing:
    """Return the turn with these roles, after the other person's turn was as long as it should be."""
    prepared = PreparedExercise(replace(STROKES, steps=(ASK, step, CLOSING)), choices)
    walk = walks.start_at(prepared, Position(0, round=1 + swapped, swapped=swapped), 0.0)
    if swapped:
        first = held(choices, swapped=False, step=step).seconds or 0.0
        walk = replace(walk, more_to_b=received(prepared, Position(1), first))
    for who in ("a", "b"):
        walk, _ = walks.answer(walk, who, Answer.CONTINUE, 0.0)
    walk, _ = walks.tick(walk, walks.FOLLOW_DELAY)
    assert isinstance(walk.state, Playing)
    return walk.state


@pytest.mark.parametrize(("begins", "ahead"), [("a", 300), ("b", 300), ("a", -300), ("b", -300), ("a", 60)])
def test_turn_is_longer_for_one_and_as_much_shorter_for_the_other(begins: Partner, ahead: float) -> None:
    choices = SessionChoices(begins=begins, ahead=ahead, ask_at_keyboard=True)
    to_b, to_a = (held(choices, swapped=swapped).seconds for swapped in (begins == "b", begins == "a"))
    change = min(MAX_CHANGE_SHARE, abs(ahead) / 240) * 120
    assert change == (120 if abs(ahead) == 300 else 60) / 2
    assert (to_a, to_b) == pytest.approx((120 + change, 120 - change) if ahead > 0 else (120 - change, 120 + change))


def test_visit_shortens_turns_but_never_lengthens_them() -> None:
    choices = SessionChoices(ahead=120, is_visit=True, ask_at_keyboard=True)
    assert [held(choices, swapped=swapped).seconds for swapped in (False, True)] == [60, 120]


def test_words_of_a_changed_turn_move_without_overlap() -> None:
    late = replace(TURN, cues=(StepCue(at=110.0, say="Nearly over."),))
    choices = SessionChoices(ahead=300, ask_at_keyboard=True)
    for swapped, seconds, at in ((False, 60, 55), (True, 180, 165)):
        turn = held(choices, swapped=swapped, step=late)
        assert turn.seconds == seconds
        assert [cue.at for cue in turn.timeline.cues if isinstance(cue, Say)][-1] == at
    close = replace(TURN, for_=10.0, cues=(StepCue(at=4.0, say="Nearly over, and then it is over."),))
    shortest = held(choices, swapped=False, step=close).timeline.cues
    said = [cue for cue in shortest if isinstance(cue, Say)]
    assert said[0].seconds <= said[1].at + 0.01


def test_breathing_turn_keeps_whole_breaths() -> None:
    breathing = replace(TURN, breathe=BreathPattern(4, 6), breaths=12)
    choices = SessionChoices(ahead=70, ask_at_keyboard=True)
    assert [held(choices, swapped=swapped, step=breathing).seconds for swapped in (False, True)] == [90, 160]


def test_step_without_roles_changes_nothing() -> None:
    own = Step(touch=Touch.HANDS, for_=60.0, say="Rest your own hands.")
    for steps in ((ASK, own, CLOSING), (ASK, replace(TURN, touch=Touch.NEAR), CLOSING)):
        exercise = replace(STROKES, steps=steps)
        assert turn_steps(exercise) == frozenset()
        choices = SessionChoices(ahead=300, ask_at_keyboard=True)
        evening = Evening(exercise, choices, Random(1)).plays()
        assert evening.more == 0
        assert evening.walk.time == Evening(exercise, replace(choices, ahead=0), Random(1)).plays().walk.time


def test_step_for_one_person_alone_is_not_evened_out() -> None:
    assert turn_steps(replace(STROKES, rounds=1)) == turn_steps(replace(STROKES, swap=False)) == frozenset()
    assert turn_steps(replace(STROKES, rounds=1, steps=(ASK, TURN, ASK, replace(TURN, swap=True), CLOSING))) == {1, 3}


def test_received_record_is_one_bounded_number() -> None:
    journal = temporary_journal()
    for _ in range(9):
        journal.add_turn(200)
    assert journal.ahead() == MAX_TURN_SECONDS
    journal.add_turn(-9000)
    assert journal.ahead() == -MAX_TURN_SECONDS
    assert journal._rows("SELECT * FROM turns") == [(1, -MAX_TURN_SECONDS)]
