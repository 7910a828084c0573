"""Breathing patterns: their notation, how long they take, and the phase at a moment."""

import re
from dataclasses import dataclass
from enum import StrEnum

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.number_words import ENGLISH_NUMBERS, GERMAN_NUMBERS


class BreathPhase(StrEnum):
    """One part of a breath. Its value is the word on the screen."""

    IN = "in"
    HOLD = "hold"
    OUT = "out"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class BreathPattern:
    """The seconds of one breath: in, hold, out, and a rest before the next one."""

    in_: float
    out: float
    hold: float = 0
    rest: float = 0

    @property
    def seconds(self) -> float:
        """Return how long one whole breath takes."""
        return self.in_ + self.hold + self.out + self.rest

    def __str__(self) -> str:
        parts = [self.in_, self.out] if not (self.hold or self.rest) else [self.in_, self.hold, self.out]
        return "-".join(f"{part:g}" for part in (*parts, *([self.rest] if self.rest else [])))

    def phase_at(self, seconds: float) -> tuple[BreathPhase, float]:
        """Return the phase at `seconds` after the first breath began, and how much of it is over (0 to 1)."""
        left = seconds % self.seconds
        for phase, lasts in (
            (BreathPhase.IN, self.in_),
            (BreathPhase.HOLD, self.hold),
            (BreathPhase.OUT, self.out),
            (BreathPhase.REST, self.rest),
        ):
            if left < lasts:
                return phase, left / lasts
            left -= lasts
        return BreathPhase.IN, 0.0


_PATTERN = re.compile(r"\d{1,4}(?:\.\d{1,4})?(?:-\d{1,4}(?:\.\d{1,4})?){1,3}", re.ASCII)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
_SEPARATORS = re.compile(r"[\s\d.,:;/x–—−-]+", re.ASCII)
_NUMBER_VALUES = {word: number for words in (ENGLISH_NUMBERS, GERMAN_NUMBERS) for number, word in enumerate(words, 1)}
_NUMBER_WORDS = re.compile(rf"\b(?:{'|'.join(sorted(_NUMBER_VALUES, key=len, reverse=True))})\b", re.IGNORECASE)
_WORDS_BETWEEN = re.compile(
    r"\b(in|out|hold|s|sec|seconds|breathe|inhale|exhale|then|and|for|to|ein|aus|halten|und|zu|bis|sekunden)\b|(?<=\d)(?:secs?|sek|s)",
    re.IGNORECASE,
)
"""Words that stand between the numbers of a breath."""
_LIMITS = {"in": (1, 12), "hold": (0, 12), "out": (1, 15), "rest": (0, 12)}
"""The fewest and most seconds of each phase."""


def parse_breath(text: str) -> BreathPattern:
    """Parse in-out, in-hold-out or in-hold-out-rest, in seconds. Raise InvalidValueError for anything else."""
    if not _PATTERN.fullmatch(text):
        raise InvalidValueError(
            'a breath is seconds joined by "-", such as "4-6" or "4-2-6"', _guess_fix(text), "wrong-breath"
        )
    seconds = [float(number) for number in text.split("-")]
    in_, *holds, out = seconds if len(seconds) < 4 else seconds[:3]
    hold, rest = holds[0] if holds else 0.0, seconds[3] if len(seconds) == 4 else 0.0
    for name, value in (("in", in_), ("hold", hold), ("out", out), ("rest", rest)):
        least, most = _LIMITS[name]
        if not least <= value <= most:
            phase = {"in": "breathing in", "out": "breathing out"}.get(name, "a hold")
            raise InvalidValueError(
                f"{phase} takes {least} to {most} seconds, and here it is {value:g}", code="wrong-breath"
            )
    return BreathPattern(in_=in_, out=out, hold=hold, rest=rest)


def _guess_fix(text: str) -> str | None:
    """Return the pattern, in quotes, that was meant by numbers with other signs or words between them."""
    if text.strip().lower() in ("box", "square", "box breathing", "square breathing"):
        return '"4-4-4-4"'
    text = _NUMBER_WORDS.sub(lambda found: str(_NUMBER_VALUES[found[0].lower()]), text)
    if re.search(r"[-–]\s*\d+\s*[x×*]|[x×*]\s*\d+\s*[-–]", text):
        return None
    numbers = _NUMBER.findall(text)
    tidy = "-".join(number.replace(",", ".") for number in numbers)
    plain = re.sub(
        _WORDS_BETWEEN,
        "",
        text,
    )
    plain = plain.translate({ord(dash): "-" for dash in "–—−"})
    return f'"{tidy}"' if _PATTERN.fullmatch(tidy) and _SEPARATORS.fullmatch(plain) else None
