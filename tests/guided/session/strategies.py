"""Random choices and inputs of a session."""

from hypothesis import strategies as st

from guided.exercise.model import UNTIL_READY
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Cue
from guided.session.session_choices import SessionChoices
from guided.session.states import Walk

answers = st.tuples(st.just("answer"), st.sampled_from("ab"), st.sampled_from(Answer))
keys = st.sampled_from(
    ["affirm", "affirm", "pause", "resume", "ready", "ease", "stop", "longer", "enough", "back"]
).map(lambda key: (key,))
waits = st.tuples(st.just("wait"), st.sampled_from([0.0, 0.3, 1.0, 2.0, 2.9, 20.0, 9000.0, -1.0]))
inputs = st.lists(waits | waits | answers | answers | keys, max_size=80)
choices = st.builds(
    SessionChoices,
    begins=st.sampled_from(["a", "b"]),
    ask_at_keyboard=st.booleans(),
    names=st.just(("Robin", "Sam")),
    up_to_rung=st.none() | st.integers(1, 4),
    length=st.sampled_from([None, 1.0, UNTIL_READY]),
    variant=st.sampled_from([None, "seated", "lying"]),
)
Input = tuple[object, ...]


def apply_inputs(walk: Walk, given_: Input, now: float) -> tuple[Walk, tuple[Cue, ...], float]:
    match given_:
        case ("wait", float(seconds)):
            now += seconds
            return *walks.tick(walk, now), now
        case ("answer", ("a" | "b") as partner, Answer() as answer):
            return *walks.answer(walk, partner, answer, now), now
        case (str(key),):
            return *getattr(walks, key)(walk, now), now
    raise AssertionError(given_)
