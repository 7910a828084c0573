"""Where the problems of a text are underlined."""

from collections.abc import Iterable
from dataclasses import dataclass

from guided.exercise.diagnostic import Problem
from guided.text.utf16_lines import Utf16Lines


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of one line that is wrong, in columns of UTF-16 from 0."""

    start: int
    end: int
    is_error: bool


def problem_marks(text: str, problems: Iterable[Problem]) -> dict[int, list[Mark]]:
    """Return the parts to underline in each line, from 0."""
    lines = Utf16Lines(text)
    found: dict[int, list[Mark]] = {}
    for each in problems:
        start = lines.start_of(each.line, each.column)
        end = lines.start_of(each.end_line, each.end_column)
        while start < end and text[end - 1 : end] in " \t\n":
            end -= 1
        begin, stop = lines.position(start), lines.position(max(end, start + 1))
        same_line = stop["line"] == begin["line"]
        last = stop["character"] if same_line else begin["character"] + 1
        found.setdefault(begin["line"], []).append(Mark(begin["character"], last, each.severity == "error"))
    return found
