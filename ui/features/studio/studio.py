"""Show the coach's folder and the state of each file in it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.file_cache import FileCache
from guided.text.direction import isolate
from ui.features.studio.file_list import FileList
from ui.features.studio.file_rows import FileRow
from ui.features.studio.new_exercise import NewExercise
from ui.foundation.dialog_request import DialogRequest
from ui.services.couple import Couple
from ui.services.desktop import Desktop, NoDesktop
from ui.services.exercise_catalogue import writable_folders
from ui.services.file_picker import FilePicker
from ui.services.row_model import RowModel

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_FOLDERS = 300
"""Maximum number of subfolders; a larger folder is probably not a folder of exercises."""


@QmlElement
@QmlUncreatable("made by the program")
class StudioViewModel(QObject):
    """List the coach's files and the couple's own. Details of a file are on a page of its own."""

    folderChanged = Signal()
    folderMoved = Signal()
    """Emitted when the coach's folder was changed or removed."""
    listed = Signal()
    opened = Signal(Path)
    writing = Signal(Path)
    messageRaised = Signal(str)
    left = Signal()
    guideRequested = Signal()
    givingRequested = Signal()

    def __init__(
        self,
        couple: Couple,
        file_cache: FileCache,
        desktop: Desktop | None = None,
        picker: FilePicker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._desktop = desktop or NoDesktop()
        self._picker = picker or FilePicker()
        self._picker.look()
        self._new_exercise = NewExercise(couple, self)
        self._new_exercise.written.connect(self._write)
        self._new_exercise.refused.connect(self.messageRaised)
        self._files = FileList(couple, file_cache, self)
        self._files.listed.connect(self.listed)
        self._opened: Path | None = None

    @Property(FilePicker, constant=True)
    def picker(self) -> FilePicker:
        return self._picker

    @Property(NewExercise, constant=True)
    def newExercise(self) -> NewExercise:
        return self._new_exercise

    @Property(QObject, constant=True)
    def files(self) -> RowModel[FileRow]:
        return self._files.rows

    @Property(bool, notify=listed)
    def loaded(self) -> bool:
        return self._files.is_loaded

    @Property(str, notify=folderChanged)
    def folder(self) -> str:
        """Return the coach's folder; empty if there is none."""
        return self._folder

    @Property(bool, notify=folderChanged)
    def missing(self) -> bool:
        """Return whether the folder no longer exists."""
        return self._folder != "" and not Path(self._folder).is_dir()

    def folders(self) -> list[Path]:
        """Return the folders that are listed: the coach's folder, then the couple's own."""
        return writable_folders(self._couple)

    def refresh(self) -> None:
        """Read new and changed files; unchanged files are not read again."""
        self.folderChanged.emit()
        self._files.refresh(self.folders())

    @Slot()
    def giveToCouple(self) -> None:
        self.givingRequested.emit()

    @Slot()
    def makeFolder(self) -> None:
        """Create a folder for exercises in the documents folder and use it."""
        from guided.catalogue.coach_folder import create_coach_folder, free_folder

        try:
            parent = self._desktop.documents()
            parent.mkdir(parents=True, exist_ok=True)
            place = free_folder(parent)
            create_coach_folder(place)
        except OSError as error:
            words = self.tr("The folder could not be made: {reason}.")
            self.messageRaised.emit(words.format(reason=error.strerror or str(error)))
            return
        self._set_folder(str(place))

    @Slot()
    def chooseFolder(self) -> None:
        """Let the coach's folder be chosen in the system's dialog."""
        title = self.tr("Choose the folder you write in")
        self._picker.choose(DialogRequest(title=title, start=self._place, folder=True), self.takeFolder)

    @Slot()
    def chooseFile(self) -> None:
        """Let an exercise file be chosen in the system's dialog, and open it."""
        request = DialogRequest(
            title=self.tr("Open an exercise file"), start=self._place, kind=self.tr("Exercises"), endings=("toml",)
        )
        self._picker.choose(request, self.opened.emit)

    def takeFolder(self, folder: Path) -> None:
        """Use `folder` as the coach's folder from now on."""
        from itertools import islice

        from guided.catalogue.library import find_folders

        if len([*islice(find_folders(folder), MAX_FOLDERS + 1)]) > MAX_FOLDERS:
            words = self.tr("{folder} holds a great deal else. The folder with the exercises in it is enough.")
            self.messageRaised.emit(words.format(folder=isolate(folder.name or str(folder))))
            return
        self._set_folder(str(folder.absolute()))

    @Slot()
    def openFolder(self) -> None:
        if self._folder and not self._desktop.opens(Path(self._folder)):
            self.messageRaised.emit(self.tr("No program on this computer can show folders right now."))

    @Slot()
    def leaveFolder(self) -> None:
        """Stop using the folder; its files are not changed."""
        self._set_folder("")

    @Property(int, notify=listed)
    def current(self) -> int:
        """Return the row that was opened last; -1 if it is not in the list."""
        return self._files.paths.index(self._opened) if self._opened in self._files.paths else -1

    @Slot(int)
    def open(self, row: int) -> None:
        if 0 <= row < len(self._files.paths):
            self._opened = self._files.paths[row]
            self.opened.emit(self._opened)
        elif 0 <= row < len(self._files.rows.rows):
            self.messageRaised.emit(self._files.why_left_out(row))

    @Slot(int)
    def write(self, row: int) -> None:
        """Write the file in a row here."""
        if 0 <= row < len(self._files.paths):
            self._write(self._files.paths[row])

    def _write(self, path: Path) -> None:
        self._opened = path
        self.writing.emit(path)

    @Slot()
    def guide(self) -> None:
        self.guideRequested.emit()

    @Slot()
    def back(self) -> None:
        self.left.emit()

    @property
    def _place(self) -> Path:
        """Where a dialog begins: the coach's folder, or the documents."""
        return Path(self._folder) if self._folder and not self.missing else self._desktop.documents()

    @property
    def _folder(self) -> str:
        return self._couple.preferences.folder

    def _set_folder(self, folder: str) -> None:
        self._couple.settle(replace(self._couple.preferences, folder=folder))
        self.refresh()
        self.folderMoved.emit()
