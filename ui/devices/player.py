"""Something that plays one sound at a time, and fades it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

from ui.devices.fading import Fader
from ui.devices.server import server

BEHIND_MS = 110
"""How far what is heard may be behind what was done: sound to stop before it would cut a fade short."""


class Player(QObject):
    """Made once and kept: to replace one while no device is there has crashed Qt."""

    ended = Signal()
    """It was played to its end, or could not be."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.mediaStatusChanged.connect(self._hear)
        self._buffer = QBuffer(self)
        self._fader = Fader(self._apply, 1.0, self)
        self._volume = 1.0
        self.loaded: bytes | Path | None = None

    @property
    def playing(self) -> bool:
        return self._player.playbackState() == QMediaPlayer.PlaybackState.PlayingState

    @property
    def position(self) -> int:
        """How much of it was heard, in milliseconds."""
        return self._player.position()

    def set_volume(self, volume: float) -> None:
        if volume != self._volume:
            self._volume = volume
            self._apply()

    def follow_device(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if self._output.device() != device:
            self._output.setDevice(device)

    def load(self, sound: bytes | Path | None, *, endless: bool = False) -> None:
        """Take up a sound file, from memory or from disk; None lets go of what was there."""
        self.stop()
        self.loaded = sound
        self._player.setSource(QUrl())
        self._buffer.close()
        self._buffer.setData(QByteArray())
        if isinstance(sound, Path):
            self._player.setSource(QUrl.fromLocalFile(str(sound)))
        elif sound:
            self._buffer.setData(QByteArray(sound))
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._player.setSourceDevice(self._buffer)
        self._player.setLoops(QMediaPlayer.Loops.Infinite.value if endless else 1)

    def play(self, *, start: int = 0, fade: int = 0) -> bool:
        """Play from `start` on, coming up from nothing in `fade` milliseconds. False where there is none to hear."""
        if server.lost or self._output.device().isNull():
            return False
        self._fader.at_once(0.0 if fade else 1.0)
        self._player.setPosition(start)
        self._player.play()
        if fade:
            self._fader.to(1.0, fade)
        return True

    def swell(self, milliseconds: int) -> None:
        """Come back to the full level from wherever a fade has led."""
        self._fader.to(1.0, milliseconds)

    def fade_out(self, milliseconds: int, then: Callable[[], None] | None = None) -> None:
        """Fade to nothing and stop there; then do `then`."""

        def done() -> None:
            self.stop()
            if then is not None:
                then()

        if self.playing:
            self._fader.to(0.0, milliseconds, done, linger=BEHIND_MS)
        else:
            done()

    def stop(self) -> None:
        self._fader.at_once(0.0)
        self._player.stop()

    def _apply(self) -> None:
        self._output.setVolume(self._volume * self._fader.level)

    def _hear(self) -> None:
        if self._player.mediaStatus() in (QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia):
            self.ended.emit()
