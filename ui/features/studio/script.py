"""Show an exercise as a script with the time of each row, speak single lines, and save the script as a PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.foundation.background_worker import BackgroundWorker
from ui.services.couple import Couple
from ui.services.desktop import Desktop, NoDesktop
from ui.services.measured_lengths import MeasuredLengths
from ui.services.row_model import RowModel
from ui.services.saving import result_or_error
from ui.services.script_row import ScriptRow
from ui.services.silent_audio import Silence, Sounds
from ui.services.wording import counted

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.script import Script
    from guided.session.script_events import ScriptEvent
    from guided.session.timeline import PreparedExercise
    from ui.printing.script_pdf import Paper

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MARK_LINGER_MS = 600
"""Time in milliseconds for which a line is still marked as playing after its calculated end."""


@QmlElement
@QmlUncreatable("made by the program")
class ScriptViewModel(QObject):
    """Provide the script of one exercise. It first shows estimated lengths, and measured ones as soon as a voice
    has synthesised the lines."""

    changed = Signal()
    answersChanged = Signal()
    playingChanged = Signal()
    pdfChanged = Signal()

    def __init__(
        self,
        couple: Couple,
        sounds: Sounds | None = None,
        desktop: Desktop | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._sounds = sounds or Silence()
        self._desktop = desktop or NoDesktop()
        self._lengths = MeasuredLengths(lambda: couple.preferences)
        self._table: RowModel[ScriptRow] = RowModel(ScriptRow, self)
        self._rows: tuple[ScriptEvent, ...] = ()
        self._exercise: Exercise | None = None
        self._script: Script | None = None
        self._answers = "continue"
        self._measured = False
        self._playing_row = -1
        self._pdf: Path | None = None
        self._error_text = ""
        self._worker, self._pdf_worker = BackgroundWorker(self), BackgroundWorker(self)
        self._playing_timer = QTimer(self, singleShot=True)
        self._playing_timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._playing_timer.timeout.connect(self._on_played)

    def show(self, exercise: "Exercise") -> None:
        """Show the script of `exercise`; the previous one stays until the new one is ready."""
        if exercise == self._exercise:
            return
        self.stopPlaying()
        self._exercise, self._pdf, self._error_text = exercise, None, ""
        self.pdfChanged.emit()
        self._write()

    def clear(self) -> None:
        """Clear the script."""
        self.stopPlaying()
        self._worker.drop()
        self._exercise = self._pdf = None
        self._take(None, true=False)

    @Property(QObject, constant=True)
    def table(self) -> RowModel:  # type: ignore[type-arg]
        return self._table

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether a script is ready."""
        return self._script is not None

    @Property(str, notify=changed)
    def summary(self) -> str:
        """Return the total duration, and whether it is estimated or measured."""
        return self._summary_text()

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def answerChoices(self) -> list[dict[str, str]]:
        """Return the simulated answers to choose from."""
        return [
            {"value": "continue", "label": self.tr("yes each time")},
            {"value": "ease", "label": self.tr("gentler at first")},
            {"value": "stop", "label": self.tr("stop at first")},
        ]

    @Property(str, notify=answersChanged)
    def answers(self) -> str:
        return self._answers

    @Slot(str)
    def answer(self, answers: str) -> None:
        """Rebuild the script with "continue", "ease" or "stop" as the answer to the first question and yes to all
        others."""
        from guided.session.simulated_couple import ANSWER_BY_NAME

        if answers in ANSWER_BY_NAME and answers != self._answers:
            self._answers = answers
            self.answersChanged.emit()
            self.stopPlaying()
            self._write()

    @Property(int, notify=playingChanged)
    def playingRow(self) -> int:
        """Return the row being spoken; -1 if there is none."""
        return self._playing_row

    @Property(str, notify=changed)
    def silentReason(self) -> str:
        """Return why nothing can be spoken; otherwise an empty string."""
        if self._couple.preferences.voice == "none":
            return self.tr("The voice is switched off in the settings.")
        return self._sounds.error_text

    @Slot(int)
    def playRow(self, row: int) -> None:
        """Speak the words of a row with the voice and at the speed of a session."""
        say = self._rows[row].say if 0 <= row < len(self._rows) else None
        if say is None or self._exercise is None:
            return
        prepared = self._prepared(self._exercise)
        self._sounds.prepare(prepared)
        self._sounds.say(prepared.line(say.text, say.voice))
        self._set_playing_row(row)
        self._playing_timer.start(round(1000 * say.seconds) + MARK_LINGER_MS)
        self.changed.emit()

    @Slot()
    def stopPlaying(self) -> None:
        if self._playing_row >= 0:
            self._sounds.step_left()
            self._on_played()

    @Property(str, notify=pdfChanged)
    def pdfFile(self) -> str:
        """Return the path of the PDF; empty until this version of the exercise has been saved."""
        return str(self._pdf) if self._pdf else ""

    @Property(str, notify=pdfChanged)
    def errorText(self) -> str:
        """Return why the PDF could not be written; otherwise an empty string."""
        return self._error_text

    @Slot()
    def savePdf(self) -> None:
        """Save the script as a new PDF file in the documents folder."""
        if self._exercise is None or self._script is None or self._pdf_worker.busy:
            return
        from guided.files.free_names import save_new_file, to_file_name
        from ui.printing.script_pdf import printed

        folder = self._desktop.documents()
        paper = self._paper(self._exercise)
        stem = to_file_name(paper.title, self._exercise.name)
        self._pdf_worker.ask(
            lambda: result_or_error(lambda: save_new_file(folder, stem, "pdf", printed(paper))), self._on_pdf_saved
        )

    @Slot()
    def openPdf(self) -> None:
        if self._pdf is not None and not self._desktop.opens(self._pdf):
            self._error_text = self.tr(
                "No program on this computer can show a PDF right now. The file is there all the same."
            )
            self.pdfChanged.emit()

    def _summary_text(self) -> str:
        if self._script is None:
            return ""
        from guided.session.cues import Ask
        from guided.text.wording import duration_text

        asks = sum(isinstance(cue, Ask) for cue in self._script.cues)
        asked = counted(asks, self.tr("asked once"), self.tr("asked {number} times"))
        known = self.tr("as long as the voice takes") if self._measured else self.tr("lengths estimated from the words")
        if not asks:
            asked = self.tr("nobody is asked")
        words = f"{duration_text(self._script.seconds)}   ·   {asked}   ·   {known}"
        if self._script.repeats:
            words += "\n" + self.tr("A question leads back to itself for as long as both say yes; here they stop.")
        return words

    def _write(self) -> None:
        exercise = self._exercise
        if exercise is None:
            return
        from guided.session.script import write_script
        from guided.session.simulated_couple import ANSWER_BY_NAME

        answers = () if self._answers == "continue" else (ANSWER_BY_NAME[self._answers],)
        choices = self._prepared(exercise).choices
        self._worker.ask(lambda: write_script(exercise, choices, answers), self._on_estimated)

    def _on_estimated(self, script: "Script | None") -> None:
        self._take(script, true=False)
        lengths = self._lengths.of(self._prepared(self._exercise)) if self._exercise and script else None
        if lengths is None or self._exercise is None:
            return
        from guided.session.script import write_script
        from guided.session.simulated_couple import ANSWER_BY_NAME

        exercise, choices = self._exercise, self._prepared(self._exercise).choices
        answers = () if self._answers == "continue" else (ANSWER_BY_NAME[self._answers],)
        self._worker.ask(
            lambda: write_script(exercise, choices, answers, lengths), lambda found: self._take(found, true=True)
        )

    def _take(self, script: "Script | None", *, true: bool) -> None:
        from guided.session.script_events import script_events
        from ui.services.script_wording import table

        if script is None and true:
            return
        self._script, self._measured = script, true
        self._rows = script_events(script) if script else ()
        self._table.show(table(self._rows))
        self.changed.emit()

    def _prepared(self, exercise: "Exercise") -> "PreparedExercise":
        from guided.session.session_choices import SessionChoices
        from guided.session.timeline import PreparedExercise

        return PreparedExercise(exercise, SessionChoices(names=self._couple.names))

    def _paper(self, exercise: "Exercise") -> "Paper":
        from ui.printing.script_pdf import Paper, PrintedRow

        return Paper(
            title=join_lines(exercise.title),
            about=join_lines(exercise.about),
            facts=self._summary_text(),
            heads=(self.tr("Time"), "", self.tr("Words"), self.tr("Touch"), self.tr("Length")),
            lines=[PrintedRow((r.at, r.what, r.words, r.touch, r.lasts), r.note, r.head) for r in self._table.rows],
        )

    def _on_pdf_saved(self, found: "Path | OSError | None") -> None:
        self._pdf = found if isinstance(found, Path) else None
        reason = (found.strerror or str(found)) if isinstance(found, OSError) else ""
        words = self.tr("The PDF could not be written: {reason}.")
        self._error_text = "" if self._pdf else words.format(reason=reason)
        self.pdfChanged.emit()

    def _on_played(self) -> None:
        self._playing_timer.stop()
        self._set_playing_row(-1)

    def _set_playing_row(self, row: int) -> None:
        if row != self._playing_row:
            self._playing_row = row
            self.playingChanged.emit()
