"""How long words take to be spoken, and how they are parted to be read."""

import re
from functools import lru_cache

from guided.exercise.model import CHECK_IN_SECONDS, UNTIL_READY, Pace, Step

CHARACTERS_PER_SECOND = {Pace.SLOW: 9.4, Pace.NORMAL: 12.4, Pace.BRISK: 14.8}
"""Measured with a synthetic voice at 110, 140 and 165 words a minute: within 0.82 to 1.14 of the true length,
where counting words is only within 0.68 to 1.31."""

LINE_LENGTH = 34
"""Letters that read on one line from three metres."""

_SENTENCE = re.compile(r"(?<=[.?!…])[\"'”’»)]*\s+")
_CLAUSE = re.compile(r"(?<=[,;:–—])\s+")
_PLACE = re.compile(r"\{(giver|receiver|a|b)\}")


def speaking_seconds(text: str, pace: Pace) -> float:
    """How many seconds `text` takes at this pace."""
    return len(text) / CHARACTERS_PER_SECOND[pace]


PAUSE_AFTER_SPEECH = 3.0
"""Seconds of quiet after the words of a step that gives no length (format version 1)."""


def step_seconds(step: Step, words: str, pace: Pace) -> float:
    """How many seconds a step usually lasts, `words` being what it says with the names filled in.

    A check-in, and a step that waits until both are ready, count what the format counts for them.
    """
    if isinstance(step.for_, float | int):
        return float(step.for_)
    if step.ask is not None:
        return CHECK_IN_SECONDS
    if step.for_ != UNTIL_READY and step.breathe and step.breaths:
        return step.breathe.seconds * step.breaths
    ends = (cue.at + speaking_seconds(cue.say or "", pace) for cue in step.cues)
    return max(speaking_seconds(words, pace), *ends, 0.0) + PAUSE_AFTER_SPEECH


def fill_names(text: str, *, a: str, b: str, giver: str, receiver: str) -> str:
    """`text` with its places in braces filled by the names, as they are."""
    names = {"a": a, "b": b, "giver": giver, "receiver": receiver}
    return _PLACE.sub(lambda place: names[place[1]], text)


def split_sentences(text: str) -> list[str]:
    """The sentences of `text`, in order; a line break ends one too."""
    parts = (part.strip() for paragraph in text.split("\n") for part in _SENTENCE.split(paragraph))
    return [part for part in parts if part]


def split_captions(text: str) -> list[str]:
    """`text` parted into what is shown at a time: sentences, short ones together, long ones parted where a voice
    would breathe, each at most two lines of 34 letters."""
    found: list[str] = []
    for paragraph in text.split("\n"):
        sentences = [part for sentence in _SENTENCE.split(paragraph) for part in _parted(sentence.strip())]
        shown = ""
        for sentence in sentences:
            joined = f"{shown} {sentence}" if shown else sentence
            if shown and len(joined) > 57:
                found.append(shown)
                joined = sentence
            shown = joined
        if shown:
            found.append(shown)
    return found


@lru_cache(maxsize=64)
def wrap_in_two_lines(text: str) -> str:
    """`text` with one line break, where it is longer than a line: after a clause if one ends near the middle."""
    if len(text) <= LINE_LENGTH:
        return text
    gaps = [gap.start() for gap in re.finditer(r" ", text)]
    if not gaps:
        return text

    def strain(gap: int) -> float:
        longer = max(gap, len(text) - gap - 1)
        return longer - (8 if text[gap - 1] in ".?!…,;:–—" else 0) + (20 if longer > LINE_LENGTH + 4 else 0)

    gap = min(gaps, key=strain)
    return f"{text[:gap]}\n{text[gap + 1 :]}"


def _parted(sentence: str) -> list[str]:
    if len(sentence) <= 2 * LINE_LENGTH:
        return [sentence] if sentence else []
    gaps = [gap.span() for gap in _CLAUSE.finditer(sentence) if gap.start() <= 2 * LINE_LENGTH]
    gaps = [gap for gap in gaps if gap[0] >= LINE_LENGTH / 2] or [
        gap.span() for gap in re.finditer(r"\s+", sentence) if gap.start() <= 2 * LINE_LENGTH
    ]
    if not gaps:
        return [sentence]
    middle = min(len(sentence) / 2, 2 * LINE_LENGTH)
    start, end = min(gaps, key=lambda gap: abs(gap[0] - middle))
    return [sentence[:start], *_parted(sentence[end:])]
