"""Moves the pointer away after a private answer."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor, QGuiApplication

EDGE_DISTANCE = 12
"""The distance in pixels from the lower edge of the window, where no page has a control."""


def move_pointer_away() -> None:
    """Move the pointer away, as its position would reveal the answer. Impossible on Wayland."""
    window = QGuiApplication.focusWindow()
    if window is not None and not QGuiApplication.platformName().startswith("wayland"):
        place = window.geometry()
        QCursor.setPos(window.screen(), QPoint(place.center().x(), place.bottom() - EDGE_DISTANCE))
