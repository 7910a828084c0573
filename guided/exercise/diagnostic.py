"""What can be wrong with a file, and how that is told."""

import unicodedata
from dataclasses import dataclass
from typing import Literal

from guided.text.terminal import printable

Severity = Literal["error", "warning", "note"]
"""A note is nothing to mend, and is no problem of a reading."""

SYNTAX_PREFIX = "toml-"
MAX_SHOWN_COLUMNS = 100
"""Characters of a line that are printed; a longer one is cut around the place."""
MAX_FIX_LENGTH = 800
"""Characters of what to write instead that are printed; the longest good text is shorter."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, in words that make sense alone. Lines and columns count from 1; the end is the one after the last.

    `fix`, where there is one, is what to write instead.
    """

    code: str
    severity: Severity
    message: str
    fix: str | None
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def is_syntax(self) -> bool:
        """Whether TOML itself refuses this, rather than the format of an exercise."""
        return self.code.startswith(SYNTAX_PREFIX) or self.code in SYNTAX_CODES


class InvalidValueError(ValueError):
    """Why a value cannot be read: words for its author, and what to write where that can be told."""

    def __init__(self, message: str, fix: str | None = None, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
        self.code = code


SYNTAX_CODES = frozenset(
    {
        "colon-for-equals",
        "curly-quotes",
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
"""Slips with words of their own that make a file invalid TOML."""


def format_problem(problem: Problem, file: str, text: str) -> str:
    """The problem as a block of lines for a terminal: words, place, the line with carets below, what to write. Where
    there is no text, there is no line either."""
    number = str(problem.line)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    end = problem.end_column - 1 if problem.end_line == problem.line else len(line)
    shown, before, marked = _cut(line, problem.column - 1, end)
    block = [
        f"{problem.severity}: {problem.message}  [{problem.code}]",
        f"{' ' * len(number)}--> {file}:{problem.line}:{problem.column}",
    ]
    if text.strip():
        block.append(f"{number} | {shown}".rstrip())
        block.append(f"{' ' * len(number)} | {' ' * before}{'^' * max(marked, 1)}")
    if problem.fix is not None:
        fix = problem.fix if len(problem.fix) <= MAX_FIX_LENGTH else f"{problem.fix[:MAX_FIX_LENGTH]}…"
        first, *rest = fix.split("\n")
        block.append(f"{' ' * len(number)} = write: {first}")
        block += [f"{' ' * len(number)}          {line}" for line in rest]
    return "\n".join(map(printable, block))


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """At most WIDEST characters of the line around the place, and how wide the part before the carets and they are."""
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
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
