"""Runs work in one thread, piece by piece, in the order in which it was asked for. Nothing asked for is dropped."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from ui.foundation.hand_over import HandOver, Outbox

Result = TypeVar("Result")
Work = Callable[[], Any]
_log = logging.getLogger(__name__)


class WorkQueue(QObject):
    """A queue of work that may take long. Its thread exists only while there is work; the program ends after it."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is the name of the thread."""
        super().__init__(parent)
        self._answers: deque[tuple[Callable[[Any], object], Callable[[Any], object]]] = deque()
        self._results = HandOver(self._hear, self)
        self._worker = _Worker(name, self._results.outbox)

    @property
    def busy(self) -> bool:
        """Whether work waits or runs, or a result was not handed over yet."""
        return bool(self._answers)

    def ask(
        self, work: Callable[[], Result], then: Callable[[Result], object], failed: Callable[[Any], object]
    ) -> None:
        """Run `work` after everything asked for before it. Then call `then` with its result, or `failed` with its
        exception, in the thread of this object."""
        self._answers.append((then, failed))
        self._worker.do(work)

    def finish(self) -> None:
        """Wait until all of it has run, with what its results ask for in turn, and hand the results over."""
        while self._answers:
            self._worker.wait()
            self._results.take()

    def _hear(self, done: "tuple[object, Exception | None, Work]") -> None:
        found, error, _ = done
        then, failed = self._answers.popleft()
        if error is None:
            then(found)
        else:
            failed(error)


class _Worker:
    """The thread's side. It must not refer to any Qt object: one whose last reference goes in this thread is destroyed
    here, while its notifier is still in use in the window's thread, which crashes."""

    def __init__(self, name: str, outbox: Outbox) -> None:
        self._name = name
        self._outbox = outbox
        self._lock = threading.Lock()
        self._waiting: deque[Work] = deque()
        self._thread: threading.Thread | None = None

    def do(self, work: Work) -> None:
        with self._lock:
            self._waiting.append(work)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name)
                self._thread.start()

    def wait(self) -> None:
        """Wait until the results of everything that waits are in the outbox."""
        with self._lock:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        while (work := self._next()) is not None:
            found, failure = None, None
            try:
                found = work()
            except Exception as error:  # it belongs to whoever asked
                failure = error
            # `work` goes along, so that what it refers to is freed in the other thread.
            self._outbox.put((found, failure, work))
            del found, failure, work

    def _next(self) -> Work | None:
        """Take the work that is next, or None if there is none; then this thread ends."""
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            self._thread = None
            return None
