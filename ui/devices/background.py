"""Rain, fire, sea, night: what goes on behind a session, and makes room for words."""

from pathlib import Path

from PySide6.QtCore import QObject

from ui.devices.fading import Fader
from ui.devices.player import Player

CHANGE_MS = 3000
CUT_MS = 150
REST_MS = 1200
RETURN_MS = 2000
DIPPED = 0.35
DIP_MS = 400
RISE_MS = 1200


class Background(QObject):
    """Two players, so that one background can fade over into another."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._here, self._other = Player(self), Player(self)
        self._dip = Fader(self._apply, 1.0, self)
        self._sound: Path | None = None
        self._volume = 1.0
        self._resting = False

    def change(self, sound: Path | None) -> None:
        """Fade over into `sound`; None is silence."""
        if sound == self._sound:
            return
        self._sound = sound
        self._here.fade_out(CHANGE_MS)
        self._here, self._other = self._other, self._here
        self._here.fade_out(CUT_MS, lambda: self._play(CHANGE_MS))

    def dip(self, speaking: bool) -> None:
        if speaking:
            self._dip.to(DIPPED, DIP_MS)
        else:
            self._dip.to(1.0, RISE_MS)

    def set_volume(self, volume: float) -> None:
        self._volume = volume
        self._apply()

    def rest(self) -> None:
        self._resting = True
        self._here.fade_out(REST_MS)
        self._other.fade_out(REST_MS)

    def silence(self) -> None:
        self._resting = True
        self._here.stop()
        self._other.stop()

    def renew(self) -> None:
        """Come back, where there is to be one and none is heard."""
        self._here.stop()
        self._other.stop()
        self._play(RETURN_MS)

    def go_on(self) -> None:
        if self._resting:
            self._resting = False
            self._play(RETURN_MS)

    def end(self) -> None:
        self.change(None)
        self._resting = False

    def follow_device(self) -> None:
        self._here.follow_device()
        self._other.follow_device()
        if not self._here.playing:
            self._play(RETURN_MS)

    def _play(self, milliseconds: int) -> None:
        here = self._here
        if self._sound is None or self._resting:
            return
        if here.playing and here.loaded == self._sound:
            here.swell(milliseconds)
            return
        if here.loaded != self._sound:
            here.load(self._sound, endless=True)
        here.play(fade=milliseconds)

    def _apply(self) -> None:
        for player in (self._here, self._other):
            player.set_volume(self._volume * self._dip.level)
