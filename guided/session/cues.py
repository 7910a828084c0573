"""What a walk asks the world to do: plain values. `at` is seconds of the walk, its pauses left out."""

from dataclasses import dataclass
from typing import Literal

from guided.exercise.breath import BreathPattern
from guided.exercise.model import Ending, Part, Touch

Partner = Literal["a", "b"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBegins:
    """A step begins. `seconds` is None while it waits until both are ready or have answered."""

    at: float
    step: int
    """The step's index in its file, from 1. Every cue carries it."""
    round: int
    part: Part
    title: str
    touch: Touch
    giver: Partner
    seconds: float | None
    after: Ending | None = None
    """The ending that a closing step is for, None for both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Words to speak, plain text; a line break is a pause. `voice` is a recording to play instead."""

    at: float
    step: int
    text: str
    seconds: float
    """How long they take at the exercise's pace."""
    voice: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """Words for the screen, until the next ones; at most about two lines of 34 letters."""

    at: float
    step: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    at: float
    step: int
    sound: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Breathe:
    """A whole number of breaths to pace, beginning now."""

    at: float
    step: int
    breath: BreathPattern
    breaths: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A check-in. `yes`, `ease` and `stop` name the step that each answer leads to.

    `ease_closes` where easing off leads to the closing, as stop does. `giver` is who would touch; None where yes leads
    to nothing that one does for the other.
    """

    at: float
    step: int
    text: str
    aloud: bool
    yes: str
    ease: str
    stop: str
    of_own_accord: bool = False
    """Asked by the walk itself, where the file had no check-in and touch would have risen."""
    ease_closes: bool = False
    giver: Partner | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """The step's time is over, and it waits `seconds` more for the end of what is being said."""

    at: float
    step: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """The room rests: somebody paused, the machine slept, or a question aloud was left unanswered."""

    at: float
    step: int
    slept: bool = False
    unanswered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
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
    """The cue as plain names and values, the way scripts and traces write it."""
    row: dict[str, object] = {"at": cue.at, "step": cue.step, "cue": CUE_NAMES[type(cue)]}
    for name in cue.__dataclass_fields__:
        value = getattr(cue, name)
        if name in ("at", "step"):
            continue
        if isinstance(value, Touch):
            value = value.word
        elif isinstance(value, BreathPattern):
            value = str(value)
        row["continue" if name == "yes" else name] = value
    return row
