"""Make a recording of a line from what a microphone gave, or from a sound file of any kind."""

import logging
import subprocess
import sys

from guided.exercise.audio_formats import may_be_sound
from guided.exercise.recordings import UnplayableSoundError, check_sound
from guided.files.safe_open import MAX_BYTES
from guided.own_program import INTAKE_COMMAND, is_frozen, module_environment
from guided.voice.child_process import OutputLimitError, run_bounded
from guided.voicing.finished import EXIT_CODES, FinishedRecording, RecordingError, RecordingFailure

log = logging.getLogger(__name__)

COMMAND = (sys.executable, INTAKE_COMMAND) if is_frozen() else (sys.executable, "-m", "ui.devices.audio.intake_process")
TIME_LIMIT = 600.0
"""Seconds that one recording may take. A minute of sound takes about one of the processor."""


def finish_recording(data: bytes) -> FinishedRecording:
    """Return a recording made of a sound file: one channel, trimmed, as loud as the voice, as FLAC.

    A process of its own does it. Wait for that, so call it in a thread. Raise RecordingError and nothing else.
    """
    if len(data) > MAX_BYTES:
        raise RecordingError(RecordingFailure.TOO_LONG)
    if not may_be_sound(data):
        raise RecordingError(RecordingFailure.UNREADABLE)
    try:
        made = run_bounded(COMMAND, data, seconds=TIME_LIMIT, most=MAX_BYTES, environment=module_environment())
        return FinishedRecording(made, check_sound("recording.flac", made))
    except OutputLimitError:
        raise RecordingError(RecordingFailure.SLOW) from None
    except subprocess.CalledProcessError as error:
        raise RecordingError(EXIT_CODES.get(error.returncode, RecordingFailure.UNREADABLE)) from error
    except (OSError, UnplayableSoundError) as error:
        log.warning("a recording could not be made", exc_info=error)
        raise RecordingError(RecordingFailure.FAILED) from error
