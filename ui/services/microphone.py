"""Defines the microphone with which a coach records, and one that is not there."""

from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from guided.voicing.microphone import AudioInput, MicrophoneState


class Microphone(Protocol):
    """Hears while it is open, and only then. No method waits for the device."""

    changed: Any
    """The signal that `state`, `inputs` or `device` may have changed."""
    heard: Any
    """The signal with each moment of sound, a `HeardSound`."""
    state: MicrophoneState
    inputs: tuple[AudioInput, ...]
    device: str
    """The id of the one that is heard."""
    rate: int
    """Samples a second of what is heard."""
    is_steady: bool
    """Whether the device stays the same where the system's choice changes, as during a recording."""

    def open(self, device: str = "") -> None:
        """Hear the device with this id, or the one that the system has chosen. Ask for the permission where needed."""

    def close(self) -> None:
        """Stop hearing."""


class NoMicrophone(QObject):
    """A computer without a microphone."""

    changed = Signal()
    heard = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.state = MicrophoneState.CLOSED
        self.inputs: tuple[AudioInput, ...] = ()
        self.device = ""
        self.rate = 0
        self.is_steady = False

    def open(self, device: str = "") -> None:  # noqa: ARG002 (the protocol's own name)
        self.state = MicrophoneState.NONE
        self.changed.emit()

    def close(self) -> None:
        self.state = MicrophoneState.CLOSED
        self.changed.emit()
