"""Gives one program at a time exclusive use of a data folder.

The lock is the operating system's, on a file in the folder, and ends with the process, however that ends. It holds
between users, containers and sandboxes, and between machines if the file system passes locks on.
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
"""Error numbers with which systems report that another program holds the lock."""
_TRIES = 10


class FolderLock:
    """Held until `release` or the end of the process. `file` is None if the folder could not be locked at all."""

    def __init__(self, file: int | None) -> None:
        self._file = file

    def release(self) -> None:
        if self._file is not None:
            with suppress(OSError):  # the lock ends with the process at the latest
                os.close(self._file)
            self._file = None


def acquire(folder: Path) -> FolderLock | None:
    """Return the lock of `folder`, which is created if needed, or None if another program holds it. Raise nothing.

    On a file system without locks return a lock without a file, so that nobody is locked out.
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
    """Return whether `file` could be locked; False if another program holds it. Raise OSError if that is unknown."""
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
