"""The bells, where the machine can play them; silence where it cannot."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaDevices, QSoundEffect


class Sounds(QObject):
    """The sounds of a folder, each a .wav file, by name.

    Nothing is loaded before `prepare` or the first `ring`: looking for a machine's sound takes 30 ms, 100 where it has
    none. Every player is made once and kept for good, as replacing one while no device is there has crashed Qt.
    """

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = {file.stem: file for file in sorted(folder.glob("*.wav"))}
        self._players: dict[str, QSoundEffect] = {}
        self._devices: QMediaDevices | None = None

    def prepare(self) -> None:
        if self._devices is not None:
            return
        from PySide6.QtMultimedia import QMediaDevices

        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._follow_device)
        self._follow_device()

    def ring(self, name: str) -> None:
        self.prepare()
        player = self._players.get(name)
        if player is not None:
            player.play()

    def hush(self) -> None:
        for player in self._players.values():
            player.stop()

    def _follow_device(self) -> None:
        """Make the players as soon as there is something to play on, and move them when that changes."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return
        for name, file in self._files.items():
            player = self._players.get(name)
            if player is None:
                player = self._players[name] = QSoundEffect(device, self)
                player.setSource(QUrl.fromLocalFile(str(file)))
            elif player.audioDevice() != device:
                player.setAudioDevice(device)
