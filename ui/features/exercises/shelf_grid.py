"""Put the exercises on the shelves of the page, and know which card stands beside which."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from guided.catalogue.shelves import Shelf, arrange, lay_out
from ui.features.exercises.shelf import ShelfEntry, ShelfViewModel

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import AnyExercise
    from guided.catalogue.shelves import Origin
    from ui.services.exercise_catalogue import ExerciseCatalogue, ListedExercise

FIRST_COLUMNS = 4
"""How many cards stand side by side until the page says so."""


class ShelfGrid:
    """All shelves, in rows and columns."""

    def __init__(self, parent: QObject) -> None:
        self.shelves = [ShelfViewModel(shelf, parent) for shelf in Shelf]
        self._columns = FIRST_COLUMNS
        self._entries: dict[Shelf, list[ShelfEntry]] = {}

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return max((each.place[0] + 1 for each in self.shelves if each.entries), default=0)

    @property
    def empty(self) -> bool:
        return not self._entries

    def arrange_in(self, columns: int) -> bool:
        """Set how many columns there are; return whether that is new."""
        new = columns != self._columns and columns > 0
        self._columns = columns if new else self._columns
        return new

    def whole(self, shelf: Shelf) -> list[ShelfEntry]:
        """Return all that stands on a shelf."""
        return self._entries.get(shelf, [])

    def fill(self, catalogue: "ExerciseCatalogue", waiting_words: str, *, tender: bool) -> None:
        """Put everything on its shelf: what may be opened first, then what waits, then what is hidden. On a tender day
        what comes no closer than hands is first."""
        self._entries = _by_shelf(catalogue, tender=tender)
        spans = dict(zip(self._entries, lay_out(map(len, self._entries.values()), self._columns), strict=True))
        for each in self.shelves:
            each.show(self._entries.get(each.shelf, ()), spans.get(each.shelf), waiting_words)

    def beside(self, shelf: int, row: int, right: int, down: int) -> tuple[int, int] | None:
        """Return the shelf and the row of the card so many columns and rows away; None where there is none."""
        places = dict(self._places())
        here_row, here_column = places[shelf, row]
        among = {
            at: column
            for at, (its_row, column) in places.items()
            if its_row == here_row + down and (down or (column - here_column) * right > 0)
        }
        return min(among, key=lambda at: abs(among[at] - here_column - right), default=None)

    def end(self, *, last: bool) -> tuple[int, int] | None:
        """Return the shelf and the row of the first card, or of the last."""
        places = [at for at, _ in self._places()]
        return places[-1 if last else 0] if places else None

    def _places(self) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
        """Yield each card, by its shelf and row, with its row and column on the page."""
        for number, each in enumerate(self.shelves):
            row, column = each.place
            for place in range(len(each.entries)):
                yield (number, place), (row, column + place)


def _by_shelf(catalogue: "ExerciseCatalogue", *, tender: bool) -> dict[Shelf, list[ShelfEntry]]:
    from guided.practice.tender_days import MAX_TOUCH

    found: dict[Shelf, list[ShelfEntry]] = {}
    for listed, waits in ((catalogue.shown, False), (catalogue.for_one, False), (catalogue.waiting, True)):
        for shelf, places in arrange(_origins(listed)).items():
            entries = [ShelfEntry(listed[place], waits=waits) for place in places]
            if tender:
                entries.sort(key=lambda each: max(each.listed.summary.touch, MAX_TOUCH) if each.listed else MAX_TOUCH)
            found.setdefault(shelf, []).extend(entries)
    for reason, listed in catalogue.hidden.items():
        for shelf, places in arrange(_origins(listed)).items():
            found.setdefault(shelf, []).append(ShelfEntry(hidden=reason, number=len(places)))
    return {shelf: found[shelf] for shelf in Shelf if shelf in found}


def _origins(listed: "list[ListedExercise]") -> "list[tuple[AnyExercise, Origin]]":
    return [(each.summary, each.origin) for each in listed]
