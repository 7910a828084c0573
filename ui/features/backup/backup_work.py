"""Save, restore, export, import or erase the stored data in the background."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from guided.practice.storage.problems import StoreError, StoreProblem
from ui.features.backup.backup_files import inspect_file
from ui.foundation.background_worker import BackgroundWorker
from ui.services.journal import CoupleJournal
from ui.services.saving import result_or_error

if TYPE_CHECKING:
    from guided.practice.backup.backup_file import Parts
    from guided.practice.backup.backup_reader import Backup
    from guided.practice.backup.export import TableRows
    from guided.practice.backup.import_json import Document
    from guided.practice.storage.journal import Journal

Data = TypeVar("Data")
Result = TypeVar("Result")
_UNREADABLE = StoreError(StoreProblem.UNREACHABLE)
Saved = Path | OSError | StoreError | None
"""The file that was written, why it or the journal could not be used, or None after a fault of the program."""


class BackupWork(QObject):
    """Runs one piece of work at a time on the journal and the folder `data`."""

    def __init__(self, journal: CoupleJournal, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._data = data
        self._worker = BackgroundWorker(self)
        self.busy = False

    def save_copy(self, write: "Callable[[Parts], Path]", then: Callable[[Saved], None]) -> None:
        """Collect the files of the journal, and `write` them. A locked journal is copied as it is."""
        from guided.practice.backup.backup_file import collect_parts

        data, journal, done = self._data, self._journal, self._begin(then)

        def collected(parts: "Parts | OSError | None") -> None:
            if isinstance(parts, Mapping):
                self._worker.ask(lambda: result_or_error(lambda: write(parts)), done)
            else:
                done(_UNREADABLE)

        if journal.locked:
            self._worker.ask(lambda: result_or_error(lambda: collect_parts(data)), collected)
        elif journal.lasts:
            journal.examine(lambda journal: collect_parts(data, journal), collected, done)
        else:
            done(_UNREADABLE)

    def save_tables(self, write: "Callable[[TableRows], Path]", then: Callable[[Saved], None]) -> None:
        """Read every table of the journal, and `write` them."""
        from guided.practice.backup.export import read_tables

        done = self._begin(then)

        def collected(rows: "TableRows") -> None:
            if self._journal.is_whole:
                self._worker.ask(lambda: result_or_error(lambda: write(rows)), done)
            else:
                done(_UNREADABLE)

        self._journal.examine(read_tables, collected, done)

    def inspect(self, path: Path, then: "Callable[[Backup | Document | str | None], None]") -> None:
        """Look through a file; see `inspect_file`."""
        self._worker.ask(lambda: inspect_file(path), self._begin(then))

    def add(self, document: "Document", then: Callable[[int | None], None]) -> None:
        """Add the entries of `document` that are not in the journal yet. Call `then` with their number, or None if the
        journal can't be written."""
        done = self._begin(then)

        def change(journal: "Journal") -> int:
            from guided.practice.backup.document_merge import add_document

            return add_document(journal, document)

        if self._journal.lasts:
            self._journal.change(change, done, lambda _: done(None))
        else:
            done(None)

    def restore(self, copy: "Backup", then: Callable[[Saved], None]) -> None:
        """Replace the journal by `copy`. Call `then` with the folder in which the earlier one is set aside."""
        from guided.practice.backup.restore import restore

        data, done = self._data, self._begin(then)
        self._journal.replace(lambda: result_or_error(lambda: restore(data, copy.parts)), done)

    def erase(self, preferences: Path, then: Callable[[list[Path] | None], None], *, exercises_too: bool) -> None:
        """Erase all data. Call `then` with the files that are left, or None if that is unknown."""
        from guided.practice.backup.erase import erase

        data, done = self._data, self._begin(then)
        self._journal.replace(lambda: erase(data, preferences, exercises_too=exercises_too), done)

    def _begin(self, then: Callable[[Result], None]) -> Callable[[Result], None]:
        """Return a function that ends the work and calls `then`."""
        self.busy = True

        def done(result: Result) -> None:
            self.busy = False
            then(result)

        return done
