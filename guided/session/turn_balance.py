"""Who receives touch in turns, who begins, and how what was uneven between them is made good."""

from typing import TYPE_CHECKING

from guided.exercise import flow
from guided.exercise.flow import Position
from guided.session.cues import Partner, Say
from guided.session.states import Playing

if TYPE_CHECKING:
    from guided.session.states import Walk
    from guided.session.timeline import Score, Timeline

MOST = 1 / 2
"""The share of a turn by which it may be longer or shorter than it is written, to make good what was uneven."""
MOST_STEPS = 1000
"""Steps after which an exercise is taken to go round for ever."""
LEAST = 10.0
"""Seconds that are no difference between two people."""


def gives_first(times_done: int, ahead: float) -> Partner:
    """Who gives first in an exercise that was done so many times, where "b" has received touch for `ahead` seconds
    more than "a", or less, below 0: whoever received less receives first, else they take turns."""
    if abs(ahead) >= LEAST:
        return "b" if ahead > 0 else "a"
    return "a" if times_done % 2 == 0 else "b"


def more_to_b(before: "Walk", after: "Walk") -> float:
    """How many seconds more "b" than "a" received touch between two moments of a walk, no more than a step apart."""
    state = before.state
    if not isinstance(state, Playing) or (receives := _receives(before.score, state.visit.place)) is None:
        return 0.0
    ends = after.time if state.seconds is None else min(after.time, state.visit.began + state.seconds)
    seconds = max(ends - before.time, 0.0)
    return seconds if receives == "b" else -seconds


def evened(score: "Score", place: Position, timeline: "Timeline") -> float:
    """How long the step at `place`, which has a length, is to be held: longer for whoever received less so far and
    shorter for the other, by a half at most, never shorter than its words take, and in whole breaths."""
    assert timeline.seconds is not None
    ahead, receives = score.choices.ahead, _receives(score, place)
    if abs(ahead) < LEAST or receives is None:
        return timeline.seconds
    exercise = score.exercise
    change = min(MOST, abs(ahead) / max(_both(score), LEAST)) * timeline.seconds
    if breath := exercise.steps[place.step].breathe:
        change -= change % breath.seconds
    if receives == ("a" if ahead > 0 else "b"):
        return timeline.seconds + change
    words = max((cue.at + (cue.seconds if isinstance(cue, Say) else 0.0) for cue in timeline.cues), default=0.0)
    return min(timeline.seconds, max(timeline.seconds - change, words))


def _both(score: "Score") -> float:
    """How long the turns of both are together as they are written, where every answer is yes."""
    exercise, seconds = score.exercise, 0.0
    place: Position | None = flow.first_position(exercise)
    for _ in range(MOST_STEPS):
        if place is None:
            break
        step = exercise.steps[place.step]
        seconds += score.timeline(place).usual if place.step in score.turns else 0.0
        asked = step.ask is not None
        place = flow.branches(exercise, place).yes if asked else flow.next_position(exercise, place, step.then)
    return seconds


def _receives(score: "Score", place: Position) -> Partner | None:
    if place.step not in score.turns:
        return None
    return "b" if score.giver(place) == "a" else "a"
