"""The catalogue of exercises: reads the files in the folders, a few at a time, for every page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from guided import bundled
from guided.catalogue.file_cache import CachedFile, FileCache
from ui.foundation import paths as folders
from ui.services.card_model import Card
from ui.services.couple import Couple

if TYPE_CHECKING:
    from guided.catalogue.search import SearchEntry
    from guided.exercise.model import Exercise

AT_ONCE = 0.03
"""Seconds of reading in one go: enough for an ordinary folder."""
AT_A_TIME = 0.01
"""Seconds of reading between two frames after that."""

LastDone = Callable[[], Mapping[str, datetime]]


@dataclass(frozen=True, slots=True)
class ListedExercise:
    """An exercise with its file, how it is found, and its card."""

    path: Path
    exercise: "Exercise"
    findable: "SearchEntry"
    card: Card


@dataclass(frozen=True, slots=True)
class _Read:
    """What became of a file. Neither `listed` nor faulty: a programme."""

    paper: CachedFile
    listed: ListedExercise | None


@dataclass(slots=True)
class _Found:
    shown: list[ListedExercise] = field(default_factory=list)
    put_away: list["Exercise"] = field(default_factory=list)
    rejected: list[Path] = field(default_factory=list)


class ExerciseCatalogue(QObject):
    """The exercises of every page. A file that has not changed is read once."""

    grew = Signal()
    """More files have been read."""
    loadedChanged = Signal()
    """All of them have been read, or begin to be read anew."""

    def __init__(
        self,
        paths: Callable[[], Iterator[Path]],
        couple: Couple,
        last_done: LastDone,
        kept_for_later: Callable[[], frozenset[str]],
        now: Callable[[], datetime],
        papers: FileCache,
        parent: QObject | None = None,
    ) -> None:
        """`paths` lists the files, `last_done` when which exercise, by its name, was done last, and `kept_for_later`
        the names of those that are shown nowhere for now."""
        super().__init__(parent)
        self._paths = paths
        self._couple = couple
        self._last_done = last_done
        self._kept_for_later = kept_for_later
        self._now = now
        self._papers = papers
        self._shown = self._found = _Found()
        self._begun = self._loaded = False
        self._unread: Iterator[Path] = iter(())
        self._ranks: dict[Path, int] = {}
        self._known: dict[Path, _Read] = {}
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(lambda: self._read(AT_A_TIME))

    @property
    def begun(self) -> bool:
        """Whether anything was to be read yet."""
        return self._begun

    @property
    def loaded(self) -> bool:
        """Whether all files have been read."""
        return self._loaded

    @property
    def shown(self) -> list[ListedExercise]:
        """The exercises that may be offered now, in the order they are listed."""
        return self._shown.shown

    @property
    def ranks(self) -> list[int]:
        """Return, for each of `shown`, whose it is and whether it was done lately, as a rank for a search."""
        return [self._ranks.get(each.path, 0) for each in self._shown.shown]

    @property
    def put_away(self) -> "list[Exercise]":
        """The exercises that a couple switches on first, while they have not."""
        return self._shown.put_away

    @property
    def rejected(self) -> list[Path]:
        """The files with mistakes; one that once had none is among the others too, as it was."""
        return self._shown.rejected

    def exercises(self) -> "list[Exercise]":
        """Return every exercise that may be offered now: those put away are none of them."""
        return [each.exercise for each in self._shown.shown]

    def seconds(self, name: str) -> float:
        """Return how long the exercise called `name` takes, in seconds; 0 where it is not known, or not yet."""
        known = (*self.exercises(), *self._shown.put_away)
        return next((each.length or 0.0 for each in known if each.name == name), 0.0)

    def begin(self) -> None:
        """Read the folders for the first time."""
        if not self._begun:
            self._begun = True
            self.reload()

    def reload(self) -> None:
        """Read the folders anew, from the beginning; nothing before `begin`."""
        if self._begun:
            self._set_loaded(loaded=False)
            self._found = _Found()
            self._shown = self._found
            self._start()

    def refresh(self) -> None:
        """Read what is new in the folders. Everything else stays in its place until all is read."""
        if self._begun:
            self._found = _Found()
            self._start()

    def _start(self) -> None:
        self._unread = iter(self._sorted())
        self._read(AT_ONCE)

    def _sorted(self) -> list[Path]:
        from guided.catalogue.search import history_rank, in_order

        later, lately, now = self._kept_for_later(), self._last_done(), self._now().astimezone()
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
                if self._shown is self._found:
                    self.grew.emit()
                return
        self._more.stop()
        self._shown = self._found
        self._set_loaded(loaded=True)

    def _take(self, path: Path) -> None:
        read = self._known.get(path)
        paper = self._papers.read(path)
        if read is None or read.paper is not paper:
            read = self._known[path] = _Read(paper, _listed(paper))
        if paper.has_errors:
            self._found.rejected.append(path)
        if read.listed is None:
            return
        if read.listed.exercise.opt_in and not self._couple.preferences.closer:
            self._found.put_away.append(read.listed.exercise)
        else:
            self._found.shown.append(read.listed)

    def _set_loaded(self, *, loaded: bool) -> None:
        self._loaded = loaded
        self.loadedChanged.emit()


def exercise_files(couple: Couple) -> Iterator[Path]:
    """List the exercises that came with the program, then the couple's own, then those in a coach's folder."""
    from guided.catalogue.library import find_files

    places = [bundled.exercises(), folders.data() / "exercises"]
    if couple.preferences.folder:
        places.append(Path(couple.preferences.folder))
    return chain.from_iterable(find_files(place) for place in places)


def writable_folders(couple: Couple) -> list[Path]:
    """Return the folders whose files a couple or its coach writes: the coach's, then their own."""
    own = folders.data() / "exercises"
    return [Path(couple.preferences.folder), own] if couple.preferences.folder else [own]


def _listed(paper: CachedFile) -> ListedExercise | None:
    exercise = paper.exercise
    if exercise is None:
        return None
    from guided.catalogue.search import search_entry
    from ui.services.exercise_description import card, seconds, touch

    if exercise.length is None:
        exercise = replace(exercise, length=seconds(exercise))
    made = card(exercise)
    if paper.is_stale:
        made = replace(made, kicker=QCoreApplication.translate("ExerciseCatalogue", "As it last read well"))
    return ListedExercise(
        paper.path, exercise, search_entry(exercise, seconds(exercise), (made.kicker, *touch(exercise))), made
    )
