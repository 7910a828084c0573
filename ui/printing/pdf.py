"""Creates PDF files with the bundled fonts and no content or metadata but what is given."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

SERIF, SANS = "Literata", "Atkinson Hyperlegible Next"
INK, MUTED = "#2b2433", "#5b5160"
DOTS = 1200
"""Page units per inch."""
POINT = DOTS / 72


def letters(family: str) -> QFont:
    """Return a font of a family without ligatures, which could not be copied or searched letter by letter."""
    font = QFont(family)
    for tag in ("liga", "clig", "dlig"):
        font.setFeature(QFont.Tag(tag), 0)
    return font


def as_pdf(
    title: str,
    draw: Callable[[QPdfWriter, QPainter], None],
    *,
    size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4,
    margin_mm: float = 0.0,
) -> bytes:
    """Return what `draw` draws as a PDF of portrait pages with the title `title`."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(title)
    writer.setCreator("Guided")
    writer.setDocumentId(QUuid.createUuidV5(QUuid(), title.encode()))  # a random id would differ each time
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    upright, millimetres = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    writer.setPageLayout(QPageLayout(QPageSize(size), upright, margins, millimetres))
    painter = QPainter(writer)
    draw(writer, painter)
    painter.end()
    buffer.close()
    return bytes(data.data())
