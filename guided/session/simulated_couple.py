"""Simulate two people who answer and are ready in time, so that a walk can be written down or rehearsed."""

from collections import Counter
from dataclasses import dataclass, field
from math import inf

from guided.session import walk as walks
from guided.session import walk_queries
from guided.session.consent import Answer
from guided.session.cues import Cue
from guided.session.states import Asking, AskingAloud, Ended, Playing, Resting, Walk
from guided.session.walk import FOLLOW_DELAY, SLEEP_GAP
from guided.session.walk_transitions import TIME_TOLERANCE, WalkUpdate

MAX_YESES = 3
"""How often a check-in that leads back to itself is answered with yes in a round; the next answer is stop."""

ANSWER_BY_NAME = {"continue": Answer.CONTINUE, "ease": Answer.EASE, "stop": Answer.STOP}


def parse_answers(text: str) -> tuple[Answer, ...]:
    """Return the answers in a text like `continue,ease,stop`. Raise ValueError with a sentence for any other word."""
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in ANSWER_BY_NAME:
            raise ValueError(f"an answer is continue, ease or stop, and “{name}” is none of them")
    return tuple(ANSWER_BY_NAME[name] for name in names)


@dataclass
class SimulatedCouple:
    """Answer check-ins in turn with `answers`, then with "continue", each after its usual time."""

    answers: tuple[Answer, ...] = ()
    silent: bool = False
    """Whether nobody ever answers a question. Steps that wait until both are ready still go on."""
    _asked: int = 0
    _yeses: Counter[tuple[int, int]] = field(default_factory=Counter)
    repeats: bool = False
    """Whether a check-in led back to itself so often that it was answered with stop."""

    def next_action_time(self, walk: Walk) -> float | None:
        """Return when the two next do something, in seconds of the walk; None if nothing is to be done."""
        state = walk.state
        match state:
            case Asking() | AskingAloud() if self.silent:
                return None
            case Asking():
                return state.visit.began + state.timeline.usual - FOLLOW_DELAY
            case AskingAloud():
                return state.visit.began + min(state.timeline.usual, state.seconds - 2 * TIME_TOLERANCE)
            case Playing(seconds=None):
                return state.visit.began + state.timeline.usual
            case _:
                return None

    def act(self, walk: Walk, now: float) -> WalkUpdate:
        """Do the couple's next action at `now`."""
        state = walk.state
        match state:
            case Playing():
                return walks.ready(walk, now)
            case Asking():
                given = self._answer(state)
                walk, cues = walks.answer(walk, "a", given, now)
                walk, more = walks.answer(walk, "b", given, now)
                return walk, (*cues, *more)
            case AskingAloud():
                match self._answer(state):
                    case Answer.CONTINUE:
                        return walks.affirm(walk, now)
                    case Answer.EASE:
                        return walks.ease(walk, now)
                    case Answer.STOP:
                        return walks.stop(walk, now)
        return walks.tick(walk, now)

    def run_until(self, walk: Walk, now: float) -> WalkUpdate:
        """Let time pass to `now` (infinity: to the end), with each action of the couple at its time.

        Long gaps do not count as a sleep of the machine. A rest is not ended. With `now` infinite it returns where
        nothing more happens by itself.
        """
        cues: list[Cue] = []
        while walk.now < now and not isinstance(walk.state, Resting | Ended):
            theirs, due = self.next_action_time(walk), walk_queries.next_due(walk)
            moments = [walk.zero + time for time in (theirs, due) if time is not None]
            if not moments and now == inf:
                break
            at = max(min(now, walk.now + 0.9 * SLEEP_GAP, *moments), walk.now)
            acts = theirs is not None and walk.zero + theirs <= at + TIME_TOLERANCE and (due is None or theirs <= due)
            walk, more = self.act(walk, at) if acts else walks.tick(walk, at)
            cues += more
        if isinstance(walk.state, Resting) and walk.now < now < inf:
            walk, _ = walks.tick(walk, now)
        return walk, tuple(cues)

    def waits_forever(self, walk: Walk) -> bool:
        """Return whether the couple is `silent` and nothing more happens by itself."""
        asked = isinstance(walk.state, Asking | AskingAloud) or (
            isinstance(walk.state, Resting) and walk.state.unanswered
        )
        return self.silent and asked and walk_queries.next_due(walk) is None

    def _answer(self, state: Asking | AskingAloud) -> Answer:
        asked = self._asked
        self._asked += 1
        if asked < len(self.answers):
            return self.answers[asked]
        here = (state.visit.position.step, state.visit.position.round)
        self._yeses[here] += 1
        if self._yeses[here] <= MAX_YESES:
            return Answer.CONTINUE
        self.repeats = True
        return Answer.STOP
