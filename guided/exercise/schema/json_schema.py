"""What an editor needs to help while a file is written: a JSON Schema from the table of fields, tombi's setting."""

import json
from pathlib import Path

from guided.exercise.schema.field_table import ROWS, Field, Kind, Scope
from guided.exercise.schema.file_kinds import EXERCISES, LADDERS, PROGRAMMES, Shape

SCHEMA_FILE = "exercise.schema.json"
PROGRAMME_FILE = "programme.schema.json"
LADDER_FILE = "ladder.schema.json"

TOMBI = f"""\
# Tells editors that use tombi how an exercise is written. Written by `guided schema`.
# Programmes lie in programmes/, ladders in ladders/; everything else is an exercise.
toml-version = "v1.0.0"

[[schemas]]
path = "{SCHEMA_FILE}"
include = ["*.toml"]
exclude = ["tombi.toml", "programmes/*.toml", "ladders/*.toml"]

[[schemas]]
path = "{PROGRAMME_FILE}"
include = ["programmes/*.toml"]

[[schemas]]
path = "{LADDER_FILE}"
include = ["ladders/*.toml"]
"""


def exercise() -> dict[str, object]:
    """The JSON Schema of an exercise file. It has no choice between shapes, which editors handle badly."""
    return _file(EXERCISES, "An exercise for two people, played from top to bottom.")


def programme() -> dict[str, object]:
    """The JSON Schema of a programme file."""
    return _file(PROGRAMMES, "Weeks of exercises, one after the other. It suggests, and nothing is locked.")


def ladder() -> dict[str, object]:
    """The JSON Schema of a ladder file."""
    return _file(LADDERS, "A patient way up across sessions, the gentlest rung first.")


def write(folder: Path) -> list[Path]:
    """Write the schemas and tombi's setting into `folder`; a setting that is there already is left alone.

    Returns the files written. Raises OSError where that can't be done.
    """
    schemas = {SCHEMA_FILE: exercise(), PROGRAMME_FILE: programme(), LADDER_FILE: ladder()}
    files = {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas.items()}
    if not (folder / "tombi.toml").exists():
        files["tombi.toml"] = TOMBI
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in files]


def _file(shape: Shape, about: str) -> dict[str, object]:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"{shape.called[0].upper()}{shape.called[1:]}",
        "description": about,
        **_table(shape.top, shape),
    }


def _table(scope: Scope, shape: Shape) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in scope.fields.items() if field.required],
        "properties": {name: _field(field, shape) for name, field in scope.fields.items()},
    }


def _field(field: Field, shape: Shape) -> dict[str, object]:
    told: dict[str, object] = {"description": _described(field)}
    match field.kind:
        case Kind.FORMAT | Kind.WHOLE | Kind.NUMBER:
            kind = "number" if field.kind is Kind.NUMBER else "integer"
            return {**told, "type": kind, "minimum": field.least, "maximum": field.most}
        case Kind.FLAG:
            return {**told, "type": "boolean"}
        case Kind.CHOICE:
            return {**told, "type": "string", "enum": list(field.choices)}
        case Kind.CHOICES:
            return {**told, **_list({"type": "string", "enum": list(field.choices)}, field)}
        case Kind.TEXTS:
            return {**told, **_list({"type": "string", "maxLength": field.longest}, field)}
        case Kind.BLOCKS:
            return {**told, **_list(_table(shape.each, shape), field)}
        case kind if kind in ROWS:
            return {**told, **_list(_table(shape.inner, shape), field)}
        case Kind.SOUND:
            return {**told, "type": "string", "examples": list(field.choices)}
        case Kind.TIME | Kind.TIME_OR_READY:
            return {**told, "type": "string", "examples": ["20s", "1m30s", "2 min"]}
        case _:
            return {**told, "type": "string", **({"maxLength": field.longest} if field.longest else {})}


def _list(items: dict[str, object], field: Field) -> dict[str, object]:
    return {"type": "array", "items": items, "minItems": int(field.least), "maxItems": int(field.most)}


def _described(field: Field) -> str:
    """The sentence of the field, one for every choice, and what holds without it."""
    sentences = [field.about, *(f"{word}: {sentence}" for word, sentence in field.choices.items())]
    if field.default is not None:
        sentences.append(f"Without it: {field.default}.")
    return "\n\n".join(sentences) if field.choices else " ".join(sentences)
