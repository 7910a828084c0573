"""The states of a microphone, and what hears on this computer."""

from enum import StrEnum
from typing import NamedTuple


class MicrophoneState(StrEnum):
    """Whether a microphone is heard, or why not."""

    CLOSED = "closed"
    ASKING = "asking"
    """The system asks whether the program may hear."""
    OPENING = "opening"
    OPEN = "open"
    NONE = "none"
    """There is no microphone."""
    DENIED = "denied"
    """The system does not let the program hear."""
    FAILED = "failed"
    """There is one that can not be opened."""
    LOST = "lost"
    """It was pulled out, or fell silent, while it was open."""


class AudioInput(NamedTuple):
    """A microphone: the system's id for it, and its name."""

    id: str
    name: str


class HeardSound(NamedTuple):
    """A moment of sound: 16 bit samples of one channel, and the loudest of them, full scale being 1."""

    samples: bytes
    peak: float
