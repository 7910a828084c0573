"""Let files go over the window, as the system does it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from tests.ui.support.program import ProgramUnderTest


def let_go(program: ProgramUnderTest, *paths: Path | QUrl) -> bool:
    """As the system does it when something is dragged over the window and let go there; whether it was taken."""
    mime = QMimeData()
    mime.setUrls([path if isinstance(path, QUrl) else QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(QPoint(300, 300), *how)
    QCoreApplication.sendEvent(program.window, enters)
    if not enters.isAccepted():
        return False
    program.qtbot.waitUntil(lambda: "Drop it here" in program.texts())
    QCoreApplication.sendEvent(program.window, QDropEvent(QPointF(300, 300), *how))
    program.qtbot.waitUntil(lambda: "Drop it here" not in program.texts())
    return True
