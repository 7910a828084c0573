"""The files of the coach's folder and of the couple's own, read a little at a time and listed with their state."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guided.catalogue.file_cache import CachedFile, FileCache
from guided.catalogue.visibility import is_held_back
from ui.features.studio.file_rows import FileRow, left_out_message, left_out_row, row_of
from ui.foundation.background_worker import BackgroundWorker
from ui.services.couple import Couple
from ui.services.row_model import RowModel

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.reading import ReadResult

READ_SECONDS_PER_FRAME = 0.01
"""Seconds spent on reading files before the next frame is drawn."""


class FileList(QObject):
    """Read the files of some folders between two frames, and show a row for each."""

    listed = Signal()

    def __init__(self, couple: Couple, file_cache: FileCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._file_cache = file_cache
        self.rows: RowModel[FileRow] = RowModel(FileRow, self)
        self.paths: list[Path] = []
        """The files of the first rows. Those that are left out come after them."""
        self.is_loaded = False
        self._folders: Sequence[Path] = ()
        self._found: list[tuple[Path, FileRow]] = []
        self._unread: Iterator[Path] = iter(())
        self._left_out: list[tuple[FileRow, Problem]] = []
        self._known: dict[Path, tuple[CachedFile, ReadResult | None, FileRow]] = {}
        self._read_in_context: dict[Path, ReadResult] = {}
        self._reader = BackgroundWorker(self)
        self._read_timer = QTimer(self, interval=0)
        self._read_timer.timeout.connect(self._read)

    def refresh(self, folders: Sequence[Path]) -> None:
        """Read the new and changed files of `folders`; unchanged files are not read again."""
        from guided.catalogue.library import files_left_out, find_files

        self._folders = folders
        paths = list(dict.fromkeys(path for folder in folders for path in find_files(folder)))
        self._file_cache.forget_all_but(paths)
        self._found, self._unread = [], iter(paths)
        self._left_out = [
            (left_out_row(path, reading.problems[0], folder, self._section(folder)), reading.problems[0])
            for folder in folders
            for path, reading in files_left_out(folder)
        ]
        self._read()

    def why_left_out(self, row: int) -> str:
        """Return why the file in a row behind those of `paths` is not read as an exercise."""
        return left_out_message(*self._left_out[row - len(self.paths)])

    def _read(self) -> None:
        until = perf_counter() + READ_SECONDS_PER_FRAME
        for path in self._unread:
            self._found.append((path, self._row(path)))
            if perf_counter() > until:
                self._read_timer.start()
                if not self.is_loaded:
                    self._show()
                return
        self._read_timer.stop()
        self.is_loaded = True
        self._show()
        self._read_in_context_in_background()

    def _show(self) -> None:
        self.paths = [path for path, _ in self._found]
        self.rows.show([*(row for _, row in self._found), *(row for row, _ in self._left_out)])
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
        base = next((each for each in self._folders if cached_file.path.is_relative_to(each)), cached_file.path.parent)
        is_same = among is not None and among.text == cached_file.reading.text
        problems = among.problems if among is not None and is_same else cached_file.problems
        return row_of(cached_file, problems, base, self._section(base))

    def _section(self, folder: Path) -> str:
        return (
            self.tr("Your folder")
            if str(folder) == self._couple.preferences.folder
            else self.tr("Among your exercises")
        )

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
