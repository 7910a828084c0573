"""Test a walk of one person alone: one answer counts, nobody is asked aloud, and the words speak to one."""

from dataclasses import replace

import pytest

from guided.exercise.model import Ending, Exercise, Lead, Part, Step, Touch
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Ask, Say, StepBegins
from guided.session.resume_state import resume_walk, to_resume_state
from guided.session.screen import screen
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from guided.session.states import Asking, Ended, Following, Resting
from guided.session.timeline import PreparedExercise
from tests.guided.session.walks import advance, start_walk, step_number
from tests.paths import EXAMPLES

OWN = Exercise(
    name="own",
    title="Own hands",
    touch=Touch.INTIMATE,
    for_one=True,
    steps=(
        Step(ask="Would your own hands be good?", aloud=True, if_ease_off="rest"),
        Step(title="Hands", touch=Touch.INTIMATE, for_=20.0, say="Hold.", lead=Lead.GIVER, then="closing"),
        Step(id="rest", title="Rest", for_=10.0, say="Rest."),
        Step(part=Part.CLOSING, after=Ending.FINISHED, for_=10.0, say="Thank you."),
    ),
)
BEGIN, HANDS, REST, CLOSING = range(4)


@pytest.mark.parametrize("key", ["a", "b"])
@pytest.mark.parametrize(
    ("answer", "step"), [(Answer.CONTINUE, HANDS), (Answer.EASE, REST), (Answer.STOP, CLOSING + 1)]
)
def test_answer_of_one_person_is_followed_by_either_key(key: str, answer: Answer, step: int) -> None:
    walk, _ = walks.answer(start_walk(OWN), key, answer, 1.0)  # type: ignore[arg-type]
    assert isinstance(walk.state, Following)
    walk, _ = advance(walk, 2.5)
    assert step_number(walk) == step


def test_silence_of_one_person_is_no_yes() -> None:
    walk, _ = advance(start_walk(OWN), 3600)
    assert isinstance(walk.state, Asking)
    walk, _ = advance(start_walk(OWN, SessionChoices(patience=60.0)), 120)
    assert isinstance(walk.state, Ended)
    assert walk.silent


def test_touch_that_no_question_leads_to_is_asked_about_first() -> None:
    walk = start_walk(replace(OWN, steps=OWN.steps[1:]))
    assert isinstance(walk.state, Asking)
    (ask,) = [cue for cue in walk.state.timeline.cues if isinstance(cue, Ask)]
    assert ask.of_own_accord
    assert ask.text == "Would you like this next: Hands?"


@pytest.mark.parametrize("touch", [Touch.HANDS, Touch.EMBRACE, Touch.CLOSE])
def test_touch_that_takes_two_needs_the_yes_of_both_whatever_the_file_says(touch: Touch) -> None:
    steps = (OWN.steps[0], replace(OWN.steps[1], touch=touch), *OWN.steps[2:])
    walk, _ = walks.answer(start_walk(replace(OWN, steps=steps)), "a", Answer.CONTINUE, 1.0)
    assert isinstance(walk.state, Asking)
    walk, _ = advance(walk, 60)
    assert step_number(walk) == BEGIN
    walk, _ = advance(walks.answer(walk, "b", Answer.CONTINUE, walk.now)[0], 3.0)
    assert step_number(walk) == HANDS


def test_two_are_still_both_needed_in_the_same_exercise_for_two() -> None:
    two = replace(OWN, for_one=False)
    walk, _ = walks.answer(start_walk(two, SessionChoices(ask_at_keyboard=True)), "a", Answer.CONTINUE, 1.0)
    assert isinstance(walk.state, Asking)


def test_light_of_the_one_always_breathes() -> None:
    walk, _ = walks.answer(start_walk(OWN), "a", Answer.CONTINUE, 1.0)
    for seconds in (0.0, 5.0):
        walk, _ = advance(walk, seconds)
        assert screen(walk).lead == "both"


@pytest.mark.parametrize(("language", "two"), [("en", ("both", "each", "together")), ("de", ("ihr", "beide"))])
def test_words_of_the_program_speak_to_one(language: str, two: tuple[str, ...]) -> None:
    bare = replace(OWN, language=language, steps=OWN.steps[1:3])
    said = []
    for answers in ((), (Answer.STOP,)):
        cues = write_script(bare, SessionChoices(), answers).cues
        said += [cue.text.lower() for cue in cues if isinstance(cue, Say)]
    assert len(set(said)) >= 4
    assert [text for text in said if any(f" {word}" in f" {text}" for word in two)] == []


def test_unfinished_session_for_one_goes_on_at_its_step() -> None:
    walk, _ = walks.answer(start_walk(OWN), "a", Answer.CONTINUE, 1.0)
    walk, _ = advance(walk, 5.0)
    kept = to_resume_state(walk, EXAMPLES)
    assert kept is not None
    again, _ = resume_walk(PreparedExercise(OWN), kept, 0.0)
    assert isinstance(again.state, Resting)
    assert isinstance(again.state.held, Asking)
    assert step_number(again) == HANDS
    again, _ = walks.answer(walks.resume(again, 1.0)[0], "b", Answer.CONTINUE, 2.0)
    _, cues = advance(again, 3.0)
    assert [cue.touch for cue in cues if isinstance(cue, StepBegins)] == [Touch.INTIMATE]
