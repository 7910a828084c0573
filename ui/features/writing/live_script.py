"""The script beside the text, as it is now, and the voice that says a line, a step, or all from there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.foundation.background_worker import BackgroundWorker
from ui.services.couple import Couple
from ui.services.row_model import RowModel
from ui.services.script_row import ScriptRow
from ui.services.silent_audio import Silence, Sounds

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.script import Script
    from guided.session.script_events import ScriptEvent
    from guided.session.timeline import PreparedExercise

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

BETWEEN_MS = 500
"""The pause between two lines that are heard one after the other, in milliseconds."""


@QmlElement
@QmlUncreatable("made by the program")
class LiveScript(QObject):
    """Write the script of the last text that could be played, aside, and say its lines."""

    changed = Signal()
    hearingChanged = Signal()

    def __init__(self, couple: Couple, sounds: Sounds | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._sounds = sounds or Silence()
        self._table: RowModel[ScriptRow] = RowModel(ScriptRow, self)
        self._events: tuple[ScriptEvent, ...] = ()
        self._exercise: Exercise | None = None
        self._worker = BackgroundWorker(self)
        self._hearing = -1
        self._queue: list[int] = []
        self._line_timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._line_timer.timeout.connect(self._say_next)

    def show(self, exercise: "Exercise | None") -> None:
        """Show the script of `exercise`; the one before stays until it is written."""
        if exercise == self._exercise:
            return
        self._exercise = exercise
        if exercise is None:
            self.stop()
            self._worker.drop()
            self._take(None)
            return
        from guided.session.script import write_script

        choices = self._prepared(exercise).choices
        self._worker.ask(lambda: write_script(exercise, choices, ()), self._take)

    @Property(QObject, constant=True)
    def table(self) -> RowModel:  # type: ignore[type-arg]
        return self._table

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return bool(self._events)

    @Property(str, notify=changed)
    def silentReason(self) -> str:
        """Return why nothing can be heard, or nothing."""
        if self._couple.preferences.voice == "none":
            return self.tr("The voice is switched off in the settings.")
        return self._sounds.error_text

    @Property(int, notify=hearingChanged)
    def hearing(self) -> int:
        """Return the row that is said now, or -1."""
        return self._hearing

    def event_of(self, row: int) -> "ScriptEvent | None":
        """Return what a row of the script says."""
        return self._events[row] if 0 <= row < len(self._events) else None

    @Slot(int, result=int)
    def rowOf(self, step: int) -> int:
        """Return the first row of the step `step`, from 0, or -1 where the script does not come to it."""
        return next((row for row, event in enumerate(self._events) if event.cue.step == step + 1), -1)

    @Slot(int, result=int)
    def stepOf(self, row: int) -> int:
        """Return the step, from 0, of a row of the script, or -1 where there is no such row."""
        return self._events[row].cue.step - 1 if 0 <= row < len(self._events) else -1

    @Slot(int)
    def hearLine(self, row: int) -> None:
        self._hear([row])

    @Slot(int)
    def hearStep(self, step: int) -> None:
        """Say what is said in the step `step`, from 0."""
        first = self.rowOf(step)
        rows = range(max(first, 0), len(self._events))
        self._hear([row for row in rows if self._events[row].cue.step == step + 1 and first >= 0])

    @Slot(int)
    def hearFrom(self, step: int) -> None:
        """Say everything from the step `step` on, from 0, without the silence in between."""
        first = self.rowOf(step)
        self._hear(list(range(first, len(self._events))) if first >= 0 else [])

    @Slot()
    def stop(self) -> None:
        self._queue = []
        self._line_timer.stop()
        if self._hearing >= 0:
            self._sounds.step_left()
            self._set_hearing(-1)

    def _hear(self, rows: list[int]) -> None:
        self.stop()
        self._queue = [row for row in rows if 0 <= row < len(self._events) and self._events[row].say is not None]
        if self._queue and self._exercise is not None:
            self._sounds.prepare(self._prepared(self._exercise))
            self._say_next()

    def _say_next(self) -> None:
        say = self._events[self._queue[0]].say if self._queue and self._queue[0] < len(self._events) else None
        if say is None or self._exercise is None:
            self._set_hearing(-1)
            return
        row = self._queue.pop(0)
        self._sounds.say(self._prepared(self._exercise).line(say.text, say.voice))
        self._set_hearing(row)
        self._line_timer.start(round(1000 * say.seconds) + BETWEEN_MS)
        self.changed.emit()

    def _take(self, script: "Script | None") -> None:
        from guided.session.script_events import script_events
        from ui.services.script_wording import table

        events = script_events(script) if script else ()
        if self._hearing >= 0 and events != self._events:
            self.stop()
        self._events = events
        self._table.show(table(events))
        self.changed.emit()

    def _prepared(self, exercise: "Exercise") -> "PreparedExercise":
        from guided.session.session_choices import SessionChoices
        from guided.session.timeline import PreparedExercise

        return PreparedExercise(exercise, SessionChoices(names=self._couple.names))

    def _set_hearing(self, row: int) -> None:
        if row != self._hearing:
            self._hearing = row
            self.hearingChanged.emit()
