"""The page that asks for the passphrase before anything of theirs is shown."""

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
    """A passphrase was none: the field is for another one."""
    left = Signal()

    def __init__(self, lock: JournalLock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._message = ""
        self._was_waiting = False
        lock.changed.connect(self._refresh)

    @property
    def is_locked(self) -> bool:
        """Whether the journal waits for its passphrase."""
        return self._lock.journal.locked

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a passphrase is being tried."""
        return self._lock.smith.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether one can be tried now."""
        return not self._lock.smith.busy and self._lock.smith.guard.rest <= 0 and not self.missing

    @Property(str, notify=changed)
    def message(self) -> str:
        """What came of the last one, and when to try again; empty before."""
        return self._message

    @Property(bool, constant=True)
    def missing(self) -> bool:
        """Whether what opens it is not installed."""
        return self.is_locked and not can_lock()

    @Slot()
    def enter(self) -> None:
        """The page is shown."""
        self._message = words.missing() if self.missing else ""
        self.changed.emit()

    @Slot(str)
    def open(self, passphrase: str) -> None:
        if passphrase and self.ready:
            self._message = ""
            self._lock.open(passphrase, self._on_outcome)

    @Slot()
    def skip(self) -> None:
        """Without it: sessions play, and nothing is noted."""
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
