"""Show the coach's guide, the text that is bundled with the exercises, block by block."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickTextDocument

from guided.text.direction import isolate

if TYPE_CHECKING:
    from ui.features.guide.guide_text import GuideText

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_QUERY_LETTERS = 80
"""Maximum length of a search text, in characters."""
MIN_QUERY_LETTERS = 2
"""Minimum length of a search text: a single letter matches nearly everywhere."""
CODE_FONT = "Atkinson Hyperlegible Mono"
CODE_LETTER_SPACING_PERCENT = 93.0
"""Letter spacing of code, in percent of normal; the monospaced font looks wide among proportional text."""
Shown = dict[str, object]


class Match(NamedTuple):
    """Position of a search match: the block, the text within the block, and the range within that text."""

    row: int
    part: int
    start: int
    length: int


@QmlElement
@QmlUncreatable("made by the program")
class GuideViewModel(QObject):
    """Provide the blocks of the guide, its headings, and the matches of a search."""

    queryChanged = Signal()
    matchChanged = Signal()
    copiedChanged = Signal()
    left = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._query = ""
        self._matches: list[Match] = []
        self._in_row: dict[int, list[Match]] = {}
        self._match_index = -1
        self._copied = -1

    @cached_property
    def _text(self) -> "GuideText":
        from ui.features.guide.guide_text import guide_text, missing_guide

        try:
            return guide_text(self._file.read_text("utf-8", errors="replace"))
        except OSError:
            words = self.tr("The guide is missing: {file}").format(file=isolate(str(self._file)))
            return missing_guide(self.tr("Writing an exercise"), words)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def blocks(self) -> list[Shown]:
        """Return the blocks, each with `kind`, `level`, `mark`, `labels`, `parts` (each with `text` and `chips`)
        and `to` (the row it links to, or -1)."""
        return self._text.shown

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def headings(self) -> list[Shown]:
        """Return the headings, each with its `row`, `level`, `text` and `chapter` (the row of its chapter)."""
        return self._text.headings

    @Property(str, notify=queryChanged)
    def query(self) -> str:
        """Return the search text."""
        return self._query

    @Property(int, notify=queryChanged)
    def count(self) -> int:
        """Return the number of matches."""
        return len(self._matches)

    @Property(int, notify=matchChanged)
    def matchIndex(self) -> int:
        """Return the index of the current match; -1 if there is none."""
        return self._match_index

    @Property(int, notify=matchChanged)
    def row(self) -> int:
        """Return the block of the current match; -1 if there is none."""
        return self._matches[self._match_index].row if self._match_index >= 0 else -1

    @Property(int, notify=copiedChanged)
    def copied(self) -> int:
        """Return the block that was copied last; -1 if there is none."""
        return self._copied

    @Slot(str, int)
    def search(self, words: str, row: int) -> None:
        """Search for `words`; the first match at or below the block at `row` becomes the current one."""
        if words == self._query:
            return
        self._query = words[:MAX_QUERY_LETTERS]
        self._matches = list(self._found(self._query.strip()))
        self._in_row = {row: list(found) for row, found in groupby(self._matches, key=lambda match: match.row)}
        self._match_index = next(
            (at for at, match in enumerate(self._matches) if match.row >= row), 0 if self._matches else -1
        )
        self.queryChanged.emit()
        self.matchChanged.emit()

    @Slot(int)
    def step(self, by: int) -> None:
        """Move to the next or previous match, wrapping around at the ends."""
        if self._matches:
            self._match_index = (self._match_index + by) % len(self._matches)
            self.matchChanged.emit()

    @Slot(int, result="QVariantList")
    def marks(self, row: int) -> list[Shown]:
        """Return the matches in a block: `part`, `start`, `length`, and `now` (whether it is the current match)."""
        now = self._matches[self._match_index] if self._match_index >= 0 else None
        return [{**match._asdict(), "now": match is now} for match in self._in_row.get(row, ())]

    @Slot(QQuickTextDocument, "QVariantList", float)
    def format(self, page: QQuickTextDocument, chips: list[list[int]], air: float) -> None:
        """Set the line height of `page` to the factor `air`, and set the code spans `chips` in a monospaced font."""
        from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

        document = page.textDocument()
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(100 * air, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(lines)
        typed = QTextCharFormat()
        typed.setFontFamilies([CODE_FONT])
        typed.setFontLetterSpacing(CODE_LETTER_SPACING_PERCENT)
        for start, length in chips:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(typed)

    @Slot(int)
    def copy(self, row: int) -> None:
        """Copy an example to the clipboard."""
        if row in self._text.examples:
            QGuiApplication.clipboard().setText(self._text.examples[row])
            self._copied = row
            self.copiedChanged.emit()

    @Slot()
    def back(self) -> None:
        self.search("", 0)
        self.left.emit()

    def _found(self, words: str) -> Iterator[Match]:
        if len(words) < MIN_QUERY_LETTERS:
            return
        from ui.features.guide.guide_text import units

        looked = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
        for row, texts in enumerate(self._text.texts):
            for part, text in enumerate(texts):
                for found in looked.finditer(text):
                    yield Match(row, part, units(text[: found.start()]), units(found[0]))
