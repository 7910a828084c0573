"""Save new files and folders under a free name, and never overwrite one."""

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from secrets import token_hex

from guided.files.durable import make_folder, remove, retry_while_locked, sync_folder, write_new_file
from guided.text.letters import first_letters, letter_count, without_controls

MAX_TITLE_LETTERS, MAX_TITLE_BYTES = 80, 200
"""Most letters of a title in a file's name, and bytes: a name has 255 at most."""
_FORBIDDEN = set('<>:"/\\|?*')
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])[ .]*(?:\..*)?", re.IGNORECASE)


def is_reserved_name(name: str) -> bool:
    """Return whether Windows keeps the file name `name` for a device, whatever its ending."""
    return _RESERVED.fullmatch(name) is not None


def to_file_name(text: str, fallback: str) -> str:
    """Return `text` as a file name that is valid on any system, or `fallback` if nothing of it remains."""
    allowed = "".join(" " if letter in _FORBIDDEN else letter for letter in without_controls(text))
    title = first_letters(" ".join(allowed.split()), MAX_TITLE_LETTERS)
    while len(title.encode()) > MAX_TITLE_BYTES:
        title = first_letters(title, letter_count(title) - 1)
    name = title.strip(" .") or fallback
    return f"_{name}" if is_reserved_name(name) else name


def save_new_file(folder: Path, stem: str, ending: str, data: bytes, *, apart: str = " ") -> Path:
    """Write `data` to a new file in `folder` and return its path: `stem.ending`, or with the next free number.
    `apart` stands before the number.

    The file is readable by its owner only, and appears completely or not at all. Raise OSError.
    """
    make_folder(folder)
    fresh = folder / f".{stem}.{token_hex(4)}.part"
    try:
        write_new_file(fresh, data)
        return _first_free(folder, stem, f".{ending}", lambda target: _link(fresh, target), apart)
    finally:
        remove(fresh)


def save_new_folder(folder: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Create a new folder with `files` in it, for its owner only, completely or not at all. Raise OSError."""
    make_folder(folder)
    fresh = folder / f".{name}.{token_hex(4)}.part"
    make_folder(fresh)
    try:
        for file_name, data in files.items():
            write_new_file(fresh / file_name, data)
        return _first_free(folder, name, "", lambda target: _move(fresh, target))
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _first_free(folder: Path, stem: str, ending: str, take: Callable[[Path], bool], apart: str = " ") -> Path:
    """Return the first path in `folder` for which `take` returns true. Raise FileExistsError after 10,000 names."""
    for number in range(1, 10_001):
        path = folder / (f"{stem}{ending}" if number == 1 else f"{stem}{apart}{number}{ending}")
        if take(path):
            sync_folder(folder)
            return path
    raise FileExistsError(f"{folder} has no room for {stem}{ending}")


def _link(fresh: Path, target: Path) -> bool:
    """Link `fresh` to `target` if that is free, or rename it where the disk has no hard links. Return whether it was
    free."""
    if target.exists():
        return False
    try:
        target.hardlink_to(fresh)
    except FileExistsError:
        return False
    except OSError:
        retry_while_locked(lambda: fresh.rename(target))
    return True


def _move(fresh: Path, target: Path) -> bool:
    """Rename `fresh` to `target` if that is free, and return whether it was."""
    if target.exists():
        return False
    fresh.rename(target)
    return True
