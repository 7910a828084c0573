"""The application object, which tells when the system asks the whole program to quit, or to open a file."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication


class Application(QGuiApplication):
    """Emits `ending` when the program is asked to quit. Its windows are asked to close next, and each may refuse.

    A Mac tells of a double-clicked file by an event, at the start too, and never as an argument. `file_opened` carries
    it; one that comes before `open_files` was called waits for that.
    """

    ending = Signal()
    file_opened = Signal(str)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._waiting: list[str] | None = []

    def open_files(self) -> None:
        """Emit `file_opened` for the file that waits, if there is one, and from now on at once."""
        waiting, self._waiting = self._waiting or [], None
        for file in waiting[-1:]:
            self.file_opened.emit(file)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.ending.emit()
        if isinstance(event, QFileOpenEvent) and event.file():
            file = str(Path(event.file()))
            if self._waiting is None:
                self.file_opened.emit(file)
            else:
                self._waiting.append(file)
            return True
        return super().event(event)
