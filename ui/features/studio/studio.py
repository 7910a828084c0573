"""Show the coach's folder and the state of each file in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.file_cache import CachedFile, FileCache
from guided.catalogue.new_exercise import is_bundled
from guided.catalogue.visibility import is_held_back
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.features.studio.new_exercise import NewExercise
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.dialog_request import DialogRequest
from ui.services.couple import Couple
from ui.services.desktop import Desktop, NoDesktop
from ui.services.exercise_catalogue import writable_folders
from ui.services.file_picker import FilePicker
from ui.services.row_model import RowModel

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.reading import ReadResult

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

READ_SECONDS_PER_FRAME = 0.01
"""Seconds spent on reading files before the next frame is drawn."""
MAX_FOLDERS = 300
"""Maximum number of subfolders; a larger folder is probably not a folder of exercises."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """Hold one file of the list. `status` is "good", "warnings" or "errors", and `word` the same in words; `stale` is
    whether an older version is still usable, and `writable` whether it can be written here."""

    title: str
    file: str
    kind: str
    facts: str
    status: str
    word: str
    stale: bool
    writable: bool
    section: str


@QmlElement
@QmlUncreatable("made by the program")
class StudioViewModel(QObject):
    """List the coach's files and the couple's own. Details of a file are on a page of its own."""

    folderChanged = Signal()
    folderMoved = Signal()
    """Emitted when the coach's folder was changed or removed."""
    listed = Signal()
    opened = Signal(Path)
    writing = Signal(Path)
    messageRaised = Signal(str)
    left = Signal()
    guideRequested = Signal()
    givingRequested = Signal()

    def __init__(
        self,
        couple: Couple,
        file_cache: FileCache,
        desktop: Desktop | None = None,
        picker: FilePicker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._file_cache = file_cache
        self._desktop = desktop or NoDesktop()
        self._picker = picker or FilePicker()
        self._picker.look()
        self._new_exercise = NewExercise(couple, self)
        self._new_exercise.written.connect(self._write)
        self._new_exercise.refused.connect(self.messageRaised)
        self._files: RowModel[FileRow] = RowModel(FileRow, self)
        self._paths: list[Path] = []
        self._opened: Path | None = None
        self._found: list[tuple[Path, FileRow]] = []
        self._unread: Iterator[Path] = iter(())
        self._left_out: list[tuple[FileRow, str]] = []
        self._known: dict[Path, tuple[CachedFile, ReadResult | None, FileRow]] = {}
        self._read_in_context: dict[Path, ReadResult] = {}
        self._loaded = False
        self._reader = BackgroundWorker(self)
        self._read_timer = QTimer(self, interval=0)
        self._read_timer.timeout.connect(self._read)

    @Property(FilePicker, constant=True)
    def picker(self) -> FilePicker:
        return self._picker

    @Property(NewExercise, constant=True)
    def newExercise(self) -> NewExercise:
        return self._new_exercise

    @Property(QObject, constant=True)
    def files(self) -> RowModel[FileRow]:
        return self._files

    @Property(bool, notify=listed)
    def loaded(self) -> bool:
        return self._loaded

    @Property(str, notify=folderChanged)
    def folder(self) -> str:
        """Return the coach's folder; empty if there is none."""
        return self._folder

    @Property(bool, notify=folderChanged)
    def missing(self) -> bool:
        """Return whether the folder no longer exists."""
        return self._folder != "" and not Path(self._folder).is_dir()

    def folders(self) -> list[Path]:
        """Return the folders that are listed: the coach's folder, then the couple's own."""
        return writable_folders(self._couple)

    def refresh(self) -> None:
        """Read new and changed files; unchanged files are not read again."""
        from guided.catalogue.library import files_left_out, find_files

        paths = list(dict.fromkeys(path for folder in self.folders() for path in find_files(folder)))
        self._file_cache.forget_all_but(paths)
        self._found, self._unread = [], iter(paths)
        self._left_out = [
            (self._left_out_row(path, folder, reading.problems[0]), reading.problems[0].message)
            for folder in self.folders()
            for path, reading in files_left_out(folder)
        ]
        self.folderChanged.emit()
        self._read()

    @Slot()
    def giveToCouple(self) -> None:
        self.givingRequested.emit()

    @Slot()
    def makeFolder(self) -> None:
        """Create a folder for exercises in the documents folder and use it."""
        from guided.catalogue.coach_folder import create_coach_folder, free_folder

        try:
            parent = self._desktop.documents()
            parent.mkdir(parents=True, exist_ok=True)
            place = free_folder(parent)
            create_coach_folder(place)
        except OSError as error:
            words = self.tr("The folder could not be made: {reason}.")
            self.messageRaised.emit(words.format(reason=error.strerror or str(error)))
            return
        self._set_folder(str(place))

    @Slot()
    def chooseFolder(self) -> None:
        """Let the coach's folder be chosen in the system's dialog."""
        title = self.tr("Choose the folder you write in")
        self._picker.choose(DialogRequest(title=title, start=self._place, folder=True), self.takeFolder)

    @Slot()
    def chooseFile(self) -> None:
        """Let an exercise file be chosen in the system's dialog, and open it."""
        request = DialogRequest(
            title=self.tr("Open an exercise file"), start=self._place, kind=self.tr("Exercises"), endings=("toml",)
        )
        self._picker.choose(request, self.opened.emit)

    def takeFolder(self, folder: Path) -> None:
        """Use `folder` as the coach's folder from now on."""
        from itertools import islice

        from guided.catalogue.library import find_folders

        if len([*islice(find_folders(folder), MAX_FOLDERS + 1)]) > MAX_FOLDERS:
            words = self.tr("{folder} holds a great deal else. The folder with the exercises in it is enough.")
            self.messageRaised.emit(words.format(folder=isolate(folder.name or str(folder))))
            return
        self._set_folder(str(folder.absolute()))

    @Slot()
    def openFolder(self) -> None:
        if self._folder and not self._desktop.opens(Path(self._folder)):
            self.messageRaised.emit(self.tr("No program on this computer can show folders right now."))

    @Slot()
    def leaveFolder(self) -> None:
        """Stop using the folder; its files are not changed."""
        self._set_folder("")

    @Property(int, notify=listed)
    def current(self) -> int:
        """Return the row that was opened last; -1 if it is not in the list."""
        return self._paths.index(self._opened) if self._opened in self._paths else -1

    @Slot(int)
    def open(self, row: int) -> None:
        if 0 <= row < len(self._paths):
            self._opened = self._paths[row]
            self.opened.emit(self._opened)
        elif 0 <= row < len(self._files.rows):
            self.messageRaised.emit(self._left_out_message(row - len(self._paths)))

    @Slot(int)
    def write(self, row: int) -> None:
        """Write the file in a row here."""
        if 0 <= row < len(self._paths):
            self._write(self._paths[row])

    def _write(self, path: Path) -> None:
        self._opened = path
        self.writing.emit(path)

    @Slot()
    def guide(self) -> None:
        self.guideRequested.emit()

    @Slot()
    def back(self) -> None:
        self.left.emit()

    @property
    def _place(self) -> Path:
        """Where a dialog begins: the coach's folder, or the documents."""
        return Path(self._folder) if self._folder and not self.missing else self._desktop.documents()

    @property
    def _folder(self) -> str:
        return self._couple.preferences.folder

    def _set_folder(self, folder: str) -> None:
        self._couple.settle(replace(self._couple.preferences, folder=folder))
        self.refresh()
        self.folderMoved.emit()

    def _read(self) -> None:
        until = perf_counter() + READ_SECONDS_PER_FRAME
        for path in self._unread:
            self._found.append((path, self._row(path)))
            if perf_counter() > until:
                self._read_timer.start()
                if not self._loaded:
                    self._show()
                return
        self._read_timer.stop()
        self._loaded = True
        self._show()
        self._read_in_context_in_background()

    def _show(self) -> None:
        self._paths = [path for path, _ in self._found]
        self._files.show([*(row for _, row in self._found), *(row for row, _ in self._left_out)])
        self.listed.emit()

    def _row(self, path: Path) -> FileRow:
        cached_file, among = self._file_cache.read(path), self._read_in_context.get(path)
        known = self._known.get(path)
        if known is None or known[0] is not cached_file or known[1] is not among:
            known = self._known[path] = cached_file, among, self._described(cached_file, among)
        exercise = cached_file.exercise
        if exercise is None or not exercise.draft or cached_file.has_errors:
            return known[2]
        shown = not is_held_back(exercise, path, self._couple.preferences)
        return replace(known[2], word=self.tr("draft, shown to us") if shown else self.tr("draft, only here"))

    def _described(self, cached_file: CachedFile, among: "ReadResult | None") -> FileRow:
        from ui.features.studio.diagnostic_formatting import facts, kind, status_of

        base = next((each for each in self.folders() if cached_file.path.is_relative_to(each)), cached_file.path.parent)
        problems = (
            among.problems if among is not None and among.text == cached_file.reading.text else cached_file.problems
        )
        status, word = status_of(problems)
        return FileRow(
            title=join_lines(cached_file.last_good.title)
            if cached_file.last_good is not None
            else cached_file.path.name,
            file=cached_file.path.relative_to(base).as_posix(),
            kind=kind(cached_file.reading, cached_file.last_good),
            facts=facts(cached_file.last_good),
            status=status,
            word=word,
            stale=cached_file.is_stale,
            writable=not is_bundled(cached_file.path),
            section=self._section(base),
        )

    def _left_out_row(self, path: Path, folder: Path, problem: "Problem") -> FileRow:
        """Return the row for a file that is not read as an exercise: a link out of `folder`, a copy, a wrong name."""
        words = {
            "link-leads-out": self.tr("a link that leads elsewhere"),
            "wrong-file-name": self.tr("not read under this name"),
            "sync-copy": self.tr("a second version that a program for synchronising left"),
            "backup-copy": self.tr("a backup that an editor left"),
            "likely-copy": self.tr("a copy with the same title"),
        }
        return FileRow(
            title=join_lines(path.name),
            file=path.relative_to(folder).as_posix(),
            kind="",
            facts="",
            status="errors" if problem.severity == "error" else "warnings",
            word=words[problem.code],
            stale=False,
            writable=False,
            section=self._section(folder),
        )

    def _left_out_message(self, number: int) -> str:
        row, message = self._left_out[number]
        if row.status == "errors":
            return self.tr("This link leads out of the folder. Put the file itself here, and it can be read.")
        return f"{row.title}: {message}."

    def _section(self, folder: Path) -> str:
        return self.tr("Your folder") if str(folder) == self._folder else self.tr("Among your exercises")

    def _read_in_context_in_background(self) -> None:
        """Read programmes, ladders and short forms in the background together with all exercises, because their
        problems can depend on them."""
        file_cache = {path: self._file_cache.read(path) for path, _ in self._found}
        naming = [path for path, cached_file in file_cache.items() if cached_file.reading.names_others]
        if not naming:
            return
        known = {
            p.stem: cached_file.exercise
            for p, cached_file in file_cache.items()
            if not cached_file.reading.names_exercises
        }

        def work() -> "dict[Path, ReadResult]":
            from guided.catalogue.library import bundled_exercises
            from guided.exercise.reading import read_file

            among = {**bundled_exercises(), **known}
            return {path: read_file(path, lambda: among) for path in naming}

        self._reader.ask(work, self._on_read_in_context)

    def _on_read_in_context(self, found: "dict[Path, ReadResult] | None") -> None:
        same = {path: old for path, old in self._read_in_context.items() if found and found.get(path) == old}
        self._read_in_context = {**(found or {}), **same}
        if not self._read_timer.isActive():
            self._found = [(path, self._row(path)) for path, _ in self._found]
            self._show()
