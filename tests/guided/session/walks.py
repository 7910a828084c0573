"""Leads a walk to where a test begins."""

from guided.exercise.model import Exercise
from guided.session import walk as walks
from guided.session.cues import Cue
from guided.session.session_choices import SessionChoices
from guided.session.states import Ended, Resting, Walk
from guided.session.timeline import PreparedExercise
from tests.guided.session.exercises import HUG

KEYBOARD = SessionChoices(ask_at_keyboard=True)


def start_walk(exercise: Exercise, choices: SessionChoices | None = None) -> Walk:
    return walks.begin(PreparedExercise(exercise, choices or SessionChoices()), 0.0)[0]


def advance(walk: Walk, seconds: float) -> tuple[Walk, list[Cue]]:
    """Let `seconds` pass, one at a time."""
    cues: list[Cue] = []
    end = walk.now + seconds
    while walk.now < end:
        walk, more = walks.tick(walk, min(walk.now + 1.0, end))
        cues += more
    return walk, cues


def step_number(walk: Walk) -> int:
    assert not isinstance(walk.state, Ended)
    state = walk.state.held if isinstance(walk.state, Resting) else walk.state
    return state.visit.position.step


def walk_to_hug(exercise: Exercise = HUG) -> Walk:
    """Return the walk at 31 seconds: the question came at 15, the sign at 30."""
    return advance(walks.affirm(advance(start_walk(exercise), 30)[0], 30.0)[0], 1)[0]


def walk_to_question() -> Walk:
    return advance(start_walk(HUG, KEYBOARD), 16)[0]
