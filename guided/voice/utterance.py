"""Something to be spoken, and how long it was found to take."""

from dataclasses import dataclass
from pathlib import Path

from guided.exercise.model import Pace


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words spoken in one go: plain text, a line break is a pause. A `recording` is played instead of them."""

    text: str
    pace: Pace = Pace.SLOW
    language: str = "en"
    recording: Path | None = None


@dataclass(frozen=True, slots=True)
class SpeechTiming:
    """How long a line takes, in seconds, and when each of its sentences ends, counted from its beginning."""

    seconds: float
    sentence_ends: tuple[float, ...]
