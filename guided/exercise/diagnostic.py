"""Problems found in a file, their format in a terminal, and the error of a value that cannot be parsed."""

import re
from dataclasses import dataclass
from typing import Literal

from guided.text.letters import first_letters
from guided.text.terminal import printable

Severity = Literal["error", "warning", "note"]
"""How serious a problem is. A note needs no change, and is not among the problems of a ReadResult."""

SYNTAX_PREFIX = "toml-"
MAX_SHOWN_COLUMNS = 100
"""Characters of a line that are printed; a longer line is cut around the problem."""
MAX_FIX_LENGTH = 800
"""Characters of a fix that are printed. The longest valid text of a field is shorter."""

SYNTAX_CODES = frozenset(
    {
        "code-fence",
        "colon-for-equals",
        "copied-marks",
        "curly-quotes",
        "empty-bytes",
        "foreign-line-end",
        "invisible-sign",
        "list-brackets",
        "missing-comma",
        "open-block-text",
        "open-list",
        "open-quote",
        "open-table",
        "quote-inside-text",
        "block-brackets",
        "two-on-a-line",
        "unquoted-text",
        "unquoted-time",
        "value-below",
        "written-twice",
        "wrong-true-false",
    }
)
"""Codes of syntax errors that do not begin with SYNTAX_PREFIX."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A part of a text, and what to write in its place. Where it ends as it begins, `text` is inserted there.

    Lines and columns count from 1, and the end is exclusive.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str

    def apply(self, to: str) -> str:
        """Return the text `to` of a file with this replacement made in it."""
        starts = [0, *(found.end() for found in re.finditer("\n", to))]
        begin, end = starts[self.line - 1] + self.column - 1, starts[self.end_line - 1] + self.end_column - 1
        return to[:begin] + self.text + to[end:]


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem in a file.

    Lines and columns count from 1, and the end is exclusive. `fix`, where there is one, is what to write instead, in
    words for a person. `replacements` are what an editor can do: none, one, or one for each way it could be meant.
    """

    code: str
    severity: Severity
    message: str
    fix: str | None
    line: int
    column: int
    end_line: int
    end_column: int
    replacements: tuple[Replacement, ...] = ()

    @property
    def is_syntax(self) -> bool:
        """Return whether the file is not valid TOML here, rather than no valid exercise."""
        return self.code.startswith(SYNTAX_PREFIX) or self.code in SYNTAX_CODES


class InvalidValueError(ValueError):
    """A value cannot be parsed. `message` is for the author of the file, `fix` what to write instead, if known."""

    def __init__(self, message: str, fix: str | None = None, code: str = "wrong-value") -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.code = code


def format_problem(problem: Problem, file: str, text: str) -> str:
    """Return the problem as lines for a terminal: message, place, the line of `text` with carets below it, and fix.

    Leave out the line where `text` is empty.
    """
    number = str(problem.line)
    margin = " " * len(number)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    end = problem.end_column - 1 if problem.end_line == problem.line else len(line)
    shown, before, marked = _cut_line(line, problem.column - 1, end)
    block = [
        f"{problem.severity}: {problem.message}  [{problem.code}]",
        f"{margin}--> {file}:{problem.line}:{problem.column}",
    ]
    if text.strip():
        block.append(f"{number} | {shown}".rstrip())
        block.append(f"{margin} | {' ' * before}{'^' * max(marked, 1)}")
    if problem.fix is not None:
        fix = problem.fix if len(problem.fix) <= MAX_FIX_LENGTH else f"{first_letters(problem.fix, MAX_FIX_LENGTH)}…"
        first, *rest = fix.split("\n")
        block.append(f"{margin} = write: {first}")
        block += [f"{margin}          {line}" for line in rest]
    return "\n".join(map(printable, block))


def _cut_line(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Return at most MAX_SHOWN_COLUMNS characters of the line, and the width before and of the part from `start` to
    `end`, in columns of a terminal."""
    first = (
        0
        if len(line) <= MAX_SHOWN_COLUMNS
        else max(0, min(start - MAX_SHOWN_COLUMNS // 3, len(line) - MAX_SHOWN_COLUMNS))
    )
    last = min(len(line), first + MAX_SHOWN_COLUMNS)
    left, right = "…" if first else "", "…" if last < len(line) else ""
    stop = max(start, min(end, last))
    parts = line[first:start], line[start:stop], line[stop:last]
    before, marked, after = (printable(part.replace("\t", " ")) for part in parts)
    return f"{left}{before}{marked}{after}{right}", _width(before) + len(left), _width(marked)


def _width(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)  # negative for a control character, which is escaped here
