"""Positions in the text of a file: spans, lines and columns, and where a field is written."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

FieldPath = tuple[str | int, ...]
"""The names and indexes that lead to a value in the data of a file, such as ("step", 3, "cues", 1, "at")."""

STRINGS_AND_COMMENTS = re.compile(r'"(?:[^"\\\n]|\\[^\n])*+(?:"|$)|\'[^\'\n]*\'|#[^\n]*', re.MULTILINE)
"""Strings of one line, and comments. A string without an end goes on to the end of its line."""

_EMPTY_LINE = re.compile(r"\n(?:[ \t\r]*\n)+[ \t]*")


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text from `start` up to `end`, counted in characters from 0."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Location:
    """Where a field is written: its key and its value. An item of a list has no key; both are its value."""

    key: Span
    value: Span


class LineIndex:
    """Finds the line and column of a character."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer(r"\n", text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both from 1, of the character at `offset`."""
        line = self.line(offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, offset: int) -> int:
        """Return the line, from 1, of the character at `offset`."""
        return bisect_right(self._starts, offset)

    def start_of(self, line: int) -> int:
        """Return the offset of the first character of a line."""
        return self._starts[line - 1]


class MultilineText:
    """Tells whether a place in a text is between three quotes, as far as counting them can tell."""

    def __init__(self, text: str) -> None:
        self._marks = [found.start() for found in re.finditer('"""', text)]

    def holds(self, offset: int) -> bool:
        """Return whether an odd number of three quotes stands before `offset`."""
        return bisect_left(self._marks, offset) % 2 == 1


def minimal_edit(text: str, span: Span, new: str) -> tuple[Span, str]:
    """Return the part of `span` that differs from `new`, and what to write in its place."""
    old = text[span.start : span.end]
    same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    left = min(len(old), len(new)) - same
    end = next((n for n in range(left) if old[-1 - n] != new[-1 - n]), left)
    return Span(span.start + same, span.end - end), new[same : len(new) - end]


def line_end(text: str, at: int) -> int:
    """Return the end of the line that the character at `at` is on."""
    end = text.find("\n", at)
    return len(text) if end == -1 else end


def trim_span(text: str, span: Span) -> Span:
    """Return the span without the white space and the comment at its end."""
    written = text[span.start : span.end]
    code = STRINGS_AND_COMMENTS.sub(
        lambda found: " " * len(found[0]) if found[0][0] == "#" else found[0], written
    ).rstrip()
    return Span(span.start, span.start + max(len(code), 1))


def start_of_group(text: str, first: int, then: int) -> Span | None:
    """Return the first line of the group of lines that `then` is in, where an empty line parts it from `first`."""
    ends = [empty.end() for empty in _EMPTY_LINE.finditer(text, first, then)]
    if not ends:
        return None
    start = ends[-1]
    while text[start : start + 1] == "#":
        start = line_end(text, start) + 1
    return Span(start, max(line_end(text, start), start + 1))
