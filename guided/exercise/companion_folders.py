"""Files that lie beside an exercise, in the one folder where their kind is kept."""

from pathlib import Path


def resolve_companion_file(file: Path, folder: str) -> Path | None:
    """Where `file` truly lies, if that is in the `folder` it is named in. Raises OSError where it cannot be seen.

    A link that leads anywhere else is none of an exercise's files, nor is one through a folder that is a link itself.
    """
    beside = next((above.parent for above in file.parents if above.name == folder), None)
    place = file.resolve(strict=True)
    kept = beside is not None and place.is_relative_to(beside.resolve() / folder)
    return place if kept and place.is_file() else None
