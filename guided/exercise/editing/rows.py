"""Add, delete and move the rows of a block: the cues of a step, the entries of a week."""

import re
from collections.abc import Mapping

from guided.exercise.editing.document import Document, EditError, TextEdit
from guided.exercise.editing.fields import delete_field, set_field
from guided.exercise.editing.written_values import Value, written_value
from guided.exercise.toml.source_text import FieldPath, Span

_ROWS = {"step": "cues", "week": "do"}


def rows_path(document: Document, block: int) -> FieldPath:
    """Return the path of the list of rows in a block. Raise EditError where such a block has none."""
    document.block(block)
    if document.kind.block not in _ROWS:
        raise EditError(f"a {document.kind.block} has no rows")
    return (document.kind.block, block, _ROWS[document.kind.block])


def add_row(document: Document, block: int, row: Mapping[str, Value]) -> list[TextEdit]:
    """Return the edits that add a row behind the others of a block."""
    path = rows_path(document, block)
    written = "{ " + ", ".join(f"{name} = {written_value(value)}" for name, value in row.items()) + " }"
    rows = document.value(path)
    if not isinstance(rows, list):
        return _first_row(document, path, written)
    if rows and document.is_under_header((*path, len(rows) - 1)):
        return _new_table(document, (*path, len(rows) - 1), row)
    location = document.parsed.locations[path].value
    if not rows:
        return [TextEdit(location.start, location.end, f"[{written}]")]
    last = document.parsed.locations[(*path, len(rows) - 1)].value
    start_of_line = document.text.rfind("\n", 0, last.start) + 1
    indent = document.text[start_of_line : last.start]
    comma = re.compile(r"[ \t\r\n]*,").match(document.text, last.end)
    end = comma.end() if comma else last.end
    if indent.strip():
        return [TextEdit(end, end, f"{'' if comma else ','} {written}")]
    first = [] if comma else [TextEdit(last.end, last.end, ",")]
    end = document.end_of_line(end)
    return [*first, TextEdit(end, end, f"{document.line_break}{indent}{written},")]


def _new_table(document: Document, last: FieldPath, row: Mapping[str, Value]) -> list[TextEdit]:
    """Return the edit that writes a row under a header of its own, as the `last` one is written."""
    lines = [f"[[{last[0]}.{last[2]}]]", *(f"{name} = {written_value(row[name])}" for name in row)]
    end = len(document.text[: document.table_lines(last).end].rstrip("\r\n"))
    return [TextEdit(end, end, "".join(f"{document.line_break}{line}" for line in lines))]


def _first_row(document: Document, path: FieldPath, written: str) -> list[TextEdit]:
    break_ = document.line_break
    (edit,) = set_field(document, path, [])
    return [TextEdit(edit.start, edit.end, edit.text.replace("[]", f"[{break_}  {written},{break_}]", 1))]


def delete_row(document: Document, block: int, row: int) -> list[TextEdit]:
    """Return the edits that take a row away, and the whole list with the last of its rows."""
    path = rows_path(document, block)
    rows = document.value(path)
    if not isinstance(rows, list) or not 0 <= row < len(rows):
        raise EditError(f"there is no {document.kind.row_word} {row + 1} here")
    if document.is_under_header((*path, row)):
        span = document.table_lines((*path, row))
        return [TextEdit(span.start, span.end, "")]
    if len(rows) == 1:
        return delete_field(document, path)
    span = _with_comma(document, document.parsed.locations[(*path, row)].value)
    return [TextEdit(span.start, span.end, "")]


def _with_comma(document: Document, row: Span) -> Span:
    """Return the row with what parts it from the others: its own line, or the comma behind or before it."""
    text = document.text
    start_of_line = text.rfind("\n", 0, row.start) + 1
    behind = re.compile(r"[ \t]*,[ \t]*").match(text, row.end)
    end = behind.end() if behind else row.end
    rest = text[end : document.end_of_line(end)].strip()
    if not text[start_of_line : row.start].strip() and (not rest or rest.startswith("#")):
        return Span(start_of_line, min(document.end_of_line(end) + len(document.line_break), len(text)))
    if behind:
        return Span(row.start, end)
    before = re.search(r",[ \t\r\n]*\Z", text[: row.start])
    return Span(before.start() if before else row.start, row.end)
