"""The ways through an exercise as legs between check-ins: counted and weighed without walking each of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guided.exercise.model import Touch
from guided.session.consent import Answer
from guided.session.simulated_couple import MAX_YESES


@dataclass(frozen=True, slots=True)
class Leg:
    """What follows one answer, up to the next check-in `to` (its number in `Paths.check_ins`) or the end (None).

    `seconds` count from the check-in that was answered. `steps` are numbers in the file, from 1, check-ins left out.
    """

    steps: tuple[int, ...]
    seconds: float
    touch: Touch
    received: tuple[float, float]
    has_own_closing: bool
    to: int | None
    leads_back: bool = False
    """Whether it leads back to a check-in that was asked on the way here."""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A question in one round, and what follows each answer: continue, ease off, stop.

    `of_own_accord` where the walk asks because the file would let touch rise. Before a gentler step that is more than
    they are at it asks as well, where nobody has done anything wrong.
    """

    step: int
    round: int
    of_own_accord: bool
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class ExercisePath:
    """One way from the beginning to the end."""

    answers: tuple[Answer, ...]
    seconds: float
    touch: Touch
    received: tuple[float, float]


def mark_loops(check_ins: tuple[CheckIn, ...]) -> tuple[CheckIn, ...]:
    """The same, each leg that leads back to a check-in still open on the way there known for one."""
    open_, done = set[int](), set[int]()
    back: set[tuple[int, int]] = set()
    todo: list[tuple[int, bool]] = [(0, False)] if check_ins else []
    while todo:
        number, left = todo.pop()
        if left:
            open_.discard(number)
            done.add(number)
            continue
        if number in done or number in open_:
            continue
        open_.add(number)
        todo.append((number, True))
        leads = [(answer, leg.to) for answer, leg in enumerate(check_ins[number].legs) if leg.to is not None]
        back |= {(number, answer) for answer, to in leads if to in open_}
        todo += ((to, False) for _, to in reversed(leads) if to not in open_)
    return tuple(
        replace(each, legs=tuple(replace(leg, leads_back=(number, n) in back) for n, leg in enumerate(each.legs)))
        for number, each in enumerate(check_ins)
    )


def stuck_check_ins(check_ins: tuple[CheckIn, ...]) -> tuple[int, ...]:
    ends: set[int] = set()
    grown = True
    while grown:
        found = {
            number
            for number, each in enumerate(check_ins)
            if number not in ends and any(leg.to is None or leg.to in ends for leg in each.legs[: Answer.STOP])
        }
        ends |= found
        grown = bool(found)
    return tuple(number for number, each in enumerate(check_ins) if each.legs and number not in ends)


class PathCounter:
    """Counts and weighs ways without walking each of them; no leg that leads back is followed."""

    def __init__(self, opening: Leg, check_ins: tuple[CheckIn, ...]) -> None:
        self._opening = opening
        self._check_ins = check_ins
        self._counts: dict[int, int] = {}
        self._touches: dict[int, Counter[Touch]] = {}
        self._least: dict[int, tuple[float, int]] = {}
        self._most: dict[int, tuple[float, int]] = {}
        for number in self._last_first():
            self._weigh(number)

    @property
    def count(self) -> int:
        return 1 if self._opening.to is None else self._counts[self._opening.to]

    def by_touch(self) -> Counter[Touch]:
        return _paths_by_touch(self._opening, self._touches)

    def shortest(self) -> ExercisePath:
        return self._followed({number: answer for number, (_, answer) in self._least.items()})

    def longest(self) -> ExercisePath:
        return self._followed({number: answer for number, (_, answer) in self._most.items()})

    def usual(self) -> ExercisePath:
        """Every answer yes; where that leads round and round, a few times, and then stop, as in a script."""
        yeses: Counter[int] = Counter()
        answers, legs = [], [self._opening]
        while (here := legs[-1].to) is not None and self._check_ins[here].legs:
            yeses[here] += 1
            answers.append(Answer.CONTINUE if yeses[here] <= MAX_YESES else Answer.STOP)
            legs.append(self._check_ins[here].legs[answers[-1]])
        return _make_path(answers, legs)

    def each(self) -> Iterator[ExercisePath]:
        todo: list[tuple[list[Answer], list[Leg]]] = [([], [self._opening])]
        while todo:
            answers, legs = todo.pop()
            here = legs[-1].to
            if here is None or not self._check_ins[here].legs:
                yield _make_path(answers, legs)
                continue
            ways = zip(Answer, self._check_ins[here].legs, strict=True)
            todo += (([*answers, answer], [*legs, leg]) for answer, leg in reversed([*ways]) if not leg.leads_back)

    def _followed(self, answers: dict[int, int]) -> ExercisePath:
        given, legs = [], [self._opening]
        while (here := legs[-1].to) is not None and here in answers:
            given.append(Answer(answers[here]))
            legs.append(self._check_ins[here].legs[answers[here]])
        return _make_path(given, legs)

    def _last_first(self) -> list[int]:
        """The check-ins, each after all that can follow it."""
        order: dict[int, None] = {}
        todo = [(self._opening.to, False)] if self._opening.to is not None else []
        while todo:
            number, left = todo.pop()
            if left:
                order[number] = None
            elif number not in order:
                todo.append((number, True))
                todo += ((leg.to, False) for leg in self._onward(number) if leg.to is not None)
        return [*order]

    def _onward(self, number: int) -> list[Leg]:
        return [leg for leg in self._check_ins[number].legs if not leg.leads_back]

    def _weigh(self, number: int) -> None:
        legs = self._check_ins[number].legs
        onward = [
            (n, leg) for n, leg in enumerate(legs) if not leg.leads_back and (leg.to is None or leg.to in self._counts)
        ]
        self._counts[number] = sum(1 if leg.to is None else self._counts[leg.to] for _, leg in onward) or 1
        self._touches[number] = sum((_paths_by_touch(leg, self._touches) for _, leg in onward), Counter())
        if onward:
            self._least[number] = min((leg.seconds + self._rest(self._least, leg), n) for n, leg in onward)
            most = max((leg.seconds + self._rest(self._most, leg), -n) for n, leg in onward)
            self._most[number] = most[0], -most[1]

    @staticmethod
    def _rest(seconds: dict[int, tuple[float, int]], leg: Leg) -> float:
        return 0.0 if leg.to is None or leg.to not in seconds else seconds[leg.to][0]


def _paths_by_touch(leg: Leg, after: dict[int, Counter[Touch]]) -> Counter[Touch]:
    """How many ways there are by their most touch, from `leg` on."""
    if leg.to is None or not after.get(leg.to):
        return Counter({leg.touch: 1})
    found: Counter[Touch] = Counter()
    for touch, ways in after[leg.to].items():
        found[max(touch, leg.touch)] += ways
    return found


def _make_path(answers: list[Answer], legs: list[Leg]) -> ExercisePath:
    return ExercisePath(
        tuple(answers),
        sum(leg.seconds for leg in legs),
        max(leg.touch for leg in legs),
        (sum(leg.received[0] for leg in legs), sum(leg.received[1] for leg in legs)),
    )
