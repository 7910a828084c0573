"""Estimate how long texts take to be spoken, and how long steps last."""

import re

from guided.exercise.model import CHECK_IN_SECONDS, UNTIL_READY, Pace, Step
from guided.text.direction import isolate, without_marks

CHARACTERS_PER_SECOND = {Pace.SLOW: 9.4, Pace.NORMAL: 12.4, Pace.BRISK: 14.8}
"""Measured with a synthetic voice at 110, 140 and 165 words a minute. The estimate is within 0.82 to 1.14 of the true
length; counting words is only within 0.68 to 1.31."""

PAUSE_AFTER_SPEECH = 3.0
"""Seconds of quiet after the words of a step that gives no length (format version 1)."""

_PLACEHOLDER = re.compile(r"\{(giver|receiver|a|b)\}")


def speaking_seconds(text: str, pace: Pace) -> float:
    """Return about how many seconds `text` takes to be spoken at this pace."""
    return len(without_marks(text)) / CHARACTERS_PER_SECOND[pace]


def step_seconds(step: Step, speech: str, pace: Pace) -> float:
    """Return how many seconds a step usually lasts. `speech` is what it says, with the names filled in.

    A check-in and a step that waits until both are ready count as long as the format says.
    """
    if isinstance(step.for_, float | int):
        return float(step.for_)
    if step.ask is not None:
        return CHECK_IN_SECONDS
    if step.for_ != UNTIL_READY and step.breathe and step.breaths:
        return step.breathe.seconds * step.breaths
    if step.for_ == UNTIL_READY and (lengths := timed_lengths(step)):
        return max(lengths)
    ends = (cue.at + speaking_seconds(cue.say or "", pace) for cue in step.cues)
    return max(speaking_seconds(speech, pace), *ends, 0.0) + PAUSE_AFTER_SPEECH


def timed_lengths(step: Step) -> tuple[float, ...]:
    """Return those of the lengths to choose from that are times, in seconds."""
    return tuple(each for each in step.lengths if isinstance(each, float | int))


def fill_names(text: str, *, a: str, b: str, giver: str, receiver: str) -> str:
    """Return `text` with its placeholders replaced by the names, in isolates where that matters.

    `without_marks` returns it as it is spoken.
    """
    names = {"a": a, "b": b, "giver": giver, "receiver": receiver}
    within = "".join((text, *(name for key, name in names.items() if f"{{{key}}}" in text)))
    return _PLACEHOLDER.sub(lambda placeholder: isolate(names[placeholder[1]], within), text)
