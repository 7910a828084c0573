"""The warmth that two people share, as pages show it: how near the two lights are, and one sentence."""

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
"""How near the two lights float at an ember, and at the most."""


@QmlElement
@QmlUncreatable("made by the program")
class WarmthViewModel(QObject):
    """Read from the journal anew whenever anything is noted in it, and when `look` is called."""

    changed = Signal()

    def __init__(
        self,
        journal: CoupleJournal,
        seconds: Callable[[str], float],
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        """`seconds` is how long an exercise takes, by its name."""
        super().__init__(parent)
        self._journal = journal
        self._seconds = seconds
        self._now = now
        self._looked = False
        self._warmth = 0.0
        self._words = ""
        self._away = False
        journal.changed.connect(self._look_again)

    @Property(float, notify=changed)
    def closeness(self) -> float:
        """How near the two lights are."""
        return FARTHEST + self._warmth * (NEAREST - FARTHEST)

    @Property(str, notify=changed)
    def words(self) -> str:
        """One sentence, of the lights and of nobody; empty until it was looked at, and while nothing is known of it."""
        return self._words

    @Property(bool, notify=changed)
    def away(self) -> bool:
        return self._away

    @Slot()
    def look(self) -> None:
        """Look at the journal, and at the time."""
        from guided.practice.warmth import relevant_since, warmth

        now, away = self._at(), self._journal.away
        self.know(warmth(self.deposits(relevant_since(now, away)), now, away), away)

    def know(self, warmth: float, away: "Sequence[Absence]") -> None:
        """How warm it is now, and the stretches in which they were away, as somebody who looked has found it."""
        self._looked = True
        self._away = bool(away) and away[-1].until is None
        self._warmth = warmth
        self._words = "" if self._journal.locked else self._told()
        self.changed.emit()

    def _told(self) -> str:
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
        """They are away from now on."""
        self._journal.leave(self._at())

    @Slot()
    def comeBack(self) -> None:
        self._journal.come_back(self._at())

    def worth(self, exercise: str) -> float:
        """What an exercise adds, by its name."""
        from guided.practice.warmth import worth_of

        return worth_of(self._seconds(exercise))

    def deposits(self, since: datetime) -> "list[Deposit]":
        """Everything that was done since then, and what it adds."""
        from guided.practice.warmth import MOMENT_WORTH, Deposit

        done = self._journal.sessions(since)
        worth = {name: self.worth(name) for name in {each.exercise for each in done}}
        sessions = [Deposit(each.at, worth[each.exercise]) for each in done]
        return sessions + [Deposit(each.at, MOMENT_WORTH, slowly=True) for each in self._journal.moments(since)]

    def _look_again(self) -> None:
        if self._looked:
            self.look()

    def _at(self) -> datetime:
        return self._now().astimezone()
