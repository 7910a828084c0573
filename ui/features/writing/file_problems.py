"""The problems of the file that is written: the one to mend next, and what the program offers to write."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.utf16_lines import Utf16Lines
from ui.features.writing.code_editor import CodeEditor

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.reading import ReadResult

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


WAITING_CODES = frozenset(
    {"missing-field", "missing-block", "empty", "empty-cue", "empty-entry", "empty-week", "toml-no-value", "no-closing"}
)
"""Problems of something that is still missing. They wait while somebody types in their block."""


@QmlElement
@QmlUncreatable("made by the program")
class FileProblems(QObject):
    """Show one problem at a time, that of the line where the caret is first."""

    changed = Signal()

    def __init__(self, editor: CodeEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._text: str | None = None
        self._found: tuple[Problem, ...] = ()
        self._line = 1
        self._is_typed_in = False
        """Whether something was written since the caret came into its block."""
        editor.edited.connect(self._on_edit)

    @property
    def is_fresh(self) -> bool:
        """Whether the problems are those of the text as it is now."""
        return self._text == self._editor.text

    def clear(self) -> None:
        """Forget what is known of another file."""
        self._text, self._found = None, ()

    def show(self, reading: "ReadResult") -> None:
        """Show the problems of a text that was checked, and mark them in it."""
        self._text, self._found = reading.text, reading.problems
        self._editor.mark(self._told())
        self.changed.emit()

    def at_line(self, line: int) -> None:
        """Take the line, from 1, that the caret is in."""
        left = self._block_of(line) != self._block_of(self._line)
        self._line = line
        if left and self._is_typed_in:
            self._is_typed_in = False
            if self.is_fresh:
                self._editor.mark(self._told())
        self.changed.emit()

    def at(self, offset: int) -> "tuple[Problem, ...]":
        """Return the problems of what is written at `offset`, as far as the text is the one that was checked."""
        if not self.is_fresh:
            return ()
        lines = Utf16Lines(self._editor.text)
        spans = (
            (each, lines.start_of(each.line, each.column), lines.start_of(each.end_line, each.end_column))
            for each in self._found
        )
        return tuple(each for each, start, end in spans if start <= offset <= end)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def next(self) -> dict[str, object]:
        """Return the problem to mend next: `line`, `words`, `fix` and `severity`; nothing where there is none."""
        found = self._next()
        if found is None:
            return {}
        return {
            "line": found.line,
            "words": found.message,
            "fix": found.fix or "",
            "severity": found.severity,
            "choices": [each.text.strip().split("\n")[0] for each in found.replacements],
        }

    @Property(str, notify=changed)
    def summary(self) -> str:
        told = self._told()
        errors = sum(each.severity == "error" for each in told)
        advice = len(told) - errors
        if errors == 1 and not advice:
            return self.tr("The only problem in this file")
        if errors:
            return self.tr("{number} problems").format(number=errors)
        if advice:
            return self.tr("It can be played. Worth a look: {number}").format(number=advice)
        return self.tr("No problems")

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._found)

    @Slot(int)
    def writeFix(self, choice: int) -> None:
        """Write what the problem shown offers, in one of the ways it could be meant."""
        found = self._next()
        if found is not None and 0 <= choice < len(found.replacements) and self.is_fresh:
            self._editor.write_fix(found.replacements[choice])

    @Slot(bool)
    def goTo(self, forward: bool) -> None:
        """Put the caret at the next problem behind it, or the last before it, round the ends of the file."""
        if not self._found:
            return
        self._is_typed_in = False
        if self.is_fresh:
            self._editor.mark(self._found)
        self.changed.emit()
        lines = [each.line for each in self._found]
        if forward:
            row = next((n for n, line in enumerate(lines) if line > self._line), 0)
        else:
            row = next((n for n in range(len(lines) - 1, -1, -1) if lines[n] < self._line), len(lines) - 1)
        self._editor.go_to_line(self._found[row].line, self._found[row].column)

    def _next(self) -> "Problem | None":
        """Return the problem on the line of the caret, else the first error, else the first of all."""
        told = self._told()
        here = [each for each in told if each.line <= self._line <= each.end_line]
        errors = [each for each in told if each.severity == "error"]
        return next(iter((*here, *errors, *told)), None)

    def _told(self) -> "list[Problem]":
        """Return the problems but those of what is still missing where somebody types."""
        if not self._is_typed_in:
            return [*self._found]
        block = self._block_of(self._line)
        return [each for each in self._found if each.code not in WAITING_CODES or self._block_of(each.line) != block]

    def _block_of(self, line: int) -> int:
        """Return how many blocks begin up to a line, from 1."""
        lines = self._editor.text.split("\n", line)[:line]
        return sum(each.lstrip().startswith("[[") for each in lines)

    def _on_edit(self) -> None:
        self._is_typed_in = True
