"""Tells when nothing was done for a while."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class IdleTimer(QObject):
    """Emits `expired` after so many `seconds` of `clock` without activity."""

    expired = Signal()

    def __init__(self, seconds: float, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._clock = clock
        self._last_activity = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._check)

    def start(self) -> None:
        self.note_activity()
        self._timer.start(int(1000 * self._seconds))

    def stop(self) -> None:
        self._timer.stop()

    def note_activity(self) -> None:
        """Restart the idle time."""
        self._last_activity = self._clock()

    def _check(self) -> None:
        left = self._seconds - (self._clock() - self._last_activity)
        if left > 0:
            self._timer.start(int(1000 * left) + 1)
        else:
            self.expired.emit()
