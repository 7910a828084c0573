"""Estimate how long texts take to be spoken, and how long steps last."""

import re

from guided.exercise.model import CHECK_IN_SECONDS, UNTIL_READY, Ending, Exercise, Pace, Part, Step
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


def seconds_by_words(exercise: Exercise) -> float:
    """Return how many seconds of an exercise its words decide: those of steps without a length, at the file's pace.

    They change with the rate at which the couple has it spoken; the rest of the exercise does not.
    """
    steps = (step for step in exercise.steps if step.after is not Ending.STOPPED and step.variant is None)
    return sum(_words_seconds(step, exercise.pace) * _times(step, exercise) for step in steps)


def _words_seconds(step: Step, pace: Pace) -> float:
    """Return how long the words last that `step` waits for; 0 where it has a length of its own."""
    waits = step.for_ is None or (step.for_ == UNTIL_READY and not timed_lengths(step))
    if not waits or step.ask is not None or (step.breathe and step.breaths):
        return 0.0
    _, last = max(((0.0, step.say), *((cue.at, cue.say) for cue in step.cues)), key=lambda each: each[0])
    return speaking_seconds(last or "", pace)


def _times(step: Step, exercise: Exercise) -> int:
    if step.part is not Part.MAIN:
        return 1
    return exercise.rounds - 1 if step.between_rounds else exercise.rounds


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
