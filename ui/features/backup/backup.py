"""What is kept, and what two people may do with it: save it, bring it back, write it out, bring it in, erase it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.backup.backup_files import Row, copies_in, looked_through
from ui.foundation.background_worker import BackgroundWorker
from ui.services.couple import Couple
from ui.services.desktop import Desktop, NoDesktop
from ui.services.journal import CoupleJournal
from ui.services.passphrase_messages import elsewhere
from ui.services.saving import not_saved, or_why, path_of

if TYPE_CHECKING:
    from guided.practice.backup.backup_file import Backup
    from guided.practice.backup.import_json import Document

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class KeepingViewModel(QObject):
    """One thing at a time is asked (`asks`) or done (`busy`); `told` is a sentence about what was done last."""

    changed = Signal()
    left = Signal()
    erasing = Signal()
    """Everything is about to go: whatever was begun goes too."""
    erased = Signal()

    def __init__(
        self,
        couple: Couple,
        journal: CoupleJournal,
        data: Path,
        desktop: Desktop | None = None,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        """`data` is the folder where everything is kept."""
        super().__init__(parent)
        self._couple = couple
        self._journal = journal
        self._data = data
        self._desktop = desktop or NoDesktop()
        self._now = now
        self._place: Path | None = None
        self._copies: list[Row] = []
        self._told, self._of, self._failed = "", "", False
        self._asks, self._too, self._file = "", False, ""
        self._copy: Backup | None = None
        self._document: Document | None = None
        self._work, self._looks = BackgroundWorker(self), BackgroundWorker(self)
        journal.noticed.connect(self.changed)

    @Property(str, constant=True)
    def folder(self) -> str:
        """Where everything is kept."""
        return str(self._data)

    @Property(str, constant=True)
    def settings(self) -> str:
        """The file of their names, and of how the room is set."""
        return str(self._couple.file)

    @Property(str, notify=changed)
    def place(self) -> str:
        """The folder where copies go, and are looked for."""
        return str(self._where)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def copies(self) -> list[Row]:
        """What was saved there, the latest first, each with `file`, its `name`, and `about`."""
        return self._copies

    @Property(str, notify=changed)
    def notice(self) -> str:
        """A word where what they do is not kept; empty otherwise."""
        return self._journal.notice

    @Property(str, notify=changed)
    def told(self) -> str:
        return self._told

    @Property(str, notify=changed)
    def toldOf(self) -> str:
        """What that is about: folder, save, bring or erase."""
        return self._of

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether that is something that did not come about."""
        return self._failed

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._work.busy

    @Property(str, notify=changed)
    def asks(self) -> str:
        """What waits for a yes: restore, add, erase, surely (erase, a second time), or nothing."""
        return self._asks

    @Property(str, notify=changed)
    def question(self) -> str:
        """What would be done, in words."""
        if self._asks == "restore":
            words = self.tr(
                "{file} is whole. It takes the place of what is kept now, which is set aside in the folder above, and "
                "not lost."
            )
            return words.replace("{file}", self._file)
        if self._asks == "add" and self._document is not None:
            words = self.tr(
                "{file} holds {number} entries. Those that are not here yet are added, and what is here stays as it is."
            )
            return words.replace("{number}", str(self._document.entries)).replace("{file}", self._file)
        return ""

    @Property(bool, notify=changed)
    def exercisesToo(self) -> bool:
        return self._too

    @Slot()
    def enter(self) -> None:
        """The page is shown."""
        self._forget()
        self._tell("", "")
        self._look()

    @Slot()
    def openFolder(self) -> None:
        if not self._desktop.opens(self._data):
            self._tell("folder", self.tr("Nothing on this computer shows folders just now."), failed=True)

    @Slot()
    def copyFolder(self) -> None:
        """Take the folder's place along, to paste it elsewhere."""
        QGuiApplication.clipboard().setText(str(self._data))
        self._tell("folder", self.tr("The folder's place is copied."))

    @Slot(str)
    def setPlace(self, written: str) -> None:
        """Copies go to another folder from now on."""
        place = path_of(written) if written.strip() else None
        if place is not None and not place.is_dir():
            self._tell("save", self.tr("There is no folder {folder}.").replace("{folder}", str(place)), failed=True)
            return
        self._place = place
        self._look()
        self.changed.emit()

    @Slot()
    def saveCopy(self) -> None:
        """Everything as it is, in one file."""
        from guided.practice.backup import backup_file as backup

        def take() -> Any:
            if self._journal.locked:
                return backup.collect_parts(self._data)
            if not self._journal.lasts:
                raise FileNotFoundError
            return backup.collect_parts(self._data, self._journal.itself)

        self._save(take, backup.save_backup)

    @Slot()
    def saveDocument(self) -> None:
        """Everything in words, for programs to read."""
        from guided.files.free_names import save_new_file
        from guided.practice.backup import export

        def write(found: Any, folder: Path, stem: str) -> Path:
            return save_new_file(folder, stem, "json", export.to_json(export.to_records(found)).encode())

        if not self._is_locked("save"):
            self._save(self._all_of_it, write)

    @Slot()
    def saveSheets(self) -> None:
        """Everything in tables, for spreadsheets to read."""
        from guided.files.free_names import save_new_folder
        from guided.practice.backup import export

        separator = ";" if QLocale().decimalPoint() == "," else ","
        name = self.tr("tables")

        def write(found: Any, folder: Path, stem: str) -> Path:
            return save_new_folder(folder, f"{stem} {name}", export.to_csv_files(export.to_records(found), separator))

        if not self._is_locked("save"):
            self._save(self._all_of_it, write)

    @Slot(str)
    def bring(self, written: str) -> None:
        """Look through a file that was named or let go here, and ask."""
        if self.busy or not written.strip() or self._is_elsewhere("bring"):
            return
        self._forget()
        path = path_of(written)
        self._file = path.name
        self._work.ask(lambda: looked_through(path), self._looked)
        self._tell("bring", self.tr("A moment…"))

    @Slot()
    def erase(self) -> None:
        if not self._is_elsewhere("erase"):
            self._ask("erase")

    @Slot(bool)
    def takeExercisesToo(self, too: bool) -> None:
        self._too = too
        self.changed.emit()

    @Slot()
    def no(self) -> None:
        """Leave everything as it is."""
        self._forget()
        self.changed.emit()

    @Slot()
    def yes(self) -> None:
        """Do what was asked."""
        asked, copy, document = self._asks, self._copy, self._document
        if self.busy:
            return
        if asked == "erase":
            self._ask("surely")
        elif asked == "surely":
            self._erase(self._too)
        elif asked == "restore" and copy is not None:
            self._forget()
            self._restore(copy)
        elif asked == "add" and document is not None:
            self._forget()
            self._add(document)

    @Slot()
    def back(self) -> None:
        self._forget()
        self.left.emit()

    @property
    def _where(self) -> Path:
        return self._place or self._desktop.documents()

    def _save(self, take: Callable[[], Any], write: Callable[[Any, Path, str], Path]) -> None:
        """Take what is to be saved here and now, and write it aside."""
        from guided.practice.storage.problems import StoreError

        if self.busy:
            return
        self._forget()
        folder, stem = self._where, f"Guided {self._now().date().isoformat()}"
        try:
            found = take()
        except (StoreError, OSError):
            self._tell("save", self.tr("Your journal can't be read just now, so nothing was saved."), failed=True)
            return
        self._work.ask(lambda: or_why(lambda: write(found, folder, stem)), self._saved)
        self._tell("save", self.tr("A moment…"))

    def _all_of_it(self) -> Any:
        from guided.practice.backup import export

        found = export.read_tables(self._journal.itself)
        if not self._journal.is_whole:
            raise FileNotFoundError
        return found

    def _saved(self, done: Path | OSError | None) -> None:
        if isinstance(done, Path):
            self._tell("save", self.tr("Saved as {file}.").replace("{file}", str(done)))
        else:
            self._tell("save", not_saved(done, self._where), failed=True)
        self._look()

    def _looked(self, found: Any) -> None:
        if found is None or isinstance(found, str):
            self._tell("bring", found or self.tr("{file} can't be read.").replace("{file}", self._file), failed=True)
            return
        from guided.practice.backup.import_json import Document

        self._tell("bring", "")
        if isinstance(found, Document):
            self._document = found
        else:
            self._copy = found
        self._ask("add" if isinstance(found, Document) else "restore")

    def _add(self, document: "Document") -> None:
        from guided.practice.backup.document_merge import add_document
        from guided.practice.storage.problems import StoreError

        if self._is_locked("bring"):
            return
        if not self._journal.lasts:
            self._added(None, document)
            return
        journal = self._journal.lend()

        def work() -> int | None:
            try:
                return add_document(journal, document)
            except StoreError:
                return None

        def added(number: int | None) -> None:
            self._journal.take_back(journal)
            self._added(number, document)

        self._work.ask(work, added)
        self._tell("bring", self.tr("A moment…"))

    def _added(self, added: int | None, document: "Document") -> None:
        if added is None:
            self._tell("bring", self.tr("Your journal can't be written just now. Nothing was changed."), failed=True)
            return
        here = document.entries - added
        if not added:
            self._tell("bring", self.tr("All of it was here already. Nothing was changed."))
        else:
            words = self.tr("Added: {added}. Here already: {here}.")
            self._tell("bring", words.replace("{added}", str(added)).replace("{here}", str(here)))

    def _restore(self, copy: "Backup") -> None:
        from guided.practice.backup.restore import restore

        def restored(done: Path | OSError | None) -> None:
            self._journal.look_again()
            if isinstance(done, Path):
                words = self.tr("It is back. What was there before is in {folder}.")
                self._tell("bring", words.replace("{folder}", str(done)))
            else:
                words = self.tr("It could not be brought back: {reason}. What was kept is still there.")
                self._tell("bring", words.replace("{reason}", self._reason(done)), failed=True)

        self._journal.let_go()
        self._work.ask(lambda: or_why(lambda: restore(self._data, copy.parts)), restored)
        self._tell("bring", self.tr("A moment…"))

    def _erase(self, too: bool) -> None:
        from guided.practice.backup.erase import erase

        def erased(left: list[Path] | None) -> None:
            self._forget()
            self._couple.forget()
            self._journal.look_again()
            if left or left is None:
                words = self.tr("Not everything could be erased. What is left is in {folder}.")
                self._tell(
                    "erase",
                    words.replace("{folder}", ", ".join(str(path) for path in left or [self._data])),
                    failed=True,
                )
            else:
                self.erased.emit()

        data, preferences = self._data, self._couple.file
        self.erasing.emit()
        self._journal.let_go()
        self._work.ask(lambda: erase(data, preferences, exercises_too=too), erased)
        self._tell("erase", self.tr("A moment…"))

    def _is_elsewhere(self, of: str) -> bool:
        """Whether another program works with the folder, which is told then."""
        if self._journal.elsewhere:
            self._tell(of, elsewhere(), failed=True)
        return self._journal.elsewhere

    def _is_locked(self, of: str) -> bool:
        """Whether it waits for its passphrase, which is told then."""
        if self._journal.locked:
            self._tell(of, self.tr("Your journal is locked. Open it first, in the settings."), failed=True)
        return self._journal.locked

    def _look(self) -> None:
        place, today = self._where, self._now().date()

        def found(rows: list[Row] | None) -> None:
            self._copies = rows or []
            self.changed.emit()

        self._looks.ask(lambda: copies_in(place, today), found)

    def _ask(self, what: str) -> None:
        if not self.busy:
            self._asks = what
            self.changed.emit()

    def _forget(self) -> None:
        self._asks, self._copy, self._document, self._too = "", None, None, False

    def _tell(self, of: str, words: str, *, failed: bool = False) -> None:
        self._told, self._of, self._failed = words, of, failed
        self.changed.emit()

    def _reason(self, error: OSError | None) -> str:
        return (error.strerror if error else None) or self.tr("it was not possible")
