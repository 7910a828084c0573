"""Interfaces to the desktop that pages need; `ui.devices` implements them."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance


class Desktop(Protocol):
    """Finds and opens files by means of the system."""

    def documents(self) -> Path:
        """Return the user's documents folder."""

    def opens(self, path: Path, /) -> bool:
        """Open a file or a folder in another program. Return False if that is impossible."""


class NoDesktop:
    """A desktop that opens nothing."""

    def documents(self) -> Path:
        return Path.home()

    def opens(self, _path: Path, /) -> bool:
        return False


class Autostart(Protocol):
    """Whether the program starts with the system."""

    @property
    def on(self) -> bool: ...

    def turn(self, on: bool) -> None:
        """Switch it on or off. Raise OSError."""


class NoAutostart:
    """An autostart that can't be switched on."""

    on = False

    def turn(self, on: bool) -> None:
        pass


class FaultLog(Protocol):
    """The log of errors in the program."""

    @property
    def exists(self) -> bool: ...

    def text(self) -> str: ...


class TrayState(Protocol):
    """Tells whether the tray shows the icon."""

    @property
    def changed(self) -> SignalInstance: ...

    @property
    def shown(self) -> bool: ...


class FileWatch(Protocol):
    """Reports files that are added, removed or saved."""

    def check(self) -> None:
        """Check now, as the folders may have changed."""

    def also(self, path: Path | None) -> None:
        """Watch one more file, in place of an earlier one; None watches no other file."""
