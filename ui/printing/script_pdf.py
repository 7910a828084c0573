"""Prints a script as a PDF with the bundled fonts. All text is drawn as plain text, and no row is split between
pages."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter, QTextOption

from ui.printing.pdf import DOTS, INK, MUTED, POINT, SANS, SERIF, as_pdf, letters

SHADE = "#f7f0e6"
MARGIN_MM = 18.0
COLUMNS = (0.09, 0.12, 0.54, 0.12, 0.13)
"""The width of each column as a share of the table's width."""
SPOKEN_COLUMN = 2
"""The index of the column with the spoken words."""
ROW_SPACING = 5 * POINT


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of the table by its cells; `head` marks the first row of a step, and `note` is small text below the
    words."""

    cells: tuple[str, str, str, str, str]
    note: str = ""
    head: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    about: str
    facts: str
    heads: tuple[str, str, str, str, str]
    lines: Sequence[PrintedRow]


def printed(paper: Paper) -> bytes:
    """Return the script as a PDF of A4 pages."""
    return as_pdf(paper.title, lambda writer, painter: _Sheet(paper, writer, painter).draw(), margin_mm=MARGIN_MM)


class _Sheet:
    """Draws rows from top to bottom, and starts a new page if the next row doesn't fit."""

    def __init__(self, paper: Paper, writer: QPdfWriter, painter: QPainter) -> None:
        self._paper = paper
        self._writer = writer
        self._painter = painter
        whole = writer.pageLayout().paintRectPixels(DOTS)
        self._width, self._height = float(whole.width()), float(whole.height())
        self._y = 0.0
        self._number = 0

    def draw(self) -> None:
        for words, family, points, colour in (
            (self._paper.title, SERIF, 24, INK),
            (self._paper.about, SANS, 10.5, INK),
            (self._paper.facts, SANS, 10.5, MUTED),
        ):
            if words:
                self._y += self._text(words, 0, self._width, family, points, colour, self._y) + ROW_SPACING
        self._y += ROW_SPACING
        self._begin()
        lines = self._paper.lines
        heights = [self._row(line, measured=True) for line in lines]
        for number, line in enumerate(lines):
            needed = heights[number] + (heights[number + 1] if line.head and number + 1 < len(lines) else 0)
            if self._y + needed > self._height - 3 * ROW_SPACING:
                self._writer.newPage()
                self._y = 0.0
                self._begin()
            self._row(line)
            self._y += heights[number]

    def _begin(self) -> None:
        """Draw the page number and the column headings."""
        self._number += 1
        foot = self._height - 2 * ROW_SPACING
        self._text(self._paper.title, 0, 0.8 * self._width, SANS, 8.5, MUTED, foot, one_line=True)
        self._text(str(self._number), 0.9 * self._width, 0.1 * self._width, SANS, 8.5, MUTED, foot, right=True)
        tall = 0.0
        for column, words in enumerate(self._paper.heads):
            x, width = self._column(column)
            tall = max(tall, self._text(words, x, width, SANS, 8.5, MUTED, self._y))
        self._y += tall + ROW_SPACING

    def _row(self, line: PrintedRow, *, measured: bool = False) -> float:
        """Draw a row, or only measure it. Return its height."""
        if line.head and not measured:
            tall = self._row(line, measured=True)
            self._painter.fillRect(QRectF(0, self._y, self._width, tall), QColor(SHADE))
        top = self._y + ROW_SPACING
        tall = 0.0
        for column, words in enumerate(line.cells):
            x, width = self._column(column)
            serif = column == SPOKEN_COLUMN
            family, points = (SERIF, 10.5) if serif else (SANS, 9)
            colour = INK if serif or line.head else MUTED
            below = self._text(words, x, width, family, points, colour, top, measured=measured) if words else 0.0
            if serif and line.note:
                gap = ROW_SPACING / 2 if words else 0.0
                below += self._text(line.note, x, width, SANS, 8.5, MUTED, top + below + gap, measured=measured) + gap
            tall = max(tall, below)
        return tall + 2 * ROW_SPACING

    def _column(self, column: int) -> tuple[float, float]:
        return sum(COLUMNS[:column]) * self._width + ROW_SPACING, COLUMNS[column] * self._width - 2 * ROW_SPACING

    def _text(
        self,
        words: str,
        x: float,
        width: float,
        family: str,
        points: float,
        colour: str,
        y: float,
        *,
        measured: bool = False,
        right: bool = False,
        one_line: bool = False,
    ) -> float:
        """Draw plain text, or only measure it. Return its height."""
        font = letters(family)
        font.setPointSizeF(points)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        if one_line:
            words = self._painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(width))
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        box = QRectF(x, y, width, 100 * self._height)
        found = self._painter.boundingRect(box, words, option)
        if not measured:
            self._painter.drawText(box, words, option)
        return found.height()
