"""Define the states of a walk: frozen values, each with only the data that it needs."""

from dataclasses import dataclass

from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Branches, Position
from guided.session.consent import Answer
from guided.session.step_cues import StepTimeline
from guided.session.timeline import PreparedExercise


@dataclass(frozen=True, slots=True)
class Visit:
    """Describe one arrival at a step.

    `position` is the step, `began` when they came to it, in seconds of the walk; `led_by` is the index of the check-in
    whose answer led there, or None; `after_bell` is true where a bell rang as the step before ended.
    """

    position: Position
    began: float
    led_by: int | None = None
    after_bell: bool = False


@dataclass(frozen=True, slots=True)
class Playing:
    """A step is being played.

    `seconds` is its length, or None where it waits until both are ready. `limit` is after how many seconds such a step
    ends by itself, None for never. `played` counts the timeline's cues that were emitted.
    """

    visit: Visit
    timeline: StepTimeline
    seconds: float | None
    played: int = 0
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class AskingAloud:
    """A question that the two ask each other with their voices; a sign tells that both said yes.

    After `seconds` without a sign the walk goes to the gentler step or rests. `shown` is when the question appeared, in
    seconds of the walk.
    """

    visit: Visit
    timeline: StepTimeline
    ways: Branches
    seconds: float
    played: int = 0
    shown: float = 0.0


@dataclass(frozen=True, slots=True)
class Asking:
    """A check-in at the keyboard that each of the two answers for themselves.

    An answer may be changed until the other person has answered, except a stop: the walk follows it at `stops_at`
    (seconds of the walk) even if the other never answers.
    """

    visit: Visit
    timeline: StepTimeline
    ways: Branches
    answers: tuple[Answer | None, Answer | None] = (None, None)
    played: int = 0
    stops_at: float | None = None


@dataclass(frozen=True, slots=True)
class Following:
    """Both have answered, and the walk goes on at `until`, in seconds of the walk. Only the common `outcome` is kept,
    not who answered what."""

    visit: Visit
    timeline: StepTimeline
    ways: Branches
    outcome: Answer
    until: float


@dataclass(frozen=True, slots=True)
class Resting:
    """The walk rests and keeps the state that it was in.

    `slept`: the machine slept. `unasked`: the program began the rest itself. `unanswered`: nobody gave a sign to a
    question aloud.
    """

    held: "Playing | AskingAloud | Asking | Following"
    slept: bool = False
    unasked: bool = False
    unanswered: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """The walk is over. `step` is the index of the last step; `end_emitted` is true once the End cue was emitted."""

    step: int
    at: float
    end_emitted: bool = False


Active = Playing | AskingAloud | Asking | Following
State = Active | Resting | Ended


@dataclass(frozen=True, slots=True)
class Walk:
    """The whole state of a session at one moment.

    `time` is seconds since the beginning without rests. `now` is the clock at the last update, `zero` the clock at the
    beginning moved by all rests, so that `time` is `now - zero`. `ground` is what both have consented to.
    """

    prepared: PreparedExercise
    state: State
    time: float
    now: float
    zero: float
    ground: ConsentState
    stopped: float | None = None
    """When somebody stopped, in seconds of the walk; None if nobody did."""
    silent: bool = False
    """Whether an unanswered question led to the closing, or a step as long as they liked that nobody ended. The closing
    is then the one for a stop."""
    trail: tuple[Position, ...] = ()
    """The ordinary steps played so far, the present one last; going back follows it."""
    check_ins: int = 0
    """How many check-ins were reached."""
    passed_over: frozenset[Position] = frozenset()
    """The questions aloud that went to the gentler step because nobody answered. At the same question again the walk
    rests instead."""
    explained: frozenset[type] = frozenset()
    """Which of `AskingAloud` and `Asking` were asked before: how to answer is spoken the first time only."""
    stretched: tuple[tuple[Position, float], ...] = ()
    """The steps that were held longer, each with the added seconds. The same step gets as much after the roles
    change."""
    more_to_b: float = 0.0
    """Seconds of touch that "b" received more than "a" in the steps that are over; negative for less."""
