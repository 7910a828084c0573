"""Plays one sound at a time by means of the sound process."""

from collections.abc import Callable
from itertools import count
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.devices.audio.fading import Fader
from ui.devices.audio.sound_link import SoundLink

OUTPUT_LATENCY_MS = 260
"""The audible sound may lag behind the player by so many milliseconds; stopping earlier would cut off the end of a
fade. `ui.devices.audio.sound_process` has 250 of them kept ahead."""
_NUMBERS = count(1)


class Player(QObject):
    """Controls the player with a given number in the sound process. No method blocks.

    `playing` and `position` are computed from the last command and the last event, so they may lag slightly.
    """

    ended = Signal()
    """The sound was played to its end, or could not be played."""

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
        """The position in the sound in milliseconds."""
        passed = monotonic() - self._since if self.playing and self._since is not None else 0.0
        return round(self._position + 1000 * passed)

    def set_volume(self, volume: float) -> None:
        if volume != self._volume:
            self._volume = volume
            self._apply()

    def load(self, sound: bytes | None, *, endless: bool = False) -> None:
        """Load the bytes of a sound file, or unload with None."""
        self.stop()
        if sound is None and self.loaded is None:
            return
        self.loaded = sound
        self._endless = endless
        self._send("load", sound or b"", endless=endless)

    def play(self, *, start: int = 0, fade: int = 0) -> bool:
        """Play from `start` milliseconds on, fading in for `fade`. Return False where there is no audio device."""
        if not self._link.audible:
            return False
        self._asked += 1
        self._fader.set_level(0.0 if fade else 1.0)
        self._position, self._since = float(start), None
        self.playing = True
        self._send("play", asked=self._asked, start=start, sent=monotonic())
        if fade:
            self._fader.fade_to(1.0, fade)
        return True

    def swell(self, milliseconds: int) -> None:
        """Fade from the current level to full level."""
        self._fader.fade_to(1.0, milliseconds)

    def fade_out(self, milliseconds: int, then: Callable[[], None] | None = None) -> None:
        """Fade to silence, stop, and call `then`."""

        def done() -> None:
            self.stop()
            if then is not None:
                then()

        if self.playing:
            self._fader.fade_to(0.0, milliseconds, done, linger=OUTPUT_LATENCY_MS)
        else:
            done()

    def stop(self) -> None:
        self._position, self._since = float(self.position), None
        if self.playing:
            self.playing = False
            self._send("stop")
        self._fader.set_level(0.0)

    def restore(self) -> None:
        """Load the sound again in a new sound process."""
        self._sent_volume = -1.0
        if self.loaded is not None:
            self._send("load", self.loaded, endless=self._endless)

    def receive(self, event: dict[str, Any]) -> None:
        """Handle an event of this player."""
        if event["asked"] != self._asked or not self.playing:
            return
        if event["event"] == "position":
            self._position, self._since = float(event["position"]), monotonic()
        else:
            self._finish()

    def interrupt(self) -> None:
        """Handle the end of the sound process: playback has stopped."""
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
