"""One row of a script, as a page shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """One row of the table. `step` is the number of the step it belongs to; `heard` is whether it can be."""

    at: str
    what: str
    words: str
    note: str
    touch: str
    lasts: str
    step: int
    head: bool
    heard: bool
