"""The program on a simulated desktop with a bus, an alarm rung by hand, and a clock moved by hand."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from guided.practice.reminders import ReminderHistory
from tests.ui.support.desktop import WATCHER, FakeDesktop
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from ui.devices.desktop.alarm import Alarm
from ui.devices.desktop.notices import DesktopNotices
from ui.devices.desktop.outside_window import Outside
from ui.devices.desktop.presence_check import LinuxPresenceCheck
from ui.devices.linux.bus import Bus
from ui.devices.linux.status_notifier import StatusNotifierTray
from ui.machine import Machine
from ui.services.journal import CoupleJournal

local_time = datetime.fromisoformat
MORNING = local_time("2026-03-02 09:00")
EVENING = local_time("2026-03-02 19:00")
MOMENT_NOTICE = ("A moment for two?", ["Open", "Open", "Not today"])


class ManualAlarm(Alarm):
    """An alarm that is let go by hand."""

    due: datetime | None = None

    def set(self, due: datetime | None, now: datetime | None = None) -> None:
        self.due = due


class WallClock:
    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


class DesktopProgram:
    """A program on a desktop, nobody before it, and a clock moved by hand."""

    def __init__(
        self,
        make_program: MakeProgram,
        clock: WallClock,
        desktop: FakeDesktop,
        qtbot: QtBot,
        kept: Path | None = None,
        **wanted: object,
    ) -> None:
        self.desktop = desktop
        self.clock = clock
        self.qtbot = qtbot
        self.alarm = ManualAlarm()
        self.journal = CoupleJournal(kept)
        machine = Machine(outside=self._outside, journal=self.journal, now=clock)
        self.program: ProgramUnderTest = make_program(machine=machine, **wanted)

    def _outside(self, parent: QObject) -> Outside:
        ours = Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"], parent)
        presence = LinuxPresenceCheck(ours, parent, environment={})
        return Outside(StatusNotifierTray(ours, parent), DesktopNotices(ours, parent), presence, self.alarm, ours)

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


MakeDesktopProgram = Callable[..., DesktopProgram]
