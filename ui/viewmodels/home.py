"""The first page: what there is to do together."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.viewmodels.cards import Card, CardModel
from ui.viewmodels.couple import Couple
from ui.words import counted

if TYPE_CHECKING:
    from guided.exercise.model import Exercise

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

AT_ONCE = 0.03
"""Seconds of reading in one go: enough for an ordinary folder."""
AT_A_TIME = 0.02
"""Seconds of reading between two frames after that."""


@QmlElement
@QmlUncreatable("made by the program")
class HomeViewModel(QObject):
    """Reads the exercises a few at a time and lists them as cards."""

    loadedChanged = Signal()
    coupleChanged = Signal()
    chosen = Signal(Path, object)
    mending = Signal(list)
    renaming = Signal()
    settling = Signal()
    choosing = Signal()
    tooMuch = Signal()
    helping = Signal()

    def __init__(
        self,
        paths: Callable[[], Iterator[Path]],
        couple: Couple,
        parent: QObject | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._couple = couple
        self._now = now
        self._cards = CardModel(self)
        self._shown: list[tuple[Path, Exercise]] = []
        self._aside: list[tuple[Path, Exercise]] = []
        self._rejected: list[Path] = []
        self._unread: Iterator[Path] = iter(())
        self._loaded = False
        self._begun = False
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(lambda: self._read(AT_A_TIME))
        couple.changed.connect(self.coupleChanged)

    def begin(self) -> None:
        """Read the folders for the first time."""
        if not self._begun:
            self._begun = True
            self.load()

    def load(self) -> None:
        """Read the folders, from the beginning; nothing before `begin`."""
        if not self._begun:
            return
        self._shown, self._aside, self._rejected = [], [], []
        self._cards.replace([])
        self._unread = self._paths()
        self._tell(loaded=False)
        self._read(AT_ONCE)

    @Property(QObject, constant=True)
    def cards(self) -> CardModel:
        return self._cards

    @Property(str, notify=coupleChanged)
    def greeting(self) -> str:
        hour = self._now().hour
        if 5 <= hour < 11:
            return self.tr("A slow morning together.")
        if 11 <= hour < 17:
            return self.tr("A quiet hour together.")
        if 17 <= hour < 22:
            return self.tr("A quiet evening together.")
        return self.tr("A late, quiet hour.")

    @Property(str, notify=coupleChanged)
    def names(self) -> str:
        a, b = self._couple.names
        return self.tr("{a} and {b}").format(a=a, b=b)

    @Property(str, notify=coupleChanged)
    def notice(self) -> str:
        """A word about what they chose, where it could not be read or kept; empty otherwise."""
        return self._couple.notice

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        return self._loaded

    @Property(bool, notify=loadedChanged)
    def empty(self) -> bool:
        return self._loaded and not self._shown and not self._aside

    @Property(str, notify=loadedChanged)
    def rejected(self) -> str:
        """A quiet word about files with mistakes; empty when there are none."""
        if not self._rejected or not self._loaded:
            return ""
        one, many = self.tr("1 file with something to mend"), self.tr("{number} files with something to mend")
        return counted(len(self._rejected), one, many)

    @Property(bool, notify=coupleChanged)
    def closerShown(self) -> bool:
        return self._couple.preferences.closer

    @Property(bool, notify=loadedChanged)
    def hasCloser(self) -> bool:
        return self._loaded and (bool(self._aside) or any(exercise.opt_in for _, exercise in self._shown))

    @Slot(int)
    def choose(self, row: int) -> None:
        """Open the card at `row`; the last one may stand for those kept aside."""
        if 0 <= row < len(self._shown):
            self.chosen.emit(*self._shown[row])
        elif row == len(self._shown) and self._aside:
            self.showCloser(True)

    @Slot(bool)
    def showCloser(self, shown: bool) -> None:
        self._couple.settle(replace(self._couple.preferences, closer=shown))
        self.load()

    @Slot()
    def mend(self) -> None:
        self.mending.emit(list(self._rejected))

    @Slot()
    def rename(self) -> None:
        self.renaming.emit()

    @Slot()
    def settle(self) -> None:
        self.settling.emit()

    @Slot()
    def chooseForUs(self) -> None:
        self.choosing.emit()

    @Slot()
    def todayIsALot(self) -> None:
        self.tooMuch.emit()

    @Slot()
    def help(self) -> None:
        self.helping.emit()

    def exercises(self) -> "list[Exercise]":
        """Every exercise that may be offered now: those kept aside are none of them."""
        return [exercise for _, exercise in self._shown]

    def _read(self, budget: float) -> None:
        until = perf_counter() + budget
        cards: list[Card] = []
        for path in self._unread:
            cards += self._take(path)
            if perf_counter() > until:
                self._cards.append(cards)
                self._more.start()
                return
        self._more.stop()
        if self._aside:
            cards.append(self._aside_card())
        self._cards.append(cards)
        self._tell(loaded=True)

    def _take(self, path: Path) -> list[Card]:
        from guided.exercise.reading import read_file
        from ui.viewmodels.describing import card

        exercise = read_file(path).exercise
        if exercise is None:
            self._rejected.append(path)
        elif exercise.opt_in and not self._couple.preferences.closer:
            self._aside.append((path, exercise))
        else:
            self._shown.append((path, exercise))
            return [card(exercise)]
        return []

    def _aside_card(self) -> Card:
        one = self.tr("1 exercise, shown when you choose")
        many = self.tr("{number} exercises, shown when you choose")
        return Card(
            kicker=self.tr("Put away"),
            title=self.tr("Something closer"),
            about=self.tr("Kept out of sight until you both want it here."),
            meta=counted(len(self._aside), one, many),
            closeness=0.95,
            aside=True,
        )

    def _tell(self, *, loaded: bool) -> None:
        self._loaded = loaded
        self.loadedChanged.emit()
