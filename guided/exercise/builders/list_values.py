"""Parse the lengths to choose from, and the variants. Each parser raises InvalidValueError."""

from dataclasses import replace

from guided.exercise.builders.choice_values import check_list, parse_item
from guided.exercise.builders.number_values import parse_time
from guided.exercise.builders.text_values import parse_name
from guided.exercise.closest_match import closest_match
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.model import Length, Variant
from guided.exercise.schema.fields import Field, FieldType

MAX_LENGTH_SECONDS = 3600.0
"""The longest length to choose, in seconds, as long as that of any step."""

MAX_ID_LETTERS = 40


def parse_lengths(field: Field, raw: object) -> tuple[Length, ...]:
    """Return the lengths to choose from, in seconds or "until ready"."""
    one = replace(field, type=FieldType.TIME_OR_READY, minimum=1, maximum=MAX_LENGTH_SECONDS)
    return tuple(parse_time(one, item, "") for item in check_list(field, raw))  # type: ignore[misc]


def parse_variants(field: Field, raw: object) -> tuple[Variant, ...]:
    """Return the variants of a list: texts, or tables of an id and a title."""
    return tuple(
        _parse_variant(field, item) if isinstance(item, dict) else Variant(title=parse_item(field, item))
        for item in check_list(field, raw)
    )


def _parse_variant(field: Field, raw: dict[str, object]) -> Variant:
    if unknown := next((name for name in raw if name not in ("id", "title")), None):
        meant = closest_match(unknown, ["id", "title"])
        instead = f"; write `{meant}`" if meant and meant not in raw else ""
        message = f"a variant has an `id` and a `title`, and no `{unknown}`{instead}"
        raise InvalidValueError(message, None, "unknown-field")
    if missing := next((name for name in ("id", "title") if name not in raw), None):
        message = f"a variant in braces has an `id` and a `title`, and this has no `{missing}`"
        raise InvalidValueError(message, '{ id = "seated", title = "Seated" }', "missing-field")
    name = replace(field, name="id", type=FieldType.NAME, max_length=MAX_ID_LETTERS)
    title = replace(field, name="title", type=FieldType.TEXT)
    return Variant(id=parse_name(name, raw["id"]), title=parse_item(title, raw["title"]))
