"""The form of the step at the caret. Each change of it is an edit of the text, and nothing else is kept."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import format_duration, parse_duration
from guided.exercise.editing.blocks import delete_block, duplicate_block, insert_block, move_block
from guided.exercise.editing.document import Document, EditError, TextEdit
from guided.exercise.editing.fields import delete_field, set_field
from guided.exercise.editing.rows import add_row, delete_row
from guided.exercise.model import UNTIL_READY, Touch
from guided.exercise.schema.exercise_table import SOUND_CHOICES
from guided.exercise.toml.source_text import FieldPath
from ui.features.writing.code_editor import CodeEditor

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

BREATHS = ("4-6", "4-4", "4-2-6")
SHORT_STEP, LONG_STEP, LONG_FROM = 5, 15, 60
"""Seconds by which a length is changed, and from which on by the larger number."""
SHORTEST = 5
NEW_STEP = '[[step]]\nfor = "20s"\nsay = "..."'
NEW_QUESTION = '[[step]]\nask = "..."'
TEXTS = ("title", "say", "show", "ask")


@QmlElement
@QmlUncreatable("made by the program")
class StepForm(QObject):
    """Show and change the step at the caret."""

    changed = Signal()
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
        self.changed.emit()

    @Property(bool, notify=changed)
    def usable(self) -> bool:
        return self._document is not None and self._number >= 0

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Return why there is no step to change."""
        if self._broken_line:
            return self.tr("Line {number} can’t be read yet. Fix it, and the form is back.").format(
                number=self._broken_line
            )
        return "" if self._number >= 0 else self.tr("Choose a step below.")

    @Property(bool, notify=changed)
    def question(self) -> bool:
        return self._value("ask") is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._words("title")

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """Return what is said, or asked."""
        return self._words("ask" if self._value("ask") is not None else "say")

    @Property(str, notify=changed)
    def length(self) -> str:
        found = self._words("for")
        return self.tr("until ready") if found == UNTIL_READY else found or self.tr("as long as it needs")

    @Property(str, notify=changed)
    def touch(self) -> str:
        return self._words("touch")

    @Property(str, notify=changed)
    def breath(self) -> str:
        return self._words("breathe")

    @Property(str, notify=changed)
    def sound(self) -> str:
        return self._words("sound")

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def cues(self) -> list[dict[str, str]]:
        """Return the cues, each with its time, words, sound and variant."""
        found = self._value("cues")
        rows = found if isinstance(found, list) else []
        names = ("at", "say", "sound", "variant")
        return [{name: str(row.get(name, "")) for name in names} for row in rows if isinstance(row, dict)]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def touches(self) -> list[dict[str, str]]:
        from ui.services.exercise_description import touch_word

        return [{"value": each.word, "label": touch_word(each)} for each in Touch]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def breaths(self) -> list[dict[str, str]]:
        found = []
        for each in BREATHS:
            parts = each.split("-")
            words = self.tr("in {0}, hold {1}, out {2}") if len(parts) == 3 else self.tr("in {0}, out {1}")
            found.append({"value": each, "label": words.format(*parts)})
        return found

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def sounds(self) -> list[dict[str, str]]:
        words = {
            "bell": self.tr("Bell"),
            "chime": self.tr("Chime"),
            "bowl": self.tr("Bowl"),
            "soft": self.tr("Soft tone"),
        }
        return [{"value": each, "label": words[each]} for each in SOUND_CHOICES if each in words]

    @Slot(str, str)
    def setField(self, name: str, words: str) -> None:
        """Write a field of the step, or take it away where `words` is empty."""
        field = ("ask" if self._value("ask") is not None else "say") if name == "spoken" else name
        self._write((field,), words.strip())

    @Slot(int)
    def changeLength(self, by: int) -> None:
        """Make the step longer (1) or shorter (-1)."""
        try:
            seconds = parse_duration(self._words("for"))
        except InvalidValueError:
            seconds = 20.0 - by * SHORT_STEP
        much = LONG_STEP if seconds + min(by, 0) >= LONG_FROM else SHORT_STEP
        self._write(("for",), format_duration(max(SHORTEST, seconds + by * much)))

    @Slot(int, str, str)
    def setCue(self, row: int, name: str, words: str) -> None:
        self._write(("cues", row, name), words.strip())

    @Slot()
    def addCue(self) -> None:
        cues = self._value("cues")
        last = cues[-1].get("at", "") if isinstance(cues, list) and cues and isinstance(cues[-1], dict) else ""
        try:
            at = parse_duration(str(last)) + 2 * SHORT_STEP
        except InvalidValueError:
            at = 2.0 * SHORT_STEP
        self._change(lambda document, number: add_row(document, number, {"at": format_duration(at), "say": "..."}))

    @Slot(int)
    def deleteCue(self, row: int) -> None:
        self._change(lambda document, number: delete_row(document, number, row))

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

    @Slot(bool)
    def insert(self, question: bool) -> None:
        """Insert a step, or a question, below this one."""
        block = NEW_QUESTION if question else NEW_STEP
        new = self._number + 1
        if self._change(lambda document, _: insert_block(document, new, block)):
            self._go_to(new)

    def _go_to(self, number: int) -> None:
        document = Document(self._editor.text)
        if 0 <= number < len(document.headers):
            self._editor.go_to(document.headers[number].start, focus=False)

    def _write(self, path: FieldPath, words: str) -> None:
        def edit(document: Document, number: int) -> list[TextEdit]:
            whole = (document.kind.block, number, *path)
            return set_field(document, whole, words) if words else delete_field(document, whole)

        self._change(edit)

    def _change(self, edit: Callable[[Document, int], Sequence[TextEdit]]) -> bool:
        """Make an edit of the text as it is now, and return whether that was possible."""
        if self._number < 0:
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

    def _value(self, name: str) -> object:
        return self._document.value(("step", self._number, name)) if self._document and self._number >= 0 else None

    def _words(self, name: str) -> str:
        found = self._value(name)
        return found if isinstance(found, str) else ""
