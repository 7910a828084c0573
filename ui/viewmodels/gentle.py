"""Today is a lot: the gentlest things, and a pause apart with a time to come back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.viewmodels.couple import Couple

if TYPE_CHECKING:
    from guided.exercise.model import Exercise

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class GentleViewModel(QObject):
    left = Signal()
    chosen = Signal(object)

    def __init__(
        self, couple: Couple, exercises: "Callable[[], Sequence[Exercise]]", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._exercises = exercises

    @Slot()
    def back(self) -> None:
        self.left.emit()
