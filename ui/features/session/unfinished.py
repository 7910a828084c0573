"""The page after a session that ended without being ended: go on from the same step, resting, or leave it."""

from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.file_cache import FileCache
from guided.text.wording import join_lines
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.ladders import careful, follows_drawn
from ui.services.resume_store import FileKeeper
from ui.services.session_recorder import Visits

if TYPE_CHECKING:
    from guided.session.resume_state import ResumeState
    from guided.session.timeline import PreparedExercise

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class UnfinishedViewModel(QObject):
    foundChanged = Signal()
    goneOn = Signal(object, object, object)
    left = Signal()

    def __init__(
        self,
        couple: Couple,
        keeper: FileKeeper | None,
        papers: FileCache,
        journal: CoupleJournal,
        visits: Visits | None = None,
        parent: QObject | None = None,
        random: Random | None = None,
    ) -> None:
        """`papers` reads the file of its exercise; `visits` knows whether a visit to a ladder can still be gone on
        with, and notes the end of one that can't."""
        super().__init__(parent)
        self._couple = couple
        self._keeper = keeper
        self._journal = journal
        self._papers = papers
        self._visits = visits
        self._random = random or SystemRandom()
        self._prepared: PreparedExercise | None = None
        self._kept: ResumeState | None = None
        self.let_go: ResumeState | None = None
        """What was left for good, last."""

    def look(self) -> bool:
        """Whether a session was left half done that can be gone on with; one that no longer fits is left for good."""
        found = self._keeper.found if self._keeper else None
        if found is None or self._keeper is None:
            return False
        from guided.session.resume_state import is_of_exercise
        from guided.session.timeline import PreparedExercise, SessionChoices

        exercise = self._papers.read(Path(found.file)).exercise
        asked = self._couple.preferences.ask_at_keyboard
        choices = SessionChoices(
            names=self._couple.names,
            begins=found.begins,
            ask_at_keyboard=asked,
            settle=found.settle,
            up_to_rung=found.up_to_rung,
            ahead=float(self._journal.ahead),
            follows=follows_drawn(self._random),
        )
        prepared = PreparedExercise(exercise, careful(choices) if found.ladder else choices) if exercise else None
        if (
            prepared is None
            or not is_of_exercise(found, prepared)
            or not (self._visits is None or self._visits.goes_on(found))
        ):
            self._keeper.forget()
            if self._visits is not None:
                self._visits.let_go(found)
            return False
        self._prepared, self._kept = prepared, found
        self.foundChanged.emit()
        return True

    @Property(str, notify=foundChanged)
    def title(self) -> str:
        return join_lines(self._prepared.written.title) if self._prepared else ""

    @Property(float, notify=foundChanged)
    def closeness(self) -> float:
        return self._prepared.exercise.steps[self._kept.step].closeness if self._prepared and self._kept else 0.15

    @Slot()
    def goOn(self) -> None:
        if self._prepared is not None:
            self.goneOn.emit(self._prepared.written, self._prepared.choices, self._kept)

    @Slot()
    def leave(self) -> None:
        """Leave it, for good."""
        if self._keeper is not None:
            self._keeper.forget()
        self.let_go = self._kept
        self._prepared = self._kept = None
        self.left.emit()
