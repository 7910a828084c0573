"""Find the recordings and sounds that lie in a folder beside an exercise."""

from pathlib import Path


def resolve_companion_file(file: Path, folder: str) -> Path | None:
    """Return the real path of `file` if it lies in the `folder` that its path names, and None otherwise.

    A link that leads out of the folder is refused, and so is a folder that is itself a link. Raise OSError where the
    file is missing or may not be looked at.
    """
    exercise_folder = next((parent.parent for parent in file.parents if parent.name == folder), None)
    path = file.resolve(strict=True)
    is_inside = exercise_folder is not None and path.is_relative_to(exercise_folder.resolve() / folder)
    return path if is_inside and path.is_file() else None
