"""Read what is right in a file that is not valid TOML, one statement at a time."""

import re

from guided.exercise.diagnostic import Problem
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, FieldType
from guided.exercise.schema.file_kinds import FILE_KINDS
from guided.exercise.toml.parsed import (
    MAX_PROBLEMS,
    UNKNOWN_FIELD,
    Data,
    ParsedFile,
    TomlSyntaxError,
    load_toml,
    start_of_group,
    trim_span,
)
from guided.exercise.toml.quote_diagnostics import repair_multiline_strings
from guided.exercise.toml.scanner import ScanError, Scanner
from guided.exercise.toml.source_text import FieldPath, Location, Span
from guided.exercise.toml.statements import Statement, split_statements
from guided.exercise.toml.syntax_diagnostics import report_merge_mark, report_syntax_error
from guided.exercise.toml.value_diagnostics import PAIR

MAX_STATEMENTS = 10_000
"""After so many, the rest of a file is not looked at. Two hundred full steps have half of it."""

MAX_CONFLICTS = 30
"""How many clashes between statements are looked for, one by one."""

DUPLICATE_MARK = "twice"
"""Stands in a path for the first field of a table that is written twice: those after it follow from the same slip."""

RUN_ON_CODES = frozenset(("open-quote", "value-below", "toml-no-value", "curly-quotes"))
"""Slips after which the lines below may still be part of the same text, and have no problem of their own."""

SINGLE_BRACKETS_MESSAGE = "a block needs double brackets"
_BLOCK_NAMES = tuple(kind.block for kind in FILE_KINDS)

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")

_HEADER = re.compile(r"\[*[ \t]*([A-Za-z_][\w.-]*)?[ \t]*\]*")
_BARE_HEADER = re.compile(
    r"\W*(?:step|week)s?\W*|(?:step|week)[ \t]+\d{1,3}(?:[ \t]*[:.)-][^=\n]*)?"
    r"|[^\s=\"'#]{0,2}\[+ *\w{3,6}\]+[^\s=]{0,2}",
    re.IGNORECASE,
)
_BRACKETED_PAIR = re.compile(r"\[+[ \t]*\w+[ \t]*=[^\]\n]*(?:\n|\Z)")
_COMMENTED_HEADER = re.compile(r"^[ \t]*#[ \t]*\[+(?:step|week|rung)\]*[ \t]*$", re.MULTILINE)
_FIELD_NAME = re.compile(r"([A-Za-z_][\w-]*)[ \t]*(?:[=:\"'\[]|\d|true|false|\Z)")
_ENDS_OPEN = re.compile(r"[\[{][ \t]*\Z")
_LIST_FIELDS = re.compile(
    "(?:"
    + "|".join(
        name
        for kind in FILE_KINDS
        for table in (kind.top_table, kind.block_table)
        for name, field in table.fields.items()
        if field.type in (FieldType.TEXTS, FieldType.CHOICES, *INLINE_TABLE_TYPES)
    )
    + r")\b"
)


def note_header(parsed: ParsedFile, table: FieldPath, span: Span) -> None:
    for length in range(1, len(table) + 1):
        parsed.locations.setdefault(table[:length], Location(span, span))


def table_path(names: list[str], counts: dict[FieldPath, int], *, double: bool) -> FieldPath:
    path: FieldPath = ()
    for number, name in enumerate(names):
        path = (*path, name)
        if number == len(names) - 1 and double:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def read_statements_separately(parsed: ParsedFile) -> None:
    _report_control_characters(parsed)
    repair_multiline_strings(parsed)
    told = {problem.line for problem in parsed.problems}
    kept: list[tuple[str, Span]] = []
    table: FieldPath = ()
    counts: dict[FieldPath, int] = {}
    seen: dict[FieldPath, int] = {}
    run_on = False
    for number, statement in enumerate(split_statements(parsed.text)):
        if len(parsed.problems) >= MAX_PROBLEMS or number >= MAX_STATEMENTS:
            parsed.unreadable.add((UNKNOWN_FIELD,))
            break
        span = statement.span
        lines = range(parsed.lines.line_and_column(span.start)[0], parsed.lines.line_and_column(span.end)[0] + 1)
        text = parsed.text[span.start : span.end]
        stray = PAIR.match(text) is None and text[0] != "["
        before = len(parsed.problems)
        if (text[0] == "[" and not _BRACKETED_PAIR.match(text)) or _BARE_HEADER.fullmatch(text):
            table, header = _read_header(parsed, span, counts, unspoken=told.isdisjoint(lines))
            if not _report_duplicate(parsed, table, span, seen):
                kept.append((header, span))
        elif not (run_on and stray):
            right = _read_pair(parsed, statement, table, seen, unspoken=told.isdisjoint(lines))
            if right is not None:
                kept.append((right, span))
        run_on = (run_on and stray) or (len(parsed.problems) > before and _may_run_on(text, parsed.problems[before:]))
    parsed.data = _join_statements(parsed, kept)


def _may_run_on(text: str, problems: list[Problem]) -> bool:
    """Whether the lines below a broken statement may still be part of it."""
    return (
        any(problem.code in RUN_ON_CODES for problem in problems)
        or '""' in text
        or bool(_LIST_FIELDS.match(text) or _ENDS_OPEN.search(text))
    )


def _read_header(
    parsed: ParsedFile, span: Span, counts: dict[FieldPath, int], *, unspoken: bool
) -> tuple[FieldPath, str]:
    """The table that a header opens, and the header as it was meant."""
    text = parsed.text[span.start : span.end]
    here = trim_span(parsed.text, span)
    found = _HEADER.match(text) if text[0] == "[" else None
    block = parsed.kind.block
    names = (found[1] if found and found[1] else block).split(".")
    try:
        load_toml(text)
        read, double, _ = Scanner(parsed.text).header(span.start)
        names = [name for name, _ in read]
        if names[0] == block and len(names) > 1 and names[1] not in parsed.kind.block_table.fields:
            raise ScanError(span.start, "]]")
    except (TomlSyntaxError, ScanError):
        double = True
        names = [names[0] if names[0] in _BLOCK_NAMES else block]
        parsed.unreadable.add((UNKNOWN_FIELD,))
        if unspoken and not report_merge_mark(parsed, here):
            message = "a block begins with its name in double brackets, alone on its line"
            parsed.add_problem("block-brackets", message, here, f"[[{names[0]}]]")
    if names == [block] and not double:
        double = True
        if unspoken:
            parsed.add_problem("single-brackets", SINGLE_BRACKETS_MESSAGE, here, f"[[{block}]]")
    table = table_path(names, counts, double=double)
    note_header(parsed, table, here)
    quoted = ".".join(f'"{name}"' for name in names)
    return table, f"[[{quoted}]]" if double else f"[{quoted}]"


def _report_duplicate(parsed: ParsedFile, path: FieldPath, span: Span, seen: dict[FieldPath, int]) -> bool:
    line = parsed.lines.line_and_column(span.start)[0]
    first = seen.setdefault(path, line)
    if first == line or not path:
        return False
    if seen.setdefault((*path[:-1], DUPLICATE_MARK), line) != line:
        return True
    parsed.unreadable.add((*path[:-1], UNKNOWN_FIELD))
    block = parsed.kind.block
    between = parsed.text.find("\n", _offset_of(parsed, first)), span.start
    if silenced := _COMMENTED_HEADER.search(parsed.text, *between):
        message = f"this line begins with # and is a comment, so no {block} begins here"
        parsed.add_problem("written-twice", message, Span(*silenced.span()), f"[[{block}]]")
        return True
    name = path[-1] if isinstance(path[-1], str) else path[-2]
    group = start_of_group(parsed.text, _offset_of(parsed, first), span.start) if path[:1] == (block,) else None
    if group is not None and len(path) == 3:
        message = (
            f"a {block} seems to begin here without its [[{block}]]; "
            f"in the one above, `{name}` is on line {first} already"
        )
        parsed.add_problem("missing-block", message, group, f"[[{block}]]")
        return True
    message = f"`{name}` is written twice here; the first is on line {first}. Delete one"
    if path[:1] == (block,):
        message += f", or write [[{block}]] above it where a new {block} begins"
    parsed.add_problem("written-twice", message, trim_span(parsed.text, span))
    return True


def _offset_of(parsed: ParsedFile, line: int) -> int:
    return parsed.lines.starts[line - 1]


def _read_pair(
    parsed: ParsedFile, statement: Statement, table: FieldPath, seen: dict[FieldPath, int], *, unspoken: bool
) -> str | None:
    """The text of a statement that may be kept; None for one that is refused or written twice, which is then told."""
    span = statement.span
    text = parsed.text[span.start : span.end]
    try:
        if statement.unclosed is not None:
            raise ScanError(statement.unclosed, "quote")
        load_toml(text)
        path, _ = Scanner(parsed.text, locations=parsed.locations).pair(span.start, table)
    except (TomlSyntaxError, ScanError) as error:
        _mark_unreadable(parsed, text, table, seen, span)
        if unspoken:
            report_syntax_error(parsed, statement, error if isinstance(error, TomlSyntaxError) else None)
        return None
    key = parsed.locations[path].key
    return None if _report_duplicate(parsed, path, key, seen) else text


def _mark_unreadable(parsed: ParsedFile, text: str, table: FieldPath, seen: dict[FieldPath, int], span: Span) -> None:
    """Remember which field a refused statement was to be, so that nobody is told that it is missing."""
    name = _FIELD_NAME.match(text)
    kind = parsed.kind
    schema = {0: kind.top_table, 2: kind.block_table}.get(len(table), kind.row_table)
    known = name is not None and name[1] in schema.fields
    path = (*table, name[1] if name and known else UNKNOWN_FIELD)
    parsed.unreadable.add(path)
    if known:
        seen.setdefault(path, parsed.lines.line_and_column(span.start)[0])


def _join_statements(parsed: ParsedFile, kept: list[tuple[str, Span]]) -> Data:
    """The data of the statements that are right alone; those that clash with others are told and left out."""
    import tomli

    for _ in range(MAX_CONFLICTS):
        try:
            return tomli.loads("\n".join(text for text, _ in kept))
        except tomli.TOMLDecodeError as error:
            offset = 0
            for number, (text, span) in enumerate(kept):
                if offset + len(text) >= error.pos or number == len(kept) - 1:
                    message = "this does not go together with what was written before it"
                    parsed.add_problem("toml-clash", message, trim_span(parsed.text, span))
                    parsed.unreadable.add((UNKNOWN_FIELD,))
                    del kept[number : _next_header(kept, number) if text.startswith("[") else number + 1]
                    break
                offset += len(text) + 1
        except (ValueError, RecursionError):
            break
    return {}


def _next_header(kept: list[tuple[str, Span]], number: int) -> int:
    return next((n for n in range(number + 1, len(kept)) if kept[n][0].startswith("[")), len(kept))


def _report_control_characters(parsed: ParsedFile) -> None:
    told: set[int] = set()
    for found in _CONTROL.finditer(parsed.text):
        line, _ = parsed.lines.line_and_column(found.start())
        if line in told:
            continue
        told.add(line)
        if found[0] == "\r":
            message = (
                "this line ends in a way that no editor should leave behind (a lone carriage return); type it anew"
            )
        else:
            message = f"an invisible control character (number {ord(found[0])}) stands here; delete it"
        parsed.add_problem("toml-control-character", message, Span(found.start(), found.end()))
        if len(told) >= MAX_CONFLICTS:
            return
