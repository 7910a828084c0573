"""What a store's file may hold besides rows: the tables and indexes of its version, and nothing that SQLite would run.

A database file can carry SQL of its own (triggers, views, generated columns, virtual tables, checks), which runs in
whoever opens it. Anybody may have put a file where the journal is, so its schema is compared with the program's own
before anything is written to it.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    from guided.practice.storage.sqlcipher import EncryptedConnection


MAX_VERSIONS_AHEAD = 100
"""Versions ahead of this one that no program has: a file that says so is damaged where it says it."""
_Row = tuple[Any, ...]


class NewerSchemaError(Exception):
    """A later version of the program has written this file."""


class ForeignSchemaError(sqlite3.DatabaseError):
    """There is something in the schema that the program did not put there, or a table of it is missing."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def check_schema(connection: Union[sqlite3.Connection, "EncryptedConnection"], versions: Sequence[str]) -> int:
    """Compare the schema with what `versions` make of it, and give the file's version; 0 is an empty file.

    Accept a missing index, since it changes no result. Raise NewerSchemaError, ForeignSchemaError or sqlite3.Error.
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
    """Bring a store to version `number`, which the SQL in `version` leads to."""
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
