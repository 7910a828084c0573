"""Two people who are not there: they answer when asked and are ready when waited for, so that a walk can be
written down as a script or rehearsed."""

from collections import Counter
from dataclasses import dataclass, field
from math import inf

from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Cue
from guided.session.states import Asking, AskingAloud, Ended, Playing, Resting, Walk
from guided.session.walk import FOLLOW_DELAY, SLEEP_GAP, TIME_TOLERANCE, WalkUpdate

MAX_YESES = 3
"""A check-in that leads back to itself is answered with yes this many times in a round, and then with stop."""

ANSWER_BY_NAME = {"continue": Answer.CONTINUE, "ease": Answer.EASE, "stop": Answer.STOP}


def parse_answers(words: str) -> tuple[Answer, ...]:
    """The answers in `continue,ease,stop`. Raises ValueError with a sentence for anything else."""
    found = [word.strip().lower() for word in words.split(",") if word.strip()]
    for word in found:
        if word not in ANSWER_BY_NAME:
            raise ValueError(f"an answer is continue, ease or stop, and “{word}” is none of them")
    return tuple(ANSWER_BY_NAME[word] for word in found)


@dataclass
class SimulatedCouple:
    """Answers every check-in in turn with `answers`, then with "continue", each when it has had its usual time."""

    answers: tuple[Answer, ...] = ()
    silent: bool = False
    """Whether nobody ever answers a question. A step that waits until both are ready goes on all the same."""
    _asked: int = 0
    _yeses: Counter[tuple[int, int]] = field(default_factory=Counter)
    repeats: bool = False
    """Whether a check-in led back to itself so often that it was answered with stop."""

    def next_action_time(self, walk: Walk) -> float | None:
        """Seconds of the walk at which the two do something next; None while there is nothing to do."""
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
        """Do what is due."""
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
        """Let time pass to `now` (it may be infinite: to the end), each of them acting at the right moment.

        However long the way, it is no sleep of the machine. A rest stays a rest, and where nothing more will happen by
        itself there is no waiting for the end.
        """
        cues: list[Cue] = []
        while walk.now < now and not isinstance(walk.state, Resting | Ended):
            theirs, due = self.next_action_time(walk), walks.next_due(walk)
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
        """Whether they are `silent` and nothing more will happen by itself."""
        asked = isinstance(walk.state, Asking | AskingAloud) or (
            isinstance(walk.state, Resting) and walk.state.unanswered
        )
        return self.silent and asked and walks.next_due(walk) is None

    def _answer(self, state: Asking | AskingAloud) -> Answer:
        asked = self._asked
        self._asked += 1
        if asked < len(self.answers):
            return self.answers[asked]
        here = (state.visit.place.step, state.visit.place.round)
        self._yeses[here] += 1
        if self._yeses[here] <= MAX_YESES:
            return Answer.CONTINUE
        self.repeats = True
        return Answer.STOP
