"""Turn lines into comments and back, and move them."""

from itertools import accumulate

from guided.exercise.editing.document import TextEdit

COMMENT = "# "


def toggle_comment(text: str, start: int, end: int) -> list[TextEdit]:
    """Return the edits that turn the lines from `start` to `end` into comments, or back where all of them are."""
    first, last = _lines_between(text, start, end)
    lines, starts = text.split("\n"), _starts(text)
    chosen = [number for number in range(first, last + 1) if lines[number].strip()]
    is_comment = all(lines[number].lstrip().startswith("#") for number in chosen)
    edits = []
    for number in chosen:
        inset = len(lines[number]) - len(lines[number].lstrip())
        at = starts[number] + inset
        if not is_comment:
            edits.append(TextEdit(at, at, COMMENT))
        else:
            edits.append(TextEdit(at, at + (2 if lines[number][inset:].startswith(COMMENT) else 1), ""))
    return edits


def move_lines(text: str, start: int, end: int, by: int) -> tuple[list[TextEdit], int]:
    """Return the edits that move the lines from `start` to `end` up (`by` is -1) or down (1), and by how many
    characters they move. There are none at the ends of the text."""
    first, last = _lines_between(text, start, end)
    lines = text.split("\n")
    other = first - 1 if by < 0 else last + 1
    if not 0 <= other < len(lines):
        return [], 0
    low, high = min(first, other), max(last, other)
    chosen, rest = lines[first : last + 1], [lines[other]]
    new = [*chosen, *rest] if by < 0 else [*rest, *chosen]
    begin = _starts(text)[low]
    edit = TextEdit(begin, begin + len("\n".join(lines[low : high + 1])), "\n".join(new))
    return [edit], by * (len(lines[other]) + 1)


def _lines_between(text: str, start: int, end: int) -> tuple[int, int]:
    return text.count("\n", 0, min(start, end)), text.count("\n", 0, max(start, end))


def _starts(text: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
