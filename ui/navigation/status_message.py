"""Holds one message about the last action, shown at the bottom of any page."""

from PySide6.QtCore import QObject, Signal


class StatusMessage(QObject):
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    @property
    def text(self) -> str:
        """The message, or empty if there is none."""
        return self._text

    def show(self, text: str) -> None:
        """Show `text`; an empty text clears the message."""
        if text != self._text:
            self._text = text
            self.changed.emit()
