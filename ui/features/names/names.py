"""Ask once for the partners' names."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.preferences import MAX_NAME_LETTERS, tidy_name
from ui.services.couple import Couple

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class NamesViewModel(QObject):
    done = Signal()

    def __init__(self, couple: Couple, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Property(int, constant=True)
    def letters(self) -> int:
        return MAX_NAME_LETTERS

    @Slot(str, str)
    def keep(self, a: str, b: str) -> None:
        """Save these names; an empty one stays empty."""
        kept = replace(self._couple.preferences, name_a=tidy_name(a), name_b=tidy_name(b), asked=True)
        self._couple.settle(kept)
        self.done.emit()

    @Slot()
    def skip(self) -> None:
        """Leave the names as they are, and do not ask again."""
        self._couple.settle(replace(self._couple.preferences, asked=True))
        self.done.emit()
