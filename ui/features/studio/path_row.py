"""The row of the list of ways through an exercise."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PathRow:
    """One line of the report: a heading (`head`) above others, or a line with a short `label` before it, or one that
    stands `under` such a line."""

    head: bool
    label: str
    words: str
    mend: bool = False
    under: bool = False
