"""One value of a file -> what it means, or a Refusal that says what to write instead."""

import re
from collections.abc import Callable
from datetime import date, time
from difflib import get_close_matches

from guided.exercise import breath, duration
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.model import UNTIL_READY
from guided.exercise.schema.field_table import (
    AUDIO_EXTENSIONS,
    CHOICE_ALIASES,
    PLACEHOLDERS,
    WEEKLY_WORDS,
    Field,
    FieldType,
)

TOUCH_MATCH_CUTOFF = 0.8
"""How like a word must be to a choice of touch to be offered: a wrong one would mean fewer questions."""

NUMBER_LIMIT = 1_000_000
"""No field takes a number like this; larger ones are not even written out."""

_PLACE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z0-9-]+")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LANGUAGES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl", "portuguese": "pt",
}  # fmt: skip


_WANTED = {
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
    FieldType.CUES: 'a list of cues, such as [{ at = "8s", say = "..." }]',
    FieldType.EXERCISE_NAME: "the name of an exercise in quotes",
    FieldType.DOS: 'a list in which each stands in braces, such as [{ exercise = "long-hug", every = "day" }]',
    FieldType.BLOCKS: "blocks that each begin with their name in double brackets",
}


def parse_value(field: Field, raw: object, written: str = "") -> object:
    """What `raw` means for the field. `written` is how it stands in the file. Raises Refusal, whose fix, where it is a
    value, is one that would be read."""
    try:
        return _read(field, raw, written)
    except InvalidValueError as refusal:
        raise _with_a_fix_that_holds(field, refusal) from None


def _read(field: Field, raw: object, written: str) -> object:
    if field.type in (FieldType.TIME, FieldType.TIME_OR_READY):
        return _time(field, raw, written)
    return _READERS[field.type](field, raw)


def _with_a_fix_that_holds(field: Field, refusal: InvalidValueError) -> InvalidValueError:
    """The refusal, or what would be said of its fix once that was written."""
    import tomli

    offered = (refusal.fix or "").split(" or ")
    try:
        fixes = {fix: tomli.loads(f"x = {fix}")["x"] for fix in offered}
    except tomli.TOMLDecodeError:
        return refusal
    next_: InvalidValueError | None = None
    for fix, raw in list(fixes.items()):
        try:
            is_item = field.type in (FieldType.TEXTS, FieldType.CHOICES) and not isinstance(raw, list)
            _read(field, [raw] if is_item else raw, fix)
        except InvalidValueError as inner:
            next_ = next_ or inner
            del fixes[fix]
    if next_ is None or fixes:
        return InvalidValueError(refusal.message, " or ".join(fixes), refusal.code)
    return _with_a_fix_that_holds(field, next_) if next_.fix not in offered else next_


def describe_value(raw: object) -> str:
    """What somebody wrote, in words."""
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


def closest_match(word: str, known: list[str], likeness: float = 0.6) -> str | None:
    """The known word that was probably meant, at least this like `word` (0 to 1)."""
    tidy = word.strip().lower().replace(" ", "-")
    if tidy in known:
        return tidy
    found = get_close_matches(tidy, known, n=1, cutoff=likeness)
    return found[0] if found else None


def describe_expected(field: Field) -> str:
    """What the field needs, in words."""
    return _WANTED[field.type]


def wrong_type_error(field: Field, raw: object, fix: str | None = None) -> InvalidValueError:
    return InvalidValueError(
        f"`{field.name}` needs {_WANTED[field.type]}, but this is {describe_value(raw)}", fix, "wrong-kind"
    )


def normalize_text(text: str) -> str:
    """Text as it is spoken and shown: a line break is a space, an empty line (one break here) a pause."""
    paragraphs = re.split(r"\n[ \t\r]*\n\s*", text.strip())
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _plain(field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        fix = f'"{raw}"' if isinstance(raw, int | float) and not isinstance(raw, bool) else None
        if isinstance(raw, list) and len(raw) == 1 and isinstance(raw[0], str):
            fix = f'"{raw[0]}"'
        raise wrong_type_error(field, raw, fix)
    if not raw.strip():
        raise InvalidValueError(f"`{field.name}` is empty; write something, or delete the line", None, "empty")
    if found := _CONTROL.search(raw):
        words = f"`{field.name}` holds an invisible control character (number {ord(found[0])}); delete it"
        raise InvalidValueError(words, None, "control-character")
    return raw


def _text(field: Field, raw: object) -> str:
    text = normalize_text(_plain(field, raw))
    _not_longer(field, text)
    if field.has_placeholders:
        _places(text)
    return text


def _not_longer(field: Field, text: str) -> None:
    if field.max_length and len(text) > field.max_length:
        one = f"each item of `{field.name}`" if field.type is FieldType.TEXTS else f"`{field.name}`"
        words = f"{one} may have {field.max_length} letters, and this has {len(text)}; shorten it"
        raise InvalidValueError(words, None, "too-long")


def _places(text: str) -> None:
    for found in _PLACE.finditer(text):
        word = found[1]
        if word in PLACEHOLDERS:
            continue
        meant = closest_match(word, list(PLACEHOLDERS))
        names = "{giver}, {receiver}, {a} and {b}"
        words = f"{found[0]} is no name that is filled in; there are {names}"
        raise InvalidValueError(words, f"{{{meant}}}" if meant else None, "unknown-place")
    rest = _PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        words = "a brace stands alone here; a name that is filled in has one on each side, such as {giver}"
        raise InvalidValueError(words, None, "unknown-place")


def _name(field: Field, raw: object) -> str:
    text = _plain(field, raw)
    if not _NAME.fullmatch(text):
        tidy = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        words = f"`{field.name}` may have small letters a to z, digits and hyphens"
        raise InvalidValueError(words, f'"{tidy}"' if tidy else None, "wrong-name")
    _not_longer(field, text)
    if text in ("next", "next-round", "closing"):
        words = f"“{text}” has a meaning of its own in `then` and `if_...`; choose another name"
        raise InvalidValueError(words, None, "reserved-name")
    return text


def _exercise_name(field: Field, raw: object) -> str:
    text = _plain(field, raw).strip()
    if re.search(r"[/\\]|\.toml\Z", text, re.IGNORECASE):
        tidy = re.sub(r"(?i)\.toml\Z", "", re.split(r"[/\\]", text)[-1])
        words = "an exercise is named by its file's name, without the folder and without .toml"
        raise InvalidValueError(words, f'"{tidy}"' if tidy else None, "wrong-name")
    _not_longer(field, text)
    return text


def _step_name(field: Field, raw: object) -> str:
    return _plain(field, raw).strip()


def _tag(field: Field, raw: object) -> str:
    text = _plain(field, raw)
    if _TAG.fullmatch(text):
        return text
    tidy = text.strip().lower().replace("_", "-")
    language, _, region = tidy.partition("-")
    meant = _LANGUAGES.get(language, language if len(language) in (2, 3) and language.isalpha() else None)
    fix = None
    if meant:
        fix = f'"{meant}-{region.upper()}"' if len(region) == 2 and region.isalpha() else f'"{meant}"'
    raise InvalidValueError(
        f'`{field.name}` is a language in short, such as "en", "de" or "en-GB"', fix, "wrong-language"
    )


def _time(field: Field, raw: object, written: str) -> object:
    if isinstance(raw, time):
        meant = re.sub(r"^0(?=\d)", "", written.strip())
        words = f"without quotes {written.strip()} is a time of day; a length of time needs quotes"
        raise InvalidValueError(words, f'"{meant}"', "unquoted-time")
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        words = "a length of time needs quotes and a unit"
        fix = f'"{raw:g}s" or "{raw:g} min"' if 0 < raw < NUMBER_LIMIT else None
        raise InvalidValueError(words, fix, "bare-time")
    text = _plain(field, raw)
    if text.strip().lower().replace("_", " ") == UNTIL_READY:
        if field.type is FieldType.TIME_OR_READY and text == UNTIL_READY:
            return UNTIL_READY
        if field.type is FieldType.TIME_OR_READY:
            raise InvalidValueError(
                "this is written in small letters, with one space", f'"{UNTIL_READY}"', "wrong-time"
            )
    if field.type is FieldType.TIME_OR_READY and re.search(r"(?i)\bready\b", text):
        raise InvalidValueError("a step that waits for them lasts until ready", f'"{UNTIL_READY}"', "wrong-time")
    try:
        seconds = duration.parse_duration(text)
    except InvalidValueError as refusal:
        raise InvalidValueError(refusal.message, refusal.fix, "wrong-time") from None
    return _in_range(field, seconds, duration.format_duration)


def _number(field: Field, raw: object) -> object:
    whole = field.type is not FieldType.NUMBER
    if isinstance(raw, bool) or not isinstance(raw, int | float) or (whole and isinstance(raw, float)):
        fix = None
        if isinstance(raw, str) and re.fullmatch(r"\d+" if whole else r"\d+(\.\d+)?", raw.strip()):
            fix = raw.strip()
        elif isinstance(raw, float) and raw.is_integer():
            fix = f"{raw:.0f}"
        raise wrong_type_error(field, raw, fix)
    if not -NUMBER_LIMIT < raw < NUMBER_LIMIT:
        raise InvalidValueError(f"`{field.name}` needs a number that can be counted to", None, "out-of-range")
    return _in_range(field, raw, lambda limit: f"{limit:g}")


def _in_range(field: Field, number: float, told: Callable[[float], str]) -> float:
    if field.minimum <= number <= field.maximum:
        return number
    fix = told(field.minimum if number < field.minimum else field.maximum)
    if field.type in (FieldType.TIME, FieldType.TIME_OR_READY):
        fix = f'"{fix}"'
    words = f"`{field.name}` goes from {told(field.minimum)} to {told(field.maximum)}, and this is {told(number)}"
    raise InvalidValueError(words, fix, "out-of-range")


def _truth(field: Field, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    fix = None
    if isinstance(raw, str) and (word := raw.strip().lower()) in ("true", "false", "yes", "no", "on", "off"):
        fix = "true" if word in ("true", "yes", "on") else "false"
    elif raw in (0, 1):
        fix = "true" if raw == 1 else "false"
    raise wrong_type_error(field, raw, fix)


def _choice(field: Field, raw: object) -> str:
    text = _plain(field, raw)
    if text in field.choices:
        return text
    known = list(field.choices)
    likeness = TOUCH_MATCH_CUTOFF if field.name == "touch" else 0.6
    meant = CHOICE_ALIASES.get(field.name, {}).get(text.strip().lower()) or closest_match(text, known, likeness)
    one_of = f"{', '.join(known[:-1])} or {known[-1]}"
    fix = f'"{meant}"' if meant else None
    words = f"“{text}” is no choice for `{field.name}`; it is {one_of}"
    if field.name == "after":
        words += "; the step that follows is named in `then`"
    if field.name == "every" and text.strip().lower() in WEEKLY_WORDS:
        words, fix = f"{words}. Once a week is `times = 1`, in the place of `every`", None
    raise InvalidValueError(words, fix, "unknown-choice")


def _list(field: Field, raw: object) -> list[object]:
    if not isinstance(raw, list):
        fix = f'["{raw}"]' if isinstance(raw, str) else None
        raise wrong_type_error(field, raw, fix)
    if not raw:
        raise InvalidValueError(
            f"`{field.name}` is an empty list; write something in it, or delete the line", None, "empty"
        )
    if len(raw) > field.maximum:
        words = f"`{field.name}` may have {field.maximum:g} items, and this has {len(raw)}"
        raise InvalidValueError(words, None, "too-long")
    return raw


def _texts(field: Field, raw: object) -> tuple[str, ...]:
    return tuple(_item(field, item) for item in _list(field, raw))


def _choices(field: Field, raw: object) -> tuple[str, ...]:
    return tuple(_choice(field, item) for item in _list(field, raw))


def _item(field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        words = f"each item of `{field.name}` is text in quotes, but this is {describe_value(raw)}"
        raise InvalidValueError(words, f'"{raw}"' if isinstance(raw, int | float) else None, "wrong-kind")
    text = normalize_text(_plain(field, raw))
    _not_longer(field, text)
    return text


def _voice(field: Field, raw: object) -> str:
    return _file(field, _plain(field, raw))


def _sound(field: Field, raw: object) -> str:
    text = _plain(field, raw)
    if text in field.choices:
        return text
    if "." in text or "/" in text or "\\" in text:
        return _file(field, text)
    meant = CHOICE_ALIASES.get(field.name, {}).get(text.strip().lower())
    meant = meant or closest_match(text.removeprefix("low ").removeprefix("low-"), list(field.choices))
    known = list(field.choices)
    words = f"there is no sound “{text}”; there are {', '.join(known[:-1])} and {known[-1]}, or a file in sounds/"
    raise InvalidValueError(words, f'"{meant or known[0]}"', "unknown-sound")


def _file(field: Field, text: str) -> str:
    if "\\" in text:
        raise InvalidValueError(
            "a file's folders are parted by / here", f'"{text.replace(chr(92), "/")}"', "wrong-file"
        )
    if text.startswith(("/", "~")) or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) or ".." in text.split("/"):
        words = (
            "a sound file lies in a folder beside this exercise and is named from there, "
            f"such as {'voice' if field.type is FieldType.VOICE else 'sounds'}/evening.ogg"
        )
        raise InvalidValueError(words, None, "wrong-file")
    folder = "voice/" if field.type is FieldType.VOICE else "sounds/"
    if not text.startswith(folder):
        fix = f'"{folder}{text.rsplit("/", 1)[-1]}"'
        raise InvalidValueError(f"this file has to lie in the folder {folder} beside the exercise", fix, "wrong-file")
    ending = text.rsplit(".", 1)[-1].lower() if "." in text else ""
    if ending not in AUDIO_EXTENSIONS or text.endswith("/"):
        known = f"{', '.join(AUDIO_EXTENSIONS[:-1])} or {AUDIO_EXTENSIONS[-1]}"
        raise InvalidValueError(f"a sound file ends in {known}", None, "wrong-file")
    return text


def _breath(field: Field, raw: object) -> object:
    text = _plain(field, raw)
    try:
        return breath.parse_breath(text)
    except InvalidValueError as refusal:
        raise InvalidValueError(refusal.message, refusal.fix, "wrong-breath") from None


_READERS: dict[FieldType, Callable[[Field, object], object]] = {
    FieldType.FORMAT: _number,
    FieldType.TEXT: _text,
    FieldType.TEXTS: _texts,
    FieldType.NUMBER: _number,
    FieldType.WHOLE: _number,
    FieldType.FLAG: _truth,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choices,
    FieldType.BREATH: _breath,
    FieldType.SOUND: _sound,
    FieldType.VOICE: _voice,
    FieldType.NAME: _name,
    FieldType.STEP_NAME: _step_name,
    FieldType.EXERCISE_NAME: _exercise_name,
    FieldType.LANGUAGE: _tag,
}
