"""Provides the menu of a tray icon on a Linux desktop (com.canonical.dbusmenu), which the desktop draws itself."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ui.devices.linux.bus import Bus
from ui.devices.linux.dbus_codec import Message, Variant
from ui.devices.tray import MenuEntry

MENU = "com.canonical.dbusmenu"
PATH = "/MenuBar"
PROPERTIES = "org.freedesktop.DBus.Properties"
ITEM = "ia{sv}av"

Answer = tuple[str, tuple[Any, ...]]


class DesktopMenu(QObject):
    """Serves the menu. Its entries have numbers: 0 is the menu itself, then all in order, a submenu's after its own."""

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._lines: list[MenuEntry] = [MenuEntry()]
        self._revision = 0
        bus.serve_object(PATH, self._serve)

    def show(self, entries: Sequence[MenuEntry]) -> None:
        self._lines = [MenuEntry("", None, tuple(entries)), *_flat(entries)]
        self._revision += 1
        self._bus.emit_signal(PATH, MENU, "LayoutUpdated", "ui", (self._revision, 0))

    def _serve(self, message: Message) -> Answer | None:
        body = message.body
        match message.interface, message.member:
            case _, "GetLayout":
                depth = body[1] if body[1] >= 0 else len(self._lines)
                return f"u({ITEM})", (self._revision, self._item(self._known(body[0]), depth))
            case _, "GetGroupProperties":
                wanted = [number for number in body[0] or range(len(self._lines)) if 0 <= number < len(self._lines)]
                return "a(ia{sv})", ([(number, self._properties(number)) for number in wanted],)
            case _, "GetProperty":
                return "v", (self._properties(self._known(body[0])).get(body[1], Variant("s", "")),)
            case _, "Event":
                self._event(body[0], body[1])
                return "", ()
            case _, "EventGroup":
                for number, event, *_ in body[0]:
                    self._event(number, event)
                return "ai", ([],)
            case _, "AboutToShow":
                return "b", (False,)
            case _, "AboutToShowGroup":
                return "aiai", ([], [])
            case str(found), member if found == PROPERTIES:
                return _of_the_menu(member, body)
            case _:
                return None

    def _known(self, number: int) -> int:
        return number if 0 <= number < len(self._lines) else 0

    def _item(self, number: int, depth: int) -> tuple[int, dict[str, Variant], list[Variant]]:
        below = self._lines[number].entries if depth > 0 else ()
        held = [Variant(f"({ITEM})", self._item(self._place(each), depth - 1)) for each in below]
        return number, self._properties(number), held

    def _place(self, entry: MenuEntry) -> int:
        return next(place for place, each in enumerate(self._lines) if each is entry)

    def _properties(self, number: int) -> dict[str, Variant]:
        entry = self._lines[number]
        properties = {"children-display": Variant("s", "submenu")} if entry.entries else {}
        if number == 0:
            return properties
        if not entry.label:
            return {"type": Variant("s", "separator")}
        return {**properties, "label": Variant("s", entry.label.replace("_", "__"))}

    def _event(self, number: int, event: str) -> None:
        entry = self._lines[self._known(number)]
        if event == "clicked" and entry.action is not None:
            QTimer.singleShot(0, self, entry.action)


def _of_the_menu(member: str, body: tuple[Any, ...]) -> Answer | None:
    known = {
        "Version": Variant("u", 3),
        "Status": Variant("s", "normal"),
        "TextDirection": Variant("s", "ltr"),
        "IconThemePath": Variant("as", []),
    }
    if member == "GetAll":
        return "a{sv}", (known,)
    return ("v", (known[body[1]],)) if member == "Get" and body[1] in known else None


def _flat(entries: Sequence[MenuEntry]) -> Iterator[MenuEntry]:
    for entry in entries:
        yield entry
        yield from _flat(entry.entries)
