"""One SQLite file that is the couple's own: opened with care, mended where damaged, never in the way of the program.

Whatever happens to it, there is a store to work with: where the file can't be used, one in memory, with a word why.
"""

import errno
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Union

from guided.files.durable import create_empty, make_folder, remove, replace_durably, retry_while_locked, sync_folder
from guided.files.durable import replacement_path as fresh_place
from guided.logged_errors import suppress_and_log
from guided.practice.storage.file_names import has_key, recovery_path
from guided.practice.storage.schema import NewerSchemaError, check_schema, harden, migrate

if TYPE_CHECKING:
    from guided.practice.storage.salvage import SalvageResult
    from guided.practice.storage.sqlcipher import EncryptedConnection

BUSY_TIMEOUT = 2.0
"""Seconds to wait for another program that has the file."""
WAL_HEADER = 32
"""Bytes of a log in which nothing is."""
MAINTENANCE_LOCK = threading.RLock()
"""Held while files are copied, locked, unlocked, brought back or erased: never two of these at once."""
_log = logging.getLogger(__name__)


Connection = Union[sqlite3.Connection, "EncryptedConnection"]
"""To a file as it is, or to one that is locked with a key."""


class StoreProblem(Enum):
    """Why a file can't be used, or not as it should be."""

    DAMAGED = auto()
    LOCKED = auto()
    READ_ONLY = auto()
    NEWER = auto()
    FULL = auto()
    UNREACHABLE = auto()
    SEALED = auto()
    """There is a key file beside it, and no key was given."""


class StoreError(Exception):
    """What was to be kept was not, and nothing of it."""

    def __init__(self, trouble: StoreProblem) -> None:
        super().__init__(trouble.name.lower().replace("_", " "))
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """The store; `trouble` where it is not simply the file.

    With `trouble`, what is kept stays until the program ends, except where `saved` says that a new file was begun in
    the place of one that was damaged or missing, with what could be saved. The damaged one is `aside` then.
    """

    connection: Connection
    trouble: StoreProblem | None = None
    aside: Path | None = None
    saved: "SalvageResult | None" = None


DATABASE_ERRORS = (sqlite3.Error, UnicodeDecodeError)
"""What a file raises, locked or not; the second where the words of SQLite itself are damaged."""


def open_store(
    path: Path,
    versions: Sequence[str],
    patience: float = BUSY_TIMEOUT,
    key: bytes | None = None,
    *,
    expected: bool = False,
) -> OpenedStore:
    """The store at `path`, brought up to the newest of `versions`, each the SQL that leads to it. Raises nothing.

    With a `key`, 32 bytes, nothing of it can be read without that; copies that are made of it neither. A file that is
    missing or empty is a new beginning, unless it is `expected` to be there, or a copy or a log of it is.
    """
    if key is None and has_key(path):
        return OpenedStore(open_in_memory(None, versions), StoreProblem.SEALED)
    try:
        if _is_missing(path, expected):
            raise _corrupt_error()
        return OpenedStore(connect_migrated(path, versions, patience, key))
    except DATABASE_ERRORS as error:
        trouble = problem_of(error)
    except NewerSchemaError:
        trouble = StoreProblem.NEWER
    except OSError as error:
        trouble = problem_of_os_error(error)
    if trouble is StoreProblem.DAMAGED:
        try:
            return _open_salvaged(path, versions, patience, key)
        except (*DATABASE_ERRORS, OSError, MemoryError) as error:
            _log.warning("a damaged store could not be mended", exc_info=error)
    readable = path if trouble is StoreProblem.READ_ONLY else None
    return OpenedStore(
        open_in_memory(readable, versions) if key is None else _open_encrypted_in_memory(readable, versions, key),
        trouble,
    )


def problem_of(error: Exception) -> StoreProblem:
    """What an error of SQLite means to people. It is logged here, as they are told no more than that."""
    _log.info("a store failed", exc_info=error)
    if isinstance(error, UnicodeDecodeError):
        return StoreProblem.DAMAGED
    return _PROBLEMS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, StoreProblem.UNREACHABLE)


def problem_of_os_error(error: OSError) -> StoreProblem:
    """What an error of the system means to people. It is logged here, as they are told no more than that."""
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


def _is_missing(path: Path, expected: bool) -> bool:
    """Whether the file is missing or empty, and is no new beginning."""
    if path.exists() and (not path.is_file() or path.stat().st_size > 0):
        return False
    log = path.with_name(f"{path.name}-wal")
    logged = log.exists() and log.stat().st_size > WAL_HEADER
    return (
        expected
        or logged
        or recovery_path(path).exists()
        or any(path.parent.glob(f"{path.stem}.before-*{path.suffix}"))
    )


def _open_salvaged(path: Path, versions: Sequence[str], patience: float, key: bytes | None) -> OpenedStore:
    """A new store with what could be saved of the one at `path`, which is set aside as it is."""
    from guided.practice.storage.salvage import salvage

    with MAINTENANCE_LOCK:
        fresh = fresh_place(path)
        saved = salvage(path, fresh, versions, key)
        aside = _set_aside(path)
        replace_durably(fresh, path)
        return OpenedStore(connect_migrated(path, versions, patience, key), StoreProblem.DAMAGED, aside, saved)


def connect_migrated(path: Path, versions: Sequence[str], patience: float, key: bytes | None) -> Connection:
    """A connection to the store at `path`, which is made where there is none. Raises what a file raises."""
    _create_file(path)
    connection = connect(path, patience, key)
    connection.text_factory = decode_text
    try:
        check_schema(connection, versions)  # before the first write
        _configure(connection)
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise _corrupt_error()
        _migrate_all(connection, path, versions, key)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {len(versions)}")  # only a write finds out that none is possible
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path | str, patience: float, key: bytes | None) -> Connection:
    if key is None:
        return _connect_plain(path, patience)
    from guided.practice.storage.sqlcipher import EncryptedConnection

    return EncryptedConnection(path, key, patience)


def remove_log(connection: Connection) -> None:
    """Let everything be in the file itself, and no log beside it. Raises sqlite3.Error where that can't be."""
    if connection.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
        error = sqlite3.OperationalError("the log could not be emptied")
        error.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise error


def _connect_plain(path: Path | str, patience: float, *, uri: bool = False) -> sqlite3.Connection:
    """A connection to an unlocked file, for one thread at a time, whichever that is."""
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, uri=uri, check_same_thread=False)
    try:
        harden(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def decode_text(found: bytes) -> str:
    """A text that is damaged is read as far as it goes: one row never hides the others."""
    return found.decode("utf-8", "replace")


def _create_file(path: Path) -> None:
    """The folder and the file, for their owner alone from the first byte."""
    make_folder(path.parent)
    with suppress(OSError):  # a file system without permissions
        path.parent.chmod(0o700)
    try:
        create_empty(path)
    except FileExistsError:
        with suppress(OSError):  # as above
            if path.is_file():
                path.chmod(0o600)


def _configure(connection: Connection) -> None:
    for setting in ("secure_delete = ON", "foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
        connection.execute(f"PRAGMA {setting}")


def _migrate_all(connection: Connection, path: Path | None, versions: Sequence[str], key: bytes | None = None) -> None:
    """Every version that is missing, each whole or not at all, and a copy of what was in the file before each."""
    found = schema_version(connection)
    if found > len(versions):
        raise NewerSchemaError
    for number in range(found + 1, len(versions) + 1):
        if found > 0 and path is not None:
            copy_store(connection, path.with_name(f"{path.stem}.before-{number}{path.suffix}"), key)
        run_transaction(connection, partial(migrate, connection, versions[number - 1], number))


def schema_version(connection: Connection) -> int:
    row = connection.execute("PRAGMA user_version").fetchone()
    return int(row[0]) if row else 0


def run_transaction(connection: Connection, change: Callable[[], None]) -> None:
    """Make a change whole or not at all; on return it is on the disk."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        change()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def copy_store(connection: Connection, to: Path, key: bytes | None) -> None:
    remove(to)
    create_empty(to)
    with closing(connect(to, BUSY_TIMEOUT, key)) as copy:
        connection.backup(copy)  # type: ignore[arg-type]  # both are of the same kind


def _set_aside(path: Path) -> Path | None:
    """Give a damaged file, and what belongs to it, other names; None where there is nothing in it. Raises OSError.

    Where a disk knows second names it keeps the first one until another file takes that.
    """
    logs = [each for ending in ("-wal", "-shm") if (each := path.with_name(path.name + ending)).exists()]
    if not any(each.exists() and each.stat().st_size for each in (path, *logs)):
        return None
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    if path.exists():
        try:
            os.link(path, aside)
        except OSError:
            retry_while_locked(lambda: path.replace(aside))
    for each in logs:
        _move(each, aside.with_name(aside.name + each.name.removeprefix(path.name)))
    sync_folder(path.parent)
    return aside


def _move(path: Path, to: Path) -> None:
    retry_while_locked(lambda: path.replace(to))


def open_in_memory(readable: Path | None, versions: Sequence[str]) -> sqlite3.Connection:
    """A store that ends with the program, with what can be read of a file that can't be written."""
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    places = [] if readable is None else [f"{readable.absolute().as_uri()}?{how}" for how in _READ_ONLY_MODES]
    for place in places:
        unread = suppress_and_log(
            _log, "a store that may not be written could not be read", *DATABASE_ERRORS, OSError, NewerSchemaError
        )
        with unread, closing(_connect_plain(place, BUSY_TIMEOUT, uri=True)) as file:
            file.backup(memory)
            check_schema(memory, versions)
            _migrate_all(memory, None, versions)
            return memory
        memory.close()
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _migrate_all(memory, None, versions)
    return memory


_READ_ONLY_MODES = ("mode=ro", "immutable=1")
"""How a file is opened that can't be written; the second passes over the log beside it."""


def _open_encrypted_in_memory(readable: Path | None, versions: Sequence[str], key: bytes) -> Connection:
    """The same, of a locked file."""
    from guided.practice.storage.sqlcipher import EncryptedConnection, key_literal

    memory = EncryptedConnection(":memory:", None)
    if readable is not None:
        try:
            memory.execute("ATTACH ? AS file KEY ?", (f"{readable.absolute().as_uri()}?immutable=1", key_literal(key)))
            memory.execute("SELECT sqlcipher_export('main', 'file')")
            (version,) = memory.execute("PRAGMA file.user_version").fetchone() or (0,)
            memory.execute(f"PRAGMA user_version = {version}")
            memory.execute("DETACH file")
            check_schema(memory, versions)
            _migrate_all(memory, None, versions)
        except (*DATABASE_ERRORS, OSError, NewerSchemaError) as error:
            _log.info("a locked store that may not be written could not be read", exc_info=error)
            memory.close()
            memory = EncryptedConnection(":memory:", None)
    _migrate_all(memory, None, versions)
    return memory


def _corrupt_error() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("the file is damaged")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error
