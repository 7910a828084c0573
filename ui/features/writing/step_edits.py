"""Moves, copies, deletes and inserts steps, and makes the edits of their form. All of them are edits of the text."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.editing.blocks import delete_block, duplicate_block, move_block
from guided.exercise.editing.document import Document, EditError, TextEdit
from guided.exercise.editing.inserts import Insert, insert
from ui.features.writing.code_editor import CodeEditor

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class StepEdits(QObject):
    """Change the step at the caret, or its place among the others."""

    refused = Signal(str)

    def __init__(self, editor: CodeEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._number = -1
        self._document: Document | None = None
        self._broken_line = 0

    def show(self, number: int) -> None:
        """Show the step `number`, from 0, of the text as it is now; -1 shows none."""
        document = Document(self._editor.text)
        try:
            count = len(document.blocks) if document.kind.block == "step" else 0
            self._document, self._broken_line = document, 0
        except EditError as error:
            count = 0
            self._document, self._broken_line = None, error.line
        self._number = number if 0 <= number < count else -1
        self.tell()

    def tell(self) -> None:
        """Tell that another step, or another text of it, is shown."""
        raise NotImplementedError

    @Slot(int)
    def move(self, by: int) -> None:
        """Move the step up (-1) or down (1)."""
        moved = self._number + by
        if self._change(lambda document, number: move_block(document, number, moved + (by > 0))):
            self._go_to(moved)

    @Slot()
    def duplicate(self) -> None:
        copy = self._number + 1
        if self._change(duplicate_block):
            self._go_to(copy)

    @Slot()
    def remove(self) -> None:
        """Delete the step, and what leads to it. The one that followed it is shown then, or the last."""
        next_one = self._number
        if self._change(delete_block):
            self._go_to(min(next_one, len(Document(self._editor.text).headers) - 1))

    @Slot(int, int)
    def moveTo(self, number: int, before: int) -> None:
        """Move the step `number` before the step `before`, or to the end, and show it."""
        self._number = number
        if self._change(lambda document, _: move_block(document, number, before)):
            self._go_to(before - (before > number))

    @Slot(str)
    def insert(self, kind: str) -> None:
        """Insert a step, or what else `kind` names, below this one, and show the first that is new."""
        if self._document is None:
            return
        below = self._number if self._number >= 0 else len(self._document.headers) - 1
        place = 0

        def edit(document: Document, _: int) -> list[TextEdit]:
            nonlocal place
            edits = insert(document, Insert(kind), below)
            first = min(each.start for each in edits if "[[step]]" in each.text)
            place = sum(header.start < first for header in document.headers)
            return edits

        if self._change(edit, anywhere=True):
            self._go_to(place)

    def _go_to(self, number: int) -> None:
        document = Document(self._editor.text)
        if 0 <= number < len(document.headers):
            self._editor.go_to(document.headers[number].start, focus=False)

    def _change(self, edit: Callable[[Document, int], Sequence[TextEdit]], *, anywhere: bool = False) -> bool:
        """Make an edit of the text as it is now, and return whether that was possible.

        Without `anywhere` it is one of the step that is shown.
        """
        if self._number < 0 and not anywhere:
            return False
        try:
            edits = edit(Document(self._editor.text), self._number)
        except EditError as error:
            self.refused.emit(f"{error.message[:1].upper()}{error.message[1:]}.")
            return False
        if edits:
            number = self._number  # the caret may pass through other steps meanwhile
            self._editor.apply(edits)
            self.show(number)
        return True
