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
"""Rows fetched at once where nothing is damaged."""
MAX_ROWS_PER_PAGE = 400
"""No page of 4096 bytes holds more rows; beyond so many row ids the next readable one is searched in wider steps."""
MAX_ROWS = 1_000_000
"""Most rows of a table: one that claims more is damaged there."""
MAX_ROW_BYTES = 4_000_000
"""Longest row of a plain file that is read: none of the program's has a fifth of it."""
_STORED = "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table' AND rootpage > 0 AND sql LIKE 'CREATE TABLE%'"
MIN_ROWID, MAX_ROWID = -(2**63), 2**63 - 1
_HEADER = 100
MAX_PAGE_BYTES = 65_536
MAX_MEMORY_BYTES = 256_000_000
"""Largest file that is reassembled in memory; a journal of ten years has a tenth of it."""
Row = tuple[Any, ...]
FetchRows = Callable[[int, int], list[Row]]
"""Fetches the rows of a table beyond a row id, at most so many, each with its row id first."""


@dataclass(slots=True)
class TableRead:
    """The rows of a table: `whole` if none is missing, otherwise about how many row ids can't be read."""

    rows: list[Row] = field(default_factory=list)
    whole: bool = True
    missing: int = 0


class SourceFile:
    """A store that is only read, as far as it is readable."""

    def __init__(self, path: Path, key: bytes | None, copied: datetime | None = None) -> None:
        self.copied = copied
        self._path = path
        self._key = key
        self._connections = list(_readable(path, key))

    def read(self, table: str, columns: Sequence[str]) -> TableRead:
        """Read a table as far as it is readable; retry a copy from the start if the disk failed once."""
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
    """Yield connections that read the file at `path`, and whether each reads the file itself.

    The second way, which takes the first page from the recovery copy, does not.
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
    """Return whether `table` is a table of stored rows.

    A view, a virtual table or a generated column of that name would run SQL from the file with every query.
    """
    with log_unreadable:
        stored = connection.execute(_STORED, (table,)).fetchone()
        columns = connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
        return stored is not None and all(hidden == 0 for *_, hidden in columns)
    return False


def _with_first_page(path: Path, copied: Path) -> bytes:
    """Return a damaged file with the first page of its copy, which says where each table begins, or no bytes.

    Raise OSError. The offsets are those of SQLite's file format: the page size at 16, the write version at 18, a change
    counter at 24 and again at 92, the number of pages at 28, and unused pages at 32.
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
    """Read every readable row, in the order of the row ids."""
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
    """Return the number of rows of a table, which SQLite reads from an index if there is one; 0 if unreadable.

    Damaged pages may lead back to each other, so counting ends at `MAX_ROWS`.
    """
    with log_unreadable:
        row = connection.execute(f'SELECT count(*) FROM (SELECT 1 FROM "{table}" LIMIT {MAX_ROWS})').fetchone()
        return int(row[0]) if row else 0
    return 0


def _in_order(rows: list[Row], beyond: int) -> list[Row]:
    """Return `rows`. Raise sqlite3.DatabaseError if their row ids don't increase, as they do on an intact page."""
    numbers = [beyond, *(row[0] for row in rows)]
    if any(one >= next_one for one, next_one in itertools.pairwise(numbers)):
        raise sqlite3.DatabaseError("rows out of order")
    return rows


def _next_readable(ask: FetchRows, last: int) -> int | None:
    """Return a row id after `last` from which rows are readable again, or None."""
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
