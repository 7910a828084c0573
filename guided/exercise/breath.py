"""A breathing pattern: how it is written, how long it takes, where in it a moment lies."""

from dataclasses import dataclass
from enum import StrEnum


class Phase(StrEnum):
    """What the breath is doing; the word is the one shown."""

    IN = "in"
    HOLD = "hold"
    OUT = "out"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Breath:
    """One breath in seconds: in, hold, out, and a rest before the next."""

    in_: float
    out: float
    hold: float = 0
    rest: float = 0

    @property
    def seconds(self) -> float:
        """How long one whole breath takes."""
        return self.in_ + self.hold + self.out + self.rest

    def __str__(self) -> str:
        parts = [self.in_, self.out] if not (self.hold or self.rest) else [self.in_, self.hold, self.out]
        return "-".join(f"{part:g}" for part in (*parts, *([self.rest] if self.rest else [])))

    def at(self, seconds: float) -> tuple[Phase, float]:
        """The phase that `seconds` after the first breath began falls in, and how far through it (0 to 1)."""
        left = seconds % self.seconds
        for phase, lasts in (
            (Phase.IN, self.in_),
            (Phase.HOLD, self.hold),
            (Phase.OUT, self.out),
            (Phase.REST, self.rest),
        ):
            if left < lasts:
                return phase, left / lasts
            left -= lasts
        return Phase.IN, 0.0
