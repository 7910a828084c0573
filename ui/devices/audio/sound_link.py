"""Controls the sound process. No method waits for it: a process that does not respond is killed and restarted."""

import logging
import sys
import weakref
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from guided.own_program import SOUND_COMMAND, is_frozen
from ui.devices.audio.sound_child import SoundChild
from ui.foundation.hand_over import HandOver

log = logging.getLogger(__name__)

COMMAND = (sys.executable, SOUND_COMMAND) if is_frozen() else (sys.executable, "-m", "ui.devices.audio.sound_process")
WATCH_MS = 1_000
"""Milliseconds between checks that the process responds, while it is needed."""
RESTART_DELAYS_S = (0.2, 2.0, 4.0, 8.0)
"""Seconds until the next start, after each unexpected end in a row."""
SEARCH_INTERVAL_S = 15.0
"""Seconds between two processes that look for a sound server where there has been no device yet."""
STABLE_AFTER_S = 60.0
"""A process that ran for so many seconds counts as stable: the delay starts again at the shortest."""
IDLE_MS = 60_000
"""Milliseconds that the process is kept after the last sound, in case another follows."""


class Listener(Protocol):
    """A player of the program that receives the events of its player in the sound process."""

    playing: bool

    def restore(self) -> None:
        """Send the loaded sound and the volume to a new process."""

    def receive(self, event: dict[str, Any]) -> None:
        """Handle an event of the player."""

    def interrupt(self) -> None:
        """Handle the end of the process, which stops playback."""


class SoundLink(QObject):
    """Starts the process with the first command, and restarts it if it ends or hangs.

    Each process has two threads, one that writes to it and one that reads from it; both end with it.
    """

    changed = Signal()
    """Emitted when `audible` or `lost` may have changed."""
    restarted = Signal()
    """Emitted when a new process has replaced an old one, so that sounds can be restarted."""

    def __init__(self, parent: QObject | None = None, command: tuple[str, ...] = COMMAND) -> None:
        super().__init__(parent)
        self._command = command
        self._listeners: dict[int, weakref.ReferenceType[Listener]] = {}
        self._process: SoundChild | None = None
        self._number = 0
        self._failures = 0
        self._not_before = 0.0
        self._held = False
        self._there: bool | None = None
        self._was_there = False
        self._interrupted = False
        self._back = HandOver(self._hear, self)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self._check_process)
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_MS)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._rest)

    @property
    def audible(self) -> bool:
        """Whether there is an audio device, as far as known."""
        return self._there is not False

    @property
    def lost(self) -> bool:
        """Whether the audio device has disappeared."""
        return self._was_there and self._there is False

    @property
    def ready(self) -> bool:
        """Whether the process has started and responded."""
        return self._process is not None and self._process.has_answered

    def add(self, number: int, listener: Listener) -> None:
        self._listeners[number] = weakref.ref(listener)

    def start(self) -> None:
        """Start the process unless it runs already or a delay applies."""
        if self._process is None and monotonic() >= self._not_before:
            self._number += 1
            self._process = SoundChild(self._command, self._number, self._back.outbox)
            for listener in self._all():
                listener.restore()
            self._process.ping()
            self._watch.start()

    def hold(self) -> None:
        """Keep the process running during a session: restart it whenever it ends, or while there is no device."""
        self._idle.stop()
        self._held = True
        self.start()
        self._watch.start()

    def release(self) -> None:
        """Stop keeping the process running, after a session."""
        self._held = False
        self._idle.start()

    def send(self, do: str, data: bytes = b"", **more: object) -> None:
        """Send a command. It is dropped if the process can't be started now."""
        self.start()
        if self._process is not None:
            self._process.send({"do": do, "size": len(data), **more}, data)
            if not self._watch.isActive():
                self._watch.start()
            if not self._held:
                self._idle.start()

    def close(self) -> None:
        """End the process in an orderly way; the next command starts another."""
        if self._process is not None:
            self._end(self._process)

    def _rest(self) -> None:
        if any(listener.playing for listener in self._all()):
            self._idle.start()
        elif not self._held:
            self.close()

    def _check_process(self) -> None:
        """Kill a process that doesn't respond, and start one if needed."""
        process, now = self._process, monotonic()
        if process is None:
            if self._held:
                self.start()
            else:
                self._watch.stop()
        elif process.late(now):
            log.warning("The process that plays sounds did not answer and was ended.")
            process.kill()
            self._fail(process)
        elif self._held and self._there is False and process.has_answered and now >= self._next_search(process):
            self._wait_longer()  # Qt doesn't find a server that came or returned late; a new process does
            self._end(process)
            self.start()
        elif process.unasked:
            process.ping()
        elif not process.waiting and not (self._held and self._there is False):
            self._watch.stop()

    def _next_search(self, process: SoundChild) -> float:
        """Return the time from which another process looks for a device."""
        return self._not_before if self._was_there else max(self._not_before, process.started + SEARCH_INTERVAL_S)

    def _hear(self, told: tuple[int, dict[str, Any] | None]) -> None:
        """Handle an event of the process with a number, in the window's thread; None means that it has ended."""
        process, (number, event) = self._process, told
        if process is None or process.number != number:
            return
        if event is None:
            log.warning("The process that plays sounds ended by itself.")
            self._fail(process)
            return
        match event["event"]:
            case "pong":
                process.answered(event["asked"])
            case "device":
                self._follow_device(there=event["there"])
            case _:
                found = self._listeners.get(event["player"])
                listener = found() if found else None
                if listener is not None:
                    listener.receive(event)

    def _follow_device(self, *, there: bool) -> None:
        back = there and (self._interrupted or self._there is False)
        self._there = there
        self._was_there |= there
        self.changed.emit()
        if back:
            self._interrupted = False
            self.restarted.emit()

    def _fail(self, process: SoundChild) -> None:
        """Handle the unexpected end of a process."""
        self._wait_longer()
        if self._was_there:
            self._there = False
        self._end(process)
        self._interrupted = True
        self._watch.start()
        self.changed.emit()

    def _end(self, process: SoundChild) -> None:
        process.close()
        self._process = None
        for listener in self._all():
            listener.interrupt()

    def _wait_longer(self) -> None:
        if self._process is None or monotonic() - self._process.started > STABLE_AFTER_S:
            self._failures = 0
        self._not_before = monotonic() + RESTART_DELAYS_S[min(self._failures, len(RESTART_DELAYS_S) - 1)]
        self._failures += 1

    def _all(self) -> list[Listener]:
        return [listener for found in self._listeners.values() if (listener := found()) is not None]
