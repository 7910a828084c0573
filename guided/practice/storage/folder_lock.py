"""One program at a time works with a data folder: whoever comes second keeps its hands off.

The lock is the operating system's, on a file in the folder, and ends with the process, however that ends. It holds
between users, containers and runtime folders that know nothing of each other, and between machines where the disk is
one that passes locks on.
"""

import errno
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path

from guided.files.durable import make_folder
from guided.practice.storage.file_names import FOLDER_LOCK

_log = logging.getLogger(__name__)
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
_HELD = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, getattr(errno, "EDEADLOCK", errno.EDEADLK))
"""How systems say that somebody else has the lock."""
_TRIES = 10


class FolderLock:
    """Held until `release`, or until the process ends. Without a `file` the folder could not be locked at all."""

    def __init__(self, file: int | None) -> None:
        self._file = file

    def release(self) -> None:
        if self._file is not None:
            with suppress(OSError):  # the lock ends with the process at the latest
                os.close(self._file)
            self._file = None


def acquire(folder: Path) -> FolderLock | None:
    """The lock of `folder`, which is made where it is not there; None where another program has it. Raises nothing.

    On a disk that knows no locks there is none to be had, and nobody is held up by that.
    """
    path = folder / FOLDER_LOCK
    try:
        make_folder(folder)
        for _ in range(_TRIES):
            file = os.open(path, _FLAGS, 0o600)
            try:
                if not _locked(file):
                    os.close(file)
                    return None
                if _is_at(path, file):
                    return FolderLock(file)
            except OSError:
                os.close(file)
                raise
            os.close(file)  # somebody removed it between the two
    except OSError as error:
        _log.warning("the data folder can't be locked", exc_info=error)
    return FolderLock(None)


def _locked(file: int) -> bool:
    """Whether `file` is locked now; not where somebody else has. Raises OSError where that can't be told."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True


def _is_at(path: Path, file: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file))
    except FileNotFoundError:
        return False
