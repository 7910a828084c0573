"""Shows reminders at the requested times if nothing is disturbed. A reminder that can't be shown is dropped
silently."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, SignalInstance, Slot

from guided.practice.our_time import OurTime, reminder_times
from guided.practice.reminders import (
    QUIET_AFTER_ACTIVITY,
    SEARCH_DAYS,
    ReminderHistory,
    ReminderSettings,
    assume_reminded,
    history_from,
    is_due,
    merge,
    next_due,
    record_reminder,
    settings_from,
    settle,
    silence_today,
)
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal

LEGACY_PREFERENCE = "reminded"
"""The name under which earlier versions stored the history in the preferences."""


class Alarm(Protocol):
    """Wakes the program at a local time."""

    @property
    def rang(self) -> SignalInstance: ...

    def set(self, due: datetime | None, now: datetime | None = None) -> None:
        """Set the alarm to `due`, or off with None."""


class Notices(Protocol):
    """Shows desktop notifications with buttons."""

    def notify(self, words: str, buttons: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Show `words` in place of an earlier notification."""

    def withdraw(self) -> None:
        """Withdraw the notification."""


class PresenceCheck(Protocol):
    """Checks whether a notification is welcome now."""

    def ask(self, then: Callable[[bool], None]) -> None:
        """Call `then`, now or later, with whether a notification is welcome."""


class Outside(Protocol):
    """The devices outside the window that reminders need."""

    @property
    def alarm(self) -> Alarm: ...
    @property
    def notices(self) -> Notices: ...
    @property
    def presence(self) -> PresenceCheck: ...


class ReminderService(QObject):
    """Gives reminders, on a day with an hour for the two at that hour. `free` returns whether a notification disturbs
    nobody; `opens` brings the window to the front."""

    def __init__(
        self,
        couple: Couple,
        journal: CoupleJournal,
        outside: Outside,
        free: Callable[[], bool],
        opens: Callable[[], None],
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._journal = journal
        self._outside = outside
        self._free = free
        self._opens = opens
        self._now = now
        self._held: ReminderHistory | None = None
        self._ours = OurTime()
        outside.alarm.rang.connect(self.check)
        journal.lockChanged.connect(self._reload)
        journal.changed.connect(self._follow_our_time)

    @Slot()
    def arm(self) -> None:
        """Set the alarm to the next time at which a reminder may be due, once the journal is open."""
        self._journal.when_ready(self._arm)

    def _arm(self) -> None:
        now = self._wall()
        self._outside.alarm.set(next_due(self._asked, self._given, now) if self._asked.on else None, now)

    @Slot()
    def check(self) -> None:
        """Check whether a reminder is due, after the alarm rang or the clock was set."""
        self._journal.when_ready(self._look)

    def _look(self) -> None:
        now = self._wall()
        if not is_due(self._asked, self._given, now):
            self.arm()
        elif not self._free() or not is_due(self._asked, self._given, now, self._lately(now - QUIET_AFTER_ACTIVITY)):
            self._keep(settle(self._given, now))
        else:
            self._outside.presence.ask(self._remind)

    @Slot()
    def not_today(self) -> None:
        """Give no more reminders until the next day."""
        self._outside.notices.withdraw()
        self._journal.when_ready(lambda: self._keep(silence_today(self._given, self._wall())))

    def _remind(self, welcome: bool) -> None:
        now = self._wall()
        if not welcome or not self._free() or not self._asked.on:
            self._keep(settle(self._given, now))
            return
        translate = QCoreApplication.translate
        buttons = [(translate("Tray", "Open"), self._opens), (translate("Tray", "Not today"), self.not_today)]
        self._outside.notices.notify(translate("Tray", "A moment for two?"), buttons)
        self._keep(record_reminder(self._given, now))

    def _lately(self, since: datetime) -> list[datetime]:
        """Return the local times of sessions and moments since then."""
        zoned = since.astimezone()
        done = [at for _exercise, at in self._journal.read.done(zoned)]
        noted = [each.at for each in self._journal.read.moments(zoned)]
        return [at.astimezone().replace(tzinfo=None) for at in (*done, *noted)]

    def _keep(self, given: ReminderHistory) -> None:
        self._held = given
        self._journal.change(lambda journal: journal.save_reminder_history(given))
        self.arm()

    @Slot()
    def _follow_our_time(self) -> None:
        if self._journal.ready and self._journal.read.our_time() != self._ours:
            self.arm()

    @property
    def _asked(self) -> ReminderSettings:
        self._ours = self._journal.read.our_time()
        instead = reminder_times(self._ours, self._wall(), SEARCH_DAYS)
        return replace(settings_from(self._couple.preferences), instead=instead)

    @property
    def _given(self) -> ReminderHistory:
        """The history of reminders: the journal's, or while that is locked, the one since the program started."""
        if self._held is None:
            self._held = assume_reminded(self._asked, self._wall()) if self._journal.locked else self._read()
        return self._held

    def _read(self) -> ReminderHistory:
        """Return the history in the journal, merged with the one that earlier versions stored in the preferences, which
        is moved to the journal."""
        found = self._journal.read.reminded()
        if LEGACY_PREFERENCE in self._couple.preferences.unknown:
            found = merge(found, history_from(str(self._couple.preferences.unknown[LEGACY_PREFERENCE])))
            self._journal.change(
                lambda journal: journal.save_reminder_history(found),
                lambda _: self._couple.take_earlier(LEGACY_PREFERENCE),
            )
        return found

    @Slot()
    def _reload(self) -> None:
        """Merge the history since the start into the journal's once the journal is unlocked."""
        if self._held is not None and not self._journal.locked:
            self._keep(merge(self._read(), self._held))

    def _wall(self) -> datetime:
        return self._now().replace(tzinfo=None)
