"""The text that is being written: its document, and the edits that the program makes in it."""

from collections.abc import Iterable
from re import compile as pattern

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickTextDocument

from guided.exercise.diagnostic import Problem, Replacement
from guided.exercise.editing.brackets import matching_brackets
from guided.exercise.editing.document import TextEdit
from guided.exercise.editing.history import EditHistory
from guided.exercise.editing.line_edits import move_lines, toggle_comment
from guided.text.utf16_lines import Utf16Lines
from ui.features.writing.highlighter import Highlighter
from ui.features.writing.problem_marks import Mark, problem_marks

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

_TWO_UNITS = pattern("[\U00010000-\U0010ffff]")


@QmlElement
@QmlUncreatable("made by the program")
class CodeEditor(QObject):
    """Holds the text of the area in QML. Whatever changes it, by hand or by a form, can be undone.

    The history of changes is held here and not by the area, which goes with its page.
    """

    edited = Signal()
    attached = Signal()
    caretSet = Signal(int, bool)
    """Emitted with the place where the caret goes, in characters of UTF-16, and whether the focus goes there too."""
    selected = Signal(int, int)
    """Emitted with both ends of a part to select, in characters of UTF-16."""
    textSet = Signal(str)
    """Emitted with the text to show. The area takes it as its own: only then does Qt draw the part in view alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._area: QQuickTextDocument | None = None
        """It is held because PySide takes the document as gone once this is."""
        self._document: QTextDocument | None = None
        self._highlighter: Highlighter | None = None
        self._colours: dict[str, QColor] = {}
        self._marks: dict[int, list[Mark]] = {}
        self._text = ""
        self._has_pairs = False
        """Whether the text has letters that are two characters of UTF-16; without them places are counted alike."""
        self._history = EditHistory()
        self._loading = False

    @property
    def settled(self) -> bool:
        """Whether there is an area with the text, so that its caret is the author's."""
        return self._document is not None and not self._loading

    @property
    def text(self) -> str:
        return self._text

    def load(self, text: str, history: EditHistory | None = None) -> None:
        """Show another text, whose earlier changes `history` has. It is a change of its own where that has a text."""
        self._take(text)
        self._history = history or self._history
        self._history.close()
        self._history.record(text)
        self._history.close()
        if self._document is not None:
            self._loading = True
            self.textSet.emit(text)
            self._loading = False

    def replace_all(self, text: str) -> None:
        """Replace the whole text, as one step that can be undone."""
        self.apply([TextEdit(0, len(self._text), text)])

    @Slot(QQuickTextDocument)
    def attach(self, area: QQuickTextDocument) -> None:
        """Show the text in the document of an area."""
        self._area, self._document = area, area.textDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.contentsChange.connect(self._on_change)
        self._highlighter = Highlighter(self._document)
        if self._colours:
            self._highlighter.set_colours(self._colours)
        self.load(self._text)
        self._highlighter.set_marks(self._marks)
        self.attached.emit()

    @Slot()
    def detach(self) -> None:
        """Forget the area, which is about to go. Its text is shown in the next one."""
        self._area = self._document = self._highlighter = None

    @Slot("QVariantMap")
    def setColours(self, colours: dict[str, QColor]) -> None:
        self._colours = {name: QColor(colour) for name, colour in colours.items()}
        if self._highlighter is not None:
            self._highlighter.set_colours(self._colours)

    def mark(self, problems: Iterable[Problem]) -> None:
        """Underline what these problems are about."""
        self._marks = problem_marks(self._text, problems)
        if self._highlighter is not None:
            self._highlighter.set_marks(self._marks)

    def apply(self, edits: Iterable[TextEdit]) -> None:
        """Make `edits`, which count in the text as it is now, as one step that can be undone."""
        ordered = sorted(edits, key=lambda each: (each.start, each.end), reverse=True)
        if self._document is None or not ordered:
            return
        lines = Utf16Lines(self._text)
        self._history.close()
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for edit in ordered:
            cursor.setPosition(self.position_of(lines, edit.start))
            cursor.setPosition(self.position_of(lines, edit.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.text)
        cursor.endEditBlock()
        self._history.close()

    @Slot()
    def undo(self) -> None:
        """Undo the last change, whichever view made it, and put the caret where it was."""
        self._make(self._history.undo())

    @Slot()
    def redo(self) -> None:
        """Make the change again that was undone last."""
        self._make(self._history.redo())

    def _make(self, edit: TextEdit | None) -> None:
        if edit is not None:
            self.apply([edit])
            self.go_to(edit.start + len(edit.text), focus=False)

    def write_fix(self, fix: Replacement) -> None:
        """Make what a problem offers, and put the caret behind it."""
        lines = Utf16Lines(self._text)
        start, end = lines.start_of(fix.line, fix.column), lines.start_of(fix.end_line, fix.end_column)
        self.apply([TextEdit(start, end, fix.text)])
        self.go_to(start + len(fix.text))

    def go_to(self, offset: int, *, focus: bool = True) -> None:
        """Put the caret before the character at `offset`, and the focus too unless that stays where it is."""
        self.caretSet.emit(self.position_of(Utf16Lines(self._text), offset), focus)

    def go_to_line(self, line: int, column: int = 1, *, focus: bool = True) -> None:
        """Put the caret at a line and column, both from 1."""
        self.go_to(Utf16Lines(self._text).start_of(line, column), focus=focus)

    def set_caret(self, position: int) -> None:
        """Put the caret at a place in characters of UTF-16, or at the end of a text that is shorter now."""
        if self._document is not None:
            self.caretSet.emit(min(position, self._document.characterCount() - 1), False)

    @Slot(int, result=int)
    def lineAt(self, position: int) -> int:
        """Return the line, from 1, of a place in characters of UTF-16."""
        return self._document.findBlock(position).blockNumber() + 1 if self._document is not None else 1

    @Slot(float, float, result="QVariantList")
    def linesBetween(self, top: float, bottom: float) -> list[dict[str, float]]:
        """Return the number, from 1, and the place of each line of the text between two heights, for their numbers."""
        if self._document is None:
            return []
        layout = self._document.documentLayout()
        first = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self._document.findBlock(max(first, 0))
        found = []
        while block.isValid():
            rectangle = layout.blockBoundingRect(block)
            if rectangle.top() > bottom:
                break
            if rectangle.bottom() >= top:
                found.append({"number": block.blockNumber() + 1, "top": rectangle.top()})
            block = block.next()
        return found

    @Slot(int)
    def pairAt(self, position: int) -> None:
        """Mark the bracket beside a place in characters of UTF-16, and its other half."""
        if self._highlighter is None or self._document is None:
            return
        pair = matching_brackets(self._text, self._from_qt(position))
        lines = Utf16Lines(self._text if pair and self._has_pairs else "")
        self._highlighter.set_pair([self.position_of(lines, each) for each in pair or ()])

    def offset_of(self, position: int) -> int:
        """Return the character at a place in characters of UTF-16."""
        return self._from_qt(position)

    def select(self, start: int, end: int) -> None:
        """Select a part of the text, and bring it into view."""
        lines = Utf16Lines(self._text)
        self.selected.emit(self.position_of(lines, start), self.position_of(lines, end))

    @Slot(int, int)
    def toggleComment(self, start: int, end: int) -> None:
        """Turn the lines of a selection into comments, or back where all of them are."""
        self.apply(toggle_comment(self._text, self._from_qt(start), self._from_qt(end)))

    @Slot(int, int, int)
    def moveLines(self, start: int, end: int, by: int) -> None:
        """Move the lines of a selection up (`by` is -1) or down (1)."""
        first = self._from_qt(start)
        edits, moved = move_lines(self._text, first, self._from_qt(end), by)
        if edits:
            self.apply(edits)
            self.go_to(first + moved)

    def _on_change(self, position: int, removed: int, added: int) -> None:
        if self._document is None or self._loading or not (removed or added):
            return
        text = self._document.toPlainText()
        if text != self._text:  # colouring a line counts as a change too
            self._take(text)
            self._history.record(text, self._from_qt(position))
            self.edited.emit()

    def _take(self, text: str) -> None:
        self._text, self._has_pairs = text, _TWO_UNITS.search(text) is not None

    def position_of(self, lines: Utf16Lines, offset: int) -> int:
        """Return the place, in characters of UTF-16, of a character in the `lines` of the text."""
        if self._document is None or not self._has_pairs:
            return offset
        place = lines.position(offset)
        return self._document.findBlockByNumber(place["line"]).position() + place["character"]

    def _from_qt(self, position: int) -> int:
        if not self._has_pairs or self._document is None:
            return min(position, len(self._text))
        block = self._document.findBlock(position)
        place = {"line": block.blockNumber(), "character": position - block.position()}
        return Utf16Lines(self._text).offset(place)
