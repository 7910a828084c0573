"""The lock in the settings: set, changed, removed, or turned at once."""

from typing import Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services import passphrase_messages as words
from ui.services.lock import JournalLock, Outcome, can_lock

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Stage = Literal["", "none", "open", "locked", "missing", "unkept"]
Doing = Literal["", "set", "change", "remove"]
DOINGS = ("set", "change", "remove")


@QmlElement
@QmlUncreatable("made by the program")
class LockCardViewModel(QObject):
    """Without a lock to work on there is nothing to show."""

    changed = Signal()
    adviceChanged = Signal()
    refused = Signal()
    """What was written was not taken: the fields are for another try."""
    opening = Signal()
    locking = Signal()
    """It is about to be locked: what is half written can still be kept."""
    locked = Signal()
    """It was locked just now, by them."""

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
        """ "none" where there is no lock, "open" or "locked" where there is one, "missing" where there can't be,
        "unkept" where the journal itself is not in its file just now; empty where nothing is to be shown."""
        if self._lock is None or self._lock.journal.path is None:
            return ""
        if not can_lock():
            return "missing"
        if self._lock.journal.has_lock:
            return "locked" if self._lock.journal.locked else "open"
        return "none" if self._lock.journal.lasts or self.busy else "unkept"

    @Property(str, notify=changed)
    def action(self) -> str:
        """What is being asked for: "set", "change", "remove"; empty while nothing is."""
        return self._action

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._lock is not None and self._lock.smith.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether what was written can be taken now."""
        return self._lock is not None and not self._lock.smith.busy and self._lock.smith.guard.rest <= 0

    @Property(str, notify=changed)
    def message(self) -> str:
        """Why it was not taken; empty where nothing is wrong."""
        return self._message

    @Property(str, notify=changed)
    def confirmation(self) -> str:
        """What was done last; empty before."""
        return self._confirmation

    @Property(str, notify=adviceChanged)
    def advice(self) -> str:
        """What is said of the new passphrase as it is written so far."""
        return self._advice

    @Slot(str)
    def assessPassphrase(self, new: str) -> None:
        """Look at the new passphrase as it is written so far; nothing of it is kept."""
        self._advice = words.advice(new)
        self.adviceChanged.emit()

    @Slot()
    def enter(self) -> None:
        """The page is shown."""
        self._action, self._message, self._confirmation = "", "", ""
        self.changed.emit()

    @Slot(str)
    def begin(self, doing: str) -> None:
        """Ask for what is needed to do this."""
        if doing in DOINGS and not self.busy:
            self._action = doing  # type: ignore[assignment]
            self._message = self._confirmation = ""
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Do nothing of it."""
        if not self.busy:
            self.enter()

    @Slot(str, str, str)
    def submit(self, present: str, new: str, again: str) -> None:
        """Do it, with the passphrase there is, and the new one written twice, as far as they are needed."""
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
        """Where the passphrase is asked for."""
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
                "set": self.tr("Your journal is locked with it from now on. It is open until you close Guided."),
                "change": words.changed(),
                "remove": self.tr("The lock is off. What you do is kept for anybody who can open this account."),
            }[self._action]
            if self._action == "set" and self._lock.journal.refused is not None:
                self._confirmation = self.tr(
                    "Your journal is locked with it from now on. An older copy beside it could not be locked yet: that "
                    "is tried again the next time you open it."
                )
            self._action = ""
        else:
            self.refused.emit()

    def _refresh(self) -> None:
        if self._was_waiting and self.ready:
            self._was_waiting = False
            self._message = words.again()
        self.changed.emit()
