"""Show the library: all exercises to do together, and those that match a search."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.exercises.search_filter import SearchFilterViewModel
from ui.services.card_model import Card, CardModel, told_apart
from ui.services.couple import Couple
from ui.services.exercise_catalogue import ExerciseCatalogue, ListedExercise
from ui.services.journal import CoupleJournal
from ui.services.tender_days import TenderViewModel
from ui.services.wording import counted

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ExercisesViewModel(QObject):
    """List the exercises as cards: all of them, or those that match the search filter."""

    loadedChanged = Signal()
    coupleChanged = Signal()
    listed = Signal()
    chosen = Signal(object)
    left = Signal()
    problemFilesRequested = Signal(list)

    def __init__(
        self,
        catalogue: ExerciseCatalogue,
        couple: Couple,
        journal: CoupleJournal,
        tender: TenderViewModel,
        parent: QObject | None = None,
    ) -> None:
        """`tender` knows whether today is a tender day, on which gentler exercises come first."""
        super().__init__(parent)
        self._catalogue = catalogue
        self._couple = couple
        self._journal = journal
        self._tender = tender
        self._cards = CardModel(self)
        self._rows: list[ListedExercise] = []
        self._last_opened: Path | None = None
        self._search_filter = SearchFilterViewModel(couple, self)
        self._search_filter.changed.connect(self._list_again)
        catalogue.grew.connect(self._list)
        catalogue.loadedChanged.connect(self._follow)
        couple.changed.connect(self.coupleChanged)
        journal.noticed.connect(self.coupleChanged)
        tender.turned.connect(self._list_again)
        if catalogue.loaded:
            self._follow()

    def start_anew(self) -> None:
        """Reload the exercises from their folders and clear the search filter."""
        if self._catalogue.begun:
            self._last_opened = None
            self._search_filter.clear()
            self._catalogue.reload()

    @Property(QObject, constant=True)
    def cards(self) -> CardModel:
        return self._cards

    @Property(SearchFilterViewModel, constant=True)
    def searchFilter(self) -> SearchFilterViewModel:
        return self._search_filter

    @Property(int, notify=listed)
    def lastOpenedRow(self) -> int:
        """Return the row of the card that was opened last, to focus it again; 0 if none was."""
        return next((row for row, each in enumerate(self._rows) if each.path == self._last_opened), 0)

    @Property(str, notify=coupleChanged)
    def notice(self) -> str:
        """Return a message if the settings or the journal could not be read or saved; otherwise an empty string."""
        return "\n".join(each for each in (self._couple.notice, self._journal.notice) if each)

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        return self._catalogue.loaded

    @Property(bool, notify=loadedChanged)
    def empty(self) -> bool:
        return self._catalogue.loaded and not self._catalogue.shown and not self._catalogue.put_away

    @Property(str, notify=listed)
    def found(self) -> str:
        """Return how many exercises match, in words; empty without a filter."""
        if not self._search_filter.active or self.nothingFits:
            return self.tr("Nothing here fits all of that just now. That is fine.") if self.nothingFits else ""
        return counted(len(self._rows), self.tr("1 exercise fits."), self.tr("{number} exercises fit."))

    @Property(bool, notify=listed)
    def nothingFits(self) -> bool:
        """Return whether there are exercises but none matches the filter."""
        return self._catalogue.loaded and not self._rows and bool(self._catalogue.shown or self._catalogue.put_away)

    @Property(str, notify=loadedChanged)
    def rejected(self) -> str:
        """Return a short message about files with errors; empty if there are none."""
        if not self._catalogue.rejected or not self._catalogue.loaded:
            return ""
        one, many = self.tr("1 file with something to mend"), self.tr("{number} files with something to mend")
        return counted(len(self._catalogue.rejected), one, many)

    @Property(bool, notify=coupleChanged)
    def closerShown(self) -> bool:
        return self._couple.preferences.closer

    @Property(bool, notify=loadedChanged)
    def hasCloser(self) -> bool:
        return self._catalogue.loaded and (
            bool(self._catalogue.put_away) or any(each.summary.opt_in for each in self._catalogue.shown)
        )

    @Slot(int)
    def choose(self, row: int) -> None:
        """Open the card at `row`. The last card may stand for the hidden closer exercises; choosing it shows them."""
        if 0 <= row < len(self._rows):
            self._last_opened = self._rows[row].path
            self.chosen.emit(self._rows[row].summary)
        elif row == len(self._rows) and row < self._cards.rowCount():
            self.showCloser(True)

    @Slot()
    def back(self) -> None:
        self.left.emit()

    @Slot(bool)
    def showCloser(self, shown: bool) -> None:
        self._couple.settle(replace(self._couple.preferences, closer=shown))
        self._catalogue.reload()

    @Slot()
    def openProblemFiles(self) -> None:
        self.problemFilesRequested.emit(list(self._catalogue.rejected))

    def _follow(self) -> None:
        if self._catalogue.loaded:
            self._tender.refresh()
        self.loadedChanged.emit()
        if self._catalogue.loaded:
            self._list()

    def _list_again(self) -> None:
        if self._catalogue.begun:
            self._list()

    def _list(self) -> None:
        """Show the matching exercises among those loaded so far."""
        self._rows = self._matching()
        cards = told_apart([each.card for each in self._rows], [each.path for each in self._rows])
        if self._catalogue.loaded and self._catalogue.put_away and not self._search_filter.active:
            cards.append(self._more_card())
        self._cards.show(cards)
        self.listed.emit()

    def _matching(self) -> list[ListedExercise]:
        shown = self._catalogue.shown
        if not self._search_filter.active:
            return self._gentler_first() if self._tender.is_today() else list(shown)
        from guided.catalogue.search import find_matches

        among = [each.findable for each in shown]
        fits = [shown[place] for place in find_matches(self._search_filter.to_filter(), among, self._catalogue.ranks)]
        return self._closer_last(fits) if self._tender.is_today() else fits

    def _gentler_first(self) -> list[ListedExercise]:
        """Return the exercises in the order for a tender day. Return none while loading, because each new file
        would reorder the cards."""
        from guided.practice.tender_days import gentle_order

        shown = self._catalogue.shown if self._catalogue.loaded else []
        return [shown[place] for place in gentle_order([(each.summary, each.findable.seconds) for each in shown])]

    def _closer_last(self, fits: list[ListedExercise]) -> list[ListedExercise]:
        """Put closer exercises last if the filter asks for suggestions; keep the order of matches otherwise."""
        from guided.practice.tender_days import MAX_TOUCH

        if not self._search_filter.to_filter().wants_suggestions:
            return fits
        return sorted(fits, key=lambda each: max(each.summary.touch, MAX_TOUCH))

    def _more_card(self) -> Card:
        one = self.tr("1 exercise, shown when you choose")
        many = self.tr("{number} exercises, shown when you choose")
        return Card(
            kicker=self.tr("Put away"),
            title=self.tr("Something closer"),
            about=self.tr("Kept out of sight until you both want it here."),
            meta=counted(len(self._catalogue.put_away), one, many),
            closeness=0.95,
            more=True,
        )
