"""Reads all exercise files, a few at a time, for every page."""

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
from ui.services.language import current_language

if TYPE_CHECKING:
    from guided.catalogue.search import SearchEntry
    from guided.exercise.model import Exercise

SECONDS_BEFORE_FIRST_FRAME = 0.03
"""Seconds of reading before the first frame: enough for a folder of ordinary size."""
READ_SECONDS_PER_FRAME = 0.01
"""Seconds of reading between two later frames."""

LastDone = Callable[[], Mapping[str, datetime]]


@dataclass(frozen=True, slots=True)
class ListedExercise:
    """An exercise with its file, its search text and its card."""

    path: Path
    exercise: "Exercise"
    findable: "SearchEntry"
    card: Card


@dataclass(frozen=True, slots=True)
class _Read:
    """The result of reading a file. A file that is neither `listed` nor faulty holds a programme."""

    cached_file: CachedFile
    listed: ListedExercise | None


@dataclass(slots=True)
class _Found:
    shown: list[ListedExercise] = field(default_factory=list)
    put_away: list["Exercise"] = field(default_factory=list)
    rejected: list[Path] = field(default_factory=list)


class ExerciseCatalogue(QObject):
    """The exercises of every page. An unchanged file is read once only."""

    grew = Signal()
    """Emitted when more files have been read."""
    loadedChanged = Signal()
    """Emitted when all files have been read, or when reading starts again."""

    def __init__(
        self,
        paths: Callable[[], Iterator[Path]],
        couple: Couple,
        last_done: LastDone,
        kept_for_later: Callable[[], frozenset[str]],
        now: Callable[[], datetime],
        file_cache: FileCache,
        parent: QObject | None = None,
    ) -> None:
        """Create an empty catalogue. `paths` lists the files, `last_done` returns when each exercise was last done, by
        name, and `kept_for_later` the names of exercises that are not to be shown yet."""
        super().__init__(parent)
        self._paths = paths
        self._couple = couple
        self._last_done = last_done
        self._kept_for_later = kept_for_later
        self._now = now
        self._file_cache = file_cache
        self._shown = self._found = _Found()
        self._begun = self._loaded = False
        self._unread: Iterator[Path] = iter(())
        self._ranks: dict[Path, int] = {}
        self._known: dict[Path, _Read] = {}
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(lambda: self._read(READ_SECONDS_PER_FRAME))

    @property
    def begun(self) -> bool:
        """Whether reading has begun."""
        return self._begun

    @property
    def loaded(self) -> bool:
        """Whether all files have been read."""
        return self._loaded

    @property
    def shown(self) -> list[ListedExercise]:
        """The exercises that may be offered now, in the order of their files."""
        return self._shown.shown

    @property
    def ranks(self) -> list[int]:
        """Return a search rank for each of `shown`, from its origin and whether it was done lately."""
        return [self._ranks.get(each.path, 0) for each in self._shown.shown]

    @property
    def put_away(self) -> "list[Exercise]":
        """The exercises that the couple would have to switch on first and has not."""
        return self._shown.put_away

    @property
    def rejected(self) -> list[Path]:
        """The files with mistakes. One that had none before is also listed in its last valid version."""
        return self._shown.rejected

    def exercises(self) -> "list[Exercise]":
        """Return every exercise that may be offered now, without those of `put_away`."""
        return [each.exercise for each in self._shown.shown]

    def seconds(self, name: str) -> float:
        """Return the length of the exercise with a name in seconds; 0 if it is unknown or not read yet."""
        known = (*self.exercises(), *self._shown.put_away)
        return next((each.length or 0.0 for each in known if each.name == name), 0.0)

    def begin(self) -> None:
        """Start reading the folders."""
        if not self._begun:
            self._begun = True
            self.reload()

    def reload(self) -> None:
        """Read the folders again from the start; do nothing before `begin`."""
        if self._begun:
            self._set_loaded(loaded=False)
            self._found = _Found()
            self._shown = self._found
            self._start()

    def refresh(self) -> None:
        """Read files that are new or changed. The earlier entries stay until all files have been read."""
        if self._begun:
            self._found = _Found()
            self._start()

    def _start(self) -> None:
        self._unread = iter(self._sorted())
        self._read(SECONDS_BEFORE_FIRST_FRAME)

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
        cached_file = self._file_cache.read(path)
        if read is None or read.cached_file is not cached_file:
            read = self._known[path] = _Read(cached_file, _listed(cached_file))
        if cached_file.has_errors:
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
    """Yield the bundled exercises in the couple's language, then the couple's own, then those in the coach's folder."""
    from guided.catalogue.library import find_files

    places = [folders.data() / "exercises"]
    if couple.preferences.folder:
        places.append(Path(couple.preferences.folder))
    return chain(bundled.exercise_files(current_language()), *(find_files(place) for place in places))


def writable_folders(couple: Couple) -> list[Path]:
    """Return the folders that the couple or their coach writes to: the coach's, then the couple's own."""
    own = folders.data() / "exercises"
    return [Path(couple.preferences.folder), own] if couple.preferences.folder else [own]


def _listed(cached_file: CachedFile) -> ListedExercise | None:
    exercise = cached_file.exercise
    if exercise is None:
        return None
    from guided.catalogue.search import search_entry
    from ui.services.exercise_description import card, seconds, touch

    if exercise.length is None:
        exercise = replace(exercise, length=seconds(exercise))
    made = card(exercise)
    if cached_file.is_stale:
        made = replace(made, kicker=QCoreApplication.translate("ExerciseCatalogue", "As it last read well"))
    return ListedExercise(
        cached_file.path, exercise, search_entry(exercise, seconds(exercise), (made.kicker, *touch(exercise))), made
    )
