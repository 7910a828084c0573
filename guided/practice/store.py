"""One SQLite file that is the couple's own: opened with care, set aside where damaged, never in the way of the program.

Whatever happens to it, there is a store to work with: where the file can't be used, one in memory, with a word why.
"""

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path

PATIENCE = 2.0
"""Seconds to wait for another program that has the file."""


class Trouble(Enum):
    """Why a file can't be used, or not as it should be."""

    DAMAGED = auto()
    LOCKED = auto()
    READ_ONLY = auto()
    NEWER = auto()
    FULL = auto()
    UNREACHABLE = auto()


class NotKept(Exception):
    """What was to be kept was not, and nothing of it."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.name.lower().replace("_", " "))
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Opened:
    """The store; `trouble` where it is not simply the file, and then whether a damaged one was set `aside`, and where.

    With `trouble`, what is kept stays until the program ends, except where a damaged file made room for a new one.
    """

    connection: sqlite3.Connection
    trouble: Trouble | None = None
    aside: Path | None = None


BROKEN = (sqlite3.Error, UnicodeDecodeError)
"""What a file raises; the second where the words of SQLite itself are damaged."""


def opened(path: Path, versions: Sequence[str], patience: float = PATIENCE) -> Opened:
    """The store at `path`, brought up to the newest of `versions`, each the SQL that leads to it. Raises nothing."""
    try:
        return Opened(_connected(path, versions, patience))
    except BROKEN as error:
        trouble = trouble_of(error)
    except _Newer:
        trouble = Trouble.NEWER
    except OSError as error:
        trouble = Trouble.READ_ONLY if isinstance(error, PermissionError) else Trouble.UNREACHABLE
    if trouble is Trouble.DAMAGED and (aside := _set_aside(path)):
        with suppress(*BROKEN, OSError):
            return Opened(_connected(path, versions, patience), trouble, aside)
    return Opened(in_memory(path if trouble is Trouble.READ_ONLY else None, versions), trouble)


def trouble_of(error: Exception) -> Trouble:
    """What an error of SQLite means to people."""
    if isinstance(error, UnicodeDecodeError):
        return Trouble.DAMAGED
    return _TROUBLES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, Trouble.UNREACHABLE)


_TROUBLES = {
    sqlite3.SQLITE_ERROR: Trouble.DAMAGED,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_BUSY: Trouble.LOCKED,
    sqlite3.SQLITE_LOCKED: Trouble.LOCKED,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: Trouble.READ_ONLY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
}


class _Newer(Exception):
    """A later version of the program has written this file."""


def _connected(path: Path, versions: Sequence[str], patience: float) -> sqlite3.Connection:
    _make(path)
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    connection.text_factory = _text
    try:
        _settle(connection)
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise _damaged()
        _bring_up(connection, path, versions)
        with closing(in_memory(None, versions)) as wanted:
            if _tables(connection) != _tables(wanted):
                raise _damaged()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {len(versions)}")  # only a write finds out that none is possible
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def _text(found: bytes) -> str:
    """A text that is damaged is read as far as it goes: one row never hides the others."""
    return found.decode("utf-8", "replace")


def _make(path: Path) -> None:
    """The folder and the file, for their owner alone from the first byte."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(OSError):
        path.parent.chmod(0o700)
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        with suppress(OSError):
            path.chmod(0o600)


def _settle(connection: sqlite3.Connection) -> None:
    for setting in ("secure_delete = ON", "foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {setting}")


def _bring_up(connection: sqlite3.Connection, path: Path | None, versions: Sequence[str]) -> None:
    """Every version that is missing, each whole or not at all, and a copy of what was in the file before each."""
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found > len(versions):
        raise _Newer
    for number in range(found + 1, len(versions) + 1):
        if found > 0 and path is not None:
            _copy(connection, path.with_name(f"{path.stem}.before-{number}{path.suffix}"))
        within(connection, partial(_migrate, connection, versions[number - 1], number))


def _tables(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))


def _migrate(connection: sqlite3.Connection, version: str, number: int) -> None:
    for statement in version.split(";"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {number}")


def within(connection: sqlite3.Connection, change: Callable[[], None]) -> None:
    """Make a change whole or not at all; on return it is on the disk."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        change()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _copy(connection: sqlite3.Connection, to: Path) -> None:
    to.unlink(missing_ok=True)
    os.close(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    with closing(sqlite3.connect(to)) as copy:
        connection.backup(copy)


def _set_aside(path: Path) -> Path | None:
    """Rename the file and what belongs to it; None where that can't be."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.replace(aside)
    except OSError:
        return None
    for ending in ("-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).replace(aside.with_name(aside.name + ending))
    return aside


def in_memory(readable: Path | None, versions: Sequence[str]) -> sqlite3.Connection:
    """A store that ends with the program, with what can be read of a file that can't be written."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    file_uri = readable.absolute().as_uri() if readable is not None else ""
    for how in ("mode=ro", "immutable=1") if file_uri else ():  # the second passes over the log beside it
        with (
            suppress(*BROKEN, OSError, _Newer),
            closing(sqlite3.connect(f"{file_uri}?{how}", uri=True)) as file,
        ):
            file.backup(memory)
            _bring_up(memory, None, versions)
            return memory
        memory.close()
        memory = sqlite3.connect(":memory:", isolation_level=None)
    _bring_up(memory, None, versions)
    return memory


def _damaged() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("the file is damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
