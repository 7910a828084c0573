"""Insert, delete, move and duplicate blocks: steps, weeks and rungs."""

import re

from guided.exercise.editing.document import Document, EditError, TextEdit, apply_edits
from guided.exercise.editing.fields import delete_field
from guided.exercise.editing.step_names import free_name, references_to, step_name

_EMPTY_LINES_AT_END = re.compile(r"(?:\r?\n[ \t]*)*\Z")


def insert_block(document: Document, before: int, block: str) -> list[TextEdit]:
    """Return the edits that write `block`, whole lines with its header, before the block `before` or at the end."""
    block = block.strip().replace("\r\n", "\n").replace("\n", document.line_break)
    gap = document.line_break * 2
    if before < len(document.blocks):
        start = document.block(before).start
        lead = "" if _is_parted(document.text[:start]) else document.line_break
        return [TextEdit(start, start, f"{lead}{block}{gap}")]
    end = len(document.text) - len(_empty_lines_at_end(document.text))
    return [TextEdit(end, len(document.text), f"{gap if end else ''}{block}{document.line_break}")]


def duplicate_block(document: Document, number: int) -> list[TextEdit]:
    """Return the edits that write a block a second time, below itself. The copy of a step has a name of its own."""
    span = document.block(number)
    copy = document.text[span.start : span.end].strip("\r\n")
    name = step_name(document, number)
    if name is not None:
        new = free_name(document, name)
        own = [each for each in references_to(document, name) if span.start <= each.start < span.end]
        location = document.parsed.locations[(document.kind.block, number, "id")].value
        edits = [(each.start, each.end) for each in (location, *own)]
        start = (
            span.start
            + len(document.text[span.start : span.end])
            - len(document.text[span.start : span.end].lstrip("\r\n"))
        )
        copy = apply_edits(copy, [TextEdit(a - start, b - start, f'"{new}"') for a, b in edits])
    return insert_block(document, number + 1, copy)


def delete_block(document: Document, number: int) -> list[TextEdit]:
    """Return the edits that take a block away with its comment, and what leads to it from other blocks."""
    span = document.block(number)
    edits = [TextEdit(span.start, span.end, "")]
    name = step_name(document, number)
    if name is None or any(step_name(document, each) == name for each in range(number)):
        return edits
    for path, location in document.parsed.locations.items():
        leads_here = location.value in references_to(document, name)
        if leads_here and not span.start <= location.value.start < span.end:
            edits += delete_field(document, path)
    return edits


def move_block(document: Document, number: int, before: int) -> list[TextEdit]:
    """Return the edits that move a block, with its comment, before the block `before`, or to the end."""
    span = document.block(number)
    if not 0 <= before <= len(document.blocks):
        raise EditError(f"this file has no {document.kind.block} {before + 1}")
    if before in (number, number + 1):
        return []
    return [TextEdit(span.start, span.end, ""), *insert_block(document, before, document.text[span.start : span.end])]


def _is_parted(above: str) -> bool:
    """Return whether the text above a block ends with an empty line, or there is none."""
    return not above.strip() or bool(re.search(r"\n[ \t]*\r?\n\Z", above))


def _empty_lines_at_end(text: str) -> str:
    found = _EMPTY_LINES_AT_END.search(text)
    return found[0] if found else ""
