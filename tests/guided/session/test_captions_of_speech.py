"""Test that a session is whole by ear alone and by eye alone: what is spoken can be read, and what is shown is said."""

import pytest

from guided.exercise.model import Exercise
from guided.exercise.reading import read_file
from guided.session import walk as walks
from guided.session.cues import Cue, Say, Show, Sound
from guided.session.screen import screen
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import SimulatedCouple
from guided.session.states import Ended, Resting
from guided.session.timeline import PreparedExercise
from guided.session.walk_transitions import WalkUpdate
from guided.text.direction import without_marks
from tests.paths import ROOT

FILES = sorted([*ROOT.glob("exercises/*.toml"), *ROOT.glob("exercises/de/*.toml")])
STEP_S = 0.5


@pytest.fixture(params=FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def exercise(request: pytest.FixtureRequest) -> Exercise:
    found = read_file(request.param).exercise
    assert found is not None
    return found


def played(exercise: Exercise, *, silent: bool) -> list[tuple[tuple[Cue, ...], str, bool]]:
    """Return each moment of a session with its cues, the words that can be read then, and whether it rests unanswered.

    `silent` couples answer nothing.
    """
    couple = SimulatedCouple([], silent=silent)
    prepared = PreparedExercise(exercise, SessionChoices())
    moments: list[tuple[tuple[Cue, ...], str, bool]] = []
    update: WalkUpdate = walks.begin(prepared, 0.0)
    for number in range(20_000):
        walk, cues = update
        if cues:
            rests = isinstance(walk.state, Resting) and walk.state.unanswered
            moments.append((tuple(cues), " ".join(screen(walk).words), rests))
        if isinstance(walk.state, Ended | Resting) or couple.waits_forever(walk):
            return moments
        update = couple.run_until(walk, number * STEP_S)
    raise AssertionError("the session does not end")


@pytest.mark.parametrize("silent", [False, True], ids=["answering", "silent"])
def test_everything_spoken_can_be_read_in_the_near_view(exercise: Exercise, silent: bool) -> None:
    for cues, words, rests_unanswered in played(exercise, silent=silent):
        for cue in cues:
            if isinstance(cue, Say) and not rests_unanswered:  # the page of that rest has these words of its own
                assert [each for each in cue.text.split("\n") if each not in words] == [], cue


def test_everything_shown_is_said_and_everything_heard_is_shown(exercise: Exercise) -> None:
    cues = [cue for moment, _, _ in played(exercise, silent=False) for cue in moment]
    said = " ".join(without_marks(cue.text) for cue in cues if isinstance(cue, Say)).split()
    shown = " ".join(without_marks(cue.text) for cue in cues if isinstance(cue, Show)).split()
    assert set(shown) <= set(said)
    assert {type(cue).__name__ for cue in cues} <= {
        *("StepBegins", "Say", "Show", "Sound", "Breathe", "Ask", "Wait", "Rest", "End"),
    }
    assert all(cue.sound for cue in cues if isinstance(cue, Sound))
