"""Test tender days in the window: set and deleted by keys alone, gentler exercises first, and nothing hidden."""

import shutil
import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.exercise.model import Touch
from guided.exercise.programme_model import Ladder
from guided.practice.ladder_state import SESSIONS_BEFORE_OFFER, LadderState, PrivateAnswer, SessionRating
from guided.practice.ladder_state import OfferDraw as Chance
from guided.practice.tender_days import TenderDays
from tests.paths import BUNDLED_EXERCISES
from tests.ui.support.exercises import (
    card_titles,
    exercises_page,
    open_exercises,
    search_for,
    shelf_titles,
    tab_to_item,
)
from tests.ui.support.items import all_items, is_a, scene_rect
from tests.ui.support.journals import set_writable, wait_for, write
from tests.ui.support.program import NAMES, MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import comes_to_practice, opens_practice, practice
from ui.features.ladder.ladder import LadderViewModel
from ui.machine import Machine
from ui.services.journal import CoupleJournal
from ui.services.ladders import LadderVisit
from ui.services.tender_days import TenderViewModel

Key = Qt.Key
ENTER, TAB, ESCAPE, MINUS = Key.Key_Return, Key.Key_Tab, Key.Key_Escape, Key.Key_Minus
TUESDAY = datetime.fromisoformat("2026-05-05T20:00")
DAY = timedelta(days=1)
SHELF = (
    "hand-ladder hello-goodbye long-hug shared-look storm-shelter stress-unload thirty-second-kiss three-breaths "
    "hair-stroking three-minute-game"
).split()


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shelf: None) -> None:
    """More exercises than programs have, and the few programmes."""
    folder = tmp_path / "tender-shelf"
    folder.mkdir()
    shipped = BUNDLED_EXERCISES
    for name in SHELF:
        shutil.copy(shipped / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


def days(program: ProgramUnderTest) -> TenderViewModel:
    return program.view_models.tonight._tender


def kept(program: ProgramUnderTest) -> TenderDays | None:
    return program.machine.journal.read.tender()


def today() -> date:
    return datetime.now().astimezone().date()


def practises(program: ProgramUnderTest) -> None:
    """The practice page, with the quiet line in focus."""
    opens_practice(program)
    tab_to_item(program, "tenderOffer")


# Saying and unsaying


def test_today_is_set_with_two_keys_and_unset_with_one(program: ProgramUnderTest) -> None:
    practises(program)
    program.press(ENTER)
    program.wait_until_idle()
    assert program.focused().objectName() == "tenderToday"
    program.press(ENTER)
    program.wait_until_idle()
    assert kept(program) == TenderDays(today(), 1)
    assert "Today needs more care." in program.texts()
    assert program.focused().objectName() == "asUsual"
    program.press(MINUS)
    program.wait_until_idle()
    assert kept(program) is None
    assert program.focused().objectName() == "tenderOffer"
    assert not [words for words in program.texts() if "needs more care" in words]


def test_few_days_are_chosen_with_arrows(program: ProgramUnderTest) -> None:
    practises(program)
    for key in (ENTER, TAB, ENTER):
        program.press(key)
        program.wait_until_idle()
    assert program.focused().objectName() == "howMany"
    for key in (Key.Key_Right, TAB, Key.Key_PageUp, Key.Key_Right, Key.Key_Left, TAB):
        program.press(key)
    assert program.focused().objectName() == "tenderSay"
    program.press(ENTER)
    program.wait_until_idle()
    assert kept(program) == TenderDays(today() + 7 * DAY, 4)


def test_recurring_days_leave_a_day_between(program: ProgramUnderTest) -> None:
    practises(program)
    for key in (ENTER, TAB, TAB, ENTER):
        program.press(key)
        program.wait_until_idle()
    program.press(Key.Key_End)
    assert (days(program).days, days(program).every) == (31, 32)
    program.press(Key.Key_Home)
    assert days(program).days == 1
    for key in (TAB, TAB, Key.Key_Home, Key.Key_PageUp, Key.Key_Right, TAB, ENTER):
        program.press(key)
    program.wait_until_idle()
    assert kept(program) == TenderDays(today(), 1, 10)
    assert "They repeat every 10 days." in " ".join(program.texts())


def test_escape_closes_question_and_then_page(program: ProgramUnderTest) -> None:
    practises(program)
    program.press(ENTER)
    program.wait_until_idle()
    program.press(ESCAPE)
    program.wait_until_idle()
    assert (program.page, program.focused().objectName(), kept(program)) == ("practice", "tenderOffer", None)
    program.press(ESCAPE)
    program.wait_for_page("tonight")


def test_unset_tender_days_leave_nothing_in_journal(make_program: MakeProgram, tmp_path: Path) -> None:
    program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    write(program.machine.journal).save_tender_days(TenderDays(today(), 5, 61))
    program.open()
    program.press(MINUS)
    wait_for(program.machine.journal)
    with sqlite3.connect(tmp_path / "journal.db") as file:
        assert file.execute("SELECT * FROM tender").fetchall() == []
    assert today().isoformat().encode() not in (tmp_path / "journal.db").read_bytes()


def test_hard_day_page_leads_to_tender_days(program: ProgramUnderTest) -> None:
    program.open()
    tab_to_item(program, "todayIsALot")
    program.press(ENTER)
    program.wait_for_page("gentle")
    tab_to_item(program, "tenderOffer")
    program.press(ENTER)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_until_idle()
    assert kept(program) == TenderDays(today(), 1)
    program.press(MINUS)
    assert kept(program) is None
    assert program.page == "gentle"


@pytest.fixture
def view(qtbot: QtBot) -> TenderViewModel:
    """One without a page, on a day of ours."""
    return TenderViewModel(CoupleJournal(), lambda: TUESDAY)


@pytest.mark.parametrize(
    ("tender", "words"),
    [
        (None, ""),
        (TenderDays(TUESDAY.date(), 1), "Today needs more care."),
        (TenderDays(TUESDAY.date() - 2 * DAY, 3), "Today needs more care."),
        (TenderDays(TUESDAY.date(), 3), "These days need more care, until Thursday."),
        (TenderDays(TUESDAY.date() + DAY, 3), "More care from tomorrow on, for 3 days."),
        (TenderDays(TUESDAY.date() - 3 * DAY, 3), ""),
        (TenderDays(TUESDAY.date(), 3, 9), "These days need more care. They repeat every 9 days."),
        (TenderDays(TUESDAY.date() - 4 * DAY, 3, 9), "Days that need more care repeat every 9 days."),
        (TenderDays(TUESDAY.date() + DAY, 1, 9), "More care from tomorrow on, for 1 day, and again every 9 days."),
    ],
)
def test_tender_days_text_names_nobody_and_predicts_nothing(
    view: TenderViewModel, tender: TenderDays | None, words: str
) -> None:
    write(view._journal).save_tender_days(tender)
    assert view.words == words
    assert not [name for name in NAMES if name in words]


def test_past_tender_days_end_by_themselves(view: TenderViewModel) -> None:
    write(view._journal).save_tender_days(TenderDays(TUESDAY.date() - 3 * DAY, 3))
    view.refresh()
    assert view._journal.read.tender() is None


def test_unsaved_tender_days_are_not_claimed(make_program: MakeProgram, tmp_path: Path) -> None:
    program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    practises(program)
    program.press(ENTER)
    program.wait_until_idle()
    set_writable(program.machine.journal, False)
    program.press(ENTER)
    program.wait_until_idle()
    assert (days(program).words, program.focused().objectName()) == ("", "tenderToday")
    set_writable(program.machine.journal, True)


# What is offered first


def tender(program: ProgramUnderTest) -> None:
    write(program.machine.journal).save_tender_days(TenderDays(today(), 1))


def test_shelves_begin_with_gentler_ones_and_keep_all(program: ProgramUnderTest) -> None:
    tender(program)
    open_exercises(program)
    assert shelf_titles(program)["touch"] == ["The three-minute game", "Slow hands: hair"]
    gentler = card_titles(program)
    days(program).unsay()
    program.wait_until_idle()
    assert shelf_titles(program)["touch"] == ["Slow hands: hair", "The three-minute game"]
    assert sorted(card_titles(program)) == sorted(gentler)


def test_tender_day_is_said_tonight_and_taken_back_there(program: ProgramUnderTest) -> None:
    tender(program)
    program.open()
    assert "Gentler things come first just now." in " ".join(program.texts())
    tab_to_item(program, "asUsual")
    program.press(ENTER)
    program.wait_until_idle()
    assert kept(program) is None
    assert program.focused().objectName() == "chooseForUs"


def test_suggested_exercise_begins_gently_and_opened_one_does_not(program: ProgramUnderTest) -> None:
    open_exercises(program)
    search = exercises_page(program).searchFilter
    usual: dict[str, list[str]] = {}
    for _ in range(2):
        search.choose("time", "5")  # type: ignore[attr-defined]
        usual.setdefault("five", card_titles(program))
        offered = card_titles(program)
        search.clear()  # type: ignore[attr-defined]
        search.setText("hug")  # type: ignore[attr-defined]
        usual.setdefault("hug", card_titles(program))
        found = card_titles(program)
        search.clear()  # type: ignore[attr-defined]
        tender(program)
        program.qtbot.waitUntil(lambda: not program.machine.journal.busy)
    assert (found, found[0]) == (usual["hug"], "The long hug")
    assert sorted(offered) == sorted(usual["five"])
    assert {*offered[-3:]} == {"Hello and goodbye", "The long hug", "The thirty-second kiss"}
    assert offered[-1] == "The thirty-second kiss"


def test_exercise_they_choose_is_unchanged_on_tender_day(program: ProgramUnderTest) -> None:
    tender(program)
    open_exercises(program)
    search_for(program, "long hug")
    program.press(ENTER)
    program.press(ENTER)
    program.wait_for_page("arrive")
    assert "The long hug" in program.texts()


def test_private_choosing_on_tender_day_offers_hands_at_most(program: ProgramUnderTest) -> None:
    program.open()
    offered = program.view_models.choose._exercises
    assert max(each.touch for each in offered()) > Touch.HANDS
    tender(program)
    assert max(each.touch for each in offered()) == Touch.HANDS
    days(program).unsay()
    assert max(each.touch for each in offered()) > Touch.HANDS


def test_programme_on_tender_day_suggests_gently_and_lets_others_wait(program: ProgramUnderTest) -> None:
    opens_practice(program)
    practice(program).pathways.openProgramme(0)
    program.wait_for_page("programme")
    program.click(program.find("takeUp"))
    comes_to_practice(program)
    until = practice(program).callPlan
    usual = [row["title"] for row in until.today]
    assert (usual, until.gentlerFirstText) == (["The long hug", "The hand ladder"], "")
    tender(program)
    program.wait_until_idle()
    assert [row["title"] for row in until.today] == ["The hand ladder", "The long hug"]
    assert "The gentlest comes first just now. The others can wait." in program.texts()
    program.window.grabWindow()  # the lines have their places once they were drawn
    lines = [item for item in all_items(program.window) if is_a(item, "WeekRow") and item.isVisible()]
    program.click(min(lines, key=lambda each: scene_rect(each).y()))
    program.wait_for_page("arrive")
    assert "The hand ladder" in program.texts()


@pytest.fixture
def on_ladder(program: ProgramUnderTest) -> LadderViewModel:
    """A ladder on its second rung, which is new to them."""
    opens_practice(program)
    (ladder,) = practice(program)._pathways.ladders
    assert isinstance(ladder, Ladder)
    write(program.machine.journal).save_ladder_state(ladder.name, LadderState(rung=1, more=SESSIONS_BEFORE_OFFER))
    practice(program).pathways.openLadder(0)
    program.wait_for_page("ladder")
    found = program.shell.viewModel
    assert isinstance(found, LadderViewModel)
    return found


def test_ladder_on_tender_day_suggests_known_rung(program: ProgramUnderTest, on_ladder: LadderViewModel) -> None:
    second = on_ladder.todayTitle
    assert on_ladder.gentler.rowCount() == 1  # type: ignore[attr-defined]
    tender(program)
    on_ladder.enter()
    program.wait_until_idle()
    assert on_ladder.todayTitle != second
    assert program.find("gentler0").property("name") == second
    program.click(program.find("gentler0"))
    program.wait_for_page("arrive")
    meant = program.view_models.arrive._visit
    assert meant is not None
    assert (meant.rung, meant.shortest) == (1, True)


def test_moments_beside_ladder_on_tender_day_come_no_closer_than_hands(
    program: ProgramUnderTest, on_ladder: LadderViewModel
) -> None:
    tender(program)
    ladders = program.services.ladders
    (ladder,) = practice(program)._pathways.ladders
    open_ = ladders.today(ladder)
    assert open_ is not None
    assert ladders.small(open_) <= Touch.HANDS


@pytest.mark.parametrize("is_tender", [False, True])
def test_ladder_visit_on_tender_day_offers_no_next_rung(
    program: ProgramUnderTest, on_ladder: LadderViewModel, is_tender: bool
) -> None:
    (ladder,) = practice(program)._pathways.ladders
    write(program.machine.journal).save_ladder_state(ladder.name, LadderState(rung=0, more=1))
    if is_tender:
        tender(program)
    ladders, both = (
        program.services.ladders,
        (PrivateAnswer(SessionRating.EASY, True), PrivateAnswer(SessionRating.EASY, True)),
    )
    offers: list[bool] = []
    ladders.finish(LadderVisit(ladder, 0), offers.append, paused=False, answers=both, draw=Chance(0.0))
    assert offers == [not is_tender]
    kept_after = program.machine.journal.read.ladder_state(ladder.name)
    assert kept_after is not None
    assert (kept_after.rung, kept_after.more) == (0, 0)
