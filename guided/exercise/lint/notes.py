"""Gather the notes on an exercise: advice that is given beside its problems, and hinders nothing."""

from collections.abc import Iterator

from guided.exercise.diagnostic import Problem
from guided.exercise.lint.closings import looking_back_notes
from guided.exercise.lint.gentler_way import gentler_way_notes
from guided.exercise.lint.missing_files import missing_file_notes
from guided.exercise.model import Exercise
from guided.exercise.toml.source_text import LineIndex


def exercise_notes(exercise: Exercise, text: str) -> tuple[Problem, ...]:
    """Return all notes on `exercise`, whose text is `text`. The files that it names are looked for, and read."""
    return (
        *missing_file_notes(exercise, text),
        *looking_back_notes(exercise, text),
        *gentler_way_notes(exercise, text),
        *_notes_on_unwritten_words(exercise, text),
    )


def _notes_on_unwritten_words(exercise: Exercise, text: str) -> Iterator[Problem]:
    """Yield a note on each recording in a step whose words are neither shown nor spoken while it is missing."""
    lines = LineIndex(text)
    for voice in dict.fromkeys(step.voice for step in exercise.steps if step.voice and not step.say and not step.show):
        start = max(text.find(f'"{voice}"'), 0)
        place = (*lines.line_and_column(start), *lines.line_and_column(start + len(voice) + 2))
        message = (
            "what this recording says is not written; `say` shows it, and speaks it while the recording is missing"
        )
        yield Problem("voice-without-words", "note", message, None, *place)
