"""Words as an engine of speech gets them: plain, one sentence at a time."""

import re
import unicodedata

from guided.exercise.captions import split_sentences

FIRST_PICTURE = 0x2190
"""From here on, what Unicode calls a symbol is an arrow or a picture, and nothing that people say."""


_EMPHASIS = re.compile(r"(?<![^\s(])([*_]+)([^\s*_](?:[^*_]*[^\s*_])?)\1(?!\w)")
"""Words between stars or lines, as one writes them in a letter; a voice would say “asterisk”."""


def strip_unspoken(text: str) -> str:
    """`text` without anything that is not said aloud, or that some engine takes for a sign to itself."""
    kept = _EMPHASIS.sub(r"\2", "".join(_said(letter) for letter in text))
    while "[[" in kept:
        kept = kept.replace("[[", "[ [")
    return " ".join(kept.split())


def sentences_by_line(text: str) -> list[list[str]]:
    """The sentences of `text`, line by line, as they are parted on the screen too."""
    return [found for line in text.split("\n") if (found := split_sentences(line))]


def is_speakable(sentence: str) -> bool:
    """Whether there is a word or a number in it."""
    return any(letter.isalnum() for letter in sentence)


def _said(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in ("Cf", "Cs"):
        return ""
    picture = kind in ("So", "Sk") and ord(letter) >= FIRST_PICTURE
    return " " if picture or kind.startswith("C") else letter
