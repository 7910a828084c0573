"""Shows the file dialogs of a Linux desktop by its portal (org.freedesktop.portal.FileChooser), over D-Bus.

Qt asks the portal only where its platform theme plugin was chosen from outside (decision 34), and PySide's D-Bus module
can't send the types that it expects (decision 13).
"""

import os
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit

from PySide6.QtCore import QObject, Qt, QTimer

from ui.devices.linux.bus import Bus
from ui.devices.linux.dbus_codec import Message, Variant
from ui.foundation.dialog_request import Chosen, DialogRequest

PORTAL = "org.freedesktop.portal.Desktop"
PORTAL_PATH = "/org/freedesktop/portal/desktop"
FILE_CHOOSER = "org.freedesktop.portal.FileChooser"
REQUEST = "org.freedesktop.portal.Request"
FOLDERS_SINCE = 3
"""The version of the interface that can ask for a folder."""
TIMEOUT_MS = 5_000
"""How long the portal may take to take a request, in milliseconds. The dialog itself may stay open."""
CHOSEN = 0
"""What the portal responds where something was chosen."""
_GLOB = 0
"""The kind of a filter: a pattern."""


class PortalFileDialogs(QObject):
    """Shows one dialog at a time. A portal that never answers counts as none after TIMEOUT_MS."""

    def __init__(self, bus: Bus, window: Callable[[], str] = str, parent: QObject | None = None) -> None:
        """`window` returns how the portal knows our window, such as "x11:1a"; empty where it doesn't."""
        super().__init__(parent)
        self._bus, self._window = bus, window
        self._tokens = count(1)
        self._token = ""
        """The token of the dialog that is open, or is asked for; empty for none."""
        self._handle = ""
        self._then: Chosen | None = None
        self._silent = False
        """Whether the portal did not take a request in time; it is asked no more."""
        self._late = QTimer(self, interval=TIMEOUT_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._late.timeout.connect(self._give_up)
        bus.signal_received.connect(self._hear)
        bus.match_signals(f"type='signal',sender='{PORTAL}',interface='{REQUEST}',member='Response'")

    def look(self, then: Callable[[bool], None]) -> None:
        def told(answer: tuple[Any, ...] | None) -> None:
            version = answer[0] if answer else 0
            then(not self._silent and isinstance(version, int) and version >= FOLDERS_SINCE)

        self._bus.get_property(PORTAL, PORTAL_PATH, FILE_CHOOSER, "version", told)

    def ask(self, request: DialogRequest, then: Chosen) -> None:
        self.cancel()
        self._token, self._then = f"guided{os.getpid()}_{next(self._tokens)}", then
        token = self._token

        def taken(answer: tuple[Any, ...] | None) -> None:
            if token == self._token:
                self._late.stop()
                self._handle = answer[0] if answer else ""
                if not answer:
                    self._end(None)
            elif answer:
                self._close(answer[0])

        self._late.start()
        body = (self._window(), request.title, {"handle_token": Variant("s", token), **_options(request)})
        method = "SaveFile" if request.save_as else "OpenFile"
        self._bus.call(PORTAL, PORTAL_PATH, FILE_CHOOSER, method, "ssa{sv}", body, taken)

    def cancel(self) -> None:
        if self._handle:
            self._close(self._handle)
        self._then = None
        self._end(None)

    def _hear(self, message: Message) -> None:
        if message.member != "Response" or not self._token or not message.path.endswith(f"/{self._token}"):
            return
        response, results = message.body
        self._end(_path_of(results.get("uris")) if response == CHOSEN else None)

    def _give_up(self) -> None:
        self._silent = True
        self._end(None)

    def _end(self, path: Path | None) -> None:
        self._late.stop()
        then, self._then, self._token, self._handle = self._then, None, "", ""
        if then is not None:
            then(path)

    def _close(self, handle: str) -> None:
        self._bus.call(PORTAL, handle, REQUEST, "Close")


def _options(request: DialogRequest) -> dict[str, Variant]:
    options = {
        "modal": Variant("b", True),
        "current_folder": Variant("ay", os.fsencode(request.start) + b"\0"),
    }
    if request.save_as:
        options["current_name"] = Variant("s", request.save_as)
    else:
        options["directory"] = Variant("b", request.folder)
    if request.endings:
        patterns = [(_GLOB, f"*.{ending}") for ending in request.endings]
        options["filters"] = Variant("a(sa(us))", [(request.kind, patterns)])
    return options


def _path_of(uris: object) -> Path | None:
    """Return the path of the first URI, or None where it is no file of this machine."""
    first = uris[0] if isinstance(uris, list) and uris else ""
    parts = urlsplit(first if isinstance(first, str) else "")
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return None
    return Path(os.fsdecode(unquote_to_bytes(parts.path)))
