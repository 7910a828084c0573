"""New files of the program's making: whole, and never over one that is there."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

LONGEST = 80
"""Letters of a title that go into a file's name."""
_NEVER = set('<>:"/\\|?*')
_BINARY = getattr(os, "O_BINARY", 0)


def file_name(words: str, otherwise: str) -> str:
    """`words` as they can stand in a file's name on any system; `otherwise` where nothing of them can."""
    kept = "".join(letter if letter.isprintable() and letter not in _NEVER else " " for letter in words)
    return " ".join(kept.split())[:LONGEST].strip(" .") or otherwise


def save_new(folder: Path, stem: str, ending: str, data: bytes) -> Path:
    """Write `data` to a new file in `folder` and return it: `stem.ending`, or the next one that is not taken.

    Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, 10_001):
        place = folder / (f"{stem}.{ending}" if number == 1 else f"{stem} {number}.{ending}")
        try:
            file = place.open("xb")
        except FileExistsError:
            continue
        try:
            with file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            with suppress(OSError):
                place.unlink()
            raise
        return place
    raise _no_room(folder, stem, ending)


def save_own(folder: Path, stem: str, ending: str, data: bytes) -> Path:
    """The same, for its owner alone to read, and whole under its name or not there at all. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f".{stem}.{token_hex(4)}.part"
    try:
        write_own(fresh, data)
        for number in range(1, 10_001):
            place = folder / (f"{stem}.{ending}" if number == 1 else f"{stem} {number}.{ending}")
            if not place.exists() and _named(fresh, place):
                settled(folder)
                return place
    finally:
        fresh.unlink(missing_ok=True)
    raise _no_room(folder, stem, ending)


def save_folder(folder: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """A new folder with `files` in it, for its owner alone, whole or not at all. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f".{name}.{token_hex(4)}.part"
    fresh.mkdir(mode=0o700)
    try:
        for each, data in files.items():
            write_own(fresh / each, data)
        for number in range(1, 10_001):
            place = folder / (name if number == 1 else f"{name} {number}")
            if not place.exists():
                fresh.rename(place)
                settled(folder)
                return place
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    raise FileExistsError(f"{folder} has no room for {name}")


def write_own(path: Path, data: bytes) -> None:
    """A new file for its owner alone, from its first byte; on return it is on the disk. Raises OSError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def settled(folder: Path) -> None:
    """What was named, moved or removed in `folder` is so on the disk too, where the system can tell."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _named(fresh: Path, place: Path) -> bool:
    """Give `fresh` the name `place`; False where that is taken. A disk that knows no second names has it renamed."""
    try:
        place.hardlink_to(fresh)
    except FileExistsError:
        return False
    except OSError:
        fresh.rename(place)
    return True


def _no_room(folder: Path, stem: str, ending: str) -> OSError:
    return FileExistsError(f"{folder} has no room for {stem}.{ending}")
