"""Test reflections on sessions, the list of memories, and questions for the next call."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.practice.storage.journal import Journal
from guided.practice.storage.problems import StoreError
from guided.practice.storage.records import Reflection
from guided.preferences import load_preferences
from tests.guided.session.exercises import HUG
from tests.ui.support.accessibility import spoken_name, told_items
from tests.ui.support.items import all_items, is_a, scene_rect
from tests.ui.support.journals import run_sql, set_writable, wait_for_disk, write
from tests.ui.support.pages import (
    ASKED,
    add_reflections,
    show_end,
    show_filled_reflection,
    show_memories,
    show_reflection,
)
from tests.ui.support.program import NAMES, MakeProgram, ProgramUnderTest, make_couple
from tests.ui.support.programmes import TUESDAY, Wall, look_at, opens_practice, practice, shows_part, takes_up
from tests.ui.support.reflection import (
    ENTER,
    ESCAPE,
    Key,
    SavedReflection,
    play_session_out,
    reflection_page,
    saved_reflections,
    show_last_question,
    tab_to,
    type_text,
)
from tests.ui.support.sessions import play_to_end
from ui.features.practice.questions import MAX_QUESTION_LETTERS, QuestionsViewModel
from ui.features.reflection.memories import PAGE_ROWS, MemoriesViewModel
from ui.features.reflection.reflection import AUTOSAVE_DELAY_MS, MAX_LINE_LETTERS, MAX_WORD_LETTERS
from ui.machine import Machine
from ui.services.journal import CoupleJournal
from ui.services.resume_store import FileResumeStore

LINE = "The rain on the roof"
SAVED = "Saved, on this computer only."


@pytest.fixture
def lived(make_program: MakeProgram, file: Path) -> ProgramUnderTest:
    """A program whose journal is a file."""
    return make_program(machine=Machine(journal=CoupleJournal(file)))


def part(program: ProgramUnderTest, of: str, kind: str, number: int = 0) -> QQuickItem:
    """What belongs to the row `of`."""
    above = program.find(of)
    found = [each for each in all_items(program.window) if is_a(each, kind) and each.parentItem() == above]
    return sorted(found, key=lambda each: scene_rect(each).topLeft().toTuple()[::-1])[number]


def show_words(program: ProgramUnderTest) -> None:
    """The question for a word each."""
    show_reflection(program)
    reflection_page(program).goOn()
    program.wait_until_idle()


def show_line(program: ProgramUnderTest) -> None:
    """The question for a line."""
    show_reflection(program)
    show_last_question(program)


# When it is asked, and when not


def test_reflection_is_asked_after_finished_session(program: ProgramUnderTest) -> None:
    play_session_out(program)
    program.wait_for_page("reflection")
    assert {"How close do you feel?", "The long hug"} <= set(program.texts())


@pytest.mark.parametrize("key", [ENTER, ESCAPE])
def test_one_key_skips_each_question_and_nothing_is_saved(lived: ProgramUnderTest, file: Path, key: Qt.Key) -> None:
    show_reflection(lived)
    for question in ("How close do you feel?", "A word each?", "A line to remember?"):
        assert question in lived.texts()
        leave_question(lived, key)
    lived.wait_for_page("tonight")
    assert saved_reflections(file) == []
    assert len(lived.machine.journal.read.sessions()) == 1


def leave_question(program: ProgramUnderTest, key: Qt.Key) -> None:
    """Press a key, with Enter on the button that it stands for."""
    if key is ENTER:
        program.find("next").forceActiveFocus()
    program.press(key)
    program.wait_until_idle()


def test_skip_all_leaves_at_once(lived: ProgramUnderTest, file: Path) -> None:
    show_reflection(lived)
    assert lived.find("leave").property("name") == "Skip all"
    lived.click(lived.find("leave"))
    lived.wait_for_page("tonight")
    assert saved_reflections(file) == []


@pytest.mark.parametrize(
    "back",
    [
        lambda program: program.click(program.find("back")),
        lambda program: program.press(Key.Key_Back),
    ],
    ids=["link", "back key"],
)
def test_back_shows_question_before_with_its_answer(
    program: ProgramUnderTest, back: Callable[[ProgramUnderTest], None]
) -> None:
    show_reflection(program)
    program.press(Key.Key_Right)
    program.press(ENTER)
    program.wait_until_idle()
    assert "A word each?" in program.texts()
    back(program)
    program.wait_until_idle()
    assert "How close do you feel?" in program.texts()
    assert reflection_page(program).closeness == pytest.approx(0.4)
    assert program.focused().objectName() == "closeness"
    program.press(Key.Key_Back)
    assert (program.page, reflection_page(program).step) == ("reflection", 0)


@pytest.mark.parametrize("key", [ENTER, ESCAPE])
def test_question_with_an_answer_is_left_with_it(lived: ProgramUnderTest, file: Path, key: Qt.Key) -> None:
    show_reflection(lived)
    lived.press(Key.Key_Right)
    lived.press(key)
    lived.wait_until_idle()
    assert "A word each?" in lived.texts()
    assert lived.find("leave").property("name") == "Skip the rest"
    lived.click(lived.find("leave"))
    lived.wait_for_page("tonight")
    assert saved_reflections(file) == [((), 0.4, False, "")]


@pytest.mark.parametrize("step", range(3))
def test_clear_takes_back_the_answer_of_its_question_alone(lived: ProgramUnderTest, file: Path, step: int) -> None:
    show_filled_reflection(lived)
    for _ in range(step):
        reflection_page(lived).goOn()
    lived.wait_until_idle()
    lived.click(lived.find("clear"))
    lived.wait_until_idle()
    words, closeness, line = ("calm", "salty"), 0.7, "The rain, and your hand."
    without: list[SavedReflection] = [
        (words, None, True, line),
        ((), closeness, True, line),
        (words, closeness, False, ""),
    ]
    assert saved_reflections(file) == [without[step]]
    assert lived.find("skip")
    if step == 2:
        assert lived.find("line").property("text") == ""


def test_word_is_covered_until_both_have_chosen(program: ProgramUnderTest) -> None:
    show_reflection(program)
    reflection_page(program).goOn()
    program.wait_until_idle()
    program.click(part(program, "wordA", "GChoice", 4))
    program.wait_until_idle()
    assert reflection_page(program).wordA == "shy"
    assert chosen_words(program) == []
    assert part(program, "wordA", "ReadableText").isVisible()
    assert not part(program, "wordB", "ReadableText").isVisible()
    program.click(part(program, "wordB", "GChoice", 0))
    program.wait_until_idle()
    assert chosen_words(program) == ["calm", "shy"]


def test_own_word_is_covered_once_its_field_is_left(program: ProgramUnderTest) -> None:
    show_reflection(program)
    reflection_page(program).goOn()
    program.wait_until_idle()
    part(program, "wordA", "GField").forceActiveFocus()
    type_text(program, "wild")
    program.press(ENTER)
    program.wait_until_idle()
    assert "wild" not in [item.property("text") for item in all_items(program.window)]
    reflection_page(program).choose(1, "calm")
    program.wait_until_idle()
    assert part(program, "wordA", "GField").property("text") == "wild"


def chosen_words(program: ProgramUnderTest) -> list[str]:
    return sorted(item.property("name") for item in all_items(program.window) if item.property("chosen") is True)


def test_stopped_session_asks_no_reflection(program: ProgramUnderTest) -> None:
    show_end(program)
    program.wait_until_idle()
    assert program.find("leave").property("name") == "Back to Tonight"
    program.press(ENTER)
    program.wait_for_page("tonight")


@pytest.mark.parametrize(("seconds", "noted"), [(3, 0), (50, 1)])
def test_session_stopped_after_seconds_is_not_recorded(program: ProgramUnderTest, seconds: int, noted: int) -> None:
    program.start_session(HUG)
    program.advance_affirming(seconds)
    program.press(ESCAPE)
    program.advance(60)
    assert program.session.over
    assert len(program.machine.journal.read.sessions()) == noted


def test_session_ended_by_silence_asks_no_reflection(program: ProgramUnderTest) -> None:
    program.start_session(replace(HUG, length=70.0), replace(ASKED, patience=90.0))
    program.advance(400)
    assert program.session.silent
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("tonight")


def test_rehearsal_asks_no_reflection(program: ProgramUnderTest) -> None:
    program.start_session(HUG, rehearsed=True)
    program.advance(80)
    assert program.session.over
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("tonight")
    assert list(program.machine.journal.read.sessions()) == []


def test_daily_exercise_asks_no_reflection(program: ProgramUnderTest) -> None:
    play_session_out(program, replace(HUG, length=60.0))
    program.wait_for_page("tonight")
    play_session_out(program, replace(HUG, length=None))
    program.wait_for_page("reflection")


def test_reflection_can_be_switched_off_in_settings(make_program: MakeProgram) -> None:
    program = make_program(ask_after=False)
    play_session_out(program)
    program.wait_for_page("tonight")


def test_reflection_can_be_switched_off_on_its_page(program: ProgramUnderTest) -> None:
    show_line(program)
    tab_to(program, "comeAgain")
    program.press(ENTER)
    program.wait_until_idle()
    assert load_preferences(program.couple._path).preferences.ask_after is False
    assert program.find("comeAgain").property("name").startswith("You won’t be asked again")
    program.press(ESCAPE)
    program.wait_for_page("tonight")
    play_session_out(program)
    program.wait_for_page("tonight")


def test_resumed_session_asks_reflection(make_program: MakeProgram, tmp_path: Path, file: Path) -> None:
    before = make_program(
        machine=Machine(journal=CoupleJournal(file), resume_store=FileResumeStore(tmp_path / "session.json"))
    )
    before.open(bundled.exercises() / "long-hug.toml")
    before.hold(Key.Key_F, Key.Key_J)
    before.wait_for_page("session")
    before.qtbot.waitUntil(lambda: before.session.ticking)
    before.advance(3)
    keeper = FileResumeStore(tmp_path / "session.json")
    before.qtbot.waitUntil(lambda: FileResumeStore(tmp_path / "session.json").found is not None)
    program = make_program(machine=Machine(journal=CoupleJournal(file), resume_store=keeper))
    program.open()
    assert program.page == "unfinished"
    program.view_models.unfinished.resume()
    program.wait_for_page("session")
    program.qtbot.waitUntil(lambda: program.session.kind == "rest")
    program.session.resume()
    play_to_end(program)
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("reflection")


def test_window_keeps_session_theme_during_reflection(make_program: MakeProgram) -> None:
    program = make_program(theme="day")
    show_reflection(program)
    assert program.shell.fullScreen
    assert program.window.color().lightness() < 60
    program.click(program.find("leave"))
    program.wait_for_page("tonight")
    assert not program.shell.fullScreen
    assert program.window.color().lightness() > 200


@pytest.mark.qt_log_ignore("does not support raise")
def test_reflection_is_not_left_for_second_start(program: ProgramUnderTest) -> None:
    show_reflection(program)
    program.shell.ask(str(Path(__file__)))
    assert not program.navigation.policy.accepts_files
    assert program.page == "reflection"


# What can be said


def test_reflection_is_filled_by_keyboard(lived: ProgramUnderTest, file: Path) -> None:
    show_reflection(lived)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left, ENTER):
        lived.press(key)
    lived.wait_until_idle()
    assert lived.focused().property("name") == "calm"
    lived.press(Key.Key_Right)
    lived.press(Key.Key_Space)
    tab_to(lived, "A word of your own, Sam")
    type_text(lived, "sunny")
    tab_to(lived, "next")
    lived.press(ENTER)
    lived.wait_until_idle()
    type_text(lived, "Rain")
    tab_to(lived, "again")
    lived.press(Key.Key_Space)
    tab_to(lived, "next")
    lived.press(ENTER)
    lived.wait_for_page("tonight")
    assert saved_reflections(file) == [(("sunny", "warm"), 0.4, True, "Rain")]


def test_chosen_word_is_cleared_by_its_key(lived: ProgramUnderTest, file: Path) -> None:
    show_words(lived)
    lived.press(Key.Key_Space)
    assert saved_reflections(file) == [(("calm",), None, False, "")]
    lived.press(Key.Key_Space)
    assert saved_reflections(file) == []
    assert lived.find("skip")


def test_own_word_replaces_chosen_one(program: ProgramUnderTest) -> None:
    show_words(program)
    field = part(program, "wordA", "GField")
    reflection_page(program).choose(1, "light")
    reflection_page(program).choose(0, "calm")
    field.forceActiveFocus()
    type_text(program, "wild")
    assert (reflection_page(program).wordA, field.property("text")) == ("wild", "wild")
    program.click(part(program, "wordA", "GChoice", 4))
    assert (reflection_page(program).wordA, field.property("text")) == ("shy", "")


def test_lights_follow_closeness_slider(program: ProgramUnderTest) -> None:
    show_reflection(program)
    lights = program.find("closeness")
    assert reflection_page(program).closeness < 0
    middle = lights.mapToScene(QPointF(lights.width() / 2, lights.height() / 2))
    pictures = [
        each
        for each in all_items(program.window)
        if is_a(each, "Light") and scene_rect(each).intersects(scene_rect(lights))
    ]
    taken = next(scene_rect(each).center() for each in pictures if scene_rect(each).center().x() > middle.x())
    QTest.mousePress(program.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, taken.toPoint())
    assert reflection_page(program).closeness < 0
    for inwards in (5, 10, 20):
        QTest.mouseMove(program.window, QPointF(taken.x() - inwards, taken.y()).toPoint())
        program.wait_until_idle()
        there = next(scene_rect(each).center() for each in pictures if scene_rect(each).center().x() > middle.x())
        assert there.x() == pytest.approx(taken.x() - inwards, abs=2)
    QTest.mouseRelease(program.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, there.toPoint())
    assert reflection_page(program).closeness > 0.3
    program.click(program.find("clear"))
    assert reflection_page(program).closeness < 0
    assert program.focused() == lights


@pytest.mark.parametrize(("name", "to"), [("apart", 0.2), ("together", 0.4)])
def test_arrows_beside_lights_move_them(program: ProgramUnderTest, name: str, to: float) -> None:
    show_reflection(program)
    program.click(program.find(name))
    assert reflection_page(program).closeness == pytest.approx(to)
    assert program.focused().objectName() == "closeness"


@pytest.mark.usefixtures("assistive_technology")
def test_lights_tell_their_value(program: ProgramUnderTest) -> None:
    show_reflection(program)
    (lights,) = [one for one in told_items(program.window) if one.role() is QAccessible.Role.Slider]
    assert (spoken_name(lights), lights.text(QAccessible.Text.Description)) == ("How close do you feel?", "Not set")
    program.press(Key.Key_End)
    value = lights.valueInterface()
    assert value is not None
    assert (value.currentValue(), lights.text(QAccessible.Text.Description)) == (1.0, "10 of 10")


def test_long_and_invisible_text_is_trimmed(lived: ProgramUnderTest, file: Path) -> None:
    show_reflection(lived)
    reflection_page(lived).write(0, "a\tword\n" + "x" * 100)
    reflection_page(lived).write(1, " \ud83d \u202e ")
    reflection_page(lived).writeLine("one\r\ntwo\u2028three\x00" + "y" * 400)
    reflection_page(lived).keep()
    ((words, _, _, line),) = saved_reflections(file)
    assert words == (("a word " + "x" * 100)[:MAX_WORD_LETTERS],)
    assert line == ("one two three " + "y" * 400)[:MAX_LINE_LETTERS]


# Kept as they go


def test_chosen_answer_is_saved_when_page_says_so(lived: ProgramUnderTest, file: Path) -> None:
    show_reflection(lived)
    assert SAVED not in lived.texts()
    reflection_page(lived).choose(1, "tired")
    assert saved_reflections(file) == [(("tired",), None, False, "")]
    lived.wait_until_idle()
    assert SAVED in lived.texts()


def test_typed_text_is_saved_after_a_pause_and_not_claimed_before(lived: ProgramUnderTest, file: Path) -> None:
    show_line(lived)
    type_text(lived, "Rain")
    assert reflection_page(lived).status == ""
    assert reflection_page(lived)._autosave_timer.interval() == AUTOSAVE_DELAY_MS <= 1000
    lived.qtbot.waitUntil(lambda: reflection_page(lived).status != "")
    assert saved_reflections(file) == [((), None, False, "Rain")]


@pytest.mark.parametrize(
    "leaves",
    [
        lambda program: program.press(ESCAPE),
        lambda program: program.press(Key.Key_F12),
        lambda program: program.press(Key.Key_F1),
    ],
    ids=["escape", "hidden", "help"],
)
def test_half_typed_line_is_saved_on_leaving(
    lived: ProgramUnderTest, file: Path, leaves: Callable[[ProgramUnderTest], None]
) -> None:
    show_line(lived)
    reflection_page(lived)._autosave_timer.setInterval(10_000_000)
    type_text(lived, "Ra")
    leaves(lived)
    lived.qtbot.waitUntil(lambda: saved_reflections(file) == [((), None, False, "Ra")])


def test_half_typed_line_is_saved_when_window_closes(qtbot: QtBot, shelf: None, tmp_path: Path, file: Path) -> None:
    program = ProgramUnderTest(qtbot, make_couple(tmp_path / "p.json"), machine=Machine(journal=CoupleJournal(file)))
    show_line(program)
    reflection_page(program)._autosave_timer.setInterval(10_000_000)
    type_text(program, "Ra")
    assert saved_reflections(file) == []
    program.close()
    assert saved_reflections(file) == [((), None, False, "Ra")]


def test_reflection_is_unchanged_after_help(program: ProgramUnderTest) -> None:
    show_line(program)
    reflection_page(program).choose(0, "calm")
    reflection_page(program).writeLine(LINE)
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    program.press(ESCAPE)
    program.wait_for_page("reflection")
    assert (reflection_page(program).wordA, program.find("line").property("text")) == ("calm", LINE)


def test_cleared_answers_are_wiped_from_file(lived: ProgramUnderTest, file: Path) -> None:
    show_words(lived)
    reflection_page(lived).choose(0, "salty")
    reflection_page(lived).writeLine(LINE)
    reflection_page(lived).keep()
    assert saved_reflections(file) != []
    for _ in range(2):
        lived.wait_until_idle()
        lived.click(lived.find("clear"))
        reflection_page(lived).goOn()
    lived.wait_for_page("tonight")
    lived.machine.journal.close()
    assert saved_reflections(file) == []
    everything = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert b"salty" not in everything
    assert LINE.encode() not in everything


def test_file_is_identical_whoever_chose_which_word(make_program: MakeProgram, tmp_path: Path) -> None:
    found = []
    for number, (first, second) in enumerate(((0, 1), (1, 0))):
        for word, other in (("calm", "a wordy word"), ("a wordy word", "calm")):
            path = tmp_path / f"{number}{word}" / "journal.db"
            journal = CoupleJournal(path)
            for days in (3, 2):
                session = write(journal).add_session("long-hug", (TUESDAY - timedelta(days=days)).astimezone())
                assert session is not None
                write(journal).save_reflection(session, Reflection(("warm",), 0.2, line="Before"))
            program = make_program(machine=Machine(journal=journal))
            program.services.recorder._now = lambda: TUESDAY
            show_reflection(program)
            reflection_page(program).choose(first, word)
            reflection_page(program).choose(second, other)
            reflection_page(program).move(0.5)
            program.click(program.find("leave"))
            program.wait_for_page("tonight")
            program.machine.journal.close()
            found.append(b"".join(each.read_bytes() for each in sorted(path.parent.iterdir())))
    assert len(found) == 4
    assert set(found) == {found[0]}


# Where it can't be kept


def test_failed_saving_is_reported_and_home_stays_reachable(lived: ProgramUnderTest, file: Path) -> None:
    show_line(lived)
    set_writable(lived.machine.journal, False)
    reflection_page(lived).choose(0, "calm")
    lived.click(lived.find("next"))
    lived.wait_until_idle()
    assert lived.page == "reflection"
    assert "not allowed to write" in reflection_page(lived).status
    assert reflection_page(lived).status in lived.texts()
    lived.press(ESCAPE)
    lived.wait_for_page("tonight")
    set_writable(lived.machine.journal, True)
    assert saved_reflections(file) == []


def test_memory_that_cannot_be_deleted_stays(lived: ProgramUnderTest, file: Path) -> None:
    show_memories(lived)
    lived.press(ENTER)
    lived.wait_for_page("reflection")
    lived.press(ENTER)
    lived.find("next").forceActiveFocus()
    lived.press(ENTER)
    set_writable(lived.machine.journal, False)
    lived.wait_until_idle()
    lived.click(lived.find("letGo"))
    lived.wait_until_idle()
    assert (lived.page, reflection_page(lived).wordA) == ("reflection", "calm")
    assert reflection_page(lived).status in lived.texts()
    lived.press(ESCAPE)
    lived.wait_for_page("memories")
    set_writable(lived.machine.journal, True)
    assert len(saved_reflections(file)) == 2


def fills_up(journal: Journal) -> None:
    """Not one more page goes on the disk, and those that are there are full of what was said."""
    numbers = [journal.add_session("long-hug", TUESDAY.astimezone()) for _ in range(60)]
    (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
    journal._connection.execute(f"PRAGMA max_page_count = {pages}")
    with suppress(StoreError):
        for number in numbers:
            journal.save_reflection(number, Reflection(line="z" * MAX_LINE_LETTERS))


def test_full_disk_is_reported_and_saved_once_there_is_room(lived: ProgramUnderTest, file: Path) -> None:
    show_line(lived)
    lived.machine.journal.change(fills_up)
    reflection_page(lived).writeLine("y" * MAX_LINE_LETTERS)
    reflection_page(lived).keep()
    lived.wait_until_idle()
    assert reflection_page(lived).refused
    assert any("disk is full" in words for words in lived.texts())
    run_sql(lived.machine.journal, "PRAGMA max_page_count = 100000")
    lived.click(lived.find("next"))
    lived.wait_for_page("tonight")
    assert ((), None, False, "y" * MAX_LINE_LETTERS) in saved_reflections(file)


def test_unrecorded_session_asks_no_reflection(lived: ProgramUnderTest) -> None:
    lived.start_session(HUG)
    lived.machine.journal.read.sessions()
    set_writable(lived.machine.journal, False)
    lived.advance(20)
    lived.session.affirm()
    lived.advance(60)
    lived.wait_until_idle()
    lived.press(ENTER)
    lived.wait_for_page("tonight")
    set_writable(lived.machine.journal, True)


def test_reflection_in_memory_is_not_called_saved(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "file" / "journal.db")))
    show_reflection(program)
    assert reflection_page(program).status == ""
    reflection_page(program).choose(0, "calm")
    program.wait_until_idle()
    assert "until you close Guided" in reflection_page(program).status
    assert SAVED not in program.texts()
    program.click(program.find("leave"))
    program.wait_for_page("tonight")


# What they remember


def remembers(program: ProgramUnderTest) -> MemoriesViewModel:
    found = program.shell.viewModel
    assert isinstance(found, MemoriesViewModel)
    return found


def test_recent_activity_shows_saved_reflection(program: ProgramUnderTest) -> None:
    add_reflections(program)
    opens_practice(program)
    shows_part(program, "warmth")
    told = program.texts()
    assert "The long hug   ·   calm, warm" in told
    assert any(line.startswith("“The first one") and line.endswith("”") for line in told)


def test_memories_list_latest_first(program: ProgramUnderTest) -> None:
    show_memories(program)
    rows = remembers(program)._table.rows
    assert [row.what for row in rows] == ["The long hug", "The long hug"]
    assert [row.line == "" for row in rows] == [True, False]
    assert rows[0].again
    year = (datetime.now().astimezone() - timedelta(days=400)).year
    assert rows[1].day.endswith(str(year))
    program.press(ESCAPE)
    program.wait_for_page("practice")


def test_memory_is_edited_without_showing_whose_word(lived: ProgramUnderTest, file: Path) -> None:
    show_memories(lived)
    lived.press(Key.Key_Down)
    lived.press(ENTER)
    lived.wait_for_page("reflection")
    assert reflection_page(lived).back
    for _ in range(2):
        assert not set(NAMES) & set(lived.texts())
        tab_to(lived, "next")
        lived.press(ENTER)
        lived.wait_until_idle()
    assert not set(NAMES) & set(lived.texts())
    lived.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(lived, "Less")
    tab_to(lived, "next")
    lived.press(ENTER)
    lived.wait_for_page("memories")
    assert remembers(lived)._table.rows[1].line == "“Less”"
    assert remembers(lived).currentRow == 1
    assert saved_reflections(file)[0] == (("calm", "warm"), 0.6, False, "Less")


def test_deleted_memory_can_be_restored_until_page_is_left(lived: ProgramUnderTest, file: Path) -> None:
    show_memories(lived)
    lived.press(ENTER)
    lived.wait_for_page("reflection")
    show_last_question(lived)
    lived.click(lived.find("letGo"))
    lived.wait_for_page("memories")
    assert len(saved_reflections(file)) == 1
    lived.click(lived.find("bringBack"))
    lived.wait_until_idle()
    assert saved_reflections(file)[1] == (("calm", "warm"), 0.6, True, "")
    assert remembers(lived).removedText == ""
    lived.press(ENTER)
    lived.wait_for_page("reflection")
    show_last_question(lived)
    lived.click(lived.find("letGo"))
    lived.wait_for_page("memories")
    lived.press(ESCAPE)
    lived.wait_for_page("practice")
    practice(lived).openMemories()
    lived.wait_for_page("memories")
    assert remembers(lived).removedText == ""
    assert len(saved_reflections(file)) == 1


def test_skipped_reflection_can_be_added_later(program: ProgramUnderTest) -> None:
    show_reflection(program)
    program.click(program.find("leave"))
    program.wait_for_page("tonight")
    program.click(program.find("practice"))
    program.wait_for_page("practice")
    program.qtbot.waitUntil(lambda: bool(practice(program).loaded))
    program.wait_until_idle()
    shows_part(program, "warmth")
    program.click(program.find("memories"))
    program.wait_for_page("memories")
    assert remembers(program).unreflected == "The long hug, today"
    program.click(program.find("say"))
    program.wait_for_page("reflection")
    reflection_page(program).choose(0, "light")
    program.press(ESCAPE)
    program.wait_for_page("memories")
    assert (remembers(program).unreflected, [row.words for row in remembers(program)._table.rows]) == ("", ["light"])


def pages_read(program: ProgramUnderTest) -> set[int]:
    """The pages of memories that were read from the journal."""
    memories = remembers(program)._memories
    assert memories is not None
    return {*memories._pages}


def test_memory_on_a_later_page_opens_and_changes_in_the_list(program: ProgramUnderTest) -> None:
    journal, now = program.machine.journal, datetime.now().astimezone()
    for days in range(PAGE_ROWS + 5):
        number = write(journal).add_session("long-hug", now - timedelta(days=days))
        write(journal).save_reflection(number, Reflection(line=f"Line {days}"))
    opens_practice(program)
    practice(program).openMemories()
    program.wait_for_page("memories")
    program.press(Key.Key_End)
    program.wait_until_idle()
    row = PAGE_ROWS + 4
    assert remembers(program)._table.rows[row].line == f"“Line {row}”"
    remembers(program).open(row)
    program.wait_for_page("reflection")
    program.press(ESCAPE)
    program.wait_for_page("memories")
    assert remembers(program).currentRow == row
    write(journal).save_reflection(1 + row, Reflection(line="Another line"))
    assert remembers(program)._table.rows[row].line == "“Another line”"
    write(journal).save_reflection(1, Reflection())
    assert len(remembers(program)._table.rows) == PAGE_ROWS + 4


def test_long_list_of_memories_creates_only_visible_items(program: ProgramUnderTest) -> None:
    journal, now = program.machine.journal, datetime.now().astimezone()
    for days in range(2000):
        number = write(journal).add_session("long-hug", now - timedelta(days=days))
        assert number is not None
        write(journal).save_reflection(number, Reflection(("calm",), line=f"Line {days}"))
    opens_practice(program)
    practice(program).openMemories()
    program.wait_for_page("memories")
    assert sum(is_a(each, "MemoryRow") for each in all_items(program.window)) < 40
    assert pages_read(program) == {0}
    program.press(Key.Key_End)
    program.wait_until_idle()
    assert "“Line 1999”" in program.texts()
    assert pages_read(program) <= {0, 48, 49}
    program.press(Key.Key_Home)
    program.wait_until_idle()
    assert "“Line 0”" in program.texts()


# What they bring to the call


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def between(make_program: MakeProgram, wall: Wall, file: Path) -> ProgramUnderTest:
    """Between two calls, on the practice page."""
    wall.journal = CoupleJournal(file)
    program = make_program(machine=Machine(journal=wall.journal))
    look_at(program, wall)
    opens_practice(program)
    takes_up(program)
    return program


def asked(program: ProgramUnderTest) -> QuestionsViewModel:
    return practice(program).questions


def lines(file: Path) -> list[str]:
    wait_for_disk()
    with closing(sqlite3.connect(file)) as reader:
        return [words for (words,) in reader.execute("SELECT words FROM questions ORDER BY id")]


def test_enter_adds_question_to_journal(between: ProgramUnderTest, file: Path) -> None:
    tab_to(between, "question")
    for words in ("Why", "And how"):
        type_text(between, words)
        between.press(ENTER)
    assert lines(file) == ["Why", "And how"]
    assert between.find("question").property("text") == ""
    between.press(ENTER)
    assert lines(file) == ["Why", "And how"]
    between.wait_until_idle()
    assert {"Why", "And how"} <= set(between.texts())


def test_question_is_deleted_by_keyboard_and_undone(between: ProgramUnderTest, file: Path) -> None:
    for words in ("One", "Two"):
        asked(between).setDraft(words)
        asked(between).addDraft()
    between.wait_until_idle()
    between.find("question0").forceActiveFocus()
    between.press(ENTER)
    between.wait_until_idle()
    assert lines(file) == ["Two"]
    assert b"One" not in b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert between.focused().property("description") == "Two"
    between.shell.refresh()  # as when a file was saved meanwhile
    between.wait_until_idle()
    between.click(between.find("bringBack"))
    assert sorted(lines(file)) == ["One", "Two"]
    for _ in range(2):
        between.wait_until_idle()
        between.find("question0").forceActiveFocus()
        between.press(Key.Key_Delete)
    assert lines(file) == []
    between.wait_until_idle()
    assert between.focused().objectName() == "question"


@pytest.mark.parametrize(
    ("ahead", "heading"),
    [
        (None, "For your next call"),
        (2, "For your next call, Thursday"),
        (1, "For your next call, tomorrow"),
        (0, "For your call today"),
        (-1, "Your call was yesterday"),
        (-3, "Your call was on Saturday"),
    ],
)
def test_day_of_question_is_written_kindly(
    between: ProgramUnderTest, wall: Wall, ahead: int | None, heading: str
) -> None:
    wall.now -= timedelta(days=9)
    asked(between).setDraft("Why?")
    asked(between).addDraft()
    wall.now += timedelta(days=9)
    practice(between)._agreement.set_call(None if ahead is None else TUESDAY.date() + timedelta(days=ahead))
    between.wait_until_idle()
    assert heading in between.texts()
    after = ahead is not None and ahead < 0
    assert ("Keep these, or remove them." in between.texts()) is after


def test_questions_since_call_are_for_next_call(between: ProgramUnderTest, wall: Wall) -> None:
    practice(between)._agreement.set_call(date(2026, 5, 1))
    between.wait_until_idle()
    assert asked(between).heading == "For your next call"
    asked(between).setDraft("Since then")
    asked(between).addDraft()
    assert asked(between).heading == "For your next call"
    practice(between)._agreement.put_aside()
    assert asked(between).heading == "For your next call"


def test_half_typed_question_is_saved_and_kept_in_field(qtbot: QtBot, shelf: None, tmp_path: Path, file: Path) -> None:
    program = ProgramUnderTest(qtbot, make_couple(tmp_path / "p.json"), machine=Machine(journal=CoupleJournal(file)))
    opens_practice(program)
    tab_to(program, "question")
    type_text(program, "Half")
    program.press(Key.Key_F1)
    program.wait_for_page("help")
    program.press(ESCAPE)
    program.wait_for_page("practice")
    assert program.find("question").property("text") == "Half"
    program.qtbot.waitUntil(lambda: lines(file) == ["Half"])
    assert asked(program).table.rowCount() == 0
    tab_to(program, "question")
    type_text(program, "Whole")
    program.qtbot.waitUntil(lambda: lines(file) == ["HalfWhole"])
    program.press(ENTER)
    assert lines(file) == ["HalfWhole"]
    program.wait_until_idle()
    assert "HalfWhole" in program.texts()
    program.close()


def test_half_typed_question_cleared_is_deleted(between: ProgramUnderTest, file: Path) -> None:
    asked(between).setDraft("Half")
    asked(between).keep()
    assert lines(file) == ["Half"]
    asked(between).setDraft("")
    asked(between).keep()
    assert lines(file) == []
    assert b"Half" not in b"".join(path.read_bytes() for path in file.parent.iterdir())


def test_half_typed_question_is_saved_when_program_ends(between: ProgramUnderTest, file: Path) -> None:
    asked(between).setDraft("Half")
    asked(between).saveAndAdd()
    assert lines(file) == ["Half"]


def test_half_typed_question_does_not_change_restored_journal(between: ProgramUnderTest, file: Path) -> None:
    asked(between).setDraft("Half")
    asked(between).keep()
    wait_for_disk()
    with closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE questions SET words = 'Of the one brought back'")
        other.commit()
    asked(between).setDraft("Half of it")
    asked(between).addDraft()
    assert lines(file) == ["Of the one brought back", "Half of it"]


def test_question_that_cannot_be_saved_stays_in_field(between: ProgramUnderTest, file: Path) -> None:
    set_writable(between.machine.journal, False)
    tab_to(between, "question")
    type_text(between, "Why")
    between.press(ENTER)
    between.wait_until_idle()
    assert between.find("question").property("text") == "Why"
    assert any("not allowed to write" in words for words in between.texts())
    set_writable(between.machine.journal, True)
    between.press(ENTER)
    assert lines(file) == ["Why"]
    between.wait_until_idle()
    assert asked(between).errorText == ""


def test_question_is_one_plain_line(between: ProgramUnderTest, file: Path) -> None:
    asked(between).setDraft("one\ntwo \u202e" + "x" * 600)
    asked(between).addDraft()
    (line,) = lines(file)
    assert line == ("one two " + "x" * 600)[:MAX_QUESTION_LETTERS]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "own" / "journal.db"
