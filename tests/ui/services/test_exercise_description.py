"""Test the small line above the title of an exercise."""

from pathlib import Path

import pytest

from guided.catalogue.exercise_summary import ExerciseSummary
from guided.exercise.model import Touch
from ui.services.exercise_description import kicker


def moment(seconds: float) -> ExerciseSummary:
    return ExerciseSummary(
        file=Path("moment.toml"),
        name="moment",
        title="A moment",
        touch=Touch.NONE,
        length=seconds,
        closeness=0.5,
        practice="moment",
    )


@pytest.mark.parametrize(
    ("seconds", "line"), [(45, "A small moment"), (180, "A small moment"), (400, "An unhurried while")]
)
def test_moment_is_called_small_only_where_it_is_short(seconds: float, line: str) -> None:
    assert kicker(moment(seconds)) == line
