"""Test that what belongs to the two partners stands level, whatever the scripts of their names."""

import pytest

from guided.session.session_choices import SessionChoices
from tests.guided.session.exercises import HUG
from tests.ui.support.items import all_items, scene_rect
from tests.ui.support.pages import show_word_each
from tests.ui.support.program import MakeProgram, ProgramUnderTest

NAMES = ("Ann", "محمد 👩🏽‍🚀 สมชาย नेहा")


def level(program: ProgramUnderTest, *names: str) -> list[tuple[float, float]]:
    """Return the top and height of the visible items with these objectNames, each pair once."""
    seen = [each for each in all_items(program.window) if each.objectName() in names and each.isVisible()]
    assert len(seen) == 2, names
    return sorted({(scene_rect(each).top(), scene_rect(each).height()) for each in seen})


@pytest.fixture
def program(make_program: MakeProgram) -> ProgramUnderTest:
    return make_program(name_a=NAMES[0], name_b=NAMES[1])


def test_fields_of_names_in_two_scripts_are_level(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("names")
    program.wait_for_page("names")
    assert len(level(program, "nameA", "nameB")) == 1


def test_hold_buttons_of_names_in_two_scripts_are_level(program: ProgramUnderTest) -> None:
    program.start_session(HUG, SessionChoices(names=NAMES))
    program.session.pause()
    program.wait_for_item("holdA")
    assert len(level(program, "holdA", "holdB")) == 1


def test_answers_of_names_in_two_scripts_are_level(program: ProgramUnderTest) -> None:
    program.start_session(HUG, SessionChoices(names=NAMES, ask_at_keyboard=True))
    program.advance(16)
    program.wait_for_item("answersA")
    assert len(level(program, "answersA", "answersB")) == 1


def test_lights_of_names_in_two_scripts_are_level(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("settings")
    program.wait_for_page("settings")
    assert len(level(program, "amber", "mist")) == 1


def test_words_of_names_in_two_scripts_are_level(program: ProgramUnderTest) -> None:
    show_word_each(program)
    assert len(level(program, "own")) == 1
