"""Open files without the risk of waiting for ever.

A network disk may never answer. Then a background thread keeps waiting, and the caller gets an error after a deadline.
The number of such threads is limited.
"""

import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

OPEN_TIMEOUT = 5.0
"""Seconds that a disk may take to return a file."""
MAX_BYTES = 128 * 1024 * 1024
"""Largest file in bytes that is played; it is held in memory."""
MAX_PENDING = 8
"""How many files may be waited for at once in the whole program."""

_Result = TypeVar("_Result")
_slots = threading.BoundedSemaphore(MAX_PENDING)


class FileTooLargeError(OSError):
    """The file is larger than `MAX_BYTES`."""


def read_regular(file: Path) -> bytes:
    """Return the bytes of a regular file. Raise OSError for a pipe, a device or anything else, without waiting for
    it."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, flags | getattr(os, "O_NOCTTY", 0))
    with open(descriptor, "rb") as opened:  # noqa: PTH123 (a path would be opened a second time)
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(f"{file} is no regular file")
        if status.st_size > MAX_BYTES:
            raise FileTooLargeError(f"{file} is larger than {MAX_BYTES} bytes")
        return opened.read(MAX_BYTES)


def run_with_timeout(work: Callable[[], _Result], seconds: float | None = None) -> _Result:
    """Return or raise what `work` does. Raise TimeoutError after `seconds` (default `OPEN_TIMEOUT`)."""
    seconds = OPEN_TIMEOUT if seconds is None else seconds
    if not _slots.acquire(timeout=seconds):
        raise TimeoutError("too many files do not answer")
    results: list[_Result] = []
    errors: list[BaseException] = []
    done = threading.Event()

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)
        finally:
            _slots.release()
            done.set()

    threading.Thread(target=run, daemon=True, name="opening").start()
    if not done.wait(seconds):
        raise TimeoutError("the disk does not answer")
    if errors:
        raise errors[0]
    return results[0]
