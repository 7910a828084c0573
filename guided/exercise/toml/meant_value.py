"""Return what a value that is written without quotes, or in other words, was meant as."""

import re
from json import dumps

from guided.exercise.breath import parse_breath
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.flow import CLOSING, NEXT, NEXT_ROUND
from guided.exercise.number_words import number_meant, share_in
from guided.exercise.schema.aliases import BOOLEAN_WORDS, choice_meant
from guided.exercise.schema.fields import LIST_TYPES, FieldType
from guided.exercise.toml.loose_lists import meant_list
from guided.exercise.toml.written_values import FIELD_TYPES, NUMBER_TYPES, TIME_TYPES, quoted, time_meant

_SOUND_FILE = re.compile(r"[\w./ -]+\.\w{2,4}")
_FOLDERS = {FieldType.SOUND: "sounds/", FieldType.VOICE: "voice/"}


def meant_value(name: str, written: str) -> str | None:
    """Return the value of the field `name` in TOML; None where it cannot be told what is meant."""
    field_type = FIELD_TYPES.get(name)
    if field_type in LIST_TYPES:
        return meant_list(name, written)
    words = written.strip().strip("\"'“”„,;").strip()
    if field_type in TIME_TYPES:
        return time_meant(words)
    if field_type in NUMBER_TYPES:
        return number_of(name, words)
    if field_type is FieldType.FLAG:
        return BOOLEAN_WORDS.get(words.rstrip(".!").lower())
    if field_type is FieldType.CHOICE:
        meant = choice_meant(name, words)
        return meant and dumps(meant)
    if field_type is FieldType.BREATH:
        return _breath(words)
    meant = name_meant(name, words)
    return dumps(meant) if meant else quoted(written)


def number_of(name: str, words: str) -> str | None:
    """Return the number that was written in words, in percent or with a unit behind it."""
    share = share_in(words) if FIELD_TYPES.get(name) is FieldType.NUMBER else None
    return f"{share:g}" if share is not None else number_meant(words)


def name_meant(name: str, words: str) -> str | None:
    """Return the name of an exercise, of a sound or of a step that other words, or the name of a file, stand for."""
    field_type = FIELD_TYPES.get(name)
    if field_type is FieldType.EXERCISE_NAME:
        plain = re.split(r"[/\\]", re.sub(r"(?i)\.toml\Z", "", words))[-1]
        return re.sub(r"\s+", "-", plain.lower()) if re.fullmatch(r"[\w -]+", plain) else None
    if field_type is FieldType.NAME and re.fullmatch(r"[\w -]+", words):
        return re.sub(r"[\s_]+", "-", words.lower())
    if field_type is FieldType.STEP_NAME:
        plain = re.sub(r"\A(?:the |to )|[\[\]]| (?:step|part)\Z", "", words.lower()).strip()
        reserved = {"next": NEXT, "next round": NEXT_ROUND, "next_round": NEXT_ROUND}
        return CLOSING if choice_meant("part", plain) == CLOSING else reserved.get(plain)
    if field_type is FieldType.SOUND and (sound := choice_meant(name, words)):
        return sound
    folder = _FOLDERS.get(field_type) if field_type else None
    return folder + words.rsplit("/", 1)[-1] if folder and _SOUND_FILE.fullmatch(words) else None


def _breath(words: str) -> str | None:
    try:
        parse_breath(words)
    except InvalidValueError as error:
        return error.fix
    return f'"{words}"'
