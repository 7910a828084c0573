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
from tests.ui.conftest import Furnish
from tests.ui.features.home.test_home import CLOSER, tabs_to, titles, types
from tests.ui.house import NAMES, House, is_a, items, place
from tests.ui.programmes import comes_to_practice, opens_practice, practice
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
    "hand-ladder hello-goodbye long-hug shared-look storm-shelter stress-unload thirty-second-kiss three-breaths"
).split()


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shelf: None) -> None:
    """More exercises than houses have, and the few programmes."""
    folder = tmp_path / "tender-shelf"
    folder.mkdir()
    shipped = BUNDLED_EXERCISES
    for name in SHELF:
        shutil.copy(shipped / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


def days(house: House) -> TenderViewModel:
    return house.rooms.home._tender


def kept(house: House) -> TenderDays | None:
    return house.machine.journal.tender()


def today() -> date:
    return datetime.now().astimezone().date()


def practises(house: House) -> None:
    """The practice page, with the quiet line in focus."""
    opens_practice(house)
    tabs_to(house, "tenderOffer")


# Saying and unsaying


def test_today_is_said_in_two_keys_and_unsaid_in_one(house: House) -> None:
    practises(house)
    house.press(ENTER)
    house.settles()
    assert house.focus().objectName() == "tenderToday"
    house.press(ENTER)
    house.settles()
    assert kept(house) == TenderDays(today(), 1)
    assert "Today needs more care." in house.words()
    assert house.focus().objectName() == "asUsual"
    house.press(MINUS)
    house.settles()
    assert kept(house) is None
    assert house.focus().objectName() == "tenderOffer"
    assert not [words for words in house.words() if "needs more care" in words]


def test_a_few_days_are_said_by_the_arrows(house: House) -> None:
    practises(house)
    for key in (ENTER, TAB, ENTER):
        house.press(key)
        house.settles()
    assert house.focus().objectName() == "howMany"
    for key in (Key.Key_Right, TAB, Key.Key_PageUp, Key.Key_Right, Key.Key_Left, TAB):
        house.press(key)
    assert house.focus().objectName() == "tenderSay"
    house.press(ENTER)
    house.settles()
    assert kept(house) == TenderDays(today() + 7 * DAY, 4)


def test_days_that_come_round_leave_a_day_between(house: House) -> None:
    practises(house)
    for key in (ENTER, TAB, TAB, ENTER):
        house.press(key)
        house.settles()
    house.press(Key.Key_End)
    assert (days(house).days, days(house).every) == (31, 32)
    house.press(Key.Key_Home)
    assert days(house).days == 1
    for key in (TAB, TAB, Key.Key_Home, Key.Key_PageUp, Key.Key_Right, TAB, ENTER):
        house.press(key)
    house.settles()
    assert kept(house) == TenderDays(today(), 1, 10)
    assert "They come round every 10 days." in " ".join(house.words())


def test_escape_leaves_it_unsaid_and_then_the_page(house: House) -> None:
    practises(house)
    house.press(ENTER)
    house.settles()
    house.press(ESCAPE)
    house.settles()
    assert (house.page, house.focus().objectName(), kept(house)) == ("practice", "tenderOffer", None)
    house.press(ESCAPE)
    house.goes_to("home")


def test_unsaid_nothing_is_left_in_the_file(furnish: Furnish, tmp_path: Path) -> None:
    house = furnish(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    house.machine.journal.save_tender_days(TenderDays(today(), 5, 61))
    house.opens()
    house.press(MINUS)
    with sqlite3.connect(tmp_path / "journal.db") as file:
        assert file.execute("SELECT * FROM tender").fetchall() == []
    assert today().isoformat().encode() not in (tmp_path / "journal.db").read_bytes()


def test_a_day_that_is_a_lot_leads_to_it_too(house: House) -> None:
    house.opens()
    tabs_to(house, "todayIsALot")
    house.press(ENTER)
    house.goes_to("gentle")
    tabs_to(house, "tenderOffer")
    house.press(ENTER)
    house.settles()
    house.press(ENTER)
    house.settles()
    assert kept(house) == TenderDays(today(), 1)
    house.press(MINUS)
    assert kept(house) is None
    assert house.page == "gentle"


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
        (TenderDays(TUESDAY.date(), 3, 9), "These days need more care. They come round every 9 days."),
        (TenderDays(TUESDAY.date() - 4 * DAY, 3, 9), "Days that need more care come round every 9 days."),
        (TenderDays(TUESDAY.date() + DAY, 1, 9), "More care from tomorrow on, for 1 day, and again every 9 days."),
    ],
)
def test_it_is_told_alike_to_both_and_nothing_is_foretold(
    view: TenderViewModel, tender: TenderDays | None, words: str
) -> None:
    view._journal.save_tender_days(tender)
    assert view.words == words
    assert not [name for name in NAMES if name in words]


def test_days_that_are_over_go_by_themselves(view: TenderViewModel) -> None:
    view._journal.save_tender_days(TenderDays(TUESDAY.date() - 3 * DAY, 3))
    view.refresh()
    assert view._journal.tender() is None


def test_what_could_not_be_kept_is_not_said(furnish: Furnish, tmp_path: Path) -> None:
    house = furnish(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    practises(house)
    house.press(ENTER)
    house.settles()
    connection = house.machine.journal._journal._connection
    connection.execute("PRAGMA query_only = ON")
    house.press(ENTER)
    house.settles()
    assert (days(house).words, house.focus().objectName()) == ("", "tenderToday")
    connection.execute("PRAGMA query_only = OFF")


# What is offered first


def tender(house: House) -> None:
    house.machine.journal.save_tender_days(TenderDays(today(), 1))


GENTLER = [
    *("Three breaths", "A shared look", "Storm shelter", "The hand ladder", "Unload the day"),
    *("Hello and goodbye", "The long hug", CLOSER),
]


def test_the_first_page_has_gentler_things_first_and_all_of_them(house: House) -> None:
    tender(house)
    house.opens()
    assert titles(house) == GENTLER
    assert "Gentler things come first just now." in " ".join(house.words())
    tabs_to(house, "asUsual")
    house.press(ENTER)
    house.settles()
    usual = titles(house)
    assert usual != GENTLER
    assert sorted(usual) == sorted(GENTLER)
    assert house.focus().objectName() == "chooseForUs"


def test_an_offer_begins_gently_and_what_they_look_up_is_as_it_was(house: House) -> None:
    house.opens()
    usual: dict[str, list[str]] = {}
    for _ in range(2):
        house.click(house.find("5"))
        usual.setdefault("five", titles(house))
        offered = titles(house)
        house.click(house.find("5"))
        types(house, "hug")
        usual.setdefault("hug", titles(house))
        found = titles(house)
        house.press(ESCAPE)
        house.press(ESCAPE)
        tender(house)
    assert (found, found[0]) == (usual["hug"], "The long hug")
    assert sorted(offered) == sorted(usual["five"])
    assert offered[-2:] == [each for each in usual["five"] if each in GENTLER[-3:]]


def test_what_they_choose_themselves_is_theirs(house: House) -> None:
    tender(house)
    house.opens()
    types(house, "long hug")
    house.press(ENTER)
    house.press(ENTER)
    house.goes_to("arrive")
    assert "The long hug" in house.words()


def test_the_private_choosing_offers_nothing_closer_than_hands(house: House) -> None:
    house.opens()
    offered = house.rooms.choose._exercises
    assert max(each.touch for each in offered()) > Touch.HANDS
    tender(house)
    assert max(each.touch for each in offered()) == Touch.HANDS
    days(house).unsay()
    assert max(each.touch for each in offered()) > Touch.HANDS


def test_what_a_programme_suggests_begins_gently_and_the_others_can_wait(house: House) -> None:
    opens_practice(house)
    practice(house).openProgramme(0)
    house.goes_to("programme")
    house.click(house.find("takeUp"))
    comes_to_practice(house)
    until = practice(house).callPlan
    usual = [row["title"] for row in until.today]
    assert (usual, until.gentlerFirstText) == (["The long hug", "The hand ladder"], "")
    tender(house)
    house.settles()
    assert [row["title"] for row in until.today] == ["The hand ladder", "The long hug"]
    assert "The gentlest comes first just now. The others can wait." in house.words()
    house.window.grabWindow()  # the lines have their places once they were drawn
    lines = [item for item in items(house.window) if is_a(item, "WeekRow") and item.isVisible()]
    house.click(min(lines, key=lambda each: place(each).y()))
    house.goes_to("arrive")
    assert "The hand ladder" in house.words()


@pytest.fixture
def on_ladder(house: House) -> LadderViewModel:
    """A ladder on its second rung, which is new to them."""
    opens_practice(house)
    (ladder,) = practice(house)._pathways.ladders
    assert isinstance(ladder, Ladder)
    house.machine.journal.save_ladder_state(ladder.name, LadderState(rung=1, more=SESSIONS_BEFORE_OFFER))
    practice(house).openLadder(0)
    house.goes_to("ladder")
    found = house.program.shell.viewModel
    assert isinstance(found, LadderViewModel)
    return found


def test_a_ladder_suggests_what_is_known_and_keeps_the_rest_open(house: House, on_ladder: LadderViewModel) -> None:
    second = on_ladder.todayTitle
    assert (on_ladder.shortest, on_ladder.gentler.rowCount()) == (True, 1)  # type: ignore[attr-defined]
    tender(house)
    on_ladder.enter()
    house.settles()
    assert on_ladder.todayTitle != second
    assert not on_ladder.shortest
    assert house.find("gentler0").property("name") == second
    house.click(house.find("gentler0"))
    house.goes_to("arrive")
    meant = house.rooms.arrive._visit
    assert meant is not None
    assert (meant.rung, meant.shortest) == (1, True)


def test_beside_a_ladder_small_moments_come_no_closer_than_hands(house: House, on_ladder: LadderViewModel) -> None:
    tender(house)
    ladders = house.program.services.ladders
    (ladder,) = practice(house)._pathways.ladders
    open_ = ladders.today(ladder)
    assert open_ is not None
    assert ladders.small(open_) <= Touch.HANDS


@pytest.mark.parametrize("is_tender", [False, True])
def test_after_a_visit_no_next_page_is_offered(house: House, on_ladder: LadderViewModel, is_tender: bool) -> None:
    (ladder,) = practice(house)._pathways.ladders
    house.machine.journal.save_ladder_state(ladder.name, LadderState(rung=0, more=1))
    if is_tender:
        tender(house)
    ladders, both = (
        house.program.services.ladders,
        (PrivateAnswer(SessionRating.EASY, True), PrivateAnswer(SessionRating.EASY, True)),
    )
    offers = ladders.finished(LadderVisit(ladder, 0), paused=False, answers=both, draw=Chance(0.0))
    assert offers is not is_tender
    kept_after = house.machine.journal.ladder_state(ladder.name)
    assert kept_after is not None
    assert (kept_after.rung, kept_after.more) == (0, 0)
