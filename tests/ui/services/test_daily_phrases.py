"""Test the daily sentences over four months: no less warm after three weeks away than after a day."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from guided.practice.storage.records import MomentKind
from guided.practice.tender_days import TenderDays
from tests.ui.support.journals import write
from tests.ui.support.phrases import NEVER_GONE, UNKIND
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import (
    Wall,
    comes_to_practice,
    look_at,
    opens_practice,
    practice,
    takes_up,
    with_calendar,
)
from ui.services import daily_phrases
from ui.services.tender_days import TenderViewModel

FIRST = datetime.fromisoformat("2026-01-05T20:00")
DAYS = 120
PATTERNS: dict[str, Callable[[int], bool]] = {
    "every day": lambda day: True,
    "weekends": lambda day: (FIRST + timedelta(days=day)).weekday() >= 5,
    "three weeks away": lambda day: not 40 <= day < 61,
    "once": lambda day: day == 3,
    "never": lambda day: False,
}
LONGEST = 60
"""Letters that stand in one line of a window of 900 by 600, in the largest type."""


def test_greeting_is_kind_and_short() -> None:
    every = (*daily_phrases.as_usual(), *daily_phrases.on_tender_days(), *daily_phrases.while_away())
    assert len(set(every)) == len(every)
    for words in every:
        assert not UNKIND.search(words), words
        assert not re.search(r"\d", words), words
        assert len(words) <= LONGEST


@pytest.mark.parametrize("among", [daily_phrases.as_usual, daily_phrases.on_tender_days, daily_phrases.while_away])
def test_every_greeting_takes_its_turn(among: Callable[[], tuple[str, ...]]) -> None:
    """A number of them that is a multiple of seven would say the same every Saturday."""
    assert len(among()) >= 2
    assert len(among()) % 7


def test_greeting_depends_on_day_alone() -> None:
    day = FIRST.date()
    assert daily_phrases.greeting(day) == daily_phrases.greeting(day)
    assert daily_phrases.greeting(day) != daily_phrases.greeting(day + timedelta(days=1))
    assert daily_phrases.greeting(day, tender=True) in daily_phrases.on_tender_days()
    assert daily_phrases.greeting(day, tender=True, away=True) in daily_phrases.while_away()


def seen(program: ProgramUnderTest) -> set[str]:
    """All that the practice page says to them of itself: no titles, and no dates of what was done."""
    page = practice(program)
    until, curve = page.callPlan, page.curve
    said = [page.greeting, until.heading, until.gentlerFirstText, curve.warmth.words, page.tender.words]  # type: ignore[attr-defined]
    return {str(words) for words in said if words}


@pytest.fixture
def wall() -> Wall:
    return Wall(now=FIRST)


@pytest.fixture
def lived(make_program: MakeProgram, wall: Wall) -> ProgramUnderTest:
    program = make_program(machine=with_calendar(wall))
    look_at(program, wall)
    program.view_models.tonight._now = wall
    for watched in (practice(program)._warmth, practice(program)._curve, practice(program)._tender):
        watched._now = wall
    opens_practice(program)
    takes_up(program)
    return program


@pytest.mark.parametrize("pattern", PATTERNS)
def test_practice_page_over_four_months_never_counts_or_reproaches(
    lived: ProgramUnderTest, wall: Wall, pattern: str
) -> None:
    read: list[set[str]] = []
    for day in range(DAYS):
        wall.now = FIRST + timedelta(days=day)
        if PATTERNS[pattern](day):
            wall.did("long-hug")
            write(lived.machine.journal).add_moment(MomentKind.SMILE, wall.now.astimezone())
        practice(lived)._tender.refresh()
        practice(lived)._curve.refresh()
        practice(lived).callPlan.refresh()
        read.append(seen(lived) | {str(lived.view_models.tonight.greeting)})
    everything = set().union(*read)
    assert {words for words in everything if UNKIND.search(words) or re.search(r"\d", words)} == set()
    assert all(len(words) <= LONGEST for words in everything)
    assert len(everything & set(daily_phrases.as_usual())) == len(daily_phrases.as_usual())


def test_every_text_in_qml_of_practice_page_is_kind(lived: ProgramUnderTest, wall: Wall) -> None:
    """Drawn: after one day, after three weeks and after three months."""
    for days in (1, 21, 90):
        wall.goes_by(days)
        practice(lived).enter()
        comes_to_practice(lived)
        unkind = {words for words in lived.texts() if UNKIND.search(words.replace(NEVER_GONE, ""))}
        assert unkind == set()


def test_phrases_after_three_weeks_away_are_those_of_any_day(lived: ProgramUnderTest, wall: Wall) -> None:
    """Of the same day, with something done the day before and with nothing for three weeks."""
    wall.did("long-hug")
    wall.goes_by(21)
    practice(lived).enter()
    after_three_weeks = seen(lived)
    wall.did("long-hug", days_ago=1)
    practice(lived).enter()
    assert seen(lived) == after_three_weeks


def test_greeting_stays_all_day_unless_tender_days_change(lived: ProgramUnderTest, wall: Wall) -> None:
    greeting = str(practice(lived).greeting)
    assert greeting in daily_phrases.as_usual()
    assert greeting in lived.texts()
    wall.now = wall.now.replace(hour=7, minute=3)
    practice(lived).enter()
    lived.wait_until_idle()
    assert greeting in lived.texts()
    write(lived.machine.journal).save_tender_days(TenderDays(wall.now.date(), 1))
    lived.wait_until_idle()
    assert practice(lived).greeting in daily_phrases.on_tender_days()
    practice(lived)._warmth.leave()
    lived.wait_until_idle()
    assert practice(lived).greeting in daily_phrases.while_away()
    assert practice(lived).greeting in lived.texts()


def test_tender_day_phrases_give_no_reason(qtbot: QtBot, wall: Wall) -> None:
    view = TenderViewModel(wall.journal, wall)
    told: set[str] = set()
    for tender in (TenderDays(date(2026, 1, 5), 9), TenderDays(date(2026, 1, 9), 3, 17)):
        write(wall.journal).save_tender_days(tender)
        for day in range(40):
            wall.now = FIRST + timedelta(days=day)
            told |= {str(view.words), str(view.first)}
    words = " ".join(told)
    assert not re.search(
        r"cycle|period|hormon|month|moon|ill|sick|pain|mood|because|next|expect|due", words, re.IGNORECASE
    )
    assert not UNKIND.search(words)


def test_phrases_contain_no_name(lived: ProgramUnderTest) -> None:
    lived.couple.settle(replace(lived.couple.preferences, name_a="Quintessa", name_b="Ulrika"))
    assert not [words for words in seen(lived) if "Quintessa" in words or "Ulrika" in words]
