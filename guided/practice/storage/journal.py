"""The journal: what a couple did, kept on their own machine, with their ladders, plan and settings of practice.

It never holds who did something or what happened in a session: one that ended early is stored like any other, or not at
all if it hardly began. What a ladder's state reveals all the same is described in docs/privacy.md.
"""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from guided.logged_errors import suppress_and_log
from guided.practice.ladder_state import LadderState
from guided.practice.plan import Agreement, agreement_from_json, agreement_to_json
from guided.practice.reminders import ReminderHistory
from guided.practice.storage.connection import BUSY_TIMEOUT, Connection, run_transaction
from guided.practice.storage.file_names import has_key
from guided.practice.storage.journal_rows import (
    EMPTY_REFLECTION_ROW,
    absences,
    choices_to_json,
    ladder_state_from_row,
    parse_json,
    remembered_sessions,
    reminder_days,
    skip_nonsense,
    summary_draft,
    timed_rows,
)
from guided.practice.storage.journal_schema import VERSIONS
from guided.practice.storage.problems import DATABASE_ERRORS, StoreError, StoreProblem, problem_of
from guided.practice.storage.records import (
    Moment,
    MomentKind,
    Question,
    Reflection,
    RememberedSession,
    Session,
    SummaryDraft,
    to_timestamp,
)
from guided.practice.storage.store import open_in_memory, open_store
from guided.practice.tender_days import TenderDays
from guided.practice.warmth import Absence

if TYPE_CHECKING:
    from guided.practice.storage.salvage import SalvageResult

_log = logging.getLogger(__name__)

_skip_damage = suppress_and_log(_log, "the journal could not be read", *DATABASE_ERRORS)
TIMES_DONE = "SELECT COUNT(*) FROM sessions WHERE exercise = ?"
MAX_TURN_SECONDS = 900
"""Largest imbalance of received touch that is stored, in seconds."""
SHELVED_PREFIX = "/"
"""First character of the name of a shelved ladder; no file's name begins with it. Its limits still hold."""
Result = TypeVar("Result")
_KINDS = frozenset(each.value for each in MomentKind)


@dataclass(frozen=True, slots=True)
class OpenedJournal:
    """The journal with `problem`, `damaged_file` and `salvaged` of its store."""

    journal: "Journal"
    problem: StoreProblem | None
    damaged_file: Path | None
    salvaged: "SalvageResult | None" = None


def open_journal(path: Path, patience: float = BUSY_TIMEOUT, key: bytes | None = None) -> OpenedJournal:
    """Return the journal at `path`, encrypted if there is a `key`.

    There is always a journal; if the file can't be used it lasts until the program ends.
    """
    found = open_store(path, VERSIONS, patience, key, expected=has_key(path))
    return OpenedJournal(Journal(found.connection), found.problem, found.damaged_file, found.salvaged)


def temporary_journal() -> "Journal":
    """Return a journal that lasts until the program ends."""
    return Journal(open_in_memory(None, VERSIONS))


class Journal:
    """Reads and changes the journal. Each change is on the disk when it returns; it raises StoreError otherwise."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
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

    def reflections(self, since: datetime | None = None) -> tuple[RememberedSession, ...]:
        """Return what the couple kept of the sessions since then, the oldest first."""
        query = """
            SELECT sessions.id, exercise, at, east_of_utc, words, closeness, again, line
            FROM sessions JOIN reflections ON session = sessions.id WHERE at >= ? ORDER BY at, sessions.id
        """
        return tuple(remembered_sessions(self._rows(query, (int(since.timestamp()) if since else 0,))))

    def last(self) -> RememberedSession | None:
        """Return the latest session, and what the couple kept of it, which may be nothing."""
        query = """
            SELECT sessions.id, exercise, at, east_of_utc, words, closeness, again, line
            FROM sessions LEFT JOIN reflections ON session = sessions.id ORDER BY at DESC, sessions.id DESC LIMIT 1
        """
        rows = [(*row[:4], *(row[4:] if row[4] is not None else EMPTY_REFLECTION_ROW)) for row in self._rows(query)]
        return next(remembered_sessions(rows), None)

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

    def questions(self) -> tuple[Question, ...]:
        """Return the questions for the next call, the oldest first."""
        rows = self._rows("SELECT id, words, at, east_of_utc FROM questions ORDER BY id")
        return tuple(Question(number, words, when) for number, *row in rows for words, when in timed_rows([tuple(row)]))

    def tender(self) -> TenderDays | None:
        """Return the days that need more care, past or to come, or None."""
        rows = self._rows("SELECT first, days, every FROM tender")
        with skip_nonsense:
            return next((TenderDays(date.fromisoformat(first), days, every) for first, days, every in rows), None)
        return None

    def save_tender_days(self, tender: TenderDays | None) -> None:
        """Replace the tender days; None deletes them. Nothing of the earlier ones remains in the file."""
        if tender is None:
            self._change(lambda: self._run("DELETE FROM tender", ()))
        else:
            row = (tender.first.isoformat(), tender.days, tender.every)
            self._change(lambda: self._run("REPLACE INTO tender VALUES (1, ?, ?, ?)", row))
        self._wipe()

    def draft(self) -> SummaryDraft:
        """Return the unfinished summary for the coach, or an empty one."""
        rows = self._rows("SELECT words, span, chosen, refused FROM summary")
        with skip_nonsense:
            return next((summary_draft(*row) for row in rows), SummaryDraft())
        return SummaryDraft()

    def save_draft(self, draft: SummaryDraft) -> None:
        """Replace the unfinished summary; an empty one deletes it. Nothing of the earlier one remains in the file."""
        if draft == SummaryDraft():
            self._change(lambda: self._run("DELETE FROM summary", ()))
        else:
            row = (draft.words, draft.span, choices_to_json(draft.chosen), choices_to_json(draft.refused))
            self._change(lambda: self._run("REPLACE INTO summary VALUES (1, ?, ?, ?, ?)", row))
        self._wipe()

    def reminded(self) -> ReminderHistory:
        """Return the history of reminders."""
        return ReminderHistory(frozenset(reminder_days(self._rows("SELECT day, until, count, rest FROM reminded"))))

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

    def add_moment(self, kind: MomentKind, at: datetime) -> int:
        """Add a small moment at a time with its zone. Return its number."""
        return self._add(
            "INSERT INTO moments (kind, at, east_of_utc) VALUES (?, ?, ?)", (kind.value, *to_timestamp(at))
        )

    def delete_moment(self, number: int) -> None:
        """Delete the moment with that number; nothing of it remains in the file."""
        self._change(lambda: self._run("DELETE FROM moments WHERE id = ?", (number,)))
        self._wipe()

    def moments(self, since: datetime | None = None, most: int | None = None) -> tuple[Moment, ...]:
        """Return all moments since then, or at most so many of the latest, the oldest first, without unknown kinds."""
        rows = timed_rows(self._latest("kind", "moments", since, most))
        return tuple(Moment(MomentKind(kind), at) for kind, at in rows if kind in _KINDS)

    def leave(self, at: datetime) -> None:
        """Begin an absence, unless one has begun already."""
        if self.away and self.away[-1].until is None:
            return
        row = (int(at.timestamp()),)
        self._change(lambda: self._run("REPLACE INTO away (since, until) VALUES (?, NULL)", row))

    def come_back(self, at: datetime) -> None:
        """End the absence."""
        row = (int(at.timestamp()),)
        self._change(lambda: self._run("UPDATE away SET until = MAX(since, ?) WHERE until IS NULL", row))

    @property
    def away(self) -> tuple[Absence, ...]:
        """The absences; the last one may still last."""
        return tuple(absences(self._rows("SELECT since, until FROM away WHERE since >= 0 ORDER BY since")))

    def sessions(self, since: datetime | None = None, most: int | None = None) -> tuple[Session, ...]:
        """Return all sessions since then, or at most so many of the latest, the oldest first."""
        return tuple(Session(name, at) for name, at in timed_rows(self._latest("exercise", "sessions", since, most)))

    def last_done(self) -> Mapping[str, datetime]:
        """Return when each exercise was done last."""
        rows = self._rows("SELECT exercise, MAX(at), east_of_utc FROM sessions GROUP BY exercise")
        return dict(timed_rows(rows))

    def times_done(self, exercise: str) -> int:
        """Return the number of sessions of an exercise."""
        return next((int(number) for (number,) in self._rows(TIMES_DONE, (exercise,))), 0)

    def ahead(self) -> int:
        """Return the seconds of touch that the second partner received beyond the first; negative for less."""
        return next((int(seconds) for (seconds,) in self._rows("SELECT ahead FROM turns")), 0)

    def add_turn(self, more: int) -> None:
        """Record that the second partner received touch for `more` seconds more than the first; negative for less.

        At most `MAX_TURN_SECONDS` are stored, and nothing of the earlier value remains in the file.
        """
        found = max(-MAX_TURN_SECONDS, min(self.ahead() + more, MAX_TURN_SECONDS))
        self._change(lambda: self._run("REPLACE INTO turns VALUES (1, ?)", (found,)))
        self._wipe()

    def ladder_state(self, ladder: str) -> LadderState | None:
        """Return the state of a ladder, or None if it was not begun."""
        query = "SELECT rung, later_rung, later_at, days, more, from_above, no_offer_before FROM ladders WHERE name = ?"
        with skip_nonsense:
            return next((ladder_state_from_row(*row) for row in self._rows(query, (ladder,))), None)
        return None

    def ladder_states(self) -> Mapping[str, LadderState]:
        """Return the state of each ladder that was begun and not shelved."""
        return {name: found for name, found in self._all_standings() if not name.startswith(SHELVED_PREFIX)}

    def shelved_ladder_state(self, ladder: str) -> LadderState | None:
        """Return the state of a shelved ladder, or None."""
        return self.ladder_state(SHELVED_PREFIX + ladder)

    def other_ladder_states(self, ladder: str) -> tuple[LadderState, ...]:
        """Return the states of every other ladder, shelved ones included."""
        return tuple(found for name, found in self._all_standings() if name.removeprefix(SHELVED_PREFIX) != ladder)

    def _all_standings(self) -> Iterator[tuple[str, LadderState]]:
        for (name,) in self._rows("SELECT name FROM ladders ORDER BY name"):
            if (found := self.ladder_state(name)) is not None:
                yield name, found

    def save_ladder_state(self, ladder: str, state: LadderState) -> None:
        """Replace the state of a ladder; nothing of the earlier one remains in the file."""
        later, put_away = state.later, SHELVED_PREFIX + ladder
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
            self._run("DELETE FROM ladders WHERE name = ?", (put_away,))
            self._run("REPLACE INTO ladders VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

        self._change(change)
        self._wipe()

    def shelve_ladder(self, ladder: str) -> None:
        """Shelve a ladder. Its limits are kept, and hold for whatever is begun afterwards."""
        row = (SHELVED_PREFIX + ladder, ladder)
        self._change(lambda: self._run("UPDATE OR REPLACE ladders SET name = ? WHERE name = ?", row))
        self._wipe()

    def agreement(self) -> Agreement | None:
        """Return what the couple agreed on, paused or not, or None."""
        rows = self._rows("SELECT agreed FROM agreement")
        with skip_nonsense:
            return agreement_from_json(parse_json(rows[0][0])) if rows else None
        return None

    def save_agreement(self, agreement: Agreement) -> None:
        """Replace the agreement; nothing of the earlier one remains in the file."""
        row = (json.dumps(agreement_to_json(agreement), ensure_ascii=False),)
        self._change(lambda: self._run("REPLACE INTO agreement VALUES (1, ?)", row))
        self._wipe()

    def read_snapshot(self, read: Callable[[Connection], Result]) -> Result:
        """Return what `read` reads in the file, all of it at one moment. Raise StoreError if it can't be read."""
        try:
            self._connection.execute("BEGIN")
            try:
                return read(self._connection)
            finally:
                self._connection.execute("ROLLBACK")
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

    def close(self) -> None:
        self._connection.close()

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

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query, or none if the file can't be read any more. A damaged index is rebuilt."""
        with _skip_damage:
            return self._connection.execute(query, values).fetchall()
        with _skip_damage:
            self._connection.execute("REINDEX")
            return self._connection.execute(query, values).fetchall()
        return []

    def _latest(self, what: str, table: str, since: datetime | None, most: int | None) -> list[tuple[Any, ...]]:
        query = f"SELECT {what}, at, east_of_utc FROM {table} WHERE at >= ? ORDER BY at DESC, id DESC LIMIT ?"
        first = int(since.timestamp()) if since else 0
        return self._rows(query, (first, -1 if most is None else most))[::-1]

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
