"""Notes of one partner alone, in a file of their own that is always encrypted with a key of its own."""

import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guided.files.durable import sync_folder, wipe
from guided.logged_errors import suppress_and_log
from guided.practice.storage import key_file as lock
from guided.practice.storage.connection import Connection, run_transaction
from guided.practice.storage.file_names import key_copy_path, key_path
from guided.practice.storage.problems import DATABASE_ERRORS, StoreError, StoreProblem, problem_of
from guided.practice.storage.records import from_timestamp, to_timestamp
from guided.practice.storage.store import open_store
from guided.text.letters import first_letters

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from guided.practice.storage.salvage import SalvageResult

MAX_NOTE_CHARS = 2_000
"""Longest note."""

NOTE_VERSIONS = (
    """
    CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        words TEXT NOT NULL,
        at INTEGER NOT NULL,
        east_of_utc INTEGER NOT NULL
    )
    """,
)


@dataclass(frozen=True, slots=True)
class PrivateNote:
    number: int
    words: str
    at: datetime


class PrivateNotes:
    """Reads and changes the notes. Each change is on the disk when it returns; it raises StoreError otherwise."""

    def __init__(
        self, connection: Connection, problem: StoreProblem | None = None, salvaged: "SalvageResult | None" = None
    ) -> None:
        self._connection = connection
        self.problem = problem
        """Why the notes are not stored as usual, or None."""
        self.salvaged = salvaged
        """What was recovered of a damaged file that a new one has replaced, or None."""

    def write(self, words: str, at: datetime, number: int | None = None) -> int:
        """Add a note, or replace the one with `number`, at a time with its zone. Return its number."""
        row = (number, first_letters(words, MAX_NOTE_CHARS), *to_timestamp(at))
        return self._change("REPLACE INTO notes (id, words, at, east_of_utc) VALUES (?, ?, ?, ?)", row)

    def delete(self, number: int) -> None:
        """Delete a note; nothing of it remains in the file."""
        self._delete("DELETE FROM notes WHERE id = ?", (number,))

    def delete_all(self) -> None:
        """Delete all notes; nothing of them remains in the file."""
        self._delete("DELETE FROM notes", ())

    def all(self) -> tuple[PrivateNote, ...]:
        """Return all notes, the latest first."""
        try:
            rows = self._connection.execute("SELECT id, words, at, east_of_utc FROM notes ORDER BY id DESC").fetchall()
        except DATABASE_ERRORS as error:
            _log.warning("private notes could not be read", exc_info=error)
            return ()
        return tuple(PrivateNote(number, str(words), from_timestamp(at, east)) for number, words, at, east in rows)

    def close(self) -> None:
        self._connection.close()

    def _delete(self, statement: str, row: tuple[object, ...]) -> None:
        self._change(statement, row)
        # It is deleted in any case, and the log is written over when they close.
        with suppress_and_log(_log, "the log beside private notes could not be emptied", *DATABASE_ERRORS):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _change(self, statement: str, row: tuple[object, ...]) -> int:
        """Insert, change or delete a row, and return its number."""
        numbers: list[int] = []
        try:
            run_transaction(
                self._connection, lambda: numbers.append(self._connection.execute(statement, row).lastrowid or 0)
            )
        except DATABASE_ERRORS as error:
            raise StoreError(problem_of(error)) from None
        return numbers[0]


def open_notes(path: Path, key: bytes) -> PrivateNotes:
    """Return the notes at `path`, which `key` opens. If the file can't be used they last until they are closed."""
    found = open_store(path, NOTE_VERSIONS, key=key)
    return PrivateNotes(found.connection, None if found.salvaged else found.problem, found.salvaged)


def remove_notes(notes: PrivateNotes, path: Path) -> None:
    """Delete all `notes` at `path`, then their file, the damaged files set aside beside it, and its key.

    Raise StoreError if the notes can't be deleted; all of them are then still there. Raise OSError if a file can't be
    removed afterwards: the notes are gone by then, and an empty file that their passphrase opens remains.
    """
    if notes.problem not in (None, StoreProblem.DAMAGED):
        raise StoreError(notes.problem)
    notes.delete_all()
    notes.close()
    key = key_path(path)
    for beside in sorted(path.parent.glob(f"{path.stem}.*")):
        if beside not in (path, key, key_copy_path(key)):
            wipe(beside)
    path.unlink(missing_ok=True)
    sync_folder(path.parent)
    lock.remove_key_file(key)
