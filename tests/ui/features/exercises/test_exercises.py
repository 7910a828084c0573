"""Test that the library fits every window, and says what went wrong."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.support.exercises import exercises_page, open_exercises, open_filters, search_for
from tests.ui.support.items import misplaced, scene_rect
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, write_own_exercise
from ui.machine import Machine
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal

PROGRAMME = 'format = 1\ntitle = "Weeks"\n\n[[week]]\ndo = [{ exercise = "long-hug", times = 2 }]\n'


def shelves(_program: ProgramUnderTest) -> None:
    pass


def search(program: ProgramUnderTest) -> None:
    search_for(program, "xyz")


def whole(program: ProgramUnderTest) -> None:
    exercises_page(program).openShelf(0)


@pytest.mark.parametrize(("theme", "large"), [("night", False), ("day", True)])
@pytest.mark.parametrize("does", [shelves, search, whole, open_filters], ids=lambda each: each.__name__)
def test_page_at_every_size_fits_and_is_reachable(
    make_program: MakeProgram, does: Callable[[ProgramUnderTest], None], theme: str, large: bool
) -> None:
    program = make_program(theme=theme, large_text=large, show_close=False)
    open_exercises(program)
    does(program)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_cards_are_visible_in_small_window(make_program: MakeProgram, large: bool) -> None:
    program = make_program(large_text=large)
    open_exercises(program)
    program.resize(*WINDOW_SIZES[0])
    program.wait_until_idle()
    assert scene_rect(program.find("hugs-0")).bottom() < program.window.height()


def test_programme_in_exercise_folder_is_no_exercise(program: ProgramUnderTest) -> None:
    write_own_exercise("weeks.toml", PROGRAMME)
    open_exercises(program)
    search_for(program, "weeks")
    assert "No matches." in program.texts()


def test_preferences_and_journal_both_unwritable_are_both_reported(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a folder is wanted", "utf-8")
    couple = Couple(tmp_path / "blocked" / "preferences.json")
    program = make_program(couple, Machine(journal=CoupleJournal(tmp_path / "blocked" / "journal.db")))
    couple.settle(replace(couple.preferences, asked=True))
    open_exercises(program)
    (told,) = [words for words in program.texts() if "until you close Guided" in words]
    chosen, done = told.split("\n")
    assert chosen.startswith("Your settings could not be saved, and hold until you close Guided: ")
    assert done == "Your journal can’t be reached. What you do now is remembered until you close Guided."
