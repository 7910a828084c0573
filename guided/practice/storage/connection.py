"""Connections to plain and encrypted SQLite files: opening, migrating, transactions and copying."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Union

from guided.files.durable import create_empty, make_folder, remove
from guided.practice.storage.hardening import harden
from guided.practice.storage.problems import corrupt_error
from guided.practice.storage.schema import NewerSchemaError, check_schema, migrate

if TYPE_CHECKING:
    from guided.practice.storage.sqlcipher import EncryptedConnection

BUSY_TIMEOUT = 2.0
"""Seconds to wait for another program that uses the file."""
Connection = Union[sqlite3.Connection, "EncryptedConnection"]
"""A connection to a plain or an encrypted file."""


def connect_migrated(path: Path, versions: Sequence[str], patience: float, key: bytes | None) -> Connection:
    """Return a connection to the store at `path`, created if needed and migrated to the newest version.

    Raise one of `DATABASE_ERRORS`, NewerSchemaError or OSError.
    """
    _create_file(path)
    connection = connect(path, patience, key)
    connection.text_factory = decode_text
    try:
        check_schema(connection, versions)  # before the first write
        _configure(connection)
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise corrupt_error()
        migrate_all(connection, path, versions, key)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA user_version = {len(versions)}")  # fails here if the file is read-only
        connection.execute("ROLLBACK")
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path | str, patience: float, key: bytes | None) -> Connection:
    """Return a connection to the file at `path`, encrypted if there is a `key`."""
    if key is None:
        return connect_plain(path, patience)
    from guided.practice.storage.sqlcipher import EncryptedConnection

    return EncryptedConnection(path, key, patience)


def remove_log(connection: Connection) -> None:
    """Move everything into the database file and remove its log. Raise sqlite3.Error if that is impossible now."""
    if connection.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
        error = sqlite3.OperationalError("the log could not be emptied")
        error.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise error


def connect_plain(path: Path | str, patience: float, *, uri: bool = False) -> sqlite3.Connection:
    """Return a connection to an unencrypted file, usable by one thread at a time, whichever that is."""
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, uri=uri, check_same_thread=False)
    try:
        harden(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def copy_in_memory(connection: Connection) -> Connection:
    """Return a copy of the store in memory, as it is now. Raise one of `DATABASE_ERRORS`."""
    memory = (
        connect_plain(":memory:", 0.0) if isinstance(connection, sqlite3.Connection) else connection.connect_in_memory()
    )
    try:
        connection.backup(memory)  # type: ignore[arg-type]  # both are of the same kind
    except BaseException:
        memory.close()
        raise
    memory.text_factory = decode_text
    return memory


def decode_text(found: bytes) -> str:
    """Decode text, replacing damaged bytes, so that one damaged row doesn't hide the others."""
    return found.decode("utf-8", "replace")


def _create_file(path: Path) -> None:
    """Create the folder and the file, readable by their owner alone from the start."""
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


def migrate_all(connection: Connection, path: Path | None, versions: Sequence[str], key: bytes | None = None) -> None:
    """Apply every missing version, each whole or not at all, and copy the file before each."""
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
    """Run `change` whole or not at all; on return it is on the disk."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        change()
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def copy_store(connection: Connection, to: Path, key: bytes | None) -> None:
    """Copy the store to the path `to`, replacing what is there."""
    remove(to)
    create_empty(to)
    with closing(connect(to, BUSY_TIMEOUT, key)) as copy:
        connection.backup(copy)  # type: ignore[arg-type]  # both are of the same kind
