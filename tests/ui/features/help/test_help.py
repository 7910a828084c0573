"""Test the help page: one key away from every page, and the same for everyone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from guided.help_lines import OTHER_REGION, REGIONS, help_lines
from guided.preferences import load_preferences
from tests.guided.session.exercises import HUG
from tests.ui.support.accessibility import headings, spoken_name, told_items
from tests.ui.support.items import all_items, is_a, misplaced, scene_rect
from tests.ui.support.pages import ASKED, show_arrive, show_exercises, show_file_with_mistakes, show_names, show_tonight
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, make_couple
from tests.ui.support.settings import MARKUP, reach_setting
from ui.devices.desktop.fault_log import FaultLog
from ui.features.help.help import HelpViewModel
from ui.machine import Machine

Key = Qt.Key
Role = QAccessible.Role


def opened(program: ProgramUnderTest) -> ProgramUnderTest:
    program.open()
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    return program


def page(program: ProgramUnderTest) -> QQuickItem:
    return program.find("page")


def height(program: ProgramUnderTest) -> float:
    """How far down the page is."""
    program.wait_until_idle()
    return float(page(program).property("contentY"))


def numbers(program: ProgramUnderTest) -> list[str]:
    shown = [item for item in all_items(program.window) if is_a(item, "HelplineRow") and item.isVisible()]
    return [item.property("number") for item in sorted(shown, key=lambda item: scene_rect(item).y())]


def shows(program: ProgramUnderTest, wanted: list[str]) -> None:
    """Wait until these are the numbers one reads, in this order."""
    program.qtbot.waitUntil(lambda: numbers(program) == wanted)


# The way there and back


@pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_Escape])
@pytest.mark.parametrize(
    "comes_to", [show_tonight, show_names, show_arrive, show_file_with_mistakes], ids=lambda each: each.__name__
)
def test_help_opens_and_closes_with_one_key(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None], key: Key
) -> None:
    comes_to(program)
    before = program.page
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    program.press(key)
    program.wait_for_page(before)


@pytest.mark.parametrize(
    ("comes_to", "shown"), [(show_tonight, False), (show_exercises, False), (show_names, True), (show_arrive, True)]
)
def test_way_back_is_shown_where_no_navigation_bar_was(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None], shown: bool
) -> None:
    comes_to(program)
    before = program.page
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    assert ("Back" in program.texts()) is shown
    if shown:
        program.press(Key.Key_Return)
        program.wait_for_page(before)


def test_session_pauses_during_help_and_is_unchanged(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.advance(4)
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    assert program.session.kind == "rest"
    program.press(Key.Key_F1)
    program.wait_for_page("session")
    assert len(program.sessions) == 1
    assert program.session.kind == "rest"


def test_held_help_key_toggles_once(program: ProgramUnderTest) -> None:
    opened(program)
    program.repeat_key(Key.Key_F1)
    program.wait_until_idle()
    assert program.page == "help"


# The same for everyone


def test_help_is_the_same_whatever_a_couple_did(make_program: MakeProgram) -> None:
    one = opened(make_program(region="AU"))
    usual = one.texts()
    other = make_program(
        region="AU", name_a="Kim", name_b=MARKUP, show_opt_in=True, ask_at_keyboard=True, light_a="rose"
    )
    other.start_session(HUG, ASKED)
    other.advance(16)
    other.session.answer("a", "stop")
    other.session.answer("b", "continue")
    other.advance(3)
    other.press(Key.Key_F1)
    other.wait_for_page("help")
    without_bar, bar = usual[:-6], usual[-6:]
    assert set(bar) == {"Tonight", "Exercises", "Our practice", "Studio", "Settings", "Help"}
    assert [
        text for text in other.texts() if text not in ("‹", "Back")
    ] == without_bar  # out of a session it leads back


def test_reading_help_writes_nothing(program: ProgramUnderTest) -> None:
    before = load_preferences(program.couple._path).preferences
    opened(program)
    program.press(Key.Key_End)
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    assert load_preferences(program.couple._path).preferences == before


def test_help_says_what_the_program_is_for(program: ProgramUnderTest) -> None:
    opened(program)
    said = "\n".join(program.texts()).lower()
    for word in (
        "numb",
        "hurts",
        "panic",
        "memory",
        "can’t say stop",
        "afraid",
        "coach",
        "doctor",
        "trauma",
        "violence",
        "threats",
        "not a treatment",
        "over weeks",
        "plain sight",
    ):
        assert word in said, word


@pytest.mark.parametrize("word", ["must", "should", "!", "well done", "http", "do you feel safe"])
def test_help_asks_and_orders_nothing(program: ProgramUnderTest, word: str) -> None:
    opened(program)
    assert [words for words in program.texts() if word in words.lower()] == []


def test_every_key_is_named(program: ProgramUnderTest) -> None:
    opened(program)
    keys = {item.property("key") for item in all_items(program.window) if is_a(item, "KeyRow")}
    assert keys >= {"F1", "F11", "F12 or Ctrl H", "Space", "↓", "Esc", "Enter", "T", "A S D", "J K L", "F and J"}


# Numbers


def test_help_without_region_guesses_none(make_program: MakeProgram) -> None:
    for region in ("", "XX", MARKUP):
        program = opened(make_program(region=region))
        assert numbers(program) == []
        assert "Choose where you are" in program.texts()


def test_each_region_has_its_help_lines(program: ProgramUnderTest) -> None:
    opened(program)
    view = program.shell.viewModel
    assert isinstance(view, HelpViewModel)
    for region in REGIONS:
        view.setRegion(region)
        shows(program, [line.number for line in help_lines(region)])


def test_region_is_chosen_and_saved(program: ProgramUnderTest) -> None:
    opened(program)
    reach_setting(program, "where")
    program.press(Key.Key_Return)
    program.wait_until_idle()
    reach_setting(program, "region")
    program.press(Key.Key_Return)
    assert load_preferences(program.couple._path).preferences.region == "AU"
    assert "1800 737 732" in program.texts()
    program.press(Key.Key_Right)
    assert load_preferences(program.couple._path).preferences.region == "NZ"
    assert "0800 733 843" in program.texts()
    program.qtbot.waitUntil(lambda: scene_rect(page(program)).contains(scene_rect(program.focused())))


def test_unknown_region_is_not_saved(make_program: MakeProgram) -> None:
    program = opened(make_program(region="DE"))
    program.shell.viewModel.setRegion("XX")  # type: ignore[attr-defined]
    assert load_preferences(program.couple._path).preferences.region == "DE"


def test_link_in_narrow_window_leads_to_help_lines(make_program: MakeProgram) -> None:
    program = opened(make_program(region="DE"))
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    reach_setting(program, "toNumbers")
    program.press(Key.Key_Return)
    program.wait_until_idle()
    card = program.find("numbers")
    program.qtbot.waitUntil(lambda: 0 <= scene_rect(card).top() < 100)


EMERGENCY = "Danger right now: police, ambulance, fire"


def test_help_line_says_whom_it_is_for_and_how_to_write(make_program: MakeProgram) -> None:
    view = HelpViewModel(make_program(region="US").couple)
    by_number = {line["number"]: line for line in view.lines}  # type: ignore[attr-defined]
    assert by_number["1-800-799-7233"]["text"] == "or text START to 88788"
    assert by_number["988"]["text"] == "or text 988"
    assert by_number["911"] == {"name": "Emergency", "number": "911", "about": EMERGENCY, "text": ""}
    view.setRegion("GB")
    whom = [line["about"].rpartition(", ")[2] for line in view.lines]  # type: ignore[attr-defined]
    assert (whom[1], whom[5]) == ("for women", "for men")
    view.setRegion("DE")
    assert [(line["name"], line["about"]) for line in view.lines[:2]] == [  # type: ignore[index]
        ("Police", "Danger right now"),
        ("Emergency", "An ambulance, or fire"),
    ]
    view.setRegion("CA")
    assert "near you" in view.lines[1]["about"]  # type: ignore[index]
    view.setRegion(OTHER_REGION)
    assert "European Union" in view.lines[0]["about"]  # type: ignore[index]


# Moving about in it


def test_keys_scroll_help(program: ProgramUnderTest) -> None:
    opened(program)
    most = page(program).property("contentHeight") - page(program).height()
    assert most > 300
    assert height(program) == 0
    for key, wanted in [(Key.Key_Down, 80), (Key.Key_Down, 160), (Key.Key_Up, 80), (Key.Key_End, most)]:
        program.press(key)
        assert height(program) == pytest.approx(wanted)
    program.press(Key.Key_PageUp)
    assert height(program) == pytest.approx(most - 0.85 * page(program).height())
    program.press(Key.Key_Home)
    assert height(program) == 0
    for key in (Key.Key_PageDown, Key.Key_Space):
        program.press(Key.Key_Home)
        program.wait_until_idle()
        program.press(key)
        assert height(program) == pytest.approx(min(most, 0.85 * page(program).height()))
    assert program.page == "help"


def test_reduced_motion_scrolls_without_gliding(make_program: MakeProgram) -> None:
    program = opened(make_program(reduced_motion=True))
    program.press(Key.Key_End)
    assert page(program).property("contentY") == page(program).property("contentHeight") - page(program).height()


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("theme", ["night", "day"])
def test_help_at_every_size_fits(make_program: MakeProgram, theme: str, large: bool) -> None:
    program = opened(make_program(theme=theme, large_text=large, region="DE"))
    program.find("numbers").setProperty("choosing", True)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


@pytest.mark.usefixtures("assistive_technology")
def test_help_is_told_in_headings_and_whole_lines(make_program: MakeProgram) -> None:
    program = opened(make_program(region="AU"))
    assert headings(program)[0] == "Help"
    assert {"When to stop", "Numbers to call", "All keys"} <= set(headings(program))
    said = [spoken_name(one) for one in told_items(program.window)]
    assert "1800RESPECT. 1800 737 732. or text 0458 737 732. Violence, threats or fear." in said
    assert "Space: pauses" in said
    controls = [one for one in told_items(program.window) if one.role() is Role.Button]
    assert {spoken_name(one) for one in controls} == {"Somewhere else", "Writing exercises"}
    assert all(min(one.rect().size().toTuple()) >= 44 for one in controls)


# The log of faults


def test_log_is_copied_while_one_is_kept(make_program: MakeProgram, tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "state", always=True)
    program = opened(make_program(machine=Machine(fault_log=log)))
    assert "Copied." not in program.texts()
    program.click(program.find("copyLog"))
    assert "Copied." in program.texts()
    assert QGuiApplication.clipboard().text() == log.text()
    program.press(Key.Key_F1)
    program.wait_for_page("tonight")
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    assert "Copied." not in program.texts()
    log.close()


def test_copy_log_is_hidden_without_log(make_program: MakeProgram, tmp_path: Path) -> None:
    program = opened(make_program(machine=Machine(fault_log=FaultLog(tmp_path / "state"))))
    assert "Copy the log" not in [item.property("name") for item in all_items(program.window) if item.isVisible()]


def test_help_texts_need_no_window(tmp_path: Path) -> None:
    view = HelpViewModel(make_couple(tmp_path / "preferences.json", region="NZ"))
    assert [line["number"] for line in view.lines] == [line.number for line in help_lines("NZ")]  # type: ignore[attr-defined]
