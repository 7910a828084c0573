"""Test that what a clock noted that once stood years ahead spoils nothing once the clock is right again."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from guided import bundled
from guided.catalogue.search import history_rank, in_order
from guided.exercise.reading import read_file
from guided.practice import evening, ladder, plan, reminders, warmth
from guided.practice.ladder_state import PendingRung
from guided.practice.storage import recovery_copy
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.storage.records import MomentKind
from guided.practice.warmth import Absence, Deposit

NOW = datetime(2026, 5, 4, 20, 15, tzinfo=UTC)
AHEAD = datetime(2036, 1, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with closing(open_journal(tmp_path / "journal.db").journal) as journal:
        yield journal


@pytest.mark.parametrize("own", [True, False])
def test_exercise_done_ahead_of_now_is_not_done_lately(own: bool) -> None:
    assert history_rank(theirs=own, done=AHEAD, now=NOW) == history_rank(theirs=own, done=None, now=NOW)
    assert in_order(["a", "b"], [own, own], {"a": AHEAD}, NOW) == [0, 1]
    assert in_order(["a", "b"], [own, own], {"a": NOW}, NOW) == [1, 0]


def test_last_time_up_to_now_is_found_behind_one_ahead(journal: Journal) -> None:
    for at in (NOW - HOUR, AHEAD):
        journal.add_session("long-hug", at)
        journal.add_moment(MomentKind.LOOK, at)
    assert journal.last_done(NOW) == {"long-hug": NOW - HOUR}
    assert [each.at for each in journal.sessions(most=6, until=NOW)] == [NOW - HOUR]
    assert [each.at for each in journal.moments(most=1, until=NOW)] == [NOW - HOUR]
    last = journal.last(NOW)
    assert last is not None
    assert last.session.at == NOW - HOUR
    assert len(journal.sessions()) == 2


def test_nothing_ahead_warms_or_keeps_warm() -> None:
    done = [Deposit(NOW - timedelta(days=3), 5.0), Deposit(AHEAD, 5.0)]
    expected = warmth.warmth(done[:1], NOW)
    assert warmth.warmth(done, NOW) == expected
    for away in (Absence(AHEAD), Absence(AHEAD, AHEAD + HOUR), Absence(NOW - timedelta(days=2), AHEAD)):
        assert warmth.warmth(done, NOW, [away]) == expected
        assert warmth.is_away([away], NOW) is False


def test_absence_that_ended_by_now_still_counts() -> None:
    done = [Deposit(NOW - timedelta(days=3), 5.0)]
    away = Absence(NOW - timedelta(days=3), NOW - HOUR)
    assert warmth.warmth(done, NOW, [away]) > warmth.warmth(done, NOW)


def test_couple_may_leave_and_come_back_after_leaving_ahead_of_now(journal: Journal) -> None:
    journal.leave(AHEAD)
    assert not warmth.is_away(journal.away, NOW)
    journal.leave(NOW)
    assert warmth.is_away(journal.away, NOW + HOUR)
    journal.come_back(NOW + HOUR)
    assert not warmth.is_away(journal.away, NOW + 2 * HOUR)


def test_ladder_goes_on_after_a_visit_ahead_of_now() -> None:
    hands = read_file(bundled.programmes() / "little-by-little.toml").ladder
    assert hands is not None
    begun = ladder.begin_session(hands, ladder.start_ladder(hands), AHEAD)
    assert ladder.open_rung(hands, begun, NOW).resting is None
    again = ladder.begin_session(hands, begun, NOW)
    assert ladder.can_resume(hands, again, 0, NOW + HOUR)
    assert ladder.open_rung(hands, again, NOW + timedelta(days=1)).resting is None


def test_ladder_waits_no_longer_than_a_right_clock_would_have_it() -> None:
    from dataclasses import replace

    hands = read_file(bundled.programmes() / "little-by-little.toml").ladder
    assert hands is not None
    waits = replace(
        ladder.start_ladder(hands), later=PendingRung(1, AHEAD), no_offer_before=AHEAD.date(), from_above=True
    )
    settled = ladder.settle(hands, waits, NOW)
    assert settled.later is not None
    assert settled.later.at <= NOW + timedelta(days=7)
    assert settled.no_offer_before is not None
    assert settled.no_offer_before <= NOW.date() + timedelta(days=14)


def test_plan_begun_ahead_of_now_is_in_its_first_week() -> None:
    programme = plan.own_week(["long-hug"])
    agreement = plan.start_plan(programme, AHEAD.date())
    found = plan.plan_for(programme, agreement, NOW.date(), [("long-hug", AHEAD)])
    assert [line.done for line in found.lines] == [0]
    assert found.lines[0].welcome


def test_reminders_come_after_one_was_given_ahead_of_now() -> None:
    wall = datetime(2026, 5, 4, 19, 0, 30)  # noqa: DTZ001 (a clock in the room)
    asked = reminders.ReminderSettings(on=True)
    given = reminders.silence_today(reminders.ReminderHistory(), datetime(2036, 1, 1, 19))  # noqa: DTZ001
    assert reminders.is_due(asked, given, wall, [datetime(2036, 1, 1, 19)])  # noqa: DTZ001
    assert reminders.next_due(asked, given, wall) is not None


def test_menu_drawn_ahead_of_now_leaves_one_for_tonight(tmp_path: Path) -> None:
    evening.MenuNote(tmp_path / "note").make(AHEAD.replace(tzinfo=None))
    assert not evening.MenuNote(tmp_path / "note").is_of(NOW.replace(tzinfo=None))
    assert date.fromisoformat((tmp_path / "note").read_text("ascii")) == AHEAD.date()


def test_recovery_copy_made_ahead_of_now_is_made_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    open_journal(path).journal.close()
    recovery_copy.refresh(path)
    os.utime(path, (NOW.timestamp() - 60,) * 2)
    copy = tmp_path / "journal.recent.db"
    os.utime(copy, (NOW.timestamp() - 30,) * 2)
    assert not recovery_copy.is_due(path, NOW.timestamp())
    os.utime(copy, (AHEAD.timestamp(),) * 2)
    assert recovery_copy.is_due(path, NOW.timestamp())
