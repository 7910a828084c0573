"""Collect the couple's questions for the next call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.letters import clean_line
from ui.services.agreement import AgreementService
from ui.services.journal import CoupleJournal
from ui.services.row_model import RowModel
from ui.services.wording import day, past_day

if TYPE_CHECKING:
    from guided.practice.storage.journal import Journal
    from guided.practice.storage.problems import StoreError
    from guided.practice.storage.records import Question

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

RECENT_CALL = timedelta(days=14)
"""How long after a call its day is still mentioned."""
MAX_QUESTION_LETTERS = 240
AUTOSAVE_DELAY_MS = 600
"""Time without input, in milliseconds, after which the draft is saved."""


class StoredDraft:
    """The draft as it is stored in the journal. Changes of the journal alone use it, one after another: so each of
    them replaces what the one before has stored, whenever that was."""

    def __init__(self) -> None:
        self.question: Question | None = None
        self.used = False

    def save(self, journal: "Journal", words: str, at: datetime) -> "Question | None":
        """Store the draft in place of its earlier state; no words delete it. Return the stored one."""
        self.question = journal.save_unfinished_question(words, at, self.question)
        return self.question


@dataclass(frozen=True, slots=True)
class Row:
    """Hold one question and its number in the journal."""

    number: int
    text: str


@QmlElement
@QmlUncreatable("made by the program")
class QuestionsViewModel(QObject):
    """Store each question as soon as it is added, until it is removed.

    The draft is saved whenever typing pauses, so that it is not lost. While the program runs, the draft is not a
    row of the list.
    """

    changed = Signal()
    removedFrom = Signal(int)
    """Emitted when a question was removed from a row of the list."""
    draftRestored = Signal()
    """Emitted when the draft could not be added, and belongs into the field again."""

    def __init__(self, journal: CoupleJournal, agreement: AgreementService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._agreement = agreement
        self._table: RowModel[Row] = RowModel(Row, self)
        self._asked: Sequence[Question] = ()
        self._draft = ""
        self._stored = StoredDraft()
        self._draft_number: int | None = None
        """The number of the draft in the journal; None if it is not stored."""
        self._autosave_timer = QTimer(
            self, interval=AUTOSAVE_DELAY_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer
        )
        self._autosave_timer.timeout.connect(self.keep)
        self._removed: Question | None = None
        self._refused = False
        agreement.changed.connect(self.changed)
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self.saveAndAdd)

    def enter(self) -> None:
        """Reset the page's messages when the page is shown. What was removed can no longer be restored."""
        self._removed, self._refused = None, False

    def refresh(self) -> None:
        self._read()

    @Property(QObject, constant=True)
    def table(self) -> RowModel[Row]:
        """Return the questions, oldest first."""
        return self._table

    @Property(str, notify=changed)
    def heading(self) -> str:
        call, today = self._call, self._agreement.today
        if call is None or (call < today and not self._waited_for_past_call):
            return self.tr("For your next call")
        if call < today:
            return self._past_heading(call)
        if call == today:
            return self.tr("For your call today")
        return self.tr("For your next call, {day}").format(day=day(call, today))

    @Property(str, notify=changed)
    def about(self) -> str:
        call, today = self._call, self._agreement.today
        if call is not None and call < today and self._waited_for_past_call:
            return self.tr("Keep these, or remove them.")
        if call == today and self._asked:
            return self.tr("Bring what you like of these. The others can wait.")
        return self.tr("What you want to ask, or tell. It waits here until then.")

    @Property(str, notify=changed)
    def draft(self) -> str:
        """Return the text being written."""
        return self._draft

    @Property(int, constant=True)
    def maxLength(self) -> int:
        return MAX_QUESTION_LETTERS

    @Property(str, notify=changed)
    def removedText(self) -> str:
        """Return the question just removed, which can be restored until the page is left; empty if there is none."""
        return self._removed.words if self._removed is not None else ""

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Return why something could not be stored; otherwise an empty string."""
        return self._journal.notice if self._refused or (self._asked and not self._journal.lasts) else ""

    @Slot(str)
    def setDraft(self, words: str) -> None:
        self._draft = words
        self._autosave_timer.start()

    @Slot()
    def keep(self) -> None:
        """Save the draft. A failure is reported when the draft is added."""
        self._autosave_timer.stop()
        words, at, stored = clean_line(self._draft, MAX_QUESTION_LETTERS), self._agreement.now, self._stored
        if not words and not stored.used:
            return
        stored.used = True

        def saved(question: "Question | None") -> None:
            if stored is self._stored:
                self._draft_number = question.number if question else None

        self._journal.change(lambda journal: stored.save(journal, words, at), saved)

    @Slot()
    def addDraft(self) -> None:
        """Add the draft to the list. The field is free for the next one at once; it gets the draft back if that could
        not be stored."""
        words = clean_line(self._draft, MAX_QUESTION_LETTERS)
        if not words:
            return
        self._autosave_timer.stop()
        at, draft, stored = self._agreement.now, self._draft, self._stored
        self._begin_draft("")
        fresh = self._stored

        def added(_: "Question | None") -> None:
            self._removed, self._refused = None, False
            self._read()

        def refused(error: "StoreError") -> None:
            if fresh is self._stored and not fresh.used:
                self._stored = stored
            self._draft = " ".join(each for each in (draft, self._draft) if each)
            self.draftRestored.emit()
            self._on_refused(error)

        self._journal.change(lambda journal: stored.save(journal, words, at), added, refused)

    @Slot()
    def saveAndAdd(self) -> None:
        """Save the draft as a question when the program quits."""
        self.keep()
        self.addDraft()

    def forget(self) -> None:
        """Discard everything, including the draft, because all data are erased."""
        self._autosave_timer.stop()
        self._begin_draft("")
        self._removed, self._refused = None, False
        self._read()

    @Slot(int)
    def remove(self, number: int) -> None:
        """Remove the question with that number."""
        found = next((each for each in self._asked if each.number == number), None)
        if found is None:
            return

        def removed(_: None) -> None:
            row = next((row for row, each in enumerate(self._asked) if each.number == number), 0)
            self._removed, self._refused = found, False
            self._read()
            self.removedFrom.emit(row)

        self._removed = None
        self._journal.change(lambda journal: journal.delete_question(number), removed, self._on_refused)

    @Slot()
    def restore(self) -> None:
        """Restore the question removed last."""
        removed = self._removed
        if removed is None:
            return

        def restored(_: int) -> None:
            self._removed, self._refused = None, False
            self._read()

        self._removed = None  # so that a second press does not add it twice
        self._journal.change(
            lambda journal: journal.add_question(removed.words, removed.at),
            restored,
            lambda _: self._on_not_restored(removed),
        )

    @property
    def _call(self) -> date | None:
        """Return the day of the next or a recent call; None if it is longer ago than `RECENT_CALL`."""
        agreement = self._agreement.agreement
        if agreement is None or agreement.paused or agreement.call is None:
            return None
        return agreement.call if self._agreement.today - agreement.call <= RECENT_CALL else None

    @property
    def _waited_for_past_call(self) -> bool:
        """Return whether any of the questions were meant for the last call."""
        call = self._call
        return call is not None and any(each.at.date() <= call for each in self._asked)

    def _past_heading(self, call: date) -> str:
        if self._agreement.today - call == timedelta(days=1):
            return self.tr("Your call was yesterday")
        return self.tr("Your call was on {day}").format(day=past_day(call, self._agreement.today))

    def _begin_draft(self, words: str) -> None:
        """Begin a new draft, which is stored beside the one before."""
        self._draft, self._stored, self._draft_number = words, StoredDraft(), None

    def _on_refused(self, _: "StoreError") -> None:
        self._refused = True
        self._read()

    def _on_not_restored(self, removed: "Question") -> None:
        self._removed, self._refused = removed, True
        self._read()

    def _read(self) -> None:
        self._asked = [each for each in self._journal.read.questions() if each.number != self._draft_number]
        self._table.show([Row(each.number, each.words) for each in self._asked])
        self.changed.emit()
