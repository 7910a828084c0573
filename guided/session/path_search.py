"""Find every path through an exercise by playing each answer at each check-in with the walk itself.

Paths that meet at the same check-in with the same consent continue as one, so that the work grows with the number of
check-ins, not of paths.
"""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, replace
from itertools import islice

from guided.exercise.model import Exercise, Part, Touch
from guided.exercise.roles import has_roles
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.path_counting import CheckIn, ExercisePath, Leg, PathCounter, mark_loops, stuck_check_ins
from guided.session.script import Script, write_script
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import SimulatedCouple
from guided.session.states import Asking, AskingAloud, Ended, Following, Playing, Resting, Visit, Walk
from guided.session.timeline import MeasureSpeech, PreparedExercise, no_measurement

MAX_CHECK_INS = 2000
"""How many check-ins are played, each counted for its round and consent. A real file never needs as many."""

MAX_STEPS_UNASKED = 5000
"""Steps played without a question after which the exercise is taken to loop for ever."""

MAX_LISTED = 100
"""How many paths are listed one by one."""

UNEVEN_SHARE = 0.2
"""Share by which one person may receive less than the other before the report mentions it."""


@dataclass(frozen=True, slots=True)
class ExercisePaths:
    """All paths through an exercise; `listed` holds the first of them.

    No path asks the same question twice in a round: an answer that leads back is a leg with `leads_back`, and the path
    ends there.
    """

    prepared: PreparedExercise
    opening: Leg
    check_ins: tuple[CheckIn, ...]
    usual: ExercisePath
    shortest: ExercisePath
    longest: ExercisePath
    count: int
    by_touch: tuple[tuple[Touch, int], ...]
    listed: tuple[ExercisePath, ...]
    unreached_steps: tuple[int, ...]
    """Numbers of the steps that no path reaches."""
    stuck_check_ins: tuple[int, ...]
    """Indexes of the check-ins from which only a stop leads to the end."""
    is_complete: bool
    """Whether all paths could be played within the limits."""

    @property
    def unanswered_script(self) -> Script:
        """Return the script in which nobody ever answers."""
        return write_script(self.prepared.written, self.prepared.choices, lengths=self.prepared.lengths, silent=True)


def loops(paths: ExercisePaths) -> list[tuple[CheckIn, Answer, Leg]]:
    """Return the answers that lead back to a check-in asked before, or to the same one."""
    return [
        (each, answer, leg)
        for each in paths.check_ins
        for answer, leg in zip(Answer, each.legs, strict=False)
        if leg.leads_back
    ]


def can_end_without_closing(paths: ExercisePaths, *, stopped: bool = False) -> bool:
    """Return whether a path ends without a closing from the file.

    With `stopped` only paths that end with a stop are considered, otherwise only those without.
    """
    legs = [leg for each in paths.check_ins for leg in each.legs[2:]] if stopped else [paths.opening]
    if not stopped:
        legs += [leg for each in paths.check_ins for leg in each.legs[:2]]
    return any(leg.to is None and not leg.has_own_closing for leg in legs)


def is_uneven(way: ExercisePath) -> bool:
    """Return whether one person receives less than the other by more than `UNEVEN_SHARE`."""
    a, b = way.received
    return abs(a - b) > UNEVEN_SHARE * max(a, b)


def find_paths(
    exercise: Exercise, choices: SessionChoices | None = None, lengths: MeasureSpeech = no_measurement
) -> ExercisePaths:
    """Play every path through `exercise`. Check-ins take as long as in a script."""
    prepared = PreparedExercise(exercise, choices or SessionChoices(), lengths)
    played = _PathExplorer(prepared)
    check_ins = mark_loops(played.check_ins())
    opening = played.opening()
    every = PathCounter(opening, check_ins)
    usual = every.usual()
    return ExercisePaths(
        prepared=prepared,
        opening=opening,
        check_ins=check_ins,
        usual=usual,
        shortest=min((every.shortest(), usual), key=lambda way: way.seconds),
        longest=max((every.longest(), usual), key=lambda way: way.seconds),
        count=every.count,
        by_touch=tuple(sorted(every.by_touch().items())),
        listed=tuple(islice(every.each(), MAX_LISTED)),
        unreached_steps=tuple(
            n
            for n in range(1, len(exercise.steps) + 1)
            if n not in played.reached and exercise.steps[n - 1].variant is None
        ),
        stuck_check_ins=stuck_check_ins(check_ins),
        is_complete=played.whole,
    )


class _PathExplorer:
    """Play every answer at every check-in, once for each state of consent in which it is asked."""

    def __init__(self, prepared: PreparedExercise) -> None:
        self._prepared = prepared
        self.whole = True
        self.reached: set[int] = set()
        self._numbers: dict[tuple[int, int, bool], int] = {}
        self._check_in_keys: list[tuple[int, int, bool]] = []
        self._legs: dict[int, tuple[Leg, ...]] = {}
        self._opening = self._play_all()

    def opening(self) -> Leg:
        return self._opening

    def check_ins(self) -> tuple[CheckIn, ...]:
        return tuple(
            CheckIn(step + 1, round_, own, self._legs.get(number, ()))
            for number, (step, round_, own) in enumerate(self._check_in_keys)
        )

    def _play_all(self) -> Leg:
        """Play from the beginning and from each check-in, and return the leg before the first check-in."""
        first, _ = walks.begin(self._prepared, 0.0)
        walk, opening = self._play_leg(first, SimulatedCouple(), None)
        queue = deque([walk])
        seen: set[Hashable] = set()
        while queue:
            asked = queue.popleft()
            key = _continuation_key(asked)
            if key is None or key in seen:
                continue
            if len(seen) >= MAX_CHECK_INS:
                self.whole = False
                break
            seen.add(key)
            legs = []
            for answer in Answer:
                walk, leg = self._play_leg(asked, SimulatedCouple((answer,)), _asked_visit(asked))
                legs.append(leg)
                queue.append(walk)
            number = self._number(asked)
            assert number is not None
            self._legs.setdefault(number, tuple(legs))
        return opening

    def _play_leg(self, walk: Walk, couple: SimulatedCouple, answered: Visit | None) -> tuple[Walk, Leg]:
        """Play to the next check-in or the end, and return the walk there and the leg.

        It begins at the start, or at the check-in `answered`, to which `couple` answers.
        """
        since = walk.time
        steps: list[int] = []
        touch = Touch.NONE
        received = [0.0, 0.0]
        closes = False
        while not isinstance(walk.state, Ended | Resting) and _asked_visit(walk) in (None, answered):
            before = walk
            walk = _advance_walk(walk, couple)
            if isinstance(before.state, Playing):
                position = before.state.visit.position
                step = self._prepared.exercise.steps[position.step]
                steps.append(position.step + 1)
                touch = max(touch, step.touch)
                closes = closes or (step.part is Part.CLOSING and position.step < len(self._prepared.written.steps))
                if step.part is Part.MAIN and has_roles(step):
                    received[self._prepared.giver(position) == "a"] += walk.time - before.state.visit.began
                answered = None
            if len(steps) > MAX_STEPS_UNASKED:
                self.whole = False
                leg = _endless_leg(steps, walk.time - since, touch)
                return replace(walk, state=Ended(steps[-1] - 1, walk.time)), leg
        self.reached |= {*steps}
        number = self._number(walk)
        if number is not None:
            self.reached.add(self._check_in_keys[number][0] + 1)
        leg = Leg(tuple(steps), walk.time - since, touch, (received[0], received[1]), closes, number)
        return walk, leg

    def _number(self, walk: Walk) -> int | None:
        """Return the index of the check-in that is being asked, a new one if it was not met before; None if nothing is
        asked."""
        asked = _asked_visit(walk)
        if asked is None:
            return None
        position = asked.position
        own = isinstance(walk.state, Asking) and self._prepared.exercise.steps[position.step].ask is None
        key = (position.step, position.round, own)
        if key not in self._numbers:
            self._numbers[key] = len(self._check_in_keys)
            self._check_in_keys.append(key)
        return self._numbers[key]


def _endless_leg(steps: list[int], seconds: float, touch: Touch) -> Leg:
    return Leg(tuple(steps[:20]), seconds, touch, (0.0, 0.0), False, None)


def _asked_visit(walk: Walk) -> Visit | None:
    return walk.state.visit if isinstance(walk.state, Asking | AskingAloud) else None


def _continuation_key(walk: Walk) -> Hashable:
    """Return all that decides what may follow the present question; None where nothing is asked."""
    state = walk.state
    if not isinstance(state, Asking | AskingAloud):
        return None
    visit = replace(state.visit, began=0.0)
    return type(state), visit, state.ways, walk.ground, walk.stopped is None


def _advance_walk(walk: Walk, couple: SimulatedCouple) -> Walk:
    """Return the walk after the couple's next action, or else after the present step is over."""
    state = walk.state
    theirs = couple.next_action_time(walk)
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
