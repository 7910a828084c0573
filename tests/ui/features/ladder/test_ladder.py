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
from guided.practice.storage.journal import Journal
from guided.practice.storage.problems import StoreError, StoreProblem
from tests.ui.support.items import misplaced
from tests.ui.support.journals import wait_for, write
from tests.ui.support.locking import sets_lock
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest
from tests.ui.support.sessions import play_to_end
from ui.features.ladder.afterwards import RESULT_DELAY_MS, AfterwardsViewModel
from ui.features.ladder.ladder import LadderViewModel
from ui.machine import Machine
from ui.navigation.destinations import ToLadder
from ui.services.journal import CoupleJournal
from ui.services.ladders import BegunVisit, LadderVisit
from ui.services.language import install_language
from ui.services.resume_store import FileResumeStore

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


def ladder(program: ProgramUnderTest) -> Ladder:
    found = program.services.ladders.named(NAME)
    assert found is not None
    return found


def at(program: ProgramUnderTest, now: datetime) -> None:
    program.services.ladders._now = lambda: now


def page(program: ProgramUnderTest) -> LadderViewModel:
    found = program.shell.viewModel
    assert isinstance(found, LadderViewModel)
    return found


def private(program: ProgramUnderTest) -> AfterwardsViewModel:
    found = program.shell.viewModel
    assert isinstance(found, AfterwardsViewModel)
    return found


def standing(program: ProgramUnderTest) -> LadderState:
    found = wait_for(program.machine.journal).read.ladder_state(NAME)
    assert found is not None
    return found


def beginning(program: ProgramUnderTest) -> None:
    program.open()
    at(program, MONDAY)
    program.navigation.navigator.go(ToLadder(ladder(program)))
    program.wait_for_page("ladder")


def agreeing(program: ProgramUnderTest) -> None:
    beginning(program)
    page(program).agree(True)
    program.wait_until_idle()


def today(program: ProgramUnderTest, rung: int = 0) -> None:
    program.open()
    at(program, MONDAY)
    write(program.machine.journal).save_ladder_state(NAME, LadderState(rung=rung))
    program.navigation.navigator.go(ToLadder(ladder(program)))
    program.wait_for_page("ladder")


def visit(program: ProgramUnderTest, rung: int = 0, *, chance: float = SILENT) -> None:
    """A visit in its first step."""
    today(program, rung)
    program.view_models.afterwards._random = Says(chance)
    program.view_models.arrive._random = Says(0.9)
    program.click(program.find("openToday"))
    program.wait_for_page("arrive")
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("session")
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    program.qtbot.waitUntil(lambda: program.session.ticking)


def afterwards(program: ProgramUnderTest, rung: int = 0, *, chance: float = SILENT) -> None:
    visit(program, rung, chance=chance)
    play_to_end(program)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("afterwards")


def asked(program: ProgramUnderTest) -> None:
    afterwards(program)
    for _ in range(2):
        program.press(ENTER)
        program.wait_until_idle()


def told(program: ProgramUnderTest) -> None:
    asked(program)
    for key in (TOO_MUCH, NEXT):
        program.press(key)
        program.wait_until_idle()


def answers(program: ProgramUnderTest, a: tuple[Qt.Key, Qt.Key], b: tuple[Qt.Key, Qt.Key]) -> None:
    """Both answer, from the page before the first word to what comes of it."""
    program.press(ENTER)
    program.wait_until_idle()
    for word, wish in (a, b):
        for key in (ENTER, word, wish, ENTER):
            program.press(key)
            program.wait_until_idle()
    assert private(program).stage == "waiting"
    timer = next(child for child in private(program).children() if isinstance(child, QTimer))
    assert timer.isActive()
    assert timer.interval() == RESULT_DELAY_MS
    timer.setInterval(0)
    program.qtbot.waitUntil(lambda: private(program).stage != "waiting")
    program.wait_until_idle()


def ripe(program: ProgramUnderTest, rung: int = 0, *, chance: float = OFFERS) -> None:
    """A visit has come to its end, after which the next may be offered."""
    afterwards(program, rung, chance=chance)
    write(program.machine.journal).save_ladder_state(NAME, LadderState(rung=rung, days=(MONDAY.date(),), more=1))


def offered(program: ProgramUnderTest) -> None:
    ripe(program)
    answers(program, (EASY, NEXT), (NEW, NEXT))


def leaving(program: ProgramUnderTest) -> None:
    """Both are asked to hold, to put it away."""
    today(program, 3)
    program.click(program.find("putAway"))
    program.wait_until_idle()


PAGES = [beginning, agreeing, today, leaving, afterwards, asked, told, offered]


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("comes_to", PAGES, ids=lambda each: each.__name__)
def test_ladder_page_at_every_size_fits_and_is_reachable(make_program: MakeProgram, comes_to, large: bool) -> None:  # type: ignore[no-untyped-def]
    program = make_program(large_text=large)
    comes_to(program)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


@pytest.fixture
def german(qapp: QGuiApplication) -> Iterator[None]:
    before = QLocale()
    translator = install_language(qapp, "de")
    assert translator is not None
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize("comes_to", PAGES, ids=lambda each: each.__name__)
def test_german_ladder_page_fits(german: None, make_program: MakeProgram, comes_to) -> None:  # type: ignore[no-untyped-def]
    program = make_program(large_text=True)
    comes_to(program)
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    assert misplaced(program.window) == []


# Before and between visits


def test_ladder_begins_after_both_agree_at_fourth_rung_at_most(program: ProgramUnderTest) -> None:
    beginning(program)
    assert program.find("page").property("contentHeight") > 0
    page(program).begin()
    assert page(program).stage == "beginning"
    program.find("agree").forceActiveFocus()
    program.press(SPACE)
    program.wait_until_idle()
    assert page(program).rungs.rowCount() == 4
    page(program).choose(7)
    page(program).choose(3)
    program.hold(Qt.Key.Key_F)
    assert page(program).stage == "beginning"
    program.hold(Qt.Key.Key_J)
    program.qtbot.waitUntil(lambda: page(program).stage == "today")
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_until_idle()
    assert (page(program).stage, page(program).todayTitle) == ("today", "Own hands")
    assert standing(program).rung == 3


def test_ladder_without_limits_offers_default_ones(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(ToLadder(replace(ladder(program), care=())))
    program.wait_for_page("ladder")
    assert [words for words in page(program).care if words in program.texts()] == page(program).care  # type: ignore[attr-defined]
    assert page(program).care[0].startswith("This is not a treatment")  # type: ignore[index]


def test_ladder_page_shows_no_number_and_no_rung_above(program: ProgramUnderTest) -> None:
    today(program, 3)
    seen = " ".join(program.texts())
    assert "Own hands" in seen
    assert [rung.title for rung in ladder(program).rungs[4:] if rung.title in seen] == []
    assert not any(letter.isdigit() for letter in seen.replace("6 min", "").replace("5 min", ""))


def test_rung_below_can_be_opened(program: ProgramUnderTest) -> None:
    today(program, 2)
    program.click(program.find("gentler0"))
    program.wait_for_page("arrive")
    assert program.view_models.arrive._visit == LadderVisit(ladder(program), 0)
    program.press(ESCAPE)
    program.wait_for_page("ladder")


def test_small_moments_come_no_closer_than_rung_of_today(program: ProgramUnderTest) -> None:
    today(program, 3)
    assert page(program)._moment_exercises
    assert all(each.touch <= Touch.NEAR for each in page(program)._moment_exercises)


def begins(program: ProgramUnderTest, visit: LadderVisit) -> bool:
    """Whether the visit may begin."""
    begun: list[BegunVisit | None] = []
    program.services.ladders.begin(visit, begun.append)
    wait_for(program.machine.journal)
    return begun != [None]


def test_ladder_is_visited_once_a_day_and_three_times_a_week(program: ProgramUnderTest) -> None:
    today(program)
    for day in (0, 2, 4):
        at(program, MONDAY + timedelta(days=day))
        assert begins(program, LadderVisit(ladder(program), 0))
        assert not begins(program, LadderVisit(ladder(program), 0))
    page(program).enter()
    assert "tomorrow" in page(program).restText
    at(program, MONDAY + timedelta(days=5))
    page(program).enter()
    assert "week" in page(program).restText
    page(program).open()
    assert program.page == "ladder"


def test_ladder_is_put_away_only_when_both_hold(program: ProgramUnderTest) -> None:
    today(program, 3)
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    assert page(program).stage == "today"
    program.click(program.find("putAway"))
    program.wait_until_idle()
    program.hold(Qt.Key.Key_J)
    assert page(program).stage == "today"
    program.hold(Qt.Key.Key_F)
    program.qtbot.waitUntil(lambda: page(program).stage == "beginning")
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    assert program.machine.journal.read.ladder_states() == {}


def test_ladder_begun_again_keeps_its_limits(program: ProgramUnderTest) -> None:
    today(program, 3)
    ladders = program.services.ladders
    visit = LadderVisit(ladder(program), 3)
    assert begins(program, visit)
    ladders.end_early(visit)
    page(program).putAway()
    assert page(program).rungs.rowCount() == 3
    page(program).agree(True)
    page(program).choose(2)
    page(program).begin()
    assert "tomorrow" in page(program).restText
    at(program, MONDAY + timedelta(days=1))
    page(program).enter()
    assert (page(program).restText, page(program).todayTitle) == ("", ladder(program).rungs[2].title)
    assert program.machine.journal.read.shelved_ladder_state(NAME) is None


def test_other_ladder_shares_visits_and_quiet_week(program: ProgramUnderTest) -> None:
    today(program, 7)
    ladders, other = program.services.ladders, replace(ladder(program), name="another")
    write(program.machine.journal).save_ladder_state("another", LadderState(rung=7))
    visit = LadderVisit(ladder(program), 7)
    assert begins(program, visit)
    assert not begins(program, LadderVisit(other, 7))
    words = (
        PrivateAnswer(SessionRating.TOO_MUCH, would_like_next=False),
        PrivateAnswer(SessionRating.EASY, would_like_next=True),
    )
    ladders.finish(visit, lambda _offers: None, paused=False, answers=words, draw=Chance(0.0))
    for away in (False, True):
        if away:
            ladders.put_away(ladder(program), lambda: None)
        at(program, MONDAY + timedelta(days=1))
        tomorrow = ladders.today(other)
        assert tomorrow is not None
        assert tomorrow.touch <= Touch.NEAR


def test_what_lies_above_the_rung_is_offered_on_no_page_and_waits(program: ProgramUnderTest) -> None:
    today(program, 1)
    program.press(ESCAPE)
    program.wait_for_page("tonight")
    names = {each.name for each in program.services.exercises.exercises()}
    later = {"rung-own-hands", "rung-one-touch", "hair-stroking", "long-hug"}
    assert {"yes-no-not-yet", "rung-same-room"} <= names
    assert names.isdisjoint(later)
    assert later <= {each.summary.name for each in program.services.exercises.waiting}
    suggested = program.view_models.choose._exercises()
    assert {each.touch for each in suggested} == {Touch.NONE}


# A visit


def test_visit_asks_at_keyboard_and_silence_ends_it(program: ProgramUnderTest) -> None:
    visit(program, 5)
    choices = program.session._prepared.choices
    assert (choices.ask_at_keyboard, choices.patience) == (True, 90.0)
    assert standing(program).days == (MONDAY.date(),)


def hand_that_stays(program: ProgramUnderTest) -> None:
    """A visit in the step of half a minute."""
    visit(program, 5)
    program.session.ready()
    program.advance(26)
    for partner in ("a", "b"):
        program.session.answer(partner, "continue")
    program.advance(6)
    program.wait_until_idle()
    assert program.session.title == "Half a minute"


def test_step_of_visit_is_extended_again_only_when_both_hold(program: ProgramUnderTest) -> None:
    hand_that_stays(program)
    program.press(Qt.Key.Key_Plus)
    left = program.session.secondsLeft
    assert (program.session.canLengthen, program.session.bothCanLengthen) == (False, True)
    program.press(Qt.Key.Key_N)
    said = "Longer once more: press +, then hold F and J together."
    program.qtbot.waitUntil(lambda: said in program.texts())
    program.press(Qt.Key.Key_Plus)
    program.wait_until_idle()
    assert program.find("holdA").isVisible()
    program.hold(Qt.Key.Key_F)
    program.wait_until_idle()
    program.release(Qt.Key.Key_F)
    assert (program.session.kind, program.session.secondsLeft) == ("step", left)
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.qtbot.waitUntil(lambda: program.session.secondsLeft == left + 15)
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    assert (program.session.kind, program.session.bothCanLengthen) == ("step", False)


def test_other_key_does_not_extend_step(program: ProgramUnderTest) -> None:
    hand_that_stays(program)
    program.press(Qt.Key.Key_Plus)
    left = program.session.secondsLeft
    program.press(Qt.Key.Key_Plus)
    program.press(Qt.Key.Key_Space)
    assert (program.session.kind, program.session.secondsLeft) == ("rest", left)


def test_rest_begun_by_program_is_no_early_end(program: ProgramUnderTest) -> None:
    today(program, 5)
    program.view_models.arrive._random = Says(0.0)
    program.click(program.find("openToday"))
    program.wait_for_page("arrive")
    program.view_models.arrive.begin()
    program.wait_for_page("session")
    program.qtbot.waitUntil(lambda: program.session.ticking)
    program.session.ready()
    while program.session.kind != "rest":
        program.advance(1)
    assert not program.session.rested
    program.session.resume()
    program.session.pause()
    assert program.session.rested


def test_visit_ended_early_goes_one_rung_back_unsaid(program: ProgramUnderTest) -> None:
    visit(program, 2)
    program.session.stopHere()
    while program.session.kind != "end":
        program.advance(1)
    assert standing(program).rung == 1
    assert not program.session.asks
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("tonight")


def test_exercise_done_lately_comes_later_in_row(program: ProgramUnderTest) -> None:
    visit(program)
    play_to_end(program)
    assert list(program.machine.journal.read.last_done()) == ["yes-no-not-yet"]
    at(program, MONDAY)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("afterwards")
    program.press(ESCAPE)
    program.wait_for_page("tonight")
    assert program.services.exercises.exercises()[-1].name == "yes-no-not-yet"


def test_leaving_without_answers_counts_as_nothing(program: ProgramUnderTest) -> None:
    afterwards(program)
    program.press(ESCAPE)
    program.wait_for_page("tonight")
    assert (standing(program).rung, standing(program).more, standing(program).from_above) == (0, 3, False)


def on_the_clock(folder: Path, now: datetime) -> Machine:
    """A machine whose clock stands still at `now`, with what is kept in `folder`."""
    keeper = FileResumeStore(folder / "session.json")
    return Machine(journal=CoupleJournal(folder / "journal.db"), resume_store=keeper, now=lambda: now)


def broken_off(make_program: MakeProgram, folder: Path) -> None:
    """A visit to the third rung is killed on Monday, in its second step."""
    program = make_program(machine=on_the_clock(folder, MONDAY))
    visit(program, 2)
    program.advance(3)
    program.session.ready()
    program.advance(20)
    keeper = program.machine.resume_store
    assert keeper is not None
    program.qtbot.waitUntil(lambda: keeper.found is not None)
    program.machine.journal.close()


def test_unfinished_visit_is_still_a_visit_after_crash(make_program: MakeProgram, tmp_path: Path) -> None:
    broken_off(make_program, tmp_path)
    again = make_program(machine=on_the_clock(tmp_path, MONDAY + timedelta(hours=11)))
    again.open()
    assert again.page == "unfinished"
    again.view_models.unfinished.leave()
    again.wait_for_page("tonight")
    assert standing(again).rung == 1


def test_unfinished_visit_on_next_day_counts_as_ended_early(make_program: MakeProgram, tmp_path: Path) -> None:
    broken_off(make_program, tmp_path)
    again = make_program(machine=on_the_clock(tmp_path, MONDAY + timedelta(days=1)))
    again.open()
    assert again.page != "unfinished"
    assert (standing(again).rung, standing(again).from_above) == (1, True)


def test_unfinished_visit_on_page_open_for_days_is_not_resumed(make_program: MakeProgram, tmp_path: Path) -> None:
    broken_off(make_program, tmp_path)
    again = make_program(machine=on_the_clock(tmp_path, MONDAY))
    again.open()
    assert again.page == "unfinished"
    at(again, MONDAY + timedelta(days=2))
    again.view_models.unfinished.resume()
    again.wait_until_idle()
    assert again.page not in ("session", "unfinished")
    assert (standing(again).rung, standing(again).from_above) == (1, True)


def test_resumed_visit_draws_new_delays_after_check_ins(make_program: MakeProgram, tmp_path: Path) -> None:
    broken_off(make_program, tmp_path)
    again = make_program(machine=on_the_clock(tmp_path, MONDAY))
    again.open()
    again.view_models.unfinished.resume()
    again.wait_for_page("session")
    follows = again.session._prepared.choices.follows
    assert len(set(follows)) > 10
    assert 2.0 <= min(follows) <= max(follows) <= 5.0


def test_visit_stopped_after_seconds_counts_as_ended_early(program: ProgramUnderTest) -> None:
    visit(program, 2)
    program.session.stopHere()
    while program.session.kind != "end":
        program.advance(1)
    assert program.machine.journal.read.sessions() == ()
    assert (standing(program).rung, len(standing(program).days)) == (1, 1)


def test_pause_between_visits_counts_from_end_of_visit(program: ProgramUnderTest) -> None:
    visit(program)
    write(program.machine.journal).save_ladder_state(NAME, LadderState(rung=0, days=(MONDAY.date(),), more=1))
    program.session.pause()
    program.session.resume()
    play_to_end(program)
    assert (program.page, standing(program).more) == ("session", 2)


KEY = bytes(range(32))


def test_visit_closed_with_window_of_locked_journal_counts_as_ended_early(
    make_program: MakeProgram, tmp_path: Path
) -> None:
    program = make_program(machine=on_the_clock(tmp_path, MONDAY))
    sets_lock(program, KEY, b"a key file")
    visit(program, 2)
    assert (standing(program).rung, standing(program).from_above) == (1, True)


@pytest.mark.parametrize(("stops", "rung", "from_above"), [(False, 2, False), (True, 1, True)])
def test_finished_visit_of_locked_journal_counts(
    make_program: MakeProgram, tmp_path: Path, stops: bool, rung: int, from_above: bool
) -> None:
    program = make_program(machine=on_the_clock(tmp_path, MONDAY))
    sets_lock(program, KEY, b"a key file")
    visit(program, 2)
    if stops:
        program.session.stopHere()
        while program.session.kind != "end":
            program.advance(1)
    else:
        play_to_end(program)
    assert (standing(program).rung, standing(program).from_above) == (rung, from_above)


# The words


@pytest.mark.parametrize("chance", [SILENT, QUIETS])
def test_no_rung_is_offered_when_draw_keeps_it(program: ProgramUnderTest, chance: float) -> None:
    ripe(program, chance=chance)
    answers(program, (EASY, NEXT), (EASY, NEXT))
    assert private(program).stage == "thanks"


def test_offer_is_taken_by_both_together(program: ProgramUnderTest) -> None:
    offered(program)
    assert (private(program).stage, private(program).nextTitle) == ("offer", "Same room")
    program.hold(Qt.Key.Key_F)
    assert standing(program).later is None
    program.hold(Qt.Key.Key_J)
    program.qtbot.waitUntil(lambda: private(program).stage == "taken")
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_until_idle()
    later = standing(program).later
    assert later is not None
    assert later.rung == 1


@pytest.mark.parametrize("days", [2, 12])
def test_offer_on_page_open_for_days_is_gone(program: ProgramUnderTest, days: int) -> None:
    offered(program)
    before = standing(program)
    at(program, MONDAY + timedelta(days=days))
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.qtbot.waitUntil(lambda: private(program).stage == "thanks")
    assert standing(program) == before


def test_declined_offer_leaves_no_trace(program: ProgramUnderTest) -> None:
    offered(program)
    before = standing(program)
    program.press(ENTER)
    program.wait_for_page("tonight")
    assert standing(program) == before
    assert before.later is None


@pytest.mark.parametrize(("a", "b"), [*product((TOO_MUCH, UNSAID), (EASY,)), (EASY, TOO_MUCH)])
def test_too_much_brings_quiet_week_and_same_screen(program: ProgramUnderTest, a: Qt.Key, b: Qt.Key) -> None:
    ripe(program, 3)
    answers(program, (a, NEXT), (b, NEXT))
    assert private(program).stage == "thanks"
    assert standing(program).rung == 2
    assert standing(program).from_above


def half_answered(program: ProgramUnderTest, word: Qt.Key, stages: int) -> LadderState:
    """The first of them has answered, and gone on for so many pages; then somebody leaves. What is kept then."""
    ripe(program, 3)
    program.press(ENTER)
    program.wait_until_idle()
    for key in (ENTER, word, NEXT, ENTER, ENTER)[: 2 + stages]:
        program.press(key)
        program.wait_until_idle()
    kept = standing(program)
    program.press(ESCAPE)
    program.wait_for_page("tonight")
    assert standing(program) == kept
    return kept


@pytest.mark.parametrize("word", [EASY, NEW, TOO_MUCH, UNSAID])
@pytest.mark.parametrize("stages", [0, 1, 2, 3])
def test_first_answer_is_saved_at_once_and_alike_for_every_answer(
    program: ProgramUnderTest, word: Qt.Key, stages: int
) -> None:
    kept = half_answered(program, word, stages)
    later = kept.later
    assert later is not None
    assert (kept.rung, later.rung, kept.more, kept.from_above) == (2, 3, 3, True)


@pytest.mark.parametrize("words", [(TOO_MUCH, EASY), (EASY, TOO_MUCH)])
def test_saved_state_is_the_same_whoever_said_too_much(program: ProgramUnderTest, words: tuple[Qt.Key, Qt.Key]) -> None:
    ripe(program, 3)
    answers(program, (words[0], NEXT), (words[1], NEXT))
    kept = standing(program)
    assert kept.later is not None
    assert (kept.rung, kept.later.rung, kept.more, kept.from_above) == (2, 3, 3, True)


def test_pause_counts_in_visit_without_answers(program: ProgramUnderTest) -> None:
    visit(program)
    write(program.machine.journal).save_ladder_state(NAME, LadderState(rung=0, days=(MONDAY.date(),), more=1))
    program.session.pause()
    program.advance(1)
    program.session.resume()
    play_to_end(program)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("afterwards")
    program.press(ESCAPE)
    program.wait_for_page("tonight")
    assert (standing(program).rung, standing(program).more) == (0, 2)


@pytest.mark.parametrize(("answer", "more", "stage"), [("ease", 1, "thanks"), ("continue", 0, "offer")])
def test_visit_eased_off_early_brings_no_offer(program: ProgramUnderTest, answer: str, more: int, stage: str) -> None:
    visit(program, 4, chance=OFFERS)
    play_to_end(program, answer)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("afterwards")
    write(program.machine.journal).save_ladder_state(NAME, LadderState(rung=4, days=(MONDAY.date(),), more=1))
    answers(program, (EASY, NEXT), (EASY, NEXT))
    assert (private(program).stage, standing(program).more) == (stage, more)


def test_page_open_for_days_begins_no_closed_rung(program: ProgramUnderTest) -> None:
    today(program, 3)
    write(program.machine.journal).save_ladder_state(NAME, LadderState(rung=3, days=(MONDAY.date(),)))
    at(program, MONDAY + timedelta(days=1))
    program.navigation.navigator.go(ToLadder(ladder(program)))
    program.wait_until_idle()
    program.click(program.find("openToday"))
    program.wait_for_page("arrive")
    before = standing(program)
    at(program, MONDAY + timedelta(days=13))
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("ladder")
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    assert program.sessions == []
    assert standing(program) == before


def test_small_moment_on_page_open_for_days_is_no_closer_than_open_rung(
    program: ProgramUnderTest,
) -> None:
    today(program, 7)
    write(program.machine.journal).save_ladder_state(NAME, LadderState(rung=7, days=(MONDAY.date(),)))
    at(program, MONDAY + timedelta(days=1))
    page(program).enter()
    close = [row for row, each in enumerate(page(program)._moment_exercises) if each.touch > Touch.NEAR]
    opened: list[object] = []
    page(program).chosen.connect(opened.append)
    at(program, MONDAY + timedelta(days=40))
    page(program).openMoment(close[0])
    assert opened == []


def test_extra_line_is_shown_on_ladder_page_alone(program: ProgramUnderTest) -> None:
    told(program)
    gently = " ".join(program.texts())
    assert "gentler ones" in gently
    program.press(ENTER)
    program.wait_until_idle()
    assert "gentler ones" not in " ".join(program.texts())
    for key in (ENTER, EASY, SAME):
        program.press(key)
        program.wait_until_idle()
    assert "gentler ones" not in " ".join(program.texts())


def test_answers_leave_nothing_in_memory(program: ProgramUnderTest) -> None:
    ripe(program, 3)
    answers(program, (TOO_MUCH, NEXT), (EASY, SAME))
    view = private(program)
    assert bytes(view._answers) + bytes(view._wishes) == bytes(4)
    assert view._draw is None
    program.press(ENTER)
    program.wait_for_page("tonight")
    assert (view._visit, view._offers, view._gentler_ahead) == (None, False, False)


def test_help_leads_back_to_same_stage(program: ProgramUnderTest) -> None:
    asked(program)
    program.press(Qt.Key.Key_F1)
    program.wait_for_page("help")
    program.press(ESCAPE)
    program.wait_for_page("afterwards")
    assert private(program).stage == "word"
    program.press(Qt.Key.Key_F12)
    QCoreApplication.processEvents()
    program.hold(SPACE)
    program.qtbot.waitUntil(lambda: not program.shell.hidden)
    program.release(SPACE)
    program.wait_for_page("afterwards")
    assert private(program).stage == "word"


def test_rung_that_cannot_be_saved_is_not_offered(program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    ripe(program)

    def refuse(*_: object) -> None:
        raise StoreError(StoreProblem.FULL)

    monkeypatch.setattr(Journal, "save_ladder_state", refuse)
    answers(program, (EASY, NEXT), (EASY, NEXT))
    assert private(program).stage == "thanks"


def test_visit_ended_by_silence_goes_one_rung_back(program: ProgramUnderTest) -> None:
    visit(program, 4)
    program.session.ready()
    while program.session.kind != "end":
        program.advance(1)
    assert program.session.silent
    assert not program.session.asks
    assert (standing(program).rung, standing(program).more, standing(program).from_above) == (3, 3, True)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("tonight")


def test_second_press_at_end_does_nothing_more(program: ProgramUnderTest) -> None:
    visit(program)
    play_to_end(program)
    program.wait_until_idle()
    for _ in range(2):
        program.press(ENTER)
    program.wait_for_page("afterwards")


def test_exercise_put_away_is_no_rung(program: ProgramUnderTest) -> None:
    file = bundled.exercises() / "yes-no-not-yet.toml"
    file.write_text(file.read_text("utf-8").replace("\ntouch =", "\nopt_in = true\ntouch =", 1), "utf-8")
    today(program)
    page(program).open()
    assert program.page == "ladder"
    assert "hidden" in page(program).errorText


def test_exercise_of_rung_with_mistakes_does_not_open(program: ProgramUnderTest) -> None:
    file = bundled.exercises() / "yes-no-not-yet.toml"
    today(program)
    page(program).open()
    program.wait_for_page("arrive")
    program.press(ESCAPE)
    program.wait_for_page("ladder")
    file.write_text(file.read_text("utf-8") + "\nfoo = \n", "utf-8")
    page(program).open()
    assert (program.page, "can’t be read" in page(program).errorText) == ("ladder", True)


def test_back_leads_to_ladder_after_several_visits(program: ProgramUnderTest) -> None:
    today(program)
    shown = page(program)
    for _ in range(2):
        shown.open()
    program.wait_for_page("arrive")
    program.press(ESCAPE)
    program.wait_for_page("ladder")


def test_visit_begins_once_for_two_presses(program: ProgramUnderTest) -> None:
    visit(program)
    rooms = program.view_models
    rooms.arrive.begin()
    assert len(program.sessions) == 1
    assert program.services.recorder.visit is not None


@pytest.mark.qt_log_ignore("does not support raise")
def test_reflection_is_not_left_for_other_page(program: ProgramUnderTest) -> None:
    asked(program)
    program.shell.ask(str(bundled.exercises() / "long-hug.toml"))
    assert program.page == "afterwards"
    assert not program.navigation.policy.accepts_files
    program.press(Qt.Key.Key_F1)
    program.wait_for_page("help")
    assert not program.navigation.policy.accepts_files


def test_visit_not_begun_does_not_mark_later_session(program: ProgramUnderTest) -> None:
    today(program)
    program.click(program.find("openToday"))
    program.wait_for_page("arrive")
    program.press(ESCAPE)
    program.wait_for_page("ladder")
    exercise = program.services.ladders.exercise("long-hug")
    assert exercise is not None
    program.navigation.sessions.rehearse(exercise, 16, 0)
    assert program.services.recorder.visit is None
