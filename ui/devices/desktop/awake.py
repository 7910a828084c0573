"""Keeps the screen lit and the machine awake during a session, and leaves no trace after it."""

import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from guided.logged_errors import suppress_and_log
from guided.own_program import flatpak_id

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from subprocess import Popen

    from ui.devices.linux.bus import Bus

CAFFEINATE_COMMAND = ("/usr/bin/caffeinate", "-d", "-i", "-w")
PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INHIBIT = "org.freedesktop.portal.Inhibit"
STAY_AWAKE = 4 | 8
"""The portal's flags against suspending and against dimming."""
ES_CONTINUOUS, ES_SYSTEM_REQUIRED, ES_DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2
"""Flags of Windows' SetThreadExecutionState."""


class Awake(Protocol):
    """Keeps the machine awake during a session. No method blocks or raises.

    Each may be called twice. The system releases what is held when the process ends, however it ends.
    """

    def hold(self) -> None:
        """Keep the screen lit and the machine awake, and hold notifications back where the system can be asked to."""

    def let_go(self) -> None:
        """Undo `hold`."""


class NoSleepInhibitor:
    """Does nothing: for tests and rehearsals."""

    def hold(self) -> None:
        pass

    def let_go(self) -> None:
        pass


def sleep_inhibitor_for_this_machine(parent: QObject | None = None) -> Awake:
    if sys.platform == "darwin":
        return MacSleepInhibitor(parent)
    if sys.platform == "win32":
        import ctypes

        return WindowsSleepInhibitor(
            lambda flags: ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(flags)), parent
        )
    return LinuxSleepInhibitor(parent)


class LinuxSleepInhibitor(QObject):
    """Asks the services of a Linux desktop, which release an inhibition when its owner leaves the bus.

    It has a bus connection of its own, so that leaving the bus releases all of them. QtDBus is not used: it blocks the
    window's thread for up to 25 seconds where the bus does not answer.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: Bus | None = None

    def hold(self) -> None:
        address = bus_address(os.environ)
        if self._bus is not None or address is None:
            return
        from ui.devices.linux.bus import Bus
        from ui.devices.linux.dbus_codec import Variant

        self._bus = Bus(address, self)
        why = QCoreApplication.translate("Awake", "A session is under way")
        if flatpak_id():
            reason = {"reason": Variant("s", why)}
            self._bus.call(PORTAL, PORTAL_PATH, INHIBIT, "Inhibit", "sua{sv}", ("", STAY_AWAKE, reason))
            return
        for name, path, interface, signature, values in (
            ("ScreenSaver", "ScreenSaver", "", "ss", ("Guided", why)),
            ("PowerManagement", "PowerManagement/Inhibit", ".Inhibit", "ss", ("Guided", why)),
            ("Notifications", "Notifications", "", "ssa{sv}", ("guided", why, {})),
        ):
            service = f"org.freedesktop.{name}"
            self._bus.call(service, f"/org/freedesktop/{path}", service + interface, "Inhibit", signature, values)

    def let_go(self) -> None:
        if self._bus is not None:
            self._bus.disconnect_from_bus()
            self._bus = None


class MacSleepInhibitor(QObject):
    """Runs `caffeinate`, which keeps a Mac awake for as long as it and this process run."""

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = CAFFEINATE_COMMAND) -> None:
        super().__init__(parent)
        self._command = (*command, str(os.getpid()))
        self._child: Popen[bytes] | None = None

    def hold(self) -> None:
        if self._child is None:
            import subprocess

            quiet = subprocess.DEVNULL
            with suppress_and_log(_log, "nothing keeps this computer awake", OSError):
                self._child = subprocess.Popen(self._command, stdin=quiet, stdout=quiet, stderr=quiet)

    def let_go(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            self._child = None


class WindowsSleepInhibitor(QObject):
    """Sets the execution state of the window's thread, which Windows keeps until that thread ends."""

    def __init__(self, set_state: Callable[[int], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._set_state = set_state

    def hold(self) -> None:
        self._set_state(ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED)

    def let_go(self) -> None:
        self._set_state(ES_CONTINUOUS)


def bus_address(environment: Mapping[str, str]) -> str | None:
    """Return the address of the session bus, or None where there is none.

    libdbus is not asked, as it would start a bus where there is none, and leave it running.
    """
    address = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    if address:
        return None if address.startswith(("autolaunch:", "disabled:")) else address
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    socket = Path(runtime) / "bus"
    return f"unix:path={socket}" if runtime and socket.is_socket() else None
