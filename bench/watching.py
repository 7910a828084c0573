"""What both windows are watched with, so that watching costs them the same."""

import faulthandler
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from bench.measure import memory, report, switches

STEP = 32
"""Pixels from one frame to the next while a page is scrolled."""
WARM_UP = 3.0
"""Seconds after the first frame before anything is counted."""
FIRST_FRAME = 30.0
"""Seconds in which a window draws its first frame, or it never will."""
DEADLINE = 150.0
"""Seconds in which a probe has its figure. The longest counts for 60 of them."""


class Watch(QObject):
    """Counts the frames of a window. The connection is queued: a direct one runs Python while Qt is drawing.

    The probe is ended with a sentence where no frame comes, or no figure.
    """

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self.window = window
        self.frames = 0
        self._first: Callable[[], None] = lambda: None
        self._each: Callable[[], None] = lambda: None
        window.frameSwapped.connect(self._swapped, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(int(FIRST_FRAME * 1000), self._check)
        QTimer.singleShot(int(DEADLINE * 1000), lambda: give_up(f"There was no figure after {DEADLINE:.0f} s."))
        faulthandler.dump_traceback_later(DEADLINE + 10, exit=True)
        _kept.append(self)

    def on_first(self, then: Callable[[], None]) -> None:
        self._first = then

    def on_each(self, then: Callable[[], None]) -> None:
        self._each = then

    def _check(self) -> None:
        if not self.frames:
            give_up(f"The window drew no frame within {FIRST_FRAME:.0f} s.")

    def _swapped(self) -> None:
        self.frames += 1
        if self.frames == 1:
            self._first()
        self._each()


_kept: list[Watch] = []
"""Nothing else holds a watch in Python: without it, the slot is gone once the caller returns."""


def give_up(reason: str) -> None:
    """End the probe without a figure; the reason is the last line that it writes."""
    print(reason, file=sys.stderr, flush=True)
    QGuiApplication.exit(1)


def first_frame(watch: Watch) -> None:
    """Report when the first frame was on the screen, and end."""

    def end() -> None:
        report({"frame": time.monotonic(), "processor": 1000 * time.process_time()})
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


def wake_ups(seconds: float) -> None:
    """Report how often a second the program was woken, in all its threads, and its share of one core; and end."""

    def begin() -> None:
        woken, busy = switches(), time.process_time()

        def end() -> None:
            used = 100 * (time.process_time() - busy) / seconds
            report({"woken": (switches() - woken) / seconds, "processor": used})
            QGuiApplication.exit()

        QTimer.singleShot(int(seconds * 1000), end)

    QTimer.singleShot(int(WARM_UP * 1000), begin)


def each_frame(watch: Watch, acts: Sequence[Callable[[], None]]) -> None:
    """Do one of `acts` after the other, each when what the last one changed is on the screen; report what they cost the
    processor until then, in milliseconds: half of them at most `usual`, all at most `worst`. And end."""
    costs: list[float] = []
    left = iter(acts)
    began = 0.0

    def go_on() -> None:
        nonlocal began
        if began:
            costs.append(1000 * (time.process_time() - began))
        act = next(left, None)
        if act is None:
            watch.on_each(lambda: None)
            report({"usual": median(costs), "worst": max(costs)})
            quit_soon()
            return
        began = time.process_time()
        act()
        watch.window.update()

    watch.on_each(go_on)
    go_on()


def quit_soon() -> None:
    QTimer.singleShot(0, QGuiApplication.quit)
