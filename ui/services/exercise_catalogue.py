"""The exercises in the folders, read a few at a time, in the order they are listed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from guided import bundled
from guided.catalogue.file_cache import CachedFile, FileCache
from ui.services.card_model import Card

if TYPE_CHECKING:
    from guided.catalogue.search import SearchEntry
    from guided.exercise.model import Exercise

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
    findable: "SearchEntry"
    card: Card


@dataclass(frozen=True, slots=True)
class _Read:
    """What became of a file. Neither `listed` nor faulty: a programme."""

    paper: CachedFile
    listed: Listed | None


@dataclass(slots=True)
class _Found:
    shown: list[Listed] = field(default_factory=list)
    aside: list["Exercise"] = field(default_factory=list)
    rejected: list[Path] = field(default_factory=list)


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
        papers: FileCache,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._lately = lately
        self._later = later
        self._now = now
        self._papers = papers
        self._here = self._found = _Found()
        self._closer = False
        self._unread: Iterator[Path] = iter(())
        self._ranks: dict[Path, int] = {}
        self._known: dict[Path, _Read] = {}
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(lambda: self._read(AT_A_TIME))

    @property
    def shown(self) -> list[Listed]:
        return self._here.shown

    @property
    def ranks(self) -> list[int]:
        """Of what is shown, whose it is and whether it was done lately."""
        return [self._ranks.get(each.path, 0) for each in self._here.shown]

    @property
    def aside(self) -> "list[Exercise]":
        return self._here.aside

    @property
    def rejected(self) -> list[Path]:
        """The files with mistakes; one that once had none is among the others too, as it was."""
        return self._here.rejected

    def load(self, *, closer: bool, quietly: bool = False) -> None:
        """Begin anew; `closer` is whether what a couple switches on first is shown too. `quietly` leaves everything in
        its place until all is read."""
        self._closer = closer
        self._found = _Found()
        if not quietly:
            self._here = self._found
        self._unread = iter(self._sorted())
        self._read(AT_ONCE)

    def _sorted(self) -> list[Path]:
        from guided.catalogue.search import history_rank, in_order

        later, lately, now = self._later(), self._lately(), self._now().astimezone()
        paths = [path for path in dict.fromkeys(self._paths()) if path.stem not in later]
        shipped = f"{bundled.exercises().as_posix()}/"
        theirs = [not path.as_posix().startswith(shipped) for path in paths]
        self._ranks = {
            path: history_rank(theirs=own, done=lately.get(path.stem), now=now)
            for path, own in zip(paths, theirs, strict=True)
        }
        return [paths[place] for place in in_order((path.stem for path in paths), theirs, lately, now)]

    def _read(self, budget: float) -> None:
        until = perf_counter() + budget
        for path in self._unread:
            self._take(path)
            if perf_counter() > until:
                self._more.start()
                if self._here is self._found:
                    self.grew.emit()
                return
        self._more.stop()
        self._here = self._found
        self.ended.emit()

    def _take(self, path: Path) -> None:
        read = self._known.get(path)
        paper = self._papers.read(path)
        if read is None or read.paper is not paper:
            read = self._known[path] = _Read(paper, _listed(paper))
        if paper.has_errors:
            self._found.rejected.append(path)
        if read.listed is None:
            return
        if read.listed.exercise.opt_in and not self._closer:
            self._found.aside.append(read.listed.exercise)
        else:
            self._found.shown.append(read.listed)


def _listed(paper: CachedFile) -> Listed | None:
    exercise = paper.exercise
    if exercise is None:
        return None
    from guided.catalogue.search import search_entry
    from ui.services.exercise_description import card, seconds, touch

    if exercise.length is None:
        exercise = replace(exercise, length=seconds(exercise))
    made = card(exercise)
    if paper.is_stale:
        made = replace(made, kicker=QCoreApplication.translate("Shelf", "As it last read well"))
    return Listed(
        paper.path, exercise, search_entry(exercise, seconds(exercise), (made.kicker, *touch(exercise))), made
    )
