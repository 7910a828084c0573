"""What an editor needs to help while a file is written: a JSON Schema made from the table of fields, and tombi's setting."""

import json
from collections.abc import Mapping
from pathlib import Path

from guided.exercise.fields import CUE, EXERCISE, STEP, Field, Kind

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


def _table(fields: Mapping[str, Field]) -> dict[str, object]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, field in fields.items() if field.required],
        "properties": {name: _field(field) for name, field in fields.items()},
    }


def _field(field: Field) -> dict[str, object]:
    told = {"description": field.sentence}
    if field.default is not None:
        told["description"] += f" Without it: {field.default}."
    match field.kind:
        case Kind.WHOLE | Kind.NUMBER:
            limits = {"minimum": field.least, "maximum": field.most}
            kind = "integer" if field.kind is Kind.WHOLE else "number"
            return {**told, "type": kind, **{name: limit for name, limit in limits.items() if limit is not None}}
        case Kind.TRUTH:
            return {**told, "type": "boolean"}
        case Kind.CHOICE:
            return {**told, **_choices(field)}
        case Kind.CHOICES:
            return {**told, "type": "array", "items": _choices(field), "maxItems": field.most}
        case Kind.TEXTS:
            return {
                **told,
                "type": "array",
                "items": {"type": "string", "maxLength": field.each},
                "maxItems": field.most,
            }
        case Kind.CUES:
            return {**told, "type": "array", "items": _table(CUE), "maxItems": field.most}
        case Kind.STEPS:
            return {**told, "type": "array", "items": _table(STEP), "minItems": field.least, "maxItems": field.most}
        case Kind.SOUND:
            return {**told, "type": "string", "examples": list(field.choices)}
    is_time = field.kind in (Kind.TIME, Kind.WAIT)
    length = {} if is_time or field.most is None else {"maxLength": field.most}
    return {**told, "type": "string", **length}


def _choices(field: Field) -> dict[str, object]:
    """A word of several. tombi and others show the sentence of each from the list beside `enum`."""
    sentences = " ".join(f"{word}: {sentence}" for word, sentence in field.choices.items())
    return {
        "type": "string",
        "enum": list(field.choices),
        "markdownEnumDescriptions": list(field.choices.values()),
        "x-tombi-enum-descriptions": list(field.choices.values()),
        "title": sentences,
    }
