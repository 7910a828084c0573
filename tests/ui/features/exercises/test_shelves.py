"""Test the shelves of the library: what stands on them, how one moves between them, and what is hidden."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.support.exercises import (
    KISS,
    Key,
    card_titles,
    exercises_page,
    open_exercises,
    search_for,
    shelf_titles,
    tab_to_item,
)
from tests.ui.support.items import all_items, is_a, is_seen, scene_rect
from tests.ui.support.pages import BROKEN, HUG_FILE, HUG_WITH_OPT_IN
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, write_own_exercise

HIDDEN_KISSES = "2 closer ones are hidden"
KISSES = [KISS, "A lingering kiss"]


def name_of_focused(program: ProgramUnderTest) -> str:
    return str(program.focused().property("name"))


def press_all(program: ProgramUnderTest, *keys: Qt.Key) -> list[str]:
    """Press keys one after another; return the name of what has the focus after each."""
    found = []
    for key in keys:
        program.press(key)
        found.append(name_of_focused(program))
    return found


# What stands where


def test_shelves_stand_in_curated_order_and_begin_with_the_long_hug(page: ProgramUnderTest) -> None:
    assert shelf_titles(page) == {
        "hugs": ["The long hug", "The settling hug"],
        "kisses": KISSES,
        "touch": ["Slow hands: hair", "1 intimate one is hidden"],
        "breath": ["Three breaths"],
        "looks": ["A shared look"],
        "small-moments": ["Hello and goodbye"],
        "hard-days": ["Storm shelter"],
        "way-back": ["The hand ladder", "Waking the hands"],
    }
    assert name_of_focused(page) == "The long hug"


def test_shelf_without_exercises_is_not_shown(page: ProgramUnderTest) -> None:
    assert not {"Words", "From your coach", "For one of you alone"} & {*page.texts()}
    assert {"Hugs", "Kisses"} <= {*page.texts()}


def test_exercises_of_the_coachs_folder_have_a_shelf_of_their_own(make_program: MakeProgram) -> None:
    file = write_own_exercise("ours/hug.toml", HUG_FILE.replace("The long hug", "Ours"))
    program = make_program(folder=str(file.parent))
    open_exercises(program)
    assert shelf_titles(program)["coach"] == ["Ours"]
    assert "From your coach" in program.texts()


def test_own_exercise_without_author_stands_by_its_kind(program: ProgramUnderTest) -> None:
    write_own_exercise(
        "ours.toml", HUG_FILE.replace("The long hug", "Ours").replace('practice = "hug"', 'practice = "look"')
    )
    open_exercises(program)
    assert shelf_titles(program)["looks"] == ["A shared look", "Ours"]


def test_whole_shelf_opens_and_escape_leads_back(page: ProgramUnderTest) -> None:
    page.click(page.find("all-hugs"))
    page.wait_until_idle()
    assert card_titles(page) == ["The long hug", "The settling hug", "A quiet cuddle"]
    page.press(Key.Key_Escape)
    page.wait_until_idle()
    assert exercises_page(page).onShelves
    assert is_a(page.focused(), "ShelfCard")


def test_card_of_whole_shelf_is_focused_again_after_it_was_opened(page: ProgramUnderTest) -> None:
    page.click(page.find("all-hugs"))
    page.wait_until_idle()
    page.press(Key.Key_Right)
    opened = name_of_focused(page)
    page.press(Key.Key_Return)
    page.wait_for_page("arrive")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert (opened, name_of_focused(page)) == ("The settling hug", "The settling hug")


def test_card_on_a_shelf_is_focused_again_after_it_was_opened(page: ProgramUnderTest) -> None:
    press_all(page, Key.Key_Down, Key.Key_Down, Key.Key_Right)
    opened = name_of_focused(page)
    page.press(Key.Key_Return)
    page.wait_for_page("arrive")
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert name_of_focused(page) == opened


# Moving with keys


def test_arrows_move_in_the_grid_across_shelves(page: ProgramUnderTest) -> None:
    assert press_all(page, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right) == [
        "The settling hug",
        *KISSES,
        "A lingering kiss",
    ]
    assert press_all(page, Key.Key_Down, Key.Key_Left, Key.Key_Up) == [
        "Three breaths",
        "1 intimate one is hidden",
        "The settling hug",
    ]


def test_up_from_the_first_row_leads_to_the_search_and_down_back(page: ProgramUnderTest) -> None:
    page.press(Key.Key_Up)
    assert page.focused().objectName() == "search"
    page.press(Key.Key_Down)
    assert name_of_focused(page) == "The long hug"


def test_tab_stops_once_at_each_shelf(page: ProgramUnderTest) -> None:
    page.press(Key.Key_Right)
    assert press_all(page, Key.Key_Tab, Key.Key_Tab) == [KISS, "Slow hands: hair"]
    page.press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    page.press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert name_of_focused(page) == "The settling hug"


def test_home_and_end_lead_to_the_first_and_last_card(page: ProgramUnderTest) -> None:
    page.resize(*WINDOW_SIZES[0])
    page.wait_until_idle()
    assert press_all(page, Key.Key_End) == ["Waking the hands"]
    page.qtbot.waitUntil(lambda: scene_rect(page.focused()).bottom() <= page.window.height())
    assert press_all(page, Key.Key_Home) == ["The long hug"]


def test_page_keys_scroll_the_shelves(page: ProgramUnderTest) -> None:
    page.resize(*WINDOW_SIZES[0])
    page.wait_until_idle()
    before = scene_rect(page.find("hugs-0")).top()
    page.press(Key.Key_PageDown)
    page.qtbot.waitUntil(lambda: scene_rect(page.find("hugs-0")).top() < before - 100)
    page.press(Key.Key_PageUp)
    page.qtbot.waitUntil(lambda: scene_rect(page.find("hugs-0")).top() == before)


def test_home_end_and_page_keys_move_in_a_list(page: ProgramUnderTest) -> None:
    page.click(page.find("all-hugs"))
    page.wait_until_idle()
    assert press_all(page, Key.Key_End, Key.Key_Home, Key.Key_PageDown, Key.Key_PageUp) == [
        "A quiet cuddle",
        "The long hug",
        "A quiet cuddle",
        "The long hug",
    ]


# What is hidden, and what only the Studio shows


def test_kisses_need_no_opting_in(page: ProgramUnderTest) -> None:
    assert shelf_titles(page)["kisses"] == KISSES


def test_hidden_kisses_are_said_on_their_shelf_and_shown_from_there(make_program: MakeProgram) -> None:
    program = make_program(show_close=False)
    open_exercises(program)
    assert shelf_titles(program)["kisses"] == [HIDDEN_KISSES]
    assert "Show closer exercises" in program.texts()
    program.click(program.find("kisses-0"))
    program.wait_until_idle()
    assert shelf_titles(program)["kisses"] == KISSES
    assert is_seen(program.focused())


def test_what_an_earlier_version_hid_stays_hidden(make_program: MakeProgram) -> None:
    program = make_program(closer=False)
    open_exercises(program)
    assert shelf_titles(program)["kisses"] == [HIDDEN_KISSES]


def test_hidden_intimate_exercises_lead_to_where_both_show_them(page: ProgramUnderTest) -> None:
    page.click(page.find("touch-1"))
    page.wait_for_page("optIn")
    assert not page.couple.preferences.show_opt_in
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    assert name_of_focused(page) == "1 intimate one is hidden"


def test_opt_in_exercise_of_an_author_is_hidden_whatever_its_touch(program: ProgramUnderTest) -> None:
    write_own_exercise("careful.toml", HUG_WITH_OPT_IN.replace("The long hug", "Closer still"))
    open_exercises(program)
    search_for(program, "closer still")
    assert card_titles(program) == ["1 intimate one is hidden"]


@pytest.mark.parametrize("text", [BROKEN, HUG_FILE.replace("format = 1", "format = 1\ndraft = true")])
def test_draft_and_file_with_mistakes_are_not_in_the_library(program: ProgramUnderTest, text: str) -> None:
    write_own_exercise("ours.toml", text.replace("The long hug", "Ours"))
    open_exercises(program)
    search_for(program, "ours")
    assert card_titles(program) == []
    assert not [words for words in program.texts() if "mend" in words]


def test_draft_is_in_the_library_once_its_author_shows_it(make_program: MakeProgram) -> None:
    draft = HUG_FILE.replace("The long hug", "Ours").replace("format = 1", "format = 1\ndraft = true")
    file = write_own_exercise("ours.toml", draft)
    program = make_program()
    open_exercises(program)
    program.couple.settle(replace(program.couple.preferences, shown_drafts=(str(file),)))
    program.wait_until_idle()
    assert "Ours" in [each.summary.title for each in program.services.exercises.shown]


def test_cards_are_told_to_assistive_technology(page: ProgramUnderTest, assistive_technology: None) -> None:
    card = QAccessible.queryAccessibleInterface(page.find("hugs-0"))
    assert card is not None
    assert card.text(QAccessible.Text.Name) == "The long hug"
    assert card.text(QAccessible.Text.Description).startswith("2 min, Embrace. ")


def test_only_the_focused_card_has_the_amber_mark(page: ProgramUnderTest) -> None:
    tab_to_item(page, "kisses-0")
    cards = [item for item in all_items(page.window) if is_a(item, "ShelfCard") and is_seen(item)]
    assert [card.property("name") for card in cards if card.hasActiveFocus()] == [KISS]
