"""One SQLite file that is the couple's own: opened with care, set aside where damaged, never in the way of the program.

Whatever happens to it, there is a store to work with: where the file can't be used, one in memory, with a word why.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Union

from guided.durable import make, make_folder
from guided.practice.files import key_file
from guided.practice.schema import Newer, check_schema, guard, migrate

if TYPE_CHECKING:
    from guided.practice.ciphered import Ciphered

PATIENCE = 2.0
"""Seconds to wait for another program that has the file."""


Connection = Union[sqlite3.Connection, "Ciphered"]
"""To a file as it is, or to one that is locked with a key."""


class Trouble(Enum):
    """Why a file can't be used, or not as it should be."""

    DAMAGED = auto()
    LOCKED = auto()
    READ_ONLY = auto()
    NEWER = auto()
    FULL = auto()
    UNREACHABLE = auto()
    SEALED = auto()
    """There is a key file beside it, and no key was given."""


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

    connection: Connection
    trouble: Trouble | None = None
    aside: Path | None = None


BROKEN = (sqlite3.Error, UnicodeDecodeError)
"""What a file raises, locked or not; the second where the words of SQLite itself are damaged."""


def opened(path: Path, versions: Sequence[str], patience: float = PATIENCE, key: bytes | None = None) -> Opened:
    """The store at `path`, brought up to the newest of `versions`, each the SQL that leads to it. Raises nothing.

    With a `key`, 32 bytes, nothing of it can be read without that; copies that are made of it neither.
    """
    if key is None and key_file(path).exists():
        return Opened(in_memory(None, versions), Trouble.SEALED)
    try:
        return Opened(_connected(path, versions, patience, key))
    except BROKEN as error:
        trouble = trouble_of(error)
    except Newer:
        trouble = Trouble.NEWER
    except OSError as error:
        trouble = Trouble.READ_ONLY if isinstance(error, PermissionError) else Trouble.UNREACHABLE
    if trouble is Trouble.DAMAGED and (aside := _set_aside(path)):
        with suppress(*BROKEN, OSError):
            return Opened(_connected(path, versions, patience, key), trouble, aside)
    readable = path if trouble is Trouble.READ_ONLY else None
    return Opened(in_memory(readable, versions) if key is None else _hidden_in_memory(readable, versions, key), trouble)


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


def _connected(path: Path, versions: Sequence[str], patience: float, key: bytes | None) -> Connection:
    _make(path)
    connection = connected(path, patience, key)
    connection.text_factory = _text
    try:
        check_schema(connection, versions)  # before the first write
        _settle(connection)
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise _damaged()
        _bring_up(connection, path, versions, key)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {len(versions)}")  # only a write finds out that none is possible
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def connected(path: Path | str, patience: float, key: bytes | None) -> Connection:
    if key is None:
        return _plain(path, patience)
    from guided.practice.ciphered import Ciphered

    return Ciphered(path, key, patience)


def _plain(path: Path | str, patience: float, *, uri: bool = False) -> sqlite3.Connection:
    """A connection to an unlocked file, for one thread at a time, whichever that is."""
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, uri=uri, check_same_thread=False)
    try:
        guard(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _text(found: bytes) -> str:
    """A text that is damaged is read as far as it goes: one row never hides the others."""
    return found.decode("utf-8", "replace")


def _make(path: Path) -> None:
    """The folder and the file, for their owner alone from the first byte."""
    make_folder(path.parent)
    with suppress(OSError):
        path.parent.chmod(0o700)
    try:
        make(path)
    except FileExistsError:
        with suppress(OSError):
            if path.is_file():
                path.chmod(0o600)


def _settle(connection: Connection) -> None:
    for setting in ("secure_delete = ON", "foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {setting}")


def _bring_up(connection: Connection, path: Path | None, versions: Sequence[str], key: bytes | None = None) -> None:
    """Every version that is missing, each whole or not at all, and a copy of what was in the file before each."""
    found = version_of(connection)
    if found > len(versions):
        raise Newer
    for number in range(found + 1, len(versions) + 1):
        if found > 0 and path is not None:
            _copy(connection, path.with_name(f"{path.stem}.before-{number}{path.suffix}"), key)
        within(connection, partial(migrate, connection, versions[number - 1], number))


def version_of(connection: Connection) -> int:
    row = connection.execute("PRAGMA user_version").fetchone()
    return int(row[0]) if row else 0


def within(connection: Connection, change: Callable[[], None]) -> None:
    """Make a change whole or not at all; on return it is on the disk."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        change()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _copy(connection: Connection, to: Path, key: bytes | None) -> None:
    to.unlink(missing_ok=True)
    make(to)
    with closing(connected(to, PATIENCE, key)) as copy:
        connection.backup(copy)  # type: ignore[arg-type]  # both are of the same kind


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
    places = [] if readable is None else [f"{readable.absolute().as_uri()}?{how}" for how in _UNWRITTEN]
    for place in places:
        with suppress(*BROKEN, OSError, Newer), closing(_plain(place, PATIENCE, uri=True)) as file:
            file.backup(memory)
            check_schema(memory, versions)
            _bring_up(memory, None, versions)
            return memory
        memory.close()
        memory = sqlite3.connect(":memory:", isolation_level=None)
    _bring_up(memory, None, versions)
    return memory


_UNWRITTEN = ("mode=ro", "immutable=1")
"""How a file is opened that can't be written; the second passes over the log beside it."""


def _hidden_in_memory(readable: Path | None, versions: Sequence[str], key: bytes) -> Connection:
    """The same, of a locked file."""
    from guided.practice.ciphered import Ciphered, literal

    memory = Ciphered(":memory:", None)
    if readable is not None:
        try:
            memory.execute("ATTACH ? AS file KEY ?", (f"{readable.absolute().as_uri()}?immutable=1", literal(key)))
            memory.execute("SELECT sqlcipher_export('main', 'file')")
            (version,) = memory.execute("PRAGMA file.user_version").fetchone() or (0,)
            memory.execute(f"PRAGMA user_version = {version}")
            memory.execute("DETACH file")
            check_schema(memory, versions)
            _bring_up(memory, None, versions)
        except (*BROKEN, OSError, Newer):
            memory.close()
            memory = Ciphered(":memory:", None)
    _bring_up(memory, None, versions)
    return memory


def _damaged() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("the file is damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
