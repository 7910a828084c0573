"""Hold one shelf of the library: its cards, and where it stands on the page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.card_model import Card, CardModel, told_apart
from ui.services.wording import counted

if TYPE_CHECKING:
    from guided.catalogue.shelves import Shelf, ShelfSpan
    from guided.catalogue.visibility import HiddenBy
    from ui.services.exercise_catalogue import ListedExercise

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """What one card stands for: an exercise, which may wait, or with `hidden` so many that are hidden for that
    reason."""

    listed: "ListedExercise | None" = None
    waits: bool = False
    hidden: "HiddenBy | None" = None
    number: int = 1


def entry_cards(entries: Sequence[ShelfEntry], waiting_words: str) -> list[Card]:
    """Return the cards of entries, with equal titles told apart. `waiting_words` says why a card waits."""
    made = [_card(each, waiting_words) for each in entries]
    return told_apart(made, [each.listed.path if each.listed else None for each in entries])


def _card(entry: ShelfEntry, waiting_words: str) -> Card:
    if entry.listed is None:
        return _hidden_card(entry)
    return replace(entry.listed.card, meta=waiting_words, waiting=True) if entry.waits else entry.listed.card


def _hidden_card(entry: ShelfEntry) -> Card:
    from guided.catalogue.visibility import HiddenBy

    translate = QCoreApplication.translate
    if entry.hidden is HiddenBy.CHOICE:
        meta = translate("Shelf", "Show closer exercises")
    else:
        meta = translate("Shelf", "How to show them")
    return Card(title=hidden_words(entry), about="", meta=meta, closeness=0.95, more=True)


def hidden_words(entry: ShelfEntry) -> str:
    """Return how many exercises are hidden, and of which kind."""
    from guided.catalogue.visibility import HiddenBy

    translate = QCoreApplication.translate
    if entry.hidden is HiddenBy.CHOICE:
        one, many = translate("Shelf", "1 closer one is hidden"), translate("Shelf", "{number} closer ones are hidden")
    else:
        one = translate("Shelf", "1 intimate one is hidden")
        many = translate("Shelf", "{number} intimate ones are hidden")
    return counted(entry.number, one, many)


def shelf_title(shelf: "Shelf") -> str:
    """Return the title of a shelf."""
    translate = QCoreApplication.translate
    titles = {
        "hugs": translate("Shelf", "Hugs"),
        "kisses": translate("Shelf", "Kisses"),
        "touch": translate("Shelf", "Touch"),
        "breath": translate("Shelf", "Breath"),
        "words": translate("Shelf", "Words"),
        "looks": translate("Shelf", "Looks"),
        "small-moments": translate("Shelf", "Small moments"),
        "hard-days": translate("Shelf", "For hard days"),
        "way-back": translate("Shelf", "On the way back to touch"),
        "for-one": translate("Shelf", "For one of you alone"),
        "coach": translate("Shelf", "From your coach"),
    }
    return titles[shelf]


@QmlElement
@QmlUncreatable("made by the program")
class ShelfViewModel(QObject):
    """Show the first cards of a shelf, as many as it has columns."""

    changed = Signal()

    def __init__(self, shelf: "Shelf", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = shelf
        self.entries: list[ShelfEntry] = []
        self._cards = CardModel(self)
        self._total = self._row = self._column = 0
        self._width = 1

    def show(self, entries: Sequence[ShelfEntry], span: "ShelfSpan | None", waiting_words: str) -> None:
        """Show the beginning of `entries` at `span`; without a span the shelf is not on the page."""
        width = span.width if span else 1
        self.entries = [*entries[:width]] if span else []
        self._total = sum(each.listed is not None for each in entries) if span else 0
        if span:
            self._row, self._column, self._width = span.row, span.column, width
        self._cards.show(entry_cards(self.entries, waiting_words))
        self.changed.emit()

    @property
    def place(self) -> tuple[int, int]:
        """The row and the first column of the shelf on the page."""
        return self._row, self._column

    @Property(QObject, constant=True)
    def cards(self) -> CardModel:
        return self._cards

    @Property(str, constant=True)
    def name(self) -> str:
        """Return the name of the shelf, which is the same in every language."""
        return self.shelf

    @Property(str, notify=changed)
    def title(self) -> str:
        return shelf_title(self.shelf)

    @Property(str, notify=changed)
    def allWords(self) -> str:
        """Return the words that open the whole shelf; empty where all of it is shown."""
        hides = self._total > sum(each.listed is not None for each in self.entries)
        return self.tr("All {number}").format(number=self._total) if hides else ""

    @Property(int, notify=changed)
    def row(self) -> int:
        return self._row

    @Property(int, notify=changed)
    def column(self) -> int:
        return self._column

    @Property(int, notify=changed)
    def width(self) -> int:
        """Return how many columns the shelf takes."""
        return self._width

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return bool(self.entries)
