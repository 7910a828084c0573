"""Decode a sound file to one channel, in a process that ends with it.

FFmpeg gets bytes and no protocol, so that it opens whatever a file would name nowhere. The decoder has threads that
wait, as the players have: `ui.devices.audio.sound_process` says why they live in a process of their own, and its parent
ends this one where it takes too long.
"""

import os
import sys
from array import array

os.environ["QT_FFMPEG_PROTOCOL_WHITELIST"] = "none"  # before Qt, which reads it as it loads

from PySide6.QtCore import QByteArray, QCoreApplication, QDataStream, QLoggingCategory
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from guided.voice.wav import Samples

RATE = 32_000
"""Samples a second of what is decoded: more than speech holds."""


class TooLongError(ValueError):
    """A sound is longer than what was allowed."""


def sound_format() -> QAudioFormat:
    """Return the format of decoded sound: 16 bits of one channel at `RATE`."""
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted


def application() -> QCoreApplication:
    """Return the application of this process, which says nothing of sounds on standard error."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    return QCoreApplication.instance() or QCoreApplication(sys.argv[:1])


def decode(data: bytes, most_seconds: float) -> Samples:
    """Return the sound in `data`. Raise ValueError where it can't be decoded, TooLongError beyond `most_seconds`."""
    app = application()
    stream, decoder = QDataStream(QByteArray(data)), QAudioDecoder()
    decoder.setAudioFormat(sound_format())
    decoder.setSourceDevice(stream.device())
    values: array[int] = array("h")
    failure: ValueError | None = None

    def take() -> None:
        while decoder.bufferAvailable() and failure is None:
            values.frombytes(bytes(decoder.read().constData()))
            if len(values) > most_seconds * RATE:
                fail(TooLongError("it is too long"))

    def fail(error: ValueError) -> None:
        nonlocal failure
        failure = failure or error
        app.quit()

    decoder.bufferReady.connect(take)
    decoder.finished.connect(app.quit)
    decoder.error.connect(lambda _: fail(ValueError("it cannot be decoded")))
    decoder.start()
    if failure is None:
        app.exec()
    if failure is not None:
        raise failure
    return Samples(RATE, values)
