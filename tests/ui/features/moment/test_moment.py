"""Test small moments and the shared warmth: recorded with two keys, and never shown as a number."""

import shutil
import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer

from guided import bundled
from guided.exercise.model import Part, Touch
from guided.exercise.programme_model import Ladder
from guided.practice.storage.records import MomentKind
from guided.practice.tender_days import TenderDays
from guided.practice.warmth import MIN_WARMTH
from tests.paths import BUNDLED_EXERCISES
from tests.ui.support.items import all_items, class_name, is_a, misplaced
from tests.ui.support.journals import set_writable, write
from tests.ui.support.moments import show_moments, show_noted_moment
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, write_own_exercise
from tests.ui.support.programmes import opens_practice, shows_part
from ui.features.moment.moment import MomentViewModel
from ui.features.practice.warmth_curve import WarmthCurveViewModel
from ui.machine import Machine
from ui.services.journal import CoupleJournal
from ui.services.ladders import LadderVisit
from ui.services.phones_down import MINUTES, phones_down
from ui.services.warmth import FARTHEST, NEAREST, WarmthViewModel

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def room(program: ProgramUnderTest) -> MomentViewModel:
    found = program.shell.viewModel
    assert isinstance(found, MomentViewModel)
    return found


def warmth(program: ProgramUnderTest) -> WarmthViewModel:
    return program.services.warmth


def test_second_key_during_transition_is_taken(program: ProgramUnderTest) -> None:
    program.open()
    program.press(Qt.Key.Key_Plus)
    program.press(Qt.Key.Key_4)
    program.wait_for_page("moment")
    assert "A look: noted." in program.texts()


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("comes_to", [show_moments, show_noted_moment], ids=lambda each: each.__name__)
def test_moment_page_at_every_size_fits_and_is_reachable(make_program: MakeProgram, comes_to, large: bool) -> None:  # type: ignore[no-untyped-def]
    program = make_program(large_text=large)
    comes_to(program)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


def test_moment_is_noted_with_two_keys_and_saved_when_confirmed(make_program: MakeProgram, tmp_path: Path) -> None:
    program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    show_noted_moment(program)
    assert room(program).noted == "A look"
    with sqlite3.connect(tmp_path / "journal.db") as file:
        assert file.execute("SELECT kind FROM moments").fetchall() == [("look",)]


def test_page_stays_and_notes_another_until_it_is_left(program: ProgramUnderTest) -> None:
    show_noted_moment(program)
    assert not [child for child in room(program).children() if isinstance(child, QTimer)]
    program.press(Qt.Key.Key_1)
    program.wait_until_idle()
    assert "A question: noted." in program.texts()
    assert [each.kind for each in program.machine.journal.read.moments()] == [MomentKind.LOOK, MomentKind.QUESTION]
    program.press(ESCAPE)
    program.wait_for_page("tonight")
    program.press(Qt.Key.Key_Plus)
    program.wait_for_page("moment")
    assert room(program).noted == ""


@pytest.mark.parametrize("by", ["button", "key"])
def test_moment_noted_by_mistake_is_undone(program: ProgramUnderTest, by: str) -> None:
    show_noted_moment(program)
    if by == "button":
        program.click(program.find("takeBack"))
    else:
        program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    program.wait_until_idle()
    assert (room(program).noted, program.machine.journal.read.moments()) == ("", ())
    assert program.focused().objectName() == "kind0"
    program.press(ESCAPE)
    program.wait_for_page("tonight")


def test_undo_takes_back_the_last_moment_alone(program: ProgramUnderTest) -> None:
    show_noted_moment(program)
    program.press(Qt.Key.Key_3)
    program.wait_until_idle()
    for _ in range(2):
        program.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        program.wait_until_idle()
    assert [each.kind for each in program.machine.journal.read.moments()] == [MomentKind.LOOK]


def test_each_kind_has_a_picture_of_its_own(program: ProgramUnderTest) -> None:
    show_moments(program)
    pictures = [item for item in all_items(program.window) if is_a(item, "MomentMotif")]
    drawn = {
        tuple((glow.x(), glow.y(), glow.width()) for glow in picture.childItems() if is_a(glow, "Glow"))
        for picture in pictures
    }
    assert len(drawn) == len(pictures) == len(MomentKind)
    assert () not in drawn


def test_moment_in_memory_is_not_called_noted(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "journal.db").mkdir()
    program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    show_noted_moment(program)
    assert not any(words.endswith("noted.") for words in program.texts())
    assert any("remembered until you close" in words for words in program.texts())


def test_moment_that_cannot_be_saved_is_not_called_noted(make_program: MakeProgram, tmp_path: Path) -> None:
    program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    show_noted_moment(program)
    set_writable(program.machine.journal, False)
    program.press(Qt.Key.Key_2)
    program.wait_until_idle()
    assert room(program).noted == ""
    assert "not allowed to write" in room(program).errorText
    assert room(program).errorText in program.texts()
    set_writable(program.machine.journal, True)


def test_moment_is_called_noted_once_it_is_on_the_disk(make_program: MakeProgram, tmp_path: Path) -> None:
    program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    show_moments(program)
    disk_answers = threading.Event()
    program.machine.journal.change(lambda _: disk_answers.wait())
    try:
        program.press(Qt.Key.Key_2)
        program.press(Qt.Key.Key_2)  # ignored, as the first is not noted yet
        program.wait_for_frame()
        assert room(program).noted == ""
    finally:
        disk_answers.set()
    program.wait_until_idle()
    assert room(program).noted != ""
    assert len(program.machine.journal.read.moments()) == 1


def test_page_can_be_left_while_the_disk_does_not_answer(make_program: MakeProgram, tmp_path: Path) -> None:
    program = make_program(machine=Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    show_moments(program)
    disk_answers = threading.Event()
    program.machine.journal.change(lambda _: disk_answers.wait())
    try:
        program.press(Qt.Key.Key_2)
        program.press(Qt.Key.Key_Escape)
        program.qtbot.waitUntil(lambda: program.page == "tonight")
    finally:
        disk_answers.set()
    program.wait_until_idle()
    assert (program.page, len(program.machine.journal.read.moments())) == ("tonight", 1)


# Had at once


NOW_ROWS = "across-the-room hand-in-passing hello-goodbye one-good-thing three-breaths".split()
SHIPPED = BUNDLED_EXERCISES


@pytest.fixture
def small(shelf: None) -> None:
    """Exercises of a minute at the most, among the others."""
    for name in NOW_ROWS:
        shutil.copy(SHIPPED / f"{name}.toml", bundled.exercises())


def now_having(program: ProgramUnderTest) -> None:
    """The page with all that may be had at once in view."""
    for name in NOW_ROWS:
        shutil.copy(SHIPPED / f"{name}.toml", bundled.exercises())
    show_moments(program)
    program.qtbot.waitUntil(lambda: len(room(program).moments_now.moments) == 4)  # type: ignore[arg-type]
    program.wait_until_idle()


def offered(program: ProgramUnderTest) -> list[str]:
    return [each["title"] for each in room(program).moments_now.moments]  # type: ignore[attr-defined]


@pytest.mark.parametrize("theme", ["night", "day"])
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_small_moments_at_every_size_fit_and_are_reachable(make_program: MakeProgram, theme: str, large: bool) -> None:
    program = make_program(large_text=large, theme=theme)
    now_having(program)
    for size in WINDOW_SIZES:
        program.resize(*size)
        for name in ("now3", "phones30"):
            program.find(name).forceActiveFocus()
            program.wait_until_idle()
            assert misplaced(program.window) == []


def test_small_moment_begins_with_two_keys_and_counts_as_session(program: ProgramUnderTest, small: None) -> None:
    show_moments(program)
    assert offered(program)[3] == "One good thing"
    before = warmth(program).closeness
    program.press(Qt.Key.Key_D)
    assert program.focused().property("name") == "One good thing"
    program.press(ENTER)
    program.wait_for_page("session")
    assert program.session.exerciseTitle == "One good thing"
    program.advance(120)
    assert [each.exercise for each in program.machine.journal.read.sessions()] == ["one-good-thing"]
    assert warmth(program).closeness > before
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("tonight")


@pytest.mark.parametrize("beside", [True, False])
def test_arrows_move_between_noted_and_small_moments(program: ProgramUnderTest, small: None, beside: bool) -> None:
    show_moments(program)
    if not beside:
        program.resize(*WINDOW_SIZES[0])
        program.wait_until_idle()
    there, back = (Qt.Key.Key_Right, Qt.Key.Key_Left) if beside else (Qt.Key.Key_Down, Qt.Key.Key_Up)
    program.find("kind3" if beside else "kind6").forceActiveFocus()
    program.press(there)
    assert program.focused().property("name") == "Across the room"
    program.press(back)
    assert program.focused().objectName() == ("kind3" if beside else "kind6")
    program.press(there)
    program.press(Qt.Key.Key_Down if beside else Qt.Key.Key_Right)
    assert program.focused().property("name") == "A hand in passing"
    program.press(ENTER)
    program.wait_for_page("session")
    assert program.session.exerciseTitle == "A hand in passing"


def test_begin_starts_the_chosen_moment(program: ProgramUnderTest, small: None) -> None:
    show_moments(program)
    program.click(program.find("now2"))
    program.wait_until_idle()
    program.click(program.find("begin"))
    program.wait_for_page("session")
    assert program.session.exerciseTitle == "Hello and goodbye"


@pytest.mark.parametrize(("row", "title"), [(1, "A hand in passing"), (2, "Hello and goodbye")])
def test_one_key_of_one_partner_begins_no_touch(row: int, title: str, program: ProgramUnderTest, small: None) -> None:
    """Nobody held two keys before it: silence is no yes, one yes is none, and that of both is."""
    show_moments(program)
    assert offered(program)[row] == title
    program.press((Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C)[row])
    program.press(ENTER)
    program.wait_for_page("session")
    program.advance(300)
    assert (program.session.touch, program.session.kind, program.session.aloud) == ("none", "ask", False)
    program.session.answer("a", "continue")
    program.advance(300)
    assert program.session.touch == "none"
    program.session.answer("b", "continue")
    program.advance(5)
    assert program.session.touch in ("hands", "embrace")


def test_care_of_exercise_is_shown_where_it_begins(program: ProgramUnderTest, small: None) -> None:
    show_moments(program)
    program.press(Qt.Key.Key_C)
    program.wait_until_idle()
    assert any("leave the kiss out" in words for words in program.texts())


@pytest.mark.parametrize(
    "change",
    [
        ('length = "57s"', 'length = "1m30s"'),
        ('touch = "none"', 'touch = "close"\nopt_in = true'),
        ('say = "In together, and out."', 'say = "{giver} and {receiver}, in and out."'),
        ('care = ["If', f'care = ["{"Take it slowly. " * 12}", "If'),
    ],
    ids=["long", "closer", "somebody begins", "much to mind"],
)
def test_exercise_needing_arrival_is_not_begun_without_it(program: ProgramUnderTest, change: tuple[str, str]) -> None:
    write_own_exercise("ours.toml", (SHIPPED / "three-breaths.toml").read_text("utf-8").replace(*change))
    assert change[0] in (SHIPPED / "three-breaths.toml").read_text("utf-8")
    show_moments(program)
    assert offered(program) == []


def test_own_exercises_are_among_small_moments(program: ProgramUnderTest) -> None:
    write_own_exercise(
        "ours.toml", (SHIPPED / "three-breaths.toml").read_text("utf-8").replace("Three breaths", "Our breaths")
    )
    show_moments(program)
    assert offered(program) == ["Our breaths"]


def test_tender_day_offers_no_closer_moment(program: ProgramUnderTest, small: None) -> None:
    write(program.machine.journal).save_tender_days(TenderDays(datetime.now().astimezone().date(), 1))
    show_moments(program)
    assert "Hello and goodbye" not in offered(program)
    assert offered(program)[-1] == "A hand in passing"


def test_ladder_visit_not_begun_does_not_mark_moment(program: ProgramUnderTest, small: None) -> None:
    show_moments(program)
    program.services.recorder._visit = LadderVisit(Ladder(name="x", title="x", rungs=()), 0)
    program.press(Qt.Key.Key_A)
    program.press(ENTER)
    program.wait_for_page("session")
    assert program.services.recorder.visit is None


# Without phones


@pytest.mark.parametrize("minutes", [10, 20, 30])
def test_phones_down_ends_with_bell_and_is_noted(program: ProgramUnderTest, minutes: int) -> None:
    show_moments(program)
    program.find("phones10").forceActiveFocus()
    for _ in range(minutes // 10 - 1):
        program.press(Qt.Key.Key_Tab)
    program.press(ENTER)
    program.wait_for_page("session")
    program.advance(200)
    assert program.session.kind == "ready"
    program.press(ENTER)
    program.advance(10)
    said, rung = len(program.heard.said), len(program.heard.rung)
    program.advance(60 * minutes - 12)
    assert (program.session.part, program.heard.rung[rung:]) == ("main", [])
    assert [words for words in program.heard.said[said:] if words] == []
    program.advance(3)
    assert (program.session.part, program.heard.rung[rung:]) == ("closing", ["soft"])
    program.advance(30)
    assert [each.kind for each in program.machine.journal.read.moments()] == [MomentKind.PHONES]
    assert program.machine.journal.read.sessions() == ()
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_for_page("tonight")


def test_phones_down_is_ended_at_any_time(program: ProgramUnderTest) -> None:
    show_moments(program)
    program.click(program.find("phones30"))
    program.wait_for_page("session")
    program.press(ENTER)
    program.advance(90)
    program.press(ESCAPE)
    program.advance(40)
    assert program.session.over
    assert [each.kind for each in program.machine.journal.read.moments()] == [MomentKind.PHONES]


def test_phones_down_asks_nothing_and_has_no_touch(program: ProgramUnderTest) -> None:
    for minutes in MINUTES:
        exercise = phones_down(minutes)
        assert exercise.touch is Touch.NONE
        assert not [step for step in exercise.steps if step.ask]
        (main,) = [step for step in exercise.steps if step.part is Part.MAIN]
        assert (main.for_, main.end_sound) == (60 * minutes, "soft")


@pytest.fixture
def lights(make_program: MakeProgram) -> WarmthViewModel:
    """The warmth of a couple whose exercises take five minutes, at a time of ours."""
    journal = CoupleJournal()
    return WarmthViewModel(journal, lambda _name: 300.0, lambda: NOW)


def test_lights_show_warmth(lights: WarmthViewModel) -> None:
    assert lights.words == ""
    lights.refresh()
    assert lights.closeness == pytest.approx(FARTHEST + MIN_WARMTH * (NEAREST - FARTHEST))
    assert "ready for something small" in lights.words
    before = lights.closeness
    write(lights._journal).add_session("long-hug", NOW - DAY)
    assert lights.closeness > before
    for days in range(8):
        for kind in MomentKind:
            write(lights._journal).add_moment(kind, NOW - days * DAY)
    assert lights.words == "Your two lights are glowing."


def test_warmth_text_after_three_weeks_equals_after_a_day(lights: WarmthViewModel) -> None:
    write(lights._journal).add_session("long-hug", NOW - DAY)
    lights.refresh()
    after_a_day = lights.words
    lights._now = lambda: NOW + 21 * DAY
    lights.refresh()
    assert lights.words == after_a_day


def test_warmth_does_not_fade_while_away(lights: WarmthViewModel) -> None:
    for days in range(4):
        write(lights._journal).add_session("long-hug", NOW - days * DAY)
    lights.refresh()
    before = lights.closeness
    lights.leave()
    assert lights.away
    lights._now = lambda: NOW + 9 * DAY
    lights.refresh()
    assert lights.closeness == pytest.approx(before)
    lights.comeBack()
    assert not lights.away


def test_no_page_shows_warmth_as_number(program: ProgramUnderTest) -> None:
    program.open()
    write(program.machine.journal).add_session("long-hug", datetime.now().astimezone())
    program.wait_until_idle()
    words = warmth(program).words
    assert words in program.texts()
    assert not any(letter.isdigit() for letter in words)


def test_session_raises_warmth(program: ProgramUnderTest) -> None:
    program.open()
    before = warmth(program).closeness
    write(program.machine.journal).add_session("hand-ladder", datetime.now().astimezone())
    assert warmth(program).closeness > before


# The curve


@pytest.fixture
def curve(lights: WarmthViewModel, tmp_path: Path) -> WarmthCurveViewModel:
    return WarmthCurveViewModel(lights._journal, lights, lambda: NOW, lambda: tmp_path)


def test_curve_covers_four_weeks_and_marks_days_with_entries(curve: WarmthCurveViewModel) -> None:
    journal = curve._journal
    for days in (1, 1, 9, 27, 40):
        write(journal).add_session("long-hug", NOW - days * DAY)
    curve.refresh()
    points = [(point.x(), point.y()) for point in curve._points]
    assert [x for x, _ in points] == sorted(x for x, _ in points)
    assert (points[0][0], points[-1][0]) == (0, 1)
    assert all(MIN_WARMTH <= y < 1 for _, y in points)
    assert [round(28 * (1 - mark.x())) for mark in curve._marks] == [27, 9, 1]
    assert {(mark.x(), mark.y()) for mark in curve._marks} <= set(points)


def test_curve_follows_noted_moment(curve: WarmthCurveViewModel) -> None:
    curve.refresh()
    write(curve._journal).add_moment(MomentKind.SMILE, NOW)
    assert len(curve._marks) == 1


def test_curve_ends_at_present_warmth(curve: WarmthCurveViewModel, lights: WarmthViewModel) -> None:
    for days in (1, 4):
        write(curve._journal).add_session("long-hug", NOW - days * DAY)
    curve.refresh()
    found = lights.closeness
    assert found == pytest.approx(FARTHEST + curve._points[-1].y() * (NEAREST - FARTHEST))
    lights.refresh()
    assert lights.closeness == pytest.approx(found, abs=1e-3)


def test_mark_lies_on_drawn_curve(program: ProgramUnderTest) -> None:
    now = datetime.now().astimezone()
    for days in (0, 3, 11):
        write(program.machine.journal).add_session("long-hug", now - days * DAY)
    opens_practice(program)
    shows_part(program, "warmth")
    (picture,) = [item for item in all_items(program.window) if is_a(item, "WarmthPicture")]
    (shape,) = [item for item in picture.childItems() if class_name(item).startswith("QQuickShape")]
    spread = picture.property("spread")
    lights = [item for item in picture.childItems() if class_name(item).startswith("QQuickRectangle")]
    drawn = [(each.x() + each.width() / 2, each.y() + each.height() / 2) for each in lights]
    marks = program.view_models.practice._curve._marks
    on_curve = [(shape.x() + each.x() * spread.width(), shape.y() + each.y() * spread.height()) for each in marks]
    assert len(drawn) == 3
    assert sorted(drawn) == [pytest.approx(each) for each in sorted(on_curve)]
    assert all(0 <= x <= picture.width() and 0 <= y <= picture.property("foot") for x, y in drawn)


def test_curve_pictures_are_cached_under_different_names(curve: WarmthCurveViewModel, tmp_path: Path) -> None:
    first = Path(curve.newPictureFile())
    first.write_bytes(b"")
    second = Path(curve.newPictureFile())
    assert (first.name, second.name) == ("guided-2026-03-02.png", "guided-2026-03-02-2.png")
    curve.showSaved(str(second), True)
    assert str(second) in curve._saved
