"""Takes sound files in as recordings of lines: says which file belongs to which line, then converts and writes."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from guided.voicing.finished import RecordingError, RecordingFailure, RecordingFinisher, refuse_recordings
from ui.features.writing.code_editor import CodeEditor
from ui.features.writing.intake_rows import IntakeRow, failure_words, row_of
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.dialog_request import DialogRequest
from ui.services.file_picker import FilePicker
from ui.services.row_model import RowModel
from ui.services.wording import counted

if TYPE_CHECKING:
    from guided.exercise.editing.document import TextEdit
    from guided.voicing.spoken_lines import SpokenLine

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Taken:
    """A file that was taken in: its line, and either its name beside the exercise or why there is none."""

    file: Path
    line: "SpokenLine"
    voice: str = ""
    failure: RecordingFailure | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    """The files that were dropped or chosen, the lines of the text, and the row of the line that each file says."""

    text: str
    files: list[Path]
    lines: "list[SpokenLine]"
    says: list[int]


@QmlElement
@QmlUncreatable("made by the program")
class Intake(QObject):
    """What becomes of sound files that were dropped or chosen. Nothing is changed before it is agreed to.

    `stage` is "" where there are none, "looking", "asking", "working" or "done".
    """

    changed = Signal()

    def __init__(
        self,
        editor: CodeEditor,
        finish: RecordingFinisher = refuse_recordings,
        picker: FilePicker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self.step = -1
        """The step at the caret, from 0: a file that is let go elsewhere says one of its lines."""
        self._editor = editor
        self._finish = finish
        self._picker = picker or FilePicker()
        self._picker.changed.connect(self.changed)
        self._worker = BackgroundWorker(self)
        self._rows: RowModel[IntakeRow] = RowModel(IntakeRow, self)
        self._found = _Found("", [], [], [])
        self._stage = ""
        self._waiting: list[tuple[Path, SpokenLine]] = []
        self._taken: list[_Taken] = []

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property(QObject, constant=True)
    def rows(self) -> RowModel:  # type: ignore[type-arg]
        return self._rows

    @Property(bool, notify=changed)
    def canChoose(self) -> bool:
        """Return whether a folder can be chosen in a dialog of the system."""
        return bool(self._picker.available)

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many lines have a file."""
        return self._count

    @Property(str, notify=changed)
    def heading(self) -> str:
        match self._stage:
            case "working":
                done, whole = len(self._taken), len(self._taken) + len(self._waiting)
                return self.tr("Adding {number} of {whole}…").format(number=min(done + 1, whole), whole=whole)
            case "done":
                return self._heading_when_done()
            case "looking":
                return self.tr("Looking…")
        return self.tr("Which line is it?") if len(self._found.files) == 1 else self.tr("Which lines are they?")

    @Property(str, notify=changed)
    def words(self) -> str:
        """Return what is said below the heading."""
        if self._stage == "asking" and not self._found.files:
            return self.tr("There is no sound file among these. Guided takes m4a, mp3, wav, flac, ogg and more.")
        if self._stage == "asking" and not self._found.lines:
            return self.tr("No line was found in the text. Mend what is marked in it first.")
        if self._stage == "asking":
            return self.tr("Each is trimmed, and made as loud as the program’s own voice. It can be undone.")
        return "\n".join(map(self._failed_words, self._failures())) if self._stage == "done" else ""

    @Property(str, notify=changed)
    def begins(self) -> str:
        """Return the name of the button that takes the files in."""
        one, many = self.tr("Add it"), self.tr("Add {number} recordings")
        return counted(self._count, one, many)

    @Slot(list, result=bool)
    def takes(self, urls: Sequence[QUrl]) -> bool:
        """Return whether there is a sound file among these, or a folder, going by their names."""
        from guided.voicing.matching import is_sound_name

        names = [Path(url.toLocalFile()).name for url in urls if url.isLocalFile()]
        return any(is_sound_name(name) or "." not in name for name in names)

    @Slot(list, int)
    def take(self, urls: Sequence[QUrl], step: int) -> None:
        """Look at files and folders that were let go on the step `step`, from 0, or elsewhere (-1)."""
        self._look([Path(url.toLocalFile()) for url in urls if url.isLocalFile()], step)

    @Slot()
    def look(self) -> None:
        """Find out whether there are dialogs to choose a folder in."""
        self._picker.look()

    @Slot()
    def chooseFolder(self) -> None:
        if self.path is not None:
            title = self.tr("The folder with your recordings")
            request = DialogRequest(title=title, start=self.path.parent, folder=True)
            self._picker.choose(request, lambda folder: self._look([folder], -1))

    @Slot(int, int)
    def move(self, row: int, by: int) -> None:
        """Give a file the line before (-1) or after (1) its own. Before the first one it has none."""
        found = self._found
        if self._stage == "asking" and 0 <= row < len(found.files):
            says = [*found.says]
            says[row] = (says[row] + 1 + by) % (len(found.lines) + 1) - 1
            self._found = replace(found, says=says)
            self._show_rows()

    @Slot()
    def begin(self) -> None:
        """Take in every file that has a line."""
        found = self._found
        if self._stage == "asking" and self._count:
            by_line = {row: file for file, row in zip(found.files, found.says, strict=True) if row >= 0}
            self._waiting = [(file, found.lines[row]) for row, file in sorted(by_line.items())]
            self._taken = []
            self._go_on()

    @Slot()
    def close(self) -> None:
        """Stop. What was taken in so far is written into the text."""
        self._worker.drop()
        if self._stage == "working":
            self._write()
        self._set_stage("")

    @property
    def _count(self) -> int:
        return len({row for row in self._found.says if row >= 0})

    def _look(self, paths: list[Path], step: int) -> None:
        exercise, text = self.path, self._editor.text
        if exercise is None or not paths or self._stage == "working":
            return
        self._found, self._taken, self._waiting = _Found(text, [], [], []), [], []
        self._set_stage("looking")
        caret = self.step
        self._worker.ask(lambda: _found(paths, exercise, text, step, caret), self._ask)

    def _ask(self, found: _Found | None) -> None:
        self._found = found or self._found
        self._show_rows()
        self._set_stage("asking")

    def _show_rows(self) -> None:
        found = self._found
        lines = [found.lines[row] if row >= 0 else None for row in found.says]
        doubled = {row for row in found.says if row >= 0 and found.says.count(row) > 1}
        self._rows.show(
            [
                row_of(file, line, doubled=row in doubled)
                for file, line, row in zip(found.files, lines, found.says, strict=True)
            ]
        )
        self.changed.emit()

    def _go_on(self) -> None:
        exercise, text, finish = self.path, self._found.text, self._finish
        if not self._waiting or exercise is None:
            self._write()
            self._set_stage("done")
            return
        file, line = self._waiting[0]
        self._set_stage("working")
        self._worker.ask(lambda: _take_in(file, exercise, text, line, finish), self._on_taken)

    def _on_taken(self, taken: _Taken | None) -> None:
        file, line = self._waiting.pop(0)
        self._taken.append(taken or _Taken(file, line, failure=RecordingFailure.FAILED))
        self._go_on()

    def _write(self) -> None:
        """Write what was taken in into the text, as one step that can be undone."""
        from guided.exercise.editing.document import Document, EditError
        from guided.voicing.voice_edits import set_voice

        document = Document(self._editor.text)
        edits: list[TextEdit] = []
        for number, each in enumerate(self._taken):
            if each.voice:
                try:
                    edits += set_voice(document, each.line.key, each.line.words, each.voice)
                except EditError:
                    self._taken[number] = replace(each, voice="", reason=self.tr("its line says something else now"))
        self._editor.apply(edits)

    def _failures(self) -> list[_Taken]:
        return [each for each in self._taken if not each.voice]

    def _heading_when_done(self) -> str:
        done = len(self._taken) - len(self._failures())
        if not done:
            return self.tr("Nothing was added")
        return counted(done, self.tr("Recording added"), self.tr("{number} recordings added"))

    def _failed_words(self, taken: _Taken) -> str:
        words = self.tr("{file}: {reason}.")
        reason = failure_words(taken.failure) if taken.failure else taken.reason
        return words.format(file=isolate(taken.file.name), reason=reason)

    def _set_stage(self, stage: str) -> None:
        self._stage = stage
        self.changed.emit()


def _found(paths: list[Path], exercise: Path, text: str, step: int, caret: int) -> _Found:
    from guided.voicing.keeping import sweep_leftovers
    from guided.voicing.matching import match_files
    from guided.voicing.spoken_lines import spoken_lines
    from guided.voicing.taking_in import find_sound_files

    with suppress(OSError):
        sweep_leftovers(exercise)
    files: list[Path] = []
    with suppress(OSError):
        files = find_sound_files(paths)
    lines = spoken_lines(text, exercise)
    rows = {line.key: row for row, line in enumerate(lines)}
    by_name = match_files([file.name for file in files], [line for line in lines if step in (-1, line.key.step)])
    says = [rows[by_name[file.name].key] if file.name in by_name else -1 for file in files]
    if len(says) == 1 and says[0] < 0:
        says = [_first_free(lines, step if step >= 0 else caret)]
    return _Found(text, files, lines, says)


def _first_free(lines: "list[SpokenLine]", step: int) -> int:
    """Return the row of the first line of a step that has no recording, else of its first line, else -1."""
    rows = [row for row, line in enumerate(lines) if line.key.step == step]
    return next((row for row in rows if lines[row].voice is None), rows[0] if rows else -1)


def _take_in(file: Path, exercise: Path, text: str, line: "SpokenLine", finish: RecordingFinisher) -> _Taken:
    from guided.exercise.editing.document import EditError
    from guided.voicing.taking_in import take_in

    try:
        return _Taken(file, line, voice=take_in(file, exercise, text, line, finish))
    except RecordingError as error:
        return _Taken(file, line, failure=error.failure)
    except OSError as error:
        return _Taken(file, line, reason=error.strerror or str(error))
    except EditError as error:
        return _Taken(file, line, reason=error.message)
