"""Opens, keeps and puts away packs for every page; the window never waits for their files.

With a lock the packs are in an encrypted file. While that is open they are unpacked in the folder for temporary files;
while it is closed the couple has none, and may look at one but not keep it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from guided import bundled
from guided.exercise.exercise_name import PACKS_FOLDER, exercise_name
from guided.files.erasing import erase_path
from guided.packs.problems import PackError, PackProblem
from guided.practice.storage.file_names import SCRATCH
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.work_queue import WorkQueue
from ui.services.journal import CoupleJournal
from ui.services.language import current_language

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise
    from guided.packs.changes import Change
    from guided.packs.contents import PackContents
    from guided.packs.kept import KeptPack, KeptPacks

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenedPack:
    """A pack that can be looked at: a file that was opened, or one that is kept.

    `exercises` are as they are for this couple, `summaries` the same in short. `recorded` is an exercise with a
    recording, its line and the recording's name; `recorded_seconds` the length of all recordings. `kept` is the version
    that the couple has.
    """

    contents: "PackContents"
    exercises: "tuple[Exercise, ...]"
    summaries: "tuple[ExerciseSummary, ...]"
    recorded: "tuple[Exercise, str, str] | None"
    recorded_seconds: float
    kept: "KeptPack | None"
    had: tuple[str, ...] = ()
    """The titles of exercises that it names and that come with the program."""
    changes: "tuple[Change, ...]" = ()
    """What has changed since the version that the couple has."""


@dataclass(frozen=True, slots=True)
class RefusedPack:
    """Why a pack can't be opened, with the file in it that is to blame, or the first mistake in it."""

    problem: PackProblem | None
    name: str = ""
    mistake: "Problem | None" = None


class KeptPackService(QObject):
    """The packs that the couple has kept. `changed` is emitted after one was kept or put away, and after the lock or
    the files were changed."""

    changed = Signal()

    def __init__(self, data: Path, journal: CoupleJournal, parent: QObject | None = None, *, owns: bool = True) -> None:
        """`data` is the folder of all data. `owns` says whether this program may change what is there."""
        super().__init__(parent)
        self._data = data
        self._journal = journal
        self._unlocked = data / SCRATCH / PACKS_FOLDER
        """Where packs are while their lock is open."""
        self._opener = BackgroundWorker(self)
        """Opens files, which may lie on a disk that does not answer: the program never waits for it."""
        self._queue = WorkQueue("kept-packs", self)
        self._lock = Lock()
        self._every: list[KeptPack] | None = [] if journal.has_lock else None
        self._owns = owns
        self._sweeps = owns
        journal.lockChanged.connect(self._follow)

    @property
    def _packs(self) -> "KeptPacks":
        from guided.packs.kept import KeptPacks  # with the reader of files, which the first frame does without

        if not self._journal.has_lock:
            return KeptPacks(self._data / PACKS_FOLDER)
        from guided.practice.storage.locked_packs import LockedPacks

        key = self._journal.key
        return KeptPacks(self._unlocked, LockedPacks(self._data, key) if key is not None else None)

    @property
    def may_keep(self) -> bool:
        """Whether packs can be kept and put away now: no other program has the folder, and no lock is closed."""
        return self._owns and not (self._journal.has_lock and self._journal.key is None)

    @property
    def every(self) -> "list[KeptPack]":
        """The kept packs. The first call reads them, in whichever thread it is made."""
        with self._lock:
            if self._every is None:
                packs = self._packs
                if self._owns:
                    packs.take_brought()
                self._every = packs.every()
            return self._every

    def _follow(self) -> None:
        """Read the packs anew, as the lock was opened, closed, set or removed, or the journal was replaced."""
        packs, is_open, unlocked, owns = self._packs, self.may_keep, self._unlocked, self._owns
        if not is_open:
            with self._lock:
                self._every = []
            self.changed.emit()

        def work() -> "list[KeptPack]":
            if owns:
                erase_path(unlocked)
                packs.take_brought()
            if is_open:
                packs.fill()
            return packs.every()

        self._queue.ask(work, self._read, lambda error: _log.warning("no pack could be read", exc_info=error))

    def _read(self, every: "list[KeptPack]") -> None:
        with self._lock:
            self._every = every
        self.changed.emit()

    def exercise_files(self) -> list[Path]:
        """Return the exercises of all kept packs, in the couple's language."""
        return [path for pack in self.every for path in pack.exercise_files(current_language())]

    def pathway_files(self) -> list[Path]:
        """Return the programmes and ladders of all kept packs, in the couple's language."""
        return [path for pack in self.every for path in pack.pathway_files(current_language())]

    def first_programmes(self) -> list[str]:
        """Return by its name the programme of each kept pack that is begun first."""
        return [f"{each.pack.id}/{each.pack.programme}" for each in self.every if each.pack.programme]

    def without_programme(self) -> set[str]:
        """Return the ids of the kept packs that hold exercises alone."""
        return {each.pack.id for each in self.every if not each.pack.programme}

    def open(self, file: Path, then: Callable[[OpenedPack | RefusedPack], object]) -> None:
        """Open a file, keep nothing, and call `then` with what is in it, unless another is opened meanwhile."""
        packs, sweeps = self._packs, self._sweeps
        self._sweeps = False

        def work() -> OpenedPack | RefusedPack:
            if sweeps:
                packs.sweep()
            try:
                return _looked_at(packs, packs.open(file))
            except PackError as error:
                return RefusedPack(error.problem, error.name)

        self._opener.ask(work, lambda found: then(found or RefusedPack(PackProblem.UNREADABLE)))

    def look(self, pack_id: str, then: Callable[[OpenedPack | RefusedPack], object]) -> None:
        """Call `then` with what is in a kept pack."""
        packs = self._packs

        def work() -> OpenedPack | RefusedPack:
            kept = packs.find(pack_id)
            return RefusedPack(PackProblem.UNREADABLE) if kept is None else _looked_at(packs, packs.look(kept))

        self._opener.ask(work, lambda found: then(found or RefusedPack(PackProblem.UNREADABLE)))

    def keep(self, opened: OpenedPack, then: Callable[[bool], object]) -> None:
        """Keep an opened pack, and call `then` with whether that could be done."""
        packs = self._packs
        self._change(lambda: packs.keep(opened.contents), then)

    def put_away(self, pack_id: str, then: Callable[[bool], object]) -> None:
        """Put a kept pack away, and call `then` with whether that could be done."""
        packs = self._packs
        self._change(lambda: packs.put_away(pack_id), then)

    def discard(self, opened: OpenedPack) -> None:
        """Remove an opened pack that is not kept."""
        packs = self._packs
        self._queue.ask(lambda: packs.discard(opened.contents), lambda _: None, lambda _: None)

    def finish(self) -> None:
        """Wait until everything that was asked for is kept, put away or removed. What a lock covers is erased
        outside its encrypted file."""
        self._queue.finish()
        if self._owns:
            erase_path(self._unlocked)

    def _change(self, change: Callable[[], object], then: Callable[[bool], object]) -> None:
        packs = self._packs

        def work() -> "list[KeptPack]":
            change()
            return packs.every()

        if not self.may_keep:
            then(False)
            return

        def done(every: "list[KeptPack]") -> None:
            self._read(every)
            then(True)

        self._queue.ask(work, done, lambda _: then(False))


def _looked_at(packs: "KeptPacks", contents: "PackContents") -> OpenedPack | RefusedPack:
    """Return what is in a pack, or its first mistake; one that is not kept is removed then."""
    from guided.exercise.recordings import find_recording
    from ui.services.exercise_description import summary_of

    pack = contents.pack
    if pack is None or contents.has_errors:
        mistakes = ((path, reading.errors[0]) for path, reading in contents.readings if reading.errors)
        path, mistake = next(mistakes)
        packs.discard(contents)
        return RefusedPack(None, path.name, mistake)
    kept = packs.find(pack.id)
    exercises = contents.dosed_exercises
    return OpenedPack(
        contents,
        exercises,
        tuple(summary_of(each, each.file or contents.folder) for each in exercises),
        next((found for each in exercises for found in _recorded(each)), None),
        sum(each.seconds for path in contents.recordings if (each := find_recording(path))),
        kept,
        _titles_of_bundled(contents),
        () if kept is None else _changes_since(packs, kept, contents),
    )


def _titles_of_bundled(contents: "PackContents") -> tuple[str, ...]:
    from guided.exercise.reading import read_file
    from guided.packs.packing import named_exercises

    own = {each.name for each in contents.exercises}
    shipped = {exercise_name(path): path for path in bundled.exercise_files(current_language())}
    named = dict.fromkeys(name for _, reading in contents.readings for name in named_exercises(reading))
    found = (read_file(shipped[name]).exercise for name in named if name not in own and name in shipped)
    return tuple(each.title for each in found if each is not None)


def _changes_since(packs: "KeptPacks", kept: "KeptPack", contents: "PackContents") -> "tuple[Change, ...]":
    from guided.packs.changes import changes_between

    earlier = packs.look(kept)
    try:
        return changes_between(earlier, contents)
    finally:
        packs.discard(earlier)


def _recorded(exercise: "Exercise") -> "list[tuple[Exercise, str, str]]":
    """Return the lines of an exercise that are recorded, each with its recording."""
    lines = [(step.say, step.voice) for step in exercise.steps]
    lines += [(cue.say, cue.voice) for step in exercise.steps for cue in step.cues]
    return [(exercise, say or "", voice) for say, voice in lines if voice]
