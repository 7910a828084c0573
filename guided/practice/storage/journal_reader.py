"""Reads the journal: sessions and what was kept of them, small moments, questions, ladders and the plan."""

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, TypeVar

from guided.exercise.exercise_name import composed
from guided.logged_errors import suppress_and_log
from guided.practice.inviting import Inviting
from guided.practice.ladder_state import LadderState
from guided.practice.our_time import OurTime
from guided.practice.plan import Agreement, CompletedExercise, agreement_from_json
from guided.practice.reminders import ReminderHistory
from guided.practice.storage.connection import Connection
from guided.practice.storage.journal_rows import (
    EMPTY_REFLECTION_ROW,
    absences,
    agreed_hours,
    ladder_state_from_row,
    parse_json,
    remembered_sessions,
    reminder_days,
    skip_nonsense,
    summary_draft,
    timed_rows,
)
from guided.practice.storage.problems import DATABASE_ERRORS, StoreError, problem_of
from guided.practice.storage.records import Moment, MomentKind, Question, RememberedSession, Session, SummaryDraft
from guided.practice.tender_days import TenderDays
from guided.practice.warmth import Absence

_log = logging.getLogger(__name__)

_skip_damage = suppress_and_log(_log, "the journal could not be read", *DATABASE_ERRORS)
SHELVED_PREFIX = "/"
"""First character of the name of a shelved ladder; no file's name begins with it. Its limits still hold."""
Result = TypeVar("Result")
_KINDS = frozenset(each.value for each in MomentKind)

MAX_SECONDS = 2**62
"""A time in seconds since 1970 that is later than any."""


class JournalReader:
    """Reads one journal. What can't be read is left out and logged; nothing is raised unless said otherwise."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reflections(self, since: datetime | None = None) -> tuple[RememberedSession, ...]:
        """Return what the couple kept of the sessions since then, the oldest first."""
        query = """
            SELECT sessions.id, exercise, at, east_of_utc, words, closeness, again, line
            FROM sessions JOIN reflections ON session = sessions.id WHERE at >= ? ORDER BY at, sessions.id
        """
        return tuple(remembered_sessions(self._rows(query, (int(since.timestamp()) if since else 0,))))

    def count_reflections(self) -> int:
        """Return the number of sessions of which the couple kept something."""
        query = "SELECT COUNT(*) FROM sessions JOIN reflections ON session = sessions.id WHERE at >= 0"
        return next((int(number) for (number,) in self._rows(query)), 0)

    def reflections_from(self, first: int, most: int) -> tuple[RememberedSession, ...]:
        """Return what the couple kept of at most so many sessions, the latest first, without the `first` latest."""
        query = """
            SELECT sessions.id, exercise, at, east_of_utc, words, closeness, again, line
            FROM sessions JOIN reflections ON session = sessions.id
            WHERE at >= 0 ORDER BY at DESC, sessions.id DESC LIMIT ? OFFSET ?
        """
        return tuple(remembered_sessions(self._rows(query, (most, first))))

    def last(self, until: datetime | None = None) -> RememberedSession | None:
        """Return the latest session, up to a time if it is given, and what the couple kept of it, perhaps nothing."""
        query = """
            SELECT sessions.id, exercise, at, east_of_utc, words, closeness, again, line
            FROM sessions LEFT JOIN reflections ON session = sessions.id
            WHERE at <= ? ORDER BY at DESC, sessions.id DESC LIMIT 1
        """
        found = self._rows(query, (_seconds(until, MAX_SECONDS),))
        rows = [(*row[:4], *(row[4:] if row[4] is not None else EMPTY_REFLECTION_ROW)) for row in found]
        return next(remembered_sessions(rows), None)

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

    def our_time(self) -> OurTime:
        """Return the hours that the couple keeps for the two of them."""
        hours = dict(agreed_hours(self._rows("SELECT day, at FROM our_time ORDER BY day")))
        with skip_nonsense:
            found = (datetime.fromisoformat(at).replace(tzinfo=None) for (at,) in self._rows("SELECT at FROM our_next"))
            return OurTime(hours, next(found, None))
        return OurTime(hours)

    def inviting(self) -> Inviting | None:
        """Return since when the two invite by turns, or None if they don't."""
        rows = self._rows("SELECT since, first FROM inviting")
        with skip_nonsense:
            return next((Inviting(date.fromisoformat(since), int(first)) for since, first in rows), None)
        return None

    def draft(self) -> SummaryDraft:
        """Return the unfinished summary for the coach, or an empty one."""
        rows = self._rows("SELECT words, span, chosen, refused FROM summary")
        with skip_nonsense:
            return next((summary_draft(*row) for row in rows), SummaryDraft())
        return SummaryDraft()

    def reminded(self) -> ReminderHistory:
        """Return the history of reminders."""
        return ReminderHistory(frozenset(reminder_days(self._rows("SELECT day, until, count, rest FROM reminded"))))

    def moments(
        self, since: datetime | None = None, most: int | None = None, until: datetime | None = None
    ) -> tuple[Moment, ...]:
        """Return all moments between these times, or at most so many of the latest, the oldest first, without unknown
        kinds."""
        rows = timed_rows(self._latest("kind", "moments", since, most, until))
        return tuple(Moment(MomentKind(kind), at) for kind, at in rows if kind in _KINDS)

    @property
    def away(self) -> tuple[Absence, ...]:
        """The absences; the last one may still last."""
        return tuple(absences(self._rows("SELECT since, until FROM away WHERE since >= 0 ORDER BY since")))

    def sessions(
        self, since: datetime | None = None, most: int | None = None, until: datetime | None = None
    ) -> tuple[Session, ...]:
        """Return all sessions between these times, or at most so many of the latest, the oldest first."""
        rows = timed_rows(self._latest("exercise", "sessions", since, most, until))
        return tuple(Session(name, at) for name, at in rows)

    def done(self, since: datetime) -> tuple[CompletedExercise, ...]:
        """Return the name and the time of every session since then, the oldest first."""
        return tuple((each.exercise, each.at) for each in self.sessions(since))

    def last_done(self, until: datetime | None = None) -> Mapping[str, datetime]:
        """Return when each exercise was done last, up to a time if it is given."""
        query = "SELECT exercise, MAX(at), east_of_utc FROM sessions WHERE at <= ? GROUP BY exercise"
        return dict(timed_rows(self._rows(query, (_seconds(until, MAX_SECONDS),))))

    def times_done(self, exercise: str) -> int:
        """Return the number of sessions of an exercise."""
        return next(
            (int(number) for (number,) in self._rows("SELECT COUNT(*) FROM sessions WHERE exercise = ?", (exercise,))),
            0,
        )

    def ahead(self) -> int:
        """Return the seconds of touch that the second partner received beyond the first; negative for less."""
        return next((int(seconds) for (seconds,) in self._rows("SELECT ahead FROM turns")), 0)

    def ladder_state(self, ladder: str) -> LadderState | None:
        """Return the state of a ladder, or None if it was not begun."""
        return dict(self._all_ladder_states()).get(ladder)

    def ladder_states(self) -> Mapping[str, LadderState]:
        """Return the state of each ladder that was begun and not shelved."""
        return {name: found for name, found in self._all_ladder_states() if not name.startswith(SHELVED_PREFIX)}

    def shelved_ladder_state(self, ladder: str) -> LadderState | None:
        """Return the state of a shelved ladder, or None."""
        return self.ladder_state(SHELVED_PREFIX + ladder)

    def other_ladder_states(self, ladder: str) -> tuple[LadderState, ...]:
        """Return the states of every other ladder, shelved ones included."""
        return tuple(found for name, found in self._all_ladder_states() if name.removeprefix(SHELVED_PREFIX) != ladder)

    def _all_ladder_states(self) -> Iterator[tuple[str, LadderState]]:
        query = "SELECT name, rung, later_rung, later_at, days, more, from_above, no_offer_before FROM ladders"
        for name, *row in self._rows(f"{query} ORDER BY name"):
            with skip_nonsense:
                yield composed(str(name)), ladder_state_from_row(*row)

    def agreement(self) -> Agreement | None:
        """Return what the couple agreed on, paused or not, or None."""
        rows = self._rows("SELECT agreed FROM agreement")
        with skip_nonsense:
            return agreement_from_json(parse_json(rows[0][0])) if rows else None
        return None

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

    def close(self) -> None:
        self._connection.close()

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a query, or none if the file can't be read any more. A damaged index is rebuilt."""
        with _skip_damage:
            return self._connection.execute(query, values).fetchall()
        with _skip_damage:
            self._connection.execute("REINDEX")
            return self._connection.execute(query, values).fetchall()
        return []

    def _latest(
        self, what: str, table: str, since: datetime | None, most: int | None, until: datetime | None
    ) -> list[tuple[Any, ...]]:
        query = (
            f"SELECT {what}, at, east_of_utc FROM {table} WHERE at BETWEEN ? AND ? ORDER BY at DESC, id DESC LIMIT ?"
        )
        between = _seconds(since, 0), _seconds(until, MAX_SECONDS)
        return self._rows(query, (*between, -1 if most is None else most))[::-1]


def _seconds(at: datetime | None, otherwise: int) -> int:
    return otherwise if at is None else int(at.timestamp())
