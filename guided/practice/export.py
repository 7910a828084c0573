"""Everything that the journal keeps, written out so that people and programs can read it.

As JSON: one object, with `format` ("guided-journal"), `version` (1), and a list for each table, each row of it an
object on a line of its own.

- `sessions`: `number` (from 1, for `reflections` to name), `exercise` (its file's name), `at`
- `reflections`: `session` (its number), `words`, `closeness` (0 to 1, or null), `again`, `line`
- `moments`: `kind`, `at`
- `questions`: `words`, `at`
- `away`: `since`, `until` (null while it lasts), both on the clock of UTC
- `ladders`: `name`, `rung` (from 0), `later` (null, or a `rung` and `at`), `days`, `more`, `from_above`,
  `no_offer_before`
- `agreement`: `agreed`: `programme` ("" for a week of their own, of the exercises in `own`), `begun`, `week_begun`,
  `week` (from 0), `call`, `aside`
- `tender`: `first`, `days`, `every` (null for once)

Times are ISO 8601 with their offset, as 2026-05-04T20:15:00+10:00; days as 2026-05-04. What was brought in elsewhere
and is written out again is the same, byte by byte.

As sheets: a CSV file for each table, in UTF-8 with the mark that spreadsheets know it by, the same names above the
columns; of `later` and `agreed` each part has a column. A cell that a spreadsheet would take for a formula begins with
an apostrophe.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from guided.practice.journal import Journal
from guided.practice.tables import TABLES, Field, Record, Table

FORMAT = "guided-journal"
VERSION = 1
_BEGINS_A_FORMULA = "=+-@＝＋－＠"

Records = Mapping[str, Sequence[Record]]


def records(journal: Journal) -> Records:
    """Every row of every table, as it is at one moment; one that makes no sense, in a file that was damaged, is left
    out. Raises NotKept where the journal can't be read."""
    return journal.looked_at(_records)


def _records(connection: Any) -> Records:
    numbers: dict[int, int] = {}
    found: dict[str, list[Record]] = {}
    for table in TABLES:
        rows = found[table.name] = []
        for key, *row in connection.execute(table.select):
            with suppress(ValueError, TypeError, OverflowError, KeyError, RecursionError):
                said = table.record(tuple(row))
                if table.numbered:
                    numbers[key] = len(rows) + 1
                    said = {"number": numbers[key], **said}
                elif table.tells_of:
                    said = {"session": numbers[key], **said}
                rows.append(said)
        if table.tells_of:
            rows.sort(key=lambda each: int(each["session"]))
    return found


def as_json(found: Records) -> str:
    """The whole as one document."""
    lists = ",\n".join(f"{json.dumps(table.name)}: {_list(found[table.name])}" for table in TABLES)
    return f'{{\n"format": "{FORMAT}",\n"version": {VERSION},\n{lists}\n}}\n'


def _list(rows: Sequence[Record]) -> str:
    if not rows:
        return "[]"
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"


def as_sheets(found: Records, separator: str = ",") -> dict[str, bytes]:
    """A CSV file for each table, by its name."""
    return {f"{table.name}.csv": _sheet(table, found[table.name], separator) for table in TABLES}


def _sheet(table: Table, rows: Sequence[Record], separator: str) -> bytes:
    written = io.StringIO(newline="")
    sheet = csv.writer(written, delimiter=separator)
    first = [name for name in table.names if name in ("number", "session")]
    sheet.writerow([*first, *(head for field in table.fields for head in _heads(field))])
    for row in rows:
        cells = (cell for field in table.fields for cell in _parted(field, row[field.name]))
        sheet.writerow([_cell(each) for each in (*(row[name] for name in first), *cells)])
    return written.getvalue().encode("utf-8-sig")


def _heads(field: Field) -> Sequence[str]:
    if field.name == "agreed":
        return field.parts
    return [f"{field.name}_{part}" for part in field.parts] if field.parts else [field.name]


def _parted(field: Field, value: Any) -> Iterator[Any]:
    if not field.parts:
        yield value
        return
    for part in field.parts:
        yield None if value is None else value[part]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        value = ", ".join(str(each) for each in value)
    words = str(value).replace("\0", "")
    risky = words.lstrip()[:1] in tuple(_BEGINS_A_FORMULA) or words[:1] in ("\t", "\r", "\n")
    return f"'{words}" if risky and words else words
