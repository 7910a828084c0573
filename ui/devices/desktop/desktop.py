"""What the system does for a file: where documents are, and who shows them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


def documents() -> Path:
    """The person's own documents; their home where the system names none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()


def open_outside(path: Path) -> bool:
    """Show a file or a folder in whatever the system shows it in; False where it has nothing for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True, slots=True)
class Desktop:
    documents: Callable[[], Path] = documents
    opens: Callable[[Path], bool] = open_outside
