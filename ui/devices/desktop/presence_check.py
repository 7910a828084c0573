"""Whether a word is welcome now, as far as a computer can know: not in a call, a film or a talk, nor to nobody.

On Linux the desktop is asked: whether notifications are to wait, whether the screen is locked, whether any program asks
for a lit screen (a call, a film, a talk), and under X11 whether the window in front fills the screen. Under Wayland no
program may know the last; there the server of notifications keeps them back by itself while it is told not to disturb.
Windows tells it of itself. A Mac tells nobody, and keeps notices back itself in its "Focus".
"""

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from ui.devices.linux.bus import Bus

PATIENCE_MS = 2_000
"""How long the desktop may take to answer; what it has not said by then nobody knows."""
LIT = 8
"""For GNOME's session manager: nobody is to be taken for gone."""
SCREEN = 4
"""For KDE's power management: the screen is to stay as it is."""
QUESTIONS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "GetActive", "", ()),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "GetActive", "", ()),
    ("org.gnome.SessionManager", "/org/gnome/SessionManager", "IsInhibited", "u", (LIT,)),
    (
        "org.kde.Solid.PowerManagement.PolicyAgent",
        "/org/kde/Solid/PowerManagement/PolicyAgent",
        "HasInhibition",
        "u",
        (SCREEN,),
    ),
)
WELCOME_ON_WINDOWS = 5
"""QUNS_ACCEPTS_NOTIFICATIONS: no full screen, no talk, no game, no quiet time, somebody is there."""


class PresenceCheck(Protocol):
    def ask(self, then: Callable[[bool], None]) -> None:
        """Call `then`, now or soon, with whether a word is welcome."""


class NoPresenceCheck:
    """A system that keeps notices back itself, or where nobody can know."""

    def ask(self, then: Callable[[bool], None]) -> None:
        then(True)


class LinuxPresenceCheck(QObject):
    def __init__(self, bus: Bus, parent: QObject | None = None, environment: Mapping[str, str] = os.environ) -> None:
        super().__init__(parent)
        self._bus = bus
        self._environment = environment

    def ask(self, then: Callable[[bool], None]) -> None:
        if self._environment.get("DISPLAY"):
            from ui.devices.linux.x11_full_screen import is_full

            if is_full(self._environment["DISPLAY"]):
                then(False)
                return
        _Round(self._bus, then, self)


class _Round(QObject):
    """All questions at once; whoever answers yes first ends it."""

    def __init__(self, bus: Bus, then: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._then: Callable[[bool], None] | None = then
        self._left = len(QUESTIONS) + 1
        self._late = QTimer(self, interval=PATIENCE_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._late.timeout.connect(lambda: self._end(True))
        self._late.start()
        bus.get_property(
            "org.freedesktop.Notifications",
            "/org/freedesktop/Notifications",
            "org.freedesktop.Notifications",
            "Inhibited",
            self._hear,
        )
        for service, path, member, signature, body in QUESTIONS:
            bus.call(service, path, service, member, signature, body, self._hear)

    def _hear(self, answer: tuple[Any, ...] | None) -> None:
        self._left -= 1
        if answer == (True,):
            self._end(False)
        elif self._left == 0:
            self._end(True)

    def _end(self, welcome: bool) -> None:
        if self._then is not None:
            then, self._then = self._then, None
            self._late.stop()
            self.deleteLater()
            then(welcome)


class WindowsPresenceCheck:
    def __init__(self, state: Callable[[], int]) -> None:
        self._state = state

    def ask(self, then: Callable[[bool], None]) -> None:
        then(self._state() == WELCOME_ON_WINDOWS)


def presence_check_for_this_machine(bus: Bus | None, parent: QObject | None = None) -> PresenceCheck:
    if sys.platform == "win32":
        return WindowsPresenceCheck(_state_of_windows)
    return NoPresenceCheck() if bus is None else LinuxPresenceCheck(bus, parent)


if sys.platform == "win32":

    def _state_of_windows() -> int:
        import ctypes

        state = ctypes.c_int(WELCOME_ON_WINDOWS)
        ctypes.windll.shell32.SHQueryUserNotificationState(ctypes.byref(state))
        return state.value
