"""Define the row of the list of paths through an exercise."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PathRow:
    """Hold one line of the report: a heading (`head`) or a line with an optional short `label`; `under` indents it
    below the line before. `faulty` marks a problem."""

    head: bool
    label: str
    words: str
    faulty: bool = False
    under: bool = False
