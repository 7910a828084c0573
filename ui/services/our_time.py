"""Provides the hours that the couple keeps for the two of them to pages: which days, when the next one is, and whether
it is now."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.journal import CoupleJournal
from ui.services.wording import clock, day, short_weekday, weekday

if TYPE_CHECKING:
    from guided.practice.our_time import OurTime

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

QUICK_HOURS = (time(8), time(10), time(15), time(18), time(20, 30), time(22))
"""The hours that are offered for a day that was just added; any other is reached from these in half hours."""

LONGEST_WAIT = timedelta(hours=1)
"""After so long the time is looked at again, as a clock may be set meanwhile."""


@QmlElement
@QmlUncreatable("made by the program")
class OurTimeViewModel(QObject):
    """The hours of the week, at most one a day. Of an hour that was moved or left out nothing is kept once it is over,
    and a page never says that it was."""

    changed = Signal()

    def __init__(
        self,
        journal: CoupleJournal,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
        *,
        is_away: Callable[[], bool] = lambda: False,
    ) -> None:
        """`is_away` returns whether the couple said that they are apart: then no time is greeted."""
        super().__init__(parent)
        self._is_away = is_away
        self._journal = journal
        self._now = now
        self._adding: int | None = None
        self._loaded = self._refused = False
        self._turning = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._turning.timeout.connect(self._follow)
        journal.changed.connect(self._follow)

    @Slot()
    def refresh(self) -> None:
        """Update when a page is shown, and delete a time that is over."""
        from guided.practice.our_time import current

        self._loaded, self._adding, self._refused = True, None, False
        kept, now = self._journal.read.our_time(), self._wall
        if current(kept, now) != kept:
            self._journal.change(lambda journal: journal.save_our_time(current(journal.our_time(), now)))
        self._follow()

    @Property(bool, notify=changed)
    def agreed(self) -> bool:
        """Return whether there is any such hour."""
        return bool(self._ours.hours)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def days(self) -> list[dict[str, object]]:
        """Return the seven days of the week, each with `label`, `name` and whether it is `on`."""
        hours = self._ours.hours
        return [{"label": short_weekday(number), "name": weekday(number), "on": number in hours} for number in range(7)]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def hours(self) -> list[dict[str, object]]:
        """Return the agreed hours, each with the number of its `day`, its `name` and `time`, and whether it was
        `added` just now."""
        return [
            {"day": number, "name": weekday(number), "time": clock(at), "added": number == self._adding}
            for number, at in self._ours.hours.items()
        ]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def quickHours(self) -> list[str]:
        """Return the hours that are offered for a day that was just added, formatted for the locale."""
        return [clock(each) for each in QUICK_HOURS]

    @Property(str, notify=changed)
    def next(self) -> str:
        """Return when the next time is, as a sentence; empty without any hours."""
        from guided.practice.our_time import upcoming

        due = upcoming(self._ours, self._wall)
        if due is None:
            return ""
        if due <= self._wall:
            return self.tr("It is your time now.")
        words = self.tr("The next one: {day}, {time}.")
        return words.format(day=day(due.date(), self._wall.date()), time=clock(due.time()))

    @Property(str, notify=changed)
    def greeting(self) -> str:
        """Return the sentence of the first page on a day with such an hour, until it is over; otherwise, and while they
        are apart, an empty string."""
        from guided.practice.our_time import upcoming

        due = upcoming(self._ours, self._wall) if self._loaded and not self._is_away() else None
        if due is None or (due > self._wall and due.date() != self._wall.date()):
            return ""
        if due > self._wall:
            return self.tr("Your time today: {time}.").format(time=clock(due.time()))
        return self.tr("This is your time together.")

    @Property(bool, notify=changed)
    def moved(self) -> bool:
        """Return whether the next time is not as agreed, so that it can be again."""
        from guided.practice.our_time import current

        return current(self._ours, self._wall).next is not None

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Return a message if the last change could not be stored; empty otherwise."""
        return self._journal.notice if self._refused else ""

    @Slot(int)
    def toggle(self, number: int) -> None:
        """Keep an hour on a day of the week, at that of the day added last, or keep none there any more."""
        from guided.practice.our_time import USUAL, with_day

        hours = self._ours.hours
        self._adding = None if number in hours else number
        at = None if number in hours else next(iter(hours.values()), USUAL)
        self._change(lambda ours: with_day(ours, number, at))

    @Slot(int, int)
    def moveHour(self, number: int, by: int) -> None:
        """Set the hour of a day this many half hours later."""
        from guided.practice.our_time import with_day
        from guided.practice.reminders import shift_time

        if (at := self._ours.hours.get(number)) is not None:
            self._change(lambda ours: with_day(ours, number, shift_time(ours.hours.get(number, at), by)))

    @Slot(int, int)
    def setQuickHour(self, number: int, place: int) -> None:
        """Set the hour of a day to that at `place` of `quickHours`."""
        from guided.practice.our_time import with_day

        self._change(lambda ours: with_day(ours, number, QUICK_HOURS[place]))

    @Slot()
    def move(self) -> None:
        """Have the next time a day later."""
        from guided.practice.our_time import move

        now = self._wall
        self._change(lambda ours: move(ours, now))

    @Slot()
    def leaveOut(self) -> None:
        """Leave the next time out."""
        from guided.practice.our_time import leave_out

        now = self._wall
        self._change(lambda ours: leave_out(ours, now))

    @Slot()
    def asAgreed(self) -> None:
        """Have the next time as agreed again."""
        from guided.practice.our_time import as_agreed

        self._change(as_agreed)

    @property
    def _ours(self) -> "OurTime":
        return self._journal.read.our_time()

    @property
    def _wall(self) -> datetime:
        """The time as a clock in the room shows it."""
        return self._now().replace(tzinfo=None)

    @Slot()
    def _follow(self) -> None:
        """Say what is so now, and again when the next time begins or ends, as the page may stay open."""
        from guided.practice.our_time import LENGTH, upcoming

        self.changed.emit()
        due = upcoming(self._ours, self._wall) if self._loaded else None
        if due is not None:
            ahead = (due if due > self._wall else due + LENGTH) - self._wall
            self._turning.start(min(ahead, LONGEST_WAIT) // timedelta(milliseconds=1))

    def _change(self, change: "Callable[[OurTime], OurTime]") -> None:
        def settle(*, refused: bool) -> None:
            self._refused = refused
            self.changed.emit()

        self._journal.change(
            lambda journal: journal.save_our_time(change(journal.our_time())),
            lambda _: settle(refused=False),
            lambda _: settle(refused=True),
        )
