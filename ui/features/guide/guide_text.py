"""Convert the coach's guide into the structure that its page shows. Imported lazily to speed up the program's start."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from guided.text.markdown import Block, Code, Heading, Item, Paragraph, Quotation, Row, Words, anchor, blocks

NEW_LINE = re.compile(r"^.*# (?:new|neu)$", re.MULTILINE)
"""A line that an example marks as new."""

Shown = dict[str, object]


@dataclass(frozen=True, slots=True)
class GuideText:
    """Hold the guide by block: `shown` for display, `texts` to search in, and `examples` to copy."""

    shown: list[Shown]
    headings: list[Shown]
    texts: list[list[str]]
    examples: dict[int, str]


def guide_text(text: str) -> GuideText:
    """Return the guide's Markdown `text` as blocks."""
    return guide_from_blocks(blocks(text))


def missing_guide(title: str, words: str) -> GuideText:
    """Return a title and a sentence to show if the guide is missing."""
    return guide_from_blocks([Heading(1, Words(title)), Paragraph(Words(words))])


def guide_from_blocks(found: Sequence[Block]) -> GuideText:
    anchors = {anchor(block.words.text): row for row, block in enumerate(found) if isinstance(block, Heading)}
    return GuideText(
        shown=[_shown(block, anchors) for block in found],
        headings=_headings(found),
        texts=[[] if _is_contents_line(block) else [each.text for each in _words_of(block)] for block in found],
        examples={row: f"{block.text}\n" for row, block in enumerate(found) if isinstance(block, Code)},
    )


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _shown(block: Block, anchors: dict[str, int]) -> Shown:
    parts = [{"text": each.text, "chips": _chips(each)} for each in _words_of(block)]
    shown: Shown = {"kind": type(block).__name__.lower(), "parts": parts, "level": 0, "mark": "", "to": -1}
    match block:
        case Heading():
            shown |= {"level": block.level}
        case Item():
            shown |= {"level": block.depth, "mark": block.mark, "to": anchors.get(block.leads_to, -1)}
        case Code():
            shown |= {"mark": block.language}
        case Row():
            shown |= {"labels": list(block.labels), "level": int(block.first)}
    return shown


def _headings(found: Sequence[Block]) -> list[Shown]:
    headings: list[Shown] = []
    chapter = -1
    for row, block in enumerate(found):
        if isinstance(block, Heading) and block.level > 1:
            chapter = row if block.level == 2 else chapter
            headings.append({"row": row, "level": block.level, "text": block.words.text, "chapter": chapter})
    return headings


def _words_of(block: Block) -> tuple[Words, ...]:
    """Return the texts of a block in reading order."""
    match block:
        case Code():
            lines = tuple((found.start(), len(found[0])) for found in NEW_LINE.finditer(block.text))
            return (Words(block.text, lines),)
        case Row():
            return block.cells
        case Paragraph() if block.lead:
            return Words(block.lead), block.words
        case Heading() | Paragraph() | Item() | Quotation():
            return (block.words,)


def _is_contents_line(block: Block) -> bool:
    """Return whether the block is a line of the table of contents, which the search skips."""
    return isinstance(block, Item) and block.leads_to != ""


def _chips(words: Words) -> list[list[int]]:
    return [[units(words.text[:start]), units(words.text[start : start + length])] for start, length in words.code]
