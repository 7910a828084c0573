"""Provides the couple's agreement to pages: the programme, what it suggests, and changes to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.services.journal import CoupleJournal
from ui.services.programme_catalogue import ProgrammeCatalogue

if TYPE_CHECKING:
    from guided.exercise.programme_model import Programme
    from guided.practice.plan import Agreement, WeekPlan
    from guided.practice.storage.journal import Journal


RECENT_PERIOD = timedelta(days=60)
"""The time over which completed exercises are read; longer than any week of a programme lasts."""


class AgreementService(QObject):
    """The agreement and its programme. If the programme's file is gone, nothing is suggested."""

    changed = Signal()

    def __init__(
        self,
        pathways: ProgrammeCatalogue,
        journal: CoupleJournal,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pathways = pathways
        self._journal = journal
        self._now = now

    @property
    def today(self) -> date:
        return self._now().date()

    @property
    def now(self) -> datetime:
        """Return the local time with its zone."""
        return self._now().astimezone()

    @property
    def agreement(self) -> "Agreement | None":
        return self._journal.read.agreement()

    @property
    def programme(self) -> "Programme | None":
        """The agreed programme, paused or not, or None."""
        agreement = self.agreement
        if agreement is None:
            return None
        from guided.practice.plan import OWN_WEEK, own_week

        if agreement.programme == OWN_WEEK:
            return own_week(agreement.own)
        return next((each for each in self._pathways.programmes if each.name == agreement.programme), None)

    def suggestion(self) -> "WeekPlan | None":
        """What the current week suggests, or None without an agreement or while it is paused."""
        agreement, programme = self.agreement, self.programme
        if agreement is None or programme is None or agreement.paused:
            return None
        from guided.practice.plan import plan_for

        return plan_for(
            programme, agreement, self.today, self._journal.read.done(self._now().astimezone() - RECENT_PERIOD)
        )

    def take_up(self, programme: "Programme") -> None:
        """Agree on `programme`, beginning today. The date of a coming call is kept."""
        from guided.practice.plan import last_call, start_plan

        def taken_up(before: "Agreement | None") -> "Agreement":
            call = before.call if before and before.call and before.call >= today else None
            called = last_call(before, today) if before else None
            return replace(start_plan(programme, today), call=call, called=called)

        today = self.today
        self._change(taken_up)

    def move_on(self) -> None:
        """Begin the next week."""
        from guided.practice.plan import begin_next_week

        today = self.today
        if programme := self.programme:
            self._change(lambda agreement: agreement and begin_next_week(programme, agreement, today))

    def set_call(self, day: date | None) -> None:
        from guided.practice.plan import schedule_call

        today = self.today
        self._change(lambda agreement: agreement and schedule_call(agreement, day, today))

    def put_aside(self) -> None:
        self._change(lambda agreement: agreement and replace(agreement, paused=True))

    def take_up_again(self) -> None:
        from guided.practice.plan import resume_plan

        today = self.today
        self._change(lambda agreement: agreement and resume_plan(agreement, today))

    def _change(self, change: "Callable[[Agreement | None], Agreement | None]") -> None:
        """Replace the agreement by what `change` makes of it; None leaves it as it is."""

        def work(journal: "Journal") -> None:
            if (agreement := change(journal.agreement())) is not None:
                journal.save_agreement(agreement)

        self._journal.change(work, lambda _: self.changed.emit(), lambda _: self.changed.emit())
