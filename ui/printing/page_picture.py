"""Pictures of the summary's pages, for the screen: the same that is printed.

They are drawn in the thread of the window. An item that draws itself would do that in the thread that renders, which
waits for Python while the window, in a slot of Python's, may wait for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from ui.printing.summary_pdf import Page, Paper

NAME = "summary"
WIDE = 595
"""Pixels a picture is wide where nobody says how many."""

Shown = Callable[[int], "tuple[Paper, Page] | None"]


class PagePictures(QQuickImageProvider):
    """Knows `image://summary/NUMBER/EDITION`, the page with that number as it is now."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._shown = shown

    def requestImage(self, name: str, _size: QSize, wanted: QSize) -> QImage:
        """The page, as wide as is `wanted`; empty where there is none."""
        from ui.printing.summary_pdf import draw

        number = name.partition("/")[0]
        found = self._shown(int(number)) if number.isdecimal() else None
        if found is None:
            return blank(QSize(1, 1))
        paper, page = found
        wide = wanted.width() if wanted.width() > 0 else WIDE
        image = blank(QSize(wide, round(wide * paper.size[1] / paper.size[0])))
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(wide / paper.size[0], wide / paper.size[0])
        draw(page, painter)
        painter.end()
        return image


def blank(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
