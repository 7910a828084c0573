"""Show the library: the exercises on shelves, one whole shelf, or those that match a search."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.features.exercises.search_filter import SearchFilterViewModel
from ui.features.exercises.shelf import ShelfEntry, ShelfViewModel, entry_cards, hidden_words, shelf_title
from ui.features.exercises.shelf_grid import ShelfGrid
from ui.services.card_model import CardModel
from ui.services.couple import Couple
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.journal import CoupleJournal
from ui.services.ladders import Ladders
from ui.services.tender_days import TenderViewModel
from ui.services.wording import counted

if TYPE_CHECKING:
    from guided.catalogue.shelves import Shelf
    from guided.exercise.programme_model import Ladder

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ExercisesViewModel(QObject):
    """Show shelves of cards; or a list of cards, of one shelf or of what matches the search filter."""

    loadedChanged = Signal()
    noticeChanged = Signal()
    listed = Signal()
    explained = Signal()
    """Emitted when an exercise that waits was opened, and when its explanation is closed."""
    focusMoved = Signal(int, int)
    """Emitted with the shelf and the card on it that the arrow keys lead to."""
    chosen = Signal(object)
    ladderChosen = Signal(object)
    optInRequested = Signal()
    left = Signal()

    def __init__(
        self,
        catalogue: ExerciseCatalogue,
        couple: Couple,
        journal: CoupleJournal,
        ladders: Ladders,
        tender: TenderViewModel,
        parent: QObject | None = None,
    ) -> None:
        """`tender` knows whether today is a tender day, on which gentler exercises come first."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._couple = couple
        self._journal = journal
        self._ladders = ladders
        self._tender = tender
        self._cards = CardModel(self)
        self._rows: list[ShelfEntry] = []
        self._grid = ShelfGrid(self)
        self._whole: Shelf | None = None
        self._opened_row = 0
        self._waiting_title = ""
        self._waits_for: Ladder | None = None
        self._search_filter = SearchFilterViewModel(couple, self)
        self._search_filter.changed.connect(self._list)
        catalogue.grew.connect(self._list)
        catalogue.loadedChanged.connect(self._follow)
        couple.changed.connect(self.noticeChanged)
        journal.noticed.connect(self.noticeChanged)
        tender.turned.connect(self._fill_again)
        if catalogue.loaded:
            self._follow()

    def start_anew(self) -> None:
        """Reload the exercises from their folders, and show the shelves."""
        if self._catalogue.begun:
            self._whole, self._opened_row = None, 0
            self._search_filter.clear()
            self._catalogue.reload()

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def shelves(self) -> list[ShelfViewModel]:
        return self._grid.shelves

    @Property(int, notify=listed)
    def shelfRows(self) -> int:
        """Return in how many rows the shelves stand."""
        return self._grid.rows

    @Property(bool, notify=listed)
    def onShelves(self) -> bool:
        """Return whether the shelves are shown, and not a list of cards."""
        return self._whole is None and not self._search_filter.active

    @Property(str, notify=listed)
    def wholeShelf(self) -> str:
        """Return the title of the shelf that is shown whole; empty where there is none."""
        return "" if self._whole is None else shelf_title(self._whole)

    @Property(QObject, constant=True)
    def cards(self) -> CardModel:
        """Return the cards of the list."""
        return self._cards

    @Property(int, notify=listed)
    def listSize(self) -> int:
        """Return how many cards are on the list; the view itself knows that a frame later."""
        return len(self._rows)

    @Property(int, notify=listed)
    def openedRow(self) -> int:
        """Return the row of the card of the list that was opened last, to focus it again; 0 if none was."""
        return self._opened_row

    @Property(SearchFilterViewModel, constant=True)
    def searchFilter(self) -> SearchFilterViewModel:
        return self._search_filter

    @Property(str, notify=noticeChanged)
    def notice(self) -> str:
        """Return a message if the settings or the journal could not be read or saved; otherwise an empty string."""
        return "\n".join(each for each in (self._couple.notice, self._journal.notice) if each)

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        return self._catalogue.loaded

    @Property(str, notify=listed)
    def found(self) -> str:
        """Return how many exercises match and how many of them are hidden, in words; empty without a filter."""
        if not self._catalogue.loaded:
            return self.tr("Looking for your exercises…")
        if self._grid.empty:
            return self.tr("There are no exercises here yet.")
        if not self._search_filter.active:
            return ""
        shown = sum(each.listed is not None for each in self._rows)
        matches = counted(shown, self.tr("1 match."), self.tr("{number} matches.")) if shown else self.tr("No matches.")
        return " ".join((matches, *(f"{hidden_words(each)}." for each in self._rows if each.hidden)))

    @Property(str, notify=explained)
    def waitingTitle(self) -> str:
        """Return the title of the waiting exercise that was opened; empty where none was."""
        return self._waiting_title

    @Property(str, notify=explained)
    def waitingWords(self) -> str:
        if self._waits_for is None:
            return self.tr("Your journal can’t be read just now. Until it can, this waits.")
        words = self.tr("You are on “{ladder}”. What comes closer than where you are on it waits until you get there.")
        return words.format(ladder=self.ladderTitle)

    @Property(str, notify=explained)
    def ladderTitle(self) -> str:
        """Return the title of the ladder for which the exercise waits; empty where that is not known."""
        return join_lines(self._waits_for.title) if self._waits_for else ""

    @Slot(int)
    def setColumns(self, columns: int) -> None:
        """Set how many cards stand side by side."""
        if self._grid.arrange_in(columns):
            self._fill_again()

    @Slot(int, int)
    def choose(self, shelf: int, row: int) -> None:
        """Open a card of a shelf."""
        entries = self._grid.shelves[shelf].entries
        if 0 <= row < len(entries):
            self._open(entries[row])

    @Slot(int)
    def chooseListed(self, row: int) -> None:
        """Open a card of the list."""
        if 0 <= row < len(self._rows):
            self._opened_row = row
            self._open(self._rows[row])

    @Slot(int)
    def openShelf(self, shelf: int) -> None:
        """Show a shelf whole."""
        self._whole, self._opened_row = self._grid.shelves[shelf].shelf, 0
        self._list()

    @Slot(int, int, int, int, result=bool)
    def move(self, shelf: int, row: int, right: int, down: int) -> bool:
        """Move the focus from a card by so many columns and rows, to another shelf where it has to. Return False where
        there is nothing further up."""
        there = self._grid.beside(shelf, row, right, down)
        if there:
            self.focusMoved.emit(*there)
        return there is not None

    @Slot(bool)
    def goToEnd(self, last: bool) -> None:
        """Move the focus to the first card of all shelves, or to the last."""
        if there := self._grid.end(last=last):
            self.focusMoved.emit(*there)

    @Slot()
    def openLadder(self) -> None:
        """Open the ladder for which the explained exercise waits."""
        ladder = self._waits_for
        self.closeExplanation()
        if ladder is not None:
            self.ladderChosen.emit(ladder)

    @Slot()
    def closeExplanation(self) -> None:
        self._waiting_title, self._waits_for = "", None
        self.explained.emit()

    @Slot(result=bool)
    def goUp(self) -> bool:
        """Go back from a list to what it came from; return False on the shelves."""
        if self.onShelves:
            return False
        if self._search_filter.active:
            self._search_filter.clear()
        else:
            self._whole = None
            self._list()
        return True

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def _open(self, entry: ShelfEntry) -> None:
        from guided.catalogue.visibility import HiddenBy

        if entry.hidden is HiddenBy.OPT_IN:
            self.optInRequested.emit()
        elif entry.hidden is HiddenBy.CHOICE:
            self._couple.settle(replace(self._couple.preferences, show_close=True))
        elif entry.listed is not None and entry.waits:
            self._waiting_title = join_lines(entry.listed.summary.title)
            self._waits_for = self._ladders.holding(entry.listed.summary)
            self.explained.emit()
        elif entry.listed is not None:
            self.chosen.emit(entry.listed.summary)

    def _follow(self) -> None:
        if self._catalogue.loaded:
            self._tender.refresh()
        self.loadedChanged.emit()
        if self._catalogue.loaded:
            self._fill()

    def _fill_again(self) -> None:
        if self._catalogue.begun:
            self._fill()

    def _fill(self) -> None:
        """Show what has been read so far."""
        self._grid.fill(self._catalogue, self._ladders.waiting_words(), tender=self._tender.is_today())
        self._list()

    def _list(self) -> None:
        """Show what matches, or the whole shelf."""
        self._rows = self._listed_rows()
        self._opened_row = min(self._opened_row, max(0, len(self._rows) - 1))
        self._cards.show(entry_cards(self._rows, self._ladders.waiting_words()))
        self.listed.emit()

    def _listed_rows(self) -> list[ShelfEntry]:
        """Return the entries of the list; none where the shelves are shown."""
        if self._search_filter.active:
            return self._matches()
        return [] if self._whole is None else self._grid.whole(self._whole)

    def _matches(self) -> list[ShelfEntry]:
        from guided.catalogue.search import find_matches
        from guided.practice.tender_days import MAX_TOUCH

        asked = self._search_filter.to_filter()
        among = [ShelfEntry(each) for each in (*self._catalogue.shown, *self._catalogue.for_one)]
        among += [ShelfEntry(each, waits=True) for each in self._catalogue.waiting]
        listed = [each.listed for each in among if each.listed]
        ranks = [self._catalogue.rank(each) for each in listed]
        found = [among[place] for place in find_matches(asked, [each.findable for each in listed], ranks)]
        if self._tender.is_today() and asked.wants_suggestions:
            found.sort(key=lambda each: max(each.listed.summary.touch, MAX_TOUCH) if each.listed else MAX_TOUCH)
        hidden = (
            ShelfEntry(hidden=reason, number=number)
            for reason, each in self._catalogue.hidden.items()
            if (number := len(find_matches(asked, [one.findable for one in each])))
        )
        return [*found, *hidden]
