"""Measures time in tests of recorded sound, and how much of it the machine was too busy for."""

import threading
from collections.abc import Callable
from statistics import quantiles
from time import monotonic

from PySide6.QtCore import QEventLoop, Qt, QTimer

BEAT = 0.02
BUSY = 0.012
"""How many seconds whoever plays may be held up by others before it is played once more."""
TIMES = 3
PATIENCE = 60.0
"""Seconds to wait for something to be so, at most."""


class Heartbeat:
    """How late this process is, hundreds of times: a recording of one that was held up says little."""

    def __init__(self) -> None:
        self._late: list[float] = []
        threading.Thread(target=self._beat, daemon=True).start()

    @property
    def late(self) -> float:
        """Seconds that one beat of fifty is late by, or more."""
        return quantiles(self._late, n=50)[-1] if len(self._late) > 1 else 0.0

    def _beat(self) -> None:
        wait = threading.Event()
        while True:
            begun = monotonic()
            wait.wait(BEAT)
            self._late.append(monotonic() - begun - BEAT)


def lets_pass(seconds: float) -> None:
    """Let time pass as it does for the program."""
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(round(seconds * 1000))
    loop.exec()


def lets_pass_until(happened: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not happened():
        if monotonic() > end:
            raise TimeoutError(f"it was not so within {PATIENCE:.0f} s")
        lets_pass(0.02)
