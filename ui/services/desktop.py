"""What pages need of the desktop. `ui.devices` does it for the machine that the program runs on."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance


class Desktop(Protocol):
    """The system's own way with files."""

    def documents(self) -> Path:
        """Return the folder of the person's own documents."""

    def opens(self, path: Path, /) -> bool:
        """Show a file or a folder outside the program; False where nothing here can."""


class NoDesktop:
    """Where there is no desktop to ask."""

    def documents(self) -> Path:
        return Path.home()

    def opens(self, _path: Path, /) -> bool:
        return False


class Autostart(Protocol):
    """Whether the program starts with the system."""

    @property
    def on(self) -> bool: ...

    def turn(self, on: bool) -> None:
        """Let it, or not. Raises OSError."""


class NoAutostart:
    """Where nothing can start with the system."""

    on = False

    def turn(self, on: bool) -> None:
        pass


class FaultLog(Protocol):
    """What failed in the program, as it is kept for whoever mends it."""

    @property
    def exists(self) -> bool: ...

    def text(self) -> str: ...


class TrayState(Protocol):
    """Whoever knows whether the tray has the icon."""

    @property
    def changed(self) -> SignalInstance: ...

    @property
    def shown(self) -> bool: ...


class FileWatch(Protocol):
    """Notices files that come, go or are saved."""

    def look(self) -> None:
        """Look now: the folders may be others."""

    def also(self, path: Path | None) -> None:
        """Watch one more file, wherever it is; None ends that."""
