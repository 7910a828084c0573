"""Provides the couple's shared warmth to pages: the closeness of the two lights, and a sentence."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.journal import CoupleJournal

if TYPE_CHECKING:
    from guided.practice.warmth import Absence, Deposit

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

FARTHEST, NEAREST = 0.2, 0.95
"""The closeness of the two lights at the lowest and the highest warmth."""


@QmlElement
@QmlUncreatable("made by the program")
class WarmthViewModel(QObject):
    """The warmth, computed from the journal after each change and when `refresh` is called."""

    changed = Signal()

    def __init__(
        self,
        journal: CoupleJournal,
        seconds: Callable[[str], float],
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        """Create the view model. `seconds` returns the length of an exercise by its name."""
        super().__init__(parent)
        self._journal = journal
        self._seconds = seconds
        self._now = now
        self._loaded = False
        self._warmth = 0.0
        self._words = ""
        self._away = False
        journal.changed.connect(self._reload)

    @Property(float, notify=changed)
    def closeness(self) -> float:
        """The closeness of the two lights."""
        return FARTHEST + self._warmth * (NEAREST - FARTHEST)

    @Property(str, notify=changed)
    def words(self) -> str:
        """A sentence on the lights that names nobody; empty before `refresh`, or while the warmth is unknown."""
        return self._words

    @Property(bool, notify=changed)
    def away(self) -> bool:
        return self._away

    @Slot()
    def refresh(self) -> None:
        """Compute the warmth from the journal and the current time."""
        from guided.practice.warmth import relevant_since, warmth

        now, away = self._at(), self._journal.read.away
        self.set_warmth(warmth(self.deposits(relevant_since(now, away)), now, away), away)

    def set_warmth(self, warmth: float, away: "Sequence[Absence]") -> None:
        """Set the warmth and the absences, computed by the caller."""
        from guided.practice.warmth import is_away

        self._loaded = True
        self._away = is_away(away, self._at())
        self._warmth = warmth
        self._words = "" if self._journal.locked else self._level_text()
        self.changed.emit()

    def _level_text(self) -> str:
        from guided.practice.warmth import WarmthLevel, warmth_level

        return (
            self.tr("Away for now: nothing fades meanwhile.")
            if self._away
            else {
                WarmthLevel.GLOWING: self.tr("Your two lights are glowing."),
                WarmthLevel.WARM: self.tr("Your two lights are warm."),
                WarmthLevel.READY: self.tr("Your two lights are ready for something small."),
            }[warmth_level(self._warmth)]
        )

    @Slot()
    def leave(self) -> None:
        """Begin an absence."""
        at = self._at()
        self._journal.change(lambda journal: journal.leave(at))

    @Slot()
    def comeBack(self) -> None:
        at = self._at()
        self._journal.change(lambda journal: journal.come_back(at))

    def worth(self, exercise: str) -> float:
        """Return how much warmth an exercise adds, by its name."""
        from guided.practice.warmth import worth_of

        return worth_of(self._seconds(exercise))

    def deposits(self, since: datetime) -> "list[Deposit]":
        """Return everything done since then with the warmth that it adds."""
        from guided.practice.warmth import MOMENT_WORTH, Deposit

        done = self._journal.read.sessions(since)
        worth = {name: self.worth(name) for name in {each.exercise for each in done}}
        sessions = [Deposit(each.at, worth[each.exercise]) for each in done]
        return sessions + [Deposit(each.at, MOMENT_WORTH, slowly=True) for each in self._journal.read.moments(since)]

    def _reload(self) -> None:
        if self._loaded:
            self.refresh()

    def _at(self) -> datetime:
        return self._now().astimezone()
