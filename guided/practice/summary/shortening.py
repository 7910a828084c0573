"""Limit texts of a summary in length, and clean them of control characters."""

from guided.text.letters import first_letters, letter_count, without_controls

MAX_TITLE_CHARS, MAX_LINE_CHARS, MAX_FOREWORD_CHARS = 120, 600, 800
"""The most characters of a title, of a text that the couple wrote, and of the foreword."""


def shorten(text: str, longest: int = MAX_LINE_CHARS, keep: str = "") -> str:
    """Return `text` as one line of at most `longest` letters, without control characters other than `keep`."""
    words = " ".join(without_controls(text, keep).split())
    return words if letter_count(words) <= longest else first_letters(words, longest - 1).rstrip() + "…"


def shorten_paragraphs(text: str) -> str:
    """Return the non-empty lines of the foreword, no longer than there is room for."""
    every = (shorten(line, MAX_FOREWORD_CHARS) for line in first_letters(text, 4 * MAX_FOREWORD_CHARS).splitlines())
    return first_letters("\n".join(line for line in every if line), MAX_FOREWORD_CHARS).strip()
