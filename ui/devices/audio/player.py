"""Something that plays one sound at a time, and fades it."""

from collections.abc import Callable
from itertools import count
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.devices.audio.fading import Fader
from ui.devices.audio.sound_link import SoundLink

BEHIND_MS = 110
"""How far what is heard may be behind what was done: sound to stop before it would cut a fade short."""
_NUMBERS = count(1)


class Player(QObject):
    """A player in the process that plays sounds, by its number. Nothing here waits for it.

    `playing` and `position` are what it was asked to do and what it last told, so they may be a moment off.
    """

    ended = Signal()
    """It was played to its end, or could not be."""

    def __init__(self, parent: QObject, link: SoundLink | None = None) -> None:
        super().__init__(parent)
        self._link = link or SoundLink(self)
        self._number = next(_NUMBERS)
        self._asked = 0
        self._position = 0.0
        self._since: float | None = None
        self._endless = False
        self._volume = 1.0
        self._sent_volume = -1.0
        self.playing = False
        self.loaded: bytes | None = None
        self._fader = Fader(self._apply, 1.0, self)
        self._link.add(self._number, self)

    @property
    def position(self) -> int:
        """How much of it was heard, in milliseconds."""
        passed = monotonic() - self._since if self.playing and self._since is not None else 0.0
        return round(self._position + 1000 * passed)

    def set_volume(self, volume: float) -> None:
        if volume != self._volume:
            self._volume = volume
            self._apply()

    def load(self, sound: bytes | None, *, endless: bool = False) -> None:
        """Take up the bytes of a sound file; None lets go of what was there."""
        self.stop()
        if sound is None and self.loaded is None:
            return
        self.loaded = sound
        self._endless = endless
        self._send("load", sound or b"", endless=endless)

    def play(self, *, start: int = 0, fade: int = 0) -> bool:
        """Play from `start` on, coming up from nothing in `fade` milliseconds. False where there is none to hear."""
        if not self._link.audible:
            return False
        self._asked += 1
        self._fader.at_once(0.0 if fade else 1.0)
        self._position, self._since = float(start), None
        self.playing = True
        self._send("play", asked=self._asked, start=start, sent=monotonic())
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
        self._position, self._since = float(self.position), None
        if self.playing:
            self.playing = False
            self._send("stop")
        self._fader.at_once(0.0)

    def restore(self) -> None:
        """Tell a new process what is loaded, and how loud it is."""
        self._sent_volume = -1.0
        if self.loaded is not None:
            self._send("load", self.loaded, endless=self._endless)

    def receive(self, event: dict[str, Any]) -> None:
        """Take note of what has happened to the player in the process."""
        if event["asked"] != self._asked or not self.playing:
            return
        if event["event"] == "position":
            self._position, self._since = float(event["position"]), monotonic()
        else:
            self._finish()

    def interrupt(self) -> None:
        """The process has ended, and with it whatever was heard."""
        if self.playing:
            self._finish()

    def _finish(self) -> None:
        self._position, self._since = float(self.position), None
        self.playing = False
        self.ended.emit()

    def _apply(self) -> None:
        volume = self._volume * self._fader.level
        if volume != self._sent_volume and self.loaded is not None:
            self._sent_volume = volume
            self._send("volume", volume=volume)

    def _send(self, do: str, data: bytes = b"", **more: object) -> None:
        self._link.send(do, data, player=self._number, **more)
