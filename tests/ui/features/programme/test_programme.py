"""Test the page of a programme: its weeks as text, and each exercise limited to the suggested rung."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.exercise.model import Exercise, Step, Touch
from guided.exercise.programme_model import Frequency, ProgrammeEntry, Week, Weekday
from guided.exercise.reading import read_file
from guided.preferences import Preferences
from tests.ui.support.items import all_items, is_a, scene_rect
from tests.ui.support.program import ProgramUnderTest
from tests.ui.support.programmes import (
    BROKEN,
    WEEKS,
    comes_to_practice,
    opens_practice,
    own_programme,
    practice,
    programme,
)
from ui.features.arrive.arrive import ArriveViewModel
from ui.services.couple import Couple
from ui.services.week_description import numbered, often, row

Key = Qt.Key
RUNGS = ("Side by side", "Palms near", "Fingertips")


@pytest.fixture
def opened(program: ProgramUnderTest) -> ProgramUnderTest:
    opens_practice(program)
    practice(program).pathways.openProgramme(0)
    program.wait_for_page("programme")
    program.window.grabWindow()
    return program


def exercise(**more: object) -> Exercise:
    return Exercise(name="hands", title="Hands", touch=Touch.HANDS, steps=(Step(),), rungs=RUNGS, **more)  # type: ignore[arg-type]


def line(program: ProgramUnderTest, name: str, number: int = 0) -> QQuickItem:
    found = [each for each in all_items(program.window) if is_a(each, "WeekRow") and each.property("name") == name]
    return sorted(found, key=lambda each: scene_rect(each).y())[number]


# How often, in words


@pytest.mark.parametrize(
    ("do", "words"),
    [
        ({"every": Frequency.DAY}, "every day"),
        ({"every": Frequency.SECOND_DAY}, "every second day"),
        ({"times": 1}, "once"),
        ({"times": 3}, "three times"),
        ({"times": 14}, "14 times"),
        ({"on": (Weekday.FRI,)}, "on Friday"),
        ({"on": (Weekday.FRI, Weekday.TUE)}, "on Tuesday and Friday"),
        ({"on": (Weekday.TUE, Weekday.THU, Weekday.SUN)}, "on Tuesday, Thursday and Sunday"),
        ({"times": 2, "up_to_rung": 2}, "twice, up to “Palms near”"),
        ({"times": 2, "up_to_rung": 9}, "twice"),
        ({"every": Frequency.DAY, "optional": True}, "every day, if you like"),
        ({"on": (Weekday.MON,), "up_to_rung": 1, "optional": True}, "on Monday, up to “Side by side”, if you like"),
    ],
)
def test_frequency_is_written_in_plain_words(do: dict[str, object], words: str) -> None:
    assert often(ProgrammeEntry(exercise="hands", **do), exercise()) == words  # type: ignore[arg-type]


def test_repeated_weeks_are_shown_together() -> None:
    assert [numbered(Week(), 1), numbered(Week(repeat=3), 2)] == ["Week 1", "Weeks 2 to 4"]


def test_hidden_exercise_shows_nothing_but_that() -> None:
    do = ProgrammeEntry(exercise="hands", times=2, up_to_rung=2, optional=True, note="Under the shirt.")
    away = row(do, exercise(opt_in=True), Preferences())
    assert away == {
        "title": "A closer exercise, hidden",
        "often": "twice, if you like",
        "note": "You can show it in Settings",
        "opens": False,
    }
    shown = row(do, exercise(opt_in=True), Preferences(show_opt_in=True))
    assert (shown["title"], shown["note"], shown["opens"]) == ("Hands", "Under the shirt.", True)


def test_waiting_exercise_says_why_and_is_not_opened() -> None:
    do = ProgrammeEntry(exercise="hands", times=2, note="In the morning.")
    waits = row(do, exercise(), Preferences(), lambda each: f"{each.title} waits")
    assert (waits["title"], waits["note"], waits["opens"]) == ("Hands", "Hands waits", False)


def test_exercise_with_mistakes_is_named_and_not_opened() -> None:
    assert row(ProgrammeEntry(exercise="our-own-hug", times=1), None, Preferences())["title"] == "our own hug"
    assert not row(ProgrammeEntry(exercise="our-own-hug", times=1), None, Preferences())["opens"]


# The page


def test_programme_page_shows_all_weeks_and_questions(opened: ProgramUnderTest) -> None:
    assert {
        "Easier touch",
        "Two weeks between two calls.",
        "3 weeks",
        "Leave out what does not suit you.",
        "Arriving",
        "Week 1",
        "Weeks 2 to 3",
        "The long hug",
        "every day",
        "three times, up to “Palms near”",
        "In the morning, perhaps.",
        "The thirty-second kiss",
        "once, if you like",
        "What would easier look like?",
        "When did your shoulders drop?",
        "on Tuesday and Friday, up to “Fingertips”",
    } <= set(opened.texts())
    assert not [item for item in all_items(opened.window) if is_a(item, "ProgressDots") and item.isVisible()]


def test_escape_leads_back_to_practice(opened: ProgramUnderTest) -> None:
    opened.press(Key.Key_Escape)
    comes_to_practice(opened)


@pytest.mark.parametrize(("number", "rung", "as_far_as"), [(0, 2, "Palms near"), (1, 3, "Fingertips")])
def test_exercise_of_week_opens_up_to_its_rung(
    opened: ProgramUnderTest, number: int, rung: int, as_far_as: str
) -> None:
    opened.find("page").setProperty("contentY", 0 if number == 0 else opened.find("page").property("most"))
    opened.window.grabWindow()
    opened.click(line(opened, "The hand ladder", number))
    opened.wait_for_page("arrive")
    assert f"“{as_far_as}”. What lies beyond it is neither asked nor played" in opened.texts()
    assert "Easier touch" in opened.texts()
    opened.hold(Key.Key_F, Key.Key_J)
    opened.wait_for_page("session")
    assert opened.session._prepared.choices.up_to_rung == rung


def test_back_from_exercise_focuses_its_line(opened: ProgramUnderTest) -> None:
    line(opened, "The hand ladder", 1).forceActiveFocus()
    opened.press(Key.Key_Return)
    opened.wait_for_page("arrive")
    opened.press(Key.Key_Escape)
    opened.wait_for_page("programme")
    opened.window.grabWindow()
    opened.wait_until_idle()
    assert opened.focused() == line(opened, "The hand ladder", 1)
    opened.press(Key.Key_Escape)
    comes_to_practice(opened)
    practice(opened).pathways.openProgramme(0)
    opened.wait_for_page("programme")
    assert opened.focused().objectName() == "back"


def test_what_lies_above_a_ladder_waits(program: ProgramUnderTest) -> None:
    opens_practice(program)
    ladder = program.services.ladders.named("bit-by-bit")
    assert ladder is not None
    program.services.ladders.start(ladder, 0, lambda: None)
    program.wait_until_idle()
    practice(program).pathways.openProgramme(0)
    program.wait_for_page("programme")
    hug = line(program, "The long hug")
    assert (hug.isEnabled(), hug.property("note")) == (False, "Waits while you are on the way back to touch")
    programme(program).open(0, 0)
    program.wait_until_idle()
    assert program.page == "programme"


def test_hidden_exercise_does_not_open(opened: ProgramUnderTest) -> None:
    opened.couple.settle(replace(opened.couple.preferences, show_close=False))
    programme(opened).show(programme(opened)._programme)
    opened.wait_until_idle()
    programme(opened).open(0, 2)
    opened.wait_until_idle()
    assert (opened.page, line(opened, "A closer exercise, hidden").isEnabled()) == ("programme", False)
    opened.couple.settle(replace(opened.couple.preferences, show_close=True))
    opened.wait_until_idle()
    programme(opened).open(0, 2)
    opened.wait_for_page("arrive")


@pytest.mark.parametrize(("week", "row_"), [(-1, 0), (0, -1), (0, 9), (9, 0)])
def test_row_without_exercise_does_not_open(opened: ProgramUnderTest, week: int, row_: int) -> None:
    programme(opened).open(week, row_)
    assert opened.page == "programme"


def test_help_leads_back_to_programme(opened: ProgramUnderTest) -> None:
    opened.press(Key.Key_F1)
    opened.wait_for_page("help")
    opened.press(Key.Key_Escape)
    opened.wait_for_page("programme")
    assert "Arriving" in opened.texts()


def test_hidden_programme_page_is_shown_again_unchanged(opened: ProgramUnderTest) -> None:
    opened.press(Key.Key_F12)
    opened.qtbot.waitUntil(lambda: "Easier touch" not in opened.texts())
    opened.hold(Key.Key_Space)
    opened.qtbot.waitUntil(lambda: "Easier touch" in opened.texts())
    opened.release(Key.Key_Space)


# Starting it


def test_programme_is_taken_up_in_one_press(opened: ProgramUnderTest) -> None:
    opened.find("takeUp").forceActiveFocus()
    opened.press(Key.Key_Return)
    comes_to_practice(opened)
    assert "Easier touch   ·   Arriving" in opened.texts()
    opened.click(opened.find("readAll"))
    opened.wait_for_page("programme")
    assert not [item for item in all_items(opened.window) if item.objectName() == "takeUp" and item.isVisible()]
    assert any("You’ve started this." in words for words in opened.texts())


def test_programme_to_be_replaced_is_named(opened: ProgramUnderTest) -> None:
    programme(opened).takeUp()
    comes_to_practice(opened)
    practice(opened).pathways.openProgramme(1)
    opened.wait_for_page("programme")
    assert "It takes the place of “Easier touch”. You can take that up again at any time." in opened.texts()
    assert opened.find("takeUp").property("name") == "Start this programme"


def test_own_programme_broken_meanwhile_stays_readable(program: ProgramUnderTest) -> None:
    path = own_programme("ours", WEEKS.replace("Easier touch", "Ours"))
    opens_practice(program)
    practice(program).pathways.openProgramme(0)
    program.wait_for_page("programme")
    path.write_text(BROKEN, "utf-8")
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    program.press(Key.Key_Escape)
    program.wait_for_page("programme")
    assert "Ours" in program.texts()


# The page before a session


def test_arrival_describes_only_steps_that_are_played(qtbot: QtBot, couple: Couple) -> None:
    found = read_file(bundled.exercises() / "hand-ladder.toml").exercise
    assert found is not None
    view = ArriveViewModel(couple, None, couple)

    def facts(rung: int | None) -> dict[str, str]:
        view.arrive(found, rung)
        return {fact["label"]: fact["words"] for fact in view.facts}

    whole, half = facts(None), facts(2)
    assert list(whole)[:2] == ["10 min", "Hands"]
    assert whole["10 min"] == "6 steps, 4 check-ins, 2 rounds"
    assert list(half)[:3] == ["6 min", "Near", "As far as"]
    assert half["6 min"] == "4 steps, 2 check-ins, 2 rounds"
    assert half["As far as"].startswith("“Palms near”.")
    assert facts(4) == whole
    assert "As far as" not in facts(9)


@pytest.fixture
def couple(tmp_path: Path) -> Couple:
    return Couple(tmp_path / "preferences.json")
