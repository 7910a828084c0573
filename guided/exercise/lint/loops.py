"""Find loops that have no end, and those that were meant, by the words of a question."""

import re
from collections.abc import Sequence

from guided.exercise import flow
from guided.exercise.model import Exercise, Step

_AGAIN = re.compile(
    r"\b(?:longer|again|once more|(?:some|a little) more|länger|noch (?:ein)?mal|weiter)\b", re.IGNORECASE
)


def endless_loops(exercise: Exercise) -> list[int]:
    """Return the steps that lead back into a loop without a check-in; of each loop only the step that leads back."""
    following: dict[int, int | None] = {}
    for number, step in enumerate(exercise.steps):
        if step.ask is None:
            to = flow.next_position(exercise, flow.Position(number, exercise.rounds), step.then)
            following[number] = to.step if to is not None else None
    found = []
    for start, back in following.items():
        at, seen = back, {start}
        while at is not None and at not in seen and at in following:
            seen.add(at)
            at = following[at]
        if at == start and back is not None and back <= start and exercise.steps[start].then:
            found.append(start)
    return found


def way_back(steps: Sequence[Step], number: int) -> str | None:
    """Return the id of the step above the question `number`, where that asks for more of it and names no way."""
    step, above = steps[number], steps[number - 1]
    asks_again = step.if_continue is None and _AGAIN.search(step.ask or "") is not None
    return above.id if number and asks_again and above.ask is None else None
