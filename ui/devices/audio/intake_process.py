"""The process that makes a recording of a line: `python -m ui.devices.audio.intake_process`.

It reads a sound file of any kind from standard input and writes a FLAC file to standard output, trimmed and as loud as
the voice. The exit code says why there is none.
"""

import os
import sys

from guided.voicing.finished import EXIT_CODES, MAX_LINE_SECONDS, RecordingFailure
from guided.voicing.trimming import finished
from ui.devices.audio.flac_encoding import encode
from ui.devices.audio.sound_decoding import TooLongError, decode

MOST_MEMORY = 2**31
"""Bytes of addresses that the process may have on Linux: four times what a long recording takes."""


def main() -> int:
    _bound_resources()
    data = sys.stdin.buffer.read()
    failure = _make(data)
    sys.stdout.flush()
    codes = {each: code for code, each in EXIT_CODES.items()}
    os._exit(codes[failure] if failure else 0)  # the system frees what Qt holds; its threads may never end


def _bound_resources() -> None:
    """Keep a hostile file from filling the memory, or from having any file written."""
    if sys.platform == "linux":
        from resource import RLIMIT_AS, RLIMIT_FSIZE, setrlimit

        setrlimit(RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        setrlimit(RLIMIT_FSIZE, (0, 0))


def _make(data: bytes) -> RecordingFailure | None:
    try:
        samples = decode(data, MAX_LINE_SECONDS)
    except TooLongError:
        return RecordingFailure.TOO_LONG
    except ValueError:
        return RecordingFailure.UNREADABLE
    try:
        spoken = finished(samples)
    except ValueError:
        return RecordingFailure.SILENT
    sys.stdout.buffer.write(encode(spoken))
    return None


if __name__ == "__main__":
    sys.exit(main())
