"""Starts sessions and rehearsals, and shows the next page when they end."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.navigation.destinations import ToAfterwards, ToLadder, ToReflection
from ui.navigation.full_screen import FullScreen
from ui.navigation.navigator import Navigator
from ui.navigation.page import Page
from ui.navigation.privacy_screen import PrivacyScreen
from ui.services.couple import Couple
from ui.services.ladders import LadderVisit
from ui.services.session_recorder import SessionRecorder

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.resume_state import ResumeState
    from guided.session.session_choices import SessionChoices
    from ui.features.session.session import SessionViewModel

MakeSession = Callable[["Exercise", "SessionChoices", "ResumeState | None"], "SessionViewModel"]
MakeRehearsal = Callable[["Exercise", int, int], "SessionViewModel"]
"""Creates a rehearsal of an exercise at a speed factor, from the step with a number; 0 is the beginning."""


class SessionFlow(QObject):
    """Runs at most one session at a time, in full screen. Signals of an earlier session's view model are ignored."""

    notResumed = Signal()
    """Emitted when an interrupted session can't be resumed any more."""
    rehearsed = Signal()
    """Emitted when a rehearsal has ended and the page before it is shown again."""

    def __init__(
        self,
        navigator: Navigator,
        privacy: PrivacyScreen,
        full_screen: FullScreen,
        couple: Couple,
        recorder: SessionRecorder,
        make_session: MakeSession,
        make_rehearsal: MakeRehearsal,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._privacy = privacy
        self._full_screen = full_screen
        self._couple = couple
        self._recorder = recorder
        self._make_session = make_session
        self._make_rehearsal = make_rehearsal
        self._session: SessionViewModel | None = None
        self._beginning = False
        navigator.changed.connect(self._follow)
        privacy.changed.connect(self._follow)

    @property
    def current(self) -> "SessionViewModel":
        """The current session, or the last one."""
        assert self._session is not None
        return self._session

    @property
    def dim(self) -> bool:
        """Whether the window is dimmed for a session, or still is after one."""
        current = self._navigator.current
        return current is not None and (current.page is Page.SESSION or isinstance(current.destination, ToReflection))

    def begin(self, exercise: "Exercise", choices: "SessionChoices", visit: LadderVisit | None = None) -> None:
        """Start a session, perhaps as a visit to a ladder. If the visit's rung is no longer open, show the ladder
        instead."""
        if not self._may_begin() or self._beginning:
            return
        page = self._navigator.current

        def recorded(begun: bool) -> None:
            self._beginning = False
            if self._navigator.current is not page or not self._may_begin():
                self._recorder.drop()  # they went elsewhere before it was on the disk
            elif begun:
                self._play(exercise, choices, None)
            elif visit is not None:
                self._navigator.replace(ToLadder(visit.ladder))

        self._beginning = True
        self._recorder.begin(visit, recorded)

    def resume(self, exercise: "Exercise", choices: "SessionChoices", kept: "ResumeState") -> None:
        """Resume an interrupted session."""
        if not self._may_begin():
            return
        if self._recorder.resume(kept):
            self._play(exercise, choices, kept)
        else:
            self.notResumed.emit()

    def rehearse(self, exercise: "Exercise", speed: int, step: int) -> None:
        """Rehearse an exercise in a session of its own, and return to the current page afterwards."""
        self._recorder.begin(None, lambda _begun: None)
        session = self._make_rehearsal(exercise, speed, step)
        session.ended.connect(lambda: QTimer.singleShot(0, self, self._end_rehearsal))
        self._session = session
        self._full_screen.take()
        self._navigator.go(Page.SESSION)

    def silence(self) -> None:
        """Silence the session at once if its page is shown, and pause it."""
        if self._navigator.page is Page.SESSION:
            self.current.silence()

    def leave(self) -> None:
        """Leave the page of a session: ask about the session, or ask the private questions after a visit to a
        ladder."""
        session = self.current
        number = self._recorder.number_to_reflect_on(session)
        if number is not None and session.reflects:
            self._navigator.reset(ToReflection(number, str(session.exerciseTitle)))
        elif visit := self._recorder.take_visit(session):
            self._navigator.reset(ToAfterwards(visit, paused=session.rested, completed=session.came_closest))
        else:
            self._navigator.reset(Page.TONIGHT)

    def _may_begin(self) -> bool:
        return not self._privacy.shown and self._navigator.page is not Page.SESSION

    def _play(self, exercise: "Exercise", choices: "SessionChoices", kept: "ResumeState | None") -> None:
        from ui.features.reflection.reflection import asks_after

        session = self._make_session(exercise, choices, kept)
        if not exercise.for_one and asks_after(exercise, self._couple.preferences):
            session.offer_reflection()
        session.ended.connect(lambda: self._recorder.note(exercise, session))
        session.noteRequested.connect(self._recorder.note_for_both)
        self._recorder.mark(session)
        self._session = session
        self._full_screen.take()
        self._navigator.reset(Page.SESSION)

    def _end_rehearsal(self) -> None:
        if self._navigator.page is Page.SESSION:
            self._navigator.back()
            self.rehearsed.emit()

    def _follow(self) -> None:
        if self._session is not None:
            if self._navigator.page is not Page.SESSION and Page.SESSION in self._navigator.trail:
                self._session.pause()  # another page is shown for a while
            self._session.attend(self._navigator.page is Page.SESSION and not self._privacy.shown)
        if not {Page.SESSION, Page.REFLECTION} & {*self._navigator.trail}:
            self._full_screen.give_back()
