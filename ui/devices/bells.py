"""The bells: those that come with the program, and an exercise's own."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from ui.devices.player import Player

FADE_MS = 400


class Bells(QObject):
    """Every bell has its own player, made once and kept.

    None of them is a QSoundEffect: what that plays on can be let go of by a thread of the sound system; then
    Qt 6.11 stands still for good, saying "Socket notifiers cannot be enabled or disabled from another thread".
    """

    def __init__(self, files: Mapping[str, Path], parent: QObject) -> None:
        super().__init__(parent)
        self._here = {name: self._made(file) for name, file in files.items()}
        self._players: list[Player] = []
        self._own: dict[str, Player] = {}
        self._volume = 1.0

    def _made(self, file: Path) -> Player:
        player = Player(self)
        player.load(file)
        return player

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
        for player in self._all():
            player.set_volume(volume)

    def ring(self, name: str) -> None:
        if player := self._own.get(name) or self._here.get(name):
            player.play()

    def fade_out(self, milliseconds: int = FADE_MS) -> None:
        for player in self._all():
            player.fade_out(milliseconds)

    def silence(self) -> None:
        for player in self._all():
            player.stop()

    def follow_device(self) -> None:
        for player in self._all():
            player.follow_device()

    def _all(self) -> list[Player]:
        return [*self._here.values(), *self._players]
