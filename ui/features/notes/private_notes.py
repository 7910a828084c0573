"""Show one partner's private notes, behind a passphrase of their own. They close automatically when idle."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.practice.storage.file_names import has_key, key_path, notes_path
from ui.features.notes import notes_wording as wording
from ui.features.notes.idle_timer import IdleTimer
from ui.features.notes.note_keeper import NoteKeeper, NotesTrouble
from ui.features.notes.notes_passphrase import NotesPassphrases
from ui.foundation.clock import monotonic_seconds
from ui.services import passphrase_messages as words
from ui.services.couple import Couple
from ui.services.lock import Outcome, can_lock

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Stage = Literal["owner", "new", "passphrase", "notes", "change"]

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
    draftRestored = Signal()
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
        self._passphrases = NotesPassphrases(clock, self)
        self._passphrases.changed.connect(self.changed)
        self._passphrases.readyAgain.connect(self._say_ready_again)
        self._keeper = NoteKeeper(now, self)
        self._keeper.changed.connect(self._follow_notes)
        self._keeper.restored.connect(self._restore_draft)
        self._message = ""
        self._confirmation = ""
        self._advice = ""
        self._idle_timer = IdleTimer(IDLE_TIMEOUT_S, clock, self)
        self._idle_timer.expired.connect(self._close_idle)
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self._end)

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
        return self._couple.shown_names[self._passphrases.owner]

    @Property(int, notify=changed)
    def owner(self) -> int:
        return self._passphrases.owner

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._passphrases.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether a passphrase can be submitted now."""
        return self._passphrases.ready

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
        return self._keeper.rows() if self._stage == "notes" else []

    @Property(str, notify=changed)
    def draft(self) -> str:
        """Return the note being written."""
        return self._keeper.text

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
            self._passphrases.owner = whose
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
            self._passphrases.smith.open(key_path(self._file), passphrase, self._open_with, self._on_opened)
        elif self._stage == "new":
            self._message = words.not_taken(passphrase, again)
            if self._message:
                self.refused.emit()
                self.changed.emit()
            else:
                self._passphrases.smith.make(passphrase, self._open_with, self._on_opened, key_path(self._file))

    @Slot()
    def beginPassphraseChange(self) -> None:
        """Ask for a new passphrase. The draft is saved as a note first."""
        self.noteActivity()
        self._after_draft(self._show_passphrase_change)

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
            self._passphrases.smith.change(key_path(self._file), present, new, self._on_passphrase_changed)

    @Slot()
    def noteActivity(self) -> None:
        """Restart the idle time."""
        self._idle_timer.note_activity()

    @Slot(str)
    def setDraft(self, text: str) -> None:
        """Set the draft. It is saved when typing pauses, and becomes a note when the notes close."""
        self.noteActivity()
        self._keeper.set_text(text)

    @Slot()
    def saveDraft(self) -> None:
        """Save the draft as a note. The field is free for the next one at once."""
        self.noteActivity()
        self._confirmation = ""
        kept = not self._keeper.is_draft_empty
        self._keeper.save()
        self.changed.emit()
        if kept:
            self.written.emit()

    @Slot(int)
    def deleteNote(self, number: int) -> None:
        self.noteActivity()
        self._confirmation = ""
        self._keeper.delete(number)

    @Slot()
    def deleteAll(self) -> None:
        """Delete all notes, the draft and the passphrase."""
        self.noteActivity()

        def deleted(whole: bool) -> None:
            self.closeNotes()
            self._message = wording.deleted(whole=whole)
            self.changed.emit()

        if self._stage == "notes":
            self._keeper.remove_all(self._file, deleted)

    @Slot()
    def closeNotes(self) -> None:
        """Save the draft, close the notes and discard their content."""
        self._close()

    @Slot()
    def back(self) -> None:
        """Go back one stage: from the passphrase form or the notes to the choice of an owner, and from there off
        the page."""
        self.noteActivity()
        if self._stage == "owner":
            self.left.emit()
        elif self._stage == "change":
            self._show_notes()
        elif self._stage == "notes" and self._keeper.trouble is not NotesTrouble.NOT_SAVED:
            self._after_draft(self.closeNotes)
        elif not self.busy:
            self.closeNotes()

    def _after_draft(self, then: Callable[[], None]) -> None:
        """Make a note of the draft, and go on. Where that fails it is told instead, once."""
        if self._stage != "notes":
            return
        if not self._keeper.is_draft_empty:
            self._keeper.save()
        self._keeper.after_saving(then)

    def _show_passphrase_change(self) -> None:
        self._stage, self._message, self._confirmation = "change", "", ""
        self.changed.emit()

    def _close(self, then: Callable[[bool], None] = lambda _: None) -> None:
        self._idle_timer.stop()
        self._keeper.close(then)
        self._message = self._confirmation = ""
        self._stage = "owner"
        self.changed.emit()

    def _end(self) -> None:
        """Write everything down before the program ends."""
        self.closeNotes()
        self._keeper.finish()

    @property
    def _file(self) -> Path:
        return notes_path(self._folder, self._passphrases.owner)

    def _open_with(self, key: bytes, _kept: bytes, done: Callable[[bool], None]) -> None:
        if self._stage in ("new", "passphrase"):
            self._keeper.open(self._file, key, done)
        else:
            done(True)

    def _on_opened(self, outcome: Outcome) -> None:
        if self._show_outcome(outcome) and self._keeper.is_open:
            self._show_notes()
            self._idle_timer.start()

    def _on_passphrase_changed(self, outcome: Outcome) -> None:
        if not self._show_outcome(outcome):
            return
        if not self._keeper.is_open:  # The notes have closed in the meantime.
            self._message = words.changed()
        else:
            self._confirmation = words.changed()
            self._show_notes()

    def _show_outcome(self, outcome: Outcome) -> bool:
        """Show the result of an operation; return whether it succeeded."""
        self._message = self._passphrases.message(outcome)
        if outcome is not Outcome.DONE:
            self.refused.emit()
        return outcome is Outcome.DONE

    def _show_notes(self) -> None:
        if self.busy:
            return
        self._stage = "notes"
        self._follow_notes()

    def _follow_notes(self) -> None:
        """Say how the open notes are."""
        if self._stage == "notes":
            self._message = wording.trouble_text(self._keeper.trouble, self._keeper.salvaged)
        self.changed.emit()

    def _restore_draft(self) -> None:
        self.changed.emit()  # the page has the draft before it is told
        self.draftRestored.emit()

    def _close_idle(self) -> None:
        def closed(whole: bool) -> None:
            if self._stage == "owner":
                self._message = wording.closed_by_themselves(whole=whole)
                self.changed.emit()

        self._close(closed)

    def _say_ready_again(self) -> None:
        self._message = words.again()
        self.changed.emit()
