"""Test that the two invite by turns, week by week, whatever happens in between."""

import random
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from guided.practice.inviting import Inviting, begin, week_of, whose_turn
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.tender_days import TenderDays

wall = datetime.fromisoformat
WEEKS = 50
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
MONDAY = wall("2026-11-30 20:00")
ZONES = ("Europe/Berlin", "Australia/Sydney", "America/Los_Angeles", "Pacific/Kiritimati")


def test_turn_changes_in_the_small_hours_of_monday_and_not_before() -> None:
    turns = begin(MONDAY, 0)
    sunday = MONDAY + 6 * DAY
    assert whose_turn(turns, sunday) == whose_turn(turns, sunday + 7 * HOUR) == 0
    assert whose_turn(turns, sunday + 8 * HOUR) == 1


@pytest.mark.parametrize("first", [0, 1])
def test_whoever_begins_invites_in_every_second_week(first: int) -> None:
    turns = begin(MONDAY + 3 * DAY, first)
    assert [whose_turn(turns, MONDAY + week * 7 * DAY) for week in range(6)] == [first, 1 - first] * 3


@pytest.mark.parametrize("years", [-400, -1, 1, 50, 4000])
def test_clock_that_was_wrong_when_they_began_leaves_them_alternating(years: int) -> None:
    turns = begin(MONDAY.replace(year=MONDAY.year + years), 0)
    found = [whose_turn(turns, MONDAY + week * 7 * DAY) for week in range(WEEKS)]
    assert all(one != other for one, other in pairwise(found))


def test_clock_that_jumps_and_comes_back_leaves_the_turn_where_it_was() -> None:
    turns = begin(MONDAY, 0)
    before = whose_turn(turns, MONDAY + 20 * DAY)
    for wrong in (MONDAY - 3000 * DAY, MONDAY + 9000 * DAY):
        whose_turn(turns, wrong)
    assert whose_turn(turns, MONDAY + 20 * DAY) == before


class Life:
    """A couple through `WEEKS` weeks: of each evening the local time, and whatever they do with the journal then."""

    def __init__(self, journal: Journal, chance: random.Random, *, declines: float) -> None:
        self.journal = journal
        self._chance = chance
        self._declines = declines
        self._zone = ZoneInfo(ZONES[0])

    def evenings(self) -> Iterator[datetime]:
        """Yield what the clock in the room shows each evening, before what happens in it."""
        for day in range(WEEKS * 7):
            if self._chance.random() < 0.03:
                self._zone = ZoneInfo(self._chance.choice(ZONES))
            hour = self._chance.choice((19, 21, 23, 25, 27))
            yield MONDAY.replace(hour=0) + day * DAY + hour * HOUR
            self._live(MONDAY + day * DAY)

    def _live(self, day: datetime) -> None:
        at = day.replace(tzinfo=self._zone)
        match self._chance.randrange(8):
            case 0:
                self.journal.leave(at)
            case 1:
                self.journal.come_back(at)
            case 2:
                self.journal.save_tender_days(TenderDays(day.date(), self._chance.randint(1, 9)))
            case 3:
                self.journal.save_tender_days(None)
            case 4 if self._chance.random() >= self._declines:
                self.journal.add_session("long-hug", at)


def lived(folder: Path, seed: int, *, declines: float) -> tuple[list[int], Inviting | None]:
    """Return whose turn it was in each evening of a life, and what the journal says of it in the end."""
    with closing(open_journal(folder / f"{seed}-{declines}.db").journal) as journal:
        journal.save_inviting(begin(MONDAY, 0))
        life = Life(journal, random.Random(seed), declines=declines)
        turns = []
        for now in life.evenings():
            kept = journal.inviting()
            assert kept
            turns.append(whose_turn(kept, now))
        return turns, journal.inviting()


def test_fifty_weeks_alternate_strictly_with_refusals_absences_tender_days_and_journeys(tmp_path: Path) -> None:
    for seed in range(4):
        turns, _ = lived(tmp_path, seed, declines=0.5)
        weeks = [turns[at : at + 7] for at in range(0, len(turns), 7)]
        assert [{*week} for week in weeks] == [{number % 2} for number in range(WEEKS)]


def test_turns_and_what_is_kept_are_the_same_whether_each_invitation_was_declined_or_none(tmp_path: Path) -> None:
    for seed in range(3):
        always, never = lived(tmp_path, seed, declines=1.0), lived(tmp_path, seed, declines=0.0)
        assert always == never
        assert always[1] == begin(MONDAY, 0)


@pytest.mark.parametrize("offset", range(-12, 15, 3))
def test_week_is_that_of_the_clock_in_the_room_in_every_zone(offset: int) -> None:
    turns = begin(MONDAY, 0)
    room = datetime(2026, 12, 9, 12, tzinfo=UTC).astimezone(timezone(offset * HOUR)).replace(tzinfo=None)
    assert week_of(room) == (MONDAY + 7 * DAY).date()
    assert whose_turn(turns, room) == 1
