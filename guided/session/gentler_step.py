"""Where a question leads that two people have not said yes to: never to more than they are at."""

from guided.exercise import flow
from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Branches, Position
from guided.exercise.model import Exercise, Part, Touch


def needs_no_yes(exercise: Exercise, ground: ConsentState, here: Position, to: Position) -> bool:
    """Whether going from `here` to `to` needs no yes: no more touch, no higher rung, nobody touched who was not asked,
    and nothing that was declined. Stricter than `ConsentState.allows`, which lets touch rise to `near` by itself. A
    question asks for nothing yet."""
    step = exercise.steps[to.step]
    if step.ask is not None:
        return True
    receiver_asked = ground.receiver_asked and to.swapped is here.swapped
    if step.touch >= Touch.HANDS and (not receiver_asked or step in ground.declined):
        return False
    return step.touch <= ground.touch and (step.rung or 0) <= ground.rung


def find_gentler_position(exercise: Exercise, ground: ConsentState, here: Position, ways: Branches) -> Position | None:
    """Where easing off leads from the question at `here`; None is the end.

    Closing steps that ask for more than two people are at, or ask anything, are passed over. In the closing it is the
    next step that the question's yes does not lead to.
    """
    in_closing = exercise.steps[here.step].part is Part.CLOSING
    to = flow.next_position(exercise, here) if in_closing else ways.ease
    while to is not None and exercise.steps[to.step].part is Part.CLOSING:
        asks = exercise.steps[to.step].ask is not None or (in_closing and to == ways.yes)
        if not asks and needs_no_yes(exercise, ground, here, to):
            return to
        to = flow.next_position(exercise, to)
    return to
