"""How large the window is at first: as it was drawn, or as much of it as the screen has room for."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

DRAWN = QSize(1280, 800)
LEAST = QSize(640, 480)
FRAME = QSize(0, 40)
"""What the bar above a window takes, which nobody knows before there is one."""


def first_size() -> QSize:
    """The size on this screen; as it was drawn while there is none, as where one is only connected later."""
    screen = QGuiApplication.primaryScreen()
    return fitting(screen.availableSize()) if screen else DRAWN


def fitting(room: QSize) -> QSize:
    """The size on a screen that has `room`, without what panels and docks take of it."""
    return DRAWN.boundedTo(room - FRAME).expandedTo(LEAST)
