"""A programme against the calendar: what the couple agreed on, what it suggests today, what is welcome before the call.

Nothing in it can be missed, late or failed: a day without is nowhere to be seen, and the next week begins when the two
say so. `today` is always given; nothing here asks a calendar.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from guided.exercise.programme_model import Frequency, Programme, ProgrammeEntry, Week

_log = logging.getLogger(__name__)

CompletedExercise = tuple[str, datetime]
"""An exercise, by its name, and when it was done, on the clock that the couple had then."""

OWN_WEEK = ""
"""The name of a week that two people put together themselves; no file has it."""
MAX_OWN_EXERCISES = 3
"""How many things such a week has at most."""
DAYS_PER_WEEK = 7
DAY = timedelta(days=1)
MAX_CALL_SHIFT = 3 * DAY
"""What a call is moved by at most; a later one is the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What two people took up, and how far they are in it.

    `programme` is its name; `own` are their exercises where it is a week of their own. `week` counts from 0, each of
    the weeks that repeat by itself, and began on `week_begun`. `aside` is a programme put aside for now. `called` is
    the day of the call before the one in `call`.
    """

    programme: str
    begun: date
    week_begun: date
    week: int = 0
    own: tuple[str, ...] = ()
    call: date | None = None
    aside: bool = False
    called: date | None = None


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One thing a week suggests. `done` is how often it was done this week, `today` whether it is suggested today, and
    `welcome` whether there is a day for it before the call, or before the week is over where no call is set."""

    do: ProgrammeEntry
    done: int
    today: bool
    welcome: bool


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """A week as it looks today. `number` counts from 1; `call` is a day still to come; `to_bring` are words for it."""

    week: Week
    number: int
    is_last: bool
    lines: tuple[PlanItem, ...]
    optional: tuple[PlanItem, ...]
    call: date | None
    to_bring: str | None

    @property
    def welcome(self) -> tuple[PlanItem, ...]:
        """What there is still a day for; what is optional is welcome anyway."""
        return tuple(line for line in self.lines if line.welcome)


def weeks(programme: Programme) -> tuple[Week, ...]:
    """The weeks one after the other, those that repeat as often as they do."""
    return tuple(week for week in programme.weeks for _ in range(week.repeat))


def own_week(exercises: Sequence[str]) -> Programme:
    """A week of the couple's own: a few exercises by their names, each once or more."""
    chosen = tuple(ProgrammeEntry(exercise=name, times=1) for name in dict.fromkeys(exercises))[:MAX_OWN_EXERCISES]
    return Programme(name=OWN_WEEK, title=OWN_WEEK, weeks=(Week(do=chosen),))


def start_plan(programme: Programme, today: date) -> Agreement:
    """The agreement on `programme`, begun today."""
    own = tuple(do.exercise for do in programme.weeks[0].do) if programme.name == OWN_WEEK else ()
    return Agreement(programme=programme.name, own=own, begun=today, week_begun=today)


def resume_plan(agreement: Agreement, today: date) -> Agreement:
    """What was put aside, gone on with: its week begins anew, and a call that has been is none any more."""
    call = agreement.call if agreement.call is not None and agreement.call >= today else None
    return replace(agreement, aside=False, week_begun=today, call=call, called=last_call(agreement, today))


def schedule_call(agreement: Agreement, day: date | None, today: date) -> Agreement:
    """The next call is on `day`, or on none yet. One that was to be today has been, unless this is in the next days."""
    moved = day is not None and day <= today + MAX_CALL_SHIFT
    return replace(agreement, call=day, called=last_call(agreement, today if moved else today + DAY))


def last_call(agreement: Agreement, before: date) -> date | None:
    """The day of the last call before that day; None where there was none, as far as is known."""
    return agreement.call if agreement.call is not None and agreement.call < before else agreement.called


def begin_next_week(programme: Programme, agreement: Agreement, today: date) -> Agreement:
    """The next week, begun today; the last one stays."""
    following = _week_index(programme, agreement) + 1
    if following >= len(weeks(programme)):
        return agreement
    return replace(agreement, week=following, week_begun=today)


def plan_for(programme: Programme, agreement: Agreement, today: date, done: Iterable[CompletedExercise]) -> WeekPlan:
    """What the present week of `agreement` suggests today, after what was `done` and when.

    A week that the couple stays in for longer than seven days begins anew after each seven.
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
    """The agreement in values that JSON knows."""
    return {
        "programme": agreement.programme,
        "begun": agreement.begun.isoformat(),
        "week_begun": agreement.week_begun.isoformat(),
        "week": agreement.week,
        "own": list(agreement.own),
        "call": agreement.call.isoformat() if agreement.call else None,
        "aside": agreement.aside,
        "called": agreement.called.isoformat() if agreement.called else None,
    }


def agreement_from_json(found: object) -> Agreement | None:
    """What `agreement_to_json` made; None where it is anything else."""
    if not isinstance(found, Mapping):
        return None
    try:
        return _agreement_from_mapping(found)
    except (KeyError, TypeError, ValueError) as error:
        _log.info("what two people agreed on could not be read", exc_info=error)
        return None


def _agreement_from_mapping(found: Mapping[Any, Any]) -> Agreement:
    programme, own, week, aside = found["programme"], found["own"], found["week"], found["aside"]
    sound = isinstance(programme, str) and isinstance(own, list) and all(isinstance(name, str) for name in own)
    if not sound or type(week) is not int or week < 0 or type(aside) is not bool:
        raise ValueError
    return Agreement(
        programme=programme,
        begun=date.fromisoformat(found["begun"]),
        week_begun=date.fromisoformat(found["week_begun"]),
        week=week,
        own=tuple(own),
        call=None if found["call"] is None else date.fromisoformat(found["call"]),
        aside=aside,
        called=None if found.get("called") is None else date.fromisoformat(found["called"]),
    )


def _week_index(programme: Programme, agreement: Agreement) -> int:
    """Which week it is, from 0; the last one where the programme has become shorter."""
    return min(max(agreement.week, 0), len(weeks(programme)) - 1)


def _days_done(done: Iterable[CompletedExercise], today: date) -> Mapping[str, list[date]]:
    """The days on which each exercise was done, the earliest first; what lies ahead of a clock set back is none."""
    found: dict[str, list[date]] = {}
    for exercise, at in done:
        if at.date() <= today:
            found.setdefault(exercise, []).append(at.date())
    return {exercise: sorted(each) for exercise, each in found.items()}


def _counts_per_entry(
    suggestions: Sequence[ProgrammeEntry], done: Mapping[str, int]
) -> Iterator[tuple[ProgrammeEntry, int]]:
    """How often each was done. Where one exercise stands in several lines, each counts up to its own `times`, and
    what is over goes to the next."""
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
    """The first day from today on that `do` suggests; None where it has been done as often as it says."""
    earliest = today + DAY if today in days else today
    if do.times is not None:
        return earliest if count < do.times else None
    if do.every is Frequency.SECOND_DAY:
        return max(today, days[-1] + 2 * DAY) if days else today
    if do.on:
        return next(day for ahead in range(DAYS_PER_WEEK + 1) if (day := earliest + ahead * DAY).weekday() in do.on)
    return earliest
