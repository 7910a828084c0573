"""Find out where one of the two gives and the other receives."""

import re

from guided.exercise.model import Exercise, Lead, Part, Step, Touch

_ROLES = re.compile(r"(?<!\{)\{(giver|receiver)\}(?!\})")


def has_roles(step: Step) -> bool:
    """Return whether one of the two gives and the other receives in `step`."""
    if step.lead is not None:
        return step.lead is not Lead.BOTH
    texts = [step.title, step.say, step.show, *(text for cue in step.cues for text in (cue.say, cue.show))]
    return any(names_roles(text) for text in texts)


def names_roles(text: str | None) -> bool:
    """Return whether `text` has a placeholder for the giver or the receiver."""
    return _ROLES.search(text or "") is not None


def roles_change(exercise: Exercise) -> bool:
    """Return whether giver and receiver ever change places, between rounds or before a step."""
    return (exercise.rounds > 1 and exercise.swap) or any(step.swap for step in exercise.steps)


def turn_steps(exercise: Exercise) -> frozenset[int]:
    """Return the indexes of the main steps in which one of the two receives touch.

    Return none where the roles never change: then one alone is cared for, and no time has to be balanced.
    """
    if not roles_change(exercise):
        return frozenset()
    touching = ((n, step) for n, step in enumerate(exercise.steps) if step.touch >= Touch.HANDS)
    return frozenset(n for n, step in touching if step.part is Part.MAIN and has_roles(step))
