"""The passphrases of the two partners' notes: whose it is, whether one can be tried now, and what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.services import passphrase_messages as words
from ui.services.lock import KeyFileWorker, Outcome


class NotesPassphrases(QObject):
    """A locksmith for each partner: wrong passphrases delay that partner alone."""

    changed = Signal()
    readyAgain = Signal()
    """Emitted when a delay after wrong passphrases is over."""

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.smiths = [KeyFileWorker(clock, self), KeyFileWorker(clock, self)]
        for smith in self.smiths:
            smith.changed.connect(self._follow)
        self.owner = 0
        self._was_waiting = False

    @property
    def smith(self) -> KeyFileWorker:
        """The locksmith of the owner."""
        return self.smiths[self.owner]

    @property
    def busy(self) -> bool:
        return self.smith.busy

    @property
    def ready(self) -> bool:
        """Whether a passphrase can be submitted now."""
        return not self.smith.busy and self.smith.guard.rest <= 0

    def message(self, outcome: Outcome) -> str:
        """Return what came of a passphrase; empty if it was right."""
        self._was_waiting = self.smith.guard.rest > 0
        return words.not_opened(outcome, self.smith.guard)

    def _follow(self) -> None:
        if self._was_waiting and self.ready:
            self._was_waiting = False
            self.readyAgain.emit()
        self.changed.emit()
