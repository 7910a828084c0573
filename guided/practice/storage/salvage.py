"""Rebuilds a damaged store from its readable rows and from its last copy."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from guided.files.durable import remove, sync_file
from guided.practice.storage.connection import (
    BUSY_TIMEOUT,
    Connection,
    connect_migrated,
    remove_log,
    run_transaction,
)
from guided.practice.storage.damaged_file import MAX_ROWS, Row, SourceFile, log_unreadable
from guided.practice.storage.file_names import recovery_path

SEQUENCE_TABLE = "sqlite_sequence"
"""Where SQLite stores, for each table that never reuses a row id, the highest one it ever gave."""
_TYPES: dict[str, tuple[type, ...]] = {"TEXT": (str,), "INTEGER": (int,), "REAL": (float, int), "BLOB": (bytes,)}


@dataclass(frozen=True, slots=True)
class SalvageResult:
    """What was salvaged of a damaged store: `entries` of about `expected`.

    `copied` is when the copy was made that supplied unreadable rows, or None if none was needed or found.
    """

    entries: int
    expected: int
    copied: datetime | None


def salvage(path: Path, fresh: Path, versions: Sequence[str], key: bytes | None) -> SalvageResult:
    """Create a store at `fresh` with what can be read of the one at `path`, which is not changed.

    Unreadable rows are taken from the recovery copy, or without one from the newest copy made before a migration. Raise
    sqlite3.Error or OSError if `fresh` can't be written.
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
    sources = [SourceFile(path, key), *_copies(path, versions, key)]
    try:
        for table in tables:
            kept, lost, at = _fill_table(store, table, sources)
            entries, missing, copied = entries + kept, missing + lost, copied or at
    finally:
        for each in sources:
            each.close()
    return SalvageResult(entries, entries + missing, copied)


def _fill_table(store: Connection, table: str, sources: "Sequence[SourceFile]") -> tuple[int, int, datetime | None]:
    """Fill a table from the first of `sources`, and from the next ones while rows are missing.

    Return the number of rows added, the number still missing, and when a copy that supplied rows was made.
    """
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


def _raise_numbers(store: Connection, sources: "Sequence[SourceFile]") -> None:
    """Continue counting from the highest row id that any of `sources` ever gave, so that none is reused."""
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
    """Return whether a table's row ids are given out one after the other."""
    return any(name == "id" for _, name, *_ in columns)


def _add(store: Connection, table: str, row: Row) -> bool:
    """Insert a row; return whether it was new and what it refers to exists."""
    places = ", ".join("?" * len(row))
    try:
        store.execute(f'INSERT OR IGNORE INTO "{table}" VALUES ({places})', row)
    except sqlite3.IntegrityError:
        return False
    return store.execute("SELECT changes()").fetchone() == (1,)


def _is_sensible(row: Row, columns: Sequence[Row]) -> bool:
    """Return whether each value has the type that its column declares."""
    for value, (_, _, kind, not_null, *_) in zip(row, columns, strict=True):
        if value is None:
            if not_null:
                return False
        elif not isinstance(value, _TYPES[str(kind)]):
            return False
    return True


def _copies(path: Path, versions: Sequence[str], key: bytes | None) -> list[SourceFile]:
    """Return the recovery copy, or else the newest copy from before a migration, or nothing."""
    recent = recovery_path(path)
    before = [path.with_name(f"{path.stem}.before-{number}{path.suffix}") for number in range(len(versions), 1, -1)]
    for each in (recent, *before):
        with log_unreadable, suppress(FileNotFoundError):
            at = datetime.fromtimestamp(each.stat().st_mtime, UTC)
            return [SourceFile(each, key, at)]
    return []
