"""The bells: those that come with the program, and an exercise's own."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from ui.devices.fading import Fader
from ui.devices.player import BEHIND_MS, Player
from ui.devices.server import server

FADE_MS = 400


class Bells(QObject):
    """Every bell has its own player, made once and kept."""

    def __init__(self, files: Mapping[str, Path], parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._effects: dict[str, QSoundEffect] = {}
        self._players: list[Player] = []
        self._own: dict[str, Player] = {}
        self._volume = 1.0
        self._fader = Fader(self._apply, 1.0, self)

    def prepare(self, own: Mapping[str, Path]) -> None:
        """Take up an exercise's own sounds, by the names it gives them."""
        while len(self._players) < len(own):
            self._players.append(Player(self))
        self._own = dict(zip(own, self._players, strict=False))
        for name, player in self._own.items():
            player.set_volume(self._volume)
            player.load(own[name])

    def set_volume(self, volume: float) -> None:
        self._volume = volume
        for player in self._players:
            player.set_volume(volume)
        self._apply()

    def ring(self, name: str) -> None:
        if server.lost:
            return
        if self._fader.fading:
            self.silence()
        if player := self._own.get(name):
            player.play()
        elif effect := self._effects.get(name):
            effect.play()

    def fade_out(self, milliseconds: int = FADE_MS) -> None:
        for player in self._players:
            player.fade_out(milliseconds)
        if any(effect.isPlaying() for effect in self._effects.values()):
            self._fader.to(0.0, milliseconds, self.silence, linger=BEHIND_MS)

    def silence(self) -> None:
        for player in self._players:
            player.stop()
        for effect in self._effects.values():
            effect.stop()
        self._fader.at_once(1.0)

    def renew(self) -> None:
        """Make the players anew once the old ones are gone: what they shared stays silent for good."""
        self.silence()
        for effect in self._effects.values():
            effect.deleteLater()
        self._effects.clear()
        QTimer.singleShot(0, self, self.follow_device)

    def follow_device(self) -> None:
        """Make the players as soon as there is something to play on, and move them when that changes."""
        for player in self._players:
            player.follow_device()
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return
        for name, file in self._files.items():
            effect = self._effects.get(name)
            if effect is None:
                effect = self._effects[name] = QSoundEffect(device, self)
                effect.setSource(QUrl.fromLocalFile(str(file)))
                self._apply()
            elif effect.audioDevice() != device:
                effect.setAudioDevice(device)

    def _apply(self) -> None:
        for effect in self._effects.values():
            effect.setVolume(self._volume * self._fader.level)
