"""What both windows are watched with, so that watching costs them the same."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from bench.measure import memory, report

WARM_UP = 3.0
"""Seconds after the first frame before anything is counted."""


class Watch(QObject):
    """Counts the frames of a window. The connection is queued: a direct one runs Python while Qt is drawing."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self.frames = 0
        self._first: Callable[[], None] = lambda: None
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)

    def on_first(self, then: Callable[[], None]) -> None:
        self._first = then

    def _swapped(self) -> None:
        self.frames += 1
        if self.frames == 1:
            self._first()


def first_frame(watch: Watch) -> None:
    """Report when the first frame was on the screen, and end."""

    def end() -> None:
        report({"frame": time.monotonic()})
        quit_soon()

    watch.on_first(end)


def use_of_memory(_watch: Watch) -> None:
    def end() -> None:
        report({"memory": memory()})
        quit_soon()

    QTimer.singleShot(int(WARM_UP * 1000), end)


def use_of_processor(watch: Watch, seconds: float, after: float = WARM_UP) -> None:
    """Report the share of one core (in percent) and the frames of `seconds`, `after` seconds from now, and end."""

    def begin() -> None:
        busy, clock, frames = time.process_time(), time.monotonic(), watch.frames

        def end() -> None:
            lasted = time.monotonic() - clock
            used = 100 * (time.process_time() - busy) / lasted
            report({"processor": used, "frames": (watch.frames - frames) / lasted})
            quit_soon()

        QTimer.singleShot(int(seconds * 1000), end)

    QTimer.singleShot(int(after * 1000), begin)


def quit_soon() -> None:
    QTimer.singleShot(0, QGuiApplication.quit)
