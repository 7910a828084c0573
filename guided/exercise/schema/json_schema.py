"""What an editor needs to help while a file is written: a JSON Schema from the table of fields, tombi's setting."""

import json
from pathlib import Path

from guided.exercise.schema.field_table import INLINE_TABLE_TYPES, Field, FieldType, TableSchema
from guided.exercise.schema.file_kinds import EXERCISE_KIND, LADDER_KIND, PROGRAMME_KIND, FileKind

EXERCISE_SCHEMA_NAME = "exercise.schema.json"
PROGRAMME_SCHEMA_NAME = "programme.schema.json"
LADDER_SCHEMA_NAME = "ladder.schema.json"

TOMBI_CONFIG = f"""\
# Tells editors that use tombi how an exercise is written. Written by `guided schema`.
# Programmes lie in programmes/, ladders in ladders/; everything else is an exercise.
toml-version = "v1.0.0"

[[schemas]]
path = "{EXERCISE_SCHEMA_NAME}"
include = ["*.toml"]
exclude = ["tombi.toml", "programmes/*.toml", "ladders/*.toml"]

[[schemas]]
path = "{PROGRAMME_SCHEMA_NAME}"
include = ["programmes/*.toml"]

[[schemas]]
path = "{LADDER_SCHEMA_NAME}"
include = ["ladders/*.toml"]
"""


def exercise_schema() -> dict[str, object]:
    """The JSON Schema of an exercise file. It has no choice between shapes, which editors handle badly."""
    return _file(EXERCISE_KIND, "An exercise for two people, played from top to bottom.")


def programme_schema() -> dict[str, object]:
    """The JSON Schema of a programme file."""
    return _file(PROGRAMME_KIND, "Weeks of exercises, one after the other. It suggests, and nothing is locked.")


def ladder_schema() -> dict[str, object]:
    """The JSON Schema of a ladder file."""
    return _file(LADDER_KIND, "A patient way up across sessions, the gentlest rung first.")


def write_schemas(folder: Path) -> list[Path]:
    """Write the schemas and tombi's setting into `folder`; a setting that is there already is left alone.

    Returns the files written. Raises OSError where that can't be done.
    """
    schemas = {
        EXERCISE_SCHEMA_NAME: exercise_schema(),
        PROGRAMME_SCHEMA_NAME: programme_schema(),
        LADDER_SCHEMA_NAME: ladder_schema(),
    }
    files = {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas.items()}
    if not (folder / "tombi.toml").exists():
        files["tombi.toml"] = TOMBI_CONFIG
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in files]


def _file(shape: FileKind, about: str) -> dict[str, object]:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"{shape.noun_phrase[0].upper()}{shape.noun_phrase[1:]}",
        "description": about,
        **_table(shape.top_table, shape),
    }


def _table(scope: TableSchema, shape: FileKind) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in scope.fields.items() if field.required],
        "properties": {name: _field(field, shape) for name, field in scope.fields.items()},
    }


def _field(field: Field, shape: FileKind) -> dict[str, object]:
    told: dict[str, object] = {"description": _described(field)}
    match field.type:
        case FieldType.FORMAT | FieldType.WHOLE | FieldType.NUMBER:
            kind = "number" if field.type is FieldType.NUMBER else "integer"
            return {**told, "type": kind, "minimum": field.minimum, "maximum": field.maximum}
        case FieldType.FLAG:
            return {**told, "type": "boolean"}
        case FieldType.CHOICE:
            return {**told, "type": "string", "enum": list(field.choices)}
        case FieldType.CHOICES:
            return {**told, **_list({"type": "string", "enum": list(field.choices)}, field)}
        case FieldType.TEXTS:
            return {**told, **_list({"type": "string", "maxLength": field.max_length}, field)}
        case FieldType.BLOCKS:
            return {**told, **_list(_table(shape.block_table, shape), field)}
        case kind if kind in INLINE_TABLE_TYPES:
            return {**told, **_list(_table(shape.row_table, shape), field)}
        case FieldType.SOUND:
            return {**told, "type": "string", "examples": list(field.choices)}
        case FieldType.TIME | FieldType.TIME_OR_READY:
            return {**told, "type": "string", "examples": ["20s", "1m30s", "2 min"]}
        case _:
            return {**told, "type": "string", **({"maxLength": field.max_length} if field.max_length else {})}


def _list(items: dict[str, object], field: Field) -> dict[str, object]:
    return {"type": "array", "items": items, "minItems": int(field.minimum), "maxItems": int(field.maximum)}


def _described(field: Field) -> str:
    """The sentence of the field, one for every choice, and what holds without it."""
    sentences = [field.description, *(f"{word}: {sentence}" for word, sentence in field.choices.items())]
    if field.default is not None:
        sentences.append(f"Without it: {field.default}.")
    return "\n\n".join(sentences) if field.choices else " ".join(sentences)
