"""Fades a level over time, with a timer that runs during a fade only."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL_MS = 15


class Fader(QObject):
    """A level between 0 and 1 that can be faded. `on_change` is called after each change."""

    def __init__(self, on_change: Callable[[], None], level: float, parent: QObject) -> None:
        super().__init__(parent)
        self.level = level
        self._on_change = on_change
        self._start, self._end = level, level
        self._began, self._lasts, self._linger = 0.0, 0.0, 0.0
        self._then: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._step)

    @property
    def fading(self) -> bool:
        return self._timer.isActive()

    def fade_to(
        self, level: float, milliseconds: int, then: Callable[[], None] | None = None, *, linger: int = 0
    ) -> None:
        """Fade to `level` in `milliseconds`, and call `then` after `linger` milliseconds more.

        A fade that was under way ends, and its `then` is not called.
        """
        self._start, self._end = self.level, level
        self._began, self._lasts, self._linger = monotonic(), milliseconds / 1000, linger / 1000
        self._then = then
        self._timer.start()

    def set_level(self, level: float) -> None:
        """Set `level`, and end a fade without calling its `then`."""
        self._timer.stop()
        self._then = None
        self.level = level
        self._on_change()

    def _step(self) -> None:
        passed = monotonic() - self._began
        level = self._start + (self._end - self._start) * min(passed / self._lasts, 1.0)
        if level != self.level:
            self.level = level
            self._on_change()
        if passed >= self._lasts + self._linger:
            self._timer.stop()
            then, self._then = self._then, None
            if then is not None:
                then()
