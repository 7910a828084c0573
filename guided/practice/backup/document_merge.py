"""Adds what a document holds and the journal lacks, changing nothing else."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from guided.practice.backup.export_fields import Row
from guided.practice.backup.export_tables import TABLES, Table
from guided.practice.backup.import_json import Document
from guided.practice.storage.journal import Journal
from guided.practice.storage.journal_reader import SHELVED_PREFIX


def add_document(journal: Journal, found: Document) -> int:
    """Add the entries that the journal lacks, all or none, and return their number. Raise StoreError.

    An entry that exists is not doubled, and where both say something of the same (a ladder, a session, the agreement)
    the journal's stays. An absence that overlaps with an existing one is left out.
    """
    return journal.in_transaction(lambda connection: _DocumentMerge(connection, found).all())


class _DocumentMerge:
    """Merges a document into the journal within one transaction."""

    def __init__(self, connection: Any, found: Document) -> None:
        self._connection = connection
        self._found = found
        self._sessions: dict[int, int] = {}
        """Maps session numbers in the document to those in the journal."""

    def all(self) -> int:
        added = 0
        for table in TABLES:
            rows = self._found.rows[table.name]
            if table.numbered:
                added += self._number(table, rows)
            elif table.tells_of:
                added += self._tell(table, rows)
            elif table.name == "away":
                added += self._away(table, rows)
            elif table.single or table.key in table.columns:
                added += self._where_none_is(table, rows)
            else:
                added += self._insert(table, _not_present(rows, self._there(table)))
        return added

    def _there(self, table: Table) -> list[Row]:
        return self._connection.execute(f"SELECT {', '.join(table.columns)} FROM {table.name}").fetchall()  # type: ignore[no-any-return]

    def _insert(self, table: Table, rows: Sequence[Row], keys: Sequence[Any] = ()) -> int:
        columns = (table.key, *table.columns) if keys else table.columns
        whole = [(key, *row) for key, row in zip(keys, rows, strict=True)] if keys else rows
        places = ", ".join("?" * len(columns))
        self._connection.executemany(f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({places})", whole)
        return len(rows)

    def _number(self, table: Table, rows: Sequence[Row]) -> int:
        """Add the rows that the journal lacks, with new numbers; equal entries of the same second are matched one to
        one."""
        known: dict[Row, list[int]] = defaultdict(list)
        last = 0
        for key, *row in self._connection.execute(f"{table.select} DESC"):
            known[tuple(row)].append(key)
            last = max(last, key)
        new: list[tuple[int, Row]] = []
        for number, row in zip(self._found.numbers[table.name], rows, strict=True):
            if known[row]:
                self._sessions[number] = known[row].pop()
            else:
                last += 1
                self._sessions[number] = last
                new.append((last, row))
        return self._insert(table, [row for _, row in new], [key for key, _ in new]) if new else 0

    def _tell(self, table: Table, rows: Sequence[Row]) -> int:
        told = {key for (key,) in self._connection.execute(f"SELECT {table.key} FROM {table.name}")}
        keys = [self._sessions[number] for number in self._found.numbers[table.name]]
        new = [(key, row) for key, row in zip(keys, rows, strict=True) if key not in told]
        return self._insert(table, [row for _, row in new], [key for key, _ in new]) if new else 0

    def _where_none_is(self, table: Table, rows: Sequence[Row]) -> int:
        there = {_key_identity(key) for (key,) in self._connection.execute(f"SELECT {table.key} FROM {table.name}")}
        if table.single:
            return 0 if there or not rows else self._insert(table, rows, [1])
        return self._insert(
            table, [row for row in rows if _key_identity(row[table.columns.index(table.key)]) not in there]
        )

    def _away(self, table: Table, rows: Sequence[Row]) -> int:
        there = [(row[0], row[1]) for row in self._there(table)]
        return self._insert(table, [row for row in rows if not any(_overlap(row, each) for each in there)])


def _key_identity(key: object) -> object:
    """Return what a key identifies: a shelved ladder is the same as the ladder in use, as its limits still apply."""
    return key.removeprefix(SHELVED_PREFIX) if isinstance(key, str) else key


def _not_present(rows: Iterable[Row], there: Iterable[Row]) -> list[Row]:
    """Return the rows of the first that the second lacks, counting repetitions."""
    known = Counter(there)
    left = []
    for row in rows:
        if known[row]:
            known[row] -= 1
        else:
            left.append(row)
    return left


def _overlap(one: Row, other: Row) -> bool:
    (since, until), (other_since, other_until) = one, other
    ends = until is None or until > other_since
    other_ends = other_until is None or other_until > since
    return since == other_since or (ends and other_ends)
