"""Runs slow work in a thread, so that the window stays responsive."""

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.foundation.hand_over import HandOver, Outbox

Work = Callable[[], Any]
Then = Callable[[Any], object]
log = logging.getLogger(__name__)


class BackgroundWorker(QObject):
    """Runs one piece of work at a time. A new one replaces the one that waits, and drops the result of an older one.

    The thread ends when there is no more work. It is a daemon thread: the program does not wait for it to end.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._then: Then | None = None
        self._back = HandOver(self._hear, self)
        self._worker = _Worker(self._back.outbox)

    @property
    def busy(self) -> bool:
        return self._then is not None

    def ask(self, work: Work, then: Then) -> None:
        """Run `work` in the thread, then call `then` with its result in the thread of this object.

        An exception of `work` is logged, and the result is None.
        """
        self._asked += 1
        self._then = then
        self._worker.do(self._asked, work)

    def drop(self) -> None:
        """Drop the work that waits, and the result of the one that runs."""
        self._asked += 1
        self._then = None
        self._worker.forget()

    def _hear(self, done: tuple[int, object, Work]) -> None:
        number, found, _ = done
        if number == self._asked and self._then is not None:
            then, self._then = self._then, None
            then(found)


class _Worker:
    """The thread's side. It must not refer to any Qt object: one whose last reference goes in this thread is destroyed
    here, while its notifier is still in use in the window's thread, which crashes."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._lock = threading.Lock()
        self._waiting: tuple[int, Work] | None = None
        self._thread: threading.Thread | None = None

    def do(self, number: int, work: Work) -> None:
        with self._lock:
            self._waiting = (number, work)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="background-worker", daemon=True)
                self._thread.start()

    def forget(self) -> None:
        with self._lock:
            self._waiting = None

    def _run(self) -> None:
        while (taken := self._next()) is not None:
            number, work = taken
            del taken
            try:
                found = work()
            except Exception as error:  # the program goes on without the result
                log.warning("work in the background failed", exc_info=error)
                found = None
            # `work` goes along, so that what it refers to is freed in the other thread.
            self._outbox.put((number, found, work))
            del found, work

    def _next(self) -> tuple[int, Work] | None:
        """Take the work that waits, or None where there is none; then this thread ends."""
        with self._lock:
            taken, self._waiting = self._waiting, None
            if taken is None:
                self._thread = None
            return taken
