"""Ask both partners in private what they would welcome, and show up to three exercises that suit both."""

from collections.abc import Callable, Sequence
from datetime import datetime
from random import Random, SystemRandom
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.practice.evening import Evening, MenuNote, evening_of
from ui.foundation.clock import local_time, monotonic_seconds
from ui.services.card_model import CardModel
from ui.services.couple import Couple
from ui.services.pointer import move_pointer_away

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.practice.choosing import MenuDraw

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Stage = Literal["intro", "handover", "asking", "choosing", "menu"]

RESULT_DELAY_MS = 4000
"""Delay in milliseconds from the second answer to the menu; constant, so that it reveals nothing about the answers."""


@QmlElement
@QmlUncreatable("made by the program")
class ChooseViewModel(QObject):
    """Show one stage after another, identical for every answer. Answers are not exposed as properties and never
    stored by name.

    There is one menu an evening: once both have answered, the same menu is shown until the evening ends. It is
    held in memory only. If the program is closed, the menu is lost and there is none until the next evening.
    """

    changed = Signal()
    left = Signal()
    chosen = Signal(object)

    def __init__(
        self,
        couple: Couple,
        exercises: "Callable[[], Sequence[ExerciseSummary]]",
        parent: QObject | None = None,
        random: Random | None = None,
        now: Callable[[], datetime] = local_time,
        clock: Callable[[], float] = monotonic_seconds,
        note: MenuNote | None = None,
    ) -> None:
        """`now` returns the wall-clock time and `clock` monotonic seconds; `note` is stored beyond the program's
        run."""
        super().__init__(parent)
        self._now = now
        self._clock = clock
        self._note = note or MenuNote()
        self._evening: Evening | None = None
        self._began: Evening | None = None
        """Evening on which the partners began to answer; None if they have not."""
        self._couple = couple
        self._exercises = exercises
        self._random = random or SystemRandom()
        self._cards = CardModel(self)
        self._stage: Stage = "intro"
        self._turn = 0
        self._enough = self._spent = False
        self._over = True
        self._draw: MenuDraw | None = None
        self._offered: tuple[ExerciseSummary, ...] = ()
        self._menu: tuple[ExerciseSummary, ...] = ()
        self._shown: list[ExerciseSummary] = []
        self._said = bytearray(2)
        self._wait = QTimer(self, interval=RESULT_DELAY_MS, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._wait.timeout.connect(lambda: self._turn_to("menu"))
        if program := QCoreApplication.instance():
            program.aboutToQuit.connect(self.forget)

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Return the stage: "intro", "handover", "asking", "choosing" or "menu"."""
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

    @Property(bool, notify=changed)
    def enough(self) -> bool:
        """Return whether there are enough exercises to choose from."""
        return self._enough

    @Property(bool, notify=changed)
    def spent(self) -> bool:
        """Return whether this evening's menu existed and is lost, so that there is none until the next evening."""
        return self._spent

    @Property(QObject, constant=True)
    def cards(self) -> CardModel:
        return self._cards

    @property
    def calm(self) -> bool:
        """Return whether nobody has begun to answer, or both have their menu."""
        return self._stage in ("intro", "menu")

    @Slot()
    def enter(self) -> None:
        """Show the first stage, this evening's menu, or the stage that was left for the help page."""
        if self._over:
            self._over = False
            self._turn = 0
            if not self._is_same_evening():
                self.forget_menu()
            self._show_first()

    @Slot()
    def begin(self) -> None:
        """Start: draw the random numbers before anybody answers."""
        from guided.practice.choosing import MenuDraw

        if self._stage == "intro" and self._enough and not self._spent and not self._over:
            self._began = Evening(evening_of(self._now()), self._clock())
            self._offered = tuple(self._exercises())
            self._draw = MenuDraw.drawn(self._random)
            self._turn_to("handover")

    @Slot()
    def ready(self) -> None:
        """Continue: the partner whose turn it is has taken the seat."""
        if self._stage == "handover" and not self._over and not self._begins_anew():
            self._turn_to("asking")

    @Slot(int)
    def answer(self, number: int) -> None:
        """Record one answer, 0 to 3, of the partner whose turn it is."""
        if self._stage != "asking" or self._over or not 0 <= number < 4:
            return
        move_pointer_away()
        if self._begins_anew():
            return
        self._said[self._turn] = number
        if self._turn == 0:
            self._turn = 1
            self._turn_to("handover")
        else:
            self._wait.start()
            self._combine()
            self._turn_to("choosing")

    @Slot(int)
    def choose(self, row: int) -> None:
        """Open the card at `row`."""
        if self._stage != "menu" or self._over or not 0 <= row < len(self._shown):
            return
        exercise = self._shown[row]
        self._wipe()
        if self._is_same_evening():
            self.chosen.emit(exercise)
        else:
            self.enter()

    @Slot()
    def back(self) -> None:
        """Leave the page at any stage and discard the answers."""
        self._wipe()
        self.left.emit()

    @Slot()
    def forget(self) -> None:
        """Discard everything, including this evening's menu."""
        self._wipe()
        self.forget_menu()
        self._note.forget()

    def forget_menu(self) -> None:
        self._evening, self._menu, self._shown = None, (), []
        self._cards.replace([])

    def _begins_anew(self) -> bool:
        """Restart if the page stayed open until another evening: the first answer is then discarded."""
        if self._began is not None and self._began.lasts(self._now(), self._clock()):
            return False
        self._wipe()
        self.enter()
        return True

    def _is_same_evening(self) -> bool:
        """Return whether the evening of the stored menu still lasts."""
        return self._evening is not None and self._evening.lasts(self._now(), self._clock())

    def _show_first(self) -> None:
        """Show what is still allowed of this evening's menu, or the first stage if there is none."""
        from guided.practice.choosing import fills_menu

        offered = self._exercises()
        self._enough = fills_menu(offered)
        self._show(offered)
        self._spent = not self._shown and (self._evening is not None or self._note.is_of(self._now()))
        self._turn_to("menu" if self._shown else "intro")

    def _show(self, offered: "Sequence[ExerciseSummary]") -> None:
        """Show the menu's exercises as cards, without those switched off or postponed since."""
        from ui.services.exercise_description import cards

        current = {each.name: each for each in offered}
        self._shown = [current[each.name] for each in self._menu if each.name in current]
        self._cards.replace(cards(self._shown))

    def _combine(self) -> None:
        from guided.practice.choosing import Welcome, draw_menu

        now = self._now()
        if self._draw is not None:
            self._menu = draw_menu(self._draw, Welcome(self._said[0]), Welcome(self._said[1]), self._offered)
            self._evening = Evening(evening_of(now), self._clock())
        self._said[:] = bytes(2)
        self._draw = None
        self._note.make(now)
        self._show(self._offered)

    def _wipe(self) -> None:
        self._wait.stop()
        self._said[:] = bytes(2)
        self._draw = None
        self._offered = ()
        self._over = True

    def _turn_to(self, stage: Stage) -> None:
        self._stage = stage
        self.changed.emit()
