"""Tell two texts apart line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

CONTEXT = 2
"""How many lines that are the same in both are told before and behind others."""

Side = Literal["both", "old", "new", "gap"]


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line of `both` texts, or of the `old` or the `new` one alone; a `gap` stands for lines that are left out."""

    side: Side
    words: str


def compare_lines(old: str, new: str) -> list[ComparedLine]:
    """Return the lines that differ, with those around them, in the order of the texts; none where they are the same."""
    return list(_compared(old.split("\n"), new.split("\n")))


def _compared(old: list[str], new: list[str]) -> Iterator[ComparedLine]:
    groups = SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(CONTEXT)
    for number, group in enumerate(groups):
        if number or group[0][1]:
            yield ComparedLine("gap", "")
        for kind, a, b, c, d in group:
            if kind == "equal":
                yield from (ComparedLine("both", line) for line in old[a:b])
            else:
                yield from (ComparedLine("old", line) for line in old[a:b])
                yield from (ComparedLine("new", line) for line in new[c:d])
