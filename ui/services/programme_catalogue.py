"""Reads programmes and ladders with the exercises that they name, a few files at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guided import bundled
from guided.catalogue.file_cache import FileCache
from guided.text.wording import join_lines
from ui.foundation import paths as folders
from ui.services.couple import Couple
from ui.services.language import current_language

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Ladder, Programme

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
        self, exercises: Paths, pathways: Paths, file_cache: FileCache | None = None, parent: QObject | None = None
    ) -> None:
        """Create an empty catalogue. `exercises` lists the exercises that programmes may name, `pathways` files that
        are programmes, ladders or exercises."""
        super().__init__(parent)
        self._exercises = exercises
        self._pathways = pathways
        self._file_cache = file_cache or FileCache()
        self._known: dict[str, Exercise | None] = {}
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

    def exercise(self, name: str) -> "Exercise | None":
        """Return the valid exercise with that name, or None."""
        return self._known.get(name)

    def title(self, name: str) -> str:
        """Return the title of the exercise with that name, or the name itself if there is no valid one."""
        exercise = self.exercise(name)
        return join_lines(exercise.title) if exercise else name

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
        from guided.exercise.reading import read_file

        known: dict[str, Exercise | None] = {}
        naming: list[Path] = []
        for path in dict.fromkeys((*self._exercises(), *self._pathways())):
            cached_file = self._file_cache.read(path)
            if cached_file.reading.names_exercises:
                naming.append(path)
            else:
                known[path.stem] = cached_file.exercise
            yield
        programmes: dict[str, Programme] = {}
        ladders: dict[str, Ladder] = {}
        faulty: list[Faulty] = []
        for path in sorted(naming, key=_theirs_first):
            reading = read_file(path, lambda: known)
            cached_file = self._file_cache.read(path)
            found = reading.programme or reading.ladder or (cached_file.last_good if cached_file.is_stale else None)
            if isinstance(found, Programme):
                programmes.setdefault(path.stem, found)
            if isinstance(found, Ladder):
                ladders.setdefault(path.stem, found)
            faulty += [Faulty(path, problem) for problem in reading.errors[:1]]
            yield
        now = (known, list(programmes.values()), list(ladders.values()), faulty)
        if not self.loaded or now != (self._known, self.programmes, self.ladders, self.faulty):
            self._known, self.programmes, self.ladders, self.faulty = now
            self.loaded = True
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
    return path.as_posix().startswith(shipped), path.stem
