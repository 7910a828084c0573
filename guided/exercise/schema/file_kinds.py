"""The kinds of files, with the schemas of the tables that each consists of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from guided.exercise.schema.aliases import FOREIGN_FIELDS
from guided.exercise.schema.exercise_table import EXERCISE_TABLE
from guided.exercise.schema.fields import TableSchema
from guided.exercise.schema.pack_tables import DOSE_TABLE, PACK_TABLE
from guided.exercise.schema.programme_tables import (
    ENTRY_TABLE,
    LADDER_TABLE,
    NO_ROWS_TABLE,
    PROGRAMME_TABLE,
    RUNG_TABLE,
    WEEK_TABLE,
)
from guided.exercise.schema.step_tables import CUE_TABLE, STEP_TABLE


@dataclass(frozen=True, slots=True, eq=False)
class FileKind:
    """One kind of file: a table at the top, blocks below it, and rows in braces inside the blocks.

    `block` is the word in double brackets and `row_word` the word for a row. `foreign_fields` says of fields that are
    not in this kind of file to which kind they belong.
    """

    noun_phrase: str
    top_table: TableSchema
    block: str
    block_table: TableSchema
    row_table: TableSchema
    row_word: str
    foreign_fields: Mapping[str, str]

    @property
    def tables(self) -> tuple[TableSchema, ...]:
        """Return the schemas of the top, the blocks and the rows."""
        return (self.top_table, self.block_table, self.row_table)


def _foreign_fields(*own: TableSchema, **others: tuple[TableSchema, ...]) -> Mapping[str, str]:
    """Return which kind of file each field belongs to that is in none of the `own` tables."""
    own_names = {name for table in own for name in table.fields}
    found = {name: kind for name, kind in FOREIGN_FIELDS.items() if kind == "a pack" and name not in own_names}
    for kind, tables in others.items():
        names = (name for table in tables for name in table.fields if name not in own_names)
        found.update(dict.fromkeys(names, kind.replace("_", " ")))
    return MappingProxyType(found)


_EXERCISE_TABLES = (CUE_TABLE, STEP_TABLE, EXERCISE_TABLE)
EXERCISE_KIND = FileKind("an exercise", EXERCISE_TABLE, "step", STEP_TABLE, CUE_TABLE, "cue", FOREIGN_FIELDS)
PROGRAMME_KIND = FileKind(
    "a programme",
    PROGRAMME_TABLE,
    "week",
    WEEK_TABLE,
    ENTRY_TABLE,
    "entry",
    _foreign_fields(
        PROGRAMME_TABLE, WEEK_TABLE, ENTRY_TABLE, a_ladder=(RUNG_TABLE, LADDER_TABLE), an_exercise=_EXERCISE_TABLES
    ),
)
LADDER_KIND = FileKind(
    "a ladder",
    LADDER_TABLE,
    "rung",
    RUNG_TABLE,
    NO_ROWS_TABLE,
    "entry",
    _foreign_fields(
        LADDER_TABLE, RUNG_TABLE, a_programme=(ENTRY_TABLE, WEEK_TABLE, PROGRAMME_TABLE), an_exercise=_EXERCISE_TABLES
    ),
)
PACK_KIND = FileKind(
    "a pack",
    PACK_TABLE,
    "dose",
    DOSE_TABLE,
    NO_ROWS_TABLE,
    "entry",
    _foreign_fields(
        PACK_TABLE,
        DOSE_TABLE,
        a_ladder=(RUNG_TABLE, LADDER_TABLE),
        a_programme=(ENTRY_TABLE, WEEK_TABLE, PROGRAMME_TABLE),
        an_exercise=_EXERCISE_TABLES,
    ),
)
FILE_KINDS = (EXERCISE_KIND, PROGRAMME_KIND, LADDER_KIND, PACK_KIND)

PACK_NAME = "pack"
"""The name of the file that says what a pack is, without `.toml`."""

_HEADERS = {kind: re.compile(rf"^[ \t]*\[+[ \t]*{kind.block}s?\b", re.MULTILINE | re.IGNORECASE) for kind in FILE_KINDS}


def detect_file_kind(text: str, name: str = "") -> FileKind:
    """Return the kind of a file by most of its blocks, the first where they are as many. Without any block it is a pack
    where it is called `pack`, and else an exercise."""
    found = {kind: starts for kind, header in _HEADERS.items() if (starts := [*header.finditer(text)])}
    usual = PACK_KIND if name.lower() == PACK_NAME else EXERCISE_KIND
    return max(found, key=lambda kind: (len(found[kind]), -found[kind][0].start()), default=usual)


def has_blocks(text: str) -> bool:
    """Return whether there is a step, a week or a rung in it. Without any, it is hardly a file for Guided."""
    return any(header.search(text) for header in _HEADERS.values())
