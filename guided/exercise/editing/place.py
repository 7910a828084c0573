"""Find what can be written at a place in a text, which may be half typed."""

import re
from dataclasses import dataclass, replace

from guided.exercise.schema.fields import Field, TableSchema
from guided.exercise.schema.file_kinds import FileKind, detect_file_kind
from guided.exercise.toml.source_text import Span
from guided.exercise.toml.statements import HEADER_LINE, Statement, split_statements

_HEADER = re.compile(r"\[\[?[ \t]*([\w-]*)")
_LONGEST_NAME = 100
_WORD = re.compile(r"[\w-]*\Z")
_KEY = re.compile(r"[ \t]*([\w-]+)[ \t]*=")
_KEY_AT_END = re.compile(r"([\w-]+)[ \t]*\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """What can be written at a place in a text.

    `schema` has the fields of the table around it. `field` is the one whose value it is in, and None where the name of
    a field belongs. `span` is the word begun at the place, with
    the opening quotation mark of a text. `written` are the fields that the table has already.
    """

    kind: FileKind
    schema: TableSchema
    field: Field | None
    span: Span
    word: str
    in_quotes: bool
    is_line_start: bool
    written: frozenset[str]


def find_place(text: str, offset: int) -> Place | None:
    """Return what can be written at `offset`, or None in a comment, a header or an unknown field."""
    kind = detect_file_kind(text)
    start, end = table_around(text, offset)
    found = _find_place(text[start:end], offset - start, kind)
    if found is None:
        return None
    return replace(found, span=Span(found.span.start + start, found.span.end + start))


def table_around(text: str, offset: int) -> tuple[int, int]:
    """Return the part of the text from the header above `offset` to the next one."""
    line = text.rfind("\n", 0, offset) + 1
    start = line
    while start and not HEADER_LINE.match(text, start):
        start = text.rfind("\n", 0, start - 1) + 1
    end = text.find("\n", offset) + 1
    while 0 < end < len(text) and not HEADER_LINE.match(text, end):
        end = text.find("\n", end) + 1
    return start, end or len(text)


def _find_place(text: str, offset: int, kind: FileKind) -> Place | None:
    """Return what can be written at `offset` in the text of one table, with its header."""
    statements = split_statements(text)
    before = [each for each in statements if each.span.start < offset]
    current = _statement_at(text, before, offset)
    if current is not None and text.startswith("[", current.span.start):
        return None
    schema = _table_above(text, before, kind)
    if schema is None:
        return None
    around = _fields_of_table(text, statements, offset)
    if current is None:
        is_empty = not text[text.rfind("\n", 0, offset) + 1 : offset].strip()
        here = Span(offset, offset)
        return Place(kind, schema, None, here, "", False, True, around) if is_empty else None
    scan = _scan(text, current.span.start, offset)
    if scan.in_comment:
        return None
    span = _begun_word(text, scan, current.span.start, offset)
    in_row = scan.row is not None
    table = kind.row_table if in_row else schema
    written = _keys_in_row(text, scan.row, offset) if scan.row is not None else around
    if scan.key is not None:
        field = table.fields.get(scan.key)
        word = text[span.start + (scan.quote is not None) : offset]
        return Place(kind, table, field, span, word, scan.quote is not None, False, written) if field else None
    is_first = not in_row and span.start == current.span.start
    if scan.quote is not None or not (in_row or is_first):
        return None
    word = text[span.start : offset]
    return Place(kind, table, None, span, word, False, is_first, written - {word})


def _begun_word(text: str, scan: "_Scan", start: int, offset: int) -> Span:
    """Return the word that is begun at `offset`, with the quotation mark that opens it."""
    if scan.quote is not None:
        return Span(scan.quote, offset)
    found = _WORD.search(text, max(start, offset - _LONGEST_NAME), offset)
    return Span(found.start() if found else offset, offset)


def _statement_at(text: str, before: list[Statement], offset: int) -> Statement | None:
    if not before:
        return None
    last = before[-1]
    is_inside = offset <= last.span.end or "\n" not in text[last.span.end : offset]
    return last if is_inside else None


def _table_above(text: str, before: list[Statement], kind: FileKind) -> TableSchema | None:
    """Return the fields of the table that is open behind the statements `before`."""
    for statement in reversed(before):
        header = _HEADER.match(text, statement.span.start)
        if header:
            return kind.block_table if header[1] == kind.block else None
    return kind.top_table


def _fields_of_table(text: str, statements: list[Statement], offset: int) -> frozenset[str]:
    """Return the names of the fields in the table around `offset`."""
    headers = [each.span.start for each in statements if text[each.span.start] == "["]
    start = max((each for each in headers if each < offset), default=-1)
    end = min((each for each in headers if each >= offset), default=len(text))
    keys = (_KEY.match(text, each.span.start) for each in statements if start < each.span.start < end)
    return frozenset(key[1] for key in keys if key)


@dataclass(slots=True)
class _Scan:
    """Where a place is in its statement: behind which key, in which row in braces, in which text or comment."""

    key: str | None = None
    row: int | None = None
    quote: int | None = None
    in_comment: bool = False


def _scan(text: str, start: int, offset: int) -> _Scan:
    """Read a statement from its `start` up to `offset`."""
    scan = _Scan()
    outer: list[tuple[str | None, int | None]] = []
    at = start
    while at < offset:
        char = text[at]
        if char in "\"'":
            end = _end_of_text(text, at, offset)
            if end is None:
                scan.quote = at
                return scan
            at = end
            continue
        if char == "#":
            end = text.find("\n", at, offset)
            if end == -1:
                scan.in_comment = True
                return scan
            at = end
        elif char == "=":
            name = _KEY_AT_END.search(text, start, at)
            scan.key = name[1] if name else ""
        elif char == "{":
            outer.append((scan.key, scan.row))
            scan.key, scan.row = None, at
        elif char == "}" and outer:
            scan.key, scan.row = outer.pop()
        elif char == "," and scan.row is not None:
            scan.key = None
        at += 1
    return scan


def _end_of_text(text: str, at: int, offset: int) -> int | None:
    """Return where the text in quotes at `at` ends, or None where it goes on beyond `offset`."""
    mark = text[at] * 3 if text.startswith(text[at] * 3, at) else text[at]
    end = at + len(mark)
    while end < offset:
        if text[end] == "\\" and mark[0] == '"':
            end += 2
        elif text.startswith(mark, end):
            return end + len(mark) if end + len(mark) <= offset else None
        elif text[end] == "\n" and len(mark) == 1:
            return end
        else:
            end += 1
    return None


def _keys_in_row(text: str, row: int, offset: int) -> frozenset[str]:
    """Return the names in the row in braces that begins at `row`, up to its end or that of its line."""
    end = min((each for each in (text.find("}", offset), text.find("\n", offset)) if each != -1), default=len(text))
    return frozenset(re.findall(r"[{,][ \t]*([\w-]+)[ \t]*=", text[row:end]))
