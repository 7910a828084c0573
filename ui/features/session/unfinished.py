"""The page after a session that ended without being ended: go on from the same step, resting, or leave it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.services.unfinished_session import UnfinishedSession, UnfinishedSessions

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class UnfinishedViewModel(QObject):
    foundChanged = Signal()
    resumed = Signal(object, object, object)
    """The exercise, the choices and the place of the session that is gone on with."""
    left = Signal(object)
    """The place of the session that is left for good."""

    def __init__(self, sessions: UnfinishedSessions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._unfinished: UnfinishedSession | None = None

    def show(self, unfinished: UnfinishedSession) -> None:
        """Ask whether to go on with `unfinished`."""
        self._unfinished = unfinished
        self.foundChanged.emit()

    @Property(str, notify=foundChanged)
    def title(self) -> str:
        return join_lines(self._unfinished.prepared.written.title) if self._unfinished else ""

    @Property(float, notify=foundChanged)
    def closeness(self) -> float:
        if self._unfinished is None:
            return 0.15
        return self._unfinished.prepared.exercise.steps[self._unfinished.kept.step].closeness

    @Slot()
    def resume(self) -> None:
        if self._unfinished is not None:
            prepared = self._unfinished.prepared
            self.resumed.emit(prepared.written, prepared.choices, self._unfinished.kept)

    @Slot()
    def leave(self) -> None:
        """Leave it, for good."""
        unfinished, self._unfinished = self._unfinished, None
        self._sessions.forget()
        self.left.emit(unfinished.kept if unfinished else None)
