"""Desktop notifications, with buttons where a system has them."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QObject

from ui.devices.linux.bus import Bus
from ui.devices.linux.dbus_codec import Message, Variant

SERVER = "org.freedesktop.Notifications"
SERVER_PATH = "/org/freedesktop/Notifications"
NORMAL = 1
OPENS = "default"
"""The name that notification servers have for a click on the notification itself."""

Action = Callable[[], None]
NoticeButton = tuple[str, Action]
"""The label of a button and its action; the first is also that of a click on the notification."""


class Notices(Protocol):
    """Shows notifications. No method blocks or raises."""

    def notify(self, words: str, buttons: Sequence[NoticeButton] = ()) -> None:
        """Show `words`, in the place of an earlier notification."""

    def withdraw(self) -> None:
        """Withdraw the notification."""


class NoNotices:
    """Does nothing: for a system without notifications."""

    def notify(self, words: str, buttons: Sequence[NoticeButton] = ()) -> None:
        pass

    def withdraw(self) -> None:
        pass


class DesktopNotices(QObject):
    """Shows notifications of a Linux desktop. They make no sound, and are transient: none is kept in a list."""

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._number = 0
        self._waiting = False
        self._actions: dict[str, Action] = {}
        bus.signal_received.connect(self._hear)
        for signal in ("ActionInvoked", "NotificationClosed", "ActivationToken"):
            bus.match_signals(f"type='signal',interface='{SERVER}',member='{signal}'")

    def notify(self, words: str, buttons: Sequence[NoticeButton] = ()) -> None:
        self._actions = {name: action for name, (_words, action) in zip(_names(buttons), buttons, strict=True)}
        actions = [
            each for name, (label, _action) in zip(_names(buttons), buttons, strict=True) for each in (name, label)
        ]
        if buttons:
            self._actions[OPENS] = buttons[0][1]
            actions = [OPENS, buttons[0][0], *actions]
        hints = {
            "urgency": Variant("y", NORMAL),
            "transient": Variant("b", True),
            "suppress-sound": Variant("b", True),
            "desktop-entry": Variant("s", "guided"),
        }
        body = ("Guided", self._number, "", words, "", actions, hints, -1)
        self._waiting = True
        self._bus.call(SERVER, SERVER_PATH, SERVER, "Notify", "susssasa{sv}i", body, self._on_shown)

    def withdraw(self) -> None:
        self._actions = {}
        self._waiting = False
        if self._number:
            self._bus.call(SERVER, SERVER_PATH, SERVER, "CloseNotification", "u", (self._number,))
            self._number = 0

    def _on_shown(self, answer: tuple[Any, ...] | None) -> None:
        if not answer:
            return
        self._number = answer[0]
        if not self._waiting:  # it was taken back before the server had shown it
            self.withdraw()

    def _hear(self, message: Message) -> None:
        if message.interface != SERVER or message.body[:1] != (self._number,):
            return
        if message.member == "ActivationToken":
            import os

            os.environ["XDG_ACTIVATION_TOKEN"] = message.body[1]
        elif message.member == "NotificationClosed":
            self._number = 0
        elif message.member == "ActionInvoked" and (action := self._actions.get(message.body[1])) is not None:
            self.withdraw()
            action()


def _names(buttons: Sequence[NoticeButton]) -> list[str]:
    return [f"press{place}" for place in range(len(buttons))]
