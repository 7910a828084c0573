"""Count and measure the paths through an exercise from the legs between its check-ins, without playing each."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guided.exercise.model import Touch
from guided.session.consent import Answer
from guided.session.simulated_couple import MAX_YESES


@dataclass(frozen=True, slots=True)
class Leg:
    """What follows one answer, up to the next check-in `to` (its index in `ExercisePaths.check_ins`) or the end (None).

    `seconds` count from the check-in that was answered. `steps` are the numbers of the steps played, from 1, without
    check-ins. `received` is how many seconds "a" and "b" received touch.
    """

    steps: tuple[int, ...]
    seconds: float
    touch: Touch
    received: tuple[float, float]
    has_own_closing: bool
    to: int | None
    leads_back: bool = False
    """Whether it leads to a check-in that was already asked on the way here."""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A check-in in one round, with a leg for each answer: continue, ease off, stop.

    `of_own_accord` is true where the walk added the question because the file would let touch rise without one.
    """

    step: int
    round: int
    of_own_accord: bool
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class ExercisePath:
    """One path from the beginning to the end: its answers, length in seconds, most touch, and seconds received."""

    answers: tuple[Answer, ...]
    seconds: float
    touch: Touch
    received: tuple[float, float]


def mark_loops(check_ins: tuple[CheckIn, ...]) -> tuple[CheckIn, ...]:
    """Return the check-ins with `leads_back` set on each leg that returns to a check-in still open on the way there.

    A depth-first search without recursion.
    """
    open_, done = set[int](), set[int]()
    back: set[tuple[int, int]] = set()
    stack: list[tuple[int, bool]] = [(0, False)] if check_ins else []
    while stack:
        number, leaving = stack.pop()
        if leaving:
            open_.discard(number)
            done.add(number)
            continue
        if number in done or number in open_:
            continue
        open_.add(number)
        stack.append((number, True))
        next_check_ins = [(answer, leg.to) for answer, leg in enumerate(check_ins[number].legs) if leg.to is not None]
        back |= {(number, answer) for answer, to in next_check_ins if to in open_}
        stack += ((to, False) for _, to in reversed(next_check_ins) if to not in open_)
    return tuple(
        replace(each, legs=tuple(replace(leg, leads_back=(number, n) in back) for n, leg in enumerate(each.legs)))
        for number, each in enumerate(check_ins)
    )


def stuck_check_ins(check_ins: tuple[CheckIn, ...]) -> tuple[int, ...]:
    """Return the indexes of the check-ins from which only a stop leads to the end."""
    ends: set[int] = set()
    changed = True
    while changed:
        new = {
            number
            for number, each in enumerate(check_ins)
            if number not in ends and any(leg.to is None or leg.to in ends for leg in each.legs[: Answer.STOP])
        }
        ends |= new
        changed = bool(new)
    return tuple(number for number, each in enumerate(check_ins) if each.legs and number not in ends)


class PathCounter:
    """Count and measure paths. Legs that lead back are not followed."""

    def __init__(self, opening: Leg, check_ins: tuple[CheckIn, ...]) -> None:
        self._opening = opening
        self._check_ins = check_ins
        self._counts: dict[int, int] = {}
        self._touches: dict[int, Counter[Touch]] = {}
        self._least: dict[int, tuple[float, int]] = {}
        self._most: dict[int, tuple[float, int]] = {}
        for number in self._in_reverse_order():
            self._measure(number)

    @property
    def count(self) -> int:
        """Return how many paths there are."""
        return 1 if self._opening.to is None else self._counts[self._opening.to]

    def by_touch(self) -> Counter[Touch]:
        """Return how many paths have each amount of touch as their most."""
        return _paths_by_touch(self._opening, self._touches)

    def shortest(self) -> ExercisePath:
        """Return the path that takes the least time."""
        return self._path_with({number: answer for number, (_, answer) in self._least.items()})

    def longest(self) -> ExercisePath:
        """Return the path that takes the most time."""
        return self._path_with({number: answer for number, (_, answer) in self._most.items()})

    def usual(self) -> ExercisePath:
        """Return the path with every answer yes. A check-in that leads back to itself gets `MAX_YESES` of them, then
        stop."""
        yeses: Counter[int] = Counter()
        answers, legs = [], [self._opening]
        while (here := legs[-1].to) is not None and self._check_ins[here].legs:
            yeses[here] += 1
            answers.append(Answer.CONTINUE if yeses[here] <= MAX_YESES else Answer.STOP)
            legs.append(self._check_ins[here].legs[answers[-1]])
        return _make_path(answers, legs)

    def each(self) -> Iterator[ExercisePath]:
        """Yield every path, one by one."""
        todo: list[tuple[list[Answer], list[Leg]]] = [([], [self._opening])]
        while todo:
            answers, legs = todo.pop()
            here = legs[-1].to
            if here is None or not self._check_ins[here].legs:
                yield _make_path(answers, legs)
                continue
            ways = zip(Answer, self._check_ins[here].legs, strict=True)
            todo += (([*answers, answer], [*legs, leg]) for answer, leg in reversed([*ways]) if not leg.leads_back)

    def _path_with(self, answers: dict[int, int]) -> ExercisePath:
        """Return the path with these answers by check-in index."""
        given, legs = [], [self._opening]
        while (here := legs[-1].to) is not None and here in answers:
            given.append(Answer(answers[here]))
            legs.append(self._check_ins[here].legs[answers[here]])
        return _make_path(given, legs)

    def _in_reverse_order(self) -> list[int]:
        """Return the indexes of the check-ins, each after all that can follow it."""
        order: dict[int, None] = {}
        todo = [(self._opening.to, False)] if self._opening.to is not None else []
        while todo:
            number, left = todo.pop()
            if left:
                order[number] = None
            elif number not in order:
                todo.append((number, True))
                todo += ((leg.to, False) for leg in self._forward_legs(number) if leg.to is not None)
        return [*order]

    def _forward_legs(self, number: int) -> list[Leg]:
        return [leg for leg in self._check_ins[number].legs if not leg.leads_back]

    def _measure(self, number: int) -> None:
        """Compute count, touch, least and most seconds for the check-in `number`, from those that follow it."""
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
        """Return the seconds that follow `leg`, from the table `seconds`."""
        return 0.0 if leg.to is None or leg.to not in seconds else seconds[leg.to][0]


def _paths_by_touch(leg: Leg, after: dict[int, Counter[Touch]]) -> Counter[Touch]:
    """Return how many paths there are from `leg` on, by their most touch."""
    if leg.to is None or not after.get(leg.to):
        return Counter({leg.touch: 1})
    counts: Counter[Touch] = Counter()
    for touch, ways in after[leg.to].items():
        counts[max(touch, leg.touch)] += ways
    return counts


def _make_path(answers: list[Answer], legs: list[Leg]) -> ExercisePath:
    return ExercisePath(
        tuple(answers),
        sum(leg.seconds for leg in legs),
        max(leg.touch for leg in legs),
        (sum(leg.received[0] for leg in legs), sum(leg.received[1] for leg in legs)),
    )
