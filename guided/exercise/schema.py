"""What an editor needs to help while a file is written: a JSON Schema from the table of fields, tombi's setting."""

import json
from pathlib import Path

from guided.exercise.fields import CUE, EXERCISE, STEP, Field, Kind, Scope

SCHEMA_FILE = "exercise.schema.json"

TOMBI = f"""\
# Tells editors that use tombi how an exercise is written. Written by `guided schema`.
toml-version = "v1.0.0"

[[schemas]]
path = "{SCHEMA_FILE}"
include = ["*.toml", "exercises/*.toml"]
"""


def exercise() -> dict[str, object]:
    """The JSON Schema of an exercise file. It has no choice between shapes, which editors handle badly."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "An exercise",
        "description": "An exercise for two people, played from top to bottom.",
        **_table(EXERCISE),
    }


def write(folder: Path) -> list[Path]:
    """Write the schema and tombi's setting into `folder`; a setting that is there already is left alone.

    Returns the files written. Raises OSError where that can't be done.
    """
    files = {SCHEMA_FILE: json.dumps(exercise(), ensure_ascii=False, indent=2) + "\n"}
    if not (folder / "tombi.toml").exists():
        files["tombi.toml"] = TOMBI
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in files]


def _table(scope: Scope) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in scope.fields.items() if field.required],
        "properties": {name: _field(field) for name, field in scope.fields.items()},
    }


def _field(field: Field) -> dict[str, object]:
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
        case Kind.CUES:
            return {**told, **_list(_table(CUE), field)}
        case Kind.STEPS:
            return {**told, **_list(_table(STEP), field)}
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
