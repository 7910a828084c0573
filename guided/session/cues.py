"""Define cues: plain values by which the walk asks for words, sounds and questions.

`at` is in seconds of the walk, without rests.
"""

from dataclasses import dataclass
from typing import Literal

from guided.exercise.breath import BreathPattern
from guided.exercise.model import Ending, Part, Touch
from guided.text.direction import without_marks

Partner = Literal["a", "b"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBegins:
    """A step begins. `seconds` is its length, or None where it waits until both are ready or have answered."""

    at: float
    step: int
    """The step's number in its file, counted from 1. Every cue has it."""
    round: int
    part: Part
    title: str
    touch: Touch
    giver: Partner
    seconds: float | None
    after: Ending | None = None
    """For a closing step, the ending that it belongs to; None for both endings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Speak `text`, which is plain; a line break is a pause. `voice` names a recording to play instead."""

    at: float
    step: int
    text: str
    seconds: float
    """How long it takes to speak, at the exercise's pace."""
    voice: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """Show `text` until the next `Show`; it is at most about two lines of 34 letters."""

    at: float
    step: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Play the sound with the name `sound`."""

    at: float
    step: int
    sound: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Breathe:
    """Pace a whole number of breaths, beginning now."""

    at: float
    step: int
    breath: BreathPattern
    breaths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Ask a check-in. `yes`, `ease` and `stop` name the step that each answer leads to.

    `aloud` is true for a question that they ask each other. `giver` is who would touch after a yes; None where both or
    neither would.
    """

    at: float
    step: int
    text: str
    aloud: bool
    yes: str
    ease: str
    stop: str
    of_own_accord: bool = False
    """Whether the walk added the question because touch would have risen without one in the file."""
    ease_closes: bool = False
    """Whether easing off leads to the closing, as a stop does."""
    giver: Partner | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Wait `seconds` more after the step's own time, until its words have been spoken."""

    at: float
    step: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """Begin a rest: somebody paused, the machine slept, or a question aloud was left unanswered."""

    at: float
    step: int
    slept: bool = False
    unanswered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """End the session."""

    at: float
    step: int


Cue = StepBegins | Say | Show | Sound | Breathe | Ask | Wait | Rest | End

CUE_NAMES = {
    StepBegins: "step",
    Say: "say",
    Show: "show",
    Sound: "sound",
    Breathe: "breathe",
    Ask: "ask",
    Wait: "wait",
    Rest: "rest",
    End: "end",
}


def cue_to_dict(cue: Cue) -> dict[str, object]:
    """Return the cue as a dict of plain names and values, as scripts and traces write it, without direction marks."""
    row: dict[str, object] = {"at": cue.at, "step": cue.step, "cue": CUE_NAMES[type(cue)]}
    for name in cue.__dataclass_fields__:
        value = getattr(cue, name)
        if name in ("at", "step"):
            continue
        if isinstance(value, Touch):
            value = value.word
        elif isinstance(value, BreathPattern):
            value = str(value)
        elif type(value) is str:
            value = without_marks(value)
        row["continue" if name == "yes" else name] = value
    return row
