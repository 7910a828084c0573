"""Reads the rows of a damaged SQLite file as far as they are readable.

Neither SQLite library used here offers SQLite's own recovery, and it could not read an encrypted file page by page.
So the rows of each table are fetched in the order of their row ids, and behind an unreadable page the next readable
row id is searched for.
"""

import itertools
import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from guided.logged_errors import suppress_and_log
from guided.practice.storage.connection import (
    Connection,
    decode_text,
)
from guided.practice.storage.file_names import recovery_path
from guided.practice.storage.hardening import harden
from guided.practice.storage.problems import DATABASE_ERRORS

_log = logging.getLogger(__name__)
log_unreadable = suppress_and_log(_log, "a part of a damaged store could not be read", *DATABASE_ERRORS, OSError)
BATCH_ROWS = 500
"""Rows that are asked for at once, where nothing is damaged."""
MAX_ROWS_PER_PAGE = 400
"""No page of 4096 bytes holds more rows: beyond so many numbers the next readable one is looked for in wider steps."""
MAX_ROWS = 1_000_000
"""Rows of a table: what claims to have more is damaged where it says so."""
MAX_ROW_BYTES = 4_000_000
"""Bytes of a row of a plain file: no row of ours has a fifth of it. A longer one counts as unreadable."""
_STORED = "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table' AND rootpage > 0 AND sql LIKE 'CREATE TABLE%'"
MIN_ROWID, MAX_ROWID = -(2**63), 2**63 - 1
_HEADER = 100
MAX_PAGE_BYTES = 65_536
MAX_MEMORY_BYTES = 256_000_000
"""Bytes of a file that is put together anew in memory; a journal of ten years has a tenth of it."""
Row = tuple[Any, ...]
FetchRows = Callable[[int, int], list[Row]]
"""The rows of a table beyond a number, at most so many, each with its number before it."""


@dataclass(slots=True)
class TableRead:
    """The rows of a table; `whole` where none of them is missing, else about how many numbers can't be read."""

    rows: list[Row] = field(default_factory=list)
    whole: bool = True
    missing: int = 0


class SourceFile:
    """A store that is only read, as far as that can be done."""

    def __init__(self, path: Path, key: bytes | None, copied: datetime | None = None) -> None:
        self.copied = copied
        self._path = path
        self._key = key
        self._connections = list(_readable(path, key))

    def read(self, table: str, columns: Sequence[str]) -> TableRead:
        """Read a table as far as that can be done; a copy once more from the beginning where the disk failed once."""
        found = self._read(table, columns)
        if self.copied is None or found.whole:
            return found
        self.close()
        self._connections = list(_readable(self._path, self._key))
        again = self._read(table, columns)
        return again if again.whole or len(again.rows) > len(found.rows) else found

    def _read(self, table: str, columns: Sequence[str]) -> TableRead:
        found = TableRead(whole=False)
        for connection, is_itself in self._connections:
            if not _is_ordinary(connection, table):
                continue
            read = read_table(partial(_fetch_rows, connection, table, columns))
            read.whole &= is_itself  # another first page may name pages that are in other use by now
            if not read.whole:
                read.missing = max(read.missing, _count(connection, table) - len(read.rows))
            if read.whole or len(read.rows) > len(found.rows):
                found = read
            if found.whole:
                break
        return found

    def close(self) -> None:
        for each, _ in self._connections:
            with suppress(*DATABASE_ERRORS):  # what was read is in memory
                each.close()


def _readable(path: Path, key: bytes | None) -> Iterator[tuple[Connection, bool]]:
    """Yield the ways to read the file at `path`, and whether that is the file itself.

    As SQLite does, with its log, it is; with the first page of its copy it is not.
    """
    if not path.is_file() or path.stat().st_size == 0:  # beside an empty one SQLite would remove the log
        return
    if key is not None:
        from guided.practice.storage.sqlcipher import EncryptedConnection

        with log_unreadable:
            locked = EncryptedConnection(f"{path.absolute().as_uri()}?mode=ro", key)
            locked.text_factory = decode_text
            yield locked, True
        return
    with log_unreadable:
        plain = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        _prepare(plain)
        yield plain, True
    if path == recovery_path(path) or path.stat().st_size > MAX_MEMORY_BYTES:
        return
    with log_unreadable:
        if mended := _with_first_page(path, recovery_path(path)):
            memory = sqlite3.connect(":memory:", isolation_level=None)
            _prepare(memory)
            memory.deserialize(mended)
            yield memory, False


def _prepare(connection: sqlite3.Connection) -> None:
    harden(connection)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_ROW_BYTES)
    connection.text_factory = decode_text


def _is_ordinary(connection: Connection, table: str) -> bool:
    """Whether `table` is a table of stored rows.

    A view, a virtual table or a generated column of that name would run SQL from the file with every look at it.
    """
    with log_unreadable:
        stored = connection.execute(_STORED, (table,)).fetchone()
        columns = connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
        return stored is not None and all(hidden == 0 for *_, hidden in columns)
    return False


def _with_first_page(path: Path, copied: Path) -> bytes:
    """Return a damaged file with the first page of its copy, which says where each table begins; empty if it can't be.

    Raises OSError. The places in the header are those of SQLite's file format: the size of a page at 16, how it is
    written at 18, a counter at 24 and again at 92, how many pages there are at 28, unused pages at 32.
    """
    with copied.open("rb") as file:
        copy = file.read(MAX_PAGE_BYTES)
    damaged = path.read_bytes()
    size = int.from_bytes(copy[16:18], "big")
    if len(copy) < _HEADER or size < 512 or len(damaged) < 2 * size:
        return b""
    first = bytearray(copy[:size])
    first[18:20] = b"\1\1"
    first[28:32] = (len(damaged) // size).to_bytes(4, "big")
    first[32:40] = bytes(8)
    first[92:96] = first[24:28]
    return bytes(first) + damaged[size : len(damaged) // size * size]


def _fetch_rows(connection: Connection, table: str, columns: Sequence[str], beyond: int, most: int) -> list[Row]:
    names = ", ".join(f'"{each}"' for each in columns)
    query = f'SELECT rowid, {names} FROM "{table}" WHERE rowid > ? ORDER BY rowid LIMIT ?'
    return connection.execute(query, (beyond, most)).fetchall()


def read_table(ask: FetchRows) -> TableRead:
    """Read every row that can be read, in the order of their numbers."""
    found = TableRead()
    last, most = MIN_ROWID, BATCH_ROWS
    while len(found.rows) < MAX_ROWS:
        try:
            rows = _in_order(ask(last, most), last)
        except DATABASE_ERRORS:
            if most > 1:
                most = 1
                continue
            found.whole = False
            beyond = _next_readable(ask, last)
            if beyond is None:  # how many are missing at the end nobody knows: one at least
                found.missing += 1
                return found
            found.missing += beyond - last if last >= 0 and beyond - last <= MAX_ROWS_PER_PAGE else 1
            last = beyond
            continue
        if not rows:
            return found
        found.rows += [row[1:] for row in rows]
        last = rows[-1][0]
        most = min(BATCH_ROWS, 2 * most)
    return found


def _count(connection: Connection, table: str) -> int:
    """Return how many rows a table has, which SQLite reads in an index where there is one; 0 where it can't be read.

    Damaged pages may lead back to each other, so counting ends at `MAX_ROWS`.
    """
    with log_unreadable:
        row = connection.execute(f'SELECT count(*) FROM (SELECT 1 FROM "{table}" LIMIT {MAX_ROWS})').fetchone()
        return int(row[0]) if row else 0
    return 0


def _in_order(rows: list[Row], beyond: int) -> list[Row]:
    """Raise sqlite3.DatabaseError where the numbers of `rows` don't go up, as they do on a page that is sound."""
    numbers = [beyond, *(row[0] for row in rows)]
    if any(one >= next_one for one, next_one in itertools.pairwise(numbers)):
        raise sqlite3.DatabaseError("rows out of order")
    return rows


def _next_readable(ask: FetchRows, last: int) -> int | None:
    """Return a number beyond `last` from which on there are rows that can be read; None where there is none."""
    for number in range(max(last, 0) + 1, max(last, 0) + MAX_ROWS_PER_PAGE):
        if _reads(ask, number):
            return number
    low, step = max(last, 0) + MAX_ROWS_PER_PAGE - 1, MAX_ROWS_PER_PAGE
    while not _reads(ask, high := min(MAX_ROWID - 1, low + step)):
        if high == MAX_ROWID - 1:
            return None
        low, step = high, 2 * step
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _reads(ask, middle) else (middle, high)
    return high


def _reads(ask: FetchRows, beyond: int) -> bool:
    try:
        _in_order(ask(beyond, 1), beyond)
    except DATABASE_ERRORS:
        return False
    return True
