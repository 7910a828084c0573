"""Recording over the page: the lines to read, the one that is spoken now, and what is written once it is used."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.editing.document import Document, EditError
from guided.voicing.finished import FinishedRecording, RecordingFinisher
from guided.voicing.keeping import keep_recording, sweep_leftovers
from guided.voicing.spoken_lines import LineKey, SpokenLine, VoiceState, lines_in, spoken_lines
from guided.voicing.voice_edits import remove_voice, set_voice
from ui.features.writing.code_editor import CodeEditor
from ui.features.writing.recording.line_words import line_row, place_words, summary_words, titles
from ui.features.writing.recording.microphone_view import MicrophoneView
from ui.features.writing.recording.reading_list import ReadingList
from ui.features.writing.recording.script_lines import key_of
from ui.features.writing.recording.take import Take
from ui.foundation.work_queue import WorkQueue
from ui.services.microphone import Microphone
from ui.services.silent_audio import Sounds

if TYPE_CHECKING:
    from guided.exercise.editing.document import TextEdit
    from guided.session.script_events import ScriptEvent

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


class Saves(Protocol):
    """Saves the text that is written."""

    def save(self) -> None: ...


@QmlElement
@QmlUncreatable("made by the program")
class Recording(QObject):
    """Lead through the lines of an exercise, and write into it which recording each has."""

    changed = Signal()
    opening = Signal()
    """Emitted before it covers the page, which knows then what has the focus."""
    marksChanged = Signal()

    def __init__(
        self,
        editor: CodeEditor,
        file: Saves,
        microphone: Microphone,
        sounds: Sounds,
        finish: RecordingFinisher,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._file = file
        self._sounds = sounds
        self._queue = WorkQueue("recording", self)
        self._microphone = MicrophoneView(microphone, self)
        self._take = Take(microphone, sounds, finish, self._queue, self)
        self._take.changed.connect(self._keep_take)
        self._path: Path | None = None
        self._said: list[SpokenLine] = []
        self._list = ReadingList()
        self._unused: dict[tuple[LineKey, str], FinishedRecording] = {}
        """By place and words of a line: what was recorded of it and not used, so that nothing is lost by going on."""
        self._is_open = False
        self._is_shown = False
        self._leads_on = False
        self._is_keeping = False
        self._edits: list[TextEdit] = []
        self._message = ""
        editor.attached.connect(self._make_edits)

    def look(self, text: str) -> None:
        """Note which lines of `text` are said, and which have a recording."""
        try:
            self._said = lines_in(Document(text))
        except EditError:
            return
        self.marksChanged.emit()
        self.refresh()

    @Property("QVariantMap", notify=marksChanged)  # type: ignore[arg-type]
    def marks(self) -> dict[str, bool]:
        """Return whether each line that is said has a recording, by "STEP,CUE" as in `openLine`."""
        return {_mark(line.key): line.voice is not None for line in self._said}

    def open_row(self, event: "ScriptEvent") -> None:
        """Record the line that a row of the script says."""
        key = key_of(event, self._said)
        if key is not None:
            self._open(key, leads_on=False)

    def follow(self, path: Path) -> None:
        """Record for the file at `path` from now on."""
        self.close()
        if path != self._path:
            self._path, self._list, self._unused = path, ReadingList(), {}

    # What is shown

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._is_open

    @Property(Take, constant=True)
    def take(self) -> Take:
        return self._take

    @Property(MicrophoneView, constant=True)
    def microphone(self) -> MicrophoneView:
        return self._microphone

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def lines(self) -> list[dict[str, object]]:
        """Return every line that is spoken, with `place`, `words`, `state` and its word."""
        called = titles(self._list.lines)
        return [
            line_row(line, called.get(line.key.step, ""), unused=self._key(line) in self._unused)
            for line in self._list.lines
        ]

    @Property(int, notify=changed)
    def at(self) -> int:
        """Return the row of the line that is spoken now, or -1."""
        return self._list.row if self._list.lines else -1

    @Property(str, notify=changed)
    def words(self) -> str:
        line = self._list.line
        return line.words if line else ""

    @Property(str, notify=changed)
    def place(self) -> str:
        line = self._list.line
        return place_words(line, titles(self._list.lines).get(line.key.step, "")) if line else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        """Return what is to be known of the line before it is spoken."""
        line = self._list.line
        if line is None:
            return ""
        if line.has_names:
            return self.tr("There is a name in this line, which a recording can’t say. The voice can.")
        if line.state is VoiceState.CHANGED:
            return self.tr("Recorded with other words: “{words}”").format(words=line.recorded_words)
        if line.state is VoiceState.GONE:
            return self.tr("Its recording isn’t in the folder “voice” any more.")
        return ""

    @Property(bool, notify=changed)
    def recorded(self) -> bool:
        """Return whether the line has a recording, which can be taken away."""
        line = self._list.line
        return line is not None and line.voice is not None

    @Property(str, notify=changed)
    def summary(self) -> str:
        return summary_words(self._list.lines)

    @Property(str, notify=changed)
    def message(self) -> str:
        """Return why something could not be done, or what was."""
        return self._message

    @Property(bool, notify=changed)
    def keeping(self) -> bool:
        return self._is_keeping

    # Going about

    @Slot()
    def openAll(self) -> None:
        """Begin with the first line that is not recorded."""
        self._open(None, leads_on=True)

    @Slot(int, int)
    def openLine(self, step: int, cue: int) -> None:
        """Record one line: of the step `step`, from 0, its cue, from 0, or -1 for what it says as it begins."""
        self._open(LineKey(step, cue if cue >= 0 else None), leads_on=False)

    @Slot(bool)
    def onScreen(self, shown: bool) -> None:
        """Open the microphone as the recording comes on the screen, and close it as that goes."""
        if shown == self._is_shown:
            return
        self._is_shown = shown
        if shown:
            self._microphone.open()
        else:
            self._take.leave()
            self._microphone.close()

    @Slot(int)
    def choose(self, row: int) -> None:
        """Go to a line of the list, unless one is being recorded. Once it is used, the next that is missing follows."""
        if 0 <= row < len(self._list.lines) and self._take.is_settled and not self._is_keeping:
            self._list.row, self._message, self._leads_on = row, "", True
            self._show_take()

    @Slot(int)
    def go(self, by: int) -> None:
        self.choose(self._list.row + by)

    @Slot()
    def use(self) -> None:
        """Keep what was recorded beside the exercise, and write that into it."""
        line, path, finished = self._list.line, self._path, self._take.finished
        if line is None or path is None or finished is None or not self._take.is_taken or self._is_keeping:
            return
        self._take.leave()
        text = self._editor.text
        self._is_keeping, self._message = True, ""
        self.changed.emit()

        def kept(voice: str) -> None:
            self._is_keeping = False
            if self._write(lambda document: set_voice(document, line.key, line.words, voice)):
                self._unused.pop(self._key(line), None)
                self._go_on(line.key)
            else:
                self._refresh(line.key)

        self._queue.ask(lambda: keep_recording(finished, path, text, line.key), kept, self._on_not_kept)

    @Slot()
    def unuse(self) -> None:
        """Let the computer's voice say the line again. The recording stays in its folder."""
        line = self._list.line
        if line is not None:
            self._write(lambda document: remove_voice(document, line.key, line.words))
            self._refresh(line.key)

    @Slot()
    def back(self) -> None:
        """Take one step back: from a recording to its line, and from there to the page."""
        if not self._take.back():
            self.close()

    @Slot()
    def close(self) -> None:
        if self._is_open:
            self.onScreen(False)
            self._is_open = False
            self.changed.emit()

    def refresh(self) -> None:
        """Read the lines again, as after the text was written from elsewhere."""
        line = self._list.line
        if self._is_open:
            self._refresh(line.key if line else None)

    # How it is done

    @staticmethod
    def _key(line: SpokenLine) -> tuple[LineKey, str]:
        return line.key, line.words

    def _open(self, key: LineKey | None, *, leads_on: bool) -> None:
        if self._path is None:
            return
        path = self._path
        self.opening.emit()
        self._is_open, self._leads_on, self._message = True, leads_on, ""
        self._sounds.prepare()
        self._queue.ask(lambda: sweep_leftovers(path), lambda _: None, lambda _: None)
        self._refresh(key)
        self.changed.emit()

    def _refresh(self, key: LineKey | None) -> None:
        """Read the lines, and show the one at `key`, or the first that is missing."""

        def show(lines: list[SpokenLine]) -> None:
            self._list.show(lines, key)
            self._show_take()

        self._read(show)

    def _read(self, then: Callable[[list[SpokenLine]], object]) -> None:
        path, text = self._path, self._editor.text
        if path is not None:
            self._queue.ask(lambda: spoken_lines(text, path), then, lambda _: None)

    def _show_take(self) -> None:
        line = self._list.line
        if self._take.is_settled:
            self._take.show(self._unused.get(self._key(line)) if line else None)
        self.changed.emit()

    def _keep_take(self) -> None:
        """Remember what was recorded of the line, until it is used or recorded again."""
        line, finished = self._list.line, self._take.finished
        if line is not None and finished is not None and self._unused.get(self._key(line)) is not finished:
            self._unused[self._key(line)] = finished
            self.changed.emit()

    def _go_on(self, key: LineKey) -> None:
        self._take.show(None)
        if not self._leads_on:
            self._refresh(key)
            self.close()
            return

        def show(lines: list[SpokenLine]) -> None:
            more = self._list.show_next(lines, key)
            self._message = self.tr("Saved. Here is the next one.") if more else self.tr("That was the last line.")
            self._show_take()

        self._read(show)

    def _on_not_kept(self, error: Exception) -> None:
        self._is_keeping = False
        if isinstance(error, OSError):
            reason = error.strerror or str(error)
            words = self.tr("It could not be saved: {reason}. Your recording is still here; try again.")
            self._message = words.format(reason=reason)
        else:
            self._message = self.tr("This line has changed meanwhile. Your recording is still here.")
            self._refresh(None)
        self.changed.emit()

    def _write(self, edit: "Callable[[Document], list[TextEdit]]") -> bool:
        """Edit the text as it is now, as one step that can be undone, and save it. Return False where the line is not
        there any more."""
        try:
            self._edits = edit(Document(self._editor.text))
        except EditError:
            self._message = self.tr("This line has changed meanwhile, and was left as it is.")
            return False
        self._make_edits()
        return True

    def _make_edits(self) -> None:
        if self._edits and self._editor.settled:
            edits, self._edits = self._edits, []
            self._editor.apply(edits)
            self._file.save()


def _mark(key: LineKey) -> str:
    return f"{key.step},{-1 if key.cue is None else key.cue}"
