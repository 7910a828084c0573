"""Parse one value of a file, or raise an error that says what to write instead."""

from collections.abc import Callable

from guided.exercise.builders.choice_values import parse_choice, parse_choices, parse_sound, parse_texts, parse_voice
from guided.exercise.builders.number_values import parse_breath_pattern, parse_flag, parse_number, parse_time
from guided.exercise.builders.text_values import (
    parse_exercise_name,
    parse_language,
    parse_name,
    parse_step_name,
    parse_text,
)
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.schema.fields import Field, FieldType


def parse_value(field: Field, raw: object, written: str = "") -> object:
    """Return what `raw`, a value as TOML gives it, means for `field`. `written` is how it stands in the file.

    Raise InvalidValueError where it means nothing. A fix that is a value is one that could be parsed itself.
    """
    try:
        return _parse(field, raw, written)
    except InvalidValueError as error:
        raise _with_valid_fix(field, error) from None


def _parse(field: Field, raw: object, written: str) -> object:
    if field.type in (FieldType.TIME, FieldType.TIME_OR_READY):
        return parse_time(field, raw, written)
    return _PARSERS[field.type](field, raw)


def _with_valid_fix(field: Field, error: InvalidValueError) -> InvalidValueError:
    """Return `error` with only those fixes that could be parsed, or the error that its first fix would give."""
    import tomli

    offered = (error.fix or "").split(" or ")
    try:
        fixes = {fix: tomli.loads(f"x = {fix}")["x"] for fix in offered}
    except tomli.TOMLDecodeError:
        return error
    next_error: InvalidValueError | None = None
    for fix, raw in list(fixes.items()):
        try:
            is_item = field.type in (FieldType.TEXTS, FieldType.CHOICES) and not isinstance(raw, list)
            _parse(field, [raw] if is_item else raw, fix)
        except InvalidValueError as inner:
            next_error = next_error or inner
            del fixes[fix]
    if next_error is None or fixes:
        return InvalidValueError(error.message, " or ".join(fixes), error.code)
    return _with_valid_fix(field, next_error) if next_error.fix not in offered else next_error


_PARSERS: dict[FieldType, Callable[[Field, object], object]] = {
    FieldType.FORMAT: parse_number,
    FieldType.TEXT: parse_text,
    FieldType.TEXTS: parse_texts,
    FieldType.NUMBER: parse_number,
    FieldType.WHOLE: parse_number,
    FieldType.FLAG: parse_flag,
    FieldType.CHOICE: parse_choice,
    FieldType.CHOICES: parse_choices,
    FieldType.BREATH: parse_breath_pattern,
    FieldType.SOUND: parse_sound,
    FieldType.VOICE: parse_voice,
    FieldType.NAME: parse_name,
    FieldType.STEP_NAME: parse_step_name,
    FieldType.EXERCISE_NAME: parse_exercise_name,
    FieldType.LANGUAGE: parse_language,
}
