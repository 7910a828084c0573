"""New files of the program's making: whole, and never over one that is there."""

import os
from contextlib import suppress
from pathlib import Path

LONGEST = 80
"""Letters of a title that go into a file's name."""
_NEVER = set('<>:"/\\|?*')


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
    raise FileExistsError(f"{folder} has no room for {stem}.{ending}")
