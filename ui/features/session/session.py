"""Drive a session's walk with a timer, send its cues to the devices, and provide its screen to the session page."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.flow import Position
from guided.session import walk as walks
from guided.session import walk_queries
from guided.session.consent import Answer
from guided.session.cues import Cue, Partner, Sound
from guided.session.resume_state import ResumeState, resume_walk
from guided.session.screen import screen
from guided.session.states import Ended, Resting, Walk
from guided.session.timeline import PreparedExercise
from guided.session.walk_transitions import WalkUpdate
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.features.session.screen_view_model import SessionScreenViewModel
from ui.features.session.spoken_words import SpokenWords
from ui.foundation.clock import monotonic_seconds
from ui.services.pointer import move_pointer_away
from ui.services.rehearsal import Clock, Rehearsal, hurried
from ui.services.session_devices import SessionDevices

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

BREATHING_MS = 33
"""Interval in milliseconds between frames while the lights breathe: 30 frames a second."""

SPARING_MS = 66
"""Same on battery power. The soft edges of the lights move by about a pixel in this time."""

MOVING_MS = 100
"""Interval in milliseconds between frames while only the progress line moves."""

WATCHING_MS = 1000
"""Maximum interval in milliseconds between ticks during a walk, so that a sleep of the computer is noticed."""

ANSWERS = {"continue": Answer.CONTINUE, "ease": Answer.EASE, "stop": Answer.STOP}


@QmlElement
@QmlUncreatable("A session begins from an exercise's page.")
class SessionViewModel(SessionScreenViewModel):
    """Run one session from beginning to end."""

    asksChanged = Signal()
    shown = Signal()
    """Emitted after the signals of all properties that changed, unless only the light or the time moved."""
    rang = Signal()
    """Emitted when a bell rings, to show it visually too."""
    heard = Signal()
    """Emitted when an answer was taken; it does not say whose or which."""
    ended = Signal()
    noteRequested = Signal()
    """Emitted when the one who was led alone asks to have it noted for both."""
    noteChanged = Signal()
    leftUnanswered = Signal(int)
    """Emitted when a silent rehearsal reaches a question that it will never answer: the number of the step."""

    def __init__(
        self,
        prepared: PreparedExercise,
        devices: SessionDevices | None = None,
        *,
        rehearsal: Rehearsal | None = None,
        resumed: ResumeState | None = None,
        clock: Clock = monotonic_seconds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._prepared = prepared
        self._devices = devices or SessionDevices()
        self._rehearsal = rehearsal
        self._resumed = resumed
        self._speed = rehearsal.speed if rehearsal else 1.0
        self._clock = hurried(self._speed, clock)
        self._began = 0.0
        self._walk: Walk | None = None
        self._left = False
        self._rests_first = False
        self.rested = False
        """Whether the session was paused on request; it does not record by whom."""
        self._reflects = False
        self._noted = False
        self._attended = True
        self.kindChanged.connect(self.asksChanged)  # a property can't be notified by a signal of a base class
        self._spoken = SpokenWords(lambda cue: self._devices.says(cue, prepared))
        self._told = ("", False)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    @property
    def over(self) -> bool:
        return self._walk is not None and isinstance(self._walk.state, Ended)

    @property
    def stopped(self) -> bool:
        """Return whether the session was ended early; it does not record by whom."""
        return self._walk is not None and self._walk.stopped is not None

    @property
    def silent(self) -> bool:
        """Return whether the session ended by itself because a question stayed unanswered."""
        return self._walk is not None and self._walk.silent

    @property
    def came_closest(self) -> bool:
        """Return whether they came as close as the exercise does without easing off before. For a resumed session,
        only the part after resuming is considered."""
        return self._walk is None or walk_queries.came_closest(self._walk)

    @property
    def counts(self) -> bool:
        """Return whether the session counts as done: it reached its end, was resumed, or lasted long enough."""
        walk = self._walk
        if walk is None:
            return False
        return not (self.stopped or self.silent) or self._resumed is not None or walk_queries.counts(walk)

    def visits(self, ladder: str, rung: int) -> None:
        """Mark the session as a ladder visit: afterwards each partner is asked in private."""
        self._devices.ladder, self._devices.rung = ladder, rung

    @property
    def reflects(self) -> bool:
        """Return whether a reflection is offered after the session."""
        return self._reflects

    def offer_reflection(self) -> None:
        """Offer a reflection after the session."""
        self._reflects = True

    def attend(self, attended: bool) -> None:
        """Set whether input from the page is meant for this session."""
        self._attended = attended

    @property
    def ticking(self) -> bool:
        """Return whether the session's timer is active."""
        return self._timer.isActive()

    @property
    def timer_type(self) -> Qt.TimerType:
        return self._timer.timerType()

    @Slot()
    def begin(self) -> None:
        """Start the walk, once; the page calls this when it is visible."""
        if self._walk is None and not self._left:
            self._devices.open(self._prepared)
            self._began = self._clock()
            if self._resumed is not None:
                self._moved(resume_walk(self._prepared, self._resumed, self._began))
            elif self._rehearsal is not None and self._rehearsal.first:
                place = Position(self._rehearsal.first - 1)
                self._moved(walks.play_due_cues(walks.start_at(self._prepared, place, self._began)))
            else:
                self._moved(walks.begin(self._prepared, self._began))
            if self._rests_first:
                self.pause()

    @Slot()
    def pause(self) -> None:
        self._rests_first = self._walk is None
        self._do(walks.pause, always=True)

    def silence(self) -> None:
        """Pause, and stop all sound at once."""
        self.pause()
        self._devices.sounds.silence()

    @Slot()
    def resume(self) -> None:
        """Continue after a pause; the page has made sure that both are holding."""
        self._do(walks.resume)

    @Slot()
    def ready(self) -> None:
        self._do(walks.ready)

    @Slot()
    def easeOff(self) -> None:
        self._do(walks.ease)

    @Slot()
    def stopHere(self) -> None:
        if self._rehearsal is not None and self._rehearsal.leads_back:
            self.leave()
        else:
            self._do(walks.stop)

    def leave(self) -> None:
        """End a rehearsal at once, without a closing."""
        if not self._left:
            self._left = True
            self._walk = None
            self._timer.stop()
            self._devices.close()
            self.ended.emit()

    @Slot()
    def longer(self) -> None:
        self._do(walks.longer)

    @Slot()
    def longerForBoth(self) -> None:
        """Extend the step once more; the page has made sure that both are holding."""
        self._do(lambda walk, now: walks.longer(walk, now, both=True))

    @Slot()
    def enough(self) -> None:
        self._do(walks.enough)

    @Slot()
    def affirm(self) -> None:
        """Accept a question asked aloud, after both have said yes; without such a question this has no effect."""
        self._do(walks.affirm)

    @Slot()
    def back(self) -> None:
        self._do(walks.back)

    @Slot(str, str)
    def answer(self, partner: str, answer: str) -> None:
        if partner == "a" or partner == "b":
            who: Partner = "a" if partner == "a" else "b"
            self._do(lambda walk, now: walks.answer(walk, who, ANSWERS[answer], now))
            self.heard.emit()
            move_pointer_away()

    @Property(str, notify=shown)
    def easesTo(self) -> str:
        """Return where easing off leads, as the label of its key; empty in the closing, where nothing is gentler."""
        asked = self._screen.kind == "rest" and not self._screen.ease_closes
        if gentler := self._screen.gentler or (self._screen.ease if asked else ""):
            return self.tr("Gentler: {step}").format(step=isolate(gentler))
        return "" if self._screen.part == "closing" else self.tr("Finish gently")

    @Property(str, notify=shown)
    def afterPause(self) -> str:
        """Return what a pause goes on with; empty where there is no pause, or that has no title."""
        shown = self._screen
        if shown.kind != "rest" or shown.answered:
            return ""
        if shown.yes:
            return self.tr("Then we ask: {question}").format(question=isolate(join_lines(shown.prompt)))
        return self.tr("Then: {step}").format(step=isolate(shown.title)) if shown.title else ""

    @Property(bool, constant=True)
    def patient(self) -> bool:
        """Return whether questions wait without a time limit; otherwise silence ends the session as a no does."""
        return self._prepared.choices.patience is None

    @Property(bool, constant=True)
    def forOne(self) -> bool:
        """Return whether one person is led alone."""
        return self._prepared.written.for_one

    @Property(bool, notify=noteChanged)
    def canNote(self) -> bool:
        """Return whether what one person did alone can be noted for both now."""
        over = self._prepared.written.for_one and self.over and self._rehearsal is None
        return over and self.counts and not self._noted

    @Property(bool, notify=noteChanged)
    def noted(self) -> bool:
        """Return whether what one person did alone was noted for both."""
        return self._noted

    @Slot()
    def noteForBoth(self) -> None:
        """Note what one person did alone, because that person asks for it."""
        if self.canNote:
            self._noted = True
            self.noteRequested.emit()
            self.noteChanged.emit()

    @Property(str, notify=shown)
    def told(self) -> str:
        """Return the words of a step for a screen reader; empty while the program's own voice says them."""
        return self._told[0]

    @Property(bool, notify=shown)
    def voiced(self) -> bool:
        """Return whether the program's own voice asks the questions."""
        return self._told[1]

    @Property(bool, constant=True)
    def rehearsal(self) -> bool:
        return self._rehearsal is not None

    @Property(bool, constant=True)
    def leadsBack(self) -> bool:
        """Return whether Esc leaves the session at once."""
        return self._rehearsal is not None and self._rehearsal.leads_back

    @Property(int, constant=True)
    def speed(self) -> int:
        return round(self._speed)

    @Property(str, constant=True)
    def nameA(self) -> str:
        return isolate(self._prepared.choices.names[0])

    @Property(str, constant=True)
    def nameB(self) -> str:
        return isolate(self._prepared.choices.names[1])

    @Property(str, constant=True)
    def exerciseTitle(self) -> str:
        return self._prepared.exercise.title

    @Property(bool, notify=asksChanged)
    def asks(self) -> bool:
        """Return whether a question follows the session: to each in private after a ladder visit, otherwise the
        shared reflection; never after a session that ended early."""
        return (bool(self._devices.ladder) or self._reflects) and not self.stopped and not self.silent

    def tick(self) -> None:
        """Advance the walk to the current time; the timer calls this."""
        if self._walk is not None:
            now = self._clock()
            self._moved(
                self._rehearsal.couple.run_until(self._walk, now) if self._rehearsal else walks.tick(self._walk, now)
            )

    def _do(self, input_: Callable[[Walk, float], WalkUpdate], *, always: bool = False) -> None:
        self.tick()
        if self._walk is not None and (self._attended or always):
            self._moved(input_(self._walk, self._walk.now))

    def _moved(self, moved: WalkUpdate) -> None:
        before, (self._walk, cues) = self._walk, moved
        state = self._walk.state
        by_itself = isinstance(state, Resting) and (state.slept or state.unasked or state.unanswered)
        self.rested = self.rested or (isinstance(state, Resting) and not by_itself)
        self._devices.follow(before, self._walk)
        for cue in cues:
            self._play(cue, self._walk)
        self._tell(self._show(screen(self._walk)))
        self._wake()
        if isinstance(self._walk.state, Ended) and cues:
            self.ended.emit()
            self.noteChanged.emit()
        if self._rehearsal is not None and cues and self._rehearsal.couple.waits_forever(self._walk):
            self.leftUnanswered.emit(cues[-1].step)

    def _play(self, cue: Cue, walk: Walk) -> None:
        self._devices.play(cue, self._prepared)
        self._spoken.play(cue)
        if isinstance(cue, Sound):
            self.rang.emit()
        if self._rehearsal is not None and self._rehearsal.trace is not None:
            due = (walk.zero - self._began + cue.at) / self._speed
            self._rehearsal.trace.write(cue, due, (self._clock() - self._began) / self._speed)

    def _tell(self, changed: bool) -> None:
        before, self._told = self._told, (self._spoken.text, self._devices.voiced)
        if changed or self._told != before:
            self.shown.emit()

    def _wake(self) -> None:
        """Start the timer for the next due cue or frame; stop it while nothing moves."""
        walk = self._walk
        if walk is None or isinstance(walk.state, Ended | Resting):
            self._timer.stop()
            return
        wait = WATCHING_MS
        if self._screen.breath_phase is not None:
            wait = SPARING_MS if self._devices.on_battery else BREATHING_MS
        elif self._screen.progress >= 0:
            wait = MOVING_MS
        dues = [walk_queries.next_due(walk), self._rehearsal.couple.next_action_time(walk) if self._rehearsal else None]
        for due in dues:
            if due is not None:
                wait = min(wait, max(ceil((walk.zero + due - self._clock()) * 1000 / self._speed), 0))
        self._timer.start(wait)
