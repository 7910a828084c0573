"""Provide what a couple can choose of an exercise before it begins: how long, and which way of doing it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.services.chosen_tonight import Chosen, ChosenTonight
from ui.services.wording import exact, in_direction

if TYPE_CHECKING:
    from guided.exercise.model import Exercise, Length, Variant

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("A part of the page before a session.")
class SessionChoicesViewModel(QObject):
    """Hold the options of one exercise, and what is chosen; for this evening alone."""

    optionsChanged = Signal()
    chosenChanged = Signal()
    chose = Signal()
    """Emitted when something was chosen on the page."""

    def __init__(self, tonight: ChosenTonight, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tonight = tonight
        self._exercise: Exercise | None = None
        self._lengths: tuple[Length, ...] = ()
        self._variants: tuple[Variant, ...] = ()
        self._usual: Length | None = None
        self.chosen = Chosen()

    def show(self, exercise: "Exercise", *, lengths: bool) -> None:
        """Show the options of `exercise`; its lengths only if they may be chosen."""
        from guided.exercise.choosing import offered_lengths, offered_variants, usual_length

        self._exercise = exercise
        self._lengths = offered_lengths(exercise) if lengths else ()
        self._variants = offered_variants(exercise)
        self._usual = usual_length(exercise)
        kept = self._tonight.of(exercise.name)
        self.chosen = kept if lengths else replace(kept, length=None)
        self.optionsChanged.emit()
        self.chosenChanged.emit()

    @Property("QVariantList", notify=optionsChanged)  # type: ignore[arg-type]
    def lengths(self) -> list[dict[str, str]]:
        """Return the lengths to choose from as value and label; none where there is nothing to choose."""
        names = (self.tr("As long as you like") if isinstance(each, str) else exact(each) for each in self._lengths)
        return [{"value": str(number), "label": name} for number, name in enumerate(names)]

    @Property(str, notify=chosenChanged)
    def length(self) -> str:
        """Return the value of the length to be played."""
        length = self.chosen.length or self._usual
        return str(self._lengths.index(length)) if length in self._lengths else ""

    @Property("QVariantList", notify=optionsChanged)  # type: ignore[arg-type]
    def variants(self) -> list[dict[str, str]]:
        """Return the variants to choose from as value and label; none where there is nothing to choose."""
        about = self._exercise.about if self._exercise else ""
        return [
            {"value": each.id or "", "label": in_direction(join_lines(each.title), about)} for each in self._variants
        ]

    @Property(str, notify=chosenChanged)
    def variant(self) -> str:
        """Return the value of the chosen variant, or an empty text."""
        return self.chosen.variant or ""

    @Slot(str)
    def chooseLength(self, value: str) -> None:
        self._choose(replace(self.chosen, length=self._lengths[int(value)]))

    @Slot(str)
    def chooseVariant(self, value: str) -> None:
        """Choose a variant; the chosen one once more takes it back."""
        self._choose(replace(self.chosen, variant=None if value == self.chosen.variant else value))

    def _choose(self, chosen: Chosen) -> None:
        self.chosen = chosen
        if self._exercise is not None and not self._exercise.for_one:
            self._tonight.keep(self._exercise.name, chosen)
        self.chosenChanged.emit()
        self.chose.emit()
