"""Folders of files -> exercises, and the files that have errors: one bad file never hides a good one."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from guided.exercise.model import Exercise
from guided.exercise.problems import Problem
from guided.exercise.reading import read_file


@dataclass(frozen=True, slots=True)
class Entry:
    """An exercise that can be played, and its file."""

    path: Path
    exercise: Exercise


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file with errors."""

    path: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Library:
    entries: tuple[Entry, ...]
    rejected: tuple[Rejected, ...]


def files(folder: Path) -> Iterator[Path]:
    """The .toml files in `folder` and the folders in it, by name. A folder met twice, as through a link to itself, is
    read once; one that may not be read is passed over; hidden ones too."""
    seen: set[tuple[int, int]] = set()
    for place, folders, names in os.walk(folder, followlinks=True):
        try:
            kind = Path(place).stat()
        except OSError:
            folders.clear()
            continue
        if (kind.st_dev, kind.st_ino) in seen:
            folders.clear()
            continue
        seen.add((kind.st_dev, kind.st_ino))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if name.endswith(".toml") and not name.startswith("."))


def load(folders: Sequence[Path]) -> Library:
    """Everything in the folders, in their order."""
    entries: list[Entry] = []
    rejected: list[Rejected] = []
    for path in (path for folder in folders for path in files(folder)):
        reading = read_file(path)
        if reading.exercise is not None:
            entries.append(Entry(path, reading.exercise))
        elif reading.errors:
            rejected.append(Rejected(path, reading.problems))
    return Library(tuple(entries), tuple(rejected))
