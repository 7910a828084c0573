"""Text -> data, the place of everything in it, and a problem for each slip that makes it invalid TOML.

tomli judges. Where it refuses, each statement is judged alone, so that one slip gives one problem, and what is
right around it is still read.
"""

import re

from guided.exercise.schema.file_kinds import EXERCISE_KIND, FileKind
from guided.exercise.toml.parsed import (
    STRINGS_AND_COMMENTS,
    UNREPRESENTABLE_MESSAGE,
    ParsedFile,
    unreadable_message,
)
from guided.exercise.toml.recovery import note_header, read_statements_separately, table_path
from guided.exercise.toml.scanner import ScanError, Scanner
from guided.exercise.toml.source_text import FieldPath, Span
from guided.exercise.toml.statements import split_statements

MAX_NESTING = 40
"""Brackets within brackets. An exercise needs three; a reader that recurses must not be led further."""

_BRACKETS = re.compile(r"[\[\]{}]")


def parse_toml(text: str, kind: FileKind = EXERCISE_KIND) -> ParsedFile:
    """Read `text`, a file of this shape. Never raises for anything in it."""
    import tomli

    parsed = ParsedFile(text, kind)
    if deep := _excess_nesting(text):
        parsed.add_problem("toml-too-deep", f"brackets stand within brackets more than {MAX_NESTING} deep here", deep)
        return parsed
    try:
        parsed.data = tomli.loads(text)
    except (ValueError, RecursionError) as error:
        read_statements_separately(parsed)
        if not parsed.problems:
            at = min(error.pos, max(len(text) - 1, 0)) if isinstance(error, tomli.TOMLDecodeError) else 0
            message = (
                unreadable_message(error.msg) if isinstance(error, tomli.TOMLDecodeError) else UNREPRESENTABLE_MESSAGE
            )
            parsed.add_problem("toml-unreadable", message, Span(at, at + 1))
    else:
        parsed.locate = _locate_all
    return parsed


def _excess_nesting(text: str) -> Span | None:
    blanked = STRINGS_AND_COMMENTS.sub(lambda found: " " * len(found[0]), text)
    depth = 0
    for bracket in _BRACKETS.finditer(blanked):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_NESTING:
            return Span(bracket.start(), bracket.end())
        depth = max(depth, 0)
    return None


def _locate_all(parsed: ParsedFile) -> None:
    """The places of a valid text."""
    scanner = Scanner(parsed.text, valid=True, locations=parsed.locations)
    table: FieldPath = ()
    counts: dict[FieldPath, int] = {}
    for statement in split_statements(parsed.text, valid=True):
        try:
            if parsed.text[statement.span.start] == "[":
                names, double, _ = scanner.header(statement.span.start)
                table = table_path([name for name, _ in names], counts, double=double)
                note_header(parsed, table, statement.span)
            else:
                scanner.pair(statement.span.start, table)
        except ScanError:
            continue
