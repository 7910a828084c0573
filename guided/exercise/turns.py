"""Which steps of an exercise are a turn: one gives touch, the other receives it."""

import re

from guided.exercise.model import Exercise, Lead, Part, Step, Touch

_ROLES = re.compile(r"\{(giver|receiver)\}")


def has_roles(step: Step) -> bool:
    """Whether one of them gives and the other receives in this step."""
    if step.part is not Part.MAIN or step.lead is Lead.BOTH:
        return False
    if step.lead is not None:
        return True
    texts = [step.title, step.say, step.show, *(text for cue in step.cues for text in (cue.say, cue.show))]
    return any(_ROLES.search(text) for text in texts if text)


def turns(exercise: Exercise) -> frozenset[int]:
    """The steps, by index, in which one of them receives touch, where both do so one after the other. None where one
    alone is cared for: there nothing is to be evened."""
    swaps = (exercise.rounds > 1 and exercise.swap) or any(step.swap for step in exercise.steps)
    every = ((n, step) for n, step in enumerate(exercise.steps) if step.touch >= Touch.HANDS and has_roles(step))
    return frozenset(n for n, _ in every) if swaps else frozenset()
