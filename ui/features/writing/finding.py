"""Find words in the text that is written, and replace them."""

import re

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.editing.document import TextEdit
from guided.exercise.toml.source_text import Span
from ui.features.writing.code_editor import CodeEditor

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class Finding(QObject):
    """Go from one place that has the words to the next. Capital letters are found by small ones and the other way."""

    changed = Signal()

    def __init__(self, editor: CodeEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._words = ""
        self._places: list[Span] = []
        self._current = -1
        editor.edited.connect(self._look_again)

    @Property(str, notify=changed)
    def state(self) -> str:
        """Return which of how many places is selected, or that there is none."""
        if not self._words:
            return ""
        if not self._places:
            return self.tr("Not found")
        if self._current < 0:
            return self.tr("{number} found").format(number=len(self._places))
        return self.tr("{number} of {count}").format(number=self._current + 1, count=len(self._places))

    @Property(bool, notify=changed)
    def found(self) -> bool:
        return bool(self._places)

    @Slot(str, int)
    def search(self, words: str, position: int) -> None:
        """Find `words`, and select the first place from `position` on, in characters of UTF-16."""
        self._words = words
        self._find()
        self._select(self._from(self._editor.offset_of(position)))

    @Slot(int, bool)
    def step(self, position: int, forward: bool) -> None:
        """Select the next place behind `position`, or the last before it, round the ends of the text."""
        self._find()
        here = self._editor.offset_of(position)
        if forward:
            self._select(self._from(here))
        else:
            before = [number for number, place in enumerate(self._places) if place.end <= here]
            self._select(before[-1] if before else len(self._places) - 1)

    @Slot(str)
    def replace(self, words: str) -> None:
        """Write `words` in the selected place, and select the next one. The first press only selects."""
        if not 0 <= self._current < len(self._places):
            self._select(0)
            return
        place = self._places[self._current]
        self._editor.apply([TextEdit(place.start, place.end, words)])
        self._find()
        self._select(self._from(place.start + len(words)))

    @Slot(str)
    def replaceAll(self, words: str) -> None:
        """Write `words` in every place, as one change that can be undone."""
        self._find()
        self._editor.apply([TextEdit(place.start, place.end, words) for place in self._places])
        self._find()
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._words, self._places, self._current = "", [], -1
        self.changed.emit()

    def _look_again(self) -> None:
        if self._words:
            self._find()
            self.changed.emit()

    def _find(self) -> None:
        pattern = re.compile(re.escape(self._words), re.IGNORECASE)
        found = pattern.finditer(self._editor.text) if self._words else ()
        self._places, self._current = [Span(*each.span()) for each in found], -1

    def _from(self, offset: int) -> int:
        """Return the first place that begins at `offset` or behind it, else the first of all."""
        return next((number for number, place in enumerate(self._places) if place.start >= offset), 0)

    def _select(self, number: int) -> None:
        self._current = number if 0 <= number < len(self._places) else -1
        if self._current >= 0:
            self._editor.select(self._places[number].start, self._places[number].end)
        self.changed.emit()
