"""What can still be read of a damaged store, row by row, put into a new one, with what its last copy has of the rest.

SQLite's own recovery is in neither of the libraries that Python opens files with here, and could not read a locked file
page by page. So the rows of each table are asked for in the order of their numbers, and where a page can't be read the
first number beyond it is looked for.
"""

import itertools
import logging
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from guided.files.durable import remove, sync_file
from guided.logged_errors import suppress_and_log
from guided.practice.storage.file_names import recovery_path
from guided.practice.storage.schema import harden
from guided.practice.storage.store import (
    BUSY_TIMEOUT,
    DATABASE_ERRORS,
    Connection,
    connect_migrated,
    decode_text,
    remove_log,
    run_transaction,
)

_log = logging.getLogger(__name__)
_unreadable_skipped = suppress_and_log(_log, "a part of a damaged store could not be read", *DATABASE_ERRORS, OSError)

BATCH_ROWS = 500
"""Rows that are asked for at once, where nothing is damaged."""
MAX_ROWS_PER_PAGE = 400
"""No page of 4096 bytes holds more rows: beyond so many numbers the next readable one is looked for in wider steps."""
MAX_ROWS = 1_000_000
"""Rows of a table: what claims to have more is damaged where it says so."""
SEQUENCE_TABLE = "sqlite_sequence"
"""Where SQLite keeps, for each table that never uses a number again, the highest that it ever gave."""
MAX_ROW_BYTES = 4_000_000
"""Bytes of a row of a plain file: no row of ours has a fifth of it. A longer one counts as unreadable."""
_STORED = "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table' AND rootpage > 0 AND sql LIKE 'CREATE TABLE%'"
MIN_ROWID, MAX_ROWID = -(2**63), 2**63 - 1
_TYPES: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (float, int), "BLOB": (bytes,)}
_HEADER = 100
MAX_PAGE_BYTES = 65_536
MAX_MEMORY_BYTES = 256_000_000
"""Bytes of a file that is put together anew in memory; a journal of ten years has a tenth of it."""

Row = tuple[Any, ...]
FetchRows = Callable[[int, int], list[Row]]
"""The rows of a table beyond a number, at most so many, each with its number before it."""


@dataclass(frozen=True, slots=True)
class SalvageResult:
    """What was saved of a damaged store: `entries` of about `expected`; `copied` is when the copy was made that filled
    in what could not be read, None where none was needed or there."""

    entries: int
    expected: int
    copied: datetime | None


@dataclass(slots=True)
class TableRead:
    """The rows of a table; `whole` where none of them is missing, else about how many numbers can't be read."""

    rows: list[Row] = field(default_factory=list)
    whole: bool = True
    missing: int = 0


def salvage(path: Path, fresh: Path, versions: Sequence[str], key: bytes | None) -> SalvageResult:
    """Make a new store at `fresh` with what can be read of the one at `path`, which is not written.

    What can't be read is taken from the copy of its last good state, or, without one, from the newest copy made before
    a new version. Raises sqlite3.Error and OSError where nothing can be written at `fresh`.
    """
    for each in (fresh, *(fresh.with_name(fresh.name + ending) for ending in ("-wal", "-shm"))):
        remove(each)
    with closing(connect_migrated(fresh, versions, BUSY_TIMEOUT, key)) as store:
        found: list[SalvageResult] = []
        run_transaction(store, lambda: found.append(_fill(store, path, versions, key)))
        remove_log(store)
    sync_file(fresh)
    return found[0]


def _fill(store: Connection, path: Path, versions: Sequence[str], key: bytes | None) -> SalvageResult:
    tables = [str(name) for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables.sort(key=SEQUENCE_TABLE.__eq__)  # last: adding rows changes it
    entries = missing = 0
    copied: datetime | None = None
    sources = [_SourceFile(path, key), *_copies(path, versions, key)]
    try:
        for table in tables:
            kept, lost, at = _fill_table(store, table, sources)
            entries, missing, copied = entries + kept, missing + lost, copied or at
    finally:
        for each in sources:
            each.close()
    return SalvageResult(entries, entries + missing, copied)


def _fill_table(store: Connection, table: str, sources: "Sequence[_SourceFile]") -> tuple[int, int, datetime | None]:
    """Fill a table from the first of `sources`, and from the next ones as long as rows are missing."""
    columns = store.execute(f'PRAGMA table_info("{table}")').fetchall()
    kept = missing = 0
    copied = None
    if table == SEQUENCE_TABLE:
        _raise_numbers(store, sources)
        return 0, 0, None
    for number, source in enumerate(sources):
        read = source.read(table, [str(each[1]) for each in columns])
        sensible = [row for row in read.rows if _is_sensible(row, columns)]
        added = sum(_add(store, table, row) for row in sensible)
        if number == 0:
            missing = read.missing + len(read.rows) - len(sensible) if _counts_up(columns) else 0
        elif added:
            copied = copied or source.copied
            missing = max(0, missing - added)
        kept += added
        if read.whole and len(sensible) == len(read.rows):
            return kept, missing, copied
    return kept, missing, copied


def _raise_numbers(store: Connection, sources: "Sequence[_SourceFile]") -> None:
    """Go on counting from the highest number that any of `sources` ever gave, so that none is used again."""
    tables = {str(name) for (name,) in store.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'")}
    highest = dict.fromkeys(tables, 0) | dict(store.execute(f"SELECT name, seq FROM {SEQUENCE_TABLE}"))
    for source in sources:
        for name, number in source.read(SEQUENCE_TABLE, ["name", "seq"]).rows:
            if name in tables and isinstance(number, int) and 0 <= number <= MAX_ROWS:
                highest[name] = max(highest[name], number)
    store.execute(f"DELETE FROM {SEQUENCE_TABLE}")
    for name, number in highest.items():
        store.execute(f"INSERT INTO {SEQUENCE_TABLE} VALUES (?, ?)", (name, number))


def _counts_up(columns: Sequence[Row]) -> bool:
    """Whether the numbers of a table's rows are given out one after the other."""
    return any(name == "id" for _, name, *_ in columns)


def _add(store: Connection, table: str, row: Row) -> bool:
    """Whether a row could be added: it is not there yet, and what it refers to is."""
    places = ", ".join("?" * len(row))
    try:
        store.execute(f'INSERT OR IGNORE INTO "{table}" VALUES ({places})', row)
    except sqlite3.IntegrityError:
        return False
    return store.execute("SELECT changes()").fetchone() == (1,)


def _is_sensible(row: Row, columns: Sequence[Row]) -> bool:
    """Whether each value is of the kind that its column is declared for."""
    for value, (_, _, kind, not_null, *_) in zip(row, columns, strict=True):
        if value is None:
            if not_null:
                return False
        elif not isinstance(value, _TYPES[str(kind)]):
            return False
    return True


class _SourceFile:
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

        with _unreadable_skipped:
            locked = EncryptedConnection(f"{path.absolute().as_uri()}?mode=ro", key)
            locked.text_factory = decode_text
            yield locked, True
        return
    with _unreadable_skipped:
        plain = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        _prepare(plain)
        yield plain, True
    if path == recovery_path(path) or path.stat().st_size > MAX_MEMORY_BYTES:
        return
    with _unreadable_skipped:
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
    with _unreadable_skipped:
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


def _copies(path: Path, versions: Sequence[str], key: bytes | None) -> list[_SourceFile]:
    """Return the copy of the last good state, or the newest one from before a new version; none where there is none."""
    recent = recovery_path(path)
    before = [path.with_name(f"{path.stem}.before-{number}{path.suffix}") for number in range(len(versions), 1, -1)]
    for each in (recent, *before):
        with _unreadable_skipped, suppress(FileNotFoundError):
            at = datetime.fromtimestamp(each.stat().st_mtime, UTC)
            return [_SourceFile(each, key, at)]
    return []


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
    with _unreadable_skipped:
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
