"""Parse numbers, flags, lengths of time and breathing patterns. Each parser raises InvalidValueError."""

import re
from collections.abc import Callable
from datetime import time

from guided.exercise.breath import BreathPattern, parse_breath
from guided.exercise.builders.text_values import plain_text
from guided.exercise.builders.type_errors import wrong_type_error
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import format_duration, parse_duration
from guided.exercise.model import UNTIL_READY
from guided.exercise.schema.fields import Field, FieldType

_WAITING = re.compile(
    r"(?i)\bready\b|\bas long as\b|\b(?:until|till) (?:you|they|both|done|enough|it feels)\b|\bbis (?:ihr|du|sie)\b"
    r"|\bsolange\b|\bfertig\b|\bforever\b|\bopen[- ]ended\b|\bno limit\b|\bbereit\b"
)
"""Words for a step that lasts as long as they like."""

NUMBER_LIMIT = 1_000_000
"""Numbers from here on are beyond every field, and are not repeated in messages: they may have many digits."""


def parse_time(field: Field, raw: object, written: str) -> object:
    """Return the seconds of a length of time, or UNTIL_READY. `written` is how `raw` stands in the file."""
    if isinstance(raw, time):
        meant = re.sub(r"^0(?=\d)", "", written.strip())
        message = f"without quotes {written.strip()} is a time of day; a length of time needs quotes"
        raise InvalidValueError(message, f'"{meant}"', "unquoted-time")
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        message = "a length of time needs quotes and a unit"
        fix = f'"{raw:g}s" or "{raw:g} min"' if 0 < raw < NUMBER_LIMIT else None
        raise InvalidValueError(message, fix, "bare-time")
    text = plain_text(field, raw)
    if text.strip().lower().replace("_", " ") == UNTIL_READY:
        if field.type is FieldType.TIME_OR_READY and text == UNTIL_READY:
            return UNTIL_READY
        if field.type is FieldType.TIME_OR_READY:
            raise InvalidValueError(
                "this is written in small letters, with one space", f'"{UNTIL_READY}"', "wrong-time"
            )
    if field.type is FieldType.TIME_OR_READY and _WAITING.search(text):
        raise InvalidValueError("a step that waits for them lasts until ready", f'"{UNTIL_READY}"', "wrong-time")
    return _check_range(field, parse_duration(text), format_duration)


def parse_number(field: Field, raw: object) -> object:
    """Return a number within the limits of its field."""
    whole = field.type is not FieldType.NUMBER
    if isinstance(raw, bool) or not isinstance(raw, int | float) or (whole and isinstance(raw, float)):
        fix = None
        if isinstance(raw, str) and re.fullmatch(r"\d+" if whole else r"\d+(\.\d+)?", raw.strip()):
            fix = raw.strip()
        elif isinstance(raw, str) and field.maximum == 1 and (percent := re.fullmatch(r"(\d{1,3}) ?%", raw.strip())):
            fix = f"{int(percent[1]) / 100:g}"
        elif isinstance(raw, float) and raw.is_integer():
            fix = f"{raw:.0f}"
        raise wrong_type_error(field, raw, fix)
    if not -NUMBER_LIMIT < raw < NUMBER_LIMIT:
        raise InvalidValueError(f"`{field.name}` needs a number that can be counted to", None, "out-of-range")
    return _check_range(field, raw, lambda limit: f"{limit:g}")


def _check_range(field: Field, number: float, format_number: Callable[[float], str]) -> float:
    """Return `number`, or raise an error whose fix is the nearest limit."""
    if field.minimum <= number <= field.maximum:
        return number
    fix = format_number(field.minimum if number < field.minimum else field.maximum)
    if field.type in (FieldType.TIME, FieldType.TIME_OR_READY):
        fix = f'"{fix}"'
    if field.type is FieldType.NUMBER and field.maximum == 1 and 1 < number <= 100:
        fix = f"{number / (10 if number <= 10 else 100):g}"
    minimum, maximum = format_number(field.minimum), format_number(field.maximum)
    message = f"`{field.name}` goes from {minimum} to {maximum}, and this is {format_number(number)}"
    raise InvalidValueError(message, fix, "out-of-range")


def parse_flag(field: Field, raw: object) -> bool:
    """Return true or false."""
    if isinstance(raw, bool):
        return raw
    fix = None
    if isinstance(raw, str) and (word := raw.strip().lower()) in ("true", "false", "yes", "no", "on", "off"):
        fix = "true" if word in ("true", "yes", "on") else "false"
    elif raw in (0, 1):
        fix = "true" if raw == 1 else "false"
    raise wrong_type_error(field, raw, fix)


def parse_breath_pattern(field: Field, raw: object) -> BreathPattern:
    """Return a breathing pattern."""
    return parse_breath(plain_text(field, raw))
