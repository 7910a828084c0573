"""New files of the program's making: under a name that is free, and never over one that is there."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from secrets import token_hex

from guided.files.durable import make_folder, remove, retry_while_locked, sync_folder, write_new_file

MAX_TITLE_LETTERS = 80
"""Letters of a title that go into a file's name."""
_FORBIDDEN = set('<>:"/\\|?*')


def to_file_name(text: str, fallback: str) -> str:
    """`words` as they can stand in a file's name on any system; `otherwise` where nothing of them can."""
    kept = "".join(letter if letter.isprintable() and letter not in _FORBIDDEN else " " for letter in text)
    return " ".join(kept.split())[:MAX_TITLE_LETTERS].strip(" .") or fallback


def save_new_file(folder: Path, stem: str, ending: str, data: bytes) -> Path:
    """Write `data` to a new file in `folder` and return it: `stem.ending`, or the next one that is not taken.

    It is for its owner alone to read, and whole under its name or not there at all. Raises OSError.
    """
    make_folder(folder)
    fresh = folder / f".{stem}.{token_hex(4)}.part"
    try:
        write_new_file(fresh, data)
        return _first_free(folder, stem, f".{ending}", lambda place: _link(fresh, place))
    finally:
        remove(fresh)


def save_new_folder(folder: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """A new folder with `files` in it, for its owner alone, whole or not at all. Raises OSError."""
    make_folder(folder)
    fresh = folder / f".{name}.{token_hex(4)}.part"
    make_folder(fresh)
    try:
        for each, data in files.items():
            write_new_file(fresh / each, data)
        return _first_free(folder, name, "", lambda place: _move(fresh, place))
    except OSError:
        shutil.rmtree(fresh, ignore_errors=True)
        raise


def _first_free(folder: Path, stem: str, ending: str, take: Callable[[Path], bool]) -> Path:
    """The first name in `folder` that `take` could have."""
    for number in range(1, 10_001):
        place = folder / (f"{stem}{ending}" if number == 1 else f"{stem} {number}{ending}")
        if take(place):
            sync_folder(folder)
            return place
    raise FileExistsError(f"{folder} has no room for {stem}{ending}")


def _link(fresh: Path, place: Path) -> bool:
    """Give `fresh` the name `place` too; a disk that knows no second names has it renamed."""
    if place.exists():
        return False
    try:
        place.hardlink_to(fresh)
    except FileExistsError:
        return False
    except OSError:
        retry_while_locked(lambda: fresh.rename(place))
    return True


def _move(fresh: Path, place: Path) -> bool:
    if place.exists():
        return False
    fresh.rename(place)
    return True
