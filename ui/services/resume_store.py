"""Stores the state of a running session, so that it can be resumed if it is interrupted."""

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from guided.logged_errors import suppress_and_log

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from guided.session.resume_state import ResumeState


class ResumeStore(Protocol):
    """Stores the state of a session. No method blocks or raises."""

    def keep(self, found: "ResumeState") -> None:
        """Replace the stored state."""

    def forget(self) -> None:
        """Delete the stored state."""


class NoResumeStore:
    """A store that keeps nothing."""

    def keep(self, found: "ResumeState") -> None:
        pass

    def forget(self) -> None:
        pass


class FileResumeStore:
    """Stores the state in a file, written in a thread so that a slow disk blocks nobody.

    The file is not encrypted: `may` returns whether the couple allows it.
    """

    def __init__(self, path: Path, may: Callable[[], bool] = lambda: True) -> None:
        self._path = path
        self._may = may
        self._writer: ThreadPoolExecutor | None = None

    @property
    def found(self) -> "ResumeState | None":
        """Return the stored state as it is on the disk, or None."""
        if not self._path.exists():
            return None
        from guided.session import resume_state

        return resume_state.load_resume_state(self._path)

    def keep(self, found: "ResumeState") -> None:
        from guided.session import resume_state

        if self._may():
            self._write(lambda: resume_state.save_resume_state(self._path, found))

    def forget(self) -> None:
        from guided.session import resume_state

        self._write(lambda: resume_state.delete_resume_state(self._path))

    def close(self) -> None:
        """Wait until everything is written."""
        if self._writer is not None:
            self._writer.shutdown()

    def _write(self, change: Callable[[], None]) -> None:
        def changed() -> None:
            with suppress_and_log(_log, "where a session is could not be kept", OSError):
                change()

        if self._writer is None:
            from concurrent.futures import ThreadPoolExecutor

            self._writer = ThreadPoolExecutor(1, "keeper")
        with suppress(RuntimeError):  # the program is closing
            self._writer.submit(changed)
