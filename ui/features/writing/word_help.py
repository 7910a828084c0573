"""Help for a word of the text: what a field means, what it may hold, which step a name leads to, what is wrong."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.editing.hover import Explanation, explain
from guided.text.utf16_lines import Utf16Lines
from ui.features.writing.code_editor import CodeEditor
from ui.features.writing.file_problems import FileProblems

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class WordHelp(QObject):
    """Explain the word under the pointer, or the one at the caret where the keyboard asks."""

    changed = Signal()

    def __init__(self, editor: CodeEditor, problems: FileProblems, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._problems = problems
        self._found: Explanation | None = None
        self._wrong: tuple[Problem, ...] = ()
        self._is_asked = False
        self._position = 0
        self.exercises: Callable[[], Mapping[str, Exercise | None]] = dict
        editor.edited.connect(self.close)

    @Slot(int, bool)
    def ask(self, position: int, asked: bool) -> None:
        """Explain the word at a place in characters of UTF-16, that of the pointer or of the caret (`asked`).

        The pointer gets what names and choices mean; who asks is told of the field around words of their own too.
        """
        text, offset = self._editor.text, self._editor.offset_of(position)
        self._found = explain(text, offset, self.exercises, widely=asked)
        self._wrong = self._problems.at(offset)
        self._position, self._is_asked = position, asked
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        if self._found is not None or self._wrong or self._is_asked:
            self._found, self._wrong, self._is_asked = None, (), False
            self.changed.emit()

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._is_asked or self._found is not None or bool(self._wrong)

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Return whether the keyboard asked."""
        return self._is_asked

    @Property(int, notify=changed)
    def position(self) -> int:
        """Return the place beside which it is shown: where the word begins, in characters of UTF-16."""
        if self._found is None or self._is_asked:
            return self._position
        lines = Utf16Lines(self._editor.text)
        return self._editor.position_of(lines, self._found.span.start)

    @Property(str, notify=changed)
    def sentence(self) -> str:
        if self._found is not None:
            return self._found.sentence
        return "" if self._wrong else self.tr("There is nothing to explain here.")

    @Property(str, notify=changed)
    def usual(self) -> str:
        """Return what holds without the field."""
        default = self._found.default if self._found is not None else None
        return self.tr("Without it: {value}.").format(value=default) if default else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def choices(self) -> list[dict[str, str]]:
        """Return what the field may hold, each word with its sentence."""
        found = self._found.choices if self._found is not None else ()
        return [{"word": word, "sentence": sentence} for word, sentence in found]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def problems(self) -> list[dict[str, object]]:
        """Return what is wrong with the word, in `words`, and whether it is more than advice, in `wrong`."""
        return [{"words": _sentence(each), "wrong": each.severity == "error"} for each in self._wrong]

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """Return all of it, for a screen reader."""
        wrong = [_sentence(each) for each in self._wrong]
        choices = [f"{each['word']}: {each['sentence']}" for each in self.choices]  # type: ignore[attr-defined]
        return " ".join(each for each in (*wrong, self.sentence, *choices, self.usual) if each)  # type: ignore[misc]


def _sentence(problem: "Problem") -> str:
    return f"{problem.message[:1].upper()}{problem.message[1:].rstrip('.')}."
