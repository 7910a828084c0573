"""Simulates a Linux desktop on a bus of its own, which records the icon and notifications it receives."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.devices.desktop.presence_check import QUESTIONS
from ui.devices.linux.bus import BUS, BUS_PATH, Bus
from ui.devices.linux.dbus_codec import Message, Variant

NOTIFICATIONS = "org.freedesktop.Notifications"
NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
WATCHER = "org.kde.StatusNotifierWatcher"
MENU = "com.canonical.dbusmenu"


class FakeDesktop(QObject):
    """Takes the names of a desktop's services, answers as they do, and asks the icon as a panel does."""

    def __init__(self, qtbot: QtBot, address: str, *, tray: bool = True, **busy: bool) -> None:
        """`busy` is what is answered to Inhibited, GetActive, IsInhibited and HasInhibition."""
        super().__init__()
        self.qtbot = qtbot
        self.bus = Bus(address, self)
        self.items: list[str] = []
        self.shown: list[tuple[str, list[str]]] = []
        self.raw: list[tuple[Any, ...]] = []
        self.closed: list[int] = []
        self.asked: list[str] = []
        self.busy = busy
        self._number = 0
        for path in (NOTIFICATIONS_PATH, "/StatusNotifierWatcher", *(path for _service, path, *_ in QUESTIONS)):
            self.bus.serve_object(path, self._serve)
        for service in [NOTIFICATIONS, *(service for service, *_ in QUESTIONS), *([WATCHER] if tray else [])]:
            self.own(service)

    def own(self, service: str) -> None:
        self.wait_for(BUS, BUS_PATH, BUS, "RequestName", "su", (service, 4))

    def release(self, service: str) -> None:
        self.wait_for(BUS, BUS_PATH, BUS, "ReleaseName", "s", (service,))

    def has(self, service: str) -> bool:
        """Whether anybody has the name `service`."""
        return self.wait_for(BUS, BUS_PATH, BUS, "NameHasOwner", "s", (service,)) == (True,)

    def wait_for(self, *words: Any) -> tuple[Any, ...] | None:
        """The answer to a call."""
        answers: list[tuple[Any, ...] | None] = []
        self.bus.call(*words, then=answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def layout(self) -> list[tuple[int, str, list[tuple[int, str]]]]:
        """The menu of the last icon: number, words, and what is below."""
        self.qtbot.waitUntil(lambda: bool(self.items))
        found = self.wait_for(self.items[-1], "/MenuBar", MENU, "GetLayout", "iias", (0, -1, []))
        assert found is not None
        _revision, (_number, _told, lines) = found
        return [
            (number, told.get("label", ""), [(each, said.get("label", "")) for each, said, _none in below])
            for number, told, below in lines
        ]

    def press(self, words: str) -> None:
        """Choose a line of the menu."""
        lines = [(number, said) for number, said, below in self.layout() for number, said in [(number, said), *below]]
        (number,) = [number for number, said in lines if said == words]
        self.wait_for(self.items[-1], "/MenuBar", MENU, "Event", "isvu", (number, "clicked", Variant("s", ""), 0))

    def click(self) -> None:
        self.wait_for(self.items[-1], "/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate", "ii", (0, 0))

    def press_notice(self, words: str) -> None:
        """Press a word of the last notice."""
        actions = self.raw[-1][5]
        name = {said: name for name, said in zip(actions[::2], actions[1::2], strict=True)}[words]
        self.bus.emit_signal(NOTIFICATIONS_PATH, NOTIFICATIONS, "ActionInvoked", "us", (self._number, name))

    def _serve(self, message: Message) -> tuple[str, tuple[Any, ...]] | None:
        self.asked.append(message.member)
        return {
            "RegisterStatusNotifierItem": self._register,
            "Notify": self._notify,
            "CloseNotification": self._close,
        }.get(message.member, self._say)(message)

    def _register(self, message: Message) -> tuple[str, tuple[Any, ...]]:
        self.items.append(message.body[0])
        return "", ()

    def _notify(self, message: Message) -> tuple[str, tuple[Any, ...]]:
        assert message.signature == "susssasa{sv}i"
        self._number = message.body[1] or self._number + 1
        self.raw.append(message.body)
        self.shown.append((message.body[3], message.body[5][1::2]))
        return "u", (self._number,)

    def _close(self, message: Message) -> tuple[str, tuple[Any, ...]]:
        self.closed.append(message.body[0])
        return "", ()

    def _say(self, message: Message) -> tuple[str, tuple[Any, ...]] | None:
        what = message.body[1] if message.member == "Get" else message.member
        if what not in ("Inhibited", "GetActive", "IsInhibited", "HasInhibition"):
            return None
        busy = self.busy.get(what, False)
        return ("v", (Variant("b", busy),)) if message.member == "Get" else ("b", (busy,))


MakeDesktop = Callable[..., FakeDesktop]
