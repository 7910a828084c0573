"""Finds an interrupted session that can be resumed."""

from dataclasses import dataclass
from pathlib import Path
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from guided.catalogue.file_cache import FileCache
from ui.services import screen_reader
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.ladders import draw_follow_delays, visit_choices
from ui.services.resume_store import FileResumeStore
from ui.services.session_recorder import SessionRecorder

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.resume_state import ResumeState
    from guided.session.timeline import PreparedExercise


@dataclass(frozen=True, slots=True)
class UnfinishedSession:
    """An interrupted session: its walk, and its stored state."""

    prepared: "PreparedExercise"
    kept: "ResumeState"


class UnfinishedSessions:
    """Reads the resume store; `file_cache` reads the exercise file."""

    def __init__(
        self,
        couple: Couple,
        store: FileResumeStore | None,
        file_cache: FileCache,
        journal: CoupleJournal,
        recorder: SessionRecorder,
        random: Random | None = None,
    ) -> None:
        """Create the finder. `recorder` decides whether a visit can be resumed, and records the end of one that
        can't."""
        self._couple = couple
        self._store = store
        self._file_cache = file_cache
        self._journal = journal
        self._recorder = recorder
        self._random = random or SystemRandom()

    @property
    def stored(self) -> bool:
        """Whether the state of an interrupted session is stored, even if it can't be resumed."""
        return self._store is not None and self._store.found is not None

    def find(self) -> UnfinishedSession | None:
        """Return the interrupted session, or None if there is none or its exercise has changed."""
        kept = self._store.found if self._store else None
        if kept is None:
            return None
        from guided.session.resume_state import is_of_exercise
        from guided.session.session_choices import SessionChoices
        from guided.session.timeline import PreparedExercise

        exercise = self._shown_exercise(Path(kept.file))
        asked = self._couple.preferences.asks_at_keyboard(beside_reader=screen_reader.is_running())
        choices = SessionChoices(
            names=self._couple.names,
            begins=kept.begins,
            ask_at_keyboard=asked,
            up_to_rung=kept.up_to_rung,
            ahead=float(self._journal.read.ahead()),
            follows=draw_follow_delays(self._random),
        )
        prepared = PreparedExercise(exercise, visit_choices(choices) if kept.ladder else choices) if exercise else None
        fit = prepared is not None and is_of_exercise(kept, prepared) and self._recorder.can_resume(kept)
        return UnfinishedSession(prepared, kept) if prepared is not None and fit else None

    def _shown_exercise(self, file: Path) -> "Exercise | None":
        """Return the exercise of a file, as it was last without mistakes; None for a draft that only the Studio
        shows."""
        from guided.catalogue.visibility import is_held_back

        exercise = self._file_cache.read(file).exercise
        if exercise is None or is_held_back(exercise, file, self._couple.preferences):
            return None
        return exercise

    def drop_unfit(self) -> None:
        """Drop an interrupted session that can't be resumed."""
        kept = self._store.found if self._store else None
        if self._store is not None and kept is not None and self.find() is None:
            self._store.forget()
            self._recorder.end_early(kept)

    def forget(self) -> None:
        """Delete the stored session."""
        if self._store is not None:
            self._store.forget()
