"""Estimates whether a passphrase would soon be guessed. The result is a warning; the couple decides."""

import unicodedata
from itertools import pairwise

MIN_SURPRISING = 12
"""Letters that don't follow predictably from the one before. Twelve random small letters are 56 bits, which at two
guesses a second, the rate of `ScryptCost` on one core, outlast anybody; four words of a list are about as many."""
MIN_DISTINCT = 6
"""Different letters; the shortest good passphrases have more."""
_ROWS = ("1234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm")
"""Keys that lie side by side, on the keyboards of the languages that couples write in."""


def is_guessable(passphrase: str) -> bool:
    """Return whether it is short, or long only by repeating itself, counting, or following the keyboard."""
    letters = _repeated_unit(unicodedata.normalize("NFC", passphrase).casefold())
    surprising = 1 + sum(not _is_predictable(one, other) for one, other in pairwise(letters))
    return surprising < MIN_SURPRISING or len({*letters}) < MIN_DISTINCT


def _repeated_unit(text: str) -> str:
    """Return the part of `text` whose repetition is the whole text, or the text itself."""
    for length in range(1, len(text) // 2 + 1):
        part = text[:length]
        if (part * (len(text) // length + 1))[: len(text)] == text:
            return part
    return text


def _is_predictable(one: str, other: str) -> bool:
    """Return whether `other` is what anybody expects after `one`."""
    pairs = (f"{one}{other}", f"{other}{one}")
    return abs(ord(one) - ord(other)) <= 1 or any(pair in row for row in _ROWS for pair in pairs)
