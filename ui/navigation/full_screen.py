"""Decides whether the window is in full screen."""

from PySide6.QtCore import QObject, Signal


class FullScreen(QObject):
    """Holds the user's own choice, and whether a session currently requires full screen."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self._before: bool | None = None
        """Whether the window was in full screen before the session; None while no session requires it."""

    @property
    def on(self) -> bool:
        return self._on

    def toggle(self) -> None:
        self._set(on=not self._on)

    def take(self) -> None:
        """Switch to full screen for a session."""
        if self._before is None:
            self._before = self._on
        self._set(on=True)

    def give_back(self) -> None:
        """Restore the window as it was before `take`."""
        if self._before is not None:
            before, self._before = self._before, None
            self._set(on=before)

    def _set(self, *, on: bool) -> None:
        if on != self._on:
            self._on = on
            self.changed.emit()
