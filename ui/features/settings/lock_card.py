"""Set, change or remove the journal's passphrase in the settings, or lock the journal now."""

from typing import Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services import passphrase_messages as words
from ui.services.lock import JournalLock, Outcome, can_lock

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Stage = Literal["", "none", "open", "locked", "missing", "notStored"]
Doing = Literal["", "set", "change", "remove"]
DOINGS = ("set", "change", "remove")


@QmlElement
@QmlUncreatable("made by the program")
class LockCardViewModel(QObject):
    """Manage the card of the journal's lock; without a `lock` the card is hidden."""

    changed = Signal()
    adviceChanged = Signal()
    refused = Signal()
    """Emitted when the passphrases were not accepted: the fields are to be cleared for another try."""
    opening = Signal()
    locking = Signal()
    """Emitted just before the journal is locked, so that drafts can still be saved."""
    locked = Signal()
    """Emitted after the couple has locked the journal."""

    def __init__(self, lock: JournalLock | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._action: Doing = ""
        self._message = ""
        self._confirmation = ""
        self._advice = ""
        self._was_waiting = False
        if lock is not None:
            lock.changed.connect(self._refresh)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Return the state of the lock: "none" (not set), "open", "locked", "missing" (no encryption library),
        "notStored" (the journal is not stored in its file just now), or empty if the card is hidden."""
        if self._lock is None or self._lock.journal.path is None:
            return ""
        if not can_lock():
            return "missing"
        if self._lock.journal.has_lock:
            return "locked" if self._lock.journal.locked else "open"
        return "none" if self._lock.journal.lasts or self.busy else "notStored"

    @Property(str, notify=changed)
    def action(self) -> str:
        """Return the action being prepared, "set", "change" or "remove"; otherwise an empty string."""
        return self._action

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._lock is not None and self._lock.smith.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether the passphrases can be submitted now."""
        return self._lock is not None and not self._lock.smith.busy and self._lock.smith.guard.rest <= 0

    @Property(str, notify=changed)
    def message(self) -> str:
        """Return why the passphrases were not accepted; otherwise an empty string."""
        return self._message

    @Property(str, notify=changed)
    def confirmation(self) -> str:
        """Return what was done last; otherwise an empty string."""
        return self._confirmation

    @Property(str, notify=adviceChanged)
    def advice(self) -> str:
        """Return advice on the new passphrase as typed so far."""
        return self._advice

    @Slot(str)
    def assessPassphrase(self, new: str) -> None:
        """Update the advice on the new passphrase as typed so far; the passphrase is not kept."""
        self._advice = words.advice(new)
        self.adviceChanged.emit()

    @Slot()
    def enter(self) -> None:
        """Reset the card when the page is shown."""
        self._action, self._message, self._confirmation = "", "", ""
        self.changed.emit()

    @Slot(str)
    def begin(self, doing: str) -> None:
        """Show the fields for an action: "set", "change" or "remove" the passphrase."""
        if doing in DOINGS and not self.busy:
            self._action = doing  # type: ignore[assignment]
            self._message = self._confirmation = ""
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Cancel the action."""
        if not self.busy:
            self.enter()

    @Slot(str, str, str)
    def submit(self, present: str, new: str, again: str) -> None:
        """Perform the action with the current passphrase and the new one entered twice, as far as it needs them."""
        if self._lock is None or not self.ready or not self._action:
            return
        self._message = "" if self._action == "remove" else words.not_taken(new, again)
        if self._message:
            self.refused.emit()
            self.changed.emit()
        elif self._action == "set":
            self._lock.set(new, self._on_outcome)
        elif self._action == "change":
            self._lock.change(present, new, self._on_outcome)
        else:
            self._lock.remove(present, self._on_outcome)

    @Slot()
    def lockNow(self) -> None:
        if self._lock is not None and not self.busy:
            self.enter()
            self.locking.emit()
            self._lock.journal.lock()
            self.locked.emit()

    @Slot()
    def open(self) -> None:
        """Request the page on which the journal is unlocked."""
        self.opening.emit()

    def _on_outcome(self, outcome: Outcome) -> None:
        assert self._lock is not None
        guard = self._lock.smith.guard
        self._message = words.not_opened(outcome, guard)
        if outcome is Outcome.FAILED:
            self._message = self._lock.journal.notice or words.not_done(self._lock.journal.refused)
        self._was_waiting = guard.rest > 0
        if outcome is Outcome.DONE:
            self._confirmation = {
                "set": self.tr("Your journal has a lock now. It stays unlocked until you close Guided."),
                "change": words.changed(),
                "remove": self.tr("The lock is removed. Anyone who can use this account can open your journal."),
            }[self._action]
            if self._action == "set" and self._lock.journal.refused is not None:
                self._confirmation = self.tr(
                    "Your journal has a lock now. An older copy beside it could not be locked yet: that is tried again "
                    "the next time you open it."
                )
            self._action = ""
        else:
            self.refused.emit()

    def _refresh(self) -> None:
        if self._was_waiting and self.ready:
            self._was_waiting = False
            self._message = words.again()
        self.changed.emit()
