"""The warmth curve of a summary, drawn from the lines that are in it and nothing else."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from guided.practice.summary.model import SummaryLine, SummarySource, SummaryTopic, is_within
from guided.practice.warmth import MOMENT_WORTH, warmth_by_day

Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Contribution:
    """Something the couple did: the id of the line that mentions it, the day, and what it adds to the warmth."""

    line: str
    day: date
    worth: float


@dataclass(frozen=True, slots=True)
class SummaryCurve:
    """`points` go from 0, the first day, to 1, today, with the warmth from 0 to 1, one for each day.

    `marks` are the points of days on which something was done.
    """

    points: Points = ()
    marks: Points = ()


def contributions(material: SummarySource, worth: Callable[[str], float]) -> tuple[Contribution, ...]:
    """Return what was done in the summary's time span; `worth` is what an exercise adds, by its name."""
    sessions = (
        Contribution(f"exercise:{each.exercise}", each.at.date(), worth(each.exercise)) for each in material.sessions
    )
    moments = (Contribution(f"moment:{each.kind.value}", each.at.date(), MOMENT_WORTH) for each in material.moments)
    return tuple(each for each in (*sessions, *moments) if is_within(material, each.day))


def draw_curve(chosen: Iterable[SummaryLine], every: Iterable[Contribution], since: date, today: date) -> SummaryCurve:
    """Return the curve of what the lines `chosen_lines` mention; empty if none is the curve, or none adds to it.

    What was done at another time or stays out makes no difference, nor does the time of day or an absence: the curve
    begins at the lowest warmth.
    """
    chosen = list(chosen)
    told = {line.id for line in chosen}
    worths: defaultdict[date, float] = defaultdict(float)
    for each in every:
        if each.line in told:
            worths[each.day] += each.worth
    if not worths or not any(line.group is SummaryTopic.WARMTH for line in chosen):
        return SummaryCurve()
    warm = warmth_by_day(worths, since, today)
    whole = max(len(warm) - 1, 1)
    points = tuple((number / whole, each) for number, each in enumerate(warm))
    marks = tuple(points[(day - since).days] for day in sorted(worths))
    return SummaryCurve(points if len(points) > 1 else ((0.0, warm[0]), (1.0, warm[0])), marks)
