"""Find every way in which a session can come to each step, and with which consent."""

from collections import deque
from dataclasses import dataclass, replace

from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Position, branches, first_position, is_asked_for, next_position, skip_forward
from guided.exercise.model import Exercise, Step


@dataclass(frozen=True, slots=True)
class StepEntry:
    """One way of entering a step.

    `came_from` is the index of the step before, None at the beginning. `asked` says that a check-in asked for this
    step, `swapped` that the roles change on entering it.
    """

    position: Position
    consent_before: ConsentState
    came_from: int | None
    asked: bool
    swapped: bool

    def is_unasked(self, step: Step) -> bool:
        """Return whether `step`, entered in this way, would be touch that nobody was asked about."""
        return step.ask is None and not self.consent_before.allows(step, swapped=self.swapped, asked=self.asked)


def step_entries(exercise: Exercise) -> list[StepEntry]:
    """Return every way in which a session can enter each step, in the order found.

    Follow every answer at every check-in. Easing off and stopping between check-ins are not followed: they only ever
    lower touch.
    """
    start = skip_forward(exercise, first_position(exercise))
    queue = deque([StepEntry(start, ConsentState(), None, False, start.swapped)] if start is not None else [])
    found: dict[StepEntry, None] = {}
    while queue:
        entry = queue.popleft()
        if entry in found:
            continue
        found[entry] = None
        queue.extend(_next_entries(exercise, entry))
    return list(found)


def _next_entries(exercise: Exercise, entry: StepEntry) -> list[StepEntry]:
    position, step = entry.position, exercise.steps[entry.position.step]
    if step.ask is None:
        consent = entry.consent_before.after_entering(step, swapped=entry.swapped, asked=entry.asked)
        to = next_position(exercise, position, step.then)
        return [] if to is None else [StepEntry(to, consent, position.step, False, to.swapped is not position.swapped)]
    consent = replace(entry.consent_before, receiver_asked=entry.consent_before.receiver_asked and not entry.swapped)
    ways = branches(exercise, position)
    found = [
        StepEntry(
            to,
            consent.after_answer(exercise, ways, to),
            position.step,
            is_asked_for(exercise, ways, to),
            to.swapped is not position.swapped,
        )
        for to in (ways.yes, ways.ease)
        if to is not None
    ]
    if ways.stop is not None:
        found.append(StepEntry(ways.stop, ConsentState(), position.step, False, False))
    return found
