"""Prepare text for a speech engine: plain, one sentence at a time."""

import re
import unicodedata

from guided.exercise.captions import split_sentences

FIRST_PICTURE = 0x2190
"""First code point from which Unicode symbols are arrows and pictures, which are not spoken."""


_EMPHASIS = re.compile(r"(?<![^\s(])([*_]+)([^\s*_](?:[^*_]*[^\s*_])?)\1(?!\w)")
"""Words between asterisks or underscores, whose marks a voice would read out."""


def strip_unspoken(text: str) -> str:
    """Return `text` without anything that is not spoken or that an engine takes for a command."""
    spoken = _EMPHASIS.sub(r"\2", "".join(_spoken_letter(letter) for letter in text))
    while "[[" in spoken:
        spoken = spoken.replace("[[", "[ [")
    return " ".join(spoken.split())


def sentences_by_line(text: str) -> list[list[str]]:
    """Return the sentences of `text`, line by line, split as on the screen."""
    return [sentences for line in text.split("\n") if (sentences := split_sentences(line))]


def is_speakable(sentence: str) -> bool:
    """Return whether the sentence contains a letter or a digit."""
    return any(letter.isalnum() for letter in sentence)


def _spoken_letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in ("Cf", "Cs"):
        return ""
    picture = kind in ("So", "Sk") and ord(letter) >= FIRST_PICTURE
    return " " if picture or kind.startswith("C") else letter
