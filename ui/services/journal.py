"""Gives pages access to the couple's journal, which is opened when first needed. Errors never stop the program."""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guided.logged_errors import suppress_and_log
from guided.practice.storage.file_names import has_key
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.future import ThreadResult
from ui.foundation.hand_over import HandOver
from ui.services.recovery_copy import RecoveryCopy

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from guided.practice.ladder_state import LadderState
    from guided.practice.plan import Agreement, CompletedExercise
    from guided.practice.reminders import ReminderHistory
    from guided.practice.storage.journal import Journal, OpenedJournal
    from guided.practice.storage.problems import StoreProblem
    from guided.practice.storage.records import (
        Moment,
        MomentKind,
        Question,
        Reflection,
        RememberedSession,
        Session,
        SummaryDraft,
    )
    from guided.practice.storage.salvage import SalvageResult
    from guided.practice.tender_days import TenderDays
    from guided.practice.warmth import Absence

TakeBack = Callable[[], None]
"""Undoes an addition as if it had never been made."""


class CoupleJournal(QObject):
    """The couple's journal. Without a path it lasts until the program ends. Errors are reported by `notice` and not
    raised.

    While it is locked it reads as empty, and nothing is stored in it.
    """

    noticed = Signal()
    changed = Signal()
    lockChanged = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None, *, elsewhere: bool = False) -> None:
        """Create the service without opening a file. `elsewhere` says that another program uses the folder of `path`:
        no file there is touched."""
        super().__init__(parent)
        self.elsewhere = elsewhere
        self._path = path
        self._opened: Journal | None = None
        self._meanwhile: Journal | None = None
        """The journal that is used while the actual one is lent."""
        self._problem: StoreProblem | None = None
        self._damaged_file: Path | None = None
        self._salvaged: SalvageResult | None = None
        self._refused: StoreProblem | None = None
        self._in_file = self._left_alone = self._given_away = False
        self._work = BackgroundWorker(self)
        self._hand_over = HandOver(self._opened_in_thread, self)
        self._opening: ThreadResult[OpenedJournal] | None = None
        self._ready: list[Callable[[], None]] = []
        self._last_good = RecoveryCopy(path, self)
        self._has_lock = self._locked = self._finds_lock()

    def open_in_thread(self) -> None:
        """Start opening the file in a thread, as opening may take long if the file is damaged."""
        if self._opened is None and self._opening is None and self._opens_file:
            path = self._path
            assert path is not None
            self._opening = ThreadResult(lambda: _open(path), self._hand_over.outbox, "journal")

    def when_ready(self, then: Callable[[], None]) -> None:
        """Call `then` once the file is open: at once, or when the thread is done."""
        if self._opened is not None or not self._opens_file:
            then()
        else:
            self._ready.append(then)
            self.open_in_thread()

    @property
    def _opens_file(self) -> bool:
        return self._path is not None and not self._locked and not self.elsewhere

    def _opened_in_thread(self, opening: "ThreadResult[OpenedJournal]") -> None:
        if opening is self._opening:
            self._take_opened()
        ready, self._ready = self._ready, []
        for then in ready:
            then()

    def _take_opened(self) -> None:
        """Continue with the journal that the thread has opened, waiting for it if needed."""
        opening, self._opening = self._opening, None
        if opening is not None:
            self._use(opening.wait(), None)

    def _finds_lock(self) -> bool:
        return self._path is not None and not self.elsewhere and has_key(self._path)

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def has_lock(self) -> bool:
        """Whether the journal is encrypted with a passphrase."""
        return self._has_lock

    @property
    def locked(self) -> bool:
        """Whether the journal is encrypted and not yet unlocked."""
        return self._locked

    @property
    def refused(self) -> "StoreProblem | None":
        """Why the last attempt to encrypt or decrypt the files failed, or None if it succeeded."""
        return self._refused

    def unlock(self, key: bytes, then: Callable[[], None] | None = None) -> None:
        """Open the journal with its key, complete an interrupted encryption, then call `then`.

        Here and in the methods below, the files are changed in a thread, and nothing is stored meanwhile.
        """
        self._locking(lambda sealing, path: sealing.finish_encryption(path, key), key, then)

    def lock(self) -> None:
        """Close the journal and drop its content from memory until it is unlocked."""
        if self._has_lock and not self._work.busy:
            self._let_go()
            self._locked = True
            self._turned()

    def set_lock(self, key: bytes, kept: bytes, then: Callable[[], None] | None = None) -> None:
        """Encrypt the journal with `key`, then call `then`; `kept` is the content of the key file. It stays open."""
        self._locking(lambda sealing, path: sealing.encrypt(path, key, kept), key, then)

    def remove_lock(self, key: bytes, then: Callable[[], None] | None = None) -> None:
        """Decrypt the journal, which `key` opens, then call `then`."""
        self._locking(lambda sealing, path: sealing.decrypt(path, key), key, then)

    @property
    def notice(self) -> str:
        """A message if the journal isn't stored, or not in its usual file; empty otherwise."""
        if self._locked:
            return self.tr("Your journal is locked. Nothing is noted until you open it.")
        if self._left_alone:
            return self.tr("Your journal is being put in its place. For a moment nothing is noted.")
        if self._problem is None:
            return ""
        from guided.practice.storage.problems import StoreProblem

        if self._problem is StoreProblem.DAMAGED and self._salvaged is not None:
            from ui.services.journal_messages import salvage_message

            return salvage_message(self._salvaged, self._damaged_file)
        return {
            StoreProblem.DAMAGED: self.tr(
                "Your journal is damaged. What you do now is remembered until you close Guided."
            ),
            StoreProblem.LOCKED: self.tr(
                "Another program has your journal. What you do now is remembered until you close Guided."
            ),
            StoreProblem.READ_ONLY: self.tr(
                "Your journal may not be written. What you do now is remembered until you close Guided."
            ),
            StoreProblem.NEWER: self.tr(
                "Your journal is from a newer Guided, and was left as it is. What you do now is remembered until you "
                "close this one."
            ),
            StoreProblem.FULL: self.tr("The disk is full, and what you did last could not be written down."),
            StoreProblem.UNREACHABLE: self.tr(
                "Your journal can't be reached. What you do now is remembered until you close Guided."
            ),
            StoreProblem.SEALED: self.tr("Your journal is locked. Nothing is noted until you open it."),
        }[self._problem]

    @property
    def lasts(self) -> bool:
        """Whether entries are stored in the file and not only in memory; always True without a path."""
        return self._path is None or (not self._locked and self._journal is self._opened and self._in_file)

    @property
    def is_whole(self) -> bool:
        """Whether the whole journal can be read, and not only entries made since the program started."""
        from guided.practice.storage.problems import StoreProblem

        return self.lasts or (self._problem is StoreProblem.READ_ONLY and not self._locked)

    def add_session(self, exercise: str, at: datetime) -> int | None:
        """Add a session of an exercise at a time with its zone. Return its number, or None if it was not stored."""
        return self._add(lambda journal: journal.add_session(exercise, at))

    def save_reflection(self, session: int, reflection: "Reflection") -> bool:
        """Replace the reflection on a session. Return whether it was stored."""
        return self._change(lambda journal: journal.save_reflection(session, reflection))

    def reflections(self, since: datetime | None = None) -> "Sequence[RememberedSession]":
        """Return the sessions since then with their reflections, the oldest first."""
        return self._journal.reflections(since)

    def last(self) -> "RememberedSession | None":
        """Return the last session with its reflection, which may be empty."""
        return self._journal.last()

    def add_question(self, words: str, at: datetime) -> int | None:
        """Add a question for the next call. Return its number, or None if it was not stored."""
        return self._add(lambda journal: journal.add_question(words, at))

    def save_unfinished_question(self, words: str, at: datetime, half: "Question | None") -> "Question | None":
        """Save a question that is still being written in place of `half`, its earlier state. Return the stored one, or
        `half` if that failed.

        No signal is emitted, as no page shows it.
        """
        kept = [half]
        self._try(lambda journal: kept.append(journal.save_unfinished_question(words, at, half)))
        return kept[-1]

    def delete_question(self, number: int) -> bool:
        return self._change(lambda journal: journal.delete_question(number))

    def questions(self) -> "Sequence[Question]":
        return self._journal.questions()

    def tender(self) -> "TenderDays | None":
        """The days that need more care, or None."""
        return self._journal.tender()

    def save_tender_days(self, tender: "TenderDays | None") -> bool:
        """Replace the tender days. Return whether they were stored."""
        return self._change(lambda journal: journal.save_tender_days(tender))

    def draft(self) -> "SummaryDraft":
        """The unfinished summary for the coach."""
        return self._journal.draft()

    def save_draft(self, draft: "SummaryDraft") -> bool:
        """Replace the unfinished summary. Return whether it was stored. No signal is emitted."""
        return self._try(lambda journal: journal.save_draft(draft))

    def times_done(self, exercise: str) -> int:
        """Return the number of sessions of an exercise."""
        return self._journal.times_done(exercise)

    @property
    def ahead(self) -> int:
        """The seconds of touch that the second partner received beyond the first; negative for less."""
        return self._journal.ahead()

    def add_turn(self, more: int) -> bool:
        """Record that the second partner received touch for `more` seconds more. Return whether it was stored. No
        signal is emitted."""
        return self._try(lambda journal: journal.add_turn(more))

    def reminded(self) -> "ReminderHistory":
        """The history of reminders."""
        return self._journal.reminded()

    def save_reminder_history(self, given: "ReminderHistory") -> bool:
        """Replace the history of reminders. Return whether it was stored. No signal is emitted."""
        return self._try(lambda journal: journal.save_reminder_history(given))

    def sessions(self, since: datetime | None = None, most: int | None = None) -> "Sequence[Session]":
        """Return all sessions since then, or at most so many of the latest, the oldest first."""
        return self._journal.sessions(since, most)

    def add_moment(self, kind: "MomentKind", at: datetime) -> TakeBack | None:
        """Add a small moment. Return a function that removes this moment again, or None if it was not stored."""
        number = self._add(lambda journal: journal.add_moment(kind, at))
        noted_in = self._opened

        def take_back() -> None:
            if self._opened is noted_in:
                self._change(lambda journal: journal.delete_moment(number or 0))

        return None if number is None else take_back

    def moments(self, since: datetime | None = None, most: int | None = None) -> "Sequence[Moment]":
        """Return all moments since then, or at most so many of the latest, the oldest first."""
        return self._journal.moments(since, most)

    def leave(self, at: datetime) -> None:
        """Begin an absence."""
        self._change(lambda journal: journal.leave(at))

    def come_back(self, at: datetime) -> None:
        self._change(lambda journal: journal.come_back(at))

    @property
    def away(self) -> "Sequence[Absence]":
        """The periods in which the couple was away."""
        return self._journal.away

    def last_done(self) -> "Mapping[str, datetime]":
        """Return when each exercise was last done, by name."""
        return self._journal.last_done()

    def ladder_state(self, ladder: str) -> "LadderState | None":
        return self._journal.ladder_state(ladder)

    def ladder_states(self) -> "Mapping[str, LadderState]":
        """The state of each ladder that was begun and not shelved."""
        return self._journal.ladder_states()

    def save_ladder_state(self, ladder: str, standing: "LadderState") -> bool:
        """Replace the state of a ladder. Return whether it was stored."""
        return self._change(lambda journal: journal.save_ladder_state(ladder, standing))

    def shelve_ladder(self, ladder: str) -> None:
        """Shelve a ladder; its limits are kept."""
        self._change(lambda journal: journal.shelve_ladder(ladder))

    def shelved_ladder_state(self, ladder: str) -> "LadderState | None":
        """Return the state of a shelved ladder, or None."""
        return self._journal.shelved_ladder_state(ladder)

    def other_ladder_states(self, ladder: str) -> "Sequence[LadderState]":
        """Return the states of every other ladder, shelved ones included."""
        return self._journal.other_ladder_states(ladder)

    def save_agreement(self, agreement: "Agreement") -> None:
        """Replace the agreement."""
        self._change(lambda journal: journal.save_agreement(agreement))

    def agreement(self) -> "Agreement | None":
        """The agreement, paused or not, or None."""
        return self._journal.agreement()

    def done(self, since: datetime) -> "Sequence[CompletedExercise]":
        """Return the completed exercises with their times since then."""
        return [(each.exercise, each.at) for each in self._journal.sessions(since)]

    @property
    def itself(self) -> "Journal":
        """Return the journal itself, for operations on all of it; its methods raise errors."""
        return self._journal

    def lend(self) -> "Journal":
        """Return the journal for a long change in another thread. Nothing is stored until `take_back`."""
        from guided.practice.storage.journal import temporary_journal

        lent = self._journal
        self._opened, self._in_file, self._left_alone = temporary_journal(), False, True
        self._meanwhile = self._opened
        self.noticed.emit()
        return lent

    def take_back(self, lent: "Journal") -> None:
        """Resume using a lent journal, unless it was locked or released meanwhile."""
        if self._opened is None or self._opened is not self._meanwhile:
            lent.close()
        else:
            self._opened.close()
            self._opened, self._in_file, self._left_alone = lent, True, False
        self._meanwhile = None
        self.noticed.emit()
        self.changed.emit()

    def let_go(self) -> None:
        """Close the file, and leave it alone until `reopen`; nothing is stored meanwhile."""
        from guided.practice.storage.journal import temporary_journal

        self.close()
        self._opened, self._in_file, self._left_alone, self._given_away = temporary_journal(), False, True, True

    def reopen(self) -> None:
        """Use the file again, which may be another one: it is opened when next needed, or with its key if it is
        encrypted."""
        self._let_go()
        self._left_alone = self._given_away = False
        self._problem = self._damaged_file = self._salvaged = None
        self._has_lock = self._locked = self._finds_lock()
        self._turned()

    def close(self) -> None:
        self._take_opened()
        self._last_good.let_go()
        if self._opened is not None:
            self._opened.close()

    def end(self) -> None:
        """Close the file at the end of the program, and wait until deleted entries are removed from its copy too."""
        self.close()
        self._last_good.close()

    @property
    def _journal(self) -> "Journal":
        if self._opening is not None:
            self._take_opened()
        if self._opened is None:
            self._open()
        assert self._opened is not None
        return self._opened

    def _open(self, key: bytes | None = None) -> None:
        from guided.practice.storage.journal import open_journal, temporary_journal

        self._in_file = False
        if self._path is None or self._locked:
            self._opened = temporary_journal()
            return
        if self.elsewhere:
            from guided.practice.storage.problems import StoreProblem

            self._opened = temporary_journal()
            self._tell(StoreProblem.LOCKED)
            return
        self._use(open_journal(self._path, key=key), key)

    def _use(self, found: "OpenedJournal", key: bytes | None) -> None:
        self._in_file = found.problem is None or found.salvaged is not None
        self._opened, self._damaged_file, self._salvaged = found.journal, found.damaged_file, found.salvaged
        if found.damaged_file is not None and key is not None:
            self._keep_key_with(found.damaged_file)
        if self._in_file:
            self._last_good.follow(key)
        self._tell(found.problem)

    def _locking(
        self, change: "Callable[[ModuleType, Path], None]", key: bytes, then: Callable[[], None] | None
    ) -> None:
        """Close the journal, change its files in a thread, and open it again in their new state."""
        from guided.practice.storage.journal import temporary_journal
        from guided.practice.storage.problems import StoreProblem

        assert self._path is not None
        path = self._path
        if self.elsewhere:
            self._tell(StoreProblem.LOCKED)
            return
        self._let_go()
        self._opened, self._in_file, self._left_alone = temporary_journal(), False, True
        self._problem = None

        def changed(refused: "list[StoreProblem] | None") -> None:
            self._refused = StoreProblem.UNREACHABLE if refused is None else next(iter(refused), None)
            if not self._given_away:
                self._open_changed(path, key)
            if then is not None:
                then()

        self._work.ask(lambda: _refusals(change, path), changed)

    def _open_changed(self, path: Path, key: bytes) -> None:
        """Open the journal after its files were changed."""
        from guided.practice.storage import encryption_probe
        from guided.practice.storage.journal import temporary_journal

        self._let_go()
        self._left_alone = self._locked = False
        self._has_lock = has_key(path)
        if self._has_lock and encryption_probe.is_plaintext(path):
            self._opened, self._in_file = (
                temporary_journal(),
                False,
            )  # otherwise it would count as damaged when opened with its key
            self._tell(self._refused)
        else:
            self._open(key if self._has_lock else None)
        self._turned()

    def _keep_key_with(self, damaged_file: Path) -> None:
        from guided.practice.storage.encryption_migration import keep_key_for

        assert self._path is not None
        with suppress_and_log(_log, "a journal that was set aside could not get its key", OSError):
            keep_key_for(self._path, damaged_file)

    def _let_go(self) -> None:
        self.close()
        self._opened = None

    def _turned(self) -> None:
        for told in (self.lockChanged, self.noticed, self.changed):
            told.emit()

    def _add(self, add: "Callable[[Journal], int]") -> int | None:
        numbers: list[int] = []
        return numbers[0] if self._change(lambda journal: numbers.append(add(journal))) else None

    def _change(self, change: "Callable[[Journal], None]") -> bool:
        kept = self._try(change)
        if kept:
            self.changed.emit()
        return kept

    def _try(self, change: "Callable[[Journal], None]") -> bool:
        from guided.practice.storage.problems import StoreError

        if self._locked or self._left_alone:
            return False
        try:
            change(self._journal)
        except StoreError as refused:
            self._tell(refused.problem)
            return False
        if self._in_file and self._journal.take_deletion_flag():
            self._last_good.forget()
        return True

    def _tell(self, problem: "StoreProblem | None") -> None:
        if problem is not None and problem is not self._problem:
            self._problem = problem
            self.noticed.emit()


def _refusals(change: "Callable[[ModuleType, Path], None]", path: Path) -> "list[StoreProblem]":
    """Change the files. Return the problem if that failed, or an empty list."""
    from guided.practice.storage import encryption_migration as sealing
    from guided.practice.storage.problems import StoreError, problem_of_os_error

    try:
        change(sealing, path)
    except StoreError as refused:
        return [refused.problem]
    except OSError as error:
        return [problem_of_os_error(error)]
    return []


def _open(path: Path) -> "OpenedJournal":
    """Open the journal. Its modules are imported here, in the thread, while the window is drawn."""
    from guided.practice.storage.journal import open_journal

    return open_journal(path)
