"""Test the program in the tray: reminders, the menu, a hidden window, and a start without one."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from guided.practice.reminders import ReminderDay, ReminderHistory, record_reminder
from guided.practice.storage import encryption_migration
from guided.practice.storage.journal import open_journal
from guided.practice.storage.records import MomentKind
from guided.preferences import load_preferences
from tests.guided.practice.storage.sealer import KEY
from tests.guided.session.exercises import HUG
from tests.ui.conftest import MakeProgram
from tests.ui.desktop import WATCHER, FakeDesktop, Sitting
from tests.ui.devices.desktop.test_awake import bus  # noqa: F401
from tests.ui.devices.desktop.test_tray import sitting  # noqa: F401
from tests.ui.support.items import all_items, is_a
from tests.ui.support.program import ProgramUnderTest, make_couple
from ui import app
from ui.devices.desktop.alarm import Alarm, alarm_for_this_machine
from ui.devices.desktop.notices import DesktopNotices
from ui.devices.desktop.outside_window import Outside, outside_of_this_machine
from ui.devices.desktop.presence_check import LinuxPresenceCheck
from ui.devices.linux.bus import Bus
from ui.devices.linux.status_notifier import StatusNotifierTray
from ui.machine import Machine
from ui.program_factory import Program
from ui.services.journal import CoupleJournal
from ui.services.reminder_service import ReminderService

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bus of a Linux desktop")

wall = datetime.fromisoformat
MORNING = wall("2026-03-02 09:00")
EVENING = wall("2026-03-02 19:00")
STAYED = 7
"""How a loop ends in which the program has not ended."""
MOMENT = ("A moment for two?", ["Open", "Open", "Not today"])


class Hand(Alarm):
    """An alarm that is let go by hand."""

    due: datetime | None = None

    def set(self, due: datetime | None, now: datetime | None = None) -> None:
        self.due = due


class Wall:
    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Wall:
    return Wall()


class Evening:
    """A program on a desktop, nobody before it, and a clock moved by hand."""

    def __init__(
        self,
        make_program: MakeProgram,
        clock: Wall,
        desktop: FakeDesktop,
        qtbot: QtBot,
        kept: Path | None = None,
        **wanted: object,
    ) -> None:
        self.desktop = desktop
        self.clock = clock
        self.qtbot = qtbot
        self.alarm = Hand()
        self.journal = CoupleJournal(kept)
        machine = Machine(outside=self._outside, journal=self.journal, now=clock)
        self.program: ProgramUnderTest = make_program(machine=machine, **wanted)

    def _outside(self, parent: QObject) -> Outside:
        ours = Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"], parent)
        occasion = LinuxPresenceCheck(ours, parent, environment={})
        return Outside(StatusNotifierTray(ours, parent), DesktopNotices(ours, parent), occasion, self.alarm, ours)

    def opens(self) -> None:
        self.program.open()
        self.qtbot.waitUntil(lambda: self.program.tray.shown)

    def rings(self, at: datetime = EVENING) -> None:
        """The alarm goes off, and everything that follows from it has followed."""
        self.clock.now = at
        before = self.kept
        self.alarm.rang.emit()
        self.qtbot.waitUntil(lambda: self.kept != before)
        self.settles()

    def settles(self) -> None:
        """Wait until the desktop has heard all that was said before now."""
        outside = self.program.tray._outside
        assert outside is not None
        assert outside.bus is not None
        said: list[object] = []
        outside.bus.call(WATCHER, "/StatusNotifierWatcher", WATCHER, "Hello", then=said.append)
        self.qtbot.waitUntil(lambda: bool(said))

    @property
    def kept(self) -> ReminderHistory:
        """What is held of what came; the journal has it too, unless it is locked."""
        reminding = self.program.tray._reminding
        assert reminding is not None
        return reminding._given


@pytest.fixture
def nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window is open, and another program is used."""
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda *_: Qt.ApplicationState.ApplicationInactive)


@pytest.fixture
def evening(
    make_program: MakeProgram,
    clock: Wall,
    sitting: Sitting,  # noqa: F811
    qtbot: QtBot,
    nobody_there: None,
) -> Callable[..., Evening]:
    def make(busy: str = "", tray: bool = True, **wanted: object) -> Evening:
        desktop = sitting(tray=tray, **({busy: True} if busy else {}))
        return Evening(make_program, clock, desktop, qtbot, **{"reminders": True, **wanted})

    return make


Make = Callable[..., Evening]


class TestReminders:
    def test_at_their_time_there_is_one_and_no_more(self, evening: Make) -> None:
        made = evening()
        made.opens()
        assert made.alarm.due == EVENING
        made.rings()
        assert made.desktop.shown == [MOMENT]
        assert made.alarm.due == EVENING + timedelta(days=1)
        made.alarm.rang.emit()
        made.settles()
        assert made.desktop.shown == [MOMENT]

    def test_not_today_is_one_press_and_holds_over_a_new_start(self, evening: Make, make_program: MakeProgram) -> None:
        made = evening(reminders_a_day=3, reminder_times="12:30 19:00 20:00")
        made.opens()
        made.rings(wall("2026-03-02 12:30"))
        before = made.kept
        made.desktop.press_notice("Not today")
        made.qtbot.waitUntil(lambda: made.kept != before)
        made.settles()
        assert made.desktop.closed == [1]
        assert made.alarm.due == wall("2026-03-03 12:30")
        assert made.journal.itself.reminded().on(date(2026, 3, 2)).rest

    def test_record_of_earlier_programs_moves_from_the_preferences_to_the_journal_once(
        self, evening: Make, tmp_path: Path
    ) -> None:
        written = '{"until": "2026-03-02T19:00:05", "day": "2026-03-02", "rest": null, "count": 1}'
        made = evening(kept=tmp_path / "data" / "journal.db", reminded=written, newer=1)
        made.opens()
        assert made.alarm.due == EVENING + timedelta(days=1)
        assert made.journal.itself.reminded() == ReminderHistory(
            frozenset({ReminderDay(date(2026, 3, 2), time(19, 0, 5), 1)})
        )
        assert load_preferences(made.program.couple._path).preferences.unknown == {"newer": 1}
        assert "reminded" not in made.program.couple._path.read_text("utf-8")

    def test_record_of_earlier_programs_goes_where_nobody_wants_reminders(self, make_program: MakeProgram) -> None:
        program = make_program(reminders=False, reminded='{"until": "2026-03-02T19:00:05"}', newer=1)
        program.tray.begin()
        assert load_preferences(program.couple._path).preferences.unknown == {"newer": 1}

    def test_not_today_is_in_the_menu_too(self, evening: Make) -> None:
        made = evening()
        made.opens()
        made.desktop.press("Not today")
        made.qtbot.waitUntil(lambda: made.alarm.due == EVENING + timedelta(days=1))

    @pytest.mark.qt_log_ignore("does not support raise")
    def test_open_brings_the_window(self, evening: Make, qtbot: QtBot) -> None:
        made = evening()
        made.opens()
        made.rings()
        with qtbot.waitSignal(made.program.shell.raised):
            made.desktop.press_notice("Open")

    @pytest.mark.parametrize("busy", ["Inhibited", "GetActive", "IsInhibited", "HasInhibition"])
    def test_a_desktop_that_is_busy_hears_nothing_then_or_later(self, busy: str, evening: Make) -> None:
        made = evening(busy=busy)
        made.opens()
        made.rings()
        made.desktop.busy.clear()
        made.alarm.rang.emit()
        made.settles()
        assert made.desktop.shown == []
        assert made.alarm.due == EVENING + timedelta(days=1)

    def test_never_in_a_session(self, evening: Make) -> None:
        made = evening()
        made.opens()
        made.program.navigation.sessions.begin(HUG, app_choices(made.program))
        made.program.wait_for_page("session")
        made.rings()
        assert made.desktop.shown == []

    def test_never_while_nothing_is_to_be_seen_and_the_icon_is_gone_then(self, evening: Make) -> None:
        made = evening()
        made.opens()
        shell = made.program.shell
        shell.hide()
        assert not made.program.tray.shown
        made.rings()
        assert made.desktop.shown == []
        shell.unhide()
        made.qtbot.waitUntil(lambda: made.program.tray.shown)

    @pytest.mark.parametrize("page", ["afterwards", "unfinished"])
    def test_never_where_somebody_answers_in_private(self, page: str, evening: Make) -> None:
        made = evening()
        made.opens()
        made.program.go_to(page)
        made.rings()
        assert made.desktop.shown == []

    def test_one_that_stands_there_goes_when_a_session_begins(self, evening: Make) -> None:
        made = evening()
        made.opens()
        made.rings()
        made.program.navigation.sessions.begin(HUG, app_choices(made.program))
        made.qtbot.waitUntil(lambda: made.desktop.closed == [1])

    def test_never_soon_after_a_moment_or_a_session(self, evening: Make) -> None:
        made = evening(reminders_a_day=3, reminder_times="12:30 19:00 20:30")
        made.opens()
        made.journal.add_moment(MomentKind.SMILE, wall("2026-03-02 12:10").astimezone())
        made.rings(wall("2026-03-02 12:30"))
        made.journal.add_session("long-hug", wall("2026-03-02 18:31").astimezone())
        made.rings()
        assert made.desktop.shown == []
        made.rings(wall("2026-03-02 20:30"))
        assert made.desktop.shown == [MOMENT]

    def test_while_they_are_at_it_nothing_is_said(self, evening: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        made = evening()
        made.opens()
        active = Qt.ApplicationState.ApplicationActive
        monkeypatch.setattr(QGuiApplication, "applicationState", lambda *_: active)
        made.rings()
        assert made.desktop.shown == []

    def test_what_came_while_the_lid_was_closed_is_gone(self, evening: Make) -> None:
        made = evening()
        made.opens()
        made.clock.now = EVENING + timedelta(hours=2)
        made.alarm.rang.emit()
        made.settles()
        assert made.desktop.shown == []
        assert made.kept == ReminderHistory()
        assert made.alarm.due == EVENING + timedelta(days=1)

    def test_a_time_set_anew_is_the_next(self, evening: Make) -> None:
        made = evening()
        made.opens()
        reminders = made.program.view_models.settings.reminders
        reminders.moveTime(0, 1)
        assert made.alarm.due == EVENING + timedelta(minutes=30)
        reminders.setOn(False)
        assert made.program.tray._outside is None
        reminders.setOn(True)
        assert made.alarm.due == EVENING + timedelta(minutes=30)


def app_choices(program: ProgramUnderTest):  # type: ignore[no-untyped-def]
    from guided.session.timeline import SessionChoices

    return SessionChoices(names=program.couple.names)


class TestTray:
    def test_nothing_of_it_is_made_while_nobody_asks_for_it(self, make_program: MakeProgram) -> None:
        made: list[QObject] = []
        program = make_program(machine=Machine(outside=lambda parent: made.append(parent) or Outside()))
        program.open()
        assert made == []

    def test_what_is_taken_back_is_that_moment_and_not_one_noted_since(self, evening: Make) -> None:
        made = evening(in_tray=True)
        made.opens()
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        made.journal.add_moment(MomentKind.TOUCH, MORNING.astimezone())
        made.settles()
        made.desktop.press_notice("Take it back")
        made.qtbot.waitUntil(lambda: len(made.journal.moments()) == 1)
        assert [each.kind for each in made.journal.moments()] == [MomentKind.TOUCH]

    def test_nothing_is_taken_back_from_another_journal(self, evening: Make, tmp_path: Path) -> None:
        made = evening(in_tray=True, kept=tmp_path / "own" / "journal.db")
        made.opens()
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        made.settles()
        made.journal.reopen()
        made.journal.add_moment(MomentKind.TOUCH, MORNING.astimezone())
        made.desktop.press_notice("Take it back")
        made.settles()
        assert [each.kind for each in made.journal.moments()] == [MomentKind.SMILE, MomentKind.TOUCH]

    def test_what_is_only_remembered_is_not_said_to_be_noted(self, evening: Make, tmp_path: Path) -> None:
        (tmp_path / "journal.db").mkdir()
        made = evening(in_tray=True, kept=tmp_path / "journal.db")
        made.opens()
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        ((words, presses),) = made.desktop.shown
        assert ("remembered until you close" in words, presses) == (True, [])

    def test_a_moment_is_noted_by_one_press_and_taken_back_by_another(self, evening: Make) -> None:
        made = evening(in_tray=True)
        made.opens()
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        assert [(each.kind, each.at) for each in made.journal.moments()] == [(MomentKind.SMILE, MORNING.astimezone())]
        assert made.desktop.shown == [("Noted.", ["Open", "Open", "Take it back"])]
        made.settles()
        made.desktop.press_notice("Take it back")
        made.qtbot.waitUntil(lambda: made.journal.moments() == ())

    def test_the_menu_has_every_kind_of_moment(self, evening: Make) -> None:
        made = evening(reminders=False, in_tray=True)
        made.opens()
        lines = [(words, [each for _number, each in below]) for _number, words, below in made.desktop.layout()]
        kinds = ["A question", "A thought", "A smile", "A look", "A touch", "A hand that stayed", "Phones down"]
        assert lines == [("A small moment", kinds), ("Open Guided", []), ("", []), ("Close Guided", [])]

    @pytest.mark.qt_log_ignore("does not support raise")
    def test_a_window_that_is_closed_goes_away_and_says_so_once(self, evening: Make, qtbot: QtBot) -> None:
        made = evening(in_tray=True)
        made.opens()
        window = made.program.window
        for _ in range(2):
            window.close()
            qtbot.waitUntil(lambda: not window.isVisible())
            made.settles()
            assert len(made.desktop.shown) == 1
            assert not any(is_a(item, "Home") for item in all_items(window))
            made.desktop.press("Open Guided")
            qtbot.waitUntil(window.isVisible)
            made.program.wait_for_page("home")
        assert made.desktop.shown == [("Guided is beside the clock now. Its icon opens and closes it.", [])]
        assert load_preferences(made.program.couple._path).preferences.told_of_tray

    @pytest.mark.parametrize(("tray", "in_tray"), [(False, True), (True, False)])
    def test_it_closes_where_it_was_not_asked_to_stay_or_cannot(
        self, tray: bool, in_tray: bool, evening: Make, qtbot: QtBot
    ) -> None:
        made = evening(tray=tray, in_tray=in_tray)
        made.program.open()
        made.settles()
        assert not made.program.shell.goesAway()

    def test_a_session_is_left_for_good(self, evening: Make) -> None:
        made = evening(in_tray=True)
        made.opens()
        assert made.program.shell.goesAway()
        made.program.navigation.sessions.begin(HUG, app_choices(made.program))
        made.program.wait_for_page("session")
        assert not made.program.shell.goesAway()

    def test_where_the_whole_session_ends_nothing_holds_it_up(self, evening: Make) -> None:
        made = evening(in_tray=True)
        made.opens()
        assert made.program.shell.goesAway()
        made.program.tray.leave()
        assert not made.program.shell.goesAway()

    def test_close_guided_closes_it(self, evening: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        made = evening(in_tray=True)
        ended: list[bool] = []
        monkeypatch.setattr(QCoreApplication, "quit", lambda: ended.append(True))
        made.opens()
        made.desktop.press("Close Guided")
        made.qtbot.waitUntil(lambda: bool(ended))
        assert not made.program.shell.goesAway()

    @pytest.mark.parametrize("how", ["closed", "asked to end", "ended by the program"])
    def test_only_a_window_that_is_closed_goes_away_and_a_program_that_is_to_end_ends(
        self, how: str, evening: Make, qapp: QGuiApplication
    ) -> None:
        made = evening(in_tray=True)
        made.opens()
        window, stays = made.program.window, made.program.shell.goesAway

        def end() -> None:
            {
                "closed": window.close,
                "asked to end": lambda: QCoreApplication.sendEvent(qapp, QEvent(QEvent.Type.Quit)),
                "ended by the program": QCoreApplication.quit,
            }[how]()
            if stays():
                qapp.exit(STAYED)

        QTimer.singleShot(0, end)
        code = qapp.exec()
        QCoreApplication.removePostedEvents(
            qapp, QEvent.Type.Quit.value
        )  # the last window's own, for no test after this
        assert code == (STAYED if how == "closed" else 0)
        assert not window.isVisible()

    def test_the_settings_say_kindly_where_there_is_no_tray(self, evening: Make) -> None:
        made = evening(tray=False, in_tray=True)
        made.program.open()
        reminders = made.program.view_models.settings.reminders
        assert "no place beside the clock" in reminders.errorText
        made.desktop.own(WATCHER)
        made.qtbot.waitUntil(lambda: reminders.errorText == "")


class TestStart:
    @pytest.mark.qt_log_ignore("does not support raise")
    def test_a_start_in_the_tray_shows_no_window_until_asked(
        self, evening: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waiting = evening()
        program = waiting.program.built
        seen: list[int] = []

        class Loop:
            def exec(self) -> int:
                qtbot.waitUntil(lambda: program.tray.shown)
                assert program.engine.rootObjects() == []
                waiting.clock.now = EVENING
                waiting.alarm.rang.emit()
                qtbot.waitUntil(lambda: waiting.desktop.shown == [MOMENT])
                program.shell.ask("")
                qtbot.waitUntil(waiting.program.window.isVisible)
                waiting.program.wait_for_page("home")
                seen.append(len(program.engine.rootObjects()))
                program.shell.ask("")
                seen.append(len(program.engine.rootObjects()))
                return 0

        with monkeypatch.context() as held:
            held.setattr(Program, "close", lambda _self: None)
            assert app._wait_in_tray(Loop(), program) == 0  # type: ignore[arg-type]
        assert seen == [1, 1]


class TestAlarm:
    @pytest.mark.parametrize("make", [Alarm, alarm_for_this_machine])
    def test_it_rings_when_the_time_has_come(self, make: Callable[[], Alarm], qtbot: QtBot) -> None:
        alarm = make()
        now = datetime.now()  # noqa: DTZ005
        with qtbot.waitSignal(alarm.rang):
            alarm.set(now, now)

    def test_one_far_off_wakes_nobody(self, qtbot: QtBot) -> None:
        alarm = alarm_for_this_machine()
        now = datetime.now()  # noqa: DTZ005
        with qtbot.assertNotEmitted(alarm.rang, wait=50):
            alarm.set(now + timedelta(days=400), now)
            alarm.set(None)


def test_a_machine_without_a_bus_has_a_silent_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    parent = QObject()
    outside = outside_of_this_machine(parent)
    outside.tray.show([], lambda: None)
    outside.notices.tell("?")
    said: list[bool] = []
    outside.occasion.ask(said.append)
    assert (outside.tray.shown, outside.bus, said) == (False, None, [True])
    outside.close()


def reminding(tmp_path: Path, journal: CoupleJournal, clock: Wall) -> tuple[ReminderService, Hand]:
    """Reminders at two times of the day, with an alarm that is let go by hand."""
    hand = Hand()
    couple = make_couple(tmp_path / "p.json", reminders=True, reminders_a_day=3, reminder_times="12:30 19:00")
    outside = replace(Outside(), alarm=hand)
    made = ReminderService(couple, journal, outside, lambda: True, lambda: None, clock, journal)
    made.arm()
    return made, hand


def test_what_came_while_the_journal_was_locked_is_kept_once_it_is_opened(
    qtbot: QtBot, tmp_path: Path, clock: Wall
) -> None:
    file = tmp_path / "data" / "journal.db"
    before = CoupleJournal(file)
    before.itself.save_reminder_history(record_reminder(ReminderHistory(), EVENING - timedelta(days=1)))
    before.end()
    encryption_migration.encrypt(file, KEY, b"kept")
    journal = CoupleJournal(file)
    done: list[bool] = []
    made, hand = reminding(tmp_path, journal, clock)
    assert journal.locked
    assert hand.due == wall("2026-03-02 12:30")
    clock.now = hand.due
    made.check()
    assert hand.due == EVENING
    journal.unlock(KEY, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    found = journal.itself.reminded()
    assert [found.on(date(2026, 3, day)).count for day in (1, 2)] == [1, 1]
    journal.end()
    assert b"2026-03-0" not in b"".join(path.read_bytes() for path in file.parent.iterdir())


def test_program_begun_anew_with_a_locked_journal_is_silent_until_tomorrow(tmp_path: Path, clock: Wall) -> None:
    file = tmp_path / "data" / "journal.db"
    open_journal(file).journal.close()
    encryption_migration.encrypt(file, KEY, b"kept")
    clock.now = wall("2026-03-02 15:00")
    _, hand = reminding(tmp_path, CoupleJournal(file), clock)
    assert hand.due == wall("2026-03-03 12:30")


def test_the_preferences_stand_as_they_were(tmp_path: Path) -> None:
    couple = make_couple(tmp_path / "preferences.json")
    kept = couple.preferences
    assert (kept.reminders, kept.in_tray) == (False, False)
