"""Reads programmes and ladders with the exercises that they name, a few files at a time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guided import bundled
from guided.catalogue.exercise_index import ExerciseIndex, IndexedFile
from guided.catalogue.file_cache import CachedExercises, FileCache
from guided.exercise.exercise_name import exercise_name, name_in_pack
from guided.text.wording import join_lines
from ui.foundation import paths as folders
from ui.services.couple import Couple
from ui.services.language import current_language

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Ladder, Programme
    from guided.exercise.reading import ReadResult

READ_SECONDS_PER_FRAME = 0.01
"""Seconds of reading between two frames."""
START_DELAY_MS = 50
"""Milliseconds until reading begins, so that the page that asked for it is drawn first."""

Paths = Callable[[], Iterator[Path]]


@dataclass(frozen=True, slots=True)
class Faulty:
    """A programme or a ladder with mistakes, and the first mistake."""

    path: Path
    problem: "Problem"


class ProgrammeCatalogue(QObject):
    """The programmes and ladders of every page. Earlier entries stay until all files have been read again."""

    changed = Signal()

    def __init__(
        self,
        exercises: Paths,
        pathways: Paths,
        file_cache: FileCache,
        index: ExerciseIndex,
        held_back: "Callable[[Exercise, Path], bool]" = lambda _exercise, _file: False,
        parent: QObject | None = None,
    ) -> None:
        """Create an empty catalogue. `exercises` lists the exercises that programmes may name, `pathways` files that
        are programmes, ladders or exercises. `held_back` returns whether a file is a draft that the couple is not to
        see."""
        super().__init__(parent)
        self._exercises = exercises
        self._pathways = pathways
        self._file_cache = file_cache
        self._index = index
        self._held_back = held_back
        self._indexed: dict[str, IndexedFile] = {}
        self._known: Mapping[str, Exercise | None] = {}
        self._early: dict[str, Ladder | None] = {}
        """The ladders that were asked for before everything was read."""
        self._coming: Iterator[None] = iter(())
        self._more = QTimer(self)
        self._more.timeout.connect(self._read)
        self.programmes: list[Programme] = []
        self.ladders: list[Ladder] = []
        self.faulty: list[Faulty] = []
        self.loaded = False

    def load(self) -> None:
        """Read everything again, starting after the next frame."""
        self._coming = self._reading()
        self._more.start(START_DELAY_MS)

    def refresh(self) -> None:
        """Read everything again after a file has changed, unless it was never read."""
        self._early.clear()
        if self.loaded:
            self.load()

    def exercise(self, name: str) -> "Exercise | None":
        """Return the valid exercise with that name, or None. Before everything is read, its file is read now."""
        if self.loaded:
            return self._known.get(name)
        found = [self._file_cache.read(path).exercise for path in self._exercises() if exercise_name(path) == name]
        return next((each for each in reversed(found) if each), None)

    def shown_exercise(self, name: str) -> "Exercise | None":
        """Return the exercise with that name for the couple to open; None where its file has mistakes, or is a draft
        that its author has not shown."""
        exercise = self.exercise(name)
        if exercise is None or exercise.file is None or self._file_cache.read(exercise.file).has_errors:
            return None
        return None if self._held_back(exercise, exercise.file) else exercise

    def ladder(self, name: str) -> "Ladder | None":
        """Return the valid ladder with that name, or None. Before everything is read, its file is read now."""
        if self.loaded:
            return next((each for each in self.ladders if each.name == name), None)
        if name not in self._early:
            self._early[name] = self._read_ladder(name)
        return self._early[name]

    def every_ladder(self) -> "list[Ladder]":
        """Return all valid ladders. Before everything is read, their files are read now."""
        if self.loaded:
            return self.ladders
        found = [self.ladder(name) for name in dict.fromkeys(exercise_name(path) for path in self._pathways())]
        return [each for each in found if each is not None]

    def title(self, name: str) -> str:
        """Return the title of the exercise with that name, or its name in its pack if there is no valid one."""
        indexed = self._indexed.get(name)
        exercise = indexed.summary if indexed else self._known.get(name)
        return join_lines(exercise.title) if exercise else name_in_pack(name)

    def _read_ladder(self, name: str) -> "Ladder | None":
        from guided.catalogue.library import LazyExercises
        from guided.exercise.programme_model import Ladder

        among = LazyExercises(self._exercises)
        named = [path for path in dict.fromkeys((*self._pathways(), *self._exercises())) if exercise_name(path) == name]
        for path in sorted(named, key=_theirs_first):
            found = self._naming(path, among)[0]
            if isinstance(found, Ladder):
                return found
        return None

    def _naming(
        self, path: Path, among: "Mapping[str, Exercise | None]"
    ) -> "tuple[Programme | Ladder | Exercise | None, ReadResult]":
        """Return the last valid version of a file that names exercises, and how it reads now."""
        from guided.exercise.reading import read_file

        reading, cached_file = read_file(path, lambda: among), self._file_cache.read(path)
        stale = cached_file.last_good if cached_file.is_stale else None
        return reading.programme or reading.ladder or stale, reading

    def _read(self) -> None:
        self._more.setInterval(0)
        until = perf_counter() + READ_SECONDS_PER_FRAME
        coming = self._coming
        for _ in coming:
            if perf_counter() > until:
                return
        if coming is self._coming:
            self._more.stop()

    def _reading(self) -> Iterator[None]:
        from guided.exercise.programme_model import Ladder, Programme

        paths: dict[str, Path] = {}
        indexed: dict[str, IndexedFile] = {}
        naming: list[Path] = []
        for path in dict.fromkeys((*self._exercises(), *self._pathways())):
            found = self._index.look(path)
            if found.names_exercises:
                naming.append(path)
            else:
                paths[exercise_name(path)], indexed[exercise_name(path)] = path, found
            yield
        known = CachedExercises(self._file_cache, paths)
        programmes: dict[str, Programme] = {}
        ladders: dict[str, Ladder] = {}
        faulty: list[Faulty] = []
        for path in sorted(naming, key=_theirs_first):
            pathway, reading = self._naming(path, known)
            if isinstance(pathway, Programme):
                programmes.setdefault(exercise_name(path), pathway)
            if isinstance(pathway, Ladder):
                ladders.setdefault(exercise_name(path), pathway)
            faulty += [Faulty(path, problem) for problem in reading.errors[:1]]
            yield
        now = (indexed, list(programmes.values()), list(ladders.values()), faulty)
        if not self.loaded or now != (self._indexed, self.programmes, self.ladders, self.faulty):
            self._indexed, self.programmes, self.ladders, self.faulty = now
            self._known = known
            self.loaded = True
            self._early.clear()
            self.changed.emit()


def pathway_files(couple: Couple) -> Iterator[Path]:
    """Yield the coach's programmes and ladders, then the couple's own, then the bundled ones in their language."""
    from guided.catalogue.library import find_files

    places = [folders.data() / "programmes", folders.data() / "ladders"]
    if couple.preferences.folder:
        places.insert(0, Path(couple.preferences.folder))
    return chain(*(find_files(place) for place in places), bundled.programme_files(current_language()))


def _theirs_first(path: Path) -> tuple[bool, str]:
    """Return a sort key that puts the couple's and the coach's files first; they replace bundled ones of the same
    name."""
    shipped = (f"{bundled.programmes()}/", f"{bundled.exercises()}/")
    return path.as_posix().startswith(shipped), exercise_name(path)
