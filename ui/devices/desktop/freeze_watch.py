"""Notices when the window stands still in a session, and has the next start of the program say so in the log.

A thread of its own writes down the stacks of all threads, or faulthandler does where no Python can run: the program's
names of files and functions, and line numbers. They hold nothing that anybody said or wrote.
"""

import ctypes
import faulthandler
import logging
import os
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QObject, QTimer

from guided.files.durable import make_folder
from guided.logged_errors import suppress_and_log
from ui.devices.desktop.log_format import Place, Stack, place_of

log = logging.getLogger(__name__)

FILE = "stood-still.txt"
STILL_S = 5.0
"""How long the window has to stand still: a slow disk or a busy machine holds it up for less."""
ALIVE_MS = 1_000
LOOKS = 5
"""How often it is looked at in that time."""
WRITING_S = 0.2
"""Seconds that the end of a session waits at most for a report that is being written."""
UPTIME_RAW = 8
"""The number of that clock on macOS; Python has a name for it there alone."""
LONGEST = 256 * 1024
"""Bytes of a report that are taken into the log."""
_FRAME = re.compile(r'  File "(?P<file>.+)", line (?P<line>\d+) in (?P<function>[\w<>]+)')
_HEADINGS = ("Thread ", "Current thread ")


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


def log_earlier_freeze(folder: Path) -> None:
    """Say in the log that the window stood still in an earlier session, and where; then forget it."""
    file = folder / FILE
    try:
        with file.open("rb") as opened:
            report = opened.read(LONGEST).decode("utf-8", "replace").strip()
        file.unlink()
    except FileNotFoundError:
        return
    except OSError as error:
        log.info("the report of an earlier session could not be read", exc_info=error)
        return
    if report:
        log.warning("The window stood still in an earlier session. What each thread was doing:\n%s", _parsed(report))


def _parsed(report: str) -> Stack:
    """Return the frames that `report` names, without the folders they lie in, and a heading for each thread."""
    frames: list[Place | str] = []
    for line in report.splitlines():
        if found := _FRAME.fullmatch(line):
            frames.append(place_of(found["file"], int(found["line"]), found["function"]))
        elif line.startswith(_HEADINGS):
            frames.append("thread")
    return Stack(frames)


class FreezeWatch(QObject):
    """Watches between `begin` and `end`.

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
        self._watcher: _Watcher | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(ALIVE_MS)
        self._timer.timeout.connect(self._stay_alive)

    def begin(self) -> None:
        if self._watcher is not None:
            return
        try:
            make_folder(self._path.parent)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
            file = os.fdopen(os.open(self._path, flags, 0o600), "ab", buffering=0)
        except OSError:
            log.warning("The window is not watched in this session: its file could not be opened.", exc_info=True)
            return
        self._watcher = _Watcher(file, self._still_s, self._awake)
        self._watcher.start()
        self._timer.start()

    def end(self) -> None:
        if self._watcher is None:
            return
        self._timer.stop()
        if self._watcher.end():
            with suppress_and_log(log, "an empty report could not be removed", OSError):
                self._path.unlink()
        self._watcher = None

    def _stay_alive(self) -> None:
        if self._watcher is not None:
            self._watcher.alive()


class _Watcher:
    """The thread that watches, which knows nothing of Qt.

    It writes the report itself where Python runs. Where it does not, because somebody holds the interpreter's lock, a
    timer of faulthandler's that it puts off again and again comes to its end. That one reads the stacks without the
    lock, which is safe only as long as nothing runs: it may crash the program otherwise.
    """

    def __init__(self, file: BinaryIO, still_s: float, awake: Callable[[], float]) -> None:
        self._file = file
        self._still_s = still_s
        self._awake = awake
        self._size = os.fstat(file.fileno()).st_size
        self._since = self._put_off = awake()
        self._told = False
        self._over = threading.Event()
        self._writing = threading.Lock()

    def start(self) -> None:
        threading.Thread(target=self._run, name="freeze-watch", daemon=True).start()

    def alive(self) -> None:
        """The window's thread has come round again."""
        self._since, self._told = self._awake(), False

    def end(self) -> bool:
        """Watch no more; whether there is nothing to report."""
        self._over.set()
        if not self._writing.acquire(timeout=WRITING_S):  # the disk holds it up
            return False
        try:
            faulthandler.cancel_dump_traceback_later()
            self._forget_sleep()
            self._file.close()
            return self._size == 0
        finally:
            self._writing.release()

    def _run(self) -> None:
        while not self._over.is_set():
            with self._writing:
                if self._over.is_set():
                    return
                self._look()
            self._over.wait(self._still_s / LOOKS)

    def _look(self) -> None:
        faulthandler.cancel_dump_traceback_later()
        self._forget_sleep()
        if not self._told and self._awake() - self._since >= self._still_s:
            self._told = True
            self._file.write(_stacks().encode("utf-8", "replace"))
            self._size = os.fstat(self._file.fileno()).st_size
        self._put_off = self._awake()
        faulthandler.dump_traceback_later(self._still_s, file=self._file)

    def _forget_sleep(self) -> None:
        """Take back what was written because the machine slept."""
        size = os.fstat(self._file.fileno()).st_size
        if size > self._size and self._awake() - self._put_off < self._still_s:
            with suppress_and_log(log, "what was written of a sleep could not be taken back", OSError):
                os.ftruncate(self._file.fileno(), self._size)
            return
        self._size = size


def _stacks() -> str:
    """The stacks of all threads, the last call first, without the lines of the program themselves."""
    names = {each.ident: each.name for each in threading.enumerate()}
    lines = []
    for ident, frame in sys._current_frames().items():
        lines.append(f"Thread {names.get(ident, ident)} (most recent call first):")
        found = traceback.StackSummary.extract(traceback.walk_stack(frame), lookup_lines=False)
        lines += [f'  File "{each.filename}", line {each.lineno} in {each.name}' for each in found]
    return "\n".join([*lines, ""])
