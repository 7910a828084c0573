"""Ask for the journal's passphrase before any of the couple's data is shown."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services import passphrase_messages as words
from ui.services.lock import JournalLock, Outcome, can_lock

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class LockViewModel(QObject):
    changed = Signal()
    refused = Signal()
    """Emitted when a passphrase was not accepted: the field is to be cleared for another try."""
    left = Signal()

    def __init__(self, lock: JournalLock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._message = ""
        self._was_waiting = False
        lock.changed.connect(self._refresh)

    @property
    def is_locked(self) -> bool:
        """Return whether the journal is locked."""
        return self._lock.journal.locked

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Return whether a passphrase is being checked."""
        return self._lock.smith.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether a passphrase can be submitted now."""
        return not self._lock.smith.busy and self._lock.smith.guard.rest <= 0 and not self.missing

    @Property(str, notify=changed)
    def message(self) -> str:
        """Return the result of the last attempt and when to try again; empty before the first."""
        return self._message

    @Property(bool, constant=True)
    def missing(self) -> bool:
        """Return whether the encryption library needed to unlock the journal is missing."""
        return self.is_locked and not can_lock()

    @Slot()
    def enter(self) -> None:
        """Refresh the page when it is shown."""
        self._message = words.missing() if self.missing else ""
        self.changed.emit()

    @Slot(str)
    def open(self, passphrase: str) -> None:
        if passphrase and self.ready:
            self._message = ""
            self._lock.open(passphrase, self._on_outcome)

    @Slot()
    def skip(self) -> None:
        """Continue without unlocking: sessions work, but nothing is recorded."""
        self.left.emit()

    def _on_outcome(self, outcome: Outcome) -> None:
        guard = self._lock.smith.guard
        self._message = words.not_opened(outcome, guard)
        self._was_waiting = guard.rest > 0
        if outcome is Outcome.DONE:
            self.left.emit()
        else:
            self.refused.emit()

    def _refresh(self) -> None:
        if self._was_waiting and self._lock.smith.guard.rest <= 0:
            self._was_waiting = False
            self._message = words.again()
        self.changed.emit()
