"""Parse a text into data, the location of every field, and a problem for each error that makes it invalid TOML.

Where tomli rejects the whole text, each statement is loaded by itself: one error gives one problem, and what is right
around it is still read.
"""

import re

from guided.exercise.schema.file_kinds import EXERCISE_KIND, FileKind
from guided.exercise.toml.header_repair import repair_headers
from guided.exercise.toml.loading import UNREPRESENTABLE_MESSAGE, TomlSyntaxError, load_toml, unreadable_message
from guided.exercise.toml.marked_fields import repair_numbered_fields
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.recovery import StatementRecovery
from guided.exercise.toml.scanner import ScanError, Scanner, TablePaths
from guided.exercise.toml.source_text import STRINGS_AND_COMMENTS, FieldPath, Span
from guided.exercise.toml.statements import split_statements
from guided.exercise.toml.text_lists import repair_bare_lists

MAX_NESTING = 40
"""Brackets within brackets. An exercise needs three; more could exhaust the stack of a recursive reader."""

_BRACKETS = re.compile(r"[\[\]{}]")


def parse_toml(text: str, kind: FileKind = EXERCISE_KIND) -> ParsedFile:
    """Parse `text`, a file of this kind. Raise nothing: whatever is wrong with the text is a problem of the result."""
    parsed = ParsedFile(text, kind)
    if deep := _excess_nesting(text):
        parsed.add_problem("toml-too-deep", f"brackets stand within brackets more than {MAX_NESTING} deep here", deep)
        return parsed
    repair_headers(parsed)
    repair_numbered_fields(parsed)
    repair_bare_lists(parsed)
    try:
        parsed.data = load_toml(parsed.text)
    except TomlSyntaxError as error:
        StatementRecovery(parsed).run()
        if not parsed.problems:
            at = min(error.offset, max(len(text) - 1, 0))
            is_representable = error.message != UNREPRESENTABLE_MESSAGE
            message = unreadable_message(error.message) if is_representable else UNREPRESENTABLE_MESSAGE
            parsed.add_problem("toml-unreadable", message, Span(at, at + 1))
    else:
        parsed.locate = _locate_fields
    return parsed


def _excess_nesting(text: str) -> Span | None:
    """Return the first bracket that is nested too deeply."""
    blanked = STRINGS_AND_COMMENTS.sub(lambda found: " " * len(found[0]), text)
    depth = 0
    for bracket in _BRACKETS.finditer(blanked):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > MAX_NESTING:
            return Span(bracket.start(), bracket.end())
        depth = max(depth, 0)
    return None


def _locate_fields(parsed: ParsedFile) -> None:
    """Find the location of every field of a valid text."""
    scanner = Scanner(parsed.text, valid=True, locations=parsed.locations)
    table: FieldPath = ()
    paths = TablePaths()
    for statement in split_statements(parsed.text, valid=True):
        try:
            if parsed.text[statement.span.start] == "[":
                names, double, _ = scanner.header(statement.span.start)
                table = paths.open([name for name, _ in names], double=double)
                parsed.add_header(table, statement.span)
            else:
                scanner.pair(statement.span.start, table)
        except ScanError:
            continue
