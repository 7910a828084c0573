"""Loudness that moves gently from one level to another, and costs nothing while it stays."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer

STEP_MS = 15


class Fader(QObject):
    """A level between 0 and 1. `told` hears of every change."""

    def __init__(self, told: Callable[[], None], level: float, parent: QObject) -> None:
        super().__init__(parent)
        self.level = level
        self._told = told
        self._start, self._end = level, level
        self._began, self._lasts, self._linger = 0.0, 0.0, 0.0
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._step)

    @property
    def fading(self) -> bool:
        return self._timer.isActive()

    def to(self, level: float, milliseconds: int, then: Callable[[], None] | None = None, *, linger: int = 0) -> None:
        """Move to `level` in so long, and do `then` once it was there for as long as it is to `linger`.

        What was still to be done by an earlier call is not.
        """
        self._start, self._end = self.level, level
        self._began, self._lasts, self._linger = monotonic(), milliseconds / 1000, linger / 1000
        self._then = then
        self._timer.start()

    def at_once(self, level: float) -> None:
        """Be at `level`, and forget what was to be done."""
        self._timer.stop()
        self._then = None
        self.level = level
        self._told()

    def _step(self) -> None:
        passed = monotonic() - self._began
        level = self._start + (self._end - self._start) * min(passed / self._lasts, 1.0)
        if level != self.level:
            self.level = level
            self._told()
        if passed >= self._lasts + self._linger:
            self._timer.stop()
            then, self._then = self._then, None
            if then is not None:
                then()
