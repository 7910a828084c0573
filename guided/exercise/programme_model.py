"""Programmes and ladders as read from their files: they name exercises, and suggest when to do them."""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from pathlib import Path

from guided.exercise.model import Touch


class Frequency(StrEnum):
    """On which days a week suggests an exercise."""

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
    """An exercise that a week suggests, by its name, with exactly one of `every`, `times` and `on`.

    `times` is how often in the week. `up_to_rung` is the highest of the exercise's own rungs, counted from 1.
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
    """One week of a programme, or `repeat` weeks that are alike.

    `do` are its suggestions, `call` is what to bring to the call with the coach.
    """

    title: str | None = None
    call: str | None = None
    do: tuple[ProgrammeEntry, ...] = ()
    reflect: str | None = None
    repeat: int = 1
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Weeks of suggestions, one after the other. Nothing in it is locked."""

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
    """One rung of a ladder: an exercise by its name, and how close it comes.

    `dose` is how many seconds one visit takes. A `wider` rung lies beyond the ladder: the ladder never opens or offers
    it, and it is there only for those who ask.
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
    """A way up in small steps across sessions, the gentlest rung first. `guided.practice.ladder` has its rules."""

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
        """Return the rungs that the ladder opens and offers, without the wider ones."""
        return tuple(rung for rung in self.rungs if not rung.wider)

    def above(self, rung: int) -> frozenset[str]:
        """Return the exercises on ordinary rungs above `rung`, counted from 0, that are on no rung up to it."""
        upto = {each.exercise for each in self.ordinary[: rung + 1]}
        return frozenset(each.exercise for each in self.ordinary[rung + 1 :]) - upto
