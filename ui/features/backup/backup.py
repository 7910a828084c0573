"""Show the stored data, and save, restore, export, import or erase it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.practice.storage.problems import StoreError
from ui.features.backup.backup_files import Row, list_backups
from ui.features.backup.backup_work import BackupWork, Saved
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.dialog_request import DialogRequest
from ui.services.couple import Couple
from ui.services.desktop import Desktop, NoDesktop
from ui.services.file_picker import FilePicker
from ui.services.journal import CoupleJournal
from ui.services.passphrase_messages import elsewhere
from ui.services.saving import not_saved, typed_path

if TYPE_CHECKING:
    from guided.practice.backup.backup_reader import Backup
    from guided.practice.backup.export import TableRows
    from guided.practice.backup.import_json import Document

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class BackupViewModel(QObject):
    """Run one data action at a time: `pendingAction` awaits confirmation, `busy` is running."""

    changed = Signal()
    left = Signal()
    erasing = Signal()
    """Emitted before all data are erased, so that running work stops."""
    erased = Signal()

    def __init__(
        self,
        couple: Couple,
        journal: CoupleJournal,
        data: Path,
        desktop: Desktop | None = None,
        now: Callable[[], datetime] = datetime.now,
        picker: FilePicker | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`data` is the folder that holds all stored data."""
        super().__init__(parent)
        self._couple = couple
        self._journal = journal
        self._data = data
        self._desktop = desktop or NoDesktop()
        self._picker = picker or FilePicker()
        self._now = now
        self._chosen_folder: Path | None = None
        self._copies: list[Row] = []
        self._message, self._message_topic, self._failed = "", "", False
        self._pending_action, self._include_exercises, self._file = "", False, ""
        self._copy: Backup | None = None
        self._document: Document | None = None
        self._work, self._scanner = BackupWork(journal, data, self), BackgroundWorker(self)
        journal.noticed.connect(self.changed)

    @Property(FilePicker, constant=True)
    def picker(self) -> FilePicker:
        return self._picker

    @Property(str, constant=True)
    def dataFolder(self) -> str:
        """Return the folder that holds all stored data."""
        return str(self._data)

    @Property(str, constant=True)
    def settingsFile(self) -> str:
        """Return the file that holds the names and settings."""
        return str(self._couple.file)

    @Property(str, notify=changed)
    def saveFolder(self) -> str:
        """Return the folder in which backups are saved and looked for."""
        return str(self._save_folder)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def copies(self) -> list[Row]:
        """Return the backups in that folder, newest first, each with `file`, `name` and `about`."""
        return self._copies

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Return a sentence if the couple's data cannot be stored; otherwise an empty string."""
        return self._journal.notice

    @Property(str, notify=changed)
    def message(self) -> str:
        return self._message

    @Property(str, notify=changed)
    def messageTopic(self) -> str:
        """Return what the message is about: "folder", "save", "bring" or "erase"."""
        return self._message_topic

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Return whether the message reports a failure."""
        return self._failed

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._work.busy

    @Property(str, notify=changed)
    def pendingAction(self) -> str:
        """Return the action that awaits confirmation: "restore", "add", "erase", "surely" (second confirmation of
        erasing), or empty."""
        return self._pending_action

    @Property(str, notify=changed)
    def question(self) -> str:
        """Return the question that asks for confirmation."""
        if self._pending_action == "restore":
            words = self.tr(
                "{file} is complete. It replaces what is kept now, which is set aside in the folder above and not lost."
            )
            return words.replace("{file}", self._file)
        if self._pending_action == "add" and self._document is not None:
            words = self.tr(
                "{file} holds {number} entries. Those that are not here yet are added, and what is here stays as it is."
            )
            return words.replace("{number}", str(self._document.entries)).replace("{file}", self._file)
        return ""

    @Property(bool, notify=changed)
    def includeExercises(self) -> bool:
        return self._include_exercises

    @Slot()
    def enter(self) -> None:
        """Refresh the page when it is shown."""
        self._picker.look()
        self._clear_request()
        self._show_message("", "")
        self._list_copies()

    @Slot()
    def openFolder(self) -> None:
        if not self._desktop.opens(self._data):
            self._show_message(
                "folder", self.tr("No program on this computer can show folders right now."), failed=True
            )

    @Slot()
    def copyFolder(self) -> None:
        """Copy the folder's path to the clipboard."""
        QGuiApplication.clipboard().setText(str(self._data))
        self._show_message("folder", self.tr("The folder’s path is copied."))

    @Slot()
    def chooseSaveFolder(self) -> None:
        """Let the folder for backups be chosen in the system's dialog."""
        title = self.tr("Choose a folder for your copies")
        request = DialogRequest(title=title, start=self._save_folder, folder=True)
        self._picker.choose(request, lambda folder: self.setSaveFolder(str(folder)))

    @Slot()
    def chooseFile(self) -> None:
        """Let a backup or a document be chosen in the system's dialog."""
        request = DialogRequest(
            title=self.tr("Choose a copy to restore"),
            start=self._save_folder,
            kind=self.tr("Copies"),
            endings=("guided-backup", "json"),
        )
        self._picker.choose(request, lambda file: self.importFile(str(file)))

    @Slot(str)
    def setSaveFolder(self, written: str) -> None:
        """Save backups in another folder from now on."""
        place = typed_path(written) if written.strip() else None
        if place is not None and not place.is_dir():
            self._show_message(
                "save", self.tr("There is no folder {folder}.").replace("{folder}", str(place)), failed=True
            )
            return
        self._chosen_folder = place
        self._list_copies()
        self.changed.emit()

    @Slot()
    def saveCopy(self) -> None:
        """Save a backup of all data in one file."""
        from guided.practice.backup.backup_file import save_backup

        if not self.busy:
            folder, stem = self._save_folder, self._stem
            self._begin_saving()
            self._work.save_copy(lambda parts: save_backup(parts, folder, stem), self._on_saved)

    @Slot()
    def saveJson(self) -> None:
        """Export all data as JSON, for other programs."""
        from guided.files.free_names import save_new_file
        from guided.practice.backup import export

        folder, stem = self._save_folder, self._stem

        def write(found: "TableRows") -> Path:
            return save_new_file(folder, stem, "json", export.to_json(export.to_records(found)).encode())

        self._save_tables(write)

    @Slot()
    def saveTables(self) -> None:
        """Export all data as tables, for spreadsheets."""
        from guided.files.free_names import save_new_folder
        from guided.practice.backup import export

        folder, stem = self._save_folder, f"{self._stem} {self.tr('tables')}"
        separator = ";" if QLocale().decimalPoint() == "," else ","

        def write(found: "TableRows") -> Path:
            return save_new_folder(folder, stem, export.to_csv_files(export.to_records(found), separator))

        self._save_tables(write)

    @Slot(str)
    def importFile(self, written: str) -> None:
        """Inspect a chosen or dropped file and ask for confirmation."""
        if self.busy or not written.strip() or self._is_open_elsewhere("bring"):
            return
        self._clear_request()
        path = typed_path(written)
        self._file = path.name
        self._show_message("bring", self.tr("One moment…"))
        self._work.inspect(path, self._on_inspected)

    @Slot()
    def erase(self) -> None:
        if not self._is_open_elsewhere("erase"):
            self._request("erase")

    @Slot(bool)
    def setIncludeExercises(self, too: bool) -> None:
        self._include_exercises = too
        self.changed.emit()

    @Slot()
    def decline(self) -> None:
        """Cancel the pending action."""
        self._clear_request()
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Run the pending action."""
        asked, copy, document = self._pending_action, self._copy, self._document
        if self.busy:
            return
        if asked == "erase":
            self._request("surely")
        elif asked == "surely":
            self._erase(self._include_exercises)
        elif asked == "restore" and copy is not None:
            self._clear_request()
            self._restore(copy)
        elif asked == "add" and document is not None:
            self._clear_request()
            self._add(document)

    @Slot()
    def back(self) -> None:
        self._clear_request()
        self.left.emit()

    @property
    def _save_folder(self) -> Path:
        return self._chosen_folder or self._desktop.documents()

    @property
    def _stem(self) -> str:
        """The name of a new file, without its ending."""
        return f"Guided {self._now().date().isoformat()}"

    def _save_tables(self, write: "Callable[[TableRows], Path]") -> None:
        if not self._is_locked("save") and not self.busy:
            self._begin_saving()
            self._work.save_tables(write, self._on_saved)

    def _begin_saving(self) -> None:
        self._clear_request()
        self._show_message("save", self.tr("One moment…"))

    def _on_saved(self, done: Saved) -> None:
        if isinstance(done, Path):
            self._show_message("save", self.tr("Saved as {file}.").replace("{file}", str(done)))
        elif isinstance(done, StoreError):
            words = self.tr("Your journal can’t be read right now, so nothing was saved.")
            self._show_message("save", words, failed=True)
        else:
            self._show_message("save", not_saved(done, self._save_folder), failed=True)
        self._list_copies()

    def _on_inspected(self, found: Any) -> None:
        if found is None or isinstance(found, str):
            self._show_message(
                "bring", found or self.tr("{file} can’t be read.").replace("{file}", self._file), failed=True
            )
            return
        from guided.practice.backup.import_json import Document

        self._show_message("bring", "")
        if isinstance(found, Document):
            self._document = found
        else:
            self._copy = found
        self._request("add" if isinstance(found, Document) else "restore")

    def _add(self, document: "Document") -> None:
        if not self._is_locked("bring"):
            self._show_message("bring", self.tr("One moment…"))
            self._work.add(document, lambda added: self._on_added(added, document))

    def _on_added(self, added: int | None, document: "Document") -> None:
        if added is None:
            self._show_message(
                "bring", self.tr("Your journal can’t be written right now. Nothing was changed."), failed=True
            )
            return
        here = document.entries - added
        if not added:
            self._show_message("bring", self.tr("All of it was here already. Nothing was changed."))
        else:
            words = self.tr("Added: {added}. Here already: {here}.")
            self._show_message("bring", words.replace("{added}", str(added)).replace("{here}", str(here)))

    def _restore(self, copy: "Backup") -> None:
        def restored(done: Saved) -> None:
            if isinstance(done, Path):
                words = self.tr("Restored. What was there before is in {folder}.")
                self._show_message("bring", words.replace("{folder}", str(done)))
            else:
                words = self.tr("It could not be restored: {reason}. What was kept is still there.")
                self._show_message("bring", words.replace("{reason}", self._reason(done)), failed=True)

        self._show_message("bring", self.tr("One moment…"))
        self._work.restore(copy, restored)

    def _erase(self, too: bool) -> None:
        def erased(left: list[Path] | None) -> None:
            self._clear_request()
            self._couple.forget()
            if left or left is None:
                words = self.tr("Not everything could be erased. What is left is in {folder}.")
                folders = ", ".join(str(path) for path in left or [self._data])
                self._show_message("erase", words.replace("{folder}", folders), failed=True)
            else:
                self.erased.emit()

        self.erasing.emit()
        self._show_message("erase", self.tr("One moment…"))
        # what was set before is written by then, and is erased too
        self._couple.when_kept(lambda: self._work.erase(self._couple.file, erased, exercises_too=too))

    def _is_open_elsewhere(self, of: str) -> bool:
        """Return whether another program uses the folder; if so, show a message."""
        if self._journal.elsewhere:
            self._show_message(of, elsewhere(), failed=True)
        return self._journal.elsewhere

    def _is_locked(self, of: str) -> bool:
        """Return whether the journal is locked; if so, show a message."""
        if self._journal.locked:
            self._show_message(of, self.tr("Your journal is locked. Unlock it first, in Settings."), failed=True)
        return self._journal.locked

    def _list_copies(self) -> None:
        place, today = self._save_folder, self._now().date()

        def found(rows: list[Row] | None) -> None:
            self._copies = rows or []
            self.changed.emit()

        self._scanner.ask(lambda: list_backups(place, today), found)

    def _request(self, what: str) -> None:
        if not self.busy:
            self._pending_action = what
            self.changed.emit()

    def _clear_request(self) -> None:
        self._pending_action, self._copy, self._document, self._include_exercises = "", None, None, False

    def _show_message(self, of: str, words: str, *, failed: bool = False) -> None:
        self._message, self._message_topic, self._failed = words, of, failed
        self.changed.emit()

    def _reason(self, error: Saved) -> str:
        return (error.strerror if isinstance(error, OSError) else None) or self.tr("it was not possible")
