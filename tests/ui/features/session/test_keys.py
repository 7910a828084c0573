"""Test that each key of a session means the same at every moment, whatever has the focus."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from tests.guided.session.exercises import HUG, LADDER
from tests.ui.house import House, half_full, is_a, items
from tests.ui.navigation.test_pages import ASKED, aloud, ask, end, ready, rest, step

Key = Qt.Key
GOING_ON = [step, ready, aloud, ask]
ALL = [*GOING_ON, rest]


def tab(house: House, times: int) -> None:
    house.settles()
    for _ in range(times):
        house.press(Key.Key_Tab)


TABS = pytest.mark.parametrize("tabs", [0, 1, 3, 6])


@TABS
@pytest.mark.parametrize("comes_to", GOING_ON, ids=lambda each: each.__name__)
def test_space_rests_whatever_has_the_focus(house: House, comes_to: Callable[[House], None], tabs: int) -> None:
    comes_to(house)
    tab(house, tabs)
    house.press(Key.Key_Space)
    assert house.session.kind == "rest"


@TABS
def test_space_keeps_resting(house: House, tabs: int) -> None:
    rest(house)
    tab(house, tabs)
    house.press(Key.Key_Space)
    house.press(Key.Key_Space)
    house.settles()
    assert house.session.kind == "rest"


@TABS
@pytest.mark.parametrize("comes_to", ALL, ids=lambda each: each.__name__)
def test_down_eases_off_whatever_has_the_focus(house: House, comes_to: Callable[[House], None], tabs: int) -> None:
    comes_to(house)
    tab(house, tabs)
    before = (house.session.prompt, house.session.part, house.session.kind, house.session.title)
    house.press(Key.Key_Down)
    assert (house.session.prompt, house.session.part, house.session.kind, house.session.title) != before


@TABS
@pytest.mark.parametrize("comes_to", ALL, ids=lambda each: each.__name__)
def test_escape_stops_whatever_has_the_focus(house: House, comes_to: Callable[[House], None], tabs: int) -> None:
    comes_to(house)
    tab(house, tabs)
    house.press(Key.Key_Escape)
    assert (house.session.kind, house.session.part) == ("step", "closing")
    house.passes(2)
    house.press(Key.Key_Escape)
    assert house.session.kind == "end"


@TABS
def test_escape_at_the_end_leads_home(house: House, tabs: int) -> None:
    end(house)
    tab(house, tabs)
    house.press(Key.Key_Escape)
    house.goes_to("home")


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Down, Key.Key_Escape, Key.Key_T, Key.Key_Plus, Key.Key_Return])
def test_a_key_that_repeats_itself_means_nothing_more(house: House, key: Qt.Key) -> None:
    step(house)
    seen = [getattr(house.session, each) for each in ("kind", "part", "prompt", "secondsLeft")]
    house.repeat(key)
    assert [getattr(house.session, each) for each in ("kind", "part", "prompt", "secondsLeft")] == seen
    house.hold(Key.Key_Escape)
    house.passes(2)
    house.repeat(Key.Key_Escape)
    assert (house.session.kind, house.session.part) == ("step", "closing")


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
def test_each_answers_with_their_own_keys(house: House, keys: str, leads_to: str) -> None:
    ask(house)
    for letter in keys[:2]:
        assert house.session.kind == "ask"
        house.press(getattr(Key, f"Key_{letter}"))
    assert house.session.answered
    for letter in keys[2:]:
        house.press(getattr(Key, f"Key_{letter}"))
    house.passes(3)
    assert house.session.title == leads_to
    assert (house.session.part == "closing") == (leads_to == "")


def test_one_answer_waits_for_the_other_and_nothing_shows_whose_it_was(house: House) -> None:
    ask(house)
    house.settles()
    before = house.words()
    house.press(Key.Key_S)
    assert not house.session.answered
    house.passes(600)
    house.settles()
    assert house.words() == before
    house.settles()
    assert house.session.kind == "ask"
    a = house.find("answersA")
    looks = {
        (item.isEnabled(), item.opacity(), item.property("done"), item.height())
        for item in items(house.window)
        if is_a(item, "Answer") and a.isAncestorOf(item)
    }
    assert len(looks) == 1


@pytest.mark.parametrize(
    ("patience", "told"), [(None, "we stay exactly where we are"), (90.0, "it ends as kindly as with a no")]
)
def test_what_silence_leads_to_is_told_as_it_is(house: House, patience: float | None, told: str) -> None:
    house.plays(HUG, replace(ASKED, patience=patience))
    house.passes(16)
    house.settles()
    (silence,) = [words for words in house.words() if words.startswith("No hurry.")]
    assert told in silence
    house.passes(100)
    assert (house.session.kind == "ask") is (patience is None)


def test_an_answer_can_be_tapped(house: House) -> None:
    ask(house)
    house.settles()
    answers = [item for item in items(house.window) if is_a(item, "Answer") and item.property("name") == "stop here"]
    assert len(answers) == 2
    house.click(answers[0])
    assert not house.session.answered
    house.click(answers[1])
    assert house.session.answered
    house.passes(3)
    assert house.session.part == "closing"


def test_both_must_hold_to_go_on_from_a_rest(house: House) -> None:
    rest(house)
    house.settles()
    house.hold(Key.Key_F)
    house.qtbot.waitUntil(lambda: house.find("holdA").property("full"))
    house.settles()
    assert house.session.kind == "rest"
    house.hold(Key.Key_J)
    house.qtbot.waitUntil(lambda: house.session.kind == "step")


def test_one_who_lets_go_has_not_held(house: House) -> None:
    rest(house)
    house.settles()
    house.hold(Key.Key_F, Key.Key_J)
    half_full(house.find("holdB"))
    house.let_go(Key.Key_J)
    house.qtbot.waitUntil(lambda: house.find("holdA").property("full") and house.find("holdB").property("fill") == 0)
    assert house.session.kind == "rest"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Plus, Key.Key_A, Key.Key_J, Key.Key_Right, Key.Key_Up])
def test_no_other_key_ends_a_rest(house: House, key: Qt.Key) -> None:
    rest(house)
    house.settles()
    house.press(key)
    house.settles()
    assert house.session.kind == "rest"


@pytest.mark.parametrize("key", [Key.Key_X, Key.Key_F, Key.Key_5, Key.Key_Up, Key.Key_Plus])
def test_any_key_rests_in_a_question_asked_aloud(house: House, key: Qt.Key) -> None:
    aloud(house)
    house.press(key)
    assert house.session.kind == "rest"


def test_a_tap_rests_in_a_question_asked_aloud(house: House) -> None:
    aloud(house)
    house.settles()
    house.click_at(QPoint(640, 300))
    assert house.session.kind == "rest"


def test_t_shows_the_time_left_and_hides_it_again(house: House) -> None:
    step(house)
    assert not [words for words in house.words() if any(letter.isdigit() for letter in words)]
    house.press(Key.Key_T)
    assert "0:13" in house.words()
    house.press(Key.Key_T)
    assert "0:13" not in house.words()


def test_enter_says_that_both_are_ready(house: House) -> None:
    ready(house)
    house.press(Key.Key_Return)
    assert house.session.kind == "ask"


def test_a_step_can_be_longer_or_enough(house: House) -> None:
    step(house)
    left = house.session.secondsLeft
    house.press(Key.Key_Plus)
    assert house.session.secondsLeft == left + 15
    house.press(Key.Key_Return)
    assert house.session.aloud
    house.press(Key.Key_Return)
    assert house.session.aloud, "pressed twice it answers no question that nobody has heard"


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_enter_says_yes_for_both_to_a_question_asked_aloud(house: House, key: Qt.Key) -> None:
    aloud(house)
    house.passes(1)
    house.press(key)
    assert (house.session.kind, house.session.touch) == ("step", "embrace")


def test_tap_on_the_large_place_says_yes_for_both_to_a_question_asked_aloud(house: House) -> None:
    aloud(house)
    house.passes(1)
    house.settles()
    place = house.find("bothSaidYes")
    assert place.property("name") == "We have both said yes"
    assert "Press Enter" in place.property("description")
    house.click(place)
    assert (house.session.kind, house.session.touch) == ("step", "embrace")


def test_enter_that_repeats_says_yes_to_nothing(house: House) -> None:
    aloud(house)
    house.passes(1)
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QCoreApplication.sendEvent(house.window, event)
    assert (house.session.aloud, house.session.touch) == (True, "none")


def test_down_at_a_question_asked_aloud_asks_for_the_gentler_step_first(house: House) -> None:
    aloud(house)
    house.passes(1)
    house.press(Key.Key_Down)
    assert (house.session.aloud, house.session.touch) == (True, "none")
    assert "Hands instead" in house.session.prompt
    assert house.session.easeCloses
    house.settles()
    assert "Otherwise wait, or press ↓ to finish here." in house.words()
    house.passes(2)
    house.press(Key.Key_Return)
    assert house.session.touch == "hands"


def test_question_asked_aloud_that_gets_no_sign_pauses_and_says_so(house: House) -> None:
    aloud(house)
    house.passes(20)
    assert (house.session.kind, house.session.unanswered, house.session.touch) == ("rest", True, "none")
    assert house.heard.said[-1].startswith("No hurry.")
    house.settles()
    assert "No hurry. Hold F and J together, and we’ll ask again." in house.words()


def test_each_one_s_yes_has_words_of_their_own(house: House) -> None:
    house.plays(LADDER, ASKED)
    house.session.ready()
    house.passes(1)
    house.settles()
    words = house.words()
    assert (words.count("I’m glad to"), words.count("I’d like that"), words.count("yes, go on")) == (1, 1, 0)
    assert words.count("gentler, please") == 0, "the gentler way is the closing: it is offered once"
    assert words.count("stop here") == 2


def test_where_both_would_touch_both_have_the_same_words(house: House) -> None:
    ask(house)
    house.settles()
    assert house.words().count("yes, go on") == 2
    assert house.words().count("gentler, please") == 2


def test_the_cursor_and_the_hints_go_and_come_back_with_a_key(house: House) -> None:
    step(house)
    house.qtbot.waitUntil(lambda: "pause" not in house.words())
    house.press(Key.Key_Tab)
    house.qtbot.waitUntil(lambda: "pause" in house.words())
