"""Let the couple reflect on a session: a word each, how close they feel, and a line to remember.

Everything is optional, and nothing stored tells whose word was whose.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.preferences import Preferences
from guided.text.letters import clean_line
from guided.text.wording import join_lines
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.session_recorder import RecordedNumber

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.practice.storage.journal import Journal
    from guided.practice.storage.records import Reflection, RememberedSession

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

LAST_STEP = 2
MAX_WORD_LETTERS = 24
MAX_LINE_LETTERS = 200
AUTOSAVE_DELAY_MS = 600
"""Time without input, in milliseconds, after which the reflection is saved."""
MAX_BRIEF_SECONDS = 60.0
"""Maximum length, in seconds, of exercises meant to be repeated many times a day; there is no reflection after them."""


def asks_after(exercise: "Exercise", preferences: Preferences) -> bool:
    """Return whether the couple is asked to reflect after `exercise`."""
    return preferences.ask_after and (exercise.length is None or exercise.length > MAX_BRIEF_SECONDS)


@QmlElement
@QmlUncreatable("made by the program")
class ReflectionViewModel(QObject):
    """Edit the reflection on one session: one that has just ended, or one opened later from the memories."""

    changed = Signal()
    moved = Signal()
    stepped = Signal()
    left = Signal()
    discarded = Signal(object)

    def __init__(self, couple: Couple, journal: CoupleJournal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._journal = journal
        self._autosave_timer = QTimer(
            self, interval=AUTOSAVE_DELAY_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer
        )
        self._autosave_timer.timeout.connect(self.keep)
        self._remembered: RememberedSession | None = None
        self._number: RecordedNumber | None = None
        """The number of the session in the journal; None if no reflection is open."""
        self._heading = ""
        self._step = 0
        self._words = ["", ""]
        self._closeness: float | None = None
        self._again = False
        self._line = ""
        self._kept: Reflection | None = None
        """What is stored, as far as is known."""
        self._asked_to_keep: Reflection | None = None
        """What is stored once everything asked of the journal is done."""
        self._refused = False
        couple.changed.connect(self.changed)
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self.keep)

    def ask(self, session: RecordedNumber, title: str) -> None:
        """Start a reflection on a session that has just ended, of the exercise with this title."""
        from guided.practice.storage.records import Reflection

        self._remembered = None
        self._begin(session, join_lines(title), Reflection())

    def come_back(self, remembered: "RememberedSession", heading: str) -> None:
        """Open the reflection on an earlier session, shown under `heading`."""
        self._remembered = remembered
        number = remembered.number
        self._begin(lambda: number, heading, remembered.reflection)

    @Property(bool, notify=changed)
    def back(self) -> bool:
        """Return whether the reflection belongs to an earlier session."""
        return self._remembered is not None

    @Property(str, notify=changed)
    def heading(self) -> str:
        """Return the title of the exercise, and the day of an earlier session."""
        return self._heading

    @Property(int, notify=stepped)
    def step(self) -> int:
        """Return the number of the question that is shown, from 0: closeness, a word each, a line."""
        return self._step

    @Property(int, constant=True)
    def lastStep(self) -> int:
        return LAST_STEP

    @Property(bool, notify=changed)
    def answered(self) -> bool:
        """Return whether the question that is shown has an answer."""
        said = (self._closeness is not None, any(self._words), self._line != "" or self._again)
        return said[self._step]

    @Property(bool, notify=changed)
    def covered(self) -> bool:
        """Return whether only one of them has given a word so far, which then is not shown."""
        return self._remembered is None and [bool(word.strip()) for word in self._words].count(True) == 1

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def options(self) -> list[dict[str, str]]:
        """Return the words to choose from, each with value and label; they cover good and difficult sessions."""
        words = (
            *(self.tr("calm"), self.tr("warm"), self.tr("close"), self.tr("light")),
            *(self.tr("shy"), self.tr("tired"), self.tr("far away"), self.tr("nothing much")),
        )
        return [{"value": word, "label": word} for word in words]

    @Property(str, notify=changed)
    def wordA(self) -> str:
        return self._words[0]

    @Property(str, notify=changed)
    def wordB(self) -> str:
        return self._words[1]

    @Property(float, notify=moved)
    def closeness(self) -> float:
        """Return the closeness, 0 to 1; below 0 if none is set."""
        return -1.0 if self._closeness is None else self._closeness

    @Property(bool, notify=changed)
    def again(self) -> bool:
        """Return whether they would like the exercise again."""
        return self._again

    @Property(str, notify=changed)
    def line(self) -> str:
        return self._line

    @Property(int, constant=True)
    def maxWordLength(self) -> int:
        return MAX_WORD_LETTERS

    @Property(int, constant=True)
    def maxLineLength(self) -> int:
        return MAX_LINE_LETTERS

    @Property(bool, notify=changed)
    def hasContent(self) -> bool:
        """Return whether the reflection has any content."""
        return not self._is_nothing(self._current())

    @Property(str, notify=changed)
    def status(self) -> str:
        """Return that everything is saved, or why it is not; empty without content."""
        if self._not_saved:
            return self._journal.notice
        if self._is_nothing(self._kept) or self._kept != self._current():
            return ""
        return self.tr("Saved, on this computer only.")

    @Property(bool, notify=changed)
    def refused(self) -> bool:
        """Return whether the reflection could not be saved."""
        return self._not_saved

    @Property(bool, notify=changed)
    def askedAfterSessions(self) -> bool:
        """Return whether a reflection is offered after sessions."""
        return self._couple.preferences.ask_after

    @Slot(int, str)
    def choose(self, who: int, word: str) -> None:
        """Set the word of partner `who` (0 or 1); clear it if it is set already."""
        self._words[who] = "" if self._words[who] == word else word
        self._on_changed()

    @Slot(int, str)
    def write(self, who: int, word: str) -> None:
        """Set a custom word while it is typed."""
        if word != self._words[who]:
            self._words[who] = word
            self._on_changed(soon=True)

    @Slot(float)
    def move(self, to: float) -> None:
        """Set the closeness, 0 to 1; a value below 0 clears it."""
        closeness = None if to < 0 else round(min(1.0, to), 2)
        if closeness != self._closeness:
            self._closeness = closeness
            self.moved.emit()
            self._on_changed(soon=True)

    @Slot(bool)
    def setAgain(self, again: bool) -> None:
        self._again = again
        self._on_changed()

    @Slot(str)
    def writeLine(self, line: str) -> None:
        """Set the line to remember while it is typed."""
        if line != self._line:
            self._line = line
            self._on_changed(soon=True)

    @Slot()
    def goOn(self) -> None:
        """Show the next question; after the last one, save and leave, or stay and show why that fails."""
        self.done() if self._step == LAST_STEP else self._turn(self._step + 1)

    @Slot()
    def goBack(self) -> None:
        """Show the question before; from the first one of an earlier session, leave."""
        if self._step > 0:
            self._turn(self._step - 1)
        elif self._remembered is not None:
            self.leave()

    @Slot()
    def skip(self) -> None:
        """Show the next question, or leave after the last one. What was said stays, and is saved if possible."""
        self.leave() if self._step == LAST_STEP or self._remembered is not None else self._turn(self._step + 1)

    @Slot()
    def clear(self) -> None:
        """Clear the answer to the question that is shown."""
        if self._step == 0:
            self._closeness = None
            self.moved.emit()
        elif self._step == 1:
            self._words = ["", ""]
        else:
            self._line, self._again = "", False
        self.stepped.emit()
        self._on_changed()

    @Slot()
    def keep(self) -> None:
        """Save the current content."""
        self._save()

    def _save(self, then: Callable[[bool], None] = lambda _kept: None) -> None:
        """Save the current content, and call `then` with whether everything could be saved."""
        self._autosave_timer.stop()
        meant, number = self._current(), self._number
        if number is None:
            return
        if meant == self._asked_to_keep and not self._refused:
            self._journal.after_all(lambda: then(not self._refused))
            return

        def saved(*, refused: bool) -> None:
            if number is self._number:
                self._refused = refused
                self._kept = self._kept if refused else meant
                self.changed.emit()
            then(not refused)

        self._asked_to_keep = meant
        self._journal.change(
            lambda journal: _save_reflection(journal, number(), meant),
            lambda _: saved(refused=False),
            lambda _: saved(refused=True),
        )

    @Slot()
    def done(self) -> None:
        """Save and leave; if saving fails, stay and show why."""
        self._save(lambda kept: self._leave() if kept else None)

    @Slot()
    def leave(self) -> None:
        """Save if possible, and leave in any case."""
        self.keep()
        self._leave()

    @Slot()
    def discard(self) -> None:
        """Delete the reflection and leave; if deleting fails, stay and show why."""
        before = (self._words, self._closeness, self._again, self._line)
        self._words, self._closeness, self._again, self._line = ["", ""], None, False, ""

        def saved(kept: bool) -> None:
            if not kept:
                self._words, self._closeness, self._again, self._line = before
                self.changed.emit()
                return
            if self._remembered is not None:
                self.discarded.emit(self._remembered)
            self._leave()

        self._save(saved)

    @Slot(bool)
    def setAskedAfterSessions(self, again: bool) -> None:
        """Choose whether a reflection is offered after sessions."""
        from dataclasses import replace

        self._couple.settle(replace(self._couple.preferences, ask_after=again))

    def _begin(self, number: RecordedNumber, heading: str, kept: "Reflection") -> None:
        self._autosave_timer.stop()
        self._number, self._heading, self._refused = number, heading, False
        self._kept = self._asked_to_keep = kept
        self._words = [*kept.words, "", ""][:2]
        self._closeness, self._again, self._line = kept.closeness, kept.again, kept.line
        self._step = 0
        self.stepped.emit()
        self.moved.emit()
        self.changed.emit()

    def _turn(self, step: int) -> None:
        self.keep()
        self._step = step
        self.stepped.emit()
        self.changed.emit()

    def _leave(self) -> None:
        if self._number is not None:
            self._number = None
            self.left.emit()

    def _on_changed(self, *, soon: bool = False) -> None:
        """Save at once, or, if `soon`, after a pause in the input."""
        if soon:
            self._autosave_timer.start()
            self.changed.emit()
        else:
            self.keep()
            self.changed.emit()

    @property
    def _not_saved(self) -> bool:
        return self._refused or (not self._is_nothing(self._current()) and not self._journal.lasts)

    def _current(self) -> "Reflection":
        from guided.practice.storage.records import Reflection

        words = tuple(word for word in (clean_line(each, MAX_WORD_LETTERS) for each in self._words) if word)
        return Reflection(words, self._closeness, self._again, clean_line(self._line, MAX_LINE_LETTERS))

    @staticmethod
    def _is_nothing(reflection: "Reflection | None") -> bool:
        from guided.practice.storage.records import Reflection

        return reflection is None or reflection == Reflection()


def _save_reflection(journal: "Journal", number: int | None, reflection: "Reflection") -> None:
    from guided.practice.storage.problems import StoreError, StoreProblem

    if number is None:  # the session itself could not be stored
        raise StoreError(StoreProblem.UNREACHABLE)
    journal.save_reflection(number, reflection)
