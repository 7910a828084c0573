"""Set and delete fields: at the top of a file, in a block, or in a row of one (a cue)."""

from guided.exercise.editing.document import Document, EditError, TextEdit
from guided.exercise.editing.written_values import Value, written_value
from guided.exercise.toml.edits import delete_field as edit_that_deletes
from guided.exercise.toml.source_text import FieldPath, Span


def set_field(document: Document, path: FieldPath, value: Value) -> list[TextEdit]:
    """Return the edits that give the field at `path` a value. What stands around the old value stays as it is.

    A new field is written below those that come before it in the table of fields.
    """
    table, name = path[:-1], str(path[-1])
    old = document.value(path)
    if old == value and type(old) is type(value):
        return []
    location = document.parsed.locations.get(path)
    if location is not None:
        in_lines = len(table) <= 2 and isinstance(value, str) and "\n" in value
        written = written_value(value, line_break=document.line_break, several_lines=in_lines)
        return [TextEdit(location.value.start, location.value.end, written)]
    _require_table(document, table)
    in_lines = len(table) <= 2
    line = f"{name} = {written_value(value, line_break=document.line_break, several_lines=in_lines)}"
    in_braces = len(table) == 4 and not document.is_under_header(table)
    return [_new_in_row(document, table, name, line) if in_braces else _new_line(document, table, name, line)]


def delete_field(document: Document, path: FieldPath) -> list[TextEdit]:
    """Return the edits that take a field away, with its line and the comment behind it, or with its comma."""
    rows = document.value(path)
    if isinstance(rows, list) and rows and document.is_under_header((*path, 0)):
        spans = [document.table_lines((*path, row)) for row in range(len(rows))]
        return [TextEdit(each.start, each.end, "") for each in spans]
    edit = edit_that_deletes(document.parsed, path)
    return [] if edit is None else [TextEdit(edit[0].start, edit[0].end, edit[1])]


def _require_table(document: Document, table: FieldPath) -> None:
    if len(table) >= 2:
        document.block(int(table[1]))
    if len(table) == 4 and not isinstance(document.value(table), dict):
        raise EditError(f"there is no {document.kind.row_word} {int(table[3]) + 1} here")


def _field_before(document: Document, table: FieldPath, name: str) -> Span | None:
    """Return where the last field is written that comes before `name` in the table of fields.

    Those under a header of their own do not count: what stands below such a header belongs to it.
    """
    order = list(document.schema(table).fields)
    earlier = order[: order.index(name)] if name in order else order
    written = [document.parsed.locations.get((*table, each)) for each in earlier]
    lines = (each for each in written if each is not None and document.text[each.key.start] != "[")
    spans = [Span(each.key.start, each.value.end) for each in lines]
    return max(spans, key=lambda each: each.end, default=None)


def _new_line(document: Document, table: FieldPath, name: str, line: str) -> TextEdit:
    before = _field_before(document, table, name)
    if before is None and not table:
        start = _first_code(document)
        return TextEdit(start, start, f"{line}{document.line_break}")
    above = before or document.parsed.locations[table].key
    end = document.end_of_line(above.end)
    start_of_line = document.text.rfind("\n", 0, above.start) + 1
    indent = document.text[start_of_line : above.start] if before else ""
    return TextEdit(end, end, f"{document.line_break}{indent if not indent.strip() else ''}{line}")


def _first_code(document: Document) -> int:
    """Return where the first line begins that is neither empty nor a comment."""
    at = 0
    for line in document.text.splitlines(keepends=True):
        if line.strip() and not line.lstrip().startswith("#"):
            break
        at += len(line)
    return at


def _new_in_row(document: Document, table: FieldPath, name: str, line: str) -> TextEdit:
    before = _field_before(document, table, name)
    if before is not None:
        return TextEdit(before.end, before.end, f", {line}")
    start = document.parsed.locations[table].value.start + 1
    is_empty = not document.value(table)
    return TextEdit(start, start, f" {line} " if is_empty else f" {line},")
