"""The journal: what a couple did, kept on their own machine, with their ladders, plan and settings of practice.

It never holds who did something or what happened in a session: one that ended early is stored like any other, or not at
all if it hardly began. What a ladder's state reveals all the same is described in docs/privacy.md.
"""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guided.exercise.exercise_name import composed
from guided.logged_errors import suppress_and_log
from guided.practice.inviting import Inviting
from guided.practice.ladder_state import LadderState
from guided.practice.our_time import OurTime
from guided.practice.plan import Agreement, agreement_to_json
from guided.practice.reminders import ReminderHistory
from guided.practice.storage.connection import BUSY_TIMEOUT, Connection, copy_in_memory, run_transaction
from guided.practice.storage.file_names import has_key
from guided.practice.storage.journal_reader import SHELVED_PREFIX, JournalReader, Result
from guided.practice.storage.journal_rows import choices_to_json
from guided.practice.storage.journal_schema import VERSIONS
from guided.practice.storage.problems import DATABASE_ERRORS, StoreError, StoreProblem, problem_of
from guided.practice.storage.records import MomentKind, Question, Reflection, SummaryDraft, to_timestamp
from guided.practice.storage.store import open_in_memory, open_store
from guided.practice.tender_days import TenderDays

if TYPE_CHECKING:
    from guided.practice.storage.salvage import SalvageResult

_log = logging.getLogger(__name__)

MAX_TURN_SECONDS = 900
"""Largest imbalance of received touch that is stored, in seconds."""


@dataclass(frozen=True, slots=True)
class OpenedJournal:
    """The journal with `problem`, `damaged_file`, `salvaged` and `unread` of its store."""

    journal: "Journal"
    problem: StoreProblem | None
    damaged_file: Path | None
    salvaged: "SalvageResult | None" = None
    unread: bool = False


def open_journal(path: Path, patience: float = BUSY_TIMEOUT, key: bytes | None = None) -> OpenedJournal:
    """Return the journal at `path`, encrypted if there is a `key`.

    There is always a journal; if the file can't be used it lasts until the program ends.
    """
    found = open_store(path, VERSIONS, patience, key, expected=has_key(path))
    return OpenedJournal(Journal(found.connection), found.problem, found.damaged_file, found.salvaged, found.unread)


def temporary_journal() -> "Journal":
    """Return a journal that lasts until the program ends."""
    return Journal(open_in_memory(VERSIONS))


class Journal(JournalReader):
    """Reads and changes the journal. Each change is on the disk when it returns; it raises StoreError otherwise."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._forgotten = False

    def add_session(self, exercise: str, at: datetime) -> int:
        """Add an exercise that was done, to its end or not, at a time with its zone. Return the session's number."""
        return self._add(
            "INSERT INTO sessions (exercise, at, east_of_utc) VALUES (?, ?, ?)", (exercise, *to_timestamp(at))
        )

    def save_reflection(self, session: int, reflection: Reflection) -> None:
        """Replace the reflection on the session with that number; an empty one deletes it."""
        row = (
            session,
            json.dumps(reflection.words, ensure_ascii=False),
            reflection.closeness,
            reflection.again,
            reflection.line,
        )

        def change() -> None:
            if reflection == Reflection():
                self._run("DELETE FROM reflections WHERE session = ?", (session,))
            else:
                self._run("REPLACE INTO reflections VALUES (?, ?, ?, ?, ?)", row)
            self._undecide(f"words:{session}", f"line:{session}")

        self._change(change)
        self._wipe()

    def add_question(self, words: str, at: datetime) -> int:
        """Add a question for the next call, at a time with its zone. Return its number."""
        return self._add("INSERT INTO questions (words, at, east_of_utc) VALUES (?, ?, ?)", (words, *to_timestamp(at)))

    def save_unfinished_question(self, words: str, at: datetime, half: Question | None) -> Question | None:
        """Save a question that is still being written in place of `half`, its earlier state; no words delete it.

        If `half` is no longer in the journal, as in a restored file, add a new question.
        """
        there = any(half and (each.number, each.words) == (half.number, half.words) for each in self.questions())
        if half is None or not there:
            return Question(self.add_question(words, at), words, at) if words else None
        if not words:
            self.delete_question(half.number)
            return None
        if words != half.words:
            number = half.number

            def change() -> None:
                self._run("UPDATE questions SET words = ? WHERE id = ?", (words, number))
                self._undecide(f"question:{number}")

            self._change(change)
            self._wipe()
        return Question(half.number, words, half.at)

    def delete_question(self, number: int) -> None:
        """Delete a question. Nothing of it remains in the file, and its number is never used again."""

        def change() -> None:
            self._run("DELETE FROM questions WHERE id = ?", (number,))
            self._undecide(f"question:{number}")

        self._change(change)
        self._wipe()

    def save_tender_days(self, tender: TenderDays | None) -> None:
        """Replace the tender days; None deletes them. Nothing of the earlier ones remains in the file."""
        if tender is None:
            self._change(lambda: self._run("DELETE FROM tender", ()))
        else:
            row = (tender.first.isoformat(), tender.days, tender.every)
            self._change(lambda: self._run("REPLACE INTO tender VALUES (1, ?, ?, ?)", row))
        self._wipe()

    def save_draft(self, draft: SummaryDraft) -> None:
        """Replace the unfinished summary; an empty one deletes it. Nothing of the earlier one remains in the file."""
        if draft == SummaryDraft():
            self._change(lambda: self._run("DELETE FROM summary", ()))
        else:
            row = (draft.words, draft.span, choices_to_json(draft.chosen), choices_to_json(draft.refused))
            self._change(lambda: self._run("REPLACE INTO summary VALUES (1, ?, ?, ?, ?)", row))
        self._wipe()

    def save_reminder_history(self, given: ReminderHistory) -> None:
        """Replace the history of reminders; nothing of the earlier one remains in the file."""
        rows = [
            (each.day.isoformat(), each.until and each.until.isoformat(), each.count, each.rest)
            for each in sorted(given.days, key=lambda each: each.day)
        ]

        def change() -> None:
            self._run("DELETE FROM reminded", ())
            for row in rows:
                self._run("INSERT INTO reminded VALUES (?, ?, ?, ?)", row)

        self._change(change)
        self._wipe()

    def save_our_time(self, ours: OurTime) -> None:
        """Replace the hours for the two; nothing of the earlier ones remains in the file, moved ones neither."""

        def change() -> None:
            self._run("DELETE FROM our_time", ())
            self._run("DELETE FROM our_next", ())
            for day, at in ours.hours.items():
                self._run("INSERT INTO our_time VALUES (?, ?)", (day, at.isoformat()))
            if ours.next is not None:
                self._run("INSERT INTO our_next VALUES (1, ?)", (ours.next.isoformat(),))

        self._change(change)
        self._wipe()

    def save_inviting(self, inviting: Inviting | None) -> None:
        """Replace since when the two invite by turns; None deletes it. Nothing of the earlier one remains."""
        if inviting is None:
            self._change(lambda: self._run("DELETE FROM inviting", ()))
        else:
            row = (inviting.since.isoformat(), inviting.first)
            self._change(lambda: self._run("REPLACE INTO inviting VALUES (1, ?, ?)", row))
        self._wipe()

    def add_moment(self, kind: MomentKind, at: datetime) -> int:
        """Add a small moment at a time with its zone. Return its number."""
        return self._add(
            "INSERT INTO moments (kind, at, east_of_utc) VALUES (?, ?, ?)", (kind.value, *to_timestamp(at))
        )

    def delete_moment(self, number: int) -> None:
        """Delete the moment with that number; nothing of it remains in the file."""
        self._change(lambda: self._run("DELETE FROM moments WHERE id = ?", (number,)))
        self._wipe()

    def leave(self, at: datetime) -> None:
        """Begin an absence, unless one has begun already; one that lies ahead of `at` was noted by a wrong clock."""
        if any(each.until is None and each.since <= at for each in self.away):
            return
        row = (int(at.timestamp()),)
        self._change(lambda: self._run("REPLACE INTO away (since, until) VALUES (?, NULL)", row))

    def come_back(self, at: datetime) -> None:
        """End the absence."""
        row = (int(at.timestamp()),)
        self._change(lambda: self._run("UPDATE away SET until = MAX(since, ?) WHERE until IS NULL", row))

    def add_turn(self, more: int) -> None:
        """Record that the second partner received touch for `more` seconds more than the first; negative for less.

        At most `MAX_TURN_SECONDS` are stored, and nothing of the earlier value remains in the file.
        """
        found = max(-MAX_TURN_SECONDS, min(self.ahead() + more, MAX_TURN_SECONDS))
        self._change(lambda: self._run("REPLACE INTO turns VALUES (1, ?)", (found,)))
        self._wipe()

    def save_ladder_state(self, ladder: str, state: LadderState) -> None:
        """Replace the state of a ladder; nothing of the earlier one remains in the file."""
        later = state.later
        row = (
            ladder,
            state.rung,
            later.rung if later else None,
            later.at.isoformat() if later else None,
            " ".join(day.isoformat() for day in state.days),
            state.more,
            state.from_above,
            state.no_offer_before.isoformat() if state.no_offer_before else None,
        )

        def change() -> None:
            for name in self._stored_names(ladder, SHELVED_PREFIX + ladder):
                self._run("DELETE FROM ladders WHERE name = ?", (name,))
            self._run("INSERT INTO ladders VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

        self._change(change)
        self._wipe()

    def shelve_ladder(self, ladder: str) -> None:
        """Shelve a ladder. Its limits are kept, and hold for whatever is begun afterwards."""

        def change() -> None:
            for name in self._stored_names(ladder):
                self._run("UPDATE OR REPLACE ladders SET name = ? WHERE name = ?", (SHELVED_PREFIX + ladder, name))

        self._change(change)
        self._wipe()

    def _stored_names(self, *ladders: str) -> list[str]:
        """Return the names in the file of `ladders`: earlier versions stored some with accents apart (NFD)."""
        return [name for (name,) in self._rows("SELECT name FROM ladders") if composed(name) in ladders]

    def save_agreement(self, agreement: Agreement) -> None:
        """Replace the agreement; nothing of the earlier one remains in the file."""
        row = (json.dumps(agreement_to_json(agreement), ensure_ascii=False),)
        self._change(lambda: self._run("REPLACE INTO agreement VALUES (1, ?)", row))
        self._wipe()

    def copy_in_memory(self) -> JournalReader:
        """Return what the journal says now, which is read without its file from then on. Raise StoreError."""
        try:
            return JournalReader(copy_in_memory(self._connection))
        except DATABASE_ERRORS as error:
            raise StoreError(problem_of(error)) from None

    def in_transaction(self, change: Callable[[Connection], Result]) -> Result:
        """Run a change of many rows, whole or not at all, and return its result. Nobody else writes meanwhile."""
        found: list[Result] = []
        self._change(lambda: found.append(change(self._connection)))
        return found[0]

    def run_undisturbed(self, work: Callable[[], Result]) -> Result:
        """Run `work` while everything is in the database file itself and nobody writes there."""
        self._wipe()
        return self.in_transaction(lambda _connection: work())

    def take_deletion_flag(self) -> bool:
        """Return whether anything was deleted or replaced since the last call."""
        forgotten, self._forgotten = self._forgotten, False
        return forgotten

    def _change(self, change: Callable[[], None]) -> None:
        try:
            run_transaction(self._connection, change)
        except DATABASE_ERRORS as error:
            raise StoreError(problem_of(error)) from None

    def _add(self, statement: str, row: tuple[object, ...]) -> int:
        """Insert a row and return its number."""
        numbers: list[int] = []
        self._change(lambda: numbers.append(self._connection.execute(statement, row).lastrowid or 0))
        return numbers[0]

    def _run(self, statement: str, row: tuple[object, ...]) -> None:
        self._connection.execute(statement, row)

    def _undecide(self, *lines: str) -> None:
        """Within a transaction, drop the choices of summary lines whose words have changed."""
        draft = self.draft()
        chosen, refused = (
            frozenset(each for each in choices if each.line not in lines) for choices in (draft.chosen, draft.refused)
        )
        row = (choices_to_json(chosen), choices_to_json(refused))
        if (chosen, refused) != (draft.chosen, draft.refused):
            self._run("UPDATE summary SET chosen = ?, refused = ?", row)

    def _wipe(self) -> None:
        """Empty the log so that nothing deleted lingers there; if another program reads, the next change does so."""
        self._forgotten = True
        with suppress_and_log(_log, "the log beside a store could not be emptied", *DATABASE_ERRORS):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
