"""Press real keys in a real window on X11. `test_keyboard_layouts.py` runs it on a display of its own."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from guided import bundled
from tests.paths import BUNDLED_EXERCISES
from tests.ui.support.items import all_items, is_a
from tests.ui.support.moments import show_moments
from tests.ui.support.pages import show_question, show_step
from tests.ui.support.program import ProgramUnderTest

LATIN = {
    "us": "us", "french": "fr", "bepo": "fr bepo", "czech": "cz", "czech qwerty": "cz qwerty", "german": "de",
    "dvorak": "us dvorak",
}  # fmt: skip
OTHER = {"russian": "ru", "greek": "gr", "hebrew": "il", "arabic": "ara"}
BESIDE_LATIN = {f"{name} and us": f"{layout},us" for name, layout in OTHER.items()}
PLACE = {"1": 10, "A": 38, "F": 41, "H": 43, "J": 44, "T": 28, "N": 57}
"""Key codes of X11, named as on a US keyboard."""


@pytest.fixture(autouse=True)
def us_layout_again() -> Iterator[None]:
    yield
    subprocess.run(["setxkbmap", "us"], check=True)


def set_layout(layout: str) -> None:
    """Set a layout of the keyboard with its variant, such as `fr bepo`."""
    subprocess.run(["setxkbmap", *layout.split()], check=True)


def key(*keys: object) -> None:
    subprocess.run(["xdotool", "key", *map(str, keys)], check=True)


def letter(layout: str, name: str) -> object:
    """Return what to press for a letter: itself on a Latin layout, its place on another."""
    return name.lower() if layout in LATIN.values() else PLACE[name]


@pytest.fixture(params=[*LATIN.values(), *OTHER.values(), *BESIDE_LATIN.values()])
def layout(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_plus_and_numbers_note_a_moment(program: ProgramUnderTest, layout: str) -> None:
    program.open()
    set_layout(layout)
    moments = program.view_models.moment
    for number in (PLACE["1"], "KP_1", f"shift+{PLACE['1']}"):
        key("plus" if number != "KP_1" else "KP_Add")
        program.wait_for_page("moment")
        key(number)
        program.qtbot.waitUntil(lambda: program.view_models.moment.noted != "")
        assert program.view_models.moment.noted == moments.kinds[0]["name"]
        key("Escape")
        program.wait_for_page("tonight")


@pytest.fixture
def small(shelf: None) -> None:
    """An exercise of less than a minute, among the others."""
    shutil.copy(BUNDLED_EXERCISES / "three-breaths.toml", bundled.exercises())


def test_letter_chooses_a_moment(small: None, program: ProgramUnderTest, layout: str) -> None:
    show_moments(program)
    program.qtbot.waitUntil(lambda: bool(program.view_models.moment.momentsNow.moments))
    program.wait_until_idle()
    set_layout(layout)
    key(letter(layout, "A"))
    program.qtbot.waitUntil(lambda: program.focused().objectName() == "now0")


def test_t_n_and_plus_work_in_a_step(program: ProgramUnderTest, layout: str) -> None:
    show_step(program)
    page = next(each for each in all_items(program.window) if is_a(each, "Session"))
    set_layout(layout)
    key(letter(layout, "T"))
    program.qtbot.waitUntil(lambda: page.property("timeShown") is True)
    key(letter(layout, "N"))
    program.qtbot.waitUntil(lambda: page.property("near") is True)
    key(letter(layout, "N"))
    program.qtbot.waitUntil(lambda: page.property("near") is False)
    before = program.session.secondsLeft
    key("plus")
    program.qtbot.waitUntil(lambda: program.session.secondsLeft > before)
    assert program.session.kind == "step"


def test_answers_are_given_by_place(program: ProgramUnderTest, layout: str) -> None:
    show_question(program)
    set_layout(layout)
    key(PLACE["A"])
    key(PLACE["J"])
    program.qtbot.waitUntil(lambda: program.session.answered)


@pytest.mark.parametrize("page", ["tonight", "moment", "settings"])
def test_ctrl_h_hides(program: ProgramUnderTest, layout: str, page: str) -> None:
    program.open()
    if page != "tonight":
        program.go_to(page)
        program.wait_for_page(page)
    set_layout(layout)
    key(f"ctrl+{letter(layout, 'H')}")
    program.qtbot.waitUntil(lambda: program.shell.hidden)
    program.hold(Qt.Key.Key_Space)
    program.qtbot.waitUntil(lambda: not program.shell.hidden)
    program.release(Qt.Key.Key_Space)


@pytest.mark.parametrize("layout", OTHER.values())
def test_ctrl_with_letters_of_places_copies_and_pastes(program: ProgramUnderTest, layout: str) -> None:
    program.open()
    program.go_to("names")
    program.wait_for_page("names")
    field = program.window.activeFocusItem()
    set_layout(layout)
    field.setProperty("text", "Ann")
    key("ctrl+38")
    program.qtbot.waitUntil(lambda: field.property("selectedText") == "Ann")
    key("ctrl+53", "Delete")
    program.qtbot.waitUntil(lambda: field.property("text") == "")
    key("ctrl+55")
    program.qtbot.waitUntil(lambda: field.property("text") == "Ann")
