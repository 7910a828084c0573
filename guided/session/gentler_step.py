"""Choose the step after a question that did not get two yeses; it never asks for more touch than now."""

from collections.abc import Iterator
from dataclasses import replace

from guided.exercise import flow
from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Branches, Position
from guided.exercise.model import Exercise, Part, Touch


def ease_off_position(exercise: Exercise, position: Position, led_by: int | None) -> Position | None:
    """Return where easing off leads from the ordinary step at `position`; None is the end.

    That is the gentler step that a check-in before it names, the nearest first: `led_by` is the index of the one that
    led to it, or None. Else it is the nearest earlier gentler step, and else the closing.
    """
    step = exercise.steps[position.step]
    named = list(_named_gentler(exercise, position, led_by))
    to = flow.ease_off_position(exercise, position, step)
    asked_last = led_by if led_by is not None else next(_check_ins_before(exercise, position), None)
    if named and (named[0][0] == asked_last or to is None or exercise.steps[to.step].part is Part.CLOSING):
        return named[0][1]
    return to


def _check_ins_before(exercise: Exercise, position: Position) -> Iterator[int]:
    """Yield the indexes of the main check-ins before `position`, the nearest first."""
    steps = exercise.steps
    before = range(position.step - 1, -1, -1) if steps[position.step].part is Part.MAIN else ()
    return (n for n in before if steps[n].part is Part.MAIN and steps[n].ask is not None)


def _named_gentler(exercise: Exercise, position: Position, led_by: int | None) -> Iterator[tuple[int, Position]]:
    """Yield each check-in that names a step gentler than the one at `position`, with that step."""
    step = exercise.steps[position.step]
    for asked in dict.fromkeys((*(() if led_by is None else (led_by,)), *_check_ins_before(exercise, position))):
        if not (name := exercise.steps[asked].if_ease_off):
            continue
        to = flow.next_position(exercise, replace(position, step=asked), name)
        if to is None or not flow.is_gentler(exercise.steps[to.step], step):
            continue
        if asked == led_by or to.swapped is position.swapped or exercise.steps[to.step].touch < Touch.HANDS:
            yield asked, to


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
