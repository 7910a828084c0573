"""Writes the preferences to their file, at once or in a thread, so that the window does not wait for a disk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from guided.preferences import Preferences, save_preferences
from ui.foundation.work_queue import WorkQueue


class _File:
    """The file, as the thread writes it. What is not the newest any more is not written."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.newest: Preferences | None = None

    def save(self, preferences: Preferences) -> None:
        """Write `preferences`, unless newer ones follow. Raise OSError or ValueError."""
        if preferences is self.newest:
            save_preferences(self._path, preferences)


class PreferencesWriter(QObject):
    """Writes in the order that was asked for, and before the program ends."""

    def __init__(self, path: Path, parent: QObject | None = None, *, aside: bool) -> None:
        """`aside` is whether to write in a thread."""
        super().__init__(parent)
        self._file = _File(path)
        self._queue = WorkQueue("preferences", self) if aside else None
        program = QCoreApplication.instance()
        if self._queue is not None and program is not None:
            program.aboutToQuit.connect(self.finish)

    def write(self, preferences: Preferences, then: Callable[[Exception | None], None]) -> None:
        """Write `preferences`, then call `then` with why that failed, or None."""
        file = self._file
        file.newest = preferences
        if self._queue is not None:
            self._queue.ask(lambda: file.save(preferences), lambda _: then(None), then)
            return
        try:
            file.save(preferences)
        except (OSError, ValueError) as error:
            then(error)
        else:
            then(None)

    def when_written(self, then: Callable[[], None]) -> None:
        """Call `then` once everything that was asked for is written: at once if nothing is left."""
        if self._queue is not None and self._queue.busy:
            self._queue.ask(lambda: None, lambda _: then(), lambda _: then())
        else:
            then()

    def finish(self) -> None:
        """Wait until everything is written."""
        if self._queue is not None:
            self._queue.finish()
