"""The way to the process that plays sounds. Nothing here waits for it: what does not answer is ended and begun anew."""

import json
import logging
import os
import subprocess
import sys
import threading
import weakref
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from ui.foundation.hand_over import HandOver, Outbox

log = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-m", "ui.devices.audio.sound_process")
ANSWER_S = 8.0
"""How long a process that has answered before may take to answer again."""
FIRST_ANSWER_S = 30.0
"""How long it may take to start: Python and Qt are read from the disk."""
WATCH_MS = 1_000
"""How often it is asked whether it answers, as long as there is something to answer to."""
AGAIN_S = (0.2, 2.0, 4.0, 8.0)
"""How long to wait before the next start, for each time that it ended by itself."""
STEADY_S = 60.0
"""What ran for so long ended for a reason of its own: the waiting begins at the shortest again."""
END_S = 2.0
"""How long it may take to end in good order."""
IDLE_MS = 60_000
"""How long the process is kept after the last sound, should another be wanted."""


class Listener(Protocol):
    """A player at this end of the link."""

    playing: bool

    def restore(self) -> None:
        """Tell a new process what is loaded, and how loud it is."""

    def receive(self, event: dict[str, Any]) -> None:
        """Take note of what has happened to the player in the process."""

    def interrupt(self) -> None:
        """The process has ended, and with it whatever was heard."""


class SoundLink(QObject):
    """Starts the process with the first command, and starts it again where it ends or hangs.

    Two threads belong to each process, one that writes to it and one that reads from it. Both end with it.
    """

    changed = Signal()
    """`audible` or `lost` may be another than before."""
    restarted = Signal()
    """What was heard is heard no more, and can be begun again."""

    def __init__(self, parent: QObject | None = None, command: tuple[str, ...] = COMMAND) -> None:
        super().__init__(parent)
        self._command = command
        self._listeners: dict[int, weakref.ReferenceType[Listener]] = {}
        self._process: _Process | None = None
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
        self._watch.timeout.connect(self._look)
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_MS)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._rest)

    @property
    def audible(self) -> bool:
        """Whether there is a device to play on, as far as that is known."""
        return self._there is not False

    @property
    def lost(self) -> bool:
        """Whether there was a device, and there is none any more."""
        return self._was_there and self._there is False

    @property
    def ready(self) -> bool:
        """Whether the process has started, and answered."""
        return self._process is not None and self._process.has_answered

    def add(self, number: int, listener: Listener) -> None:
        self._listeners[number] = weakref.ref(listener)

    def start(self) -> None:
        """Start the process, if it does not run and need not wait."""
        if self._process is None and monotonic() >= self._not_before:
            self._number += 1
            self._process = _Process(self._command, self._number, self._back.outbox)
            for listener in self._all():
                listener.restore()
            self._process.ping()
            self._watch.start()

    def hold(self) -> None:
        """A session lasts: start the process again whenever it ends, and where its devices have gone."""
        self._idle.stop()
        self._held = True
        self.start()
        self._watch.start()

    def release(self) -> None:
        """The session is over."""
        self._held = False
        self._idle.start()

    def send(self, do: str, data: bytes = b"", **more: object) -> None:
        """Send a command. It is dropped where the process can not be started just now."""
        self.start()
        if self._process is not None:
            self._process.send({"do": do, "size": len(data), **more}, data)
            if not self._watch.isActive():
                self._watch.start()
            if not self._held:
                self._idle.start()

    def close(self) -> None:
        """End the process in good order; the next command starts another."""
        if self._process is not None:
            self._end(self._process)

    def _rest(self) -> None:
        if any(listener.playing for listener in self._all()):
            self._idle.start()
        elif not self._held:
            self.close()

    def _look(self) -> None:
        """End a process that does not answer, and start one that is wanted."""
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
        elif self._held and self.lost and process.has_answered and now >= self._not_before:
            self._wait_longer()  # Qt does not find a server that came back late: another process does
            self._end(process)
            self.start()
        elif process.unasked:
            process.ping()
        elif not process.waiting and not (self._held and self.lost):
            self._watch.stop()

    def _hear(self, told: tuple[int, dict[str, Any] | None]) -> None:
        """Take up one event of the process with a number, in the window's thread; None is its end."""
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

    def _fail(self, process: "_Process") -> None:
        """The process has ended without being asked to."""
        self._wait_longer()
        if self._was_there:
            self._there = False
        self._end(process)
        self._interrupted = True
        self._watch.start()
        self.changed.emit()

    def _end(self, process: "_Process") -> None:
        process.close()
        self._process = None
        for listener in self._all():
            listener.interrupt()

    def _wait_longer(self) -> None:
        if self._process is None or monotonic() - self._process.started > STEADY_S:
            self._failures = 0
        self._not_before = monotonic() + AGAIN_S[min(self._failures, len(AGAIN_S) - 1)]
        self._failures += 1

    def _all(self) -> list[Listener]:
        return [listener for found in self._listeners.values() if (listener := found()) is not None]


class _Process:
    """One process, and the threads that talk with it. It ends with this object, and with the program."""

    def __init__(self, command: tuple[str, ...], number: int, outbox: Outbox) -> None:
        self.number = number
        self.started = self._since = monotonic()
        self.unasked = False
        self._pinged = self._ponged = 0
        self._talk = _Talk(command, number, outbox)
        self._close = weakref.finalize(self, self._talk.queue.put, None)
        threading.Thread(target=self._talk.write, daemon=True, name="sound").start()

    @property
    def waiting(self) -> bool:
        """Whether an answer is being waited for."""
        return self._ponged < self._pinged

    @property
    def has_answered(self) -> bool:
        return self._ponged > 0

    def send(self, command: dict[str, object], data: bytes) -> None:
        self.unasked = True
        self._talk.queue.put(json.dumps(command).encode() + b"\n" + data)

    def ping(self) -> None:
        """Ask for an answer, unless one is being waited for."""
        if not self.waiting:
            self._pinged += 1
            self._since = monotonic()
            self.send({"do": "ping", "asked": self._pinged}, b"")
            self.unasked = False

    def answered(self, asked: int) -> None:
        self._ponged = asked

    def late(self, now: float) -> bool:
        return self.waiting and now - self._since > (ANSWER_S if self._ponged else FIRST_ANSWER_S)

    def close(self) -> None:
        """Let it end once it has done what it was sent."""
        self._close()

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        if self._talk.child is not None:
            self._talk.child.kill()


class _Talk:
    """What the threads of a process need; they keep neither the process nor the link alive."""

    def __init__(self, command: tuple[str, ...], number: int, outbox: Outbox) -> None:
        self.queue: SimpleQueue[bytes | None] = SimpleQueue()
        self.child: subprocess.Popen[bytes] | None = None
        self._command = command
        self._number = number
        self._outbox = outbox

    def write(self) -> None:
        """Start the process, and write to it until there is no more to write."""
        paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        try:
            child = self.child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            log.exception("The process that plays sounds could not be started.")
            self._tell(None)
            return
        threading.Thread(target=self._read, args=[child], daemon=True, name="sound-events").start()
        assert child.stdin is not None
        with suppress(OSError), child.stdin:  # it has ended, which the other thread tells
            while (data := self.queue.get()) is not None:
                child.stdin.write(data)
                child.stdin.flush()
        with suppress(subprocess.TimeoutExpired):  # then it is killed
            child.wait(END_S)
        child.kill()

    def _read(self, child: "subprocess.Popen[bytes]") -> None:
        assert child.stdout is not None
        with child.stdout:
            for line in child.stdout:
                with suppress(ValueError):  # it was ended in the middle of a line
                    self._tell(json.loads(line))
        child.wait()
        self._tell(None)

    def _tell(self, event: object) -> None:
        self._outbox.put((self._number, event))
