"""Show the settings of the reminders and the tray; both are off by default."""

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.couple import Couple
from ui.services.desktop import Autostart, NoAutostart, TrayState
from ui.services.wording import clock, listed

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

if TYPE_CHECKING:
    from guided.practice.reminders import ReminderSettings


@QmlElement
@QmlUncreatable("made by the program")
class RemindersViewModel(QObject):
    changed = Signal()

    def __init__(
        self,
        couple: Couple,
        autostart: Autostart | None = None,
        *,
        offered: bool = False,
        tray: TrayState | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`offered` is whether this platform supports a tray icon."""
        super().__init__(parent)
        self._couple = couple
        self._autostart = autostart or NoAutostart()
        self._offered = offered
        self._tray = tray
        if tray is not None:
            tray.changed.connect(self.changed)
        self._error_text = ""
        couple.changed.connect(self.changed)

    @Property(bool, notify=changed)
    def on(self) -> bool:
        return self._couple.preferences.reminders

    @Property(int, notify=changed)
    def perDay(self) -> int:
        """Return the maximum number of reminders a day."""
        return self._couple.preferences.reminders_a_day

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def times(self) -> list[str]:
        """Return the times of the reminders, formatted for the locale."""
        return [clock(each) for each in self._reminders.times]

    @Property(bool, notify=changed)
    def canAdd(self) -> bool:
        from guided.practice.reminders import MAX_PER_DAY

        return len(self._reminders.times) < MAX_PER_DAY

    @Property(str, notify=changed)
    def quietFrom(self) -> str:
        return clock(self._reminders.quiet_from)

    @Property(str, notify=changed)
    def quietUntil(self) -> str:
        return clock(self._reminders.quiet_until)

    @Property(str, notify=changed)
    def quietText(self) -> str:
        """Return which of the times lie in the quiet hours; empty if none does."""
        from guided.practice.reminders import is_quiet

        asked = self._reminders
        quiet = [clock(each) for each in asked.times if is_quiet(asked, each)]
        return self.tr("Quiet hours come first: nothing comes at {times}.").format(times=listed(quiet)) if quiet else ""

    @Property(bool, notify=changed)
    def inTray(self) -> bool:
        return self._couple.preferences.in_tray

    @Property(bool, notify=changed)
    def withSystem(self) -> bool:
        return self._autostart.on

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Return a message if there is no tray or the automatic start could not be set up; otherwise an empty
        string."""
        if self._error_text:
            return self._error_text
        if not self._couple.preferences.in_tray or not self._offered or (self._tray is not None and self._tray.shown):
            return ""
        return self.tr(
            "This desktop has no tray right now. Guided closes with its window; everything else works as usual."
        )

    @Slot(bool)
    def setOn(self, on: bool) -> None:
        self._set(reminders=on)

    @Slot(int)
    def setPerDay(self, number: int) -> None:
        from guided.practice.reminders import MAX_PER_DAY

        self._set(reminders_a_day=min(MAX_PER_DAY, max(1, number)))

    @Slot(int, int)
    def moveTime(self, place: int, by: int) -> None:
        """Move the time at `place` by this many half hours; it stays between its neighbours."""
        from guided.practice.reminders import shift_time

        times = list(self._reminders.times)
        there = shift_time(times[place], by)
        if len(times) > 1:
            before = times[place - 1] if place > 0 else None
            after = times[place + 1] if place + 1 < len(times) else None
            onwards = (there > times[place]) == (by > 0)
            if not onwards or (before is not None and there <= before) or (after is not None and there >= after):
                return
        times[place] = there
        self._set_times(times)

    @Slot()
    def addTime(self) -> None:
        from guided.practice.reminders import suggest_time

        if self.canAdd:
            self._set_times([*self._reminders.times, suggest_time(self._reminders.times, self._reminders)])

    @Slot(int)
    def removeTime(self, place: int) -> None:
        times = list(self._reminders.times)
        if len(times) > 1:
            del times[place]
            self._set_times(times)

    @Slot(int)
    def moveQuietFrom(self, by: int) -> None:
        from guided.practice.reminders import shift_time

        self._set(quiet_from=f"{shift_time(self._reminders.quiet_from, by):%H:%M}")

    @Slot(int)
    def moveQuietUntil(self, by: int) -> None:
        from guided.practice.reminders import shift_time

        self._set(quiet_until=f"{shift_time(self._reminders.quiet_until, by):%H:%M}")

    @Slot(bool)
    def setInTray(self, on: bool) -> None:
        """Set whether the program stays in the tray when its window is closed."""
        self._set(in_tray=on)

    @Slot(bool)
    def startWithSystem(self, on: bool) -> None:
        self._error_text = ""
        try:
            self._autostart.turn(on)
        except OSError as error:
            self._error_text = self.tr("That could not be arranged: {reason}").format(reason=error.strerror or error)
        self.changed.emit()

    @property
    def _reminders(self) -> "ReminderSettings":
        from guided.practice.reminders import settings_from

        return settings_from(self._couple.preferences)

    def _set_times(self, times: list[time]) -> None:
        from guided.practice.reminders import format_times

        self._set(reminder_times=format_times(times))

    def _set(self, **wanted: object) -> None:
        self._couple.settle(replace(self._couple.preferences, **wanted))  # type: ignore[arg-type]
