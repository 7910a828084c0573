"""Keeps what is written in its file: reads and saves it aside, keeps versions, and tells of changes by others."""

import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from guided.exercise.editing.edited_file import ChangedElsewhereError, EditedFile
from guided.exercise.file_text import UnreadableFileError
from guided.files.versions import Version, Versions
from ui.foundation.work_queue import WorkQueue

_log = logging.getLogger(__name__)
PAUSE_MS = 400
"""A pause in typing after which the text is saved, in milliseconds."""
LONGEST_MS = 500
"""The longest time that typing without a pause is not saved, on a disk that keeps up."""
VERSION_EVERY = timedelta(minutes=3)
"""The shortest time between two versions, but for the first and the last of a file."""


class SaveState(StrEnum):
    """Whether what is on the screen is in the file."""

    SAVED = "saved"
    WAITING = "waiting"
    CHANGED_ELSEWHERE = "elsewhere"
    FAILED = "failed"


class _Disk:
    """What the thread of the queue knows of the file. Nothing else uses it while there is work."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: EditedFile | None = None

    def read(self) -> EditedFile:
        self._file = EditedFile.read(self._path)
        return self._file

    def write(self, text: str) -> EditedFile:
        file = self._file or self.read()
        self._file = file.write(text)
        return self._file

    def overwrite(self, text: str, other: EditedFile) -> EditedFile:
        self._file = other.overwrite(text)
        return self._file

    def changed(self) -> EditedFile | None:
        """Return the file as another program has left it, or None where none has changed it."""
        now = EditedFile.read(self._path)
        return now if self._file is not None and now.digest != self._file.digest else None

    def take(self, other: EditedFile) -> EditedFile:
        self._file = other
        return other


class WrittenFile(QObject):
    """One file that is open. Everything that touches the disk runs in one thread, in its order."""

    loaded = Signal(str)
    unreadable = Signal(str)
    stateChanged = Signal()
    saved = Signal()

    def __init__(self, versions: Versions, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._versions = versions
        self._now = now
        self._queue = WorkQueue("writing", self)
        self._disk: _Disk | None = None
        self._path: Path | None = None
        self._saved_text = ""
        self._other: EditedFile | None = None
        self._text = ""
        self._first_text = ""
        self._state = SaveState.SAVED
        self._reason = ""
        self._kept_at: datetime | None = None
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._longest = QTimer(self, interval=LONGEST_MS, singleShot=True)
        self._pause.timeout.connect(self.save)
        self._longest.timeout.connect(self._save_while_typing)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.close)

    @property
    def path(self) -> Path | None:
        return self._path

    @property
    def state(self) -> SaveState:
        return self._state

    @property
    def reason(self) -> str:
        """Why it could not be saved."""
        return self._reason

    @property
    def other_text(self) -> str:
        """What another program has written meanwhile."""
        return self._other.text if self._other else ""

    def open(self, path: Path) -> None:
        """Read a file. `loaded` carries its text, `unreadable` why there is none."""
        self.close()
        disk = self._disk = _Disk(path)
        self._queue.ask(disk.read, lambda file: self._show(disk, file), self._on_unread)

    def change(self, text: str) -> None:
        """Take the text as it is now on the screen. It is saved at the next pause."""
        if self._path is None:
            return
        self._text = text
        if self._state is SaveState.SAVED:
            self._set_state(SaveState.WAITING)
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def save(self) -> None:
        """Save now what was not saved."""
        self._pause.stop()
        self._longest.stop()
        disk, text = self._disk, self._text
        if disk is None or self._path is None or self._state is SaveState.CHANGED_ELSEWHERE:
            return
        if text == self._saved_text and self._state is not SaveState.FAILED:
            self._set_state(SaveState.SAVED)
            return
        self._queue.ask(lambda: disk.write(text), lambda file: self._on_saved(disk, file), self._on_failed)

    def _save_while_typing(self) -> None:
        """Save, unless the disk is still at what was saved before. Then it is tried again."""
        if self._queue.busy:
            self._longest.start()
        else:
            self.save()

    def keep_mine(self) -> None:
        """Save what is on the screen over what another program has written, which stays as a version."""
        disk, other, text, now = self._disk, self._other, self._text, self._now()
        if disk is None or other is None:
            return

        def work() -> EditedFile:
            versions.keep(other.path, other.text, now)
            return disk.overwrite(text, other)

        versions = self._versions
        self._other = None
        self._set_state(SaveState.WAITING)
        self._queue.ask(work, lambda file: self._on_saved(disk, file), self._on_failed)

    def take_theirs(self) -> None:
        """Show what another program has written. What was on the screen stays as a version."""
        disk, other = self._disk, self._other
        if disk is None or other is None:
            return
        self._keep_version(self._text, always=True)
        self._other = None
        self._queue.ask(lambda: disk.take(other), lambda file: self._show(disk, file), self._on_failed)

    def close(self) -> None:
        """Save what was not saved, and keep it as a version."""
        self.save()
        if self._path is not None and self._text != self._first_text:
            self._keep_version(self._text, always=True)
        self._disk, self._path, self._other = None, None, None

    def list_versions(self, then: Callable[[list[Version]], object]) -> None:
        """Call `then` with the versions of the file, the latest first."""
        path, versions = self._path, self._versions
        if path is not None:
            self._queue.ask(lambda: versions.of(path), then, lambda _: then([]))

    def keep_version(self) -> None:
        """Keep what is on the screen as a version."""
        self._keep_version(self._text, always=True)

    def read_version(self, version: Version, then: Callable[[str], object]) -> None:
        """Call `then` with what a version says."""
        self._queue.ask(version.text, then, _log_failed_version)

    def today(self) -> date:
        return self._now().date()

    def check(self) -> None:
        """See whether another program has changed the file, as when the window comes to the front."""
        disk = self._disk
        if disk is not None and self._path is not None and self._state is not SaveState.CHANGED_ELSEWHERE:
            self._queue.ask(disk.changed, lambda now: self._on_seen(disk, now), lambda _: None)

    def finish(self) -> None:
        """Wait until everything is on the disk."""
        self._queue.finish()

    def _show(self, disk: _Disk, file: EditedFile) -> None:
        if disk is not self._disk:
            return
        self._path = file.path
        self._text = self._saved_text = self._first_text = file.text
        self._kept_at = None
        self._set_state(SaveState.SAVED)
        self.loaded.emit(file.text)

    def _on_unread(self, error: Exception) -> None:
        self.unreadable.emit(error.message if isinstance(error, UnreadableFileError) else str(error))

    def _on_seen(self, disk: _Disk, now: EditedFile | None) -> None:
        if now is None or disk is not self._disk:
            return
        if self._text == self._saved_text:
            self._queue.ask(lambda: disk.take(now), lambda file: self._show(disk, file), self._on_failed)
        else:
            self._on_failed(ChangedElsewhereError(now))

    def _on_saved(self, disk: _Disk, file: EditedFile) -> None:
        if disk is not self._disk:
            return
        before, self._saved_text = self._saved_text, file.text
        self._keep_version(before if self._kept_at is None else file.text)
        self._set_state(SaveState.SAVED if file.text == self._text else SaveState.WAITING)
        self.saved.emit()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ChangedElsewhereError):
            self._other = error.file
            self._set_state(SaveState.CHANGED_ELSEWHERE)
            return
        if isinstance(error, OSError):
            self._reason = error.strerror or str(error)
        else:
            self._reason = error.message if isinstance(error, UnreadableFileError) else str(error)
        self._set_state(SaveState.FAILED)

    def _keep_version(self, text: str, *, always: bool = False) -> None:
        path, now, versions = self._path, self._now(), self._versions
        is_due = self._kept_at is None or now - self._kept_at >= VERSION_EVERY
        if path is None or not (is_due or always):
            return
        self._kept_at = now
        self._queue.ask(lambda: versions.keep(path, text, now), lambda _: None, _log_failed_version)

    def _set_state(self, state: SaveState) -> None:
        if state is not self._state:
            self._state = state
            self.stateChanged.emit()


def _log_failed_version(error: Exception) -> None:
    _log.warning("a version of a file could not be kept", exc_info=error)
