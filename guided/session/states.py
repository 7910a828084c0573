"""The states of a walk: a closed union of frozen values, each with its own data and no more."""

from dataclasses import dataclass

from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Branches, Position
from guided.session.consent import Answer
from guided.session.timeline import PreparedExercise, StepTimeline


@dataclass(frozen=True, slots=True)
class Visit:
    """A step being played: where, since when (seconds of the walk), which check-in led there, and whether a bell rang
    at the end of the step before."""

    place: Position
    began: float
    led_by: int | None = None
    after_bell: bool = False


@dataclass(frozen=True, slots=True)
class Playing:
    """A step goes on. `seconds` is None while it waits until both are ready."""

    visit: Visit
    timeline: StepTimeline
    seconds: float | None
    played: int = 0


@dataclass(frozen=True, slots=True)
class AskingAloud:
    """They ask each other out loud, and give a sign once both have said yes. After `seconds` without one the walk takes
    the gentler way or waits. `shown` is when the question appeared, in seconds of the walk."""

    visit: Visit
    timeline: StepTimeline
    ways: Branches
    seconds: float
    played: int = 0
    shown: float = 0.0


@dataclass(frozen=True, slots=True)
class Asking:
    """Both answer for themselves, in their own time. An answer may be changed until the other's has come, but for a
    stop: at `stops_at`, in seconds of the walk, it is followed whether or not the other has answered."""

    visit: Visit
    timeline: StepTimeline
    ways: Branches
    answers: tuple[Answer | None, Answer | None] = (None, None)
    played: int = 0
    stops_at: float | None = None


@dataclass(frozen=True, slots=True)
class Following:
    """Both have answered; who answered what is gone already. At `until` the walk goes `to`."""

    visit: Visit
    timeline: StepTimeline
    ways: Branches
    outcome: Answer
    until: float


@dataclass(frozen=True, slots=True)
class Resting:
    """Everything waits, in its place. `unasked` is a rest that the house took, `unanswered` one that began because a
    question aloud got no sign."""

    held: "Playing | AskingAloud | Asking | Following"
    slept: bool = False
    unasked: bool = False
    unanswered: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """It is over, after the step with index `step`; `told` once its cue was given."""

    step: int
    at: float
    told: bool = False


Active = Playing | AskingAloud | Asking | Following
State = Active | Resting | Ended


@dataclass(frozen=True, slots=True)
class Walk:
    """Where two people are. `time` is seconds since they began, rests left out; `now` the clock when last seen,
    and `zero` what it would have shown at the beginning had they never rested."""

    prepared: PreparedExercise
    state: State
    time: float
    now: float
    zero: float
    ground: ConsentState
    stopped: float | None = None
    """The time of the stop, once there was one."""
    silent: bool = False
    """Whether a question was left unanswered so long that it led to the closing, which is then as after a stop."""
    trail: tuple[Position, ...] = ()
    """The ordinary steps they came through, the present one last."""
    check_ins: int = 0
    """How many they have come to."""
    passed_over: frozenset[Position] = frozenset()
    """The questions aloud from which silence led to the gentler way: at the same one again the walk waits instead."""
    explained: frozenset[type] = frozenset()
    """`AskingAloud` and `Asking`, once such a question was asked: how to answer it is spoken the first time only."""
    stretched: tuple[tuple[Position, float], ...] = ()
    """What was held longer, and by how many seconds: with the roles changed it is given the same again."""
    more_to_b: float = 0.0
    """How many seconds more "b" than "a" received touch in the steps that are over; below 0 less."""
