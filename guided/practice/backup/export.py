"""Export everything in the journal in formats that people and programs can read.

As JSON: one object, with `format` ("guided-journal"), `version` (3), and a list for each table, each row of it an
object on a line of its own.

- `sessions`: `number` (from 1, for `reflections` to name), `exercise` (its file's name), `at`
- `reflections`: `session` (its number), `words`, `closeness` (0 to 1, or null), `again`, `line`
- `moments`: `kind`, `at`
- `questions`: `words`, `at`
- `away`: `since`, `until` (null while it lasts), both on the clock of UTC
- `ladders`: `name`, `rung` (from 0), `later` (null, or a `rung` and `at`), `days`, `more`, `from_above`,
  `no_offer_before`
- `agreement`: `agreed`: `programme` ("" for a week of their own, of the exercises in `own`), `begun`, `week_begun`,
  `week` (from 0), `call`, `called` (the call before it), `aside`
- `tender`: `first`, `days`, `every` (null for once)
- `summary`: one for the coach that is begun: `words`, `span` (the time it is about), `chosen` and `refused` (lines as
  they were seen: `line`, their id, `words` and `note`)
- `reminded`: of each of the last days with reminders `day`, `until` (a time of day up to which they are settled),
  `count` (how many there were), `rest` (whether no more were to come)
- `turns`: `ahead`, the seconds that the second of the two has received touch more than the first, over all, or less,
  below 0: no more than 900
- `our_time`: the hours for the two: `day` (of the week, from 0 for Monday), `at`
- `our_next`: when the next of them is, if it is not as agreed: `at`, a day and a time as their clock shows it
- `inviting`: the week in which the two began to invite by turns: `since` (its Monday), `first` (0 or 1)

Times are ISO 8601 with their offset, as 2026-05-04T20:15:00+10:00; days as 2026-05-04. A document that was imported
elsewhere and is exported again is the same byte for byte.

As CSV: a file for each table, in UTF-8 with a byte order mark, which spreadsheets need, and with the same names as
column headings; each part of `later` and `agreed` has a column of its own. A cell that a spreadsheet would take for a
formula begins with an apostrophe.
"""

import csv
import io
import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from guided.logged_errors import suppress_and_log
from guided.practice.backup.export_fields import Field, Row
from guided.practice.backup.export_tables import TABLES, Record, Table
from guided.practice.storage.journal_reader import JournalReader

_log = logging.getLogger(__name__)

FORMAT = "guided-journal"
VERSION = 3
_FORMULA_STARTS = "=+-@＝＋－＠"

Records = Mapping[str, Sequence[Record]]
TableRows = Mapping[str, Sequence[Row]]


def read_tables(journal: JournalReader) -> TableRows:
    """Return every row of every table at one moment, its key first. Raise StoreError if they can't be read."""
    return journal.read_snapshot(lambda file: {table.name: file.execute(table.select).fetchall() for table in TABLES})


_NO_SENSE = (ValueError, TypeError, OverflowError, KeyError, RecursionError)
"""What a row of a damaged file may raise."""


def to_records(rows: TableRows) -> Records:
    """Return the rows as plain values, without rows that make no sense, as in a damaged file."""
    numbers: dict[int, int] = {}
    said: dict[str, list[Record]] = {}
    for table in TABLES:
        every = said[table.name] = []
        for key, *row in rows[table.name]:
            with suppress_and_log(_log, "a row that makes no sense was left out of an export", *_NO_SENSE):
                record = table.record(tuple(row))
                if table.numbered:
                    numbers[key] = len(every) + 1
                    record = {"number": numbers[key], **record}
                elif table.tells_of:
                    record = {"session": numbers[key], **record}
                every.append(record)
        if table.tells_of:
            every.sort(key=lambda each: int(each["session"]))
    return said


def to_json(said: Records) -> str:
    """Return everything as one JSON document."""
    lists = ",\n".join(f"{json.dumps(table.name)}: {_json_list(said[table.name])}" for table in TABLES)
    return f'{{\n"format": "{FORMAT}",\n"version": {VERSION},\n{lists}\n}}\n'


def _json_list(rows: Sequence[Record]) -> str:
    if not rows:
        return "[]"
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]"


def to_csv_files(said: Records, separator: str = ",") -> dict[str, bytes]:
    """Return a CSV file for each table, by file name."""
    return {f"{table.name}.csv": _csv_file(table, said[table.name], separator) for table in TABLES}


def _csv_file(table: Table, rows: Sequence[Record], separator: str) -> bytes:
    written = io.StringIO(newline="")
    sheet = csv.writer(written, delimiter=separator)
    first = [name for name in table.names if name in ("number", "session")]
    sheet.writerow([*first, *(head for field in table.fields for head in _headings(field))])
    for row in rows:
        cells = (cell for field in table.fields for cell in _cell_values(field, row[field.name]))
        sheet.writerow([_cell(each) for each in (*(row[name] for name in first), *cells)])
    return written.getvalue().encode("utf-8-sig")


def _headings(field: Field) -> Sequence[str]:
    if field.name == "agreed":
        return field.parts
    return [f"{field.name}_{part}" for part in field.parts] if field.parts else [field.name]


def _cell_values(field: Field, value: Any) -> Iterator[Any]:
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
        value = ", ".join(str(each["words"] if isinstance(each, Mapping) else each) for each in value)
    words = str(value).replace("\0", "")
    risky = words.lstrip()[:1] in tuple(_FORMULA_STARTS) or words[:1] in ("\t", "\r", "\n")
    return f"'{words}" if risky and words else words
