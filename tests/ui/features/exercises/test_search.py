"""Test the search and the filters of the library."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.support.exercises import (
    KISS,
    Key,
    card_titles,
    exercises_page,
    open_exercises,
    open_filters,
    search_for,
    tab_to_item,
)
from tests.ui.support.items import all_items, is_a, is_operable, is_seen
from tests.ui.support.pages import HUG_FILE
from tests.ui.support.program import MakeProgram, ProgramUnderTest, write_own_exercise
from ui.services.card_model import Role

CONTROL = Qt.KeyboardModifier.ControlModifier


def chosen(program: ProgramUnderTest) -> int:
    return exercises_page(program).searchFilter.chosen  # type: ignore[attr-defined, no-any-return]


# Looking for words


def test_typing_on_page_searches(page: ProgramUnderTest) -> None:
    assert is_a(page.focused(), "ShelfCard")
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


@pytest.mark.parametrize(
    ("words", "first"),
    [("warm hands", "Waking the hands"), ("slow hands", "Slow hands: hair"), ("hand l", "The hand ladder")],
)
def test_enter_leads_to_the_best_match(page: ProgramUnderTest, words: str, first: str) -> None:
    search_for(page, words)
    page.press(Key.Key_Return)
    assert page.focused().property("name") == first


def test_hidden_matches_are_said_and_shown_from_there(make_program: MakeProgram) -> None:
    program = make_program(show_close=False)
    open_exercises(program)
    search_for(program, "kiss")
    assert "2 closer ones are hidden." in str(exercises_page(program).found)
    assert card_titles(program)[-1] == "2 closer ones are hidden"
    exercises_page(program).chooseListed(len(card_titles(program)) - 1)
    program.wait_until_idle()
    assert KISS in card_titles(program)
    assert program.find("search").property("text") == "kiss"


def test_no_matches_says_so_and_clears(page: ProgramUnderTest) -> None:
    search_for(page, "xyz")
    page.wait_until_idle()
    assert card_titles(page) == []
    assert {"No matches.", "Clear search"} <= {*page.texts()}
    tab_to_item(page, "clear")
    page.press(Key.Key_Return)
    page.wait_until_idle()
    assert exercises_page(page).onShelves
    assert is_operable(page.focused())


def test_escape_clears_search_and_then_leaves_field(page: ProgramUnderTest) -> None:
    search_for(page, "hug")
    page.press(Key.Key_Escape)
    assert (page.find("search").property("text"), page.focused().objectName()) == ("", "search")
    assert exercises_page(page).onShelves
    page.press(Key.Key_Escape)
    page.wait_until_idle()
    assert is_a(page.focused(), "ShelfCard")
    assert page.page == "exercises"


def test_escape_on_card_clears_search(page: ProgramUnderTest) -> None:
    search_for(page, "hug")
    page.press(Key.Key_Down)
    page.press(Key.Key_Escape)
    page.wait_until_idle()
    assert exercises_page(page).onShelves
    assert is_a(page.focused(), "ShelfCard")


@pytest.mark.parametrize("leads", ["control f", "slash", "up"])
def test_keyboard_shortcuts_focus_search(page: ProgramUnderTest, leads: str) -> None:
    if leads == "up":
        page.press(Key.Key_Up)
    elif leads == "slash":
        page.press(Key.Key_Slash)
    else:
        page.press(Key.Key_F, CONTROL)
    assert (page.focused().objectName(), page.focused().property("text")) == ("search", "")


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
    page.wait_for_item("hugs-0")
    assert {*found, page.focused().objectName()} == {"search"}
    page.press(Key.Key_Down)
    assert page.focused().property("name") == "The long hug"


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Return])
def test_key_that_enters_cards_keeps_focus_in_search_without_results(page: ProgramUnderTest, key: Key) -> None:
    search_for(page, "shelxq")
    assert card_titles(page) == []
    page.press(key)
    assert page.focused().objectName() == "search"


def test_opened_exercise_is_that_of_shown_card(page: ProgramUnderTest) -> None:
    search_for(page, "storm")
    page.wait_until_idle()
    cards = [item for item in all_items(page.window) if is_a(item, "ShelfCard") and is_seen(item)]
    assert [card.property("name") for card in cards] == ["Storm shelter"]
    page.click(cards[0])
    page.wait_for_page("arrive")
    assert "Storm shelter" in page.texts()


def test_cards_with_the_same_title_also_say_their_files(program: ProgramUnderTest) -> None:
    write_own_exercise("ours.TOML", HUG_FILE.replace("The long hug", "Ours"))
    write_own_exercise("for-sundays.toml", HUG_FILE.replace("The long hug", "OURS"))
    write_own_exercise("a/alone.toml", HUG_FILE.replace("The long hug", "Alone"))
    write_own_exercise("b/alone.toml", HUG_FILE.replace("The long hug", "Alone"))
    open_exercises(program)
    exercises_page(program).openShelf(0)
    model = exercises_page(program).cards
    rows = range(model.rowCount())  # type: ignore[attr-defined]
    metas = [model.data(model.index(row), Role.META) for row in rows]  # type: ignore[attr-defined]
    files = {meta.partition("   ·   ")[0] for meta in metas if ".toml" in meta.lower()}
    assert files == {"for-sundays.toml", "ours.TOML", "a/alone.toml", "b/alone.toml"}


# Filters


def test_filters_narrow_the_list_and_are_cleared(page: ProgramUnderTest) -> None:
    open_filters(page)
    page.click(page.find("1"))
    assert sorted(card_titles(page)) == ["Hello and goodbye", "Three breaths"]
    page.click(page.find("none"))
    assert card_titles(page) == ["Three breaths"]
    assert "Filters (2)" in page.texts()
    page.click(page.find("clearChosen"))
    assert (chosen(page), page.find("filters").property("name")) == (0, "Filters")
    assert exercises_page(page).onShelves


def test_filter_pressed_again_is_cleared(page: ProgramUnderTest) -> None:
    open_filters(page)
    page.click(page.find("distant"))
    assert page.find("distant").property("chosen")
    page.click(page.find("distant"))
    assert not page.find("distant").property("chosen")
    assert exercises_page(page).onShelves


def test_filters_are_reached_and_left_by_keyboard(page: ProgramUnderTest) -> None:
    tab_to_item(page, "filters")
    page.press(Key.Key_Return)
    page.wait_until_idle()
    assert page.focused().objectName() == "1"
    page.press(Key.Key_Right)
    page.press(Key.Key_Space)
    assert exercises_page(page).searchFilter.time == "5"  # type: ignore[attr-defined]
    found = []
    for _ in range(4):
        page.press(Key.Key_Tab)
        found.append(page.focused().objectName())
    assert found == ["frazzled", "hug", "none", "short"]
    page.press(Key.Key_Escape)
    assert page.focused().objectName() == "filters"
    assert chosen(page) == 1
    page.press(Key.Key_Down)
    assert is_a(page.focused(), "ShelfCard")


def test_filters_without_match_say_so_and_lead_back(page: ProgramUnderTest) -> None:
    open_filters(page)
    page.click(page.find("words"))
    page.press(Key.Key_Escape)
    page.wait_until_idle()
    assert {"No matches.", "Clear filters"} <= {*page.texts()}
    page.click(page.find("clear"))
    page.wait_until_idle()
    assert exercises_page(page).onShelves


def test_intimate_filter_is_there_only_when_such_are_shown(make_program: MakeProgram) -> None:
    program = make_program(show_opt_in=True)
    open_exercises(program)
    open_filters(program)
    program.click(program.find("intimate"))
    assert card_titles(program) == ["Breast and chest care, together"]
    program.view_models.settings.turnOptIn()
    program.qtbot.waitUntil(lambda: chosen(program) == 0)
    assert [item for item in all_items(program.window) if item.objectName() == "intimate" and item.isVisible()] == []


@pytest.mark.parametrize("pill", ["30", "easy"])
def test_opt_in_exercise_is_never_suggested_by_filters(make_program: MakeProgram, pill: str) -> None:
    program = make_program(show_opt_in=True)
    open_exercises(program)
    open_filters(program)
    program.click(program.find(pill))
    assert card_titles(program)
    assert "Breast and chest care, together" not in card_titles(program)


def test_leaving_page_clears_filters_and_opening_a_card_keeps_them(page: ProgramUnderTest) -> None:
    exercises_page(page).searchFilter.choose("time", "5")  # type: ignore[attr-defined]
    page.wait_until_idle()
    page.press(Key.Key_Down)
    exercises_page(page).chooseListed(0)
    page.wait_for_page("arrive")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert chosen(page) == 1
    page.go_to("settings")
    page.wait_for_page("settings")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert chosen(page) == 0


def test_filters_are_told_to_assistive_technology(page: ProgramUnderTest, assistive_technology: None) -> None:
    open_filters(page)
    page.click(page.find("frazzled"))
    pill = QAccessible.queryAccessibleInterface(page.find("frazzled"))
    field = QAccessible.queryAccessibleInterface(page.find("search"))
    assert pill is not None
    assert field is not None
    assert pill.role() is QAccessible.Role.RadioButton
    assert pill.state().checked
    assert pill.text(QAccessible.Text.Description) == "We feel"
    assert field.text(QAccessible.Text.Name) == "Search the exercises"
