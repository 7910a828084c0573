"""Start an exercise where the coach writes, else among the couple's own: from the template, or as a copy."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.new_exercise import copy_bundled, file_stem, is_bundled, write_new_exercise
from guided.text.direction import isolate
from ui.foundation.work_queue import WorkQueue
from ui.services.couple import Couple
from ui.services.exercise_catalogue import writable_folders

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

SUBFOLDER = "exercises"
"""Where exercises are in a coach's folder that was made here. A folder of another shape is written to itself."""


@QmlElement
@QmlUncreatable("made by the program")
class NewExercise(QObject):
    """Write the file of a new exercise, aside."""

    written = Signal(Path)
    """Emitted with the new file."""
    copied = Signal(Path)
    """Emitted before `written` where it is a copy."""
    refused = Signal(str)

    def __init__(self, couple: Couple, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._queue = WorkQueue("new exercise", self)

    @Slot(str, result=str)
    def note(self, title: str) -> str:
        """Return what the file for this title is called, or what the title lacks."""
        if not title.strip():
            return self.tr("A title in your own words. The file is named after it.")
        stem = file_stem(title)
        if not stem:
            return self.tr("A file’s name needs a letter from a to z, or a digit. You can change the title later.")
        return self.tr("The file will be called {name}").format(name=isolate(f"{stem}.toml"))

    @Slot(str)
    def write(self, title: str) -> None:
        """Write a small exercise to begin with, under this title."""
        title = " ".join(title.split())
        if self._queue.busy:
            return
        if not file_stem(title):
            self.refused.emit(self.note(title))
            return
        self._ask(lambda folder: write_new_exercise(folder, title), title, self.written.emit)

    def copy(self, file: Path, title: str) -> None:
        """Copy `file`, which comes with the program, so that the copy can be written."""
        if self._queue.busy:
            return
        new_title = self.tr("{title}, our way").format(title=title)
        self._ask(lambda folder: copy_bundled(file, folder, new_title), new_title, self._on_copied)

    def _ask(self, work: Callable[[Path], Path], title: str, then: Callable[[Path], object]) -> None:
        folders = writable_folders(self._couple)
        self._queue.ask(lambda: work(_exercises_in(folders)), then, lambda error: self._on_failed(error, title))

    def _on_copied(self, path: Path) -> None:
        self.copied.emit(path)
        self.written.emit(path)

    def _on_failed(self, error: Exception, title: str) -> None:
        if isinstance(error, FileExistsError):
            name = isolate(f"{file_stem(title)}.toml")
            self.refused.emit(self.tr("There is a file called {name} already. Choose another title.").format(name=name))
            return
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        self.refused.emit(self.tr("The exercise could not be written: {reason}.").format(reason=reason))


def _exercises_in(folders: list[Path]) -> Path:
    """Return the folder for new exercises: the first of `folders` that is there and does not come with the program."""
    folder = next((each for each in folders if each.is_dir() and not is_bundled(each)), folders[-1])
    return folder / SUBFOLDER if (folder / SUBFOLDER).is_dir() else folder
