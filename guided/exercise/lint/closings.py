"""Note closings that look back on what went well although they are played after a stop. That is seldom meant."""

import re

from guided.exercise.diagnostic import Problem
from guided.exercise.model import Ending, Exercise, Part, Step
from guided.exercise.toml.source_text import LineIndex

_LOOKING_BACK = re.compile(
    r"\b(?:i|we|you) (?:both )?(?:liked|loved|enjoyed) (?:it|that|this|most|best)\b"
    r"|\bthank\w* (?:\w+ ){0,3}for (?:your|the) (?:warmth|kiss|hug|embrace|touch)\b"
    r"|\bmochte ich\b|\bhat mir (?:gut )?gefallen\b"
    r"|\bdanke\w* (?:\w+ ){0,3}für (?:deine|eure|die|den) (?:wärme|nähe|kuss|umarmung|berührung)\b",
    re.IGNORECASE,
)


def looking_back_notes(exercise: Exercise, text: str) -> tuple[Problem, ...]:
    """Return a note for each closing step that looks back after a stop. `text` is the text of the exercise."""
    steps = (step for step in exercise.steps if step.part is Part.CLOSING and step.after is not Ending.FINISHED)
    return tuple(_note(quote, step, text) for step in steps if (quote := _looking_back_words(step)))


def _looking_back_words(step: Step) -> str | None:
    texts = (step.say, step.show, *(text for cue in step.cues for text in (cue.say, cue.show)))
    return next((found[0] for each in texts if each and (found := _LOOKING_BACK.search(each))), None)


def _note(quote: str, step: Step, text: str) -> Problem:
    written = list(re.finditer(r"\s+".join(map(re.escape, quote.split())), text))
    start, end = written[-1].span() if written else (0, 1)
    played = "only after a stop" if step.after is Ending.STOPPED else "after a stop too"
    message = (
        f"“{quote}” looks back on what went well, and this closing is played {played}; "
        'after = "finished" keeps it for those who came to the end'
    )
    lines = LineIndex(text)
    return Problem(
        "looks-back-after-stop", "note", message, None, *lines.line_and_column(start), *lines.line_and_column(end)
    )
