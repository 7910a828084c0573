"""Decide which exercises the couple sees: those whose touch they have not hidden, and no file that is being written."""

import os
from enum import StrEnum
from pathlib import Path

from guided.catalogue.exercise_summary import AnyExercise
from guided.exercise.model import Touch
from guided.preferences import Preferences


class HiddenBy(StrEnum):
    """Why an exercise is out of sight: the couple hid what is close, or has not switched such exercises on together."""

    CHOICE = "choice"
    OPT_IN = "opt-in"


def needs_opt_in(exercise: AnyExercise) -> bool:
    """Return whether both have to switch on such exercises together before it is shown."""
    return exercise.opt_in or exercise.touch >= Touch.INTIMATE


def hidden_by(exercise: AnyExercise, preferences: Preferences) -> HiddenBy | None:
    """Return why the couple does not see an exercise; None if they do. Who hid what is close sees nothing closer."""
    if needs_opt_in(exercise) and not preferences.show_opt_in:
        return HiddenBy.OPT_IN
    return HiddenBy.CHOICE if exercise.touch >= Touch.CLOSE and not preferences.show_close else None


def is_held_back(exercise: AnyExercise, file: Path, preferences: Preferences) -> bool:
    """Return whether the exercise in `file` is a draft that its author has not shown to the couple."""
    return exercise.draft and draft_key(file) not in preferences.shown_drafts


def draft_key(file: Path) -> str:
    """Return the name under which a draft is kept as shown: its absolute path, so that a copy elsewhere is none."""
    return os.path.abspath(file)  # noqa: PTH100 (a link stays the name it was shown under)
