"""A pack as read from its `pack.toml`: who made it and for whom, and how much of it is for these two."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from guided.exercise.model import Exercise, Length, Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much of one exercise is for a couple. What is None stays as the exercise and the programme say.

    `length` is chosen beforehand, `times` is how often in a week, `touch` the closest that it comes.
    """

    exercise: str
    length: Length | None = None
    times: int | None = None
    touch: Touch | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What a pack says of itself. `programme` is what is begun first, `touch` the most touch for these two."""

    id: str
    version: int
    title: str
    by: str | None = None
    couple: str | None = None
    about: str | None = None
    contact: str | None = None
    made: date | None = None
    language: str = "en"
    programme: str | None = None
    touch: Touch | None = None
    note: str | None = None
    doses: tuple[Dose, ...] = ()

    def dose(self, exercise: str) -> Dose:
        """Return the dose of an exercise by its name, with the most touch for these two."""
        found = next((each for each in self.doses if each.exercise == exercise), Dose(exercise=exercise))
        most = min((each for each in (found.touch, self.touch) if each is not None), default=None)
        return Dose(exercise=exercise, length=found.length, times=found.times, touch=most)


@dataclass(frozen=True, slots=True)
class PackFiles:
    """What lies beside a `pack.toml`: its exercises by name, None for one with errors, and its programmes' names."""

    exercises: Mapping[str, Exercise | None] = field(default_factory=dict)
    programmes: frozenset[str] = frozenset()
