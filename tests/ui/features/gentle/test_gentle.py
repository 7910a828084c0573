"""Test the gentle page: the gentlest exercises, and a pause apart that ends at its time."""

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.exercise.model import Exercise, Step, Touch
from tests.ui.support.items import all_items, is_a, misplaced, running_animations, scene_rect
from tests.ui.support.program import NAMES, SHORT_FADES, WINDOW_SIZES, MakeProgram, ProgramUnderTest
from ui.features.gentle.gentle import MAX_CARDS, MINUTES, GentleViewModel, gentlest
from ui.services.couple import Couple

ENTER = Qt.Key.Key_Return
SHELF = "three-deposits shared-look warm-hands hand-that-stays long-hug".split()
EVENING = datetime.fromisoformat("2026-05-04T20:20")
Role = QAccessible.Role


@dataclass
class Wall:
    """A clock on the wall, moved by hand, and a bell."""

    now: datetime = EVENING
    rung: list[datetime] = field(default_factory=list)

    def __call__(self) -> datetime:
        return self.now

    def ring(self) -> None:
        self.rung.append(self.now)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in SHELF:
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path, wall: Wall) -> GentleViewModel:
    """One without a page, entered."""
    couple = Couple(tmp_path / "preferences.json", names=NAMES)
    found = GentleViewModel(couple, list, couple, now=wall)
    found.rang.connect(wall.ring)
    found.enter()
    return found


def goes_by(view: GentleViewModel, wall: Wall, **length: float) -> None:
    wall.now += timedelta(**length)
    view.showCards()


def minute_of(view: GentleViewModel) -> QTimer:
    return next(child for child in view.children() if isinstance(child, QTimer))


def exercise(name: str, touch: Touch, length: float = 60.0, **more: object) -> Exercise:
    return Exercise(name=name, title=name, touch=touch, length=length, steps=(Step(),), **more)  # type: ignore[arg-type]


def test_gentle_list_has_gentlest_exercises_shortest_first() -> None:
    found = gentlest(
        [
            exercise("long", Touch.NONE, 600.0),
            exercise("hug", Touch.EMBRACE, 20.0),
            exercise("hands", Touch.HANDS, 20.0),
            exercise("near", Touch.NEAR, 90.0),
            exercise("short", Touch.NONE, 45.0),
            exercise("ladder", Touch.NEAR, 10.0, rungs=("one", "two")),
            exercise("own", Touch.NONE, 10.0, opt_in=True),
        ]
    )
    assert [each.name for each in found] == ["short", "near", "long"]


def test_gentle_list_is_short() -> None:
    found = gentlest([exercise(str(n), Touch.NONE, 60.0 + n) for n in range(20)])
    assert [each.name for each in found] == [str(n) for n in range(MAX_CARDS)]


def test_twenty_minutes_are_the_first_length(view: GentleViewModel) -> None:
    assert (view.minutes, view.until, view.stage) == (20, "20:40", "gentle")
    assert min(MINUTES) == 20


@pytest.mark.parametrize(("minutes", "until"), [(20, "20:40"), (30, "20:50"), (45, "21:05"), (60, "21:20")])
def test_page_says_when_to_be_back(view: GentleViewModel, minutes: int, until: str) -> None:
    view.take(minutes)
    assert (view.minutes, view.until) == (minutes, until)
    view.partNow()
    assert (view.until, view.stage) == (until, "apart")


def test_other_pause_length_is_rejected(view: GentleViewModel) -> None:
    view.take(5)
    assert (view.minutes, view.until) == (20, "20:40")


def test_return_time_follows_clock_until_pause_begins(view: GentleViewModel, wall: Wall) -> None:
    goes_by(view, wall, minutes=3)
    assert view.until == "20:43"
    view.partNow()
    goes_by(view, wall, minutes=3)
    assert view.until == "20:43"


def test_pause_is_never_shorter_than_announced(view: GentleViewModel, wall: Wall) -> None:
    wall.now += timedelta(seconds=1)
    view.partNow()
    assert view.until == "20:41"
    wall.now = EVENING.replace(minute=40, second=59, microsecond=999_999)
    view.showCards()
    assert view.stage == "apart"
    goes_by(view, wall, microseconds=1)
    assert view.stage == "back"


def test_pause_rings_once_at_its_end(view: GentleViewModel, wall: Wall) -> None:
    view.partNow()
    goes_by(view, wall, minutes=19, seconds=59)
    assert (view.stage, wall.rung) == ("apart", [])
    goes_by(view, wall, seconds=1)
    assert (view.stage, wall.rung) == ("back", [EVENING + timedelta(minutes=20)])
    for _ in range(60):
        goes_by(view, wall, minutes=1)
    assert len(wall.rung) == 1
    assert not minute_of(view).isActive()


def test_pause_that_ended_during_sleep_rings_at_wake(view: GentleViewModel, wall: Wall) -> None:
    view.partNow()
    goes_by(view, wall, hours=9)
    assert (view.stage, len(wall.rung)) == ("back", 1)


def test_later_adds_ten_minutes_each_time(view: GentleViewModel, wall: Wall) -> None:
    view.partNow()
    view.partLater()
    assert view.until == "20:40"
    for until in ("20:50", "21:00", "21:10"):
        goes_by(view, wall, minutes=20 if until == "20:50" else 10)
        assert view.stage == "back"
        view.partLater()
        assert (view.stage, view.until) == ("apart", until)
    assert len(wall.rung) == 3


def test_later_counts_from_the_press(view: GentleViewModel, wall: Wall) -> None:
    view.partNow()
    goes_by(view, wall, minutes=35)
    view.partLater()
    assert view.until == "21:05"


def test_clock_is_read_once_a_minute(view: GentleViewModel, wall: Wall) -> None:
    wall.now += timedelta(seconds=17, milliseconds=400)
    view.partNow()
    minute = minute_of(view)
    assert minute.isActive()
    assert minute.isSingleShot()
    assert minute.timerType() == Qt.TimerType.PreciseTimer
    first = minute.interval()
    assert 42_600 < first < 43_600
    goes_by(view, wall, milliseconds=first)
    second = minute.interval()
    goes_by(view, wall, milliseconds=second)
    assert (second, minute.interval()) == (60_000, 60_000)


def test_pause_without_bell_is_silent(qtbot: QtBot, tmp_path: Path, wall: Wall) -> None:
    couple = Couple(tmp_path / "preferences.json")
    view = GentleViewModel(couple, list, couple, now=wall)
    view.enter()
    view.partNow()
    goes_by(view, wall, minutes=20)
    assert view.stage == "back"


@pytest.mark.skipif(sys.platform == "win32", reason="the zone of a process cannot be set there")
@pytest.mark.parametrize(
    ("begins", "until"),
    [("2026-03-29T01:50", "03:10"), ("2026-10-25T02:50", "02:10")],
    ids=["spring", "autumn"],
)
def test_summer_time_does_not_change_length_of_pause(
    view: GentleViewModel, wall: Wall, monkeypatch: pytest.MonkeyPatch, begins: str, until: str
) -> None:
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    try:
        start = datetime.fromisoformat(begins).astimezone()
        wall.now = start
        view.partNow()
        assert view.until == until
        wall.now = start + timedelta(minutes=19)
        view.showCards()
        assert view.stage == "apart"
        wall.now = start + timedelta(minutes=20)
        view.showCards()
        assert view.stage == "back"
    finally:
        monkeypatch.undo()
        time.tzset()


def test_leaving_page_ends_pause(view: GentleViewModel, wall: Wall) -> None:
    view.partNow()
    view.back()
    assert not minute_of(view).isActive()
    view.enter()
    assert (view.stage, view.minutes) == ("gentle", 20)
    goes_by(view, wall, hours=1)
    assert wall.rung == []


def test_time_is_written_in_local_format(view: GentleViewModel) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    assert view.until == "8:40 PM"
    QLocale.setDefault(QLocale.c())
    assert view.until == "20:40"


def gentle(program: ProgramUnderTest) -> None:
    wall = Wall()
    room = program.view_models.gentle
    room._now = wall
    room.rang.connect(wall.ring)
    program.open()
    program.click(program.find("todayIsALot"))
    program.wait_for_page("gentle")


def apart(program: ProgramUnderTest) -> None:
    gentle(program)
    program.click(program.find("beginPause"))
    program.wait_until_idle()


def back(program: ProgramUnderTest) -> None:
    apart(program)
    goes_by(room(program), clock(program), minutes=20)
    program.wait_until_idle()


def room(program: ProgramUnderTest) -> GentleViewModel:
    found = program.shell.viewModel
    assert isinstance(found, GentleViewModel)
    return found


def clock(program: ProgramUnderTest) -> Wall:
    found = room(program)._now
    assert isinstance(found, Wall)
    return found


STAGES: list[Callable[[ProgramUnderTest], None]] = [gentle, apart, back]
every_stage = pytest.mark.parametrize("comes_to", STAGES, ids=lambda each: each.__name__)


def test_cards_come_no_closer_than_near(program: ProgramUnderTest) -> None:
    gentle(program)
    shown = {item.property("name") for item in all_items(program.window) if is_a(item, "ExerciseCard")}
    assert shown == {"Three small deposits", "A shared look", "Waking the hands"}


def test_page_opens_at_top_in_low_window(program: ProgramUnderTest) -> None:
    program.open()
    program.resize(*WINDOW_SIZES[0])
    program.click(program.find("todayIsALot"))
    program.wait_for_page("gentle")
    assert program.focused().objectName() == "back"
    assert scene_rect(program.focused()).top() >= 0


def test_card_is_reached_by_keyboard(program: ProgramUnderTest) -> None:
    gentle(program)
    assert program.focused().objectName() == "back"
    while program.focused().property("name") != "Three small deposits":
        program.press(Qt.Key.Key_Tab)
    program.press(Qt.Key.Key_Right)
    assert program.focused().property("name") == "A shared look"
    program.press(ENTER)
    program.wait_for_page("arrive")
    assert "A shared look" in program.texts()


def test_pause_is_taken_and_ended_by_keyboard(program: ProgramUnderTest) -> None:
    gentle(program)
    while program.focused().objectName() != "20":
        program.press(Qt.Key.Key_Tab)
    program.press(Qt.Key.Key_Right)
    assert program.focused().objectName() == "30"
    assert "Back together at 20:50" in program.texts()
    program.press(Qt.Key.Key_Tab)
    program.press(ENTER)
    program.wait_until_idle()
    assert "Back together at 20:50" in program.texts()
    goes_by(room(program), clock(program), minutes=30)
    program.wait_until_idle()
    assert program.focused().objectName() == "weAreBack"
    program.press(Qt.Key.Key_Tab)
    program.press(ENTER)
    program.wait_until_idle()
    assert "Back together at 21:00" in program.texts()
    assert program.focused().objectName() == "weAreBack"
    program.press(ENTER)
    program.wait_for_page("tonight")


def test_pause_is_taken_and_ended_by_pointer(program: ProgramUnderTest) -> None:
    gentle(program)
    for name in ("45", "beginPause"):
        program.click(program.find(name))
        program.wait_until_idle()
    goes_by(room(program), clock(program), minutes=45)
    program.wait_until_idle()
    program.qtbot.waitUntil(
        lambda: scene_rect(program.find("later")).left() > scene_rect(program.find("weAreBack")).right()
    )
    program.click(program.find("later"))
    program.wait_until_idle()
    goes_by(room(program), clock(program), minutes=10)
    program.wait_until_idle()
    assert len(clock(program).rung) == 2
    program.click(program.find("weAreBack"))
    program.wait_for_page("tonight")


@every_stage
def test_escape_leads_home(program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]) -> None:
    comes_to(program)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")


def test_help_during_pause_leaves_it_unchanged(program: ProgramUnderTest) -> None:
    apart(program)
    program.press(Qt.Key.Key_F1)
    program.wait_for_page("help")
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("gentle")
    assert "Back together at 20:40" in program.texts()
    assert program.focused().objectName() == "weAreBack"


def test_pause_shows_no_movement_and_no_countdown(program: ProgramUnderTest) -> None:
    program.tempo = SHORT_FADES
    apart(program)
    lights = [item for item in all_items(program.window) if is_a(item, "Lights") and item.isVisible()]
    assert len(lights) == 1
    assert running_animations(program.window) == []
    assert [each for each in lights[0].findChildren(QObject) if each.property("running")] == []
    before = program.texts()
    goes_by(room(program), clock(program), minutes=7)
    assert program.texts() == before


@every_stage
@pytest.mark.parametrize(("theme", "large"), [("night", False), ("day", True)])
def test_gentle_page_at_every_size_fits_and_is_reachable(
    make_program: MakeProgram, comes_to: Callable[[ProgramUnderTest], None], theme: str, large: bool
) -> None:
    program = make_program(theme=theme, large_text=large)
    comes_to(program)
    found = {}
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        if wrong := misplaced(program.window):
            found[size] = wrong
    assert found == {}


@every_stage
def test_gentle_page_is_told_to_assistive_technology(
    program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]
) -> None:
    QAccessible.setActive(True)
    comes_to(program)
    program.wait_until_idle()
    waiting, tree = [QAccessible.queryAccessibleInterface(program.window)], []
    while waiting:
        one = waiting.pop()
        if one is not None and not one.state().invisible:
            tree.append(one)
            waiting += [one.child(number) for number in range(one.childCount())]
    controls = [one for one in tree if one.role() in (Role.Button, Role.RadioButton)]
    assert controls
    assert [one.text(QAccessible.Text.Name) for one in controls if not one.text(QAccessible.Text.Name)] == []
    assert [one.rect() for one in controls if min(one.rect().size().toTuple()) < 44] == []
    assert len([one for one in tree if one.role() is Role.Heading]) == 1
    radios = [one.text(QAccessible.Text.Name) for one in controls if one.state().checked]
    assert radios == (["20 min"] if comes_to is gentle else [])
    QAccessible.setActive(False)
