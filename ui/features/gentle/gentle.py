"""Show the page for a day that is too much: the gentlest exercises, and a pause apart with a time to come back."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.visibility import needs_opt_in
from ui.services.card_model import CardModel
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.tender_days import TenderViewModel
from ui.services.wording import clock

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary, Listed

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Stage = Literal["gentle", "apart", "back"]

MINUTES = (20, 30, 45, 60)
"""Durations of a pause in minutes. Twenty is the shortest: the pause usually advised while a body is in alarm."""
EXTRA_MINUTES = 10
MAX_CARDS = 6
"""Maximum number of cards; more would be overwhelming on such a day."""
MINUTE = timedelta(minutes=1)
AFTER_FULL_MINUTE_MS = 250
"""Delay in milliseconds after a full minute, because a timer may fire slightly early."""


@QmlElement
@QmlUncreatable("made by the program")
class GentleViewModel(QObject):
    """Manage the page and its pause. The pause compares wall-clock times, so it ends on time even if the computer
    slept."""

    changed = Signal()
    left = Signal()
    chosen = Signal(object)
    helping = Signal()
    rang = Signal()
    """Emitted when the pause ends: a bell rings."""

    def __init__(
        self,
        couple: Couple,
        exercises: "Callable[[], Sequence[ExerciseSummary]]",
        parent: QObject | None = None,
        now: Callable[[], datetime] = datetime.now,
        tender: TenderViewModel | None = None,
    ) -> None:
        super().__init__(parent)
        self._tender = tender or TenderViewModel(CoupleJournal(parent=self), now, self)
        self._couple = couple
        self._exercises = exercises
        self._now = now
        self._cards = CardModel(self)
        self._shown: list[ExerciseSummary] = []
        self._stage: Stage = "gentle"
        self._minutes = MINUTES[0]
        self._until = self._after(self._minutes)
        self._over = True
        self._minute = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._minute.timeout.connect(self.showCards)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Return the stage: "gentle", "apart", or "back" once the pause has ended."""
        return self._stage

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def choices(self) -> list[int]:
        """Return the durations of a pause to choose from, in minutes."""
        return list(MINUTES)

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return self._minutes

    @Property(str, notify=changed)
    def until(self) -> str:
        """Return the time to come back, formatted for the locale."""
        return clock(self._until.astimezone().time())

    @Property(QObject, constant=True)
    def cards(self) -> CardModel:
        return self._cards

    @Property(TenderViewModel, constant=True)
    def tender(self) -> TenderViewModel:
        return self._tender

    @property
    def calm(self) -> bool:
        """Return whether no pause has begun."""
        return self._stage == "gentle"

    @Slot()
    def enter(self) -> None:
        """Show the first stage, or the stage that was left for the help page."""
        if self._over:
            self._over = False
            self._minutes = MINUTES[0]
            self._shown = gentlest(self._exercises())
            self._show_cards()
            self._stage = "gentle"
            self._tender.refresh()
        self.showCards()

    @Slot(int)
    def take(self, minutes: int) -> None:
        """Set the pause to `minutes`."""
        if self._stage == "gentle" and minutes in MINUTES:
            self._minutes = minutes
            self._name(minutes)

    @Slot()
    def partNow(self) -> None:
        """Start the pause."""
        if self._stage == "gentle":
            self._stage = "apart"
            self._name(self._minutes)

    @Slot()
    def partLater(self) -> None:
        """Start another pause of `EXTRA_MINUTES` minutes once the pause has ended."""
        if self._stage == "back":
            self._stage = "apart"
            self._name(EXTRA_MINUTES)

    @Slot()
    def showCards(self) -> None:
        """Check the clock; called each minute."""
        if self._stage == "gentle":
            self._until = self._after(self._minutes)
        elif self._stage == "apart" and self._now().astimezone() >= self._until:
            self._stage = "back"
            self.rang.emit()
        if self._stage == "back" or self._over:
            self._minute.stop()
        else:
            self._minute.start(self._to_next_minute())
        self.changed.emit()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Open the card at `row`."""
        if self._stage == "gentle" and 0 <= row < len(self._shown):
            exercise = self._shown[row]
            self._leave()
            self.chosen.emit(exercise)

    @Slot()
    def help(self) -> None:
        self.helping.emit()

    @Slot()
    def back(self) -> None:
        """Leave the page and end any pause."""
        self._leave()
        self.left.emit()

    def _name(self, minutes: int) -> None:
        self._until = self._after(minutes)
        self.showCards()

    def _after(self, minutes: int) -> datetime:
        """Return the first full minute at least `minutes` from now."""
        then = self._now().astimezone() + minutes * MINUTE
        whole = then.replace(second=0, microsecond=0)
        return whole if whole == then else whole + MINUTE

    def _to_next_minute(self) -> int:
        now = self._now()
        return 60_000 - (now.second * 1000 + now.microsecond // 1000) + AFTER_FULL_MINUTE_MS

    def _show_cards(self) -> None:
        from ui.services.exercise_description import cards

        self._cards.replace(cards(self._shown))

    def _leave(self) -> None:
        self._minute.stop()
        self._over = True


def gentlest(exercises: "Sequence[Listed]") -> "list[Listed]":
    """Return the few exercises that come no closer than "near", shortest first."""
    from guided.exercise.model import Touch
    from ui.services.exercise_description import seconds

    found = [each for each in exercises if each.touch <= Touch.NEAR and not each.rungs and not needs_opt_in(each)]
    return sorted(found, key=seconds)[:MAX_CARDS]
