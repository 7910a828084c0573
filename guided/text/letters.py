"""Count and cut text by letters as people see them, and clean what people type.

A letter is a grapheme cluster (UAX #29): a character with its accents, an emoji of several code points, a flag.
"""

import re
import unicodedata
from collections.abc import Iterator

from guided.text.direction import DIRECTION_MARKS

MAX_LETTER_CODE_POINTS = 32
"""Code points of one letter that are kept. No language needs more than 30 marks on one character (UAX #15, Stream-Safe
Text Format)."""

JOINERS = "\u200b\u200c\u200d"
"""Invisible characters that belong to words: Thai and Khmer, Persian and emoji of several people use them."""

_INVISIBLE = frozenset("\u00ad\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb" + DIRECTION_MARKS)
FLAG = re.compile("(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)")
"""The flag of England, Scotland or Wales, whose letters are tag characters behind a black flag."""

_FLAG_OR_TAGS = re.compile(FLAG.pattern + "|[\U000e0000-\U000e007f]+")
"""A flag, or tag characters elsewhere, which are invisible text."""


def letter_count(text: str) -> int:
    """Return how many letters people see in `text`."""
    return len(text) if text.isascii() else sum(1 for _ in _letters(text))


def first_letters(text: str, most: int) -> str:
    """Return the first `most` letters of `text`, none of them cut."""
    if len(text) <= most or text.isascii():
        return text[:most]
    from itertools import islice

    return "".join(islice(_letters(text), most))


def clean_line(typed: str, most: int) -> str:
    """Return what somebody typed as one line of at most `most` letters.

    Only control characters, in whose place is a space, and invisible ones are left out, never a character that merely
    is newer than this Python's Unicode.
    """
    line = " ".join(without_controls(typed).split())
    short = "".join(letter[:MAX_LETTER_CODE_POINTS] for letter in _letters(first_letters(line, most)))
    return short.strip(" " + JOINERS)


def without_controls(text: str, keep: str = "") -> str:
    """Return `text` without control and invisible characters, half surrogate pairs, and changes of direction, but for
    those in `keep`. Any space, line break or control character becomes a space."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(each if each in keep else _kept(each) for each in _FLAG_OR_TAGS.sub(r"\1", text))


def is_control(character: str) -> bool:
    """Return whether a character is no part of a text: a control, half a surrogate pair, or a line or paragraph
    separator."""
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")


def _kept(character: str) -> str:
    if character.isspace() or unicodedata.category(character) == "Cc":
        return " "
    return "" if is_control(character) or character in _INVISIBLE else character


def _letters(text: str) -> Iterator[str]:
    from wcwidth import iter_graphemes

    return iter_graphemes(text)
