"""Finds a session that was interrupted, and can be gone on with."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from guided.catalogue.file_cache import Papers
from ui.services.couple import Couple
from ui.services.ladders import careful
from ui.services.resume_store import FileKeeper

if TYPE_CHECKING:
    from guided.session.resume_state import Kept
    from guided.session.timeline import Score


@dataclass(frozen=True, slots=True)
class UnfinishedSession:
    """The session as it was walked, and where it was."""

    score: "Score"
    kept: "Kept"


class UnfinishedSessions:
    """Reads the resume store; `papers` reads the file of its exercise."""

    def __init__(self, couple: Couple, store: FileKeeper | None, papers: Papers) -> None:
        self._couple = couple
        self._store = store
        self._papers = papers

    def find(self) -> UnfinishedSession | None:
        """Return the session that was interrupted; None where there is none, or its exercise is another one by now."""
        kept = self._store.found if self._store else None
        if kept is None:
            return None
        from guided.session.resume_state import fits
        from guided.session.timeline import Choices, Score

        exercise = self._papers.read(Path(kept.file)).exercise
        asked = self._couple.preferences.ask_at_keyboard
        choices = Choices(
            names=self._couple.names,
            begins=kept.begins,
            ask_at_keyboard=asked,
            settle=kept.settle,
            up_to_rung=kept.up_to_rung,
        )
        score = Score(exercise, careful(choices) if kept.ladder else choices) if exercise else None
        return UnfinishedSession(score, kept) if score is not None and fits(kept, score) else None

    def drop_unfit(self) -> None:
        """Forget a session that can't be gone on with."""
        if self._store is not None and self._store.found is not None and self.find() is None:
            self._store.forget()

    def forget(self) -> None:
        """Forget it, for good."""
        if self._store is not None:
            self._store.forget()
