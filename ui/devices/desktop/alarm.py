"""Rings at a local time, also after the machine slept or its clock was set."""

import ctypes
import os
import sys
from contextlib import suppress
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal, Slot

from guided.practice.reminders import seconds_until

MAX_INTERVAL_S = 15 * 60.0
"""The longest that an ordinary timer is set, which stands still while the machine sleeps."""
CLOCK_REALTIME, TFD_NONBLOCK, TFD_CLOEXEC, TFD_TIMER_ABSTIME_CANCEL_ON_SET = 0, 0o4000, 0o2000000, 3
"""Constants of Linux' timerfd_create and timerfd_settime."""


class Alarm(QObject):
    """Emits `rang` at the time, and possibly before: when the clock was set, or after a sleep."""

    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.rang)

    def set(self, due: datetime | None, now: datetime | None = None) -> None:
        """Set the alarm to the local time `due`, or off with None."""
        self._timer.stop()
        if due is not None and now is not None:
            seconds = max(0.0, seconds_until(due, now)) + 0.5  # a coarse timer is early by up to a twentieth of this
            self._timer.start(round(1000 * min(seconds, MAX_INTERVAL_S)))


class LinuxAlarm(Alarm):
    """Uses a timerfd on the system's clock, which is never early, and not late after a sleep."""

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
            self._libc.timerfd_settime(self._file, TFD_TIMER_ABSTIME_CANCEL_ON_SET, ctypes.byref(spec), None)
        else:
            super().set(due, now)

    def _opened(self) -> bool:
        if self._file < 0:
            self._file = self._libc.timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)
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
