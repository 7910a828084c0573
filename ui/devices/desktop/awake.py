"""Keeps the screen lit and the machine awake during a session, and leaves no trace after it."""

import logging
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from guided.logged_errors import suppress_and_log

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from subprocess import Popen

    from ui.devices.linux.bus import Bus

CAFFEINATE = ("/usr/bin/caffeinate", "-d", "-i", "-w")
STAY_AS_TOLD, SYSTEM_REQUIRED, DISPLAY_REQUIRED = 0x80000000, 0x1, 0x2


class Awake(Protocol):
    """What a session needs of whatever keeps the machine awake. Nothing here waits, and nothing here fails.

    Either may be called twice. What is held when the process ends, in whatever way, is let go by itself.
    """

    def hold(self) -> None:
        """Keep the screen and the machine awake; notifications are asked to wait where a machine can be asked."""

    def let_go(self) -> None:
        """All as it was before."""


class Untouched:
    """The machine as it is, where it is to be left alone."""

    def hold(self) -> None:
        pass

    def let_go(self) -> None:
        pass


def awake_for_this_machine(parent: QObject | None = None) -> Awake:
    if sys.platform == "darwin":
        return AwakeMac(parent)
    if sys.platform == "win32":
        import ctypes

        return AwakeWindows(lambda flags: ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(flags)), parent)
    return AwakeDesktop(parent)


class AwakeDesktop(QObject):
    """Asks the services of a Linux desktop, each of which lets go as soon as the one that asked has left the bus.

    Hence a connection for this alone. It is the program's own and not one of QtDBus, which waits in the window's thread
    for a bus that does not answer, for 25 seconds.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: Bus | None = None

    def hold(self) -> None:
        address = bus_address(os.environ)
        if self._bus is not None or address is None:
            return
        from ui.devices.linux.bus import Bus

        self._bus = Bus(address, self)
        why = QCoreApplication.translate("Awake", "A session is under way")
        for name, path, interface, signature, values in (
            ("ScreenSaver", "ScreenSaver", "", "ss", ("Guided", why)),
            ("PowerManagement", "PowerManagement/Inhibit", ".Inhibit", "ss", ("Guided", why)),
            ("Notifications", "Notifications", "", "ssa{sv}", ("guided", why, {})),
        ):
            service = f"org.freedesktop.{name}"
            self._bus.call(service, f"/org/freedesktop/{path}", service + interface, "Inhibit", signature, values)

    def let_go(self) -> None:
        if self._bus is not None:
            self._bus.leave()
            self._bus = None


class AwakeMac(QObject):
    """A child that keeps a Mac awake for as long as both it and this process live."""

    def __init__(self, parent: QObject | None = None, command: Sequence[str] = CAFFEINATE) -> None:
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


class AwakeWindows(QObject):
    """Tells Windows, which remembers it for as long as the thread lives that told it: the window's own."""

    def __init__(self, tell: Callable[[int], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell

    def hold(self) -> None:
        self._tell(STAY_AS_TOLD | SYSTEM_REQUIRED | DISPLAY_REQUIRED)

    def let_go(self) -> None:
        self._tell(STAY_AS_TOLD)


def bus_address(environment: Mapping[str, str]) -> str | None:
    """Where the desktop's bus is; None where there is none.

    Found here, since asking the library for "the session bus" where there is none starts one, and leaves it running.
    """
    address = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    if address:
        return None if address.startswith(("autolaunch:", "disabled:")) else address
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    socket = Path(runtime) / "bus"
    return f"unix:path={socket}" if runtime and socket.is_socket() else None
