"""Detects that the window freezes in a session, and lets the next start of the program log where.

A thread writes the stacks of all threads to a file, or faulthandler does where no Python code can run: names of files
and functions, and line numbers. They hold nothing that anybody said or wrote.
"""

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
from ui.devices.desktop.log_format import CodeLocation, Stack, location_of

log = logging.getLogger(__name__)

REPORT_FILE_NAME = "stood-still.txt"
FREEZE_S = 5.0
"""How long the window must not respond to count as frozen: a slow disk or a busy machine takes less."""
HEARTBEAT_MS = 1_000
CHECKS_PER_FREEZE = 5
"""How often the thread checks within that time."""
REPORT_TIMEOUT_S = 0.2
"""Seconds that the end of a session waits at most for a report that is being written."""
CLOCK_UPTIME_RAW = 8
"""The number of that clock on macOS; Python defines it there only."""
MAX_REPORT_BYTES = 256 * 1024
"""Bytes of a report that are taken into the log."""
_FRAME = re.compile(r'  File "(?P<file>.+)", line (?P<line>\d+) in (?P<function>[\w<>]+)')
_HEADINGS = ("Thread ", "Current thread ")


def awake_clock_for(platform: str) -> Callable[[], float]:
    """Return a platform's monotonic clock in seconds that stops while the machine sleeps."""
    if platform == "win32":
        return _windows_awake
    if platform == "darwin":
        return lambda: time.clock_gettime(CLOCK_UPTIME_RAW)
    return lambda: time.clock_gettime(time.CLOCK_MONOTONIC)


def _windows_awake() -> float:
    import ctypes

    ticks = ctypes.c_ulonglong()
    ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))  # type: ignore[attr-defined]
    return ticks.value / 1e7


def log_earlier_freeze(folder: Path) -> None:
    """Log where the window froze in an earlier session, and remove the report."""
    file = folder / REPORT_FILE_NAME
    try:
        with file.open("rb") as opened:
            report = opened.read(MAX_REPORT_BYTES).decode("utf-8", "replace").strip()
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
    frames: list[CodeLocation | str] = []
    for line in report.splitlines():
        if found := _FRAME.fullmatch(line):
            frames.append(location_of(found["file"], int(found["line"]), found["function"]))
        elif line.startswith(_HEADINGS):
            frames.append("thread")
    return Stack(frames)


class FreezeWatch(QObject):
    """Watches between `begin` and `end`. The file exists during a session, and after it only if there is a report."""

    def __init__(
        self,
        folder: Path,
        parent: QObject | None = None,
        *,
        freeze_s: float = FREEZE_S,
        awake: Callable[[], float] | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = folder / REPORT_FILE_NAME
        self._freeze_s = freeze_s
        self._awake = awake or awake_clock_for(sys.platform)
        self._watcher: _Watcher | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(HEARTBEAT_MS)
        self._timer.timeout.connect(self._send_heartbeat)

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
        self._watcher = _Watcher(file, self._freeze_s, self._awake)
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

    def _send_heartbeat(self) -> None:
        if self._watcher is not None:
            self._watcher.alive()


class _Watcher:
    """The watching thread, which uses nothing of Qt.

    It writes the report itself where it gets the interpreter's lock. Where another thread keeps the lock, the timer of
    faulthandler, which this thread resets again and again, runs out. faulthandler reads the stacks without the lock,
    which is safe only while no Python code runs, and may crash the program otherwise.
    """

    def __init__(self, file: BinaryIO, freeze_s: float, awake: Callable[[], float]) -> None:
        self._file = file
        self._freeze_s = freeze_s
        self._awake = awake
        self._size = os.fstat(file.fileno()).st_size
        self._since = self._put_off = awake()
        self._reported = False
        self._over = threading.Event()
        self._writing = threading.Lock()

    def start(self) -> None:
        threading.Thread(target=self._run, name="freeze-watch", daemon=True).start()

    def alive(self) -> None:
        """Note that the window's thread responds."""
        self._since, self._reported = self._awake(), False

    def end(self) -> bool:
        """Stop watching. Return whether there is nothing to report."""
        self._over.set()
        if not self._writing.acquire(timeout=REPORT_TIMEOUT_S):  # the disk is slow
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
                self._check()
            self._over.wait(self._freeze_s / CHECKS_PER_FREEZE)

    def _check(self) -> None:
        faulthandler.cancel_dump_traceback_later()
        self._forget_sleep()
        if not self._reported and self._awake() - self._since >= self._freeze_s:
            self._reported = True
            self._file.write(_stacks().encode("utf-8", "replace"))
            self._size = os.fstat(self._file.fileno()).st_size
        self._put_off = self._awake()
        faulthandler.dump_traceback_later(self._freeze_s, file=self._file)

    def _forget_sleep(self) -> None:
        """Remove what faulthandler wrote because the machine slept."""
        size = os.fstat(self._file.fileno()).st_size
        if size > self._size and self._awake() - self._put_off < self._freeze_s:
            with suppress_and_log(log, "what was written of a sleep could not be taken back", OSError):
                os.ftruncate(self._file.fileno(), self._size)
            return
        self._size = size


def _stacks() -> str:
    """Return the stacks of all threads, the last call first, without source lines."""
    names = {each.ident: each.name for each in threading.enumerate()}
    lines = []
    for ident, frame in sys._current_frames().items():
        lines.append(f"Thread {names.get(ident, ident)} (most recent call first):")
        found = traceback.StackSummary.extract(traceback.walk_stack(frame), lookup_lines=False)
        lines += [f'  File "{each.filename}", line {each.lineno} in {each.name}' for each in found]
    return "\n".join([*lines, ""])
