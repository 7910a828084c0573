"""Notes that are one partner's alone: behind a passphrase of their own, and closed again before long."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.practice.storage.file_names import has_key, key_path, notes_path
from ui.foundation.clock import monotonic_seconds
from ui.services import passphrase_messages as words
from ui.services.couple import Couple
from ui.services.lock import Locksmith, Outcome, can_lock

if TYPE_CHECKING:
    from guided.practice.storage.private_notes import PrivateNotes

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Stage = Literal["whose", "new", "passphrase", "notes", "change"]

AT_REST = 600
"""Milliseconds without a key after which what is half written is kept too."""
OPEN_FOR = 120.0
"""Seconds without a key or a tap after which they close by themselves."""


@QmlElement
@QmlUncreatable("made by the program")
class MineViewModel(QObject):
    """Nothing of what is in them is kept here once they are closed. Words half written when they close are a note."""

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
        """`elsewhere` says that another program works with `folder`: no notes are opened, or begun."""
        super().__init__(parent)
        self._elsewhere = elsewhere
        self._couple = couple
        self._folder = folder
        self._now = now
        self._clock = clock
        self._stage: Stage = "whose"
        self._whose = 0
        self._smiths = [Locksmith(clock, self), Locksmith(clock, self)]
        for smith in self._smiths:
            smith.changed.connect(self._look)
        self._notes: PrivateNotes | None = None
        self._rows: list[dict[str, object]] = []
        self._draft = ""
        self._half: int | None = None
        """The number of the note that keeps what is half written."""
        self._rests = QTimer(self, interval=AT_REST, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._rests.timeout.connect(self._keep_half)
        self._lost = False
        self._words = ""
        self._told = ""
        self._advice = ""
        self._waited = False
        self._touched = 0.0
        self._closes = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._closes.timeout.connect(self._perhaps_close)
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self.shut)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """One of whose, new (a first passphrase), passphrase, notes, and change (another passphrase for them)."""
        return self._stage

    @Property(str, notify=changed)
    def nameA(self) -> str:
        return self._couple.names[0]

    @Property(str, notify=changed)
    def nameB(self) -> str:
        return self._couple.names[1]

    @Property(str, notify=changed)
    def name(self) -> str:
        """Whose notes they are."""
        return self._couple.names[self._whose]

    @Property(int, notify=changed)
    def whose(self) -> int:
        return self._whose

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._smith.busy

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether a passphrase can be taken now."""
        return not self._smith.busy and self._smith.guard.rest <= 0

    @Property(bool, constant=True)
    def missing(self) -> bool:
        """Whether what locks them is not installed."""
        return not can_lock()

    @Property(str, notify=changed)
    def words(self) -> str:
        """A word about what happened last; empty where all is well."""
        return self._words

    @Property(str, notify=changed)
    def told(self) -> str:
        """What was done last with open notes, where that can't be seen by itself."""
        return self._told

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def notes(self) -> list[dict[str, object]]:
        """Each with number, day and words, the latest first."""
        return self._rows

    @Property(int, constant=True)
    def letters(self) -> int:
        from guided.practice.storage.private_notes import MAX_NOTE_CHARS

        return MAX_NOTE_CHARS

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
        """The page is shown: nothing is open."""
        self.shut()
        self._words = words.missing() if self.missing else words.elsewhere() if self._elsewhere else ""
        self.changed.emit()

    @Slot(int)
    def choose(self, whose: int) -> None:
        """The notes of one of the two, 0 or 1."""
        if whose in (0, 1) and not self.missing and not self._elsewhere and not self.busy:
            self._whose = whose
            self._stage = "passphrase" if has_key(self._file) else "new"
            self._words = ""
            self.changed.emit()

    @Slot(str, str)
    def take(self, passphrase: str, again: str) -> None:
        """Open them; the first time with a passphrase written twice."""
        if not self.ready:
            return
        if self._stage == "passphrase" and passphrase:
            self._words = ""
            self._smith.open(key_path(self._file), passphrase, self._use, self._heard)
        elif self._stage == "new":
            self._words = words.not_taken(passphrase, again)
            if self._words:
                self.refused.emit()
                self.changed.emit()
            else:
                self._smith.make(passphrase, self._use, self._heard, key_path(self._file))

    @Slot()
    def beginChange(self) -> None:
        """Ask for what another passphrase needs. What is half written is a note before that."""
        self.touch()
        if self._stage == "notes" and (not self._draft.strip() or self._keep_draft()):
            self._stage, self._words, self._told = "change", "", ""
        self._list()

    @Slot(str, str, str)
    def change(self, present: str, new: str, again: str) -> None:
        """Another passphrase, with the one there is, and the new one written twice."""
        self.touch()
        if not self.ready or self._stage != "change":
            return
        self._words = words.not_taken(new, again)
        if self._words:
            self.refused.emit()
            self.changed.emit()
        else:
            self._smith.change(key_path(self._file), present, new, self._heard_change)

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    @Slot(str)
    def drafting(self, text: str) -> None:
        """What is half written: were they to close now, it would be a note, and at every rest it is kept as one."""
        self.touch()
        self._draft = text
        self._rests.start()

    @Slot()
    def write(self) -> None:
        """What is half written is a note."""
        self.touch()
        self._told = ""
        if self._keep_draft():
            self.written.emit()
        self._list()

    @Slot(int)
    def forget(self, number: int) -> None:
        from guided.practice.storage.problems import StoreError

        self.touch()
        self._told = ""
        if self._notes is not None:
            try:
                self._notes.delete(number)
            except StoreError:
                self._words = self.tr("It could not be deleted just now, and is still there.")
            self._list()

    @Slot()
    def forgetAll(self) -> None:
        """All of them, what is half written too, and the passphrase with them."""
        from guided.practice.storage import private_notes
        from guided.practice.storage.problems import StoreError

        self.touch()
        if self._notes is None or self._stage != "notes":
            return
        told = self.tr("Your notes are deleted, and their passphrase with them.")
        try:
            private_notes.remove_notes(self._notes, self._file)
        except StoreError:
            self._words = self.tr("They could not be deleted just now, and all of them are still there.")
            self.changed.emit()
            return
        except OSError:
            told = self.tr("Your notes are deleted. The empty file that they were in could not be removed.")
        self._draft, self._half = "", None
        self.shut()
        self._words = told
        self.changed.emit()

    @Slot()
    def shut(self) -> None:
        """Close them, and forget what they hold."""
        self._closes.stop()
        if self._notes is not None:
            self._keep_half()
            self._keep_draft()
            self._lost = bool(self._draft) or (self._notes.trouble is not None and bool(self._rows))
            self._notes.close()
        self._notes, self._half, self._rows, self._draft, self._words, self._told = None, None, [], "", "", ""
        self._stage = "whose"
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Out of what was asked for, or of the notes, and from there to where one came from."""
        self.touch()
        if self._stage == "whose":
            self.left.emit()
        elif self._stage == "change":
            self._to_notes()
        elif not self.busy and not self._holds_back():
            self.shut()

    def _holds_back(self) -> bool:
        """Whether what is half written can't be kept, which they are told first, once."""
        if self._notes is None or not self._draft.strip() or self._words == self._not_kept():
            return False
        self._keep_draft()
        self.changed.emit()
        return bool(self._draft)

    @property
    def _file(self) -> Path:
        return notes_path(self._folder, self._whose)

    @property
    def _smith(self) -> Locksmith:
        return self._smiths[self._whose]

    def _use(self, key: bytes, _kept: bytes, done: Callable[[bool], None]) -> None:
        from guided.practice.storage.private_notes import open_notes

        if self._stage in ("new", "passphrase"):
            self._notes = open_notes(self._file, key)
        done(True)

    def _heard(self, outcome: Outcome) -> None:
        if self._is_done(outcome) and self._notes is not None:
            self._to_notes()
            self.touch()
            self._closes.start(int(1000 * OPEN_FOR))

    def _heard_change(self, outcome: Outcome) -> None:
        if not self._is_done(outcome):
            return
        if self._notes is None:  # they have closed meanwhile
            self._words = words.changed()
        else:
            self._told = words.changed()
            self._to_notes()

    def _is_done(self, outcome: Outcome) -> bool:
        """Whether it came about; what is to be said where it did not."""
        guard = self._smith.guard
        self._words = words.not_opened(outcome, guard)
        self._waited = guard.rest > 0
        if outcome is not Outcome.DONE:
            self.refused.emit()
        return outcome is Outcome.DONE

    def _to_notes(self) -> None:
        if self.busy:
            return
        self._stage = "notes"
        self._words = self._not_kept() if self._notes and self._notes.trouble else self._mended()
        self._list()

    def _mended(self) -> str:
        """What was saved of notes that were damaged; empty where they were not."""
        saved = self._notes.saved if self._notes is not None else None
        if saved is None:
            return ""
        words = self.tr(
            "Your notes were damaged. {number} of about {expected} are here, and the damaged file is kept beside them."
        )
        return words.replace("{number}", str(saved.entries)).replace("{expected}", str(saved.expected))

    def _perhaps_close(self) -> None:
        left = OPEN_FOR - (self._clock() - self._touched)
        if left > 0:
            self._closes.start(int(1000 * left) + 1)
        else:
            self._lost = False
            self.shut()
            self._words = (
                self.tr("Your notes have closed by themselves. What you wrote last could not be written down.")
                if self._lost
                else self.tr("Your notes have closed by themselves. Nothing of them is lost.")
            )
            self.changed.emit()

    @Slot()
    def _keep_half(self) -> None:
        """Keep what is half written. Where that can't be, they are told once it is done."""
        from guided.practice.storage.problems import StoreError

        self._rests.stop()
        text = self._draft.strip()
        with suppress(StoreError):  # the store has logged why
            if self._notes is not None and text:
                self._half = self._notes.write(text, self._now().astimezone(), self._half)
            elif self._notes is not None and self._half is not None:
                self._notes.delete(self._half)
                self._half = None

    def _keep_draft(self) -> bool:
        from guided.practice.storage.problems import StoreError

        text, self._draft = self._draft.strip(), ""
        if self._notes is None or not text:
            return False
        try:
            self._notes.write(text, self._now().astimezone(), self._half)
        except StoreError:
            self._draft, self._words = text, self._not_kept()
            return False
        self._half = None
        self._words = self._not_kept() if self._notes.trouble else ""
        return True

    def _not_kept(self) -> str:
        return self.tr("Your notes can't be written down just now. They are remembered until they close.")

    def _list(self) -> None:
        from ui.services.wording import past_day

        found = [each for each in self._notes.all() if each.number != self._half] if self._notes is not None else []
        today = self._now().date()
        self._rows = [
            {"number": each.number, "day": past_day(each.at.date(), today), "words": each.words} for each in found
        ]
        self.changed.emit()

    def _look(self) -> None:
        if self._waited and self.ready:
            self._waited = False
            self._words = words.again()
        self.changed.emit()
