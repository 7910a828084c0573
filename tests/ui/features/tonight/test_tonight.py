"""Test the start page: what it offers first, what follows the couple, and that it is one screen."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from guided import bundled
from guided.practice.tender_days import TenderDays
from guided.practice.tonight import APART, ON_OCCASION
from tests.paths import BUNDLED_EXERCISES
from tests.ui.support.items import all_items, is_a, is_seen, scene_rect
from tests.ui.support.journals import write
from tests.ui.support.pages import BROKEN, HUG_FILE
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, write_own_exercise
from tests.ui.support.programmes import NEAR, opens_practice, takes_up
from ui.features.tonight.tonight import TonightViewModel
from ui.machine import Machine
from ui.navigation.destinations import ToArrive
from ui.services.journal import CoupleJournal
from ui.services.ladders import LadderVisit
from ui.services.our_time import OurTimeViewModel

Key = Qt.Key
EVENING = datetime.fromisoformat("2026-05-05T20:30")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shelf: None) -> None:
    """All exercises that ship."""
    folder = tmp_path / "whole-shelf"
    folder.mkdir()
    for file in BUNDLED_EXERCISES.glob("*.toml"):
        shutil.copy(file, folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


def tonight(program: ProgramUnderTest) -> TonightViewModel:
    page = program.view_models.tonight
    assert isinstance(page, TonightViewModel)
    return page


def titles(program: ProgramUnderTest) -> list[str]:
    page = tonight(program)
    return [str(card.title) for card in (page.today, page.moment, page.other)]  # type: ignore[attr-defined]


def comes_back(program: ProgramUnderTest) -> None:
    """Leave the page, and come back to it."""
    program.go_to("help")
    program.wait_for_page("help")
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


# What is for today


def test_names_begin_and_arrival_are_two_keys_apart(make_program: MakeProgram) -> None:
    program = make_program(asked=False, name_a="", name_b="")
    program.open()
    assert program.page == "names"
    program.click(program.find("keep"))
    program.wait_for_page("tonight")
    program.press(Key.Key_Return)
    program.wait_for_page("arrive")
    assert "The long hug" in program.texts()


def test_enter_opens_the_long_hug_and_escape_comes_back_to_it(program: ProgramUnderTest) -> None:
    program.open()
    assert titles(program)[0] == "The long hug"
    assert program.focused().objectName() == "today"
    program.press(Key.Key_Return)
    program.wait_for_page("arrive")
    assert program.find("back").property("name") == "Tonight"
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    assert program.focused().objectName() == "today"


def test_smaller_cards_open_their_exercise(program: ProgramUnderTest) -> None:
    program.open()
    for name, title in zip(("moment", "other"), titles(program)[1:], strict=True):
        program.click(program.find(name))
        program.wait_for_page("arrive")
        assert title in program.texts()
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")


def test_programme_they_took_up_is_for_today_with_its_week(program: ProgramUnderTest) -> None:
    opens_practice(program)
    takes_up(program)
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    card = tonight(program).today
    plan = program.services.agreement.suggestion()
    assert plan is not None
    assert card.taken_up is not None  # type: ignore[attr-defined]
    assert card.taken_up.exercise in {each.do.exercise for each in plan.lines if each.today}  # type: ignore[attr-defined]
    assert "week 1 of" in str(card.kicker)  # type: ignore[attr-defined]


def test_programme_is_for_today_at_the_next_start_too(make_program: MakeProgram) -> None:
    first = make_program()
    opens_practice(first)
    takes_up(first)
    second = make_program(machine=Machine(journal=first.machine.journal))
    second.open()
    assert "week 1 of" in str(tonight(second).today.kicker)  # type: ignore[attr-defined]


def test_ladder_they_began_is_for_today_as_a_visit(program: ProgramUnderTest) -> None:
    write_own_exercise("sitting-near.toml", NEAR)
    opens_practice(program)
    (ladder,) = [each for each in program.services.programmes.ladders if each.name == "bit-by-bit"]
    program.services.ladders.start(ladder, 0, lambda: None)
    program.wait_until_idle()
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    card = tonight(program).today
    assert card.taken_up is not None  # type: ignore[attr-defined]
    assert card.taken_up.visit == LadderVisit(ladder, 0, shortest=True)  # type: ignore[attr-defined]
    program.find("today").forceActiveFocus()
    program.press(Key.Key_Return)
    program.wait_for_page("arrive")
    current = program.navigation.navigator.current
    assert current is not None
    assert isinstance(current.destination, ToArrive)
    assert current.destination.visit == card.taken_up.visit  # type: ignore[attr-defined]


def test_ladder_rests_while_they_are_apart(program: ProgramUnderTest) -> None:
    write_own_exercise("sitting-near.toml", NEAR)
    opens_practice(program)
    (ladder,) = [each for each in program.services.programmes.ladders if each.name == "bit-by-bit"]
    program.services.ladders.start(ladder, 0, lambda: None)
    program.services.warmth.leave()
    program.wait_until_idle()
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    assert titles(program)[0] in ("Goodnight on the phone", "A message that asks for nothing", "The same minute")
    program.services.warmth.comeBack()
    program.wait_until_idle()
    comes_back(program)
    assert tonight(program).today.taken_up is not None  # type: ignore[attr-defined]


def test_exercises_for_two_places_are_suggested_on_every_page_while_apart_and_on_none_before(
    program: ProgramUnderTest,
) -> None:
    def suggested() -> set[str]:
        program.go_to("gentle")
        program.wait_for_page("gentle")
        shown = {each.name for each in program.view_models.gentle._shown}
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")
        return shown | {each.name for each in program.services.suggestions()}

    program.open()
    assert not suggested() & (APART | ON_OCCASION)
    program.services.warmth.leave()
    program.wait_until_idle()
    assert suggested() == APART


def test_day_that_is_a_lot_begins_with_the_gentlest(make_program: MakeProgram) -> None:
    program = make_program(machine=Machine(now=lambda: EVENING))
    write(program.machine.journal).save_tender_days(TenderDays(EVENING.date(), 1))
    program.open()
    page = tonight(program)
    assert page.today.kicker == "Gentle for today"  # type: ignore[attr-defined]
    cards = [each.listed for each in (page.today, page.moment, page.other)]  # type: ignore[attr-defined]
    assert all(each.summary.touch.word in ("none", "near", "hands") for each in cards)
    program.press(Key.Key_Minus)
    program.wait_until_idle()
    assert titles(program)[0] == "The long hug"


# What they have and feel


def test_three_follow_time_and_feeling(program: ProgramUnderTest) -> None:
    program.open()
    usual = titles(program)
    program.click(program.find("30"))
    program.click(program.find("easy"))
    page = tonight(program)
    listed = page.today.listed  # type: ignore[attr-defined]
    assert listed.summary.length >= 600
    assert "easy" in listed.summary.moods
    program.click(program.find("30"))
    program.click(program.find("easy"))
    assert titles(program) == usual


def test_minute_is_enough_for_all_three(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.find("1"))
    page = tonight(program)
    cards = [each.listed for each in (page.today, page.moment, page.other)]  # type: ignore[attr-defined]
    assert all(each.findable.seconds_within(1) < 90 for each in cards)


def test_three_stay_while_the_page_is_left_and_after_a_restart(make_program: MakeProgram) -> None:
    first = make_program(machine=Machine(now=lambda: EVENING))
    first.open()
    seen = titles(first)
    comes_back(first)
    assert titles(first) == seen
    second = make_program(machine=Machine(now=lambda: EVENING + timedelta(hours=3)))
    second.open()
    assert titles(second) == seen


def test_exercise_done_this_evening_is_not_for_today_again(program: ProgramUnderTest) -> None:
    program.open()
    write(program.machine.journal).add_session("long-hug", program.machine.now().astimezone())
    comes_back(program)
    assert titles(program)[0] != "The long hug"


def test_file_with_mistakes_is_never_offered(program: ProgramUnderTest) -> None:
    own = write_own_exercise("long-hug.toml", HUG_FILE.replace("The long hug", "Ours"))
    program.open()
    assert titles(program)[0] == "Ours"
    own.write_text(BROKEN, "utf-8")
    program.shell.refresh()
    program.qtbot.waitUntil(lambda: own not in {each.path for each in program.services.exercises.shown})
    comes_back(program)
    assert titles(program)[0] == "The long hug"
    assert not [words for words in program.texts() if "mend" in words]


# The rest of the page


def test_first_frame_does_not_wait_for_the_journal(program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(journal: CoupleJournal) -> None:
        raise AssertionError("the journal was read")

    with monkeypatch.context() as patched:
        patched.setattr(CoupleJournal, "read", property(refuse))
        page = tonight(program)
        program.navigation.startup.start(None)
        assert page.greeting
        assert (page.loaded, page.words, page.notice) == (False, "", "")
        assert page.all == "All exercises"  # type: ignore[comparison-overlap]
    program.show()
    assert page.today.title == "The long hug"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("hour", "words"),
    [(5, "Good morning"), (10, "Good morning"), (11, "Good afternoon"), (17, "Good evening"), (23, "Good evening")],
)
def test_greeting_says_time_of_day_and_names(make_program: MakeProgram, hour: int, words: str) -> None:
    program = make_program(machine=Machine(now=lambda: EVENING.replace(hour=hour)))
    program.open()
    (greeting,) = [each for each in program.texts() if each.startswith("Good ")]
    assert greeting.replace("\u2068", "").replace("\u2069", "") == f"{words}, Robin and Sam."


@pytest.mark.parametrize(
    ("control", "page"),
    [("chooseForUs", "choose"), ("todayIsALot", "gentle"), ("noteMoment", "moment"), ("allExercises", "exercises")],
)
def test_quiet_ways_lead_on_and_back_with_focus(program: ProgramUnderTest, control: str, page: str) -> None:
    program.open()
    program.find(control).forceActiveFocus()
    program.press(Key.Key_Return)
    program.wait_for_page(page)
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    assert program.focused().objectName() == control


def test_all_exercises_are_counted(program: ProgramUnderTest) -> None:
    program.open()
    assert program.find("allExercises").property("name") == f"All {len(program.services.exercises.shown)} exercises"


def test_one_action_alone_is_amber(program: ProgramUnderTest) -> None:
    program.open()
    action = program.engine.singletonInstance("ui.components.theme", "Theme").property("action")
    filled = [each for each in all_items(program.window) if each.property("color") == action and is_seen(each)]
    assert len([each for each in filled if each.width() > 60]) == 1


@pytest.mark.parametrize("size", WINDOW_SIZES)
@pytest.mark.parametrize("names", [("Maya", "Jonas"), ("Maximiliane-Charlotte Wu", "Bartholomew van der Waal")])
@pytest.mark.parametrize("large", [False, True], ids=["usual-letters", "large-letters"])
def test_page_is_one_screen(
    make_program: MakeProgram, size: tuple[int, int], names: tuple[str, str], large: bool
) -> None:
    program = make_program(name_a=names[0], name_b=names[1], large_text=large)
    program.open()
    program.resize(*size)
    program.wait_until_idle()
    page = program.find("page")
    assert page.property("contentHeight") <= page.height()
    assert scene_rect(program.find("chooseForUs")).bottom() <= size[1]


@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_words_of_a_card_stay_on_it(make_program: MakeProgram, size: tuple[int, int]) -> None:
    program = make_program(large_text=True)
    program.open()
    program.resize(*size)
    program.wait_until_idle()
    for card in (program.find("today"), program.find("moment"), program.find("other")):
        inside = scene_rect(card)
        assert [each.property("text") for each in words_of(card) if not inside.contains(scene_rect(each))] == []


def words_of(card: QQuickItem) -> list[QQuickItem]:
    waiting, found = [card], []
    while waiting:
        item = waiting.pop()
        waiting.extend(item.childItems())
        if is_a(item, "GText") and is_seen(item):
            found.append(item)
    return found


def test_our_time_is_greeted_in_the_one_sentence(program: ProgramUnderTest) -> None:
    program.open()
    assert isinstance(tonight(program).ourTime, OurTimeViewModel)
    assert program.find("warmth").property("text") == str(tonight(program).words)
