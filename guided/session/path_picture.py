"""The ways through an exercise as a picture: its steps, and where each answer leads from each."""

from dataclasses import dataclass

from guided.exercise import flow
from guided.exercise.flow import Position
from guided.exercise.model import Ending, Exercise, Part
from guided.session.consent import Answer
from guided.session.path_search import ExercisePaths


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out of a step: by an `answer` (None where it goes on by itself), to the step `to` (None is the end)."""

    answer: Answer | None
    to: int | None


@dataclass(frozen=True, slots=True)
class PicturedStep:
    """One step, by its index in the file. `reached` is whether any way comes to it, `stuck` whether only a stop leads
    from it to the end."""

    step: int
    exits: tuple[Exit, ...]
    reached: bool
    stuck: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the picture: the ways out by one answer that lead to one step, beside the others in its own `lane`."""

    answer: Answer | None
    sources: tuple[int, ...]
    to: int
    lane: int


def pictured_steps(paths: ExercisePaths) -> tuple[PicturedStep, ...]:
    """Return the steps in the order of the file."""
    exercise = paths.prepared.written
    stuck = {paths.check_ins[number].step - 1 for number in paths.stuck_check_ins}
    return tuple(
        PicturedStep(index, _exits(exercise, index), index + 1 not in paths.unreached_steps, index in stuck)
        for index in range(len(exercise.steps))
    )


def lines(steps: tuple[PicturedStep, ...]) -> tuple[Line, ...]:
    """Return the lines for all exits that lead elsewhere than to the next step. Those in one lane do not overlap."""
    sources: dict[tuple[Answer | None, int], list[int]] = {}
    for each in steps:
        for way in each.exits:
            if way.to is not None and way.to != each.step + 1:
                sources.setdefault((way.answer, way.to), []).append(each.step)
    spans = {key: (min(*found, key[1]), max(*found, key[1])) for key, found in sources.items()}
    lanes: list[list[tuple[int, int]]] = []
    found = []
    for key in sorted(spans, key=lambda each: (spans[each][1] - spans[each][0], spans[each][0], each[1])):
        begin, end = spans[key]
        lane = next((n for n, taken in enumerate(lanes) if all(end < a or b < begin for a, b in taken)), len(lanes))
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((begin, end))
        found.append(Line(key[0], tuple(sources[key]), key[1], lane))
    return tuple(found)


def _exits(exercise: Exercise, index: int) -> tuple[Exit, ...]:
    step = exercise.steps[index]
    found: dict[Exit, None] = {}
    for round_ in dict.fromkeys((2 if step.between_rounds else 1, exercise.rounds)):
        position = Position(index, round_, stopped=step.after is Ending.STOPPED)
        if step.ask is None:
            found[Exit(None, _index(flow.next_position(exercise, position, step.then)))] = None
            continue
        ways = flow.branches(exercise, position)
        stop = ways.stop if step.part is not Part.CLOSING else None
        for answer, to in zip(Answer, (ways.yes, ways.ease, stop), strict=True):
            found[Exit(answer, _index(to))] = None
    return tuple(found)


def _index(position: Position | None) -> int | None:
    return None if position is None else position.step
