"""Test the near view, the hidden screen, keys by position, and what any key or tap does in a step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from guided import bundled
from guided.exercise.model import Exercise, Step, Touch
from guided.session.timeline import SessionChoices
from tests.guided.session.exercises import HUG
from tests.ui.conftest import Furnish
from tests.ui.house import SHORT_FADES, Heard, House, is_a, items, operable
from tests.ui.navigation.test_pages import aloud, ask, end, home, ready, rest, step
from ui.machine import Machine

Key = Qt.Key
NO_RAISING = pytest.mark.qt_log_ignore("does not support raise")
LINUX = {"A": 38, "S": 39, "D": 40, "F": 41, "J": 44, "K": 45, "L": 46}


def near(house: House) -> QQuickItem:
    (view,) = [item for item in items(house.window) if is_a(item, "NearView")]
    return view


def comes_near(house: House) -> None:
    house.press(Key.Key_N)
    house.qtbot.waitUntil(lambda: near(house).opacity() == 1)


def test_the_near_view_shows_every_word_and_control_and_goes_again(house: House) -> None:
    step(house)
    assert not near(house).isVisible()
    comes_near(house)
    controls = {item.property("name") for item in items(house.window) if operable(item)}
    assert {"Rest", "Ease off", "Stop", "A little longer", "That’s enough", "Hide", "Help"} <= controls
    assert all(words in house.words() for words in house.session.words)
    house.press(Key.Key_N)
    house.qtbot.waitUntil(lambda: not near(house).isVisible())


def test_keys_move_through_words_that_have_no_room_at_once(house: House) -> None:
    words = " ".join(f"Sentence number {number} is here to be read." for number in range(16))
    exercise = Exercise(name="t", title="T", touch=Touch.NONE, steps=(Step(for_=90.0, say=words),))
    house.plays(exercise)
    house.resize(900, 600)
    comes_near(house)
    for key, moved in ((Key.Key_PageDown, True), (Key.Key_PageUp, False)):
        house.press(key)
        assert (house.find("allWords").property("contentY") > 0) is moved
    assert house.session.kind == "step"
    house.press(Key.Key_N)
    house.press(Key.Key_PageDown)
    assert house.session.kind == "rest"


def test_a_pointer_that_moves_brings_it(house: House) -> None:
    step(house)
    for x in (300, 500, 700):
        QTest.mouseMove(house.window, QPoint(x, 200))
    house.qtbot.waitUntil(lambda: near(house).isVisible())


@pytest.mark.parametrize(
    ("control", "kind", "part"),
    [("nearRest", "rest", "opening"), ("nearStop", "step", "closing"), ("nearEase", "step", "closing")],
)
def test_its_controls_do_what_they_say(house: House, control: str, kind: str, part: str) -> None:
    step(house)
    comes_near(house)
    house.click(house.find(control))
    house.qtbot.waitUntil(lambda: (house.session.kind, house.session.part) == (kind, part))


def test_back_is_there_once_there_is_a_step_before(house: House) -> None:
    two = Exercise(
        name="t", title="T", touch=Touch.NONE, steps=(Step(for_=20.0, say="One."), Step(for_=20.0, say="Two."))
    )
    house.plays(two)
    assert not house.session.canGoBack
    house.passes(22)
    assert house.session.prompt == "Two."
    house.press(Key.Key_Left)
    assert house.session.prompt == "One."


@pytest.mark.parametrize("key", [Key.Key_X, Key.Key_5, Key.Key_Up, Key.Key_F, Key.Key_Backspace])
def test_any_other_key_rests(house: House, key: Qt.Key) -> None:
    step(house)
    house.press(key)
    assert house.session.kind == "rest"


@pytest.mark.parametrize("key", [Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_VolumeUp])
def test_a_key_that_changes_others_or_the_machine_rests_nothing(house: House, key: Qt.Key) -> None:
    step(house)
    house.press(key)
    assert house.session.kind == "step"


def test_a_tap_anywhere_rests(house: House) -> None:
    step(house)
    house.settles()
    house.click_at(QPoint(640, 300))
    assert house.session.kind == "rest"


def typed(house: House, key: Qt.Key, code: int) -> None:
    """What a keyboard sends on Linux: the letter of its layout, and the place of the key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, code, 0, 0, "")
        QCoreApplication.sendEvent(house.window, event)


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
def test_keys_are_known_by_their_place(
    house: House, a: tuple[Qt.Key, int], b: tuple[Qt.Key, int], leads_to: str
) -> None:
    ask(house)
    typed(house, *a)
    typed(house, *b)
    assert house.session.answered
    house.passes(3)
    assert house.session.title == leads_to


@pytest.mark.skipif("sys.platform != 'linux'")
def test_a_letter_elsewhere_is_no_answer(house: House) -> None:
    """On AZERTY the letter A stands where QWERTY has Q."""
    ask(house)
    typed(house, Key.Key_A, 24)
    typed(house, Key.Key_J, LINUX["J"])
    assert not house.session.answered


@pytest.mark.qt_log_ignore("in an invalid context")  # on a busy machine a fade outlives its page by a moment
@pytest.mark.parametrize("comes_to", [home, step, ready, ask, rest, end], ids=lambda each: each.__name__)
@pytest.mark.parametrize("hides", ["F12", "Ctrl+H"])
def test_one_key_hides_everything_and_a_key_brings_it_back_at_rest(house: House, comes_to: object, hides: str) -> None:
    comes_to(house)  # type: ignore[operator]
    playing = house.page == "session" and house.session.kind in ("step", "ready", "ask", "rest")
    title = house.window.title()
    if hides == "F12":
        house.press(Key.Key_F12)
    else:
        house.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert house.program.shell.hidden
    words = house.words()
    assert len(words) == 1
    assert words[0].replace(":", "").replace(" ", "").replace("AM", "").replace("PM", "").isdigit()
    assert house.window.title() != title
    if playing:
        assert house.session.kind == "rest"
        assert house.heard.rung[-1] == "silence"
    house.press(Key.Key_Shift)
    assert house.program.shell.hidden
    house.press(Key.Key_Space)
    assert not house.program.shell.hidden
    assert house.window.title() == title
    if playing:
        assert house.session.kind == "rest"


def test_what_was_held_is_let_go_when_everything_is_hidden(house: House) -> None:
    rest(house)
    house.settles()
    house.hold(Key.Key_F)
    house.press(Key.Key_F12)
    house.let_go(Key.Key_F)
    house.press(Key.Key_Space)
    house.settles()
    house.hold(Key.Key_J)
    house.qtbot.waitUntil(lambda: house.find("holdB").property("full"))
    house.settles()
    assert house.session.kind == "rest"


def test_a_session_hears_nothing_while_another_page_comes(house: House) -> None:
    step(house)
    house.press(Key.Key_F1)
    house.session.stopHere()
    house.press(Key.Key_Escape)
    house.settles()
    assert house.session.part != "closing"


def test_hidden_before_it_begins_a_session_begins_at_rest(house: House) -> None:
    """The page before it is still fading out."""
    house.tempo = SHORT_FADES
    house.opens()
    house.program.navigation.sessions.begin(HUG, SessionChoices())
    house.program.shell.hide()
    assert house.session.prompt == ""
    house.program.shell.unhide()
    house.qtbot.waitUntil(lambda: house.session.kind == "rest")


@pytest.mark.parametrize("key", [Key.Key_Dead_Acute, Key.Key_F2, Key.Key_Left, Key.Key_Tab, Key.Key_Insert, Key.Key_N])
def test_any_key_at_all_rests_in_a_question_asked_aloud(house: House, key: Qt.Key) -> None:
    aloud(house)
    typed(house, key, 0)
    assert house.session.kind == "rest"


def test_whatever_is_heard_falls_silent_with_the_screen(furnish: Furnish) -> None:
    heard = Heard()
    house = furnish(machine=Machine(heard))
    house.opens(bundled.exercises() / "long-hug.toml")
    house.press(Key.Key_F12)
    assert heard.rung == ["silence"]


def test_help_is_one_key_away_and_leads_back_to_the_room_at_rest(house: House) -> None:
    step(house)
    house.press(Key.Key_F1)
    house.goes_to("help")
    assert house.session.kind == "rest"
    house.press(Key.Key_Escape)
    house.goes_to("session")
    assert house.session.kind == "rest"


@NO_RAISING
def test_a_second_start_comes_to_the_front_and_leads_nobody_out_of_a_session(house: House, tmp_path: Path) -> None:
    house.plays(HUG)
    house.program.shell.ask(str(bundled.exercises() / "hand-ladder.toml"))
    house.settles()
    assert house.page == "session"
    house.program.shell.openHelp()
    house.program.shell.ask(str(bundled.exercises() / "hand-ladder.toml"))
    house.goes_to("help")


@NO_RAISING
def test_a_second_start_with_a_file_opens_it(house: House) -> None:
    house.opens()
    house.program.shell.ask(str(bundled.exercises() / "hand-ladder.toml"))
    house.goes_to("arrive")


def gives_first(house: House, name: str) -> str:
    house.program.shell.ask(str(bundled.exercises() / f"{name}.toml"))
    house.goes_to("arrive")
    return str(house.program.shell.viewModel.givesFirst)  # type: ignore[attr-defined]


@NO_RAISING
def test_who_gives_first_alternates_for_each_exercise_by_itself(house: House) -> None:
    house.opens()
    journal, now = house.machine.journal, house.machine.now().astimezone()
    assert gives_first(house, "hand-ladder") == "a"
    house.program.shell.viewModel.begin()  # type: ignore[attr-defined]
    house.goes_to("session")
    house.program.shell.leaveSession()
    assert gives_first(house, "hand-ladder") == "a"
    journal.add_session("hand-ladder", now)
    assert gives_first(house, "hand-ladder") == "b"
    assert gives_first(house, "long-hug") == "a"


@NO_RAISING
def test_whoever_received_less_receives_first_and_longer_and_the_page_says_so(house: House) -> None:
    house.opens()
    house.machine.journal.add_turn(60)
    assert gives_first(house, "hand-ladder") == "b"
    arrive = house.program.shell.viewModel
    fact = {
        "label": "Taking turns",
        "words": "Robin receives a little longer than Sam this time, so that it evens out between you",
    }
    assert fact in arrive.facts  # type: ignore[attr-defined]
    assert arrive._choices().ahead == 60  # type: ignore[attr-defined]
    assert gives_first(house, "long-hug") == "a"
    assert fact not in arrive.facts  # type: ignore[attr-defined]
    assert "begins" not in house.couple._path.read_text("utf-8")
