"""Notices when the window stands still in a session, and has the next start of the program say so in the log.

What is written down are the stacks of all threads: names of files of the program, of functions, and line numbers. They
hold nothing that anybody said or wrote.
"""

import ctypes
import faulthandler
import logging
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QObject, QTimer

from guided.durable import make_folder

log = logging.getLogger(__name__)

FILE = "stood-still.txt"
STILL_S = 5.0
"""How long the window has to stand still: a slow disk or a busy machine holds it up for less."""
ALIVE_MS = 1_000
UPTIME_RAW = 8
"""The number of that clock on macOS; Python has a name for it there alone."""
LONGEST = 256 * 1024
"""Bytes of a report that are taken into the log."""


def awake_clock_for(platform: str) -> Callable[[], float]:
    """The clock of a platform that stands still while the machine sleeps, in seconds."""
    if platform == "win32":
        return _windows_awake
    if platform == "darwin":
        return lambda: time.clock_gettime(UPTIME_RAW)
    return lambda: time.clock_gettime(time.CLOCK_MONOTONIC)


def _windows_awake() -> float:
    ticks = ctypes.c_ulonglong()
    ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))  # type: ignore[attr-defined]
    return ticks.value / 1e7


def report_earlier(folder: Path) -> None:
    """Say in the log that the window stood still in an earlier session, and where; then forget it."""
    file = folder / FILE
    try:
        with file.open("rb") as opened:
            report = opened.read(LONGEST).decode("utf-8", "replace").strip()
        file.unlink()
    except OSError:
        return
    if report:
        log.warning("The window stood still in an earlier session. What each thread was doing:\n%s", report)


class FreezeWatch(QObject):
    """Watches between `begin` and `end`. The report is written by a thread of faulthandler's that needs no lock.

    The file is there while a session lasts, and after it only if there is something to report.
    """

    def __init__(
        self,
        folder: Path,
        parent: QObject | None = None,
        *,
        still_s: float = STILL_S,
        awake: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = folder / FILE
        self._still_s = still_s
        self._awake = awake or awake_clock_for(sys.platform)
        self._file: BinaryIO | None = None
        self._size = 0
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(ALIVE_MS)
        self._timer.timeout.connect(self._stay_alive)

    def begin(self) -> None:
        if self._file is not None:
            return
        try:
            make_folder(self._path.parent)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
            self._file = os.fdopen(os.open(self._path, flags, 0o600), "ab", buffering=0)
        except OSError:
            log.warning("The window is not watched in this session: its file could not be opened.", exc_info=True)
            return
        self._size = os.fstat(self._file.fileno()).st_size
        self._arm()
        self._timer.start()

    def end(self) -> None:
        if self._file is None:
            return
        self._timer.stop()
        faulthandler.cancel_dump_traceback_later()
        self._forget_sleep()
        self._file.close()
        self._file = None
        if self._size == 0:
            with suppress(OSError):
                self._path.unlink()

    def _stay_alive(self) -> None:
        """The window's thread has come round again: put off the report."""
        faulthandler.cancel_dump_traceback_later()
        self._forget_sleep()
        self._arm()

    def _arm(self) -> None:
        assert self._file is not None
        self._since = self._awake()
        faulthandler.dump_traceback_later(self._still_s, file=self._file)

    def _forget_sleep(self) -> None:
        """Take back a report that was written because the machine slept."""
        assert self._file is not None
        size = os.fstat(self._file.fileno()).st_size
        if size > self._size and self._awake() - self._since < self._still_s:
            with suppress(OSError):
                os.ftruncate(self._file.fileno(), self._size)
            return
        self._size = size
