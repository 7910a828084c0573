"""The page where a coach writes a file: its text, its problems with what to write, and its steps."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.library import known_exercises_beside
from guided.exercise.editing.history import EditHistory
from guided.text.direction import isolate
from guided.voicing.finished import RecordingFinisher, refuse_recordings
from ui.features.writing.code_editor import CodeEditor
from ui.features.writing.earlier_versions import EarlierVersions
from ui.features.writing.file_problems import FileProblems
from ui.features.writing.finding import Finding
from ui.features.writing.intake import Intake
from ui.features.writing.live_script import LiveScript
from ui.features.writing.other_exercises import OtherExercises
from ui.features.writing.panes import Panes
from ui.features.writing.recording.recording import Recording
from ui.features.writing.saving import Saving
from ui.features.writing.step_form import StepForm
from ui.features.writing.step_rows import StepRow, read_steps, read_title, rows_of
from ui.features.writing.suggestions import Suggestions
from ui.features.writing.text_check import TextCheck
from ui.features.writing.ways import Ways
from ui.features.writing.word_help import WordHelp
from ui.features.writing.written_file import SaveState, WrittenFile
from ui.services.couple import Couple
from ui.services.file_picker import FilePicker
from ui.services.microphone import Microphone, NoMicrophone
from ui.services.silent_audio import Silence, Sounds

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.exercise.reading import ReadResult

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

SPEEDS = (1, 4, 16)


@QmlElement
@QmlUncreatable("made by the program")
class WritingViewModel(QObject):
    """Follows what is typed: saves it, checks it, and lists the steps. All of that runs aside."""

    changed = Signal()
    stepsChanged = Signal()
    caretChanged = Signal()
    rehearsing = Signal(object, int, int)
    left = Signal()
    messageRaised = Signal(str)

    def __init__(
        self,
        file: WrittenFile,
        couple: Couple,
        sounds: Sounds | None = None,
        parent: QObject | None = None,
        *,
        microphone: Microphone | None = None,
        finish_recording: RecordingFinisher = refuse_recordings,
        picker: FilePicker | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._editor = CodeEditor(self)
        self._check = TextCheck(self._editor, self)
        self._problems = FileProblems(self._editor, self)
        self._suggestions = Suggestions(self._editor, self)
        self._help = WordHelp(self._editor, self._problems, self)
        self._saving = Saving(file, self._editor, self)
        self._versions = EarlierVersions(file, self._editor, self)
        self._form = StepForm(self._editor, self)
        self._finding = Finding(self._editor, self)
        self._others = OtherExercises(self._editor, self._current_step, self)
        self._panes = Panes(couple, self)
        self._script = LiveScript(couple, sounds, self)
        self._ways = Ways(couple, self)
        self._intake = Intake(self._editor, finish_recording, picker, self)
        self._recording = Recording(
            self._editor, file, microphone or NoMicrophone(), sounds or Silence(), finish_recording, self
        )
        self._path: Path | None = None
        self._good: Exercise | None = None
        self._steps: list[StepRow] = []
        self._written_title = ""
        self._caret_line = 1
        self._caret = 0
        self._carets: dict[Path, int] = {}
        self._histories: dict[Path, EditHistory] = {}
        self._is_opening = False
        self._editor.edited.connect(self._on_edit)
        self._editor.attached.connect(self._restore_caret)
        self._check.checked.connect(self._on_checked)
        self._panes.changed.connect(self._fill)
        self._form.refused.connect(self.messageRaised)
        self._others.refused.connect(self.messageRaised)
        file.loaded.connect(self._on_loaded)
        file.unreadable.connect(self._on_unreadable)

    def open(self, path: Path) -> None:
        """Write the file at `path`, with the caret where it was last."""
        if self._path is not None:
            self._carets[self._path] = self._caret
        self._caret, self._is_opening = self._carets.get(path, 0), True
        self._path = self._check.path = self._intake.path = path
        self._intake.close()
        self._good, self._steps = None, []
        self._problems.clear()
        self._written_title = ""
        self._fill()
        self._help.close()
        self._others.open(path)
        self._help.exercises = self._suggestions.exercise_names = lambda: known_exercises_beside(path)
        self._recording.follow(path)
        self._file.open(path)

    @Property(CodeEditor, constant=True)
    def editor(self) -> CodeEditor:
        return self._editor

    @Property(FileProblems, constant=True)
    def problems(self) -> FileProblems:
        return self._problems

    @Property(Suggestions, constant=True)
    def suggestions(self) -> Suggestions:
        return self._suggestions

    @Property(WordHelp, constant=True)
    def help(self) -> WordHelp:
        return self._help

    @Property(Saving, constant=True)
    def saving(self) -> Saving:
        return self._saving

    @Property(EarlierVersions, constant=True)
    def versions(self) -> EarlierVersions:
        return self._versions

    @Property(StepForm, constant=True)
    def form(self) -> StepForm:
        return self._form

    @Property(Finding, constant=True)
    def finding(self) -> Finding:
        return self._finding

    @Property(OtherExercises, constant=True)
    def others(self) -> OtherExercises:
        return self._others

    @Property(Panes, constant=True)
    def panes(self) -> Panes:
        return self._panes

    @Property(LiveScript, constant=True)
    def script(self) -> LiveScript:
        return self._script

    @Property(Ways, constant=True)
    def ways(self) -> Ways:
        return self._ways

    @Property(Intake, constant=True)
    def intake(self) -> Intake:
        return self._intake

    @Property(Recording, constant=True)
    def recording(self) -> Recording:
        return self._recording

    @Property(str, notify=changed)
    def title(self) -> str:
        written = self._written_title
        return written or (self._path.name if self._path else "")

    @Property(str, notify=changed)
    def fileName(self) -> str:
        return self._path.name if self._path else ""

    @Property("QVariantList", notify=stepsChanged)  # type: ignore[arg-type]
    def steps(self) -> list[dict[str, object]]:
        return [each.shown() for each in self._steps]

    @Property(int, notify=caretChanged)
    def step(self) -> int:
        """Return the row of the step that the caret is in, or -1."""
        return self._current_step()

    def _current_step(self) -> int:
        return next(
            (n for n in range(len(self._steps) - 1, -1, -1) if self._steps[n].facts.line <= self._caret_line), -1
        )

    @Property(str, notify=stepsChanged)
    def length(self) -> str:
        """Return how long it takes in all, how many steps and questions it has."""
        return rows_of(self._good, self._steps)

    @Property(bool, notify=stepsChanged)
    def playable(self) -> bool:
        return self._good is not None

    @Slot(int)
    def goToStep(self, row: int) -> None:
        if 0 <= row < len(self._steps):
            self._editor.go_to_line(self._steps[row].facts.line, focus=False)

    @Slot(int)
    def caretAt(self, position: int) -> None:
        """Take the place of the caret, in characters of UTF-16."""
        if not self._editor.settled:
            return
        if not self._is_opening:
            self._caret = position
        line = self._editor.lineAt(position)
        if line != self._caret_line:
            step = self._current_step()
            self._caret_line = line
            self.caretChanged.emit()
            self._problems.at_line(line)
            self._intake.step = self._current_step()
            if self._current_step() != step:
                self._form.show(self._current_step())

    @Slot(int)
    def rehearse(self, speed: int) -> None:
        """Rehearse from the step that the caret is in, `speed` times as fast as it is: 1, 4 or 16."""
        if self._good is not None and speed in SPEEDS:
            self._script.stop()
            self._file.save()
            self.rehearsing.emit(self._good, speed, max(self._current_step(), 0))

    @Slot()
    def recordAll(self) -> None:
        """Go through all lines that are said."""
        self._script.stop()
        self._recording.openAll()

    @Slot(int, int)
    def recordLine(self, step: int, cue: int) -> None:
        """Record one line, as in `Recording.openLine`."""
        self._script.stop()
        self._recording.openLine(step, cue)

    @Slot(int)
    def recordRow(self, row: int) -> None:
        """Record the line that a row of the script says."""
        event = self._script.event_of(row)
        if event is not None:
            self._script.stop()
            self._recording.open_row(event)

    @Slot()
    def back(self) -> None:
        self._file.save()
        self.left.emit()

    def turn_away(self) -> None:
        """Save as the page is left. What can't be saved now is kept as a version, and that is told."""
        self._script.stop()
        self._recording.close()
        if not self._editor.settled:
            return
        self._intake.close()
        self._file.save()
        if self._file.state in (SaveState.CHANGED_ELSEWHERE, SaveState.FAILED):
            self._file.keep_version()
            words = self.tr("{file} is not saved. What you wrote is kept among its versions.")
            self.messageRaised.emit(words.format(file=isolate(str(self.fileName))))

    def leave(self) -> None:
        """Save, and stop following the file."""
        self._file.close()

    def check(self) -> None:
        """Check the text as it is now."""
        self._check.run()

    def _restore_caret(self) -> None:
        self._editor.set_caret(self._caret)

    def _on_loaded(self, text: str) -> None:
        if self._path is not None:
            self._editor.load(text, self._histories.setdefault(self._path, EditHistory()))
        self._is_opening = False
        self._restore_caret()
        self.check()
        self.changed.emit()

    def _on_unreadable(self, reason: str) -> None:
        name = isolate(self._path.name) if self._path else ""
        self.messageRaised.emit(self.tr("{file}: {reason}.").format(file=name, reason=reason))
        self.left.emit()

    def _on_edit(self) -> None:
        self._file.change(self._editor.text)
        self._check.wait_for_pause()

    def _on_checked(self, reading: "ReadResult") -> None:
        if reading.exercise is not None and self._path is not None:
            self._good = replace(reading.exercise, folder=self._path.parent, file_name=self._path.name)
        self._fill()
        self._written_title = read_title(reading.text) or self._written_title
        self._steps = read_steps(reading.text, self._steps)
        self._problems.show(reading)
        self._intake.step = self._current_step()
        self._recording.look(reading.text)
        self._form.show(self._current_step())
        self.stepsChanged.emit()
        self.caretChanged.emit()
        self.changed.emit()

    def _fill(self) -> None:
        """Write the script, and play the ways through, where they are shown."""
        side = str(self._panes.side)
        if side in ("step", "script"):
            self._script.show(self._good)
        elif side == "ways":
            self._ways.show(self._good)
