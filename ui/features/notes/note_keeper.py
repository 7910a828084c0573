"""Keeps the open notes of one partner: the list, and the draft that is being written. Their file is worked on in one
thread, in the order in which that was asked for."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from ui.features.notes.notes_file import FoundNotes, NotesFile, StoredDraft
from ui.foundation.work_queue import WorkQueue

if TYPE_CHECKING:
    from guided.practice.storage.salvage import SalvageResult

AUTOSAVE_DELAY_MS = 600
"""Time without input, in milliseconds, after which the draft is saved."""


class NotesTrouble(Enum):
    """Why something of the open notes is not as it was asked."""

    NOT_SAVED = auto()
    """They are not written down just now, and remembered until they close."""
    NOT_DELETED = auto()
    NOT_EMPTIED = auto()
    """Not all of them could be deleted, so none was."""


def _nothing() -> None:
    """Go on after something that was asked for is done."""


class NoteKeeper(QObject):
    """The window never waits for the file. A draft that becomes a note leaves its field at once, and comes back into it
    where that could not be stored. Once the notes are closed, none of their content stays here."""

    changed = Signal()
    restored = Signal()
    """Emitted when a draft came back, as it could not be stored."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._file = NotesFile()
        self._queue = WorkQueue("private notes", self)
        self._times_closed = 0
        self._in_use = False
        """Whether the file is open, or was asked to be opened."""
        self._found: FoundNotes | None = None
        self._stored = StoredDraft()
        self._draft_number: int | None = None
        self._used = False
        self._saving = 0
        """How many drafts are on their way to become a note."""
        self.text = ""
        self.trouble: NotesTrouble | None = None
        self._autosave_timer = QTimer(
            self, interval=AUTOSAVE_DELAY_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer
        )
        self._autosave_timer.timeout.connect(self.autosave)

    @property
    def is_open(self) -> bool:
        return self._found is not None

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is not done yet."""
        return self._queue.busy

    @property
    def is_draft_empty(self) -> bool:
        return not self.text.strip()

    @property
    def salvaged(self) -> "SalvageResult | None":
        """What was recovered of a damaged file, or None."""
        return self._found.salvaged if self._found is not None else None

    def rows(self) -> list[dict[str, object]]:
        """Return the notes without the draft, the latest first, each with number, day and words."""
        from ui.services.wording import past_day

        today = self._now().date()
        return [
            {"number": each.number, "day": past_day(each.at.date(), today), "words": each.words}
            for each in (self._found.notes if self._found is not None else ())
            if each.number != self._draft_number
        ]

    def open(self, path: Path, key: bytes, then: Callable[[bool], None]) -> None:
        """Open the notes at `path`, then call `then` with whether they are open."""
        file, times_closed, self._in_use = self._file, self._times_closed, True

        def opened(found: FoundNotes) -> None:
            if times_closed == self._times_closed:
                self._found = found
                self.trouble = NotesTrouble.NOT_SAVED if found.problem is not None else None
            then(True)

        self._queue.ask(lambda: file.open(path, key), opened, lambda _: then(False))

    def set_text(self, text: str) -> None:
        """Set the draft. It is saved when typing pauses, and becomes a note when the notes close."""
        self.text = text
        self._autosave_timer.start()

    def autosave(self) -> None:
        """Save the draft. A failure is told once it is to become a note."""
        self._autosave_timer.stop()
        words, at, stored, file = self.text.strip(), self._now().astimezone(), self._stored, self._file
        if self.is_open and (words or self._used):
            self._used = True
            self._ask(lambda: file.save(stored, words, at), stored)

    def save(self) -> None:
        """Make a note of the draft. The field is free for the next one at once."""
        self._autosave_timer.stop()
        words, at, stored, file = self.text.strip(), self._now().astimezone(), self._stored, self._file
        number = self._draft_number
        self._begin_draft()
        if not words or not self.is_open:
            return
        fresh = self._stored
        self._saving += 1

        def saved() -> None:
            self._saving -= 1

        def refused() -> None:
            self._saving -= 1
            self.trouble = NotesTrouble.NOT_SAVED
            self.set_text(" ".join(each for each in (words, self.text) if each))
            if fresh is self._stored and not self._used:
                self._stored, self._draft_number, self._used = stored, number, True
            else:  # its words are in the next draft now
                self._queue.ask(lambda: file.forget(stored), lambda _: None, lambda _: None)
            self.restored.emit()

        self._ask(lambda: file.save(stored, words, at), None, saved, refused)

    def after_saving(self, then: Callable[[], None]) -> None:
        """Call `then` once every draft that was to become a note is one, unless one of them could not be stored."""
        times_closed = self._times_closed

        def done(_: None) -> None:
            if times_closed == self._times_closed and self.trouble is not NotesTrouble.NOT_SAVED:
                then()

        if self._saving:
            self._queue.ask(_nothing, done, done)
        else:
            then()

    def delete(self, number: int) -> None:
        """Delete a note."""
        stored, file = self._stored, self._file

        def refused() -> None:
            self.trouble = NotesTrouble.NOT_DELETED

        if self.is_open:
            self._ask(lambda: file.delete(number, stored), stored, _nothing, refused)

    def remove_all(self, path: Path, then: Callable[[bool], None]) -> None:
        """Delete all notes, the draft and their files. Call `then` with whether no file is left; if nothing could be
        deleted it is not called."""
        from guided.practice.storage.problems import StoreError

        file, times_closed = self._file, self._times_closed

        def removed(*, whole: bool) -> None:
            if times_closed == self._times_closed:
                self._let_go()
                then(whole)

        def refused(error: Exception) -> None:
            if not isinstance(error, StoreError):
                removed(whole=False)
            elif times_closed == self._times_closed:
                self.trouble = NotesTrouble.NOT_EMPTIED
                self.changed.emit()

        self._autosave_timer.stop()
        self._queue.ask(lambda: file.remove(path), lambda _: removed(whole=True), refused)

    def close(self, then: Callable[[bool], None] = lambda _: None) -> None:
        """Save the draft, close the notes and discard their content. Call `then` with whether all of it is stored."""
        if not self._in_use:
            then(True)
            return
        words, at, stored, file = self.text.strip(), self._now().astimezone(), self._stored, self._file
        self._let_go()
        self._queue.ask(lambda: file.close(stored, words, at), then, lambda _: then(False))

    def finish(self) -> None:
        """Wait until everything that was asked for is done, as the program ends."""
        self._queue.finish()

    def _begin_draft(self) -> None:
        self.text, self._stored, self._draft_number, self._used = "", StoredDraft(), None, False

    def _let_go(self) -> None:
        self._times_closed += 1
        self._in_use = False
        self._autosave_timer.stop()
        self._found, self.trouble, self._saving = None, None, 0
        self._begin_draft()

    def _ask(
        self,
        work: Callable[[], FoundNotes],
        draft: StoredDraft | None,
        then: Callable[[], None] = _nothing,
        failed: Callable[[], None] = _nothing,
    ) -> None:
        """Run `work`, and show what the file says then, unless the notes were closed meanwhile. It gives the number of
        `draft`."""
        times_closed = self._times_closed

        def done(found: FoundNotes) -> None:
            if times_closed == self._times_closed:
                self._found = found
                self._draft_number = found.draft if draft is self._stored else self._draft_number
                self.trouble = NotesTrouble.NOT_SAVED if found.problem is not None else None
                then()
                self.changed.emit()

        def refused(_: Exception) -> None:
            if times_closed == self._times_closed:
                failed()
                self.changed.emit()

        self._queue.ask(work, done, refused)
