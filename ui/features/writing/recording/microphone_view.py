"""The microphone as the page shows it: which one, and in words why none is heard."""

import sys
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.voicing.microphone import MicrophoneState
from ui.services.microphone import Microphone

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

SANDBOX = Path("/.flatpak-info")
"""A file that every program in a Flatpak sees."""


@QmlElement
@QmlUncreatable("made by the program")
class MicrophoneView(QObject):
    """Opens the microphone while a recording is on the screen, and only then."""

    changed = Signal()

    def __init__(self, microphone: Microphone, parent: QObject | None = None, *, platform: str = sys.platform) -> None:
        super().__init__(parent)
        self._microphone = microphone
        self._platform = "flatpak" if SANDBOX.exists() else platform
        self._chosen = ""
        microphone.changed.connect(self.changed)

    def open(self) -> None:
        self._microphone.open(self._chosen)

    def close(self) -> None:
        self._microphone.close()

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._microphone.state is MicrophoneState.OPEN

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """Return the id of the one that was chosen, or nothing for the system's own."""
        return self._chosen

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def choices(self) -> list[dict[str, str]]:
        """Return the microphones to choose from, with the system's own first; nothing where there is no choice."""
        inputs = self._microphone.inputs
        if len(inputs) < 2:
            return []
        own = {"value": "", "label": self.tr("System default")}
        return [own, *({"value": each.id, "label": each.name} for each in inputs)]

    @Property(bool, notify=changed)
    def missing(self) -> bool:
        """Return whether there is something to be said of why none is heard."""
        return self._microphone.state in (
            MicrophoneState.NONE,
            MicrophoneState.DENIED,
            MicrophoneState.FAILED,
            MicrophoneState.LOST,
        )

    @Property(str, notify=changed)
    def words(self) -> str:
        """Return what the microphone does, or why none is heard; nothing while one is."""
        match self._microphone.state:
            case MicrophoneState.ASKING:
                return self.tr("Your system asks whether Guided may use the microphone. It is for recording here only.")
            case MicrophoneState.OPENING:
                return self.tr("The microphone is being opened…")
            case MicrophoneState.NONE:
                return self.tr("There is no microphone on this computer just now.")
            case MicrophoneState.DENIED:
                return self.tr("Guided isn’t allowed to use the microphone.")
            case MicrophoneState.FAILED:
                return self.tr("The microphone can’t be opened.")
            case MicrophoneState.LOST:
                return self.tr("The microphone can’t be heard any more.")
        return ""

    @Property(str, notify=changed)
    def advice(self) -> str:
        """Return what can be done about it."""
        match self._microphone.state:
            case MicrophoneState.NONE | MicrophoneState.LOST:
                plug = self.tr("Plug one in, then look again. Writing, hearing and rehearsing work without it.")
                return f"{plug} {self._sandbox}".rstrip()
            case MicrophoneState.DENIED if self._platform == "darwin":
                return self.tr(
                    "Open System Settings, Privacy & Security, Microphone, and switch Guided on. Then look again."
                )
            case MicrophoneState.FAILED if self._platform == "win32":
                return self.tr(
                    "Another program may be using it, or Windows may not allow it: open Settings, Privacy & security, "
                    "Microphone, and let desktop apps use it. Then look again."
                )
            case MicrophoneState.DENIED:
                return self.tr("Allow it in the settings of your system, then look again.")
            case MicrophoneState.FAILED:
                wait = self.tr("Another program may be using it. Close that, then look again.")
                return f"{wait} {self._sandbox}".rstrip()
        return ""

    @property
    def _sandbox(self) -> str:
        """Return what to do where the program's sandbox may keep the microphone from it."""
        if self._platform != "flatpak":
            return ""
        return self.tr("Guided runs as a Flatpak: check that your system’s settings let it use sound.")

    @Slot()
    def look(self) -> None:
        """Open it again, as after it was plugged in or allowed."""
        self.open()

    @Slot(str)
    def choose(self, device: str) -> None:
        """Hear the one with this id, or the system's own where it is empty."""
        if device != self._chosen:
            self._chosen = device
            self.open()
            self.changed.emit()
