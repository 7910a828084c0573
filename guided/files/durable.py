"""Create, replace and wipe files durably: when a function returns, the change is on the disk."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

BLOCK_BYTES = 1 << 20
"""Bytes written at once when a file is overwritten."""
RETRY_SECONDS = 2.0
"""Seconds for which a file that another program holds open is tried again, on Windows."""
MAIN_THREAD_RETRY_SECONDS = 0.2
"""The same in the main thread, so that the window does not freeze."""
RETRY_INTERVAL = 0.05
"""Seconds between two tries."""
OPEN_FILES_ARE_LOCKED = os.name == "nt"
"""Whether this system forbids renaming, removing or writing a file that is open elsewhere.

A virus scanner opens every new file.
"""
WIPE_SUFFIX = ".gone"
"""Ending of a file's name while it is overwritten and removed."""
_BINARY = getattr(os, "O_BINARY", 0)
_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


def retry_while_locked(work: Callable[[], _Result]) -> _Result:
    """Return the result of `work`. Repeat it for up to `RETRY_SECONDS` while another program locks the file.

    Raise what `work` raises.
    """
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
    """Return a function that makes a Mac's disk write its cache, which fsync does not do there; None elsewhere."""
    try:
        import fcntl
    except ImportError:
        return None
    command: int | None = getattr(fcntl, "F_FULLFSYNC", None)
    return None if command is None else lambda file: fcntl.fcntl(file, command)


_full_sync = _find_full_sync()


def sync(file: int) -> None:
    """Write everything in the open `file` to the disk before returning. Raise OSError."""
    if _full_sync is not None:
        try:
            _full_sync(file)
        except OSError:  # not supported, for instance on a network disk
            pass
        else:
            return
    os.fsync(file)


def sync_file(path: Path) -> None:
    """Write the file at `path` to the disk before returning. Raise OSError."""
    file = retry_while_locked(lambda: os.open(path, os.O_RDWR | _BINARY))
    try:
        sync(file)
    finally:
        os.close(file)


def make_folder(folder: Path) -> None:
    """Create the folder and its missing parents, for their owner only, whatever the umask. Raise OSError.

    An existing folder is left unchanged.
    """
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)


def create_empty(path: Path) -> None:
    """Create an empty file for its owner only. Raise OSError, and FileExistsError if it exists."""
    os.close(_open_new(path))


def write_new_file(path: Path, data: bytes) -> None:
    """Create a file with `data` for its owner only. Raise OSError, and FileExistsError if it exists."""
    with os.fdopen(_open_new(path), "wb") as file:
        file.write(data)
        file.flush()
        sync(file.fileno())


def follow_link(path: Path) -> Path:
    """Return what the symbolic link at `path` leads to, and `path` itself where it is none.

    Somebody who keeps a file of settings elsewhere has put a link in its place, which has to stay one.
    """
    return Path(os.path.realpath(path)) if path.is_symlink() else path


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file at `path` by `data`, completely or not at all, for its owner only. Raise OSError.

    A link stays a link: the file that it leads to is replaced, from within the folder of that file.
    """
    path = follow_link(path)
    fresh = replacement_path(path)
    remove(fresh)
    write_new_file(fresh, data)
    replace_durably(fresh, path)


def replacement_path(path: Path) -> Path:
    """Return where the replacement of `path` is written, in the same folder; that of the target of a link."""
    path = follow_link(path)
    return path.with_name(path.name + ".new")


def replace_durably(fresh: Path, path: Path) -> None:
    """Rename `fresh` to `path`, or to what a link at `path` leads to. On return the change survives a crash of the
    machine. Raise OSError."""
    path = follow_link(path)
    retry_while_locked(lambda: fresh.replace(path))
    sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove the file at `path`, if it exists. Raise OSError."""
    retry_while_locked(lambda: path.unlink(missing_ok=True))


def sync_folder(folder: Path) -> None:
    """Write the names in `folder` to the disk, where the system can do that."""
    with suppress(OSError):  # not supported on Windows and some network disks
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            sync(descriptor)
        finally:
            os.close(descriptor)


def overwrite_with_zeros(file: int) -> None:
    """Overwrite every byte of an open file. Older copies that the disk itself keeps cannot be reached."""
    left = os.fstat(file).st_size
    os.lseek(file, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(file, bytes(min(left, BLOCK_BYTES)))
    sync(file)


def wipe(path: Path) -> None:
    """Overwrite and remove the file at `path`; do nothing if there is none. Raise OSError.

    The file is renamed before its first byte is overwritten: if the wipe is interrupted, nobody reads the rest as the
    original file, and `finish_wipes` completes it.
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
    """Return the path of a file while it is overwritten and removed."""
    return path.with_name(path.name + WIPE_SUFFIX)


def unfinished_wipes(folder: Path) -> Iterator[Path]:
    """Yield the files in `folder` whose wipe was interrupted."""
    return folder.glob(f"*{WIPE_SUFFIX}")


def finish_wipes(folder: Path) -> None:
    """Complete the interrupted wipes in `folder`. Raise OSError."""
    for each in sorted(unfinished_wipes(folder)):
        _wipe(each)


def _wipe(doomed: Path) -> None:
    """Overwrite a file, then remove it. If it cannot be overwritten, as on a full disk, it is still removed.

    A file that has another name too is in use there: it is not overwritten, and only loses this name.
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
    if hasattr(os, "fchmod"):  # the umask may have removed permissions
        with suppress(OSError):  # not supported by this file system
            os.fchmod(file, 0o600)
    return file
