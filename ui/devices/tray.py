"""The program beside the clock: an icon with a menu, where a desktop has a place for such things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu: its words and what it does, or what it opens. Without words it is a line between others."""

    words: str = ""
    does: Callable[[], None] | None = None
    opens: tuple["Entry", ...] = ()


class Tray(Protocol):
    """Nothing here waits, and nothing here fails: where there is no tray, `shown` stays False. `changed` with it."""

    @property
    def changed(self) -> SignalInstance: ...

    @property
    def shown(self) -> bool:
        """Whether somebody can see the icon, as far as one can know."""

    def show(self, menu: Sequence[Entry], opens: Callable[[], None]) -> None:
        """Show the icon with `menu`, in the place of any before; `opens` is what a click on it does."""

    def hide(self) -> None:
        """No icon any more."""


class NoTray(QObject):
    """A desktop without one."""

    changed = Signal()
    shown = False

    def show(self, menu: Sequence[Entry], opens: Callable[[], None]) -> None:
        pass

    def hide(self) -> None:
        pass
