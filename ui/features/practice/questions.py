"""Collect the couple's questions for the next call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import clean_line
from ui.services.agreement import AgreementService
from ui.services.journal import CoupleJournal
from ui.services.row_model import RowModel
from ui.services.wording import day, past_day

if TYPE_CHECKING:
    from guided.practice.storage.records import Question

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

RECENT_CALL = timedelta(days=14)
"""How long after a call its day is still mentioned."""
MAX_QUESTION_LETTERS = 240
AUTOSAVE_DELAY_MS = 600
"""Time without input, in milliseconds, after which the draft is saved."""


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

    def __init__(self, journal: CoupleJournal, agreement: AgreementService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._agreement = agreement
        self._table: RowModel[Row] = RowModel(Row, self)
        self._asked: Sequence[Question] = ()
        self._draft = ""
        self._draft_question: Question | None = None
        """The draft as stored in the journal; None if it is not stored."""
        self._autosave_timer = QTimer(
            self, interval=AUTOSAVE_DELAY_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer
        )
        self._autosave_timer.timeout.connect(self.keep)
        self._removed: Question | None = None
        self._refused = False
        agreement.changed.connect(self.changed)
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self.saveAndAdd)

    def refresh(self) -> None:
        """Reset the page's messages and read the questions when the page is shown."""
        self._removed, self._refused = None, False
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
            return self.tr("Keep these, or let them go.")
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
        self._draft_question = self._journal.save_unfinished_question(
            clean_line(self._draft, MAX_QUESTION_LETTERS), self._agreement.now, self._draft_question
        )

    @Slot()
    def addDraft(self) -> None:
        """Add the draft to the list if it could be stored; otherwise leave it in the field."""
        words = clean_line(self._draft, MAX_QUESTION_LETTERS)
        if not words:
            return
        self.keep()
        self._refused = self._draft_question is None or self._draft_question.words != words
        if not self._refused:
            self._draft, self._draft_question, self._removed = "", None, None
        self._read()

    @Slot()
    def saveAndAdd(self) -> None:
        """Save the draft as a question when the program quits."""
        self.keep()
        self.addDraft()

    def forget(self) -> None:
        """Discard everything, including the draft, because all data are erased."""
        self._autosave_timer.stop()
        self._draft, self._draft_question, self._removed, self._refused = "", None, None, False
        self._read()

    @Slot(int)
    def remove(self, number: int) -> None:
        """Remove the question with that number."""
        found = next((each for each in self._asked if each.number == number), None)
        if found is None:
            return
        self._refused = not self._journal.delete_question(number)
        self._removed = None if self._refused else found
        self._read()

    @Slot()
    def restore(self) -> None:
        """Restore the question removed last."""
        if self._removed is None:
            return
        self._refused = self._journal.add_question(self._removed.words, self._removed.at) is None
        self._removed = self._removed if self._refused else None
        self._read()

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

    def _read(self) -> None:
        half = self._draft_question.number if self._draft_question is not None else None
        self._asked = [each for each in self._journal.questions() if each.number != half]
        self._table.show([Row(each.number, each.words) for each in self._asked])
        self.changed.emit()
