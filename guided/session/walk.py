"""Lead two people through one exercise: pure functions from a walk and the time to the next walk and its cues.

`now` is any clock in seconds that never goes back. Nothing here reads a clock, so that a rehearsal, a test and a real
session run the same code. A stop is accepted in every state and leads to the closing.
"""

from dataclasses import replace

from guided.exercise import flow
from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Position
from guided.exercise.model import Part
from guided.session.consent import Answer, gentler_answer
from guided.session.cues import Partner
from guided.session.gentler_step import ease_off_position, find_gentler_position
from guided.session.states import Asking, AskingAloud, Ended, Following, Playing, Resting, Visit, Walk
from guided.session.timeline import PreparedExercise
from guided.session.turn_balance import second_turn
from guided.session.walk_queries import (
    both_can_lengthen,
    can_go_back,
    can_lengthen,
    can_stretch,
    longer_seconds,
    step_at,
    stop_was_answered,
)
from guided.session.walk_transitions import (
    WalkUpdate,
    begin_rest,
    enter_step,
    finish_now,
    leave_question,
    move_to,
    play_due,
    play_unless_rested,
)

SLEEP_GAP = 3.0
"""Seconds between two ticks that mean the machine slept. Whoever drives a walk ticks at least every second."""

FOLLOW_DELAY = 2.0
"""Default seconds between an answer and the next step. It is the same for every answer and both people."""

SAME_STOP_SECONDS = 2.0
"""Seconds within which a second stop counts as the first one: both people may press the key at once."""

IGNORE_SIGN_SECONDS = 1.0
"""Seconds after a question aloud appears in which a sign is ignored.

The same key also ends a held step; pressed twice by mistake it would answer a question that nobody has heard yet.
"""


def begin(prepared: PreparedExercise, now: float) -> WalkUpdate:
    """Begin a walk, and emit the cues that are due at once."""
    return play_due(start_at(prepared, flow.first_position(prepared.exercise), now))


def start_at(prepared: PreparedExercise, position: Position, now: float) -> Walk:
    """Return a walk that begins at `position`, with no cue emitted and nothing consented to."""
    unbegun = Walk(prepared, Ended(0, 0.0), 0.0, now, now, ConsentState())
    to = flow.skip_forward(prepared.exercise, position)
    return unbegun if to is None else enter_step(unbegun, Visit(to, 0.0), swapped=to.swapped)


def play_due_cues(walk: Walk) -> WalkUpdate:
    """Emit the cues that are due in a walk made by `start_at`, without time passing."""
    return play_due(walk)


def tick(walk: Walk, now: float) -> WalkUpdate:
    """Let time pass to `now`.

    A gap of more than `SLEEP_GAP` means that the machine slept: the walk rests, and no cue is skipped.
    """
    waits = isinstance(walk.state, Resting | Ended)
    if not waits and 0 <= now - walk.now <= SLEEP_GAP:
        return play_due(replace(walk, now=now, time=now - walk.zero))
    waited = replace(walk, now=now, zero=now - walk.time)
    return (waited, ()) if waits or now < walk.now else begin_rest(waited, slept=True)


def pause(walk: Walk, now: float) -> WalkUpdate:
    """Begin a rest, and keep the place."""
    walk, cues = tick(walk, now)
    if isinstance(walk.state, Resting | Ended):
        return walk, cues
    walk, rest = begin_rest(walk, slept=False)
    return walk, (*cues, *rest)


def resume(walk: Walk, now: float) -> WalkUpdate:
    """End a rest; the caller has checked that both asked for it.

    A question aloud is asked again. A yes from before the rest no longer counts; a stop and "gentler" do.
    """
    walk, cues = tick(walk, now)
    if not isinstance(walk.state, Resting):
        return walk, cues
    held = walk.state.held
    if isinstance(held, AskingAloud):
        held = replace(held, visit=replace(held.visit, began=walk.time), played=0, shown=walk.time)
    elif isinstance(held, Asking):
        a, b = (None if each is Answer.CONTINUE else each for each in held.answers)
        held = replace(held, answers=(a, b))
    return play_due(replace(walk, state=held), cues)


def ready(walk: Walk, now: float) -> WalkUpdate:
    """Go on from a step that waits until both are ready."""
    walk, cues = tick(walk, now)
    if isinstance(walk.state, Playing) and walk.state.seconds is None:
        return finish_now(walk, cues)
    return walk, cues


def answer(walk: Walk, partner: Partner, given: Answer, now: float) -> WalkUpdate:
    """Record one person's answer to the check-in. In an exercise for one, that person's answer is the answer.

    When both have answered, the gentler answer is followed. A stop is followed even if the other person never answers,
    and cannot be taken back. The delay after an answer is the same for every answer.
    """
    walk, cues = tick(walk, now)
    state = walk.state
    if not isinstance(state, Asking):
        return walk, cues
    a, b = state.answers
    if _is_asked_alone(walk, state):
        a = b = given
    elif partner == "a":
        a = Answer.STOP if a is Answer.STOP else given
    else:
        b = Answer.STOP if b is Answer.STOP else given
    follows = walk.time + _answer_delay(walk)
    if a is None or b is None:
        stops_at = follows if state.stops_at is None and Answer.STOP in (a, b) else state.stops_at
        return replace(walk, state=replace(state, answers=(a, b), stops_at=stops_at)), cues
    following = Following(state.visit, state.timeline, state.ways, gentler_answer(a, b), follows)
    return replace(walk, state=following), cues


def _is_asked_alone(walk: Walk, state: Asking) -> bool:
    """Return whether one person answers for themselves alone. Before touch that takes two both are asked, whatever the
    file says."""
    to = state.ways.yes
    takes_two = to is not None and step_at(walk, to).touch.takes_two
    return walk.prepared.written.for_one and not takes_two


def affirm(walk: Walk, now: float) -> WalkUpdate:
    """Take the sign that both said yes aloud to the question.

    It has no effect in other states, in a rest, or within `IGNORE_SIGN_SECONDS` after the question appeared.
    """
    walk, cues = tick(walk, now)
    state = walk.state
    if not isinstance(state, AskingAloud) or walk.time - state.shown < IGNORE_SIGN_SECONDS:
        return walk, cues
    position = state.visit.position
    return play_due(move_to(walk, state.visit, state.ways.yes, at=walk.time, led_by=position.step), cues)


def ease(walk: Walk, now: float) -> WalkUpdate:
    """Ease off: go to the gentler step or to the closing.

    From a rest, the gentler step waits until both resume; the closing does not. In the closing nothing is gentler, so
    the step ends softly. After one person answered with stop it has no effect, because the stop is followed when it is
    due. While a question is open, touch never rises by easing off: a gentler step with more touch than now gets a
    question first.
    """
    walk, cues = tick(walk, now)
    state = walk.state
    if isinstance(state, Ended):
        return walk, cues
    held = state.held if isinstance(state, Resting) else state
    position = held.visit.position
    if isinstance(held, Playing):
        if step_at(walk, position).part is Part.CLOSING:
            return finish_now(replace(walk, state=held), cues)
        eased = move_to(
            walk, held.visit, ease_off_position(walk.prepared.exercise, position, held.visit.led_by), at=walk.time
        )
    elif stop_was_answered(held):
        return walk, cues
    elif isinstance(held, Asking | AskingAloud):
        to = find_gentler_position(walk.prepared.exercise, walk.ground, position, held.ways)
        eased = leave_question(walk, held, to)
    else:
        eased = move_to(walk, held.visit, held.ways.ease, at=walk.time, led_by=position.step)
    return play_unless_rested(eased, state, cues)


def back(walk: Walk, now: float) -> WalkUpdate:
    """Go back to the beginning of the step before; from a rest, that step waits until both resume.

    There is no way back after a stop. Touch never rises by going back: a step with more touch than now gets a question
    first. After one person answered with stop it has no effect, because the stop is followed when it is due.
    """
    walk, cues = tick(walk, now)
    state = walk.state
    if not can_go_back(walk) or isinstance(state, Ended):
        return walk, cues
    held = state.held if isinstance(state, Resting) else state
    if not isinstance(held, Playing) and stop_was_answered(held):
        return walk, cues
    trail = walk.trail[:-1] if isinstance(held, Playing) else walk.trail
    back_there = replace(walk, trail=trail[:-1])
    if isinstance(held, Asking | AskingAloud):
        return play_unless_rested(leave_question(back_there, held, trail[-1]), state, cues)
    return play_unless_rested(move_to(back_there, held.visit, trail[-1], at=walk.time), state, cues)


def stop(walk: Walk, now: float) -> WalkUpdate:
    """Stop: go to the closing at once, from any state. A stop in the closing ends the session."""
    walk, cues = tick(walk, now)
    state = walk.state
    if isinstance(state, Ended):
        return walk, cues
    held = state.held if isinstance(state, Resting) else state
    position = held.visit.position
    if step_at(walk, position).part is Part.CLOSING:
        if held is state and walk.stopped is not None and walk.time - walk.stopped < SAME_STOP_SECONDS:
            return walk, cues
        to = None
    else:
        exercise = walk.prepared.exercise
        to = flow.closing_position(exercise, position, stopped=True) if isinstance(held, Playing) else held.ways.stop
    stopped = replace(walk, stopped=walk.time)
    return play_due(move_to(stopped, held.visit, to, at=walk.time), cues)


def longer(walk: Walk, now: float, *, both: bool = False) -> WalkUpdate:
    """Hold this step a little longer, where that is allowed. `both` tells that both asked for it.

    The same step is held as long after the roles change, so that the other receiver gets as much.
    """
    walk, cues = tick(walk, now)
    state = walk.state
    if not isinstance(state, Playing) or state.seconds is None:
        return walk, cues
    if not (can_lengthen(walk) or (both and both_can_lengthen(walk))):
        return walk, cues
    position, more = state.visit.position, longer_seconds(walk, state.visit.position)
    stretched = (*walk.stretched, (Position(position.step, swapped=second_turn(walk.prepared, position)), more))
    return replace(walk, state=replace(state, seconds=state.seconds + more), stretched=stretched), cues


def enough(walk: Walk, now: float) -> WalkUpdate:
    """End a held step softly and go on, where `can_stretch` allows it. It never answers a question."""
    walk, cues = tick(walk, now)
    return finish_now(walk, cues) if can_stretch(walk) else (walk, cues)


def _answer_delay(walk: Walk) -> float:
    """Return the seconds between an answer and the next step. They were drawn before this check-in, whatever is
    answered."""
    drawn = walk.prepared.choices.follows
    return drawn[walk.check_ins % len(drawn)] if drawn else FOLLOW_DELAY
