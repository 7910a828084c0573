"""What two people say of a session, if they like: a word each, how close they feel, a line to remember.

Nothing of it is asked for, and nothing tells whose word was whose.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.preferences import Preferences
from guided.text.wording import clean_line
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.practice.storage.records import Reflection, RememberedSession

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

WORD_LETTERS = 24
LINE_LETTERS = 200
AT_REST = 600
"""Milliseconds without a key or a touch after which what is there is kept."""
BRIEF = 60.0
"""Seconds an exercise lasts that may be done many times a day: nothing is asked after it."""


def asks_after(exercise: "Exercise", preferences: Preferences) -> bool:
    """Whether they may say something of `exercise` once it is over."""
    return preferences.ask_after and (exercise.length is None or exercise.length > BRIEF)


@QmlElement
@QmlUncreatable("made by the program")
class ReflectionViewModel(QObject):
    """Of one session at a time: of one that is just over, or, later, of one that they come back to."""

    changed = Signal()
    moved = Signal()
    left = Signal()
    discarded = Signal(object)

    def __init__(self, couple: Couple, journal: CoupleJournal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._journal = journal
        self._autosave_timer = QTimer(self, interval=AT_REST, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._autosave_timer.timeout.connect(self.keep)
        self._remembered: RememberedSession | None = None
        self._number: int | None = None
        self._heading = ""
        self._words = ["", ""]
        self._closeness: float | None = None
        self._again = False
        self._line = ""
        self._kept: Reflection | None = None
        self._refused = False
        couple.changed.connect(self.changed)
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self.keep)

    def ask(self, session: int) -> None:
        """Of the session with that number, which is just over."""
        from guided.practice.storage.records import Reflection

        self._remembered = None
        self._begin(session, "", Reflection())

    def come_back(self, remembered: "RememberedSession", heading: str) -> None:
        """To a session of before, which is called `heading`."""
        self._remembered = remembered
        self._begin(remembered.number, heading, remembered.reflection)

    @Property(bool, notify=changed)
    def back(self) -> bool:
        """Whether they came back to a session of before."""
        return self._remembered is not None

    @Property(str, notify=changed)
    def heading(self) -> str:
        """Which session of before it is."""
        return self._heading

    @Property(str, notify=changed)
    def nameA(self) -> str:
        return self._couple.names[0]

    @Property(str, notify=changed)
    def nameB(self) -> str:
        return self._couple.names[1]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def options(self) -> list[dict[str, str]]:
        """Words to choose from, each with value and label: whatever it was, there is one for it."""
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
        """How near the two lights were put, from 0 to 1; less than 0 where they were let be."""
        return -1.0 if self._closeness is None else self._closeness

    @Property(bool, notify=changed)
    def again(self) -> bool:
        """Whether they would like it again."""
        return self._again

    @Property(str, notify=changed)
    def line(self) -> str:
        return self._line

    @Property(int, constant=True)
    def maxWordLength(self) -> int:
        return WORD_LETTERS

    @Property(int, constant=True)
    def maxLineLength(self) -> int:
        return LINE_LETTERS

    @Property(bool, notify=changed)
    def hasContent(self) -> bool:
        """Whether anything is said at all."""
        return not self._is_nothing(self._current())

    @Property(str, notify=changed)
    def status(self) -> str:
        """That all of it is kept, or why it is not; empty while nothing is said."""
        if self._not_saved:
            return self._journal.notice
        if self._is_nothing(self._kept) or self._kept != self._current():
            return ""
        return self.tr("Kept, on this computer alone.")

    @Property(bool, notify=changed)
    def refused(self) -> bool:
        """Whether what is said could not be kept."""
        return self._not_saved

    @Property(bool, notify=changed)
    def askedAfterSessions(self) -> bool:
        """Whether this is asked after the next session too."""
        return self._couple.preferences.ask_after

    @Slot(int, str)
    def choose(self, who: int, word: str) -> None:
        """A word of the row `who`; the one that is there already is taken away."""
        self._words[who] = "" if self._words[who] == word else word
        self._on_changed()

    @Slot(int, str)
    def write(self, who: int, word: str) -> None:
        """A word of their own, as it is written."""
        if word != self._words[who]:
            self._words[who] = word
            self._on_changed(soon=True)

    @Slot(float)
    def move(self, to: float) -> None:
        """The two lights are put so near, from 0 to 1; less than 0 lets them be."""
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
        """The line to remember, as it is written."""
        if line != self._line:
            self._line = line
            self._on_changed(soon=True)

    @Slot(result=bool)
    def keep(self) -> bool:
        """Keep what is there now; whether it is on the disk."""
        self._autosave_timer.stop()
        meant = self._current()
        if self._number is not None and (meant != self._kept or self._refused):
            self._refused = not self._journal.save_reflection(self._number, meant)
            if not self._refused:
                self._kept = meant
            self.changed.emit()
        return not self._refused

    @Slot()
    def done(self) -> None:
        """Keep it and leave; where it could not be kept, they are told, and stay."""
        if self.keep():
            self._leave()

    @Slot()
    def leave(self) -> None:
        """Leave, whatever can be kept of it."""
        self.keep()
        self._leave()

    @Slot()
    def discard(self) -> None:
        """Leave, and let nothing of it stay; where what was kept could not be taken away, they are told, and stay."""
        before = (self._words, self._closeness, self._again, self._line)
        self._words, self._closeness, self._again, self._line = ["", ""], None, False, ""
        if not self.keep():
            self._words, self._closeness, self._again, self._line = before
            self.changed.emit()
            return
        if self._remembered is not None:
            self.discarded.emit(self._remembered)
        self._leave()

    @Slot(bool)
    def setAskedAfterSessions(self, again: bool) -> None:
        """Ask this after the next session, or no more."""
        from dataclasses import replace

        self._couple.settle(replace(self._couple.preferences, ask_after=again))

    def _begin(self, number: int, heading: str, kept: "Reflection") -> None:
        self._autosave_timer.stop()
        self._number, self._heading, self._kept, self._refused = number, heading, kept, False
        self._words = [*kept.words, "", ""][:2]
        self._closeness, self._again, self._line = kept.closeness, kept.again, kept.line
        self.moved.emit()
        self.changed.emit()

    def _leave(self) -> None:
        self._number = None
        self.left.emit()

    def _on_changed(self, *, soon: bool = False) -> None:
        """Keep it now, or soon, once nobody is at it any more."""
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

        words = tuple(word for word in (clean_line(each, WORD_LETTERS) for each in self._words) if word)
        return Reflection(words, self._closeness, self._again, clean_line(self._line, LINE_LETTERS))

    @staticmethod
    def _is_nothing(reflection: "Reflection | None") -> bool:
        from guided.practice.storage.records import Reflection

        return reflection is None or reflection == Reflection()
