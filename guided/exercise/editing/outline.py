"""List the blocks of a text: steps, weeks and rungs, each with what it is called."""

from dataclasses import dataclass

from guided.exercise.editing.document import Document
from guided.exercise.toml.source_text import Span


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One block: what it is called, its lines and its header."""

    title: str
    detail: str
    span: Span
    header: Span


def outline(document: Document) -> list[OutlineItem]:
    """Return the blocks in their order. Raise EditError where the text is not valid TOML."""
    found = []
    for number, (span, header) in enumerate(zip(document.blocks, document.headers, strict=True)):
        values = {
            name: value
            for name in ("id", "title", "ask", "say", "exercise", "part")
            if isinstance(value := document.value((document.kind.block, number, name)), str)
        }
        words = next((values[name] for name in ("title", "ask", "say", "exercise") if name in values), "")
        title = " ".join(words.split()) or f"{document.kind.block.capitalize()} {number + 1}"
        detail = values.get("id") or ("question" if "ask" in values else values.get("part", ""))
        found.append(OutlineItem(title, detail, span, header))
    return found
