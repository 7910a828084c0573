"""Setting words on pages: plain words become boxes, and boxes stand one below the other for as long as a page has room.

All lengths are in the units of a page, 1200 to an inch, whatever the pages are drawn on.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from ui.printing.pdf import INK, POINT, SANS, letters

Draw = Callable[[QPainter, float], None]
"""Draws something whose top is so far down the page."""


@dataclass(frozen=True, slots=True)
class Type:
    """The letters that words are set in. `leading` is how high a line is, in heights of its letters."""

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
    """Something that is never parted. `above` is the air over it, but for the top of a page; `keeps` where it never
    stands last."""

    height: float
    draw: tuple[Draw, ...]
    above: float = 0.0
    keeps: bool = False

    width: float = 0.0
    """How far its words go, where they are words."""


@dataclass(frozen=True, slots=True)
class Placed:
    box: Box
    y: float

    def draw(self, painter: QPainter) -> None:
        for draw in self.box.draw:
            draw(painter, self.y)


class Typesetter:
    """Sets words, and keeps those it has set: the same are set again and again until all of it fits."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, Type, float, float, Qt.AlignmentFlag], Box] = {}

    def words(
        self, text: str, look: Type, x: float, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> Box:
        """Plain words, broken where they are too long, in the middle of one where nothing else helps."""
        wanted = (text, look, x, width, align)
        if wanted not in self._known:
            self._known[wanted] = _set(*wanted)
        return self._known[wanted]

    def flowing(self, texts: Iterable[str], look: Type, x: float, width: float, between: str) -> Iterator[Box]:
        """Short texts one behind the other, line by line, none of them parted; `between` stands only between two."""
        gap = self.words(between, look, 0, width).width
        line: list[Box] = []
        at = 0.0
        for text in texts:
            wide = self.words(text, look, x, width).width
            if line and at + wide > width:
                yield beside(line)
                line, at = [], 0.0
            if line:
                line.append(self.words(between, look, x + at - gap, width))
            line.append(self.words(text, look, x + at, width))
            at += wide + gap
        if line:
            yield beside(line)


def beside(boxes: Iterable[Box], *, above: float = 0.0, keeps: bool = False) -> Box:
    """Some boxes beside each other, as one."""
    every = tuple(boxes)
    return Box(max(box.height for box in every), tuple(draw for box in every for draw in box.draw), above, keeps)


def paged(boxes: Sequence[Box], top: float, bottom: float) -> list[list[Placed]]:
    """The boxes on as many pages as they take."""
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
    """How high a box is with those that it keeps to."""
    height = boxes[first].height
    while boxes[first].keeps and first + 1 < len(boxes):
        first += 1
        height += boxes[first].above + boxes[first].height
    return height


def _set(text: str, look: Type, x: float, width: float, align: Qt.AlignmentFlag) -> Box:
    layout = QTextLayout(text, look.font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = far = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() * look.leading
        far = max(far, line.naturalTextWidth())
    layout.endLayout()

    def draw(painter: QPainter, y: float) -> None:
        painter.setPen(QColor(look.colour))
        layout.draw(painter, QPointF(x, y))

    return Box(height, (draw,), width=far)
