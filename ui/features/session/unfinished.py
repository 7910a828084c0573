"""After an interrupted session, offer to continue it at the same step, paused, or to discard it."""

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
    """Emitted to resume: the exercise, the options and the place of the session."""
    left = Signal(object)
    """Emitted with the place of the session when it is discarded."""

    def __init__(self, sessions: UnfinishedSessions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._unfinished: UnfinishedSession | None = None

    def show(self, unfinished: UnfinishedSession) -> None:
        """Show the question whether to continue `unfinished`."""
        self._unfinished = unfinished
        self.foundChanged.emit()

    @Property(bool, notify=foundChanged)
    def forOne(self) -> bool:
        """Return whether one person was led alone."""
        return self._unfinished is not None and self._unfinished.prepared.written.for_one

    @Property(str, notify=foundChanged)
    def title(self) -> str:
        """Return the title of the exercise; empty for one that one person does alone, as the other may read it."""
        if self._unfinished is None or self.forOne:
            return ""
        return join_lines(self._unfinished.prepared.written.title)

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
        """Discard the session."""
        unfinished, self._unfinished = self._unfinished, None
        self._sessions.forget()
        self.left.emit(unfinished.kept if unfinished else None)
