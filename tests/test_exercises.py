"""The exercises that ship keep their promises."""

from pathlib import Path

import pytest

from guided.exercise.model import Exercise, Part, Touch
from guided.exercise.reading import read_file
from guided.session.consent import Answer
from guided.session.cues import Ask, Say, StepBegins
from guided.session.script import written
from ui import places

FILES = sorted(places.exercises().glob("*.toml"))


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def exercise(request: pytest.FixtureRequest) -> Exercise:
    reading = read_file(request.param)
    assert reading.exercise is not None
    return reading.exercise


def test_there_are_some() -> None:
    assert {"long-hug", "thirty-second-kiss", "hand-ladder"} <= {file.stem for file in FILES}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_has_neither_error_nor_warning(file: Path) -> None:
    assert read_file(file).problems == ()


def test_it_is_as_long_as_promised(exercise: Exercise) -> None:
    assert exercise.length is not None
    assert written(exercise).seconds == pytest.approx(exercise.length, rel=0.05)


def test_half_of_every_touching_step_is_silence(exercise: Exercise) -> None:
    cues = written(exercise).cues
    for begin in (cue for cue in cues if isinstance(cue, StepBegins) and cue.touch >= Touch.HANDS):
        said = [cue for cue in cues if isinstance(cue, Say) and cue.step == begin.step]
        words = sum(cue.seconds for cue in said if begin.at <= cue.at < begin.at + (begin.seconds or 0))
        assert words <= (begin.seconds or 0) / 2, begin


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_leads_to_the_closing(exercise: Exercise, answer: Answer) -> None:
    cues = written(exercise, answers=(answer,) * 40).cues
    assert any(isinstance(cue, Ask) for cue in cues)
    steps = [cue for cue in cues if isinstance(cue, StepBegins)]
    assert steps[-1].part is Part.CLOSING
    if answer is Answer.STOP:
        assert max(cue.touch for cue in steps) < Touch.HANDS


def test_it_says_aloud_that_nothing_has_to_follow_and_that_a_mind_may_change(exercise: Exercise) -> None:
    said = " ".join(cue.text for cue in written(exercise).cues if isinstance(cue, Say)).lower()
    assert "nothing has to follow" in said
    assert any(words in said for words in ("changing your mind", "change your mind", "turning away"))
