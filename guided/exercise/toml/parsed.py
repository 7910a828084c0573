"""What could be read of a file so far: its data, where every field is written, and its problems."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from guided.exercise.diagnostic import Problem, Replacement, Severity
from guided.exercise.schema.file_kinds import EXERCISE_KIND, FileKind
from guided.exercise.toml.loading import Data
from guided.exercise.toml.source_text import FieldPath, LineIndex, Location, Span

MAX_PROBLEMS = 100
"""The most problems of one severity. A file with more is hardly an exercise, and the rest of it is not read."""

MAX_MESSAGE_LENGTH = 320
"""The most characters of a message. A longer one, which quotes much of the file, is cut in its middle."""

GAP = "..."
"""Stands in a fix for words that only the author of the file can write."""

Edit = tuple[Span, str]
"""A part of the text, and what to write in its place; an empty part is where to insert it."""

_ALTERNATIVES = re.compile(r'(?:[\w ]+ = )?"[^"]*"(?: or (?:[\w ]+ = )?"[^"]*")+|\d+(?: or \d+)+')


def split_alternatives(fix: str | None) -> list[str]:
    """Return the values of a fix, such as “"20s" or "20 min"”, one for each way it could be meant."""
    if not fix:
        return []
    return re.split(r'(?<=["\d]) or ', fix) if _ALTERNATIVES.fullmatch(fix) else [fix]


UNKNOWN_FIELD = "?"
"""Stands in a path for a field whose name cannot be told."""


@dataclass
class ParsedFile:
    """What could be read of a file. `unreadable` holds the paths of fields that are written without a valid value."""

    text: str
    kind: FileKind = EXERCISE_KIND
    data: Data = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[FieldPath] = field(default_factory=set)
    covered: int = 0
    """Where the lines end that the last problem was told of together; they give no other."""
    locate: "Callable[[ParsedFile], None] | None" = None
    """Fills `locations` when they are asked for first: a file without a problem needs none, and it takes long."""

    @cached_property
    def lines(self) -> LineIndex:
        """The lines of the text."""
        return LineIndex(self.text)

    @cached_property
    def locations(self) -> dict[FieldPath, Location]:
        """Where each field is written."""
        found: dict[FieldPath, Location] = {}
        self.__dict__["locations"] = found
        if self.locate is not None:
            self.locate(self)
        return found

    def is_written(self, path: FieldPath) -> bool:
        """Return whether the field `path` is in the file. Look into the data of a valid text, not for its location."""
        if self.locate is None or "locations" in self.__dict__:
            return path in self.locations
        return self.value(path) is not None

    def value(self, path: FieldPath) -> object:
        """Return the value at `path` as TOML gives it, or None where there is none; TOML has no empty value."""
        found: object = self.data
        for key in path:
            if isinstance(key, str):
                found = found.get(key) if isinstance(found, dict) else None
            else:
                found = found[key] if isinstance(found, list) and key < len(found) else None
        return found

    def add_problem(
        self,
        code: str,
        message: str,
        span: Span,
        fix: str | None = None,
        severity: Severity = "error",
        *,
        edits: Iterable[Edit] | None = None,
    ) -> None:
        """Add a problem at `span`, unless there are MAX_PROBLEMS of its severity.

        `edits` are what an editor can do about it, one for each way it could be meant. Without them, it can write
        `fix` in the place of `span`; a fix that holds GAP is for a person alone.
        """
        if sum(problem.severity == severity for problem in self.problems) >= MAX_PROBLEMS:
            return
        if len(message) > MAX_MESSAGE_LENGTH:
            message = f"{message[: MAX_MESSAGE_LENGTH // 2]}…{message[-MAX_MESSAGE_LENGTH // 2 :]}"
        line, column = self.lines.line_and_column(span.start)
        if any(problem.code == "two-on-a-line" and problem.line == line for problem in self.problems):
            return
        end_line, end_column = self.lines.line_and_column(max(span.end, span.start + 1))
        if edits is None:
            edits = [(span, each) for each in split_alternatives(fix) if GAP not in each]
        replacements = tuple(self._replacement(*edit) for edit in edits)
        self.problems.append(Problem(code, severity, message, fix, line, column, end_line, end_column, replacements))

    def _replacement(self, span: Span, text: str) -> Replacement:
        return Replacement(*self.lines.line_and_column(span.start), *self.lines.line_and_column(span.end), text)

    def add_header(self, table: FieldPath, span: Span) -> None:
        """Set `span` as the location of the table that its header opens, and of the tables around it."""
        for length in range(1, len(table) + 1):
            self.locations.setdefault(table[:length], Location(span, span))
