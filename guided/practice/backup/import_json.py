"""Reads and validates a document that `export` wrote."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from guided.practice.backup.export import FORMAT, VERSION
from guided.practice.backup.export_fields import Row
from guided.practice.backup.export_tables import TABLES, Table
from guided.practice.backup.json_reader import DuplicateNameError, JsonReader, JsonSizeError, JsonSyntaxError

MAX_BYTES = 32_000_000
"""Largest document; ten years of many words are less than a fifth of it."""
MAX_ROWS = 500_000
_NEW_TABLES = {2: ("reminded", "turns"), 3: ("our_time", "our_next", "inviting")}
"""The lists that a document before each version lacks."""
_VALUE_ERRORS = (ValueError, TypeError, OverflowError, KeyError, RecursionError)


class DocumentProblem(Enum):
    """What is wrong with a document."""

    TOO_LARGE = auto()
    NO_JSON = auto()
    FOREIGN = auto()
    NEWER = auto()
    UNKNOWN = auto()
    """It holds a name that this version doesn't know."""
    MISSING = auto()
    WRONG = auto()
    TWICE = auto()


@dataclass(frozen=True, slots=True)
class DocumentLocation:
    """Where in a document: a line if it is no JSON, otherwise a list, the number of an entry, and a name in it."""

    line: int = 0
    table: str = ""
    entry: int = 0
    name: str = ""


class DocumentError(Exception):
    """A document that can't be imported; nothing of it was. `problem` is the problem and `location` the location."""

    def __init__(self, problem: DocumentProblem, place: DocumentLocation | None = None) -> None:
        super().__init__(problem.name.lower().replace("_", " "))
        self.problem = problem
        self.location = place or DocumentLocation()


@dataclass(frozen=True, slots=True)
class Document:
    """A valid document: of each table its `rows`, as the journal stores them, and the `numbers` beside them."""

    rows: Mapping[str, Sequence[Row]]
    numbers: Mapping[str, Sequence[int]]

    @property
    def entries(self) -> int:
        return sum(len(rows) for rows in self.rows.values())


def read_document(data: bytes) -> Document:
    """Parse and validate a document. Raise DocumentError."""
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


def _short(name: str) -> str:
    """Return a name from a document in a form that can be shown."""
    return name[:80].encode("utf-8", "replace").decode()


def _upgrade_summary(summary: Any) -> Any:
    """Return a summary of version 1, whose lines were stored without their words, with nothing chosen."""
    if not isinstance(summary, dict) or summary.keys() != {"words", "turned"}:
        return summary
    return {"words": summary["words"], "span": "", "chosen": [], "refused": []}


class _DocumentReader:
    """Reads a document from beginning to end."""

    def __init__(self, reader: JsonReader) -> None:
        self._reader = reader
        self._head: dict[str, Any] = {}
        self._rows: dict[str, list[Row]] = {}
        self._ids: dict[str, list[Any]] = {}
        """The ids of each table whose rows have one."""
        self._first: DocumentError | None = None
        """The first error, found before the document was known to be an export."""

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
        for name in (each for version, new in _NEW_TABLES.items() if self._head["version"] < version for each in new):
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
        """Raise the error now if the document is known to be an export, or else note it for the end."""
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
            earlier = table.name == "summary" and self._head.get("version") == 1
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
    """Raise UnicodeEncodeError for half a surrogate pair, which can't be stored."""
    for each in values:
        if isinstance(each, str):
            each.encode()


_ID_FIELDS = {
    "sessions": "number",
    "reflections": "session",
    "ladders": "name",
    "away": "since",
    "reminded": "day",
    "our_time": "day",
}


def _check_ids(table: Table, ids: Mapping[str, Sequence[Any]]) -> None:
    """Raise DocumentError if ids repeat, or a reference to another table's row leads nowhere."""
    there = {*ids[table.tells_of]} if table.tells_of else None
    seen = set()
    for number, each in enumerate(ids[table.name], 1):
        place = DocumentLocation(table=table.name, entry=number, name=_ID_FIELDS[table.name])
        if each in seen:
            raise DocumentError(DocumentProblem.TWICE, place)
        if there is not None and each not in there:
            raise DocumentError(DocumentProblem.WRONG, place)
        seen.add(each)
