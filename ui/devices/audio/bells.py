"""Plays the built-in bells, and the sounds of an exercise."""

from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QObject

from ui.devices.audio.player import Player
from ui.devices.audio.sound_files import SoundFile, SoundFiles
from ui.devices.audio.sound_link import SoundLink

FADE_MS = 400
MAX_DELAY_S = 1.0
"""A bell that is rung before its file is read is still played within so many seconds; later it would startle."""


class Bells(QObject):
    """Holds a player for each bell."""

    def __init__(
        self, files: Mapping[str, SoundFile], parent: QObject, link: SoundLink, sound_files: SoundFiles
    ) -> None:
        super().__init__(parent)
        self._link = link
        self._files = sound_files
        self._here = {name: _Bell(self, link) for name in files}
        self._spare: list[_Bell] = []
        self._own: dict[str, _Bell] = {}
        self._volume = 1.0
        for name, bell in self._here.items():
            bell.take(files[name], sound_files)

    def prepare(self, own: Mapping[str, SoundFile]) -> None:
        """Load the sounds of an exercise, by name."""
        while len(self._spare) < len(own):
            self._spare.append(_Bell(self, self._link))
        self._own = dict(zip(own, self._spare, strict=False))
        for name, bell in self._own.items():
            bell.player.set_volume(self._volume)
            bell.take(own[name], self._files)

    def set_volume(self, volume: float) -> None:
        self._volume = volume
        for bell in self._all():
            bell.player.set_volume(volume)

    def ring(self, name: str) -> None:
        if bell := self._own.get(name) or self._here.get(name):
            bell.ring()

    def fade_out(self, milliseconds: int = FADE_MS) -> None:
        for bell in self._all():
            bell.requested_at = None
            bell.player.fade_out(milliseconds)

    def silence(self) -> None:
        for bell in self._all():
            bell.requested_at = None
            bell.player.stop()

    def _all(self) -> list["_Bell"]:
        return [*self._here.values(), *self._spare]


class _Bell:
    """A bell. `requested_at` is the time of a ring that waits until the file is read, or None."""

    def __init__(self, parent: QObject, link: SoundLink) -> None:
        self.player = Player(parent, link)
        self.requested_at: float | None = None
        self._file: SoundFile | None = None
        self._ready = False

    def take(self, file: SoundFile, files: SoundFiles) -> None:
        """Load `file`."""
        self._file, self._ready, self.requested_at = file, False, None
        self.player.load(None)

        def then(data: bytes | None) -> None:
            if file is self._file:
                self._load(data)

        files.ask(file, then)

    def ring(self) -> None:
        if self._ready:
            self.player.play()
        else:
            self.requested_at = monotonic()

    def _load(self, data: bytes | None) -> None:
        self._ready = True
        self.player.load(data)
        if self.requested_at is not None and monotonic() - self.requested_at < MAX_DELAY_S:
            self.player.play()
        self.requested_at = None
