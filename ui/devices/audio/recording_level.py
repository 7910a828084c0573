"""Make a recording as loud as the voice, in a process that decodes it."""

import logging
import subprocess
import sys

from guided.own_program import RECORDING_COMMAND, is_frozen, module_environment
from guided.voice.child_process import OutputLimitError, run_bounded
from guided.voice.engine import MAX_SOUND_BYTES, TIME_LIMIT

log = logging.getLogger(__name__)

COMMAND = (
    (sys.executable, RECORDING_COMMAND) if is_frozen() else (sys.executable, "-m", "ui.devices.audio.recording_process")
)


def level_recording(data: bytes) -> bytes:
    """Return a recording as a WAV file at the loudness of the voice, or as it is where it cannot be decoded.

    Wait for that, so call it in a thread. Raise nothing.
    """
    try:
        return run_bounded(COMMAND, data, seconds=TIME_LIMIT, most=MAX_SOUND_BYTES, environment=module_environment())
    except (OSError, OutputLimitError, subprocess.CalledProcessError) as error:
        log.info("a recording is played as loud as it is", exc_info=error)
        return data
