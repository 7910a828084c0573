"""Lets a person choose a file or a folder in the system's own dialog, where the system has one."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.foundation.dialog_request import Chosen, DialogRequest

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


class FileDialogs(Protocol):
    """The file dialogs of a system. No call waits for an answer."""

    def look(self, then: Callable[[bool], None]) -> None:
        """Call `then` with whether there are such dialogs, once that is known."""

    def ask(self, request: DialogRequest, then: Chosen) -> None:
        """Show a dialog in place of an earlier one, and call `then` once it is closed. Where it can't be shown, `then`
        is called soon."""

    def cancel(self) -> None:
        """Close the dialog, if there is one; its `then` is not called."""


class NoFileDialogs:
    """A system without file dialogs."""

    def look(self, then: Callable[[bool], None]) -> None:
        then(False)

    def ask(self, request: DialogRequest, then: Chosen) -> None:  # noqa: ARG002 (the protocol's own name)
        then(None)

    def cancel(self) -> None:
        pass


@QmlElement
@QmlUncreatable("made by the program")
class FilePicker(QObject):
    """Shows one dialog at a time. Without `available`, a page lets the place be typed instead."""

    changed = Signal()

    def __init__(self, dialogs: FileDialogs | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs or NoFileDialogs()
        self._available = False

    @Property(bool, notify=changed)
    def available(self) -> bool:
        """Return whether the system has dialogs, as far as is known."""
        return self._available

    @Slot()
    def look(self) -> None:
        """Find out whether the system has dialogs; a page calls this when it is shown."""
        self._dialogs.look(self._set_available)

    def choose(self, request: DialogRequest, then: Callable[[Path], object]) -> None:
        """Show a dialog, and call `then` with what is chosen, if anything is."""

        def chosen(path: Path | None) -> None:
            if path is not None:
                then(path)
            else:
                self.look()

        self._dialogs.ask(request, chosen)

    def cancel(self) -> None:
        """Close the dialog, if there is one: its page was left, or the window is hidden."""
        self._dialogs.cancel()

    def _set_available(self, available: bool) -> None:
        if available != self._available:
            self._available = available
            self.changed.emit()
