"""The process that plays sounds: `python -m ui.devices.audio.sound_process`, started by `ui.devices.audio.sound_link`.

Qt's players wait for their threads, and those wait for the sound server, a device or the interpreter's lock. In a
process of its own nothing of that can hold up the window: a player that hangs or crashes is ended and started anew.

Two more rules keep this process itself from hanging:

- Players, outputs and the list of devices are made in QML. Where Qt's threads let go of such an object they call its
  `disconnectNotify` while they hold a mutex. For an object made in Python, PySide looks there for an override and waits
  for the interpreter's lock, which the main thread may hold while it waits for the same mutex.
- What is played is held in memory, in a QBuffer that C++ made (QDataStream makes one). FFmpeg's threads read from it,
  and of a QBuffer made in Python each first read would wait for the interpreter's lock.

Sounds come as bytes, so FFmpeg needs no protocol at all: the empty list of them refuses whatever a file would name.

Should it hang all the same once nobody is left to end it, it ends itself after a minute.

`ui.devices.audio.process_pipes` says how commands and events come and go.
"""

import os
import sys
from time import monotonic
from typing import Any

NO_PROTOCOL = "none"
"""No protocol of FFmpeg's has this name."""
os.environ["QT_FFMPEG_PROTOCOL_WHITELIST"] = NO_PROTOCOL
os.environ.setdefault("PULSE_LATENCY_MSEC", "250")
"""Milliseconds of sound that libpulse keeps ahead. Qt keeps 100: beside ten busy processes speech then had a gap every
three seconds, and with 250 one a minute."""

from PySide6.QtCore import (  # noqa: E402 (Qt reads the variable as it loads)
    QByteArray,
    QCoreApplication,
    QDataStream,
    QLoggingCategory,
    QObject,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtMultimedia import QMediaPlayer  # noqa: E402
from PySide6.QtQml import QQmlComponent, QQmlEngine  # noqa: E402

from ui.devices.audio.process_pipes import ALIVE_MS, Command, read_commands, stay_alive, tell  # noqa: E402
from ui.devices.audio.pulse_probe import server  # noqa: E402

CHECK_INTERVAL_MS = 250
LATE_S = 2.0
"""Seconds after which a delayed sound is dropped, unless it is a loop: it would startle."""
SERVER_LOST = 3
"""The exit code after the sound server has ended: Qt 6.11 does not reconnect reliably, and may crash."""
PLAYER = b"import QtMultimedia\nMediaPlayer { audioOutput: AudioOutput {} }"
DEVICES = b"import QtMultimedia\nMediaDevices {}"


class Playback(QObject):
    """A player with its number. Its events carry the number of the command that started it."""

    def __init__(self, number: int, player: QMediaPlayer, parent: QObject) -> None:
        super().__init__(parent)
        self._number = number
        self._player = player
        self._asked = 0
        self._data: QDataStream | None = None
        self._position_told = True
        player.mediaStatusChanged.connect(self._status_changed)
        player.positionChanged.connect(self._position_changed)

    @property
    def playing(self) -> bool:
        return self._player.playbackState() == QMediaPlayer.PlaybackState.PlayingState

    def load(self, data: bytes, *, endless: bool) -> None:
        self._player.stop()
        self._player.setSource(QUrl())
        self._data = None
        if data:
            self._data = QDataStream(QByteArray(data))
            self._player.setSourceDevice(self._data.device())
        self._player.setLoops(QMediaPlayer.Loops.Infinite.value if endless else 1)

    def play(self, asked: int, start: int, sent: float) -> None:
        self._asked = asked
        late = monotonic() - sent > LATE_S and self._player.loops() == 1
        if self._data is None or late or self._player.mediaStatus() == QMediaPlayer.MediaStatus.InvalidMedia:
            tell(event="ended", player=self._number, asked=asked)
            return
        self._position_told = False
        self._player.setPosition(start)
        self._player.play()

    def stop(self) -> None:
        self._player.stop()

    def set_volume(self, volume: float) -> None:
        self._player.audioOutput().setVolume(volume)

    def follow(self, device: Any) -> None:
        output = self._player.audioOutput()
        if output.device() != device:
            output.setDevice(device)

    def _status_changed(self) -> None:
        if self._player.mediaStatus() in (QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia):
            tell(event="ended", player=self._number, asked=self._asked)

    def _position_changed(self, milliseconds: int) -> None:
        if milliseconds and not self._position_told:
            self._position_told = True
            tell(event="position", player=self._number, asked=self._asked, position=milliseconds)


class Sounds(QObject):
    """Carries out the commands."""

    commanded = Signal(object, bytes)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._engine = QQmlEngine(self)
        self._components = {source: self._compiled(source) for source in (PLAYER, DEVICES)}
        with server.learning():
            self._devices = self._components[DEVICES].create()
            self._devices.property("defaultAudioOutput")  # Qt connects to the server for the first one who asks
        self._playbacks: dict[int, Playback] = {}
        self._devices.audioOutputsChanged.connect(self._follow_device)  # type: ignore[attr-defined]
        self.commanded.connect(self._do)
        self.closed.connect(QCoreApplication.quit)
        self._alive = QTimer(self)
        self._alive.setInterval(ALIVE_MS)
        self._alive.timeout.connect(stay_alive)
        self._alive.start()
        self._check_timer = QTimer(self)
        self._check_timer.setInterval(CHECK_INTERVAL_MS)
        self._check_timer.timeout.connect(self._check_server)
        self._check_timer.start()
        self._follow_device()

    def _compiled(self, source: bytes) -> QQmlComponent:
        component = QQmlComponent(self._engine)
        component.setData(source, QUrl())
        return component

    def _do(self, command: Command, data: bytes) -> None:
        if command["do"] == "ping":
            tell(event="pong", asked=command["asked"])
            return
        playback = self._playback(command["player"])
        match command["do"]:
            case "load":
                playback.load(data, endless=command["endless"])
            case "play":
                self._check_server()
                playback.play(command["asked"], command["start"], command["sent"])
                self._check_timer.start()
            case "stop":
                playback.stop()
            case "volume":
                playback.set_volume(command["volume"])

    def _playback(self, number: int) -> Playback:
        if number not in self._playbacks:
            player = self._components[PLAYER].create()
            assert isinstance(player, QMediaPlayer)
            self._playbacks[number] = Playback(number, player, self)
        return self._playbacks[number]

    def _check_server(self) -> None:
        if server.lost:
            os._exit(SERVER_LOST)  # an orderly end would wait for players that wait for the server
        if not any(each.playing for each in self._playbacks.values()):
            self._check_timer.stop()

    def _follow_device(self) -> None:
        self._check_server()
        device = self._devices.property("defaultAudioOutput")
        for playback in self._playbacks.values():
            playback.follow(device)
        tell(event="device", there=not device.isNull())


def main() -> int:
    stay_alive()
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # FFmpeg logs every sound it opens
    app = QCoreApplication([sys.argv[0]])
    sounds = Sounds()
    read_commands(sounds.commanded.emit, sounds.closed.emit)
    app.exec()
    os._exit(0)  # the system frees what the players hold; waiting for their threads may never end


if __name__ == "__main__":
    sys.exit(main())
