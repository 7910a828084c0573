"""The interface of a tray icon with a menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of the menu: its label, and its action or its submenu. Without a label it is a separator."""

    label: str = ""
    action: Callable[[], None] | None = None
    entries: tuple["MenuEntry", ...] = ()


class Tray(Protocol):
    """A tray icon. No method blocks or raises; without a tray, `shown` stays False. `changed` follows `shown`."""

    @property
    def changed(self) -> SignalInstance: ...

    @property
    def shown(self) -> bool:
        """Whether the icon is visible, as far as that is known."""

    def show(self, menu: Sequence[MenuEntry], opens: Callable[[], None]) -> None:
        """Show the icon with `menu`, in the place of an earlier one. A click on the icon calls `opens`."""

    def hide(self) -> None:
        """Remove the icon."""


class NoTray(QObject):
    """Does nothing: for a desktop without a tray."""

    changed = Signal()
    shown = False

    def show(self, menu: Sequence[MenuEntry], opens: Callable[[], None]) -> None:
        pass

    def hide(self) -> None:
        pass
