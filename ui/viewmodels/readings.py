"""Files read once, as long as they do not change."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guided.exercise.model import Exercise


@dataclass(frozen=True, slots=True)
class Read:
    """What a file said when it was read; `exercise` has a length. One that `names_exercises` is a programme or a
    ladder, right or not."""

    stamp: tuple[int, int]
    exercise: "Exercise | None"
    faulty: bool
    names_exercises: bool


class Readings:
    """What was read, for all who list files."""

    def __init__(self) -> None:
        self._known: dict[Path, Read] = {}

    def of(self, path: Path) -> Read:
        """What `path` says now."""
        read = self._known.get(path)
        stamp = _stamp(path)
        if read is None or read.stamp != stamp:
            read = self._known[path] = _read(path, stamp)
        return read


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, -1
    return found.st_mtime_ns, found.st_size


def _read(path: Path, stamp: tuple[int, int]) -> Read:
    from guided.exercise.reading import read_file
    from ui.viewmodels.describing import seconds

    reading = read_file(path)
    exercise = reading.exercise
    if exercise is not None and exercise.length is None:
        exercise = replace(exercise, length=seconds(exercise))
    return Read(stamp, exercise, bool(reading.errors), reading.names_exercises)
