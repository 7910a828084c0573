"""How to go on at the caret: a list from which one is written."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.editing.completion import Completion, ExerciseNames, completions
from guided.exercise.editing.document import TextEdit
from ui.features.writing.code_editor import CodeEditor

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 40
"""Most rows of the list."""


@QmlElement
@QmlUncreatable("made by the program")
class Suggestions(QObject):
    """List the fields, choices and step names that fit at the caret."""

    changed = Signal()

    def __init__(self, editor: CodeEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._found: list[Completion] = []
        self.exercise_names: ExerciseNames = tuple

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, str]]:
        return [{"label": each.label, "sentence": each.sentence} for each in self._found]

    @Slot(int)
    def ask(self, position: int) -> None:
        """List how to go on at a place in characters of UTF-16."""
        self._show(completions(self._editor.text, self._editor.offset_of(position), self.exercise_names)[:MOST])

    @Slot()
    def dismiss(self) -> None:
        self._show([])

    @Slot(int)
    def take(self, row: int) -> None:
        """Write what is in a row."""
        if not 0 <= row < len(self._found):
            return
        taken = self._found[row]
        self._show([])
        self._editor.apply([TextEdit(taken.span.start, taken.span.end, taken.text)])
        self._editor.go_to(taken.span.start + len(taken.text) - taken.caret)

    def _show(self, found: list[Completion]) -> None:
        if found != self._found:
            self._found = found
            self.changed.emit()
