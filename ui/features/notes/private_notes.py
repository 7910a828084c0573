"""Show one partner's private notes, behind a passphrase of their own. They close automatically when idle."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.practice.storage.file_names import has_key, key_path, notes_path
from ui.features.notes.idle_timer import IdleTimer
from ui.features.notes.note_draft import NoteDraft
from ui.foundation.clock import monotonic_seconds
from ui.services import passphrase_messages as words
from ui.services.couple import Couple
from ui.services.lock import KeyFileWorker, Outcome, can_lock

if TYPE_CHECKING:
    from guided.practice.storage.private_notes import PrivateNotes

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Stage = Literal["owner", "new", "passphrase", "notes", "change"]

AUTOSAVE_DELAY_MS = 600
"""Time without input, in milliseconds, after which the draft is saved."""
IDLE_TIMEOUT_S = 120.0
"""Time without input, in seconds, after which the notes close automatically."""


@QmlElement
@QmlUncreatable("made by the program")
class PrivateNotesViewModel(QObject):
    """Open, edit and close private notes. Once they are closed, none of their content stays in memory here; a draft
    becomes a note."""

    changed = Signal()
    adviceChanged = Signal()
    refused = Signal()
    written = Signal()
    left = Signal()

    def __init__(
        self,
        couple: Couple,
        folder: Path,
        now: Callable[[], datetime] = datetime.now,
        clock: Callable[[], float] = monotonic_seconds,
        parent: QObject | None = None,
        *,
        elsewhere: bool = False,
    ) -> None:
        """`elsewhere` says that another program uses `folder`: notes can then be neither opened nor created."""
        super().__init__(parent)
        self._elsewhere = elsewhere
        self._couple = couple
        self._folder = folder
        self._now = now
        self._stage: Stage = "owner"
        self._owner = 0
        self._locksmiths = [KeyFileWorker(clock, self), KeyFileWorker(clock, self)]
        for smith in self._locksmiths:
            smith.changed.connect(self._refresh)
        self._notes: PrivateNotes | None = None
        self._rows: list[dict[str, object]] = []
        self._draft = NoteDraft(now)
        self._autosave_timer = QTimer(
            self, interval=AUTOSAVE_DELAY_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer
        )
        self._autosave_timer.timeout.connect(self._autosave)
        self._draft_lost = False
        self._message = ""
        self._confirmation = ""
        self._advice = ""
        self._was_waiting = False
        self._idle_timer = IdleTimer(IDLE_TIMEOUT_S, clock, self)
        self._idle_timer.expired.connect(self._close_idle)
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self.closeNotes)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Return the stage: "owner", "new" (set a first passphrase), "passphrase", "notes" or "change" (change the
        passphrase)."""
        return self._stage

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the name of the notes' owner."""
        return self._couple.shown_names[self._owner]

    @Property(int, notify=changed)
    def owner(self) -> int:
        return self._owner

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._locksmith.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether a passphrase can be submitted now."""
        return not self._locksmith.busy and self._locksmith.guard.rest <= 0

    @Property(bool, constant=True)
    def encryptionMissing(self) -> bool:
        """Return whether the encryption library is missing."""
        return not can_lock()

    @Property(str, notify=changed)
    def message(self) -> str:
        """Return a message about the last failure or warning; otherwise an empty string."""
        return self._message

    @Property(str, notify=changed)
    def confirmation(self) -> str:
        """Return what was last done with open notes, if the page does not show it otherwise."""
        return self._confirmation

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def notes(self) -> list[dict[str, object]]:
        """Return the notes, newest first, each with number, day and words."""
        return self._rows

    @Property(int, constant=True)
    def maxLength(self) -> int:
        from guided.practice.storage.private_notes import MAX_NOTE_CHARS

        return MAX_NOTE_CHARS

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
        """Close any open notes when the page is shown."""
        self.closeNotes()
        self._message = words.missing() if self.encryptionMissing else words.elsewhere() if self._elsewhere else ""
        self.changed.emit()

    @Slot(int)
    def chooseOwner(self, whose: int) -> None:
        """Choose the notes of the first (0) or second (1) partner."""
        if whose in (0, 1) and not self.encryptionMissing and not self._elsewhere and not self.busy:
            self._owner = whose
            self._stage = "passphrase" if has_key(self._file) else "new"
            self._message = ""
            self.changed.emit()

    @Slot(str, str)
    def submitPassphrase(self, passphrase: str, again: str) -> None:
        """Open the notes; the first time, set the passphrase, which was entered twice."""
        if not self.ready:
            return
        if self._stage == "passphrase" and passphrase:
            self._message = ""
            self._locksmith.open(key_path(self._file), passphrase, self._open_with, self._on_opened)
        elif self._stage == "new":
            self._message = words.not_taken(passphrase, again)
            if self._message:
                self.refused.emit()
                self.changed.emit()
            else:
                self._locksmith.make(passphrase, self._open_with, self._on_opened, key_path(self._file))

    @Slot()
    def beginPassphraseChange(self) -> None:
        """Ask for a new passphrase. The draft is saved as a note first."""
        self.noteActivity()
        if self._stage == "notes" and (self._draft.is_empty or self._save_draft()):
            self._stage, self._message, self._confirmation = "change", "", ""
        self._list_notes()

    @Slot(str, str, str)
    def changePassphrase(self, present: str, new: str, again: str) -> None:
        """Change the passphrase, given the current one and the new one entered twice."""
        self.noteActivity()
        if not self.ready or self._stage != "change":
            return
        self._message = words.not_taken(new, again)
        if self._message:
            self.refused.emit()
            self.changed.emit()
        else:
            self._locksmith.change(key_path(self._file), present, new, self._on_passphrase_changed)

    @Slot()
    def noteActivity(self) -> None:
        """Restart the idle time."""
        self._idle_timer.note_activity()

    @Slot(str)
    def setDraft(self, text: str) -> None:
        """Set the draft. It is saved when typing pauses, and becomes a note when the notes close."""
        self.noteActivity()
        self._draft.text = text
        self._autosave_timer.start()

    @Slot()
    def saveDraft(self) -> None:
        """Save the draft as a note."""
        self.noteActivity()
        self._confirmation = ""
        if self._save_draft():
            self.written.emit()
        self._list_notes()

    @Slot(int)
    def deleteNote(self, number: int) -> None:
        from guided.practice.storage.problems import StoreError

        self.noteActivity()
        self._confirmation = ""
        if self._notes is not None:
            try:
                self._notes.delete(number)
            except StoreError:
                self._message = self.tr("It could not be deleted just now, and is still there.")
            self._list_notes()

    @Slot()
    def deleteAll(self) -> None:
        """Delete all notes, the draft and the passphrase."""
        from guided.practice.storage import private_notes
        from guided.practice.storage.problems import StoreError

        self.noteActivity()
        if self._notes is None or self._stage != "notes":
            return
        told = self.tr("Your notes are deleted, and their passphrase with them.")
        try:
            private_notes.remove_notes(self._notes, self._file)
        except StoreError:
            self._message = self.tr("They could not be deleted just now, and all of them are still there.")
            self.changed.emit()
            return
        except OSError:
            told = self.tr("Your notes are deleted. The empty file that they were in could not be removed.")
        self._draft.clear()
        self.closeNotes()
        self._message = told
        self.changed.emit()

    @Slot()
    def closeNotes(self) -> None:
        """Save the draft, close the notes and discard their content."""
        self._idle_timer.stop()
        if self._notes is not None:
            self._autosave()
            self._save_draft()
            self._draft_lost = bool(self._draft.text) or (self._notes.problem is not None and bool(self._rows))
            self._notes.close()
        self._notes, self._rows, self._message, self._confirmation = None, [], "", ""
        self._draft.clear()
        self._stage = "owner"
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Go back one stage: from the passphrase form or the notes to the choice of an owner, and from there off
        the page."""
        self.noteActivity()
        if self._stage == "owner":
            self.left.emit()
        elif self._stage == "change":
            self._show_notes()
        elif not self.busy and not self._must_warn_before_closing():
            self.closeNotes()

    def _must_warn_before_closing(self) -> bool:
        """Return whether the draft cannot be saved, which is reported once before the notes close."""
        if self._notes is None or self._draft.is_empty or self._message == self._not_saved_text():
            return False
        self._save_draft()
        self.changed.emit()
        return bool(self._draft.text)

    @property
    def _file(self) -> Path:
        return notes_path(self._folder, self._owner)

    @property
    def _locksmith(self) -> KeyFileWorker:
        return self._locksmiths[self._owner]

    def _open_with(self, key: bytes, _kept: bytes, done: Callable[[bool], None]) -> None:
        from guided.practice.storage.private_notes import open_notes

        if self._stage in ("new", "passphrase"):
            self._notes = open_notes(self._file, key)
        done(True)

    def _on_opened(self, outcome: Outcome) -> None:
        if self._show_outcome(outcome) and self._notes is not None:
            self._show_notes()
            self._idle_timer.start()

    def _on_passphrase_changed(self, outcome: Outcome) -> None:
        if not self._show_outcome(outcome):
            return
        if self._notes is None:  # The notes have closed in the meantime.
            self._message = words.changed()
        else:
            self._confirmation = words.changed()
            self._show_notes()

    def _show_outcome(self, outcome: Outcome) -> bool:
        """Show the result of an operation; return whether it succeeded."""
        guard = self._locksmith.guard
        self._message = words.not_opened(outcome, guard)
        self._was_waiting = guard.rest > 0
        if outcome is not Outcome.DONE:
            self.refused.emit()
        return outcome is Outcome.DONE

    def _show_notes(self) -> None:
        if self.busy:
            return
        self._stage = "notes"
        self._message = self._not_saved_text() if self._notes and self._notes.problem else self._recovery_text()
        self._list_notes()

    def _recovery_text(self) -> str:
        """Return how much of damaged notes was recovered; empty if they were not damaged."""
        salvaged = self._notes.salvaged if self._notes is not None else None
        if salvaged is None:
            return ""
        words = self.tr(
            "Your notes were damaged. {number} of about {expected} are here, and the damaged file is kept beside them."
        )
        return words.replace("{number}", str(salvaged.entries)).replace("{expected}", str(salvaged.expected))

    def _close_idle(self) -> None:
        self._draft_lost = False
        self.closeNotes()
        self._message = (
            self.tr("Your notes have closed by themselves. What you wrote last could not be written down.")
            if self._draft_lost
            else self.tr("Your notes have closed by themselves. Nothing of them is lost.")
        )
        self.changed.emit()

    @Slot()
    def _autosave(self) -> None:
        self._autosave_timer.stop()
        if self._notes is not None:
            self._draft.autosave(self._notes)

    def _save_draft(self) -> bool:
        """Save the draft as a note. Return whether it became one."""
        from guided.practice.storage.problems import StoreError

        if self._notes is None or self._draft.is_empty:
            self._draft.text = ""
            return False
        try:
            self._draft.finish(self._notes)
        except StoreError:
            self._message = self._not_saved_text()
            return False
        self._message = self._not_saved_text() if self._notes.problem else ""
        return True

    def _not_saved_text(self) -> str:
        return self.tr("Your notes can’t be saved right now. They are remembered until they close.")

    def _list_notes(self) -> None:
        self._rows = self._draft.other_notes(self._notes) if self._notes is not None else []
        self.changed.emit()

    def _refresh(self) -> None:
        if self._was_waiting and self.ready:
            self._was_waiting = False
            self._message = words.again()
        self.changed.emit()
