"""Moves the pointer away after a private answer."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QGuiApplication

ASIDE = 12
"""The distance in pixels from the lower edge of the window, where no page has a control."""


def put_pointer_aside() -> None:
    """Move the pointer away, as its position would reveal the answer. Impossible on Wayland."""
    window = QGuiApplication.focusWindow()
    if window is not None and not QGuiApplication.platformName().startswith("wayland"):
        place = window.geometry()
        QCursor.setPos(window.screen(), QPoint(place.center().x(), place.bottom() - ASIDE))
