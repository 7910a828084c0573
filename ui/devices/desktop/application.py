"""The application object, which tells when the system asks the whole program to quit."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QGuiApplication


class Application(QGuiApplication):
    """Emits `ending` when the program is asked to quit. Its windows are asked to close next, and each may refuse."""

    ending = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.ending.emit()
        return super().event(event)
