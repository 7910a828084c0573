"""The text of a file, its statements, and where everything in it stands.

tomli alone decides what is valid. This knows where: it parts the text into statements and walks through their
values, so that every path of the data (`("step", 3, "cues", 1, "at")`) has a place.
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
    """The scanner can't read on: `what` it wanted at `at`; `inside` is what closes the list or table around it."""

    def __init__(self, offset: int, expected: str, closing: str = "") -> None:
        super().__init__(expected)
        self.offset = offset
        self.expected = expected
        self.closing = closing


@dataclass
class Scanner:
    """Reads one statement's key and value and notes the place of each part under its path."""

    text: str
    valid: bool = False
    locations: dict[FieldPath, Location] = field(default_factory=dict)

    def header(self, at: int) -> tuple[list[tuple[str, Span]], bool, int]:
        """The names in `[a.b]` or `[[a.b]]`, whether it is double, and where it ends."""
        double = self.text.startswith("[[", at)
        at += 2 if double else 1
        names, at = self.key(match_end(_BLANK, self.text, at))
        close = "]]" if double else "]"
        if not self.text.startswith(close, at):
            raise ScanError(at, close)
        return names, double, at + len(close)

    def pair(self, at: int, table: FieldPath) -> tuple[FieldPath, int]:
        """Note `key = value` in `table`; its path and where it ends."""
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
        """A key, dotted or not, with the space after it."""
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
            at, number = self._after(end, "]"), number + 1
        return at + 1

    def _table(self, start: int, path: FieldPath) -> int:
        at = match_end(SPACE_AND_COMMENTS, self.text, start + 1)
        while not self.text.startswith("}", at):
            try:
                _, end = self.pair(at, path)
            except ScanError as lost:
                lost.closing = lost.closing or ("}" if lost.expected == "key" else "")
                raise
            at = self._after(end, "}")
        return at + 1

    def _after(self, end: int, close: str) -> int:
        """Past the comma behind an item, or before `close`."""
        at = match_end(SPACE_AND_COMMENTS, self.text, end)
        if self.text.startswith(",", at):
            return match_end(SPACE_AND_COMMENTS, self.text, at + 1)
        if not self.text.startswith(close, at):
            raise ScanError(end, ",", close)
        return at
