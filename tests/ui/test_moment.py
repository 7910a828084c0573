"""Small moments and the shared warmth: noted in two keys, kept when it says so, and never a number."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer

from guided.practice.journal import Kind
from guided.practice.warmth import EMBER
from tests.ui.conftest import Furnish
from tests.ui.house import SIZES, House, misplaced
from ui import app
from ui.devices.journal import CoupleJournal
from ui.viewmodels.moment import SHOWN, MomentViewModel
from ui.viewmodels.warmth import FARTHEST, NEAREST, WarmthViewModel
from ui.viewmodels.warmth_curve import WarmthCurve

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def room(house: House) -> MomentViewModel:
    found = house.program.shell.room
    assert isinstance(found, MomentViewModel)
    return found


def warmth(house: House) -> WarmthViewModel:
    return house.program.shell._rooms.home.shared_warmth


def moment(house: House) -> None:
    house.opens()
    house.press(Qt.Key.Key_Plus)
    house.goes_to("moment")


def noted(house: House) -> None:
    moment(house)
    house.press(Qt.Key.Key_4)
    house.settles()


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("comes_to", [moment, noted], ids=lambda each: each.__name__)
def test_everything_can_be_seen_and_reached(furnish: Furnish, comes_to, large: bool) -> None:  # type: ignore[no-untyped-def]
    house = furnish(large_text=large)
    comes_to(house)
    found = {}
    for size in SIZES:
        house.resize(*size)
        house.settles()
        if wrong := misplaced(house.window):
            found[size] = wrong
    assert found == {}


def test_it_is_noted_in_two_keys_and_is_on_the_disk_when_it_says_so(furnish: Furnish, tmp_path: Path) -> None:
    house = furnish(machine=app.Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    noted(house)
    assert room(house).noted == "A look"
    with sqlite3.connect(tmp_path / "journal.db") as file:
        assert file.execute("SELECT kind FROM moments").fetchall() == [("look",)]


def test_the_page_goes_by_itself_and_by_a_key(house: House) -> None:
    noted(house)
    leaves = next(child for child in room(house).children() if isinstance(child, QTimer))
    assert leaves.isActive()
    leaves.setInterval(0)
    house.goes_to("home")
    leaves.setInterval(SHOWN)
    house.press(Qt.Key.Key_Plus)
    house.goes_to("moment")
    assert room(house).noted == ""
    house.press(Qt.Key.Key_1)
    house.settles()
    house.press(ENTER)
    house.goes_to("home")
    assert [each.kind for each in house.machine.journal.moments()] == [Kind.LOOK, Kind.QUESTION]


def test_a_slip_can_be_taken_back(house: House) -> None:
    noted(house)
    house.click(house.find("takeBack"))
    house.settles()
    assert (room(house).noted, house.machine.journal.moments()) == ("", ())
    house.press(ESCAPE)
    house.goes_to("home")


def test_what_could_not_be_kept_is_not_said_to_be(furnish: Furnish, tmp_path: Path) -> None:
    house = furnish(machine=app.Machine(journal=CoupleJournal(tmp_path / "journal.db")))
    moment(house)
    journal = house.machine.journal._journal
    journal._connection.execute("PRAGMA query_only = ON")
    house.press(Qt.Key.Key_2)
    house.settles()
    assert room(house).noted == ""
    assert "may not be written" in room(house).trouble
    assert room(house).trouble in house.words()
    journal._connection.execute("PRAGMA query_only = OFF")


@pytest.fixture
def lights(furnish: Furnish) -> WarmthViewModel:
    """The warmth of a couple whose exercises take five minutes, at a time of ours."""
    journal = CoupleJournal()
    return WarmthViewModel(journal, lambda _name: 300.0, lambda: NOW)


def test_the_two_lights_are_the_warmth(lights: WarmthViewModel) -> None:
    assert lights.words == ""
    lights.look()
    assert lights.closeness == pytest.approx(FARTHEST + EMBER * (NEAREST - FARTHEST))
    assert "ready for something small" in lights.words
    before = lights.closeness
    lights._journal.note_session("long-hug", NOW - DAY)
    assert lights.closeness > before
    for days in range(8):
        for kind in Kind:
            lights._journal.note_moment(kind, NOW - days * DAY)
    assert lights.words == "Your two lights are glowing."


def test_coming_back_after_three_weeks_reads_as_after_a_day(lights: WarmthViewModel) -> None:
    lights._journal.note_session("long-hug", NOW - DAY)
    lights.look()
    after_a_day = lights.words
    lights._now = lambda: NOW + 21 * DAY
    lights.look()
    assert lights.words == after_a_day


def test_nothing_fades_while_they_are_away(lights: WarmthViewModel) -> None:
    for days in range(4):
        lights._journal.note_session("long-hug", NOW - days * DAY)
    lights.look()
    before = lights.closeness
    lights.leave()
    assert lights.away
    lights._now = lambda: NOW + 9 * DAY
    lights.look()
    assert lights.closeness == pytest.approx(before)
    lights.comeBack()
    assert not lights.away


def test_no_page_has_a_number_for_it(house: House) -> None:
    house.opens()
    house.machine.journal.note_session("long-hug", datetime.now().astimezone())
    house.settles()
    words = warmth(house).words
    assert words in house.words()
    assert not any(letter.isdigit() for letter in words)


def test_a_session_warms(house: House) -> None:
    house.opens()
    before = warmth(house).closeness
    house.machine.journal.note_session("hand-ladder", datetime.now().astimezone())
    assert warmth(house).closeness > before


# The curve


@pytest.fixture
def curve(lights: WarmthViewModel, tmp_path: Path) -> WarmthCurve:
    return WarmthCurve(lights._journal, lights, lambda: NOW, lambda: tmp_path)


def test_the_curve_is_four_weeks_with_a_mark_for_every_day_with_something(curve: WarmthCurve) -> None:
    journal = curve._journal
    for days in (1, 1, 9, 27, 40):
        journal.note_session("long-hug", NOW - days * DAY)
    curve.look()
    points = [(point.x(), point.y()) for point in curve._points]
    assert [x for x, _ in points] == sorted(x for x, _ in points)
    assert (points[0][0], points[-1][0]) == (0, 1)
    assert all(EMBER <= y < 1 for _, y in points)
    assert [round(28 * (1 - mark.x())) for mark in curve._marks] == [27, 9, 1]
    assert {(mark.x(), mark.y()) for mark in curve._marks} <= set(points)


def test_the_curve_follows_what_is_noted(curve: WarmthCurve) -> None:
    curve.look()
    curve._journal.note_moment(Kind.SMILE, NOW)
    assert len(curve._marks) == 1


def test_a_picture_never_takes_the_place_of_another(curve: WarmthCurve, tmp_path: Path) -> None:
    first = Path(curve.picture())
    first.write_bytes(b"")
    second = Path(curve.picture())
    assert (first.name, second.name) == ("guided-2026-03-02.png", "guided-2026-03-02-2.png")
    curve.kept(str(second), True)
    assert str(second) in curve._saved
