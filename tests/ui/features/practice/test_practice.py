"""Test the practice page: its destinations, and the couple's agreement until the next call."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from guided import bundled
from guided.exercise.programme_model import Ladder
from guided.practice.plan import OWN_WEEK, agreement_from_json, agreement_to_json
from tests.ui.support.items import all_items, is_a, scene_rect
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import (
    BROKEN,
    LADDER,
    TUESDAY,
    WEEKS,
    Wall,
    comes_to_practice,
    look_at,
    opens_pathways,
    opens_practice,
    own_programme,
    practice,
    shows_part,
    takes_up,
    three,
    with_calendar,
)
from ui.foundation import paths
from ui.services import daily_phrases

Key = Qt.Key


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def lived(make_program: MakeProgram, wall: Wall) -> ProgramUnderTest:
    """A program with a calendar, come to the practice page."""
    program = make_program(machine=with_calendar(wall))
    look_at(program, wall)
    opens_practice(program)
    return program


def lines(program: ProgramUnderTest, name: str) -> list[tuple[str, str, list[bool]]]:
    """What stands in one group of the agreement."""
    rows = getattr(practice(program).callPlan, name)
    return [(row["title"], row["often"], row["dots"]) for row in rows]


def cards(program: ProgramUnderTest, name: str) -> list[str]:
    """The cards of one group, as one reads them."""
    (group,) = named(program, name)
    found = [each for each in all_items(program.window) if is_a(each, "PathwayCard") and is_in(each, group)]
    return [
        each.property("name") for each in sorted(found, key=lambda each: scene_rect(each).topLeft().toTuple()[::-1])
    ]


def named(program: ProgramUnderTest, name: str) -> list[QQuickItem]:
    return [item for item in all_items(program.window) if item.objectName() == name]


def is_in(item: QQuickItem, other: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None and above != other:
        above = above.parentItem()
    return above is not None


def line(program: ProgramUnderTest, name: str) -> QQuickItem:
    return next(each for each in all_items(program.window) if is_a(each, "WeekRow") and each.property("name") == name)


# The ways


def test_home_link_leads_to_practice_and_back(program: ProgramUnderTest) -> None:
    opens_practice(program)
    assert "Our practice" in program.texts()
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


def test_programmes_and_ladders_are_listed_as_cards(program: ProgramUnderTest) -> None:
    opens_pathways(program)
    assert cards(program, "ladders") == ["Bit by bit"]
    assert cards(program, "programmes") == ["Easier touch", "Slow mornings"]
    assert {"3 weeks   ·   distant, tender", "One week", "From Anna Berg"} <= set(program.texts())


def test_chosen_ladder_is_emitted(program: ProgramUnderTest) -> None:
    opens_pathways(program)
    told: list[object] = []
    practice(program).pathways.ladderChosen.connect(told.append)
    card = next(
        each
        for each in all_items(program.window)
        if is_a(each, "PathwayCard") and each.property("name") == "Bit by bit"
    )
    program.click(card)
    (ladder,) = told
    assert isinstance(ladder, Ladder)
    assert [rung.exercise for rung in ladder.rungs] == ["sitting-near", "hand-ladder"]


def test_own_programmes_come_first_and_faulty_one_hides_none(program: ProgramUnderTest) -> None:
    own_programme("zzz-ours", WEEKS.replace("Easier touch", "Ours"))
    own_programme("never", BROKEN)
    own_programme("our-ladder", LADDER.replace("Bit by bit", "Our ladder"), "ladders")
    own_programme("in-between", WEEKS.replace("Easier touch", "Beside the exercises"), "exercises")
    opens_pathways(program)
    assert cards(program, "programmes") == ["Beside the exercises", "Ours", "Easier touch", "Slow mornings"]
    assert cards(program, "ladders") == ["Our ladder", "Bit by bit"]
    assert "Never shown" not in program.texts()
    (told,) = [words for words in program.texts() if "never.toml" in words]
    assert "line 11" in told
    assert "lng-hug" in told


def test_own_programme_replaces_bundled_one_of_same_name(program: ProgramUnderTest) -> None:
    path = own_programme("easier-touch", WEEKS.replace("Easier touch", "Our way"))
    opens_pathways(program)
    assert cards(program, "programmes") == ["Our way", "Slow mornings"]
    path.write_text(BROKEN, "utf-8")
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    program.click(program.find("practice"))
    comes_to_practice(program)
    shows_part(program, "pathways")
    assert cards(program, "programmes") == ["Easier touch", "Slow mornings"]


def test_empty_folder_shows_page(program: ProgramUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundled, "programmes", lambda: tmp_path / "nowhere")
    opens_pathways(program)
    assert (cards(program, "programmes"), cards(program, "own")) == ([], ["Three things for this week"])


def test_programmes_are_not_read_before_page_opens(program: ProgramUnderTest) -> None:
    program.open()
    assert not practice(program)._pathways.loaded
    assert practice(program)._pathways.programmes == []


def test_unchanged_cards_are_not_recreated(program: ProgramUnderTest) -> None:
    opens_practice(program)
    told: list[None] = []
    practice(program)._pathways.changed.connect(lambda: told.append(None))
    practice(program).enter()
    comes_to_practice(program)
    assert told == []
    own_programme("new", WEEKS)
    practice(program).enter()
    comes_to_practice(program)
    assert told == [None]


# What is theirs


def test_programme_taken_up_is_shown_first(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    assert {"Until your next call", "Easier touch   ·   Arriving"} <= set(lived.texts())
    assert lines(lived, "today") == [
        ("The long hug", "every day", []),
        ("The hand ladder", "three times, up to “Palms near”", [False] * 3),
    ]
    assert lines(lived, "thisWeek") == []
    assert lines(lived, "ifYouLike") == [("The thirty-second kiss", "once", [])]
    assert {"What would easier look like?", "When did your shoulders drop?"} <= set(lived.texts())


def test_dots_show_what_was_done_only(lived: ProgramUnderTest, wall: Wall) -> None:
    takes_up(lived)
    wall.goes_by(2)
    wall.did("hand-ladder", days_ago=1)
    wall.did("hand-ladder")
    wall.did("long-hug")
    practice(lived).enter()
    lived.wait_until_idle()
    assert lines(lived, "today") == []
    assert lines(lived, "thisWeek") == [
        ("The long hug", "every day", []),
        ("The hand ladder", "three times, up to “Palms near”", [True, True, False]),
    ]
    dots = [item for item in all_items(lived.window) if isinstance(item.property("modelData"), bool)]
    in_order = sorted(dots, key=lambda dot: scene_rect(dot).x())
    assert [dot.property("modelData") for dot in in_order] == [True, True, False]
    assert "2 times so far" in line(lived, "The hand ladder").property("description")


def test_phrases_after_weeks_away_are_those_of_a_day(lived: ProgramUnderTest, wall: Wall) -> None:
    takes_up(lived)
    before = set(lived.texts()) - set(daily_phrases.as_usual())
    wall.goes_by(21)
    practice(lived).enter()
    lived.wait_until_idle()
    assert set(lived.texts()) - set(daily_phrases.as_usual()) == before


def test_line_opens_its_exercise_and_back_returns(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    lived.click(line(lived, "The hand ladder"))
    lived.wait_for_page("arrive")
    assert {"The hand ladder", "As far as", "Our practice"} <= set(lived.texts())
    lived.press(Key.Key_Escape)
    comes_to_practice(lived)
    lived.press(Key.Key_Escape)
    lived.wait_for_page("tonight")


def test_exercise_of_line_goes_up_to_its_rung(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    lived.click(line(lived, "The hand ladder"))
    lived.wait_for_page("arrive")
    lived.hold(Key.Key_F, Key.Key_J)
    lived.wait_for_page("session")
    assert lived.session._prepared.choices.up_to_rung == 2
    assert lived.session._prepared.exercise.up_to_rung == 2


def test_same_exercise_from_the_exercises_is_whole(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    lived.go_to("exercises")
    lived.wait_for_page("exercises")
    lived.click(lived.find("way-back-0"))
    lived.wait_for_page("arrive")
    assert "The hand ladder" in lived.texts()
    assert "As far as" not in lived.texts()
    lived.hold(Key.Key_F, Key.Key_J)
    lived.wait_for_page("session")
    assert lived.session._prepared.choices.up_to_rung is None


def test_hidden_exercise_does_not_open_until_shown(lived: ProgramUnderTest) -> None:
    lived.couple.settle(replace(lived.couple.preferences, show_close=False))
    takes_up(lived)
    away = line(lived, "A closer exercise, hidden")
    assert not away.isEnabled()
    practice(lived).callPlan.open(2)
    assert lived.page == "practice"
    lived.couple.settle(replace(lived.couple.preferences, show_close=True))
    lived.wait_until_idle()
    lived.click(line(lived, "The thirty-second kiss"))
    lived.wait_for_page("arrive")


def test_next_week_begins_when_they_say(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    for week in ("Week 2", "Week 3"):
        lived.click(lived.find("nextWeek"))
        lived.wait_until_idle()
        assert f"Easier touch   ·   {week}" in lived.texts()
    assert lines(lived, "today") == [("The hand ladder", "on Tuesday and Friday, up to “Fingertips”", [])]
    assert not practice(lived).callPlan.hasNextWeek
    assert lived.focused().objectName() == "setDay"


def test_programme_is_put_aside_and_taken_up_again(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    lived.click(lived.find("nextWeek"))
    lived.click(lived.find("putAside"))
    lived.wait_until_idle()
    assert "Put aside for now: Easier touch" in lived.texts()
    assert not [words for words in lived.texts() if "Until your next call" in words]
    assert lived.focused().objectName() == "again"
    lived.press(Key.Key_Return)
    lived.wait_until_idle()
    assert "Easier touch   ·   Week 2" in lived.texts()
    assert lived.focused().objectName() == "setDay"


def test_replacing_programme_keeps_call(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    practice(lived).callPlan.setCallDay("2026-05-08")
    takes_up(lived, 1)
    assert {"Until your next call, Friday", "Slow mornings   ·   Week 1"} <= set(lived.texts())


def test_missing_programme_file_changes_nothing(lived: ProgramUnderTest) -> None:
    path = own_programme("ours", WEEKS.replace("Easier touch", "Ours"))
    practice(lived).enter()
    comes_to_practice(lived)
    takes_up(lived)
    path.unlink()
    practice(lived).enter()
    comes_to_practice(lived)
    assert not practice(lived).callPlan.active
    assert (practice(lived).callPlan.putAsideTitle, practice(lived).callPlan.week) == ("", "")
    own_programme("ours", WEEKS.replace("Easier touch", "Ours"))
    practice(lived).enter()
    comes_to_practice(lived)
    assert "Ours   ·   Arriving" in lived.texts()


def test_saved_agreement_survives_json(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    practice(lived).callPlan.setCallDay("2026-05-14")
    kept = lived.machine.journal.read.agreement()
    assert kept is not None
    assert agreement_from_json(agreement_to_json(kept)) == kept
    assert (kept.programme, kept.begun, kept.call) == ("easier-touch", TUESDAY.date(), date(2026, 5, 14))


# The day of the call


@pytest.mark.parametrize(
    ("ahead", "heading"),
    [
        (0, "Your call is today"),
        (1, "Until your next call, tomorrow"),
        (2, "Until your next call, Thursday"),
        (6, "Until your next call, Monday"),
        (7, "Until your next call, Tuesday 12 May"),
        (27, "Until your next call, Monday 1 June"),
    ],
)
def test_day_of_call_is_written_as_spoken(lived: ProgramUnderTest, ahead: int, heading: str) -> None:
    takes_up(lived)
    until = practice(lived).callPlan
    until.setCallDay(until.days[ahead]["value"])
    assert until.heading == heading


def test_past_call_leaves_no_trace(lived: ProgramUnderTest, wall: Wall) -> None:
    takes_up(lived)
    practice(lived).callPlan.setCallDay("2026-05-07")
    wall.goes_by(3)
    practice(lived).enter()
    assert (practice(lived).callPlan.heading, practice(lived).callPlan.call) == ("Until your next call", "")


def test_day_of_call_is_chosen_by_keyboard(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    lived.find("setDay").forceActiveFocus()
    lived.press(Key.Key_Return)
    lived.wait_until_idle()
    assert lived.focused().property("name") == "Tuesday 5 May"
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Up, Key.Key_Down, Key.Key_Left):
        lived.press(key)
    assert lived.focused().property("name") == "Wednesday 13 May"
    lived.press(Key.Key_Return)
    lived.wait_until_idle()
    assert "Until your next call, Wednesday 13 May" in lived.texts()
    assert lived.focused().objectName() == "setDay"
    lived.press(Key.Key_Return)
    lived.wait_until_idle()
    assert lived.focused().property("name") == "Wednesday 13 May"
    lived.press(Key.Key_Escape)
    lived.wait_until_idle()
    assert (lived.page, lived.focused().objectName()) == ("practice", "setDay")


def test_day_of_call_can_be_cleared(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    lived.click(lived.find("setDay"))
    lived.wait_until_idle()
    assert named(lived, "noDay")[0].isVisible() is False
    lived.click(lived.find("day3"))
    lived.wait_until_idle()
    assert "Until your next call, Friday" in lived.texts()
    lived.click(lived.find("setDay"))
    lived.wait_until_idle()
    lived.click(lived.find("noDay"))
    lived.wait_until_idle()
    assert "Until your next call" in lived.texts()


def test_days_continue_over_end_of_month(lived: ProgramUnderTest) -> None:
    takes_up(lived)
    days = [date.fromisoformat(each["value"]) for each in practice(lived).callPlan.days]
    assert days == [TUESDAY.date() + timedelta(days=ahead) for ahead in range(28)]
    assert [each["head"] for each in practice(lived).callPlan.days][:7] == ["Tu", "We", "Th", "Fr", "Sa", "Su", "Mo"]


@pytest.fixture
def german(qapp: QGuiApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load("guided_de", str(paths.resources() / "translations"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_days_are_written_in_german(german: None, lived: ProgramUnderTest) -> None:
    takes_up(lived)
    until = practice(lived).callPlan
    until.setCallDay("2026-05-07")
    assert "Donnerstag" in until.heading
    assert until.days[0]["name"].startswith("Dienstag")
    assert "Mai" in until.days[0]["name"]
    assert until.days[0]["head"] == "Di"
    until.nextWeek()
    assert "Dienstag" in until.today[0]["often"]
    assert "Freitag" in until.today[0]["often"]


# Three things of their own


def opens_three(program: ProgramUnderTest) -> None:
    practice(program).pathways.pickThree()
    program.wait_for_page("pickThree")


def test_three_things_are_chosen_by_keyboard(lived: ProgramUnderTest) -> None:
    opens_three(lived)
    assert lived.focused().property("name") == "The hand ladder"
    lived.press(Key.Key_Return)
    lived.press(Key.Key_Down)
    lived.press(Key.Key_Space)
    assert "The hand ladder, The long hug" in lived.texts()
    lived.press(Key.Key_Tab)
    assert lived.focused().objectName() == "takeUp"
    lived.press(Key.Key_Return)
    comes_to_practice(lived)
    assert {"This week", "Your own week"} <= set(lived.texts())
    assert lines(lived, "today") == [("The hand ladder", "once", [False]), ("The long hug", "once", [False])]
    kept = lived.machine.journal.read.agreement()
    assert kept is not None
    assert (kept.programme, kept.own) == (OWN_WEEK, ("hand-ladder", "long-hug"))


def test_own_week_has_no_other_weeks(lived: ProgramUnderTest) -> None:
    opens_three(lived)
    three(lived).pick(0)
    three(lived).takeUp()
    comes_to_practice(lived)
    assert [named(lived, name)[0].isVisible() for name in ("nextWeek", "readAll", "putAside")] == [False, False, True]
    lived.click(lived.find("putAside"))
    lived.wait_until_idle()
    assert "Put aside for now: Your own week" in lived.texts()


def test_fourth_thing_is_not_taken(make_program: MakeProgram) -> None:
    program = make_program()
    opens_practice(program)
    own_programme("sitting", WEEKS)
    opens_three(program)
    three(program)._shown = [*three(program)._shown, *three(program)._shown]
    for row in (0, 1, 2, 3):
        three(program).pick(row)
    assert three(program).picked == [0, 1, 2]
    assert three(program).summary.startswith("Three are enough")
    three(program).pick(1)
    three(program).pick(3)
    assert three(program).picked == [0, 2, 3]


def test_empty_choice_is_not_taken_up(lived: ProgramUnderTest) -> None:
    opens_three(lived)
    assert not lived.find("takeUp").isEnabled()
    three(lived).takeUp()
    lived.press(Key.Key_Escape)
    comes_to_practice(lived)
    assert lived.machine.journal.read.agreement() is None


def test_hidden_exercises_are_not_offered(lived: ProgramUnderTest) -> None:
    opens_three(lived)
    assert lived.find("all").property("count") == 3
    lived.press(Key.Key_Escape)
    comes_to_practice(lived)
    lived.couple.settle(replace(lived.couple.preferences, show_close=False))
    opens_three(lived)
    assert lived.find("all").property("count") == 2


def test_help_keeps_half_made_choice(lived: ProgramUnderTest) -> None:
    opens_three(lived)
    three(lived).pick(1)
    lived.press(Key.Key_F1)
    lived.wait_for_page("help")
    lived.press(Key.Key_Escape)
    lived.wait_for_page("pickThree")
    assert three(lived).picked == [1]
