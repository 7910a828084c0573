"""Test the choice between a whole exercise and its short form on the page before a session."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided import bundled
from guided.practice.storage.journal import Journal
from tests.paths import ROOT
from tests.ui.support.program import ProgramUnderTest
from tests.ui.support.sessions import play_to_end
from ui.navigation.destinations import ToArrive

HINT = "First time? Take the short version."
SHORT, WHOLE = "Short (4 min)", "Whole (9 min)"


@pytest.fixture
def cuddle(program: ProgramUnderTest, tmp_path: Path) -> ProgramUnderTest:
    """A program that is at the page before the quiet cuddle, which has a short form."""
    for name in ("quiet-cuddle", "quiet-cuddle-short"):
        shutil.copy(ROOT / "exercises" / f"{name}.toml", bundled.exercises())
    program.open()
    return program


def arrive(program: ProgramUnderTest, **to: object) -> None:
    (summary,) = [each for each in program.services.exercises.exercises() if each.name == "quiet-cuddle"]
    exercise = program.services.exercises.open(summary)
    assert exercise is not None
    program.navigation.navigator.go(ToArrive(exercise, **to))  # type: ignore[arg-type]
    program.wait_for_page("arrive")


def begin(program: ProgramUnderTest) -> None:
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("session")
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)


def test_first_time_takes_the_short_form_and_counts_as_the_exercise(cuddle: ProgramUnderTest) -> None:
    arrive(cuddle)
    assert {HINT, SHORT, WHOLE, "A quiet cuddle"} <= {*cuddle.texts()}
    begin(cuddle)
    assert cuddle.session.exerciseTitle == "A quiet cuddle, the short version"
    play_to_end(cuddle)
    cuddle.wait_until_idle()
    assert cuddle.services.journal.read.times_done("quiet-cuddle") == 1
    assert cuddle.services.journal.read.times_done("quiet-cuddle-short") == 0


def test_whole_exercise_can_be_chosen_the_first_time(cuddle: ProgramUnderTest) -> None:
    arrive(cuddle)
    cuddle.click(cuddle.find("formWhole"))
    begin(cuddle)
    assert cuddle.session.exerciseTitle == "A quiet cuddle"


def test_later_the_whole_exercise_is_chosen_and_the_short_one_offered(cuddle: ProgramUnderTest) -> None:
    now = cuddle.services.now()

    def add(journal: Journal) -> None:
        journal.add_session("quiet-cuddle", now)

    cuddle.services.journal.change(add)
    cuddle.wait_until_idle()
    arrive(cuddle)
    assert HINT not in cuddle.texts()
    assert {SHORT, WHOLE} <= {*cuddle.texts()}
    assert cuddle.find("formWhole").property("chosen")
    cuddle.click(cuddle.find("formShort"))
    assert cuddle.find("formShort").property("chosen")
    begin(cuddle)
    assert cuddle.session.exerciseTitle == "A quiet cuddle, the short version"


def test_short_form_that_was_looked_for_is_chosen_and_the_whole_one_offered(cuddle: ProgramUnderTest) -> None:
    now = cuddle.services.now()
    cuddle.services.journal.change(lambda journal: journal.add_session("quiet-cuddle", now))  # type: ignore[arg-type]
    cuddle.wait_until_idle()
    short = cuddle.services.exercises.short_form("quiet-cuddle")
    assert short is not None
    exercise = cuddle.services.exercises.open(short)
    assert exercise is not None
    cuddle.navigation.navigator.go(ToArrive(exercise))
    cuddle.wait_for_page("arrive")
    assert "A quiet cuddle" in cuddle.texts()
    assert cuddle.find("formShort").property("chosen")
    cuddle.click(cuddle.find("formWhole"))
    begin(cuddle)
    assert cuddle.session.exerciseTitle == "A quiet cuddle"


def test_search_for_five_minutes_leads_to_the_short_form(cuddle: ProgramUnderTest) -> None:
    now = cuddle.services.now()
    cuddle.services.journal.change(lambda journal: journal.add_session("quiet-cuddle", now))  # type: ignore[arg-type]
    cuddle.go_to("exercises")
    cuddle.wait_for_page("exercises")
    exercises = cuddle.view_models.exercises
    exercises.searchFilter.choose("time", "5")
    (cuddled,) = [each for each in cuddle.services.exercises.exercises() if each.name == "quiet-cuddle"]
    exercises.chosen.emit(cuddled)
    cuddle.wait_for_page("arrive")
    assert cuddle.find("formShort").property("chosen")


def test_limit_or_exercise_without_short_form_leaves_no_choice(cuddle: ProgramUnderTest) -> None:
    arrive(cuddle, up_to_rung=1)
    assert WHOLE not in cuddle.texts()
    (summary,) = [each for each in cuddle.services.exercises.exercises() if each.name == "long-hug"]
    exercise = cuddle.services.exercises.open(summary)
    assert exercise is not None
    cuddle.navigation.navigator.go(ToArrive(exercise))
    cuddle.wait_until_idle()
    assert [text for text in cuddle.texts() if text.startswith(("Short (", "Whole ("))] == []
