"""Test what waits in the library while a ladder is walked: it is shown dimmed, explained, and never “no matches”."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from guided.exercise.model import Touch
from guided.practice.ladder import start_ladder
from guided.practice.ladder_state import LadderState
from tests.ui.support.exercises import Key, card_titles, exercises_page, search_for
from tests.ui.support.items import all_items, is_a, misplaced
from tests.ui.support.journals import wait_for, write
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import own_programme
from ui.machine import Machine
from ui.services.journal import CoupleJournal

WAITS = "Waits while you are on the way back to touch"


LADDER = """format = 1
title = "Palm by palm"
about = "A patient way, with no end to reach."
care = ["This is no treatment."]

[[rung]]
title = "Near"
exercise = "warm-hands"

[[rung]]
title = "Hands"
exercise = "hand-ladder"
"""


def walk(program: ProgramUnderTest) -> None:
    """Open the exercises for a couple on the first rung of a ladder, which is near and without touch."""
    own_programme("palm-by-palm", LADDER, "ladders")
    program.open()
    ladder = program.services.ladders.named("palm-by-palm")
    assert ladder is not None
    write(program.machine.journal).save_ladder_state("palm-by-palm", start_ladder(ladder, 0))
    program.wait_until_idle()
    program.go_to("exercises")
    program.wait_for_page("exercises")


@pytest.fixture
def walked(program: ProgramUnderTest) -> ProgramUnderTest:
    walk(program)
    return program


def waiting(program: ProgramUnderTest) -> list[str]:
    return [each.summary.name for each in program.services.exercises.waiting]


def test_closer_touch_than_the_rung_waits_and_less_does_not(walked: ProgramUnderTest) -> None:
    assert {"long-hug", "hair-stroking", "thirty-second-kiss", "hand-ladder"} <= {*waiting(walked)}
    assert not {"three-breaths", "warm-hands", "storm-shelter"} & {*waiting(walked)}
    assert not {"long-hug", "hair-stroking"} & {each.name for each in walked.services.exercises.exercises()}


def test_waiting_card_says_so_in_words(walked: ProgramUnderTest) -> None:
    assert card_titles(walked)[0] == "The long hug"
    assert WAITS in walked.texts()


def test_search_finds_what_waits(walked: ProgramUnderTest) -> None:
    search_for(walked, "kiss")
    assert {"The thirty-second kiss", "A lingering kiss"} <= {*card_titles(walked)}
    assert WAITS in walked.texts()
    assert not [words for words in walked.texts() if words.startswith("No matches")]


def test_opened_waiting_card_explains_and_leads_to_the_ladder(walked: ProgramUnderTest) -> None:
    walked.press(Key.Key_Return)
    walked.wait_until_idle()
    assert walked.page == "exercises"
    assert "“The long hug” waits" in walked.texts()
    assert walked.focused().objectName() == "toLadder"
    walked.press(Key.Key_Return)
    walked.wait_for_page("ladder")
    assert "Palm by palm" in walked.texts()


def test_escape_closes_the_explanation_and_keeps_the_card(walked: ProgramUnderTest) -> None:
    walked.press(Key.Key_Return)
    walked.wait_until_idle()
    walked.press(Key.Key_Escape)
    walked.wait_until_idle()
    assert (walked.page, exercises_page(walked).waitingTitle) == ("exercises", "")
    assert walked.focused().property("name") == "The long hug"


def test_ladder_begun_and_put_away_is_followed_on_every_page(walked: ProgramUnderTest) -> None:
    ladder = walked.services.ladders.named("palm-by-palm")
    assert ladder is not None
    walked.services.ladders.put_away(ladder, lambda: None)
    walked.qtbot.waitUntil(lambda: waiting(walked) == [])
    assert "long-hug" in {each.name for each in walked.services.exercises.exercises()}
    walked.services.ladders.start(ladder, 0, lambda: None)
    walked.qtbot.waitUntil(lambda: "long-hug" in waiting(walked))
    assert "long-hug" not in {each.name for each in walked.services.exercises.exercises()}


@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_explanation_fits_every_window(make_program: MakeProgram, size: tuple[int, int]) -> None:
    program = make_program(large_text=True)
    walk(program)
    program.resize(*size)
    program.press(Key.Key_Return)
    program.wait_until_idle()
    assert [item for item in all_items(program.window) if is_a(item, "WaitingNotice") and item.isVisible()]
    assert misplaced(program.window) == []


@contextmanager
def used_by_another_program(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        yield


@contextmanager
def written_by_a_newer_version(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 999")
    yield


@contextmanager
def no_longer_a_file(path: Path) -> Iterator[None]:
    for each in [*path.parent.glob(f"{path.name}*")]:
        each.unlink()
    path.mkdir()
    yield


@pytest.mark.parametrize("happens", [used_by_another_program, written_by_a_newer_version, no_longer_a_file])
def test_nothing_above_the_first_rung_is_offered_while_the_journal_cannot_be_read(
    make_program: MakeProgram, tmp_path: Path, happens: Callable[[Path], AbstractContextManager[None]]
) -> None:
    own_programme("palm-by-palm", LADDER, "ladders")
    journal = CoupleJournal(tmp_path / "journal.db")
    write(journal).save_ladder_state("palm-by-palm", LadderState(rung=0))
    journal.end()
    with happens(tmp_path / "journal.db"):
        program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
        program.open()
        wait_for(program.machine.journal)
        program.wait_until_idle()
        assert not program.machine.journal.readable
        assert not program.machine.journal.is_whole
        assert program.services.ladders.ceiling() is Touch.NEAR
        offered = [program.view_models.tonight.today, program.view_models.tonight.moment]
        assert all(card.listed is None or card.listed.summary.touch <= Touch.NEAR for card in offered)
        assert "hand-ladder" in waiting(program)
        program.machine.close()
