"""Test that with a chosen rung nothing above it is played or asked, for any keys and any order of steps."""

from dataclasses import replace
from math import inf
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guided.exercise import flow
from guided.exercise.model import UNTIL_READY, Exercise, Part, Step, Touch
from guided.exercise.reachability import step_entries
from guided.exercise.reading import read_file
from guided.session import resume_state as keeping
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Ask, Cue, StepBegins
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import SimulatedCouple
from guided.session.states import Ended
from guided.session.timeline import PreparedExercise
from tests.campaigns import in_parts
from tests.guided.session.exercises import HUG, LADDER, exercises
from tests.guided.session.strategies import apply_inputs, choices, inputs
from tests.paths import BUNDLED_EXERCISES

EXERCISES = BUNDLED_EXERCISES


def up_to(rung: int | None) -> SessionChoices:
    return SessionChoices(up_to_rung=rung, ask_at_keyboard=True)


def begun(cues: tuple[Cue, ...]) -> list[StepBegins]:
    return [cue for cue in cues if isinstance(cue, StepBegins)]


def asked(cues: tuple[Cue, ...]) -> list[Ask]:
    return [cue for cue in cues if isinstance(cue, Ask)]


def played(exercise: Exercise, rung: int | None, *answers: Answer) -> list[StepBegins]:
    """Return the steps played in order, without check-ins."""
    prepared = PreparedExercise(exercise, up_to(rung))
    cues = begun(write_script(exercise, prepared.choices, answers).cues)
    return [cue for cue in cues if prepared.exercise.steps[cue.step - 1].ask is None]


def names(exercise: Exercise, rung: int | None, *answers: Answer) -> list[str]:
    return [cue.title or cue.part for cue in played(exercise, rung, *answers)]


def shipped(name: str) -> Exercise:
    exercise = read_file(EXERCISES / f"{name}.toml").exercise
    assert exercise is not None
    return exercise


@pytest.mark.parametrize("rung", [1, 2, 3, 4])
def test_both_turns_go_as_far_as_the_rung_and_no_further(rung: int) -> None:
    steps = played(LADDER, rung)
    rungs = [LADDER.rungs.index(cue.title) + 1 for cue in steps if cue.title]
    assert rungs == [*range(1, rung + 1)] * 2
    assert {cue.giver for cue in steps if cue.title} == {"a", "b"}
    assert steps[-1].part is Part.CLOSING


@pytest.mark.parametrize("rung", [1, 2, 3, 4])
def test_no_question_above_the_chosen_rung(rung: int) -> None:
    questions = [ask.text for ask in asked(write_script(LADDER, up_to(rung)).cues)]
    assert len(questions) == 2 * rung
    assert not [text for text in questions for above in range(rung + 1, 5) if f"rung {above}" in text]


def test_without_a_chosen_rung_all_is_played() -> None:
    assert write_script(LADDER, up_to(None)).cues == write_script(LADDER, up_to(4)).cues
    assert write_script(HUG, up_to(1)).cues == write_script(HUG, up_to(None)).cues


def test_gentler_step_after_the_last_rung_is_kept() -> None:
    """A gentler step without a rung is kept, even if it is written after the last rung."""
    embrace = shipped("rung-short-embrace")
    eased = played(embrace, 1, Answer.EASE)
    assert [cue.touch for cue in eased] == [Touch.NONE, Touch.NEAR, Touch.NONE]
    assert [cue.touch for cue in played(embrace, 1)] == [Touch.NONE, Touch.EMBRACE, Touch.NONE]
    assert len(asked(write_script(embrace, up_to(1)).cues)) == 1


ROUND = Exercise(
    name="round",
    title="Round",
    touch=Touch.HANDS,
    rungs=("One", "Two"),
    steps=(
        Step(id="one", rung=1, touch=Touch.NEAR, for_=10.0),
        Step(ask="Would the second be good?"),
        Step(id="two", rung=2, touch=Touch.HANDS, for_=10.0),
        Step(title="A while", touch=Touch.NEAR, for_=10.0, then="one"),
        Step(part=Part.CLOSING, for_=5.0),
    ),
)


def test_round_without_its_question_ends() -> None:
    assert names(ROUND, 1) == ["One", "A while", "closing"]
    straight = replace(ROUND, steps=tuple(replace(s, then="one") if s.id == "two" else s for s in ROUND.steps))
    assert names(straight, 1) == ["One", "closing"]


def test_round_with_its_question_continues() -> None:
    """A loop back to a question is no loop without consent."""
    question = Step(id="again", ask="Once more?", if_ease_off="closing")
    one = Step(rung=1, touch=Touch.NEAR, for_=10.0, then="again")
    asking = replace(ROUND, steps=(question, one, Step(rung=2, for_=5.0), ROUND.steps[-1]))
    assert names(asking, 1, Answer.CONTINUE, Answer.CONTINUE, Answer.EASE) == ["One", "One", "closing"]


def test_exercise_beginning_above_the_rung_begins_below_it() -> None:
    high = replace(ROUND, steps=(Step(rung=2, for_=UNTIL_READY), *ROUND.steps))
    assert names(high, 1)[0] == "One"
    nothing = replace(ROUND, steps=(Step(rung=2, touch=Touch.NEAR, for_=10.0),))
    assert names(nothing, 1) == ["closing"]


def test_closing_above_the_rung_is_skipped_after_a_stop() -> None:
    above = Step(part=Part.CLOSING, rung=2, for_=5.0, title="Two")
    walk, _ = walks.begin(PreparedExercise(replace(ROUND, steps=(*ROUND.steps[:-1], above)), up_to(1)), 0.0)
    walk, cues = walks.stop(walk, 1.0)
    assert [cue.title for cue in begun(cues)] == [""]


def test_roles_stay_as_in_the_whole_exercise() -> None:
    steps = (
        Step(rung=1, touch=Touch.NEAR, for_=10.0),
        Step(rung=2, touch=Touch.NEAR, for_=10.0, swap=True),
        Step(rung=1, touch=Touch.NEAR, for_=10.0),
        Step(part=Part.CLOSING, for_=5.0),
    )
    turns = replace(ROUND, steps=steps)
    assert [cue.giver for cue in played(turns, 1)] == ["a", "b", "b"]


def test_lines_leave_out_steps_above_the_rung() -> None:
    said = [line.text for line in PreparedExercise(LADDER, up_to(2)).lines()]
    assert not [text for text in said if "rung 3" in text or "rung 4" in text]
    assert [text for text in said if "rung 2" in text]


@in_parts
@settings(max_examples=40, deadline=None)
@given(exercises(), choices, st.integers(1, 4), inputs)
def test_no_key_or_path_leads_above_the_rung(part: int, exercise, chosen, rung, given_) -> None:  # type: ignore[no-untyped-def]
    prepared = PreparedExercise(exercise, replace(chosen, up_to_rung=rung))

    def within(cues: tuple[Cue, ...]) -> None:
        rungs = [prepared.exercise.steps[cue.step - 1].rung or 0 for cue in begun(cues)]
        assert max(rungs, default=0) <= rung

    walk, cues = walks.begin(prepared, 0.0)
    within(cues)
    now = 0.0
    for one in given_:
        walk, cues, now = apply_inputs(walk, one, now)
        within(cues)
    found = keeping.to_resume_state(walk, Path("any.toml"))
    if found is not None:
        walk, cues = keeping.resume_walk(prepared, found, now)
        walk, more = walks.resume(walk, now)
        within((*cues, *more))


@in_parts
@settings(max_examples=30, deadline=None)
@given(exercises(), st.integers(1, 4))
def test_limited_exercise_ends_where_the_whole_does(part: int, exercise: Exercise, rung: int) -> None:
    def ends(limit: int | None) -> bool:
        walk, _ = walks.begin(PreparedExercise(exercise, up_to(limit)), 0.0)
        return isinstance(SimulatedCouple().run_until(walk, 900.0)[0].state, Ended)

    assert ends(rung) or not ends(None)


@in_parts
@settings(max_examples=30, deadline=None)
@given(exercises(), st.integers(1, 4))
def test_questions_never_lead_above_the_rung(part: int, exercise: Exercise, rung: int) -> None:
    limited = PreparedExercise(exercise, up_to(rung)).exercise
    for visit in step_entries(limited):
        step = limited.steps[visit.position.step]
        if step.ask is None or flow.is_skipped(limited, visit.position):
            continue
        ways = flow.branches(limited, visit.position)
        for to in (ways.yes, ways.ease, ways.stop):
            assert to is None or (limited.steps[to.step].rung or 0) <= rung


def test_resumed_session_keeps_the_chosen_rung(tmp_path: Path) -> None:
    prepared = PreparedExercise(shipped("hand-ladder"), up_to(2))
    walk, _ = walks.begin(prepared, 0.0)
    found = keeping.to_resume_state(walk, EXERCISES / "hand-ladder.toml")
    assert found is not None
    keeping.save_resume_state(tmp_path / "session.json", found)
    again = keeping.load_resume_state(tmp_path / "session.json")
    assert again is not None
    assert again.up_to_rung == 2
    walk, _ = keeping.resume_walk(PreparedExercise(prepared.written, up_to(again.up_to_rung)), again, 0.0)
    _, cues = SimulatedCouple().run_until(walks.resume(walk, 0.0)[0], inf)
    assert max(prepared.exercise.steps[cue.step - 1].rung or 0 for cue in begun(cues)) == 2
