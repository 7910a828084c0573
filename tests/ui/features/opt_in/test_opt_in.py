"""Test that intimate exercises are shown by both together, after they were read about, and hidden by one."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided import bundled
from tests.ui.support.items import misplaced
from tests.ui.support.program import SHORT_FADES, WINDOW_SIZES, MakeProgram, ProgramUnderTest

Key = Qt.Key
CARE = "Breast and chest care, together"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in ("long-hug", "lingering-kiss", "chest-massage-own", "chest-massage-shared"):
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


@pytest.fixture
def page(program: ProgramUnderTest) -> ProgramUnderTest:
    open_page(program)
    return program


def open_page(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("exercises")
    program.wait_for_page("exercises")
    program.go_to("optIn")
    program.wait_for_page("optIn")


def shown(program: ProgramUnderTest) -> bool:
    return program.couple.preferences.show_opt_in


def test_page_says_what_each_exercise_is_and_when_to_leave_it_out(page: ProgramUnderTest) -> None:
    assert {CARE, "Breast and chest care, on your own"} <= {*page.texts()}
    assert [words for words in page.texts() if "not a check-up, and not a treatment" in words]


def test_held_keys_do_nothing_before_the_page_was_read(page: ProgramUnderTest) -> None:
    page.hold(Key.Key_F, Key.Key_J)
    page.wait_until_idle()
    assert (page.page, shown(page)) == ("optIn", False)
    page.view_models.optIn.show()
    assert not shown(page)


def test_both_show_them_by_holding_together(page: ProgramUnderTest) -> None:
    page.click(page.find("read"))
    page.hold(Key.Key_F, Key.Key_J)
    page.wait_for_page("exercises")
    assert shown(page)
    assert CARE in {each.summary.title for each in page.services.exercises.shown}


@pytest.mark.parametrize("key", [Key.Key_F, Key.Key_J])
def test_one_alone_shows_nothing(page: ProgramUnderTest, key: Qt.Key) -> None:
    page.click(page.find("read"))
    page.hold(key)
    page.wait_until_idle()
    page.release(key)
    other = Key.Key_J if key == Key.Key_F else Key.Key_F
    page.hold(other)
    page.wait_until_idle()
    assert (page.page, shown(page)) == ("optIn", False)


def test_letting_go_early_shows_nothing(page: ProgramUnderTest) -> None:
    page.click(page.find("read"))
    page.tempo = SHORT_FADES
    page.hold(Key.Key_F, Key.Key_J)
    page.release(Key.Key_F)
    page.qtbot.waitUntil(lambda: page.find("holdA").property("fill") == 0)
    assert (page.page, shown(page)) == ("optIn", False)


def test_page_has_to_be_read_again_each_time(page: ProgramUnderTest) -> None:
    page.click(page.find("read"))
    page.press(Key.Key_Escape)
    page.wait_for_page("exercises")
    page.go_to("optIn")
    page.wait_for_page("optIn")
    assert not page.find("read").property("on")


def test_showing_them_shows_what_is_less_close_too(make_program: MakeProgram) -> None:
    program = make_program(show_close=False)
    open_page(program)
    program.click(program.find("read"))
    program.hold(Key.Key_F, Key.Key_J)
    program.wait_for_page("exercises")
    assert program.couple.preferences.show_close


def test_one_press_hides_them_here_and_in_the_settings(make_program: MakeProgram) -> None:
    program = make_program(show_opt_in=True)
    open_page(program)
    program.click(program.find("hideThem"))
    program.wait_until_idle()
    assert not shown(program)
    assert CARE not in {each.summary.title for each in program.services.exercises.shown}
    program.couple.settle(replace(program.couple.preferences, show_opt_in=True))
    program.view_models.settings.turnOptIn()
    assert not shown(program)


def test_settings_lead_to_the_page_and_switch_nothing_on(program: ProgramUnderTest) -> None:
    program.open()
    program.view_models.settings.turnOptIn()
    program.wait_for_page("optIn")
    assert not shown(program)


@pytest.mark.parametrize(("theme", "large"), [("night", False), ("day", True)])
def test_page_fits_every_window(make_program: MakeProgram, theme: str, large: bool) -> None:
    program = make_program(theme=theme, large_text=large)
    open_page(program)
    program.click(program.find("read"))
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}
