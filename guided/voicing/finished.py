"""What becomes of something that was recorded: a sound as a couple will hear it, or why there is none."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

MAX_LINE_SECONDS = 1_200.0
"""The longest recording of a line, in seconds. What is longer is hardly one."""


class RecordingFailure(StrEnum):
    """Why nothing came of a recording."""

    SILENT = "silent"
    """Nobody is heard in it."""
    UNREADABLE = "unreadable"
    """It is no sound file, or a damaged one."""
    TOO_LONG = "too-long"
    """It is longer than `MAX_LINE_SECONDS`, or larger than a sound file may be."""
    SLOW = "slow"
    """It was not finished in time."""
    FAILED = "failed"
    """The machine could not do it."""


EXIT_CODES = {3: RecordingFailure.SILENT, 4: RecordingFailure.UNREADABLE, 5: RecordingFailure.TOO_LONG}
"""By exit code of the process that makes a recording, why there is none."""


class RecordingError(Exception):
    """Nothing came of a recording; `failure` says why."""

    def __init__(self, failure: RecordingFailure) -> None:
        super().__init__(failure.value)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class FinishedRecording:
    """A recording, trimmed and as loud as the voice: a whole FLAC file of one channel, and its seconds."""

    data: bytes
    seconds: float


RecordingFinisher = Callable[[bytes], FinishedRecording]
"""Make a recording of the bytes of any sound file. Wait for that. Raise RecordingError."""


def refuse_recordings(data: bytes) -> FinishedRecording:  # noqa: ARG001 (what every finisher gets)
    """Raise RecordingError: this machine makes no recordings."""
    raise RecordingError(RecordingFailure.FAILED)
