"""What two people want to ask or tell at their next call, and for which day that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import clean_line
from ui.services.agreement import Agreed
from ui.services.journal import CoupleJournal
from ui.services.row_model import RowModel
from ui.services.wording import day, past_day

if TYPE_CHECKING:
    from guided.practice.storage.records import Question

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

LATELY = timedelta(days=14)
"""How long a call that has been is spoken of."""
LETTERS = 240
AT_REST = 600
"""Milliseconds without a key after which what is half written is kept too."""


@dataclass(frozen=True, slots=True)
class Row:
    """A question, by its number."""

    number: int
    words: str


@QmlElement
@QmlUncreatable("made by the program")
class Questions(QObject):
    """Each is kept the moment it stands in the list, and stays until it is let go.

    One half written is kept at every rest, so that nothing takes it away. Where the program is, it is no row yet.
    """

    changed = Signal()

    def __init__(self, journal: CoupleJournal, agreed: Agreed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._agreed = agreed
        self._table: RowModel[Row] = RowModel(Row, self)
        self._asked: Sequence[Question] = ()
        self._draft = ""
        self._half: Question | None = None
        """What is kept of it."""
        self._later = QTimer(self, interval=AT_REST, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._later.timeout.connect(self.keep)
        self._lost: Question | None = None
        self._refused = False
        agreed.changed.connect(self.changed)
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self.end)

    def look(self) -> None:
        """The page is shown."""
        self._lost, self._refused = None, False
        self._read()

    @Property(QObject, constant=True)
    def table(self) -> RowModel[Row]:
        """The oldest first."""
        return self._table

    @Property(str, notify=changed)
    def heading(self) -> str:
        call, today = self._call, self._agreed.today
        if call is None or (call < today and not self._waited):
            return self.tr("For your next call")
        if call < today:
            return self._past(call)
        if call == today:
            return self.tr("For your call today")
        return self.tr("For your next call, {day}").format(day=day(call, today))

    @Property(str, notify=changed)
    def about(self) -> str:
        call, today = self._call, self._agreed.today
        if call is not None and call < today and self._waited:
            return self.tr("Keep these, or let them go.")
        if call == today and self._asked:
            return self.tr("Bring what you like of these. The others can wait.")
        return self.tr("What you want to ask, or tell. It waits here until then.")

    @Property(str, notify=changed)
    def draft(self) -> str:
        """What is being written."""
        return self._draft

    @Property(int, constant=True)
    def letters(self) -> int:
        return LETTERS

    @Property(str, notify=changed)
    def lost(self) -> str:
        """What was just let go, and may come back until the page is left; empty otherwise."""
        return self._lost.words if self._lost is not None else ""

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why something is not kept; empty where all of it is."""
        return self._journal.notice if self._refused or (self._asked and not self._journal.lasts) else ""

    @Slot(str)
    def write(self, words: str) -> None:
        self._draft = words
        self._later.start()

    @Slot()
    def keep(self) -> None:
        """Keep what is half written. Where that can't be, they are told once it is done."""
        self._later.stop()
        self._half = self._journal.save_unfinished_question(
            clean_line(self._draft, LETTERS), self._agreed.now, self._half
        )

    @Slot()
    def note(self) -> None:
        """What is written stands in the list, where it could be kept; else it stays where it is."""
        words = clean_line(self._draft, LETTERS)
        if not words:
            return
        self.keep()
        self._refused = self._half is None or self._half.words != words
        if not self._refused:
            self._draft, self._half, self._lost = "", None, None
        self._read()

    @Slot()
    def end(self) -> None:
        """The program ends: what is half written is kept as it is."""
        self.keep()
        self.note()

    def forget(self) -> None:
        """Everything of theirs goes: what is half written too."""
        self._later.stop()
        self._draft, self._half, self._lost, self._refused = "", None, None, False
        self._read()

    @Slot(int)
    def letGo(self, number: int) -> None:
        """The one with that number is asked, or none any more."""
        found = next((each for each in self._asked if each.number == number), None)
        if found is None:
            return
        self._refused = not self._journal.delete_question(number)
        self._lost = None if self._refused else found
        self._read()

    @Slot()
    def bringBack(self) -> None:
        """The one that was let go last."""
        if self._lost is None:
            return
        self._refused = self._journal.add_question(self._lost.words, self._lost.at) is None
        self._lost = self._lost if self._refused else None
        self._read()

    @property
    def _call(self) -> date | None:
        """The day of the call, to come or lately been; one longer ago is no more in anybody's way."""
        agreement = self._agreed.agreement
        if agreement is None or agreement.aside or agreement.call is None:
            return None
        return agreement.call if self._agreed.today - agreement.call <= LATELY else None

    @property
    def _waited(self) -> bool:
        """Whether some of them were meant for the call that has been."""
        call = self._call
        return call is not None and any(each.at.date() <= call for each in self._asked)

    def _past(self, call: date) -> str:
        if self._agreed.today - call == timedelta(days=1):
            return self.tr("Your call was yesterday")
        return self.tr("Your call was on {day}").format(day=past_day(call, self._agreed.today))

    def _read(self) -> None:
        half = self._half.number if self._half is not None else None
        self._asked = [each for each in self._journal.questions() if each.number != half]
        self._table.show([Row(each.number, each.words) for each in self._asked])
        self.changed.emit()
