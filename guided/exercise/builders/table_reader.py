"""Read the tables of a file against their schemas, and report what cannot be read, is unknown or is missing."""

import re
from datetime import time

from guided.exercise.builders.field_reporter import FLOW_FIELDS
from guided.exercise.builders.meant_values import cues_from_halves, cues_meant, entry_meant
from guided.exercise.builders.type_errors import describe_expected
from guided.exercise.builders.unknown_field_reporter import UnknownFieldReporter
from guided.exercise.builders.values import parse_value
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import COUNTED_BREATHS
from guided.exercise.lint.words_as_written import find_words_as_written
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, ITEM_LIST_TYPES, Field, FieldType, TableSchema
from guided.exercise.toml.edits import delete_field, move_to_top, rename_step, set_field
from guided.exercise.toml.list_diagnostics import BACKSLASH_MESSAGE
from guided.exercise.toml.loading import Data
from guided.exercise.toml.missing_blocks import report_missing_block
from guided.exercise.toml.parsed import GAP, MAX_PROBLEMS, UNKNOWN_FIELD, Edit, ParsedFile
from guided.exercise.toml.recovery import SINGLE_BRACKETS_MESSAGE
from guided.exercise.toml.source_text import FieldPath, Span, minimal_edit, start_of_group

MISSING_FIELD_FIXES = {
    "format": "format = 1",
    "title": 'title = "..."',
    "at": 'at = "5s"',
    "exercise": 'exercise = "..."',
    "step": "[[step]]",
    "week": "[[week]]",
    "rung": "[[rung]]",
}

_LEFT_OUT = (FieldType.TEXTS, FieldType.CHOICE)
"""Types of fields whose line can be deleted where it says nothing: no words are lost, and no question."""

_ESCAPE = re.compile(r"\\[befr]")
"""An escape that may be meant as a backslash and a letter, as in sounds\\bell.ogg."""


class TableReader(UnknownFieldReporter):
    """Reads the tables of one file of any kind."""

    def __init__(self, parsed: ParsedFile) -> None:
        super().__init__(parsed)
        self._reported = set[FieldPath]()
        """The unknown fields that were reported together with another."""

    def read_top(self) -> Data:
        """Return the fields above the first block."""
        return self.read_table((), self._without_headless_block(self.parsed.data), self.kind.top_table)

    def read_blocks(self) -> list[Data]:
        """Return the blocks as they are written; none where there are too many or they are no blocks."""
        word = self.kind.block
        raw = self.parsed.data.get(word)
        path: FieldPath = (word,)
        if isinstance(raw, dict):
            self.report(path, "single-brackets", SINGLE_BRACKETS_MESSAGE, f"[[{word}]]")
            locations = self.parsed.locations
            locations.update({(word, 0, *each[1:]): at for each, at in list(locations.items()) if each[:1] == path})
            return [raw]
        if raw is None:
            return []
        if not isinstance(raw, list) or not all(isinstance(each, dict) for each in raw):
            message = f"{word}s are blocks; each begins with [[{word}]] on a line of its own"
            self.report(path, "wrong-kind", message, f"[[{word}]]")
            return []
        if not raw:
            self.report(path, "empty", f"{self.kind.noun_phrase} has at least one [[{word}]]")
        limit = int(self.kind.top_table.fields[word].maximum)
        if len(raw) > limit:
            message = f"{self.kind.noun_phrase} has at most {limit} {word}s, and this has {len(raw)}"
            self.report((word, limit), "too-long", message)
            return []
        return raw

    def read_block(self, number: int, raw: Data) -> Data:
        """Return the fields of one block."""
        path = (self.kind.block, number)
        if not raw and not any(each[:2] == path for each in self.parsed.unreadable):
            message = f"this {self.kind.block} is empty; write what happens in it, or delete it"
            self.report(path, "empty", message)
            self.is_flow_known = False
        return self.read_table(path, raw, self.kind.block_table)

    def read_rows(self, path: FieldPath, raw: object, field: Field) -> list[tuple[FieldPath, Data]]:
        """Return the tables in braces of a list, each with its path."""
        if raw is None:
            return []
        if not isinstance(raw, list) or not all(isinstance(row, dict) for row in raw):
            fix = cues_meant(raw) if field.type is FieldType.CUES else self._entries_meant(path, raw)
            fix = fix or (f"[{self._written(path)}]" if isinstance(raw, dict) else None)
            self.report(path, "wrong-kind", f"`{field.name}` needs {describe_expected(field)}", fix)
            return []
        if field.type is FieldType.CUES and raw and all(len(row) == 1 for row in raw) and (fix := cues_meant(raw)):
            self.report(path, "wrong-kind", "the time of a cue stands behind `at`, and its words behind `say`", fix)
            return []
        if field.type is FieldType.CUES and (fix := cues_from_halves(raw)):
            self.report(path, "wrong-kind", "the time of a cue and what it does stand in the same braces", fix)
            return []
        if not raw:
            one = "a cue" if field.type is FieldType.CUES else "an entry"
            self.report(path, "empty", f"`{field.name}` is an empty list; write {one} in it, or delete the line")
        if len(raw) > field.maximum:
            rows = "cues" if field.type is FieldType.CUES else f"entries in `{field.name}`"
            block = self.kind.block_table.noun_phrase
            message = f"{block} has at most {field.maximum:g} {rows}, and this has {len(raw)}"
            self.report(path, "too-long", message)
            return []
        self._warn_of_row_twice(path, raw)
        return [((*path, number), row) for number, row in enumerate(raw)]

    def _entries_meant(self, path: FieldPath, raw: object) -> str | None:
        """Return the entries of a list, some of which are written as texts, in braces."""
        items = raw if isinstance(raw, list) else [raw]
        rows = [
            entry_meant(item) if isinstance(item, str) else isinstance(item, dict) and self._written((*path, number))
            for number, item in enumerate(items)
        ]
        return f"[{', '.join(str(row) for row in rows)}]" if rows and all(rows) and raw is not None else None

    def _warn_of_row_twice(self, path: FieldPath, rows: list[Data]) -> None:
        """Warn of the first row that is the same as the one before it; what follows from that is not reported."""
        number = next((n for n in range(1, len(rows)) if rows[n] and rows[n] == rows[n - 1]), None)
        if number is None:
            return
        delete = delete_field(self.parsed, (*path, number))
        message = "this is the same as the one before it; delete one of the two"
        edits = [delete] if delete is not None else []
        self.report((*path, number), "pasted-twice", message, severity="warning", edits=edits)
        self.parsed.unreadable.add(path)

    def read_table(self, path: FieldPath, data: Data, schema: TableSchema) -> Data:
        """Return the values of the fields of one table; report those that cannot be read, are unknown or missing."""
        values: Data = {}
        missing = {
            name
            for name, field in schema.fields.items()
            if field.required and name not in data and not (schema is self.kind.top_table and self._is_in_a_block(name))
        }
        self._report_top_fields(path, data, schema)
        self._report_row_fields(path, data, schema)
        for name, raw in data.items():
            if len(self.parsed.problems) >= MAX_PROBLEMS:
                return values
            field_path = (*path, name)
            field = schema.fields.get(name)
            if field is None and field_path in self._reported:
                continue
            if field is None:
                missing.discard(self.report_unknown(field_path, schema) or "")
            elif field.type is not FieldType.BLOCKS and field.type not in INLINE_TABLE_TYPES:
                try:
                    written = self._written(field_path) if isinstance(raw, time) else ""
                    values[name] = parse_value(field, raw, written)
                except InvalidValueError as error:
                    self._report_invalid(field_path, field, raw, error)
                else:
                    self._warn_of_item_twice(field_path, field, raw)
                    self._check_words(field_path, field, raw)
        for name, field in schema.fields.items():
            if name in missing and not self.parsed.unreadable & {(*path, name), (*path, UNKNOWN_FIELD)}:
                self._report_missing(path, field)
        return values

    def _is_in_a_block(self, name: str) -> bool:
        """Return whether a field of the top of the file alone is written in a block instead."""
        raw = self.parsed.data.get(self.kind.block)
        blocks = raw if isinstance(raw, list) else [raw]
        return name not in self.kind.block_table.fields and any(
            isinstance(each, dict) and name in each for each in blocks
        )

    def _report_top_fields(self, path: FieldPath, data: Data, schema: TableSchema) -> None:
        """Report fields of the top of the file that are written in a block, together."""
        top = self.kind.top_table.fields
        names = [
            name
            for name in data
            if name not in schema.fields and name in top and top[name].type is not FieldType.BLOCKS
        ]
        if schema is not self.kind.block_table or len(names) < 2:
            return
        paths: list[FieldPath] = [(*path, name) for name in names]
        self._reported.update(paths)
        message = (
            f"these {len(names)} fields belong at the top of the file, above the first [[{self.kind.block}]]: "
            f"{', '.join(f'`{name}`' for name in names)}"
        )
        edit = move_to_top(self.parsed, paths) if not self.parsed.data.keys() & set(names) else None
        self.report(paths[0], "belongs-elsewhere", message, key=True, edits=[edit] if edit else ())

    def _report_row_fields(self, path: FieldPath, data: Data, schema: TableSchema) -> None:
        """Report fields of an entry that stand in a block without their braces, together."""
        names = [name for name in data if name not in schema.fields and name in self.kind.row_table.fields]
        if schema is not self.kind.block_table or "exercise" not in names or len(names) < 2 or "do" in data:
            return
        places = [self._location((*path, name)) for name in names]
        span = Span(places[0].key.start, max(each.value.end for each in places))
        written = [self.parsed.text[each.key.start : each.value.end] for each in places]
        fix = f"do = [{{ {', '.join(written)} }}]"
        is_alone = sum(map(len, written)) + len(written) > len(self.parsed.text[span.start : span.end].strip()) - 1
        message = f"what a {self.kind.block} suggests stands in `do`, each exercise in braces"
        self._reported.update((*path, name) for name in names)
        self.report(
            (*path, names[0]), "belongs-elsewhere", message, fix, key=True, edits=[(span, fix)] if is_alone else []
        )
        self.parsed.unreadable.add((*path, UNKNOWN_FIELD))
        self.is_flow_known = False

    def _warn_of_item_twice(self, path: FieldPath, field: Field, raw: object) -> None:
        """Warn of the first text of a list that stands in it already."""
        if field.type not in (FieldType.TEXTS, FieldType.CHOICES) or not isinstance(raw, list) or field.name == "on":
            return
        number = next((n for n, item in enumerate(raw) if item in raw[:n]), None)
        if number is not None:
            delete = delete_field(self.parsed, (*path, number))
            message = "this stands in the list already; delete one of the two"
            edits = [delete] if delete is not None else []
            self.report((*path, number), "pasted-twice", message, severity="warning", edits=edits)

    def _check_words(self, path: FieldPath, field: Field, raw: object) -> None:
        """Report what would be spoken or shown as it stands in a text, or in the texts of a list."""
        if field.type in (FieldType.TEXTS, FieldType.VARIANTS) and isinstance(raw, list):
            for number, item in enumerate(raw):
                self._check_words_of_text((*path, number), field, item)
        elif field.type is FieldType.TEXT:
            self._check_words_of_text(path, field, raw)

    def _check_words_of_text(self, path: FieldPath, field: Field, raw: object) -> None:
        german = str(self.parsed.data.get("language", "")).startswith("de")
        if not isinstance(raw, str) or find_words_as_written(field, raw, german=german) is None:
            return
        span = self._location(path).value
        quotes = 3 if self.parsed.text.startswith(('"""', "'''"), span.start) else 1
        inner = Span(span.start + quotes, span.end - quotes)
        found = find_words_as_written(field, self.parsed.text[inner.start : inner.end], german=german)
        edits = []
        if found is None:
            found = find_words_as_written(field, raw, german=german)
            assert found is not None
        else:
            span = Span(inner.start + found.start, inner.start + found.end)
            if found.edited and found.edited.strip():
                edits.append(minimal_edit(self.parsed.text, inner, found.edited))
        self.parsed.add_problem(found.code, found.message, span, found.fix, found.severity, edits=edits)

    def report_empty_file(self) -> None:
        """Report a file without any data, unless another problem was reported."""
        if not self.parsed.problems:
            self.report((), "empty-file", "there is nothing in this file; `guided new NAME` writes one to start from")

    def explain_value(self, path: FieldPath, raw: object, error: InvalidValueError) -> InvalidValueError:  # noqa: ARG002
        """Return a better error for the value `raw` of the field at `path`, where the file shows what was meant."""
        return error

    def missing_field_fix(self, field: Field) -> str | None:
        """Return what to write where `field` is missing."""
        return MISSING_FIELD_FIXES.get(field.name)

    def _without_headless_block(self, data: Data) -> Data:
        """Return the top of the file without the fields of a first block whose header is missing, and report that."""
        kind = self.kind
        block_fields = kind.block_table.fields
        headless = [
            name
            for name in data
            if name in block_fields
            and name not in kind.top_table.fields
            and self.parsed.is_written((name,))
            and not self._is_header((name,))
        ]
        if not headless:
            return data
        locations = self.parsed.locations
        first = min(locations[path].key.start for path in locations if len(path) == 1)
        group = start_of_group(self.parsed.text, first, locations[(headless[0],)].key.start)
        if group is None or any(locations[(name,)].key.start < group.start for name in headless):
            return data
        message = f"{kind.block_table.noun_phrase} seems to begin here without its [[{kind.block}]]"
        report_missing_block(self.parsed, group, message)
        self.parsed.unreadable.add((UNKNOWN_FIELD,))
        self.is_flow_known = False
        return {
            name: raw for name, raw in data.items() if name == kind.block or locations[(name,)].key.start < group.start
        }

    def _report_invalid(self, path: FieldPath, field: Field, raw: object, error: InvalidValueError) -> None:
        item_path = self._invalid_item(path, field, raw, error)
        error = self.explain_value(path, raw, self._explain_backslash(item_path, error))
        if error.code == COUNTED_BREATHS:
            self._report_counted_breaths(path, error)
        elif error.fix and error.fix.startswith(f"{path[-1]} = "):
            self.parsed.add_problem(error.code, error.message, self._whole_span(path), error.fix)
        else:
            edits = self._edits_for(path, error, is_alone=item_path == path and field.type in _LEFT_OUT)
            self.report(item_path, error.code, error.message, error.fix, edits=edits)
        self.is_flow_known = self.is_flow_known and field.name not in FLOW_FIELDS
        self.parsed.unreadable.add(path)

    def _edits_for(self, path: FieldPath, error: InvalidValueError, *, is_alone: bool) -> list[Edit] | None:
        """Return what an editor can do about a wrong value; None where its fix says so by itself."""
        if error.code == "wrong-name" and path[0] == "step" and path[-1] == "id" and error.fix:
            return [rename_step(self.parsed, path, error.fix)]
        delete = delete_field(self.parsed, path) if error.code == "empty" and is_alone else None
        return [delete] if delete else None

    def _report_counted_breaths(self, path: FieldPath, error: InvalidValueError) -> None:
        """Report breaths in the place of a time; only a step can count them, and it needs a pattern for that."""
        location = self._location(path)
        step = self._data_at(path[:-1])
        has_breaths = "breaths" in self.kind.block_table.fields and len(path) == 3 and path[-1] == "for"
        fix = error.fix if has_breaths and "breaths" not in step else None
        if fix and "breathe" not in step:
            fix = f'breathe = "4-6"\n{fix}'
        self.parsed.add_problem(error.code, error.message, Span(location.key.start, location.value.end), fix)

    @staticmethod
    def _invalid_item(path: FieldPath, field: Field, raw: object, error: InvalidValueError) -> FieldPath:
        """Return the path of the item of a list that gives the error by itself, or `path` where there is none."""
        is_list = isinstance(raw, list) and field.type in ITEM_LIST_TYPES
        if error.fix and error.fix.startswith("["):
            return path
        items = raw if is_list and isinstance(raw, list) and len(raw) <= field.maximum else ()
        for number, item in enumerate(items):
            try:
                parse_value(field, [item])
            except InvalidValueError as item_error:
                if item_error.message == error.message:
                    return (*path, number)
        return path

    def _explain_backslash(self, path: FieldPath, error: InvalidValueError) -> InvalidValueError:
        """Return a better error where an escape in the text, and no key pressed, made a control character."""
        written = self._written(path)
        if error.code != "control-character" or not _ESCAPE.search(written):
            return error
        return InvalidValueError(BACKSLASH_MESSAGE, written.replace("\\", "/"), "toml-backslash")

    def _report_missing(self, path: FieldPath, field: Field) -> None:
        if field.type is FieldType.BLOCKS and any(each[:1] == (field.name,) for each in self.parsed.locations):
            return
        self.is_flow_known = self.is_flow_known and field.name not in FLOW_FIELDS
        description = f"{field.description[0].lower()}{field.description[1:].rstrip('.')}"
        message = f"`{field.name}` is missing ({description})"
        if field.choices:
            *others, last = field.choices
            message += f"; it is {', '.join(others)} or {last}"
        fix = self.missing_field_fix(field)
        edits = []
        if fix and GAP not in fix and "[[" not in fix:
            edits.append(set_field(self.parsed, path, field.name, fix))
        self.report(path, f"missing-{field.name}", message, fix, edits=edits)
