"""Computes the first size of the window: the size of the design, or as much of it as fits the screen."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

DESIGN_SIZE = QSize(1280, 800)
MIN_SIZE = QSize(640, 480)
FRAME = QSize(0, 40)
"""An estimate of the window's frame, which is unknown before there is a window."""


def first_size() -> QSize:
    """Return the size on the primary screen, or that of the design while no screen is connected."""
    screen = QGuiApplication.primaryScreen()
    return fitting(screen.availableSize()) if screen else DESIGN_SIZE


def fitting(room: QSize) -> QSize:
    """Return the size on a screen with `room` left beside panels and docks."""
    return DESIGN_SIZE.boundedTo(room - FRAME).expandedTo(MIN_SIZE)
