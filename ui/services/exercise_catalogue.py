"""Reads all exercise files, a few at a time, for every page."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from threading import Thread
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guided import bundled
from guided.exercise.exercise_name import exercise_name, pack_place
from ui.foundation import paths as folders
from ui.foundation.background_worker import BackgroundWorker
from ui.services.card_model import Card
from ui.services.couple import Couple
from ui.services.language import current_language

if TYPE_CHECKING:
    from guided.catalogue.exercise_index import ExerciseIndex, IndexedFile
    from guided.catalogue.exercise_summary import AnyExercise, ExerciseSummary
    from guided.catalogue.search import SearchEntry
    from guided.catalogue.shelves import Origin
    from guided.catalogue.visibility import HiddenBy
    from guided.exercise.model import Exercise

SECONDS_BEFORE_FIRST_FRAME = 0.03
"""Seconds of reading before the first frame: enough for a folder of ordinary size."""
READ_SECONDS_PER_FRAME = 0.01
"""Seconds of reading between two later frames."""

LastDone = Callable[[datetime], Mapping[str, datetime]]
Waits = Callable[["ExerciseSummary"], bool]
"""Returns whether an exercise waits because the couple is on a ladder and it lies above their rung."""


@dataclass(frozen=True, slots=True)
class ListedExercise:
    """An exercise in short, with its file and where that lies, its search text and its card. `short` is the summary of
    its short form, which has no card of its own."""

    path: Path
    origin: "Origin"
    summary: "ExerciseSummary"
    findable: "SearchEntry"
    card: Card
    short: "ExerciseSummary | None" = None


@dataclass(frozen=True, slots=True)
class _Read:
    """What is known of a file. One that is not `listed` holds a programme, or has mistakes. Lengths are those at
    `rate`."""

    indexed: "IndexedFile"
    listed: ListedExercise | None
    rate: float


@dataclass(slots=True)
class _Found:
    shown: list[ListedExercise] = field(default_factory=list)
    waiting: list[ListedExercise] = field(default_factory=list)
    for_one: list[ListedExercise] = field(default_factory=list)
    hidden: dict["HiddenBy", list[ListedExercise]] = field(default_factory=dict)
    shorts: dict[str, "ExerciseSummary"] = field(default_factory=dict)
    """Short forms by the name of the exercise that each is short for."""


class ExerciseCatalogue(QObject):
    """The exercises of every page, in short. A file is read where it is new or changed, and where it is opened."""

    grew = Signal()
    """Emitted when more files have been read."""
    loadedChanged = Signal()
    """Emitted when all files have been read, or when reading starts again."""

    def __init__(
        self,
        paths: Callable[[], Iterator[Path]],
        couple: Couple,
        last_done: LastDone,
        waits: Callable[[], Waits],
        now: Callable[[], datetime],
        index: "ExerciseIndex",
        parent: QObject | None = None,
    ) -> None:
        """Create an empty catalogue. `paths` lists the files, `last_done` returns when each exercise was last done up
        to a time, by name, and `waits` what tells which exercises wait now."""
        super().__init__(parent)
        self._paths = paths
        self._couple = couple
        self._last_done = last_done
        self._waits_now = waits
        self._waits: Waits = lambda _: False
        self._shipped = ""
        self._now = now
        self._index = index
        self._worker = BackgroundWorker(self)
        self._shown = self._found = _Found()
        self._begun = self._loaded = False
        self._unread: Iterator[Path] = iter(())
        self._every: list[Path] = []
        self._names: set[str] = set()
        self._listed_last = 0
        self._ranks: dict[Path, int] = {}
        self._known: dict[Path, _Read] = {}
        self._choices = self._choices_now()
        couple.changed.connect(self._follow_choices)
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
    def waiting(self) -> list[ListedExercise]:
        """The exercises that wait while the couple is on a ladder: shown, and not begun from anywhere but there."""
        return self._shown.waiting

    @property
    def for_one(self) -> list[ListedExercise]:
        """The exercises that one person does alone, in the order of their files. They are in no other list."""
        return self._shown.for_one

    @property
    def hidden(self) -> "Mapping[HiddenBy, list[ListedExercise]]":
        """The exercises that the couple does not see, by the reason."""
        return self._shown.hidden

    def rank(self, listed: ListedExercise) -> int:
        """Return the rank of an exercise in a search, from its origin and whether it was done lately."""
        return self._ranks.get(listed.path, 0)

    def exercises(self) -> "list[ExerciseSummary]":
        """Return every exercise that may be offered to two people now, without those that wait or are hidden."""
        return [each.summary for each in self._shown.shown]

    def open(self, summary: "ExerciseSummary") -> "Exercise | None":
        """Return an exercise to be played, with all checks of its file made now. Return None, and refresh, where the
        file is not as the summary says."""
        read = self._known.get(summary.file)
        as_kept = read.indexed.summary if read is not None and read.listed is not None else None
        exercise = self._index.open(summary if as_kept is None else replace(summary, length=as_kept.length))
        if exercise is None:
            self.refresh()
            return None
        return replace(exercise, length=summary.length)

    def short_form(self, name: str) -> "ExerciseSummary | None":
        """Return the short form of the exercise with a name, or None."""
        return self._shown.shorts.get(name)

    def within(self, summary: "ExerciseSummary", minutes: int | None) -> "ExerciseSummary":
        """Return what fits into `minutes`: a whole exercise where it does, or else its short form if there is one."""
        from guided.catalogue.search import whole_minutes

        short = self.short_form(summary.name)
        if short is None or minutes is None or whole_minutes(summary.length) <= minutes:
            return summary
        return short

    def other_form(self, exercise: "AnyExercise") -> "ExerciseSummary | None":
        """Return the short form of a whole exercise, or the whole exercise of a short form; None where there is none,
        or where it may not be offered now."""
        if exercise.short_of is None:
            return self.short_form(exercise.name)
        offered = (*self._shown.shown, *self._shown.for_one)
        return next((each.summary for each in offered if each.summary.name == exercise.short_of), None)

    def erase_index(self) -> None:
        """Erase what was kept for the next start."""
        self._index.erase()

    def seconds(self, name: str) -> float:
        """Return the length of the exercise with a name in seconds, also if it is not shown; 0 if it is unknown."""
        known = (read.indexed.summary for read in self._known.values())
        return next((summary.length for summary in known if summary and summary.name == name), 0.0)

    def begin(self) -> None:
        """Start reading the folders."""
        if not self._begun:
            self._begun = True
            self._worker.ask(self._look_around, self._start)

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

    @property
    def found_own_files(self) -> bool:
        """Return whether any of the files found did not come with the program."""
        return any(not path.as_posix().startswith(self._shipped) for path in self._every)

    def _choices_now(self) -> tuple[object, ...]:
        """Return what the couple chose of which exercises are shown, and how long they take."""
        preferences = self._couple.preferences
        return preferences.show_close, preferences.show_opt_in, preferences.shown_drafts, self._rate

    @property
    def _rate(self) -> float:
        """Return the factor on an exercise's pace at which its words are spoken; 1 where nothing is spoken."""
        preferences = self._couple.preferences
        return preferences.voice_rate if preferences.voice != "none" else 1.0

    def _follow_choices(self) -> None:
        if (now := self._choices_now()) != self._choices:
            self._choices = now
            self.refresh()

    def follow_ladders(self) -> None:
        """Read again where other exercises wait than before."""
        if self._begun and self._waits_now() != self._waits:
            self.refresh()

    def _look_around(self) -> list[Path]:
        """Return all files, and prepare the index for them. This blocks, in a thread."""
        paths = list(dict.fromkeys(self._paths()))
        self._index.prepare(paths)
        return paths

    def _start(self, paths: list[Path] | None = None) -> None:
        """Read the files. Without `paths`, find them first."""
        self._worker.drop()
        self._every = list(dict.fromkeys(self._paths())) if paths is None else paths
        self._waits, self._shipped = self._waits_now(), f"{bundled.exercises().as_posix()}/"
        self._names = {exercise_name(path) for path in self._every}
        self._unread = iter(self._sorted())
        self._listed_last = 0
        self._read(SECONDS_BEFORE_FIRST_FRAME)

    def _sorted(self) -> list[Path]:
        from guided.catalogue.search import history_rank, in_order

        now = self._now().astimezone()
        lately = self._last_done(now)
        paths = self._every
        theirs = [not path.as_posix().startswith(self._shipped) for path in paths]
        self._ranks = {
            path: history_rank(theirs=own, done=lately.get(exercise_name(path)), now=now)
            for path, own in zip(paths, theirs, strict=True)
        }
        return [paths[place] for place in in_order((exercise_name(path) for path in paths), theirs, lately, now)]

    def _read(self, budget: float) -> None:
        until = perf_counter() + budget
        for path in self._unread:
            self._take(path)
            if perf_counter() > until:
                self._more.start()
                self._show_found()
                return
        self._more.stop()
        self._shown = self._found
        self._set_loaded(loaded=True)
        self._keep()

    def _show_found(self) -> None:
        """Show what has been found so far, each time that it has doubled: so a long list is not made too often."""
        if self._shown is self._found and len(self._found.shown) >= 2 * self._listed_last:
            self._listed_last = len(self._found.shown)
            self.grew.emit()

    def _keep(self) -> None:
        """Keep what is known of every file for the next start, whether it may be shown now or not: what is left out
        would tell where the couple is on a ladder."""
        data = self._index.snapshot(self._every)
        if data is not None:
            Thread(target=self._index.save, args=(data,), name="exercise-index", daemon=True).start()

    def _take(self, path: Path) -> None:
        indexed = self._index.look(path)
        read, origin, rate = self._known.get(path), self._origin(path), self._rate
        same = read is not None and read.indexed is indexed and read.rate == rate
        if read is None or not same or (read.listed and read.listed.origin is not origin):
            read = self._known[path] = _Read(indexed, _listed(path, indexed, origin, rate), rate)
        if read.listed is not None:
            self._place(read.listed)

    def _place(self, listed: ListedExercise) -> None:
        from guided.catalogue.visibility import hidden_by, is_held_back

        summary, preferences = listed.summary, self._couple.preferences
        if is_held_back(summary, listed.path, preferences):
            return
        if summary.short_of in self._names and summary.short_of != summary.name:
            self._add_short(summary)
        elif reason := hidden_by(summary, preferences):
            self._found.hidden.setdefault(reason, []).append(self._whole(listed))
        elif summary.for_one:
            self._found.for_one.append(self._whole(listed))
        else:
            (self._found.waiting if self._waits(summary) else self._found.shown).append(self._whole(listed))

    def _add_short(self, short: "ExerciseSummary") -> None:
        """Put a short form beside the exercise it is short for. One of an unknown exercise stands for itself."""
        found = self._found
        found.shorts[str(short.short_of)] = short
        for each in (found.shown, found.waiting, found.for_one, *found.hidden.values()):
            each[:] = [_with_short(other, short) for other in each]

    def _whole(self, listed: ListedExercise) -> ListedExercise:
        """Return an exercise with its short form, if that was read before it."""
        return _with_short(listed, self._found.shorts.get(listed.summary.name))

    def _origin(self, path: Path) -> "Origin":
        from guided.catalogue.shelves import Origin

        if path.as_posix().startswith(self._shipped):
            return Origin.SHIPPED
        if pack_place(path) is not None:
            return Origin.COACH
        folder = self._couple.preferences.folder
        return Origin.COACH if folder and path.is_relative_to(folder) else Origin.OWN

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


def _with_short(listed: ListedExercise, short: "ExerciseSummary | None") -> ListedExercise:
    """Return `listed` with its short form, if `short` is one of it."""
    if short is None or short.short_of != listed.summary.name:
        return listed
    from ui.services.exercise_description import card_meta

    findable = replace(listed.findable, short_seconds=short.length)
    card = replace(listed.card, meta=card_meta(listed.summary, short))
    return replace(listed, findable=findable, card=card, short=short)


def _listed(path: Path, indexed: "IndexedFile", origin: "Origin", rate: float) -> ListedExercise | None:
    """Return what lists an exercise that is spoken at `rate`; None for a programme, or a file with mistakes, which only
    the Studio shows."""
    if indexed.summary is None or indexed.has_errors:
        return None
    from guided.catalogue.exercise_summary import at_rate
    from guided.catalogue.search import search_entry
    from ui.services.exercise_description import card, touch

    summary = at_rate(indexed.summary, rate)
    made = card(summary)
    findable = search_entry(summary, summary.length, (made.kicker, *touch(summary)))
    return ListedExercise(path, origin, summary, findable, made)
