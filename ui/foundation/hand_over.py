"""Hands objects from any thread to the window's thread, without a lock of Qt's.

A signal emitted in a Python thread takes a mutex of Qt's while the thread holds the interpreter's lock. The window's
thread may hold the same mutex (there are only 131) and wait for the interpreter's lock, as it does where Qt removes a
connection of an object made in Python: a deadlock. A Python queue and a byte in a socket need no lock of Qt's.
"""

import socket
import weakref
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier


class Outbox:
    """The end for other threads. It refers to no Qt object."""

    def __init__(self, wakes: socket.socket) -> None:
        self.items: deque[Any] = deque()
        self._wakes = wakes
        weakref.finalize(self, wakes.close)

    def put(self, item: object) -> None:
        """Hand `item` over, from any thread. It is dropped where the receiver is gone."""
        self.items.append(item)
        try:
            self._wakes.send(b"\0")
        except BlockingIOError:
            pass  # the socket is full of bytes already, so the receiver will wake
        except OSError:
            self.items.clear()


class HandOver(QObject):
    """Calls the method `receive` in the thread of this object, once for each item of the outbox, in order.

    The outbox keeps neither this object nor that of the method alive.
    """

    def __init__(self, receive: Callable[[Any], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._receive = weakref.WeakMethod(receive)
        outer, self._inner = socket.socketpair()
        outer.setblocking(False)
        self._inner.setblocking(False)
        weakref.finalize(self, self._inner.close)
        self.outbox = Outbox(outer)
        self._notifier = QSocketNotifier(self._inner.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.take)

    def take(self) -> None:
        """Call `receive` for every item that is there now."""
        with suppress(OSError):  # the bytes were read before
            self._inner.recv(4096)
        while self.outbox.items:
            item = self.outbox.items.popleft()
            receive = self._receive()
            if receive is not None:
                receive(item)
