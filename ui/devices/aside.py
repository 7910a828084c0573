"""Work that takes its time, done in a thread of its own while the window goes on."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from ui.devices.hand_over import HandOver

Work = Callable[[], Any]
Then = Callable[[Any], None]


class Aside(QObject):
    """Does one thing at a time. What is asked anew takes the place of what waits, and nobody hears of the old any more.

    The thread ends with the program, whatever it is doing.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._then: Then | None = None
        self._waiting: tuple[int, Work] | None = None
        self._wanted = threading.Condition()
        self._thread: threading.Thread | None = None
        self._back = HandOver(self._hear, self)
        self._outbox = self._back.outbox

    @property
    def busy(self) -> bool:
        return self._then is not None

    def ask(self, work: Work, then: Then) -> None:
        """Do `work` aside, and then, here, `then` with what came of it. An exception of it is nothing to hear of."""
        with self._wanted:
            self._asked += 1
            self._then = then
            self._waiting = (self._asked, work)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="aside", daemon=True)
                self._thread.start()
            self._wanted.notify()

    def drop(self) -> None:
        """Nobody wants what was asked any more."""
        with self._wanted:
            self._asked += 1
            self._then = self._waiting = None

    def _work(self) -> None:
        while True:
            with self._wanted:
                self._wanted.wait_for(lambda: self._waiting is not None)
                assert self._waiting is not None
                number, work = self._waiting
                self._waiting = None
            try:
                found = work()
            except Exception:  # a defect in one file's telling is no reason to end the program
                found = None
            self._outbox.put((number, found))

    def _hear(self, done: tuple[int, object]) -> None:
        number, found = done
        if number == self._asked and self._then is not None:
            then, self._then = self._then, None
            then(found)
