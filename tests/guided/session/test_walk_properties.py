"""Test what holds for every exercise, valid or not, with any keys and any clock."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from guided.exercise.model import Exercise, Part, Touch
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Ask, Cue, End, Partner, Rest, StepBegins
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import SimulatedCouple
from guided.session.states import Asking, AskingAloud, Ended, Following, Resting, Walk
from guided.session.timeline import PreparedExercise
from tests.campaigns import in_parts
from tests.guided.session.exercises import exercises
from tests.guided.session.strategies import Input, apply_inputs, choices, inputs


def ends(exercise: Exercise) -> bool:
    """Return whether the exercise has no loop without a question; such loops are errors in a file."""
    walk, _ = walks.begin(PreparedExercise(exercise), 0.0)
    walk, _ = SimulatedCouple().run_until(walk, 900.0)
    return isinstance(walk.state, Ended)


@dataclass
class Witness:
    """Track from cues and keys alone what both consented to, and fail when touch rises above it.

    A sign counts if the question was there for a second. Two answers count for the question that they were given to.
    """

    rungs: bool
    touch: Touch = Touch.NONE
    rung: int = 0
    giver: str | None = None
    receiver_asked: bool = True
    ask: Ask | None = None
    asked_at: float = 0.0
    gave: dict[str, Answer] = field(default_factory=dict)
    signed: bool = False
    stopped: bool = False

    def key(self, given_: Input, walk: Walk, now: float) -> None:
        if isinstance(walk.state, Asking) and given_[0] == "answer":
            self.gave[str(given_[1])] = Answer(given_[2])  # type: ignore[call-overload]
        if isinstance(walk.state, AskingAloud) and given_ == ("affirm",):
            self.signed = self.signed or now - self.asked_at >= 1.0
        if given_ == ("resume",) and isinstance(walk.state, Resting):
            self.gave = {who: answer for who, answer in self.gave.items() if answer is Answer.STOP}
        self.stopped = self.stopped or given_ == ("stop",) or Answer.STOP in self.gave.values()

    def see(self, cue: Cue, exercise: Exercise, now: float) -> None:
        if isinstance(cue, Ask):
            self.ask, self.asked_at, self.gave, self.signed = cue, now, {}, False
        if not isinstance(cue, StepBegins):
            return
        step = (*exercise.steps, exercise.steps[-1])[cue.step - 1]
        if self.giver is not None and cue.giver != self.giver:
            self.receiver_asked = False
        self.giver = cue.giver
        if cue.step <= len(exercise.steps) and step.ask is not None:
            return
        rung = step.rung or 0
        if self.ask is not None and not (self.stopped and cue.part is Part.CLOSING):
            assert self.signed or len(self.gave) == 2 or cue.touch <= self.touch, "a question raised touch by itself"
        risen = cue.touch > self.touch or rung > self.rung or not self.receiver_asked
        if cue.touch >= Touch.HANDS and risen:
            self.check(cue)
        self.receiver_asked = self.receiver_asked or (self.ask is not None and (self.signed or len(self.gave) == 2))
        self.touch, self.rung = cue.touch, self.rung if step.rung is None else step.rung
        self.ask = None

    def check(self, cue: StepBegins) -> None:
        assert self.ask is not None, f"{cue.title} was entered unasked"
        assert cue.title in (self.ask.yes, self.ask.ease), "the check-in did not name this step"
        if self.ask.aloud:
            assert not self.rungs
            assert self.signed, "no sign was given"
            assert cue.touch <= Touch.EMBRACE
            assert cue.title == self.ask.yes
        else:
            assert set(self.gave) == {"a", "b"}, "not both have answered"
            assert max(self.gave.values()) is not Answer.STOP
            if max(self.gave.values()) is Answer.EASE:
                assert cue.title == self.ask.ease


@in_parts
@settings(max_examples=40, deadline=None)
@given(exercises(), choices, inputs)
def test_touch_rises_only_by_a_check_in_naming_it(
    part: int, exercise: Exercise, chosen: SessionChoices, given_: list[Input]
) -> None:
    walk, cues = walks.begin(PreparedExercise(exercise, chosen), 100.0)
    now = 100.0
    witness = Witness(bool(exercise.rungs))
    for cue in cues:
        witness.see(cue, walk.prepared.exercise, now)
    for one in given_:
        witness.key(one, walk, now)
        walk, cues, now = apply_inputs(walk, one, now)
        for cue in cues:
            witness.see(cue, walk.prepared.exercise, now)


@in_parts
@settings(max_examples=30, deadline=None)
@given(exercises(), choices, inputs)
def test_stop_reaches_the_closing_from_every_state(
    part: int, exercise: Exercise, chosen: SessionChoices, given_: list[Input]
) -> None:
    walk, _ = walks.begin(PreparedExercise(exercise, chosen), 0.0)
    now = 0.0
    for one in given_:
        walk, _, now = apply_inputs(walk, one, now)
    in_closing = closing_or_over(walk)
    walk, cues = walks.stop(walk, now)
    assert not isinstance(walk.state, Resting) or in_closing
    assert closing_or_over(walk)
    if not in_closing:
        begun = [cue for cue in cues if isinstance(cue, StepBegins)]
        assert begun[-1].part is Part.CLOSING
        assert all(cue.touch < Touch.HANDS for cue in begun)
    while not isinstance(walk.state, Ended):
        now += 1.0
        walk, cues = walks.ready(*(walks.resume(walk, now)[0], now))
        assert closing_or_over(walk)
        assert not any(isinstance(cue, Ask) for cue in cues) or in_closing
        walk, _ = walks.stop(walk, now + 2.0) if in_closing else (walk, ())


def to_the_microsecond(cues: Iterable[Cue]) -> list[Cue]:
    return [replace(cue, at=round(cue.at, 6)) for cue in cues]


def closing_or_over(walk: Walk) -> bool:
    state = walk.state.held if isinstance(walk.state, Resting) else walk.state
    return isinstance(state, Ended) or walk.prepared.exercise.steps[state.visit.position.step].part is Part.CLOSING


@in_parts
@settings(max_examples=30, deadline=None)
@given(
    exercises(), st.lists(st.sampled_from([0.01, 0.4, 1.0, 2.9, 5.0, 8000.0, "pause", -3.0]), min_size=1, max_size=30)
)
def test_walk_matches_its_script_plus_rests(part: int, exercise: Exercise, rhythm: list[float | str]) -> None:
    """No cue is lost or repeated, and the walk takes as long as the script and the rests together.

    After a rest a question aloud is asked again, and so is one whose answers were not followed yet. Here all questions
    are asked at the keyboard, and no rest begins before they are followed.
    """
    assume(ends(exercise))
    chosen = SessionChoices(ask_at_keyboard=True)
    script = write_script(exercise, chosen)
    walk, cues = walks.begin(PreparedExercise(exercise, chosen), 50.0)
    played, now, rested, couple, turn = list(cues), 50.0, 0.0, SimulatedCouple(), 0
    while not isinstance(walk.state, Ended):
        beat = rhythm[turn % len(rhythm)]
        turn += 1
        rests = isinstance(beat, str) or beat > walks.SLEEP_GAP or beat < 0
        if isinstance(walk.state, Following) or not rests:
            walk, cues = couple.run_until(walk, now + (walks.FOLLOW_DELAY if rests else float(beat)))
            now = walk.now
        else:
            walk, cues = walks.pause(walk, now) if isinstance(beat, str) else walks.tick(walk, now + beat)
            played += cues
            gap = 60.0 if isinstance(beat, str) else beat
            if isinstance(walk.state, Resting) or gap < 0:
                rested, now = rested + gap, now + gap
            walk, cues = walks.resume(walk, now)
        played += cues
        if turn % len(rhythm) == 0:
            walk, cues = couple.run_until(walk, now + 2.9)
            played, now = [*played, *cues], walk.now
    assert to_the_microsecond(cue for cue in played if not isinstance(cue, Rest)) == to_the_microsecond(script.cues)
    assert abs(walk.time - script.seconds) < 1e-6
    assert abs((now - 50.0) - (script.seconds + rested)) < 1e-3


@settings(max_examples=150, deadline=None)
@given(exercises(), choices, inputs)
def test_same_inputs_make_the_same_walk(exercise: Exercise, chosen: SessionChoices, given_: list[Input]) -> None:
    one, first = walks.begin(PreparedExercise(exercise, chosen), 7.0)
    other, second = walks.begin(PreparedExercise(exercise, chosen), 7.0)
    now = 7.0
    assert first == second
    for input_ in given_:
        one, first, later = apply_inputs(one, input_, now)
        other, second, now = apply_inputs(other, input_, now)
        assert (one, first, later) == (other, second, now)


def at_a_check_in(exercise: Exercise) -> tuple[Walk, float]:
    """Return a walk at its first question at the keyboard, and the time then."""
    walk, _ = walks.begin(PreparedExercise(exercise, SessionChoices(ask_at_keyboard=True)), 0.0)
    now = 0.0
    for _ in range(200):
        if isinstance(walk.state, Asking | Ended):
            break
        now += 2.0
        walk, _ = walks.ready(walks.tick(walk, now)[0], now)
    assume(isinstance(walk.state, Asking))
    return walk, now


@settings(max_examples=150, deadline=None)
@given(exercises(), st.sampled_from([None, "a", "b"]), st.sampled_from([Answer.CONTINUE, Answer.EASE]))
def test_silence_is_never_a_yes(exercise: Exercise, who: str | None, answer: Answer) -> None:
    walk, now = at_a_check_in(exercise)
    if who == "a" or who == "b":
        walk, _ = walks.answer(walk, who, answer, now)
    for _ in range(50):
        now += 2.5
        walk, cues = walks.tick(walk, now)
        assert isinstance(walk.state, Asking)
        assert not any(isinstance(cue, StepBegins | End) for cue in cues)


@settings(max_examples=150, deadline=None)
@given(exercises(), st.sampled_from(["a", "b"]))
def test_stop_of_one_leads_to_the_closing_where_the_other_is_silent(exercise: Exercise, who: Partner) -> None:
    walk, now = at_a_check_in(exercise)
    walk, _ = walks.answer(walk, who, Answer.STOP, now)
    walk, cues = walks.tick(walk, now + walks.FOLLOW_DELAY)
    assert walk.stopped is not None
    assert all(cue.part is Part.CLOSING for cue in cues if isinstance(cue, StepBegins))
    assert not isinstance(walk.state, Asking)


@settings(max_examples=150, deadline=None)
@given(exercises(), st.sampled_from(Answer), st.sampled_from(Answer))
def test_followed_answers_do_not_show_who_gave_them(exercise: Exercise, one: Answer, other: Answer) -> None:
    walk, _ = SimulatedCouple().run_until(
        walks.begin(PreparedExercise(exercise, SessionChoices(ask_at_keyboard=True)), 0.0)[0], 0.0
    )
    now = 0.0
    for _ in range(200):
        if isinstance(walk.state, Asking | Ended):
            break
        now += 2.0
        walk, _ = walks.ready(walks.tick(walk, now)[0], now)
    assume(isinstance(walk.state, Asking))
    a_first, _ = walks.answer(walks.answer(walk, "a", one, now)[0], "b", other, now)
    b_first, _ = walks.answer(walks.answer(walk, "b", one, now)[0], "a", other, now)
    assert a_first == b_first
    assert isinstance(a_first.state, Following)
    assert a_first.state.outcome is max(one, other)
