"""Hold one of the three cards of the start page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.features.tonight.taken_up import TakenUp
from ui.services.card_model import Card
from ui.services.exercise_catalogue import ListedExercise

if TYPE_CHECKING:
    from guided.exercise.programme_model import Programme

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

_EMPTY = Card(title="", about="")
_CLOSENESS_OF_PROGRAMME = 0.55


@QmlElement
@QmlUncreatable("made by the program")
class TonightCardViewModel(QObject):
    """An exercise in short, or an empty card before there is one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.listed: ListedExercise | None = None
        self.taken_up: TakenUp | None = None
        self.programme: Programme | None = None
        """The programme that stands on the card in place of an exercise."""
        self._kicker = ""

    def show(self, listed: ListedExercise | None, kicker: str = "", taken_up: TakenUp | None = None) -> None:
        """Show an exercise below a small line, or nothing."""
        if (listed, kicker, taken_up, None) != (self.listed, self._kicker, self.taken_up, self.programme):
            self.listed, self._kicker, self.taken_up, self.programme = listed, kicker, taken_up, None
            self.changed.emit()

    def show_programme(self, programme: "Programme", kicker: str) -> None:
        """Show a programme below a small line."""
        if programme is not self.programme:
            self.listed, self._kicker, self.taken_up, self.programme = None, kicker, None, programme
            self.changed.emit()

    @Property(bool, notify=changed)
    def filled(self) -> bool:
        return self.listed is not None or self.programme is not None

    @Property(bool, notify=changed)
    def isProgramme(self) -> bool:
        """Return whether a programme stands on it, which is looked at before anything begins."""
        return self.programme is not None

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
        if self.programme is not None:
            from ui.services import week_description  # it imports what the first frame does without

            return Card(
                title=join_lines(self.programme.title),
                about=join_lines(self.programme.about),
                meta=week_description.length(self.programme),
                closeness=_CLOSENESS_OF_PROGRAMME,
            )
        return _EMPTY if self.listed is None else self.listed.card
