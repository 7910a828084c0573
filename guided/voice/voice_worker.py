"""Run the process that speaks with Hibari: start it when a sentence is wanted, end it when none is any more."""

import json
import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from guided.own_program import VOICE_COMMAND, is_frozen, module_environment
from guided.voice.child_process import is_exiting, kill, kill_at_exit
from guided.voice.engine import MAX_SOUND_BYTES

_log = logging.getLogger(__name__)

COMMAND = (sys.executable, VOICE_COMMAND) if is_frozen() else (sys.executable, "-m", "guided.voice.voice_process")
START_SECONDS = 10.0
"""Seconds that the process may take to start: less than one on a machine that is idle."""
SENTENCE_SECONDS = 4.0
"""Seconds that a sentence may take: some forty times what it takes."""
IDLE_SECONDS = 10.0
"""Seconds without a sentence after which the process ends, and its memory is free again."""
END_SECONDS = 1.0
"""Seconds that an orderly end may take."""
MAX_FAILURES = 2
"""Failures in a row after which the process is left alone for a while."""
LEFT_ALONE_SECONDS = 60.0


class WorkerError(Exception):
    """The process crashed, hung, or could not be started."""


class _EndedError(Exception):
    """The process was ended as nothing was asked of it, just before the next sentence."""


class VoiceWorker:
    """Speaks one sentence at a time with a process that it starts and ends. Any thread may call it.

    A process that crashes is started anew at once, one that hangs with the next sentence. After MAX_FAILURES in a row
    every sentence fails at once, until LEFT_ALONE_SECONDS have passed.
    """

    def __init__(self, command: tuple[str, ...] = COMMAND, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self._command = command
        self._idle_seconds = idle_seconds
        self._turn = threading.Lock()
        self._process: _VoiceProcess | None = None
        self._failures = 0
        self._not_before = 0.0

    @property
    def process_id(self) -> int | None:
        """Return the id of the process that runs now, or None."""
        process = self._process
        return process.process_id if process is not None and process.running else None

    def start(self) -> None:
        """Start the process ahead of the first sentence. Raise WorkerError."""
        self._try(lambda _process: b"")

    def speak(self, text: str, speed: float, seconds: float = SENTENCE_SECONDS) -> bytes:
        """Return one sentence as a WAV file; empty if there is nothing to say. Raise WorkerError."""
        request: dict[str, object] = {"text": text, "speed": speed}
        return self._try(lambda process: process.ask(request, min(seconds, SENTENCE_SECONDS)))

    def _try(self, ask: Callable[["_VoiceProcess"], bytes]) -> bytes:
        with self._turn:
            for _attempt in range(MAX_FAILURES):
                if is_exiting() or monotonic() < self._not_before:
                    break
                try:
                    sound = ask(self._ready())
                except _EndedError:
                    continue
                except TimeoutError as error:
                    self._fail(error)
                    break
                except (OSError, ValueError, KeyError, TypeError) as error:
                    self._fail(error)
                else:
                    self._failures = 0
                    return sound
        raise WorkerError

    def close(self) -> None:
        """End the process now."""
        with self._turn:
            if self._process is not None:
                self._process.kill()
                self._process = None

    def _ready(self) -> "_VoiceProcess":
        if self._process is None or not self._process.running:
            self._process = _VoiceProcess(self._command, self._idle_seconds)
            self._process.answer(START_SECONDS)
        return self._process

    def _fail(self, error: Exception) -> None:
        if not is_exiting():
            _log.warning("The process that speaks failed, and was ended.", exc_info=error)
        if self._process is not None:
            self._process.kill()
            self._process = None
        self._failures += 1
        if self._failures >= MAX_FAILURES:
            self._failures = 0
            self._not_before = monotonic() + LEFT_ALONE_SECONDS


class _VoiceProcess:
    """A process, and a thread that ends it when an answer is late, or when nothing is asked any more."""

    def __init__(self, command: tuple[str, ...], idle_seconds: float) -> None:
        self._child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=module_environment(),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        kill_at_exit(self._child)
        self._idle_seconds = idle_seconds
        self._changed = threading.Condition()
        self._ends_at = monotonic() + START_SECONDS
        self._asked = self._late = self._over = False
        threading.Thread(target=self._watch, name="voice-process", daemon=True).start()

    @property
    def process_id(self) -> int:
        return self._child.pid

    @property
    def running(self) -> bool:
        return not self._over and self._child.poll() is None

    def ask(self, request: dict[str, object], seconds: float) -> bytes:
        """Return the answer to `request`. Raise OSError or ValueError if there is none within `seconds`."""
        assert self._child.stdin is not None
        self._expect(seconds)
        self._child.stdin.write(json.dumps(request).encode() + b"\n")
        self._child.stdin.flush()
        return self.answer(seconds)

    def answer(self, seconds: float) -> bytes:
        """Return the next answer. Raise TimeoutError if it takes longer than `seconds`, OSError or ValueError."""
        assert self._child.stdout is not None
        self._expect(seconds)
        head = self._child.stdout.readline()
        size = int(json.loads(head)["size"]) if head else 0
        if not 0 <= size <= MAX_SOUND_BYTES:
            raise ValueError(size)
        data = self._child.stdout.read(size)
        if not head or len(data) < size:
            raise TimeoutError if self._late else BrokenPipeError
        self._expect(self._idle_seconds, asked=False)
        return data

    def kill(self) -> None:
        with self._changed:
            self._over = True
            self._changed.notify()

    def _expect(self, seconds: float, *, asked: bool = True) -> None:
        """Let the process end in `seconds`, unless this is called again before. Raise _EndedError if it has ended."""
        with self._changed:
            if self._over:
                raise _EndedError
            self._asked, self._ends_at = asked, monotonic() + seconds
            self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while not self._over and (left := self._ends_at - monotonic()) > 0:
                self._changed.wait(left)
            self._late = self._asked and not self._over
            self._over = True
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        if not self._late:
            with suppress(OSError):
                self._child.stdin.close()
            with suppress(subprocess.TimeoutExpired):
                self._child.wait(END_SECONDS)
        kill(self._child)
        for pipe in (self._child.stdin, self._child.stdout):
            with suppress(OSError):
                pipe.close()


WORKER = VoiceWorker()
"""The one process of this program: all who render lines share it."""
