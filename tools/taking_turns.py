"""Simulates how long each partner receives touch over many evenings, some of which end early.

Probabilities in `Habits` are for each question, or for each step.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from guided.exercise.model import Exercise
from guided.exercise.reading import read_file
from guided.practice.storage.journal import MAX_TURN_SECONDS
from guided.session import walk as walks
from guided.session import walk_queries
from guided.session.consent import Answer
from guided.session.resume_state import resume_walk, to_resume_state
from guided.session.session_choices import SessionChoices
from guided.session.states import Asking, Ended, Playing, Resting, Walk
from guided.session.timeline import PreparedExercise
from guided.session.turn_balance import gives_first, more_to_b

ROOT = Path(__file__).resolve().parent.parent
EXERCISES = ("hair-stroking", "chest-heartbeat", "curious-touch", "listening-touch", "holding-hands", "hand-ladder")
"""Bundled exercises in which the partners receive touch in turns, besides the three-minute game."""
GAME = "three-minute-game"
LONGEST = 9000.0
"""Seconds after which an evening ends in any case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How often somebody answers "stop" or "gentler" to a question, extends a step, ends it early, or stops within it,
    and how often the machine crashes there. `always_stops_in` is the turn, from 1, in which they stop every evening."""

    stops: float = 0.0
    eases: float = 0.0
    longer: float = 0.0
    enough: float = 0.0
    halts: float = 0.0
    crashes: float = 0.0
    always_stops_in: int = 0


WHOLE = Habits()
HABITS = {
    "of everything something": Habits(stops=0.08, eases=0.05, longer=0.1, enough=0.15, halts=0.05, crashes=0.05),
    "a stop at 8 % of questions": Habits(stops=0.08),
    "a stop at 30 % of questions": Habits(stops=0.3),
    "a stop within 15 % of steps": Habits(halts=0.15),
    "always in the first turn": Habits(always_stops_in=1),
    "always in the second turn": Habits(always_stops_in=2),
    "“gentler” at 30 % of questions": Habits(eases=0.3),
    "enough in 30 % of steps": Habits(enough=0.3),
    "a crash in 20 % of steps": Habits(crashes=0.2),
}


def shipped(name: str) -> Exercise:
    exercise = read_file(ROOT / "exercises" / f"{name}.toml").exercise
    assert exercise is not None
    return exercise


class Evening:
    """A session: the seconds `more` that the second partner received so far, and the largest difference, `most`."""

    def __init__(self, exercise: Exercise, choices: SessionChoices, random: Random, habits: Habits = WHOLE) -> None:
        self.random, self.habits = random, habits
        self.more = self.most = 0.0
        self.walk = walks.begin(PreparedExercise(exercise, choices), 0.0)[0]
        self._seen: object = None
        self._turns = 0

    def plays(self) -> "Evening":
        while not isinstance(self.walk.state, Ended) and self.walk.time < LONGEST:
            self._acts()
            due = walk_queries.next_due(self.walk)
            self._passes(1.0 if due is None else due - self.walk.time)
        return self

    def _passes(self, seconds: float) -> None:
        """Let time pass in one step, with the same result as if the walk had been updated continuously."""
        now = self.walk.now + max(seconds, 0.0)
        self._goes_to(walks.tick(replace(self.walk, now=now), now)[0])

    def _goes_to(self, walk: Walk) -> None:
        self.more += more_to_b(self.walk, walk)
        self.most = max(self.most, abs(self.more))
        self.walk = walk

    def _acts(self) -> None:
        state = self.walk.state
        if isinstance(state, Asking):
            for who in ("a", "b"):
                self._goes_to(walks.answer(self.walk, who, self._answer(), self.walk.now)[0])
        elif isinstance(state, Resting):
            self._goes_to(walks.resume(self.walk, self.walk.now)[0])
        elif isinstance(state, Playing):
            if state.seconds is None:
                self._goes_to(walks.ready(self.walk, self.walk.now)[0])
            elif self._seen != state.visit:
                self._seen = state.visit
                self._at_a_step(state.visit.position.step, state.seconds)

    def _answer(self) -> Answer:
        drawn, habits = self.random.random(), self.habits
        if drawn < habits.stops:
            return Answer.STOP
        return Answer.EASE if drawn < habits.stops + habits.eases else Answer.CONTINUE

    def _at_a_step(self, step: int, seconds: float) -> None:
        habits = self.habits
        self._turns += step in self.walk.prepared.turns
        for chance, act in ((habits.longer, walks.longer), (habits.enough, walks.enough), (habits.halts, walks.stop)):
            if self.random.random() < chance:
                self._later(seconds)
                self._goes_to(act(self.walk, self.walk.now)[0])
        if 0 < habits.always_stops_in == self._turns:
            self._later(seconds)
            self._goes_to(walks.stop(self.walk, self.walk.now)[0])
        found = to_resume_state(self.walk, Path("x"))
        if found is not None and self.random.random() < habits.crashes:
            self._later(seconds)
            prepared = self.walk.prepared
            self.walk, _ = resume_walk(replace(prepared, choices=self._after_a_crash()), found, self.walk.now)

    def _after_a_crash(self) -> SessionChoices:
        choices = self.walk.prepared.choices
        return replace(choices, ahead=(choices.ahead or 0.0) + self.walk.more_to_b)

    def _later(self, seconds: float) -> None:
        """Let part of a step that lasts for `seconds` pass; only its speech is due meanwhile."""
        state = self.walk.state
        if not isinstance(state, Playing):
            return
        until = self.walk.time + self.random.random() * max(state.visit.began + seconds - self.walk.time, 0.0)
        while (due := walk_queries.next_due(self.walk)) is not None and due < until:
            self._passes(due - self.walk.time)
        self._passes(until - self.walk.time)


def lived(names: Sequence[str], evenings: int, random: Random, habits: Habits, *, whole: int = 0) -> list[float]:
    """Return the second partner's lead in seconds after each evening; the last `whole` evenings are completed."""
    exercises = [shipped(name) for name in names]
    ahead, noted, found = 0.0, 0, list[float]()
    for number in range(evenings):
        begins = gives_first(number // len(exercises), noted)
        choices = SessionChoices(begins=begins, ask_at_keyboard=True, ahead=noted)
        evening = Evening(
            exercises[number % len(exercises)], choices, random, habits if number < evenings - whole else WHOLE
        )
        more = evening.plays().more
        noted = max(-MAX_TURN_SECONDS, min(noted + round(more), MAX_TURN_SECONDS))
        ahead += more
        found.append(ahead)
    return found


def figures(names: Sequence[str], habits: Habits, couples: int) -> tuple[int, float, float]:
    """Return for a number of couples how many differ by less than a minute after 50 evenings, the largest difference in
    seconds after any evening, and the one after a further, completed evening."""
    lives = [lived(names, 51, Random(seed), habits, whole=1) for seed in range(couples)]
    within = sum(abs(ahead[49]) <= 60 for ahead in lives)
    return within, max(abs(each) for ahead in lives for each in ahead[:50]), max(abs(ahead[50]) for ahead in lives)


def tell(couples: int = 6) -> None:
    print("\nwithin a minute after 50 evenings, the furthest after any, and after one more that comes to its end")
    for words, habits in HABITS.items():
        told = (figures(names, habits, couples) for names in (EXERCISES, (GAME,)))
        print(
            f"  {words:32}",
            *(f"{within} of {couples}  {any_:4.0f} s {whole:3.0f} s  |" for within, any_, whole in told),
        )
