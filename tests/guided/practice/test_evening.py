"""Test which evening a time belongs to, and the note of the last menu."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from guided.practice.evening import MAX_SECONDS, MIN_SECONDS, Evening, MenuNote, evening_of

EIGHT = datetime.fromisoformat("2026-05-04 20:00")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("at", "day"), [("2026-05-04 04:00", 4), ("2026-05-04 23:59", 4), ("2026-05-05 03:59", 4), ("2026-05-05 04:00", 5)]
)
def test_evening_goes_on_until_four_in_the_morning(at: str, day: int) -> None:
    assert evening_of(datetime.fromisoformat(at)) == date(2026, 5, day)


def lasts(hours: float, wall: timedelta | None = None) -> bool:
    """Whether an evening that began at eight lasts so many hours later, or where the wall shows so much later."""
    passed = hours * HOUR if wall is None else wall
    return Evening(evening_of(EIGHT), 100.0).lasts(EIGHT + passed, 100.0 + hours * 3600)


@pytest.mark.parametrize(("hours", "same"), [(0, True), (7.9, True), (8, False), (24, False)])
def test_evening_is_over_on_the_next_day(hours: float, same: bool) -> None:
    assert lasts(hours) is same


@pytest.mark.parametrize("wall", [DAY, 30 * DAY, 14 * HOUR])
def test_clock_set_forward_begins_no_new_evening(wall: timedelta) -> None:
    assert lasts(MIN_SECONDS / 3600 - 0.1, wall)


def test_clock_set_back_or_once_far_ahead_holds_an_evening_for_a_day_and_no_longer() -> None:
    assert lasts(29, -HOUR)
    assert not lasts(MAX_SECONDS / 3600, -400 * DAY)


def test_note_is_of_its_evening_alone_and_outlasts_the_program(tmp_path: Path) -> None:
    path = tmp_path / "new" / "note.txt"
    assert not MenuNote(path).is_of(EIGHT)
    MenuNote(path).make(EIGHT)
    again = MenuNote(path)
    assert again.is_of(EIGHT + 3 * HOUR)
    assert again.is_of(EIGHT - DAY)  # the clock was a day ahead
    assert not again.is_of(EIGHT + DAY)
    assert not again.is_of(EIGHT - 2 * DAY)


def test_note_holds_a_day_and_nothing_else(tmp_path: Path) -> None:
    MenuNote(tmp_path / "note.txt").make(EIGHT)
    assert [each.name for each in tmp_path.iterdir()] == ["note.txt"]
    assert (tmp_path / "note.txt").read_bytes() == b"2026-05-04"


@pytest.mark.parametrize("found", [b"", b"yesterday", b"\xff\x00", b"2026-13-45"])
def test_note_that_makes_no_sense_is_none(tmp_path: Path, found: bytes) -> None:
    (tmp_path / "note.txt").write_bytes(found)
    assert not MenuNote(tmp_path / "note.txt").is_of(EIGHT)


def test_note_that_cannot_be_written_holds_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    note = MenuNote(tmp_path / "file" / "note.txt")
    note.make(EIGHT)
    assert note.is_of(EIGHT)


def test_note_is_written_aside_and_forgotten_at_once(tmp_path: Path) -> None:
    waiting = []
    note = MenuNote(tmp_path / "note.txt", waiting.append)
    note.make(EIGHT)
    assert not (tmp_path / "note.txt").exists()
    waiting[0]()
    assert (tmp_path / "note.txt").exists()
    note.forget()
    assert not note.is_of(EIGHT)
