"""Files that are on the disk when it is said that they are: new ones, ones that take the place of others, and ones of
which nothing is to be left."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

BLOCK_BYTES = 1 << 20
RETRY_SECONDS = 2.0
"""Seconds for which a file that another program holds open is tried again, on Windows."""
MAIN_THREAD_RETRY_SECONDS = 0.2
"""The same in the main thread, which a window lives in."""
RETRY_INTERVAL = 0.05
"""Seconds between two tries."""
OPEN_FILES_ARE_LOCKED = os.name == "nt"
"""Whether an open file can't be renamed, removed or written by others here. A virus scanner opens every new file."""
WIPE_SUFFIX = ".gone"
"""What a file's name ends in while it is written over and removed."""
_BINARY = getattr(os, "O_BINARY", 0)
_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


def retry_while_locked(work: Callable[[], _Result]) -> _Result:
    """Do `work`, again for up to `PATIENCE` seconds where another program holds a file open; raise what `work` does."""
    in_main = threading.current_thread() is threading.main_thread()
    until = monotonic() + (MAIN_THREAD_RETRY_SECONDS if in_main else RETRY_SECONDS)
    while True:
        try:
            return work()
        except PermissionError:
            if not OPEN_FILES_ARE_LOCKED or monotonic() >= until:
                raise
        sleep(RETRY_INTERVAL)


def _find_full_sync() -> Callable[[int], object] | None:
    """Return what asks a Mac's disk itself to write everything down, which its fsync does not; None elsewhere."""
    try:
        import fcntl
    except ImportError:
        return None
    command: int | None = getattr(fcntl, "F_FULLFSYNC", None)
    return None if command is None else lambda file: fcntl.fcntl(file, command)


_full_sync = _find_full_sync()


def sync(file: int) -> None:
    """Return once everything written to the open `file` is on the disk. Raises OSError."""
    if _full_sync is not None:
        try:
            _full_sync(file)
        except OSError:  # a disk in the network, or one of another kind, that does not know it
            pass
        else:
            return
    os.fsync(file)


def sync_file(path: Path) -> None:
    """Return once the bytes of the file at `path` are on the disk. Raises OSError."""
    file = retry_while_locked(lambda: os.open(path, os.O_RDWR | _BINARY))
    try:
        sync(file)
    finally:
        os.close(file)


def make_folder(folder: Path) -> None:
    """The folder and whatever is missing above it, for their owner alone, whatever the umask. Raises OSError.

    One that is there already stays as it is.
    """
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)


def create_empty(path: Path) -> None:
    """A new file with nothing in it, for its owner alone. Raises OSError, FileExistsError where there is one."""
    os.close(_open_new(path))


def write_new_file(path: Path, data: bytes) -> None:
    """A new file for its owner alone, from its first byte. Raises OSError, FileExistsError where there is one."""
    with os.fdopen(_open_new(path), "wb") as file:
        file.write(data)
        file.flush()
        sync(file.fileno())


def write_atomically(path: Path, data: bytes) -> None:
    """`data` takes the place of what was at `path`, whole or not at all, for its owner alone. Raises OSError."""
    fresh = replacement_path(path)
    remove(fresh)
    write_new_file(fresh, data)
    replace_durably(fresh, path)


def replacement_path(path: Path) -> Path:
    """Where what is to take the place of `path` is made ready, in the same folder."""
    return path.with_name(path.name + ".new")


def replace_durably(fresh: Path, path: Path) -> None:
    """`fresh` takes the place of what was at `path`; on return that holds, whatever happens to the machine."""
    retry_while_locked(lambda: fresh.replace(path))
    sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove the file at `path`, if there is one. Raises OSError."""
    retry_while_locked(lambda: path.unlink(missing_ok=True))


def sync_folder(folder: Path) -> None:
    """Names in `folder` are on the disk as they are now, where a system can be asked for that."""
    with suppress(OSError):  # Windows and some disks in the network can't be asked
        found = os.open(folder, os.O_RDONLY)
        try:
            sync(found)
        finally:
            os.close(found)


def overwrite_with_zeros(file: int) -> None:
    """Write over every byte of an open file. What a disk keeps of older bytes by itself is beyond any program."""
    left = os.fstat(file).st_size
    os.lseek(file, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(file, bytes(min(left, BLOCK_BYTES)))
    sync(file)


def wipe(path: Path) -> None:
    """Leave nothing of the file at `path`; do nothing where there is none. Raises OSError.

    The file loses its name before its first byte: cut short, nobody takes what is left of it for what was in it, and
    `finish_wipes` brings it to its end.
    """
    doomed = wipe_path(path)
    _wipe(doomed)
    try:
        retry_while_locked(lambda: path.replace(doomed))
    except FileNotFoundError:
        return
    sync_folder(path.parent)
    _wipe(doomed)


def wipe_path(path: Path) -> Path:
    """Return what a file is called, in its folder, while it is written over and removed."""
    return path.with_name(path.name + WIPE_SUFFIX)


def unfinished_wipes(folder: Path) -> Iterator[Path]:
    """Return the files in `folder` that were being wiped."""
    return folder.glob(f"*{WIPE_SUFFIX}")


def finish_wipes(folder: Path) -> None:
    """Bring to its end whatever was cut short of wiping files in `folder`. Raises OSError."""
    for each in sorted(unfinished_wipes(folder)):
        _wipe(each)


def _wipe(doomed: Path) -> None:
    """Write over a file, then remove it. One that can't be written over, as on a full disk, is removed all the same.

    One that has another name as well is still in use there, and loses this name alone.
    """
    try:
        file = retry_while_locked(lambda: os.open(doomed, os.O_WRONLY | _BINARY))
    except FileNotFoundError:
        return
    try:
        if os.fstat(file).st_nlink == 1:
            overwrite_with_zeros(file)
    except OSError as error:
        _log.warning("a file could not be written over before it was removed", exc_info=error)
    finally:
        os.close(file)
    remove(doomed)
    sync_folder(doomed.parent)


def _open_new(path: Path) -> int:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    if hasattr(os, "fchmod"):  # the umask may have taken more away
        with suppress(OSError):  # a file system without permissions
            os.fchmod(file, 0o600)
    return file
