"""Define one row of a script, as a page shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """Hold one row of the table.

    `step` is the number of its step; `heard` is whether it can be spoken, `line` whether that is no question.
    """

    at: str
    what: str
    words: str
    note: str
    touch: str
    lasts: str
    step: int
    head: bool
    heard: bool
    line: bool
