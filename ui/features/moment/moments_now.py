"""Offer small moments of at most a minute, and time without phones."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.services import screen_reader
from ui.services.couple import Couple
from ui.services.wording import length

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.model import Exercise

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_MOMENTS = 4


@QmlElement
@QmlUncreatable("made by the program")
class MomentsNowViewModel(QObject):
    changed = Signal()
    begun = Signal(object, object)

    def __init__(
        self,
        couple: Couple,
        exercises: "Callable[[], Sequence[ExerciseSummary]]",
        read: "Callable[[ExerciseSummary], Exercise | None]",
        tender: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """`exercises` returns the exercises that may be suggested. `read` returns one of them from its file, or None
        where that is not as it was listed. `tender` returns whether today is a tender day, on which gentler ones come
        first."""
        super().__init__(parent)
        self._couple = couple
        self._exercises = exercises
        self._read = read
        self._tender = tender
        self._shown: list[ExerciseSummary] = []

    @Slot()
    def refresh(self) -> None:
        """Choose the moments to show."""
        from guided.catalogue.search import quick_starts
        from guided.practice.tender_days import gentle_order

        found = [each for each in quick_starts(self._exercises()) if not each.has_roles]
        if self._tender():
            found = [found[place] for place in gentle_order([(each, each.length) for each in found])]
        self._shown = found[:MAX_MOMENTS]
        self.changed.emit()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def moments(self) -> list[dict[str, object]]:
        """Return the moments, each with `title`, `meta`, `care` (care notes) and
        `closeness`."""
        from ui.services.exercise_description import touch_word

        return [
            {
                "title": join_lines(each.title),
                "meta": f"{length(each.length)}   ·   {touch_word(each.touch)}",
                "care": " ".join(join_lines(note) for note in each.care),
                "closeness": each.closeness,
            }
            for each in self._shown
        ]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def minutes(self) -> list[int]:
        """Return the durations of a time without phones, in minutes."""
        from ui.services.phones_down import MINUTES

        return list(MINUTES)

    @Slot(int)
    def begin(self, row: int) -> None:
        """Start the moment at `row`, or list the moments anew if its file is not as it was listed."""
        if 0 <= row < len(self._shown):
            exercise = self._read(self._shown[row])
            self._begin(exercise) if exercise is not None else self.refresh()

    @Slot(int)
    def putPhonesDown(self, minutes: int) -> None:
        from ui.services.phones_down import MINUTES, phones_down

        if minutes in MINUTES:
            self._begin(phones_down(minutes))

    def _begin(self, exercise: "Exercise") -> None:
        """Start the exercise. One partner alone may have pressed the key, so if it includes touch, both are asked
        at the keyboard."""
        from guided.exercise.model import Touch
        from guided.session.session_choices import SessionChoices

        beside_reader = screen_reader.is_running()
        asked = self._couple.preferences.asks_at_keyboard(beside_reader=beside_reader) or exercise.touch >= Touch.HANDS
        self.begun.emit(exercise, SessionChoices(names=self._couple.names, ask_at_keyboard=asked))
