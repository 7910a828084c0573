"""A problem that a lint rule has found, before its place in the text is known."""

from dataclasses import dataclass

from guided.exercise.diagnostic import Severity
from guided.exercise.toml.parsed import Edit
from guided.exercise.toml.source_text import FieldPath


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem at the field `path`; `key` says that the name of the field is marked, not its value.

    `edits` are what an editor can do; without them that follows from `fix`.
    """

    path: FieldPath
    code: str
    message: str
    fix: str | None = None
    severity: Severity = "error"
    key: bool = False
    edits: tuple[Edit, ...] | None = None
