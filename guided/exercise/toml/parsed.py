"""What could be read of a text so far: its data, the place of everything in it, its problems."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from guided.exercise.diagnostic import Problem, Severity
from guided.exercise.schema.file_kinds import EXERCISE_KIND, FileKind
from guided.exercise.toml.source_text import FieldPath, LineIndex, Location, Span

Data = dict[str, object]

MAX_PROBLEMS = 100
"""After so many, the rest of a file is not looked at: it is hardly an exercise."""

MAX_MESSAGE_LENGTH = 320
"""Letters of a message; what it quotes from the file is cut in the middle."""

UNKNOWN_FIELD = "?"
"""Stands in a path for a field that is written so that nobody can tell which it is."""

UNREPRESENTABLE_MESSAGE = "this number, date or name is beyond what can be read"

_EMPTY_LINE = re.compile(r"\n(?:[ \t\r]*\n)+[ \t]*")
STRINGS_AND_COMMENTS = re.compile(r'"(?:[^"\\\n]|\\[^\n])*+(?:"|$)|\'[^\'\n]*\'|#[^\n]*', re.MULTILINE)


@dataclass
class ParsedFile:
    """What could be read. `broken` holds the paths that are written, but not so that their value can be read."""

    text: str
    kind: FileKind = EXERCISE_KIND
    data: Data = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unreadable: set[FieldPath] = field(default_factory=set)
    locate: "Callable[[ParsedFile], None] | None" = None
    """Finds the locations once they are asked for: a file without a problem needs none, and it takes long."""

    @cached_property
    def lines(self) -> LineIndex:
        return LineIndex(self.text)

    @cached_property
    def locations(self) -> dict[FieldPath, Location]:
        """Where everything is written, by its path."""
        found: dict[FieldPath, Location] = {}
        self.__dict__["locations"] = found
        if self.locate is not None:
            self.locate(self)
        return found

    def is_written(self, path: FieldPath) -> bool:
        """Return whether there is something at `path`. It is looked up in the data of a text that is valid."""
        if self.locate is None or "locations" in self.__dict__:
            return path in self.locations
        found: object = self.data
        for key in path:
            inside = isinstance(key, str) and isinstance(found, dict) and key in found
            listed = isinstance(key, int) and isinstance(found, list) and key < len(found)
            if not inside and not listed:
                return False
            found = found[key]  # type: ignore[index]
        return True

    def add_problem(
        self, code: str, message: str, span: Span, fix: str | None = None, severity: Severity = "error"
    ) -> None:
        """Note a problem at `span`, unless there are enough of its severity."""
        if sum(problem.severity == severity for problem in self.problems) >= MAX_PROBLEMS:
            return
        if len(message) > MAX_MESSAGE_LENGTH:
            message = f"{message[: MAX_MESSAGE_LENGTH // 2]}…{message[-MAX_MESSAGE_LENGTH // 2 :]}"
        line, column = self.lines.line_and_column(span.start)
        end_line, end_column = self.lines.line_and_column(max(span.end, span.start + 1))
        self.problems.append(Problem(code, severity, message, fix, line, column, end_line, end_column))


def start_of_group(text: str, first: int, then: int) -> Span | None:
    """The line on which a group of lines begins, parted by an empty line from `first`, that `then` stands in."""
    ends = [empty.end() for empty in _EMPTY_LINE.finditer(text, first, then)]
    if not ends:
        return None
    start = ends[-1]
    while text[start : start + 1] == "#":
        start = line_end(text, start) + 1
    return Span(start, max(line_end(text, start), start + 1))


class TomlSyntaxError(Exception):
    """tomli refuses a statement that stands alone; `at` counts from the statement's beginning."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


def load_toml(text: str) -> Data:
    import tomli

    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise TomlSyntaxError(error.msg, error.pos) from None
    except (ValueError, RecursionError):
        raise TomlSyntaxError(UNREPRESENTABLE_MESSAGE, 0) from None


def trim_span(text: str, span: Span) -> Span:
    """The span without the white space and the comment behind it."""
    written = text[span.start : span.end]
    code = STRINGS_AND_COMMENTS.sub(
        lambda found: " " * len(found[0]) if found[0][0] == "#" else found[0], written
    ).rstrip()
    return Span(span.start, span.start + max(len(code), 1))


def line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end == -1 else end


def unreadable_message(message: str) -> str:
    return f"this cannot be read ({message[:1].lower()}{message[1:]})" if message else "this cannot be read"
