"""Format what `guided check` finds in files."""

from collections.abc import Sequence
from pathlib import Path

from guided.exercise.diagnostic import format_problem
from guided.exercise.reading import ReadResult
from guided.text.wording import count_text


def diagnostic_blocks(file: Path, reading: ReadResult) -> list[str]:
    """Return a text for each problem and note of one file. Notes include files that it names but are missing."""
    problems = list(reading.problems)
    if reading.exercise is not None:
        from guided.exercise.lint.notes import exercise_notes

        problems += exercise_notes(reading.exercise, reading.text)
    return [format_problem(problem, str(file), reading.text) for problem in problems]


def summary_line(readings: Sequence[ReadResult]) -> str:
    """Return one line that counts the files read, and the errors and warnings in them."""
    if not readings:
        return "No .toml file was found."
    errors = sum(len(reading.errors) for reading in readings)
    warnings = sum(len(reading.problems) for reading in readings) - errors
    files = f"{count_text(len(readings), 'file')} read"
    if not errors and not warnings:
        return f"{files}: no problems."
    counts = [count_text(number, name) for number, name in ((errors, "error"), (warnings, "warning")) if number]
    return f"{files}: {' and '.join(counts)}."


def print_blocks(readings: Sequence[tuple[Path, ReadResult]]) -> None:
    """Print the problems of files, and a line that counts them."""
    for file, reading in readings:
        for block in diagnostic_blocks(file, reading):
            print(block, end="\n\n")
    print(summary_line([reading for _, reading in readings]))
