"""Holds whether the neutral screen covers the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.foundation.clock import monotonic_seconds

SAME_PRESS_SECONDS = 1.0
"""Seconds after hiding in which the same key does not bring the page back: it is often pressed twice in haste."""


class PrivacyScreen(QObject):
    """Whether the neutral screen is shown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = monotonic_seconds) -> None:
        super().__init__(parent)
        self._shown = False
        self._since = 0.0
        self.clock = clock

    @property
    def shown(self) -> bool:
        return self._shown

    def show(self) -> None:
        if not self._shown:
            self._since = self.clock()
        self._set(shown=True)

    def hide(self) -> None:
        self._set(shown=False)

    def hide_by_key(self) -> None:
        """Hide it by the key that showed it, unless that was less than `SAME_PRESS_SECONDS` ago."""
        if self.clock() - self._since >= SAME_PRESS_SECONDS:
            self.hide()

    def _set(self, *, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
