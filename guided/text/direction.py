"""Keep the reading direction of a sentence, whatever script the words inserted in it are written in.

By the Unicode Bidirectional Algorithm (UAX #9) a line takes its direction from its first letter with one, and words of
another direction swap places with what stands beside them. An isolate keeps inserted words to themselves, and a mark
at the beginning of a line gives it its direction.
"""

import re
import unicodedata

ISOLATE, END_OF_ISOLATE = "\u2068", "\u2069"
_LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"
DIRECTION_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Every character that changes direction and is not seen."""

_MARKS = re.compile(f"[{DIRECTION_MARKS}]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks whose letters read from right to left (DerivedBidiClass.txt), and the marks that turn direction."""
_RIGHT_TO_LEFT_LANGUAGES = frozenset("ar arc ckb dv fa he iw ku ks nqo ps sd syr ug ur yi ji".split())
"""Languages written from right to left (CLDR, characterOrder), and the older codes of Hebrew and Yiddish."""


def isolate(words: str, within: str = "") -> str:
    """Return `words` as they are inserted in the sentence `within`: in an isolate, so that neither turns the other.

    Where both read from left to right, an isolate changes nothing and is left out.
    """
    if not words or not (has_right_to_left(words) or has_right_to_left(within)):
        return balanced(words)
    return f"{ISOLATE}{balanced(words)}{END_OF_ISOLATE}"


def without_marks(text: str) -> str:
    """Return `text` without anything that changes direction, for a voice, a file or a search."""
    return text if text.isascii() else _MARKS.sub("", text)


def has_right_to_left(text: str) -> bool:
    """Return whether any character of `text` reads from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def reads_right_to_left(language: str, *texts: str) -> bool:
    """Return whether texts in `language`, such as `de` or `he-IL`, read from right to left.

    Texts of which most letters do so are taken by their letters: a file without a language counts as English.
    """
    if language.split("-")[0].lower() in _RIGHT_TO_LEFT_LANGUAGES:
        return True
    if not any(map(has_right_to_left, texts)):
        return False
    kinds = [unicodedata.bidirectional(letter) for text in texts for letter in text]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")


def with_direction(text: str, *, right_to_left: bool) -> str:
    """Return `text` with a mark on each line that would otherwise read in the other direction."""
    if not right_to_left and not has_right_to_left(text):
        return text
    return "\n".join(
        line if _first_direction(line) == right_to_left or not line.strip() else mark + line
        for mark in [_RIGHT_MARK if right_to_left else _LEFT_MARK]
        for line in text.split("\n")
    )


def balanced(part: str) -> str:
    """Return a part of a text with the isolates closed that were cut in it."""
    if part.isascii():
        return part
    opened = closed = 0
    for letter in part:
        if letter == ISOLATE:
            opened += 1
        elif letter == END_OF_ISOLATE:
            opened, closed = (opened - 1, closed) if opened else (0, closed + 1)
    return ISOLATE * closed + part + END_OF_ISOLATE * opened


def _first_direction(line: str) -> bool:
    """Return whether the first letter of `line` outside isolates, if it has a direction, reads from right to left."""
    depth = 0
    for letter in line:
        kind = unicodedata.bidirectional(letter)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(depth - 1, 0)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False
