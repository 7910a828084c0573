"""Respell English words that speech engines mispronounce.

The cases were found by listening to espeak-ng, whose rules other engines use too: it says “close your eyes” like “close
by”, “hm” letter by letter, and “2-3” with a dash.
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

_Change = str | Callable[[re.Match[str]], str]
_CHANGES: tuple[tuple[re.Pattern[str], _Change], ...] = tuple(
    (re.compile(pattern), change)
    for pattern, change in (
        (rf"\b([Cc])lose(?= (?:{_OWN}|(?:the|one) (?:eyes?|doors?|curtains?|windows?|lids?|book)\b))", r"\1loze"),
        (r"\b([Ee]yes|[Ee]yelids|[Ll]ids) close\b(?! (?:to|by)\b)", r"\1 cloze"),
        (r"\b([Uu])sed(?= to\b)", lambda found: "Yoost" if found[1] == "U" else "yoost"),
        (rf"(^|[,;:] )([Uu])se(?= (?:{_OWN}|the\b|an?\b|as\b))", r"\1\2ze"),
        (rf"\b([Bb])ow(?= {_OWN}| down\b)", r"\1ough"),
        (r"\b([Ww])ind(?= down\b)", r"\1ined"),
        (r"\b(?:[Hh]m+|[Mm]m+|[Mm]hm+)\b(?!\.\d)", "hmm"),
        (r"\b[Ss]h+\b", "shush"),
        (r"\band/or\b", "and or"),
        (r"(?<=[a-z])/(?=[a-z])", " or "),
        (r"\b(\d+) ?[-–] ?(?=\d+\b)", r"\1 to "),
        (r"\b(\d+) ?(secs?|s|mins?|cm|mm|m)\b(?!')", lambda found: _counted(found[1], _UNITS[found[2]])),
    )
)


def respell(text: str, language: str) -> str:
    """Return `text` respelled for a speech engine. Text in other languages is returned unchanged."""
    if language.lower().split("-")[0] != "en":
        return text
    for pattern, change in _CHANGES:
        text = pattern.sub(change, text)
    return text


def _counted(count: str, unit: str) -> str:
    return f"{count} {unit}{'' if count == '1' else 's'}"
