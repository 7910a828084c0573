"""The parts of the program outside its window: tray icon, notifications, presence check and alarm."""

import os
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.devices.desktop.alarm import Alarm, alarm_for_this_machine
from ui.devices.desktop.awake import bus_address
from ui.devices.desktop.notices import DesktopNotices, NoNotices, Notices
from ui.devices.desktop.presence_check import NoPresenceCheck, PresenceCheck, presence_check_for_this_machine
from ui.devices.tray import NoTray, Tray

if TYPE_CHECKING:
    from ui.devices.linux.bus import Bus


@dataclass(slots=True)
class Outside:
    """Each part does nothing where none is given."""

    tray: Tray = field(default_factory=NoTray)
    notices: Notices = field(default_factory=NoNotices)
    presence: PresenceCheck = field(default_factory=NoPresenceCheck)
    alarm: Alarm = field(default_factory=Alarm)
    bus: "Bus | None" = None

    def close(self) -> None:
        self.alarm.set(None)
        self.notices.withdraw()
        self.tray.hide()
        if self.bus is not None:
            self.bus.disconnect_from_bus()


def outside_of_this_machine(parent: QObject) -> Outside:
    alarm = alarm_for_this_machine(parent)
    if sys.platform in ("win32", "darwin"):
        from ui.devices.desktop.tray_system import SystemTray

        tray = SystemTray(parent)
        return Outside(tray, tray, presence_check_for_this_machine(None, parent), alarm)
    address = bus_address(os.environ)
    if address is None:
        return Outside(alarm=alarm)
    from ui.devices.linux.bus import Bus
    from ui.devices.linux.status_notifier import StatusNotifierTray

    bus = Bus(address, parent)
    here = StatusNotifierTray(bus, parent)
    return Outside(here, DesktopNotices(bus, parent), presence_check_for_this_machine(bus, parent), alarm, bus)
