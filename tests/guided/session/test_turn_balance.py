"""Who begins and who receives for how long: over many evenings, with stops, nobody receives more."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from guided.exercise.breath import BreathPattern
from guided.exercise.flow import Position
from guided.exercise.model import Exercise, Lead, Part, Step, StepCue, Touch
from guided.exercise.reading import read_file
from guided.exercise.roles import turn_steps
from guided.practice.storage.journal import MOST_AHEAD, unkept
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Partner
from guided.session.resume_state import resume_walk, to_resume_state
from guided.session.states import Asking, Ended, Playing, Resting, Walk
from guided.session.timeline import Choices, Score
from guided.session.turn_balance import LEAST, MOST, evened, gives_first, more_to_b
from tests.paths import ROOT

TURN = Step(touch=Touch.HANDS, lead=Lead.GIVER, for_=120.0, say="{giver}, hold {receiver}.")
ASK = Step(ask="{receiver}, would that be good?")
CLOSING = Step(part=Part.CLOSING, for_=20.0, say="Thank you.")
STROKES = Exercise(name="strokes", title="Strokes", touch=Touch.HANDS, rounds=2, steps=(ASK, TURN, CLOSING))


def shipped(name: str) -> Exercise:
    exercise = read_file(ROOT / "exercises" / f"{name}.toml").exercise
    assert exercise is not None
    return exercise


class Evening:
    """One session: how many seconds more the second of them received, whatever happens in it."""

    def __init__(self, exercise: Exercise, choices: Choices, random: Random, **chances: float) -> None:
        self.score, self.random, self.chances = Score(exercise, choices), random, chances
        self.more, self.now = 0.0, 0.0
        self.walk = walks.begin(self.score, 0.0)[0]
        self.seen: object = None

    def plays(self) -> "Evening":
        while not isinstance(self.walk.state, Ended) and self.now < 9000:
            self._acts()
            due = walks.next_due(self.walk)
            step = 2.5 if due is None else max(min(due - self.walk.time, 2.5), 0.01)
            self.now += step
            self._goes_to(walks.tick(self.walk, self.now)[0])
        return self

    def _goes_to(self, walk: Walk) -> None:
        self.more += more_to_b(self.walk, walk)
        self.walk = walk

    def _acts(self) -> None:
        state = self.walk.state
        if isinstance(state, Asking):
            for who in ("a", "b"):
                self._goes_to(walks.answer(self.walk, who, self._answer(), self.now)[0])
        elif isinstance(state, Resting):
            self._goes_to(walks.resume(self.walk, self.now)[0])
        elif isinstance(state, Playing):
            if state.seconds is None:
                self._goes_to(walks.ready(self.walk, self.now)[0])
            elif self.seen != state.visit:
                self.seen = state.visit
                self._at_a_step()

    def _answer(self) -> Answer:
        drawn = self.random.random()
        stops, eases = self.chances.get("stops", 0), self.chances.get("eases", 0)
        return Answer.STOP if drawn < stops else Answer.EASE if drawn < stops + eases else Answer.CONTINUE

    def _at_a_step(self) -> None:
        for name, act in (("longer", walks.longer), ("enough", walks.enough), ("halts", walks.stop)):
            if self.random.random() < self.chances.get(name, 0):
                self.now += 1.0
                self._goes_to(act(self.walk, self.now)[0])
        found = to_resume_state(self.walk, Path("x"))
        if found is not None and self.random.random() < self.chances.get("crashes", 0):
            walk, _ = resume_walk(self.score, found, self.now)
            self.walk = walk


STOPS = {"stops": 0.08, "eases": 0.05, "longer": 0.1, "enough": 0.15, "halts": 0.05, "crashes": 0.05}


def lived(names: list[str], evenings: int, random: Random, chances: dict[str, float], *, whole: int = 0) -> list[float]:
    """How far the second of them was ahead after each evening; the last `whole` ones come to their end."""
    journal, exercises = unkept(), [shipped(name) for name in names]
    ahead, found = 0.0, []
    for number in range(evenings):
        exercise = exercises[number % len(exercises)]
        first = gives_first(number // len(exercises), journal.ahead())
        choices = Choices(begins=first, ask_at_keyboard=True, ahead=journal.ahead())
        more = Evening(exercise, choices, random, **(chances if number < evenings - whole else {})).plays().more
        journal.note_turn(round(more))
        ahead += more
        found.append(ahead)
    return found


EXERCISES = ["hair-stroking", "chest-heartbeat", "curious-touch", "listening-touch", "holding-hands", "hand-ladder"]


@pytest.mark.parametrize("name", [*EXERCISES, "three-minute-game"])
def test_all_yes_gives_both_the_same(name: str) -> None:
    assert abs(lived([name], 2, Random(1), {})[-1]) < 1


@pytest.mark.parametrize("seed", range(3))
def test_over_fifty_evenings_with_stops_nobody_receives_a_minute_more(seed: int) -> None:
    """Once an evening after the last stop came to its end."""
    ahead = lived(EXERCISES, 50, Random(seed), STOPS, whole=1)
    assert max(map(abs, ahead)) > 60
    assert abs(ahead[-1]) <= 60


@pytest.mark.parametrize("chance", ["stops", "eases", "longer", "enough", "halts", "crashes"])
def test_whatever_made_it_uneven_is_made_good_the_next_time(chance: str) -> None:
    for seed in range(5):
        (uneven,) = lived(["hair-stroking"], 1, Random(seed), {chance: 0.3})
        journal = unkept()
        journal.note_turn(round(uneven))
        choices = Choices(begins=gives_first(1, journal.ahead()), ask_at_keyboard=True, ahead=journal.ahead())
        evening = Evening(shipped("hair-stroking"), choices, Random(seed)).plays()
        assert abs(uneven + evening.more) <= min(max(abs(uneven), LEAST), 60)


def test_whoever_received_less_receives_first_else_they_alternate() -> None:
    assert [gives_first(done, 0) for done in range(4)] == ["a", "b", "a", "b"]
    assert {gives_first(done, LEAST) for done in range(4)} == {"b"}
    assert {gives_first(done, -LEAST) for done in range(4)} == {"a"}


def held(choices: Choices, *, swapped: bool, step: Step = TURN) -> float:
    score = Score(replace(STROKES, steps=(ASK, step, CLOSING)), choices)
    place = Position(1, swapped=swapped)
    return evened(score, place, score.timeline(place))


@pytest.mark.parametrize(("begins", "ahead"), [("a", 300), ("b", 300), ("a", -300), ("b", -300), ("a", 60)])
def test_turn_is_longer_for_one_and_as_much_shorter_for_the_other(begins: Partner, ahead: float) -> None:
    choices = Choices(begins=begins, ahead=ahead)
    to_b, to_a = (held(choices, swapped=swapped) for swapped in (begins == "b", begins == "a"))
    change = min(MOST, abs(ahead) / 240) * 120
    assert change == (120 if abs(ahead) == 300 else 60) / 2
    assert (to_a, to_b) == pytest.approx((120 + change, 120 - change) if ahead > 0 else (120 - change, 120 + change))


def test_turn_keeps_its_words_and_its_whole_breaths() -> None:
    late = replace(TURN, cues=(StepCue(at=115.0, show="Nearly over."),))
    ahead = Choices(ahead=300)
    assert held(ahead, swapped=False, step=late) == 115
    assert held(ahead, swapped=True, step=late) == 180
    breathing = replace(TURN, breathe=BreathPattern(4, 6), breaths=12)
    assert held(ahead, swapped=True, step=breathing) % 10 == 0


def test_step_without_roles_changes_nothing() -> None:
    own = Step(touch=Touch.HANDS, for_=60.0, say="Rest your own hands.")
    for steps in ((ASK, own, CLOSING), (ASK, replace(TURN, touch=Touch.NEAR), CLOSING)):
        exercise = replace(STROKES, steps=steps)
        assert turn_steps(exercise) == frozenset()
        choices = Choices(ahead=300, ask_at_keyboard=True)
        evening = Evening(exercise, choices, Random(1)).plays()
        assert evening.more == 0
        assert evening.walk.time == Evening(exercise, replace(choices, ahead=0), Random(1)).plays().walk.time


def test_care_for_one_alone_is_owed_by_nobody() -> None:
    assert turn_steps(replace(STROKES, rounds=1)) == turn_steps(replace(STROKES, swap=False)) == frozenset()
    assert turn_steps(replace(STROKES, rounds=1, steps=(ASK, TURN, ASK, replace(TURN, swap=True), CLOSING))) == {1, 3}


def test_record_is_one_number_with_an_end() -> None:
    journal = unkept()
    for _ in range(9):
        journal.note_turn(200)
    assert journal.ahead() == MOST_AHEAD
    journal.note_turn(-9000)
    assert journal.ahead() == -MOST_AHEAD
    assert journal._rows("SELECT * FROM turns") == [(1, -MOST_AHEAD)]
