"""Test what assistive technology receives: names, roles, sizes of at least 44 by 44, and a sensible order."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from tests.ui.support.accessibility import controls, spoken_name, told_items
from tests.ui.support.items import is_in_navigation_bar
from tests.ui.support.pages import (
    show_arrive,
    show_backup,
    show_deleting_notes,
    show_end,
    show_file_with_mistakes,
    show_filled_reflection,
    show_line,
    show_lock,
    show_names,
    show_notes,
    show_notes_passphrase,
    show_notes_passphrase_change,
    show_pick_three,
    show_private_notes,
    show_programme,
    show_question,
    show_rest,
    show_summary,
    show_taken_up,
    show_tender_days,
    show_tonight,
    show_word_each,
)
from tests.ui.support.program import ProgramUnderTest

pytestmark = pytest.mark.usefixtures("assistive_technology")

NOTED = ("Back", "A note of your own", "Save", "Close them", "Change the passphrase")


def tabbed(program: ProgramUnderTest) -> list[str]:
    """The names that Tab leads to, from the first focus round to where it began, without the navigation bar's."""
    found: list[QQuickItem] = []
    while (focus := program.focused()) not in found and len(found) < 60:
        found.append(focus)
        program.press(Qt.Key.Key_Tab)
    return [name for each in found if (name := each.property("name")) and not is_in_navigation_bar(each)]


@pytest.mark.parametrize(
    ("comes_to", "order"),
    [
        (show_names, ["Name of the warm light", "Name of the cool light", "Come in", "Not now"]),
        (show_arrive, ["Exercises", "Robin", "Sam", "Help", "Robin", "Sam"]),
        (show_file_with_mistakes, ["Tonight", "Problems (3)", "Write"]),
        (
            show_taken_up,
            [
                *("This week", "The long hug", "The hand ladder", "The thirty-second kiss"),
                *("Begin the next week", "Set the day of the call", "Read all its weeks", "Put this aside"),
                *("Monday", "Take turns", "Something to ask or tell", "Write the summary for your coach"),
                *("We have no coach", "These days need more care", "A note of my own"),
            ],
        ),
        (
            show_tender_days,
            [
                *("This week", "See the programmes", "Choose three things", "Monday", "Take turns"),
                *("Something to ask or tell", "Write the summary for your coach", "We have no coach"),
                *("Today", "A few days", "Repeating", "Cancel"),
                *("For", "Beginning", "Again every", "Save", "A note of my own"),
            ],
        ),
        (
            show_programme,
            [
                *("Our practice", "Start this programme", "The long hug", "The hand ladder"),
                *("The thirty-second kiss", "The hand ladder"),
            ],
        ),
        (show_pick_three, ["Our practice", "The hand ladder", "Choose these"]),
        (
            show_summary,
            [
                *(
                    "Our practice",
                    "Four weeks",
                    "A few words from you",
                    "Add the usual lines",
                    "Robin and Sam",
                    "The long hug",
                    "A look",
                ),
                *("The curve of our warmth", "The long hug", "How do we begin when one of us comes home late?"),
                *("“calm, near”", "Save as PDF", "Save as text", "Copy the text", "Another folder"),
            ],
        ),
        (
            show_backup,
            [
                *("Settings", "Open the folder", "Copy the path", "Where copies go", "Save a copy"),
                *("As tables (CSV)", "As JSON", "Or drop the file here, or type its path"),
                "Erase everything…",
            ],
        ),
        (show_rest, ["Robin", "Sam", "Finish gently", "End"]),
        (show_end, ["Back to Tonight"]),
        (
            show_filled_reflection,
            [
                *("Skip the rest", "How close do you feel?", "Clear", "Next"),
            ],
        ),
        (
            show_word_each,
            [
                *("Back", "Skip the rest", "calm", "A word of your own, Robin"),
                *("calm", "A word of your own, Sam", "Clear", "Next"),
            ],
        ),
        (
            show_line,
            [
                *("Back", "Skip the rest", "A line to remember", "We would like this again"),
                *("Don’t ask after sessions", "Clear", "Save"),
            ],
        ),
        (show_lock, ["Your passphrase", "Open", "Show passphrase", "Continue without it"]),
        (show_private_notes, ["Back", "Robin", "Sam"]),
        (
            show_notes_passphrase,
            ["Back", "New passphrase", "Repeat passphrase", "Begin", "Show passphrase", "Not now"],
        ),
        (show_notes, [*NOTED, "Delete", "Delete", "Delete all of them"]),
        (show_deleting_notes, [*NOTED, "Delete", "Delete", "Cancel", "Delete all of them for good"]),
        (
            show_notes_passphrase_change,
            [
                *("Back", "Current passphrase", "New passphrase", "Repeat passphrase", "Change it"),
                *("Show passphrase", "Cancel"),
            ],
        ),
    ],
    ids=lambda each: each.__name__ if callable(each) else None,
)
def test_tab_follows_reading_order(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None], order: list[str]
) -> None:
    comes_to(program)
    program.wait_until_idle()
    program.press(Qt.Key.Key_Tab)
    found = tabbed(program)
    start = found.index(order[0])
    assert [*found[start:], *found[:start]] == order


def test_tab_reaches_the_cards_of_tonight_and_of_the_shelves(program: ProgramUnderTest) -> None:
    show_tonight(program)
    program.wait_until_idle()
    assert {f"Begin: {program.view_models.tonight.today.title}", "Choose for us", "Today is a lot"} <= set(
        tabbed(program)
    )
    program.go_to("exercises")
    program.wait_for_page("exercises")
    assert {"Search the exercises", "Filters", "The long hug", "The hand ladder"} <= set(tabbed(program))


def test_tab_leaves_private_answers_alone_beside_a_screen_reader(program: ProgramUnderTest) -> None:
    show_question(program)
    program.wait_until_idle()
    listener = program.find("listener")
    assert program.focused() is listener
    program.press(Qt.Key.Key_Tab)
    assert program.focused() is listener
    told = QAccessible.queryAccessibleInterface(listener)
    assert told is not None
    assert (told.role(), told.state().passwordEdit) == (QAccessible.Role.EditableText, True)
    answers = [one for one in controls(program) if spoken_name(one).startswith(("Robin: ", "Sam: "))]
    assert (len(answers), any(one.state().focusable for one in answers)) == (6, False)


def test_answer_is_pressed_by_assistive_technology(program: ProgramUnderTest) -> None:
    show_question(program)
    program.wait_until_idle()
    for one in [one for one in controls(program) if spoken_name(one).endswith("Stop here")]:
        actions = one.actionInterface()
        assert actions is not None
        actions.doAction("Press")
    program.advance(3)
    assert program.session.part == "closing"


def test_answer_is_told_alike_whoever_gave_it(program: ProgramUnderTest) -> None:
    show_question(program)
    program.wait_until_idle()

    def said() -> list[tuple[str, str]]:
        return [(spoken_name(one), one.text(QAccessible.Text.Description)) for one in told_items(program.window)]

    told_after = []
    for key in (Qt.Key.Key_A, Qt.Key.Key_S):
        program.press(key)
        program.wait_until_idle()
        told_after.append(said())
    assert told_after[0] == told_after[1]
