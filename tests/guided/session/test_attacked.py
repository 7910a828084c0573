"""Test random exercises, keys and clocks against an oracle that knows what was asked, of whom, and answered."""

from dataclasses import dataclass
from random import Random

from guided.exercise.flow import Position
from guided.exercise.model import UNTIL_READY, Ending, Exercise, Part, Step, Touch
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Ask, Cue, StepBegins
from guided.session.session_choices import SessionChoices
from guided.session.states import Asking, AskingAloud, Ended, Following, Walk
from guided.session.timeline import PreparedExercise
from tests.campaigns import in_parts

KEYS = ("tick",) * 8 + ("affirm",) * 2 + ("answer",) * 4 + ("resume", "ready") * 2
KEYS += ("ease", "back", "pause", "longer", "enough", "jump")
POOLS = (
    tuple(Touch),
    (Touch.NONE, Touch.HANDS, Touch.EMBRACE),
    (Touch.HANDS, Touch.HANDS, Touch.NEAR),
    (Touch.EMBRACE, Touch.CLOSE),
)


def any_exercise(random: Random) -> Exercise:
    parts = [Part.OPENING] * random.randint(0, 1) + [Part.MAIN] * random.randint(1, 6)
    parts += [Part.CLOSING] * random.randint(0, 3)
    names = [f"s{number}" for number in range(len(parts))] + ["next", "next-round", "closing"]
    pool, swaps, rungs = random.choice(POOLS), random.choice((0.0, 0.2, 0.5)), random.choice((0, 0, 3))

    def to(chance: float) -> str | None:
        return random.choice(names) if random.random() < chance else None

    def step(number: int, part: Part) -> Step:
        common = {"id": f"s{number}", "part": part, "swap": random.random() < swaps}
        if random.random() < 0.4:
            ways = {"if_continue": to(0.3), "if_ease_off": to(0.6), "if_stop": to(0.3)}
            return Step(**common, **ways, ask="Shall we?", aloud=random.random() < 0.5)
        after = random.choice((None, None, *Ending)) if part is Part.CLOSING else None
        rung = random.randint(1, rungs) if rungs and random.random() < 0.6 else None
        lasts = random.choice((1.0, 5.0, UNTIL_READY))
        chosen = {
            "lengths": random.choice(((), (1.0, 5.0, UNTIL_READY))),
            "between_rounds": random.random() < 0.1,
            "variant": random.choice((None, None, None, "seated")),
        }
        return Step(**common, **chosen, after=after, rung=rung, for_=lasts, touch=random.choice(pool), then=to(0.3))

    steps = tuple(step(number, part) for number, part in enumerate(parts))
    rounds, swap = random.randint(1, 3), random.random() < 0.6
    names_of_rungs = ("One", "Two", "Three")[:rungs]
    return Exercise(
        name="x", title="X", touch=Touch.INTIMATE, steps=steps, rounds=rounds, swap=swap, rungs=names_of_rungs
    )


@dataclass
class Consent:
    """Track what both have said yes to."""

    prepared: PreparedExercise
    touch: int = 0
    rung: int = 0
    giver: str | None = None
    over: bool = False
    """Whether somebody stopped, or silence led to the closing."""

    def granted(self, before: Walk, key: str) -> tuple[int, str] | None:
        """Return the step and its giver that both consent to by this key, or None."""
        state, to = before.state, None
        if (
            key == "affirm"
            and isinstance(state, AskingAloud)
            and before.time - state.shown >= walks.IGNORE_SIGN_SECONDS
        ):
            to = state.ways.yes
        elif key in ("tick", "ease") and isinstance(state, Following) and state.outcome is not Answer.STOP:
            to = state.ways.yes if (key, state.outcome) == ("tick", Answer.CONTINUE) else state.ways.ease
            if to is not None and to != state.ways.yes and self._step(to).part is Part.CLOSING:
                to = None
        if to is None or isinstance(state, Ended) or not isinstance(state, AskingAloud | Following):
            return None
        asked = self.prepared.giver(state.visit.position)
        return (to.step, asked) if self.prepared.giver(to) == asked else None

    def _step(self, place: Position) -> Step:
        return self.prepared.exercise.steps[place.step]

    def see(self, cues: tuple[Cue, ...], granted: tuple[int, str] | None, *, may_rise: bool) -> None:
        for cue in cues:
            assert not (self.over and isinstance(cue, Ask)), "a question after a stop or a silence"
            if isinstance(cue, StepBegins) and self.prepared.exercise.steps[cue.step - 1].ask is None:
                self._begins(cue, (cue.step - 1, cue.giver) == granted, may_rise=may_rise)
                granted, may_rise = None, True

    def _begins(self, cue: StepBegins, asked: bool, *, may_rise: bool) -> None:
        rung = self.prepared.exercise.steps[cue.step - 1].rung or 0
        assert may_rise or cue.touch <= self.touch, "silence or a key raised touch"
        if self.over:
            assert cue.touch < Touch.HANDS
            assert cue.part is not Part.CLOSING or cue.after is not Ending.FINISHED
        if cue.touch >= Touch.HANDS and not asked:
            assert cue.touch <= self.touch, "touch rose unasked"
            assert rung <= self.rung, "the rung rose unasked"
            assert cue.giver == self.giver, "somebody receives who was not asked"
        if asked:
            self.giver, self.rung = cue.giver, rung or self.rung
        self.touch, self.rung = int(cue.touch), min(self.rung, rung) if rung else self.rung


def press(walk: Walk, key: str, random: Random, now: float) -> tuple[Walk, tuple[Cue, ...]]:
    if key == "answer":
        given = random.choice([Answer.CONTINUE] * 4 + [*Answer])
        walk, cues = walks.answer(walk, "a", given, now)
        return walks.answer(walk, "b", Answer.CONTINUE, now) if random.random() < 0.8 else (walk, cues)
    moved: tuple[Walk, tuple[Cue, ...]] = getattr(walks, key)(walk, now)
    return moved


def attack(random: Random) -> None:
    patience = random.choice((None, 30.0))
    rests_at = random.choice((None, 0, 1))
    chosen = SessionChoices(ask_at_keyboard=random.random() < 0.5, patience=patience, rests_at=rests_at)
    prepared = PreparedExercise(any_exercise(random), chosen)
    walk, cues = walks.begin(prepared, 0.0)
    consent, now = Consent(prepared), 0.0
    consent.see(cues, None, may_rise=True)
    for _ in range(random.randint(10, 120)):
        key = random.choice(KEYS)
        if key in ("tick", "jump"):
            now = max(now + random.choice((0.3, 2.0, 2.9) if key == "tick" else (-5.0, 4.0, 9000.0)), 0.0)
            key = "tick"
        before, was = walk, walk.state
        stop = isinstance(was, Following) and was.outcome is Answer.STOP
        granted = consent.granted(before, key)
        asking = isinstance(was, Asking | AskingAloud)
        stopping = stop or (isinstance(was, Asking) and Answer.STOP in was.answers and key in ("tick", "ease", "back"))
        walk, cues = press(walk, key, random, now)
        consent.over = consent.over or walk.silent or walk.stopped is not None
        consent.see(cues, granted, may_rise=stopping or not (asking and key in ("tick", "ease")))
    walk, _ = walks.stop(walk, now)
    for _ in range(len(prepared.exercise.steps) + 1):
        now += walks.SAME_STOP_SECONDS
        walk, _ = walks.stop(walk, now)
    assert isinstance(walk.state, Ended), "stop does not end it"


@in_parts
def test_walk_under_attack_touches_nobody_unasked_and_stops(part: int) -> None:
    for seed in range(part * 1000, (part + 1) * 1000):
        attack(Random(seed))
