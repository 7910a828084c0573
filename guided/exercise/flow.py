"""Where each step leads, and when touch may rise: the rule that the checker and the walk both use."""

from collections import deque
from dataclasses import dataclass, replace

from guided.exercise.model import Ending, Exercise, Part, Step, Touch

NEXT = "next"
NEXT_ROUND = "next-round"
CLOSING = "closing"
RESERVED = (NEXT, NEXT_ROUND, CLOSING)


@dataclass(frozen=True, slots=True)
class Position:
    """A step to be played: its index from 0, the round from 1, whether the roles are changed from the first, and
    whether somebody has stopped or stayed silent."""

    step: int
    round: int = 1
    swapped: bool = False
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class ConsentState:
    """How far both have said yes by now: the touch and rung they are at, whether whoever receives was asked, and what
    was declined at the check-ins since the last yes."""

    touch: Touch = Touch.NONE
    rung: int = 0
    receiver_asked: bool = True
    declined: frozenset[Step] = frozenset()

    def allows(self, step: Step, *, swapped: bool, asked: bool = False) -> bool:
        """Whether `step` may be entered: `asked` when a check-in leads to it, `swapped` when roles change on the way.

        Below `hands` nothing needs asking. From `hands` up neither touch nor rung may rise without a check-in, what
        was declined is asked for again, and whoever receives was asked in that role: a check-in before a change of
        roles asked the other one.
        """
        if step.touch < Touch.HANDS:
            return True
        if swapped or asked:
            return not swapped
        is_higher = step.touch > self.touch or (step.rung or 0) > self.rung
        return self.receiver_asked and not is_higher and step not in self.declined

    def after_entering(self, step: Step, *, swapped: bool, asked: bool) -> "ConsentState":
        """The ground once `step` is entered; `asked` when a check-in that both answered led to it."""
        asked = asked and not swapped
        return replace(
            self,
            touch=step.touch,
            rung=self._rung_after(step, asked=asked),
            receiver_asked=asked or (self.receiver_asked and not swapped),
        )

    def after_answer(self, exercise: Exercise, way: "Branches", to: Position | None) -> "ConsentState":
        """The ground once a check-in was answered and leads `to` one of its ways."""
        if way.yes is None or to == way.yes:
            return replace(self, declined=frozenset())
        return replace(self, declined=self.declined | {exercise.steps[way.yes.step]})

    def _rung_after(self, step: Step, *, asked: bool) -> int:
        """A rung that nobody was asked about is not one that both said yes to."""
        if step.rung is None or (step.rung > self.rung and not asked):
            return self.rung
        return step.rung


def is_gentler(step: Step, than: Step) -> bool:
    """Whether `step` asks less of both than `than`: less touch, or as much on a lower rung."""
    if step.touch != than.touch:
        return step.touch < than.touch
    return step.rung is not None and than.rung is not None and step.rung < than.rung


def asks_more(step: Step, above: Step) -> bool:
    """Whether `step` asks more of both than `above`, in touch or in rung; a check-in itself asks nothing."""
    if step.ask is not None:
        return False
    if above.ask is not None:
        return step.touch >= Touch.HANDS or bool(step.rung)
    return step.touch > above.touch or (step.rung or 0) > (above.rung or 0)


def position_after_yes(exercise: Exercise, place: Position | None) -> Position | None:
    """The step that a yes to every check-in from `place` on leads to: `place` itself where it asks nothing."""
    seen = set[int]()
    while place is not None and exercise.steps[place.step].ask is not None:
        if place.step in seen:
            return None
        seen.add(place.step)
        place = next_position(exercise, place, exercise.steps[place.step].if_continue)
    return place


def is_same_as_yes(exercise: Exercise, ease: Position | None, yes: Position | None) -> bool:
    """Whether easing off leads to the very step that yes leads to, now or after more questions.

    A closing without touch is the same for both, and nothing is wrong with that.
    """
    for eased_to, going_on in ((ease, yes), (position_after_yes(exercise, ease), position_after_yes(exercise, yes))):
        if eased_to is not None and going_on is not None and eased_to.step == going_on.step:
            step = exercise.steps[going_on.step]
            return step.part is not Part.CLOSING or step.touch >= Touch.HANDS
    return False


def first_position(exercise: Exercise) -> Position:
    """Where the exercise begins."""
    return Position(0, swapped=exercise.steps[0].swap)


def closing_position(exercise: Exercise, place: Position, *, stopped: bool = False) -> Position | None:
    """The first closing step for those who have finished, or have `stopped`; None where there is none."""
    return skip_forward(exercise, _closing(exercise, replace(place, stopped=stopped or place.stopped)))


def fits_ending(step: Step, *, stopped: bool) -> bool:
    """Whether the closing step `step` may be played after a stop, or else after a finish. A stop is followed by no
    touch and no question."""
    if stopped:
        return step.after is not Ending.FINISHED and step.touch < Touch.HANDS and step.ask is None
    return step.after is not Ending.STOPPED


def next_position(exercise: Exercise, place: Position, to: str | None = None) -> Position | None:
    """Where `to` (a step's id, a reserved name, None for `next`) leads from `place`; None is the end.

    A closing leads only to later steps of it or the end, whatever the file says. Where steps are left out a round may
    have lost its check-in: there a step leads back to a check-in alone, else to the closing.
    """
    found = skip_forward(exercise, _onward(exercise, place, to))
    if exercise.up_to_rung is None or found is None:
        return found
    asked = exercise.steps[place.step].ask is not None or exercise.steps[found.step].ask is not None
    further = (found.round, found.step) > (place.round, place.step)
    return found if asked or further else closing_position(exercise, place)


def skip_forward(exercise: Exercise, place: Position | None) -> Position | None:
    """`place`, or where that leads if it is left out: past everything that is, and to the closing from a round."""
    passed = set[Position]()
    while place is not None and is_skipped(exercise, place):
        step = exercise.steps[place.step]
        passed.add(place)
        to = _onward(exercise, place, step.then if step.ask is None else step.if_continue)
        place = _closing(exercise, place) if to in passed else to
    return place


def is_skipped(exercise: Exercise, place: Position) -> bool:
    """Whether what is at `place` is above the highest rung to be played, a check-in whose yes leads there, or a closing
    step for another ending."""
    here = exercise.steps[place.step]
    if here.part is Part.CLOSING and not fits_ending(here, stopped=place.stopped):
        return True
    if exercise.up_to_rung is None:
        return False
    seen = set[int]()
    step = exercise.steps[place.step]
    while step.ask is not None and place.step not in seen:
        seen.add(place.step)
        to = _onward(exercise, place, step.if_continue)
        if to is None:
            return False
        place, step = to, exercise.steps[to.step]
    return (step.rung or 0) > exercise.up_to_rung


def _onward(exercise: Exercise, place: Position, to: str | None) -> Position | None:
    steps = exercise.steps
    here = steps[place.step].part
    if to not in (None, *RESERVED):
        target = next((i for i, step in enumerate(steps) if step.id == to), None)
        if target is not None and (here is not Part.CLOSING or target > place.step):
            return _entered(exercise, replace(place, step=target))
        to = NEXT
    following = place.step + 1
    if here is Part.CLOSING:
        return _entered(exercise, replace(place, step=following)) if following < len(steps) else None
    if to == CLOSING:
        return _closing(exercise, place)
    if to != NEXT_ROUND and following < len(steps) and steps[following].part is not Part.CLOSING:
        return _entered(exercise, replace(place, step=following))
    again = _first_of(exercise, Part.MAIN)
    if again is not None and place.round < exercise.rounds and (here is Part.MAIN or to == NEXT_ROUND):
        swapped = place.swapped is not exercise.swap
        return _entered(exercise, Position(again, place.round + 1, swapped))
    return _closing(exercise, place)


def ease_off_position(exercise: Exercise, place: Position, coming: Step, named: str | None = None) -> Position | None:
    """Where easing off leads from `place`, when `coming` is what would have been or is being played.

    `named` is the check-in's own `if_ease_off`; without one it is the nearest earlier main step gentler
    than `coming`, played again with the roles it had, which for touch are the present ones; without any the closing;
    None is the end.
    """
    if named is not None:
        to = next_position(exercise, place, named)
        return to if to is None or to.step > place.step else _back(exercise, place, to.step)
    if exercise.steps[place.step].part is Part.MAIN:
        for index in range(place.step - 1, -1, -1):
            step, back = exercise.steps[index], _back(exercise, place, index)
            gentler = step.part is Part.MAIN and step.ask is None and is_gentler(step, coming)
            same_roles = back.swapped is place.swapped or step.touch < Touch.HANDS
            if gentler and same_roles and not is_skipped(exercise, back):
                return back
    return closing_position(exercise, place)


@dataclass(frozen=True, slots=True)
class Branches:
    """Where the answers to a check-in lead; None is the end."""

    yes: Position | None
    ease: Position | None
    stop: Position | None


def branches(exercise: Exercise, place: Position) -> Branches:
    """Where the check-in at `place` leads.

    A gentler way that would rise above the yes or lead to the same step is the usual one instead, or where that is no
    better the closing without touch. So is a stop that leads to no closing step. A gentler way that is the closing is
    the one for a stop.
    """
    steps = exercise.steps
    step = steps[place.step]
    yes = next_position(exercise, place, step.if_continue)
    coming = steps[yes.step] if yes is not None else Step(part=Part.CLOSING)
    calm = closing_position(exercise, place, stopped=True)
    gentler = (ease_off_position(exercise, place, coming, named) for named in dict.fromkeys((step.if_ease_off, None)))
    ease = next((to for to in gentler if _is_gentle(exercise, to, yes, coming)), calm)
    ease = closing_after_decline(exercise, place, ease)
    stop = next_position(exercise, replace(place, stopped=True), step.if_stop or CLOSING)
    return Branches(yes, ease, stop if stop is not None and steps[stop.step].part is Part.CLOSING else calm)


def closing_after_decline(exercise: Exercise, asked: Position, ease: Position | None) -> Position | None:
    """`ease`, or where that is a closing step that fits a finish alone, the closing for a stop: what was not wanted at
    the question at `asked` is not looked back on."""
    steps = exercise.steps
    if ease is None or steps[ease.step].part is not Part.CLOSING or steps[asked.step].part is Part.CLOSING:
        return ease
    return skip_forward(exercise, replace(ease, stopped=True)) or closing_position(exercise, asked, stopped=True)


def _is_gentle(exercise: Exercise, ease: Position | None, yes: Position | None, coming: Step) -> bool:
    if ease is None:
        return True
    return not asks_more(exercise.steps[ease.step], coming) and not is_same_as_yes(exercise, ease, yes)


def is_asked_for(exercise: Exercise, way: Branches, to: Position | None) -> bool:
    """Whether a check-in asks for what it leads `to`. It names a gentler step; of the touch in a closing that easing
    off leads to it says nothing."""
    return to is not None and (to == way.yes or exercise.steps[to.step].part is not Part.CLOSING)


def may_be_asked_aloud(exercise: Exercise, check_in: Step, coming: Step | None) -> bool:
    """Whether a check-in that leads to `coming` may be asked aloud: up to `embrace`, never in a file with rungs."""
    if coming is None or coming.ask is not None:
        return check_in.aloud and not exercise.rungs
    return check_in.aloud and not exercise.rungs and coming.touch <= Touch.EMBRACE


@dataclass(frozen=True, slots=True)
class StepEntry:
    """One way of coming to a step, as `step_entries` finds them: from which step, over what ground, asked or not."""

    position: Position
    consent_before: ConsentState
    came_from: int | None
    asked: bool
    swapped: bool

    def is_unasked(self, step: Step) -> bool:
        """Whether `step`, come to in this way, would be touch that nobody was asked about."""
        return step.ask is None and not self.consent_before.allows(step, swapped=self.swapped, asked=self.asked)


def step_entries(exercise: Exercise) -> list[StepEntry]:
    """Every way in which any walk of this exercise can come to each of its steps, in the order found.

    Every answer is tried at every check-in. Easing off or stopping elsewhere only ever lowers touch.
    """
    start = skip_forward(exercise, first_position(exercise))
    queue = deque([StepEntry(start, ConsentState(), None, False, start.swapped)] if start is not None else [])
    found: dict[StepEntry, None] = {}
    while queue:
        visit = queue.popleft()
        if visit in found:
            continue
        found[visit] = None
        queue.extend(_leads(exercise, visit))
    return list(found)


def _leads(exercise: Exercise, visit: StepEntry) -> list[StepEntry]:
    place, step = visit.position, exercise.steps[visit.position.step]
    if step.ask is None:
        ground = visit.consent_before.after_entering(step, swapped=visit.swapped, asked=visit.asked)
        to = next_position(exercise, place, step.then)
        return [] if to is None else [StepEntry(to, ground, place.step, False, to.swapped is not place.swapped)]
    ground = replace(visit.consent_before, receiver_asked=visit.consent_before.receiver_asked and not visit.swapped)
    lead = branches(exercise, place)
    found = [
        StepEntry(
            to,
            ground.after_answer(exercise, lead, to),
            place.step,
            is_asked_for(exercise, lead, to),
            to.swapped is not place.swapped,
        )
        for to in (lead.yes, lead.ease)
        if to is not None
    ]
    if lead.stop is not None:
        found.append(StepEntry(lead.stop, ConsentState(), place.step, False, False))
    return found


def _first_of(exercise: Exercise, part: Part) -> int | None:
    return next((i for i, step in enumerate(exercise.steps) if step.part is part), None)


def _back(exercise: Exercise, place: Position, to: int) -> Position:
    """The earlier step `to`, with the roles it had before the changes of roles on the way here."""
    changes = sum(step.swap for step in exercise.steps[to + 1 : place.step + 1])
    return replace(place, step=to, swapped=place.swapped is not (changes % 2 == 1))


def _closing(exercise: Exercise, place: Position) -> Position | None:
    index = _first_of(exercise, Part.CLOSING)
    return None if index is None else _entered(exercise, replace(place, step=index))


def _entered(exercise: Exercise, place: Position) -> Position:
    return replace(place, swapped=place.swapped is not exercise.steps[place.step].swap)
