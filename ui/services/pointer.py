"""Moves the pointer away after a private answer."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QGuiApplication

ASIDE = 12
"""Pixels above the lower edge, where no page has anything to press."""


def put_pointer_aside() -> None:
    """Move the pointer away, as its place would show which answer was given. Wayland lets no program move it."""
    window = QGuiApplication.focusWindow()
    if window is not None and not QGuiApplication.platformName().startswith("wayland"):
        place = window.geometry()
        QCursor.setPos(window.screen(), QPoint(place.center().x(), place.bottom() - ASIDE))
