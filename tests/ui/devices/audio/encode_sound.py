"""Encode a WAV file from standard input with an encoder of Qt, for tests: `python -m … FORMAT CODEC` writes it out."""

import os
import sys

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QLoggingCategory
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QAudioFormat,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaMetaData,
    QMediaRecorder,
)

from guided.voice.wav import read_wav


def main(file_format: str, codec: str) -> None:
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    app = QCoreApplication([])
    samples = read_wav(sys.stdin.buffer.read())
    sound = QAudioFormat()
    sound.setSampleRate(samples.rate)
    sound.setChannelCount(1)
    sound.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    feeder, session, recorder, out = QAudioBufferInput(sound), QMediaCaptureSession(), QMediaRecorder(), QBuffer()
    out.open(QIODevice.OpenModeFlag.ReadWrite)
    session.setAudioBufferInput(feeder)
    session.setRecorder(recorder)
    written = QMediaFormat(QMediaFormat.FileFormat[file_format])
    written.setAudioCodec(QMediaFormat.AudioCodec[codec])
    about = QMediaMetaData()
    about.insert(QMediaMetaData.Key.Author, "Somebody in Melbourne")
    recorder.setMetaData(about)
    recorder.setMediaFormat(written)
    recorder.setAudioSampleRate(48_000)
    recorder.setAudioChannelCount(2)
    recorder.setOutputDevice(out)
    recorder.setAutoStop(True)
    waiting = [QAudioBuffer(QByteArray(samples.values.tobytes()), sound, 0), QAudioBuffer()]

    def feed() -> None:
        while waiting and feeder.sendAudioBuffer(waiting[0]):
            waiting.pop(0)

    feeder.readyToSendAudioBuffer.connect(feed)
    recorder.recorderStateChanged.connect(
        lambda state: app.quit() if state is QMediaRecorder.RecorderState.StoppedState else None
    )
    recorder.errorOccurred.connect(lambda *_: os._exit(1))
    recorder.record()
    app.exec()
    sys.stdout.buffer.write(bytes(out.data().data()))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
