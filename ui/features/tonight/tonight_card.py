"""Hold one of the three cards of the start page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.card_model import Card

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class TonightCardViewModel(QObject):
    """An exercise in short, or an empty card before there is one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.summary: ExerciseSummary | None = None
        self._card = Card(title="", about="")

    def show(self, summary: "ExerciseSummary | None", kicker: str = "") -> None:
        """Show an exercise below a small line, or nothing."""
        from ui.services.exercise_description import card

        shown = Card(title="", about="") if summary is None else card(summary)
        self.summary, self._kicker = summary, kicker or shown.kicker
        self._card = shown
        self.changed.emit()

    @Property(bool, notify=changed)
    def filled(self) -> bool:
        return self.summary is not None

    @Property(str, notify=changed)
    def kicker(self) -> str:
        """The small line above the title, which says why the exercise is here."""
        return self._kicker if self.summary is not None else ""

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
