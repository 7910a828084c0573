"""Ask each partner in private after a ladder visit, and perhaps offer the next rung, which both must accept."""

from collections.abc import Callable
from random import Random, SystemRandom
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.services.couple import Couple
from ui.services.ladders import Ladders, LadderVisit
from ui.services.pointer import move_pointer_away

if TYPE_CHECKING:
    from guided.practice.ladder_state import LadderState, OfferDraw, PrivateAnswer

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Result = TypeVar("Result")
Stage = Literal["intro", "handover", "word", "next", "privateThanks", "waiting", "offer", "taken", "thanks"]

RESULT_DELAY_MS = 4000
"""Delay in milliseconds from the last answer to the result; constant, so that it reveals nothing about the answers."""
TOO_MUCH, UNSAID = 2, 3


@QmlElement
@QmlUncreatable("made by the program")
class AfterwardsViewModel(QObject):
    """Show one stage after another, identical for every answer. Answers are not exposed as properties and never
    stored by name."""

    changed = Signal()
    left = Signal()
    helping = Signal()

    def __init__(
        self, couple: Couple, ladders: Ladders, parent: QObject | None = None, random: Random | None = None
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._ladders = ladders
        self._random = random or SystemRandom()
        self._visit: LadderVisit | None = None
        self._paused = False
        self._completed = True
        self._stage: Stage = "intro"
        self._turn = 0
        self._draw: OfferDraw | None = None
        self._standing: LadderState | None = None
        """State of the couple on the ladder before anybody answered."""
        self._answers = bytearray(2)
        self._wishes = bytearray(2)
        self._gentler_ahead = False
        self._offers = self._waiting = False
        self._saving: object = None
        """What is being stored, before which no next stage is shown; None if nothing is."""
        self._wait_timer = QTimer(self, interval=RESULT_DELAY_MS, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._wait_timer.timeout.connect(self._show_result)

    def ask(self, visit: LadderVisit, *, paused: bool, completed: bool = True) -> None:
        """Ask about `visit`; the random numbers are drawn before anybody answers. `completed` is False if the
        couple eased off before they reached the closest point of the exercise."""
        from guided.practice.ladder_state import OfferDraw

        self._wipe()
        self._visit, self._paused, self._completed, self._turn = visit, paused, completed, 0
        self._draw = OfferDraw.drawn(self._random)
        self._turn_to("intro")

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Return the stage, one of `Stage`."""
        return self._stage

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the name of the partner whose turn it is."""
        return self._couple.shown_names[self._turn]

    @Property(str, notify=changed)
    def other(self) -> str:
        return self._couple.shown_names[1 - self._turn]

    @Property(bool, notify=changed)
    def first(self) -> bool:
        """Return whether it is the turn of the partner with the first light."""
        return self._turn == 0

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Property(bool, notify=changed)
    def gentlerAhead(self) -> bool:
        """Return whether the page that one partner sees alone announces something gentler; cleared once it has been
        read."""
        return self._gentler_ahead

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        return self._next("title")

    @Property(str, notify=changed)
    def nextAbout(self) -> str:
        return self._next("about")

    @Slot()
    def begin(self) -> None:
        if self._stage == "intro" and self._visit is not None:
            self._turn_to("handover")

    @Slot()
    def ready(self) -> None:
        """Continue: the partner whose turn it is has taken the seat."""
        if self._stage == "handover":
            self._turn_to("word")

    @Slot(int)
    def answerHow(self, word: int) -> None:
        """Record how the visit was: 0 easy, 1 new but fine, 2 too much, 3 rather not say."""
        if self._stage == "word" and 0 <= word <= UNSAID and self._saving is None:
            move_pointer_away()
            self._answers[self._turn] = word
            self._wishes[self._turn] = 0
            if self._turn == 0 and self._visit is not None:
                self._ladders.await_second_answer(self._visit, self._once_stored(self._on_first_answer))
            else:
                self._ask_next()

    @Slot(int)
    def answerNext(self, wish: int) -> None:
        """Record the wish for next time: 0 the same again, 1 the next rung."""
        if self._stage == "next" and 0 <= wish <= 1:
            move_pointer_away()
            self._wishes[self._turn] = wish
            self._thank()

    @Slot()
    def read(self) -> None:
        """Continue after one partner has read the private thanks."""
        if self._stage != "privateThanks":
            return
        self._gentler_ahead = False
        if self._turn == 0:
            self._turn = 1
            self._turn_to("handover")
        else:
            self._wait_timer.start()
            self._combine()
            self._turn_to("waiting")

    @Slot()
    def take(self) -> None:
        """Accept the next rung, after both have held."""
        if self._stage == "offer" and self._visit is not None and self._saving is None:
            self._ladders.accept(
                self._visit, self._once_stored(lambda taken: self._turn_to("taken" if taken else "thanks"))
            )

    @Slot()
    def help(self) -> None:
        self.helping.emit()

    @Slot()
    def back(self) -> None:
        """Leave at any stage. Before the first answer, leaving has no effect. Between the first and the second
        answer it counts as "rather not say", whatever the first answer was and whoever leaves."""
        self._wipe()
        self.left.emit()

    @property
    def _has_next(self) -> bool:
        """Return whether the ladder has a further ordinary rung; this reveals nothing about the couple."""
        return self._visit is not None and self._visit.rung + 1 < len(self._visit.ladder.ordinary)

    def _once_stored(self, then: "Callable[[Result], None]") -> "Callable[[Result], None]":
        """Return a function that calls `then`, unless the page was left before something was stored."""
        saving = self._saving = object()

        def stored(result: "Result") -> None:
            if self._saving is saving:
                self._saving = None
                then(result)

        return stored

    def _on_first_answer(self, before: "LadderState | None") -> None:
        self._standing = before
        self._ask_next()

    def _ask_next(self) -> None:
        if self._has_next:
            self._turn_to("next")
        else:
            self._thank()

    def _thank(self) -> None:
        self._gentler_ahead = self._answers[self._turn] in (TOO_MUCH, UNSAID)
        self._turn_to("privateThanks")

    def _combine(self) -> None:
        if self._visit is not None and self._draw is not None:
            self._ladders.finish(
                self._visit,
                self._once_stored(self._on_stored),
                paused=self._paused,
                answers=(self._private(0), self._private(1)),
                draw=self._draw,
                before=self._standing,
                completed=self._completed,
            )
        self._answers[:] = self._wishes[:] = bytes(2)
        self._draw = self._standing = None

    def _on_stored(self, offers: bool) -> None:
        self._offers = offers
        if self._waiting:
            self._show_result()

    def _show_result(self) -> None:
        """Show whether the next rung is offered, once the wait is over and that is stored."""
        self._waiting = self._saving is not None
        if not self._waiting:
            self._turn_to("offer" if self._offers else "thanks")

    def _private(self, who: int) -> "PrivateAnswer":
        from guided.practice.ladder_state import PrivateAnswer, SessionRating

        word = (SessionRating.EASY, SessionRating.NEW, SessionRating.TOO_MUCH, SessionRating.UNSAID)[self._answers[who]]
        return PrivateAnswer(word, would_like_next=bool(self._wishes[who]))

    def _next(self, what: str) -> str:
        if self._visit is None or self._stage not in ("offer", "taken"):
            return ""
        rungs = self._visit.ladder.rungs
        return join_lines(getattr(rungs[self._visit.rung + 1], what)) if self._visit.rung + 1 < len(rungs) else ""

    def _wipe(self) -> None:
        self._wait_timer.stop()
        self._answers[:] = self._wishes[:] = bytes(2)
        self._draw = self._visit = self._standing = None
        self._gentler_ahead = self._offers = self._waiting = False
        self._saving = None

    def _turn_to(self, stage: Stage) -> None:
        self._stage = stage
        self.changed.emit()
