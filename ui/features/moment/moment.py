"""A small moment, noted: what it was, in one key, and it is kept."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.moment.at_once import AtOnce
from ui.services.journal import CoupleJournal, TakeBack
from ui.services.recent_activity import kinds
from ui.services.warmth import WarmthViewModel

QML_IMPORT_NAME = "ui.view_models"
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
        at_once: AtOnce,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._warmth = warmth
        self.at_once = at_once
        self._now = now
        self._noted = ""
        self._take_back: TakeBack | None = None
        self._leaves = QTimer(self, interval=SHOWN, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._leaves.timeout.connect(self.back)

    @Property(WarmthViewModel, constant=True)
    def warmth(self) -> WarmthViewModel:
        return self._warmth

    @Property(AtOnce, constant=True)
    def atOnce(self) -> AtOnce:
        """What may be had now, instead of noted."""
        return self.at_once

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def kinds(self) -> list[dict[str, str]]:
        """What a moment may have been, each with value, name and about."""
        return kinds()

    @Property(str, notify=changed)
    def noted(self) -> str:
        """What was just noted, in its own words; empty while nothing was."""
        return self._noted

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it could not be kept, or not for long; empty where it was."""
        return self._journal.notice if not self._noted or not self._journal.lasts else ""

    @Slot()
    def enter(self) -> None:
        self._leaves.stop()
        self._noted = ""
        self._warmth.look()
        self.at_once.look()
        self.changed.emit()

    @Slot(int)
    def note(self, number: int) -> None:
        """Note the one at `number` of `kinds`; it is kept once `noted` says so."""
        from guided.practice.storage.records import MomentKind

        known = kinds()
        if self._noted or not 0 <= number < len(known):
            return
        kind = known[number]
        self._take_back = self._journal.add_moment(MomentKind(kind["value"]), self._now().astimezone())
        if self._take_back is not None:
            self._noted = kind["name"]
            self._leaves.start()
        self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        if self._noted and self._take_back is not None:
            self._take_back()
            self.enter()

    @Slot()
    def back(self) -> None:
        self._leaves.stop()
        self.left.emit()
