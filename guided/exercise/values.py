"""One value of a file -> what it means, or a Refusal that says what to write instead."""

import re
from datetime import date, time
from difflib import get_close_matches

from guided.exercise import breath, duration
from guided.exercise.fields import SOUND_FILES, Field, Kind
from guided.exercise.model import UNTIL_READY
from guided.exercise.problems import Refusal

_PLACE = re.compile(r"\{([^{}]*)\}")
_PLACES = ("giver", "receiver", "a", "b")
_NAME = re.compile(r"[a-z0-9-]+")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_LANGUAGES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl", "portuguese": "pt",
}  # fmt: skip


def read(name: str, field: Field, raw: object, written: str) -> object:
    """What `raw` means for the field. `written` is how it stands in the file. Raises Refusal."""
    match field.kind:
        case Kind.TEXT:
            return _text(name, field, raw)
        case Kind.NAME:
            return _name(name, field, raw)
        case Kind.STEP:
            return _step_name(name, field, raw)
        case Kind.TAG:
            return _tag(name, field, raw)
        case Kind.TIME | Kind.WAIT:
            return _time(name, field, raw, written)
        case Kind.WHOLE | Kind.NUMBER:
            return _number(name, field, raw)
        case Kind.TRUTH:
            return _truth(name, field, raw)
        case Kind.CHOICE:
            return _choice(name, field, raw)
        case Kind.CHOICES:
            return tuple(_choice(name, field, item) for item in _list(name, field, raw))
        case Kind.TEXTS:
            return tuple(_item(name, field, item) for item in _list(name, field, raw))
        case Kind.SOUND:
            return _sound(name, field, raw)
        case Kind.FILE:
            return _file(name, _plain(name, field, raw))
        case Kind.BREATH:
            return _breath(name, field, raw)
        case Kind.CUES | Kind.STEPS:
            raise AssertionError(f"{name} is read item by item")


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


def nearest(word: str, known: list[str]) -> str | None:
    """The known word that was probably meant."""
    tidy = word.strip().lower().replace(" ", "-")
    if tidy in known:
        return tidy
    found = get_close_matches(tidy, known, n=1, cutoff=0.6)
    return found[0] if found else None


def wrong_kind(name: str, field: Field, raw: object, fix: str | None = None) -> Refusal:
    return Refusal(f"`{name}` needs {field.kind.value}, but this is {what(raw)}", fix, "wrong-kind")


def settled(text: str) -> str:
    """Text as it is spoken and shown: a line break is a space, an empty line (one break here) a pause."""
    paragraphs = re.split(r"\n[ \t\r]*\n\s*", text.strip())
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _plain(name: str, field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        fix = f'"{raw}"' if isinstance(raw, int | float) and not isinstance(raw, bool) else None
        if isinstance(raw, list) and len(raw) == 1 and isinstance(raw[0], str):
            fix = f'"{raw[0]}"'
        raise wrong_kind(name, field, raw, fix)
    if not raw.strip():
        raise Refusal(f"`{name}` is empty; write something, or delete the line", None, "empty")
    if found := _CONTROL.search(raw):
        words = f"`{name}` holds an invisible control character (number {ord(found[0])}); delete it"
        raise Refusal(words, None, "control-character")
    return raw


def _text(name: str, field: Field, raw: object) -> str:
    text = settled(_plain(name, field, raw))
    _not_longer(name, field.most, text)
    if field.names_filled:
        _places(text)
    return text


def _not_longer(name: str, most: float | None, text: str) -> None:
    if most is not None and len(text) > most:
        raise Refusal(f"`{name}` may have {most:g} letters, and this has {len(text)}; shorten it", None, "too-long")


def _places(text: str) -> None:
    for found in _PLACE.finditer(text):
        word = found[1]
        if word in _PLACES:
            continue
        meant = nearest(word, list(_PLACES))
        names = "{giver}, {receiver}, {a} and {b}"
        words = f"{found[0]} is no name that is filled in; there are {names}"
        raise Refusal(words, f"{{{meant}}}" if meant else None, "unknown-place")
    rest = _PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        words = "a brace stands alone here; a name that is filled in has one on each side, such as {giver}"
        raise Refusal(words, None, "unknown-place")


def _name(name: str, field: Field, raw: object) -> str:
    text = _plain(name, field, raw)
    if not _NAME.fullmatch(text):
        tidy = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        words = f"`{name}` may have small letters a to z, digits and hyphens"
        raise Refusal(words, f'"{tidy}"' if tidy else None, "wrong-name")
    _not_longer(name, field.most, text)
    if text in ("next", "next-round", "closing"):
        words = f"“{text}” has a meaning of its own in `then` and `if_...`; choose another name"
        raise Refusal(words, None, "reserved-name")
    return text


def _step_name(name: str, field: Field, raw: object) -> str:
    return _plain(name, field, raw).strip()


def _tag(name: str, field: Field, raw: object) -> str:
    text = _plain(name, field, raw)
    if _TAG.fullmatch(text):
        return text
    tidy = text.strip().lower().replace("_", "-")
    language, _, region = tidy.partition("-")
    meant = _LANGUAGES.get(language, language if len(language) in (2, 3) and language.isalpha() else None)
    fix = None
    if meant:
        fix = f'"{meant}-{region.upper()}"' if len(region) == 2 and region.isalpha() else f'"{meant}"'
    raise Refusal(f'`{name}` is a language in short, such as "en", "de" or "en-GB"', fix, "wrong-language")


def _time(name: str, field: Field, raw: object, written: str) -> object:
    if isinstance(raw, time):
        meant = re.sub(r"^0(?=\d)", "", written.strip())
        words = f"without quotes {written.strip()} is a time of day; a length of time needs quotes"
        raise Refusal(words, f'"{meant}"', "unquoted-time")
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        words = "a length of time needs quotes and a unit"
        fix = f'"{raw:g}s" or "{raw:g} min"' if raw > 0 else None
        raise Refusal(words, fix, "bare-time")
    text = _plain(name, field, raw)
    if text.strip().lower().replace("_", " ") == UNTIL_READY:
        if field.kind is Kind.WAIT and text == UNTIL_READY:
            return UNTIL_READY
        if field.kind is Kind.WAIT:
            raise Refusal("this is written in small letters, with one space", f'"{UNTIL_READY}"', "wrong-time")
    try:
        seconds = duration.parse(text)
    except Refusal as refusal:
        raise Refusal(refusal.words, refusal.fix, "wrong-time") from None
    return _in_range(name, field, seconds, duration.written)


def _number(name: str, field: Field, raw: object) -> object:
    whole = field.kind is Kind.WHOLE
    if isinstance(raw, bool) or not isinstance(raw, int | float) or (whole and isinstance(raw, float)):
        fix = None
        if isinstance(raw, str) and re.fullmatch(r"\d+" if whole else r"\d+(\.\d+)?", raw.strip()):
            fix = raw.strip()
        elif isinstance(raw, float) and raw.is_integer():
            fix = f"{raw:.0f}"
        raise wrong_kind(name, field, raw, fix)
    if raw != raw or raw in (float("inf"), float("-inf")):
        raise Refusal(f"`{name}` needs a number that can be counted to", None, "out-of-range")
    return _in_range(name, field, raw, lambda limit: f"{limit:g}")


def _in_range(name: str, field: Field, number: float, told) -> float:  # type: ignore[no-untyped-def]
    least, most = field.least, field.most
    if (least is not None and number < least) or (most is not None and number > most):
        nearer = least if least is not None and number < least else most
        fix = told(nearer)
        if field.kind in (Kind.TIME, Kind.WAIT):
            fix = f'"{fix}"'
        raise Refusal(
            f"`{name}` goes from {told(least)} to {told(most)}, and this is {told(number)}", fix, "out-of-range"
        )
    return number


def _truth(name: str, field: Field, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    fix = None
    if isinstance(raw, str) and (word := raw.strip().lower()) in ("true", "false", "yes", "no", "on", "off"):
        fix = "true" if word in ("true", "yes", "on") else "false"
    elif raw in (0, 1):
        fix = "true" if raw == 1 else "false"
    raise wrong_kind(name, field, raw, fix)


def _choice(name: str, field: Field, raw: object) -> str:
    text = _plain(name, field, raw)
    if text in field.choices:
        return text
    known = list(field.choices)
    meant = nearest(text, known)
    one_of = f"{', '.join(known[:-1])} or {known[-1]}"
    fix = f'"{meant}"' if meant else None
    raise Refusal(f"“{text}” is no choice for `{name}`; it is {one_of}", fix, "unknown-choice")


def _list(name: str, field: Field, raw: object) -> list[object]:
    if not isinstance(raw, list):
        fix = f'["{raw}"]' if isinstance(raw, str) else None
        raise wrong_kind(name, field, raw, fix)
    if not raw:
        raise Refusal(f"`{name}` is an empty list; write something in it, or delete the line", None, "empty")
    if field.most is not None and len(raw) > field.most:
        raise Refusal(f"`{name}` may have {field.most:g} items, and this has {len(raw)}", None, "too-long")
    return raw


def _item(name: str, field: Field, raw: object) -> str:
    if not isinstance(raw, str):
        raise Refusal(f"each item of `{name}` is text in quotes, but one is {what(raw)}", None, "wrong-kind")
    text = settled(_plain(name, field, raw))
    if field.each is not None and len(text) > field.each:
        words = f"each item of `{name}` may have {field.each} letters, and one has {len(text)}; shorten it"
        raise Refusal(words, None, "too-long")
    return text


def _sound(name: str, field: Field, raw: object) -> str:
    text = _plain(name, field, raw)
    if text in field.choices:
        return text
    if "." in text or "/" in text or "\\" in text:
        return _file(name, text)
    meant = nearest(text.removeprefix("low ").removeprefix("low-"), list(field.choices))
    known = list(field.choices)
    words = f"there is no sound “{text}”; there are {', '.join(known[:-1])} and {known[-1]}, or a file in sounds/"
    raise Refusal(words, f'"{meant}"' if meant else None, "unknown-sound")


def _file(name: str, text: str) -> str:
    if "\\" in text:
        raise Refusal("a file's folders are parted by / here", f'"{text.replace(chr(92), "/")}"', "wrong-file")
    if text.startswith(("/", "~")) or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) or ".." in text.split("/"):
        words = f"the file of `{name}` stands in a folder beside this one, and is named from here"
        raise Refusal(words, None, "wrong-file")
    ending = text.rsplit(".", 1)[-1].lower() if "." in text else ""
    if ending not in SOUND_FILES or text.endswith("/"):
        known = f"{', '.join(SOUND_FILES[:-1])} or {SOUND_FILES[-1]}"
        raise Refusal(f"a sound file ends in {known}", None, "wrong-file")
    return text


def _breath(name: str, field: Field, raw: object) -> object:
    text = _plain(name, field, raw)
    try:
        return breath.parse(text)
    except Refusal as refusal:
        raise Refusal(refusal.words, refusal.fix, "wrong-breath") from None
