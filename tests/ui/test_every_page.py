"""Test layout and accessibility of every page, with normal and large text."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.ui.support.accessibility import Role, controls, headings, spoken_name, told_items
from tests.ui.support.items import all_items, is_operable, misplaced
from tests.ui.support.pages import (
    KINDS,
    PAGES,
    show_backup,
    show_day_of_call,
    show_end,
    show_erasing,
    show_exercises,
    show_opt_in,
    show_paths,
    show_pathways,
    show_practice,
    show_programme,
    show_putting_aside,
    show_question,
    show_questions,
    show_rehearsal,
    show_rest,
    show_setting_lock,
    show_studio,
    show_summary,
    show_taken_up,
    show_tender_days,
    show_tender_said,
    show_warmth,
    show_without_coach,
)
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest

PARTED = (
    show_exercises,
    show_opt_in,
    show_studio,
    show_paths,
    show_summary,
    show_setting_lock,
    show_backup,
    show_erasing,
)
"""Pages whose parts have headings too."""
HEADINGS = {
    show_practice: 6,
    show_without_coach: 5,
    show_warmth: 3,
    show_pathways: 2,
    show_taken_up: 6,
    show_day_of_call: 6,
    show_putting_aside: 5,
    show_programme: 3,
    show_questions: 6,
    show_tender_days: 7,
    show_tender_said: 6,
}
"""How many headings a page has where each of its cards has one; other pages have one."""

each_page = pytest.mark.parametrize("comes_to", [*PAGES, *KINDS, show_rehearsal], ids=lambda each: each.__name__)


@each_page
@pytest.mark.usefixtures("assistive_technology")
def test_page_with_usual_text_fits_and_is_accessible(
    make_program: MakeProgram, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    program = make_program(theme="night", large_text=False, night_sessions=False)
    comes_to(program)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        found[size] = faults_of_layout(program)
        if size == WINDOW_SIZES[0]:
            found["told"] = faults_of_controls(program, comes_to)
        if size == WINDOW_SIZES[1]:
            found["read"] = [*faults_of_reading(program, comes_to), *faults_of_headings(program, comes_to)]
    assert {check: faults for check, faults in found.items() if faults} == {}


@each_page
def test_page_with_large_text_fits(make_program: MakeProgram, comes_to: Callable[[ProgramUnderTest], None]) -> None:
    program = make_program(theme="day", large_text=True, night_sessions=False)
    comes_to(program)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        found[size] = faults_of_layout(program)
    assert {check: faults for check, faults in found.items() if faults} == {}


def faults_of_layout(program: ProgramUnderTest) -> list[str]:
    """What cannot be seen or reached, by night and by day."""
    found = []
    for theme in ("night", "day"):
        program.couple.settle(replace(program.couple.preferences, theme=theme))
        program.wait_until_idle()
        found += [f"by {theme}: {each}" for each in misplaced(program.window)]
    return found


def faults_of_controls(program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]) -> list[str]:
    """Controls without a name, a role or room to press them."""
    anonymous = (Role.Client, Role.Window, Role.Application)
    focusable = [one for one in told_items(program.window) if one.state().focusable]
    found = [f"without a role: {spoken_name(one)}" for one in focusable if one.role() is Role.NoRole]
    found += [
        f"without a name: {one.role()}" for one in focusable if not spoken_name(one) and one.role() not in anonymous
    ]
    operated = controls(program)
    found += [f"without a name: {one.role()}" for one in operated if not spoken_name(one)]
    small = {spoken_name(one): one.rect().size().toTuple() for one in operated}
    found += [f"{name} is small: {size}" for name, size in small.items() if min(size) < 44]
    if not operated and comes_to in (*PAGES, show_question, show_rest, show_end):
        found.append("no control at all")
    return found


def faults_of_reading(program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]) -> list[str]:
    """What can be pressed and is not told, and controls whose words are read once more as a text inside them."""
    operated = controls(program)
    found = []
    if comes_to in (*PAGES, show_question, show_rest, show_end):
        shown = {item.property("name") for item in all_items(program.window) if is_operable(item)}
        told = {spoken_name(one) for one in operated}
        told |= {name.split(": ", 1)[1] for name in told if ": " in name}  # whose answer it is comes first
        found += [f"not told: {name}" for name in shown - told]
    if comes_to is not show_rehearsal:
        inside = [spoken_name(one.child(number)) for one in operated for number in range(one.childCount())]
        found += [f"told twice: {words}" for words in inside]
    return found


def faults_of_headings(program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]) -> list[str]:
    if comes_to not in (*PAGES, show_rest, show_end):
        return []
    found = headings(program)
    right = len(found) == HEADINGS.get(comes_to, 1) or (found and comes_to in PARTED)
    return [] if right else [f"headings: {found}"]
