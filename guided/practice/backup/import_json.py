"""What `export` wrote, brought in: what is not in the journal yet is added, and nothing else is changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from guided.practice.backup.export import FORMAT, VERSION
from guided.practice.backup.export_tables import TABLES, Row, Table
from guided.practice.backup.json_reader import DuplicateNameError, JsonReader, JsonSizeError, JsonSyntaxError
from guided.practice.storage.journal import SHELVED_PREFIX, Journal

MAX_BYTES = 32_000_000
"""Bytes of a document: ten years of many words are less than a fifth of it."""
MAX_ROWS = 500_000
_TABLES_SINCE_VERSION_2 = ("reminded", "turns")
"""Lists that a document of version 1 does not have."""
_VALUE_ERRORS = (ValueError, TypeError, OverflowError, KeyError, RecursionError)


class DocumentProblem(Enum):
    """What is wrong with a document."""

    TOO_LARGE = auto()
    NO_JSON = auto()
    FOREIGN = auto()
    NEWER = auto()
    UNKNOWN = auto()
    """There is something in it that nothing here knows of."""
    MISSING = auto()
    WRONG = auto()
    TWICE = auto()


@dataclass(frozen=True, slots=True)
class DocumentLocation:
    """Where in a document: a line where it is no JSON, else a list in it, the number of an entry, and what of it."""

    line: int = 0
    table: str = ""
    entry: int = 0
    name: str = ""


class DocumentError(Exception):
    """A document that can't be brought in, and nothing of it was."""

    def __init__(self, why: DocumentProblem, place: DocumentLocation | None = None) -> None:
        super().__init__(why.name.lower().replace("_", " "))
        self.why = why
        self.place = place or DocumentLocation()


@dataclass(frozen=True, slots=True)
class Document:
    """What was read: of each table its `rows`, as the journal has them, and the `numbers` that stand beside them."""

    rows: Mapping[str, Sequence[Row]]
    numbers: Mapping[str, Sequence[int]]

    @property
    def entries(self) -> int:
        return sum(len(rows) for rows in self.rows.values())


def read_document(data: bytes) -> Document:
    """What a document says. Raises DocumentError where it is not one, or anything in it makes no sense."""
    if len(data) > MAX_BYTES:
        raise DocumentError(DocumentProblem.TOO_LARGE)
    try:
        return _DocumentReader(JsonReader(data.decode("utf-8-sig"))).document()
    except UnicodeDecodeError as error:
        raise DocumentError(
            DocumentProblem.NO_JSON, DocumentLocation(line=data.count(b"\n", 0, error.start) + 1)
        ) from None
    except JsonSyntaxError as error:
        raise DocumentError(DocumentProblem.NO_JSON, DocumentLocation(line=error.line)) from None
    except JsonSizeError:
        raise DocumentError(DocumentProblem.TOO_LARGE) from None
    except DuplicateNameError as error:
        raise DocumentError(DocumentProblem.TWICE, DocumentLocation(name=_short(error.name))) from None
    except ValueError:  # a number of thousands of digits
        raise DocumentError(DocumentProblem.NO_JSON) from None


def add_document(journal: Journal, found: Document) -> int:
    """Add what is not there yet, all of it or nothing, and give how many entries that was. Raises NotKept.

    An entry that is there already is not doubled, and where both say something of the same (a ladder, a session, what
    was agreed on) what is there stays. A stretch of being away that overlaps with one that is there is left out.
    """
    return journal.together(lambda connection: _DocumentMerge(connection, found).all())


def _short(name: str) -> str:
    """A name from a document, as it can be shown."""
    return name[:80].encode("utf-8", "replace").decode()


def _upgrade_summary(summary: Any) -> Any:
    """A summary of version 1, where lines were kept without their words: nothing of it counts as chosen."""
    if not isinstance(summary, dict) or summary.keys() != {"words", "turned"}:
        return summary
    return {"words": summary["words"], "span": "", "chosen": [], "refused": []}


class _DocumentReader:
    """Goes through a document from its beginning to its end."""

    def __init__(self, reader: JsonReader) -> None:
        self._reader = reader
        self._head: dict[str, Any] = {}
        self._rows: dict[str, list[Row]] = {}
        self._ids: dict[str, list[Any]] = {}
        """Of each table that has them, what tells its rows apart."""
        self._first: DocumentError | None = None
        """What was wrong before it was known whether it is a document of ours at all."""

    def document(self) -> Document:
        if self._reader.next_sign() != "{":
            self._reader.value()
            self._reader.end()
            raise DocumentError(DocumentProblem.FOREIGN)
        tables = {table.name: table for table in TABLES}
        for name in self._reader.items():
            if name in ("format", "version"):
                self._head[name] = self._reader.value()
            elif name in tables:
                self._table(tables[name])
            else:
                self._wrong(DocumentError(DocumentProblem.UNKNOWN, DocumentLocation(name=_short(name))))
                self._reader.value()
        self._reader.end()
        self._check_head()
        if self._first is not None:
            raise self._first
        if self._head["version"] == 1:
            for name in _TABLES_SINCE_VERSION_2:
                self._rows.setdefault(name, [])
                self._ids.setdefault(name, [])
        if missing := next((name for name in tables if name not in self._rows), None):
            raise DocumentError(DocumentProblem.MISSING, DocumentLocation(name=missing))
        for table in TABLES:
            _check_ids(table, self._ids)
        numbers = {table.name: self._ids[table.name] for table in TABLES if table.numbered or table.tells_of}
        return Document(self._rows, numbers)

    def _check_head(self) -> None:
        version = self._head.get("version")
        if self._head.get("format") != FORMAT or type(version) is not int or version < 1:
            raise DocumentError(DocumentProblem.FOREIGN)
        if version > VERSION:
            raise DocumentError(DocumentProblem.NEWER)

    def _wrong(self, refused: DocumentError) -> None:
        """Refuse it now, where it is known to be one of ours, or else at the end."""
        if len(self._head) == 2:
            self._check_head()
            raise refused
        self._first = self._first or refused

    def _table(self, table: Table) -> None:
        rows = self._rows[table.name] = []
        ids = self._ids[table.name] = []
        name = _ID_FIELDS.get(table.name)
        if self._reader.next_sign() != "[":
            self._wrong(DocumentError(DocumentProblem.WRONG, DocumentLocation(table=table.name)))
            self._reader.value()
            return
        for number, entry in enumerate(self._entries(table), 1):
            if number > (1 if table.single else MAX_ROWS):
                raise DocumentError(DocumentProblem.TOO_LARGE, DocumentLocation(table=table.name))
            earlier = table.name == "summary" and self._head.get("version") != VERSION
            try:
                rows.append(_row(table, number, _upgrade_summary(entry) if earlier else entry))
                if name is not None:
                    ids.append(entry[name])
            except DocumentError as refused:
                self._wrong(refused)

    def _entries(self, table: Table) -> Iterator[Any]:
        number = 1
        try:
            for entry in self._reader.entries():
                yield entry
                number += 1
        except DuplicateNameError as error:
            place = DocumentLocation(table=table.name, entry=number, name=_short(error.name))
            raise DocumentError(DocumentProblem.TWICE, place) from None
        except JsonSizeError:
            raise DocumentError(DocumentProblem.TOO_LARGE, DocumentLocation(table=table.name, entry=number)) from None


def _row(table: Table, number: int, row: object) -> Row:
    if not isinstance(row, dict):
        raise DocumentError(DocumentProblem.WRONG, DocumentLocation(table=table.name, entry=number))
    for name in row:
        if name not in table.names:
            raise DocumentError(
                DocumentProblem.UNKNOWN, DocumentLocation(table=table.name, entry=number, name=_short(name))
            )
    for name in table.names:
        if name not in row:
            raise DocumentError(DocumentProblem.MISSING, DocumentLocation(table=table.name, entry=number, name=name))
    for name in ("number", "session"):
        if name in table.names and type(row[name]) is not int:
            raise DocumentError(DocumentProblem.WRONG, DocumentLocation(table=table.name, entry=number, name=name))
    kept: list[Any] = []
    for field in table.fields:
        try:
            values = field.row(row[field.name])
            field.plain(*values)
            _check_text(values)
        except _VALUE_ERRORS:
            raise DocumentError(
                DocumentProblem.WRONG, DocumentLocation(table=table.name, entry=number, name=field.name)
            ) from None
        kept.extend(values)
    return tuple(kept)


def _check_text(values: Row) -> None:
    """Half a pair of code units can't be kept, wherever in a value it is."""
    for each in values:
        if isinstance(each, str):
            each.encode()


_ID_FIELDS = {"sessions": "number", "reflections": "session", "ladders": "name", "away": "since", "reminded": "day"}


def _check_ids(table: Table, ids: Mapping[str, Sequence[Any]]) -> None:
    """What tells the rows apart must, and what names a row of another table must find it."""
    there = {*ids[table.tells_of]} if table.tells_of else None
    seen = set()
    for number, each in enumerate(ids[table.name], 1):
        place = DocumentLocation(table=table.name, entry=number, name=_ID_FIELDS[table.name])
        if each in seen:
            raise DocumentError(DocumentProblem.TWICE, place)
        if there is not None and each not in there:
            raise DocumentError(DocumentProblem.WRONG, place)
        seen.add(each)


class _DocumentMerge:
    """Goes through a document, within one change of the file."""

    def __init__(self, connection: Any, found: Document) -> None:
        self._connection = connection
        self._found = found
        self._sessions: dict[int, int] = {}
        """The number of a session in the document, and the one it has in the journal."""

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
        """The same thing at the same second twice is there twice."""
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
    """What a key names: a ladder that was put away is the same ladder, and its limits go on."""
    return key.removeprefix(SHELVED_PREFIX) if isinstance(key, str) else key


def _not_present(rows: Iterable[Row], there: Iterable[Row]) -> list[Row]:
    """What is in the first and not in the second, each as often as it is over."""
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
