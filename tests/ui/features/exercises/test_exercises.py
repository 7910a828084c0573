"""Test the page of exercises: filters by time and mood, search, and the order of exercises."""

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.catalogue.exercise_index import ExerciseIndex
from guided.catalogue.file_cache import FileCache
from tests.ui.support.exercises import (
    CLOSER_EXERCISE,
    KISS,
    Key,
    card_titles,
    exercises_page,
    open_exercises,
    search_for,
    tab_to_item,
)
from tests.ui.support.items import all_items, is_a, is_operable, is_seen, misplaced, scene_rect
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, make_couple, write_own_exercise
from ui.machine import Machine
from ui.services.card_model import Card, CardModel, Role
from ui.services.couple import Couple
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.exercise_description import summary_of
from ui.services.journal import CoupleJournal

CONTROL = Qt.KeyboardModifier.ControlModifier
SHELF = "hand-ladder hello-goodbye long-hug shared-look storm-shelter thirty-second-kiss".split()
TITLES = ["The hand ladder", "Hello and goodbye", "The long hug", "A shared look", "Storm shelter"]
HUG_FILE = (bundled.exercises() / "long-hug.toml").read_text("utf-8")
PROGRAMME = 'format = 1\ntitle = "Weeks"\n\n[[week]]\ndo = [{ exercise = "long-hug", times = 2 }]\n'
NOW = datetime.fromisoformat("2026-05-04T20:20")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in SHELF:
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


@pytest.fixture
def page(program: ProgramUnderTest) -> ProgramUnderTest:
    """The program with the exercises shown."""
    open_exercises(program)
    return program


def test_page_lists_every_exercise_except_closer_ones(page: ProgramUnderTest) -> None:
    assert card_titles(page) == [*TITLES, CLOSER_EXERCISE]


# What they have, and how they feel


def test_time_filter_lists_nearest_length_first(page: ProgramUnderTest) -> None:
    page.click(page.find("5"))
    assert card_titles(page) == ["Storm shelter", "A shared look", "The long hug", "Hello and goodbye"]
    page.click(page.find("1"))
    assert card_titles(page) == ["Hello and goodbye"]


def test_filter_pressed_again_is_cleared(page: ProgramUnderTest) -> None:
    page.click(page.find("distant"))
    assert page.find("distant").property("chosen")
    page.click(page.find("distant"))
    assert not page.find("distant").property("chosen")
    assert card_titles(page) == [*TITLES, CLOSER_EXERCISE]


def test_time_and_feeling_filters_combine(page: ProgramUnderTest) -> None:
    page.click(page.find("5"))
    page.click(page.find("frazzled"))
    assert card_titles(page) == ["Storm shelter", "The long hug", "Hello and goodbye"]


def test_filters_are_set_and_cleared_by_keyboard(page: ProgramUnderTest) -> None:
    tab_to_item(page, "1")
    page.press(Key.Key_Right)
    assert page.focused().objectName() == "5"
    assert not exercises_page(page).searchFilter.active  # type: ignore[attr-defined]
    page.press(Key.Key_Space)
    assert len(card_titles(page)) == 4
    page.press(Key.Key_Tab)
    assert page.focused().objectName() == "frazzled"
    page.press(Key.Key_Return)
    assert len(card_titles(page)) == 3
    page.press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert page.focused().objectName() == "5"
    page.press(Key.Key_Space)
    assert card_titles(page) == ["Storm shelter", "Hello and goodbye", "The long hug"]


@pytest.mark.parametrize("pill", ["30", "distant", "easy"])
def test_closer_exercise_is_never_suggested_by_filters(make_program: MakeProgram, pill: str) -> None:
    program = make_program(closer=True)
    open_exercises(program)
    assert KISS in card_titles(program)
    program.click(program.find(pill))
    assert card_titles(program)
    assert KISS not in card_titles(program)
    program.click(program.find(pill))
    search_for(program, "kiss")
    assert KISS in card_titles(program)


def test_empty_result_shows_sentence_and_way_back(page: ProgramUnderTest) -> None:
    page.click(page.find("1"))
    search_for(page, "xyz")
    page.wait_until_idle()
    assert card_titles(page) == []
    assert "Nothing here fits all of that just now. That is fine." in page.texts()
    tab_to_item(page, "showAll")
    page.press(Key.Key_Return)
    page.wait_until_idle()
    assert card_titles(page) == [*TITLES, CLOSER_EXERCISE]
    assert is_operable(page.focused())


def test_leaving_page_clears_filters(page: ProgramUnderTest) -> None:
    page.click(page.find("1"))
    page.click(page.find("settings"))
    page.wait_for_page("settings")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert card_titles(page) == [*TITLES, CLOSER_EXERCISE]


def test_back_from_card_keeps_filters(page: ProgramUnderTest) -> None:
    page.click(page.find("5"))
    page.press(Key.Key_Down)
    page.press(Key.Key_Return)
    page.wait_for_page("arrive")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert page.find("5").property("chosen")
    assert len(card_titles(page)) == 4


def test_back_from_card_restores_scroll_and_focus(page: ProgramUnderTest) -> None:
    page.resize(*WINDOW_SIZES[0])
    for _ in range(2):
        page.press(Key.Key_Down)
    opened = page.focused().property("name")
    page.press(Key.Key_Return)
    page.wait_for_page("arrive")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert opened not in card_titles(page)[:2]
    assert page.focused().property("name") == opened
    seen_at = scene_rect(page.focused())
    assert seen_at.top() >= 0
    assert seen_at.bottom() <= page.window.height()


def test_page_begins_at_top_after_settings(page: ProgramUnderTest) -> None:
    page.press(Key.Key_Down)
    page.press(Key.Key_Return)
    page.wait_for_page("arrive")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    page.click(page.find("settings"))
    page.wait_for_page("settings")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert is_a(page.focused(), "ExerciseCard")
    assert page.find("cards").property("currentIndex") == 0


# Looking for words


def test_typing_on_page_searches(page: ProgramUnderTest) -> None:
    assert is_a(page.focused(), "ExerciseCard")
    search_for(page, "h")
    assert page.focused().objectName() == "search"
    search_for(page, "ug")
    assert page.find("search").property("text") == "hug"
    assert card_titles(page)[0] == "The long hug"
    assert "Storm shelter" not in card_titles(page)
    page.press(Key.Key_Return)
    assert page.focused().property("name") == "The long hug"
    page.press(Key.Key_Return)
    page.wait_for_page("arrive")


@pytest.mark.parametrize("words", ["embrace", "a small moment", "LONG hug"])
def test_search_matches_text_of_card(page: ProgramUnderTest, words: str) -> None:
    search_for(page, words.lower())
    assert {"embrace": 2}.get(words, 1) == len(card_titles(page))


def test_escape_clears_search_and_then_leaves_field(page: ProgramUnderTest) -> None:
    search_for(page, "hug")
    page.press(Key.Key_Escape)
    assert (page.find("search").property("text"), page.focused().objectName()) == ("", "search")
    assert card_titles(page) == [*TITLES, CLOSER_EXERCISE]
    page.press(Key.Key_Escape)
    assert is_a(page.focused(), "ExerciseCard")
    assert page.page == "exercises"


def test_escape_on_card_clears_search(page: ProgramUnderTest) -> None:
    search_for(page, "hug")
    page.press(Key.Key_Down)
    page.press(Key.Key_Escape)
    assert card_titles(page) == [*TITLES, CLOSER_EXERCISE]
    assert is_a(page.focused(), "ExerciseCard")


@pytest.mark.parametrize("leads", ["control f", "slash", "up"])
def test_keyboard_shortcuts_focus_search(page: ProgramUnderTest, leads: str) -> None:
    page.resize(*WINDOW_SIZES[0])
    page.press(Key.Key_Down)
    if leads == "up":
        page.press(Key.Key_Up)
        page.press(Key.Key_Up)
    elif leads == "slash":
        page.press(Key.Key_Slash)
    else:
        page.press(Key.Key_F, CONTROL)
    assert (page.focused().objectName(), page.focused().property("text")) == ("search", "")
    assert scene_rect(page.focused()).top() >= 0


def test_search_from_far_down_scrolls_to_results(page: ProgramUnderTest) -> None:
    page.resize(*WINDOW_SIZES[0])
    for _ in range(4):
        page.press(Key.Key_Down)
    page.qtbot.waitUntil(lambda: scene_rect(page.find("search")).top() < 0)
    search_for(page, "s")
    assert scene_rect(page.find("search")).top() >= 0
    page.wait_until_idle()
    assert scene_rect(page.find("search")).top() >= 0


def test_focus_is_kept_while_results_change(page: ProgramUnderTest) -> None:
    found = []
    for letter in "shelxq":
        search_for(page, letter)
        page.wait_until_idle()
        found.append(page.focused().objectName())
    for _ in range(5):
        page.press(Key.Key_Backspace)
        page.wait_until_idle()
        found.append(page.focused().objectName())
    page.press(Key.Key_Backspace)
    page.qtbot.waitUntil(lambda: page.find("cards").property("currentItem") is not None)
    assert {*found, page.focused().objectName()} == {"search"}
    page.press(Key.Key_Down)
    assert page.focused().property("name") == TITLES[0]


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return])
def test_key_that_enters_cards_keeps_focus_in_search_without_results(page: ProgramUnderTest, key: Key) -> None:
    search_for(page, "shelxq")
    assert card_titles(page) == []
    page.press(key)
    assert page.focused().objectName() in ("search", "showAll")


def test_down_above_cards_keeps_focus_without_results(page: ProgramUnderTest) -> None:
    search_for(page, "shelxq")
    tab_to_item(page, "moreWays")
    page.press(Key.Key_Down)
    assert page.focused().objectName() == "moreWays"


def test_mouse_wheel_above_cards_scrolls_page(page: ProgramUnderTest) -> None:
    page.resize(*WINDOW_SIZES[0])
    spot = scene_rect(page.find("5")).center()
    before = scene_rect(page.find("search")).top()
    none, turned = Qt.MouseButton.NoButton, QPoint(0, -120)
    for _ in range(3):
        turn = QWheelEvent(
            spot, spot, turned, turned, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
        )
        QCoreApplication.sendEvent(page.window, turn)
    page.qtbot.waitUntil(lambda: scene_rect(page.find("search")).top() < before - 40)


# More ways to look


def test_more_filters_unfold_and_narrow_list(page: ProgramUnderTest) -> None:
    unfolded(page)
    page.click(page.find("none"))
    assert card_titles(page) == ["A shared look", "Storm shelter"]
    page.click(page.find("breath"))
    assert card_titles(page) == ["Storm shelter"]
    page.click(page.find("long"))
    assert card_titles(page) == []
    page.press(Key.Key_Escape)
    assert card_titles(page) == [*TITLES, CLOSER_EXERCISE]


def test_closest_touch_filter_is_shown_only_when_opted_in(make_program: MakeProgram) -> None:
    program = make_program(closer=True)
    open_exercises(program)
    unfolded(program)
    program.click(program.find("intimate"))
    assert exercises_page(program).searchFilter.active  # type: ignore[attr-defined]
    tab_to_item(program, "putAway")
    program.press(Key.Key_Return)
    program.wait_until_idle()
    assert not exercises_page(program).searchFilter.active  # type: ignore[attr-defined]
    assert [item for item in all_items(program.window) if item.objectName() == "intimate" and item.isVisible()] == []


def test_tab_follows_reading_order(page: ProgramUnderTest) -> None:
    unfolded(page)
    tab_to_item(page, "search")
    found = []
    for _ in range(6):
        found.append(page.focused().objectName())
        page.press(Key.Key_Tab)
    assert found == ["search", "1", "frazzled", "moreWays", "hug", "none"]


def asked(program: ProgramUnderTest) -> None:
    program.click(program.find("5"))


def looked(program: ProgramUnderTest) -> None:
    search_for(program, "xyz")


def unfolded(program: ProgramUnderTest) -> None:
    """Drawn twice, so that every pill has come to its place."""
    program.click(program.find("moreWays"))
    for _ in range(2):
        program.window.grabWindow()


@pytest.mark.parametrize(("theme", "large"), [("night", False), ("day", True)])
@pytest.mark.parametrize("does", [asked, looked, unfolded], ids=lambda each: each.__name__)
def test_page_at_every_size_fits_and_is_reachable(
    make_program: MakeProgram, does: Callable[[ProgramUnderTest], None], theme: str, large: bool
) -> None:
    write_own_exercise("broken.toml", "format = 1\n")
    program = make_program(theme=theme, large_text=large)
    open_exercises(program)
    does(program)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


def test_long_names_leave_room_for_search(make_program: MakeProgram) -> None:
    program = make_program(name_a="Maximiliane-Charlotte Wu", name_b="Bartholomew van der Waal", large_text=True)
    open_exercises(program)
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    assert misplaced(program.window) == []


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_cards_are_visible_in_small_window(make_program: MakeProgram, large: bool) -> None:
    program = make_program(large_text=large)
    open_exercises(program)
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    card: QQuickItem = program.focused()
    assert is_a(card, "ExerciseCard")
    assert scene_rect(card).top() < 0.62 * program.window.height()


def test_filters_are_told_to_assistive_technology(page: ProgramUnderTest) -> None:
    QAccessible.setActive(True)
    page.click(page.find("frazzled"))
    pill = QAccessible.queryAccessibleInterface(page.find("frazzled"))
    field = QAccessible.queryAccessibleInterface(page.find("search"))
    assert pill is not None
    assert field is not None
    assert pill.role() is QAccessible.Role.RadioButton
    assert pill.state().checked
    assert pill.text(QAccessible.Text.Description) == "and we feel"
    assert field.text(QAccessible.Text.Name) == "Search the exercises"
    QAccessible.setActive(False)


def test_opened_exercise_is_that_of_shown_card(page: ProgramUnderTest) -> None:
    search_for(page, "storm")
    page.wait_until_idle()
    cards = [item for item in all_items(page.window) if is_a(item, "ExerciseCard") and is_seen(item)]
    assert [card.property("name") for card in cards] == ["Storm shelter"]
    page.click(cards[0])
    page.wait_for_page("arrive")
    assert "Storm shelter" in page.texts()


# Order, and what is read


def test_own_exercises_are_listed_first(program: ProgramUnderTest) -> None:
    write_own_exercise("zzz.toml", HUG_FILE.replace("The long hug", "From our coach"))
    open_exercises(program)
    assert card_titles(program) == ["From our coach", *TITLES, CLOSER_EXERCISE]
    program.click(program.find("5"))
    assert card_titles(program)[0] == "From our coach"


def test_cards_with_the_same_title_also_say_their_files(program: ProgramUnderTest) -> None:
    write_own_exercise("ours.TOML", HUG_FILE.replace("The long hug", "Ours"))
    write_own_exercise("for-sundays.toml", HUG_FILE.replace("The long hug", "OURS"))
    write_own_exercise("ours-DESKTOP-AB12.toml", HUG_FILE.replace("The long hug", "Ours"))
    write_own_exercise("a/alone.toml", HUG_FILE.replace("The long hug", "Alone"))
    write_own_exercise("b/alone.toml", HUG_FILE.replace("The long hug", "Alone"))
    open_exercises(program)
    assert card_titles(program)[:4] == ["OURS", "Ours", "Alone", "Alone"]
    model = program.view_models.exercises.cards
    metas = [model.data(model.index(row), Role.META) for row in range(5)]
    files = [meta.partition("   ·   ")[0] for meta in metas]
    assert files[:4] == ["for-sundays.toml", "ours.TOML", "a/alone.toml", "b/alone.toml"]
    assert ".toml" not in metas[4]


@pytest.fixture
def listed(qtbot: QtBot, tmp_path: Path, shelf: None) -> Callable[..., ExerciseCatalogue]:
    def made(lately: Mapping[str, datetime]) -> ExerciseCatalogue:
        from guided.catalogue.library import find_files

        couple = make_couple(tmp_path / "preferences.json")
        catalogue = ExerciseCatalogue(
            lambda: find_files(bundled.exercises()),
            couple,
            lambda until: lately,
            frozenset,
            lambda: NOW,
            ExerciseIndex(FileCache(), summary_of),
        )
        catalogue.begin()
        qtbot.waitUntil(lambda: catalogue.loaded)
        return catalogue

    return made


def test_exercises_done_lately_are_listed_later(listed: Callable[..., ExerciseCatalogue]) -> None:
    here = NOW.astimezone()
    done = {"hand-ladder": here - timedelta(days=1), "long-hug": here - timedelta(days=2)}
    catalogue = listed({**done, "hello-goodbye": here - timedelta(days=30)})
    order = [exercise.name for exercise in catalogue.exercises()]
    assert order == ["hello-goodbye", "shared-look", "storm-shelter", "long-hug", "hand-ladder"]


def test_only_changed_files_are_read_again(listed: Callable[..., ExerciseCatalogue], qtbot: QtBot) -> None:
    catalogue = listed({})
    before = catalogue.exercises()
    changed = bundled.exercises() / "long-hug.toml"
    changed.write_text(HUG_FILE.replace("The long hug", "A longer hug"), "utf-8")
    os.utime(changed, (1, 1))
    catalogue.reload()
    qtbot.waitUntil(lambda: catalogue.loaded)
    after = catalogue.exercises()
    assert [each.title for each in after if not any(each is old for old in before)] == ["A longer hug"]
    assert len(after) == len(before)


def test_deleted_file_is_no_longer_listed(listed: Callable[..., ExerciseCatalogue], qtbot: QtBot) -> None:
    catalogue = listed({})
    (bundled.exercises() / "long-hug.toml").unlink()
    catalogue.reload()
    qtbot.waitUntil(lambda: catalogue.loaded)
    assert "long-hug" not in [each.name for each in catalogue.exercises()]


def test_programme_in_exercise_folder_is_no_mistake(program: ProgramUnderTest) -> None:
    write_own_exercise("weeks.toml", PROGRAMME)
    open_exercises(program)
    assert exercises_page(program).rejected == ""
    assert card_titles(program) == [*TITLES, CLOSER_EXERCISE]


def test_cards_are_updated_in_place(qtbot: QtBot) -> None:
    model = CardModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    one, two, three = (Card(title=title, about="") for title in ("one", "two", "three"))
    heard: list[str] = []
    model.rowsInserted.connect(lambda _, first, last: heard.append(f"in {first} {last}"))
    model.rowsRemoved.connect(lambda _, first, last: heard.append(f"out {first} {last}"))
    model.dataChanged.connect(lambda first, last: heard.append(f"new {first.row()} {last.row()}"))
    model.modelReset.connect(lambda: heard.append("reset"))
    for cards in ([one, two, three], [one, three], [one, three], [], [two]):
        model.show(cards)
        assert [model.data(model.index(row), Role.TITLE) for row in range(model.rowCount())] == [
            card.title for card in cards
        ]
    assert heard == ["in 0 2", "out 2 2", "new 1 1", "out 0 1", "in 0 0"]
    del tester


def test_preferences_and_journal_both_unwritable_are_both_reported(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a folder is wanted", "utf-8")
    couple = Couple(tmp_path / "blocked" / "preferences.json")
    program = make_program(couple, Machine(journal=CoupleJournal(tmp_path / "blocked" / "journal.db")))
    couple.settle(replace(couple.preferences, asked=True))
    open_exercises(program)
    (told,) = [words for words in program.texts() if "until you close Guided" in words]
    chosen, done = told.split("\n")
    assert chosen.startswith("What you chose could not be kept, and holds until you close Guided: ")
    assert done == "Your journal can’t be reached. What you do now is remembered until you close Guided."
