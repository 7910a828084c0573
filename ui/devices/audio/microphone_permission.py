"""Whether the system lets the program hear, which macOS asks the person at the computer."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QMicrophonePermission, Qt


class Permission(Protocol):
    """What the system says to hearing."""

    @property
    def undecided(self) -> bool:
        """Whether the system would ask first."""

    @property
    def granted(self) -> bool: ...

    def ask(self, then: Callable[[], object]) -> None:
        """Let the system ask, and call `then` once it was answered."""


class SystemPermission:
    """The permission as Qt knows it. Systems that ask for none grant it."""

    @property
    def undecided(self) -> bool:
        return self._status() is Qt.PermissionStatus.Undetermined

    @property
    def granted(self) -> bool:
        return self._status() is Qt.PermissionStatus.Granted

    def ask(self, then: Callable[[], object]) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.requestPermission(QMicrophonePermission(), app, lambda _permission: then())

    def _status(self) -> Qt.PermissionStatus:
        app = QCoreApplication.instance()
        return Qt.PermissionStatus.Denied if app is None else app.checkPermission(QMicrophonePermission())
