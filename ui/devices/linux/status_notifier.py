"""The tray icon of a Linux desktop: org.kde.StatusNotifierItem.

Qt's own is not used: it looks for a tray once, at its start, and a program that starts with the system is often there
before the panel is. It would load QtWidgets as well.
"""

import os
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from guided.own_program import flatpak_id
from ui.devices.icon import pictures
from ui.devices.linux.bus import BUS, BUS_PATH, Bus
from ui.devices.linux.dbus_codec import Message, Variant
from ui.devices.linux.dbus_menu import PATH as MENU_PATH
from ui.devices.linux.dbus_menu import PROPERTIES, DesktopMenu
from ui.devices.tray import MenuEntry

ITEM = "org.kde.StatusNotifierItem"
ITEM_PATH = "/StatusNotifierItem"
WATCHER = "org.kde.StatusNotifierWatcher"
WATCHER_PATH = "/StatusNotifierWatcher"
PICTURE = "a(iiay)"


class StatusNotifierTray(QObject):
    """The tray icon. `changed` follows `shown`: the desktop has accepted the icon, or its tray has disappeared."""

    changed = Signal()

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._menu = DesktopMenu(bus, self)
        self._name = f"{ITEM}-{os.getpid()}-{id(self) % 10_000}"
        # a Flatpak may have no name on the bus: the tray then finds the object by this connection
        self._offered = ITEM_PATH if flatpak_id() else self._name
        self._wanted = False
        self._taken = False
        self._opens: Callable[[], None] = lambda: None
        self._pictures: list[tuple[int, int, bytes]] = []
        bus.serve_object(ITEM_PATH, self._serve)
        bus.signal_received.connect(self._hear)
        bus.disconnected.connect(lambda: self._take(False))
        bus.watch_service(WATCHER)

    @property
    def shown(self) -> bool:
        return self._taken

    def show(self, menu: Sequence[MenuEntry], opens: Callable[[], None]) -> None:
        self._opens = opens
        self._menu.show(menu)
        if not self._wanted:
            self._wanted = True
            self._pictures = pictures()
            self._bus.call(BUS, BUS_PATH, BUS, "RequestName", "su", (self._name, 4))
            self._offer()

    def hide(self) -> None:
        if self._wanted:
            self._wanted = False
            self._bus.call(BUS, BUS_PATH, BUS, "ReleaseName", "s", (self._name,))
            self._take(False)

    def _offer(self) -> None:
        def answered(found: tuple[Any, ...] | None) -> None:
            self._take(found is not None and self._wanted)

        self._bus.call(WATCHER, WATCHER_PATH, WATCHER, "RegisterStatusNotifierItem", "s", (self._offered,), answered)

    def _take(self, taken: bool) -> None:
        if taken != self._taken:
            self._taken = taken
            self.changed.emit()

    def _hear(self, message: Message) -> None:
        """Handle the start or the end of the panel, which may start again."""
        if message.member == "NameOwnerChanged" and message.body[:1] == (WATCHER,) and self._wanted:
            if message.body[2]:
                self._offer()
            else:
                self._take(False)

    def _serve(self, message: Message) -> tuple[str, tuple[Any, ...]] | None:
        match message.interface, message.member:
            case str(found), member if found == PROPERTIES:
                return self._property(member, message.body)
            case _, "Activate":
                QTimer.singleShot(0, self, self._opens)
                return "", ()
            case _, "ProvideXdgActivationToken":
                os.environ["XDG_ACTIVATION_TOKEN"] = message.body[0]
                return "", ()
            case _, "ContextMenu" | "SecondaryActivate" | "Scroll":
                return "", ()
            case _:
                return None

    def _property(self, member: str, body: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]] | None:
        known = {
            "Category": Variant("s", "ApplicationStatus"),
            "Id": Variant("s", "guided"),
            "Title": Variant("s", "Guided"),
            "Status": Variant("s", "Active"),
            "WindowId": Variant("i", 0),
            "IconName": Variant("s", ""),
            "IconPixmap": Variant(PICTURE, self._pictures),
            "OverlayIconName": Variant("s", ""),
            "AttentionIconName": Variant("s", ""),
            "ToolTip": Variant(f"(s{PICTURE}ss)", ("", [], "Guided", "")),
            "ItemIsMenu": Variant("b", False),
            "Menu": Variant("o", MENU_PATH),
        }
        if member == "GetAll":
            return "a{sv}", (known,)
        return ("v", (known[body[1]],)) if member == "Get" and body[1] in known else None
