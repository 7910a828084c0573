"""Find letters of other scripts that look like Latin ones, as a keyboard or a copy from elsewhere may bring them."""

import unicodedata

_PAIRS = {
    "Cyrillic": ("аеорсухіјѕһԁԛԝкмтвнгпАВЕКМНОРСТХІЈЅУ", "aeopcyxijshdqwkmtbhrnABEKMHOPCTXIJSY"),
    "Greek": ("ονρτυικχεαηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovptuikxeanwABEZHIKMNOPTYX"),
}
_LATIN = {letter: (latin, script) for script, (letters, latins) in _PAIRS.items()
          for letter, latin in zip(letters, latins, strict=True)}  # fmt: skip
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


def as_latin(text: str) -> str:
    """Return `text` with Latin letters in the place of those that look like them, and without invisible signs."""
    plain = "".join(_LATIN[letter][0] if letter in _LATIN else letter for letter in text if letter not in _INVISIBLE)
    return unicodedata.normalize("NFKC", plain) if plain != text or not plain.isascii() else plain


def look_alike_message(text: str) -> str | None:
    """Return a sentence on the first letter in `text` that only looks like a Latin one; None where there is none."""
    for at, letter in enumerate(text):
        if letter in _INVISIBLE:
            return f"an invisible sign stands {_place(text, at)}; type this anew"
        if letter in _LATIN:
            latin, script = _LATIN[letter]
            return f"the “{letter}” {_place(text, at)} is a {script} letter that looks like {latin}"
        if not letter.isascii() and unicodedata.name(letter, "").startswith(("FULLWIDTH", "LATIN SMALL LIGATURE")):
            wide = (
                "is wider than an ordinary one" if "FULLWIDTH" in unicodedata.name(letter) else "is two letters in one"
            )
            return f"the “{letter}” {_place(text, at)} {wide}; type it anew"
    return None


def _place(text: str, at: int) -> str:
    """Return where a letter stands, by its neighbours."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if before.strip() and after.strip():
        return f"between “{before}” and “{after}”"
    return f"after “{before}”" if before.strip() else f"before “{after}”" if after.strip() else "here"
