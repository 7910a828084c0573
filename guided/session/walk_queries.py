"""Answer questions about a walk: what two people may do now, and what happens next. Nothing here changes it."""

from math import ceil
from typing import assert_never

from guided.exercise.flow import Position
from guided.exercise.model import Part, Step, Touch
from guided.session.consent import Answer
from guided.session.gentler_step import ease_off_position
from guided.session.states import Asking, AskingAloud, Ended, Following, Playing, Resting, Walk
from guided.session.step_cues import is_open
from guided.session.timeline import PreparedExercise
from guided.session.turn_balance import has_second_turn, second_turn

LONGER_SECONDS = 15.0
"""Seconds that "a little longer" adds. A breathing step gets whole breaths that last at least as long."""

LONGER_AT_MOST = 1 / 4
"""Share of a visit's dose that "a little longer" may add in total, for both people together."""

COUNTED_SECONDS = 60.0
"""Seconds after which a stopped session still counts as one that was done."""


def can_go_back(walk: Walk) -> bool:
    """Return whether there is a step to go back to. It does not depend on what one person has answered."""
    state = walk.state
    if isinstance(state, Ended) or walk.stopped is not None or walk.silent:
        return False
    held = state.held if isinstance(state, Resting) else state
    if isinstance(held, Following):
        return False
    return len(walk.trail) > isinstance(held, Playing)


def can_stretch(walk: Walk) -> bool:
    """Return whether this step may be shorter or longer than written, that is, whether "that's enough" applies."""
    state = walk.state
    return isinstance(state, Playing) and state.seconds is not None and not step_at(walk, state.visit.position).fixed


def can_lengthen(walk: Walk) -> bool:
    """Return whether one person alone may choose "a little longer" now.

    In a visit that works once for each step, within the dose.
    """
    if not walk.prepared.choices.is_visit:
        return can_stretch(walk)
    return _has_room(walk) and not _times_stretched(walk)


def is_open_ended(walk: Walk) -> bool:
    """Return whether this step lasts as long as they like because they chose that; any key then ends it."""
    state = walk.state
    return isinstance(state, Playing) and is_open(step_at(walk, state.visit.position))


def eases_to(walk: Walk) -> Position | None:
    """Return where easing off leads from the step that is played or paused; None for the closing and the end."""
    state = walk.state.held if isinstance(walk.state, Resting) else walk.state
    if not isinstance(state, Playing) or step_at(walk, state.visit.position).part is Part.CLOSING:
        return None
    to = ease_off_position(walk.prepared.exercise, state.visit.position, state.visit.led_by)
    return None if to is None or step_at(walk, to).part is Part.CLOSING else to


def both_can_lengthen(walk: Walk) -> bool:
    """Return whether "a little longer" applies in a visit now if both ask for it.

    It applies after the first time, until the step is twice as long as written.
    """
    state = walk.state
    if not isinstance(state, Playing) or not walk.prepared.choices.is_visit or not _has_room(walk):
        return False
    position, times = state.visit.position, _times_stretched(walk)
    return times > 0 and (times + 1) * longer_seconds(walk, position) <= walk.prepared.timeline(position).usual


def _has_room(walk: Walk) -> bool:
    """Return whether this step of a visit may be held longer.

    It must be in the first of the two turns, and the dose must leave time for it and for as much in the second turn.
    """
    state = walk.state
    if not isinstance(state, Playing) or not can_stretch(walk) or second_turn(walk.prepared, state.visit.position):
        return False
    prepared = walk.prepared
    turns = 2 if has_second_turn(prepared.exercise) else 1
    given = turns * sum(seconds for _, seconds in walk.stretched)
    return given + turns * longer_seconds(walk, state.visit.position) <= LONGER_AT_MOST * _dose_seconds(prepared)


def _dose_seconds(prepared: PreparedExercise) -> float:
    """Return how many seconds a visit takes as written."""
    return prepared.exercise.length or sum(
        prepared.timeline(Position(n)).usual for n in range(len(prepared.exercise.steps))
    )


def _times_stretched(walk: Walk) -> int:
    """Return how often this step was held longer."""
    assert isinstance(walk.state, Playing)
    return sum(where.step == walk.state.visit.position.step for where, _ in walk.stretched)


def longer_seconds(walk: Walk, position: Position) -> float:
    """Return how many seconds "a little longer" adds to the step at `position`."""
    breath = step_at(walk, position).breathe
    return ceil(LONGER_SECONDS / breath.seconds) * breath.seconds if breath else LONGER_SECONDS


def counts(walk: Walk) -> bool:
    """Return whether the session counts as done: it lasted a minute, or half of its written length if that is less, and
    came to a step of the main part. Waiting at the first question is not doing."""
    lasted = walk.time if walk.stopped is None else walk.stopped
    prepared = walk.prepared
    steps = prepared.exercise.steps
    if not any(steps[position.step].part is Part.MAIN for position in walk.trail):
        return False
    written = sum(prepared.timeline(Position(n)).usual for n, step in enumerate(steps) if step.ask is None)
    return lasted >= min(COUNTED_SECONDS, written / 2)


def came_closest(walk: Walk) -> bool:
    """Return whether they reached a step with as much touch as the part of the exercise that is played has."""
    steps = walk.prepared.exercise.steps
    closest = max((step.touch for step in steps if step.part is Part.MAIN and step.ask is None), default=Touch.NONE)
    return any(steps[position.step].touch >= closest for position in walk.trail)


def next_due(walk: Walk) -> float | None:
    """Return when something next happens by itself, in seconds of the walk; None while it waits for the two people."""
    state = walk.state
    match state:
        case Asking():
            due = [each for each in (next_cue_time(state), state.stops_at) if each is not None]
            return min(due, default=_patience_ends(walk, state))
        case Playing() | AskingAloud():
            cue, ends = next_cue_time(state), _seconds_until_end(state)
            return state.visit.began + ends if cue is None and ends is not None else cue
        case Following():
            return state.until
        case Ended():
            return None if state.end_emitted else state.at
        case Resting():
            return None
        case _:
            assert_never(state)


def _seconds_until_end(state: Playing | AskingAloud) -> float | None:
    """Return after how many seconds the step ends by itself; None where it waits for both without limit."""
    return state.limit if isinstance(state, Playing) and state.seconds is None else state.seconds


def next_cue_time(state: Playing | AskingAloud | Asking) -> float | None:
    """Return when the step's next cue is due, in seconds of the walk; None if there are no more."""
    if state.played == len(state.timeline.cues):
        return None
    return state.visit.began + state.timeline.cues[state.played].at


def _patience_ends(walk: Walk, asking: Asking) -> float | None:
    """Return when an unanswered question is given up, in seconds of the walk; None if it waits without limit."""
    patience = walk.prepared.choices.patience
    return None if patience is None else asking.visit.began + patience


def stop_was_answered(held: AskingAloud | Asking | Following) -> bool:
    """Return whether one person or both answered this question with stop."""
    match held:
        case Asking():
            return Answer.STOP in held.answers
        case Following():
            return held.outcome is Answer.STOP
        case AskingAloud():
            return False


def step_at(walk: Walk, position: Position) -> Step:
    """Return the step of the exercise at `position`."""
    return walk.prepared.exercise.steps[position.step]
