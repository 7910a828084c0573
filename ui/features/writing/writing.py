"""The page where a coach writes a file: its text, its problems with what to write, and its steps."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.catalogue.library import known_exercises_beside
from guided.exercise.editing.history import EditHistory
from guided.exercise.exercise_name import exercise_name
from guided.text.direction import isolate
from ui.features.writing.code_editor import CodeEditor
from ui.features.writing.finding import Finding
from ui.features.writing.live_script import LiveScript
from ui.features.writing.panes import Panes
from ui.features.writing.step_form import StepForm
from ui.features.writing.step_rows import StepRow, read_steps, read_title, rows_of
from ui.features.writing.ways import Ways
from ui.features.writing.written_file import SaveState, WrittenFile
from ui.foundation.background_worker import BackgroundWorker
from ui.services.couple import Couple
from ui.services.silent_audio import Sounds
from ui.services.wording import clock, past_day

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise
    from guided.exercise.reading import ReadResult
    from guided.files.versions import Version

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

CHECK_MS = 250
"""A pause in typing after which the text is checked, in milliseconds."""
SPEEDS = (1, 4, 16)
WAITING_CODES = frozenset({"missing", "empty", "no-closing", "never-asked", "no-steps"})
"""Problems of something that is still missing. They wait while the caret is in their block."""


@QmlElement
@QmlUncreatable("made by the program")
class WritingViewModel(QObject):
    """Follows what is typed: saves it, checks it, and lists the steps. All of that runs aside."""

    changed = Signal()
    problemsChanged = Signal()
    stepsChanged = Signal()
    caretChanged = Signal()
    versionsChanged = Signal()
    rehearsing = Signal(object, int, int)
    left = Signal()
    messageRaised = Signal(str)

    def __init__(
        self, file: WrittenFile, couple: Couple, sounds: Sounds | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._editor = CodeEditor(self)
        self._form = StepForm(self._editor, self)
        self._finding = Finding(self._editor, self)
        self._panes = Panes(couple, self)
        self._script = LiveScript(couple, sounds, self)
        self._ways = Ways(couple, self)
        self._path: Path | None = None
        self._reading: ReadResult | None = None
        self._problems: tuple[Problem, ...] = ()
        self._good: Exercise | None = None
        self._steps: list[StepRow] = []
        self._written_title = ""
        self._caret_line = 1
        self._caret = 0
        self._carets: dict[Path, int] = {}
        self._histories: dict[Path, EditHistory] = {}
        self._is_opening = False
        self._versions: list[Version] = []
        self._checker = BackgroundWorker(self)
        self._check_timer = QTimer(self, interval=CHECK_MS, singleShot=True)
        self._check_timer.timeout.connect(self.check)
        self._editor.edited.connect(self._on_edit)
        self._editor.attached.connect(self._restore_caret)
        self._panes.changed.connect(self._fill)
        self._form.refused.connect(self.messageRaised)
        file.loaded.connect(self._on_loaded)
        file.unreadable.connect(self._on_unreadable)
        file.stateChanged.connect(self.changed)

    def open(self, path: Path) -> None:
        """Write the file at `path`, with the caret where it was last."""
        if self._path is not None:
            self._carets[self._path] = self._caret
        self._caret, self._is_opening = self._carets.get(path, 0), True
        self._path = path
        self._reading, self._problems, self._good, self._steps = None, (), None, []
        self._written_title = ""
        self._fill()
        self._editor.exercise_names = lambda: known_exercises_beside(path)
        self._file.open(path)

    @Slot()
    def look(self) -> None:
        """See whether another program has changed the file."""
        self._file.check()

    @Property(CodeEditor, constant=True)
    def editor(self) -> CodeEditor:
        return self._editor

    @Property(StepForm, constant=True)
    def form(self) -> StepForm:
        return self._form

    @Property(Finding, constant=True)
    def finding(self) -> Finding:
        return self._finding

    @Property(Panes, constant=True)
    def panes(self) -> Panes:
        return self._panes

    @Property(LiveScript, constant=True)
    def script(self) -> LiveScript:
        return self._script

    @Property(Ways, constant=True)
    def ways(self) -> Ways:
        return self._ways

    @Property(str, notify=changed)
    def title(self) -> str:
        written = self._written_title
        return written or (self._path.name if self._path else "")

    @Property(str, notify=changed)
    def fileName(self) -> str:
        return self._path.name if self._path else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        """Return "saved", "waiting", "elsewhere" or "failed"."""
        return str(self._file.state)

    @Property(str, notify=changed)
    def stateWords(self) -> str:
        match self._file.state:
            case SaveState.SAVED:
                return self.tr("Saved")
            case SaveState.WAITING:
                return self.tr("Saving…")
            case SaveState.CHANGED_ELSEWHERE:
                return self.tr("Not saved")
        return self.tr("Not saved: {reason}").format(reason=isolate(self._file.reason))

    # Problems

    @Property("QVariantMap", notify=problemsChanged)  # type: ignore[arg-type]
    def problem(self) -> dict[str, object]:
        """Return the problem to mend next: `line`, `words`, `fix` and `severity`; nothing where there is none."""
        found = self._next_problem()
        if found is None:
            return {}
        return {
            "line": found.line,
            "words": found.message,
            "fix": found.fix or "",
            "severity": found.severity,
            "choices": [_one_line(each.text) for each in found.replacements],
        }

    @Property(str, notify=problemsChanged)
    def summary(self) -> str:
        errors = sum(each.severity == "error" for each in self._problems)
        advice = len(self._problems) - errors
        if errors == 1 and not advice:
            return self.tr("The only problem in this file")
        if errors:
            return self.tr("{number} problems").format(number=errors)
        if advice:
            return self.tr("It can be played. Worth a look: {number}").format(number=advice)
        return self.tr("No problems")

    @Property(int, notify=problemsChanged)
    def problemCount(self) -> int:
        return len(self._problems)

    @Slot(int)
    def writeFix(self, choice: int) -> None:
        """Write what the problem shown offers, in one of the ways it could be meant."""
        found = self._next_problem()
        if found is not None and 0 <= choice < len(found.replacements) and self._is_fresh:
            self._editor.write_fix(found.replacements[choice])

    @Slot(bool)
    def goToProblem(self, forward: bool) -> None:
        """Put the caret at the next problem behind it, or the last before it, round the ends of the file."""
        if not self._problems:
            return
        lines = [each.line for each in self._problems]
        if forward:
            row = next((n for n, line in enumerate(lines) if line > self._caret_line), 0)
        else:
            row = next((n for n in range(len(lines) - 1, -1, -1) if lines[n] < self._caret_line), len(lines) - 1)
        found = self._problems[row]
        self._go_to_line(found.line, found.column)

    # Steps

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
            self._go_to_line(self._steps[row].facts.line, 1, focus=False)

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
            self.problemsChanged.emit()
            if self._current_step() != step:
                self._form.show(self._current_step())

    @Slot(int)
    def rehearse(self, speed: int) -> None:
        """Rehearse from the step that the caret is in, `speed` times as fast as it is: 1, 4 or 16."""
        if self._good is not None and speed in SPEEDS:
            self._script.stop()
            self._file.save()
            self.rehearsing.emit(self._good, speed, max(self._current_step(), 0))

    # Versions

    @Property("QVariantList", notify=versionsChanged)  # type: ignore[arg-type]
    def versions(self) -> list[str]:
        """Return when each earlier version was kept, the latest first."""
        return [self._when(each) for each in self._versions]

    @Slot()
    def listVersions(self) -> None:
        """List the earlier versions, with what is on the screen now as the latest."""
        self._file.keep_version()
        self._file.list_versions(self._show_versions)

    @Slot(int)
    def useVersion(self, row: int) -> None:
        """Write an earlier version in place of the text. It can be undone like anything else that is written."""
        if 0 <= row < len(self._versions):
            self._file.read_version(self._versions[row], self._editor.replace_all)

    def _show_versions(self, found: "list[Version]") -> None:
        self._versions = found
        self.versionsChanged.emit()

    def _when(self, version: "Version") -> str:
        at = version.at.astimezone()
        return self.tr("{day}, {time}").format(day=past_day(at.date(), self._file.today()), time=clock(at.time()))

    # Saving

    @Slot()
    def save(self) -> None:
        self._file.save()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def difference(self) -> list[dict[str, str]]:
        """Return the lines in which another program's text differs from this one, with `side` and `words`."""
        if self._file.state is not SaveState.CHANGED_ELSEWHERE:
            return []
        from guided.text.line_difference import compare_lines

        sides = {"old": "mine", "new": "theirs"}
        lines = compare_lines(self._editor.text, self._file.other_text)
        return [{"side": sides.get(line.side, line.side), "words": line.words} for line in lines]

    @Slot()
    def keepMine(self) -> None:
        self._file.keep_mine()

    @Slot()
    def takeTheirs(self) -> None:
        self._file.take_theirs()

    @Slot()
    def back(self) -> None:
        self._file.save()
        self.left.emit()

    def turn_away(self) -> None:
        """Save as the page is left. What can't be saved now is kept as a version, and that is told."""
        self._script.stop()
        if not self._editor.settled:
            return
        self._file.save()
        if self._file.state in (SaveState.CHANGED_ELSEWHERE, SaveState.FAILED):
            self._file.keep_version()
            words = self.tr("{file} is not saved. What you wrote is kept among its versions.")
            self.messageRaised.emit(words.format(file=isolate(str(self.fileName))))

    def leave(self) -> None:
        """Save, and stop following the file."""
        self._file.close()

    @Slot()
    def check(self) -> None:
        """Check the text as it is now."""
        self._check_timer.stop()
        path, text = self._path, self._editor.text
        if path is None:
            return

        def work() -> "ReadResult":
            from guided.exercise.reading import read_text
            from guided.exercise.recordings import recording_seconds

            return read_text(
                text,
                exercise_name(path),
                lambda: known_exercises_beside(path),
                lambda voice: recording_seconds(path.parent / voice),
            )

        self._checker.ask(work, self._on_checked)

    @property
    def _is_fresh(self) -> bool:
        return self._reading is not None and self._reading.text == self._editor.text

    def _next_problem(self) -> "Problem | None":
        """Return the problem on the line of the caret, else the first error, else the first of all."""
        here = [each for each in self._problems if each.line <= self._caret_line <= each.end_line]
        errors = [each for each in self._problems if each.severity == "error"]
        return next(iter((*here, *errors, *self._problems)), None)

    def _restore_caret(self) -> None:
        self._editor.set_caret(self._caret)

    def _go_to_line(self, line: int, column: int, *, focus: bool = True) -> None:
        from guided.text.utf16_lines import Utf16Lines

        self._editor.go_to(Utf16Lines(self._editor.text).start_of(line, column), focus=focus)

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
        self._check_timer.start()

    def _on_checked(self, reading: "ReadResult | None") -> None:
        if reading is None or reading.text != self._editor.text:
            return
        self._reading = reading
        if reading.exercise is not None and self._path is not None:
            self._good = replace(reading.exercise, folder=self._path.parent, file_name=self._path.name)
        self._fill()
        self._written_title = read_title(reading.text) or self._written_title
        self._problems = reading.problems
        self._steps = read_steps(reading.text, self._steps)
        self._editor.mark(self._problems)
        self._form.show(self._current_step())
        self.problemsChanged.emit()
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


def _one_line(text: str) -> str:
    return text.strip().split("\n")[0]
