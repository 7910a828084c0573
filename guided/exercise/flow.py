"""Where each step leads: the order of steps, rounds and closings that the checker and the session both follow."""

from dataclasses import dataclass, replace

from guided.exercise.model import Ending, Exercise, Part, Step, Touch

NEXT = "next"
NEXT_ROUND = "next-round"
CLOSING = "closing"
RESERVED = (NEXT, NEXT_ROUND, CLOSING)
"""Names that lead somewhere without being the id of a step."""
RESERVED_SENTENCES = {
    NEXT: "The step that follows.",
    NEXT_ROUND: "The first main step of the next round.",
    CLOSING: "The first step of the closing.",
}


@dataclass(frozen=True, slots=True)
class Position:
    """A step to be played.

    `step` is its index from 0, `round` counts from 1. `swapped` says that giver and receiver are not those of the
    beginning, `stopped` that somebody has stopped or did not answer.
    """

    step: int
    round: int = 1
    swapped: bool = False
    stopped: bool = False


def is_gentler(step: Step, than: Step) -> bool:
    """Return whether `step` asks less of both than `than`: less touch, or the same touch on a lower rung."""
    if step.touch != than.touch:
        return step.touch < than.touch
    return step.rung is not None and than.rung is not None and step.rung < than.rung


def asks_more(step: Step, than: Step) -> bool:
    """Return whether `step` asks more of both than `than`, in touch or in rung. A check-in itself asks nothing."""
    if step.ask is not None:
        return False
    if than.ask is not None:
        return step.touch >= Touch.HANDS or bool(step.rung)
    return step.touch > than.touch or (step.rung or 0) > (than.rung or 0)


def position_after_yes(exercise: Exercise, position: Position | None) -> Position | None:
    """Return where a yes to every check-in from `position` on leads; `position` itself where it asks nothing."""
    seen = set[int]()
    while position is not None and exercise.steps[position.step].ask is not None:
        if position.step in seen:
            return None
        seen.add(position.step)
        position = next_position(exercise, position, exercise.steps[position.step].if_continue)
    return position


def is_same_as_yes(exercise: Exercise, ease: Position | None, yes: Position | None) -> bool:
    """Return whether easing off leads to the very step that yes leads to, now or after more questions.

    Both may lead to a closing without touch; that does not count.
    """
    for ease_to, yes_to in ((ease, yes), (position_after_yes(exercise, ease), position_after_yes(exercise, yes))):
        if ease_to is not None and yes_to is not None and ease_to.step == yes_to.step:
            step = exercise.steps[yes_to.step]
            return step.part is not Part.CLOSING or step.touch >= Touch.HANDS
    return False


def first_position(exercise: Exercise) -> Position:
    """Return where the exercise begins."""
    return Position(0, swapped=exercise.steps[0].swap)


def closing_position(exercise: Exercise, position: Position, *, stopped: bool = False) -> Position | None:
    """Return the first closing step for those who finish, or who have `stopped`; None where there is none."""
    return skip_forward(exercise, _first_closing(exercise, replace(position, stopped=stopped or position.stopped)))


def fits_ending(step: Step, *, stopped: bool) -> bool:
    """Return whether the closing step `step` is played after a stop, or else after a finish.

    A step that touches or asks is never played after a stop.
    """
    if stopped:
        return step.after is not Ending.FINISHED and step.touch < Touch.HANDS and step.ask is None
    return step.after is not Ending.STOPPED


def next_position(exercise: Exercise, position: Position, to: str | None = None) -> Position | None:
    """Return where `to` leads from `position`; None at the end. `to` is a step's id or a reserved name.

    A closing leads only to later closing steps or the end, whatever the file says. Where steps that are too much are
    skipped, a round may have lost its check-in: there the way back leads only to a check-in, and else to the closing.
    """
    found = skip_forward(exercise, _next_in_file(exercise, position, to))
    if found is None or (exercise.up_to_rung is None and exercise.most_touch is None):
        return found
    asked = exercise.steps[position.step].ask is not None or exercise.steps[found.step].ask is not None
    further = (found.round, found.step) > (position.round, position.step)
    return found if asked or further else closing_position(exercise, position)


def skip_forward(exercise: Exercise, position: Position | None) -> Position | None:
    """Return `position`, or the first one behind it that is not skipped; from an endless round, the closing."""
    passed = set[Position]()
    while position is not None and is_skipped(exercise, position):
        step = exercise.steps[position.step]
        passed.add(position)
        way = None if _is_for_others(exercise, position) else _way_past(exercise, step)
        to = _next_in_file(exercise, position, way)
        position = _first_closing(exercise, position) if to in passed else to
    return position


def is_skipped(exercise: Exercise, position: Position) -> bool:
    """Return whether the step at `position` is not played.

    That is a step that `is_above` what is to be played, a check-in whose yes leads to one, a closing step for another
    ending, a step of a variant that was not chosen, or in the first round one that is played between rounds.
    """
    step = exercise.steps[position.step]
    if _is_for_others(exercise, position):
        return True
    if step.part is Part.CLOSING and not fits_ending(step, stopped=position.stopped):
        return True
    if exercise.up_to_rung is None and exercise.most_touch is None:
        return False
    seen = set[int]()
    while step.ask is not None and position.step not in seen:
        seen.add(position.step)
        to = _next_in_file(exercise, position, step.if_continue)
        if to is None:
            return False
        position, step = to, exercise.steps[to.step]
    return is_above(exercise, step)


def is_above(exercise: Exercise, step: Step) -> bool:
    """Return whether `step` lies above the highest rung, or comes closer than the closest touch, to be played."""
    if exercise.up_to_rung is not None and (step.rung or 0) > exercise.up_to_rung:
        return True
    return exercise.most_touch is not None and step.ask is None and step.touch > exercise.most_touch


def _is_for_others(exercise: Exercise, position: Position) -> bool:
    """Return whether the step at `position` is for another variant, or is played between rounds in the first one."""
    step = exercise.steps[position.step]
    begins = step.between_rounds and step.part is Part.MAIN and position.round == 1
    return step.variant not in (None, exercise.variant) or begins


def _way_past(exercise: Exercise, step: Step) -> str | None:
    """Return where a step leads that is not played. A question whose yes would come too close leads to the gentler step
    that it names: that may still be played, and whoever plays it asks for it."""
    if step.ask is None:
        return step.then
    return step.if_continue if exercise.most_touch is None else step.if_ease_off or step.if_continue


def _next_in_file(exercise: Exercise, position: Position, to: str | None) -> Position | None:
    """Return where `to` leads, whether or not the step there is skipped."""
    steps = exercise.steps
    part = steps[position.step].part
    if to not in (None, *RESERVED):
        target = next((i for i, step in enumerate(steps) if step.id == to), None)
        if target is not None and (part is not Part.CLOSING or target > position.step):
            return _with_swap(exercise, replace(position, step=target))
        to = NEXT
    following = position.step + 1
    if part is Part.CLOSING:
        return _with_swap(exercise, replace(position, step=following)) if following < len(steps) else None
    if to == CLOSING:
        return _first_closing(exercise, position)
    if to != NEXT_ROUND and following < len(steps) and steps[following].part is not Part.CLOSING:
        return _with_swap(exercise, replace(position, step=following))
    first_main = _first_step_of(exercise, Part.MAIN)
    if first_main is not None and position.round < exercise.rounds and (part is Part.MAIN or to == NEXT_ROUND):
        swapped = position.swapped is not exercise.swap
        return _with_swap(exercise, Position(first_main, position.round + 1, swapped))
    return _first_closing(exercise, position)


def ease_off_position(
    exercise: Exercise, position: Position, coming: Step, named: str | None = None
) -> Position | None:
    """Return where easing off leads from `position`; None at the end.

    `coming` is the step that would follow, or is being played. `named` is the check-in's own `if_ease_off`. Without it
    easing off leads to the nearest earlier main step that is gentler than `coming`, with the roles it had (for touch
    they have to be the present ones), and else to the closing.
    """
    if named is not None:
        to = next_position(exercise, position, named)
        return to if to is None or to.step > position.step else _earlier_position(exercise, position, to.step)
    if exercise.steps[position.step].part is Part.MAIN:
        for index in range(position.step - 1, -1, -1):
            step, earlier = exercise.steps[index], _earlier_position(exercise, position, index)
            gentler = step.part is Part.MAIN and step.ask is None and is_gentler(step, coming)
            gentler = gentler and not step.between_rounds
            same_roles = earlier.swapped is position.swapped or step.touch < Touch.HANDS
            if gentler and same_roles and not is_skipped(exercise, earlier):
                return earlier
    return closing_position(exercise, position)


@dataclass(frozen=True, slots=True)
class Branches:
    """Where the answers to a check-in lead; None is the end."""

    yes: Position | None
    ease: Position | None
    stop: Position | None


def branches(exercise: Exercise, position: Position) -> Branches:
    """Return where the answers to the check-in at `position` lead.

    An `if_ease_off` that leads to more than yes, or to the same step, is replaced by the usual gentler step, and where
    that is no better by the closing for a stop. An `if_stop` that leads to no closing step is replaced by that closing
    too, as is a closing that easing off leads to and that is for a finish alone.
    """
    steps = exercise.steps
    step = steps[position.step]
    yes = next_position(exercise, position, step.if_continue)
    coming = steps[yes.step] if yes is not None else Step(part=Part.CLOSING)
    calm = closing_position(exercise, position, stopped=True)
    candidates = (ease_off_position(exercise, position, coming, to) for to in dict.fromkeys((step.if_ease_off, None)))
    ease = next((to for to in candidates if _is_gentle(exercise, to, yes, coming)), calm)
    ease = closing_after_decline(exercise, position, ease)
    stop = next_position(exercise, replace(position, stopped=True), step.if_stop or CLOSING)
    return Branches(yes, ease, stop if stop is not None and steps[stop.step].part is Part.CLOSING else calm)


def closing_after_decline(exercise: Exercise, asked: Position, ease: Position | None) -> Position | None:
    """Return `ease`, or where that is a closing step for a finish alone, the closing for a stop.

    `asked` is the check-in. After declining, a closing that looks back on what went well would be out of place.
    """
    steps = exercise.steps
    if ease is None or steps[ease.step].part is not Part.CLOSING or steps[asked.step].part is Part.CLOSING:
        return ease
    return skip_forward(exercise, replace(ease, stopped=True)) or closing_position(exercise, asked, stopped=True)


def _is_gentle(exercise: Exercise, ease: Position | None, yes: Position | None, coming: Step) -> bool:
    if ease is None:
        return True
    return not asks_more(exercise.steps[ease.step], coming) and not is_same_as_yes(exercise, ease, yes)


def is_asked_for(exercise: Exercise, ways: Branches, to: Position | None) -> bool:
    """Return whether a check-in asks for the step at `to` that one of its answers leads to.

    A check-in names the gentler step, but says nothing of touch in a closing that easing off leads to.
    """
    return to is not None and (to == ways.yes or exercise.steps[to.step].part is not Part.CLOSING)


def may_be_asked_aloud(exercise: Exercise, check_in: Step, coming: Step | None) -> bool:
    """Return whether a check-in that leads to `coming` may be asked aloud: up to `embrace`, never in a file with rungs,
    and never to one person alone."""
    if exercise.rungs or exercise.for_one:
        return False
    return check_in.aloud and (coming is None or coming.ask is not None or coming.touch <= Touch.EMBRACE)


def _first_step_of(exercise: Exercise, part: Part) -> int | None:
    return next((i for i, step in enumerate(exercise.steps) if step.part is part), None)


def _earlier_position(exercise: Exercise, position: Position, step: int) -> Position:
    """Return the position of an earlier step, with the roles it had before later steps changed them."""
    changes = sum(each.swap for each in exercise.steps[step + 1 : position.step + 1])
    return replace(position, step=step, swapped=position.swapped is not (changes % 2 == 1))


def _first_closing(exercise: Exercise, position: Position) -> Position | None:
    index = _first_step_of(exercise, Part.CLOSING)
    return None if index is None else _with_swap(exercise, replace(position, step=index))


def _with_swap(exercise: Exercise, position: Position) -> Position:
    """Return `position` with the roles changed if its step changes them."""
    return replace(position, swapped=position.swapped is not exercise.steps[position.step].swap)
