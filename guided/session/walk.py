"""Lead two people through one exercise: pure functions from a walk and the time to the next walk and its cues.

`now` is any clock in seconds that never goes back. Nothing here reads a clock, so that a rehearsal, a test and a real
session run the same code. A stop is accepted in every state and leads to the closing.
"""

from dataclasses import replace
from math import ceil
from typing import assert_never

from guided.exercise import flow
from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Branches, Position
from guided.exercise.model import Part, Step, Touch
from guided.session.consent import Answer, gentler_answer
from guided.session.cues import Cue, End, Partner, Rest
from guided.session.gentler_step import find_gentler_position, needs_no_yes
from guided.session.states import Asking, AskingAloud, Ended, Following, Playing, Resting, State, Visit, Walk
from guided.session.timeline import PreparedExercise, StepTimeline
from guided.session.turn_balance import even_share, has_second_turn, owed, received, second_turn

SLEEP_GAP = 3.0
"""Seconds between two ticks that mean the machine slept. Whoever drives a walk ticks at least every second."""

FOLLOW_DELAY = 2.0
"""Default seconds between an answer and the next step. It is the same for every answer and both people."""

LONGER_SECONDS = 15.0
"""Seconds that "a little longer" adds. A breathing step gets whole breaths that last at least as long."""

LONGER_AT_MOST = 1 / 4
"""Share of a visit's dose that "a little longer" may add in total, for both people together."""

SAME_STOP_SECONDS = 2.0
"""Seconds within which a second stop counts as the first one: both people may press the key at once."""

IGNORE_SIGN_SECONDS = 1.0
"""Seconds after a question aloud appears in which a sign is ignored.

The same key also ends a held step; pressed twice by mistake it would answer a question that nobody has heard yet.
"""

COUNTED_SECONDS = 60.0
"""Seconds after which a stopped session still counts as one that was done."""

MAX_TRAIL = 50
"""How many steps can be gone back."""

TIME_TOLERANCE = 1e-6
"""Seconds by which two moments may differ and still count as the same, because fractions are summed."""


WalkUpdate = tuple[Walk, tuple[Cue, ...]]


def begin(prepared: PreparedExercise, now: float) -> WalkUpdate:
    """Begin a walk, and emit the cues that are due at once."""
    return _play_due(start_at(prepared, flow.first_position(prepared.exercise), now))


def start_at(prepared: PreparedExercise, position: Position, now: float) -> Walk:
    """Return a walk that begins at `position`, with no cue emitted and nothing consented to."""
    unbegun = Walk(prepared, Ended(0, 0.0), 0.0, now, now, ConsentState())
    to = flow.skip_forward(prepared.exercise, position)
    return unbegun if to is None else _enter_step(unbegun, Visit(to, 0.0), swapped=to.swapped)


def play_due_cues(walk: Walk) -> WalkUpdate:
    """Emit the cues that are due in a walk made by `start_at`, without time passing."""
    return _play_due(walk)


def tick(walk: Walk, now: float) -> WalkUpdate:
    """Let time pass to `now`.

    A gap of more than `SLEEP_GAP` means that the machine slept: the walk rests, and no cue is skipped.
    """
    waits = isinstance(walk.state, Resting | Ended)
    if not waits and 0 <= now - walk.now <= SLEEP_GAP:
        return _play_due(replace(walk, now=now, time=now - walk.zero))
    waited = replace(walk, now=now, zero=now - walk.time)
    return (waited, ()) if waits or now < walk.now else _begin_rest(waited, slept=True)


def pause(walk: Walk, now: float) -> WalkUpdate:
    """Begin a rest, and keep the place."""
    walk, cues = tick(walk, now)
    if isinstance(walk.state, Resting | Ended):
        return walk, cues
    walk, rest = _begin_rest(walk, slept=False)
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
    return _play_due(replace(walk, state=held), cues)


def ready(walk: Walk, now: float) -> WalkUpdate:
    """Go on from a step that waits until both are ready."""
    walk, cues = tick(walk, now)
    if isinstance(walk.state, Playing) and walk.state.seconds is None:
        return _finish_now(walk, cues)
    return walk, cues


def answer(walk: Walk, partner: Partner, given: Answer, now: float) -> WalkUpdate:
    """Record one person's answer to the check-in.

    When both have answered, the gentler answer is followed. A stop is followed even if the other person never answers,
    and cannot be taken back. The delay after an answer is the same for every answer.
    """
    walk, cues = tick(walk, now)
    state = walk.state
    if not isinstance(state, Asking):
        return walk, cues
    a, b = state.answers
    if partner == "a":
        a = Answer.STOP if a is Answer.STOP else given
    else:
        b = Answer.STOP if b is Answer.STOP else given
    follows = walk.time + _answer_delay(walk)
    if a is None or b is None:
        stops_at = follows if state.stops_at is None and Answer.STOP in (a, b) else state.stops_at
        return replace(walk, state=replace(state, answers=(a, b), stops_at=stops_at)), cues
    following = Following(state.visit, state.timeline, state.ways, gentler_answer(a, b), follows)
    return replace(walk, state=following), cues


def affirm(walk: Walk, now: float) -> WalkUpdate:
    """Take the sign that both said yes aloud to the question.

    It has no effect in other states, in a rest, or within `IGNORE_SIGN_SECONDS` after the question appeared.
    """
    walk, cues = tick(walk, now)
    state = walk.state
    if not isinstance(state, AskingAloud) or walk.time - state.shown < IGNORE_SIGN_SECONDS:
        return walk, cues
    position = state.visit.position
    return _play_due(_move_to(walk, state.visit, state.ways.yes, at=walk.time, led_by=position.step), cues)


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
        if _step(walk, position).part is Part.CLOSING:
            return _finish_now(replace(walk, state=held), cues)
        eased = _move_to(walk, held.visit, _ease_off_position(walk, held.visit), at=walk.time)
    elif _stop_was_answered(held):
        return walk, cues
    elif isinstance(held, Asking | AskingAloud):
        to = find_gentler_position(walk.prepared.exercise, walk.ground, position, held.ways)
        eased = _leave_question(walk, held, to)
    else:
        eased = _move_to(walk, held.visit, held.ways.ease, at=walk.time, led_by=position.step)
    return _play_unless_rested(eased, state, cues)


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
    if not isinstance(held, Playing) and _stop_was_answered(held):
        return walk, cues
    trail = walk.trail[:-1] if isinstance(held, Playing) else walk.trail
    back_there = replace(walk, trail=trail[:-1])
    if isinstance(held, Asking | AskingAloud):
        return _play_unless_rested(_leave_question(back_there, held, trail[-1]), state, cues)
    return _play_unless_rested(_move_to(back_there, held.visit, trail[-1], at=walk.time), state, cues)


def can_go_back(walk: Walk) -> bool:
    """Return whether there is a step to go back to. It does not depend on what one person has answered."""
    state = walk.state
    if isinstance(state, Ended) or walk.stopped is not None or walk.silent:
        return False
    held = state.held if isinstance(state, Resting) else state
    if isinstance(held, Following):
        return False
    return len(walk.trail) > isinstance(held, Playing)


def stop(walk: Walk, now: float) -> WalkUpdate:
    """Stop: go to the closing at once, from any state. A stop in the closing ends the session."""
    walk, cues = tick(walk, now)
    state = walk.state
    if isinstance(state, Ended):
        return walk, cues
    held = state.held if isinstance(state, Resting) else state
    position = held.visit.position
    if _step(walk, position).part is Part.CLOSING:
        if held is state and walk.stopped is not None and walk.time - walk.stopped < SAME_STOP_SECONDS:
            return walk, cues
        to = None
    else:
        exercise = walk.prepared.exercise
        to = flow.closing_position(exercise, position, stopped=True) if isinstance(held, Playing) else held.ways.stop
    stopped = replace(walk, stopped=walk.time)
    return _play_due(_move_to(stopped, held.visit, to, at=walk.time), cues)


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
    position, more = state.visit.position, _longer_seconds(walk, state.visit.position)
    stretched = (*walk.stretched, (Position(position.step, swapped=second_turn(walk.prepared, position)), more))
    return replace(walk, state=replace(state, seconds=state.seconds + more), stretched=stretched), cues


def enough(walk: Walk, now: float) -> WalkUpdate:
    """End a held step softly and go on, where `can_stretch` allows it. It never answers a question."""
    walk, cues = tick(walk, now)
    return _finish_now(walk, cues) if can_stretch(walk) else (walk, cues)


def can_stretch(walk: Walk) -> bool:
    """Return whether this step may be shorter or longer than written, that is, whether "that's enough" applies."""
    state = walk.state
    return isinstance(state, Playing) and state.seconds is not None and not _step(walk, state.visit.position).fixed


def can_lengthen(walk: Walk) -> bool:
    """Return whether one person alone may choose "a little longer" now.

    In a visit that works once for each step, within the dose.
    """
    if not walk.prepared.choices.is_visit:
        return can_stretch(walk)
    return _has_room(walk) and not _times_stretched(walk)


def both_can_lengthen(walk: Walk) -> bool:
    """Return whether "a little longer" applies in a visit now if both ask for it.

    It applies after the first time, until the step is twice as long as written.
    """
    state = walk.state
    if not isinstance(state, Playing) or not walk.prepared.choices.is_visit or not _has_room(walk):
        return False
    position, times = state.visit.position, _times_stretched(walk)
    return times > 0 and (times + 1) * _longer_seconds(walk, position) <= walk.prepared.timeline(position).usual


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
    return given + turns * _longer_seconds(walk, state.visit.position) <= LONGER_AT_MOST * _dose_seconds(prepared)


def _dose_seconds(prepared: PreparedExercise) -> float:
    """Return how many seconds a visit takes as written."""
    return prepared.exercise.length or sum(
        prepared.timeline(Position(n)).usual for n in range(len(prepared.exercise.steps))
    )


def _times_stretched(walk: Walk) -> int:
    """Return how often this step was held longer."""
    assert isinstance(walk.state, Playing)
    return sum(where.step == walk.state.visit.position.step for where, _ in walk.stretched)


def _longer_seconds(walk: Walk, position: Position) -> float:
    """Return how many seconds "a little longer" adds to the step at `position`."""
    breath = _step(walk, position).breathe
    return ceil(LONGER_SECONDS / breath.seconds) * breath.seconds if breath else LONGER_SECONDS


def counts(walk: Walk) -> bool:
    """Return whether the session counts as done: it lasted a minute, or half of its written length if that is less."""
    lasted = walk.time if walk.stopped is None else walk.stopped
    prepared = walk.prepared
    written = sum(
        prepared.timeline(Position(n)).usual for n, step in enumerate(prepared.exercise.steps) if step.ask is None
    )
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
            due = [each for each in (_next_cue(state), state.stops_at) if each is not None]
            return min(due, default=_patience_ends(walk, state))
        case Playing() | AskingAloud():
            cue = _next_cue(state)
            return state.visit.began + state.seconds if cue is None and state.seconds is not None else cue
        case Following():
            return state.until
        case Ended():
            return None if state.told else state.at
        case Resting():
            return None
        case _:
            assert_never(state)


def _next_cue(state: Playing | AskingAloud | Asking) -> float | None:
    """Return when the step's next cue is due, in seconds of the walk; None if there are no more."""
    if state.played == len(state.timeline.cues):
        return None
    return state.visit.began + state.timeline.cues[state.played].at


def _patience_ends(walk: Walk, asking: Asking) -> float | None:
    """Return when an unanswered question is given up, in seconds of the walk; None if it waits without limit."""
    patience = walk.prepared.choices.patience
    return None if patience is None else asking.visit.began + patience


def _answer_delay(walk: Walk) -> float:
    """Return the seconds between an answer and the next step. They were drawn before this check-in, whatever is
    answered."""
    drawn = walk.prepared.choices.follows
    return drawn[walk.check_ins % len(drawn)] if drawn else FOLLOW_DELAY


def _play_due(walk: Walk, before: tuple[Cue, ...] = ()) -> WalkUpdate:
    """Emit everything that is due by now, in order, after the cues in `before`."""
    cues = list(before)
    while (due := next_due(walk)) is not None and due <= walk.time + TIME_TOLERANCE:
        state = walk.state
        match state:
            case Playing() | AskingAloud() | Asking() if _next_cue(state) == due:
                cues.append(replace(state.timeline.cues[state.played], at=due))
                walk = replace(walk, state=replace(state, played=state.played + 1))
            case Playing():
                walk = _finish_step(walk, state, due, cues)
            case AskingAloud():
                walk = _leave_unanswered(walk, state, due, cues)
            case Asking():
                left = replace(walk, silent=True) if state.stops_at is None else replace(walk, stopped=due)
                walk = _move_to(left, state.visit, state.ways.stop, at=due)
            case Following():
                walk = _follow_answers(walk, state, due)
            case Ended():
                cues.append(End(at=due, step=state.step + 1))
                walk = replace(walk, state=replace(state, told=True))
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
    to = flow.next_position(walk.prepared.exercise, position, _step(walk, position).then)
    return _move_to(walk, state.visit, to, at=at, after_bell=bool(state.timeline.ending))


def _finish_now(walk: Walk, before: tuple[Cue, ...]) -> WalkUpdate:
    """End the present step at this moment, and emit what is due then."""
    assert isinstance(walk.state, Playing)
    cues = list(before)
    return _play_due(_finish_step(walk, walk.state, walk.time, cues), tuple(cues))


def _follow_answers(walk: Walk, state: Following, at: float) -> Walk:
    """Move to where the common answer leads."""
    if state.outcome is Answer.STOP:
        return _move_to(replace(walk, stopped=at), state.visit, state.ways.stop, at=at)
    to = state.ways.yes if state.outcome is Answer.CONTINUE else state.ways.ease
    return _move_to(walk, state.visit, to, at=at, led_by=state.visit.position.step)


def _ease_off_position(walk: Walk, visit: Visit) -> Position | None:
    """Return where easing off leads from an ordinary step.

    That is the gentler step named by the check-in before it, if it is gentler than this step, else the next gentler
    step.
    """
    exercise, position = walk.prepared.exercise, visit.position
    step = exercise.steps[position.step]
    if visit.led_by is not None and (named := exercise.steps[visit.led_by].if_ease_off):
        to = flow.next_position(exercise, replace(position, step=visit.led_by), named)
        if to is not None and flow.is_gentler(exercise.steps[to.step], step):
            return to
    return flow.ease_off_position(exercise, position, step)


def _leave_question(walk: Walk, asking: Asking | AskingAloud, to: Position | None) -> Walk:
    """Leave an open question for another step, as one person alone may do.

    The step begins at once if it needs no yes, else a question about it is asked first.
    """
    exercise, here = walk.prepared.exercise, asking.visit.position
    if to is None or needs_no_yes(exercise, walk.ground, here, to):
        return _move_to(walk, asking.visit, to, at=walk.time)
    aloud = isinstance(asking, AskingAloud) and exercise.steps[to.step].touch <= Touch.EMBRACE
    return _ask_first(walk, Visit(to, walk.time), swapped=to.swapped is not here.swapped, aloud=aloud)


def _leave_unanswered(walk: Walk, state: AskingAloud, at: float, cues: list[Cue]) -> Walk:
    """Leave a question aloud that got no sign.

    Go to the gentler step if it needs no yes and the question was not left so before; otherwise rest.
    """
    exercise, here = walk.prepared.exercise, state.visit.position
    in_closing = _step(walk, here).part is Part.CLOSING
    to = find_gentler_position(exercise, walk.ground, here, state.ways)
    if to is not None and here not in walk.passed_over and needs_no_yes(exercise, walk.ground, here, to):
        closes = _step(walk, to).part is Part.CLOSING
    elif to is None and in_closing:
        closes = True
    else:
        cues += (Rest(at=at, step=here.step + 1, unanswered=True), walk.prepared.no_hurry(here, at))
        return replace(walk, state=Resting(state, unanswered=True))
    walk = replace(walk, silent=walk.silent or closes, passed_over=walk.passed_over | {here})
    return _move_to(walk, state.visit, to, at=at)


def _stop_was_answered(held: AskingAloud | Asking | Following) -> bool:
    """Return whether one person or both answered this question with stop."""
    match held:
        case Asking():
            return Answer.STOP in held.answers
        case Following():
            return held.outcome is Answer.STOP
        case AskingAloud():
            return False


def _move_to(
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
    return _enter_step(walk, Visit(to, at, led_by, after_bell), swapped=swapped)


def _enter_step(walk: Walk, visit: Visit, *, swapped: bool) -> Walk:
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
        return _enter_step(walk, Visit(to, visit.began), swapped=passed_over)
    if step.ask is not None:
        return _begin_check_in(walk, _make_check_in(walk, visit), swapped=swapped)
    if not allowed:
        return _ask_first(walk, visit, swapped=swapped, aloud=False)
    ground = walk.ground.after_entering(step, swapped=swapped, asked=led_by is not None)
    timeline = walk.prepared.timeline(position, after_bell=visit.after_bell, share=even_share(walk, position))
    seconds = None if timeline.seconds is None else timeline.seconds + owed(walk, position)
    playing = Playing(visit, timeline, seconds)
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


def _play_unless_rested(walk: Walk, before: State, cues: tuple[Cue, ...]) -> WalkUpdate:
    """Emit what is due, or rest again if the state `before` was a rest. A closing does not rest."""
    if isinstance(before, Resting) and _is_before_closing(walk):
        assert not isinstance(walk.state, Resting | Ended)
        return replace(walk, state=Resting(walk.state)), cues
    return _play_due(walk, cues)


def _is_before_closing(walk: Walk) -> bool:
    """Return whether the walk is in a step that is no closing."""
    state = walk.state
    if isinstance(state, Ended | Resting):
        return False
    return _step(walk, state.visit.position).part is not Part.CLOSING


def _step(walk: Walk, position: Position) -> Step:
    return walk.prepared.exercise.steps[position.step]


def _begin_rest(walk: Walk, *, slept: bool) -> WalkUpdate:
    """Begin a rest.

    Two answers that were not followed yet are discarded and asked for again. A stop that was answered is followed now,
    so that it holds however the rest ends; the rest is then in the closing.
    """
    held = walk.state
    assert not isinstance(held, Resting | Ended)
    if not isinstance(held, Playing) and _stop_was_answered(held):
        walk = _move_to(replace(walk, stopped=walk.time), held.visit, held.ways.stop, at=walk.time)
        held = walk.state
        if isinstance(held, Resting | Ended):
            return _play_due(walk)
    if isinstance(held, Following):
        held = Asking(held.visit, held.timeline, held.ways, played=len(held.timeline.cues))
    rest = Rest(at=walk.time, step=held.visit.position.step + 1, slept=slept)
    return replace(walk, state=Resting(held, slept)), (rest,)
