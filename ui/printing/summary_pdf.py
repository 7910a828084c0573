"""Prints the summary for the coach: at most two pages, legible without colour too."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from guided.practice.summary.model import Section, Summary, SummaryLine, SummaryTopic
from ui.printing.pdf import INK, MUTED, POINT, SERIF, as_pdf
from ui.printing.typesetting import Box, Placed, Type, Typesetter, beside, paged

PAGES = 2
SIDE, TOP, FOOT = 68 * POINT, 62 * POINT, 44 * POINT
LIGHT = QFont.Weight.Light
TITLE = Type(30, SERIF, LIGHT, leading=1.0)
SPAN = Type(11, colour=MUTED)
NAMES = Type(12.5, SERIF, leading=1.0)
FROM_US = Type(12.5, SERIF, LIGHT, leading=1.04)
HEADING = Type(15, SERIF, leading=1.0)
ROW, NOTE = Type(10.5), Type(10.5, colour=MUTED)
KEPT, AFTER = Type(12, SERIF, LIGHT, italic=True, leading=1.0), Type(9.5, colour=MUTED)
ASKED = Type(12, SERIF, leading=1.0)
SMALL = Type(8.5, colour=MUTED)
AMBER, FILL, LINE = "#8f4d0a", "#fbead6", "#b9aeb4"
CURVE = 84 * POINT
GLOW, RINGS = 25 * POINT, 26
GLOWS = ((27.0, QColor(240, 166, 92, 14)), (0.0, QColor(130, 155, 225, 14)))
SEPARATOR = "   ·   "
LINE_SPACINGS = (1.0, 0.82, 0.64)
"""Factors on the space between lines; those below 1 are used only if that saves a page."""
TITLE_SHARE = 0.56
"""The share of a row's width for its words; the rest is for the note beside them."""
RUNNING_TEXT_TOPICS = (SummaryTopic.MOMENTS, SummaryTopic.LIKED)
"""Groups of short lines, which are set one after the other as running text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The content of a summary. `points` of the curve and its `marks` lie between 0 and 1 on both axes; `labels` are
    dates below the curve with their horizontal position."""

    summary: Summary
    points: tuple[tuple[float, float], ...] = ()
    labels: tuple[tuple[float, str], ...] = ()
    marks: tuple[tuple[float, float], ...] = ()
    picture: str = ""
    page: str = "{number} / {all}"
    letter: bool = False

    @property
    def size(self) -> tuple[float, float]:
        """Return the width and height of a page in page units."""
        return (612 * POINT, 792 * POINT) if self.letter else (595.276 * POINT, 841.89 * POINT)


Page = list[Placed]


def pages(paper: Paper, setter: Typesetter | None = None) -> list[Page]:
    """Return the pages of `paper`, however many are needed, with tighter spacing if that saves a page."""
    setter = setter or Typesetter()
    ways = [_laid(paper, setter, air) for air in LINE_SPACINGS]
    found = min(ways, key=len)
    width, height = paper.size
    for number, page in enumerate(found):
        page.append(Placed(_foot(paper, setter, number + 1, len(found), width - 2 * SIDE), height - FOOT))
    return found


def fits(paper: Paper, setter: Typesetter | None = None) -> bool:
    """Return whether two pages are enough."""
    return len(_laid(paper, setter or Typesetter(), LINE_SPACINGS[-1])) <= PAGES


def draw(page: Page, painter: QPainter) -> None:
    """Draw a page in page units, without a background."""
    for placed in page:
        placed.draw(painter)


def printed(paper: Paper) -> bytes:
    """Return `paper` as a PDF."""
    size = QPageSize.PageSizeId.Letter if paper.letter else QPageSize.PageSizeId.A4

    def each(writer: QPdfWriter, painter: QPainter) -> None:
        for number, page in enumerate(pages(paper)):
            if number:
                writer.newPage()
            draw(page, painter)

    return as_pdf(paper.summary.title, each, size=size)


def _laid(paper: Paper, setter: Typesetter, air: float) -> list[Page]:
    width, height = paper.size
    return paged([*_Setting(paper, setter, width - 2 * SIDE, air).boxes()], TOP, height - FOOT - 22 * POINT)


class _Setting:
    """Builds the boxes of a summary, from its heading to its last line."""

    def __init__(self, paper: Paper, setter: Typesetter, width: float, air: float) -> None:
        self._paper = paper
        self._set = setter
        self._air = air * POINT
        self._summary = paper.summary
        self._width = width

    def boxes(self) -> Iterator[Box]:
        yield from self._head()
        for section in self._summary.sections:
            yield replace(self._words(section.heading, HEADING), above=19 * self._air, keeps=True)
            yield from self._section(section)
            if section.more:
                yield replace(self._words(section.more, AFTER), above=5 * self._air)

    def _head(self) -> Iterator[Box]:
        title = self._set.words(self._summary.title, TITLE, SIDE, 0.8 * self._width)
        yield replace(title, draw=(*title.draw, _lights(SIDE + self._width)), keeps=True)
        if self._summary.names:
            yield replace(self._words(self._summary.names, NAMES, 0.8), above=3 * self._air)
        yield replace(self._words(self._summary.span, SPAN), above=5 * self._air)
        for number, part in enumerate(self._summary.from_us.split("\n")):
            if part:
                yield replace(self._words(part, FROM_US, 0.9), above=(5 if number else 18) * self._air)

    def _section(self, section: Section) -> Iterator[Box]:
        if section.group is SummaryTopic.WARMTH:
            yield self._curve()
            yield replace(self._words(self._paper.picture, SMALL), above=3 * self._air)
        elif section.group in RUNNING_TEXT_TOPICS:
            told = (", ".join(filter(None, (line.words, line.note))) for line in section.lines)
            for number, box in enumerate(self._set.flowing(told, ROW, SIDE, self._width, SEPARATOR)):
                yield replace(box, above=(5 if number else 8) * self._air)
        else:
            as_box: Callable[[SummaryLine], Box] = {SummaryTopic.KEPT: self._kept, SummaryTopic.ASK: self._asked}.get(
                section.group, self._row
            )
            for number, line in enumerate(_noted_once(section)):
                yield replace(as_box(line), above=(5 if number else 8) * self._air)

    def _row(self, line: SummaryLine) -> Box:
        first = TITLE_SHARE * self._width
        name = self._set.words(line.words, ROW, SIDE, first - 10 * POINT)
        return (
            beside((name, self._set.words(line.note, NOTE, SIDE + first, self._width - first))) if line.note else name
        )

    def _kept(self, line: SummaryLine) -> Box:
        said, after = self._words(line.words, KEPT, 0.92), self._words(line.note, AFTER)
        if not line.note:
            return said
        gap = said.height + 1 * POINT

        def below(painter: QPainter, y: float) -> None:
            for each in after.draw:
                each(painter, y + gap)

        return Box(gap + after.height, (*said.draw, below))

    def _asked(self, line: SummaryLine) -> Box:
        asked = self._set.words(line.words, ASKED, SIDE + 15 * POINT, 0.95 * self._width - 15 * POINT)
        return replace(asked, draw=(*asked.draw, _ring))

    def _curve(self) -> Box:
        air = 3 * POINT
        width, foot = self._width - 2 * air, CURVE * (1 + self._air / POINT) / 2

        def at(x: float, warm: float, y: float) -> QPointF:
            return QPointF(SIDE + air + x * width, y + foot - warm * (foot - 2 * air))

        def curve(painter: QPainter, y: float) -> None:
            points = [at(x, warm, y) for x, warm in self._paper.points]
            marks = [at(x, warm, y) for x, warm in self._paper.marks]
            _draw_curve(painter, points, marks, y + foot)

        days = [self._day(place, day, foot + 3 * POINT) for place, day in self._paper.labels]
        return Box(foot + 15 * POINT, (curve, *days), above=10 * self._air, keeps=True)

    def _day(self, place: float, day: str, below: float) -> Callable[[QPainter, float], None]:
        room = self._width / max(len(self._paper.labels) - 1, 1) * 0.95
        left = {0.0: 0.0, 1.0: self._width - room}.get(place, place * self._width - room / 2)
        align = {0.0: Qt.AlignmentFlag.AlignLeft, 1.0: Qt.AlignmentFlag.AlignRight}
        box = self._set.words(day, SMALL, SIDE + left, room, align.get(place, Qt.AlignmentFlag.AlignHCenter))
        return lambda painter, y: box.draw[0](painter, y + below)

    def _words(self, text: str, style: Type, share: float = 1.0) -> Box:
        return self._set.words(text, style, SIDE, share * self._width)


def _noted_once(section: Section) -> Iterator[SummaryLine]:
    """Yield the lines. If two adjacent lines are of the same session, the note is printed under the second only."""
    for line, after in zip_longest(section.lines, section.lines[1:]):
        same = section.group is SummaryTopic.KEPT and after is not None and after.note == line.note
        yield replace(line, note="") if same else line


def _foot(paper: Paper, setter: Typesetter, number: int, all_: int, width: float) -> Box:
    left = setter.words(f"{paper.summary.title}   ·   {paper.summary.span}", SMALL, SIDE, 0.8 * width)
    right = setter.words(paper.page.format(number=number, all=all_), SMALL, SIDE, width, Qt.AlignmentFlag.AlignRight)

    def rule(painter: QPainter, y: float) -> None:
        painter.setPen(QPen(QColor(LINE), 0.5 * POINT))
        painter.drawLine(QPointF(SIDE, y - 8 * POINT), QPointF(SIDE + width, y - 8 * POINT))

    return beside((left, right, Box(0, (rule,))) if all_ > 1 else (left, Box(0, (rule,))))


def _lights(right: float) -> Callable[[QPainter, float], None]:
    """Return a function that draws the two lights in the corner, as many faint circles because some printers can't
    print gradients."""

    def draw_lights(painter: QPainter, y: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for to_left, colour in GLOWS:
            middle = QPointF(right - GLOW - to_left * POINT, y + GLOW)
            painter.setBrush(colour)
            for ring in range(RINGS):
                across = GLOW * (1 - (ring / RINGS) ** 1.4)
                painter.drawEllipse(middle, across, across)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    return draw_lights


def _ring(painter: QPainter, y: float) -> None:
    painter.setPen(QPen(QColor(INK), 0.9 * POINT))
    painter.drawEllipse(QRectF(SIDE + 1 * POINT, y + 6.6 * POINT, 5 * POINT, 5 * POINT))


def _draw_curve(painter: QPainter, points: list[QPointF], marks: list[QPointF], foot: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(FILL))
    painter.drawPolygon(QPolygonF([QPointF(points[0].x(), foot), *points, QPointF(points[-1].x(), foot)]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LINE), 0.5 * POINT))
    painter.drawLine(QPointF(points[0].x(), foot), QPointF(points[-1].x(), foot))
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    round_, solid = Qt.PenCapStyle.RoundCap, Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(AMBER), 1.4 * POINT, solid, round_, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(INK))
    for mark in marks:
        painter.drawEllipse(mark, 1.9 * POINT, 1.9 * POINT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
