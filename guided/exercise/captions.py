"""Split a text into sentences, and into captions that can be read from three metres."""

import re
from functools import lru_cache

from guided.text.direction import balanced, without_marks
from guided.text.letters import letter_count

LINE_LENGTH = 34
"""Characters of a line that can be read from three metres."""

MAX_CAPTION_LENGTH = 57
"""Characters of a caption that two people read from three metres: about 19 on each of three lines."""

_SENTENCE = re.compile(r"(?<=[.?!…])[\"'”’»)]*\s+")
_CLAUSE = re.compile(r"(?<=[,;:–—])\s+")


def split_sentences(text: str) -> list[str]:
    """Return the sentences of `text`. A line break ends a sentence too."""
    parts = (part.strip() for paragraph in text.split("\n") for part in _SENTENCE.split(paragraph))
    return [part for part in parts if part]


def split_captions(text: str) -> list[str]:
    """Split `text` into captions of at most two lines.

    Put short sentences together, and split long ones where a speaker would breathe.
    """
    found: list[str] = []
    for paragraph in text.split("\n"):
        sentences = [part for sentence in _SENTENCE.split(paragraph) for part in _split_sentence(sentence.strip())]
        shown = ""
        for sentence in sentences:
            joined = f"{shown} {sentence}" if shown else sentence
            if shown and _length(joined) > MAX_CAPTION_LENGTH:
                found.append(shown)
                joined = sentence
            shown = joined
        if shown:
            found.append(shown)
    return [balanced(caption) for caption in found]


@lru_cache(maxsize=64)
def wrap_in_two_lines(text: str) -> str:
    """Return `text` with one line break where it is longer than a line: after a clause, if one ends near the middle."""
    if _length(text) <= LINE_LENGTH:
        return text
    gaps = [gap.start() for gap in re.finditer(r" ", text)]
    if not gaps:
        return text

    def badness(gap: int) -> float:
        longer = max(gap, len(text) - gap - 1)
        return longer - (8 if text[gap - 1] in ".?!…,;:–—" else 0) + (20 if longer > LINE_LENGTH + 4 else 0)

    gap = min(gaps, key=badness)
    return f"{text[:gap]}\n{text[gap + 1 :]}"


def _split_sentence(sentence: str) -> list[str]:
    """Split a sentence of more than two lines after a clause near its middle, or at a space where no clause ends."""
    if _length(sentence) <= 2 * LINE_LENGTH:
        return [sentence] if sentence else []
    gaps = [gap.span() for gap in _CLAUSE.finditer(sentence) if gap.start() <= 2 * LINE_LENGTH]
    gaps = [gap for gap in gaps if gap[0] >= LINE_LENGTH / 2] or [
        gap.span() for gap in re.finditer(r"\s+", sentence) if gap.start() <= 2 * LINE_LENGTH
    ]
    if not gaps:
        return [sentence]
    middle = min(len(sentence) / 2, 2 * LINE_LENGTH)
    start, end = min(gaps, key=lambda gap: abs(gap[0] - middle))
    return [sentence[:start], *_split_sentence(sentence[end:])]


def _length(text: str) -> int:
    return letter_count(without_marks(text))
