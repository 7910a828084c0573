"""Parse the Markdown of the coach's guide into blocks of plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Span = tuple[int, int]
"""The start and length of a part of a text, in characters."""


@dataclass(frozen=True, slots=True)
class Words:
    """Text without mark-up; `code` lists the spans that were marked as code."""

    text: str
    code: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    words: Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` is its beginning in bold, if any."""

    words: Words
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: `mark` is `•` or its number, `depth` its nesting, `leads_to` the anchor of a heading that it links
    to."""

    words: Words
    mark: str
    depth: int = 0
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A code block, kept character by character."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Row:
    """A table row with the labels of its columns; `first` marks the first row below the header."""

    cells: tuple[Words, ...]
    labels: tuple[str, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    words: Words


Block = Heading | Paragraph | Item | Code | Row | Quotation

_FENCE = re.compile(r"```(\w*)\s*$")
_HEADING = re.compile(r"(#{1,6}) +(.+)")
_ITEM = re.compile(r"( *)(?:[-*]|(\d+)\.) +(.*)")
_RULE = re.compile(r"\|?[ :|-]+\|?$")
_COMMENT = re.compile(r"<!--.*-->$")
_CELL = re.compile(r"(?<!\\)\|")
_LEAD = re.compile(r"\*\*([^*`]+)\*\* *(.*)", re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\(#([^)]*)\)$")
_MARKED = re.compile(
    r"`(?P<code>[^`]+)`"
    r"|\*\*(?P<strong>(?:`[^`]*`|[^*`])+)\*\*"
    r"|(?<!\w)\*(?P<stressed>[^\s*`](?:`[^`]*`|[^*`])*)\*(?!\w)"
    r"|(?<!!)\[(?P<name>[^\]]+)\]\((?P<place>[^)\s]+)\)"
)


def blocks(text: str) -> list[Block]:
    """Return the blocks of `text` in order. Unknown mark-up is kept as plain text."""
    result: list[Block] = []
    lines = text.splitlines()
    line = 0
    while line < len(lines):
        new_blocks, line = _block(lines, line)
        result.extend(new_blocks)
    return result


def words(text: str) -> Words:
    """Return `text` on one line, without its mark-up."""
    parts: list[str] = []
    code: list[Span] = []
    for part, is_code in _parts(" ".join(text.split())):
        if is_code:
            code.append((sum(map(len, parts)), len(part)))
        parts.append(part)
    return Words("".join(parts), tuple(code))


def anchor(heading: str) -> str:
    """Return the name by which links refer to `heading`."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _block(lines: list[str], at: int) -> tuple[list[Block], int]:
    """Return the block that begins in the line `at`, if any, and the index of the line after it."""
    line = lines[at].rstrip()
    if not line or _COMMENT.match(line):
        return [], at + 1
    if fence := _FENCE.match(line):
        end = next((n for n in range(at + 1, len(lines)) if lines[n].rstrip() == "```"), len(lines))
        return [Code("\n".join(lines[at + 1 : end]), fence[1])], end + 1
    if heading := _HEADING.match(line):
        return [Heading(len(heading[1]), words(heading[2]))], at + 1
    end = _end(lines, at)
    if line.startswith("|") and at + 1 < end and _RULE.match(lines[at + 1].rstrip()):
        return list(_rows(lines[at:end])), end
    text = "\n".join(lines[at:end])
    if item := _ITEM.match(text):
        return [_item(item, text)], end
    if line.startswith("> "):
        return [Quotation(words(re.sub(r"^> ?", "", text, flags=re.MULTILINE)))], end
    return [_paragraph(text)], end


def _end(lines: list[str], at: int) -> int:
    """Return the index of the line after the block at `at`. A list item ends where the next one begins."""
    for end in range(at + 1, len(lines)):
        line = lines[end].rstrip()
        if not line or _FENCE.match(line) or _HEADING.match(line) or _COMMENT.match(line) or _ITEM.match(line):
            return end
    return len(lines)


def _item(item: re.Match[str], text: str) -> Item:
    content = text[item.start(3) :]
    link = _LINK.match(content)
    mark = f"{item[2]}." if item[2] else "•"
    return Item(words(content), mark, len(item[1]) // 2, link[2] if link else "")


def _paragraph(text: str) -> Paragraph:
    lead = _LEAD.match(text)
    if lead is None or not lead[2]:
        return Paragraph(words(text))
    return Paragraph(words(lead[2]), " ".join(lead[1].split()))


def _rows(lines: list[str]) -> Iterator[Row]:
    labels = tuple(cell.text for cell in _cells(lines[0]))
    for number, line in enumerate(lines[2:]):
        yield Row(_cells(line), labels, first=number == 0)


def _cells(line: str) -> tuple[Words, ...]:
    return tuple(words(cell.replace("\\|", "|")) for cell in _CELL.split(line.strip().strip("|")))


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield `text` in pieces without mark-up, each with whether it is code."""
    at = 0
    for match in _MARKED.finditer(text):
        yield text[at : match.start()], False
        at = match.end()
        if match["code"]:
            yield match["code"], True
        elif match["name"]:
            yield from _parts(match["name"])
            if not match["place"].startswith("#"):
                yield f" ({match['place']})", False
        else:
            yield from _parts(match["strong"] or match["stressed"])
    yield text[at:], False
