"""Even out how long each of the two receives touch: who gives first, and how long each turn is held."""

from typing import TYPE_CHECKING

from guided.exercise import flow
from guided.exercise.flow import Position
from guided.exercise.model import Exercise
from guided.session.cues import Partner, Say
from guided.session.states import Playing

if TYPE_CHECKING:
    from guided.session.states import Walk
    from guided.session.step_cues import StepTimeline
    from guided.session.timeline import PreparedExercise

MAX_CHANGE_SHARE = 1 / 2
"""Share of its written length by which a turn may be longer or shorter to even things out."""
MAX_STEPS = 1000
"""Steps after which an exercise is taken to loop for ever."""
MIN_DIFFERENCE_SECONDS = 10.0
"""Seconds of difference between the two that are ignored."""


def gives_first(times_done: int, ahead: float) -> Partner:
    """Return who gives first in an exercise that was done `times_done` times.

    `ahead` is how many seconds "b" received touch more than "a" (negative for less). Whoever received less receives
    first; otherwise they alternate.
    """
    if abs(ahead) >= MIN_DIFFERENCE_SECONDS:
        return "b" if ahead > 0 else "a"
    return "a" if times_done % 2 == 0 else "b"


def more_to_b(before: "Walk", after: "Walk") -> float:
    """Return how many seconds more "b" received than "a" between two moments of a walk, at most a step apart."""
    state = before.state
    if not isinstance(state, Playing):
        return 0.0
    ends = after.time if state.seconds is None else min(after.time, state.visit.began + state.seconds)
    return received(before.prepared, state.visit.position, max(ends - before.time, 0.0))


def received(prepared: "PreparedExercise", position: Position, seconds: float) -> float:
    """Return how many seconds more "b" receives than "a" in `seconds` of the step at `position`; negative for less."""
    receives = _receiver(prepared, position)
    return 0.0 if receives is None else seconds if receives == "b" else -seconds


def owed(walk: "Walk", position: Position) -> float:
    """Return how many seconds longer this step is held because it was held longer in the other person's turn."""
    given, second = dict.fromkeys((False, True), 0.0), second_turn(walk.prepared, position)
    for where, seconds in walk.stretched:
        if where.step == position.step:
            given[where.swapped] += seconds
    return max(given[not second] - given[second], 0.0)


def second_turn(prepared: "PreparedExercise", position: Position) -> bool:
    """Return whether `position` is in the second of the two turns.

    In the rounds of a visit the two change places by themselves if the exercise does not change their roles.
    """
    exercise = prepared.exercise
    if prepared.choices.is_visit and not exercise.swap:
        return position.swapped is not (position.round % 2 == 0)
    return position.swapped


def has_second_turn(exercise: Exercise) -> bool:
    """Return whether each of the two has a turn, one after the other."""
    return exercise.rounds > 1 or any(step.swap for step in exercise.steps)


def even_share(walk: "Walk", position: Position) -> float:
    """Return for what share of its written length the step at `position` is held.

    It is more for whoever received less so far, less for the other, by at most `MAX_CHANGE_SHARE`, never so short that
    its words overlap, and in whole breaths. A visit is never lengthened, because its length is a dose. Both have
    received alike once they have had equally many turns.
    """
    prepared = walk.prepared
    step, receives = prepared.exercise.steps[position.step], _receiver(prepared, position)
    if receives is None or step.fixed or prepared.choices.ahead is None:
        return 1.0
    to_a, to_b = _until_even(walk, position)
    more = prepared.choices.ahead + walk.more_to_b + to_b - to_a
    if abs(more) < MIN_DIFFERENCE_SECONDS or (timeline := prepared.timeline(position)).seconds is None:
        return 1.0
    change = min(MAX_CHANGE_SHARE, abs(more) / max(to_a + to_b, MIN_DIFFERENCE_SECONDS))
    if breath := step.breathe:
        change = change * timeline.usual // breath.seconds * breath.seconds / timeline.usual
    if receives == ("a" if more > 0 else "b"):
        return 1.0 if prepared.choices.is_visit else 1.0 + change
    return max(1.0 - change, _least_share(timeline))


def _least_share(timeline: "StepTimeline") -> float:
    """Return the smallest share to which a step can be shortened without its words overlapping."""
    speeches = [cue for cue in timeline.cues if isinstance(cue, Say)]
    until = [*(cue.at for cue in speeches[1:]), timeline.usual]
    return min(
        1.0, max((cue.seconds / max(end - cue.at, 1.0) for cue, end in zip(speeches, until, strict=False)), default=0)
    )


def _until_even(walk: "Walk", position: Position) -> tuple[float, float]:
    """Return how many seconds "a" and "b" receive from `position` until both have had equally many turns.

    Every answer is taken to be yes.
    """
    prepared, turns = walk.prepared, list[tuple[Partner, float]]()
    exercise = prepared.exercise
    at: Position | None = position
    for _ in range(MAX_STEPS):
        if at is None:
            break
        step = exercise.steps[at.step]
        if receives := _receiver(prepared, at):
            turns.append((receives, prepared.timeline(at).usual + owed(walk, at)))
        at = flow.branches(exercise, at).yes if step.ask is not None else flow.next_position(exercise, at, step.then)
    return _sum_by_receiver(turns[: _first_even(turns)])


def _first_even(turns: list[tuple[Partner, float]]) -> int:
    """Return after how many of `turns` the rest is equally long for both; all of them if that never happens."""
    number_kept = len(turns)
    for number in range(len(turns) - 1, 0, -1):
        to_a, to_b = _sum_by_receiver(turns[number:])
        number_kept = number if abs(to_a - to_b) < MIN_DIFFERENCE_SECONDS else number_kept
    return number_kept


def _sum_by_receiver(turns: list[tuple[Partner, float]]) -> tuple[float, float]:
    """Return the seconds that "a" and "b" receive in `turns`."""
    to_a, to_b = (sum(seconds for receives, seconds in turns if receives == who) for who in ("a", "b"))
    return to_a, to_b


def _receiver(prepared: "PreparedExercise", position: Position) -> Partner | None:
    """Return who receives touch in the step at `position`; None if it is not a turn."""
    if position.step not in prepared.turns:
        return None
    return "b" if prepared.giver(position) == "a" else "a"
