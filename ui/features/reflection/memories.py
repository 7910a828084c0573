"""Show the sessions that the couple has reflected on; open, change or remove each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from ui.services.agreement import AgreementService
from ui.services.journal import CoupleJournal
from ui.services.programme_catalogue import ProgrammeCatalogue
from ui.services.recent_activity import reflection_row
from ui.services.row_model import RowModel
from ui.services.wording import past_day

if TYPE_CHECKING:
    from guided.practice.storage.records import RememberedSession

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Row:
    """Hold the text of one remembered session; `closeness` is below 0 if none was set."""

    day: str
    what: str
    words: str
    line: str
    again: bool
    closeness: float


PAGE_ROWS = 40
"""How many memories are read at once; a window shows fewer."""
_UNREADABLE = Row("", "", "", "", again=False, closeness=-1.0)


class Memories:
    """The remembered sessions, newest first, read page by page, when one of a page is asked for."""

    def __init__(self, journal: CoupleJournal) -> None:
        self._journal = journal
        self._pages: dict[int, tuple[RememberedSession, ...]] = {}
        self.count = journal.read.count_reflections()

    def at(self, place: int) -> "RememberedSession | None":
        """Return the session at `place`, or None if a damaged file has fewer than it says."""
        number, row = divmod(place, PAGE_ROWS)
        if number not in self._pages:
            self._pages[number] = self._read(number)
        page = self._pages[number]
        return page[row] if row < len(page) else None

    def is_changed(self) -> bool:
        """Return whether the journal says something else than what was read."""
        return self._journal.read.count_reflections() != self.count or any(
            self._read(number) != page for number, page in self._pages.items()
        )

    def _read(self, number: int) -> "tuple[RememberedSession, ...]":
        return self._journal.read.reflections_from(number * PAGE_ROWS, PAGE_ROWS)


class LazyRows(Sequence[Row]):
    """Create each row when it is first read, so that a long list costs no more than a short one."""

    def __init__(self, memories: Memories, told: "Callable[[RememberedSession], Row]") -> None:
        self._memories = memories
        self._told = told
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return self._memories.count

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> list[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | list[Row]:
        if isinstance(at, slice):
            return [self[number] for number in range(len(self))[at]]
        number = range(len(self))[at]
        if number not in self._made:
            remembered = self._memories.at(number)
            self._made[number] = self._told(remembered) if remembered is not None else _UNREADABLE
        return self._made[number]


class Table(RowModel[Row]):
    def lay(self, rows: LazyRows) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = rows  # type: ignore[assignment]
        self.endResetModel()


@QmlElement
@QmlUncreatable("made by the program")
class MemoriesViewModel(QObject):
    """List the remembered sessions, newest first."""

    changed = Signal()
    left = Signal()
    opened = Signal(object, str)

    def __init__(
        self,
        journal: CoupleJournal,
        pathways: ProgrammeCatalogue,
        agreement: AgreementService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._pathways = pathways
        self._agreement = agreement
        self._table = Table(Row, self)
        self._memories: Memories | None = None
        self._unreflected: RememberedSession | None = None
        self._removed: RememberedSession | None = None
        self._current_row = 0
        self._shown = False
        journal.changed.connect(self._follow)

    @Slot()
    def enter(self) -> None:
        """Read the journal when the page is shown."""
        self._shown = True
        from guided.practice.storage.records import Reflection

        self._memories = Memories(self._journal)
        last = self._journal.read.last(self._agreement.now)
        self._unreflected = last if last is not None and last.reflection == Reflection() else None
        self._table.lay(LazyRows(self._memories, self._row))
        self.changed.emit()

    @Property(QObject, constant=True)
    def table(self) -> Table:
        return self._table

    @Property(int, notify=changed)
    def currentRow(self) -> int:
        """Return the row that was opened last."""
        return max(0, min(self._current_row, self._count - 1))

    @Property(str, notify=changed)
    def unreflected(self) -> str:
        """Return the last session if it has no reflection yet; otherwise an empty string."""
        return self._heading(self._unreflected) if self._unreflected is not None else ""

    @Property(str, notify=changed)
    def removedText(self) -> str:
        """Return the memory just removed, which can be restored until the page is left; empty if there is none."""
        return self._heading(self._removed) if self._removed is not None else ""

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Return why the couple's data could not be stored; otherwise an empty string."""
        return self._journal.notice

    @Slot(int)
    def open(self, row: int) -> None:
        """Open the reflection at `row`."""
        remembered = self._memories.at(row) if self._memories is not None and 0 <= row < self._count else None
        if remembered is not None:
            self._current_row = row
            self._open(remembered)

    @Slot()
    def reflectOnLast(self) -> None:
        """Open the reflection on the last session."""
        if self._unreflected is not None:
            self._open(self._unreflected)

    @Slot()
    def restore(self) -> None:
        """Restore the memory just removed."""
        removed = self._removed
        if removed is None:
            return

        def restored(_: None) -> None:
            self._removed = None
            self.enter()

        self._journal.change(
            lambda journal: journal.save_reflection(removed.number, removed.reflection),
            restored,
            lambda _: self.enter(),
        )

    @Slot()
    def back(self) -> None:
        self._removed, self._current_row, self._shown = None, 0, False
        self.left.emit()

    def set_removed(self, remembered: "RememberedSession") -> None:
        """Remember which session was removed, so that it can be restored."""
        self._removed = remembered

    def _open(self, remembered: "RememberedSession") -> None:
        self._removed, self._shown = None, False
        self.opened.emit(remembered, self._heading(remembered))

    def _follow(self) -> None:
        """Read the journal again if it was changed while the page is shown."""
        if self._shown and self._memories is not None and self._memories.is_changed():
            self.enter()

    @property
    def _count(self) -> int:
        return self._memories.count if self._memories is not None else 0

    def _row(self, remembered: "RememberedSession") -> Row:
        kept, told = remembered.reflection, reflection_row(remembered.reflection)
        return Row(
            day=self._day(remembered),
            what=self._pathways.title(remembered.session.exercise),
            words=told["words"],
            line=told["line"],
            again=kept.again,
            closeness=-1.0 if kept.closeness is None else kept.closeness,
        )

    def _heading(self, remembered: "RememberedSession") -> str:
        words = self.tr("{exercise}, {day}")
        exercise = isolate(self._pathways.title(remembered.session.exercise))
        return words.format(exercise=exercise, day=self._day(remembered))

    def _day(self, remembered: "RememberedSession") -> str:
        when: date = remembered.session.at.date()
        today = self._agreement.today
        told = past_day(when, today)
        return told if when.year == today.year or (today - when).days < 7 else f"{told} {when.year}"
