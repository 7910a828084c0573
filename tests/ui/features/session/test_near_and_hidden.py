"""Test the near view, the hidden screen, keys by position, and what any key or tap does in a step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from guided import bundled
from guided.exercise.model import Exercise, Step, Touch
from guided.session.session_choices import SessionChoices
from tests.guided.session.exercises import HUG
from tests.ui.support.items import all_items, is_operable
from tests.ui.support.journals import write
from tests.ui.support.near_view import Key, near_view, show_near_view
from tests.ui.support.pages import (
    show_end,
    show_question,
    show_question_aloud,
    show_ready,
    show_rest,
    show_step,
    show_tonight,
)
from tests.ui.support.program import SHORT_FADES, MakeProgram, ProgramUnderTest, RecordedAudio
from ui.machine import Machine

NO_RAISING = pytest.mark.qt_log_ignore("does not support raise")
LINUX = {"A": 38, "S": 39, "D": 40, "F": 41, "J": 44, "K": 45, "L": 46}


def test_near_view_shows_all_texts_and_controls_and_closes(program: ProgramUnderTest) -> None:
    show_step(program)
    assert not near_view(program).isVisible()
    show_near_view(program)
    controls = {item.property("name") for item in all_items(program.window) if is_operable(item)}
    assert {"Pause", "Finish gently", "End", "A little longer", "That’s enough", "Hide", "Help"} <= controls
    assert all(words in program.texts() for words in program.session.words)
    program.press(Key.Key_N)
    program.qtbot.waitUntil(lambda: not near_view(program).isVisible())


def test_keys_scroll_long_text(program: ProgramUnderTest) -> None:
    words = " ".join(f"Sentence number {number} is here to be read." for number in range(16))
    exercise = Exercise(name="t", title="T", touch=Touch.NONE, steps=(Step(for_=90.0, say=words),))
    program.start_session(exercise)
    program.resize(900, 600)
    show_near_view(program)
    for key, moved in ((Key.Key_PageDown, True), (Key.Key_PageUp, False)):
        program.press(key)
        assert (program.find("allWords").property("contentY") > 0) is moved
    assert program.session.kind == "step"
    program.press(Key.Key_N)
    program.press(Key.Key_PageDown)
    assert program.session.kind == "rest"


def test_moving_pointer_opens_near_view(program: ProgramUnderTest) -> None:
    show_step(program)
    for x in (300, 500, 700):
        QTest.mouseMove(program.window, QPoint(x, 200))
    program.qtbot.waitUntil(lambda: near_view(program).isVisible())


@pytest.mark.parametrize(
    ("control", "kind", "part"),
    [("nearRest", "rest", "opening"), ("nearStop", "step", "closing"), ("nearEase", "step", "closing")],
)
def test_near_view_controls_do_what_they_say(program: ProgramUnderTest, control: str, kind: str, part: str) -> None:
    show_step(program)
    show_near_view(program)
    program.click(program.find(control))
    program.qtbot.waitUntil(lambda: (program.session.kind, program.session.part) == (kind, part))


def test_back_is_shown_once_there_is_a_previous_step(program: ProgramUnderTest) -> None:
    two = Exercise(
        name="t", title="T", touch=Touch.NONE, steps=(Step(for_=20.0, say="One."), Step(for_=20.0, say="Two."))
    )
    program.start_session(two)
    assert not program.session.canGoBack
    program.advance(22)
    assert program.session.prompt == "Two."
    program.press(Key.Key_Left)
    assert program.session.prompt == "One."


@pytest.mark.parametrize("key", [Key.Key_X, Key.Key_5, Key.Key_Up, Key.Key_F, Key.Key_Backspace])
def test_other_key_pauses(program: ProgramUnderTest, key: Qt.Key) -> None:
    show_step(program)
    program.press(key)
    assert program.session.kind == "rest"


@pytest.mark.parametrize("key", [Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_VolumeUp])
def test_modifier_and_system_keys_do_not_pause(program: ProgramUnderTest, key: Qt.Key) -> None:
    show_step(program)
    program.press(key)
    assert program.session.kind == "step"


def test_click_anywhere_pauses(program: ProgramUnderTest) -> None:
    show_step(program)
    program.wait_until_idle()
    program.click_at(QPoint(640, 300))
    assert program.session.kind == "rest"


def typed(program: ProgramUnderTest, key: Qt.Key, code: int) -> None:
    """What a keyboard sends on Linux: the letter of its layout, and the place of the key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, code, 0, 0, "")
        QCoreApplication.sendEvent(program.window, event)


@pytest.mark.skipif("sys.platform != 'linux'")
@pytest.mark.parametrize(
    ("a", "b", "leads_to"),
    [
        ((Key.Key_Q, LINUX["A"]), (Key.Key_J, LINUX["J"]), "Hug"),  # AZERTY
        ((Key.Key_A, LINUX["A"]), (Key.Key_H, LINUX["J"]), "Hug"),  # Dvorak
        ((Key.Key_O, LINUX["S"]), (Key.Key_H, LINUX["J"]), "Hands instead"),
        ((0x0424, LINUX["A"]), (0x041E, LINUX["J"]), "Hug"),  # Russian
    ],
)
def test_keys_are_recognised_by_position(
    program: ProgramUnderTest, a: tuple[Qt.Key, int], b: tuple[Qt.Key, int], leads_to: str
) -> None:
    show_question(program)
    typed(program, *a)
    typed(program, *b)
    assert program.session.answered
    program.advance(3)
    assert program.session.title == leads_to


@pytest.mark.skipif("sys.platform != 'linux'")
def test_letter_at_other_position_is_no_answer(program: ProgramUnderTest) -> None:
    """On AZERTY the letter A stands where QWERTY has Q."""
    show_question(program)
    typed(program, Key.Key_A, 24)
    typed(program, Key.Key_J, LINUX["J"])
    assert not program.session.answered


@pytest.mark.qt_log_ignore("in an invalid context")  # on a busy machine a fade outlives its page by a moment
@pytest.mark.parametrize(
    "comes_to",
    [show_tonight, show_step, show_ready, show_question, show_rest, show_end],
    ids=lambda each: each.__name__,
)
@pytest.mark.parametrize("hides", ["F12", "Ctrl+H"])
def test_one_key_hides_screen_and_a_long_space_shows_it_paused(
    program: ProgramUnderTest, comes_to: object, hides: str
) -> None:
    comes_to(program)  # type: ignore[operator]
    playing = program.page == "session" and program.session.kind in ("step", "ready", "ask", "rest")
    title = program.window.title()
    if hides == "F12":
        program.press(Key.Key_F12)
    else:
        program.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert program.shell.hidden
    words = program.texts()
    assert len(words) == 1
    assert words[0].replace(":", "").replace(" ", "").replace("AM", "").replace("PM", "").isdigit()
    assert program.window.title() != title
    if playing:
        assert program.session.kind == "rest"
        assert program.heard.rung[-1] == "silence"
    for key in (Key.Key_Shift, Key.Key_Space, Key.Key_Return, Key.Key_Escape, Key.Key_A, Key.Key_F1):
        program.press(key)
        assert program.shell.hidden
    program.hold(Key.Key_Space)
    program.qtbot.waitUntil(lambda: not program.shell.hidden)
    program.release(Key.Key_Space)
    assert program.window.title() == title
    if playing:
        assert program.session.kind == "rest"


@pytest.mark.parametrize("key", ["F12", "Ctrl+H", "Ctrl+H by its place"])
def test_hiding_key_shows_page_again_after_a_second(program: ProgramUnderTest, key: str) -> None:
    show_tonight(program)
    now = [100.0]
    program.navigation.privacy.clock = lambda: now[0]

    def press() -> None:
        if key == "F12":
            program.press(Key.Key_F12)
        elif key == "Ctrl+H":
            program.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)
        else:
            control = Qt.KeyboardModifier.ControlModifier
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(program.window, QKeyEvent(kind, 0x0420, control, 43, 0, 0, ""))

    press()
    for seconds, hidden in ((0.0, True), (0.9, True), (0.2, False)):
        now[0] += seconds
        press()
        assert program.shell.hidden is hidden


def test_hidden_screen_is_dark_in_a_dark_room(make_program: MakeProgram) -> None:
    for theme, light in (("night", False), ("day", True)):
        program = make_program(theme=theme)
        show_tonight(program)
        program.press(Key.Key_F12)
        program.wait_for_frame()
        at_edge = program.window.grabWindow().pixelColor(5, 5).lightnessF()
        assert (at_edge > 0.5) is light
        program.window.close()


def test_pressing_long_on_hidden_screen_shows_page_again(program: ProgramUnderTest) -> None:
    show_tonight(program)
    program.press(Key.Key_F12)
    program.click_at(QPoint(300, 300))
    assert program.shell.hidden
    QTest.mousePress(program.window, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    program.qtbot.waitUntil(lambda: not program.shell.hidden)
    QTest.mouseRelease(program.window, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))


def test_hiding_releases_held_keys(program: ProgramUnderTest) -> None:
    show_rest(program)
    program.wait_until_idle()
    program.hold(Key.Key_F)
    program.press(Key.Key_F12)
    program.release(Key.Key_F)
    program.shell.unhide()
    program.wait_until_idle()
    program.hold(Key.Key_J)
    program.qtbot.waitUntil(lambda: program.find("holdB").property("full"))
    program.wait_until_idle()
    assert program.session.kind == "rest"


def test_session_ignores_keys_during_transition(program: ProgramUnderTest) -> None:
    show_step(program)
    program.press(Key.Key_F1)
    program.session.stopHere()
    program.press(Key.Key_Escape)
    program.wait_until_idle()
    assert program.session.part != "closing"


def test_session_begun_while_hidden_is_paused(program: ProgramUnderTest) -> None:
    """The page before it is still fading out."""
    program.tempo = SHORT_FADES
    program.open()
    program.navigation.sessions.begin(HUG, SessionChoices())
    program.shell.hide()
    assert program.session.prompt == ""
    program.shell.unhide()
    program.qtbot.waitUntil(lambda: program.session.kind == "rest")


@pytest.mark.parametrize("key", [Key.Key_Dead_Acute, Key.Key_F2, Key.Key_Left, Key.Key_Tab, Key.Key_Insert, Key.Key_N])
def test_every_key_at_question_asked_aloud_pauses(program: ProgramUnderTest, key: Qt.Key) -> None:
    show_question_aloud(program)
    typed(program, key, 0)
    assert program.session.kind == "rest"


def test_hiding_silences_all_sound(make_program: MakeProgram) -> None:
    heard = RecordedAudio()
    program = make_program(machine=Machine(heard))
    program.open(bundled.exercises() / "long-hug.toml")
    program.press(Key.Key_F12)
    assert heard.rung == ["silence"]


def test_help_in_session_pauses_and_leads_back(program: ProgramUnderTest) -> None:
    show_step(program)
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    assert program.session.kind == "rest"
    program.press(Key.Key_Escape)
    program.wait_for_page("session")
    assert program.session.kind == "rest"


@NO_RAISING
def test_second_start_raises_window_and_keeps_session(program: ProgramUnderTest, tmp_path: Path) -> None:
    program.start_session(HUG)
    program.shell.ask(str(bundled.exercises() / "hand-ladder.toml"))
    program.wait_until_idle()
    assert program.page == "session"
    program.shell.openHelp()
    program.shell.ask(str(bundled.exercises() / "hand-ladder.toml"))
    program.wait_for_page("help")


@NO_RAISING
def test_second_start_with_file_opens_it(program: ProgramUnderTest) -> None:
    program.open()
    program.shell.ask(str(bundled.exercises() / "hand-ladder.toml"))
    program.wait_for_page("arrive")


def gives_first(program: ProgramUnderTest, name: str) -> str:
    program.shell.ask(str(bundled.exercises() / f"{name}.toml"))
    program.wait_for_page("arrive")
    return str(program.shell.viewModel.givesFirst)  # type: ignore[attr-defined]


@NO_RAISING
def test_first_giver_alternates_for_each_exercise(program: ProgramUnderTest) -> None:
    program.open()
    journal, now = program.machine.journal, program.machine.now().astimezone()
    assert gives_first(program, "hand-ladder") == "a"
    program.shell.viewModel.begin()  # type: ignore[attr-defined]
    program.wait_for_page("session")
    program.shell.leaveSession()
    assert gives_first(program, "hand-ladder") == "a"
    write(journal).add_session("hand-ladder", now)
    assert gives_first(program, "hand-ladder") == "b"
    assert gives_first(program, "long-hug") == "a"


@NO_RAISING
def test_partner_who_received_less_receives_first_and_longer(program: ProgramUnderTest) -> None:
    program.open()
    write(program.machine.journal).add_turn(60)
    assert gives_first(program, "hand-ladder") == "b"
    arrive = program.shell.viewModel
    fact = {
        "label": "Taking turns",
        "words": "Robin receives a little longer than Sam this time, so that it evens out between you",
    }
    assert fact in arrive.facts  # type: ignore[attr-defined]
    assert arrive._session_choices().ahead == 60  # type: ignore[attr-defined]
    assert gives_first(program, "long-hug") == "a"
    assert fact not in arrive.facts  # type: ignore[attr-defined]
    assert "begins" not in program.couple._path.read_text("utf-8")
