"""A couple's programme against the calendar: what they agreed on, what this week suggests today, and what comes before
the next call.

Nothing in it can be missed, late or failed: days without practice are not recorded, and the next week begins when the
couple says so. The current day is always an argument.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from guided.exercise.programme_model import Frequency, Programme, ProgrammeEntry, Week

_log = logging.getLogger(__name__)

CompletedExercise = tuple[str, datetime]
"""An exercise, by its name, and when it was done, in the couple's local time then."""

OWN_WEEK = ""
"""The name of a week that the couple put together themselves; it belongs to no file."""
MAX_OWN_EXERCISES = 3
"""Number of exercises such a week has at most."""
DAYS_PER_WEEK = 7
DAY = timedelta(days=1)
MAX_CALL_SHIFT = 3 * DAY
"""How far a call may be postponed; a later date is the next call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What a couple has taken up, and how far they are in it.

    `programme` is its name, and `own` the exercises of a week of their own. `week` counts from 0, each repetition of a
    week separately, and began on `week_begun`. `call` is the day of the next call and `called` that of the one before.
    `paused` is whether the programme is paused.
    """

    programme: str
    begun: date
    week_begun: date
    week: int = 0
    own: tuple[str, ...] = ()
    call: date | None = None
    paused: bool = False
    called: date | None = None


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One exercise that a week suggests.

    `done` is how often it was done this week, `today` whether it is suggested today, and `welcome` whether a day for it
    is left before the next call, or before the end of the week if no call is set.
    """

    do: ProgrammeEntry
    done: int
    today: bool
    welcome: bool


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """A week as it looks today. `number` counts from 1, `call` lies today or later, `to_bring` its topic."""

    week: Week
    number: int
    is_last: bool
    lines: tuple[PlanItem, ...]
    optional: tuple[PlanItem, ...]
    call: date | None
    to_bring: str | None

    @property
    def welcome(self) -> tuple[PlanItem, ...]:
        """The items for which a day is left, without the optional ones."""
        return tuple(line for line in self.lines if line.welcome)


def weeks(programme: Programme) -> tuple[Week, ...]:
    """Return the weeks in order, each as often as it repeats."""
    return tuple(week for week in programme.weeks for _ in range(week.repeat))


def own_week(exercises: Sequence[str]) -> Programme:
    """Return a programme of one week with up to `MAX_OWN_EXERCISES` of these exercises, each once or more."""
    chosen = tuple(ProgrammeEntry(exercise=name, times=1) for name in dict.fromkeys(exercises))[:MAX_OWN_EXERCISES]
    return Programme(name=OWN_WEEK, title=OWN_WEEK, weeks=(Week(do=chosen),))


def start_plan(programme: Programme, today: date) -> Agreement:
    """Return the agreement on `programme`, begun today."""
    own = tuple(do.exercise for do in programme.weeks[0].do) if programme.name == OWN_WEEK else ()
    return Agreement(programme=programme.name, own=own, begun=today, week_begun=today)


def resume_plan(agreement: Agreement, today: date) -> Agreement:
    """Return a paused agreement as an active one: its week begins anew, and a call in the past is dropped."""
    call = agreement.call if agreement.call is not None and agreement.call >= today else None
    return replace(agreement, paused=False, week_begun=today, call=call, called=last_call(agreement, today))


def schedule_call(agreement: Agreement, day: date | None, today: date) -> Agreement:
    """Return the agreement with the next call on `day`, or on none.

    A call that was set for today counts as held, unless `day` is within `MAX_CALL_SHIFT`.
    """
    moved = day is not None and day <= today + MAX_CALL_SHIFT
    return replace(agreement, call=day, called=last_call(agreement, today if moved else today + DAY))


def last_call(agreement: Agreement, before: date) -> date | None:
    """Return the day of the last call before `before`, or None if none is known."""
    return agreement.call if agreement.call is not None and agreement.call < before else agreement.called


def begin_next_week(programme: Programme, agreement: Agreement, today: date) -> Agreement:
    """Return the agreement with the next week begun today; the last week is never left."""
    following = _week_index(programme, agreement) + 1
    if following >= len(weeks(programme)):
        return agreement
    return replace(agreement, week=following, week_begun=today)


def plan_for(programme: Programme, agreement: Agreement, today: date, done: Iterable[CompletedExercise]) -> WeekPlan:
    """Return what the current week of `agreement` suggests today, given the exercises `done`.

    A week that the couple stays in for longer begins anew after every seven days.
    """
    number = _week_index(programme, agreement)
    every = weeks(programme)
    begun = min(agreement.week_begun, today)
    since = begun + (today - begun).days // DAYS_PER_WEEK * DAYS_PER_WEEK * DAY
    call = agreement.call if agreement.call is not None and agreement.call >= today else None
    until = call or since + (DAYS_PER_WEEK - 1) * DAY
    days = _days_done(done, today)
    counts = _counts_per_entry(
        every[number].do, {name: sum(day >= since for day in each) for name, each in days.items()}
    )
    lines = [_plan_item(do, days.get(do.exercise, []), count, today, until) for do, count in counts]
    asked = [each.call for each in every[: number + 1] if each.call]
    return WeekPlan(
        week=every[number],
        number=number + 1,
        is_last=number + 1 == len(every),
        lines=tuple(line for line in lines if not line.do.optional),
        optional=tuple(line for line in lines if line.do.optional),
        call=call,
        to_bring=asked[-1] if asked else None,
    )


def agreement_to_json(agreement: Agreement) -> dict[str, object]:
    """Return the agreement as values that JSON can represent."""
    return {
        "programme": agreement.programme,
        "begun": agreement.begun.isoformat(),
        "week_begun": agreement.week_begun.isoformat(),
        "week": agreement.week,
        "own": list(agreement.own),
        "call": agreement.call.isoformat() if agreement.call else None,
        "aside": agreement.paused,
        "called": agreement.called.isoformat() if agreement.called else None,
    }


def agreement_from_json(found: object) -> Agreement | None:
    """Return the agreement that `agreement_to_json` represented, or None if `found` is anything else."""
    if not isinstance(found, Mapping):
        return None
    try:
        return _agreement_from_mapping(found)
    except (KeyError, TypeError, ValueError) as error:
        _log.info("what two people agreed on could not be read", exc_info=error)
        return None


def _agreement_from_mapping(found: Mapping[Any, Any]) -> Agreement:
    programme, own, week, paused = found["programme"], found["own"], found["week"], found["aside"]
    sound = isinstance(programme, str) and isinstance(own, list) and all(isinstance(name, str) for name in own)
    if not sound or type(week) is not int or week < 0 or type(paused) is not bool:
        raise ValueError
    return Agreement(
        programme=programme,
        begun=date.fromisoformat(found["begun"]),
        week_begun=date.fromisoformat(found["week_begun"]),
        week=week,
        own=tuple(own),
        call=None if found["call"] is None else date.fromisoformat(found["call"]),
        paused=paused,
        called=None if found.get("called") is None else date.fromisoformat(found["called"]),
    )


def _week_index(programme: Programme, agreement: Agreement) -> int:
    """Return the index of the current week; the last one if the programme has become shorter."""
    return min(max(agreement.week, 0), len(weeks(programme)) - 1)


def _days_done(done: Iterable[CompletedExercise], today: date) -> Mapping[str, list[date]]:
    """Return the days on which each exercise was done, in order, without those in the future of a clock set back."""
    found: dict[str, list[date]] = {}
    for exercise, at in done:
        if at.date() <= today:
            found.setdefault(exercise, []).append(at.date())
    return {exercise: sorted(each) for exercise, each in found.items()}


def _counts_per_entry(
    suggestions: Sequence[ProgrammeEntry], done: Mapping[str, int]
) -> Iterator[tuple[ProgrammeEntry, int]]:
    """Yield how often each entry was done. Several entries of one exercise count up to their `times` in order."""
    left = dict(done)
    for place, do in enumerate(suggestions):
        count = left.get(do.exercise, 0)
        if do.times is not None and any(other.exercise == do.exercise for other in suggestions[place + 1 :]):
            count = min(count, do.times)
        left[do.exercise] = left.get(do.exercise, 0) - count
        yield do, count


def _plan_item(do: ProgrammeEntry, days: Sequence[date], count: int, today: date, until: date) -> PlanItem:
    coming = _next_day(do, today, days, count)
    return PlanItem(do, count, coming == today, coming is not None and coming <= until)


def _next_day(do: ProgrammeEntry, today: date, days: Sequence[date], count: int) -> date | None:
    """Return the first day from today on that `do` suggests, or None if it was done as often as it asks."""
    earliest = today + DAY if today in days else today
    if do.times is not None:
        return earliest if count < do.times else None
    if do.every is Frequency.SECOND_DAY:
        return max(today, days[-1] + 2 * DAY) if days else today
    if do.on:
        return next(day for ahead in range(DAYS_PER_WEEK + 1) if (day := earliest + ahead * DAY).weekday() in do.on)
    return earliest
