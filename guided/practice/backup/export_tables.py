"""The tables of the export, one for each table of the journal.

Export and import both use this list, and a test compares it with the journal's schema.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from guided.practice.backup.export_fields import (
    Field,
    Row,
    agreement_field,
    choices_field,
    day_field,
    days_field,
    instant_field,
    local_time_field,
    moment_field,
    optional,
    pending_rung_field,
    seconds_field,
    share_field,
    text_field,
    time_field,
    up_to_field,
    whole_field,
    words_field,
    yes_or_no_field,
)

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """One exported table.

    `key` identifies its rows, and `order` sorts them. With `numbered` they are counted, and with `tells_of` the key is
    that of a row in another table, whose number is exported instead. A `single` table has one row at most.
    """

    name: str
    key: str
    order: str
    fields: tuple[Field, ...]
    numbered: bool = False
    tells_of: str = ""
    single: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(column for field in self.fields for column in field.columns)

    @property
    def select(self) -> str:
        """The query for every row, its key first."""
        return f"SELECT {self.key}, {', '.join(self.columns)} FROM {self.name} ORDER BY {self.order}"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of a record, in order."""
        own = tuple(field.name for field in self.fields)
        return ("number", *own) if self.numbered else ("session", *own) if self.tells_of else own

    def record(self, row: Row) -> dict[str, Any]:
        """Return a row, without its key, as plain values."""
        said: dict[str, Any] = {}
        for field in self.fields:
            said[field.name] = field.plain(*row[: len(field.columns)])
            row = row[len(field.columns) :]
        return said


TABLES = (
    Table("sessions", "id", "at, id", (text_field("exercise"), moment_field("at")), numbered=True),
    Table(
        "reflections",
        "session",
        "session",
        (words_field("words"), optional(share_field("closeness")), yes_or_no_field("again"), text_field("line")),
        tells_of="sessions",
    ),
    Table("moments", "id", "at, id", (text_field("kind"), moment_field("at"))),
    Table("questions", "id", "id", (text_field("words"), moment_field("at"))),
    Table("away", "since", "since", (instant_field("since"), optional(instant_field("until")))),
    Table(
        "ladders",
        "name",
        "name",
        (
            text_field("name"),
            whole_field("rung"),
            pending_rung_field(),
            days_field("days"),
            whole_field("more"),
            yes_or_no_field("from_above"),
            optional(day_field("no_offer_before")),
        ),
    ),
    Table("agreement", "only", "only", (agreement_field(),), single=True),
    Table(
        "tender",
        "only",
        "only",
        (day_field("first"), whole_field("days", 1), optional(whole_field("every", 1))),
        single=True,
    ),
    Table(
        "summary",
        "only",
        "only",
        (text_field("words"), text_field("span"), choices_field("chosen"), choices_field("refused")),
        single=True,
    ),
    Table(
        "reminded",
        "day",
        "day",
        (day_field("day"), optional(time_field("until")), whole_field("count"), yes_or_no_field("rest")),
    ),
    Table("turns", "only", "only", (seconds_field("ahead", 900),), single=True),
    Table("our_time", "day", "day", (up_to_field("day", 6), time_field("at"))),
    Table("our_next", "only", "only", (local_time_field("at"),), single=True),
    Table("inviting", "only", "only", (day_field("since"), up_to_field("first", 1)), single=True),
)
