"""What an exercise is once its file has been read: frozen values, every default filled in."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Literal

from guided.exercise.breath import BreathPattern

UNTIL_READY: Literal["until ready"] = "until ready"

CHECK_IN_SECONDS = 15.0
"""What any check-in counts for in a length (format version 1)."""

ALOUD_ANSWER_SECONDS = 20.0
"""How long a question asked aloud waits for a sign, where its step does not say."""


class Touch(IntEnum):
    """How close a step is, on the one scale of the whole program. `word` is what files and screens say."""

    NONE = 0
    NEAR = 1
    HANDS = 2
    EMBRACE = 3
    CLOSE = 4
    INTIMATE = 5

    @property
    def word(self) -> str:
        return self.name.lower()


class Part(StrEnum):
    OPENING = "opening"
    MAIN = "main"
    CLOSING = "closing"


class Ending(StrEnum):
    """The ending that a closing step belongs to."""

    FINISHED = "finished"
    STOPPED = "stopped"


class Pace(StrEnum):
    SLOW = "slow"
    NORMAL = "normal"
    BRISK = "brisk"


class Eyes(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class Lead(StrEnum):
    GIVER = "giver"
    RECEIVER = "receiver"
    BOTH = "both"


DEFAULT_CLOSENESS = {
    Touch.NONE: 0.15,
    Touch.NEAR: 0.4,
    Touch.HANDS: 0.55,
    Touch.EMBRACE: 0.85,
    Touch.CLOSE: 0.95,
    Touch.INTIMATE: 0.95,
}
"""How near the two lights float where a step does not say (0 apart, 1 as one)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCue:
    """Something that happens `at` seconds after its step began."""

    at: float
    say: str | None = None
    show: str | None = None
    voice: str | None = None
    sound: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. Texts may hold {giver} {receiver} {a} {b}; a line break in a text is a pause.

    `for_` is seconds, "until ready", or None (as long as its breaths or its words need).
    `then`, `if_continue`, `if_ease_off` and `if_stop` are a step's id, a reserved name, or None for the usual way.
    `after` is the ending that a closing step is for, None for both.
    """

    id: str | None = None
    part: Part = Part.MAIN
    after: Ending | None = None
    title: str | None = None
    for_: float | Literal["until ready"] | None = None
    say: str | None = None
    show: str | None = None
    voice: str | None = None
    cues: tuple[StepCue, ...] = ()
    touch: Touch = Touch.NONE
    rung: int | None = None
    closeness: float = DEFAULT_CLOSENESS[Touch.NONE]
    lead: Lead | None = None
    breathe: BreathPattern | None = None
    breaths: int | None = None
    sound: str | None = None
    end_sound: str | None = None
    ask: str | None = None
    aloud: bool = False
    if_continue: str | None = None
    if_ease_off: str | None = None
    if_stop: str | None = None
    then: str | None = None
    swap: bool = False
    fixed: bool = False
    eyes: Eyes = Eyes.OPEN
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise. `name` is its file's name without `.toml`, `folder` where that file is; `length` is what its author
    promises, in seconds; `up_to_rung`, never in a file, is the highest of its rungs to be played, counted from 1."""

    name: str
    title: str
    touch: Touch
    steps: Sequence[Step]
    about: str | None = None
    by: str | None = None
    language: str = "en"
    length: float | None = None
    pace: Pace = Pace.SLOW
    rungs: tuple[str, ...] = ()
    rounds: int = 1
    swap: bool = True
    background: str | None = None
    opt_in: bool = False
    care: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    practice: str | None = None
    moods: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None
    folder: Path | None = field(default=None, compare=False)
    up_to_rung: int | None = None


class Frequency(StrEnum):
    DAY = "day"
    SECOND_DAY = "second day"


class Weekday(IntEnum):
    """A day of the week, as `date.weekday()` counts."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeEntry:
    """What a week suggests: an exercise by its name, and exactly one of `every`, `times` (in the week) and `on`.

    `up_to_rung` is the highest of the exercise's own rungs, counted from 1.
    """

    exercise: str
    every: Frequency | None = None
    times: int | None = None
    on: tuple[Weekday, ...] = ()
    up_to_rung: int | None = None
    optional: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One week of a programme, or `repeat` weeks that are alike. `call` is what to bring to the coach."""

    title: str | None = None
    call: str | None = None
    do: tuple[ProgrammeEntry, ...] = ()
    reflect: str | None = None
    repeat: int = 1
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Weeks one after the other. It suggests; nothing in it is locked, and nothing can be failed."""

    name: str
    title: str
    weeks: tuple[Week, ...]
    about: str | None = None
    by: str | None = None
    language: str = "en"
    care: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None
    folder: Path | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One rung of a ladder: an exercise by its name, how long one visit takes (seconds), and how close it comes.

    A `wider` rung is beyond the ladder: never opened and never offered by it, only there for those who ask.
    """

    title: str
    exercise: str
    touch: Touch
    about: str | None = None
    dose: float | None = None
    wider: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """A patient way up across sessions, the gentlest rung first. Its rules are in `guided.practice.ladder`."""

    name: str
    title: str
    rungs: tuple[Rung, ...]
    about: str | None = None
    by: str | None = None
    language: str = "en"
    care: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None
    folder: Path | None = field(default=None, compare=False)

    @property
    def ordinary(self) -> tuple[Rung, ...]:
        """The rungs that are opened and offered; what lies beyond them is not."""
        return tuple(rung for rung in self.rungs if not rung.wider)

    def above(self, rung: int) -> frozenset[str]:
        """The exercises of the ordinary rungs above `rung`, counted from 0, that are those of no rung up to it."""
        upto = {each.exercise for each in self.ordinary[: rung + 1]}
        return frozenset(each.exercise for each in self.ordinary[rung + 1 :]) - upto
