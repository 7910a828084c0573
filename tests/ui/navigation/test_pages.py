"""Test every page in a real window: where its controls lead, and that all of it can be seen and reached."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided.session.session_choices import SessionChoices
from tests.guided.session.exercises import HUG
from tests.ui.support.exercises import open_exercises
from tests.ui.support.items import fill_half
from tests.ui.support.pages import (
    HUG_WITH_OPT_IN,
    show_arrive,
    show_arrive_with_care,
    show_end,
    show_file_with_mistakes,
    show_question,
    show_question_aloud,
    show_ready,
    show_rest,
    show_step,
)
from tests.ui.support.program import NAMES, MakeProgram, ProgramUnderTest, write_own_exercise
from ui.services.couple import Couple


@pytest.mark.parametrize(
    ("show", "kind", "aloud"),
    [
        (show_step, "step", False),
        (show_ready, "ready", False),
        (show_question_aloud, "step", True),
        (show_question, "ask", False),
        (show_rest, "rest", False),
        (show_end, "end", False),
    ],
)
def test_session_state_shown_for_tests_is_the_one_it_is_named_after(
    program: ProgramUnderTest, show: Callable[[ProgramUnderTest], None], kind: str, aloud: bool
) -> None:
    show(program)
    assert (program.session.kind, program.session.aloud) == (kind, aloud)


def test_names_are_asked_once_and_kept(make_program: MakeProgram, tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    first = make_program(Couple(path))
    first.open()
    assert first.page == "names"
    for letter in "Ada":
        first.press(getattr(Qt.Key, f"Key_{letter.upper()}"))
    first.press(Qt.Key.Key_Return)
    first.qtbot.waitUntil(lambda: first.find("nameB").property("activeFocus"))
    first.press(Qt.Key.Key_Return)
    first.wait_for_page("tonight")
    assert first.couple.names == ("ada", "Mist")

    second = make_program(Couple(path))
    second.open()
    assert second.page == "tonight"
    assert second.couple.names == ("ada", "Mist")


def test_names_left_open_are_not_asked_for_again(make_program: MakeProgram, tmp_path: Path) -> None:
    first = make_program(Couple(tmp_path / "preferences.json"))
    first.open()
    first.press(Qt.Key.Key_Escape)
    first.wait_for_page("tonight")
    second = make_program(Couple(tmp_path / "preferences.json"))
    second.open()
    assert (second.page, second.couple.names) == ("tonight", ("Amber", "Mist"))


def test_names_can_be_changed_from_settings(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.find("settings"))
    program.wait_for_page("settings")
    program.click(program.find("rename"))
    program.wait_for_page("names")
    assert [program.find(each).property("text") for each in ("nameA", "nameB")] == list(NAMES)
    program.find("nameB").setProperty("text", "Kim")
    program.click(program.find("keep"))
    program.wait_for_page("settings")
    assert program.couple.names == ("Robin", "Kim")


def test_enter_on_card_opens_arrival_and_escape_goes_back(program: ProgramUnderTest) -> None:
    program.open()
    chosen = program.view_models.tonight.today.title
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("arrive")
    assert chosen in program.texts()
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")


def test_click_on_card_opens_arrival(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.focused())
    program.wait_for_page("arrive")


def test_holding_f_and_j_together_begins_session(program: ProgramUnderTest) -> None:
    show_arrive(program)
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("session")
    assert program.session.exerciseTitle == "The hand ladder"
    assert program.session.ticking


def test_holding_one_key_alone_does_not_begin(program: ProgramUnderTest) -> None:
    show_arrive(program)
    program.hold(Qt.Key.Key_F)
    program.qtbot.waitUntil(lambda: program.find("holdA").property("full"))
    program.wait_until_idle()
    assert (program.page, program.sessions) == ("arrive", [])


def test_keys_released_too_early_do_not_begin(program: ProgramUnderTest) -> None:
    show_arrive(program)
    a, b = program.find("holdA"), program.find("holdB")
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    fill_half(a)
    program.release(Qt.Key.Key_F)
    program.qtbot.waitUntil(lambda: b.property("full") and a.property("fill") == 0)
    program.wait_until_idle()
    assert (program.page, program.sessions) == ("arrive", [])
    program.hold(Qt.Key.Key_F)
    program.wait_for_page("session")


def test_repeating_keys_keep_holding(program: ProgramUnderTest) -> None:
    show_arrive(program)
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.repeat_key(Qt.Key.Key_F)
    program.repeat_key(Qt.Key.Key_J)
    assert program.find("holdA").property("held")
    program.wait_for_page("session")


def test_pointer_holds_one_light_and_then_the_other(program: ProgramUnderTest) -> None:
    show_arrive(program)
    program.click(program.find("holdA"))
    assert program.find("holdA").property("latched")
    program.click(program.find("holdB"))
    program.wait_for_page("session")
    assert len(program.sessions) == 1


def test_second_click_releases_light(program: ProgramUnderTest) -> None:
    show_arrive(program)
    for _ in range(2):
        program.click(program.find("holdA"))
    program.click(program.find("holdB"))
    program.qtbot.waitUntil(lambda: program.find("holdB").property("full"))
    program.wait_until_idle()
    assert program.page == "arrive"


def test_care_is_shown_before_session_can_begin(program: ProgramUnderTest) -> None:
    show_arrive_with_care(program)
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_until_idle()
    assert program.page == "arrive"
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    program.press(Qt.Key.Key_Return)
    program.qtbot.waitUntil(lambda: program.find("pair").isVisible())
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("session")


def test_chosen_partner_gives_first(program: ProgramUnderTest) -> None:
    show_arrive(program)
    program.click(program.find("beginsB"))
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("session")
    assert program.session.giver == "b"


def test_closer_exercise_waits_until_opted_in(program: ProgramUnderTest) -> None:
    write_own_exercise("careful.toml", HUG_WITH_OPT_IN.replace("The long hug", "Closer still"))
    open_exercises(program)
    assert "Closer still" not in program.texts()
    program.couple.settle(replace(program.couple.preferences, show_opt_in=True))
    program.wait_until_idle()
    assert "Closer still" in program.texts()


def test_escape_leaves_page_of_mistakes(program: ProgramUnderTest) -> None:
    show_file_with_mistakes(program)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")


def test_end_of_session_leads_home(program: ProgramUnderTest) -> None:
    show_end(program)
    program.wait_until_idle()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("tonight")


def test_session_uses_night_theme_unless_switched_off(make_program: MakeProgram) -> None:
    day = make_program(theme="day")
    day.open()
    light = day.window.color().lightness()
    day.navigation.sessions.begin(replace(HUG), SessionChoices())
    day.wait_for_page("session")
    assert light > 200 > 60 > day.window.color().lightness()
