"""How a ladder's state changes by the passing of time alone."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from guided.exercise.model import Touch
from guided.exercise.programme_model import Ladder
from guided.practice.ladder_state import SESSIONS_BEFORE_OFFER, LadderState, PendingRung

WEEK = timedelta(days=7)
OFFER_PAUSE_AFTER_STEP_BACK = timedelta(days=5)
"""Time without an offer after a step down."""
ABSENCE = timedelta(days=10)
"""Time without a session after which the couple restarts one rung lower."""
LONG_ABSENCE = timedelta(days=30)
"""Time without a session after which the couple restarts no higher than `MAX_RUNG_AFTER_LONG_ABSENCE`."""
MAX_RUNG_AFTER_LONG_ABSENCE = 1
FORTNIGHT = timedelta(days=14)
MAX_OFFER_WAIT = FORTNIGHT
"""No wait for an offer is longer, whatever is stored; a wrong clock may have stored more."""


def settle(ladder: Ladder, state: LadderState, now: datetime) -> LadderState:
    """Return the state after what time alone has changed, repaired where a wrong clock or a shorter ladder left it
    invalid."""
    day, top = now.date(), len(ladder.ordinary) - 1
    later, waits = state.later, state.no_offer_before
    opened = later is not None and later.at <= now
    rung = later.rung if later and opened else state.rung
    settled = replace(
        state,
        rung=min(rung, top),
        later=PendingRung(min(later.rung, top), min(later.at, now + WEEK)) if later and not opened else None,
        days=tuple(each for each in state.days if each <= day),
        no_offer_before=min(waits, day + MAX_OFFER_WAIT) if waits and waits > day - FORTNIGHT else None,
    )
    return _step_back_after_absence(settled, day, _last_visited_rung(ladder, state, settled))


def _last_visited_rung(ladder: Ladder, state: LadderState, settled: LadderState) -> int:
    """Return the rung of the last session, or the one open then, as far as it is known."""
    later = state.later
    if later is None:
        return settled.rung
    if not state.from_above:  # nobody has visited the rung of an accepted offer
        return min(state.rung, settled.rung)
    if any(day > (later.at - WEEK).date() for day in state.days):
        return min(state.rung, settled.rung)
    above = min(state.rung + 1, settled.rung)  # a quiet week began at least one rung lower
    return above if ladder.rungs[above].touch <= Touch.NEAR else settled.rung


def _step_back_after_absence(settled: LadderState, day: date, visited: int) -> LadderState:
    """Return the state a rung lower, or at the start of the ladder, if the couple was away for long."""
    away = day - settled.days[-1] if settled.days else timedelta()
    if away <= ABSENCE:
        return settled
    lower = max(visited - 1, 0)
    to = min(lower, MAX_RUNG_AFTER_LONG_ABSENCE) if away > LONG_ABSENCE else lower
    back = replace(settled, days=())  # such old sessions limit nothing, and the absence counts once
    return step_down(back, to, None, day + OFFER_PAUSE_AFTER_STEP_BACK)


def step_down(settled: LadderState, rung: int, later: PendingRung | None, offers_from: date) -> LadderState:
    """Return the state on `rung`, reached from a higher one, with no offer before `offers_from`."""
    waits = settled.no_offer_before
    return replace(
        settled,
        rung=rung,
        later=later,
        more=SESSIONS_BEFORE_OFFER,
        from_above=True,
        no_offer_before=max(waits, offers_from) if waits else offers_from,
    )
