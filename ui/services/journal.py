"""Gives pages the couple's journal: what it says is read from memory, and its file is worked on in one thread."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from guided.practice.storage.file_names import has_key
from ui.foundation.work_queue import WorkQueue
from ui.services.journal_file import JournalFile, OpenedFile
from ui.services.recovery_copy import RecoveryCopy

if TYPE_CHECKING:
    from guided.practice.storage.journal import Journal
    from guided.practice.storage.journal_reader import JournalReader
    from guided.practice.storage.problems import StoreError, StoreProblem
    from ui.services.journal_file import Changed, Sealed

_log = logging.getLogger(__name__)
Result = TypeVar("Result")


def _nothing(_: object = None) -> None:
    """Ignore a result or an error."""


class CoupleJournal(QObject):
    """The couple's journal: `read` says what is in it, and `change` changes it.

    The file is opened, written, encrypted and closed in one thread, in the order in which that was asked for, so that
    the window never waits for a disk. `read` says nothing of a change before that is on the disk. While the journal is
    not open, or locked, it reads as empty; while it is locked, or its files are being replaced, nothing is changed.
    Without a path the journal lasts until the program ends, and is changed at once.
    """

    noticed = Signal()
    changed = Signal()
    """Emitted when the journal may say something else than before."""
    lockChanged = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None, *, elsewhere: bool = False) -> None:
        """Create the service without opening a file. `elsewhere` says that another program uses the folder of `path`:
        no file there is touched."""
        super().__init__(parent)
        self.path, self.elsewhere = path, elsewhere
        self._has_file = path is not None and not elsewhere
        self._file = JournalFile(path if self._has_file else None)
        self._queue = WorkQueue("journal", self)
        self._last_good = RecoveryCopy(path, self)
        self._reader: JournalReader | None = None
        self._found: OpenedFile | None = None
        """What was found when the file was opened; None while it is not open."""
        self._opening = self._replacing = False
        self._problem: StoreProblem | None = None
        self._refused: StoreProblem | None = None
        self._ready: list[Callable[[], None]] = []
        self.times_closed = 0
        """How often the journal was closed. A number that was given to an entry before that says nothing any more."""
        self._has_lock = self._locked = path is not None and not elsewhere and has_key(path)

    @property
    def read(self) -> "JournalReader":
        """What the journal says now, in memory: reading never waits. Don't keep it."""
        if self._reader is None and self._has_file:
            from guided.practice.storage.journal import temporary_journal

            self._reader = temporary_journal()
        self.open()
        assert self._reader is not None
        return self._reader

    def change(
        self,
        change: "Callable[[Journal], Result]",
        then: Callable[[Result], object] = _nothing,
        failed: "Callable[[StoreError], object]" = _nothing,
    ) -> None:
        """Run `change`, which may read the journal too, after everything asked for before. Then call `then` with its
        result, once that is on the disk and `read` says so, or `failed` if nothing was changed.

        `change` runs in another thread, so it must not touch any Qt object.
        """
        if self._locked or self._replacing:
            from guided.practice.storage.problems import StoreError, StoreProblem

            failed(StoreError(StoreProblem.SEALED if self._locked else StoreProblem.LOCKED))
            return
        self.open()
        times_closed = self.times_closed

        def changed(done: "Changed[Result]") -> None:
            if done.deleted:
                self._last_good.forget()
            if times_closed == self.times_closed:
                self._read_from(done.reader or self._reader)
                self.changed.emit()
            then(done.result)

        def refused(error: "StoreError") -> None:
            self._tell(error.problem)
            failed(error)

        self._ask(lambda: self._file.change(change), changed, refused)

    def examine(
        self,
        look: "Callable[[Journal], Result]",
        then: Callable[[Result], object],
        failed: "Callable[[StoreError], object]",
    ) -> None:
        """Run `look`, which may read much and take long, in the thread, in the same order, and call `then`."""
        self.open()
        self._ask(lambda: self._file.examine(look), then, failed)

    def replace(self, work: Callable[[], Result], then: Callable[[Result | None], object]) -> None:
        """Close the file, run `work`, which replaces or erases it, and use what is there then. Call `then` with the
        result of `work`, or None if it failed."""

        def replaced(done: "tuple[Result | None, OpenedFile]") -> None:
            result, found = done
            self._reopened(times_closed, found, locked=found.has_lock)
            then(result)

        times_closed = self._let_go(replacing=True)
        self._ask(lambda: self._file.replace(work), replaced, self._not_opened)

    def open(self) -> None:
        """Start opening the file, unless it is open or locked."""
        if self._found is not None or self._opening or self._locked or self._replacing:
            return
        if not self._has_file:
            self._found = self._file.open()
            self._reader = self._found.reader
            return
        self._opening = True
        times_closed = self.times_closed
        self._ask(self._file.open, lambda found: self._opened(times_closed, found), self._not_opened)

    def when_ready(self, then: Callable[[], None]) -> None:
        """Call `then` once the file is open: at once if it is, or if it can't be opened now."""
        if self.ready or self._locked:
            then()
        else:
            self._ready.append(then)
            self.open()

    def after_all(self, then: Callable[[], None]) -> None:
        """Call `then` once everything asked for so far is done: at once if nothing is left."""
        if self.busy:
            self._ask(_nothing, lambda _: then(), _nothing)
        else:
            then()

    @property
    def ready(self) -> bool:
        """Whether `read` says what the journal says."""
        return not self._has_file or self._found is not None

    @property
    def readable(self) -> bool:
        """Whether it is known what the couple's journal says: it could be read, and is not another program's."""
        unread = self._found is not None and self._found.unread
        return self.ready and not (unread or self._locked or self.elsewhere)

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is not done yet."""
        return self._queue.busy

    @property
    def has_lock(self) -> bool:
        """Whether the journal is encrypted with a passphrase."""
        return self._has_lock

    @property
    def locked(self) -> bool:
        """Whether the journal is encrypted and not yet unlocked."""
        return self._locked

    @property
    def key(self) -> bytes | None:
        """The key of the encrypted journal while it is open, which opens what else its lock covers."""
        return self._found.key if self._found is not None else None

    @property
    def problem(self) -> "StoreProblem | None":
        """Why the file is not used as usual, or why the last change was refused."""
        if not self.elsewhere:
            return self._problem
        from guided.practice.storage.problems import StoreProblem

        return StoreProblem.LOCKED

    @property
    def refused(self) -> "StoreProblem | None":
        """Why the last attempt to encrypt or decrypt the files failed, or None if it succeeded."""
        return self._refused

    def unlock(self, key: bytes, then: Callable[[], None] = _nothing) -> None:
        """Open the journal with its key, complete an interrupted encryption, then call `then`."""
        self._seal(lambda: self._file.unlock(key), then)

    def lock(self) -> None:
        """Drop what was read from memory, and close the file once everything asked for is done."""
        if self._has_lock and not self._replacing:
            self._let_go()
            self._locked = True
            self._turned()

    def set_lock(self, key: bytes, kept: bytes, then: Callable[[], None] = _nothing) -> None:
        """Encrypt the journal with `key`, then call `then`; `kept` is the content of the key file. It stays open."""
        self._seal(lambda: self._file.encrypt(key, kept), then)

    def remove_lock(self, key: bytes, then: Callable[[], None] = _nothing) -> None:
        """Decrypt the journal, which `key` opens, then call `then`."""
        self._seal(lambda: self._file.decrypt(key), then)

    @property
    def notice(self) -> str:
        """A message if the journal isn't stored, or not in its usual file; empty otherwise."""
        if not self._locked and not self._replacing and self.problem is None:
            return ""
        from guided.practice.storage.problems import StoreProblem
        from ui.services import journal_messages as messages

        if self._locked:
            return messages.about(StoreProblem.SEALED)
        if self._replacing:
            return messages.being_replaced()
        if self.problem is StoreProblem.DAMAGED and self._found is not None and self._found.salvaged is not None:
            return messages.salvage_message(self._found.salvaged, self._found.damaged_file)
        return messages.about(self.problem) if self.problem is not None else ""

    @property
    def lasts(self) -> bool:
        """Whether changes are written in the file, as far as is known; always True without a path."""
        if self.path is None:
            return True
        if self._locked or self._replacing or self.elsewhere:
            return False
        return self._found is None or self._found.in_file

    @property
    def is_whole(self) -> bool:
        """Whether the whole journal can be read, and not only what was noted since the program started."""
        return self.lasts or (self._found is not None and self.readable)

    def close(self) -> None:
        """Wait until everything asked for is done, and close the file."""
        self._let_go()
        self._queue.finish()
        if self._found is not None:  # what was done asked for more
            self.close()

    def end(self) -> None:
        """Close the file at the end of the program, and wait until deleted entries are removed from its copy too."""
        self.close()
        self._last_good.close()

    def _seal(self, work: "Callable[[], Sealed]", then: Callable[[], None]) -> None:
        """Close the journal, encrypt or decrypt its files, and open it again. Nothing is stored meanwhile."""

        def sealed(done: "Sealed") -> None:
            self._refused, found = done
            self._reopened(times_closed, found, locked=False)
            then()

        if not self._has_file:  # another program uses the folder
            return
        times_closed = self._let_go(replacing=True)
        self._ask(work, sealed, self._not_opened)

    def _let_go(self, *, replacing: bool = False) -> int:
        """Read as empty from now on, and close the file after everything asked for. Return `times_closed`."""
        self.times_closed += 1
        self._opening, self._replacing, self._found = False, replacing, None
        self._read_from(None)
        self._last_good.let_go()
        # What was asked for before this may still delete something.
        self._ask(self._file.close, lambda _: self._last_good.let_go(), _nothing)
        return self.times_closed

    def _reopened(self, times_closed: int, found: OpenedFile, *, locked: bool) -> None:
        if times_closed == self.times_closed:
            self._problem, self._locked, self._has_lock = None, locked, found.has_lock
            self._opened(times_closed, found)
            self._turned()

    def _opened(self, times_closed: int, found: OpenedFile) -> None:
        if times_closed != self.times_closed:
            return  # it was closed again meanwhile
        self._opening = self._replacing = False
        if found.reader is not None:
            self._found = found
            self._read_from(found.reader)
            if found.in_file:
                self._last_good.follow(found.key)
            self._tell(found.problem)
            self.changed.emit()
        ready, self._ready = self._ready, []
        for then in ready:
            then()

    def _not_opened(self, error: Exception) -> None:
        """Go on without the file, which a fault of the program kept from being opened."""
        from guided.practice.storage.problems import StoreProblem

        _log.error("the journal could not be opened", exc_info=error)
        self._opened(self.times_closed, OpenedFile(self.read, problem=StoreProblem.UNREACHABLE, unread=True))

    def _read_from(self, reader: "JournalReader | None") -> None:
        """Use `reader` from now on. The earlier one is closed in the thread, as wiping its memory takes long."""
        earlier, self._reader = self._reader, reader
        if earlier is not None and earlier is not reader and self._has_file:
            self._ask(earlier.close, _nothing, _nothing)

    def _turned(self) -> None:
        for signal in (self.lockChanged, self.noticed, self.changed):
            signal.emit()

    def _tell(self, problem: "StoreProblem | None") -> None:
        if problem is not None and problem is not self._problem:
            self._problem = problem
            self.noticed.emit()

    def _ask(
        self, work: Callable[[], Result], then: Callable[[Result], object], failed: Callable[[Any], object]
    ) -> None:
        """Run `work` in the thread, or at once if there is no file to wait for."""
        if self._has_file:
            self._queue.ask(work, then, failed)
            return
        from guided.practice.storage.problems import StoreError

        try:
            result = work()
        except StoreError as error:
            failed(error)
        else:
            then(result)
