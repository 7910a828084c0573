"""Show what intimate exercises are, and let both show them together, or either hide them."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.exercise_summary import ExerciseSummary
from guided.catalogue.visibility import HiddenBy, needs_opt_in
from guided.text.wording import join_lines
from ui.services.couple import Couple
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.wording import in_direction, length

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class OptInViewModel(QObject):
    """Hold whether intimate exercises are shown. Both show them, after they have read what they are; one hides them."""

    changed = Signal()
    left = Signal()

    def __init__(self, couple: Couple, catalogue: ExerciseCatalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._catalogue = catalogue
        self._read = False
        couple.changed.connect(self.changed)
        catalogue.loadedChanged.connect(self.changed)

    def enter(self) -> None:
        """Begin again: nobody has read anything yet."""
        self._read = False
        self.changed.emit()

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def exercises(self) -> list[dict[str, object]]:
        """Return each exercise as `title`, `meta`, `about`, and `care`: what to read before it."""
        return [_described(each) for each in self._among()]

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        return self._couple.preferences.show_opt_in

    @Property(bool, notify=changed)
    def read(self) -> bool:
        """Return whether both say that they have read this page."""
        return self._read

    @Slot(bool)
    def setRead(self, read: bool) -> None:
        self._read = read
        self.changed.emit()

    @Slot()
    def show(self) -> None:
        """Show them, after both have held together. What is less close is shown with them."""
        if self._read:
            self._keep(shown=True)
            self.left.emit()

    @Slot()
    def hide(self) -> None:
        self._read = False
        self._keep(shown=False)

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def _keep(self, *, shown: bool) -> None:
        preferences = self._couple.preferences
        close = preferences.show_close or shown
        self._couple.settle(replace(preferences, show_opt_in=shown, show_close=close))

    def _among(self) -> list[ExerciseSummary]:
        listed = [*self._catalogue.shown, *self._catalogue.waiting, *self._catalogue.hidden.get(HiddenBy.OPT_IN, ())]
        return [each.summary for each in listed if needs_opt_in(each.summary)]


def _described(summary: ExerciseSummary) -> dict[str, object]:
    from ui.services.exercise_description import touch

    return {
        "title": in_direction(join_lines(summary.title), summary.about),
        "meta": "   ·   ".join((length(summary.length), touch(summary)[1])),
        "about": in_direction(join_lines(summary.about), summary.title),
        "care": [in_direction(join_lines(each), summary.about) for each in summary.care],
    }
