"""The process that makes one recording as loud as the voice: `python -m ui.devices.audio.recording_process`.

It reads a sound file from standard input, decodes it, and writes a WAV file to standard output. The exit code is 1
where there is nothing to hear in it.
"""

import os
import sys

from guided.exercise.recordings import MAX_RECORDING_SECONDS
from guided.voice.rendering import levelled
from guided.voice.wav import Samples, read_wav, write_wav
from ui.devices.audio.sound_decoding import decode


def main() -> int:
    data = sys.stdin.buffer.read()
    try:
        sound = write_wav(levelled(_samples(data)))
    except ValueError:
        return 1
    sys.stdout.buffer.write(sound)
    sys.stdout.flush()
    os._exit(0)  # the system frees what the decoder holds; waiting for its threads may never end


def _samples(data: bytes) -> Samples:
    """Return the sound in `data` as one channel. Raise ValueError where it cannot be decoded."""
    try:
        return read_wav(data)
    except ValueError:
        return decode(data, MAX_RECORDING_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
