"""A connection to a file encrypted by SQLCipher, with the interface of `sqlite3.Connection` that stores use.

Errors are converted to those of `sqlite3`, with their codes. Import this module only when needed: it loads the library.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as cipher

from guided.practice.storage.hardening import SAFE_PRAGMAS

_ERROR_CODES = {
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "file is encrypted or is not a database": sqlite3.SQLITE_NOTADB,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "malformed database schema": sqlite3.SQLITE_CORRUPT,
    "database is locked": sqlite3.SQLITE_BUSY,
    "database table is locked": sqlite3.SQLITE_LOCKED,
    "database schema is locked": sqlite3.SQLITE_LOCKED,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "access permission denied": sqlite3.SQLITE_PERM,
    "unable to open database": sqlite3.SQLITE_CANTOPEN,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
}
"""The beginning of SQLite's message, and the error code that belongs to it."""


class ResultRows:
    """All rows of one statement, already fetched."""

    def __init__(self, rows: list[tuple[Any, ...]], lastrowid: int | None) -> None:
        self.lastrowid = lastrowid
        self._rows = rows

    def fetchone(self) -> tuple[Any, ...] | None:
        return self._rows[0] if self._rows else None

    def fetchall(self) -> list[tuple[Any, ...]]:
        return self._rows

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self._rows)


class EncryptedConnection:
    """A connection to `path`, which may be ":memory:". Without a `key` the file is plain; a wrong key fails at the
    first query."""

    def __init__(self, path: Path | str, key: bytes | None, patience: float = 0.0) -> None:
        with _sqlite_errors():
            self._connection = cipher.connect(
                str(path), timeout=patience, isolation_level=None, check_same_thread=False
            )
        self.text_factory: Any = str
        self._key = key
        try:
            self.execute("PRAGMA cipher_log_level = NONE")
            self.execute("PRAGMA cipher_memory_security = ON")  # overwrite memory that is freed
            if key is not None:
                self.execute(f'PRAGMA key = "{key_literal(key)}"')
            for setting in SAFE_PRAGMAS:
                self.execute(f"PRAGMA {setting}")
        except BaseException:
            self.close()
            raise

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    def execute(self, statement: str, values: Sequence[object] = ()) -> ResultRows:
        with _sqlite_errors():
            self._connection.text_factory = self.text_factory
            cursor = self._connection.execute(statement, values)
            return ResultRows(cursor.fetchall(), cursor.lastrowid)

    def executemany(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        with _sqlite_errors():
            self._connection.executemany(statement, rows)

    def connect_in_memory(self) -> "EncryptedConnection":
        """Return a connection to an empty store in memory into which `backup` can copy this one."""
        return EncryptedConnection(":memory:", self._key)

    def backup(self, to: "EncryptedConnection") -> None:
        """Copy everything into `to`, which has the same key."""
        with _sqlite_errors():
            self._connection.backup(to._connection)

    def close(self) -> None:
        with _sqlite_errors():
            self._connection.close()


def key_literal(key: bytes) -> str:
    """Return a key as SQLCipher reads raw keys in SQL."""
    return f"x'{key.hex()}'"


@contextmanager
def _sqlite_errors() -> Iterator[None]:
    try:
        yield
    except cipher.Error as error:
        raise _as_sqlite_error(error) from None


def _as_sqlite_error(error: Exception) -> sqlite3.Error:
    words = str(error)
    code = next((code for start, code in _ERROR_CODES.items() if words.startswith(start)), sqlite3.SQLITE_ERROR)
    if isinstance(error, cipher.IntegrityError):
        code = sqlite3.SQLITE_CONSTRAINT
    if isinstance(error, cipher.InterfaceError | cipher.ProgrammingError):
        code = sqlite3.SQLITE_MISUSE
    kind = getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)
    known: sqlite3.Error = kind(words)
    known.sqlite_errorcode = code
    return known
