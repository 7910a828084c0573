"""Test what assistive technology receives: names, roles, sizes of at least 44 by 44, and a sensible order."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.navigation.test_pages import (
    arrive,
    ask,
    changing_own,
    deleting_own,
    end,
    home,
    keeping,
    lock,
    mending,
    mine,
    mine_begun,
    names,
    own_notes,
    programme,
    reflected,
    rest,
    summary,
    tender_days,
    three_things,
    until_call,
)
from tests.ui.support.program import ProgramUnderTest

Role = QAccessible.Role
NOTED = ("Back", "A note of your own", "Keep it", "Close them", "Change the passphrase")
ROLES = {Role.Button, Role.EditableText, Role.RadioButton, Role.CheckBox}


@pytest.fixture(autouse=True)
def listening(assistive_technology: None) -> None:
    """Assistive technology is on in all of these."""


def tree(window: QQuickWindow) -> Iterator[QAccessibleInterface]:
    """Whatever is told of the window and can be seen."""
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    waiting = [top]
    while waiting:
        one = waiting.pop(0)
        if not one.state().invisible:
            yield one
        waiting = [one.child(number) for number in range(one.childCount())] + waiting


def controls(program: ProgramUnderTest) -> list[QAccessibleInterface]:
    return [one for one in tree(program.window) if one.role() in ROLES and not one.state().disabled]


def told(one: QAccessibleInterface) -> str:
    """Its name. Qt keeps that of a password to itself, and tells its description."""
    return one.text(QAccessible.Text.Description if one.state().passwordEdit else QAccessible.Text.Name)


def heading(program: ProgramUnderTest) -> list[str]:
    return [told(one) for one in tree(program.window) if one.role() is Role.Heading]


def tabbed(program: ProgramUnderTest) -> list[str]:
    """The names that Tab leads to, from the first focus round to where it began."""
    found: list[QQuickItem] = []
    while (focus := program.focused()) not in found and len(found) < 20:
        found.append(focus)
        program.press(Qt.Key.Key_Tab)
    return [name for each in found if (name := each.property("name"))]


@pytest.mark.parametrize(
    ("comes_to", "order"),
    [
        (names, ["Name of the warm light", "Name of the cool light", "Come in", "Not now"]),
        (arrive, ["Exercises", "Robin", "Sam", "Robin", "Sam"]),
        (mending, ["Exercises", "To look at (3)"]),
        (
            until_call,
            [
                *("Exercises", "The long hug", "The hand ladder"),
                *("Begin the next week", "Set the day of the call", "Read all its weeks", "Put this aside"),
                *("We are away for a while", "Something to ask or tell", "Write the summary for your coach"),
                "These days need more care",
                *("Bit by bit", "Easier touch", "Slow mornings", "Three things for this week", "A note of my own"),
            ],
        ),
        (
            tender_days,
            [
                *("Exercises", "Bit by bit", "Easier touch", "Slow mornings", "Three things for this week"),
                *("We are away for a while", "Something to ask or tell", "Write the summary for your coach"),
                *("Today", "A few days", "Coming round", "Leave it unsaid"),
                *("For", "Beginning", "Again every", "Let it be so", "A note of my own"),
            ],
        ),
        (programme, ["Our practice", "Let this be ours", "The long hug", "The hand ladder", "The hand ladder"]),
        (three_things, ["Our practice", "The hand ladder", "Let these be ours"]),
        (
            summary,
            [
                *(
                    "Our practice",
                    "Four weeks",
                    "A few words from you",
                    "Put in the usual lines",
                    "Robin and Sam",
                    "The long hug",
                    "A look",
                ),
                *("The curve of our warmth", "The long hug", "How do we begin when one of us comes home late?"),
                *("“calm, near”", "Save as PDF", "Save as text", "Copy the text", "Another folder"),
            ],
        ),
        (
            keeping,
            [
                *("Settings", "Open the folder", "Copy where it is", "The folder that copies go to", "Save a copy"),
                *("As tables (CSV)", "As JSON", "Or write where it is, or let it go over this page"),
                "Erase everything…",
            ],
        ),
        (rest, ["Robin", "Sam", "Something gentler", "End kindly"]),
        (ask, [*["yes, go on", "gentler, please", "stop here"] * 2, "Rest", "The step before"]),
        (end, ["Back to the exercises"]),
        (
            reflected,
            [
                *("Leave without keeping it", "How close do you feel?", "Leave it open", "calm"),
                *("A word of your own, Robin", "calm", "A word of your own, Sam", "A line to remember"),
                *("We would like this again", "Keep this", "Don't ask again"),
            ],
        ),
        (lock, ["Your passphrase", "Open", "Show what is written", "Go on without it"]),
        (mine, ["Back", "Robin", "Sam"]),
        (
            mine_begun,
            ["Back", "A new passphrase", "The new one once more", "Begin", "Show what is written", "Not now"],
        ),
        (own_notes, [*NOTED, "Delete", "Delete", "Delete all of them"]),
        (deleting_own, [*NOTED, "Delete", "Delete", "Leave them", "Delete all of them for good"]),
        (
            changing_own,
            [
                *("Back", "The passphrase there is", "A new passphrase", "The new one once more", "Change it"),
                *("Show what is written", "Leave it as it is"),
            ],
        ),
    ],
    ids=lambda each: each.__name__ if callable(each) else None,
)
def test_tab_goes_through_them_as_one_reads(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None], order: list[str]
) -> None:
    comes_to(program)
    program.wait_until_idle()
    program.press(Qt.Key.Key_Tab)
    found = tabbed(program)
    start = found.index(order[0])
    assert [*found[start:], *found[:start]] == order


def test_tab_reaches_the_cards_and_all_around_them(program: ProgramUnderTest) -> None:
    home(program)
    program.wait_until_idle()
    found = tabbed(program)
    assert {"Robin and Sam", "1 file with something to mend"} <= set(found)


def test_a_control_can_be_pressed_by_assistive_technology(program: ProgramUnderTest) -> None:
    ask(program)
    program.wait_until_idle()
    for one in [one for one in controls(program) if told(one) == "stop here"]:
        actions = one.actionInterface()
        assert actions is not None
        actions.doAction("Press")
    program.advance(3)
    assert program.session.part == "closing"


def test_an_answer_is_told_alike_whoever_gave_which(program: ProgramUnderTest) -> None:
    ask(program)
    program.wait_until_idle()

    def said() -> list[tuple[str, str]]:
        return [(told(one), one.text(QAccessible.Text.Description)) for one in tree(program.window)]

    told_after = []
    for key in (Qt.Key.Key_A, Qt.Key.Key_S):
        program.press(key)
        program.wait_until_idle()
        told_after.append(said())
    assert told_after[0] == told_after[1]
