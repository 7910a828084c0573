"""Limit texts of a summary in length, and clean them of invisible characters."""

import unicodedata

MAX_TITLE_CHARS, MAX_LINE_CHARS, MAX_FOREWORD_CHARS = 120, 600, 800
"""The most characters of a title, of a text that the couple wrote, and of the foreword."""
_DIRECTIONS = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


def shorten(text: str, longest: int = MAX_LINE_CHARS) -> str:
    """Return `text` as one line of at most `longest` letters, without control or direction characters."""
    words = " ".join("".join(_kept_letter(letter) for letter in text).split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def shorten_paragraphs(text: str) -> str:
    """Return the non-empty lines of the foreword, no longer than there is room for."""
    every = (shorten(line, MAX_FOREWORD_CHARS) for line in text[: 4 * MAX_FOREWORD_CHARS].splitlines())
    return "\n".join(line for line in every if line)[:MAX_FOREWORD_CHARS].strip()


def _kept_letter(letter: str) -> str:
    if letter in _DIRECTIONS or unicodedata.category(letter) == "Cs":
        return ""
    return " " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter
