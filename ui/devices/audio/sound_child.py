"""Runs a process that plays sounds or records them, with a thread that writes to it and one that reads from it."""

import json
import logging
import subprocess
import threading
import weakref
from contextlib import suppress
from queue import SimpleQueue
from time import monotonic

from guided.own_program import module_environment
from ui.foundation.hand_over import Outbox

log = logging.getLogger(__name__)

ANSWER_S = 8.0
"""Seconds that a process may take to reply after its first reply."""
FIRST_ANSWER_S = 30.0
"""Seconds that a process may take to start, as Python and Qt are read from the disk."""
END_S = 2.0
"""Seconds that an orderly end may take."""


class SoundChild:
    """A sound process with its two threads. It ends with this object, and with the program."""

    def __init__(self, command: tuple[str, ...], number: int, outbox: Outbox) -> None:
        self.number = number
        self.started = self._since = monotonic()
        self.unasked = False
        self._pinged = self._ponged = 0
        self._pipes = _ProcessPipes(command, number, outbox)
        self._close = weakref.finalize(self, self._pipes.queue.put, None)
        threading.Thread(target=self._pipes.write, daemon=True, name="sound").start()

    @property
    def waiting(self) -> bool:
        """Whether a reply is awaited."""
        return self._ponged < self._pinged

    @property
    def has_answered(self) -> bool:
        return self._ponged > 0

    def send(self, command: dict[str, object], data: bytes) -> None:
        self.unasked = True
        self._pipes.queue.put(json.dumps(command).encode() + b"\n" + data)

    def ping(self) -> None:
        """Request a reply, unless one is awaited already."""
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
        """Let the process end after it has carried out the commands sent."""
        self._close()

    def kill(self) -> None:
        """Kill the process."""
        if self._pipes.child is not None:
            self._pipes.child.kill()


class _ProcessPipes:
    """What the threads of a process use; it keeps neither the process object nor the link alive."""

    def __init__(self, command: tuple[str, ...], number: int, outbox: Outbox) -> None:
        self.queue: SimpleQueue[bytes | None] = SimpleQueue()
        self.child: subprocess.Popen[bytes] | None = None
        self._command = command
        self._number = number
        self._outbox = outbox

    def write(self) -> None:
        """Start the process, and write commands to it until there are no more."""
        try:
            child = self.child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=module_environment(),
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            log.exception("A process of sound could not be started.")
            self._tell(None)
            return
        threading.Thread(target=self._read, args=[child], daemon=True, name="sound-events").start()
        assert child.stdin is not None
        with suppress(OSError), child.stdin:  # it has ended, which the other thread reports
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
                with suppress(ValueError):  # it ended in the middle of a line
                    event = json.loads(line)
                    if size := event.get("size", 0):
                        event["data"] = child.stdout.read(size)
                    self._tell(event)
        child.wait()
        self._tell(None)

    def _tell(self, event: object) -> None:
        self._outbox.put((self._number, event))
