"""Runs the program in the system tray: its icon and menu, reminders, and a window that is hidden instead of closed.

This module is imported only if reminders or the tray are switched on.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from ui.devices.desktop.application import Application
from ui.navigation.interruption_policy import InterruptionPolicy
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal

if TYPE_CHECKING:
    from ui.devices.desktop.outside_window import Outside
    from ui.devices.tray import MenuEntry
    from ui.services.reminder_service import ReminderService

MakeOutside = Callable[[QObject], "Outside"]


class TrayController(QObject):
    """Shows the tray icon and its menu, and decides whether closing the window only hides it."""

    changed = Signal()
    """Emitted when the tray has accepted or dropped the icon."""
    openRequested = Signal()
    """Emitted when the window is to come to the front."""

    def __init__(
        self,
        couple: Couple,
        journal: CoupleJournal,
        policy: InterruptionPolicy,
        make_outside: MakeOutside | None,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._journal = journal
        self._policy = policy
        self._hidden = False
        self._make_outside = make_outside
        self._now = now
        self._outside: Outside | None = None
        self._reminding: ReminderService | None = None
        self._begun = False
        self._held = False
        self._ending = False
        self._settled: tuple[object, ...] = ()
        couple.changed.connect(self.follow)

    @property
    def shown(self) -> bool:
        """Whether the tray has the icon."""
        return self._outside is not None and self._outside.tray.shown

    def begin(self, *, held: bool = False) -> None:
        """Start. `held` is whether the program was started in the tray, whatever the settings say."""
        self._begun = True
        self._held = self._held or held
        if not self._couple.preferences.reminders:
            self._couple.take_earlier("reminded")  # without reminders the earlier history is not needed any more
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Apply the current settings."""
        kept = self._couple.preferences
        times = (kept.reminders_a_day, kept.reminder_times, kept.quiet_from, kept.quiet_until)
        settled = (kept.reminders, kept.in_tray, *times)
        if not self._begun or settled == self._settled:
            return
        self._settled = settled
        if kept.reminders or kept.in_tray or self._held:
            self._make()
            self._show()
        else:
            self.close()

    def stays(self) -> bool:
        """Return whether the window that is being closed is only hidden. A session is left for good in either case."""
        kept = self._couple.preferences
        if self._ending or not kept.in_tray or not self.shown or not self._policy.may_notify:
            return False
        if not kept.told_of_tray and self._outside is not None:
            words = QCoreApplication.translate("Tray", "Guided is in the tray now. Its icon opens and closes it.")
            self._outside.notices.notify(words)
            self._couple.settle(replace(kept, told_of_tray=True))
        return True

    @Slot()
    def leave(self) -> None:
        """Quit, as the program or the desktop session ends: closing the window no longer hides it."""
        self._ending = True

    @Slot()
    def end(self) -> None:
        """Quit the program and close the window."""
        self.leave()
        QCoreApplication.quit()

    @Slot()
    def forget_settled(self) -> None:
        """Ignore the start option after everything is erased: no tray icon remains."""
        self._held, self._settled = False, ()

    def close(self) -> None:
        outside, self._outside, self._reminding = self._outside, None, None
        if outside is not None:
            outside.close()
            self.changed.emit()

    def _make(self) -> None:
        if self._outside is None and self._make_outside is not None:
            from ui.services.reminder_service import ReminderService

            self._outside = self._make_outside(self)
            self._outside.tray.changed.connect(self.changed)
            application = QGuiApplication.instance()
            if isinstance(application, Application):
                application.commitDataRequest.connect(self.leave)
                application.ending.connect(self.leave)
            self._reminding = ReminderService(
                self._couple, self._journal, self._outside, self._free, self._open, self._now, self
            )
        if self._reminding is not None:
            self._reminding.arm()

    def _free(self) -> bool:
        """Return whether the window is inactive and shows no session, private answer or neutral screen."""
        active = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        return self._policy.may_notify and not active

    def _show(self) -> None:
        if self._outside is None:
            return
        if self._hidden:
            self._outside.notices.withdraw()
            self._outside.tray.hide()
        else:
            self._outside.tray.show(self._menu(), self._open)

    def show(self, *, hidden: bool) -> None:
        """Show the icon, or hide it with any notification if `hidden`."""
        self._hidden = hidden
        self._show()

    @Slot()
    def hush(self) -> None:
        """Withdraw a shown notification unless the current page allows one, as when a session starts."""
        if self._outside is not None and not self._policy.may_notify:
            self._outside.notices.withdraw()

    def _menu(self) -> "list[MenuEntry]":
        from ui.devices.tray import MenuEntry
        from ui.services.recent_activity import moment_kinds

        translate = QCoreApplication.translate
        moments = tuple(MenuEntry(kind["name"], self._noting(kind["value"])) for kind in moment_kinds())
        menu = [
            MenuEntry(translate("Tray", "A small moment"), None, moments),
            MenuEntry(translate("Tray", "Open Guided"), self._open),
            MenuEntry(),
            MenuEntry(translate("Tray", "Close Guided"), self.end),
        ]
        if self._reminding is not None and self._couple.preferences.reminders:
            menu.insert(2, MenuEntry(translate("Tray", "Not today"), self._reminding.not_today))
        return menu

    def _noting(self, kind: str) -> Callable[[], None]:
        def note() -> None:
            from guided.practice.storage.records import MomentKind
            from ui.services.moment_notes import note_moment

            if self._outside is None:
                return
            translate = QCoreApplication.translate

            def noted(take_back: Callable[[], None]) -> None:
                if not self._journal.lasts:
                    refused()
                elif self._outside is not None:
                    buttons = [(translate("Tray", "Open"), self._open), (translate("Tray", "Undo"), take_back)]
                    self._outside.notices.notify(translate("Tray", "Noted."), buttons)

            def refused(_: object = None) -> None:
                if self._outside is not None:
                    self._outside.notices.notify(self._journal.notice)

            note_moment(self._journal, MomentKind(kind), self._now().astimezone(), noted, refused)

        return note

    def _open(self) -> None:
        self.openRequested.emit()
