"""Test the stack of pages after each kind of move, and what pages receive on entering."""

from pathlib import Path

import pytest

from ui.navigation.destinations import ToExerciseFile
from ui.navigation.navigator import Arrival, FocusMark, Navigator
from ui.navigation.page import Page

SHEET = ToExerciseFile(Path("a.toml"))


@pytest.fixture
def navigator() -> Navigator:
    found = Navigator()
    found.go(Page.TONIGHT)
    return found


def arrivals(navigator: Navigator) -> list[Arrival]:
    heard: list[Arrival] = []
    navigator.entering.connect(heard.append)
    return heard


def test_go_puts_page_above_current_one(navigator: Navigator) -> None:
    navigator.go(Page.STUDIO)
    assert navigator.trail == [Page.STUDIO, Page.TONIGHT]


def test_go_to_page_below_goes_back_to_it(navigator: Navigator) -> None:
    for page in (Page.HELP, Page.GUIDE, Page.HELP):
        navigator.go(page)
    assert navigator.trail == [Page.HELP, Page.TONIGHT]


def test_go_to_current_page_moves_nothing(navigator: Navigator) -> None:
    heard = arrivals(navigator)
    navigator.go(Page.TONIGHT)
    assert heard == []


def test_go_with_parameters_enters_page_below_anew(navigator: Navigator) -> None:
    navigator.go(SHEET)
    navigator.go(Page.HELP)
    heard = arrivals(navigator)
    other = ToExerciseFile(Path("b.toml"))
    navigator.go(other)
    assert navigator.trail == [Page.EXERCISE_FILE, Page.TONIGHT]
    assert heard == [Arrival(other, Page.HELP, returning=False)]


def test_back_gives_page_without_its_parameters(navigator: Navigator) -> None:
    navigator.go(SHEET)
    navigator.go(Page.HELP)
    heard = arrivals(navigator)
    navigator.back()
    assert heard == [Arrival(Page.EXERCISE_FILE, Page.HELP, returning=True)]
    assert navigator.current is not None
    assert navigator.current.destination == SHEET


def test_back_from_last_page_leads_home() -> None:
    navigator = Navigator()
    navigator.go(Page.NAMES)
    navigator.back()
    assert navigator.trail == [Page.TONIGHT]


def test_replaced_page_is_not_found_again(navigator: Navigator) -> None:
    navigator.go(Page.CHOOSE)
    navigator.replace(Page.ARRIVE)
    navigator.back()
    assert navigator.page is Page.TONIGHT


def test_reset_empties_stack(navigator: Navigator) -> None:
    navigator.go(Page.PRACTICE)
    navigator.reset(Page.SESSION)
    assert navigator.trail == [Page.SESSION]


def test_leave_of_other_page_moves_nothing(navigator: Navigator) -> None:
    navigator.go(Page.LOCK)
    navigator.leave(Page.HELP)
    assert navigator.page is Page.LOCK


def test_focus_is_found_again_after_back(navigator: Navigator) -> None:
    mark = FocusMark("settings", 0)
    navigator.leaving.connect(lambda: navigator.note_place(mark) if navigator.page is Page.TONIGHT else None)
    navigator.go(Page.SETTINGS)
    assert navigator.current is not None
    assert navigator.current.focus is None
    navigator.back()
    assert navigator.current.focus == mark


def test_page_is_left_before_next_is_entered(navigator: Navigator) -> None:
    heard: list[tuple[str, Page | None]] = []
    navigator.leaving.connect(lambda: heard.append(("leaving", navigator.page)))
    navigator.entering.connect(lambda _arrival: heard.append(("entering", navigator.page)))
    navigator.changed.connect(lambda: heard.append(("changed", navigator.page)))
    navigator.go(Page.GUIDE)
    assert heard == [("leaving", Page.TONIGHT), ("entering", Page.GUIDE), ("changed", Page.GUIDE)]
