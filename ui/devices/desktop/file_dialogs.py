"""Finds the file dialogs that this machine has of its own."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.devices.desktop.awake import bus_address
from ui.foundation.dialog_request import Chosen, DialogRequest

if TYPE_CHECKING:
    from ui.devices.desktop.native_dialogs import NativeFileDialogs
    from ui.devices.linux.file_chooser import PortalFileDialogs


class FileDialogsOfThisMachine(QObject):
    """Makes what it needs when a page first asks, as most evenings need no dialog."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: PortalFileDialogs | NativeFileDialogs | None = None

    def look(self, then: Callable[[bool], None]) -> None:
        if self._made is None:
            self._made = self._make()
        self._made.look(then) if self._made is not None else then(False)

    def ask(self, request: DialogRequest, then: Chosen) -> None:
        self._made.ask(request, then) if self._made is not None else then(None)

    def cancel(self) -> None:
        if self._made is not None:
            self._made.cancel()

    def _make(self) -> "PortalFileDialogs | NativeFileDialogs | None":
        if sys.platform in ("win32", "darwin"):
            from ui.devices.desktop.native_dialogs import NativeFileDialogs

            return NativeFileDialogs(self)
        address = bus_address(os.environ)
        if address is None:
            return None
        from ui.devices.linux.bus import Bus
        from ui.devices.linux.file_chooser import PortalFileDialogs

        return PortalFileDialogs(Bus(address, self), portal_window, self)


def portal_window() -> str:
    """Return the portal's name for our window: on X11 its number; empty on Wayland, where a protocol would have to
    export it."""
    window = QGuiApplication.focusWindow()
    return f"x11:{window.winId():x}" if window is not None and QGuiApplication.platformName() == "xcb" else ""
