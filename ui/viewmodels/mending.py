"""The page for files with mistakes: what `guided check` says of them, kept up to date as they are saved."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Property, QFileSystemWatcher, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.problems import Problem
from ui.words import counted

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

SAVED = 150
"""Milliseconds after a change before a file is read again: an editor may write it in several goes."""


@QmlElement
@QmlUncreatable("made by the program")
class MendingViewModel(QObject):
    """The problems of some files. An editor that replaces a file is noticed through its folder."""

    problemsChanged = Signal()
    mended = Signal(Path, object)
    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self._items: list[dict[str, str]] = []
        self._errors = 0
        self._watcher = QFileSystemWatcher(self)
        self._saved = QTimer(self, interval=SAVED, singleShot=True)
        self._saved.timeout.connect(self.read)
        self._watcher.fileChanged.connect(self._saved.start)
        self._watcher.directoryChanged.connect(self._saved.start)

    def show(self, paths: Sequence[Path]) -> None:
        """Show the problems of `paths`, and of each again whenever it is saved."""
        self._paths = list(paths)
        self.read()

    @Slot()
    def read(self) -> None:
        from guided.exercise.reading import read_file

        items: list[dict[str, str]] = []
        self._errors = 0
        for path in self._paths:
            reading = read_file(path)
            if reading.exercise is not None and len(self._paths) == 1:
                self._forget()
                self.mended.emit(path, reading.exercise)
                return
            items += [self._item(path, problem, reading.text) for problem in reading.problems]
            self._errors += sum(problem.severity == "error" for problem in reading.problems)
        self._watch()
        if items != self._items:
            self._items = items
            self.problemsChanged.emit()

    @Property("QVariantList", notify=problemsChanged)  # type: ignore[arg-type]
    def problems(self) -> list[dict[str, str]]:
        """Each with file, words, code, place, severity, source, caret and fix: what `check` prints, in parts."""
        return self._items

    @Property(str, notify=problemsChanged)
    def title(self) -> str:
        return self._paths[0].name if len(self._paths) == 1 else self.tr("Files to mend")

    @Property(str, notify=problemsChanged)
    def summary(self) -> str:
        if not self._items:
            return self.tr("Nothing to mend any more.")
        one = self.tr("1 place to mend. This page follows along as you save.")
        many = self.tr("{number} places to mend. This page follows along as you save.")
        return counted(self._errors, one, many)

    @Slot()
    def back(self) -> None:
        self._forget()
        self.left.emit()

    def _watch(self) -> None:
        wanted = {str(path) for path in self._paths if path.exists()}
        wanted |= {str(path.resolve().parent) for path in self._paths if path.parent.is_dir()}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if missing := sorted(wanted - watched):
            self._watcher.addPaths(missing)

    def _forget(self) -> None:
        self._saved.stop()
        self._paths = []
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)

    def _item(self, path: Path, problem: Problem, text: str) -> dict[str, str]:
        lines = text.replace("\r\n", "\n").split("\n")
        source = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
        end = problem.end_column if problem.end_line == problem.line else len(source) + 1
        width = end - problem.column
        before = "".join("\t" if letter == "\t" else " " for letter in source[: problem.column - 1])
        return {
            "file": path.name,
            "severity": problem.severity,
            "words": problem.words,
            "code": problem.code,
            "place": self.tr("{file}, line {number}").format(file=path.name, number=problem.line),
            "number": str(problem.line),
            "source": source.replace("\t", "    "),
            "caret": (before + "^" * max(1, width)).replace("\t", "    ") if source else "",
            "fix": problem.fix or "",
        }
