"""Rules of a ladder across sessions: which rung is open today, when the next is offered, and how the couple steps down.

The program offers and never promotes, and shows no number, no progress and no reason for today's rung. The rules, the
tests that hold them, and what can still be inferred from them are described in `docs/between-two.md`.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from guided.exercise.model import Touch
from guided.exercise.programme_model import Ladder
from guided.practice.evening import evening_of
from guided.practice.ladder_state import (
    SESSIONS_BEFORE_OFFER,
    LadderState,
    OfferDraw,
    OpenRung,
    PendingRung,
    PrivateAnswer,
    RestReason,
    SessionOutcome,
)
from guided.practice.ladder_time import FORTNIGHT, MAX_OFFER_WAIT, OFFER_PAUSE_AFTER_STEP_BACK, WEEK, settle, step_down

UNPAUSED_SESSIONS = 2
"""How many of the last sessions before an offer must be without a partner's pause."""
MAX_SESSIONS_PER_WEEK = 3
"""Sessions in any seven days."""
MIN_INTERVAL = timedelta(hours=24)
"""Time between a session and the opening of the next rung."""
MAX_START_RUNG = 3
"""Index of the highest rung that a couple may begin with."""


def highest_start_rung(ladder: Ladder) -> int:
    """Return the highest rung that a couple may begin with: one without touch, not above `MAX_START_RUNG`."""
    found = 0
    for index, rung in enumerate(ladder.ordinary[: MAX_START_RUNG + 1]):
        if rung.touch > Touch.NEAR:
            break
        found = index
    return found


def highest_restart_rung(ladder: Ladder, before: LadderState | None, now: datetime) -> int:
    """Return the highest rung that a couple may begin with now who shelved the ladder in state `before`."""
    highest = highest_start_rung(ladder)
    return highest if before is None else min(highest, settle(ladder, before, now).rung)


def start_ladder(ladder: Ladder, rung: int = 0) -> LadderState:
    """Return the state of a couple that begins on `rung`, limited to `highest_start_rung`."""
    return LadderState(rung=max(0, min(rung, highest_start_rung(ladder))))


def restart_ladder(ladder: Ladder, before: LadderState, rung: int, now: datetime) -> LadderState:
    """Return the state of a couple that takes up a shelved ladder again on `rung`, with every limit from `before`.

    A quiet week goes on, and leads back to the chosen rung at most. An accepted offer is dropped.
    """
    settled = settle(ladder, before, now)
    pick = max(0, min(rung, highest_restart_rung(ladder, before, now)))
    home = _pending_after_quiet_week(settled)
    later = PendingRung(min(home.rung, max(rung, 0), highest_start_rung(ladder)), home.at) if home else None
    return replace(settled, rung=pick, later=later, more=SESSIONS_BEFORE_OFFER)


def with_shared_limits(ladder: Ladder, state: LadderState, others: Iterable[LadderState], now: datetime) -> LadderState:
    """Return the state with the limits that the couple's `others` set, on ladders in use or shelved.

    Sessions per day and week are counted together, no offer comes before all of them allow one, and a quiet week holds
    on every ladder, after which each is where it was.
    """
    own, day = settle(ladder, state, now), now.date()
    days, waits, quiet_until = set(own.days), own.no_offer_before, None
    for other in others:
        days.update(each for each in other.days if each <= day)
        if other.no_offer_before is not None:
            longest = min(other.no_offer_before, day + MAX_OFFER_WAIT)
            waits = max(waits, longest) if waits else longest
        quiet = _pending_after_quiet_week(other)
        if quiet is not None and quiet.at > now:
            quiet_until = max(quiet_until or now, min(quiet.at, now + WEEK))
    limits = replace(own, days=tuple(sorted(days)[-MAX_SESSIONS_PER_WEEK:]), no_offer_before=waits)
    if quiet_until is None or _pending_after_quiet_week(own):
        return limits
    return replace(
        limits,
        rung=_highest_touch_free_rung(ladder, own.rung),
        later=PendingRung(own.rung, quiet_until),
        from_above=True,
    )


def open_rung(ladder: Ladder, state: LadderState, now: datetime) -> OpenRung:
    """Return what is open at `now`, a time with its zone, by the days of the couple's own calendar."""
    settled = settle(ladder, state, now)
    fresh = settled.more == SESSIONS_BEFORE_OFFER and not settled.from_above and settled.later is None
    return OpenRung(settled.rung, ladder.rungs[settled.rung].touch, _rest_reason(settled, now), fresh)


def gentler_rung(ladder: Ladder, open_: OpenRung) -> int:
    """Return the rung suggested on a tender day: the highest one known to the couple that comes no closer than hands.

    Whatever is open stays open all the same.
    """
    known = open_.rung - open_.shortest
    return max((rung for rung in range(known + 1) if ladder.rungs[rung].touch <= Touch.HANDS), default=0)


def begin_session(ladder: Ladder, state: LadderState, now: datetime) -> LadderState:
    """Return the state when a session begins now, on the open rung or lower. Raise ValueError if none may begin."""
    settled = settle(ladder, state, now)
    if _rest_reason(settled, now) is not None:
        raise ValueError("no session of the ladder begins today")
    later = settled.later and replace(settled.later, at=max(settled.later.at, now + MIN_INTERVAL))
    return replace(settled, later=later, days=(*settled.days, now.date())[-MAX_SESSIONS_PER_WEEK:])


def can_resume(ladder: Ladder, state: LadderState, rung: int, now: datetime) -> bool:
    """Return whether the interrupted last session, on `rung`, can be resumed now: the same evening, while the rung is
    open.

    On another day it would be a session that nobody counts.
    """
    last = max((day for day in state.days if day <= now.date()), default=None)
    return last in (now.date(), evening_of(now)) and rung <= open_rung(ladder, state, now).rung


def end_session_early(ladder: Ladder, state: LadderState, rung: int, now: datetime) -> LadderState:
    """Return the state after a session on `rung` ended early: one rung lower, or two if `rung` was reached from above.

    In a quiet week the quiet week starts again from now, and what follows it is lower by the same amount.
    """
    settled = settle(ladder, state, now)
    by = 2 if settled.from_above else 1
    to = max(rung - by, 0)
    later = _pending_after_quiet_week(settled)
    home = PendingRung(max(later.rung - by, 0), now + WEEK) if later else None
    return step_down(settled, to, home, now.date() + OFFER_PAUSE_AFTER_STEP_BACK)


def finish_session(
    ladder: Ladder,
    state: LadderState,
    rung: int,
    now: datetime,
    *,
    paused: bool,
    answers: tuple[PrivateAnswer, PrivateAnswer],
    draw: OfferDraw,
    tender: bool = False,
    completed: bool = True,
) -> SessionOutcome:
    """Return the outcome of a completed session on `rung`. `paused` is whether a partner paused, not the program.

    `completed` is False if the couple eased off before they came as close as the rung does: the session then counts as
    one on a gentler rung, and leads neither up nor down. On a `tender` day the same rules hold, but nothing is offered.

    Only an offer, or its absence, depends on whether the partners would like the next rung, and only a quiet week on
    how they rate the session; the program may have caused either by itself. What is stored is the same for every
    reason: after an evening that could have brought an offer and brought none, there is none for the rest of a
    fortnight. So further evenings without an offer reveal no more than the first, and no random draw has to be stored,
    from which the answers could be derived.
    """
    settled = settle(ladder, state, now)
    if draw.quiets or not all(answer.word.is_fine for answer in answers):
        return SessionOutcome(_begin_quiet_week(ladder, settled, rung, now), offers=False)
    if not completed or rung != settled.rung or settled.later is not None:
        return SessionOutcome(note_pause(settled) if paused else settled, offers=False)
    more = max(settled.more - 1, UNPAUSED_SESSIONS if paused else 0)
    after = replace(settled, more=more, from_above=False)
    if tender or not _may_offer(ladder, after, now.date()):
        return SessionOutcome(after, offers=False)
    if draw.offers and all(answer.would_like_next for answer in answers):
        return SessionOutcome(after, offers=True)
    return SessionOutcome(replace(after, no_offer_before=_next_offer_day(after, now.date())), offers=False)


def await_second_answer(ladder: Ladder, state: LadderState, rung: int, now: datetime) -> LadderState:
    """Return the state after a session on `rung` of which one partner has answered, whatever the answer was.

    Until the other answers too, it is as if the other had said "rather not say", which counts as "too much". So a "too
    much" holds from the moment it is said, and what is stored meanwhile, or for good if the other leaves, is the same
    for every answer. `finish_session`, given the state from before, replaces it.
    """
    return _begin_quiet_week(ladder, settle(ladder, state, now), rung, now)


def note_pause(state: LadderState) -> LadderState:
    """Return the state after a session in which a partner paused: two more without a pause before an offer.

    This holds whether or not they answer anything afterwards.
    """
    return replace(state, more=max(state.more, UNPAUSED_SESSIONS))


def accept_offer(ladder: Ladder, state: LadderState, now: datetime) -> LadderState:
    """Return the state after both accept the offer just made: the next rung opens in a day. Declining changes nothing.

    Raise ValueError if nothing could have been offered, or if the session was before yesterday.
    """
    gone = now.date() - max(state.days, default=now.date()) > timedelta(days=1)
    if gone or not _may_offer(ladder, state, now.date()):
        raise ValueError("there was no offer to take")
    return replace(
        state, later=PendingRung(state.rung + 1, now + MIN_INTERVAL), more=SESSIONS_BEFORE_OFFER, from_above=False
    )


def _next_offer_day(after: LadderState, day: date) -> date:
    """Return the first day on which an offer may follow one that did not come on `day`.

    That is the next fortnight on the rung, and at least a week later. Fortnights follow each other; the first counts
    from the first of the last three sessions.
    """
    waited = after.no_offer_before
    begun = waited if waited is not None else min(after.days, default=day)
    return max(begun + FORTNIGHT, day + WEEK)


def _may_offer(ladder: Ladder, state: LadderState, day: date) -> bool:
    waits = state.no_offer_before is not None and day < state.no_offer_before
    top = state.rung + 1 >= len(ladder.ordinary)
    return state.more == 0 and state.later is None and not waits and not top


def _rest_reason(settled: LadderState, now: datetime) -> RestReason | None:
    """Return why no session may begin, or None. After midnight it is still the same evening."""
    day = now.date()
    if not {day, evening_of(now)}.isdisjoint(settled.days):
        return RestReason.TODAY
    recent = [each for each in settled.days if each > day - WEEK]
    return RestReason.THIS_WEEK if len(recent) >= MAX_SESSIONS_PER_WEEK else None


def _begin_quiet_week(ladder: Ladder, settled: LadderState, rung: int, now: datetime) -> LadderState:
    """Return the state of a week without touch, below what was too much, followed by the same rung again.

    A rung that was reached from above and not yet stayed on is one lower afterwards. A second one during a quiet week
    makes it quieter and longer. An accepted offer that is not open yet is dropped. A quiet week begun by the program is
    the same.
    """
    going_on = _pending_after_quiet_week(settled)
    home = going_on.rung if going_on else max(settled.rung - settled.from_above, 0)
    quiet = _highest_touch_free_rung(ladder, min(max(rung - 1, 0), home))
    return step_down(settled, quiet, PendingRung(home, now + WEEK), now.date() + WEEK)


def _pending_after_quiet_week(state: LadderState) -> PendingRung | None:
    """Return the rung after the current quiet week, or None; an accepted offer doesn't count."""
    return state.later if state.from_above else None


def _highest_touch_free_rung(ladder: Ladder, highest: int) -> int:
    """Return the highest rung without touch that is not above `highest`."""
    return max(rung for rung in range(highest + 1) if rung == 0 or ladder.rungs[rung].touch <= Touch.NEAR)
