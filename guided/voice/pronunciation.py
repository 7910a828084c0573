"""Respell English words that speech engines mispronounce, for each engine those that it says wrong.

The cases were found by listening: espeak-ng, whose rules other engines use too, says “close your eyes” like “close by”
and “hm” letter by letter; Hibari says most of them right, and “let your eyes close” like “close by”. It rushes over the
comma after a name, so that “Sam, only listen” is heard as “Sam only listened”. A word and the full stop behind it may
be an abbreviation to it: “a clear no.” was heard as “a clear number”, and Jan as January. A space parts the two.
"""

import re
from collections.abc import Callable

_UNITS = {
    "s": "second",
    "sec": "second",
    "secs": "second",
    "min": "minute",
    "mins": "minute",
    "cm": "centimetre",
    "mm": "millimetre",
    "m": "metre",
}
_OWN = r"(?:your|my|our|his|her|their|both)\b"
_EYES_CLOSE = r"\b([Ee]yes|[Ee]yelids|[Ll]ids) close\b(?! (?:to|by)\b)"
_USED_TO = r"\b([Uu])sed(?= to\b)"

_Change = str | Callable[[re.Match[str]], str]
_Changes = tuple[tuple[re.Pattern[str], _Change], ...]


def _compiled(*changes: tuple[str, _Change]) -> _Changes:
    return tuple((re.compile(pattern), change) for pattern, change in changes)


_FOR_ALL = _compiled(
    (r"\b[Ss]h+\b", "shush"),
    (r"\band/or\b", "and or"),
    (r"(?<=[a-z])/(?=[a-z])", " or "),
    (r"\b(\d+) ?[-–] ?(?=\d+\b)", r"\1 to "),
    (r"\b(\d+) ?(secs?|s|mins?|cm|mm|m)\b(?!')", lambda found: _counted(found[1], _UNITS[found[2]])),
)
_FOR_ESPEAK = _compiled(
    (rf"\b([Cc])lose(?= (?:{_OWN}|(?:the|one) (?:eyes?|doors?|curtains?|windows?|lids?|book)\b))", r"\1loze"),
    (_EYES_CLOSE, r"\1 cloze"),
    (_USED_TO, lambda found: "Yoost" if found[1] == "U" else "yoost"),
    (rf"(^|[,;:] )([Uu])se(?= (?:{_OWN}|the\b|an?\b|as\b))", r"\1\2ze"),
    (rf"\b([Bb])ow(?= {_OWN}| down\b)", r"\1ough"),
    (r"\b([Ww])ind(?= down\b)", r"\1ined"),
    (r"\b(?:[Hh]m+|[Mm]m+|[Mm]hm+)\b(?!\.\d)", "hmm"),
)
_FOR_HIBARI = _compiled(
    (_EYES_CLOSE, r"\1 [close](/klˈOz/)"),
    (_USED_TO, r"[\1sed](/jˈust/)"),
    (r"^([^\W\d_]+), (?=[^\W\d_])", r"\1... "),
    (r"(?<=[^\W\d_])(?=\.(?:\.|\W*$))", " "),
)


def respell(text: str, language: str) -> str:
    """Return `text` respelled for espeak-ng and the system's voices. Text in other languages is returned unchanged."""
    if language.lower().split("-")[0] != "en":
        return text
    return _changed(text, (*_FOR_ESPEAK, *_FOR_ALL))


def respell_for_hibari(text: str) -> str:
    """Return English `text` with phonemes in Hibari's alphabet where it would say a word wrong."""
    return _changed(text, (*_FOR_ALL, *_FOR_HIBARI))


def _changed(text: str, changes: _Changes) -> str:
    for pattern, change in changes:
        text = pattern.sub(change, text)
    return text


def _counted(count: str, unit: str) -> str:
    return f"{count} {unit}{'' if count == '1' else 's'}"
