"""Finds the documents folder, and opens files and folders in other programs."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


def documents() -> Path:
    """Return the user's documents folder, or the home folder where the system names none."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()


def open_outside(path: Path) -> bool:
    """Open a file or a folder in the program that the system has for it. Return False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@dataclass(frozen=True, slots=True)
class Desktop:
    documents: Callable[[], Path] = documents
    opens: Callable[[Path], bool] = open_outside
