"""Checks the text at each pause in typing, aside."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from guided.catalogue.library import known_exercises_beside
from guided.exercise.exercise_name import exercise_name
from ui.features.writing.code_editor import CodeEditor
from ui.foundation.background_worker import BackgroundWorker

if TYPE_CHECKING:
    from guided.exercise.reading import ReadResult

CHECK_MS = 250
"""A pause in typing after which the text is checked, in milliseconds."""


class TextCheck(QObject):
    """Read what the editor has as the file at `path`, as `guided check` would."""

    checked = Signal(object)
    """Emitted with the ReadResult of the text as it is now."""

    def __init__(self, editor: CodeEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._editor = editor
        self._worker = BackgroundWorker(self)
        self._pause = QTimer(self, interval=CHECK_MS, singleShot=True)
        self._pause.timeout.connect(self.run)

    def wait_for_pause(self) -> None:
        """Check once nothing was typed for a while."""
        self._pause.start()

    def run(self) -> None:
        """Check the text as it is now."""
        self._pause.stop()
        path, text = self.path, self._editor.text
        if path is None:
            return

        def work() -> "ReadResult":
            from guided.exercise.reading import read_text
            from guided.exercise.recordings import find_recording

            return read_text(
                text,
                exercise_name(path),
                lambda: known_exercises_beside(path),
                lambda voice: find_recording(path.parent / voice),
            )

        self._worker.ask(work, self._on_checked)

    def _on_checked(self, reading: "ReadResult | None") -> None:
        if reading is not None and reading.text == self._editor.text:
            self.checked.emit(reading)
