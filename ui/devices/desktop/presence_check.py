"""Checks whether a notification is welcome now: not during a call, a film or a talk, and not while the user is away.

On Linux the desktop is asked whether notifications are inhibited, whether the screen is locked, and whether a program
keeps the screen lit (a call, a film, a talk); on X11 also whether the active window fills the screen. Wayland tells no
program that; there the notification server itself holds notifications back in its "do not disturb" mode. Windows has
one function for all of it. macOS tells no program, and holds notifications back itself in its "Focus" mode.
"""

import os
import sys
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from ui.devices.linux.bus import Bus

TIMEOUT_MS = 2_000
"""How long the desktop may take to answer; after that a notification counts as welcome."""
GNOME_INHIBIT_IDLE = 8
"""GNOME's flag for a program that keeps the session from becoming idle."""
KDE_CHANGE_SCREEN_SETTINGS = 4
"""KDE's flag for a program that keeps the screen lit."""
QUESTIONS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "GetActive", "", ()),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "GetActive", "", ()),
    ("org.gnome.SessionManager", "/org/gnome/SessionManager", "IsInhibited", "u", (GNOME_INHIBIT_IDLE,)),
    (
        "org.kde.Solid.PowerManagement.PolicyAgent",
        "/org/kde/Solid/PowerManagement/PolicyAgent",
        "HasInhibition",
        "u",
        (KDE_CHANGE_SCREEN_SETTINGS,),
    ),
)
WELCOME_ON_WINDOWS = 5
"""QUNS_ACCEPTS_NOTIFICATIONS: no full screen, presentation, game or quiet time, and the user is present."""


class PresenceCheck(Protocol):
    def ask(self, then: Callable[[bool], None]) -> None:
        """Call `then`, now or later, with whether a notification is welcome."""


class NoPresenceCheck:
    """Says that notifications are welcome: for a system that holds them back itself, or can't be asked."""

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
        _Questions(self._bus, then, self)


class _Questions(QObject):
    """Asks all questions at once. The first answer of yes, or the last of no, ends it."""

    def __init__(self, bus: Bus, then: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._then: Callable[[bool], None] | None = then
        self._left = len(QUESTIONS) + 1
        self._late = QTimer(self, interval=TIMEOUT_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
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
