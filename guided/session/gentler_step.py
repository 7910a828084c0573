"""Choose the step after a question that did not get two yeses; it never asks for more touch than now."""

from guided.exercise import flow
from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Branches, Position
from guided.exercise.model import Exercise, Part, Touch


def needs_no_yes(exercise: Exercise, ground: ConsentState, here: Position, to: Position) -> bool:
    """Return whether the walk may go from `here` to `to` without a fresh yes.

    It may where touch and rung do not rise, the receiver was asked before, and the step was not declined. This is
    stricter than `ConsentState.allows`, which lets touch rise to `near` without a question. A step that is itself a
    question needs no yes.
    """
    step = exercise.steps[to.step]
    if step.ask is not None:
        return True
    receiver_asked = ground.receiver_asked and to.swapped is here.swapped
    if step.touch >= Touch.HANDS and (not receiver_asked or step in ground.declined):
        return False
    return step.touch <= ground.touch and (step.rung or 0) <= ground.rung


def find_gentler_position(exercise: Exercise, ground: ConsentState, here: Position, ways: Branches) -> Position | None:
    """Return where easing off from the question at `here` leads, or None for the end.

    Closing steps are skipped if they need a yes or ask a question. In the closing the search begins at the next step,
    and skips the one that the question's yes leads to.
    """
    in_closing = exercise.steps[here.step].part is Part.CLOSING
    to = flow.next_position(exercise, here) if in_closing else ways.ease
    while to is not None and exercise.steps[to.step].part is Part.CLOSING:
        asks = exercise.steps[to.step].ask is not None or (in_closing and to == ways.yes)
        if not asks and needs_no_yes(exercise, ground, here, to):
            return to
        to = flow.next_position(exercise, to)
    return to
