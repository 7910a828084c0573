"""Describes a file that a coach can give."""

from dataclasses import dataclass
from pathlib import Path

from guided.exercise.model import Length


@dataclass(frozen=True, slots=True)
class Giveable:
    """A file that can be given: an exercise, a programme or a ladder without errors, and no draft.

    `seconds` and `touch` are those of an exercise; a programme and a ladder have `weeks` or `rungs` instead.
    """

    path: Path
    name: str
    title: str
    kind: str
    seconds: float = 0.0
    touch: int = 0
    parts: int = 0
    lengths: tuple[Length, ...] = ()
    """The lengths that an exercise offers."""
    names: tuple[str, ...] = ()
    """The exercises that a programme or a ladder names."""
