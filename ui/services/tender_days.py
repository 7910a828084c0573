"""Provides the days that need more care to pages: today, several days, or recurring days, deleted with one key."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.journal import CoupleJournal
from ui.services.wording import counted, day

if TYPE_CHECKING:
    from guided.exercise.model import Touch
    from guided.practice.tender_days import TenderDays

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Asking = Literal["", "offered", "days", "recurring"]

DEFAULT_DAYS, DEFAULT_INTERVAL_DAYS = 3, 7
"""The initial values on the page for the number of days and their recurrence; neither is a recommendation."""


@QmlElement
@QmlUncreatable("made by the program")
class TenderViewModel(QObject):
    """The tender days. The text is the same for both partners and never says who set them."""

    changed = Signal()
    turned = Signal()
    """Emitted when today has become a tender day or an ordinary one."""

    def __init__(
        self, journal: CoupleJournal, now: Callable[[], datetime] = datetime.now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._now = now
        self._asking: Asking = ""
        self._days, self._ahead, self._every = DEFAULT_DAYS, 0, DEFAULT_INTERVAL_DAYS
        self._loaded = self._was = self._refused = False
        journal.changed.connect(self._reload)

    def is_today(self) -> bool:
        """Return whether today is a tender day."""
        from guided.practice.tender_days import is_tender_day

        return is_tender_day(self._journal.read.tender(), self._today)

    def ceiling(self) -> "Touch | None":
        """Return the closest touch that a suggestion may have today, or None on other days."""
        from guided.practice.tender_days import MAX_TOUCH

        return MAX_TOUCH if self.is_today() else None

    @Slot()
    def refresh(self) -> None:
        """Update when the page is shown, and delete days in the past."""
        from guided.practice.tender_days import is_over

        kept = self._journal.read.tender()
        if kept is not None and is_over(kept, self._today):
            self._journal.change(lambda journal: journal.save_tender_days(None))
        self._reload()

    @Property(bool, notify=changed)
    def now(self) -> bool:
        """Whether today is a tender day; False before `refresh`: the first page need not wait for the journal."""
        return self._loaded and self.is_today()

    @Property(str, notify=changed)
    def words(self) -> str:
        """The tender days as a sentence; empty if there are none."""
        if not self._loaded:
            return ""
        from guided.practice.tender_days import is_over

        kept = self._journal.read.tender()
        if kept is None or is_over(kept, self._today):
            return ""
        return self._said(kept) if kept.every is None else self._said_of_round(kept, kept.every)

    @Property(str, notify=changed)
    def first(self) -> str:
        """The sentence of the first page on a tender day; empty on other days."""
        return self.tr("Gentler things come first just now.") if self.now else ""

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """A message if the last change could not be stored; empty otherwise."""
        return self._journal.notice if self._refused else ""

    @Property(str, notify=changed)
    def asking(self) -> str:
        """What the page asks for: "" for nothing, "offered" for the kind, then "days" or "recurring"."""
        return self._asking

    @Property(int, notify=changed)
    def days(self) -> int:
        return self._days

    @Property(int, notify=changed)
    def fewest(self) -> int:
        return self._fewest

    @Property(int, constant=True)
    def longest(self) -> int:
        from guided.practice.tender_days import MAX_DAYS

        return MAX_DAYS

    @Property(str, notify=changed)
    def daysText(self) -> str:
        return self._count(self._days)

    @Property(int, notify=changed)
    def ahead(self) -> int:
        """The number of days from today to the first tender day."""
        return self._ahead

    @Property(int, constant=True)
    def farthest(self) -> int:
        from guided.practice.tender_days import MAX_DAYS_AHEAD

        return MAX_DAYS_AHEAD

    @Property(str, notify=changed)
    def firstText(self) -> str:
        return day(self._first, self._today)

    @Property(int, notify=changed)
    def every(self) -> int:
        return self._every

    @Property(int, notify=changed)
    def oftenest(self) -> int:
        """The smallest number of days between recurrences: at least one ordinary day lies between."""
        return self._days + 1

    @Property(int, constant=True)
    def seldomest(self) -> int:
        from guided.practice.tender_days import MAX_INTERVAL_DAYS

        return MAX_INTERVAL_DAYS

    @Property(str, notify=changed)
    def everyText(self) -> str:
        return self.tr("{number} days").format(number=self._every)

    @Slot()
    def offer(self) -> None:
        """Offer to set tender days."""
        self._days, self._ahead, self._every = DEFAULT_DAYS, 0, DEFAULT_INTERVAL_DAYS
        self._ask("offered")

    @Slot()
    def fold(self) -> None:
        self._ask("")

    @Slot(str)
    def ask(self, asking: str) -> None:
        """Ask for "days", consecutive ones, or "recurring", recurring ones."""
        self._asking = "recurring" if asking == "recurring" else "days"
        self.last(self._days)

    @Slot(int)
    def last(self, days: int) -> None:
        """Set how many days there are."""
        from guided.practice.tender_days import MAX_DAYS

        self._days = max(self._fewest, min(days, MAX_DAYS))
        self.comeRound(self._every)

    @Slot(int)
    def begin(self, ahead: int) -> None:
        """Set in how many days the first one is."""
        from guided.practice.tender_days import MAX_DAYS_AHEAD

        self._ahead = max(0, min(ahead, MAX_DAYS_AHEAD))
        self.changed.emit()

    @Slot(int)
    def comeRound(self, every: int) -> None:
        """Set the number of days from the start of one recurrence to the next."""
        from guided.practice.tender_days import MAX_INTERVAL_DAYS

        self._every = max(self._days + 1, min(every, MAX_INTERVAL_DAYS))
        self.changed.emit()

    @Slot()
    def sayToday(self) -> None:
        """Make today a tender day."""
        from guided.practice.tender_days import TenderDays

        self._keep(TenderDays(self._today, 1))

    @Slot()
    def say(self) -> None:
        """Store the days as they are set on the page."""
        from guided.practice.tender_days import TenderDays

        if self._asking in ("days", "recurring"):
            self._keep(TenderDays(self._first, self._days, self._every if self._asking == "recurring" else None))

    @Slot()
    def unsay(self) -> None:
        """Delete the tender days completely."""
        if self._journal.read.tender() is not None:
            self._keep(None)
        else:
            self._ask("")

    @property
    def _fewest(self) -> int:
        return 1 if self._asking == "recurring" else 2

    @property
    def _today(self) -> date:
        return self._now().date()

    @property
    def _first(self) -> date:
        return self._today + timedelta(days=self._ahead)

    def _keep(self, tender: "TenderDays | None") -> None:
        def settle(*, refused: bool) -> None:
            self._ask(self._asking if refused and tender is not None else "")
            self._refused = refused
            self.changed.emit()

        self._journal.change(
            lambda journal: journal.save_tender_days(tender),
            lambda _: settle(refused=False),
            lambda _: settle(refused=True),
        )

    def _ask(self, asking: Asking) -> None:
        self._asking, self._refused = asking, False
        self._reload()

    def _reload(self) -> None:
        self._loaded = True
        self.changed.emit()
        before, self._was = self._was, self.is_today()
        if before is not self._was:
            self.turned.emit()

    def _count(self, days: int) -> str:
        return counted(days, self.tr("1 day"), self.tr("{number} days"))

    def _said(self, kept: "TenderDays") -> str:
        if self._today < kept.first:
            words = self.tr("More care from {day} on, for {days}.")
            return words.format(day=day(kept.first, self._today), days=self._count(kept.days))
        if kept.last == self._today:
            return self.tr("Today needs more care.")
        return self.tr("These days need more care, until {day}.").format(day=day(kept.last, self._today))

    def _said_of_round(self, kept: "TenderDays", every: int) -> str:
        if self._today < kept.first:
            words = self.tr("More care from {day} on, for {days}, and again every {number} days.")
            first = day(kept.first, self._today)
            return words.format(day=first, days=self._count(kept.days), number=every)
        if self.is_today():
            return self.tr("These days need more care. They repeat every {number} days.").format(number=every)
        return self.tr("Days that need more care repeat every {number} days.").format(number=every)
