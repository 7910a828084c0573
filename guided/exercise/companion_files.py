"""Find the recordings and sounds that lie in a folder beside an exercise."""

import sys
import unicodedata
from pathlib import Path

from guided.files.free_names import is_reserved_name


def resolve_companion_file(file: Path, folder: str) -> Path | None:
    """Return the real path of `file` if it lies in the `folder` that its path names, and None otherwise.

    The name may differ in capitals and in composed letters, as it does on other systems. A link that leads out of the
    folder is refused, and so is a folder that is itself a link. Raise OSError where the file is missing or may not be
    looked at.
    """
    if sys.platform == "win32" and is_reserved_name(file.name):
        raise FileNotFoundError(f"{file.name} is a device")
    exercise_folder = next((parent.parent for parent in file.parents if parent.name == folder), None)
    path = _as_it_is_named(file).resolve(strict=True)
    is_inside = exercise_folder is not None and path.is_relative_to(exercise_folder.resolve() / folder)
    return path if is_inside and path.is_file() else None


def _as_it_is_named(file: Path) -> Path:
    """Return `file`, or the one file in its folder whose name differs in capitals or composed letters only."""
    if file.exists() or not file.parent.is_dir():
        return file
    alike = [each for each in file.parent.iterdir() if _folded(each.name) == _folded(file.name)]
    return alike[0] if len(alike) == 1 else file


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
