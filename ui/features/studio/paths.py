"""Describe every path through an exercise: lengths, loops, dead ends, touch and roles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.foundation.background_worker import BackgroundWorker
from ui.services.couple import Couple
from ui.services.path_row import PathRow
from ui.services.row_model import RowModel

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.path_search import ExercisePaths

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class PathsViewModel(QObject):
    """Simulate every combination of answers in the background when the report is opened."""

    changed = Signal()

    def __init__(self, couple: Couple, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._rows: RowModel[PathRow] = RowModel(PathRow, self)
        self._exercise: Exercise | None = None
        self._summary = ""
        self._worker = BackgroundWorker(self)

    def show(self, exercise: "Exercise") -> None:
        """Show the report for `exercise`; the previous one stays until the new one is ready."""
        if exercise == self._exercise:
            return
        self._exercise = exercise
        from guided.session.path_search import find_paths
        from guided.session.session_choices import SessionChoices

        choices = SessionChoices(names=self._couple.names)
        self._summary = self.tr("Playing every way through…")
        self.changed.emit()
        self._worker.ask(lambda: find_paths(exercise, choices), self._take)

    def clear(self) -> None:
        """Clear the report."""
        self._exercise = None
        self._worker.drop()
        self._take(None)

    @Property(QObject, constant=True)
    def rows(self) -> RowModel:  # type: ignore[type-arg]
        return self._rows

    @Property(str, notify=changed)
    def summary(self) -> str:
        return self._summary

    def _take(self, paths: "ExercisePaths | None") -> None:
        from ui.services.path_wording import report, summary

        self._rows.show(report(paths) if paths else [])
        self._summary = summary(paths) if paths else ""
        self.changed.emit()
