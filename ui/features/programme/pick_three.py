"""Let the couple choose up to three exercises for a week of their own."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.services.agreement import AgreementService
from ui.services.card_model import CardModel

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class PickThreeViewModel(QObject):
    """Hold the chosen rows; fewer than three are allowed."""

    changed = Signal()
    takenUp = Signal()
    left = Signal()

    def __init__(
        self,
        exercises: "Callable[[], Sequence[ExerciseSummary]]",
        agreement: AgreementService,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exercises = exercises
        self._agreement = agreement
        self._cards = CardModel(self)
        self._shown: list[ExerciseSummary] = []
        self._picked: list[int] = []
        self._too_many = False

    @Slot()
    def enter(self) -> None:
        """Load the exercises when the page is shown; keep the choice if only the help page was opened in between."""
        if self._shown:
            return
        from ui.services.exercise_description import cards

        self._shown = list(self._exercises())
        self._cards.replace(cards(self._shown))
        self.changed.emit()

    @Property(QObject, constant=True)
    def cards(self) -> CardModel:
        return self._cards

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def picked(self) -> list[int]:
        """Return the selected rows, in the order of selection."""
        return self._picked

    @Property(str, notify=changed)
    def summary(self) -> str:
        """Return the titles chosen, or a hint about how many can be chosen."""
        if self._too_many:
            return self.tr("Three are enough for a week. Press one again to take it out.")
        titles = ", ".join(join_lines(self._shown[row].title) for row in self._picked)
        return titles or self.tr("One is enough. Three at most.")

    @Slot(int)
    def pick(self, row: int) -> None:
        """Select a row, or deselect it if it is selected."""
        from guided.practice.plan import MAX_OWN_EXERCISES

        self._too_many = False
        if row in self._picked:
            self._picked = [each for each in self._picked if each != row]
        elif len(self._picked) == MAX_OWN_EXERCISES:
            self._too_many = True
        elif 0 <= row < len(self._shown):
            self._picked = [*self._picked, row]
        self.changed.emit()

    @Slot()
    def takeUp(self) -> None:
        """Take up the selected exercises for a week."""
        if not self._picked:
            return
        from guided.practice.plan import own_week

        self._agreement.take_up(own_week([self._shown[row].name for row in self._picked]))
        self._leave()
        self.takenUp.emit()

    @Slot()
    def back(self) -> None:
        self._leave()
        self.left.emit()

    def _leave(self) -> None:
        self._shown, self._picked, self._too_many = [], [], False
        self._cards.replace([])
