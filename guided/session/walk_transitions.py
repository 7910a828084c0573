"""Move a walk on: emit what is due, leave a step for another, ask before touch rises, and begin a rest.

The commands in `walk` are built from these functions.
"""

from dataclasses import replace
from typing import assert_never

from guided.exercise import flow
from guided.exercise.flow import Branches, Position
from guided.exercise.model import Part, Touch
from guided.session.consent import Answer
from guided.session.cues import Cue, End, Rest
from guided.session.gentler_step import find_gentler_position, needs_no_yes
from guided.session.states import Asking, AskingAloud, Ended, Following, Playing, Resting, State, Visit, Walk
from guided.session.step_cues import StepTimeline, open_limit
from guided.session.turn_balance import even_share, owed, received
from guided.session.walk_queries import next_cue_time, next_due, step_at, stop_was_answered

MAX_TRAIL = 50
"""How many steps can be gone back."""

TIME_TOLERANCE = 1e-6
"""Seconds by which two moments may differ and still count as the same, because fractions are summed."""

WalkUpdate = tuple[Walk, tuple[Cue, ...]]


def play_due(walk: Walk, before: tuple[Cue, ...] = ()) -> WalkUpdate:
    """Emit everything that is due by now, in order, after the cues in `before`."""
    cues = list(before)
    while (due := next_due(walk)) is not None and due <= walk.time + TIME_TOLERANCE:
        state = walk.state
        match state:
            case Playing() | AskingAloud() | Asking() if next_cue_time(state) == due:
                cues.append(replace(state.timeline.cues[state.played], at=due))
                walk = replace(walk, state=replace(state, played=state.played + 1))
            case Playing():
                finish = _finish_step if state.seconds is not None else _leave_unended
                walk = finish(walk, state, due, cues)
            case AskingAloud():
                walk = _leave_unanswered(walk, state, due, cues)
            case Asking():
                left = replace(walk, silent=True) if state.stops_at is None else replace(walk, stopped=due)
                walk = move_to(left, state.visit, state.ways.stop, at=due)
            case Following():
                walk = _follow_answers(walk, state, due)
            case Ended():
                cues.append(End(at=due, step=state.step + 1))
                walk = replace(walk, state=replace(state, end_emitted=True))
            case Resting():
                break
            case _:
                assert_never(state)
    if isinstance(walk.state, Resting) and walk.state.unasked:
        cues.append(Rest(at=walk.time, step=walk.state.held.visit.position.step + 1))
    return walk, tuple(cues)


def _finish_step(walk: Walk, state: Playing, at: float, cues: list[Cue]) -> Walk:
    """End the step at `at`: append its last cues to `cues`, and move to the next step."""
    cues += (replace(cue, at=at) for cue in state.timeline.ending)
    position = state.visit.position
    to = flow.next_position(walk.prepared.exercise, position, step_at(walk, position).then)
    return move_to(walk, state.visit, to, at=at, after_bell=bool(state.timeline.ending))


def _leave_unended(walk: Walk, state: Playing, at: float, cues: list[Cue]) -> Walk:
    """Leave a step as long as they liked that nobody has ended within its limit: silence is no wish for what follows,
    so go to the closing."""
    cues += (replace(cue, at=at) for cue in state.timeline.ending)
    exercise, position = walk.prepared.exercise, state.visit.position
    to = flow.closing_position(exercise, position, stopped=True)
    if step_at(walk, position).part is Part.CLOSING:
        to = flow.next_position(exercise, position)
    return move_to(replace(walk, silent=True), state.visit, to, at=at, after_bell=bool(state.timeline.ending))


def finish_now(walk: Walk, before: tuple[Cue, ...]) -> WalkUpdate:
    """End the present step at this moment, and emit what is due then."""
    assert isinstance(walk.state, Playing)
    cues = list(before)
    return play_due(_finish_step(walk, walk.state, walk.time, cues), tuple(cues))


def _follow_answers(walk: Walk, state: Following, at: float) -> Walk:
    """Move to where the common answer leads."""
    if state.outcome is Answer.STOP:
        return move_to(replace(walk, stopped=at), state.visit, state.ways.stop, at=at)
    to = state.ways.yes if state.outcome is Answer.CONTINUE else state.ways.ease
    return move_to(walk, state.visit, to, at=at, led_by=state.visit.position.step)


def leave_question(walk: Walk, asking: Asking | AskingAloud, to: Position | None) -> Walk:
    """Leave an open question for another step, as one person alone may do.

    The step begins at once if it needs no yes, else a question about it is asked first.
    """
    exercise, here = walk.prepared.exercise, asking.visit.position
    if to is None or needs_no_yes(exercise, walk.ground, here, to):
        return move_to(walk, asking.visit, to, at=walk.time)
    aloud = isinstance(asking, AskingAloud) and exercise.steps[to.step].touch <= Touch.EMBRACE
    return _ask_first(walk, Visit(to, walk.time), swapped=to.swapped is not here.swapped, aloud=aloud)


def _leave_unanswered(walk: Walk, state: AskingAloud, at: float, cues: list[Cue]) -> Walk:
    """Leave a question aloud that got no sign.

    Go to the gentler step if it needs no yes and the question was not left so before; otherwise rest.
    """
    exercise, here = walk.prepared.exercise, state.visit.position
    in_closing = step_at(walk, here).part is Part.CLOSING
    to = find_gentler_position(exercise, walk.ground, here, state.ways)
    if to is not None and here not in walk.passed_over and needs_no_yes(exercise, walk.ground, here, to):
        closes = step_at(walk, to).part is Part.CLOSING
    elif to is None and in_closing:
        closes = True
    else:
        cues += (Rest(at=at, step=here.step + 1, unanswered=True), walk.prepared.no_hurry(here, at))
        return replace(walk, state=Resting(state, unanswered=True))
    walk = replace(walk, silent=walk.silent or closes, passed_over=walk.passed_over | {here})
    return move_to(walk, state.visit, to, at=at)


def move_to(
    walk: Walk, visit: Visit, to: Position | None, *, at: float, led_by: int | None = None, after_bell: bool = False
) -> Walk:
    """Leave the present step for `to` (None: the end), and record the touch received and the consent given."""
    held = walk.state.held if isinstance(walk.state, Resting) else walk.state
    if isinstance(held, Playing):
        walk = replace(walk, more_to_b=walk.more_to_b + received(walk.prepared, visit.position, at - visit.began))
    if to is None:
        return replace(walk, state=Ended(visit.position.step, at))
    if isinstance(held, AskingAloud | Asking | Following):
        exercise = walk.prepared.exercise
        if led_by is not None or to != held.ways.yes:
            walk = replace(walk, ground=walk.ground.after_answer(exercise, held.ways, to))
        led_by = led_by if flow.is_asked_for(exercise, held.ways, to) else None
    swapped = to.swapped is not visit.position.swapped
    return enter_step(walk, Visit(to, at, led_by, after_bell), swapped=swapped)


def enter_step(walk: Walk, visit: Visit, *, swapped: bool) -> Walk:
    """Begin a step. The consent rule is applied here, whatever the file says.

    A closing step that is not allowed is skipped; any other step that is not allowed gets a question first.
    """
    exercise, position, led_by = walk.prepared.exercise, visit.position, visit.led_by
    step = exercise.steps[position.step]
    allowed = walk.ground.allows(step, swapped=swapped, asked=led_by is not None)
    if (walk.stopped is not None or walk.silent) and step.part is Part.CLOSING:
        allowed = allowed and flow.fits_ending(step, stopped=True)
        allowed = allowed and (not walk.silent or step.touch <= walk.ground.touch)
    if step.part is Part.CLOSING and not allowed:
        to = flow.next_position(exercise, position)
        if to is None:
            return replace(walk, state=Ended(position.step, visit.began))
        passed_over = swapped is not (to.swapped is not position.swapped)
        return enter_step(walk, Visit(to, visit.began), swapped=passed_over)
    if step.ask is not None:
        return _begin_check_in(walk, _make_check_in(walk, visit), swapped=swapped)
    if not allowed:
        return _ask_first(walk, visit, swapped=swapped, aloud=False)
    ground = walk.ground.after_entering(step, swapped=swapped, asked=led_by is not None)
    timeline = walk.prepared.timeline(position, after_bell=visit.after_bell, share=even_share(walk, position))
    seconds = None if timeline.seconds is None else timeline.seconds + owed(walk, position)
    playing = Playing(visit, timeline, seconds, limit=open_limit(step))
    return replace(walk, ground=ground, state=playing, trail=(*walk.trail, position)[-MAX_TRAIL:])


def _ask_first(walk: Walk, visit: Visit, *, swapped: bool, aloud: bool) -> Walk:
    """Ask before the step of `visit`, because no check-in of the file led to it."""
    exercise, position = walk.prepared.exercise, visit.position
    step = exercise.steps[position.step]
    ease = flow.closing_after_decline(exercise, position, flow.ease_off_position(exercise, position, step))
    ways = Branches(position, ease, flow.closing_position(exercise, position, stopped=True))
    explains = (AskingAloud if aloud else Asking) not in walk.explained
    own = walk.prepared.own_check_in(
        position, ways.ease, ways.stop, aloud=aloud, after_bell=visit.after_bell, explains=explains
    )
    return _begin_check_in(walk, _make_asking(visit, own, ways), swapped=swapped)


def _begin_check_in(walk: Walk, asking: Asking | AskingAloud, *, swapped: bool) -> Walk:
    """Begin a check-in, or the rest before it if the program takes one there."""
    rests = walk.check_ins == walk.prepared.choices.rests_at
    if isinstance(asking, AskingAloud):
        asking = replace(asking, shown=walk.time)
    return replace(
        walk,
        ground=replace(walk.ground, receiver_asked=walk.ground.receiver_asked and not swapped),
        check_ins=walk.check_ins + 1,
        explained=walk.explained | {type(asking)},
        state=Resting(asking, unasked=True) if rests else asking,
    )


def _make_check_in(walk: Walk, visit: Visit) -> AskingAloud | Asking:
    """Return the check-in of the file at `visit`, as the couple's choices want it asked."""
    prepared, exercise, position = walk.prepared, walk.prepared.exercise, visit.position
    step = exercise.steps[position.step]
    ways = flow.branches(exercise, position)
    coming = None if ways.yes is None else exercise.steps[ways.yes.step]
    aloud = flow.may_be_asked_aloud(exercise, step, coming) and not prepared.choices.ask_at_keyboard
    explains = (AskingAloud if aloud else Asking) not in walk.explained
    timeline = prepared.check_in(
        position, ways.yes, ways.ease, ways.stop, aloud=aloud, after_bell=visit.after_bell, explains=explains
    )
    return _make_asking(visit, timeline, ways)


def _make_asking(visit: Visit, timeline: StepTimeline, ways: Branches) -> AskingAloud | Asking:
    if timeline.seconds is None:
        return Asking(visit, timeline, ways)
    return AskingAloud(visit, timeline, ways, timeline.seconds)


def play_unless_rested(walk: Walk, before: State, cues: tuple[Cue, ...]) -> WalkUpdate:
    """Emit what is due, or rest again if the state `before` was a rest. A closing does not rest."""
    if isinstance(before, Resting) and _is_before_closing(walk):
        assert not isinstance(walk.state, Resting | Ended)
        return replace(walk, state=Resting(walk.state)), cues
    return play_due(walk, cues)


def _is_before_closing(walk: Walk) -> bool:
    """Return whether the walk is in a step that is no closing."""
    state = walk.state
    if isinstance(state, Ended | Resting):
        return False
    return step_at(walk, state.visit.position).part is not Part.CLOSING


def begin_rest(walk: Walk, *, slept: bool) -> WalkUpdate:
    """Begin a rest.

    Two answers that were not followed yet are discarded and asked for again. A stop that was answered is followed now,
    so that it holds however the rest ends; the rest is then in the closing.
    """
    held = walk.state
    assert not isinstance(held, Resting | Ended)
    if not isinstance(held, Playing) and stop_was_answered(held):
        walk = move_to(replace(walk, stopped=walk.time), held.visit, held.ways.stop, at=walk.time)
        held = walk.state
        if isinstance(held, Resting | Ended):
            return play_due(walk)
    if isinstance(held, Following):
        held = Asking(held.visit, held.timeline, held.ways, played=len(held.timeline.cues))
    rest = Rest(at=walk.time, step=held.visit.position.step + 1, slept=slept)
    return replace(walk, state=Resting(held, slept)), (rest,)
