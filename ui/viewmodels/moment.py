"""A small moment, noted: what it was, in one key, and it is kept."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.devices.journal import CoupleJournal
from ui.viewmodels.warmth import WarmthViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

SHOWN = 3500
"""Milliseconds that it is shown as noted before the page goes by itself."""


@QmlElement
@QmlUncreatable("made by the program")
class MomentViewModel(QObject):
    changed = Signal()
    left = Signal()

    def __init__(
        self,
        journal: CoupleJournal,
        warmth: WarmthViewModel,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._warmth = warmth
        self._now = now
        self._noted = ""
        self._leaves = QTimer(self, interval=SHOWN, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._leaves.timeout.connect(self.back)

    @Property(WarmthViewModel, constant=True)
    def warmth(self) -> WarmthViewModel:
        return self._warmth

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def kinds(self) -> list[dict[str, str]]:
        """What a moment may have been, each with value, name and about."""
        return self._kinds()

    def _kinds(self) -> list[dict[str, str]]:
        told = {
            "question": (self.tr("A question"), self.tr("asked, and listened to")),
            "thought": (self.tr("A thought"), self.tr("shared, however small")),
            "smile": (self.tr("A smile"), self.tr("and one that came back")),
            "look": (self.tr("A look"), self.tr("across the room")),
            "touch": (self.tr("A touch"), self.tr("in passing")),
            "hand": (self.tr("A hand that stayed"), self.tr("a little longer")),
            "phones": (self.tr("Phones down"), self.tr("for a while, both")),
        }
        return [{"value": value, "name": name, "about": about} for value, (name, about) in told.items()]

    @Property(str, notify=changed)
    def noted(self) -> str:
        """What was just noted, in its own words; empty while nothing was."""
        return self._noted

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it could not be kept; empty where it was."""
        return self._journal.notice if not self._noted else ""

    @Slot()
    def enter(self) -> None:
        self._leaves.stop()
        self._noted = ""
        self._warmth.look()
        self.changed.emit()

    @Slot(int)
    def note(self, number: int) -> None:
        """Note the one at `number` of `kinds`; it is kept once `noted` says so."""
        from guided.practice.journal import Kind

        kinds = self._kinds()
        if self._noted or not 0 <= number < len(kinds):
            return
        kind = kinds[number]
        if self._journal.note_moment(Kind(kind["value"]), self._now().astimezone()):
            self._noted = kind["name"]
            self._leaves.start()
        self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        if self._noted:
            self._journal.take_back_moment()
            self.enter()

    @Slot()
    def back(self) -> None:
        self._leaves.stop()
        self.left.emit()
