"""One sentence about what was just done, shown below whatever page is there."""

from PySide6.QtCore import QObject, Signal


class StatusMessage(QObject):
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    @property
    def text(self) -> str:
        """The sentence; empty where there is none."""
        return self._text

    def show(self, text: str) -> None:
        """Show `text`; empty clears it."""
        if text != self._text:
            self._text = text
            self.changed.emit()
