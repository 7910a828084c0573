"""Which session is a visit to a ladder, and what comes of it; and that a session was done."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from ui.services.journal import CoupleJournal
from ui.services.ladders import Ladders, LadderVisit

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.practice.ladder import LadderState
    from guided.session.resume_state import ResumeState
    from ui.features.session.session import SessionViewModel


class Visits:
    """At most one visit is meant at a time: from the page before a session to the words after it."""

    def __init__(self, journal: CoupleJournal, ladders: Ladders, now: Callable[[], datetime] = datetime.now) -> None:
        self.ladders = ladders
        self.meant: LadderVisit | None = None
        """What a session that begins now is a visit to."""
        self._begun: LadderState | None = None
        """Where they are on the ladder, kept until the visit is over as if it had ended early."""
        self._number: int | None = None
        self._journal = journal
        self._now = now

    def begin(self, resumed: "ResumeState | None") -> bool:
        """A session begins, or one is gone on with; False where it is a visit to what is not open, or open no more.

        Where there is a lock nothing else is kept of a session that lasts: a visit counts as one that ended early until
        it is over, so that closing the window takes no stop back.
        """
        self._number = self._begun = None
        if resumed is not None:
            self.meant = self._of(resumed) if self.goes_on(resumed) else None
            return self.goes_on(resumed)
        if self.meant is not None and not self.ladders.begun(self.meant):
            self.meant = None
            return False
        if self.meant is not None and self._journal.has_lock:
            self._begun = self.ladders.ended_early(self.meant)
        return True

    def goes_on(self, kept: "ResumeState") -> bool:
        """Whether a session half done can be gone on with: a visit only on its own evening, while its rung is open."""
        visit = self._of(kept)
        return visit is None or self.ladders.goes_on(visit)

    def mark(self, session: "SessionViewModel") -> None:
        """Let a session know which visit it is, if it is one."""
        if self.meant is not None:
            session.visits(self.meant.ladder.name, self.meant.rung)

    def note(self, exercise: "Exercise", session: "SessionViewModel") -> None:
        """A session is over: which exercise it was is kept, and nothing of what happened in it. Time without phones is
        a small moment. One that was hardly begun leaves nothing, as if it never was, but for the day of a visit to a
        ladder, and that it ended early. So does a rest in a visit, whether or not anything is answered after it."""
        from guided.practice.storage.records import MomentKind
        from ui.services.phones_down import NAME as PHONES_DOWN

        if session.rehearsal:
            return
        if session.counts and exercise.name == PHONES_DOWN:
            self._journal.note_moment(MomentKind.PHONES, self._now().astimezone())
        elif session.counts:
            self._number = self._journal.note_session(exercise.name, self._now().astimezone())
        early = session.stopped or session.silent
        if self.meant is not None:
            self._note_visit(self.meant, early=early, rested=session.rested)
        if early:
            self.meant = None

    def _note_visit(self, visit: LadderVisit, *, early: bool, rested: bool) -> None:
        if self._begun is not None:
            self.ladders.keep(visit, self._begun)
            self._begun = None
        if early:
            self.ladders.ended_early(visit)
        elif rested:
            self.ladders.rested(visit)

    def to_ask_about(self, session: "SessionViewModel | None") -> LadderVisit | None:
        """The visit that came to its end, after which each of them is asked."""
        visit, self.meant = self.meant, None
        return visit if session is not None and session.over else None

    def to_reflect_on(self, session: "SessionViewModel | None") -> int | None:
        """The number of the session of which the two may say something: it came to its end, it was no visit to a
        ladder, and that it was is kept."""
        if session is None or self.meant is not None or session.rehearsal:
            return None
        return self._number if session.over and not (session.stopped or session.silent) else None

    def let_go(self, kept: "ResumeState | None") -> None:
        """A session half done is left for good: it ended early."""
        visit = self._of(kept) if kept is not None else None
        if visit is not None:
            self.ladders.ended_early(visit)

    def _of(self, kept: "ResumeState") -> LadderVisit | None:
        ladder = self.ladders.named(kept.ladder) if kept.ladder else None
        return LadderVisit(ladder, kept.rung) if ladder and kept.rung < len(ladder.rungs) else None
