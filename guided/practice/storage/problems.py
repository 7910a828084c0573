"""Why a store can't be used, and the error that says so."""

import errno
import logging
import sqlite3
from enum import Enum, auto

_log = logging.getLogger(__name__)


class StoreProblem(Enum):
    """Why a file can't be used, or not as usual."""

    DAMAGED = auto()
    LOCKED = auto()
    READ_ONLY = auto()
    NEWER = auto()
    FULL = auto()
    UNREACHABLE = auto()
    SEALED = auto()
    """The file is encrypted and no key was given."""


class StoreError(Exception):
    """A change was not stored, nor any part of it; `problem` is the reason."""

    def __init__(self, problem: StoreProblem) -> None:
        super().__init__(problem.name.lower().replace("_", " "))
        self.problem = problem


DATABASE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What a database raises, encrypted or not; UnicodeDecodeError if the text of SQLite's own tables is damaged."""


def problem_of(error: Exception) -> StoreProblem:
    """Return the problem that an error of SQLite stands for."""
    _log.info("a store failed", exc_info=error)
    if isinstance(error, UnicodeDecodeError):
        return StoreProblem.DAMAGED
    return _PROBLEMS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, StoreProblem.UNREACHABLE)


def problem_of_os_error(error: OSError) -> StoreProblem:
    """Return the problem that an error of the operating system stands for."""
    _log.info("the file of a store failed", exc_info=error)
    if error.errno == errno.ENOSPC:
        return StoreProblem.FULL
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        return StoreProblem.LOCKED
    return StoreProblem.READ_ONLY if isinstance(error, PermissionError) else StoreProblem.UNREACHABLE


_SHARING_VIOLATIONS = (32, 33)
"""Windows’ numbers for a file, and a part of one, that another program has."""
_PROBLEMS = {
    sqlite3.SQLITE_ERROR: StoreProblem.DAMAGED,
    sqlite3.SQLITE_CORRUPT: StoreProblem.DAMAGED,
    sqlite3.SQLITE_NOTADB: StoreProblem.DAMAGED,
    sqlite3.SQLITE_BUSY: StoreProblem.LOCKED,
    sqlite3.SQLITE_LOCKED: StoreProblem.LOCKED,
    sqlite3.SQLITE_READONLY: StoreProblem.READ_ONLY,
    sqlite3.SQLITE_PERM: StoreProblem.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: StoreProblem.READ_ONLY,
    sqlite3.SQLITE_FULL: StoreProblem.FULL,
}


def corrupt_error() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("the file is damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
