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
from guided.exercise.number_words import number_meant, share_in
from guided.exercise.schema.aliases import BOOLEAN_WORDS
from guided.exercise.schema.fields import FORMAT_VERSION, Field, FieldType

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
    if field.name == "for" and isinstance(raw, list) and len(raw) > 1 and all(isinstance(each, str) for each in raw):
        lengths = ", ".join(f'"{each}"' for each in raw)
        message = "`for` is one length; several to choose from stand in `lengths`, and `for` is one of them"
        raise InvalidValueError(message, f'for = "{raw[0]}"\nlengths = [{lengths}]', "wrong-kind")
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
        raise wrong_type_error(field, raw, _number_meant(field, raw))
    if not -NUMBER_LIMIT < raw < NUMBER_LIMIT:
        raise InvalidValueError(f"`{field.name}` needs a number that can be counted to", None, "out-of-range")
    return _check_range(field, raw, lambda limit: f"{limit:g}")


def _number_meant(field: Field, raw: object) -> str | None:
    """Return the number that was meant by a value of another type: one in quotes, in words, or in a list alone."""
    if field.type is FieldType.FORMAT:
        return str(FORMAT_VERSION)
    if isinstance(raw, list) and len(raw) == 1:
        raw = raw[0]
    if isinstance(raw, float):
        return f"{raw:g}" if raw.is_integer() or field.type is FieldType.NUMBER else None
    if isinstance(raw, int) and not isinstance(raw, bool):
        return str(raw)
    if not isinstance(raw, str):
        return None
    share = share_in(raw) if field.type is FieldType.NUMBER and field.maximum == 1 else None
    return f"{share:g}" if share is not None else number_meant(raw)


def _check_range(field: Field, number: float, format_number: Callable[[float], str]) -> float:
    """Return `number`, or raise an error whose fix is the nearest limit."""
    if field.minimum <= number <= field.maximum:
        return number
    fix = format_number(field.minimum if number < field.minimum else field.maximum)
    if field.type in (FieldType.TIME, FieldType.TIME_OR_READY):
        seconds_meant = field.name in ("for", "at") and number > field.maximum and number % 3600
        fix = f'"{number / 60:g}s"' if seconds_meant else f'"{fix}"'
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
    if isinstance(raw, str) and (word := raw.strip(" .!").lower()) in BOOLEAN_WORDS:
        fix = BOOLEAN_WORDS[word]
    elif raw in (0, 1):
        fix = "true" if raw == 1 else "false"
    raise wrong_type_error(field, raw, fix)


def parse_breath_pattern(field: Field, raw: object) -> BreathPattern:
    """Return a breathing pattern."""
    if isinstance(raw, list | dict) and (meant := _breath_meant(raw)):
        raise wrong_type_error(field, raw, meant)
    return parse_breath(plain_text(field, raw))


def _breath_meant(raw: list[object] | dict[str, object]) -> str | None:
    """Return the pattern, in quotes, that was meant by a list of seconds or by a group of its phases."""
    if isinstance(raw, dict):
        if not {"in", "out"} <= raw.keys() <= {"in", "hold", "out", "rest"}:
            return None
        raw = [raw[name] for name in ("in", "hold", "out", "rest") if name in raw]
    numbers = [str(each).strip() for each in raw]
    valid = len(numbers) in (2, 3, 4) and all(re.fullmatch(r"\d{1,2}(?:\.\d)?s?", each, re.ASCII) for each in numbers)
    return f'"{"-".join(each.rstrip("s") for each in numbers)}"' if valid else None
