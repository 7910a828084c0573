"""The warmth that a couple shares: small moments and exercises add to it, days let it fade, and it never reaches zero.

It says nothing about either partner alone, is shown without digits, and asks for nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto
from math import exp, isfinite, log

HALF_LIFE = timedelta(days=2)
"""Time in which half of the balance fades."""
MOMENT_WORTH = 1.0
"""What a small moment adds to the balance."""
SHORT_WORTH, LONG_WORTH = 2.0, 5.0
SHORT_SECONDS, LONG_SECONDS = 180.0, 900.0
MAX_WORTH_PER_DAY = 8.0
"""The most that one day adds to the balance shown."""
FADED_AFTER = timedelta(days=30)
"""Age from which a deposit is ignored: after fifteen half-lives a thirty-thousandth is left, which no screen shows."""
BALANCE_SCALE = 12.0
"""The balance at which 1 - 1/e of the range is shown."""
MIN_WARMTH = 0.12
"""The warmth shown when the balance is zero."""
GLOWING_FROM, WARM_FROM = 0.6, 0.33


class WarmthLevel(Enum):
    """The three levels of warmth that have a name on screen."""

    GLOWING = auto()
    WARM = auto()
    READY = auto()
    """The lowest level, called "ready to be tended"."""


@dataclass(frozen=True, slots=True)
class Deposit:
    """Something the couple did at `at`, a time with its zone, and what it adds.

    A deposit that comes `slowly` adds nothing at once, and most of it after three days, so that nobody can infer from
    the display what was noted or when.
    """

    at: datetime
    worth: float
    slowly: bool = False


@dataclass(frozen=True, slots=True)
class Absence:
    """A period in which nothing fades; `until` is None while it lasts.

    One that begins or ends ahead of now was noted by a wrong clock, and counts for nothing.
    """

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class WarmthPoint:
    """The warmth at a time, from `MIN_WARMTH` up to 1."""

    at: datetime
    warmth: float


def worth_of(seconds: float) -> float:
    """Return what an exercise of so many seconds adds: 2 up to three minutes, then 3 rising to 5 at fifteen minutes and
    more."""
    if not seconds > SHORT_SECONDS:  # also true for NaN
        return SHORT_WORTH
    share = min((seconds - SHORT_SECONDS) / (LONG_SECONDS - SHORT_SECONDS), 1.0)
    return SHORT_WORTH + 1 + share * (LONG_WORTH - SHORT_WORTH - 1)


def warmth(deposits: Iterable[Deposit], now: datetime, away: Sequence[Absence] = ()) -> float:
    """Return the warmth at `now`, from 0.12 to 1; deposits in the future are ignored.

    Each deposit fades by half in two days: after three days 35 % of it is left, after a week 9 %. That is a coach's
    model of how closeness fades without care, not physiology: what an embrace does to the blood is over in minutes. A
    moment is worth 1 and an exercise 2 to 5, and one day never shows as more than 8, so that frequent small things keep
    the warmth up and no single day can win it. A day is one in the zone of `now`, wherever things were noted. The
    result is 1 - e^(-balance / 12), scaled to the range above the minimum: a short hug every day gives 0.50, a quarter
    of an hour once 0.42, and a worth of six a day 0.84, of which 0.24 is left after a week without any. During an
    absence nothing fades.

    A moment is noted by one partner alone, so it is added slowly: its worth waits, and passes into the balance as fast
    as the balance fades. A single moment never shows as more than 37 % of its worth, 0.027 of the warmth, after three
    days; moments on every day add as much as if they were added at once.
    """
    (point,) = warmth_curve(deposits, [now], away)
    return point.warmth


def warmth_curve(
    deposits: Iterable[Deposit], moments: Sequence[datetime], away: Sequence[Absence] = ()
) -> list[WarmthPoint]:
    """Return the warmth at each of `moments`, which are in order."""
    zone, last = (moments[0].tzinfo, moments[-1]) if moments else (None, None)
    past = [each for each in away if last and each.since <= last and (each.until is None or each.until <= last)]
    away = _merged_absences(past)
    coming = sorted((each for each in deposits if isfinite(each.worth) and each.worth > 0), key=lambda each: each.at)
    state, place = _Balance(), 0
    points: list[WarmthPoint] = []
    for moment in moments:
        while place < len(coming) and coming[place].at <= moment:
            deposit = coming[place]
            state = state.at(deposit.at, away).plus(deposit, deposit.at.astimezone(zone).date())
            place += 1
        points.append(WarmthPoint(moment, _shown(state.at(moment, away).shows)))
    return points


def warmth_by_day(worths: Mapping[date, float], first: date, last: date) -> list[float]:
    """Return the warmth at the end of each day from `first` to `last`, from what those days alone add."""
    balance = 0.0
    found: list[float] = []
    for number in range((last - first).days + 1):
        added = worths.get(first + timedelta(days=number), 0.0)
        balance = balance * 0.5 ** (timedelta(days=1) / HALF_LIFE) + min(added, MAX_WORTH_PER_DAY)
        found.append(_shown(balance))
    return found


def relevant_since(now: datetime, away: Sequence[Absence] = ()) -> datetime:
    """Return the time from which deposits affect the warmth at `now`: `FADED_AFTER` ago, not counting absences."""
    since, away = now - FADED_AFTER, _merged_absences(away)
    while (earlier := now - FADED_AFTER - _absence_between(away, since, now)) < since:
        since = earlier
    return since


def warmth_level(shown: float) -> WarmthLevel:
    """Return the level of a warmth from 0 to 1."""
    return (
        WarmthLevel.GLOWING if shown >= GLOWING_FROM else WarmthLevel.WARM if shown >= WARM_FROM else WarmthLevel.READY
    )


@dataclass(frozen=True, slots=True)
class _Balance:
    """The balance at the time `last`: what is shown, what still waits, and how much of each is of `today`."""

    shows: float = 0.0
    waits: float = 0.0
    last: datetime | None = None
    today: date | None = None
    shows_today: float = 0.0
    waits_today: float = 0.0

    def at(self, moment: datetime, away: Sequence[Absence]) -> "_Balance":
        """Return the balance at a later time: half of it fades in `HALF_LIFE`, and what waits is added at the same
        rate."""
        if self.last is None:
            return replace(self, last=moment)
        passed = max(moment - self.last - _absence_between(away, self.last, moment), timedelta()) / HALF_LIFE
        left, turned = 0.5**passed, passed * log(2)
        return _Balance(
            left * (self.shows + turned * self.waits),
            left * self.waits,
            moment,
            self.today,
            left * (self.shows_today + turned * self.waits_today),
            left * self.waits_today,
        )

    def plus(self, deposit: Deposit, day: date) -> "_Balance":
        """Return the balance with `deposit`, limited so that no more than MAX_WORTH_PER_DAY of one day shows or waits.
        It never shows as more later either, because it fades as fast as what waits is added."""
        new = self if day == self.today else replace(self, today=day, shows_today=0.0, waits_today=0.0)
        if deposit.slowly:
            more = min(deposit.worth, MAX_WORTH_PER_DAY - new.waits_today)
            return replace(new, waits=new.waits + more, waits_today=new.waits_today + more)
        more = min(deposit.worth, MAX_WORTH_PER_DAY - new.shows_today)
        return replace(new, shows=new.shows + more, shows_today=new.shows_today + more)


def is_away(away: Sequence[Absence], now: datetime) -> bool:
    """Return whether an absence lasts at `now`."""
    return any(each.until is None and each.since <= now for each in away)


def _merged_absences(away: Sequence[Absence]) -> list[Absence]:
    """Return the absences merged so that none overlap; a clock may have been set back meanwhile."""
    parted: list[Absence] = []
    for each in sorted(away, key=lambda each: each.since):
        last = parted[-1] if parted else None
        if last is None or (last.until is not None and last.until < each.since):
            parted.append(each)
        elif last.until is not None and (each.until is None or each.until > last.until):
            parted[-1] = Absence(last.since, each.until)
    return parted


def _absence_between(away: Sequence[Absence], since: datetime, until: datetime) -> timedelta:
    return sum((_overlap(each, since, until) for each in away), timedelta())


def _overlap(away: Absence, since: datetime, until: datetime) -> timedelta:
    end = min(away.until, until) if away.until is not None else until
    return max(end - max(away.since, since), timedelta())


def _shown(balance: float) -> float:
    return MIN_WARMTH + (1 - MIN_WARMTH) * (1 - exp(-balance / BALANCE_SCALE))
