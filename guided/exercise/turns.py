"""Which steps of an exercise are a turn: one gives touch, the other receives it."""

from guided.exercise.model import Exercise, Part, Touch
from guided.exercise.roles import has_roles


def turn_steps(exercise: Exercise) -> frozenset[int]:
    """The steps, by index, in which one of them receives touch, where both do so one after the other. None where one
    alone is cared for: there nothing is to be evened."""
    if not ((exercise.rounds > 1 and exercise.swap) or any(step.swap for step in exercise.steps)):
        return frozenset()
    touching = ((n, step) for n, step in enumerate(exercise.steps) if step.touch >= Touch.HANDS)
    return frozenset(n for n, step in touching if step.part is Part.MAIN and has_roles(step))
