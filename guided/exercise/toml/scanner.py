"""The text of a file, its statements, and where everything in it stands.

tomli alone decides what is valid. This knows where: it parts the text into statements and walks through their
values, so that every path of the data (`("step", 3, "cues", 1, "at")`) has a place.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

FieldPath = tuple[str | int, ...]

_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"[ \t]*")
_SPACE = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?")
_BASIC = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"')
_LITERAL = re.compile(r"'[^'\n]*'")
_ESCAPED = re.compile(r"\\(.)")
_BLOCK_BASIC = re.compile(r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}', re.DOTALL)
_BLOCK_LITERAL = re.compile(r"'''(?:[^']|'{1,2}(?!'))*'{3,5}", re.DOTALL)
HEADER_LINE = re.compile(r"[ \t]*\[\[?[ \t]*[A-Za-z_][\w-]*[ \t]*\]\]?[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")
_PAIR_LINE = re.compile(r"[ \t]*[A-Za-z_][\w-]*[ \t]*=")
_CUE_LINE = re.compile(r"[ \t]*(?:at|say|show|voice|sound)[ \t]*=[^\n]*\}[ \t]*[\],]*[ \t]*\r?(?:\n|\Z)")


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


@dataclass(frozen=True, slots=True)
class Statement:
    """One header or one `key = value`, over as many lines as it takes. `unclosed` is where an open bracket or
    quotation mark stands, if the statement never closes it."""

    span: Span
    unclosed: int | None = None


class ScanError(Exception):
    """The scanner can't read on: `what` it wanted at `at`; `inside` is what closes the list or table around it."""

    def __init__(self, offset: int, expected: str, closing: str = "") -> None:
        super().__init__(expected)
        self.offset = offset
        self.expected = expected
        self.closing = closing


class LineIndex:
    """From a character's number to its line and column, both from 1."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in re.finditer(r"\n", text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


def split_statements(text: str, *, valid: bool = False) -> list[Statement]:
    """The statements of `text`. Where it is not `valid`, one that never ends is taken to end before the next clear
    beginning."""
    found: list[Statement] = []
    at = 0
    while True:
        at = _end(_SPACE, text, at)
        if at >= len(text):
            return found
        statement = _statement(text, at, valid=valid)
        found.append(statement)
        at = max(statement.span.end, at + 1)


def _statement(text: str, start: int, *, valid: bool) -> Statement:
    if text[start] == "[":
        return Statement(Span(start, _line_end(text, start)))
    opened: list[int] = []
    crossed: int | None = None
    at, value_next, assigned = start, True, False
    while at < len(text):
        char = text[at]
        if char == "\n":
            if not opened or (not valid and _begins_anew(text, at + 1, text[opened[-1]])):
                break
            at += 1
        elif char == "#":
            at = _line_end(text, at)
        elif char in "\"'" and (value_next or (opened and text[at - 1] in " \t\r\n")):
            end = string_end(text, at, valid=valid)
            if end is None:
                return _never_closed(text, start, at)
            at, value_next = end, False
        else:
            if assigned:
                crossed = _note_bracket(text, at, opened, crossed)
            assigned = assigned or char == "="
            value_next = char in ("=[{," if assigned else "=.") or (value_next and char in " \t\r")
            at += 1
    return Statement(Span(start, at), opened[0] if opened else crossed)


def _note_bracket(text: str, at: int, opened: list[int], crossed: int | None) -> int | None:
    """Keep count of the open brackets; the first that another kind of bracket closes, as in `[{ ]`, is `crossed`."""
    if text[at] in "[{":
        opened.append(at)
    elif text[at] in "]}" and opened:
        last = opened.pop()
        partner = "[" if text[at] == "]" else "{"
        if text[last] != partner:
            crossed = last if crossed is None else crossed
            while any(text[each] == partner for each in opened) and text[opened.pop()] != partner:
                pass
    return crossed


def _never_closed(text: str, start: int, mark: int) -> Statement:
    """The statement from `start` whose quotation mark at `mark` has no other."""
    block = text.startswith(text[mark] * 3, mark)
    return Statement(Span(start, block_recovery(text, mark) if block else _line_end(text, mark)), mark)


def _begins_anew(text: str, line: int, inside: str) -> bool:
    """Whether the line at `line` can't belong to the list or table around it."""
    if HEADER_LINE.match(text, line):
        return True
    if inside == "{":
        return (
            bool(_PAIR_LINE.match(text, line))
            and text[line] not in " \t"
            and text[max(line - 200, 0) : line].rstrip()[-1:] not in ",{"
        )
    return inside == "[" and bool(_PAIR_LINE.match(text, line)) and not _CUE_LINE.match(text, line)


def starts_pair(text: str, line: int) -> bool:
    """Whether the line at `line` begins with `name =`."""
    return bool(_PAIR_LINE.match(text, line))


def string_end(text: str, at: int, *, valid: bool = False) -> int | None:
    """The end of the string that begins at `at`, or None where it is never closed on its line or, for a block, at all.

    A block that runs over what is plainly the header of the next step is never closed either.
    """
    mark = text[at]
    if text.startswith(mark * 3, at):
        block = (_BLOCK_BASIC if mark == '"' else _BLOCK_LITERAL).match(text, at)
        if block is None:
            return None
        line = -1 if valid else text.find("\n", at)
        while line != -1 and line < block.end():
            if HEADER_LINE.match(text, line + 1) and line + 1 < block.end():
                return None
            line = text.find("\n", line + 1)
        return block.end()
    plain = (_BASIC if mark == '"' else _LITERAL).match(text, at)
    return plain.end() if plain else None


def block_recovery(text: str, at: int) -> int:
    """Where to read on after a block of text that is never closed: before the next header, else at the end."""
    line = text.find("\n", at)
    while line != -1:
        if HEADER_LINE.match(text, line + 1):
            return line
        line = text.find("\n", line + 1)
    return len(text)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end == -1 else end


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


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
        names, at = self.key(_end(_BLANK, self.text, at))
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
        value = _end(_BLANK, self.text, at + 1)
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
                end = _end(_KEY, self.text, at)
                name = self.text[at:end]
            if end == start:
                raise ScanError(at, "key")
            names.append((name, Span(start, end)))
            at = _end(_BLANK, self.text, end)
            if not self.text.startswith(".", at):
                return names, at
            at = _end(_BLANK, self.text, at + 1)

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
        end = _end(_BARE, self.text, at)
        if end == at:
            raise ScanError(at, "value")
        return end

    def _array(self, start: int, path: FieldPath) -> int:
        at, number = _end(_SPACE, self.text, start + 1), 0
        while not self.text.startswith("]", at):
            item = (*path, number)
            end = self.value(at, item)
            self.locations[item] = Location(Span(at, end), Span(at, end))
            at, number = self._after(end, "]"), number + 1
        return at + 1

    def _table(self, start: int, path: FieldPath) -> int:
        at = _end(_SPACE, self.text, start + 1)
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
        at = _end(_SPACE, self.text, end)
        if self.text.startswith(",", at):
            return _end(_SPACE, self.text, at + 1)
        if not self.text.startswith(close, at):
            raise ScanError(end, ",", close)
        return at
