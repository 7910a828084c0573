"""Save a summary as a file, report the result, and open the file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.dialog_request import DialogRequest
from ui.services.desktop import Desktop, NoDesktop
from ui.services.file_picker import FilePicker
from ui.services.saving import not_saved, result_or_error, typed_path

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class SummaryFileViewModel(QObject):
    """Save each summary as a new file. Nothing is sent anywhere."""

    savedChanged = Signal()
    folderChanged = Signal()
    made = Signal()

    def __init__(
        self, desktop: Desktop | None = None, picker: FilePicker | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desktop = desktop or NoDesktop()
        self._picker = picker or FilePicker()
        self._picker.look()
        self._folder: Path | None = None
        self._saved: Path | None = None
        self._message = self._error_text = ""
        self._worker = BackgroundWorker(self)

    @Property(FilePicker, constant=True)
    def picker(self) -> FilePicker:
        return self._picker

    @Property(str, notify=folderChanged)
    def folder(self) -> str:
        """Return the folder in which the file is saved."""
        return str(self._target_folder)

    @Property(str, notify=savedChanged)
    def message(self) -> str:
        """Return the result of saving or copying, in a sentence."""
        return self._message

    @Property(str, notify=savedChanged)
    def errorText(self) -> str:
        """Return why nothing was saved, in a sentence; otherwise an empty string."""
        return self._error_text

    @Property(bool, notify=savedChanged)
    def canOpen(self) -> bool:
        """Return whether there is a saved file to open."""
        return self._saved is not None

    @Slot()
    def chooseFolder(self) -> None:
        """Let the folder be chosen in the system's dialog."""
        request = DialogRequest(
            title=self.tr("Choose a folder for the summary"), start=self._target_folder, folder=True
        )
        self._picker.choose(request, lambda folder: self.setFolder(str(folder)))

    @Slot(str, result=bool)
    def setFolder(self, folder: str) -> bool:
        """Save in `folder` from now on; return False if it does not exist."""
        place = typed_path(folder)
        there = place.is_absolute() and place.is_dir()
        if there:
            self._folder = place
            self.folderChanged.emit()
        self.set_message(
            "",
            error_text="" if there else self.tr("There is no folder {folder}.").format(folder=isolate(folder.strip())),
        )
        return there

    @Slot()
    def openSaved(self) -> None:
        if self._saved is not None and not self._desktop.opens(self._saved):
            self.set_message(
                self.tr("No program on this computer can show it right now. The file is there all the same."),
                self._saved,
            )

    def save(self, day: date, ending: str, made: Callable[[], bytes]) -> None:
        """Save the bytes that `made` returns, under a name that contains `day`."""
        from guided.files.free_names import save_new_file, to_file_name

        if self._worker.busy:
            return
        stem, folder = (
            to_file_name(self.tr("Guided summary {day}").format(day=day.isoformat()), "Guided"),
            self._target_folder,
        )
        self._worker.ask(
            lambda: result_or_error(lambda: save_new_file(folder, stem, ending, made())),
            lambda found: self._on_saved(found, folder),
        )

    def _on_saved(self, found: Path | OSError | None, folder: Path) -> None:
        if isinstance(found, Path):
            self.made.emit()
            self.set_message(self.tr("Saved as {file}").format(file=isolate(str(found))), found)
        else:
            self.set_message("", error_text=not_saved(found, folder))

    def set_message(self, words: str, saved: Path | None = None, error_text: str = "") -> None:
        if (words, saved, error_text) != (self._message, self._saved, self._error_text):
            self._message, self._saved, self._error_text = words, saved, error_text
            self.savedChanged.emit()

    @property
    def _target_folder(self) -> Path:
        return self._folder or self._desktop.documents()
