"""A time of day to be woken at, however long it is until then: the machine may sleep and its clock be set meanwhile."""

import ctypes
import os
import sys
from contextlib import suppress
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal, Slot

from guided.practice.reminders import seconds_until

AT_MOST_S = 15 * 60.0
"""Where a timer does not go on while the machine sleeps, how long it is set at the most."""
REALTIME, NONBLOCK, CLOEXEC, ABSOLUTE_AND_TOLD = 0, 0o4000, 0o2000000, 3


class Alarm(QObject):
    """Sets `rang` off when the time has come, and now and then before: when the clock was set, or after a sleep."""

    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.rang)

    def set(self, due: datetime | None, now: datetime | None = None) -> None:
        """Wake at `due`, a time on the wall; None is never."""
        self._timer.stop()
        if due is not None and now is not None:
            seconds = max(0.0, seconds_until(due, now)) + 0.5  # a coarse timer is early by up to a twentieth of this
            self._timer.start(round(1000 * min(seconds, AT_MOST_S)))


class LinuxAlarm(Alarm):
    """By a timer of the system that knows the clock on the wall: nothing wakes before, and no sleep makes it late."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._libc = ctypes.CDLL(None)
        self._file = -1
        self._heard: QSocketNotifier | None = None

    def set(self, due: datetime | None, now: datetime | None = None) -> None:
        if due is None:
            super().set(None)
            self._close()
        elif self._opened():
            at = int((due + timedelta(microseconds=999_999)).timestamp())
            spec = (ctypes.c_long * 4)(0, 0, at, 0)
            self._libc.timerfd_settime(self._file, ABSOLUTE_AND_TOLD, ctypes.byref(spec), None)
        else:
            super().set(due, now)

    def _opened(self) -> bool:
        if self._file < 0:
            self._file = self._libc.timerfd_create(REALTIME, NONBLOCK | CLOEXEC)
            if self._file >= 0:
                self._heard = QSocketNotifier(self._file, QSocketNotifier.Type.Read, self)
                self._heard.activated.connect(self._ring)
        return self._file >= 0

    def _close(self) -> None:
        if self._heard is not None:
            self._heard.setEnabled(False)
            self._heard = None
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    @Slot()
    def _ring(self) -> None:
        with suppress(OSError):  # the clock was set
            os.read(self._file, 8)
        self.rang.emit()


def alarm_for_this_machine(parent: QObject | None = None) -> Alarm:
    return LinuxAlarm(parent) if sys.platform.startswith("linux") else Alarm(parent)
