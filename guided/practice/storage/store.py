"""Opens a SQLite store that always works: a damaged file is salvaged, an unusable one replaced by a store in memory."""

import logging
import os
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from guided.files.durable import follow_link, replace_durably, retry_while_locked, sync_folder
from guided.files.durable import replacement_path as fresh_place
from guided.logged_errors import suppress_and_log
from guided.practice.storage.connection import BUSY_TIMEOUT, Connection, connect_migrated, connect_plain, migrate_all
from guided.practice.storage.file_names import has_key, recovery_path
from guided.practice.storage.problems import (
    DATABASE_ERRORS,
    StoreProblem,
    corrupt_error,
    problem_of,
    problem_of_os_error,
)
from guided.practice.storage.schema import NewerSchemaError, check_schema
from guided.practice.storage.version_probe import WAL_HEADER, stored_version

if TYPE_CHECKING:
    from guided.practice.storage.salvage import SalvageResult

_log = logging.getLogger(__name__)

MAINTENANCE_LOCK = threading.RLock()
"""Held while files are copied, encrypted, decrypted, restored or erased: only one of these at a time."""


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """A store, and why it is not simply the file.

    With `problem` it lasts only until the program ends, unless `salvaged` says that a new file replaces a damaged or
    missing one, holding what could be salvaged. The damaged file is then at `damaged_file`. `unread` says that nothing
    of the file could be read: the store is empty, whatever the file says.
    """

    connection: Connection
    problem: StoreProblem | None = None
    damaged_file: Path | None = None
    salvaged: "SalvageResult | None" = None
    unread: bool = False


def open_store(
    path: Path,
    versions: Sequence[str],
    patience: float = BUSY_TIMEOUT,
    key: bytes | None = None,
    *,
    expected: bool = False,
) -> OpenedStore:
    """Return the store at `path`, migrated to the newest of `versions`, each the SQL that leads to it. Raise nothing.

    With a 32 byte `key` the file and every copy of it are encrypted. A file that is missing or empty is a new
    beginning, unless it is `expected` to exist, or a copy or a log of it does.
    """
    if key is None and has_key(path):
        return OpenedStore(open_in_memory(versions), StoreProblem.SEALED, unread=True)
    try:
        if _is_missing(path, expected):
            raise corrupt_error()
        if stored_version(path, key) > len(versions):
            raise NewerSchemaError
        return OpenedStore(connect_migrated(path, versions, patience, key))
    except DATABASE_ERRORS as error:
        problem = problem_of(error)
    except NewerSchemaError:
        problem = StoreProblem.NEWER
    except OSError as error:
        problem = problem_of_os_error(error)
    if problem is StoreProblem.DAMAGED:
        try:
            return _open_salvaged(path, versions, patience, key)
        except (*DATABASE_ERRORS, OSError, MemoryError) as error:
            _log.warning("a damaged store could not be mended", exc_info=error)
    found = None
    if problem is StoreProblem.READ_ONLY:
        found = read_in_memory(path, versions) if key is None else _read_encrypted_in_memory(path, versions, key)
    return OpenedStore(found or open_in_memory(versions, encrypted=key is not None), problem, unread=found is None)


def _is_missing(path: Path, expected: bool) -> bool:
    """Return whether the file is missing or empty although it should not be."""
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
    """Return a new store with what could be salvaged of the one at `path`, which is set aside unchanged."""
    from guided.practice.storage.salvage import salvage

    with MAINTENANCE_LOCK:
        fresh = fresh_place(path)
        salvaged = salvage(path, fresh, versions, key)
        damaged_file = _set_aside(follow_link(path))
        replace_durably(fresh, path)
        return OpenedStore(
            connect_migrated(path, versions, patience, key), StoreProblem.DAMAGED, damaged_file, salvaged
        )


def _set_aside(path: Path) -> Path | None:
    """Rename a damaged file and what belongs to it; return None if it is empty. Raise OSError.

    On a file system with hard links the file keeps its first name until another replaces it.
    """
    logs = [each for ending in ("-wal", "-shm") if (each := path.with_name(path.name + ending)).exists()]
    if not any(each.exists() and each.stat().st_size for each in (path, *logs)):
        return None
    number = 1
    while (damaged_file := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    if path.exists():
        try:
            os.link(path, damaged_file)
        except OSError:
            retry_while_locked(lambda: path.replace(damaged_file))
    for each in logs:
        _move(each, damaged_file.with_name(damaged_file.name + each.name.removeprefix(path.name)))
    sync_folder(path.parent)
    return damaged_file


def _move(path: Path, to: Path) -> None:
    retry_while_locked(lambda: path.replace(to))


def open_in_memory(versions: Sequence[str], *, encrypted: bool = False) -> Connection:
    """Return an empty store in memory, of the library that reads encrypted files or of the usual one."""
    if encrypted:
        from guided.practice.storage.sqlcipher import EncryptedConnection

        memory: Connection = EncryptedConnection(":memory:", None)
    else:
        memory = _plain_memory()
    migrate_all(memory, None, versions)
    return memory


def _plain_memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def read_in_memory(path: Path, versions: Sequence[str]) -> sqlite3.Connection | None:
    """Return a store in memory with what can be read of a file that can't be written, or None."""
    for place in (f"{path.absolute().as_uri()}?{how}" for how in _READ_ONLY_MODES):
        memory = _plain_memory()
        unread = suppress_and_log(
            _log, "a store that may not be written could not be read", *DATABASE_ERRORS, OSError, NewerSchemaError
        )
        with unread, closing(connect_plain(place, BUSY_TIMEOUT, uri=True)) as file:
            file.backup(memory)
            check_schema(memory, versions)
            migrate_all(memory, None, versions)
            return memory
        memory.close()
    return None


_READ_ONLY_MODES = ("mode=ro", "immutable=1")
"""SQLite's ways to open a file that can't be written; the second ignores the log beside it."""


def _read_encrypted_in_memory(path: Path, versions: Sequence[str], key: bytes) -> Connection | None:
    """Return a store in memory with what can be read of an encrypted file that can't be written, or None."""
    from guided.practice.storage.sqlcipher import EncryptedConnection, key_literal

    memory = EncryptedConnection(":memory:", None)
    try:
        memory.execute("ATTACH ? AS file KEY ?", (f"{path.absolute().as_uri()}?immutable=1", key_literal(key)))
        memory.execute("SELECT sqlcipher_export('main', 'file')")
        (version,) = memory.execute("PRAGMA file.user_version").fetchone() or (0,)
        memory.execute(f"PRAGMA user_version = {version}")
        memory.execute("DETACH file")
        check_schema(memory, versions)
        migrate_all(memory, None, versions)
    except (*DATABASE_ERRORS, OSError, NewerSchemaError) as error:
        _log.info("a locked store that may not be written could not be read", exc_info=error)
        memory.close()
        return None
    return memory
