"""Test the bar above every page that is not a session: where it is, where it leads, and back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent

from tests.ui.support.accessibility import Role, spoken_name, told_items
from tests.ui.support.items import all_items, is_a, misplaced, scene_rect
from tests.ui.support.pages import (
    show_afterwards,
    show_arrive,
    show_end,
    show_lock,
    show_names,
    show_question,
    show_reflection,
    show_step,
    show_unfinished,
)
from tests.ui.support.program import NAVIGATION, WINDOW_SIZES, MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import opens_practice
from ui.navigation.page import Page
from ui.navigation.routes import ROUTES

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
SECTIONS = {Page(name) for name in NAVIGATION}
WITHOUT_BAR = {
    Page.NAMES,
    Page.LOCK,
    Page.ARRIVE,
    Page.SESSION,
    Page.UNFINISHED,
    Page.AFTERWARDS,
    Page.REFLECTION,
    Page.PACK,
}


def shown(program: ProgramUnderTest) -> bool:
    (bar,) = [each for each in all_items(program.window) if is_a(each, "NavigationBar")]
    return bar.isVisible()


@pytest.mark.parametrize("page", sorted(Page))
def test_every_page_that_is_not_a_session_is_part_of_an_entry(page: Page) -> None:
    section = ROUTES[page].section
    assert (section is None) is (page in WITHOUT_BAR)
    assert section is None or section in SECTIONS
    assert page not in SECTIONS or section is page


@pytest.mark.parametrize(
    "comes_to",
    [
        show_names,
        show_lock,
        show_arrive,
        show_step,
        show_question,
        show_end,
        show_reflection,
        show_afterwards,
        show_unfinished,
    ],
    ids=lambda each: each.__name__,
)
def test_bar_is_not_shown_in_a_session_nor_around_it(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    comes_to(program)
    assert not shown(program)
    before = program.page
    program.press(Key.Key_2, CONTROL)
    program.wait_until_idle()
    assert program.page == before


def test_bar_is_not_shown_on_help_that_was_opened_in_a_session(program: ProgramUnderTest) -> None:
    show_step(program)
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    assert not shown(program)


def test_bar_is_not_shown_while_everything_is_hidden(program: ProgramUnderTest) -> None:
    program.open()
    program.press(Key.Key_F12)
    program.qtbot.waitUntil(lambda: program.shell.hidden)
    assert not shown(program)
    program.press(Key.Key_2, CONTROL)
    assert program.page == "tonight"


def test_bar_waits_while_a_pause_apart_goes_on(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("gentle")
    program.wait_for_page("gentle")
    assert shown(program)
    program.view_models.gentle.partNow()
    program.wait_until_idle()
    assert not shown(program)
    program.view_models.gentle.back()
    program.wait_for_page("tonight")
    assert shown(program)


@pytest.mark.parametrize("name", NAVIGATION[1:])
@pytest.mark.parametrize("by", ["mouse", "key"])
def test_entry_leads_to_its_page_and_escape_back_with_focus(program: ProgramUnderTest, name: str, by: str) -> None:
    program.open()
    before = program.focused().objectName()
    if by == "mouse":
        program.click(program.find(name))
    else:
        before = name
        program.find(name).forceActiveFocus()
        program.press(Key.Key_Return)
    program.wait_for_page(name)
    (bar,) = [each for each in all_items(program.window) if is_a(each, "NavigationBar")]
    assert bar.property("section") == name
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    assert program.focused().objectName() == before


@pytest.mark.parametrize("number", range(4))
def test_control_and_a_number_lead_to_the_first_four(program: ProgramUnderTest, number: int) -> None:
    program.open()
    program.go_to("help")
    program.wait_for_page("help")
    program.press(Key(Key.Key_1 + number), CONTROL)
    program.wait_for_page(NAVIGATION[number])


@pytest.mark.parametrize(
    ("key", "code"), [(Key.Key_Eacute, 11), (Key.Key_QuoteDbl, 12)], ids=["second of AZERTY", "third of AZERTY"]
)
def test_number_is_found_by_its_place_where_digits_need_shift(program: ProgramUnderTest, key: Key, code: int) -> None:
    program.open()
    press = QKeyEvent(QEvent.Type.KeyPress, key, CONTROL, code, 0, 0, "")
    QCoreApplication.sendEvent(program.window, press)
    program.wait_for_page(NAVIGATION[code - 10])


def test_escape_leads_through_the_pages_one_was_on(program: ProgramUnderTest) -> None:
    opens_practice(program)
    for name in ("exercises", "studio"):
        program.click(program.find(name))
        program.wait_for_page(name)
    for name in ("exercises", "practice", "tonight"):
        program.press(Key.Key_Escape)
        program.wait_for_page(name)


def test_arrow_keys_move_along_the_bar_and_other_keys_reach_the_page(program: ProgramUnderTest) -> None:
    program.open()
    program.find("tonight").forceActiveFocus()
    for name in NAVIGATION[1:]:
        program.press(Key.Key_Right)
        assert program.focused().objectName() == name
    program.press(Key.Key_Left)
    assert program.focused().objectName() == "settings"
    program.press(Key.Key_Plus)
    program.wait_for_page("moment")


def test_tab_leads_from_the_bar_to_the_page(program: ProgramUnderTest) -> None:
    program.open()
    program.find("help").forceActiveFocus()
    program.press(Key.Key_Tab)
    assert program.focused().objectName() == "1"


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_bar_fits_every_window(make_program: MakeProgram, language: str, large: bool) -> None:
    program = make_program(large_text=large, language=language)
    program.open()
    found = {}
    for size in [(640, 480), *WINDOW_SIZES]:
        program.resize(*size)
        program.wait_until_idle()
        entries = [scene_rect(program.find(name)) for name in NAVIGATION]
        apart = all(not one.intersects(two) for one in entries for two in entries if one is not two)
        if wrong := misplaced(program.window):
            found[size] = wrong
        elif not apart or max(each.right() for each in entries) > size[0]:
            found[size] = ["entries overlap"]
    assert found == {}


@pytest.mark.usefixtures("assistive_technology")
def test_current_page_is_told(program: ProgramUnderTest) -> None:
    program.open()
    links = [one for one in told_items(program.window) if one.role() is Role.Link]
    assert [spoken_name(one) for one in links] == [
        "Tonight",
        "Exercises",
        "Our practice",
        "Studio",
        "Settings",
        "Help",
    ]
    assert [one.text(QAccessible.Text.Description) for one in links] == ["This page", "", "", "", "", ""]
