"""Find a block that is pasted twice: the same as the one right above it, word for word."""

from guided.exercise.toml.loading import Data
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import Span

MIN_FIELDS = 2
"""Fields of a block from which on it is no accident that two are alike."""


def check_pasted_twice(parsed: ParsedFile) -> frozenset[int]:
    """Warn of blocks that are the same as the one above them, and return their indexes."""
    block = parsed.kind.block
    raw = parsed.data.get(block)
    blocks: list[Data] = [each for each in raw if isinstance(each, dict)] if isinstance(raw, list) else []
    found = frozenset(
        number
        for number in range(1, len(blocks))
        if blocks[number] == blocks[number - 1] and _is_more_than_silence(blocks[number])
    )
    for number in sorted(found):
        header = parsed.locations[(block, number)].key
        above = parsed.lines.line(parsed.locations[(block, number - 1)].key.start)
        message = f"this {block} is the same as the one on line {above}; delete one of the two"
        if block == "week":
            message = f"this week is the same as the one on line {above}; delete it, or write `repeat = 2` there"
        parsed.add_problem("pasted-twice", message, header, None, "warning", edits=[_delete(parsed, block, number)])
    return found


def _is_more_than_silence(block: Data) -> bool:
    """Return whether a block asks something, or says something in a step of a length: a short or silent step may well
    come twice."""
    return "ask" in block or (len(block) >= MIN_FIELDS and bool(block.keys() & {"say", "show", "exercise", "do"}))


def _delete(parsed: ParsedFile, block: str, number: int) -> tuple[Span, str]:
    """Return the edit that deletes a block, up to the next one or to the end of the file."""
    start = parsed.locations[(block, number)].key.start
    following = parsed.locations.get((block, number + 1))
    return Span(start, following.key.start if following else len(parsed.text)), ""
