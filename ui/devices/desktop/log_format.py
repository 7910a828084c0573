"""Formats log records as lines of JSON that hold nothing of what two people wrote, said or are called."""

import errno
import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

MAX_STACK_FRAMES = 20
"""Stack frames of an error that are written, the innermost ones."""


class CodeLocation(NamedTuple):
    """A line of source code. `file` is relative to the folder it is imported from, so that it names no person."""

    file: str
    line: int
    function: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.function}"


class Stack(tuple[CodeLocation | str, ...]):
    """Stack frames, the last call first. A text among them is the heading of a thread."""

    __slots__ = ()

    def __str__(self) -> str:
        return "\n".join(str(each) for each in self)


def location_of(file: str, line: int, function: str) -> CodeLocation:
    """Return the place without the folders above the packages, as a home folder contains a person's name."""
    path = Path(file)
    roots = [Path(each) for each in sys.path if each and path.is_relative_to(each)]
    longest = max(roots, key=lambda each: len(each.parts), default=None)
    return CodeLocation(path.relative_to(longest).as_posix() if longest is not None else path.name, line, function)


def locations_of(trace: TracebackType | None) -> list[CodeLocation]:
    """Return the places of a traceback, the outermost first, without reading source files."""
    found = traceback.StackSummary.extract(traceback.walk_tb(trace), lookup_lines=False)
    return [location_of(each.filename, each.lineno or 0, each.name) for each in found]


class JsonLines(logging.Formatter):
    """Formats a record as one JSON object per line: time (UTC), level, module, event, and what is known of an error.

    `event` is the constant text of the log call, before formatting. Of its arguments only numbers, members of
    enumerations, the types of errors and places in the code are written; a text is replaced by a placeholder.
    """

    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "module": record.name,
            "event": record.msg if isinstance(record.msg, str) else _typed(record.msg),
        }
        arguments = record.args if isinstance(record.args, tuple) else (record.args,) if record.args else ()
        if arguments:
            fields["values"] = [_typed(each) for each in arguments]
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            fields["error"] = _kind(error)
            fields["at"] = [str(each) for each in locations_of(error.__traceback__)[-MAX_STACK_FRAMES:]]
            cause = error.__cause__ or error.__context__
            if cause is not None:
                fields["cause"] = _kind(cause)
        return json.dumps(fields)


class ShortLines(logging.Formatter):
    """Formats a record as one line for standard error, with an error's type but without its traceback."""

    def format(self, record: logging.LogRecord) -> str:
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        error = record.exc_info[1] if record.exc_info else None
        return line if error is None else f"{line} ({_kind(error)})"


def _typed(value: object) -> object:
    match value:
        case Enum():
            return f"{type(value).__name__}.{value.name}"
        case bool() | int() | float():
            return value
        case BaseException():
            return _kind(value)
        case Stack():
            return [str(each) for each in value]
        case _:
            return f"<{type(value).__name__}>"


def _kind(error: BaseException) -> str:
    """Return the type of `error`, with the name of its number where it comes from the system or from SQLite."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    number = errno.errorcode.get(error.errno or 0) if isinstance(error, OSError) else None
    number = number or getattr(error, "sqlite_errorname", None)
    return f"{name} {number}" if number else name
