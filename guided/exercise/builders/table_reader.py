"""Tables of data against the table of fields: what can be read, and a problem for all that can't, is unknown or
missing."""

import re
from collections.abc import Iterator
from datetime import time

from guided.exercise.builders import values
from guided.exercise.builders.type_errors import describe_expected
from guided.exercise.closest_match import closest_match
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, Field, FieldType, TableSchema
from guided.exercise.schema.step_tables import CUE_TABLE
from guided.exercise.toml import unknown_tables
from guided.exercise.toml.list_diagnostics import BACKSLASH_MESSAGE
from guided.exercise.toml.parsed import MAX_PROBLEMS, UNKNOWN_FIELD, Data, ParsedFile, start_of_group
from guided.exercise.toml.recovery import SINGLE_BRACKETS_MESSAGE
from guided.exercise.toml.source_text import FieldPath as Where
from guided.exercise.toml.source_text import Location, Span

FLOW_FIELDS = frozenset(
    "? touch rung rungs rounds swap ask aloud part id then if_continue if_ease_off if_stop step for opt_in "
    "week do exercise wider".split()
)
"""The fields that decide where steps lead and what may follow; while one of them is wrong, nothing is said of that."""

_INVISIBLE = re.compile(r"\\[befr]")
"""What a backslash and the first letter of a word may make of a name such as sounds\\bell.ogg."""

MISSING_FIELD_FIXES = {
    "format": "format = 1",
    "title": 'title = "..."',
    "at": 'at = "5s"',
    "exercise": 'exercise = "..."',
    "step": "[[step]]",
    "week": "[[week]]",
    "rung": "[[rung]]",
}


class TableReader:
    """Reads one file's tables, whatever its kind."""

    def __init__(self, parsed: ParsedFile) -> None:
        self.parsed = parsed
        self.shape = parsed.kind
        self.is_flow_known = not any(path[-1] in FLOW_FIELDS for path in parsed.unreadable)
        """Whether nothing was found that could change where steps lead or what they ask."""

    def top(self) -> dict[str, object]:
        """The fields above the first block."""
        return self.table((), self._without_headless_block(self.parsed.data), self.shape.top_table)

    def blocks(self) -> list[Data]:
        """The blocks, as they are written; none where there are too many or they are something else."""
        word = self.shape.block
        raw = self.parsed.data.get(word)
        where: Where = (word,)
        if isinstance(raw, dict):
            self.tell(where, "single-brackets", SINGLE_BRACKETS_MESSAGE, f"[[{word}]]")
            places = self.parsed.locations
            places.update({(word, 0, *path[1:]): at for path, at in list(places.items()) if path[:1] == where})
            return [raw]
        if raw is None:
            return []
        if not isinstance(raw, list) or not all(isinstance(each, dict) for each in raw):
            message = f"{word}s are blocks; each begins with [[{word}]] on a line of its own"
            self.tell(where, "wrong-kind", message, f"[[{word}]]")
            return []
        if not raw:
            self.tell(where, "empty", f"{self.shape.noun_phrase} has at least one [[{word}]]")
        limit = int(self.shape.top_table.fields[word].maximum)
        if len(raw) > limit:
            message = f"{self.shape.noun_phrase} has at most {limit} {word}s, and this has {len(raw)}"
            self.tell((word, limit), "too-long", message)
            return []
        return raw

    def block(self, number: int, raw: Data) -> dict[str, object]:
        """The fields of one block."""
        where = (self.shape.block, number)
        if not raw and not any(path[:2] == where for path in self.parsed.unreadable):
            message = f"this {self.shape.block} is empty; write what happens in it, or delete it"
            self.tell(where, "empty", message)
            self.is_flow_known = False
        return self.table(where, raw, self.shape.block_table)

    def rows(self, where: Where, raw: object, field: Field) -> list[tuple[Where, Data]]:
        """The groups in braces of a list at `where`, each with its place."""
        if raw is None:
            return []
        if not isinstance(raw, list) or not all(isinstance(row, dict) for row in raw):
            fix = f"[{self._written(where)}]" if isinstance(raw, dict) else None
            self.tell(where, "wrong-kind", f"`{field.name}` needs {describe_expected(field)}", fix)
            return []
        if not raw:
            one = "a cue" if field.type is FieldType.CUES else "an entry"
            self.tell(where, "empty", f"`{field.name}` is an empty list; write {one} in it, or delete the line")
        if len(raw) > field.maximum:
            several = "cues" if field.type is FieldType.CUES else f"entries in `{field.name}`"
            message = (
                f"{self.shape.block_table.noun_phrase} has at most {field.maximum:g} {several}, and this has {len(raw)}"
            )
            self.tell(where, "too-long", message)
            return []
        return [((*where, number), row) for number, row in enumerate(raw)]

    def table(self, where: Where, data: Data, table: TableSchema) -> dict[str, object]:
        """The fields of one table that can be read; a problem for each that can't, is unknown or is missing."""
        got: dict[str, object] = {}
        missing = {name for name, field in table.fields.items() if field.required and name not in data}
        for name, raw in data.items():
            if len(self.parsed.problems) >= MAX_PROBLEMS:
                return got
            path = (*where, name)
            field = table.fields.get(name)
            if field is None:
                missing.discard(self._unknown(path, table) or "")
            elif field.type is not FieldType.BLOCKS and field.type not in INLINE_TABLE_TYPES:
                try:
                    written = self._written(path) if isinstance(raw, time) else ""
                    got[name] = values.parse_value(field, raw, written)
                except InvalidValueError as error:
                    told = self._inner(path, field, raw, error)
                    error = self._backslashed(told, error)
                    self.tell(told, error.code or "wrong-value", error.message, error.fix)
                    self.is_flow_known = self.is_flow_known and name not in FLOW_FIELDS
                    self.parsed.unreadable.add(path)
        for name in table.fields:
            if name in missing and not self.parsed.unreadable & {(*where, name), (*where, UNKNOWN_FIELD)}:
                self._missing(where, table.fields[name])
        return got

    def tell(self, where: Where, code: str, message: str, fix: str | None = None, *, key: bool = False) -> None:
        """Note a problem at `where`, or at what is around it where nothing is written there."""
        place = self.place(where)
        self.parsed.add_problem(code, message, place.key if key else place.value, fix)

    def warn(self, where: Where, code: str, message: str, fix: str | None = None) -> None:
        self.parsed.add_problem(code, message, self.place(where).value, fix, "warning")

    def place(self, where: Where) -> Location:
        places = self.parsed.locations
        for length in range(len(where), 0, -1):
            if where[:length] in places:
                return places[where[:length]]
        first = re.search(r"[^\s]+", self.parsed.text)
        start = Span(first.start(), first.end()) if first else Span(0, 0)
        return Location(start, start)

    def meant_here(self, path: Where) -> str | None:  # noqa: ARG002
        """The field that an unknown one at `path` is for a reason of its own, such as being led to."""
        return None

    def tell_of_nothing(self) -> None:
        if not self.parsed.problems:
            self.tell((), "empty-file", "there is nothing in this file; `guided new NAME` writes one to start from")

    def _without_headless_block(self, data: Data) -> Data:
        """The top of the file without the fields of a first block that has no header above it, which is told."""
        kind = self.shape
        inner = kind.block_table.fields
        headless = [
            name
            for name in data
            if name in inner
            and name not in kind.top_table.fields
            and self.parsed.is_written((name,))
            and not self._is_header((name,))
        ]
        if not headless:
            return data
        places = self.parsed.locations
        first = min(places[path].key.start for path in places if len(path) == 1)
        group = start_of_group(self.parsed.text, first, places[(headless[0],)].key.start)
        if group is None or any(places[(name,)].key.start < group.start for name in headless):
            return data
        message = f"{kind.block_table.noun_phrase} seems to begin here without its [[{kind.block}]]"
        self.parsed.add_problem("missing-block", message, group, f"[[{kind.block}]]")
        self.parsed.unreadable.add((UNKNOWN_FIELD,))
        self.is_flow_known = False
        return {
            name: raw for name, raw in data.items() if name == kind.block or places[(name,)].key.start < group.start
        }

    @staticmethod
    def _inner(path: Where, field: Field, raw: object, error: InvalidValueError) -> Where:
        """The item of a list that is meant, where only one of them is refused."""
        is_list = (
            isinstance(raw, list) and field.type in (FieldType.TEXTS, FieldType.CHOICES) and len(raw) <= field.maximum
        )
        for number, item in enumerate(raw if is_list and isinstance(raw, list) else ()):
            try:
                values.parse_value(field, [item])
            except InvalidValueError as inner:
                if inner.message == error.message:
                    return (*path, number)
        return path

    def _missing(self, where: Where, field: Field) -> None:
        if field.type is FieldType.BLOCKS and any(path[:1] == (field.name,) for path in self.parsed.locations):
            return
        self.is_flow_known = self.is_flow_known and field.name not in FLOW_FIELDS
        message = f"`{field.name}` is missing ({field.description[0].lower()}{field.description[1:].rstrip('.')})"
        if field.choices:
            *others, last = field.choices
            message += f"; it is {', '.join(others)} or {last}"
        self.tell(where, f"missing-{field.name}", message, self.to_write(field))

    def to_write(self, field: Field) -> str | None:
        """What to write where `field` is missing."""
        return MISSING_FIELD_FIXES.get(field.name)

    def _is_header(self, path: Where) -> bool:
        """Whether what stands at `path` is a block begun with brackets, and no field."""
        return path in self.parsed.locations and self._written(path).startswith("[") and self._key(path).startswith("[")

    def _unknown(self, path: Where, table: TableSchema) -> str | None:
        """Tell of a field that is none, and which one was probably meant."""
        name = str(path[-1])
        tidy = name.lower().replace("-", "_").replace(" ", "_")
        if table is self.shape.top_table and self._is_header(path) and not self._is_block_meant(tidy):
            return self._unknown_block(path)
        dotted = self._key(path).replace(".", "_")
        if dotted in table.fields:
            name, tidy = self._key(path), dotted
        meant = self.meant_here(path) or (tidy if tidy in table.fields else table.aliases.get(tidy))
        elsewhere = None if meant else self._elsewhere(tidy, table)
        if meant is None and elsewhere is None:
            meant = closest_match(tidy, list(table.fields))
        message = f"{table.noun_phrase} has no `{name}`"
        if elsewhere:
            self.tell(path, "belongs-elsewhere", f"{message}; {elsewhere}", key=True)
        elif meant:
            fix = f"[[{meant}]]" if table is self.shape.top_table and meant == self.shape.block else meant
            self.tell(path, "unknown-field", message, fix, key=True)
        else:
            self.tell(path, "unknown-field", f"{message}; delete it, or begin the line with # to keep it", key=True)
        if elsewhere is not None and len(path) == 1 and isinstance(self.parsed.data.get(name), list):
            self.parsed.unreadable.add((UNKNOWN_FIELD,))
            self.is_flow_known = False
        if elsewhere is None:
            self.is_flow_known = self.is_flow_known and meant is not None and meant not in FLOW_FIELDS
            self.parsed.unreadable.add((*path[:-1], meant or UNKNOWN_FIELD))
        return meant

    def _elsewhere(self, name: str, table: TableSchema) -> str | None:
        return next(self._belongings(name, table), None)

    def _belongings(self, name: str, table: TableSchema) -> Iterator[str]:
        """Where a field belongs that stands in the wrong table, perhaps under another name than its own."""
        top, each, inner = self.shape.tables
        if name == "at" and inner is CUE_TABLE:
            yield 'it belongs to a cue: cues = [{ at = "5s", say = "..." }]'
        if table is top and name in each.fields:
            yield f"it belongs to {each.noun_phrase}, below a [[{self.shape.block}]] line"
        if table is each and name in top.fields:
            yield f"it belongs at the top of the file, above the first [[{self.shape.block}]]"
        if table is inner and name in each.fields:
            yield f"it belongs to the {self.shape.block}, outside the braces"
        if table is each and inner is not CUE_TABLE and name in inner.fields:
            yield 'it belongs into the braces: do = [{ exercise = "...", every = "day" }]'
        if name in self.shape.foreign_fields:
            yield f"it belongs to {self.shape.foreign_fields[name]}, which is a file of its own"
        if table is top and name in each.aliases:
            yield f"below a [[{self.shape.block}]] line it is `{each.aliases[name]}`"
        if table is each and name in top.aliases:
            yield f"at the top of the file it is `{top.aliases[name]}`"

    def _unknown_block(self, path: Where) -> str:
        message, fix = unknown_tables.unknown_block_message(self.parsed, path)
        self.tell(path, "unknown-block", message, fix)
        self.parsed.unreadable.add((UNKNOWN_FIELD,))
        self.is_flow_known = False
        return self.shape.block

    def _is_block_meant(self, tidy: str) -> bool:
        """Whether a block of this name was meant for one there is, here or in a file of another kind."""
        block, meanings = self.shape.block, self.shape.top_table.aliases
        return tidy in self.shape.foreign_fields or block in (meanings.get(tidy), closest_match(tidy, [block]))

    def _key(self, path: Where) -> str:
        place = self.parsed.locations.get(path)
        return self.parsed.text[place.key.start : place.key.end] if place else ""

    def _backslashed(self, path: Where, error: InvalidValueError) -> InvalidValueError:
        """The refusal in better words where a backslash, and no key, made the invisible character."""
        written = self._written(path)
        if error.code != "control-character" or not _INVISIBLE.search(written):
            return error
        return InvalidValueError(BACKSLASH_MESSAGE, written.replace("\\", "/"), "toml-backslash")

    def _written(self, path: Where) -> str:
        place = self.parsed.locations.get(path)
        return self.parsed.text[place.value.start : place.value.end] if place else ""


def as_text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def as_texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()


def as_whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def as_number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
