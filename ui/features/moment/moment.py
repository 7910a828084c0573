"""Record a small moment of the couple with one key."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.moment.moments_now import MomentsNowViewModel
from ui.services.journal import CoupleJournal
from ui.services.moment_notes import TakeBack, note_moment
from ui.services.recent_activity import moment_kinds

if TYPE_CHECKING:
    from guided.practice.storage.problems import StoreError

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class MomentViewModel(QObject):
    changed = Signal()
    left = Signal()

    def __init__(
        self,
        journal: CoupleJournal,
        at_once: MomentsNowViewModel,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self.moments_now = at_once
        self._now = now
        self._noted = ""
        self._noting: object = None
        """What is being noted; None if nothing is, or if the page was left meanwhile."""
        self._undo: TakeBack | None = None

    @Property(MomentsNowViewModel, constant=True)
    def momentsNow(self) -> MomentsNowViewModel:
        """Return the small moments that can be started now instead of recording one."""
        return self.moments_now

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def kinds(self) -> list[dict[str, str]]:
        """Return the kinds of moments, each with value, name and about."""
        return moment_kinds()

    @Property(str, notify=changed)
    def noted(self) -> str:
        """Return the name of the moment just recorded; empty if none was."""
        return self._noted

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Return why the moment could not be stored, or not permanently; otherwise an empty string."""
        return self._journal.notice if not self._noted or not self._journal.lasts else ""

    @Slot()
    def enter(self) -> None:
        self._noted, self._noting, self._undo = "", None, None
        self.moments_now.refresh()
        self.changed.emit()

    @Slot(int)
    def note(self, number: int) -> None:
        """Record the moment at `number` of `kinds`; `noted` is set once it is stored. Only the last can be undone."""
        from guided.practice.storage.records import MomentKind

        known = moment_kinds()
        if self._noting or not 0 <= number < len(known):
            return
        kind = known[number]

        def noted(take_back: TakeBack) -> None:
            if self._noting is noting:
                self._noting, self._noted, self._undo = None, kind["name"], take_back
                self.changed.emit()

        def refused(_: "StoreError") -> None:
            if self._noting is noting:
                self._noting, self._noted, self._undo = None, "", None
                self.changed.emit()

        noting = self._noting = object()
        note_moment(self._journal, MomentKind(kind["value"]), self._now().astimezone(), noted, refused)

    @Slot()
    def undo(self) -> None:
        """Delete the moment that was noted last."""
        if self._noted and self._undo is not None:
            self._undo()
            self._noted, self._undo = "", None
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._noting = None
        self.left.emit()
