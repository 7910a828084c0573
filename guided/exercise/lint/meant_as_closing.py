"""Recognise a step that closes by its words though it does not say so."""

import re
from collections.abc import Sequence

from guided.exercise.lint.touch_wording import touch_mentions
from guided.exercise.model import Part, Step, Touch

MEANT_AS_CLOSING_MESSAGE = (
    "this step belongs to the main part, and so has the touch of the file, “{touch}”; "
    "where nobody is touched any more, a step says that it is the closing"
)

MEANT_AS_OPENING_MESSAGE = (
    "this step belongs to the main part, and so has the touch of the file, “{touch}”; "
    "where nobody is touched yet, a step says that it is the opening"
)

_CLOSING_WORDS = re.compile(
    r"\b(?:thank\w*|let go|loosen\w*|lean back|step back|nothing has to follow|nothing (?:more|else) to do|that is all"
    r"|your own laps?|the end|good night|danke\w*|lasst (?:\w+ )?los|löst|muss nichts folgen"
    r"|nichts (?:mehr|weiter) zu tun|das war|eigenen schoß)\b",
    re.IGNORECASE,
)


def closes_by_words(step: Step, texts: str) -> bool:
    """Return whether a step whose words are `texts` closes: it says good-bye, asks nothing and speaks of no touch."""
    if step.ask is not None or step.rung is not None or step.id:
        return False
    return _CLOSING_WORDS.search(texts) is not None and not list(touch_mentions(texts))


def opens_by_place(steps: Sequence[Step], number: int, texts: str) -> bool:
    """Return whether the main step `number`, whose words are `texts`, stands first, before a question, and speaks of no
    touch."""
    step = steps[number]
    if step.part is not Part.MAIN or step.ask is not None or step.rung is not None or step.id or step.title:
        return False
    is_first = all(each.part is Part.OPENING for each in steps[:number])
    following = steps[number + 1] if number + 1 < len(steps) else step
    is_calm = following.ask is not None or following.touch <= Touch.NEAR
    return is_first and is_calm and bool(texts) and not list(touch_mentions(texts))


def is_before_closing(steps: Sequence[Step], number: int) -> bool:
    """Return whether nothing but the closing follows the main step `number`."""
    return steps[number].part is Part.MAIN and all(step.part is Part.CLOSING for step in steps[number + 1 :])
