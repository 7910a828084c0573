"""Errors for a value of the wrong type, in words for the author of the file."""

from datetime import date, time

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.schema.fields import Field, FieldType

_EXPECTED = {
    FieldType.FORMAT: "a whole number without quotes",
    FieldType.TEXT: "text in quotes",
    FieldType.TEXTS: "a list of texts in quotes",
    FieldType.NUMBER: "a number without quotes",
    FieldType.WHOLE: "a whole number without quotes",
    FieldType.FLAG: "true or false, without quotes",
    FieldType.CHOICE: "one of its words in quotes",
    FieldType.CHOICES: "a list of its words in quotes",
    FieldType.TIME: 'a length of time in quotes, such as "20s" or "1m30s"',
    FieldType.TIME_OR_READY: 'a length of time in quotes, such as "20s", or "until ready"',
    FieldType.BREATH: 'a breath in quotes, such as "4-6"',
    FieldType.SOUND: "the name of a sound in quotes",
    FieldType.VOICE: "the name of a recording in quotes",
    FieldType.NAME: "a name in quotes",
    FieldType.STEP_NAME: "the name of a step in quotes",
    FieldType.LANGUAGE: 'a language in quotes, such as "en" or "de"',
    FieldType.LENGTHS: 'a list of lengths of time in quotes, such as ["6s", "30s", "until ready"]',
    FieldType.VARIANTS: 'a list of texts in quotes, or of such as { id = "seated", title = "Seated" }',
    FieldType.CUES: 'a list of cues, such as [{ at = "8s", say = "..." }]',
    FieldType.EXERCISE_NAME: "the name of an exercise in quotes",
    FieldType.PACK_ID: 'a name with a point in it, in quotes, such as "anna-berg.easier-touch"',
    FieldType.DATE: "a day without quotes, such as 2026-11-26",
    FieldType.DOS: 'a list in which each stands in braces, such as [{ exercise = "long-hug", every = "day" }]',
    FieldType.BLOCKS: "blocks that each begin with their name in double brackets",
}


def describe_value(raw: object) -> str:
    """Return the type of a value from TOML in words."""
    match raw:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
        case dict():
            return "a group in braces or a block"
        case time():
            return "a time of day"
        case date():
            return "a date"
    return "something else"


def describe_expected(field: Field) -> str:
    """Return in words what type of value the field needs."""
    return _EXPECTED[field.type]


def wrong_type_error(field: Field, raw: object, fix: str | None = None) -> InvalidValueError:
    """Return the error for a value that is not of the type of its field."""
    return InvalidValueError(
        f"`{field.name}` needs {_EXPECTED[field.type]}, but this is {describe_value(raw)}", fix, "wrong-kind"
    )
