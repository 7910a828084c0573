"""Work that takes its time, done in a thread of its own while the window goes on."""

import logging
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.foundation.hand_over import HandOver, Outbox

Work = Callable[[], Any]
Then = Callable[[Any], None]
log = logging.getLogger(__name__)


class BackgroundWorker(QObject):
    """Does one thing at a time. What is asked anew takes the place of what waits, and nobody hears of the old any more.

    The thread ends when there is nothing more to do, and with the program whatever it is doing.
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
        """Do `work` aside, and then, here, `then` with what came of it. An exception of it is nothing to hear of."""
        self._asked += 1
        self._then = then
        self._worker.do(self._asked, work)

    def drop(self) -> None:
        """Nobody wants what was asked any more."""
        self._asked += 1
        self._then = None
        self._worker.forget()

    def _hear(self, done: tuple[int, object, Work]) -> None:
        number, found, _ = done
        if number == self._asked and self._then is not None:
            then, self._then = self._then, None
            then(found)


class _Worker:
    """The other thread's side. It holds nothing of Qt: an object of Qt's whose last holder is another thread is
    destroyed there, and its notifier is still listened to in the window's thread, which crashes."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._lock = threading.Lock()
        self._waiting: tuple[int, Work] | None = None
        self._thread: threading.Thread | None = None

    def do(self, number: int, work: Work) -> None:
        with self._lock:
            self._waiting = (number, work)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="aside", daemon=True)
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
            except Exception as error:  # a defect in one file's telling is no reason to end the program
                log.warning("work in the background failed", exc_info=error)
                found = None
            self._outbox.put((number, found, work))  # with what it holds, which is let go of where it was asked
            del found, work

    def _next(self) -> tuple[int, Work] | None:
        """Take what waits; None where nothing does, and then this thread is at its end."""
        with self._lock:
            taken, self._waiting = self._waiting, None
            if taken is None:
                self._thread = None
            return taken
