"""The program as the system sees it: asked to end, as a whole, and not only to close a window."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication


class Application(QGuiApplication):
    """`ending` when all of it was asked to end: its windows are asked to close next, and any that stays holds it up."""

    ending = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.ending.emit()
        return super().event(event)
