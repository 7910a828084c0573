"""Turn a fix, as a person reads it, into what an editor can do: a part of the text and what to write in its place."""

import re

from guided.exercise.toml.parsed import GAP, Edit, ParsedFile, split_alternatives
from guided.exercise.toml.source_text import FieldPath, Span, line_end

_FIELD = re.compile(r"([a-z_]+) = (.+)")


def edits_for_fix(parsed: ParsedFile, path: FieldPath, span: Span, fix: str | None) -> list[Edit]:
    """Return what to do for the fix of a problem at the field `path`, which is written at `span`.

    A block goes above the block of the field, a field into its table, and a value to the place of the old one.
    """
    if not fix or GAP in fix:
        return []
    if fix.startswith("[["):
        block = path[:2]
        return [insert_block(parsed, block, fix)] if block in parsed.locations else []
    field = _FIELD.fullmatch(fix)
    if field is None:
        return [(span, each) for each in split_alternatives(fix)]
    table = _table_of(parsed, path, field[1])
    if table is None:
        return []
    return [set_field(parsed, table, field[1], fix)]


def _table_of(parsed: ParsedFile, path: FieldPath, name: str) -> FieldPath | None:
    """Return the innermost table around `path` that may hold the field `name`."""
    kind = parsed.kind
    if len(path) >= 4 and name in kind.row_table.fields:
        return path[:4]
    if len(path) >= 2 and isinstance(path[1], int) and name in kind.block_table.fields:
        return path[:2]
    return () if name in kind.top_table.fields else None


def set_field(parsed: ParsedFile, table: FieldPath, name: str, line: str) -> Edit:
    """Return the edit that writes `line`, the whole field, into a table, in the place of the field if it is there."""
    written = parsed.locations.get((*table, name))
    if written is not None:
        return Span(written.key.start, written.value.end), line
    if len(table) == 4:
        start = parsed.locations[table].value.start + 1
        return Span(start, start), f" {line},"
    if len(table) == 2:
        return insert_below(parsed, parsed.locations[table].key, line)
    fields = [each.value for path, each in parsed.locations.items() if len(path) == 1 and not _is_header(parsed, path)]
    if name == "format" or not fields:
        first = re.search(r"^(?![ \t]*#)[ \t]*\S", parsed.text, re.MULTILINE)
        start = first.start() if first else len(parsed.text)
        return Span(start, start), f"{line}\n"
    return insert_below(parsed, max(fields, key=lambda each: each.end), line)


def _is_header(parsed: ParsedFile, path: FieldPath) -> bool:
    return parsed.text.startswith("[", parsed.locations[path].key.start)


def insert_below(parsed: ParsedFile, span: Span, line: str) -> Edit:
    """Return the edit that writes `line` below the line on which `span` ends."""
    end = line_end(parsed.text, span.end)
    end -= parsed.text.startswith("\r", end - 1)
    return Span(end, end), f"\n{line}"


def insert_above(parsed: ParsedFile, span: Span, line: str) -> Edit:
    """Return the edit that writes `line` above the line on which `span` begins, in the place of a comment that says
    the same."""
    start = parsed.text.rfind("\n", 0, span.start) + 1
    above = parsed.text.rfind("\n", 0, max(start - 1, 0)) + 1
    if parsed.text[above:start].strip("# \t\r\n") == line:
        return Span(above, start), f"{line}\n"
    return Span(start, start), f"{line}\n"


def insert_block(parsed: ParsedFile, before: FieldPath, block: str) -> Edit:
    """Return the edit that writes a whole block above the one at `before`, and above the comment that belongs to it."""
    start = parsed.text.rfind("\n", 0, parsed.locations[before].key.start) + 1
    while start and parsed.text[parsed.text.rfind("\n", 0, start - 1) + 1 : start].lstrip().startswith("#"):
        start = parsed.text.rfind("\n", 0, start - 1) + 1
    return Span(start, start), f"{block}\n\n"


def append_block(parsed: ParsedFile, block: str) -> Edit:
    """Return the edit that writes a whole block at the end of the text."""
    end = len(parsed.text.rstrip())
    return Span(end, end), f"\n\n{block}"


def delete_field(parsed: ParsedFile, path: FieldPath) -> Edit | None:
    """Return the edit that takes a field away, with its line or its comma; None where it is not written."""
    location = parsed.locations.get(path)
    if location is None:
        return None
    text, start, end = parsed.text, location.key.start, location.value.end
    line = text.rfind("\n", 0, start) + 1
    behind = text[end : line_end(text, end)].strip()
    if not text[line:start].strip() and (not behind or behind.startswith("#")):
        return Span(line, min(line_end(text, end) + 1, len(text))), ""
    if before := re.search(r",[ \t\r\n]*\Z", text[:start]):
        return Span(before.start(), end), ""
    after = re.match(r"[ \t\r\n]*,[ \t]*", text[end:])
    return Span(start, end + (after.end() if after else 0)), ""


def merge_lists(text: str, name: str, first: int, second: int) -> Edit | None:
    """Return the edit that makes one list of two, which fields of the same name have on lines one below the other."""
    pair = re.compile(rf"[ \t]*{re.escape(name)}[ \t]*=[ \t]*\[([^\n]*[^\n\s,])[ \t]*,?[ \t]*\][ \t]*(?:\r?\n|\Z)")
    above = pair.match(text, first)
    below = pair.match(text, second) if above and not text[above.end() : second].strip() else None
    if above is None or below is None:
        return None
    return Span(first, below.end(1) + 1), f"{name} = [{above[1].strip()}, {below[1].strip()}]"


def rename_step(parsed: ParsedFile, path: FieldPath, new: str) -> Edit:
    """Return the edit that gives a step another id, in the fields that lead to it too."""
    old = parsed.value(path)
    spans = sorted(
        (each.value.start, each.value.end)
        for other, each in parsed.locations.items()
        if parsed.value(other) == old and (other == path or str(other[-1]) == "then" or str(other[-1])[:3] == "if_")
    )
    written, at = "", spans[0][0]
    for start, end in spans:
        written += f"{parsed.text[at:start]}{new}"
        at = end
    return Span(spans[0][0], spans[-1][1]), written


def move_to_top(parsed: ParsedFile, paths: list[FieldPath]) -> Edit | None:
    """Return the edit that moves whole lines, fields of one block, to the top of the file."""
    cuts = [delete_field(parsed, path) for path in paths]
    headers = [
        each.key.start for path, each in parsed.locations.items() if len(path) == 2 and path[0] == parsed.kind.block
    ]
    if not headers or any(cut is None or not parsed.text[cut[0].start : cut[0].end].endswith("\n") for cut in cuts):
        return None
    spans = sorted((cut[0] for cut in cuts if cut), key=lambda each: each.start)
    lines = "".join(parsed.text[each.start : each.end].lstrip(" \t") for each in spans)
    names = [path[-1] for path in paths]
    at = set_field(parsed, (), str(names[0]), "")[0].start
    rest, cursor = "", at
    for each in spans:
        rest += parsed.text[cursor : each.start]
        cursor = each.end
    new = f"{lines}{rest}" if at == 0 or names[0] == "format" else f"\n{lines.rstrip()}{rest}"
    return (Span(at, cursor), new) if at <= spans[0].start else None
