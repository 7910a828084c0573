"""Time that passes in a test of what is heard."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer


def lets_pass(seconds: float) -> None:
    """Let time pass as it does for the program."""
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    timer.start(round(seconds * 1000))
    loop.exec()


def lets_pass_until(happened: Callable[[], bool]) -> None:
    while not happened():
        lets_pass(0.02)
