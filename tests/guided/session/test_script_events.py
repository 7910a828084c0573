"""Test that the rows of a script are complete, and without repeats."""

from pathlib import Path

import pytest

from guided.exercise.model import Exercise, Step, Touch
from guided.exercise.reading import read_file
from guided.session.cues import Ask, Breathe, Say, Show, Sound, StepBegins
from guided.session.script import write_script
from guided.session.script_events import ScriptEvent, script_events
from guided.session.simulated_couple import parse_answers
from tests.paths import BUNDLED_EXERCISES

EXERCISES = BUNDLED_EXERCISES
LADDER = EXERCISES / "hand-ladder.toml"


def of(file: Path, answers: str = "") -> tuple[ScriptEvent, ...]:
    exercise = read_file(file).exercise
    assert exercise is not None
    return script_events(write_script(exercise, answers=parse_answers(answers)))


@pytest.mark.parametrize("file", sorted(EXERCISES.glob("*.toml")), ids=lambda file: file.stem)
def test_each_cue_has_a_row(file: Path) -> None:
    exercise = read_file(file).exercise
    assert exercise is not None
    script = write_script(exercise)
    found = script_events(script)
    for kind in (StepBegins, Sound, Breathe, Ask):
        assert [r.cue for r in found if isinstance(r.cue, kind)] == [c for c in script.cues if isinstance(c, kind)]
    assert [r.say for r in found if r.say] == [c for c in script.cues if isinstance(c, Say)]
    end_emitted = " ".join(" ".join(row.words.split()) for row in found)
    assert all(" ".join(cue.text.split()) in end_emitted for cue in script.cues if isinstance(cue, Show))
    assert found[-1].kind == "end"


def test_words_both_said_and_shown_have_one_row() -> None:
    texts = [row.words for row in of(LADDER) if row.kind in ("say", "show")]
    assert not any(a in b for a in texts for b in texts if a != b)


def test_words_only_shown_have_their_own_row() -> None:
    exercise = Exercise(name="x", title="X", touch=Touch.NONE, steps=[Step(for_=20.0, say="Sit down.", show="Sit")])
    assert "show" not in [row.kind for row in script_events(write_script(exercise))[:3]]
    other = Exercise(name="x", title="X", touch=Touch.NONE, steps=[Step(for_=20.0, say="Sit down.", show="Here")])
    assert ("show", "Here") in [(row.kind, row.words) for row in script_events(write_script(other))]


def test_question_and_its_speech_are_one_row() -> None:
    asked = [row for row in of(LADDER) if row.kind == "ask"]
    assert len(asked) == 8
    assert all(
        row.say and row.seconds and row.words.startswith(row.cue.text) for row in asked if isinstance(row.cue, Ask)
    )


def test_rows_follow_the_given_answers() -> None:
    assert len(of(LADDER, "stop")) < len(of(LADDER, "continue,stop")) < len(of(LADDER))
