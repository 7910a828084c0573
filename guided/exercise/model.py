"""Exercises as read from their files: frozen values with every default filled in."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Literal

from guided.exercise.breath import BreathPattern
from guided.text.direction import reads_right_to_left

UNTIL_READY: Literal["until ready"] = "until ready"

Length = float | Literal["until ready"]
"""How long a step lasts: seconds, or until they are ready."""


CHECK_IN_SECONDS = 15.0
"""Seconds that a check-in counts for in the length of an exercise (format version 1)."""

ALOUD_ANSWER_SECONDS = 20.0
"""Seconds that a question asked aloud waits for an answer, where its step gives no time."""


class Touch(IntEnum):
    """How close a step is. This is the one scale of the whole program."""

    NONE = 0
    NEAR = 1
    HANDS = 2
    EMBRACE = 3
    CLOSE = 4
    INTIMATE = 5

    @property
    def takes_two(self) -> bool:
        """Return whether it can only be touch of another person: one's own hands are `NEAR`, one's chest `INTIMATE`."""
        return Touch.HANDS <= self <= Touch.CLOSE

    @property
    def word(self) -> str:
        """Return the word for it in files and on screens."""
        return self.name.lower()


class Part(StrEnum):
    """A part of an exercise. The main part is played in every round."""

    OPENING = "opening"
    MAIN = "main"
    CLOSING = "closing"


class Ending(StrEnum):
    """How an exercise ended. A closing step may be for one ending alone."""

    FINISHED = "finished"
    STOPPED = "stopped"


class Pace(StrEnum):
    """How quickly the voice speaks."""

    SLOW = "slow"
    NORMAL = "normal"
    BRISK = "brisk"


class Eyes(StrEnum):
    """Whether eyes are open in a step."""

    OPEN = "open"
    CLOSED = "closed"


class Lead(StrEnum):
    """Whose light moves in a step."""

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
"""How near the two lights float where a step gives no closeness: 0 is apart, 1 is as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCue:
    """Something said, shown or sounded in the middle of a step, `at` seconds after it began."""

    at: float
    say: str | None = None
    show: str | None = None
    voice: str | None = None
    sound: str | None = None
    variant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A way of doing an exercise. One with an `id` can be chosen before it begins."""

    id: str | None = None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. The names of its attributes are those of the fields in a file.

    Texts may hold the placeholders {giver}, {receiver}, {a} and {b}. A line break in a text is a pause.
    `for_` is seconds, "until ready", or None: then the step lasts as long as its breaths or its words need.
    `lengths` are those that a couple may choose in its place before they begin.
    `variant` is the id of the variant whose couples alone play the step, or hear the cue; None for all.
    `between_rounds` marks a step of the second and later rounds, in which giver and receiver change places.
    `then`, `if_continue`, `if_ease_off` and `if_stop` are a step's id, a reserved name, or None for the usual way.
    `after` is the ending that a closing step is for, None for both endings.
    """

    id: str | None = None
    part: Part = Part.MAIN
    after: Ending | None = None
    title: str | None = None
    for_: Length | None = None
    lengths: tuple[Length, ...] = ()
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
    between_rounds: bool = False
    variant: str | None = None
    fixed: bool = False
    eyes: Eyes = Eyes.OPEN
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise.

    `name` is the name of its file without `.toml`, `folder` the folder of that file and `file_name` its whole name,
    whose ending may be in capitals. `length` is how many seconds its author promises. `for_one` says that one person
    plays it alone, and `short_of` names the exercise whose short form it is. `up_to_rung` and `variant` are never in a
    file: the highest rung to be played, counted from 1, and the id of the variant chosen. `most_touch` and
    `dosed_length` come from the dose of a pack: the closest touch to be played, and the length chosen beforehand.
    """

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
    for_one: bool = False
    short_of: str | None = None
    draft: bool = False
    care: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()
    practice: str | None = None
    moods: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str | None = None
    folder: Path | None = field(default=None, compare=False)
    file_name: str = field(default="", compare=False, repr=False)
    up_to_rung: int | None = None
    variant: str | None = None
    most_touch: Touch | None = None
    dosed_length: Length | None = None

    @property
    def noted_as(self) -> str:
        """Return the name under which the journal notes it: a short form counts as the whole exercise."""
        return self.short_of or self.name

    @property
    def right_to_left(self) -> bool:
        """Return whether its texts read from right to left."""
        spoken = (text for step in self.steps for text in (step.say, step.show, step.ask) if text)
        return reads_right_to_left(self.language, self.title, self.about or "", *spoken)

    @property
    def file(self) -> Path | None:
        """Return the file that it was read from, or None."""
        return None if self.folder is None else self.folder / (self.file_name or f"{self.name}.toml")
