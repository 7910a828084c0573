"""One value of a file -> what it means, or a Refusal that says what to write instead."""

import re
from collections.abc import Callable
from datetime import date, time
from difflib import get_close_matches

from guided.exercise import breath, duration
from guided.exercise.diagnostic import Refusal
from guided.exercise.model import UNTIL_READY
from guided.exercise.schema.field_table import AUDIO_ENDINGS, CHOICE_MEANINGS, PLACES, WEEKLY, Field, Kind

SURE_OF_TOUCH = 0.8
"""How like a word must be to a choice of touch to be offered: a wrong one would mean fewer questions."""

BEYOND_COUNTING = 1_000_000
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
    Kind.FORMAT: "a whole number without quotes",
    Kind.TEXT: "text in quotes",
    Kind.TEXTS: "a list of texts in quotes",
    Kind.NUMBER: "a number without quotes",
    Kind.WHOLE: "a whole number without quotes",
    Kind.FLAG: "true or false, without quotes",
    Kind.CHOICE: "one of its words in quotes",
    Kind.CHOICES: "a list of its words in quotes",
    Kind.TIME: 'a length of time in quotes, such as "20s" or "1m30s"',
    Kind.TIME_OR_READY: 'a length of time in quotes, such as "20s", or "until ready"',
    Kind.BREATH: 'a breath in quotes, such as "4-6"',
    Kind.SOUND: "the name of a sound in quotes",
    Kind.VOICE: "the name of a recording in quotes",
    Kind.NAME: "a name in quotes",
    Kind.STEP_NAME: "the name of a step in quotes",
    Kind.LANGUAGE: 'a language in quotes, such as "en" or "de"',
    Kind.CUES: 'a list of cues, such as [{ at = "8s", say = "..." }]',
    Kind.EXERCISE_NAME: "the name of an exercise in quotes",
    Kind.DOS: 'a list in which each stands in braces, such as [{ exercise = "long-hug", every = "day" }]',
    Kind.BLOCKS: "blocks that each begin with their name in double brackets",
}


def read(field: Field, raw: object, written: str = "") -> object:
    """What `raw` means for the field. `written` is how it stands in the file. Raises Refusal, whose fix, where it is a
    value, is one that would be read."""
    try:
        return _read(field, raw, written)
    except Refusal as refusal:
        raise _with_a_fix_that_holds(field, refusal) from None


def _read(field: Field, raw: object, written: str) -> object:
    if field.kind in (Kind.TIME, Kind.TIME_OR_READY):
        return _time(field, raw, written)
    return _READERS[field.kind](field, raw)


def _with_a_fix_that_holds(field: Field, refusal: Refusal) -> Refusal:
    """The refusal, or what would be said of its fix once that was written."""
    import tomli

    offered = (refusal.fix or "").split(" or ")
    try:
        fixes = {fix: tomli.loads(f"x = {fix}")["x"] for fix in offered}
    except tomli.TOMLDecodeError:
        return refusal
    next_: Refusal | None = None
    for fix, raw in list(fixes.items()):
        try:
            is_item = field.kind in (Kind.TEXTS, Kind.CHOICES) and not isinstance(raw, list)
            _read(field, [raw] if is_item else raw, fix)
        except Refusal as inner:
            next_ = next_ or inner
            del fixes[fix]
    if next_ is None or fixes:
        return Refusal(refusal.words, " or ".join(fixes), refusal.code)
    return _with_a_fix_that_holds(field, next_) if next_.fix not in offered else next_


def what(raw: object) -> str:
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


def nearest(word: str, known: list[str], likeness: float = 0.6) -> str | None:
    """The known word that was probably meant, at least this like `word` (0 to 1)."""
    tidy = word.strip().lower().replace(" ", "-")
    if tidy in known:
        return tidy
    found = get_close_matches(tidy, known, n=1, cutoff=likeness)
    return found[0] if found else None


def wanted(field: Field) -> str:
    """What the field needs, in words."""
    return _WANTED[field.kind]


def wrong_kind(field: Field, raw: object, fix: str | None = None) -> Refusal:
    return Refusal(f"`{field.name}` needs {_WANTED[field.kind]}, but this is {what(raw)}", fix, "wrong-kind")


def settled(text: str) -> str:
    """Text as it is spoken and shown: a line break is a space, an empty line (one break here) a pause."""
    paragraphs = re.split(r"\n[ \t\r]*\n\s*", text.strip())
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _plain(field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        fix = f'"{raw}"' if isinstance(raw, int | float) and not isinstance(raw, bool) else None
        if isinstance(raw, list) and len(raw) == 1 and isinstance(raw[0], str):
            fix = f'"{raw[0]}"'
        raise wrong_kind(field, raw, fix)
    if not raw.strip():
        raise Refusal(f"`{field.name}` is empty; write something, or delete the line", None, "empty")
    if found := _CONTROL.search(raw):
        words = f"`{field.name}` holds an invisible control character (number {ord(found[0])}); delete it"
        raise Refusal(words, None, "control-character")
    return raw


def _text(field: Field, raw: object) -> str:
    text = settled(_plain(field, raw))
    _not_longer(field, text)
    if field.spoken:
        _places(text)
    return text


def _not_longer(field: Field, text: str) -> None:
    if field.longest and len(text) > field.longest:
        one = f"each item of `{field.name}`" if field.kind is Kind.TEXTS else f"`{field.name}`"
        words = f"{one} may have {field.longest} letters, and this has {len(text)}; shorten it"
        raise Refusal(words, None, "too-long")


def _places(text: str) -> None:
    for found in _PLACE.finditer(text):
        word = found[1]
        if word in PLACES:
            continue
        meant = nearest(word, list(PLACES))
        names = "{giver}, {receiver}, {a} and {b}"
        words = f"{found[0]} is no name that is filled in; there are {names}"
        raise Refusal(words, f"{{{meant}}}" if meant else None, "unknown-place")
    rest = _PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        words = "a brace stands alone here; a name that is filled in has one on each side, such as {giver}"
        raise Refusal(words, None, "unknown-place")


def _name(field: Field, raw: object) -> str:
    text = _plain(field, raw)
    if not _NAME.fullmatch(text):
        tidy = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        words = f"`{field.name}` may have small letters a to z, digits and hyphens"
        raise Refusal(words, f'"{tidy}"' if tidy else None, "wrong-name")
    _not_longer(field, text)
    if text in ("next", "next-round", "closing"):
        words = f"“{text}” has a meaning of its own in `then` and `if_...`; choose another name"
        raise Refusal(words, None, "reserved-name")
    return text


def _exercise_name(field: Field, raw: object) -> str:
    text = _plain(field, raw).strip()
    if re.search(r"[/\\]|\.toml\Z", text, re.IGNORECASE):
        tidy = re.sub(r"(?i)\.toml\Z", "", re.split(r"[/\\]", text)[-1])
        words = "an exercise is named by its file's name, without the folder and without .toml"
        raise Refusal(words, f'"{tidy}"' if tidy else None, "wrong-name")
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
    raise Refusal(f'`{field.name}` is a language in short, such as "en", "de" or "en-GB"', fix, "wrong-language")


def _time(field: Field, raw: object, written: str) -> object:
    if isinstance(raw, time):
        meant = re.sub(r"^0(?=\d)", "", written.strip())
        words = f"without quotes {written.strip()} is a time of day; a length of time needs quotes"
        raise Refusal(words, f'"{meant}"', "unquoted-time")
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        words = "a length of time needs quotes and a unit"
        fix = f'"{raw:g}s" or "{raw:g} min"' if 0 < raw < BEYOND_COUNTING else None
        raise Refusal(words, fix, "bare-time")
    text = _plain(field, raw)
    if text.strip().lower().replace("_", " ") == UNTIL_READY:
        if field.kind is Kind.TIME_OR_READY and text == UNTIL_READY:
            return UNTIL_READY
        if field.kind is Kind.TIME_OR_READY:
            raise Refusal("this is written in small letters, with one space", f'"{UNTIL_READY}"', "wrong-time")
    if field.kind is Kind.TIME_OR_READY and re.search(r"(?i)\bready\b", text):
        raise Refusal("a step that waits for them lasts until ready", f'"{UNTIL_READY}"', "wrong-time")
    try:
        seconds = duration.parse(text)
    except Refusal as refusal:
        raise Refusal(refusal.words, refusal.fix, "wrong-time") from None
    return _in_range(field, seconds, duration.written)


def _number(field: Field, raw: object) -> object:
    whole = field.kind is not Kind.NUMBER
    if isinstance(raw, bool) or not isinstance(raw, int | float) or (whole and isinstance(raw, float)):
        fix = None
        if isinstance(raw, str) and re.fullmatch(r"\d+" if whole else r"\d+(\.\d+)?", raw.strip()):
            fix = raw.strip()
        elif isinstance(raw, float) and raw.is_integer():
            fix = f"{raw:.0f}"
        raise wrong_kind(field, raw, fix)
    if not -BEYOND_COUNTING < raw < BEYOND_COUNTING:
        raise Refusal(f"`{field.name}` needs a number that can be counted to", None, "out-of-range")
    return _in_range(field, raw, lambda limit: f"{limit:g}")


def _in_range(field: Field, number: float, told: Callable[[float], str]) -> float:
    if field.least <= number <= field.most:
        return number
    fix = told(field.least if number < field.least else field.most)
    if field.kind in (Kind.TIME, Kind.TIME_OR_READY):
        fix = f'"{fix}"'
    words = f"`{field.name}` goes from {told(field.least)} to {told(field.most)}, and this is {told(number)}"
    raise Refusal(words, fix, "out-of-range")


def _truth(field: Field, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    fix = None
    if isinstance(raw, str) and (word := raw.strip().lower()) in ("true", "false", "yes", "no", "on", "off"):
        fix = "true" if word in ("true", "yes", "on") else "false"
    elif raw in (0, 1):
        fix = "true" if raw == 1 else "false"
    raise wrong_kind(field, raw, fix)


def _choice(field: Field, raw: object) -> str:
    text = _plain(field, raw)
    if text in field.choices:
        return text
    known = list(field.choices)
    likeness = SURE_OF_TOUCH if field.name == "touch" else 0.6
    meant = CHOICE_MEANINGS.get(field.name, {}).get(text.strip().lower()) or nearest(text, known, likeness)
    one_of = f"{', '.join(known[:-1])} or {known[-1]}"
    fix = f'"{meant}"' if meant else None
    words = f"“{text}” is no choice for `{field.name}`; it is {one_of}"
    if field.name == "after":
        words += "; the step that follows is named in `then`"
    if field.name == "every" and text.strip().lower() in WEEKLY:
        words, fix = f"{words}. Once a week is `times = 1`, in the place of `every`", None
    raise Refusal(words, fix, "unknown-choice")


def _list(field: Field, raw: object) -> list[object]:
    if not isinstance(raw, list):
        fix = f'["{raw}"]' if isinstance(raw, str) else None
        raise wrong_kind(field, raw, fix)
    if not raw:
        raise Refusal(f"`{field.name}` is an empty list; write something in it, or delete the line", None, "empty")
    if len(raw) > field.most:
        words = f"`{field.name}` may have {field.most:g} items, and this has {len(raw)}"
        raise Refusal(words, None, "too-long")
    return raw


def _texts(field: Field, raw: object) -> tuple[str, ...]:
    return tuple(_item(field, item) for item in _list(field, raw))


def _choices(field: Field, raw: object) -> tuple[str, ...]:
    return tuple(_choice(field, item) for item in _list(field, raw))


def _item(field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        words = f"each item of `{field.name}` is text in quotes, but this is {what(raw)}"
        raise Refusal(words, f'"{raw}"' if isinstance(raw, int | float) else None, "wrong-kind")
    text = settled(_plain(field, raw))
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
    meant = CHOICE_MEANINGS.get(field.name, {}).get(text.strip().lower())
    meant = meant or nearest(text.removeprefix("low ").removeprefix("low-"), list(field.choices))
    known = list(field.choices)
    words = f"there is no sound “{text}”; there are {', '.join(known[:-1])} and {known[-1]}, or a file in sounds/"
    raise Refusal(words, f'"{meant or known[0]}"', "unknown-sound")


def _file(field: Field, text: str) -> str:
    if "\\" in text:
        raise Refusal("a file's folders are parted by / here", f'"{text.replace(chr(92), "/")}"', "wrong-file")
    if text.startswith(("/", "~")) or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) or ".." in text.split("/"):
        words = (
            "a sound file lies in a folder beside this exercise and is named from there, "
            f"such as {'voice' if field.kind is Kind.VOICE else 'sounds'}/evening.ogg"
        )
        raise Refusal(words, None, "wrong-file")
    folder = "voice/" if field.kind is Kind.VOICE else "sounds/"
    if not text.startswith(folder):
        fix = f'"{folder}{text.rsplit("/", 1)[-1]}"'
        raise Refusal(f"this file has to lie in the folder {folder} beside the exercise", fix, "wrong-file")
    ending = text.rsplit(".", 1)[-1].lower() if "." in text else ""
    if ending not in AUDIO_ENDINGS or text.endswith("/"):
        known = f"{', '.join(AUDIO_ENDINGS[:-1])} or {AUDIO_ENDINGS[-1]}"
        raise Refusal(f"a sound file ends in {known}", None, "wrong-file")
    return text


def _breath(field: Field, raw: object) -> object:
    text = _plain(field, raw)
    try:
        return breath.parse(text)
    except Refusal as refusal:
        raise Refusal(refusal.words, refusal.fix, "wrong-breath") from None


_READERS: dict[Kind, Callable[[Field, object], object]] = {
    Kind.FORMAT: _number,
    Kind.TEXT: _text,
    Kind.TEXTS: _texts,
    Kind.NUMBER: _number,
    Kind.WHOLE: _number,
    Kind.FLAG: _truth,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.BREATH: _breath,
    Kind.SOUND: _sound,
    Kind.VOICE: _voice,
    Kind.NAME: _name,
    Kind.STEP_NAME: _step_name,
    Kind.EXERCISE_NAME: _exercise_name,
    Kind.LANGUAGE: _tag,
}
