"""Every way through an exercise: each check-in answered every way, played by the walk itself at high speed.

Ways that meet at one check-in go on as one, so that the work grows with the check-ins and not with the ways.
"""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, replace
from itertools import islice

from guided.exercise.model import Exercise, Part, Touch
from guided.exercise.roles import has_roles
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.path_counting import CheckIn, Leg, Way, Ways, only_stop_ends, without_rounds
from guided.session.script import Script, written
from guided.session.simulated_couple import StandIn
from guided.session.states import Asking, AskingAloud, Ended, Following, Playing, Resting, Visit, Walk
from guided.session.timeline import Choices, Lengths, Score, untold

MOST_CHECK_INS = 2000
"""Check-ins, each in its round and on its ground, that are played; a file never needs as many."""

MOST_STEPS_UNASKED = 5000
"""Steps played without a question after which it is taken to go round for ever."""

MOST_LISTED = 100
"""Ways that are listed one by one."""

UNEVEN = 0.2
"""How much less one of them may receive than the other before it is said."""


@dataclass(frozen=True, slots=True)
class Paths:
    """All ways through an exercise; `listed` holds the first of them. No way asks the same question twice in a round:
    where an answer leads back, that is a leg with `back`, and the way ends there."""

    score: Score
    opening: Leg
    check_ins: tuple[CheckIn, ...]
    usual: Way
    shortest: Way
    longest: Way
    count: int
    by_touch: tuple[tuple[Touch, int], ...]
    listed: tuple[Way, ...]
    never: tuple[int, ...]
    """Numbers of the steps that no way comes to."""
    only_stop_ends: tuple[int, ...]
    """Numbers of the check-ins from which nothing but a stop leads to the end."""
    whole: bool
    """Whether all of it could be played."""

    @property
    def in_silence(self) -> Script:
        """The way where nobody ever answers."""
        return written(self.score.written, self.score.choices, lengths=self.score.lengths, silent=True)


def backward(paths: Paths) -> list[tuple[CheckIn, Answer, Leg]]:
    """The answers that lead back to a check-in asked before, or to the same one."""
    return [
        (each, answer, leg)
        for each in paths.check_ins
        for answer, leg in zip(Answer, each.legs, strict=False)
        if leg.back
    ]


def ends_unclosed(paths: Paths, *, stopped: bool = False) -> bool:
    """Whether any way ends without a closing of its author's: of those that end by themselves, or else with a stop."""
    legs = [leg for each in paths.check_ins for leg in each.legs[2:]] if stopped else [paths.opening]
    if not stopped:
        legs += [leg for each in paths.check_ins for leg in each.legs[:2]]
    return any(leg.to is None and not leg.closes for leg in legs)


def is_uneven(way: Way) -> bool:
    """Whether one of the two receives so much less on `way` that it is worth a word."""
    a, b = way.receives
    return abs(a - b) > UNEVEN * max(a, b)


def through(exercise: Exercise, choices: Choices | None = None, lengths: Lengths = untold) -> Paths:
    """Play every way through `exercise`. Check-ins last as long as in a script."""
    score = Score(exercise, choices or Choices(), lengths)
    played = _Played(score)
    check_ins = without_rounds(played.check_ins())
    opening = played.opening()
    every = Ways(opening, check_ins)
    usual = every.usual()
    return Paths(
        score=score,
        opening=opening,
        check_ins=check_ins,
        usual=usual,
        shortest=min((every.shortest(), usual), key=lambda way: way.seconds),
        longest=max((every.longest(), usual), key=lambda way: way.seconds),
        count=every.count,
        by_touch=tuple(sorted(every.by_touch().items())),
        listed=tuple(islice(every.each(), MOST_LISTED)),
        never=tuple(n for n in range(1, len(exercise.steps) + 1) if n not in played.reached),
        only_stop_ends=only_stop_ends(check_ins),
        whole=played.whole,
    )


class _Played:
    """Plays every answer at every check-in once for each ground on which it is asked."""

    def __init__(self, score: Score) -> None:
        self._score = score
        self.whole = True
        self.reached: set[int] = set()
        self._places: dict[tuple[int, int, bool], int] = {}
        self._found: list[tuple[int, int, bool]] = []
        self._legs: dict[int, tuple[Leg, ...]] = {}
        self._opening = self._play_all()

    def opening(self) -> Leg:
        return self._opening

    def check_ins(self) -> tuple[CheckIn, ...]:
        return tuple(
            CheckIn(step + 1, round_, own, self._legs.get(number, ()))
            for number, (step, round_, own) in enumerate(self._found)
        )

    def _play_all(self) -> Leg:
        first, _ = walks.begin(self._score, 0.0)
        walk, opening = self._onward(first, StandIn(), None)
        queue = deque([walk])
        seen: set[Hashable] = set()
        while queue:
            asked = queue.popleft()
            key = _key(asked)
            if key is None or key in seen:
                continue
            if len(seen) >= MOST_CHECK_INS:
                self.whole = False
                break
            seen.add(key)
            legs = []
            for answer in Answer:
                walk, leg = self._onward(asked, StandIn((answer,)), _asked(asked))
                legs.append(leg)
                queue.append(walk)
            number = self._number(asked)
            assert number is not None
            self._legs.setdefault(number, tuple(legs))
        return opening

    def _onward(self, walk: Walk, couple: StandIn, answered: Visit | None) -> tuple[Walk, Leg]:
        """To the next check-in or the end, from the beginning or from the check-in `answered`, which `couple` does."""
        since = walk.time
        steps: list[int] = []
        touch = Touch.NONE
        received = [0.0, 0.0]
        closes = False
        while not isinstance(walk.state, Ended | Resting) and _asked(walk) in (None, answered):
            before = walk
            walk = _passed(walk, couple)
            if isinstance(before.state, Playing):
                place = before.state.visit.place
                step = self._score.exercise.steps[place.step]
                steps.append(place.step + 1)
                touch = max(touch, step.touch)
                closes = closes or (step.part is Part.CLOSING and place.step < len(self._score.written.steps))
                if step.part is Part.MAIN and has_roles(step):
                    received[self._score.giver(place) == "a"] += walk.time - before.state.visit.began
                answered = None
            if len(steps) > MOST_STEPS_UNASKED:
                self.whole = False
                return replace(walk, state=Ended(steps[-1] - 1, walk.time)), _ended(steps, walk.time - since, touch)
        self.reached |= {*steps}
        number = self._number(walk)
        if number is not None:
            self.reached.add(self._found[number][0] + 1)
        leg = Leg(tuple(steps), walk.time - since, touch, (received[0], received[1]), closes, number)
        return walk, leg

    def _number(self, walk: Walk) -> int | None:
        asked = _asked(walk)
        if asked is None:
            return None
        place = asked.place
        own = isinstance(walk.state, Asking) and self._score.exercise.steps[place.step].ask is None
        key = (place.step, place.round, own)
        if key not in self._places:
            self._places[key] = len(self._found)
            self._found.append(key)
        return self._places[key]


def _ended(steps: list[int], seconds: float, touch: Touch) -> Leg:
    return Leg(tuple(steps[:20]), seconds, touch, (0.0, 0.0), False, None)


def _asked(walk: Walk) -> Visit | None:
    return walk.state.visit if isinstance(walk.state, Asking | AskingAloud) else None


def _key(walk: Walk) -> Hashable:
    """All that tells what may still follow, from where two people are asked; None at the end."""
    state = walk.state
    if not isinstance(state, Asking | AskingAloud):
        return None
    visit = replace(state.visit, began=0.0)
    return type(state), visit, state.ways, walk.ground, walk.stopped is None


def _passed(walk: Walk, couple: StandIn) -> Walk:
    """The walk when they have done what they do next, or else when the present step is over."""
    state = walk.state
    theirs = couple.due(walk)
    if theirs is not None:
        walk, _ = couple.act(replace(walk, now=walk.zero + theirs), walk.zero + theirs)
        return walk
    match state:
        case Playing() | AskingAloud():
            over = state.visit.began + (state.seconds or 0.0)
        case Following():
            over = state.until
        case _:
            over = walk.time
    walk, _ = walks.tick(replace(walk, now=walk.zero + over), walk.zero + over)
    return walk
