"""Works on the file of one partner's notes. Everything here may take long: `NoteKeeper` calls it in the thread of its
queue."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # imported where they are used: nothing of SQLite is loaded before the first frame
    from guided.practice.storage.private_notes import PrivateNote, PrivateNotes
    from guided.practice.storage.problems import StoreProblem
    from guided.practice.storage.salvage import SalvageResult


class StoredDraft:
    """The draft as it is stored. Work on the file alone uses it, one piece after another: so each replaces what the one
    before has stored, whenever that was."""

    def __init__(self) -> None:
        self.number: int | None = None

    def save(self, notes: "PrivateNotes", words: str, at: datetime) -> None:
        """Store the draft in place of its earlier state; no words delete it. Raise StoreError."""
        if words:
            self.number = notes.write(words, at, self.number)
        elif self.number is not None:
            notes.delete(self.number)
            self.number = None


@dataclass(frozen=True, slots=True)
class FoundNotes:
    """The notes, the latest first, with the number of the draft among them, and how their file is."""

    notes: "tuple[PrivateNote, ...]"
    draft: int | None
    problem: "StoreProblem | None"
    salvaged: "SalvageResult | None"


class NotesFile:
    """The notes of one partner while they are open."""

    def __init__(self) -> None:
        self._notes: PrivateNotes | None = None
        self._unsaved: dict[StoredDraft, tuple[str, datetime]] = {}
        """Words that could not be stored, which is tried once more when the notes close."""

    def open(self, path: Path, key: bytes) -> FoundNotes:
        """Open the notes at `path`, which `key` opens."""
        from guided.practice.storage.private_notes import open_notes

        self._notes = open_notes(path, key)
        return self._found(None)

    def save(self, draft: StoredDraft, words: str, at: datetime) -> FoundNotes:
        """Store a draft. Raise StoreError; the words are then tried again when the notes close."""
        self._save(draft, words, at)
        return self._found(draft.number)

    def forget(self, draft: StoredDraft) -> None:
        """Don't try a draft again: its words are in another one."""
        self._unsaved.pop(draft, None)

    def delete(self, number: int, draft: StoredDraft) -> FoundNotes:
        """Delete a note. Raise StoreError."""
        self._opened().delete(number)
        return self._found(draft.number)

    def remove(self, path: Path) -> None:
        """Delete all notes at `path`, then their files. Raise StoreError or OSError; see `remove_notes`."""
        from guided.practice.storage.private_notes import remove_notes
        from guided.practice.storage.problems import StoreError

        try:
            remove_notes(self._opened(), path)
        except StoreError:
            raise
        except OSError:
            self._let_go()
            raise
        self._let_go()

    def close(self, draft: StoredDraft, words: str, at: datetime) -> bool:
        """Store the draft and close the notes. Return whether everything that was written is in their file."""
        from guided.practice.storage.problems import StoreError

        if self._notes is None:
            return True
        self._unsaved[draft] = (words, at)
        for each, (written, then) in [*self._unsaved.items()]:
            with suppress(StoreError):  # The store has logged the reason.
                self._save(each, written, then)
        whole = not any(written for written, _ in self._unsaved.values())
        lasts = self._notes.problem is None or not self._notes.all()
        self._notes.close()
        self._let_go()
        return whole and lasts

    def _save(self, draft: StoredDraft, words: str, at: datetime) -> None:
        self._unsaved[draft] = (words, at)
        draft.save(self._opened(), words, at)
        del self._unsaved[draft]

    def _let_go(self) -> None:
        self._notes = None
        self._unsaved.clear()

    def _opened(self) -> "PrivateNotes":
        from guided.practice.storage.problems import StoreError, StoreProblem

        if self._notes is None:
            raise StoreError(StoreProblem.SEALED)
        return self._notes

    def _found(self, draft: int | None) -> FoundNotes:
        notes = self._opened()
        return FoundNotes(notes.all(), draft, notes.problem, notes.salvaged)


Work = Callable[[], FoundNotes]
