"""The exercises in the folders, read a few at a time, in the order they are listed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui import places
from ui.viewmodels.cards import Card
from ui.viewmodels.readings import Readings

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.finding import Findable

AT_ONCE = 0.03
"""Seconds of reading in one go: enough for an ordinary folder."""
AT_A_TIME = 0.01
"""Seconds of reading between two frames after that."""

Lately = Callable[[], Mapping[str, datetime]]


@dataclass(frozen=True, slots=True)
class Listed:
    """An exercise with its file, how it is found, and its card."""

    path: Path
    exercise: "Exercise"
    findable: "Findable"
    card: Card


class Shelf(QObject):
    """Reads what `paths` lists, again and again; a file that has not changed is read once."""

    grew = Signal()
    ended = Signal()

    def __init__(
        self,
        paths: Callable[[], Iterator[Path]],
        lately: Lately,
        later: Callable[[], frozenset[str]],
        now: Callable[[], datetime],
        parent: QObject,
        readings: Readings | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._lately = lately
        self._later = later
        self._now = now
        self.shown: list[Listed] = []
        self.aside: list[Exercise] = []
        self.rejected: list[Path] = []
        self._closer = False
        self._unread: Iterator[Path] = iter(())
        self._readings = readings or Readings()
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(lambda: self._read(AT_A_TIME))

    def load(self, *, closer: bool) -> None:
        """Begin anew; `closer` is whether what a couple switches on first is shown too."""
        self._closer = closer
        self.shown, self.aside, self.rejected = [], [], []
        self._unread = iter(self._sorted())
        self._read(AT_ONCE)

    def _sorted(self) -> list[Path]:
        from guided.finding import in_order

        later = self._later()
        paths = [path for path in dict.fromkeys(self._paths()) if path.stem not in later]
        own = f"{places.data()}/"
        theirs = (path.as_posix().startswith(own) for path in paths)
        order = in_order((path.stem for path in paths), theirs, self._lately(), self._now().astimezone())
        return [paths[place] for place in order]

    def _read(self, budget: float) -> None:
        until = perf_counter() + budget
        for path in self._unread:
            self._take(path)
            if perf_counter() > until:
                self._more.start()
                self.grew.emit()
                return
        self._more.stop()
        self.ended.emit()

    def _take(self, path: Path) -> None:
        read = self._readings.of(path)
        if read.faulty:
            self.rejected.append(path)
        elif read.exercise is None:
            return
        elif read.exercise.opt_in and not self._closer:
            self.aside.append(read.exercise)
        else:
            self.shown.append(_listed(path, read.exercise))


def _listed(path: Path, exercise: "Exercise") -> Listed:
    from guided.finding import findable
    from ui.viewmodels.describing import card, seconds, touch

    made = card(exercise)
    return Listed(path, exercise, findable(exercise, seconds(exercise), (made.kicker, *touch(exercise))), made)
