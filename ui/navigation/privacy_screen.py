"""Holds whether the neutral screen covers the window."""

from PySide6.QtCore import QObject, Signal


class PrivacyScreen(QObject):
    """Whether the neutral screen is shown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = False

    @property
    def shown(self) -> bool:
        return self._shown

    def show(self) -> None:
        self._set(shown=True)

    def hide(self) -> None:
        self._set(shown=False)

    def _set(self, *, shown: bool) -> None:
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
