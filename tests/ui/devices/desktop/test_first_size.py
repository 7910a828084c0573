"""Test the first size of the window."""

import pytest
from PySide6.QtCore import QSize

from tests.ui.support.program import ProgramUnderTest
from ui import app
from ui.devices.desktop.first_size import fitting


@pytest.mark.parametrize(
    ("room", "size"),
    [
        ((1920, 1040), (1280, 800)),
        ((1366, 728), (1280, 688)),
        ((1280, 720), (1280, 680)),
        ((1024, 768), (1024, 728)),
        ((600, 400), (640, 480)),
    ],
)
def test_window_does_not_exceed_screen(room: tuple[int, int], size: tuple[int, int]) -> None:
    assert fitting(QSize(*room)) == QSize(*size)


def test_window_opens_as_large_as_screen_allows(program: ProgramUnderTest) -> None:
    program.navigation.startup.start()
    assert app.load(program.built)
    window = program.window
    room = window.screen().availableSize()
    assert window.size() == fitting(room)
    assert window.height() <= room.height()
