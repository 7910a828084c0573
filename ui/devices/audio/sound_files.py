"""Reads sound files in a thread, so that a slow disk doesn't block the window."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from PySide6.QtCore import QObject

from guided.exercise.recordings import UnplayableSoundError, read_sound
from guided.files.safe_open import read_regular, run_with_timeout
from ui.foundation.hand_over import HandOver

log = logging.getLogger(__name__)


class SoundFile(NamedTuple):
    """A sound file. `folder` is the folder beside the exercise that must contain it; empty for built-in sounds."""

    file: Path
    folder: str = ""

    def read(self) -> bytes:
        """Return the content. Block until the disk answers, up to a limit. Raise OSError or UnplayableSoundError."""
        if self.folder:
            return read_sound(self.file, self.folder).data
        return run_with_timeout(lambda: read_regular(self.file))


Then = Callable[[bytes | None], None]


class SoundFiles(QObject):
    """Reads one file after another in a daemon thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: SimpleQueue[tuple[SoundFile, Then]] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._back = HandOver(self._receive, self)
        self._outbox = self._back.outbox

    def ask(self, file: SoundFile, then: Then) -> None:
        """Read `file`, and call `then` in this object's thread with the content, or with None if it can't be played."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, daemon=True, name="sound-files")
            self._thread.start()
        self._wanted.put((file, then))

    def _work(self) -> None:
        while True:
            file, then = self._wanted.get()
            try:
                data = file.read()
            except (OSError, UnplayableSoundError) as error:
                log.warning("a sound is not played", exc_info=error)
                data = None
            self._outbox.put((then, data))

    def _receive(self, read: tuple[Then, bytes | None]) -> None:
        then, data = read
        then(data)
