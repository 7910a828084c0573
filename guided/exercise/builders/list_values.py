"""Parse the lengths to choose from, and the variants. Each parser raises InvalidValueError."""

import re
from dataclasses import replace
from json import dumps

from guided.exercise.builders.choice_values import check_list, parse_item
from guided.exercise.builders.number_values import parse_time
from guided.exercise.builders.text_values import in_latin_letters, parse_name
from guided.exercise.closest_match import closest_match
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.model import UNTIL_READY, Length, Variant
from guided.exercise.schema.fields import Field, FieldType
from guided.exercise.toml.written_values import time_meant

MAX_LENGTH_SECONDS = 3600.0
"""The longest length to choose, in seconds, as long as that of any step."""

_BETWEEN_TIMES = re.compile(r"\s*(?:[,;/–]|\bto\b|\bor\b|\bbis\b|\boder\b|-)\s*")
MAX_ID_LETTERS = 40


def parse_lengths(field: Field, raw: object) -> tuple[Length, ...]:
    """Return the lengths to choose from, in seconds or "until ready"."""
    if isinstance(raw, str) or (isinstance(raw, list) and any(isinstance(each, int) for each in raw)):
        raise InvalidValueError(f"`{field.name}` is a list of times in quotes", _lengths_meant(raw), "wrong-kind")
    one = replace(field, type=FieldType.TIME_OR_READY, minimum=1, maximum=MAX_LENGTH_SECONDS)
    return tuple(parse_time(one, item, "") for item in check_list(field, raw))  # type: ignore[misc]


def _lengths_meant(raw: str | list[object]) -> str | None:
    """Return the list of lengths that a text with several times, or a list of seconds, means."""
    parts = _BETWEEN_TIMES.split(raw) if isinstance(raw, str) else raw
    words = [f"{part}s" if isinstance(part, int) else str(part) for part in parts]
    meant = [dumps(word) if word == UNTIL_READY else time_meant(word) for word in words]
    return None if len(words) < 2 or None in meant else f"[{', '.join(str(each) for each in meant)}]"


def parse_variants(field: Field, raw: object) -> tuple[Variant, ...]:
    """Return the variants of a list: texts, or tables of an id and a title."""
    return tuple(
        _parse_variant(field, item) if isinstance(item, dict) else Variant(title=parse_item(field, item))
        for item in check_list(field, raw)
    )


def _variant_meant(raw: dict[str, object]) -> str | None:
    """Return a variant in braces, whose title may stand under another name and whose id follows from it."""
    names = ("title", "name", "label", "titel", "text", "id", "key")
    title = next((str(raw[name]).strip() for name in names if name in raw), "")
    tidy = re.sub(r"[^a-z0-9]+", "-", in_latin_letters(str(raw.get("id", title)).lower())).strip("-")
    if not tidy or not title:
        return None
    return f'{{ id = "{tidy}", title = {dumps(title[0].upper() + title[1:], ensure_ascii=False)} }}'


def _parse_variant(field: Field, raw: dict[str, object]) -> Variant:
    if unknown := next((name for name in raw if name not in ("id", "title")), None):
        meant = closest_match(unknown, ["id", "title"])
        instead = f"; write `{meant}`" if meant and meant not in raw else ""
        message = f"a variant has an `id` and a `title`, and no `{unknown}`{instead}"
        raise InvalidValueError(message, _variant_meant(raw), "unknown-field")
    if missing := next((name for name in ("id", "title") if name not in raw), None):
        message = f"a variant in braces has an `id` and a `title`, and this has no `{missing}`"
        raise InvalidValueError(message, _variant_meant(raw), "missing-field")
    name = replace(field, name="id", type=FieldType.NAME, max_length=MAX_ID_LETTERS)
    title = replace(field, name="title", type=FieldType.TEXT)
    return Variant(id=parse_name(name, raw["id"]), title=parse_item(title, raw["title"]))
