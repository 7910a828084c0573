"""Test that a declined step or a skipped closing is never played without a new question."""

from guided.exercise.model import Exercise, Part, Step, Touch
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.session_choices import SessionChoices
from guided.session.states import Asking, Walk
from tests.guided.session.walks import advance, start_walk, step_number

CLOSING = Step(part=Part.CLOSING, title="End", for_=10.0)


def played_with_yes(exercise: Exercise, seconds: int) -> Walk:
    """Return the walk after `seconds`, with every question at the keyboard answered yes at once."""
    walk = start_walk(exercise, SessionChoices(ask_at_keyboard=True))
    for _ in range(seconds):
        if isinstance(walk.state, Asking):
            walk, _ = walks.answer(walk, "a", Answer.CONTINUE, walk.now)
            walk, _ = walks.answer(walk, "b", Answer.CONTINUE, walk.now)
        walk, _ = walks.tick(walk, walk.now + 1.0)
    return walk


def test_role_change_in_a_skipped_closing_needs_a_question() -> None:
    held = Step(title="Hold", touch=Touch.HANDS, for_=60.0)
    passed_over = Step(part=Part.CLOSING, title="Hug", touch=Touch.EMBRACE, for_=10.0, swap=True)
    touching = Step(part=Part.CLOSING, title="Palm", touch=Touch.HANDS, for_=10.0)
    steps = (Step(ask="Hold hands?"), held, passed_over, touching, CLOSING)
    walk = played_with_yes(Exercise(name="x", title="X", touch=Touch.EMBRACE, steps=steps), 10)
    assert (step_number(walk), walk.ground.touch) == (1, Touch.HANDS)
    walk, _ = walks.ease(walk, walk.now)
    assert (step_number(walk), walk.ground.touch) == (4, Touch.NONE)


def test_step_declined_twice_is_asked_for_again() -> None:
    steps = (
        Step(ask="Hold hands?"),
        Step(title="Hold", touch=Touch.HANDS, for_=5.0),
        Step(id="again", ask="Once more?", if_continue="palm", if_ease_off="other"),
        Step(id="palm", title="Palm", touch=Touch.HANDS, for_=5.0, then="closing"),
        Step(id="other", ask="A thumb, then?", if_continue="thumb", if_ease_off="near"),
        Step(id="thumb", title="Thumb", touch=Touch.HANDS, for_=5.0, then="closing"),
        Step(id="near", title="Elbow", touch=Touch.HANDS, for_=5.0, then="palm"),
        CLOSING,
    )
    exercise = Exercise(name="x", title="X", touch=Touch.HANDS, steps=steps)
    walk = played_with_yes(exercise, 7)
    for question in (2, 4):
        assert isinstance(walk.state, Asking)
        assert step_number(walk) == question
        walk, _ = walks.ease(walk, walk.now)
    assert step_number(walk) == 6
    walk, _ = advance(walk, 6)
    assert isinstance(walk.state, Asking), "what was declined is not gone on to"
    assert step_number(walk) == 3


def test_ease_key_at_a_question_avoids_declined_steps() -> None:
    declined = Step(id="palm", title="Palm", touch=Touch.HANDS, for_=5.0, then="closing")
    steps = (
        Step(ask="Hold hands?"),
        Step(title="Hold", touch=Touch.HANDS, for_=5.0),
        Step(ask="A palm?", if_continue="palm", if_ease_off="other"),
        declined,
        Step(id="other", ask="A hug?", if_continue="hug", if_ease_off="palm"),
        Step(id="hug", title="Hug", touch=Touch.EMBRACE, for_=5.0),
        CLOSING,
    )
    walk = played_with_yes(Exercise(name="x", title="X", touch=Touch.EMBRACE, steps=steps), 7)
    walk, _ = walks.ease(walk, walk.now)
    assert step_number(walk) == 4
    walk, _ = walks.ease(walk, walk.now)
    assert isinstance(walk.state, Asking)
    assert step_number(walk) == 3
