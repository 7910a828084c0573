"""Test reflections on sessions, the list of memories, and questions for the next call."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.exercise.model import Exercise
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.storage.problems import StoreError
from guided.practice.storage.records import Reflection
from guided.preferences import load_preferences
from guided.session.timeline import SessionChoices
from tests.guided.session.exercises import HUG
from tests.ui.conftest import Furnish
from tests.ui.features.ladder.test_ladder import plays_to_its_end
from tests.ui.house import NAMES, House, is_a, items, place, settled
from tests.ui.navigation.test_pages import ASKED, end, keeps_words, reflection, remember
from tests.ui.programmes import TUESDAY, Wall, look_at, opens_practice, practice, takes_up
from ui.features.practice.questions import LETTERS, QuestionsViewModel
from ui.features.reflection.memories import MemoriesViewModel
from ui.features.reflection.reflection import AT_REST, LINE_LETTERS, WORD_LETTERS, ReflectionViewModel
from ui.machine import Machine
from ui.services.journal import CoupleJournal
from ui.services.resume_store import FileKeeper

Key = Qt.Key
ENTER, ESCAPE, TAB = Key.Key_Return, Key.Key_Escape, Key.Key_Tab
LINE = "The rain on the roof"
Kept = tuple[tuple[str, ...], float | None, bool, str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "own" / "journal.db"


@pytest.fixture
def lived(furnish: Furnish, file: Path) -> House:
    """A house whose journal is a file."""
    return furnish(machine=Machine(journal=CoupleJournal(file)))


def room(house: House) -> ReflectionViewModel:
    found = house.program.shell.viewModel
    assert isinstance(found, ReflectionViewModel)
    return found


def kept(file: Path) -> list[Kept]:
    """What a program that begins now would find."""
    found = open_journal(file)
    assert found.problem is None
    rows = [each.reflection for each in found.journal.reflections()]
    found.journal.close()
    return [(each.words, each.closeness, each.again, each.line) for each in rows]


def part(house: House, of: str, kind: str, number: int = 0) -> QQuickItem:
    """What belongs to the row `of`."""
    above = house.find(of)
    found = [each for each in items(house.window) if is_a(each, kind) and each.parentItem() == above]
    return sorted(found, key=lambda each: place(each).topLeft().toTuple()[::-1])[number]


def types(house: House, words: str) -> None:
    for letter in words:
        QTest.keyClick(house.window, letter)


def reach(house: House, name: str) -> None:
    """Tab until the focus is on what has that name."""
    for _ in range(20):
        if name in (house.focus().objectName(), house.focus().property("name")):
            return
        house.press(TAB)
    raise AssertionError(f"Tab never leads to {name}")


def plays_out(house: House, exercise: Exercise = HUG) -> None:
    """A session comes to its end, and they leave it."""
    if house.program.engine.rootObjects():
        house.program.navigation.sessions.begin(exercise, SessionChoices(names=NAMES))
        house.goes_to("session")
    else:
        house.plays(exercise)
    house.passes(20)
    house.session.affirm()
    house.passes(60)
    assert house.session.kind == "end"
    house.settles()
    house.press(ENTER)


# When it is asked, and when not


def test_it_is_asked_once_a_session_came_to_its_end(house: House) -> None:
    plays_out(house)
    house.goes_to("reflection")
    assert "What stays with you?" in house.words()


@pytest.mark.parametrize("key", [ENTER, ESCAPE])
def test_one_key_leaves_it_and_nothing_is_kept(lived: House, file: Path, key: Qt.Key) -> None:
    reflection(lived)
    lived.press(key)
    lived.goes_to("home")
    assert kept(file) == []
    assert len(lived.machine.journal.sessions()) == 1


def test_after_a_stop_nothing_is_asked(house: House) -> None:
    end(house)
    house.settles()
    assert house.find("leave").property("name") == "Back to the exercises"
    house.press(ENTER)
    house.goes_to("home")


@pytest.mark.parametrize(("seconds", "noted"), [(3, 0), (50, 1)])
def test_session_stopped_after_seconds_is_noted_nowhere(house: House, seconds: int, noted: int) -> None:
    house.plays(HUG)
    house.passes_with_signs(seconds)
    house.press(ESCAPE)
    house.passes(60)
    assert house.session.over
    assert len(house.machine.journal.sessions()) == noted


def test_silence_is_asked_nothing(house: House) -> None:
    house.plays(replace(HUG, length=70.0), replace(ASKED, patience=90.0))
    house.passes(400)
    assert house.session.silent
    house.settles()
    house.press(ENTER)
    house.goes_to("home")


def test_a_rehearsal_is_asked_nothing(house: House) -> None:
    house.plays(HUG, rehearsed=True)
    house.passes(80)
    assert house.session.over
    house.settles()
    house.press(ENTER)
    house.goes_to("home")
    assert list(house.machine.journal.sessions()) == []


def test_what_is_done_many_times_a_day_is_asked_nothing(house: House) -> None:
    plays_out(house, replace(HUG, length=60.0))
    house.goes_to("home")
    plays_out(house, replace(HUG, length=None))
    house.goes_to("reflection")


def test_it_can_be_turned_off(furnish: Furnish) -> None:
    house = furnish(ask_after=False)
    plays_out(house)
    house.goes_to("home")


def test_the_page_itself_can_be_asked_not_to_come_again(house: House) -> None:
    reflection(house)
    reach(house, "comeAgain")
    house.press(ENTER)
    house.settles()
    assert load_preferences(house.couple._path).preferences.ask_after is False
    assert house.find("comeAgain").property("name").startswith("Not asked again")
    house.press(ESCAPE)
    house.goes_to("home")
    plays_out(house)
    house.goes_to("home")


def test_a_session_gone_on_with_after_a_crash_is_one_as_any(furnish: Furnish, tmp_path: Path, file: Path) -> None:
    before = furnish(machine=Machine(journal=CoupleJournal(file), keeper=FileKeeper(tmp_path / "session.json")))
    before.opens(bundled.exercises() / "long-hug.toml")
    before.hold(Key.Key_F, Key.Key_J)
    before.goes_to("session")
    before.qtbot.waitUntil(lambda: before.session.ticking)
    before.passes(3)
    keeper = FileKeeper(tmp_path / "session.json")
    before.qtbot.waitUntil(lambda: FileKeeper(tmp_path / "session.json").found is not None)
    house = furnish(machine=Machine(journal=CoupleJournal(file), keeper=keeper))
    house.opens()
    assert house.page == "unfinished"
    house.rooms.unfinished.resume()
    house.goes_to("session")
    house.qtbot.waitUntil(lambda: house.session.kind == "rest")
    house.session.resume()
    plays_to_its_end(house)
    house.settles()
    house.press(ENTER)
    house.goes_to("reflection")


def test_the_window_stays_as_it_was_in_the_session_until_they_are_home(furnish: Furnish) -> None:
    house = furnish(theme="day")
    reflection(house)
    assert house.program.shell.fullScreen
    assert house.window.color().lightness() < 60
    house.press(ESCAPE)
    house.goes_to("home")
    assert not house.program.shell.fullScreen
    assert house.window.color().lightness() > 200


@pytest.mark.qt_log_ignore("does not support raise")
def test_nobody_is_led_away_from_it(house: House) -> None:
    reflection(house)
    house.program.shell.ask(str(Path(__file__)))
    assert not house.program.navigation.policy.accepts_files
    assert house.page == "reflection"


# What can be said


def test_all_of_it_by_keys_alone(lived: House, file: Path) -> None:
    reflection(lived)
    reach(lived, "closeness")
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left):
        lived.press(key)
    reach(lived, "calm")
    lived.press(Key.Key_Right)
    lived.press(Key.Key_Space)
    reach(lived, "A word of your own, Sam")
    types(lived, "sunny")
    reach(lived, "line")
    types(lived, "Rain")
    lived.press(ENTER)
    lived.press(Key.Key_Space)
    reach(lived, "keep")
    lived.press(ENTER)
    lived.goes_to("home")
    assert kept(file) == [(("sunny", "warm"), 0.4, True, "Rain")]


def test_a_word_is_let_go_by_the_key_that_chose_it(lived: House, file: Path) -> None:
    reflection(lived)
    reach(lived, "calm")
    lived.press(ENTER)
    assert kept(file) == [(("calm",), None, False, "")]
    lived.press(ENTER)
    assert kept(file) == []
    assert not lived.find("keep").isEnabled()


def test_a_word_of_their_own_takes_the_place_of_another(house: House) -> None:
    reflection(house)
    field = part(house, "wordA", "GField")
    room(house).choose(0, "calm")
    field.forceActiveFocus()
    types(house, "wild")
    assert (room(house).wordA, field.property("text")) == ("wild", "wild")
    house.click(part(house, "wordA", "GChoice", 4))
    assert (room(house).wordA, field.property("text")) == ("shy", "")


def test_the_lights_follow_the_hand(house: House) -> None:
    reflection(house)
    lights = house.find("closeness")
    assert room(house).closeness < 0
    middle = lights.mapToScene(QPointF(lights.width() / 2, lights.height() / 2))
    pictures = [each for each in items(house.window) if is_a(each, "Light") and place(each).intersects(place(lights))]
    taken = next(place(each).center() for each in pictures if place(each).center().x() > middle.x())
    QTest.mousePress(house.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, taken.toPoint())
    assert room(house).closeness < 0
    for inwards in (5, 10, 20):
        QTest.mouseMove(house.window, QPointF(taken.x() - inwards, taken.y()).toPoint())
        house.settles()
        there = next(place(each).center() for each in pictures if place(each).center().x() > middle.x())
        assert there.x() == pytest.approx(taken.x() - inwards, abs=2)
    QTest.mouseRelease(house.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, there.toPoint())
    assert room(house).closeness > 0.3
    house.click(house.find("leaveOpen"))
    assert room(house).closeness < 0
    assert house.focus() == lights


def test_what_is_too_long_or_cannot_be_seen_is_not_kept(lived: House, file: Path) -> None:
    reflection(lived)
    room(lived).write(0, "a\tword\n" + "x" * 100)
    room(lived).write(1, " \ud83d \u202e ")
    room(lived).writeLine("one\r\ntwo\u2028three\x00" + "y" * 400)
    assert room(lived).keep()
    ((words, _, _, line),) = kept(file)
    assert words == (("a word " + "x" * 100)[:WORD_LETTERS],)
    assert line == ("one two three " + "y" * 400)[:LINE_LETTERS]


# Kept as they go


def test_what_is_chosen_is_on_the_disk_when_the_page_says_so(lived: House, file: Path) -> None:
    reflection(lived)
    assert "Kept, on this computer alone." not in lived.words()
    room(lived).choose(1, "tired")
    assert kept(file) == [(("tired",), None, False, "")]
    lived.settles()
    assert "Kept, on this computer alone." in lived.words()


def test_what_is_typed_is_kept_soon_and_until_then_nothing_says_so(lived: House, file: Path) -> None:
    reflection(lived)
    reach(lived, "line")
    types(lived, "Rain")
    assert room(lived).status == ""
    assert room(lived)._autosave_timer.interval() == AT_REST <= 1000
    lived.qtbot.waitUntil(lambda: room(lived).status != "")
    assert kept(file) == [((), None, False, "Rain")]


@pytest.mark.parametrize(
    "leaves",
    [
        lambda house: house.press(ESCAPE),
        lambda house: house.press(Key.Key_F12),
        lambda house: house.press(Key.Key_F1),
    ],
    ids=["escape", "hidden", "help"],
)
def test_half_a_line_is_kept_whichever_way_they_leave(
    lived: House, file: Path, leaves: Callable[[House], None]
) -> None:
    reflection(lived)
    room(lived)._autosave_timer.setInterval(10_000_000)
    reach(lived, "line")
    types(lived, "Ra")
    leaves(lived)
    lived.qtbot.waitUntil(lambda: kept(file) == [((), None, False, "Ra")])


def test_half_a_line_is_kept_when_the_window_closes(qtbot: QtBot, shelf: None, tmp_path: Path, file: Path) -> None:
    house = House(qtbot, settled(tmp_path / "p.json"), machine=Machine(journal=CoupleJournal(file)))
    reflection(house)
    reach(house, "line")
    types(house, "Ra")
    assert kept(file) == []
    house.close()
    assert kept(file) == [((), None, False, "Ra")]


def test_after_help_all_of_it_is_there_as_it_was(house: House) -> None:
    reflection(house)
    room(house).choose(0, "calm")
    room(house).writeLine(LINE)
    house.press(Key.Key_F1)
    house.goes_to("help")
    house.press(ESCAPE)
    house.goes_to("reflection")
    assert (room(house).wordA, house.find("line").property("text")) == ("calm", LINE)


def test_leaving_without_keeping_leaves_nothing_in_the_file(lived: House, file: Path) -> None:
    reflection(lived)
    room(lived).choose(0, "salty")
    room(lived).writeLine(LINE)
    room(lived).keep()
    assert kept(file) != []
    lived.settles()
    lived.click(lived.find("leave"))
    lived.goes_to("home")
    lived.machine.journal.close()
    assert kept(file) == []
    everything = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert b"salty" not in everything
    assert LINE.encode() not in everything


def test_every_byte_is_the_same_whoever_said_which(furnish: Furnish, tmp_path: Path) -> None:
    found = []
    for number, (first, second) in enumerate(((0, 1), (1, 0))):
        for word, other in (("calm", "a wordy word"), ("a wordy word", "calm")):
            path = tmp_path / f"{number}{word}" / "journal.db"
            journal = CoupleJournal(path)
            for days in (3, 2):
                session = journal.add_session("long-hug", (TUESDAY - timedelta(days=days)).astimezone())
                assert session is not None
                journal.save_reflection(session, Reflection(("warm",), 0.2, line="Before"))
            house = furnish(machine=Machine(journal=journal))
            house.program.services.recorder._now = lambda: TUESDAY
            reflection(house)
            room(house).choose(first, word)
            room(house).choose(second, other)
            room(house).move(0.5)
            house.press(ESCAPE)
            house.goes_to("home")
            house.machine.journal.close()
            found.append(b"".join(each.read_bytes() for each in sorted(path.parent.iterdir())))
    assert len(found) == 4
    assert set(found) == {found[0]}


# Where it can't be kept


def test_what_could_not_be_kept_is_told_and_the_way_home_is_open(lived: House, file: Path) -> None:
    reflection(lived)
    journal = lived.machine.journal._journal
    journal._connection.execute("PRAGMA query_only = ON")
    room(lived).choose(0, "calm")
    lived.click(lived.find("keep"))
    lived.settles()
    assert lived.page == "reflection"
    assert "may not be written" in room(lived).status
    assert room(lived).status in lived.words()
    lived.press(ESCAPE)
    lived.goes_to("home")
    journal._connection.execute("PRAGMA query_only = OFF")
    assert kept(file) == []


def test_what_could_not_be_let_go_is_still_there(lived: House, file: Path) -> None:
    reflection(lived)
    room(lived).choose(0, "calm")
    journal = lived.machine.journal._journal
    journal._connection.execute("PRAGMA query_only = ON")
    lived.click(lived.find("leave"))
    lived.settles()
    assert (lived.page, room(lived).wordA) == ("reflection", "calm")
    assert room(lived).status in lived.words()
    lived.press(ESCAPE)
    lived.goes_to("home")
    journal._connection.execute("PRAGMA query_only = OFF")
    assert kept(file) == [(("calm",), None, False, "")]


def fills_up(journal: Journal) -> None:
    """Not one more page goes on the disk, and those that are there are full of what was said."""
    numbers = [journal.add_session("long-hug", TUESDAY.astimezone()) for _ in range(60)]
    (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
    journal._connection.execute(f"PRAGMA max_page_count = {pages}")
    with suppress(StoreError):
        for number in numbers:
            journal.save_reflection(number, Reflection(line="z" * LINE_LETTERS))


def test_a_full_disk_is_told_and_once_there_is_room_it_is_kept(lived: House, file: Path) -> None:
    reflection(lived)
    journal = lived.machine.journal._journal
    fills_up(journal)
    room(lived).writeLine("y" * LINE_LETTERS)
    assert not room(lived).keep()
    lived.settles()
    assert any("disk is full" in words for words in lived.words())
    journal._connection.execute("PRAGMA max_page_count = 100000")
    lived.click(lived.find("keep"))
    lived.goes_to("home")
    assert ((), None, False, "y" * LINE_LETTERS) in kept(file)


def test_where_the_session_itself_was_not_kept_nothing_is_asked(lived: House) -> None:
    lived.plays(HUG)
    lived.machine.journal.sessions()
    lived.machine.journal._journal._connection.execute("PRAGMA query_only = ON")
    lived.passes(20)
    lived.session.affirm()
    lived.passes(60)
    lived.settles()
    lived.press(ENTER)
    lived.goes_to("home")
    lived.machine.journal._journal._connection.execute("PRAGMA query_only = OFF")


def test_where_nothing_lasts_it_is_not_said_to_be_kept(furnish: Furnish, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    house = furnish(machine=Machine(journal=CoupleJournal(tmp_path / "file" / "journal.db")))
    reflection(house)
    assert room(house).status == ""
    room(house).choose(0, "calm")
    house.settles()
    assert "until you close Guided" in room(house).status
    assert "Kept, on this computer alone." not in house.words()
    house.press(ESCAPE)
    house.goes_to("home")


# What they remember


def remembers(house: House) -> MemoriesViewModel:
    found = house.program.shell.viewModel
    assert isinstance(found, MemoriesViewModel)
    return found


def test_lately_tells_what_they_kept(house: House) -> None:
    keeps_words(house)
    opens_practice(house)
    told = house.words()
    assert "The long hug   ·   calm, warm" in told
    assert any(line.startswith("“The first one") and line.endswith("”") for line in told)


def test_all_of_it_is_a_page_the_latest_first(house: House) -> None:
    remember(house)
    rows = remembers(house)._table.rows
    assert [row.what for row in rows] == ["The long hug", "The long hug"]
    assert [row.line == "" for row in rows] == [True, False]
    assert rows[0].again
    year = (datetime.now().astimezone() - timedelta(days=400)).year
    assert rows[1].day.endswith(str(year))
    house.press(ESCAPE)
    house.goes_to("practice")


def test_one_is_changed_and_nothing_says_whose_word_is_whose(lived: House, file: Path) -> None:
    remember(lived)
    lived.press(Key.Key_Down)
    lived.press(ENTER)
    lived.goes_to("reflection")
    assert room(lived).back
    assert not set(NAMES) & set(lived.words())
    reach(lived, "line")
    lived.press(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    types(lived, "Less")
    reach(lived, "keep")
    lived.press(ENTER)
    lived.goes_to("memories")
    assert remembers(lived)._table.rows[1].line == "“Less”"
    assert remembers(lived).currentRow == 1
    assert kept(file)[0] == (("calm", "warm"), 0.6, False, "Less")


def test_one_is_let_go_and_can_be_brought_back_until_the_page_is_left(lived: House, file: Path) -> None:
    remember(lived)
    lived.press(ENTER)
    lived.goes_to("reflection")
    lived.click(lived.find("letGo"))
    lived.goes_to("memories")
    assert len(kept(file)) == 1
    lived.click(lived.find("bringBack"))
    lived.settles()
    assert kept(file)[1] == (("calm", "warm"), 0.6, True, "")
    assert remembers(lived).removedText == ""
    lived.press(ENTER)
    lived.goes_to("reflection")
    lived.click(lived.find("letGo"))
    lived.goes_to("memories")
    lived.press(ESCAPE)
    lived.goes_to("practice")
    practice(lived).openMemories()
    lived.goes_to("memories")
    assert remembers(lived).removedText == ""
    assert len(kept(file)) == 1


def test_what_was_left_for_now_can_be_said_later(house: House) -> None:
    reflection(house)
    house.press(ENTER)
    house.goes_to("home")
    house.click(house.find("practice"))
    house.goes_to("practice")
    house.qtbot.waitUntil(lambda: bool(practice(house).loaded))
    house.settles()
    house.click(house.find("memories"))
    house.goes_to("memories")
    assert remembers(house).unreflected == "The long hug, today"
    house.click(house.find("say"))
    house.goes_to("reflection")
    room(house).choose(0, "light")
    house.press(ESCAPE)
    house.goes_to("memories")
    assert (remembers(house).unreflected, [row.words for row in remembers(house)._table.rows]) == ("", ["light"])


def test_years_of_it_are_made_as_they_are_seen(house: House) -> None:
    journal, now = house.machine.journal, datetime.now().astimezone()
    for days in range(2000):
        number = journal.add_session("long-hug", now - timedelta(days=days))
        assert number is not None
        journal.save_reflection(number, Reflection(("calm",), line=f"Line {days}"))
    opens_practice(house)
    practice(house).openMemories()
    house.goes_to("memories")
    assert sum(is_a(each, "MemoryRow") for each in items(house.window)) < 40
    house.press(Key.Key_End)
    house.settles()
    assert "“Line 1999”" in house.words()
    house.press(Key.Key_Home)
    house.settles()
    assert "“Line 0”" in house.words()


# What they bring to the call


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def between(furnish: Furnish, wall: Wall, file: Path) -> House:
    """Between two calls, on the practice page."""
    wall.journal = CoupleJournal(file)
    house = furnish(machine=Machine(journal=wall.journal))
    look_at(house, wall)
    opens_practice(house)
    takes_up(house)
    return house


def asked(house: House) -> QuestionsViewModel:
    return practice(house).questions


def lines(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as reader:
        return [words for (words,) in reader.execute("SELECT words FROM questions ORDER BY id")]


def test_enter_adds_one_and_it_is_on_the_disk(between: House, file: Path) -> None:
    reach(between, "question")
    for words in ("Why", "And how"):
        types(between, words)
        between.press(ENTER)
    assert lines(file) == ["Why", "And how"]
    assert between.find("question").property("text") == ""
    between.press(ENTER)
    assert lines(file) == ["Why", "And how"]
    between.settles()
    assert {"Why", "And how"} <= set(between.words())


def test_each_is_let_go_by_keys_and_comes_back_if_it_was_a_slip(between: House, file: Path) -> None:
    for words in ("One", "Two"):
        asked(between).setDraft(words)
        asked(between).addDraft()
    between.settles()
    between.find("question0").forceActiveFocus()
    between.press(ENTER)
    between.settles()
    assert lines(file) == ["Two"]
    assert b"One" not in b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert between.focus().property("description") == "Two"
    between.click(between.find("bringBack"))
    assert sorted(lines(file)) == ["One", "Two"]
    for _ in range(2):
        between.settles()
        between.find("question0").forceActiveFocus()
        between.press(Key.Key_Delete)
    assert lines(file) == []
    assert between.focus().objectName() == "question"


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
def test_the_day_is_told_kindly(between: House, wall: Wall, ahead: int | None, heading: str) -> None:
    wall.now -= timedelta(days=9)
    asked(between).setDraft("Why?")
    asked(between).addDraft()
    wall.now += timedelta(days=9)
    practice(between)._agreed.set_call(None if ahead is None else TUESDAY.date() + timedelta(days=ahead))
    between.settles()
    assert heading in between.words()
    after = ahead is not None and ahead < 0
    assert ("Keep these, or let them go." in between.words()) is after


def test_what_came_up_since_the_call_is_for_the_next(between: House, wall: Wall) -> None:
    practice(between)._agreed.set_call(date(2026, 5, 1))
    between.settles()
    assert asked(between).heading == "For your next call"
    asked(between).setDraft("Since then")
    asked(between).addDraft()
    assert asked(between).heading == "For your next call"
    practice(between)._agreed.put_aside()
    assert asked(between).heading == "For your next call"


def test_half_a_question_waits_and_is_on_the_disk_meanwhile(
    qtbot: QtBot, shelf: None, tmp_path: Path, file: Path
) -> None:
    house = House(qtbot, settled(tmp_path / "p.json"), machine=Machine(journal=CoupleJournal(file)))
    opens_practice(house)
    reach(house, "question")
    types(house, "Half")
    house.press(Key.Key_F1)
    house.goes_to("help")
    house.press(ESCAPE)
    house.goes_to("practice")
    assert house.find("question").property("text") == "Half"
    house.qtbot.waitUntil(lambda: lines(file) == ["Half"])
    assert asked(house).table.rowCount() == 0
    reach(house, "question")
    types(house, "Whole")
    house.qtbot.waitUntil(lambda: lines(file) == ["HalfWhole"])
    house.press(ENTER)
    assert lines(file) == ["HalfWhole"]
    house.settles()
    assert "HalfWhole" in house.words()
    house.close()


def test_half_a_question_that_is_taken_back_was_none(between: House, file: Path) -> None:
    asked(between).setDraft("Half")
    asked(between).keep()
    assert lines(file) == ["Half"]
    asked(between).setDraft("")
    asked(between).keep()
    assert lines(file) == []
    assert b"Half" not in b"".join(path.read_bytes() for path in file.parent.iterdir())


def test_half_a_question_is_kept_when_the_program_ends(between: House, file: Path) -> None:
    asked(between).setDraft("Half")
    asked(between).saveAndAdd()
    assert lines(file) == ["Half"]


def test_what_is_written_in_another_journal_by_now_stays_its_own(between: House, file: Path) -> None:
    asked(between).setDraft("Half")
    asked(between).keep()
    with closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE questions SET words = 'Of the one brought back'")
        other.commit()
    asked(between).setDraft("Half of it")
    asked(between).addDraft()
    assert lines(file) == ["Of the one brought back", "Half of it"]


def test_a_question_that_could_not_be_kept_stays_where_it_is_written(between: House, file: Path) -> None:
    journal = between.machine.journal._journal
    journal._connection.execute("PRAGMA query_only = ON")
    reach(between, "question")
    types(between, "Why")
    between.press(ENTER)
    between.settles()
    assert between.find("question").property("text") == "Why"
    assert any("may not be written" in words for words in between.words())
    journal._connection.execute("PRAGMA query_only = OFF")
    between.press(ENTER)
    assert lines(file) == ["Why"]
    assert asked(between).errorText == ""


def test_a_question_is_one_plain_line(between: House, file: Path) -> None:
    asked(between).setDraft("one\ntwo \u202e" + "x" * 600)
    asked(between).addDraft()
    (line,) = lines(file)
    assert line == ("one two " + "x" * 600)[:LETTERS]
