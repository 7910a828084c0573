"""The coach's guide, as it is read in the program: the text that comes with the exercises, a block at a time."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickTextDocument

from guided.prose import Block, Code, Heading, Item, Paragraph, Quotation, Row, Words, anchor, blocks

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST = 80
"""Letters of what is looked for."""
LEAST = 2
"""One letter alone stands nearly everywhere."""
MONO = "Atkinson Hyperlegible Mono"
CLOSE = 93.0
"""Percent of the usual room between its letters: they stand among others that are narrower."""
NEW = re.compile(r"^.*# new$", re.MULTILINE)
"""A line that an example marks as new."""

Shown = dict[str, object]


class Match(NamedTuple):
    """Where the words looked for stand: in which block, in which of its texts, and where in that."""

    row: int
    part: int
    start: int
    length: int


@QmlElement
@QmlUncreatable("made by the program")
class GuideViewModel(QObject):
    """The blocks of the guide, its headings, and where in it the words stand that are looked for."""

    wordsChanged = Signal()
    atChanged = Signal()
    copiedChanged = Signal()
    left = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._words = ""
        self._matches: list[Match] = []
        self._in_row: dict[int, list[Match]] = {}
        self._at = -1
        self._copied = -1

    @cached_property
    def _blocks(self) -> list[Block]:
        try:
            return blocks(self._file.read_text("utf-8", errors="replace"))
        except OSError:
            lost = self.tr("The guide is not where it belongs: {file}").format(file=self._file)
            return [Heading(1, Words(self.tr("Writing an exercise"))), Paragraph(Words(lost))]

    @cached_property
    def _texts(self) -> list[list[str]]:
        return [[each.text for each in _words_of(block)] if not _leads_on(block) else [] for block in self._blocks]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def blocks(self) -> list[Shown]:
        """Each with `kind`, `level`, `mark`, `labels`, `parts` (each with `text` and `chips`) and `to`, a row or -1."""
        return [self._shown(block) for block in self._blocks]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def headings(self) -> list[Shown]:
        """Each with its `row`, its `level`, its `text`, and `chapter`: the row of the chapter it belongs to."""
        found: list[Shown] = []
        chapter = -1
        for row, block in enumerate(self._blocks):
            if isinstance(block, Heading) and block.level > 1:
                chapter = row if block.level == 2 else chapter
                found.append({"row": row, "level": block.level, "text": block.words.text, "chapter": chapter})
        return found

    @Property(str, notify=wordsChanged)
    def words(self) -> str:
        """What is looked for."""
        return self._words

    @Property(int, notify=wordsChanged)
    def count(self) -> int:
        """How often it stands in the guide."""
        return len(self._matches)

    @Property(int, notify=atChanged)
    def at(self) -> int:
        """Which of them is looked at, from 0; -1 for none."""
        return self._at

    @Property(int, notify=atChanged)
    def row(self) -> int:
        """The block of the one that is looked at; -1 for none."""
        return self._matches[self._at].row if self._at >= 0 else -1

    @Property(int, notify=copiedChanged)
    def copied(self) -> int:
        """The block that was copied last."""
        return self._copied

    @Slot(str, int)
    def look(self, words: str, row: int) -> None:
        """Look for `words`, beginning with the block at `row`."""
        if words == self._words:
            return
        self._words = words[:LONGEST]
        self._matches = list(self._found(self._words.strip()))
        self._in_row = {row: list(found) for row, found in groupby(self._matches, key=lambda match: match.row)}
        self._at = next((at for at, match in enumerate(self._matches) if match.row >= row), 0 if self._matches else -1)
        self.wordsChanged.emit()
        self.atChanged.emit()

    @Slot(int)
    def go(self, by: int) -> None:
        """Look at the next one, or at the one before; after the last comes the first."""
        if self._matches:
            self._at = (self._at + by) % len(self._matches)
            self.atChanged.emit()

    @Slot(int, result="QVariantList")
    def marks(self, row: int) -> list[Shown]:
        """What was found in a block: `part`, `start`, `length`, and whether it is looked at `now`."""
        now = self._matches[self._at] if self._at >= 0 else None
        return [{**match._asdict(), "now": match is now} for match in self._in_row.get(row, ())]

    @Slot(QQuickTextDocument, "QVariantList", float)
    def set(self, page: QQuickTextDocument, chips: list[list[int]], air: float) -> None:
        """Set what stands on `page` with `air` between its lines, and what one types as it is in letters of its own."""
        document = page.textDocument()
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        lines = QTextBlockFormat()
        lines.setLineHeight(100 * air, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(lines)
        typed = QTextCharFormat()
        typed.setFontFamilies([MONO])
        typed.setFontLetterSpacing(CLOSE)
        for start, length in chips:
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(typed)

    @Slot(int)
    def copy(self, row: int) -> None:
        """Put an example where other programs can paste it from."""
        block = self._blocks[row] if 0 <= row < len(self._blocks) else None
        if isinstance(block, Code):
            QGuiApplication.clipboard().setText(f"{block.text}\n")
            self._copied = row
            self.copiedChanged.emit()

    @Slot()
    def back(self) -> None:
        self.look("", 0)
        self.left.emit()

    def _found(self, words: str) -> Iterator[Match]:
        if len(words) < LEAST:
            return
        looked = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
        for row, texts in enumerate(self._texts):
            for part, text in enumerate(texts):
                for found in looked.finditer(text):
                    yield Match(row, part, _units(text[: found.start()]), _units(found[0]))

    def _shown(self, block: Block) -> Shown:
        parts = [{"text": each.text, "chips": _chips(each)} for each in _words_of(block)]
        shown: Shown = {"kind": type(block).__name__.lower(), "parts": parts, "level": 0, "mark": "", "to": -1}
        match block:
            case Heading():
                shown |= {"level": block.level}
            case Item():
                shown |= {"level": block.depth, "mark": block.mark, "to": self._row_of(block.leads_to)}
            case Code():
                shown |= {"mark": block.language}
            case Row():
                shown |= {"labels": list(block.labels), "level": int(block.first)}
        return shown

    def _row_of(self, called: str) -> int:
        return self._anchors.get(called, -1)

    @cached_property
    def _anchors(self) -> dict[str, int]:
        rows = enumerate(self._blocks)
        return {anchor(block.words.text): row for row, block in rows if isinstance(block, Heading)}


def _words_of(block: Block) -> tuple[Words, ...]:
    """The texts of a block, in the order they are read."""
    match block:
        case Code():
            lines = tuple((found.start(), len(found[0])) for found in NEW.finditer(block.text))
            return (Words(block.text, lines),)
        case Row():
            return block.cells
        case Paragraph() if block.lead:
            return Words(block.lead), block.words
        case Heading() | Paragraph() | Item() | Quotation():
            return (block.words,)


def _leads_on(block: Block) -> bool:
    """Whether it is a line of the contents: its words stand where it leads."""
    return isinstance(block, Item) and block.leads_to != ""


def _chips(words: Words) -> list[list[int]]:
    return [[_units(words.text[:start]), _units(words.text[start : start + length])] for start, length in words.code]


def _units(text: str) -> int:
    """How long `text` is for Qt."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
