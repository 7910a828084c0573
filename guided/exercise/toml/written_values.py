"""What may stand behind the = of a field: the types of fields, and values in quotes."""

import re
from json import dumps

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import parse_duration
from guided.exercise.duration_guess import guess_seconds
from guided.exercise.schema.fields import FieldType
from guided.exercise.schema.file_kinds import FILE_KINDS
from guided.exercise.toml.list_diagnostics import CURLY_QUOTES
from guided.exercise.toml.loading import TomlSyntaxError, load_toml

PAIR = re.compile(
    r"([A-Za-z_][\w-]*+(?: ++\w[\w-]*+)*+)[ \t]*+(=++>|->|:[ \t]*+=|:|=+(?:[ \t]*+=)*+)[ \t]*+(.*)", re.DOTALL
)
FIELD_TYPES = {
    name: field.type
    for kind in reversed(FILE_KINDS)
    for table in reversed(kind.tables)
    for name, field in table.fields.items()
}
FOREIGN_COMMENT = re.compile(r"//|;|--|/\*|<!--|%")
_COMMENT_BEGINS = re.compile(r"\A(?:<!--|/\*+|//+|;+|%+|[-=*~_+#(]+)[ \t]*")
_COMMENT_ENDS = re.compile(r"[ \t]{0,9}(?:-->|\*+/|[-=*~_#+]{1,99}|\))\Z")
NUMBER_TYPES = (FieldType.WHOLE, FieldType.NUMBER, FieldType.FORMAT)
TIME_TYPES = (FieldType.TIME, FieldType.TIME_OR_READY)
TEXT_TYPES = (
    FieldType.TEXT,
    FieldType.NAME,
    FieldType.STEP_NAME,
    FieldType.EXERCISE_NAME,
    FieldType.PACK_ID,
    FieldType.VOICE,
)
_TIMED = re.compile(
    r"[(\[]?(?:at |after |bei |nach )?[ \t]*(\d[\d:.,]*[ \t]*[a-zA-Z]*(?:[ \t]?\d{1,2}[ \t]?[a-zA-Z]{1,8})?)[)\]]?"
    r"(?:[ \t]*(?:[:,|>–—-]|=>|->)+[ \t]*|(?:(?<=[a-z)\]])|(?<=:\d\d))[ \t]+)(?:say[ \t]*[:=]?[ \t]*)?(\S.*)",
    re.IGNORECASE,
)
"""A line such as “at 20s: Where is it warmest?”."""


def comment_of(written: str) -> str:
    """Return a comment or a heading of another notation as a comment of TOML."""
    words = _COMMENT_BEGINS.sub("", written.strip())
    return f"# {_COMMENT_ENDS.sub('', words).strip()}"


def quoted(value: str) -> str:
    """Return the value in straight quotes, or as it is where it is valid already."""
    inner = value.strip().strip(CURLY_QUOTES)
    try:
        load_toml(f"x = {inner}")
    except TomlSyntaxError:
        inner = inner.strip("\"'").replace("\\", "/").replace('"', "'")
        return f'"{inner}"'
    return inner


def in_quotes(words: str) -> str:
    """Return words in straight quotes, without those that a word processor makes."""
    return dumps(words.strip().strip(CURLY_QUOTES + "\"'").strip(), ensure_ascii=False)


def is_time(text: str) -> bool:
    """Return whether `text` is a length of time, in any notation."""
    tidy = text.strip().lower().removeprefix("at ")
    return re.fullmatch(r"\d{1,3}:[0-5]\d", tidy) is not None or guess_seconds(tidy) is not None


def time_meant(value: str) -> str | None:
    """Return a length of time without quotes as it is to be written; None where it is none."""
    try:
        parse_duration(value)
    except InvalidValueError as error:
        return error.fix
    return f'"{value}"'


def timed_row(line: str) -> str | None:
    """Return a cue in braces for a line such as “at 20s: Where is it warmest?”; None where it is none."""
    timed = _TIMED.fullmatch(line.strip())
    if timed is None or not is_time(timed[1]):
        return None
    return f"{{ at = {in_quotes(timed[1])}, say = {in_quotes(timed[2])} }}"
