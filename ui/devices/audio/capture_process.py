"""The process that hears a microphone: `python -m ui.devices.audio.capture_process`.

`ui.devices.audio.machine_microphone` starts it as a recording comes on the screen and ends it as that goes: the system
shows nothing as listening before or after. `ui.devices.audio.sound_process` says why devices live in a process of
their own.

It sends the samples on as they come and keeps nothing. QML has no type for a source of samples, so that one is made in
Python: should it hang or crash, this process alone is ended, and what came before is in the program already.
"""

import os
import sys
from array import array
from contextlib import suppress
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QIODevice, QLoggingCategory, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource, QtAudio
from PySide6.QtQml import QQmlComponent, QQmlEngine

from guided.voicing.microphone import MicrophoneState
from ui.devices.audio.process_pipes import ALIVE_MS, Command, read_commands, stay_alive, tell
from ui.devices.audio.pulse_source_watch import PulseSourceWatch

RATE = 48_000
BUFFER_S = 2.0
"""Seconds that Qt keeps for a reader that is late: with the usual quarter of a second a busy machine loses words."""
READ_MS = 50
SILENT_S = 3.0
"""Seconds without a sample, not even of silence, after which a microphone counts as lost."""
OPENING_S = 8.0
"""The same before the first one."""
DEVICES = b"import QtMultimedia\nMediaDevices {}"
Format = QAudioFormat.SampleFormat


class Capture(QObject):
    """Carries out the commands: it hears one device at a time, and tells of all."""

    commanded = Signal(object, bytes)
    closed = Signal()
    pulled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._engine = QQmlEngine(self)
        self._component = QQmlComponent(self._engine)
        self._component.setData(DEVICES, QUrl())
        self._devices = self._component.create()
        self._devices.audioInputsChanged.connect(self._tell_inputs)  # type: ignore[attr-defined]
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._device = QAudioDevice()
        self._since = 0.0
        self._has_heard = False
        self.commanded.connect(self._do)
        self.closed.connect(QCoreApplication.quit)
        self._alive = QTimer(self, interval=ALIVE_MS)
        self._alive.timeout.connect(stay_alive)
        self._alive.start()
        self._reads = QTimer(self, interval=READ_MS, timerType=Qt.TimerType.PreciseTimer)
        self._reads.timeout.connect(self._read)
        self.pulled.connect(self._on_pulled)
        self._watch = PulseSourceWatch(self.pulled.emit)
        self._tell_inputs()

    def _do(self, command: Command, _data: bytes) -> None:
        match command["do"]:
            case "ping":
                tell(event="pong", asked=command["asked"])
            case "hear":
                self._hear(command["device"])

    def _inputs(self) -> list[QAudioDevice]:
        inputs: list[QAudioDevice] = self._devices.property("audioInputs")
        return inputs

    def _tell_inputs(self) -> None:
        usual = self._devices.property("defaultAudioInput")
        found = [{"id": _id(each), "name": each.description()} for each in self._inputs()]
        tell(event="inputs", inputs=found, usual=_id(usual))
        if self._source is not None and not any(each.id() == self._device.id() for each in self._inputs()):
            self._stop(MicrophoneState.LOST)

    def _hear(self, wanted: str) -> None:
        """Hear the device with this id, or the system's own where there is none."""
        self._stop()
        inputs = self._inputs()
        usual = self._devices.property("defaultAudioInput")
        self._device = next((each for each in inputs if _id(each) == wanted), usual)
        if self._device.isNull():
            tell(event="state", state=MicrophoneState.NONE)
            return
        form = _form(self._device)
        self._source = QAudioSource(self._device, form, self)
        self._source.setBufferSize(form.bytesForDuration(round(BUFFER_S * 1_000_000)))
        self._stream = self._source.start()
        self._since, self._has_heard = monotonic(), False
        self._reads.start()
        self._watch.watch(bytes(self._device.id().data()))

    def _stop(self, state: MicrophoneState | None = None) -> None:
        self._reads.stop()
        self._watch.watch(b"")
        if self._source is not None:
            self._source.stop()
            self._source.deleteLater()
            self._source = self._stream = None
        if state is not None:
            tell(event="state", state=state)

    def _on_pulled(self) -> None:
        if self._source is not None:
            self._stop(MicrophoneState.LOST)

    def _read(self) -> None:
        source, stream = self._source, self._stream
        if source is None:
            return
        data = bytes(stream.readAll().data()) if stream is not None else b""
        limit = SILENT_S if self._has_heard else OPENING_S
        if data:
            self._since = monotonic()
            self._pass_on(data, source.format())
        elif stream is None or source.error() != QtAudio.Error.NoError or monotonic() - self._since > limit:
            self._stop(MicrophoneState.LOST if self._has_heard else MicrophoneState.FAILED)

    def _pass_on(self, data: bytes, form: QAudioFormat) -> None:
        if not self._has_heard:
            self._has_heard = True
            tell(event="state", state=MicrophoneState.OPEN, rate=form.sampleRate(), device=_id(self._device))
        samples = mono(data, form)
        peak = max(max(samples, default=0), -min(samples, default=0))
        tell(samples.tobytes(), event="heard", peak=peak / 32_768)


def _id(device: QAudioDevice) -> str:
    return bytes(device.id().data()).hex()


def _form(device: QAudioDevice) -> QAudioFormat:
    """Return one channel of 16 bits, or what the device has of its own where it has not that."""
    form = QAudioFormat()
    form.setSampleRate(RATE)
    form.setChannelCount(1)
    form.setSampleFormat(Format.Int16)
    return form if device.isFormatSupported(form) else device.preferredFormat()


def mono(data: bytes, form: QAudioFormat) -> "array[int]":
    """Return samples of any format as 16 bits of one channel."""
    kind, divisor, centre = _KINDS[form.sampleFormat()]
    values = array(kind, data[: len(data) - len(data) % form.bytesPerFrame()])
    channels = form.channelCount()
    if kind == "h" and channels == 1:
        return values
    frames = zip(*[iter(values)] * channels, strict=True)
    level = 32_767 / divisor / channels
    return array("h", (max(-32_768, min(32_767, round((sum(each) - centre * channels) * level))) for each in frames))


_KINDS: dict[Any, tuple[str, float, int]] = {
    Format.UInt8: ("B", 128.0, 128),
    Format.Int16: ("h", 32_768.0, 0),
    Format.Int32: ("i", 2_147_483_648.0, 0),
    Format.Float: ("f", 1.0, 0),
}
"""By format: the type code of `array`, full scale, and where silence is."""


def main() -> int:
    stay_alive()
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    app = QCoreApplication([sys.argv[0]])
    capture = Capture()
    read_commands(capture.commanded.emit, capture.closed.emit)
    app.exec()
    os._exit(0)  # the system closes the microphone; waiting for the threads of its library may never end


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
