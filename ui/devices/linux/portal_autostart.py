"""Starts a Flatpak with the desktop, by its portal (org.freedesktop.portal.Background), over D-Bus.

A Flatpak does not see the folder where a desktop looks at its start.
"""

import errno
import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from guided.files.durable import make_folder, write_atomically
from ui.devices.linux.bus import Bus
from ui.devices.linux.dbus_codec import Message, Variant
from ui.devices.linux.file_chooser import PORTAL, PORTAL_PATH, REQUEST

BACKGROUND = "org.freedesktop.portal.Background"
ALLOWED = 0
"""What the portal responds where nobody said no."""
KEPT = "starts-with-desktop"
"""The file that says that it was switched on: the portal tells nobody."""


class PortalAutostart(QObject):
    """Asks the desktop, which may ask the person. It counts as switched on until the answer is no."""

    def __init__(self, folder: Path, address: str | None, words: Sequence[str]) -> None:
        """`folder` is where it is kept that it is on, `words` the command within the Flatpak."""
        super().__init__()
        self._kept, self._address, self._words = folder / KEPT, address, list(words)
        self._tokens = count(1)
        self._token = ""
        self._bus: Bus | None = None

    @property
    def on(self) -> bool:
        return self._kept.exists()

    def turn(self, on: bool) -> None:
        bus = self._connected()
        if not on:
            self._kept.unlink(missing_ok=True)
        elif bus is None or not bus.connected:
            raise OSError(errno.ENOTCONN, os.strerror(errno.ENOTCONN))
        else:
            make_folder(self._kept.parent)
            write_atomically(self._kept, b"")
        if bus is not None:
            self._ask(bus, on)

    def _connected(self) -> Bus | None:
        if self._bus is None and self._address is not None:
            self._bus = Bus(self._address, self)
            self._bus.signal_received.connect(self._hear)
            self._bus.match_signals(f"type='signal',sender='{PORTAL}',interface='{REQUEST}',member='Response'")
        return self._bus

    def _ask(self, bus: Bus, on: bool) -> None:
        self._token = f"guided{os.getpid()}_autostart{next(self._tokens)}"
        options = {
            "handle_token": Variant("s", self._token),
            "reason": Variant("s", QCoreApplication.translate("Autostart", "So that reminders can come")),
            "autostart": Variant("b", on),
            "commandline": Variant("as", self._words),
        }
        bus.call(PORTAL, PORTAL_PATH, BACKGROUND, "RequestBackground", "sa{sv}", ("", options), self._taken)

    def _taken(self, answer: object | None) -> None:
        if answer is None:
            self._kept.unlink(missing_ok=True)

    def _hear(self, message: Message) -> None:
        if message.member != "Response" or not self._token or not message.path.endswith(f"/{self._token}"):
            return
        response, results = message.body
        if response != ALLOWED or not results.get("autostart"):
            self._kept.unlink(missing_ok=True)
