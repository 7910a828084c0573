"""Files that are on the disk when it is said that they are: new ones, ones that take the place of others, and ones of
which nothing is to be left."""

import os
from contextlib import suppress
from pathlib import Path

AT_ONCE = 1 << 20
_BINARY = getattr(os, "O_BINARY", 0)


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


def make(path: Path) -> None:
    """A new file with nothing in it, for its owner alone. Raises OSError, FileExistsError where there is one."""
    os.close(_made(path))


def write_new(path: Path, data: bytes) -> None:
    """A new file for its owner alone, from its first byte. Raises OSError, FileExistsError where there is one."""
    with os.fdopen(_made(path), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def write(path: Path, data: bytes) -> None:
    """`data` takes the place of what was at `path`, whole or not at all, for its owner alone. Raises OSError."""
    fresh = fresh_of(path)
    fresh.unlink(missing_ok=True)
    write_new(fresh, data)
    put(fresh, path)


def fresh_of(path: Path) -> Path:
    """Where what is to take the place of `path` is made ready, in the same folder."""
    return path.with_name(path.name + ".new")


def put(fresh: Path, path: Path) -> None:
    """`fresh` takes the place of what was at `path`; on return that holds, whatever happens to the machine."""
    fresh.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Names in `folder` are on the disk as they are now, where a system can be asked for that."""
    with suppress(OSError):
        found = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(found)
        finally:
            os.close(found)


def blank(file: int) -> None:
    """Write over every byte of an open file. What a disk keeps of older bytes by itself is beyond any program."""
    left = os.fstat(file).st_size
    os.lseek(file, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(file, bytes(min(left, AT_ONCE)))
    os.fsync(file)


def wipe(path: Path) -> None:
    """Nothing is left of the file at `path`; nothing happens where there is none. Raises OSError."""
    try:
        file = os.open(path, os.O_WRONLY | _BINARY)
    except FileNotFoundError:
        return
    try:
        blank(file)
    finally:
        os.close(file)
    path.unlink()
    sync_folder(path.parent)


def _made(path: Path) -> int:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    if hasattr(os, "fchmod"):  # the umask may have taken more away
        with suppress(OSError):
            os.fchmod(file, 0o600)
    return file
