"""Show one file: its problems, its script, every path through it, and a rehearsal."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.file_cache import CachedFile, FileCache
from guided.catalogue.new_exercise import is_bundled
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.features.studio.new_exercise import NewExercise
from ui.features.studio.paths import PathsViewModel
from ui.features.studio.script import ScriptViewModel
from ui.foundation.background_worker import BackgroundWorker
from ui.services.couple import Couple
from ui.services.shown_drafts import ShownDrafts
from ui.services.wording import counted

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise
    from guided.exercise.reading import ReadResult

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

SPEEDS = (1, 4, 16)


@QmlElement
@QmlUncreatable("made by the program")
class ExerciseFileViewModel(QObject):
    """Follow one file as it is saved. While it has errors, its last valid version can still be read, rehearsed and
    opened."""

    changed = Signal()
    viewChanged = Signal()
    watching = Signal(object)
    """Emitted with the file to watch for changes; None to stop watching."""
    mended = Signal(object)
    arriving = Signal(object)
    rehearsing = Signal(object, int, int)
    left = Signal()
    writing = Signal(Path)
    messageRaised = Signal(str)

    def __init__(
        self,
        file_cache: FileCache,
        script: ScriptViewModel,
        ways: PathsViewModel,
        couple: Couple,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._drafts = ShownDrafts(couple)
        self._file_cache = file_cache
        self._script = script
        self._paths = ways
        self._paper: CachedFile | None = None
        self._problems: tuple[Problem, ...] = ()
        self._notes: tuple[Problem, ...] = ()
        self._items: list[dict[str, str]] = []
        self._view = "problems"
        self._open_when_mended = False
        self._from_studio = False
        self._new_exercise = NewExercise(couple, self)
        self._new_exercise.copied.connect(self._on_copied)
        self._new_exercise.written.connect(self.writing)
        self._new_exercise.refused.connect(self.messageRaised)
        self._reader = BackgroundWorker(self)
        self._note_finder = BackgroundWorker(self)

    def show(self, path: Path, *, opens: bool = False, from_studio: bool = False) -> None:
        """Show the file at `path`. If `opens` is true, the exercise is opened as soon as the file has no errors."""
        self._open_when_mended, self._from_studio = opens, from_studio
        self._paper, self._notes = None, ()
        self._script.clear()
        self._paths.clear()
        self.watching.emit(path)
        self._read(path)
        self._turn_to("problems" if self._problems or self._exercise is None else "script")

    @Slot()
    def read(self) -> None:
        """Read the file again if it has changed."""
        if self._paper is not None:
            self._read(self._paper.path)

    @Property(str, notify=changed)
    def title(self) -> str:
        if self._paper is None:
            return ""
        return join_lines(self._paper.last_good.title) if self._paper.last_good is not None else self._paper.path.name

    @Property(str, notify=changed)
    def kicker(self) -> str:
        from ui.features.studio.diagnostic_formatting import kind

        return (
            f"{kind(self._paper.reading, self._paper.last_good)}   ·   {self._paper.path.name}" if self._paper else ""
        )

    @Property(str, notify=changed)
    def facts(self) -> str:
        from ui.features.studio.diagnostic_formatting import facts

        good = self._paper.last_good if self._paper else None
        return "   ·   ".join(each for each in (facts(good), join_lines(good.about) if good else "") if each)

    @Property(str, notify=changed)
    def stale(self) -> str:
        """Return a message that the usable version is older than the file; otherwise an empty string."""
        if self._paper is None or not self._paper.is_stale:
            return ""
        if self._exercise is not None:
            return self.tr("The file has problems. Until they are fixed, only the Studio shows it.")
        return self.tr("The file has problems. Until they are fixed, the last working version is used.")

    @Property(str, notify=changed)
    def draft(self) -> str:
        """Return who sees a draft without mistakes; empty for other files."""
        if not self._is_draft():
            return ""
        if self.draftShown:
            return self.tr("A draft that the two of you see among your exercises.")
        return self.tr("A draft. Only the Studio shows it.")

    @Property(bool, notify=changed)
    def draftShown(self) -> bool:
        return self._paper is not None and self._drafts.has(self._paper.path)

    @Property(bool, notify=changed)
    def playable(self) -> bool:
        """Return whether there is an exercise to read, rehearse and open."""
        return self._exercise is not None

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def problems(self) -> list[dict[str, str]]:
        """Return the problems, each with words, place, number, severity, source, caret and fix, as in the output of
        `guided check`."""
        return self._items

    @Property(str, notify=changed)
    def summary(self) -> str:
        errors = sum(each.severity == "error" for each in self._problems)
        one = self.tr("1 problem. This page follows along as you save.")
        many = self.tr("{number} problems. This page follows along as you save.")
        if errors:
            return counted(errors, one, many)
        one = self.tr("It can be played. 1 place is worth a look.")
        many = self.tr("It can be played. {number} places are worth a look.")
        if self._items:
            return counted(len(self._items), one, many)
        return self.tr("No problems. This page follows along as you save.")

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def views(self) -> list[dict[str, str]]:
        found = len(self._items)
        first = self.tr("Problems ({number})").format(number=found) if found else self.tr("Problems")
        views = [{"value": "problems", "label": first}]
        if self._exercise is not None:
            views.append({"value": "script", "label": self.tr("As a script")})
            views.append({"value": "paths", "label": self.tr("Every way through")})
        return views

    @Property(str, notify=viewChanged)
    def view(self) -> str:
        """Return the current view: "problems", "script" or "paths"."""
        return self._view

    @Property(ScriptViewModel, constant=True)
    def script(self) -> ScriptViewModel:
        return self._script

    @Property(PathsViewModel, constant=True)
    def paths(self) -> PathsViewModel:
        return self._paths

    @Property(bool, notify=changed)
    def fromStudio(self) -> bool:
        return self._from_studio

    @Slot(str)
    def turnTo(self, view: str) -> None:
        if view == "problems" or self._exercise is not None:
            self._turn_to(view)

    @Slot()
    def arrive(self) -> None:
        """Open the exercise as a couple would."""
        if self._exercise is not None:
            self._script.stopPlaying()
            self.arriving.emit(self._exercise)

    @Slot(bool)
    def showDraft(self, shown: bool) -> None:
        """Show a draft without mistakes to the couple, or keep it in the Studio again."""
        if self._paper is not None and (self._is_draft() or not shown):
            self._drafts.show(self._paper.path, shown=shown)
            self.changed.emit()

    @Slot(int, int)
    def rehearse(self, speed: int, step: int) -> None:
        """Rehearse the exercise without input, at `speed` times normal speed, starting at step number `step`; 0 is
        the beginning."""
        if self._exercise is not None and speed in SPEEDS:
            self._script.stopPlaying()
            self.rehearsing.emit(self._exercise, speed, step)

    @Property(bool, notify=changed)
    def bundled(self) -> bool:
        """Return whether the file comes with the program, and is not to be changed."""
        return self._paper is not None and is_bundled(self._paper.path)

    @Slot()
    def write(self) -> None:
        """Write the file here, in the program. A file that comes with the program is copied first."""
        if self._paper is None:
            return
        self._script.stopPlaying()
        if self.bundled:
            self._new_exercise.copy(self._paper.path, str(self.title))
        else:
            self.writing.emit(self._paper.path)

    def _on_copied(self, path: Path) -> None:
        words = self.tr("This is a copy of your own, {file}. What came with Guided stays as it is.")
        self.messageRaised.emit(words.format(file=isolate(path.name)))

    @Slot()
    def back(self) -> None:
        self._script.stopPlaying()
        self.leave()
        self.left.emit()

    def leave(self) -> None:
        """Stop following the file."""
        self._paper = None
        self._reader.drop()
        self.watching.emit(None)

    @property
    def _exercise(self) -> "Exercise | None":
        return self._paper.exercise if self._paper else None

    def _is_draft(self) -> bool:
        return self._paper is not None and not self._paper.has_errors and bool(self._exercise and self._exercise.draft)

    def _read(self, path: Path) -> None:
        cached_file = self._file_cache.read(path)
        if cached_file is self._paper and not cached_file.reading.names_others:
            self._find_missing_files()
            return
        self._paper = cached_file
        self._take(cached_file.problems)
        if self._open_when_mended and not cached_file.has_errors and cached_file.exercise is not None:
            self.leave()
            self.mended.emit(cached_file.exercise)
        elif cached_file.reading.names_others:
            self._read_with_exercises(path)

    def _read_with_exercises(self, path: Path) -> None:
        """Read a programme, ladder or short form together with the exercises it names, because its problems can
        depend on them."""

        def work() -> "ReadResult":
            from guided.catalogue.library import read_files

            return read_files([path])[0][1]

        self._reader.ask(work, lambda found: self._take(found.problems) if found else None)

    def _take(self, problems: "tuple[Problem, ...]") -> None:
        self._problems = problems
        self._list()
        self._find_missing_files()
        if self._view != "problems" and self._exercise is None:
            self._turn_to("problems")
        self._fill()
        self.changed.emit()

    def _list(self) -> None:
        from ui.features.studio.diagnostic_formatting import shown

        cached_file = self._paper
        every = (*self._problems, *self._notes)
        self._items = [shown(cached_file.path, each, cached_file.reading.text) for each in every] if cached_file else []

    def _find_missing_files(self) -> None:
        """Look in the background for missing sound files; each file is read to check that it can be played."""
        from guided.exercise.lint.notes import exercise_notes

        cached_file = self._paper
        exercise = cached_file.reading.exercise if cached_file else None
        if cached_file is None or exercise is None:
            self._note_finder.drop()
            self._note(())
            return

        def then(found: "tuple[Problem, ...] | None") -> None:
            if cached_file is self._paper:
                self._note(found or ())

        text = cached_file.reading.text
        self._note_finder.ask(lambda: exercise_notes(exercise, text), then)

    def _note(self, notes: "tuple[Problem, ...]") -> None:
        if notes != self._notes:
            self._notes = notes
            self._list()
            self.changed.emit()

    def _turn_to(self, view: str) -> None:
        if view != self._view:
            self._script.stopPlaying()
            self._view = view
            self._fill()
            self.viewChanged.emit()
        else:
            self._fill()

    def _fill(self) -> None:
        """Update the current view only."""
        if self._exercise is not None and self._view == "script":
            self._script.show(self._exercise)
        elif self._exercise is not None and self._view == "paths":
            self._paths.show(self._exercise)
