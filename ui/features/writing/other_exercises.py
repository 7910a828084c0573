"""Take steps out of another exercise and insert them into the file that is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.editing.document import Document, EditError, TextEdit
from guided.text.wording import join_lines
from ui.features.writing.code_editor import CodeEditor
from ui.features.writing.step_rows import StepRow, read_steps
from ui.foundation.work_queue import WorkQueue
from ui.services.language import current_language
from ui.services.wording import counted

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Other:
    """An exercise to take steps from."""

    path: Path
    title: str
    text: str


@QmlElement
@QmlUncreatable("made by the program")
class OtherExercises(QObject):
    """List the exercises and the steps of one; what is chosen there is inserted below the step at the caret."""

    changed = Signal()
    inserted = Signal()
    refused = Signal(str)

    def __init__(self, editor: CodeEditor, below: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._below = below
        self._queue = WorkQueue("other exercises", self)
        self._file: Path | None = None
        self._others: list[_Other] = []
        self._words = ""
        self._chosen: _Other | None = None
        self._steps: list[StepRow] = []
        self._can_be_taken: list[int] = []
        self._ticked: set[int] = set()
        self._along: set[int] = set()

    def open(self, file: Path) -> None:
        """Take steps for the file that is written."""
        self._file = file
        self._others, self._words = [], ""
        self.leave()

    @Slot()
    def look(self) -> None:
        """Read which exercises there are: those of the program, and those beside the file."""
        file, text = self._file, self._editor.text
        if file is not None:
            self._queue.ask(lambda: _others_beside(file, text), self._show, lambda _: None)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def titles(self) -> list[str]:
        """Return the titles of the exercises whose titles have the words that were looked for."""
        return [each.title for each in self._found()]

    @Slot(str)
    def find(self, words: str) -> None:
        self._words = words
        self.changed.emit()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Show the steps of an exercise."""
        from guided.exercise.editing.exercise_inserts import takeable_steps

        found = self._found()
        if 0 <= row < len(found):
            self._chosen = found[row]
            self._steps = read_steps(self._chosen.text, [])
            self._can_be_taken = takeable_steps(Document(self._chosen.text))
            self._ticked, self._along = set(), set()
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Show the exercises again."""
        self._chosen, self._steps = None, []
        self._ticked, self._along = set(), set()
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """Return the title of the exercise whose steps are shown, or nothing."""
        return self._chosen.title if self._chosen is not None else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def steps(self) -> list[dict[str, object]]:
        """Return the steps, each with its `number`, whether it is `ticked`, or comes `along` with those that are."""
        along = self._along - self._ticked
        return [
            {**self._steps[n].shown(), "number": n, "ticked": n in self._ticked, "along": n in along}
            for n in self._can_be_taken
            if self._chosen is not None and n < len(self._steps)
        ]

    @Slot(int)
    def tick(self, number: int) -> None:
        """Choose a step, or leave it out again. What it needs comes along."""
        from guided.exercise.editing.steps_along import StepsAlong

        if self._chosen is not None and number in self._can_be_taken:
            self._ticked ^= {number}
            self._along = set(StepsAlong(Document(self._chosen.text)).with_what_they_need(self._ticked))
            self.changed.emit()

    @Property(str, notify=changed)
    def insertWords(self) -> str:
        """Return what the button says that inserts; nothing where no step is chosen."""
        if not self._ticked:
            return ""
        return counted(len(self._along), self.tr("Insert 1 step"), self.tr("Insert {number} steps"))

    @Slot()
    def insert(self) -> None:
        """Insert the chosen steps below the one at the caret, or as near to it as they may stand."""
        from guided.exercise.editing.exercise_inserts import Taken, insert_steps

        file, chosen, text, below = self._file, self._chosen, self._editor.text, self._below()
        if file is None or chosen is None or not self._ticked or self._queue.busy:
            return
        steps = sorted(self._ticked)
        taken = Taken(Document(chosen.text), steps, same_folder=chosen.path.parent == file.parent)

        def work() -> list[TextEdit]:
            return insert_steps(Document(text), taken, below, file.stem)

        self._queue.ask(work, lambda edits: self._on_edits(text, edits), self._on_refused)

    def _on_edits(self, text: str, edits: Sequence[TextEdit]) -> None:
        if text != self._editor.text:  # something was typed meanwhile
            self.insert()
            return
        first = min((each.start for each in edits if "[[step]]" in each.text), default=0)
        place = sum(header.start < first for header in Document(text).headers)
        self._editor.apply(edits)
        self.leave()
        self.inserted.emit()
        headers = Document(self._editor.text).headers
        if place < len(headers):
            self._editor.go_to(headers[place].start, focus=False)

    def _on_refused(self, error: Exception) -> None:
        message = error.message if isinstance(error, EditError) else str(error)
        self.refused.emit(f"{message[:1].upper()}{message[1:]}.")

    def _found(self) -> list[_Other]:
        wanted = self._words.strip().lower()
        return [each for each in self._others if wanted in each.title.lower()]

    def _show(self, found: list[_Other]) -> None:
        self._others = found
        self.changed.emit()


def _others_beside(file: Path, text: str) -> list[_Other]:
    """Return the exercises of the program, in the language of the file, and those beside it, by their titles."""
    from guided import bundled
    from guided.catalogue.library import find_files
    from guided.exercise.editing.edited_file import EditedFile
    from guided.exercise.file_text import UnreadableFileError

    written = _value(text, "language") or ("" if text.strip() else current_language())
    paths = [*bundled.exercise_files(written.split("-")[0] or "en"), *find_files(file.parent)]
    found = []
    for path in dict.fromkeys(paths):
        if path == file:
            continue
        try:
            other = EditedFile.read(path).text
        except UnreadableFileError:
            continue
        if "[[step]]" in other and (title := _value(other, "title")):
            found.append(_Other(path, join_lines(title), other))
    return sorted(found, key=lambda each: each.title.lower())


def _value(text: str, name: str) -> str:
    try:
        found = Document(text).value((name,))
    except EditError:
        return ""
    return found if isinstance(found, str) else ""
