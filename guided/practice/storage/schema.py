"""Verifies and migrates the schema of a store.

A database file can carry SQL of its own (triggers, views, generated columns, virtual tables, checks), which runs in
whoever opens it. Since anybody may have replaced the file, its schema is compared with the program's own before the
first write.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    from guided.practice.storage.sqlcipher import EncryptedConnection


MAX_VERSIONS_AHEAD = 100
"""A file that claims a version further ahead than this is treated as damaged."""
_Row = tuple[Any, ...]


class NewerSchemaError(Exception):
    """The file was written by a later version of the program."""


class ForeignSchemaError(sqlite3.DatabaseError):
    """The schema holds something that the program did not create, or lacks a table."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def check_schema(connection: Union[sqlite3.Connection, "EncryptedConnection"], versions: Sequence[str]) -> int:
    """Compare the schema with what `versions` create, and return the file's version; 0 for an empty file.

    A missing index is accepted, since it changes no result. Raise NewerSchemaError, ForeignSchemaError or
    sqlite3.Error.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone() or (0,)
    if not 0 <= version <= len(versions) + MAX_VERSIONS_AHEAD:
        raise ForeignSchemaError("the file's version makes no sense")
    if version > len(versions):
        raise NewerSchemaError
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    wanted = _expected_schema(tuple(versions[:version]))
    tables = {row for row in wanted if row[0] == "table"}
    if len(found) != len(set(found)) or not tables <= set(found) <= wanted:
        raise ForeignSchemaError("the file's schema is not the program's")
    return int(version)


def migrate(connection: Union[sqlite3.Connection, "EncryptedConnection"], version: str, number: int) -> None:
    """Migrate a store to version `number` with the SQL in `version`."""
    for statement in version.split(";"):
        if statement.strip():
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {number}")


@lru_cache(maxsize=16)
def _expected_schema(versions: tuple[str, ...]) -> frozenset[_Row]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        for number, version in enumerate(versions, 1):
            migrate(memory, version, number)
        return frozenset(memory.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))
