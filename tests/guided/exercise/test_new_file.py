"""Test new files: every kind, as close and as long as asked for, is without a problem as it is."""

import pytest

from guided.catalogue.library import bundled_exercises
from guided.exercise.model import Touch
from guided.exercise.new_file import BY_TOUCH, LENGTHS, WEEKS, NewFile, NewKind, render_new_file
from guided.exercise.reading import read_text


def lengths_of(kind: NewKind) -> tuple[int, ...]:
    return WEEKS if kind is NewKind.PROGRAMME else LENGTHS


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("touch", BY_TOUCH)
@pytest.mark.parametrize("kind", NewKind)
def test_new_file_has_no_problem_and_comes_as_close_as_asked_for(kind: NewKind, touch: Touch, language: str) -> None:
    for length in lengths_of(kind):
        text = render_new_file(NewFile(kind, 'A "cup" of tea', touch, length, language))
        reading = read_text(text, "new", bundled_exercises)
        assert [(each.line, each.message) for each in reading.problems] == []
        assert text.count("\n#") > 2
        if reading.exercise is not None:
            assert reading.exercise.touch == max(touch, Touch.NEAR if kind is NewKind.RUNGS else Touch.NONE)
            assert max(step.touch for step in reading.exercise.steps) == reading.exercise.touch
            assert reading.exercise.title == 'A "cup" of tea'


def test_intimate_touch_is_written_by_hand_alone() -> None:
    with pytest.raises(ValueError, match="no closer than close"):
        render_new_file(NewFile(NewKind.EXERCISE, "Tea", Touch.INTIMATE, 5))
