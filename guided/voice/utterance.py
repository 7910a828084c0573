"""Define what is to be spoken, and its measured length."""

from dataclasses import dataclass
from pathlib import Path

from guided.exercise.model import Pace


@dataclass(frozen=True, slots=True)
class Utterance:
    """Plain text spoken in one go; a line break is a pause. A `recording` is played in its place."""

    text: str
    pace: Pace = Pace.SLOW
    language: str = "en"
    recording: Path | None = None


@dataclass(frozen=True, slots=True)
class SpeechTiming:
    """The measured length of an utterance in seconds, and when each of its sentences ends, from its beginning."""

    seconds: float
    sentence_ends: tuple[float, ...]
