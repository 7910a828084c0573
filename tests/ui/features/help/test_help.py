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
from tests.ui.conftest import Furnish
from tests.ui.features.settings.test_settings import MARKUP, reach
from tests.ui.house import SIZES, House, is_a, items, misplaced, place, settled
from tests.ui.navigation.test_pages import ASKED, arrive, home, mending, names
from tests.ui.test_accessibility import heading, listening, told, tree  # noqa: F401
from ui.devices.desktop.fault_log import FaultLog
from ui.features.help.help import HelpViewModel
from ui.machine import Machine

Key = Qt.Key
Role = QAccessible.Role


def opened(house: House) -> House:
    house.opens()
    house.press(Key.Key_F1)
    house.goes_to("help")
    return house


def page(house: House) -> QQuickItem:
    return house.find("page")


def height(house: House) -> float:
    """How far down the page is."""
    house.settles()
    return float(page(house).property("contentY"))


def numbers(house: House) -> list[str]:
    shown = [item for item in items(house.window) if is_a(item, "HelplineRow") and item.isVisible()]
    return [item.property("number") for item in sorted(shown, key=lambda item: place(item).y())]


def shows(house: House, wanted: list[str]) -> None:
    """Wait until these are the numbers one reads, in this order."""
    house.qtbot.waitUntil(lambda: numbers(house) == wanted)


# The way there and back


@pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_Escape, Key.Key_Return])
@pytest.mark.parametrize("comes_to", [home, names, arrive, mending], ids=lambda each: each.__name__)
def test_it_is_one_key_away_and_one_key_back(house: House, comes_to: Callable[[House], None], key: Key) -> None:
    comes_to(house)
    before = house.page
    house.press(Key.Key_F1)
    house.goes_to("help")
    house.press(key)
    house.goes_to(before)


def test_a_session_rests_meanwhile_and_is_found_as_it_was(house: House) -> None:
    house.plays(HUG)
    house.passes(4)
    house.press(Key.Key_F1)
    house.goes_to("help")
    assert house.session.kind == "rest"
    house.press(Key.Key_F1)
    house.goes_to("session")
    assert len(house.sessions) == 1
    assert house.session.kind == "rest"


def test_a_key_held_down_does_not_flicker(house: House) -> None:
    opened(house)
    house.repeat(Key.Key_F1)
    house.settles()
    assert house.page == "help"


# The same for everyone


def test_it_reads_the_same_whatever_two_people_did(furnish: Furnish) -> None:
    one = opened(furnish(region="AU"))
    usual = one.words()
    other = furnish(region="AU", name_a="Kim", name_b=MARKUP, closer=True, ask_at_keyboard=True, light_a="rose")
    other.plays(HUG, ASKED)
    other.passes(16)
    other.session.answer("a", "stop")
    other.session.answer("b", "continue")
    other.passes(3)
    other.press(Key.Key_F1)
    other.goes_to("help")
    assert other.words() == usual


def test_reading_it_keeps_nothing(house: House) -> None:
    before = load_preferences(house.couple._path).preferences
    opened(house)
    house.press(Key.Key_End)
    house.press(Key.Key_Escape)
    house.goes_to("home")
    assert load_preferences(house.couple._path).preferences == before


def test_it_says_what_it_is_for(house: House) -> None:
    opened(house)
    said = "\n".join(house.words()).lower()
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
def test_it_asks_and_orders_nothing(house: House, word: str) -> None:
    opened(house)
    assert [words for words in house.words() if word in words.lower()] == []


def test_every_key_is_named(house: House) -> None:
    opened(house)
    keys = {item.property("key") for item in items(house.window) if is_a(item, "KeyRow")}
    assert keys >= {"F1", "F11", "F12 or Ctrl H", "Space", "↓", "Esc", "Enter", "T", "A S D", "J K L", "F and J"}


# Numbers


def test_while_it_is_open_where_they_are_nothing_is_guessed(furnish: Furnish) -> None:
    for region in ("", "XX", MARKUP):
        house = opened(furnish(region=region))
        assert numbers(house) == []
        assert "Choose where you are" in house.words()


def test_each_region_has_its_numbers(house: House) -> None:
    opened(house)
    view = house.program.shell.viewModel
    assert isinstance(view, HelpViewModel)
    for region in REGIONS:
        view.setRegion(region)
        shows(house, [line.number for line in help_lines(region)])


def test_where_they_are_is_chosen_here_and_kept(house: House) -> None:
    opened(house)
    reach(house, "where")
    house.press(Key.Key_Return)
    house.settles()
    reach(house, "region")
    house.press(Key.Key_Return)
    assert load_preferences(house.couple._path).preferences.region == "AU"
    assert "1800 737 732" in house.words()
    house.press(Key.Key_Right)
    assert load_preferences(house.couple._path).preferences.region == "NZ"
    assert "0800 733 843" in house.words()
    house.qtbot.waitUntil(lambda: place(page(house)).contains(place(house.focus())))


def test_a_region_unknown_is_not_kept(furnish: Furnish) -> None:
    house = opened(furnish(region="DE"))
    house.program.shell.viewModel.setRegion("XX")  # type: ignore[attr-defined]
    assert load_preferences(house.couple._path).preferences.region == "DE"


def test_in_a_narrow_window_a_link_leads_to_the_numbers(furnish: Furnish) -> None:
    house = opened(furnish(region="DE"))
    house.resize(*SIZES[0])
    house.settles()
    reach(house, "toNumbers")
    house.press(Key.Key_Return)
    house.settles()
    card = house.find("numbers")
    house.qtbot.waitUntil(lambda: 0 <= place(card).top() < 100)


def test_a_line_says_whom_it_is_for_and_how_to_write_to_it(furnish: Furnish) -> None:
    view = HelpViewModel(furnish(region="US").couple)
    by_number = {line["number"]: line for line in view.lines}  # type: ignore[attr-defined]
    assert by_number["1-800-799-7233"]["text"] == "or text START to 88788"
    assert by_number["988"]["text"] == "or text 988"
    assert by_number["911"] == {"name": "Emergency", "number": "911", "about": "Danger right now", "text": ""}
    view.setRegion("GB")
    assert [line["about"].rpartition(", ")[2] for line in view.lines][1:3] == ["for women", "for men"]  # type: ignore[attr-defined]
    view.setRegion(OTHER_REGION)
    assert "European Union" in view.lines[0]["about"]  # type: ignore[index]


# Moving about in it


def test_keys_move_it(house: House) -> None:
    opened(house)
    most = page(house).property("contentHeight") - page(house).height()
    assert most > 300
    assert height(house) == 0
    for key, wanted in [(Key.Key_Down, 80), (Key.Key_Down, 160), (Key.Key_Up, 80), (Key.Key_End, most)]:
        house.press(key)
        assert height(house) == pytest.approx(wanted)
    house.press(Key.Key_PageUp)
    assert height(house) == pytest.approx(most - 0.85 * page(house).height())
    house.press(Key.Key_Home)
    assert height(house) == 0
    for key in (Key.Key_PageDown, Key.Key_Space):
        house.press(Key.Key_Home)
        house.settles()
        house.press(key)
        assert height(house) == pytest.approx(min(most, 0.85 * page(house).height()))
    assert house.page == "help"


def test_with_less_movement_it_does_not_glide(furnish: Furnish) -> None:
    house = opened(furnish(reduced_motion=True))
    house.press(Key.Key_End)
    assert page(house).property("contentY") == page(house).property("contentHeight") - page(house).height()


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("theme", ["night", "day"])
def test_everything_has_its_place(furnish: Furnish, theme: str, large: bool) -> None:
    house = opened(furnish(theme=theme, large_text=large, region="DE"))
    house.find("numbers").setProperty("choosing", True)
    found = {}
    for size in SIZES:
        house.resize(*size)
        house.settles()
        if wrong := misplaced(house.window):
            found[size] = wrong
    assert found == {}


@pytest.mark.usefixtures("listening")
def test_it_is_told_in_headings_and_whole_lines(furnish: Furnish) -> None:
    house = opened(furnish(region="AU"))
    assert heading(house)[0] == "Help"
    assert {"When to stop", "Numbers to call", "All keys"} <= set(heading(house))
    said = [told(one) for one in tree(house.window)]
    assert "1800RESPECT. 1800 737 732. or text 0458 737 732. Violence, threats or fear" in said
    assert "Space: rests" in said
    controls = [one for one in tree(house.window) if one.role() is Role.Button]
    assert {told(one) for one in controls} == {"Back", "Somewhere else", "Writing exercises"}
    assert all(min(one.rect().size().toTuple()) >= 44 for one in controls)


# The log of faults


def test_log_can_be_copied_while_one_is_kept(furnish: Furnish, tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "state", always=True)
    house = opened(furnish(machine=Machine(fault_log=log)))
    assert "Copied." not in house.words()
    house.click(house.find("copyLog"))
    assert "Copied." in house.words()
    assert QGuiApplication.clipboard().text() == log.text()
    house.press(Key.Key_F1)
    house.goes_to("home")
    house.press(Key.Key_F1)
    house.goes_to("help")
    assert "Copied." not in house.words()
    log.close()


def test_without_a_log_there_is_none_to_copy(furnish: Furnish, tmp_path: Path) -> None:
    house = opened(furnish(machine=Machine(fault_log=FaultLog(tmp_path / "state"))))
    assert "Copy the log" not in [item.property("name") for item in items(house.window) if item.isVisible()]


def test_nothing_of_it_needs_a_window(tmp_path: Path) -> None:
    view = HelpViewModel(settled(tmp_path / "preferences.json", region="NZ"))
    assert [line["number"] for line in view.lines] == [line.number for line in help_lines("NZ")]  # type: ignore[attr-defined]
