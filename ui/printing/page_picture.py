"""Renders the pages of the summary as images for the screen, identical to the printed ones.

They are drawn in the window's thread. An item that draws itself would do so in the render thread, which waits for the
interpreter's lock while the window's thread may be waiting for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from ui.printing.summary_pdf import Page, Paper

NAME = "summary"
DEFAULT_WIDTH = 595
"""The default width of a picture in pixels."""

Shown = Callable[[int], "tuple[Paper, Page] | None"]


class PagePictures(QQuickImageProvider):
    """Provides `image://summary/NUMBER/EDITION`: the page with that number in its current state."""

    def __init__(self, shown: Shown) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._shown = shown

    def requestImage(self, name: str, _size: QSize, wanted: QSize) -> "QImage":
        """Return the page, as wide as `wanted`, or an empty image if there is no such page."""
        from PySide6.QtGui import QPainter

        from ui.printing.summary_pdf import draw

        number = name.partition("/")[0]
        found = self._shown(int(number)) if number.isdecimal() else None
        if found is None:
            return blank(QSize(1, 1))
        paper, page = found
        wide = wanted.width() if wanted.width() > 0 else DEFAULT_WIDTH
        image = blank(QSize(wide, round(wide * paper.size[1] / paper.size[0])))
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(wide / paper.size[0], wide / paper.size[0])
        draw(page, painter)
        painter.end()
        return image


def blank(size: QSize) -> "QImage":
    from PySide6.QtGui import QImage

    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
