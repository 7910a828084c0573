"""Test that each key of a session means the same at every moment, whatever has the focus."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from tests.guided.session.exercises import HUG, LADDER
from tests.ui.support.items import all_items, fill_half, is_a
from tests.ui.support.pages import ASKED, show_end, show_question, show_question_aloud, show_ready, show_rest, show_step
from tests.ui.support.program import MakeProgram, ProgramUnderTest

Key = Qt.Key
GOING_ON = [show_step, show_ready, show_question_aloud, show_question]
ALL = [*GOING_ON, show_rest]


def tab(program: ProgramUnderTest, times: int) -> None:
    program.wait_until_idle()
    for _ in range(times):
        program.press(Key.Key_Tab)


TABS = pytest.mark.parametrize("tabs", [0, 1, 3, 6])


@TABS
@pytest.mark.parametrize("comes_to", GOING_ON, ids=lambda each: each.__name__)
def test_space_pauses_whatever_has_focus(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None], tabs: int
) -> None:
    comes_to(program)
    tab(program, tabs)
    program.press(Key.Key_Space)
    assert program.session.kind == "rest"


@TABS
def test_space_in_pause_changes_nothing(program: ProgramUnderTest, tabs: int) -> None:
    show_rest(program)
    tab(program, tabs)
    program.press(Key.Key_Space)
    program.press(Key.Key_Space)
    program.wait_until_idle()
    assert program.session.kind == "rest"


@TABS
@pytest.mark.parametrize("comes_to", ALL, ids=lambda each: each.__name__)
def test_down_eases_off_whatever_has_focus(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None], tabs: int
) -> None:
    comes_to(program)
    tab(program, tabs)
    before = (program.session.prompt, program.session.part, program.session.kind, program.session.title)
    program.press(Key.Key_Down)
    assert (program.session.prompt, program.session.part, program.session.kind, program.session.title) != before


@TABS
@pytest.mark.parametrize("comes_to", ALL, ids=lambda each: each.__name__)
def test_escape_stops_whatever_has_focus(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None], tabs: int
) -> None:
    comes_to(program)
    tab(program, tabs)
    program.press(Key.Key_Escape)
    assert (program.session.kind, program.session.part) == ("step", "closing")
    program.advance(2)
    program.press(Key.Key_Escape)
    assert program.session.kind == "end"


@TABS
def test_escape_at_end_leads_home(program: ProgramUnderTest, tabs: int) -> None:
    show_end(program)
    tab(program, tabs)
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Down, Key.Key_Escape, Key.Key_T, Key.Key_Plus, Key.Key_Return])
def test_repeated_key_does_nothing_more(program: ProgramUnderTest, key: Qt.Key) -> None:
    show_step(program)
    seen = [getattr(program.session, each) for each in ("kind", "part", "prompt", "secondsLeft")]
    program.repeat_key(key)
    assert [getattr(program.session, each) for each in ("kind", "part", "prompt", "secondsLeft")] == seen
    program.hold(Key.Key_Escape)
    program.advance(2)
    program.repeat_key(Key.Key_Escape)
    assert (program.session.kind, program.session.part) == ("step", "closing")


@pytest.mark.parametrize(
    ("keys", "leads_to"),
    [
        ("AJ", "Hug"),
        ("AK", "Hands instead"),
        ("SJ", "Hands instead"),
        ("SK", "Hands instead"),
        ("LS", ""),
        ("DJ", ""),
        ("KDJA", ""),
    ],
)
def test_each_partner_answers_with_own_keys(program: ProgramUnderTest, keys: str, leads_to: str) -> None:
    show_question(program)
    for letter in keys[:2]:
        assert program.session.kind == "ask"
        program.press(getattr(Key, f"Key_{letter}"))
    assert program.session.answered
    for letter in keys[2:]:
        program.press(getattr(Key, f"Key_{letter}"))
    program.advance(3)
    assert program.session.title == leads_to
    assert (program.session.part == "closing") == (leads_to == "")


def test_first_answer_waits_and_shows_that_it_was_given_but_not_which(make_program: MakeProgram) -> None:
    seen = []
    for key in (Key.Key_A, Key.Key_S):
        program = make_program()
        show_question(program)
        program.wait_until_idle()
        before = program.texts()
        program.press(key)
        program.advance(600)
        program.wait_until_idle()
        assert (program.session.kind, program.session.answered) == ("ask", False)
        after = program.texts()
        assert sorted([*after, "Take your time"]) == sorted([*before, "✓ Answered"])
        looks = [
            {
                (item.isEnabled(), item.opacity(), item.property("given"), item.property("done"), item.height())
                for item in all_items(program.window)
                if is_a(item, "CheckInAnswer") and program.find(column).isAncestorOf(item)
            }
            for column in ("answersA", "answersB")
        ]
        assert [len(each) for each in looks] == [1, 1]
        seen.append((after, looks))
    assert seen[0] == seen[1], "what was answered shows"


@pytest.mark.parametrize(
    ("patience", "told"), [(None, "Nothing goes on until"), (90.0, "No hurry. If no answer comes, it ends as kindly")]
)
def test_question_says_what_silence_leads_to(program: ProgramUnderTest, patience: float | None, told: str) -> None:
    program.start_session(HUG, replace(ASKED, patience=patience))
    program.advance(16)
    program.wait_until_idle()
    assert any(words.startswith(told) for words in program.texts())
    program.advance(100)
    assert (program.session.kind == "ask") is (patience is None)


def test_answer_is_given_by_click(program: ProgramUnderTest) -> None:
    show_question(program)
    program.wait_until_idle()
    answers = [
        item
        for item in all_items(program.window)
        if is_a(item, "CheckInAnswer") and item.property("name") == "Stop here"
    ]
    assert len(answers) == 2
    program.click(answers[0])
    assert not program.session.answered
    program.click(answers[1])
    assert program.session.answered
    program.advance(3)
    assert program.session.part == "closing"


def test_pause_ends_only_when_both_hold(program: ProgramUnderTest) -> None:
    show_rest(program)
    program.wait_until_idle()
    program.hold(Key.Key_F)
    program.qtbot.waitUntil(lambda: program.find("holdA").property("full"))
    program.wait_until_idle()
    assert program.session.kind == "rest"
    program.hold(Key.Key_J)
    program.qtbot.waitUntil(lambda: program.session.kind == "step")


def test_released_key_does_not_count_as_held(program: ProgramUnderTest) -> None:
    show_rest(program)
    program.wait_until_idle()
    program.hold(Key.Key_F, Key.Key_J)
    fill_half(program.find("holdB"))
    program.release(Key.Key_J)
    program.qtbot.waitUntil(
        lambda: program.find("holdA").property("full") and program.find("holdB").property("fill") == 0
    )
    assert program.session.kind == "rest"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Plus, Key.Key_A, Key.Key_J, Key.Key_Right, Key.Key_Up])
def test_other_key_does_not_end_pause(program: ProgramUnderTest, key: Qt.Key) -> None:
    show_rest(program)
    program.wait_until_idle()
    program.press(key)
    program.wait_until_idle()
    assert program.session.kind == "rest"


@pytest.mark.parametrize("key", [Key.Key_X, Key.Key_F, Key.Key_5, Key.Key_Up, Key.Key_Plus])
def test_any_key_at_question_asked_aloud_pauses(program: ProgramUnderTest, key: Qt.Key) -> None:
    show_question_aloud(program)
    program.press(key)
    assert program.session.kind == "rest"


def test_click_at_question_asked_aloud_pauses(program: ProgramUnderTest) -> None:
    show_question_aloud(program)
    program.wait_until_idle()
    program.click_at(QPoint(640, 300))
    assert program.session.kind == "rest"


def test_t_toggles_remaining_time(program: ProgramUnderTest) -> None:
    show_step(program)
    assert not [words for words in program.texts() if any(letter.isdigit() for letter in words)]
    program.press(Key.Key_T)
    assert "0:13" in program.texts()
    program.press(Key.Key_T)
    assert "0:13" not in program.texts()


def test_enter_marks_both_ready(program: ProgramUnderTest) -> None:
    show_ready(program)
    program.press(Key.Key_Return)
    assert program.session.kind == "ask"


def test_keys_extend_or_end_step(program: ProgramUnderTest) -> None:
    show_step(program)
    left = program.session.secondsLeft
    program.press(Key.Key_Plus)
    assert program.session.secondsLeft == left + 15
    program.press(Key.Key_Return)
    assert program.session.aloud
    program.press(Key.Key_Return)
    assert program.session.aloud, "pressed twice it answers no question that nobody has heard"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_answers_question_asked_aloud_with_yes_of_both(program: ProgramUnderTest, key: Qt.Key) -> None:
    show_question_aloud(program)
    program.advance(1)
    program.press(key)
    assert (program.session.kind, program.session.touch) == ("step", "embrace")


def test_click_on_large_button_answers_with_yes_of_both(program: ProgramUnderTest) -> None:
    show_question_aloud(program)
    program.advance(1)
    program.wait_until_idle()
    place = program.find("bothSaidYes")
    assert place.property("name") == "We have both said yes"
    assert "Press Enter" in place.property("description")
    program.click(place)
    assert (program.session.kind, program.session.touch) == ("step", "embrace")


def test_repeated_enter_is_no_yes(program: ProgramUnderTest) -> None:
    show_question_aloud(program)
    program.advance(1)
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QCoreApplication.sendEvent(program.window, event)
    assert (program.session.aloud, program.session.touch) == (True, "none")


def test_down_at_question_asked_aloud_asks_for_gentler_step(program: ProgramUnderTest) -> None:
    show_question_aloud(program)
    program.advance(1)
    program.press(Key.Key_Down)
    assert (program.session.aloud, program.session.touch) == (True, "none")
    assert "Hands instead" in program.session.prompt
    assert program.session.easeCloses
    program.wait_until_idle()
    assert {"Not today", "↓", "finish here"} <= set(program.texts())
    program.advance(2)
    program.press(Key.Key_Return)
    assert program.session.touch == "hands"


def test_unanswered_question_asked_aloud_pauses_and_says_so(program: ProgramUnderTest) -> None:
    show_question_aloud(program)
    program.advance(20)
    assert (program.session.kind, program.session.unanswered, program.session.touch) == ("rest", True, "none")
    assert program.heard.said[-1].startswith("No hurry.")
    program.wait_until_idle()
    assert "No hurry. Hold F and J together, and we’ll ask again." in program.texts()


def test_down_in_a_pause_after_silence_says_at_once_what_it_leads_to(program: ProgramUnderTest) -> None:
    show_question_aloud(program)
    program.advance(20)
    program.wait_until_idle()
    assert "Gentler: Hands instead" in program.texts()
    program.press(Key.Key_Down)
    program.wait_until_idle()
    assert {"Then we ask: Would you both like this next: Hands instead?", "Finish gently"} <= {*program.texts()}
    assert (program.session.kind, program.session.touch) == ("rest", "none")


def test_answer_texts_differ_for_giver_and_receiver(program: ProgramUnderTest) -> None:
    program.start_session(LADDER, ASKED)
    program.session.ready()
    program.advance(1)
    program.wait_until_idle()
    words = program.texts()
    assert (words.count("I’m glad to"), words.count("I’d like that"), words.count("Yes, please")) == (1, 1, 0)
    assert words.count("Gentler, please") == 0, "the gentler way is the closing: it is offered once"
    assert words.count("Stop here") == 2


def test_answer_texts_are_equal_for_mutual_touch(program: ProgramUnderTest) -> None:
    show_question(program)
    program.wait_until_idle()
    assert program.texts().count("Yes, please") == 2
    assert program.texts().count("Gentler, please") == 2


def test_cursor_and_hints_hide_and_return_with_key(program: ProgramUnderTest) -> None:
    show_step(program)
    program.qtbot.waitUntil(lambda: "Pause" not in program.texts())
    program.press(Key.Key_Tab)
    program.qtbot.waitUntil(lambda: "Pause" in program.texts())
