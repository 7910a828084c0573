"""Parse one value of a file, or raise an error that says what to write instead."""

import re
from collections.abc import Callable

from guided.exercise.builders.choice_values import parse_choice, parse_choices, parse_sound, parse_texts, parse_voice
from guided.exercise.builders.date_values import parse_date
from guided.exercise.builders.list_values import parse_lengths, parse_variants
from guided.exercise.builders.number_values import parse_breath_pattern, parse_flag, parse_number, parse_time
from guided.exercise.builders.text_values import (
    parse_exercise_name,
    parse_language,
    parse_name,
    parse_pack_id,
    parse_step_name,
    parse_text,
)
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.look_alikes import as_latin, look_alike_message
from guided.exercise.schema.fields import ITEM_LIST_TYPES, Field, FieldType
from guided.exercise.toml.parsed import split_alternatives


def parse_value(field: Field, raw: object, written: str = "") -> object:
    """Return what `raw`, a value as TOML gives it, means for `field`. `written` is how it stands in the file.

    Raise InvalidValueError where it means nothing. A fix that is a value is one that could be parsed itself.
    """
    if isinstance(raw, str) and not raw.isascii():
        _check_look_alikes(field, raw)
    elif isinstance(raw, list) and field.type is FieldType.CHOICES:
        for item in raw:
            if isinstance(item, str) and not item.isascii():
                _check_look_alikes(field, item)
    try:
        return _parse(field, raw, written)
    except InvalidValueError as error:
        raise _with_valid_fix(field, error) from None


_WORDS_OF_ANY_SCRIPT = (
    FieldType.TEXT,
    FieldType.TEXTS,
    FieldType.VARIANTS,
    FieldType.VOICE,
    FieldType.EXERCISE_NAME,
)
"""Fields that may hold letters of any script."""


def _check_look_alikes(field: Field, raw: str) -> None:
    """Raise InvalidValueError for a letter of another script among Latin ones, which only looks like one of them."""
    latin = as_latin(raw)
    if field.type in _WORDS_OF_ANY_SCRIPT:
        mixed = next((word for word in re.findall(r"\w+", raw) if _is_mixed(word)), None)
        if mixed is None:
            return
        message = f"in “{mixed}” {look_alike_message(mixed)}"
        raise InvalidValueError(message, f'"{raw.replace(mixed, as_latin(mixed))}"', "look-alike-letter")
    told = look_alike_message(raw) if latin.isascii() and latin != raw else None
    for meant in (latin, re.sub("[Oo]", "0", latin)) if told is not None else ():
        try:
            _parse(field, [meant] if field.type is FieldType.CHOICES else meant, "")
        except InvalidValueError:
            continue
        raise InvalidValueError(str(told), f'"{meant}"', "look-alike-letter")


def _is_mixed(word: str) -> bool:
    """Return whether a word has Latin letters and such that only look like them, and is a Latin word throughout."""
    return (
        not word.isascii()
        and re.search(r"[A-Za-z]", word) is not None
        and as_latin(word).isascii()
        and bool(look_alike_message(word))
    )


def _parse(field: Field, raw: object, written: str) -> object:
    if field.type in (FieldType.TIME, FieldType.TIME_OR_READY):
        return parse_time(field, raw, written)
    return _PARSERS[field.type](field, raw)


def _with_valid_fix(field: Field, error: InvalidValueError) -> InvalidValueError:
    """Return `error` with only those fixes that could be parsed, or the error that its first fix would give."""
    import tomli

    offered = split_alternatives(error.fix) or [""]
    try:
        fixes = {fix: tomli.loads(f"x = {fix}")["x"] for fix in offered}
    except tomli.TOMLDecodeError:
        return error
    next_error: InvalidValueError | None = None
    for fix, raw in list(fixes.items()):
        try:
            is_item = field.type in ITEM_LIST_TYPES and not isinstance(raw, list)
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
    FieldType.LENGTHS: parse_lengths,
    FieldType.VARIANTS: parse_variants,
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
    FieldType.PACK_ID: parse_pack_id,
    FieldType.DATE: parse_date,
}
