"""Typesets text: turns plain text into boxes, and distributes boxes over pages.

All lengths are in page units, 1200 to an inch, whatever the pages are drawn on.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from ui.foundation.fonts import readable
from ui.printing.pdf import INK, POINT, SANS, letters

Draw = Callable[[QPainter, float], None]
"""Draws something whose top is at the given distance from the top of the page."""


@dataclass(frozen=True, slots=True)
class Type:
    """A text style. `leading` is the line height as a multiple of the font size."""

    points: float
    family: str = SANS
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False
    colour: str = INK
    leading: float = 1.2

    @property
    def font(self) -> QFont:
        font = letters(self.family)
        font.setPixelSize(round(self.points * POINT))
        font.setWeight(self.weight)
        font.setItalic(self.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


@dataclass(frozen=True, slots=True)
class Box:
    """A block that is never split. `above` is the space over it, except at the top of a page; with `keeps` it is never
    the last one on a page."""

    height: float
    draw: tuple[Draw, ...]
    above: float = 0.0
    keeps: bool = False

    width: float = 0.0
    """The width of the text, if the box is text."""


@dataclass(frozen=True, slots=True)
class Placed:
    box: Box
    y: float

    def draw(self, painter: QPainter) -> None:
        for draw in self.box.draw:
            draw(painter, self.y)


class Typesetter:
    """Typesets text, and caches the result, because the same text is set repeatedly until everything fits."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Type, float, float, Qt.AlignmentFlag], Box] = {}

    def words(
        self, text: str, style: Type, x: float, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> Box:
        """Return plain text as a box, with long lines wrapped, inside a word if necessary."""
        wanted = (text, style, x, width, align)
        if wanted not in self._known:
            self._known[wanted] = _set(*wanted)
        return self._known[wanted]

    def flowing(self, texts: Iterable[str], style: Type, x: float, width: float, between: str) -> Iterator[Box]:
        """Yield lines of short texts, none of which is split; the separator `between` stands only between two on one
        line."""
        gap = self.words(between, style, 0, width).width
        line: list[Box] = []
        at = 0.0
        for text in texts:
            wide = self.words(text, style, x, width).width
            if line and at + wide > width:
                yield beside(line)
                line, at = [], 0.0
            if line:
                line.append(self.words(between, style, x + at - gap, width))
            line.append(self.words(text, style, x + at, width))
            at += wide + gap
        if line:
            yield beside(line)


def beside(boxes: Iterable[Box], *, above: float = 0.0, keeps: bool = False) -> Box:
    """Return boxes placed side by side as one box."""
    every = tuple(boxes)
    return Box(max(box.height for box in every), tuple(draw for box in every for draw in box.draw), above, keeps)


def paged(boxes: Sequence[Box], top: float, bottom: float) -> list[list[Placed]]:
    """Distribute the boxes over as many pages as needed."""
    pages: list[list[Placed]] = [[]]
    y = top
    for number, box in enumerate(boxes):
        if pages[-1]:
            y += box.above
            if y + _together(boxes, number) > bottom:
                pages.append([])
                y = top
        pages[-1].append(Placed(box, y))
        y += box.height
    return pages


def _together(boxes: Sequence[Box], first: int) -> float:
    """Return the height of a box together with the boxes that it must stay with."""
    height = boxes[first].height
    while boxes[first].keeps and first + 1 < len(boxes):
        first += 1
        height += boxes[first].above + boxes[first].height
    return height


def _set(text: str, style: Type, x: float, width: float, align: Qt.AlignmentFlag) -> Box:
    layout = QTextLayout(text, readable(style.font, text))
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = far = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() * style.leading
        far = max(far, line.naturalTextWidth())
    layout.endLayout()

    def draw(painter: QPainter, y: float) -> None:
        painter.setPen(QColor(style.colour))
        layout.draw(painter, QPointF(x, y))

    return Box(height, (draw,), width=far)
