"""Hold one of the three cards of the start page."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.tonight.taken_up import TakenUp
from ui.services.card_model import Card
from ui.services.exercise_catalogue import ListedExercise

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

_EMPTY = Card(title="", about="")


@QmlElement
@QmlUncreatable("made by the program")
class TonightCardViewModel(QObject):
    """An exercise in short, or an empty card before there is one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listed: ListedExercise | None = None
        self.taken_up: TakenUp | None = None
        self._kicker = ""

    def show(self, listed: ListedExercise | None, kicker: str = "", taken_up: TakenUp | None = None) -> None:
        """Show an exercise below a small line, or nothing."""
        if (listed, kicker, taken_up) != (self.listed, self._kicker, self.taken_up):
            self.listed, self._kicker, self.taken_up = listed, kicker, taken_up
            self.changed.emit()

    @Property(bool, notify=changed)
    def filled(self) -> bool:
        return self.listed is not None

    @Property(str, notify=changed)
    def kicker(self) -> str:
        """The small line above the title, which says why the exercise is here."""
        return self._kicker or self._card.kicker

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._card.title

    @Property(str, notify=changed)
    def about(self) -> str:
        return self._card.about

    @Property(str, notify=changed)
    def meta(self) -> str:
        return self._card.meta

    @Property(float, notify=changed)
    def closeness(self) -> float:
        return self._card.closeness

    @property
    def _card(self) -> Card:
        return _EMPTY if self.listed is None else self.listed.card
