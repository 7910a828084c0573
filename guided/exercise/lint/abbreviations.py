"""Say in full what abbreviations and units stand for, in English and German."""

import re

from guided.exercise.lint.text_rule import Match

_ENGLISH = {
    "approx": "about",
    "ca": "about",
    "e.g": "for example",
    "eg": "for example",
    "i.e": "that is",
    "ie": "that is",
    "etc": "and so on",
    "w/": "with",
    "w/o": "without",
    "b/c": "because",
    "vs": "or",
    "incl": "with",
    "resp": "or",
    "ppl": "people",
    "pls": "please",
    "plz": "please",
    "btw": "by the way",
    "asap": "soon",
    "a.k.a": "also called",
    "min": "at least",
    "max": "at most",
}
_GERMAN = {
    "z.b": "zum Beispiel",
    "d.h": "das heißt",
    "u.a": "unter anderem",
    "o.ä": "oder Ähnliches",
    "u.s.w": "und so weiter",
    "usw": "und so weiter",
    "bzw": "oder",
    "ca": "etwa",
    "etc": "und so weiter",
    "evtl": "vielleicht",
    "ggf": "wenn nötig",
    "inkl": "mit",
    "vgl": "vergleiche",
    "od": "oder",
    "bspw": "zum Beispiel",
    "ggfs": "wenn nötig",
    "min": "mindestens",
    "max": "höchstens",
}
ABBREVIATION = re.compile(
    r"(?<![\w.])(?:(z\. ?b|d\. ?h|u\. ?a|o\. ?ä|u\. ?s\. ?w|a\. ?k\. ?a|e\. ?g|i\. ?e)\.?(?!\w)|(w/o|b/c|w/)(?=\s)"
    r"|(approx|etc|resp|incl|usw|bzw|evtl|ggfs?|inkl|bspw|vgl|vs|ca|od)\."
    r"|(min|max)\.(?= ?\d)"
    r"|(approx|usw|bzw|evtl|ggfs?|bspw|ppl|plz|pls|btw|asap|etc)(?![\w.]))",
    re.IGNORECASE,
)
_UNITS = {
    **dict.fromkeys(("s", "sec", "secs"), ("second", "Sekunde")),
    "sek": ("second", "Sekunde"),
    **dict.fromkeys(("min", "mins"), ("minute", "Minute")),
    **dict.fromkeys(("h", "hr", "hrs", "std"), ("hour", "Stunde")),
}
UNIT = re.compile(
    rf"(?<![\w.])(\d{{1,3}}) ?({'|'.join(sorted(_UNITS, key=len, reverse=True))})\b\.?(?!\w)", re.IGNORECASE
)
_GERMAN_TEXT = re.compile(
    r"[äöüß]|\b(?:und|ein|eine|aus|die|der|das|den|dem|ihr|euch|du|dir|mit|hände|hand in|oder|noch|sek|minuten|jetzt"
    r"|dann|ist|zum|zur|bis|beim|für|im|am|nicht|lasst|haltet|atmet)\b",
    re.IGNORECASE,
)


def is_german(text: str) -> bool:
    """Return whether `text` has a letter or a word that is plainly German."""
    return _GERMAN_TEXT.search(text) is not None


def in_full(found: Match, *, german: bool) -> str:
    """Return what an abbreviation stands for, with the full stop that ends its sentence."""
    if found[0][0].isdigit():
        return _unit_in_full(found, german=german)
    short = found[0].lower().rstrip(".").replace(". ", ".")
    words = _GERMAN if german or is_german(found.string) else _ENGLISH
    full = words.get(short) or _ENGLISH.get(short) or _GERMAN[short]
    begins = found.start() == 0 or re.search(r"[.!?]\s*\Z", found.string[: found.start()])
    return (full[0].upper() + full[1:] if begins else full) + _stop(found, only_last=short not in ("etc", "usw"))


def _stop(found: Match, *, only_last: bool) -> str:
    """Return the full stop of an abbreviation that ends its text, or without `only_last` its sentence."""
    ends = r"\s*\Z" if only_last else r"\s*\Z|\s+[A-ZÄÖÜ]"
    return "." if found[0].endswith(".") and re.match(ends, found.string[found.end() :]) else ""


def _unit_in_full(found: Match, *, german: bool) -> str:
    short = found[2].lower()
    english_word, german_word = _UNITS[short]
    word = german_word if german or is_german(found.string) or short in ("sek", "std") else english_word
    plural = "" if found[1] == "1" else "n" if word is german_word else "s"
    return f"{found[1]} {word}{plural}{_stop(found, only_last=False)}"


def abbreviation_message(found: Match, how: str, *, german: bool) -> str:
    full = in_full(found, german=german).rstrip(".")
    return f"“{found[0]}” is an abbreviation, and is read as it stands; write “{full}”" if "spoken" in how else ""
