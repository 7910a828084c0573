"""Maintains the recovery copy of the journal in a thread: it is made after a start, and renewed after a deletion."""

import logging
import threading
from pathlib import Path
from time import time

from PySide6.QtCore import QObject, Qt, QTimer

from ui.foundation.background_worker import BackgroundWorker

COPY_DELAY_MS = 4_000
"""Milliseconds until the copy is made, so that it doesn't delay the start, and several deletions need one copy only."""
_log = logging.getLogger(__name__)


class RecoveryCopy(QObject):
    """Maintains the copy of one journal while that is open. Without a path it does nothing."""

    def __init__(self, path: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._key: bytes | None = None
        self._forgot = False
        self._work = BackgroundWorker(self)
        self._removing: threading.Thread | None = None
        self._soon = QTimer(self, interval=COPY_DELAY_MS, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._soon.timeout.connect(self._refresh)

    def follow(self, key: bytes | None) -> None:
        """Start maintaining the copy of the opened journal, with `key` if it is encrypted."""
        if self._path is not None:
            self._key = key
            self._soon.start()

    def forget(self) -> None:
        """Note that something was deleted: the copy will be renewed soon, without it."""
        self._forgot = True
        self._soon.start()

    def let_go(self) -> None:
        """Stop, as the journal is about to be closed. A copy that still holds deleted entries is removed; the next
        start makes another one."""
        self._soon.stop()
        self._key = None
        if self._forgot:
            self._forgot = False
            self._removing = threading.Thread(target=_removed, args=[self._path], name="last-good")
            self._removing.start()

    def close(self) -> None:
        """Stop at the end of the program, and wait until no deleted entry remains in the copy."""
        self.let_go()
        if self._removing is not None:
            self._removing.join()

    def _refresh(self) -> None:
        path, key, self._forgot = self._path, self._key, False
        if path is not None:
            self._work.ask(lambda: _refreshed(path, key), lambda _: None)


def _refreshed(path: Path, key: bytes | None) -> None:
    from guided.practice.storage import recovery_copy
    from guided.practice.storage.problems import StoreError

    try:
        if recovery_copy.is_due(path, time()):
            recovery_copy.refresh(path, key)
    except (StoreError, OSError) as error:
        _log.warning("no copy of the journal could be made", exc_info=error)


def _removed(path: Path | None) -> None:
    from guided.practice.storage import recovery_copy

    try:
        if path is not None:
            recovery_copy.forget(path)
    except OSError as error:
        _log.warning("the copy of the journal could not be removed", exc_info=error)
