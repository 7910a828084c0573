"""Simulates the file dialogs of a desktop: its portal on a bus of its own, or a person who chooses at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.devices.linux.bus import BUS, BUS_PATH, Bus
from ui.devices.linux.dbus_codec import Message, Variant
from ui.devices.linux.file_chooser import FILE_CHOOSER, PORTAL, PORTAL_PATH, REQUEST
from ui.foundation.dialog_request import Chosen, DialogRequest

REQUESTS = f"{PORTAL_PATH}/request/1_1"


class FakePortal(QObject):
    """A portal that records what it is asked."""

    def __init__(self, qtbot: QtBot, address: str, version: int = 4) -> None:
        super().__init__()
        self.bus = Bus(address, self)
        self.version = version
        self.asked: list[tuple[Any, ...]] = []
        self.methods: list[str] = []
        self.closed: list[str] = []
        self.bus.serve_object(PORTAL_PATH, self._serve)
        owned: list[object] = []
        self.bus.call(BUS, BUS_PATH, BUS, "RequestName", "su", (PORTAL, 4), owned.append)
        qtbot.waitUntil(lambda: bool(owned))

    def respond(self, *uris: str, response: int = 0, token: str = "", **told: bool) -> None:
        """Respond to the last request, or to the one with this token: close a dialog, or tell what was allowed."""
        place = f"{REQUESTS}/{token or self.asked[-1][-1]['handle_token']}"
        results = {name: Variant("b", value) for name, value in told.items()}
        if uris:
            results["uris"] = Variant("as", list(uris))
        self.bus.emit_signal(place, REQUEST, "Response", "ua{sv}", (response, results))

    def _serve(self, message: Message) -> tuple[str, tuple[Any, ...]] | None:
        if message.member == "Get" and message.body == (FILE_CHOOSER, "version"):
            return "v", (Variant("u", self.version),)
        if message.member not in ("OpenFile", "SaveFile", "RequestBackground", "Inhibit"):
            return None
        self.methods.append(message.member)
        self.asked.append(message.body)
        place = f"{REQUESTS}/{message.body[-1].get('handle_token', 'unnamed')}"
        self.bus.serve_object(place, self._close)
        return "o", (place,)

    def _close(self, message: Message) -> tuple[str, tuple[Any, ...]]:
        self.closed.append(message.path)
        return "", ()


class SilentPortal(FakePortal):
    """A portal that takes its name and never answers again, as one that hangs."""

    def __init__(self, qtbot: QtBot, address: str) -> None:
        super().__init__(qtbot, address)
        notifier = self.bus._notifier
        assert notifier is not None
        notifier.setEnabled(False)


class ChoosingDialogs:
    """Dialogs of a system in which a person chooses `path` at once, or nothing where that is None."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.requests: list[DialogRequest] = []
        self.cancelled = 0

    def look(self, then: Callable[[bool], None]) -> None:
        then(True)

    def ask(self, request: DialogRequest, then: Chosen) -> None:
        self.requests.append(request)
        then(self.path)

    def cancel(self) -> None:
        self.cancelled += 1
