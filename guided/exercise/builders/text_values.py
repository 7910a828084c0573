"""Parse texts, names and languages. Each parser raises InvalidValueError."""

import re
from json import dumps
from unicodedata import combining, normalize

from guided.exercise.builders.type_errors import wrong_type_error
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.exercise_name import composed
from guided.exercise.flow import RESERVED
from guided.exercise.schema.fields import Field, FieldType
from guided.files.free_names import is_reserved_name
from guided.text.letters import letter_count

_VALID_NAME = re.compile(r"[a-z0-9-]+")
_GERMAN_LETTERS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
_PACK_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LANGUAGE_NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl", "portuguese": "pt",
    "eng": "en", "ger": "de", "deu": "de", "dt": "de", "fre": "fr", "fra": "fr", "spa": "es", "ita": "it", "nld": "nl",
}  # fmt: skip


def normalize_text(text: str) -> str:
    """Return text as it is spoken and shown: a line break becomes a space, an empty line a line break (a pause)."""
    paragraphs = re.split(r"\n[ \t\r]*\n\s*", text.strip())
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def plain_text(field: Field, raw: object) -> str:
    """Return `raw` if it is a text with something visible in it and without control characters."""
    if not isinstance(raw, str):
        fix = f'"{raw}"' if isinstance(raw, int | float) and not isinstance(raw, bool) else None
        if isinstance(raw, list) and len(raw) == 1 and isinstance(raw[0], str):
            fix = f'"{raw[0]}"'
        elif isinstance(raw, list) and field.type is FieldType.TEXT and all(isinstance(each, str) for each in raw):
            fix = dumps(" ".join(each.strip() for each in raw if each.strip()), ensure_ascii=False) if raw else None
        elif isinstance(raw, dict) and len(raw) == 1 and field.type is FieldType.TEXT:
            (alone,) = raw.values()
            fix = dumps(alone, ensure_ascii=False) if isinstance(alone, str) else None
        raise wrong_type_error(field, raw, fix)
    if not raw.strip():
        raise InvalidValueError(f"`{field.name}` is empty; write something, or delete the line", None, "empty")
    if found := _CONTROL_CHARACTER.search(raw):
        instead = "; write \\n for a line break, or delete it" if found[0] in "\u2028\u2029\x85" else "; delete it"
        message = f"`{field.name}` holds an invisible control character (U+{ord(found[0]):04X}){instead}"
        raise InvalidValueError(message, None, "control-character")
    return raw


def parse_text(field: Field, raw: object) -> str:
    """Return a text as it is spoken and shown."""
    text = normalize_text(plain_text(field, raw))
    check_length(field, text)
    return text


def check_length(field: Field, text: str) -> None:
    """Raise InvalidValueError where `text` has more letters than `field` may have."""
    if field.max_length and (length := letter_count(text)) > field.max_length:
        one = f"each item of `{field.name}`" if field.type is FieldType.TEXTS else f"`{field.name}`"
        message = f"{one} may have {field.max_length} letters, and this has {length}; shorten it"
        raise InvalidValueError(message, None, "too-long")


def in_latin_letters(text: str) -> str:
    """Return a text in lower case without accents, with ä as ae."""
    for letter, instead in _GERMAN_LETTERS.items():
        text = text.replace(letter, instead)
    return "".join(each for each in normalize("NFKD", text) if not combining(each))


def parse_name(field: Field, raw: object) -> str:
    """Return the id of a step."""
    text = plain_text(field, raw)
    if not _VALID_NAME.fullmatch(text):
        tidy = re.sub(r"[^a-z0-9]+", "-", in_latin_letters(text.lower())).strip("-")
        message = f"`{field.name}` may have small letters a to z, digits and hyphens"
        raise InvalidValueError(message, f'"{tidy}"' if tidy else None, "wrong-name")
    check_length(field, text)
    if text in RESERVED:
        message = f"“{text}” has a meaning of its own in `then` and `if_...`; choose another name"
        raise InvalidValueError(message, None, "reserved-name")
    return text


def parse_exercise_name(field: Field, raw: object) -> str:
    """Return the name of an exercise: that of its file, without `.toml`."""
    text = composed(plain_text(field, raw).strip())
    if re.search(r"[/\\]|\.toml\Z", text, re.IGNORECASE):
        tidy = re.sub(r"(?i)\.toml\Z", "", re.split(r"[/\\]", text)[-1])
        message = "an exercise is named by its file's name, without the folder and without .toml"
        raise InvalidValueError(message, f'"{tidy}"' if tidy else None, "wrong-name")
    check_length(field, text)
    return text


def parse_pack_id(field: Field, raw: object) -> str:
    """Return the id of a pack: two or more names with points between them."""
    text = plain_text(field, raw)
    if not _PACK_ID.fullmatch(text):
        parts = [re.sub(r"[^a-z0-9]+", "-", part).strip("-") for part in re.split(r"[./]", text.strip().lower())]
        named = [part for part in parts if part]
        fix = f'"{".".join(named)}"' if len(named) > 1 else f'"your-name.{named[0]}"' if named else None
        message = f"`{field.name}` is who makes it, a point and what it is, in small letters, digits and hyphens"
        raise InvalidValueError(message, fix, "wrong-name")
    if is_reserved_name(text):  # it names a folder on the couple's computer
        message = f"“{text.partition('.')[0]}” is a device on Windows; begin `{field.name}` with another name"
        raise InvalidValueError(message, f'"coach-{text}"', "wrong-name")
    check_length(field, text)
    return text


def parse_step_name(field: Field, raw: object) -> str:
    """Return the name of the step that a step leads to."""
    return plain_text(field, raw).strip()


def parse_language(field: Field, raw: object) -> str:
    """Return a language tag such as `en` or `en-GB`."""
    text = plain_text(field, raw)
    if _LANGUAGE_TAG.fullmatch(text) and text not in _LANGUAGE_NAMES:
        return text
    tidy = re.sub(r"[_\s(),]+", "-", text.strip().lower()).strip("-")
    language, _, region = tidy.partition("-")
    region = "gb" if region == "uk" else region
    meant = _LANGUAGE_NAMES.get(language, language if len(language) in (2, 3) and language.isalpha() else None)
    fix = None
    if meant:
        fix = f'"{meant}-{region.upper()}"' if len(region) == 2 and region.isalpha() else f'"{meant}"'
    raise InvalidValueError(
        f'`{field.name}` is a language in short, such as "en", "de" or "en-GB"', fix, "wrong-language"
    )
