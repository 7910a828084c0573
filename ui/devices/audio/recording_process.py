"""The process that makes one recording as loud as the voice: `python -m ui.devices.audio.recording_process`.

It reads a sound file from standard input, decodes it, and writes a WAV file to standard output. The exit code is 1
where there is nothing to hear in it. FFmpeg gets bytes and no protocol, so that it opens whatever a file would name
nowhere. The decoder has threads that wait, as the players have: `ui.devices.audio.sound_process` says why they live in
a process of their own, and its parent ends this one where it takes too long.
"""

import os
import sys
from array import array

os.environ["QT_FFMPEG_PROTOCOL_WHITELIST"] = "none"  # before Qt, which reads it as it loads

from PySide6.QtCore import QByteArray, QCoreApplication, QDataStream, QLoggingCategory
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from guided.voice.rendering import levelled
from guided.voice.wav import Samples, read_wav, write_wav

RATE = 32_000
"""Samples a second of what is decoded: more than speech holds."""


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
        return _decoded(data)


def _decoded(data: bytes) -> Samples:
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    app = QCoreApplication(sys.argv[:1])
    stream, decoder, wanted = QDataStream(QByteArray(data)), QAudioDecoder(), QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    decoder.setAudioFormat(wanted)
    decoder.setSourceDevice(stream.device())
    values, failed = array("h"), False

    def take() -> None:
        while decoder.bufferAvailable():
            values.frombytes(bytes(decoder.read().constData()))

    def fail() -> None:
        nonlocal failed
        failed = True
        app.quit()

    decoder.bufferReady.connect(take)
    decoder.finished.connect(app.quit)
    decoder.error.connect(fail)
    decoder.start()
    if not failed:
        app.exec()
    if failed:
        raise ValueError("it cannot be decoded")
    return Samples(RATE, values)


if __name__ == "__main__":
    sys.exit(main())
