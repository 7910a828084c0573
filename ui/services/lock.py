"""Opens, creates, changes and removes locks. Passphrases are checked in a thread; a wrong one delays the next
attempt."""

import logging
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from guided.practice.storage.file_names import key_path
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.clock import monotonic_seconds
from ui.foundation.process_memory import deny_memory_access
from ui.services.journal import CoupleJournal

_log = logging.getLogger(__name__)


class Outcome(Enum):
    """The result of trying a passphrase."""

    DONE = auto()
    WRONG = auto()
    DAMAGED = auto()
    """No key file can be used."""
    FAILED = auto()
    """The change could not be written, and nothing has changed."""


Then = Callable[[Outcome], None]
WithKey = Callable[[bytes, bytes, Callable[[bool], None]], None]
"""Uses a key and the content of its key file, then reports, now or later, whether the change that needed it
succeeded."""


def can_lock() -> bool:
    """Return whether the encryption library is available."""
    try:
        import guided.practice.storage.sqlcipher  # noqa: F401
    except ImportError as error:
        _log.info("what locks files is not here", exc_info=error)
        return False
    return True


class AttemptDelay(QObject):
    """Counts wrong passphrases in a row, and computes the delay before the next attempt."""

    changed = Signal()

    def __init__(self, now: Callable[[], float] = monotonic_seconds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._until = 0.0
        self.wrong = 0
        self._delay_timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.CoarseTimer)
        self._delay_timer.timeout.connect(self._start_delay_timer)

    @property
    def rest(self) -> float:
        """Return the seconds until the next attempt is allowed."""
        return max(0.0, self._until - self._now())

    def hear(self, outcome: Outcome) -> None:
        from guided.practice.storage.key_file import delay_after

        if outcome is Outcome.DONE:
            self.wrong = 0
        elif outcome is Outcome.WRONG:
            self.wrong += 1
            self._until = self._now() + delay_after(self.wrong)
            self._start_delay_timer()

    def _start_delay_timer(self) -> None:
        if self.rest > 0:
            self._delay_timer.start(int(1000 * self.rest) + 1)
        self.changed.emit()


class KeyFileWorker(QObject):
    """Works on one key file. Requests are ignored while it is busy, or during the delay after wrong passphrases."""

    changed = Signal()

    def __init__(self, now: Callable[[], float] = monotonic_seconds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = BackgroundWorker(self)
        self._uses = False
        self.guard = AttemptDelay(now, self)
        self.guard.changed.connect(self.changed)

    @property
    def busy(self) -> bool:
        return self._worker.busy or self._uses

    def open(self, path: Path, passphrase: str, use: WithKey, then: Then) -> None:
        """Unwrap the key in the key file at `path`, pass it to `use`, and call `then` with the outcome."""

        def work() -> tuple[bytes, bytes]:
            from guided.practice.storage import key_file as lock

            return lock.unlock(path, passphrase)

        self._ask(work, use, then)

    def make(self, passphrase: str, use: WithKey, then: Then, path: Path | None = None) -> None:
        """Create a key and wrap it. It is written to a key file at `path`, or without a path by `use`."""

        def work() -> tuple[bytes, bytes]:
            from guided.practice.storage import key_file as lock

            key = lock.new_key()
            kept = lock.wrap(key, passphrase)
            if path is not None:
                lock.write_key_file(path, kept)
            return key, kept

        self._ask(work, use, then)

    def change(self, path: Path, passphrase: str, new: str, then: Then) -> None:
        """Wrap the key in the key file at `path` in another passphrase."""

        def work() -> tuple[bytes, bytes]:
            from guided.practice.storage import key_file as lock

            lock.change_passphrase(path, passphrase, new)
            return b"", b""

        self._ask(work, lambda _key, _kept, done: done(True), then)

    def _ask(self, work: Callable[[], tuple[bytes, bytes]], use: WithKey, then: Then) -> None:
        if self.busy or self.guard.rest > 0:
            return
        deny_memory_access()

        def tried() -> tuple[bytes, bytes] | Outcome:
            from guided.practice.storage.key_file import KeyFileError, WrongPassphraseError

            try:
                return work()
            except WrongPassphraseError:
                return Outcome.WRONG
            except KeyFileError:
                return Outcome.DAMAGED
            except OSError as error:
                _log.info("a key file could not be used", exc_info=error)
                return Outcome.FAILED

        def heard(found: tuple[bytes, bytes] | Outcome | None) -> None:
            if not isinstance(found, tuple):
                end(found or Outcome.FAILED)  # including lack of memory
                return
            self._uses = True
            try:
                use(*found, lambda done: end(Outcome.DONE if done else Outcome.FAILED))
            except OSError as error:
                _log.info("a lock could not be changed", exc_info=error)
                end(Outcome.FAILED)

        def end(outcome: Outcome) -> None:
            self._uses = False
            self.guard.hear(outcome)
            then(outcome)
            self.changed.emit()

        self._worker.ask(tried, heard)
        self.changed.emit()


class JournalLock(QObject):
    """The lock of the couple's journal."""

    changed = Signal()

    def __init__(
        self, journal: CoupleJournal, now: Callable[[], float] = monotonic_seconds, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.journal = journal
        self.smith = KeyFileWorker(now, self)
        self.smith.changed.connect(self.changed)
        journal.lockChanged.connect(self.changed)

    def open(self, passphrase: str, then: Then) -> None:
        def use(key: bytes, _kept: bytes, done: Callable[[bool], None]) -> None:
            self.journal.unlock(key, lambda: done(True))

        self.smith.open(self._key_file, passphrase, use, then)

    def set(self, passphrase: str, then: Then) -> None:
        def use(key: bytes, kept: bytes, done: Callable[[bool], None]) -> None:
            self.journal.set_lock(key, kept, lambda: done(self.journal.has_lock and self.journal.lasts))

        self.smith.make(passphrase, use, then)

    def change(self, passphrase: str, new: str, then: Then) -> None:
        self.smith.change(self._key_file, passphrase, new, then)

    def remove(self, passphrase: str, then: Then) -> None:
        def use(key: bytes, _kept: bytes, done: Callable[[bool], None]) -> None:
            self.journal.remove_lock(key, lambda: done(not self.journal.has_lock))

        self.smith.open(self._key_file, passphrase, use, then)

    @property
    def _key_file(self) -> Path:
        assert self.journal.path is not None
        return key_path(self.journal.path)
