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
        self._doing: Doing = ""
        self._words = ""
        self._told = ""
        self._advice = ""
        self._waited = False
        if lock is not None:
            lock.changed.connect(self._look)

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
    def doing(self) -> str:
        """What is being asked for: "set", "change", "remove"; empty while nothing is."""
        return self._doing

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._lock is not None and self._lock.smith.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether what was written can be taken now."""
        return self._lock is not None and not self._lock.smith.busy and self._lock.smith.guard.rest <= 0

    @Property(str, notify=changed)
    def words(self) -> str:
        """Why it was not taken; empty where nothing is wrong."""
        return self._words

    @Property(str, notify=changed)
    def told(self) -> str:
        """What was done last; empty before."""
        return self._told

    @Property(str, notify=adviceChanged)
    def advice(self) -> str:
        """What is said of the new passphrase as it is written so far."""
        return self._advice

    @Slot(str)
    def weigh(self, new: str) -> None:
        """Look at the new passphrase as it is written so far; nothing of it is kept."""
        self._advice = words.advice(new)
        self.adviceChanged.emit()

    @Slot()
    def enter(self) -> None:
        """The page is shown."""
        self._doing, self._words, self._told = "", "", ""
        self.changed.emit()

    @Slot(str)
    def begin(self, doing: str) -> None:
        """Ask for what is needed to do this."""
        if doing in DOINGS and not self.busy:
            self._doing = doing  # type: ignore[assignment]
            self._words = self._told = ""
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        """Do nothing of it."""
        if not self.busy:
            self.enter()

    @Slot(str, str, str)
    def take(self, present: str, new: str, again: str) -> None:
        """Do it, with the passphrase there is, and the new one written twice, as far as they are needed."""
        if self._lock is None or not self.ready or not self._doing:
            return
        self._words = "" if self._doing == "remove" else words.not_taken(new, again)
        if self._words:
            self.refused.emit()
            self.changed.emit()
        elif self._doing == "set":
            self._lock.set(new, self._heard)
        elif self._doing == "change":
            self._lock.change(present, new, self._heard)
        else:
            self._lock.remove(present, self._heard)

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

    def _heard(self, outcome: Outcome) -> None:
        assert self._lock is not None
        guard = self._lock.smith.guard
        self._words = words.not_opened(outcome, guard)
        if outcome is Outcome.FAILED:
            self._words = self._lock.journal.notice or words.not_done(self._lock.journal.refused)
        self._waited = guard.rest > 0
        if outcome is Outcome.DONE:
            self._told = {
                "set": self.tr("Your journal is locked with it from now on. It is open until you close Guided."),
                "change": words.changed(),
                "remove": self.tr("The lock is off. What you do is kept for anybody who can open this account."),
            }[self._doing]
            if self._doing == "set" and self._lock.journal.refused is not None:
                self._told = self.tr(
                    "Your journal is locked with it from now on. An older copy beside it could not be locked yet: that "
                    "is tried again the next time you open it."
                )
            self._doing = ""
        else:
            self.refused.emit()

    def _look(self) -> None:
        if self._waited and self.ready:
            self._waited = False
            self._words = words.again()
        self.changed.emit()
