"""Positions in the text of a file: spans, lines and columns, and where a field is written."""

import re
from bisect import bisect_right
from dataclasses import dataclass

FieldPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, from `start` up to `end`, counted in characters from 0."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Location:
    """Where a path is written: its key (an item of a list has none of its own) and its value."""

    key: Span
    value: Span


class LineIndex:
    """From a character's number to its line and column, both from 1."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in re.finditer(r"\n", text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
