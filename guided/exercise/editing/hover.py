"""Explain the field or the choice at a place in a text, in the words of the field table."""

from dataclasses import dataclass

from guided.exercise.schema.fields import Field, TableSchema
from guided.exercise.schema.file_kinds import detect_file_kind
from guided.exercise.toml.parsing import parse_toml
from guided.exercise.toml.source_text import FieldPath, Span


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a word means. `choices` are the words that the field may hold, each with its sentence."""

    span: Span
    sentence: str
    choices: tuple[tuple[str, str], ...] = ()
    default: str | None = None


def explain(text: str, offset: int) -> Explanation | None:
    """Return what the field's name or the choice at `offset` means, or None where nothing is to be said."""
    kind = detect_file_kind(text)
    parsed = parse_toml(text, kind)
    for path, location in parsed.locations.items():
        if isinstance(path[-1], int):
            continue
        field = _field(path, kind.tables)
        if field is None:
            continue
        if location.key.start <= offset <= location.key.end and not text.startswith("[", location.key.start):
            return Explanation(location.key, field.description, tuple(field.choices.items()), field.default)
        if location.value.start <= offset <= location.value.end:
            word = text[location.value.start : location.value.end].strip("\"'")
            if word in field.choices:
                return Explanation(location.value, field.choices[word])
    return None


def _field(path: FieldPath, tables: tuple[TableSchema, ...]) -> Field | None:
    depth = len(path) // 2
    return tables[depth].fields.get(str(path[-1])) if depth < len(tables) and len(path) % 2 else None
