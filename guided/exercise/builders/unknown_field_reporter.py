"""Report fields that a table does not have, with what was probably meant."""

from guided.exercise.builders.field_reporter import FLOW_FIELDS, FieldReporter
from guided.exercise.builders.unknown_fields import where_it_belongs
from guided.exercise.builders.values import parse_value
from guided.exercise.closest_match import closest_match, closest_matches
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.look_alikes import as_latin, look_alike_message
from guided.exercise.schema.aliases import choice_meant
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, Field, FieldType, TableSchema
from guided.exercise.schema.file_kinds import FILE_KINDS, FileKind
from guided.exercise.schema.step_tables import CUE_TABLE, STEP_TABLE
from guided.exercise.toml.edits import delete_field, move_to_top
from guided.exercise.toml.header_repair import no_number
from guided.exercise.toml.parsed import UNKNOWN_FIELD, split_alternatives
from guided.exercise.toml.source_text import FieldPath, Span
from guided.exercise.toml.unknown_tables import unknown_block_message

_NUMBER_NAMES = frozenset("number nr num position order nummer reihenfolge index".split())
"""Names of fields for the number of a block, which none has."""


class UnknownFieldReporter(FieldReporter):
    """Reports unknown fields and blocks."""

    def intended_field(self, path: FieldPath) -> str | None:  # noqa: ARG002
        """Return the field that was meant by an unknown one at `path`, where the file itself shows that."""
        return None

    def report_unknown(self, path: FieldPath, schema: TableSchema) -> str | None:
        """Report an unknown field, and return the field that was probably meant."""
        name = str(path[-1])
        tidy = name.lower().replace("-", "_").replace(" ", "_")
        if schema is self.kind.top_table and self._is_header(path) and not self._is_known_block(tidy):
            return self._report_unknown_block(path)
        dotted = self._key(path).replace(".", "_")
        if dotted in schema.fields:
            name, tidy = self._key(path), dotted
        if self._report_dotted_names(path, schema):
            return None
        if (latin := as_latin(name)) != name and latin in schema.fields and (message := look_alike_message(name)):
            self.report(path, "look-alike-letter", message, latin, key=True)
            self.is_flow_known = self.is_flow_known and latin not in FLOW_FIELDS
            self.parsed.unreadable.add((*path[:-1], latin))
            return latin
        meant = self.intended_field(path) or (tidy if tidy in schema.fields else schema.aliases.get(tidy))
        number = f"{tidy}s" if isinstance(self._raw(path), list) else tidy.removesuffix("s")
        meant = meant or (number if number in schema.fields else None)
        is_block = self.kind.block in (tidy, self.kind.top_table.aliases.get(tidy))
        if schema is self.kind.block_table and is_block and isinstance(self._raw(path), str):
            meant = "title"
        elsewhere = None if meant else where_it_belongs(tidy, schema, self.kind)
        if meant is None and elsewhere is None:
            meant = self._closest_field(path, schema, tidy)
        self._report_unknown_name(path, schema, name, tidy, meant, elsewhere)
        if elsewhere is not None and len(path) == 1 and isinstance(self.parsed.data.get(name), list):
            self.parsed.unreadable.add((UNKNOWN_FIELD,))
            self.is_flow_known = False
        if elsewhere is None:
            self.is_flow_known = self.is_flow_known and meant is not None and meant not in FLOW_FIELDS
            self.parsed.unreadable.add((*path[:-1], meant or UNKNOWN_FIELD))
        return meant

    def _closest_field(self, path: FieldPath, schema: TableSchema, name: str) -> str | None:
        """Return the field whose name is most like `name`; of several that are, one that can have this value."""
        close = closest_matches(name, list(schema.fields))
        raw = self._data_at(path[:-1]).get(str(path[-1]))
        return next((each for each in close if _can_have(schema.fields[each], raw)), close[0] if close else None)

    def _report_unknown_name(
        self, path: FieldPath, schema: TableSchema, name: str, tidy: str, meant: str | None, elsewhere: str | None
    ) -> None:
        """Report an unknown field that was meant for `meant`, or belongs `elsewhere`, where that is known."""
        message = f"{schema.noun_phrase} has no `{name}`"
        delete = delete_field(self.parsed, path)
        deletion = [delete] if delete else []
        if meant is not None and self._is_there(path, schema.fields[meant]):
            why = f"; `{meant}` is there already. Delete this"
            if schema is CUE_TABLE and tidy in STEP_TABLE.fields:
                why = ", as it has no length; delete it" if tidy == "for" else "; delete it"
            self.report(path, "unknown-field", f"{message}{why}", key=True, edits=deletion)
        elif self._is_number_of_block(path, schema, tidy):
            self.report(path, "unknown-field", no_number(self.kind.block), key=True, edits=deletion)
        elif foreign := self._foreign_kind(path, tidy):
            why = f"this file is {self.kind.noun_phrase}, and a {tidy} stands in another file, {foreign.noun_phrase}"
            self.report(path, "belongs-elsewhere", why, key=True)
        elif said := self._flag_meant(path, schema, tidy):
            self.parsed.add_problem("unknown-field", message, self._whole_span(path), said)
        elif elsewhere:
            is_moved = schema is self.kind.block_table and tidy in self.kind.top_table.fields
            move = move_to_top(self.parsed, [path]) if is_moved and name not in self.parsed.data else None
            self.report(path, "belongs-elsewhere", f"{message}; {elsewhere}", key=True, edits=[move] if move else ())
        elif meant == self.kind.block and not isinstance(self._raw(path), dict | list):
            message += f"; each {meant} begins with [[{meant}]]"
            self.report(path, "unknown-field", message, key=True, edits=deletion)
        elif meant:
            self._report_misnamed(path, schema, message, meant)
        elif inner := self._field_after_dot(path, schema):
            location = self._location(path)
            self.report(path, "unknown-field", message, inner, key=True, edits=[(location.key, inner)])
        else:
            message += "; delete it, or begin the line with # to keep it"
            self.report(path, "unknown-field", message, key=True, edits=deletion)

    def _whole_span(self, path: FieldPath) -> Span:
        """Return where a field is written, from its name to the end of its value."""
        location = self._location(path)
        return Span(location.key.start, location.value.end)

    def _is_number_of_block(self, path: FieldPath, schema: TableSchema, name: str) -> bool:
        is_number = isinstance(self._raw(path), int) or str(self._raw(path)).isdigit()
        return schema is self.kind.block_table and is_number and name in (self.kind.block, *_NUMBER_NAMES)

    def _raw(self, path: FieldPath) -> object:
        return self._data_at(path[:-1]).get(str(path[-1]))

    def _flag_meant(self, path: FieldPath, schema: TableSchema, name: str) -> str | None:
        """Return the field with one of its choices that a name with `true` behind it says, such as `eyes_closed`."""
        if self._raw(path) is not True:
            return None
        if schema is STEP_TABLE and name in ("next_round", "next"):
            return f'then = "{name.replace("_", "-")}"'
        for field in schema.fields.values():
            if field.type is FieldType.SOUND and name in field.choices:
                return f'{field.name} = "{name}"'
            rest = name.removeprefix(field.name).removesuffix(field.name).strip("_").replace("_", " ")
            choice = choice_meant(field.name, rest) if field.type is FieldType.CHOICE else None
            if choice and (rest != name.replace("_", " ") or rest in field.choices):
                return f'{field.name} = "{choice}"'
        return None

    def _report_dotted_names(self, path: FieldPath, schema: TableSchema) -> bool:
        """Report names with a dot for an underscore, such as `if.continue`, and return whether there were some."""
        inner = [(key, f"{path[-1]}_{key}") for key in self._data_at(path)]
        if self._is_header(path) or not inner or any(name not in schema.fields for _, name in inner):
            return False
        for key, name in inner:
            message = f"{schema.noun_phrase} has no `{path[-1]}.{key}`"
            self.report((*path, key), "unknown-field", message, name, key=True)
            self.parsed.unreadable.add((*path[:-1], name))
        self.is_flow_known = False
        return True

    def _field_after_dot(self, path: FieldPath, schema: TableSchema) -> str | None:
        """Return the field after the dot in a name such as `this.say`."""
        raw = self._data_at(path)
        name = next(iter(raw), None) if len(raw) == 1 and "." in self._key(path) else None
        return name if name in schema.fields else None

    def _is_there(self, path: FieldPath, meant: Field) -> bool:
        return meant.type is not FieldType.BLOCKS and meant.name in self._data_at(path[:-1])

    def _foreign_kind(self, path: FieldPath, name: str) -> FileKind | None:
        """Return the kind of file that has a block called `name`, where the header of one is at `path`."""
        others = (kind for kind in FILE_KINDS if kind is not self.kind and name == kind.block and self._is_header(path))
        return next(others, None)

    def _report_misnamed(self, path: FieldPath, schema: TableSchema, message: str, meant: str) -> None:
        """Report a field whose name should be `meant`, with its value where that has to change too."""
        location = self._location(path)
        whole = self._whole_field(path, schema.fields[meant])
        if whole:
            span = self._whole_span(path)
            self.parsed.add_problem("unknown-field", message, span, whole[0], edits=[(span, each) for each in whole])
        else:
            fix = f"[[{meant}]]" if schema is self.kind.top_table and meant == self.kind.block else meant
            self.report(path, "unknown-field", message, fix, key=True, edits=[(location.key, fix)])

    def _whole_field(self, path: FieldPath, field: Field) -> list[str]:
        """Return how a field with a wrong name is to be written, where its value is wrong for `field` too."""
        raw = self._data_at(path[:-1])[path[-1]]  # type: ignore[index]
        if field.type in INLINE_TABLE_TYPES:
            return [f"{field.name} = [{self._written(path)}]"] if isinstance(raw, dict) else []
        if field.type is FieldType.BLOCKS:
            return []
        try:
            parse_value(field, raw, self._written(path))
        except InvalidValueError as error:
            ways = split_alternatives(error.fix)
            in_minutes = len(ways) == 2 and str(path[-1]).lower().startswith("min")
            return [f"{field.name} = {fix}" for fix in (ways[1:] if in_minutes else ways)]
        return []

    def _report_unknown_block(self, path: FieldPath) -> str:
        message, fix = unknown_block_message(self.parsed, path)
        header = self._location(path).key
        edits = [(header, fix)] if fix.startswith("[[") else ()
        self.report(path, "unknown-block", message, fix, edits=edits)
        self.parsed.unreadable.add((UNKNOWN_FIELD,))
        self.is_flow_known = False
        return self.kind.block

    def _is_known_block(self, name: str) -> bool:
        """Return whether a block called `name` is, or is meant for, one of this or another kind of file."""
        block, aliases = self.kind.block, self.kind.top_table.aliases
        return name in self.kind.foreign_fields or block in (aliases.get(name), closest_match(name, [block]))


def _can_have(field: Field, raw: object) -> bool:
    """Return whether a field can have a value."""
    if field.type is FieldType.BLOCKS or field.type in INLINE_TABLE_TYPES:
        return isinstance(raw, list)
    try:
        parse_value(field, raw)
    except InvalidValueError:
        return False
    return True
