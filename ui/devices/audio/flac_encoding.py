"""Encode sound as FLAC with the encoder that comes with Qt, in a process that ends with it."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
)

from guided.voice.wav import Samples
from ui.devices.audio.sound_decoding import RATE, application, sound_format


def encode(samples: Samples) -> bytes:
    """Return samples at `RATE` as a FLAC file. Raise OSError where Qt can not do that."""
    app, file, sound = application(), QBuffer(), QAudioBufferInput(sound_format())
    file.open(QIODevice.OpenModeFlag.ReadWrite)
    session, recorder = QMediaCaptureSession(), QMediaRecorder()
    session.setAudioBufferInput(sound)
    session.setRecorder(recorder)
    written = QMediaFormat(QMediaFormat.FileFormat.FLAC)
    written.setAudioCodec(QMediaFormat.AudioCodec.FLAC)
    recorder.setMediaFormat(written)
    recorder.setAudioSampleRate(RATE)
    recorder.setAudioChannelCount(1)
    recorder.setOutputDevice(file)
    recorder.setAutoStop(True)  # with the empty buffer at the end
    buffers = _buffers(samples)
    waiting = next(buffers)
    failed = False

    def feed() -> None:
        nonlocal waiting
        while sound.sendAudioBuffer(waiting) and waiting.isValid():
            waiting = next(buffers)

    def end(*_error: object) -> None:
        nonlocal failed
        failed = failed or bool(_error)
        app.quit()

    def follow(state: QMediaRecorder.RecorderState) -> None:
        if state is QMediaRecorder.RecorderState.StoppedState:
            end()

    sound.readyToSendAudioBuffer.connect(feed)
    recorder.recorderStateChanged.connect(follow)
    recorder.errorOccurred.connect(end)
    recorder.record()
    if not failed:
        app.exec()
    data = bytes(file.data().data())
    if failed or not data:
        raise OSError("it cannot be encoded")
    return data


def _buffers(samples: Samples) -> Iterator[QAudioBuffer]:
    """Yield the samples second by second, and an empty buffer at the end."""
    for at in range(0, len(samples.values), RATE):
        data = QByteArray(samples.values[at : at + RATE].tobytes())
        yield QAudioBuffer(data, sound_format(), 1_000_000 * at // RATE)
    yield QAudioBuffer()
