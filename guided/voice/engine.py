"""Define what turns text into sound: a speech engine, the voices it offers, and why it may fail."""

from abc import ABC, abstractmethod
from enum import StrEnum
from typing import NamedTuple

from guided.exercise.model import Pace

TIME_LIMIT = 20.0
"""Seconds that speaking one utterance may take."""
MAX_SOUND_BYTES = 32 * 1024 * 1024
"""Largest sound in bytes that is accepted from an engine."""


class SpeechFailure(StrEnum):
    """Why nothing can be heard."""

    ABSENT = "absent"
    """No speech program is installed."""
    COMMAND = "command"
    """The command in the settings cannot be parsed."""
    LANGUAGE = "language"
    """The program has no voice for the language."""
    SLOW = "slow"
    """The program gave no sound in time."""
    FAILED = "failed"
    """The program ended without a sound."""
    RECORDING = "recording"
    """The recording is missing, unplayable, or outside the exercise's folder of recordings."""


class SpeechError(Exception):
    """An utterance could not be spoken; `failure` says why."""

    def __init__(self, failure: SpeechFailure) -> None:
        super().__init__(failure.value)
        self.failure = failure


class OfferedVoice(NamedTuple):
    """A voice to choose. `name` is kept in the settings; a `robotic` one sounds like a machine.

    Where `language` is given, `name` is what the voice speaks, in English: “German”, “English (Great Britain)”.
    """

    name: str
    robotic: bool = False
    language: str = ""


class SpeechEngine(ABC):
    """Turns text into sound. Engines compare by value, so that a change of voice, rate or version is another engine."""

    @abstractmethod
    def speak(self, text: str, pace: Pace, language: str, *, seconds: float = TIME_LIMIT) -> bytes:
        """Return one sentence spoken, as a WAV file, within `seconds`. Raise SpeechError and nothing else."""

    @abstractmethod
    def voices(self, language: str) -> list[OfferedVoice]:
        """Return the voices to choose from, the default one first; empty if the engine cannot list them."""

    def warm_up(self) -> None:  # noqa: B027 (most engines have nothing to start)
        """Start what the first sentence would wait for. Wait for that here, and raise nothing."""

    def in_turn(self, language: str) -> "tuple[SpeechEngine, ...]":  # noqa: ARG002 (engines that know one language)
        """Return the engines that speak `language`, the second to be used where the first one fails."""
        return (self,)
