"""Show one ladder: the choice of a starting rung, then what is open today. There is no score and no goal to reach."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.visibility import hidden_by, needs_opt_in
from guided.text.wording import join_lines
from ui.services.card_model import Card, CardModel
from ui.services.couple import Couple
from ui.services.ladders import Ladders, LadderVisit

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.programme_model import Ladder
    from guided.practice.ladder_state import OpenRung

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Stage = Literal["beginning", "today"]

MAX_MOMENTS = 3
"""Number of small moments shown."""


@QmlElement
@QmlUncreatable("made by the program")
class LadderViewModel(QObject):
    changed = Signal()
    left = Signal()
    helping = Signal()
    visiting = Signal(object, object)
    """Emitted to open an exercise as a ladder visit: the exercise and the visit."""
    chosen = Signal(object)
    """Emitted to open a small moment, which is not a ladder visit."""

    def __init__(
        self,
        couple: Couple,
        ladders: Ladders,
        exercises: "Callable[[], Sequence[ExerciseSummary]]",
        parent: QObject | None = None,
    ) -> None:
        """`exercises` returns the exercises from which small moments are chosen."""
        super().__init__(parent)
        self._couple = couple
        couple.changed.connect(self.changed)
        self._error_text = ""
        self._ladders = ladders
        self._exercises = exercises
        self._ladder: Ladder | None = None
        self._today: OpenRung | None = None
        self._suggested = 0
        self._agreed = False
        self._picked_rung = 0
        self._rungs = CardModel(self)
        self._gentler = CardModel(self)
        self._moment_exercises: list[ExerciseSummary] = []
        self._moment_cards = CardModel(self)

    def show(self, ladder: "Ladder") -> None:
        self._ladder = ladder
        self._agreed, self._picked_rung = False, 0
        self.enter()

    @Slot()
    def enter(self) -> None:
        """Refresh what is open today."""
        self._error_text = ""
        self._today = self._ladders.today(self._ladder) if self._ladder else None
        if self._ladder and self._today:
            self._suggested = self._ladders.suggested(self._ladder, self._today)
        self._fill()
        self.changed.emit()

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Return the stage: "beginning" until the ladder is begun, then "today" from there on."""
        return "today" if self._today else "beginning"

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Property(str, notify=changed)
    def title(self) -> str:
        return join_lines(self._ladder.title) if self._ladder else ""

    @Property(str, notify=changed)
    def about(self) -> str:
        return join_lines(self._ladder.about) if self._ladder else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def care(self) -> list[str]:
        """Return the author's care notes, or general limits if there are none."""
        if self._ladder and self._ladder.care:
            return [join_lines(note) for note in self._ladder.care]
        return [
            self.tr(
                "This is not a treatment, and does not replace one. Where touch brings pain, panic or memories, a GP "
                "or a therapist is a good person to begin with."
            ),
            self.tr("Not for you two if one of you is afraid of the other, or is pressed to take part."),
            self.tr("Any stop ends the evening, for both, and needs no reason."),
        ]

    @Property(bool, notify=changed)
    def agreed(self) -> bool:
        """Return whether the couple has agreed to the limits of the ladder."""
        return self._agreed

    @Property(QObject, constant=True)
    def rungs(self) -> CardModel:
        """Return the possible starting rungs."""
        return self._rungs

    @Property(int, notify=changed)
    def pickedRung(self) -> int:
        return self._picked_rung

    @Property(str, notify=changed)
    def todayTitle(self) -> str:
        return self._card().title if self._today else ""

    @Property(str, notify=changed)
    def todayAbout(self) -> str:
        return self._card().about if self._today else ""

    @Property(str, notify=changed)
    def todayMeta(self) -> str:
        return self._card().meta if self._today else ""

    @Property(float, notify=changed)
    def closeness(self) -> float:
        return self._card().closeness if self._today else 0.15

    @Property(str, notify=changed)
    def restText(self) -> str:
        """Return a sentence why the ladder rests today; empty if it does not."""
        if self._today is None or self._today.resting is None:
            return ""
        from guided.practice.ladder_state import RestReason

        if self._today.resting is RestReason.TODAY:
            return self.tr("That’s it for today. It is here again tomorrow, or whenever you like.")
        return self.tr("Three evenings in a week are plenty. It is here again in a day or two.")

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Return why the chosen rung could not be opened; otherwise an empty string."""
        return self._error_text

    @Property(QObject, constant=True)
    def gentler(self) -> CardModel:
        """Return the other open rungs, gentlest first."""
        return self._gentler

    @Property(QObject, constant=True)
    def moments(self) -> CardModel:
        """Return the small moments that are allowed now."""
        return self._moment_cards

    @Slot(bool)
    def agree(self, agreed: bool) -> None:
        self._agreed = agreed
        self.changed.emit()

    @Slot(int)
    def choose(self, rung: int) -> None:
        """Select `rung` of those shown as the starting rung."""
        if 0 <= rung < self._rungs.rowCount():
            self._picked_rung = rung
            self.changed.emit()

    @Slot()
    def begin(self) -> None:
        """Begin the ladder, after both have held."""
        if self._ladder is not None and self._today is None and self._agreed:
            self._ladders.start(self._ladder, self._picked_rung, self.enter)

    @Slot()
    def open(self) -> None:
        """Open the suggested rung."""
        if self._today is not None:
            self._open(self._suggested)

    @Slot(int)
    def openGentler(self, row: int) -> None:
        others = self._others()
        if 0 <= row < len(others):
            self._open(others[row])

    @Slot(int)
    def openMoment(self, row: int) -> None:
        moment = self._moment_exercises[row] if 0 <= row < len(self._moment_exercises) else None
        self.enter()  # The page may have been open since yesterday.
        if moment is not None and moment in self._moment_exercises:
            self.chosen.emit(moment)

    @Slot()
    def putAway(self) -> None:
        """Put the ladder away, after both have held. If it is begun again, its limits still apply."""
        if self._ladder is not None:
            self._agreed, self._picked_rung = False, 0
            self._ladders.put_away(self._ladder, self.enter)

    @Slot()
    def help(self) -> None:
        self.helping.emit()

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def _open(self, rung: int) -> None:
        self.enter()  # The page may have been open since yesterday.
        if self._ladder is None or self._today is None or self._today.resting or rung > self._today.rung:
            return
        exercise = self._ladders.exercise(self._ladder.rungs[rung].exercise)
        if exercise is None:
            self._show_error(self.tr("This exercise can’t be read just now."))
        elif hidden_by(exercise, self._couple.preferences):
            self._show_error(self.tr("This one is closer, and hidden. You can show such exercises in the settings."))
        else:
            shortest = self._today.shortest and rung == self._today.rung
            self.visiting.emit(exercise, LadderVisit(self._ladder, rung, shortest))

    def _show_error(self, words: str) -> None:
        self._error_text = words
        self.changed.emit()

    def _card(self) -> Card:
        from ui.services.exercise_description import rung_card

        assert self._ladder is not None
        assert self._today is not None
        return rung_card(self._ladder.rungs[self._suggested])

    def _others(self) -> list[int]:
        """Return the open rungs other than the suggested one."""
        return [rung for rung in range(self._today.rung + 1) if rung != self._suggested] if self._today else []

    def _fill(self) -> None:
        from ui.services.exercise_description import MAX_SMALL_MOMENT_SECONDS, cards, rung_card

        if self._ladder is None:
            return
        upto = self._ladders.highest_start(self._ladder) + 1 if self._today is None else 0
        self._rungs.replace([rung_card(rung) for rung in self._ladder.rungs[:upto]])
        self._gentler.replace([rung_card(self._ladder.rungs[rung]) for rung in self._others()])
        touch = self._ladders.small(self._today) if self._today else None
        fine = [
            each for each in self._exercises() if touch is not None and each.touch <= touch and not needs_opt_in(each)
        ]
        small = sorted((each for each in fine if each.length <= MAX_SMALL_MOMENT_SECONDS), key=lambda each: each.length)
        self._moment_exercises = small[:MAX_MOMENTS]
        self._moment_cards.replace(cards(self._moment_exercises))
