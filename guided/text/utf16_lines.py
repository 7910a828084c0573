"""Convert between places in a text as Python counts them, in characters, and as Qt and the Language Server Protocol do.

Those count lines and columns from 0, and a column in the units of UTF-16, in which most emoji have two.
"""

from bisect import bisect_right
from typing import Any

Position = dict[str, int]
Range = dict[str, Position]


class Utf16Lines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        self._starts += [at + 1 for at, letter in enumerate(text) if letter == "\n"]

    def offset(self, position: Any) -> int:
        """Return the character at a line and a column in UTF-16; the nearest one for a position beyond the text."""
        line, units = max(int(position["line"]), 0), max(int(position["character"]), 0)
        if line >= len(self._starts):
            return len(self._text)
        start = self._starts[line]
        end = self._starts[line + 1] - 1 if line + 1 < len(self._starts) else len(self._text)
        written = self._text[start:end]
        if written.isascii():
            return start + min(units, len(written))
        left = units
        for at, letter in enumerate(written):
            if left <= 0:
                return start + at
            left -= 2 if ord(letter) > 0xFFFF else 1
        return end

    def position(self, offset: int) -> Position:
        """Return the line and the column in UTF-16 of a character."""
        line = bisect_right(self._starts, offset) - 1
        return {"line": line, "character": _units(self._text[self._starts[line] : offset])}

    def range(self, start: int, end: int) -> Range:
        """Return both ends of a part of the text as positions."""
        return {"start": self.position(start), "end": self.position(end)}

    def start_of(self, line: int, column: int) -> int:
        """Return the character at a line and a column, both from 1, as problems count them."""
        if line > len(self._starts):
            return len(self._text)
        return min(self._starts[line - 1] + column - 1, len(self._text))


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
