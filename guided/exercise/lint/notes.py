"""Gather the notes on an exercise: advice that is given beside its problems, and hinders nothing."""

from guided.exercise.diagnostic import Problem
from guided.exercise.lint.closings import looking_back_notes
from guided.exercise.lint.gentler_way import gentler_way_notes
from guided.exercise.lint.missing_files import missing_file_notes
from guided.exercise.model import Exercise


def exercise_notes(exercise: Exercise, text: str) -> tuple[Problem, ...]:
    """Return all notes on `exercise`, whose text is `text`. The files that it names are looked for, and read."""
    return (
        *missing_file_notes(exercise, text),
        *looking_back_notes(exercise, text),
        *gentler_way_notes(exercise, text),
    )
