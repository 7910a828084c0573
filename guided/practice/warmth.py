"""The warmth two people share: small moments add to it, days let it fade, and it is never gone.

It says nothing about either of them alone, has no digits on screen, and asks for nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto
from math import exp, isfinite, log

HALF_LIFE = timedelta(days=2)
MOMENT_WORTH = 1.0
SHORT_WORTH, LONG_WORTH = 2.0, 5.0
SHORT_SECONDS, LONG_SECONDS = 180.0, 900.0
MAX_WORTH_PER_DAY = 8.0
FADED_AFTER = timedelta(days=30)
"""After fifteen half-lives a thirty-thousandth of a deposit is left: no screen shows it."""
BALANCE_SCALE = 12.0
MIN_WARMTH = 0.12
GLOWING_FROM, WARM_FROM = 0.6, 0.33


class WarmthLevel(Enum):
    """How warm it is, in the only words there are for it."""

    GLOWING = auto()
    WARM = auto()
    READY = auto()
    """Ready to be tended."""


@dataclass(frozen=True, slots=True)
class Deposit:
    """Something the two did, `at` a time with its zone, and what it is worth. What comes `slowly` adds nothing at once:
    most of it shows after three days, so that nobody can tell from the lights what was noted, or when."""

    at: datetime
    worth: float
    slowly: bool = False


@dataclass(frozen=True, slots=True)
class Absence:
    """A stretch in which nothing fades; `until` is None while it lasts."""

    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class WarmthPoint:
    """How warm it was at a moment, from EMBER up to 1."""

    at: datetime
    warmth: float


def worth_of(seconds: float) -> float:
    """What an exercise of so many seconds adds: 2 for a small moment of up to three minutes, then 3 to 5 at a quarter
    of an hour and more."""
    if not seconds > SHORT_SECONDS:  # what is no number at all counts as little
        return SHORT_WORTH
    share = min((seconds - SHORT_SECONDS) / (LONG_SECONDS - SHORT_SECONDS), 1.0)
    return SHORT_WORTH + 1 + share * (LONG_WORTH - SHORT_WORTH - 1)


def warmth(deposits: Iterable[Deposit], now: datetime, away: Sequence[Absence] = ()) -> float:
    """How warm it is now, from 0.12 up to 1; what lies ahead of `now` is left out.

    Each deposit fades by half in two days. That is a coach's picture of how closeness fades when nobody tends it, not
    physiology: what an embrace does to the blood is over in minutes. After three days 35 % of it is left, after a week
    9 %. A moment noted is worth 1, an exercise 2 to 5, and no day ever shows as more than 8 together, so that little
    and often keeps it and nothing can be won by much at once. A day is one in the zone of `now`, wherever things were
    noted. What is shown is 1 - e^(-balance / 12), above an ember that never goes out: a short hug every day comes to
    0.50, a quarter of an hour once to 0.42, and six worth a day to 0.84, of which a week without leaves 0.24. While
    they are away nothing fades.

    A moment is noted by one of them, so it comes slowly: as much as it is worth waits, and passes into the balance as
    fast as that fades. One alone never shows as more than 37 % of it, 0.027 of the warmth, after three days; moments
    every day add as much as if they came at once.
    """
    (point,) = warmth_curve(deposits, [now], away)
    return point.warmth


def warmth_curve(
    deposits: Iterable[Deposit], moments: Sequence[datetime], away: Sequence[Absence] = ()
) -> list[WarmthPoint]:
    """How warm it was at each of `moments`, which are in order."""
    zone, away = (moments[0].tzinfo if moments else None), _merged_absences(away)
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
    """How warm it was at the end of each day from `first` to `last`, from what those days alone add: `worths`."""
    balance = 0.0
    found: list[float] = []
    for number in range((last - first).days + 1):
        added = worths.get(first + timedelta(days=number), 0.0)
        balance = balance * 0.5 ** (timedelta(days=1) / HALF_LIFE) + min(added, MAX_WORTH_PER_DAY)
        found.append(_shown(balance))
    return found


def relevant_since(now: datetime, away: Sequence[Absence] = ()) -> datetime:
    """From when on deposits count for what is shown at `now`: thirty days, those not counted in which nothing fades."""
    since, away = now - FADED_AFTER, _merged_absences(away)
    while (earlier := now - FADED_AFTER - _absence_between(away, since, now)) < since:
        since = earlier
    return since


def warmth_level(shown: float) -> WarmthLevel:
    """The word for a warmth."""
    return (
        WarmthLevel.GLOWING if shown >= GLOWING_FROM else WarmthLevel.WARM if shown >= WARM_FROM else WarmthLevel.READY
    )


@dataclass(frozen=True, slots=True)
class _Balance:
    """What is there at the time `last`: what `shows`, what still `waits` to, and how much of each is of `today`."""

    shows: float = 0.0
    waits: float = 0.0
    last: datetime | None = None
    today: date | None = None
    shows_today: float = 0.0
    waits_today: float = 0.0

    def at(self, moment: datetime, away: Sequence[Absence]) -> "_Balance":
        """The same later: half of it fades in HALF_LIFE, and as fast what waits begins to show."""
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
        """With `deposit`: of one day no more than A_DAY_AT_MOST shows, what has come slowly by now counted, and no more
        waits. So it never shows as more than that later either, as it fades as fast as what waits comes to show."""
        new = self if day == self.today else replace(self, today=day, shows_today=0.0, waits_today=0.0)
        if deposit.slowly:
            more = min(deposit.worth, MAX_WORTH_PER_DAY - new.waits_today)
            return replace(new, waits=new.waits + more, waits_today=new.waits_today + more)
        more = min(deposit.worth, MAX_WORTH_PER_DAY - new.shows_today)
        return replace(new, shows=new.shows + more, shows_today=new.shows_today + more)


def _merged_absences(away: Sequence[Absence]) -> list[Absence]:
    """The same time away, in stretches none of which overlaps another: a clock may have been set back meanwhile."""
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
