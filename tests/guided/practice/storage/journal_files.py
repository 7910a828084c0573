"""Reads journal files past the program, and writes what a damaged one has."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from guided.practice.ladder_state import LadderState, PendingRung
from guided.practice.storage.journal import Journal, open_journal

NOW = datetime(2026, 5, 4, 20, 15, tzinfo=timezone(timedelta(hours=10)))
STANDING = LadderState(
    rung=5,
    later=PendingRung(6, NOW + timedelta(hours=24)),
    days=(date(2026, 5, 1), date(2026, 5, 4)),
    more=2,
    from_above=True,
    no_offer_before=date(2026, 5, 9),
)


def journal_file(folder: Path) -> Path:
    return folder / "own" / "journal.db"


def has_no_trouble(folder: Path) -> Journal:
    found = open_journal(journal_file(folder))
    assert found.problem is None
    return found.journal


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())
