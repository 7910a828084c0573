"""Write what an editor needs to help with the files: JSON Schemas made from the field tables, and tombi's config."""

import json
from pathlib import Path

from guided.exercise.schema.fields import LIST_TYPES, Field, FieldType, TableSchema
from guided.exercise.schema.file_kinds import EXERCISE_KIND, LADDER_KIND, PACK_KIND, PROGRAMME_KIND, FileKind

EXERCISE_SCHEMA_NAME = "exercise.schema.json"
PROGRAMME_SCHEMA_NAME = "programme.schema.json"
LADDER_SCHEMA_NAME = "ladder.schema.json"
PACK_SCHEMA_NAME = "pack.schema.json"

TOMBI_CONFIG = f"""\
# Tells editors that use tombi how an exercise is written. Written by `guided schema`.
# Programmes lie in programmes/, ladders in ladders/; pack.toml is a pack, and everything else an exercise.
toml-version = "v1.0.0"

[[schemas]]
path = "{EXERCISE_SCHEMA_NAME}"
include = ["*.toml"]
exclude = ["tombi.toml", "pack.toml", "programmes/*.toml", "ladders/*.toml"]

[[schemas]]
path = "{PROGRAMME_SCHEMA_NAME}"
include = ["programmes/*.toml"]

[[schemas]]
path = "{LADDER_SCHEMA_NAME}"
include = ["ladders/*.toml"]

[[schemas]]
path = "{PACK_SCHEMA_NAME}"
include = ["pack.toml"]
"""


_VARIANT: dict[str, object] = {
    "type": ["string", "object"],
    "additionalProperties": False,
    "required": ["id", "title"],
    "properties": {
        "id": {"description": "A name for steps and cues to be for: a-z, digits and hyphens.", "type": "string"},
        "title": {"description": "What is chosen on the page before it begins.", "type": "string"},
    },
}
"""A variant as a text, or one that can be chosen as a table; `required` holds for a table alone."""


def exercise_schema() -> dict[str, object]:
    """Return the JSON Schema of an exercise file. It uses no `oneOf`, which editors handle badly."""
    return _file_schema(EXERCISE_KIND, "An exercise for two people, played from top to bottom.")


def programme_schema() -> dict[str, object]:
    """Return the JSON Schema of a programme file."""
    return _file_schema(PROGRAMME_KIND, "Weeks of exercises, one after the other. It suggests, and nothing is locked.")


def ladder_schema() -> dict[str, object]:
    """Return the JSON Schema of a ladder file."""
    return _file_schema(LADDER_KIND, "A patient way up across sessions, the gentlest rung first.")


def pack_schema() -> dict[str, object]:
    """Return the JSON Schema of a `pack.toml`."""
    return _file_schema(PACK_KIND, "A pack: what a coach gives to a couple, in one file.")


def write_schemas(folder: Path) -> list[Path]:
    """Write the schemas and tombi's config into `folder`, and return the files written.

    Leave a config alone that is there already. Raise OSError where a file cannot be written.
    """
    schemas = {
        EXERCISE_SCHEMA_NAME: exercise_schema(),
        PROGRAMME_SCHEMA_NAME: programme_schema(),
        LADDER_SCHEMA_NAME: ladder_schema(),
        PACK_SCHEMA_NAME: pack_schema(),
    }
    files = {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas.items()}
    if not (folder / "tombi.toml").exists():
        files["tombi.toml"] = TOMBI_CONFIG
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in files]


def _file_schema(kind: FileKind, about: str) -> dict[str, object]:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"{kind.noun_phrase[0].upper()}{kind.noun_phrase[1:]}",
        "description": about,
        **_table_schema(kind.top_table, kind),
    }


def _table_schema(table: TableSchema, kind: FileKind) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in table.fields.items() if field.required],
        "properties": {name: _field_schema(field, kind) for name, field in table.fields.items()},
    }


def _field_schema(field: Field, kind: FileKind) -> dict[str, object]:
    schema: dict[str, object] = {"description": _description(field)}
    match field.type:
        case FieldType.FORMAT | FieldType.WHOLE | FieldType.NUMBER:
            json_type = "number" if field.type is FieldType.NUMBER else "integer"
            return {**schema, "type": json_type, "minimum": field.minimum, "maximum": field.maximum}
        case FieldType.FLAG:
            return {**schema, "type": "boolean"}
        case FieldType.CHOICE:
            return {**schema, "type": "string", "enum": list(field.choices)}
        case field_type if field_type in LIST_TYPES or field_type is FieldType.BLOCKS:
            return {**schema, **_list_schema(_item_schema(field, kind), field)}
        case FieldType.SOUND:
            return {**schema, "type": "string", "examples": list(field.choices)}
        case FieldType.TIME | FieldType.TIME_OR_READY:
            return {**schema, "type": "string", "examples": ["20s", "1m30s", "2 min"]}
        case _:
            return {**schema, "type": "string", **({"maxLength": field.max_length} if field.max_length else {})}


def _item_schema(field: Field, kind: FileKind) -> dict[str, object]:
    """Return the schema of one item of a list."""
    match field.type:
        case FieldType.CHOICES:
            return {"type": "string", "enum": list(field.choices)}
        case FieldType.TEXTS:
            return {"type": "string", "maxLength": field.max_length}
        case FieldType.LENGTHS:
            return {"type": "string", "examples": ["6s", "1m30s", "until ready"]}
        case FieldType.VARIANTS:
            return _VARIANT
        case FieldType.BLOCKS:
            return _table_schema(kind.block_table, kind)
        case _:
            return _table_schema(kind.row_table, kind)


def _list_schema(items: dict[str, object], field: Field) -> dict[str, object]:
    return {"type": "array", "items": items, "minItems": int(field.minimum), "maxItems": int(field.maximum)}


def _description(field: Field) -> str:
    """Return the description of the field, of each of its choices, and of its default."""
    sentences = [field.description, *(f"{word}: {sentence}" for word, sentence in field.choices.items())]
    if field.default is not None:
        sentences.append(f"Without it: {field.default}.")
    return "\n\n".join(sentences) if field.choices else " ".join(sentences)
