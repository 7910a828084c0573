"""Plays the background sound of a session, which fades in and out and is lowered during speech."""

from PySide6.QtCore import QObject

from ui.devices.audio.fading import Fader
from ui.devices.audio.player import Player
from ui.devices.audio.sound_files import SoundFile, SoundFiles
from ui.devices.audio.sound_link import SoundLink

CROSSFADE_MS = 3000
CUT_MS = 150
PAUSE_FADE_MS = 1200
RESUME_FADE_MS = 2000
DIPPED_LEVEL = 0.35
"""The factor on the background's volume during speech."""
DIP_MS = 400
RISE_MS = 1200


class Background(QObject):
    """Plays a background with two players, so that one can be crossfaded into another."""

    def __init__(self, parent: QObject, link: SoundLink, files: SoundFiles) -> None:
        super().__init__(parent)
        self._files = files
        self._here, self._other = Player(self, link), Player(self, link)
        self._dip = Fader(self._apply, 1.0, self)
        self._sound: SoundFile | None = None
        self._data: bytes | None = None
        self._cut = False
        self._volume = 1.0
        self._resting = False

    def change(self, sound: SoundFile | None) -> None:
        """Crossfade to `sound`, or to silence with None."""
        if sound == self._sound:
            return
        self._sound, self._data, self._cut = sound, None, False
        self._here.fade_out(CROSSFADE_MS)
        self._here, self._other = self._other, self._here

        def cut() -> None:
            self._cut = True
            self._play(CROSSFADE_MS)

        def read(data: bytes | None) -> None:
            if sound is self._sound:
                self._data = data
                if self._cut:
                    self._play(CROSSFADE_MS)

        self._here.fade_out(CUT_MS, cut)
        if sound is not None:
            self._files.ask(sound, read)

    def dip(self, speaking: bool) -> None:
        """Lower the volume while somebody speaks, and raise it afterwards."""
        if speaking:
            self._dip.fade_to(DIPPED_LEVEL, DIP_MS)
        else:
            self._dip.fade_to(1.0, RISE_MS)

    def set_volume(self, volume: float) -> None:
        self._volume = volume
        self._apply()

    def rest(self) -> None:
        self._resting = True
        self._here.fade_out(PAUSE_FADE_MS)
        self._other.fade_out(PAUSE_FADE_MS)

    def silence(self) -> None:
        self._resting = True
        self._here.stop()
        self._other.stop()

    def renew(self) -> None:
        """Restart the background after the sound process has ended."""
        self._here.stop()
        self._other.stop()
        self._play(RESUME_FADE_MS)

    def go_on(self) -> None:
        if self._resting:
            self._resting = False
            self._play(RESUME_FADE_MS)

    def end(self) -> None:
        self.change(None)
        self._resting = False

    def _play(self, milliseconds: int) -> None:
        here = self._here
        if self._data is None or self._resting:
            return
        if here.playing and here.loaded is self._data:
            here.swell(milliseconds)
            return
        if here.loaded is not self._data:
            here.load(self._data, endless=True)
        here.play(fade=milliseconds)

    def _apply(self) -> None:
        for player in (self._here, self._other):
            player.set_volume(self._volume * self._dip.level)
