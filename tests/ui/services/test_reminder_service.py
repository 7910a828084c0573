"""Test the program in the tray: reminders, the menu, a hidden window, and a start without one."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from guided.practice.our_time import OurTime, leave_out
from guided.practice.reminders import ReminderDay, ReminderHistory, record_reminder
from guided.practice.storage import encryption_migration
from guided.practice.storage.journal import open_journal
from guided.practice.storage.records import MomentKind
from guided.preferences import load_preferences
from tests.guided.practice.storage.key_material import KEY
from tests.guided.session.exercises import HUG
from tests.ui.support.desktop import WATCHER
from tests.ui.support.items import all_items, is_a
from tests.ui.support.journals import reopen, wait_for, write
from tests.ui.support.program import MakeProgram, ProgramUnderTest, make_couple
from tests.ui.support.reminders import (
    EVENING,
    MOMENT_NOTICE,
    MORNING,
    MakeDesktopProgram,
    ManualAlarm,
    WallClock,
    local_time,
)
from ui import app
from ui.devices.desktop.alarm import Alarm, alarm_for_this_machine
from ui.devices.desktop.outside_window import Outside, outside_of_this_machine
from ui.machine import Machine
from ui.program_factory import Program
from ui.services.journal import CoupleJournal
from ui.services.reminder_service import ReminderService

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bus of a Linux desktop")

STAYED = 7
"""How a loop ends in which the program has not ended."""


class TestReminders:
    def test_due_reminder_is_shown_once(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program()
        made.opens()
        assert made.alarm.due == EVENING
        made.rings()
        assert made.desktop.shown == [MOMENT_NOTICE]
        assert made.alarm.due == EVENING + timedelta(days=1)
        made.alarm.rang.emit()
        made.settles()
        assert made.desktop.shown == [MOMENT_NOTICE]

    def test_not_today_in_notice_holds_after_restart(
        self, make_desktop_program: MakeDesktopProgram, make_program: MakeProgram
    ) -> None:
        made = make_desktop_program(reminders_a_day=3, reminder_times="12:30 19:00 20:00")
        made.opens()
        made.rings(local_time("2026-03-02 12:30"))
        before = made.kept
        made.desktop.press_notice("Not today")
        made.qtbot.waitUntil(lambda: made.kept != before)
        made.settles()
        assert made.desktop.closed == [1]
        assert made.alarm.due == local_time("2026-03-03 12:30")
        assert made.journal.read.reminded().on(date(2026, 3, 2)).rest

    def test_hour_for_the_two_is_when_the_reminder_comes_in_the_same_words(
        self, make_desktop_program: MakeDesktopProgram
    ) -> None:
        made = make_desktop_program()
        made.opens()
        monday = OurTime({0: time(20, 30)})
        write(made.journal).save_our_time(monday)
        assert made.alarm.due == local_time("2026-03-02 20:30")
        made.rings(local_time("2026-03-02 20:30"))
        assert made.desktop.shown == [MOMENT_NOTICE]

    def test_hour_that_is_left_out_brings_no_reminder_that_day(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program()
        made.opens()
        left = leave_out(OurTime({0: time(20, 30)}), MORNING)
        write(made.journal).save_our_time(left)
        assert made.alarm.due == EVENING + timedelta(days=1)

    def test_record_of_earlier_programs_moves_from_the_preferences_to_the_journal_once(
        self, make_desktop_program: MakeDesktopProgram, tmp_path: Path
    ) -> None:
        written = '{"until": "2026-03-02T19:00:05", "day": "2026-03-02", "rest": null, "count": 1}'
        made = make_desktop_program(kept=tmp_path / "data" / "journal.db", reminded=written, newer=1)
        made.opens()
        assert made.alarm.due == EVENING + timedelta(days=1)
        assert made.journal.read.reminded() == ReminderHistory(
            frozenset({ReminderDay(date(2026, 3, 2), time(19, 0, 5), 1)})
        )
        assert load_preferences(made.program.couple._path).preferences.unknown == {"newer": 1}
        assert "reminded" not in made.program.couple._path.read_text("utf-8")

    def test_record_of_earlier_programs_goes_where_nobody_wants_reminders(self, make_program: MakeProgram) -> None:
        program = make_program(reminders=False, reminded='{"until": "2026-03-02T19:00:05"}', newer=1)
        program.tray.begin()
        assert load_preferences(program.couple._path).preferences.unknown == {"newer": 1}

    def test_not_today_in_menu_ends_reminders_of_the_day(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program()
        made.opens()
        made.desktop.press("Not today")
        made.qtbot.waitUntil(lambda: made.alarm.due == EVENING + timedelta(days=1))

    @pytest.mark.qt_log_ignore("does not support raise")
    def test_open_in_notice_raises_window(self, make_desktop_program: MakeDesktopProgram, qtbot: QtBot) -> None:
        made = make_desktop_program()
        made.opens()
        made.rings()
        with qtbot.waitSignal(made.program.shell.raised):
            made.desktop.press_notice("Open")

    @pytest.mark.parametrize("busy", ["Inhibited", "GetActive", "IsInhibited", "HasInhibition"])
    def test_reminder_on_busy_desktop_is_dropped(self, busy: str, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(busy=busy)
        made.opens()
        made.rings()
        made.desktop.busy.clear()
        made.alarm.rang.emit()
        made.settles()
        assert made.desktop.shown == []
        assert made.alarm.due == EVENING + timedelta(days=1)

    def test_reminder_in_session_is_dropped(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program()
        made.opens()
        made.program.navigation.sessions.begin(HUG, app_choices(made.program))
        made.program.wait_for_page("session")
        made.rings()
        assert made.desktop.shown == []

    def test_reminder_while_screen_is_hidden_is_dropped_and_icon_gone(
        self, make_desktop_program: MakeDesktopProgram
    ) -> None:
        made = make_desktop_program()
        made.opens()
        shell = made.program.shell
        shell.hide()
        assert not made.program.tray.shown
        made.rings()
        assert made.desktop.shown == []
        shell.unhide()
        made.qtbot.waitUntil(lambda: made.program.tray.shown)

    @pytest.mark.parametrize("page", ["afterwards", "unfinished"])
    def test_reminder_on_private_page_is_dropped(self, page: str, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program()
        made.opens()
        made.program.go_to(page)
        made.rings()
        assert made.desktop.shown == []

    def test_shown_reminder_is_closed_when_session_begins(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program()
        made.opens()
        made.rings()
        made.program.navigation.sessions.begin(HUG, app_choices(made.program))
        made.qtbot.waitUntil(lambda: made.desktop.closed == [1])

    def test_reminder_soon_after_moment_or_session_is_dropped(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(reminders_a_day=3, reminder_times="12:30 19:00 20:30")
        made.opens()
        write(made.journal).add_moment(MomentKind.SMILE, local_time("2026-03-02 12:10").astimezone())
        made.rings(local_time("2026-03-02 12:30"))
        write(made.journal).add_session("long-hug", local_time("2026-03-02 18:31").astimezone())
        made.rings()
        assert made.desktop.shown == []
        made.rings(local_time("2026-03-02 20:30"))
        assert made.desktop.shown == [MOMENT_NOTICE]

    def test_reminder_while_window_is_used_is_dropped(
        self, make_desktop_program: MakeDesktopProgram, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = make_desktop_program()
        made.opens()
        active = Qt.ApplicationState.ApplicationActive
        monkeypatch.setattr(QGuiApplication, "applicationState", lambda *_: active)
        made.rings()
        assert made.desktop.shown == []

    def test_reminder_due_while_machine_slept_is_dropped(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program()
        made.opens()
        made.clock.now = EVENING + timedelta(hours=2)
        made.alarm.rang.emit()
        made.settles()
        assert made.desktop.shown == []
        assert made.kept == ReminderHistory()
        assert made.alarm.due == EVENING + timedelta(days=1)

    def test_changed_reminder_time_is_next_alarm(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program()
        made.opens()
        reminders = made.program.view_models.settings.reminders
        reminders.moveTime(0, 1)
        assert made.alarm.due == EVENING + timedelta(minutes=30)
        reminders.setOn(False)
        assert made.program.tray._outside is None
        reminders.setOn(True)
        assert made.alarm.due == EVENING + timedelta(minutes=30)


def app_choices(program: ProgramUnderTest):  # type: ignore[no-untyped-def]
    from guided.session.session_choices import SessionChoices

    return SessionChoices(names=program.couple.names)


class TestTray:
    def test_tray_is_not_made_unless_wanted(self, make_program: MakeProgram) -> None:
        made: list[QObject] = []
        program = make_program(machine=Machine(outside=lambda parent: made.append(parent) or Outside()))
        program.open()
        assert made == []

    def test_undo_removes_its_moment_and_no_later_one(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(in_tray=True)
        made.opens()
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        write(made.journal).add_moment(MomentKind.TOUCH, MORNING.astimezone())
        made.settles()
        made.desktop.press_notice("Undo")
        made.qtbot.waitUntil(lambda: len(made.journal.read.moments()) == 1)
        assert [each.kind for each in made.journal.read.moments()] == [MomentKind.TOUCH]

    def test_undo_after_restoring_changes_nothing_in_other_journal(
        self, make_desktop_program: MakeDesktopProgram, tmp_path: Path
    ) -> None:
        made = make_desktop_program(in_tray=True, kept=tmp_path / "own" / "journal.db")
        made.opens()
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        made.settles()
        reopen(made.journal)
        write(made.journal).add_moment(MomentKind.TOUCH, MORNING.astimezone())
        made.desktop.press_notice("Undo")
        made.settles()
        assert [each.kind for each in made.journal.read.moments()] == [MomentKind.SMILE, MomentKind.TOUCH]

    def test_moment_kept_in_memory_only_is_not_called_noted(
        self, make_desktop_program: MakeDesktopProgram, tmp_path: Path
    ) -> None:
        (tmp_path / "journal.db").mkdir()
        made = make_desktop_program(in_tray=True, kept=tmp_path / "journal.db")
        made.opens()
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        ((words, presses),) = made.desktop.shown
        assert ("remembered until you close" in words, presses) == (True, [])

    def test_moment_in_menu_is_noted_and_undone(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(in_tray=True)
        made.opens()
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        assert [(each.kind, each.at) for each in made.journal.read.moments()] == [
            (MomentKind.SMILE, MORNING.astimezone())
        ]
        assert made.desktop.shown == [("Noted.", ["Open", "Open", "Undo"])]
        made.settles()
        made.desktop.press_notice("Undo")
        made.qtbot.waitUntil(lambda: made.journal.read.moments() == ())

    def test_menu_has_every_kind_of_moment(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(reminders=False, in_tray=True)
        made.opens()
        lines = [(words, [each for _number, each in below]) for _number, words, below in made.desktop.layout()]
        kinds = ["A question", "A thought", "A smile", "A look", "A touch", "A hand that stayed", "Phones down"]
        assert lines == [("A small moment", kinds), ("Open Guided", []), ("", []), ("Close Guided", [])]

    @pytest.mark.qt_log_ignore("does not support raise")
    def test_closed_window_stays_in_tray_and_says_so_once(
        self, make_desktop_program: MakeDesktopProgram, qtbot: QtBot
    ) -> None:
        made = make_desktop_program(in_tray=True)
        made.opens()
        window = made.program.window
        for _ in range(2):
            window.close()
            qtbot.waitUntil(lambda: not window.isVisible())
            made.settles()
            assert len(made.desktop.shown) == 1
            assert not any(is_a(item, "Tonight") for item in all_items(window))
            made.desktop.press("Open Guided")
            qtbot.waitUntil(window.isVisible)
            made.program.wait_for_page("tonight")
        assert made.desktop.shown == [("Guided is in the tray now. Its icon opens and closes it.", [])]
        assert load_preferences(made.program.couple._path).preferences.told_of_tray

    @pytest.mark.parametrize(("tray", "in_tray"), [(False, True), (True, False)])
    def test_closed_window_ends_program_without_tray(
        self, tray: bool, in_tray: bool, make_desktop_program: MakeDesktopProgram, qtbot: QtBot
    ) -> None:
        made = make_desktop_program(tray=tray, in_tray=in_tray)
        made.program.open()
        made.settles()
        assert not made.program.shell.goesAway()

    def test_window_closed_in_session_ends_it_for_good(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(in_tray=True)
        made.opens()
        assert made.program.shell.goesAway()
        made.program.navigation.sessions.begin(HUG, app_choices(made.program))
        made.program.wait_for_page("session")
        assert not made.program.shell.goesAway()

    def test_logging_out_is_not_held_up(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(in_tray=True)
        made.opens()
        assert made.program.shell.goesAway()
        made.program.tray.leave()
        assert not made.program.shell.goesAway()

    def test_close_in_menu_ends_program(
        self, make_desktop_program: MakeDesktopProgram, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        made = make_desktop_program(in_tray=True)
        ended: list[bool] = []
        monkeypatch.setattr(QCoreApplication, "quit", lambda: ended.append(True))
        made.opens()
        made.desktop.press("Close Guided")
        made.qtbot.waitUntil(lambda: bool(ended))
        assert not made.program.shell.goesAway()

    @pytest.mark.parametrize("how", ["closed", "asked to end", "ended by the program"])
    def test_quitting_ends_program_instead_of_hiding_window(
        self, how: str, make_desktop_program: MakeDesktopProgram, qapp: QGuiApplication
    ) -> None:
        made = make_desktop_program(in_tray=True)
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

    def test_settings_say_that_desktop_has_no_tray(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(tray=False, in_tray=True)
        made.program.open()
        reminders = made.program.view_models.settings.reminders
        assert "no tray right now" in reminders.errorText
        made.desktop.own(WATCHER)
        made.qtbot.waitUntil(lambda: reminders.errorText == "")


class TestStart:
    @pytest.mark.qt_log_ignore("does not support raise")
    def test_start_in_tray_shows_window_when_asked(
        self, make_desktop_program: MakeDesktopProgram, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waiting = make_desktop_program()
        program = waiting.program.built
        seen: list[int] = []

        class Loop:
            def exec(self) -> int:
                qtbot.waitUntil(lambda: program.tray.shown)
                assert program.engine.rootObjects() == []
                waiting.clock.now = EVENING
                waiting.alarm.rang.emit()
                qtbot.waitUntil(lambda: waiting.desktop.shown == [MOMENT_NOTICE])
                program.shell.ask("")
                qtbot.waitUntil(waiting.program.window.isVisible)
                waiting.program.wait_for_page("tonight")
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
    def test_alarm_rings_at_due_time(self, make: Callable[[], Alarm], qtbot: QtBot) -> None:
        alarm = make()
        now = datetime.now()  # noqa: DTZ005
        with qtbot.waitSignal(alarm.rang):
            alarm.set(now, now)

    def test_alarm_far_off_starts_no_short_timer(self, qtbot: QtBot) -> None:
        alarm = alarm_for_this_machine()
        now = datetime.now()  # noqa: DTZ005
        with qtbot.assertNotEmitted(alarm.rang, wait=50):
            alarm.set(now + timedelta(days=400), now)
            alarm.set(None)


def test_machine_without_bus_has_no_tray_or_notices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    parent = QObject()
    outside = outside_of_this_machine(parent)
    outside.tray.show([], lambda: None)
    outside.notices.notify("?")
    said: list[bool] = []
    outside.presence.ask(said.append)
    assert (outside.tray.shown, outside.bus, said) == (False, None, [True])
    outside.close()


def test_reminder_shown_while_locked_is_recorded_once_unlocked(
    qtbot: QtBot, tmp_path: Path, wall_clock: WallClock
) -> None:
    file = tmp_path / "data" / "journal.db"
    before = CoupleJournal(file)
    write(before).save_reminder_history(record_reminder(ReminderHistory(), EVENING - timedelta(days=1)))
    before.end()
    encryption_migration.encrypt(file, KEY, b"kept")
    journal = CoupleJournal(file)
    done: list[bool] = []
    made, hand = make_reminders(tmp_path, journal, wall_clock)
    assert journal.locked
    assert hand.due == local_time("2026-03-02 12:30")
    wall_clock.now = hand.due
    made.check()
    assert hand.due == EVENING
    journal.unlock(KEY, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    found = wait_for(journal).read.reminded()
    assert [found.on(date(2026, 3, day)).count for day in (1, 2)] == [1, 1]
    journal.end()
    assert b"2026-03-0" not in b"".join(path.read_bytes() for path in file.parent.iterdir())


def test_restart_with_locked_journal_shows_no_reminder_until_next_day(tmp_path: Path, wall_clock: WallClock) -> None:
    file = tmp_path / "data" / "journal.db"
    open_journal(file).journal.close()
    encryption_migration.encrypt(file, KEY, b"kept")
    wall_clock.now = local_time("2026-03-02 15:00")
    _, hand = make_reminders(tmp_path, CoupleJournal(file), wall_clock)
    assert hand.due == local_time("2026-03-03 12:30")


def test_reminders_leave_preferences_file_unchanged(tmp_path: Path) -> None:
    couple = make_couple(tmp_path / "preferences.json")
    kept = couple.preferences
    assert (kept.reminders, kept.in_tray) == (False, False)


def make_reminders(
    tmp_path: Path, journal: CoupleJournal, wall_clock: WallClock
) -> tuple[ReminderService, ManualAlarm]:
    """Reminders at two times of the day, with an alarm that is let go by hand."""
    hand = ManualAlarm()
    couple = make_couple(tmp_path / "p.json", reminders=True, reminders_a_day=3, reminder_times="12:30 19:00")
    outside = replace(Outside(), alarm=hand)
    made = ReminderService(couple, journal, outside, lambda: True, lambda: None, wall_clock, journal)
    made.arm()
    return made, hand
