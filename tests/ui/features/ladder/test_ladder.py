"""Test the pages of a ladder: beginning, offers and stepping down, and that no answer is left anywhere."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from guided import bundled
from guided.exercise.model import Touch
from guided.exercise.programme_model import Ladder
from guided.practice.ladder_state import LadderState, PrivateAnswer, SessionRating
from guided.practice.ladder_state import OfferDraw as Chance
from tests.ui.conftest import Furnish
from tests.ui.house import SIZES, House, misplaced
from tests.ui.locking import sets_lock
from ui.features.ladder.afterwards import WAIT, AfterwardsViewModel
from ui.features.ladder.ladder import LadderViewModel
from ui.machine import Machine
from ui.navigation.destinations import ToLadder
from ui.services.journal import CoupleJournal
from ui.services.ladders import LadderVisit
from ui.services.language import speak
from ui.services.resume_store import FileKeeper

NAME = "little-by-little"
SHELF = (
    "yes-no-not-yet rung-same-room breathe-together rung-own-hands rung-one-touch rung-staying-hand hair-stroking "
    "rung-back-of-heart rung-short-embrace quiet-cuddle long-hug three-deposits hand-that-stays"
).split()
ENTER, ESCAPE, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space
EASY, NEW, TOO_MUCH, UNSAID = Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4
SAME, NEXT = Qt.Key.Key_1, Qt.Key.Key_2
MONDAY = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class Says(Random):
    """Always the same number."""

    def __init__(self, number: float) -> None:
        super().__init__(0)
        self.number = number

    def random(self) -> float:
        return self.number


OFFERS, SILENT, QUIETS = 0.1, 0.7, 0.95


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in SHELF:
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


def ladder(house: House) -> Ladder:
    found = house.program.services.ladders.named(NAME)
    assert found is not None
    return found


def at(house: House, now: datetime) -> None:
    house.program.services.ladders._now = lambda: now


def page(house: House) -> LadderViewModel:
    found = house.program.shell.viewModel
    assert isinstance(found, LadderViewModel)
    return found


def private(house: House) -> AfterwardsViewModel:
    found = house.program.shell.viewModel
    assert isinstance(found, AfterwardsViewModel)
    return found


def standing(house: House) -> LadderState:
    found = house.machine.journal.ladder_state(NAME)
    assert found is not None
    return found


def beginning(house: House) -> None:
    house.opens()
    at(house, MONDAY)
    house.program.navigation.navigator.go(ToLadder(ladder(house)))
    house.goes_to("ladder")


def agreeing(house: House) -> None:
    beginning(house)
    page(house).agree(True)
    house.settles()


def today(house: House, rung: int = 0) -> None:
    house.opens()
    at(house, MONDAY)
    house.machine.journal.save_ladder_state(NAME, LadderState(rung=rung))
    house.program.navigation.navigator.go(ToLadder(ladder(house)))
    house.goes_to("ladder")


def visit(house: House, rung: int = 0, *, chance: float = SILENT) -> None:
    """A visit in its first step."""
    today(house, rung)
    house.rooms.afterwards._random = Says(chance)
    house.rooms.arrive._random = Says(0.9)
    house.click(house.find("openToday"))
    house.goes_to("arrive")
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.goes_to("session")
    house.let_go(Qt.Key.Key_F, Qt.Key.Key_J)
    house.qtbot.waitUntil(lambda: house.session.ticking)


def plays_to_its_end(house: House, answer: str = "continue") -> None:
    """They say yes to everything, or the first of them `answer`, until the session is over; an hour of it is more than
    any takes."""
    session = house.session
    for _ in range(3600):
        if session.kind == "end":
            return
        if session.kind == "ready":
            session.ready()
        elif session.aloud:
            session.affirm()
        elif session.kind == "ask" and not session.answered:
            session.answer("a", answer)
            session.answer("b", "continue")
        house.passes(1)
    raise AssertionError(f"the session is still at: {session.kind}, {session.prompt}")


def afterwards(house: House, rung: int = 0, *, chance: float = SILENT) -> None:
    visit(house, rung, chance=chance)
    plays_to_its_end(house)
    house.settles()
    house.press(ENTER)
    house.goes_to("afterwards")


def asked(house: House) -> None:
    afterwards(house)
    for _ in range(2):
        house.press(ENTER)
        house.settles()


def told(house: House) -> None:
    asked(house)
    for key in (TOO_MUCH, NEXT):
        house.press(key)
        house.settles()


def answers(house: House, a: tuple[Qt.Key, Qt.Key], b: tuple[Qt.Key, Qt.Key]) -> None:
    """Both answer, from the page before the first word to what comes of it."""
    house.press(ENTER)
    house.settles()
    for word, wish in (a, b):
        for key in (ENTER, word, wish, ENTER):
            house.press(key)
            house.settles()
    assert private(house).stage == "waiting"
    timer = next(child for child in private(house).children() if isinstance(child, QTimer))
    assert timer.isActive()
    assert timer.interval() == WAIT
    timer.setInterval(0)
    house.qtbot.waitUntil(lambda: private(house).stage != "waiting")
    house.settles()


def ripe(house: House, rung: int = 0, *, chance: float = OFFERS) -> None:
    """A visit has come to its end, after which the next may be offered."""
    afterwards(house, rung, chance=chance)
    house.machine.journal.save_ladder_state(NAME, LadderState(rung=rung, days=(MONDAY.date(),), more=1))


def offered(house: House) -> None:
    ripe(house)
    answers(house, (EASY, NEXT), (NEW, NEXT))


def leaving(house: House) -> None:
    """Both are asked to hold, to put it away."""
    today(house, 3)
    house.click(house.find("putAway"))
    house.settles()


PAGES = [beginning, agreeing, today, leaving, afterwards, asked, told, offered]


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("comes_to", PAGES, ids=lambda each: each.__name__)
def test_everything_can_be_seen_and_reached(furnish: Furnish, comes_to, large: bool) -> None:  # type: ignore[no-untyped-def]
    house = furnish(large_text=large)
    comes_to(house)
    found = {}
    for size in SIZES:
        house.resize(*size)
        house.settles()
        if wrong := misplaced(house.window):
            found[size] = wrong
    assert found == {}


@pytest.fixture
def german(qapp: QGuiApplication) -> Iterator[None]:
    before = QLocale()
    translator = speak(qapp, "de")
    assert translator is not None
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize("comes_to", PAGES, ids=lambda each: each.__name__)
def test_it_fits_in_german_too(german: None, furnish: Furnish, comes_to) -> None:  # type: ignore[no-untyped-def]
    house = furnish(large_text=True)
    comes_to(house)
    house.resize(*SIZES[0])
    house.settles()
    assert misplaced(house.window) == []


# Before and between visits


def test_it_begins_once_both_have_agreed_and_never_above_the_fourth(house: House) -> None:
    beginning(house)
    assert house.find("page").property("contentHeight") > 0
    page(house).begin()
    assert page(house).stage == "beginning"
    house.find("agree").forceActiveFocus()
    house.press(SPACE)
    house.settles()
    assert page(house).rungs.rowCount() == 4
    page(house).choose(7)
    page(house).choose(3)
    house.hold(Qt.Key.Key_F)
    assert page(house).stage == "beginning"
    house.hold(Qt.Key.Key_J)
    house.qtbot.waitUntil(lambda: page(house).stage == "today")
    house.let_go(Qt.Key.Key_F, Qt.Key.Key_J)
    house.settles()
    assert (page(house).stage, page(house).todayTitle) == ("today", "Own hands")
    assert standing(house).rung == 3


def test_one_that_names_no_limits_has_the_plain_ones(house: House) -> None:
    house.opens()
    house.program.navigation.navigator.go(ToLadder(replace(ladder(house), care=())))
    house.goes_to("ladder")
    assert [words for words in page(house).care if words in house.words()] == page(house).care  # type: ignore[attr-defined]
    assert page(house).care[0].startswith("This is no treatment")  # type: ignore[index]


def test_no_rung_has_a_number_and_none_above_is_named(house: House) -> None:
    today(house, 3)
    seen = " ".join(house.words())
    assert "Own hands" in seen
    assert [rung.title for rung in ladder(house).rungs[4:] if rung.title in seen] == []
    assert not any(letter.isdigit() for letter in seen.replace("6 min", "").replace("5 min", ""))


def test_what_is_below_can_be_opened_as_well(house: House) -> None:
    today(house, 2)
    house.click(house.find("gentler0"))
    house.goes_to("arrive")
    assert house.rooms.arrive._visit == LadderVisit(ladder(house), 0)
    house.press(ESCAPE)
    house.goes_to("ladder")


def test_small_moments_come_no_closer_than_today(house: House) -> None:
    today(house, 3)
    assert page(house)._moment_exercises
    assert all(each.touch <= Touch.NEAR for each in page(house)._moment_exercises)


def test_once_a_day_and_three_times_a_week(house: House) -> None:
    today(house)
    for day in (0, 2, 4):
        at(house, MONDAY + timedelta(days=day))
        assert house.program.services.ladders.begun(LadderVisit(ladder(house), 0))
        assert not house.program.services.ladders.begun(LadderVisit(ladder(house), 0))
    page(house).enter()
    assert "tomorrow" in page(house).restText
    at(house, MONDAY + timedelta(days=5))
    page(house).enter()
    assert "week" in page(house).restText
    page(house).open()
    assert house.page == "ladder"


def test_it_is_put_away_when_both_hold_and_by_nobody_alone(house: House) -> None:
    today(house, 3)
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.let_go(Qt.Key.Key_F, Qt.Key.Key_J)
    assert page(house).stage == "today"
    house.click(house.find("putAway"))
    house.settles()
    house.hold(Qt.Key.Key_J)
    assert page(house).stage == "today"
    house.hold(Qt.Key.Key_F)
    house.qtbot.waitUntil(lambda: page(house).stage == "beginning")
    house.let_go(Qt.Key.Key_F, Qt.Key.Key_J)
    assert house.machine.journal.ladder_states() == {}


def test_begun_again_it_keeps_its_limits(house: House) -> None:
    today(house, 3)
    ladders = house.program.services.ladders
    visit = LadderVisit(ladder(house), 3)
    assert ladders.begun(visit)
    ladders.ended_early(visit)
    page(house).putAway()
    assert page(house).rungs.rowCount() == 3
    page(house).agree(True)
    page(house).choose(2)
    page(house).begin()
    assert "tomorrow" in page(house).restText
    at(house, MONDAY + timedelta(days=1))
    page(house).enter()
    assert (page(house).restText, page(house).todayTitle) == ("", ladder(house).rungs[2].title)
    assert house.machine.journal.shelved_ladder_state(NAME) is None


def test_another_ladder_shares_the_day_and_what_was_too_much(house: House) -> None:
    today(house, 7)
    ladders, other = house.program.services.ladders, replace(ladder(house), name="another")
    house.machine.journal.save_ladder_state("another", LadderState(rung=7))
    visit = LadderVisit(ladder(house), 7)
    assert ladders.begun(visit)
    assert not ladders.begun(LadderVisit(other, 7))
    words = (
        PrivateAnswer(SessionRating.TOO_MUCH, would_like_next=False),
        PrivateAnswer(SessionRating.EASY, would_like_next=True),
    )
    ladders.finished(visit, paused=False, answers=words, draw=Chance(0.0))
    for away in (False, True):
        if away:
            ladders.put_away(ladder(house))
        at(house, MONDAY + timedelta(days=1))
        tomorrow = ladders.today(other)
        assert tomorrow is not None
        assert tomorrow.touch <= Touch.NEAR


def test_what_is_kept_for_later_is_on_no_other_page_meanwhile(house: House) -> None:
    today(house, 1)
    house.press(ESCAPE)
    house.goes_to("home")
    names = {each.name for each in house.program.services.exercises.exercises()}
    assert {"yes-no-not-yet", "rung-same-room", "long-hug"} <= names
    assert names.isdisjoint({"rung-own-hands", "rung-one-touch", "hair-stroking"})
    suggested = house.rooms.choose._exercises()
    assert {each.touch for each in suggested} == {Touch.NONE}


# A visit


def test_a_visit_asks_at_the_keyboard_and_silence_ends_it(house: House) -> None:
    visit(house, 5)
    choices = house.session._prepared.choices
    assert (choices.ask_at_keyboard, choices.patience) == (True, 90.0)
    assert standing(house).days == (MONDAY.date(),)


def hand_that_stays(house: House) -> None:
    """A visit in the step of half a minute."""
    visit(house, 5)
    house.session.ready()
    house.passes(26)
    for partner in ("a", "b"):
        house.session.answer(partner, "continue")
    house.passes(6)
    house.settles()
    assert house.session.title == "Half a minute"


def test_in_a_visit_a_step_is_longer_once_more_only_where_both_hold(house: House) -> None:
    hand_that_stays(house)
    house.press(Qt.Key.Key_Plus)
    left = house.session.secondsLeft
    assert (house.session.canLengthen, house.session.bothCanLengthen) == (False, True)
    house.press(Qt.Key.Key_N)
    said = "Longer once more: press +, then hold F and J together."
    house.qtbot.waitUntil(lambda: said in house.words())
    house.press(Qt.Key.Key_Plus)
    house.settles()
    assert house.find("holdA").isVisible()
    house.hold(Qt.Key.Key_F)
    house.settles()
    house.let_go(Qt.Key.Key_F)
    assert (house.session.kind, house.session.secondsLeft) == ("step", left)
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.qtbot.waitUntil(lambda: house.session.secondsLeft == left + 15)
    house.let_go(Qt.Key.Key_F, Qt.Key.Key_J)
    assert (house.session.kind, house.session.bothCanLengthen) == ("step", False)


def test_key_that_means_something_else_is_no_yes_to_a_little_longer(house: House) -> None:
    hand_that_stays(house)
    house.press(Qt.Key.Key_Plus)
    left = house.session.secondsLeft
    house.press(Qt.Key.Key_Plus)
    house.press(Qt.Key.Key_Space)
    assert (house.session.kind, house.session.secondsLeft) == ("rest", left)


def test_the_house_s_own_rest_is_not_theirs(house: House) -> None:
    today(house, 5)
    house.rooms.arrive._random = Says(0.0)
    house.click(house.find("openToday"))
    house.goes_to("arrive")
    house.rooms.arrive.begin()
    house.goes_to("session")
    house.qtbot.waitUntil(lambda: house.session.ticking)
    house.session.ready()
    while house.session.kind != "rest":
        house.passes(1)
    assert not house.session.rested
    house.session.resume()
    house.session.pause()
    assert house.session.rested


def test_a_visit_that_ended_early_goes_one_back_in_silence(house: House) -> None:
    visit(house, 2)
    house.session.stopHere()
    while house.session.kind != "end":
        house.passes(1)
    assert standing(house).rung == 1
    assert not house.session.asks
    house.settles()
    house.press(ENTER)
    house.goes_to("home")


def test_what_was_done_comes_later_in_the_row(house: House) -> None:
    visit(house)
    plays_to_its_end(house)
    assert list(house.machine.journal.last_done()) == ["yes-no-not-yet"]
    at(house, MONDAY)
    house.settles()
    house.press(ENTER)
    house.goes_to("afterwards")
    house.press(ESCAPE)
    house.goes_to("home")
    assert house.program.services.exercises.exercises()[-1].name == "yes-no-not-yet"


def test_leaving_without_a_word_counts_as_nothing(house: House) -> None:
    afterwards(house)
    house.press(ESCAPE)
    house.goes_to("home")
    assert (standing(house).rung, standing(house).more, standing(house).from_above) == (0, 3, False)


def on_the_clock(folder: Path, now: datetime) -> Machine:
    """A machine whose clock stands still at `now`, with what is kept in `folder`."""
    keeper = FileKeeper(folder / "session.json")
    return Machine(journal=CoupleJournal(folder / "journal.db"), keeper=keeper, now=lambda: now)


def broken_off(furnish: Furnish, folder: Path) -> None:
    """A visit to the third rung is killed on Monday, in its second step."""
    house = furnish(machine=on_the_clock(folder, MONDAY))
    visit(house, 2)
    house.passes(3)
    house.session.ready()
    house.passes(20)
    keeper = house.machine.keeper
    assert keeper is not None
    house.qtbot.waitUntil(lambda: keeper.found is not None)
    house.machine.journal.close()


def test_a_visit_half_done_is_still_one_after_a_crash(furnish: Furnish, tmp_path: Path) -> None:
    broken_off(furnish, tmp_path)
    again = furnish(machine=on_the_clock(tmp_path, MONDAY + timedelta(hours=11)))
    again.opens()
    assert again.page == "unfinished"
    again.rooms.unfinished.leave()
    again.goes_to("home")
    assert standing(again).rung == 1


def test_visit_half_done_is_not_gone_on_with_on_another_day_and_ended_early(furnish: Furnish, tmp_path: Path) -> None:
    broken_off(furnish, tmp_path)
    again = furnish(machine=on_the_clock(tmp_path, MONDAY + timedelta(days=1)))
    again.opens()
    assert again.page != "unfinished"
    assert (standing(again).rung, standing(again).from_above) == (1, True)


def test_visit_half_done_on_a_page_left_open_for_days_is_not_gone_on_with(furnish: Furnish, tmp_path: Path) -> None:
    broken_off(furnish, tmp_path)
    again = furnish(machine=on_the_clock(tmp_path, MONDAY))
    again.opens()
    assert again.page == "unfinished"
    at(again, MONDAY + timedelta(days=2))
    again.rooms.unfinished.resume()
    again.settles()
    assert again.page not in ("session", "unfinished")
    assert (standing(again).rung, standing(again).from_above) == (1, True)


def test_check_ins_of_a_visit_gone_on_with_are_followed_after_delays_drawn_anew(
    furnish: Furnish, tmp_path: Path
) -> None:
    broken_off(furnish, tmp_path)
    again = furnish(machine=on_the_clock(tmp_path, MONDAY))
    again.opens()
    again.rooms.unfinished.resume()
    again.goes_to("session")
    follows = again.session._prepared.choices.follows
    assert len(set(follows)) > 10
    assert 2.0 <= min(follows) <= max(follows) <= 5.0


def test_visit_stopped_after_seconds_warms_nothing_and_counts_as_ended_early(house: House) -> None:
    visit(house, 2)
    house.session.stopHere()
    while house.session.kind != "end":
        house.passes(1)
    assert house.machine.journal.sessions() == ()
    assert (standing(house).rung, len(standing(house).days)) == (1, 1)


def test_pause_counts_from_the_end_of_the_visit_whatever_page_is_left(house: House) -> None:
    visit(house)
    house.machine.journal.save_ladder_state(NAME, LadderState(rung=0, days=(MONDAY.date(),), more=1))
    house.session.pause()
    house.session.resume()
    plays_to_its_end(house)
    assert (house.page, standing(house).more) == ("session", 2)


KEY = bytes(range(32))


def test_visit_of_a_locked_journal_left_by_closing_the_window_ended_early(furnish: Furnish, tmp_path: Path) -> None:
    house = furnish(machine=on_the_clock(tmp_path, MONDAY))
    sets_lock(house, KEY, b"a key file")
    visit(house, 2)
    assert (standing(house).rung, standing(house).from_above) == (1, True)


@pytest.mark.parametrize(("stops", "rung", "from_above"), [(False, 2, False), (True, 1, True)])
def test_visit_of_a_locked_journal_that_is_over_counts_as_any_other(
    furnish: Furnish, tmp_path: Path, stops: bool, rung: int, from_above: bool
) -> None:
    house = furnish(machine=on_the_clock(tmp_path, MONDAY))
    sets_lock(house, KEY, b"a key file")
    visit(house, 2)
    if stops:
        house.session.stopHere()
        while house.session.kind != "end":
            house.passes(1)
    else:
        plays_to_its_end(house)
    assert (standing(house).rung, standing(house).from_above) == (rung, from_above)


# The words


@pytest.mark.parametrize("chance", [SILENT, QUIETS])
def test_nothing_is_offered_where_the_house_keeps_it_to_itself(house: House, chance: float) -> None:
    ripe(house, chance=chance)
    answers(house, (EASY, NEXT), (EASY, NEXT))
    assert private(house).stage == "thanks"


def test_an_offer_is_taken_by_both_together(house: House) -> None:
    offered(house)
    assert (private(house).stage, private(house).nextTitle) == ("offer", "Same room")
    house.hold(Qt.Key.Key_F)
    assert standing(house).later is None
    house.hold(Qt.Key.Key_J)
    house.qtbot.waitUntil(lambda: private(house).stage == "taken")
    house.let_go(Qt.Key.Key_F, Qt.Key.Key_J)
    house.settles()
    later = standing(house).later
    assert later is not None
    assert later.rung == 1


@pytest.mark.parametrize("days", [2, 12])
def test_offer_on_a_page_left_open_for_days_is_there_no_more(house: House, days: int) -> None:
    offered(house)
    before = standing(house)
    at(house, MONDAY + timedelta(days=days))
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.qtbot.waitUntil(lambda: private(house).stage == "thanks")
    assert standing(house) == before


def test_an_offer_that_is_left_leaves_no_trace(house: House) -> None:
    offered(house)
    before = standing(house)
    house.press(ENTER)
    house.goes_to("home")
    assert standing(house) == before
    assert before.later is None


@pytest.mark.parametrize(("a", "b"), [*product((TOO_MUCH, UNSAID), (EASY,)), (EASY, TOO_MUCH)])
def test_too_much_makes_a_quiet_week_and_the_screen_is_the_same(house: House, a: Qt.Key, b: Qt.Key) -> None:
    ripe(house, 3)
    answers(house, (a, NEXT), (b, NEXT))
    assert private(house).stage == "thanks"
    assert standing(house).rung == 2
    assert standing(house).from_above


def half_answered(house: House, word: Qt.Key, stages: int) -> LadderState:
    """The first of them has answered, and gone on for so many pages; then somebody leaves. What is kept then."""
    ripe(house, 3)
    house.press(ENTER)
    house.settles()
    for key in (ENTER, word, NEXT, ENTER, ENTER)[: 2 + stages]:
        house.press(key)
        house.settles()
    kept = standing(house)
    house.press(ESCAPE)
    house.goes_to("home")
    assert standing(house) == kept
    return kept


@pytest.mark.parametrize("word", [EASY, NEW, TOO_MUCH, UNSAID])
@pytest.mark.parametrize("stages", [0, 1, 2, 3])
def test_what_one_said_is_kept_at_once_and_is_the_same_for_every_word(house: House, word: Qt.Key, stages: int) -> None:
    kept = half_answered(house, word, stages)
    later = kept.later
    assert later is not None
    assert (kept.rung, later.rung, kept.more, kept.from_above) == (2, 3, 3, True)


@pytest.mark.parametrize("words", [(TOO_MUCH, EASY), (EASY, TOO_MUCH)])
def test_what_is_kept_is_the_same_whoever_said_too_much(house: House, words: tuple[Qt.Key, Qt.Key]) -> None:
    ripe(house, 3)
    answers(house, (words[0], NEXT), (words[1], NEXT))
    kept = standing(house)
    assert kept.later is not None
    assert (kept.rung, kept.later.rung, kept.more, kept.from_above) == (2, 3, 3, True)


def test_a_pause_counts_in_a_visit_of_which_nothing_was_said(house: House) -> None:
    visit(house)
    house.machine.journal.save_ladder_state(NAME, LadderState(rung=0, days=(MONDAY.date(),), more=1))
    house.session.pause()
    house.passes(1)
    house.session.resume()
    plays_to_its_end(house)
    house.settles()
    house.press(ENTER)
    house.goes_to("afterwards")
    house.press(ESCAPE)
    house.goes_to("home")
    assert (standing(house).rung, standing(house).more) == (0, 2)


@pytest.mark.parametrize(("answer", "more", "stage"), [("ease", 1, "thanks"), ("continue", 0, "offer")])
def test_visit_that_eased_off_early_is_no_step_and_brings_no_offer(
    house: House, answer: str, more: int, stage: str
) -> None:
    visit(house, 4, chance=OFFERS)
    plays_to_its_end(house, answer)
    house.settles()
    house.press(ENTER)
    house.goes_to("afterwards")
    house.machine.journal.save_ladder_state(NAME, LadderState(rung=4, days=(MONDAY.date(),), more=1))
    answers(house, (EASY, NEXT), (EASY, NEXT))
    assert (private(house).stage, standing(house).more) == (stage, more)


def test_a_page_left_open_for_days_begins_no_rung_that_is_open_no_more(house: House) -> None:
    today(house, 3)
    house.machine.journal.save_ladder_state(NAME, LadderState(rung=3, days=(MONDAY.date(),)))
    at(house, MONDAY + timedelta(days=1))
    house.program.navigation.navigator.go(ToLadder(ladder(house)))
    house.settles()
    house.click(house.find("openToday"))
    house.goes_to("arrive")
    before = standing(house)
    at(house, MONDAY + timedelta(days=13))
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.goes_to("ladder")
    house.let_go(Qt.Key.Key_F, Qt.Key.Key_J)
    assert house.sessions == []
    assert standing(house) == before


def test_small_moment_on_a_page_left_open_for_days_is_no_closer_than_what_is_open_then(house: House) -> None:
    today(house, 7)
    house.machine.journal.save_ladder_state(NAME, LadderState(rung=7, days=(MONDAY.date(),)))
    at(house, MONDAY + timedelta(days=1))
    page(house).enter()
    close = [row for row, each in enumerate(page(house)._moment_exercises) if each.touch > Touch.NEAR]
    opened: list[object] = []
    page(house).chosen.connect(opened.append)
    at(house, MONDAY + timedelta(days=40))
    page(house).openMoment(close[0])
    assert opened == []


def test_one_line_more_stands_on_that_page_alone(house: House) -> None:
    told(house)
    gently = " ".join(house.words())
    assert "gentler ones" in gently
    house.press(ENTER)
    house.settles()
    assert "gentler ones" not in " ".join(house.words())
    for key in (ENTER, EASY, SAME):
        house.press(key)
        house.settles()
    assert "gentler ones" not in " ".join(house.words())


def test_nothing_is_left_of_any_word(house: House) -> None:
    ripe(house, 3)
    answers(house, (TOO_MUCH, NEXT), (EASY, SAME))
    view = private(house)
    assert bytes(view._answers) + bytes(view._wishes) == bytes(4)
    assert view._draw is None
    house.press(ENTER)
    house.goes_to("home")
    assert (view._visit, view._offers, view._gentler_ahead) == (None, False, False)


def test_help_leads_back_to_the_same_place(house: House) -> None:
    asked(house)
    house.press(Qt.Key.Key_F1)
    house.goes_to("help")
    house.press(ESCAPE)
    house.goes_to("afterwards")
    assert private(house).stage == "word"
    house.press(Qt.Key.Key_F12)
    QCoreApplication.processEvents()
    house.press(SPACE)
    house.goes_to("afterwards")
    assert private(house).stage == "word"


def test_nothing_is_offered_that_could_not_be_kept(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    ripe(house)
    monkeypatch.setattr(CoupleJournal, "save_ladder_state", lambda *_: False)
    answers(house, (EASY, NEXT), (EASY, NEXT))
    assert private(house).stage == "thanks"


def test_visit_that_ends_in_silence_goes_one_back(house: House) -> None:
    visit(house, 4)
    house.session.ready()
    while house.session.kind != "end":
        house.passes(1)
    assert house.session.silent
    assert not house.session.asks
    assert (standing(house).rung, standing(house).more, standing(house).from_above) == (3, 3, True)
    house.settles()
    house.press(ENTER)
    house.goes_to("home")


def test_two_presses_at_the_end_lead_no_further_than_one(house: House) -> None:
    visit(house)
    plays_to_its_end(house)
    house.settles()
    for _ in range(2):
        house.press(ENTER)
    house.goes_to("afterwards")


def test_what_is_put_away_is_no_rung_for_anybody(house: House) -> None:
    file = bundled.exercises() / "yes-no-not-yet.toml"
    file.write_text(file.read_text("utf-8").replace("\ntouch =", "\nopt_in = true\ntouch =", 1), "utf-8")
    today(house)
    page(house).open()
    assert house.page == "ladder"
    assert "put away" in page(house).errorText


def test_a_rung_s_exercise_opens_as_it_last_read_well(house: House) -> None:
    file = bundled.exercises() / "yes-no-not-yet.toml"
    today(house)
    page(house).open()
    house.goes_to("arrive")
    house.press(ESCAPE)
    house.goes_to("ladder")
    file.write_text(file.read_text("utf-8") + "\nfoo = \n", "utf-8")
    page(house).open()
    house.goes_to("arrive")


def test_back_leads_to_the_ladder_however_often_it_was_opened(house: House) -> None:
    today(house)
    shown = page(house)
    for _ in range(2):
        shown.open()
    house.goes_to("arrive")
    house.press(ESCAPE)
    house.goes_to("ladder")


def test_a_visit_begins_once(house: House) -> None:
    visit(house)
    rooms = house.rooms
    rooms.arrive.begin()
    assert len(house.sessions) == 1
    assert house.program.services.recorder.visit is not None


@pytest.mark.qt_log_ignore("does not support raise")
def test_nobody_is_led_away_from_the_words(house: House) -> None:
    asked(house)
    house.program.shell.ask(str(bundled.exercises() / "long-hug.toml"))
    assert house.page == "afterwards"
    assert not house.program.navigation.policy.accepts_files
    house.press(Qt.Key.Key_F1)
    house.goes_to("help")
    assert not house.program.navigation.policy.accepts_files


def test_a_visit_that_was_not_begun_is_none_of_another_session(house: House) -> None:
    today(house)
    house.click(house.find("openToday"))
    house.goes_to("arrive")
    house.press(ESCAPE)
    house.goes_to("ladder")
    exercise = house.program.services.ladders.exercise("long-hug")
    assert exercise is not None
    house.program.navigation.sessions.rehearse(exercise, 16, 0)
    assert house.program.services.recorder.visit is None
