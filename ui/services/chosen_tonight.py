"""Remembers for one evening, in memory alone, which length and variant were chosen for an exercise."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from guided.practice.evening import Evening, evening_of
from ui.foundation.clock import monotonic_seconds

if TYPE_CHECKING:
    from guided.exercise.model import Length


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen for an exercise; None for what is usual."""

    length: "Length | None" = None
    variant: str | None = None


class ChosenTonight:
    """Keeps the choices of one evening by the name of the exercise, and forgets them with the next."""

    def __init__(self, now: Callable[[], datetime], monotonic: Callable[[], float] = monotonic_seconds) -> None:
        self._now = now
        self._monotonic = monotonic
        self._evening: Evening | None = None
        self._chosen: dict[str, Chosen] = {}

    def of(self, exercise: str) -> Chosen:
        """Return what was chosen for `exercise` this evening."""
        if self._evening is None or not self._evening.lasts(self._now(), self._monotonic()):
            self._chosen.clear()
        return self._chosen.get(exercise, Chosen())

    def keep(self, exercise: str, chosen: Chosen) -> None:
        """Keep what is chosen for `exercise` until the evening is over."""
        self.of(exercise)
        if not self._chosen:
            self._evening = Evening(evening_of(self._now()), self._monotonic())
        self._chosen[exercise] = chosen
