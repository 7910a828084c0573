"""Whether the window takes the whole screen."""

from PySide6.QtCore import QObject, Signal


class FullScreen(QObject):
    """The person's own choice, and the whole screen that a session takes meanwhile."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = False
        self._before: bool | None = None
        """What it was before a session took the whole screen; None while none has."""

    @property
    def on(self) -> bool:
        return self._on

    def toggle(self) -> None:
        self._set(on=not self._on)

    def take(self) -> None:
        """A session takes the whole screen."""
        if self._before is None:
            self._before = self._on
        self._set(on=True)

    def give_back(self) -> None:
        """The window is as it was before `take`."""
        if self._before is not None:
            before, self._before = self._before, None
            self._set(on=before)

    def _set(self, *, on: bool) -> None:
        if on != self._on:
            self._on = on
            self.changed.emit()
