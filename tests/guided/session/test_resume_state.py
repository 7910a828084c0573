"""Test that an interrupted session resumes in its place, resting and asking anew, and keeps no answers."""

import json
import stat
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from guided.exercise.model import Part, Touch
from guided.session import resume_state as keeping
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.session_choices import SessionChoices
from guided.session.states import Asking, Ended, Playing, Resting
from guided.session.timeline import PreparedExercise
from tests.campaigns import in_parts
from tests.guided.session.exercises import exercises
from tests.guided.session.strategies import apply_inputs, choices, inputs
from tests.paths import BUNDLED_EXERCISES

FILE = Path("any.toml")


@in_parts
@settings(max_examples=20, deadline=None)
@given(exercises(), choices, inputs)
def test_resumed_walk_rests_in_place_and_asks_for_touch(part: int, exercise, chosen, given_) -> None:  # type: ignore[no-untyped-def]
    prepared = PreparedExercise(exercise, chosen)
    walk, _ = walks.begin(prepared, 0.0)
    now = 0.0
    for one in given_:
        walk, _, now = apply_inputs(walk, one, now)
    found = keeping.to_resume_state(walk, FILE)
    if found is None:
        assert isinstance(walk.state, Ended)
        return
    again, cues = keeping.resume_walk(prepared, found, 500.0)
    if isinstance(again.state, Ended):
        assert prepared.exercise.steps[found.step].part is Part.CLOSING
        return
    assert isinstance(again.state, Resting)
    held = again.state.held
    if prepared.exercise.steps[found.step].part is not Part.CLOSING:
        assert (held.visit.position.step, held.visit.position.round) == (found.step, found.round)
        assert held.visit.position.swapped is found.swapped
    if isinstance(held, Playing):
        assert prepared.exercise.steps[held.visit.position.step].touch < Touch.HANDS
    assert cues[-1].at == 0.0
    assert again.ground.touch < Touch.HANDS


def some(prepared: PreparedExercise) -> keeping.ResumeState:
    found = keeping.to_resume_state(walks.begin(prepared, 0.0)[0], FILE)
    assert found is not None
    return found


@pytest.fixture
def prepared() -> PreparedExercise:
    from guided.exercise.reading import read_file

    exercise = read_file(BUNDLED_EXERCISES / "hand-ladder.toml").exercise
    assert exercise is not None
    return PreparedExercise(exercise, SessionChoices(begins="b"))


def test_saved_state_is_private_and_loads_again(tmp_path: Path, prepared: PreparedExercise) -> None:
    path = tmp_path / "kept" / "session.json"
    keeping.save_resume_state(path, some(prepared))
    assert keeping.load_resume_state(path) == some(prepared)
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    keeping.save_resume_state(path, replace(some(prepared), step=2))
    assert (keeping.load_resume_state(path) or some(prepared)).step == 2
    keeping.delete_resume_state(path)
    keeping.delete_resume_state(path)
    assert keeping.load_resume_state(path) is None
    assert list(path.parent.iterdir()) == []


def test_resume_state_holds_no_answers(prepared: PreparedExercise) -> None:
    walk, now = walks.begin(prepared, 0.0)[0], 0.0
    walk, _ = walks.ready(walk, now)
    while not isinstance(walk.state, Asking):
        walk, _ = walks.tick(walk, now := now + 1.0)
    unanswered = keeping.to_resume_state(walk, FILE)
    for partner in ("a", "b"):
        for answer in Answer:
            answered, _ = walks.answer(walk, partner, answer, now)  # type: ignore[arg-type]
            assert keeping.to_resume_state(answered, FILE) == unanswered
            paused, _ = walks.pause(answered, now)
            ended = answer is Answer.STOP
            assert keeping.to_resume_state(paused, FILE) == (
                keeping.to_resume_state(walks.stop(walk, now)[0], FILE) if ended else unanswered
            )


@pytest.mark.parametrize(
    "change",
    [{"step": -1}, {"step": 900}, {"print": "other"}],
)
def test_state_of_another_exercise_raises_value_error(prepared: PreparedExercise, change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="another exercise"):
        keeping.resume_walk(prepared, replace(some(prepared), **change), 0.0)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "spoilt", ["", "{", "[]", "null", "7", '{"file": "a"}', "[" * 5000, "STEP", "ROUND", "BEGINS"], ids=lambda t: t[:9]
)
def test_damaged_file_loads_as_none(tmp_path: Path, prepared: PreparedExercise, spoilt: str) -> None:
    row = asdict(some(prepared))
    text = {
        "STEP": json.dumps({**row, "step": "1"}),
        "ROUND": json.dumps({**row, "round": 0}),
        "BEGINS": json.dumps({**row, "begins": "c"}),
    }.get(spoilt, spoilt)
    path = tmp_path / "session.json"
    path.write_text(text, "utf-8")
    assert keeping.load_resume_state(path) is None
