"""A page of the summary as it will be, on the screen: the same that is printed."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from ui.viewmodels.summary import SummaryViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PagePicture(QQuickPaintedItem):
    summaryChanged = Signal()
    numberChanged = Signal()
    shapeChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._summary: SummaryViewModel | None = None
        self._number = 0
        self.setAntialiasing(True)

    def _get_summary(self) -> QObject | None:
        return self._summary

    def _set_summary(self, summary: QObject | None) -> None:
        if self._summary is not None:
            self._summary.chosenChanged.disconnect(self._look)
        self._summary = summary if isinstance(summary, SummaryViewModel) else None
        if self._summary is not None:
            self._summary.chosenChanged.connect(self._look)
        self.summaryChanged.emit()
        self._look()

    summary = Property(SummaryViewModel, _get_summary, _set_summary, notify=summaryChanged)

    def _get_number(self) -> int:
        return self._number

    def _set_number(self, number: int) -> None:
        self._number = number
        self.numberChanged.emit()
        self.update()

    number = Property(int, _get_number, _set_number, notify=numberChanged)

    @Property(float, notify=shapeChanged)
    def shape(self) -> float:
        """How high the page is, in its widths."""
        paper = self._summary.paper if self._summary else None
        return paper.size[1] / paper.size[0] if paper else 1.414

    def paint(self, painter: QPainter) -> None:
        from ui.devices.summary_paper import draw

        paper = self._summary.paper if self._summary else None
        page = self._summary.page(self._number) if self._summary else None
        if paper is None or page is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / paper.size[0]
        painter.scale(scale, scale)
        draw(page, painter)

    def _look(self) -> None:
        self.shapeChanged.emit()
        self.update()
