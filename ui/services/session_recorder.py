"""Records completed sessions, and the outcome of a visit to a ladder."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from ui.services.journal import CoupleJournal
from ui.services.ladders import BegunVisit, Ladders, LadderVisit

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.resume_state import ResumeState

RecordedNumber = Callable[[], int | None]
"""Returns the number that the journal has given to a session. Changes of the journal call it that are asked for later
than the one that adds the session; it is None if that failed."""


class RecordedSession(Protocol):
    """The properties of a session that are recorded; see `SessionViewModel`."""

    @property
    def rehearsal(self) -> object: ...
    @property
    def counts(self) -> bool: ...
    @property
    def over(self) -> bool: ...
    @property
    def stopped(self) -> bool: ...
    @property
    def silent(self) -> bool: ...
    @property
    def rested(self) -> bool: ...
    def visits(self, ladder: str, rung: int) -> None: ...


class SessionRecorder:
    """Records one session at a time. A visit lasts from the beginning of its session to the questions after it."""

    def __init__(self, journal: CoupleJournal, ladders: Ladders, now: Callable[[], datetime] = datetime.now) -> None:
        self._ladders = ladders
        self._visit: LadderVisit | None = None
        self._begun: BegunVisit | None = None
        self._ends_early = False
        """Whether the visit is recorded as ended early until it is over."""
        self._number: RecordedNumber | None = None
        self._unnoted: str | None = None
        """The exercise that one person did alone, for as long as its session is shown; see `note_for_both`."""
        self._journal = journal
        self._now = now

    @property
    def visit(self) -> LadderVisit | None:
        """The current visit, or None."""
        return self._visit

    def begin(self, visit: LadderVisit | None, then: Callable[[bool], None]) -> None:
        """Begin a session, and call `then` once that is recorded: with False if it is a visit to a rung that is not
        open.

        With a lock, no resumable state is stored. A visit is then recorded as ended early until it is over, so that
        closing the window can't undo a stop.
        """
        self._visit = self._number = self._begun = self._unnoted = None
        self._ends_early = self._journal.has_lock
        if visit is None:
            then(True)
            return

        def begun(found: BegunVisit | None) -> None:
            self._visit, self._begun = (visit, found) if found is not None else (None, None)
            then(found is not None)

        self._ladders.begin(visit, begun, ended_early=self._ends_early)

    def drop(self) -> None:
        """Undo `begin`, as the session is not played after all."""
        if self._visit is not None and self._begun is not None:
            self._ladders.keep(self._visit, self._begun.before)
        self._visit = self._begun = None

    def resume(self, kept: "ResumeState") -> bool:
        """Resume a session. Return False if it is a visit that can no longer be resumed."""
        self._number = self._begun = self._unnoted = None
        self._visit = self._visit_of(kept) if self.can_resume(kept) else None
        return self.can_resume(kept)

    def can_resume(self, kept: "ResumeState") -> bool:
        """Return whether a session can be resumed: a visit only on the same evening, while its rung is open."""
        visit = self._visit_of(kept)
        return visit is None or self._ladders.goes_on(visit)

    def mark(self, session: RecordedSession) -> None:
        """Tell the session which visit it is, if it is one."""
        if self._visit is not None:
            session.visits(self._visit.ladder.name, self._visit.rung)

    def note(self, exercise: "Exercise", session: RecordedSession) -> None:
        """Record a session that is over: its exercise, and nothing of what happened in it.

        Time without phones is recorded as a small moment. A session that was hardly begun leaves no record, except that
        a visit's day and its early end are stored in the ladder's state. A pause in a visit is stored there too,
        whether or not the questions after it are answered. What one person did alone is not recorded: that person may
        ask for it (`note_for_both`).
        """
        from guided.practice.storage.records import MomentKind
        from ui.services.phones_down import NAME as PHONES_DOWN

        if session.rehearsal:
            return
        if exercise.for_one:
            self._unnoted = exercise.noted_as if session.counts else None
            return
        if session.counts and exercise.name == PHONES_DOWN:
            at = self._now().astimezone()
            self._journal.change(lambda journal: journal.add_moment(MomentKind.PHONES, at))
        elif session.counts:
            self._add_session(exercise.noted_as)
        early = session.stopped or session.silent
        if self._visit is not None:
            self._note_visit(self._visit, early=early, rested=session.rested)
        if early:
            self._visit = None

    def note_for_both(self) -> None:
        """Record what one person has just done alone, once, because that person asks for it."""
        if self._unnoted is not None:
            self._add_session(self._unnoted)
            self._number = None  # no reflection of two follows
        self._unnoted = None

    def _add_session(self, exercise: str) -> None:
        at = self._now().astimezone()
        numbers: list[int] = []

        def refused(_: object) -> None:
            self._number = None

        self._number = lambda: numbers[0] if numbers else None
        self._journal.change(lambda journal: numbers.append(journal.add_session(exercise, at)), failed=refused)

    def _note_visit(self, visit: LadderVisit, *, early: bool, rested: bool) -> None:
        if self._begun is not None and self._ends_early:
            self._ladders.keep(visit, self._begun.state)
        self._begun = None
        if early:
            self._ladders.end_early(visit)
        elif rested:
            self._ladders.note_pause(visit)

    def take_visit(self, session: RecordedSession) -> LadderVisit | None:
        """End the visit. Return it if its session was completed, so that both partners are asked about it."""
        visit, self._visit = self._visit, None
        return visit if session.over else None

    def number_to_reflect_on(self, session: RecordedSession) -> RecordedNumber | None:
        """Return the number of the session that the couple may reflect on: completed, recorded, and no visit. Return
        None otherwise."""
        if self._visit is not None or session.rehearsal:
            return None
        return self._number if session.over and not (session.stopped or session.silent) else None

    def end_early(self, kept: "ResumeState | None") -> None:
        """Record that an interrupted session was dropped: a visit ended early."""
        visit = self._visit_of(kept) if kept is not None else None
        if visit is not None:
            self._ladders.end_early(visit)

    def _visit_of(self, kept: "ResumeState") -> LadderVisit | None:
        ladder = self._ladders.named(kept.ladder) if kept.ladder else None
        return LadderVisit(ladder, kept.rung) if ladder and kept.rung < len(ladder.rungs) else None
