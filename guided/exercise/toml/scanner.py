"""Scan statements to find where every key and value is written.

tomli decides what is valid, but does not say where a value is. The scanner does, for valid and invalid text.
"""

import re
from dataclasses import dataclass, field

from guided.exercise.toml.source_text import FieldPath, Location, Span
from guided.exercise.toml.statements import SPACE_AND_COMMENTS, match_end, string_end

_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"[ \t]*")
_BARE = re.compile(r"[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?")
_ESCAPED = re.compile(r"\\(.)")


class ScanError(Exception):
    """The scanner cannot read on.

    `expected` is what should be at `offset`: a sign, "quote", "key" or "value". `closing` is the bracket that closes
    the list or table around it, where it is known.
    """

    def __init__(self, offset: int, expected: str, closing: str = "") -> None:
        super().__init__(expected)
        self.offset = offset
        self.expected = expected
        self.closing = closing


@dataclass
class Scanner:
    """Reads headers, keys and values, and stores where each value is written in `locations`.

    All its methods take the offset to read from, return the offset behind what they have read, and raise ScanError.
    """

    text: str
    valid: bool = False
    locations: dict[FieldPath, Location] = field(default_factory=dict)

    def header(self, at: int) -> tuple[list[tuple[str, Span]], bool, int]:
        """Return the names in `[a.b]` or `[[a.b]]`, whether the brackets are double, and the end."""
        double = self.text.startswith("[[", at)
        at += 2 if double else 1
        names, at = self.key(match_end(_BLANK, self.text, at))
        close = "]]" if double else "]"
        if not self.text.startswith(close, at):
            raise ScanError(at, close)
        return names, double, at + len(close)

    def pair(self, at: int, table: FieldPath) -> tuple[FieldPath, int]:
        """Read `key = value` in `table`, and return its path and the end."""
        names, at = self.key(at)
        if not self.text.startswith("=", at):
            raise ScanError(at, "=")
        path = (*table, *(name for name, _ in names))
        key = Span(names[0][1].start, names[-1][1].end)
        value = match_end(_BLANK, self.text, at + 1)
        end = self.value(value, path)
        for depth in range(len(table) + 1, len(path)):
            self.locations.setdefault(path[:depth], Location(key, Span(value, end)))
        self.locations[path] = Location(key, Span(value, end))
        return path, end

    def key(self, at: int) -> tuple[list[tuple[str, Span]], int]:
        """Read a key, dotted or not, and the space behind it, and return its names and the end."""
        names: list[tuple[str, Span]] = []
        while True:
            start = at
            if self.text[at : at + 1] in ('"', "'"):
                end = string_end(self.text, at, valid=self.valid)
                if end is None:
                    raise ScanError(at, "quote")
                name = _ESCAPED.sub(r"\1", self.text[at + 1 : end - 1])
            else:
                end = match_end(_KEY, self.text, at)
                name = self.text[at:end]
            if end == start:
                raise ScanError(at, "key")
            names.append((name, Span(start, end)))
            at = match_end(_BLANK, self.text, end)
            if not self.text.startswith(".", at):
                return names, at
            at = match_end(_BLANK, self.text, at + 1)

    def value(self, at: int, path: FieldPath) -> int:
        """Read the value of `path`, and return its end."""
        match self.text[at : at + 1]:
            case '"' | "'":
                end = string_end(self.text, at, valid=self.valid)
                if end is None:
                    raise ScanError(at, "quote")
                return end
            case "[":
                return self._array(at, path)
            case "{":
                return self._table(at, path)
        end = match_end(_BARE, self.text, at)
        if end == at:
            raise ScanError(at, "value")
        return end

    def _array(self, start: int, path: FieldPath) -> int:
        at, number = match_end(SPACE_AND_COMMENTS, self.text, start + 1), 0
        while not self.text.startswith("]", at):
            item = (*path, number)
            end = self.value(at, item)
            self.locations[item] = Location(Span(at, end), Span(at, end))
            at, number = self._next_item(end, "]"), number + 1
        return at + 1

    def _table(self, start: int, path: FieldPath) -> int:
        at = match_end(SPACE_AND_COMMENTS, self.text, start + 1)
        while not self.text.startswith("}", at):
            try:
                _, end = self.pair(at, path)
            except ScanError as error:
                error.closing = error.closing or ("}" if error.expected == "key" else "")
                raise
            at = self._next_item(end, "}")
        return at + 1

    def _next_item(self, end: int, close: str) -> int:
        """Return the offset behind the comma after an item, or of the `close` bracket."""
        at = match_end(SPACE_AND_COMMENTS, self.text, end)
        if self.text.startswith(",", at):
            return match_end(SPACE_AND_COMMENTS, self.text, at + 1)
        if not self.text.startswith(close, at):
            raise ScanError(end, ",", close)
        return at


class TablePaths:
    """Gives each header the path of the table that it opens, counting the tables of an array."""

    def __init__(self) -> None:
        self._last_index: dict[FieldPath, int] = {}

    def open(self, names: list[str], *, double: bool) -> FieldPath:
        """Return the path of the table that a header with these names, in single or double brackets, opens."""
        path: FieldPath = ()
        for number, name in enumerate(names):
            path = (*path, name)
            if number == len(names) - 1 and double:
                self._last_index[path] = self._last_index.get(path, -1) + 1
            if path in self._last_index:
                path = (*path, self._last_index[path])
        return path
