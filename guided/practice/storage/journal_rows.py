"""Converts rows of the journal's tables to values, skipping damaged rows."""

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date, datetime, time
from typing import Any

from guided.exercise.exercise_name import composed
from guided.files.bounded_read import parse_json_bounded
from guided.logged_errors import suppress_and_log
from guided.practice.ladder_state import LadderState, PendingRung
from guided.practice.reminders import ReminderDay
from guided.practice.storage.records import (
    LineChoice,
    Reflection,
    RememberedSession,
    Session,
    SummaryDraft,
    from_timestamp,
)
from guided.practice.warmth import Absence

_log = logging.getLogger(__name__)
skip_nonsense = suppress_and_log(
    _log, "a row of the journal makes no sense", TypeError, ValueError, KeyError, OverflowError, OSError, RecursionError
)
MAX_JSON_CHARS = 250_000
"""Longest JSON value that is parsed: one from elsewhere could be of any length."""


def timed_rows(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, datetime]]:
    """Yield a text and a time from each row, skipping rows that make no sense, as in a damaged file."""
    for word, at, east in rows:
        with skip_nonsense:
            yield composed(str(word)), from_timestamp(at, east)


EMPTY_REFLECTION_ROW = ("[]", None, 0, "")
"""The columns of a session without a reflection."""


def remembered_sessions(rows: Iterable[tuple[Any, ...]]) -> Iterator[RememberedSession]:
    for number, exercise, at, east, words, closeness, again, line in rows:
        with skip_nonsense:
            kept = Reflection(tuple(str(word) for word in parse_json(words)), closeness, bool(again), str(line))
            yield RememberedSession(number, Session(composed(str(exercise)), from_timestamp(at, east)), kept)


def absences(rows: Iterable[tuple[Any, ...]]) -> Iterator[Absence]:
    for since, until in rows:
        with skip_nonsense:
            yield Absence(from_timestamp(since, 0), None if until is None else from_timestamp(until, 0))


def parse_json(found: str) -> Any:
    """Parse a value that is stored as JSON. Raise ValueError or TypeError."""
    return parse_json_bounded(found, MAX_JSON_CHARS)


def summary_draft(words: str, span: str, chosen: str, refused: str) -> SummaryDraft:
    return SummaryDraft(str(words), str(span), _line_choices(chosen), _line_choices(refused))


def _line_choices(kept: str) -> frozenset[LineChoice]:
    return frozenset(LineChoice(str(each["line"]), str(each["words"]), str(each["note"])) for each in parse_json(kept))


def choices_to_json(choices: Iterable[LineChoice]) -> str:
    return json.dumps([asdict(each) for each in sorted(choices)], ensure_ascii=False)


def reminder_days(rows: Iterable[tuple[Any, ...]]) -> Iterator[ReminderDay]:
    for day, until, count, rest in rows:
        with skip_nonsense:
            yield ReminderDay(
                date.fromisoformat(day), time.fromisoformat(until) if until else None, int(count), bool(rest)
            )


def agreed_hours(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[int, time]]:
    for day, at in rows:
        with skip_nonsense:
            yield int(day), time.fromisoformat(at).replace(tzinfo=None)


def ladder_state_from_row(
    rung: int,
    later_rung: int | None,
    later_at: str | None,
    days: str,
    more: int,
    from_above: int,
    no_offer_before: str | None,
) -> LadderState:
    later = (
        None if later_rung is None or later_at is None else PendingRung(later_rung, datetime.fromisoformat(later_at))
    )
    return LadderState(
        rung=rung,
        later=later,
        days=tuple(date.fromisoformat(day) for day in days.split()),
        more=more,
        from_above=bool(from_above),
        no_offer_before=date.fromisoformat(no_offer_before) if no_offer_before else None,
    )
