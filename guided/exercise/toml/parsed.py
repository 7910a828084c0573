"""What could be read of a file so far: its data, where every field is written, and its problems."""

from dataclasses import dataclass, field

from guided.exercise.diagnostic import Problem, Severity
from guided.exercise.schema.file_kinds import EXERCISE_KIND, FileKind
from guided.exercise.toml.loading import Data
from guided.exercise.toml.source_text import FieldPath, LineIndex, Location, Span

MAX_PROBLEMS = 100
"""The most problems of one severity. A file with more is hardly an exercise, and the rest of it is not read."""

MAX_MESSAGE_LENGTH = 320
"""The most characters of a message. A longer one, which quotes much of the file, is cut in its middle."""

UNKNOWN_FIELD = "?"
"""Stands in a path for a field whose name cannot be told."""


@dataclass
class ParsedFile:
    """What could be read of a file. `unreadable` holds the paths of fields that are written without a valid value."""

    text: str
    kind: FileKind = EXERCISE_KIND
    data: Data = field(default_factory=dict)
    locations: dict[FieldPath, Location] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[FieldPath] = field(default_factory=set)
    lines: LineIndex = field(init=False)

    def __post_init__(self) -> None:
        self.lines = LineIndex(self.text)

    def add_problem(
        self, code: str, message: str, span: Span, fix: str | None = None, severity: Severity = "error"
    ) -> None:
        """Add a problem at `span`, unless there are MAX_PROBLEMS of its severity."""
        if sum(problem.severity == severity for problem in self.problems) >= MAX_PROBLEMS:
            return
        if len(message) > MAX_MESSAGE_LENGTH:
            message = f"{message[: MAX_MESSAGE_LENGTH // 2]}…{message[-MAX_MESSAGE_LENGTH // 2 :]}"
        line, column = self.lines.line_and_column(span.start)
        end_line, end_column = self.lines.line_and_column(max(span.end, span.start + 1))
        self.problems.append(Problem(code, severity, message, fix, line, column, end_line, end_column))

    def add_header(self, table: FieldPath, span: Span) -> None:
        """Set `span` as the location of the table that its header opens, and of the tables around it."""
        for length in range(1, len(table) + 1):
            self.locations.setdefault(table[:length], Location(span, span))
