"""Folders of files -> exercises, programmes and ladders, and the files that have errors: one bad file never hides a
good one."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guided import bundled
from guided.exercise.diagnostic import Problem
from guided.exercise.model import Exercise
from guided.exercise.programme_model import Ladder, Programme
from guided.exercise.reading import HIDDEN_SUFFIX, ReadResult, read_file

EDITOR_SETTINGS = "tombi.toml"
"""An editor's settings, which lie beside exercises and are none."""

MAX_FOLDERS = 2000
"""Folders in a folder that are looked into: whoever keeps more in one keeps something else there."""


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """An exercise that can be played, and its file."""

    path: Path
    exercise: Exercise


@dataclass(frozen=True, slots=True)
class FaultyFile:
    """A file with errors."""

    path: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """What the folders hold. A programme and a ladder know their folder and their name."""

    entries: tuple[LibraryEntry, ...]
    faulty_files: tuple[FaultyFile, ...]
    programmes: tuple[Programme, ...] = ()
    ladders: tuple[Ladder, ...] = ()


class LazyExercises(Mapping[str, Exercise | None]):
    """The exercises among `paths` by name, each read when it is asked for; None for one that has errors. Of two files
    with one name the last counts."""

    def __init__(self, paths: Callable[[], Iterable[Path]]) -> None:
        self._paths = {path.stem: path for path in paths()}
        self._read: dict[str, ReadResult] = {}

    def __getitem__(self, name: str) -> Exercise | None:
        if name not in self._read:
            self._read[name] = read_file(self._paths[name])
        reading = self._read[name]
        if reading.names_exercises:
            raise KeyError(name)
        return reading.exercise

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._paths if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def find_files(folder: Path) -> Iterator[Path]:
    """The .toml files in `folder` and the folders in it, by name, and those that an editor called .toml.txt. A folder
    met twice, as through a link to itself, is read once; one that may not be read is passed over; hidden ones and an
    editor's settings too. A link that leads out of `folder` is not followed: `left_out` tells of those."""
    for place, names, _ in _walk(folder):
        yield from (Path(place, name) for name in names)


def find_folders(folder: Path) -> Iterator[Path]:
    """`folder`, and those in it that `files` looks into."""
    yield from (Path(place) for place, _, _ in _walk(folder))


def links_leading_out(folder: Path) -> list[tuple[Path, ReadResult]]:
    """The links in `folder` that lead out of it, to files or to folders of them, and what is to be said of each."""
    return [(Path(place, name), _LINK_PROBLEM) for place, _, out in _walk(folder) for name in out]


_LINK_PROBLEM = ReadResult(
    None,
    (
        Problem(
            "link-leads-out",
            "error",
            "this is a link that leads out of the folder, and it was not followed; put the file itself here",
            *(None, 1, 1, 1, 2),
        ),
    ),
)


def _walk(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Every folder with the names of its files by which `files` goes, and of what leads out of `folder`."""
    root = os.path.realpath(folder)
    seen: set[tuple[int, int]] = set()
    for place, inside, names in os.walk(folder, followlinks=True):
        try:
            kind = Path(place).stat()
        except OSError:  # it went meanwhile, or may not be looked into
            inside.clear()
            continue
        if (kind.st_dev, kind.st_ino) in seen:
            inside.clear()
            continue
        seen.add((kind.st_dev, kind.st_ino))
        if len(seen) > MAX_FOLDERS:
            return
        there = sorted(name for name in inside if not name.startswith("."))
        found = sorted(name for name in names if _is_candidate(name))
        out = [name for name in (*there, *found) if _leads_out(os.path.join(place, name), root)]  # noqa: PTH118 (quicker)
        inside[:] = [name for name in there if name not in out]
        yield place, [name for name in found if name not in out], out


def _leads_out(path: str, root: str) -> bool:
    """Whether `path` is a link, or a junction, to what is not in the folder `root`; one that leads to nothing is left
    to whoever reads it."""
    if not os.path.lexists(path) or not (Path(path).is_symlink() or sys.platform == "win32"):
        return False
    truly = os.path.realpath(path)
    return not Path(truly).is_relative_to(root) and os.path.lexists(truly)


def _is_candidate(name: str) -> bool:
    return name.endswith((".toml", HIDDEN_SUFFIX)) and not name.startswith(".") and name != EDITOR_SETTINGS


def load_library(folders: Sequence[Path]) -> Library:
    """Everything in the folders, in their order. A programme or a ladder may use the exercises in any of them."""
    return _as_library(read_files([path for folder in folders for path in find_files(folder)]))


def read_files(paths: Sequence[Path]) -> list[tuple[Path, ReadResult]]:
    """Read the files, in their order. Programmes and ladders among them may use the exercises among them, those beside
    them, and the bundled ones."""
    readings = {path: read_file(path) for path in paths}
    for path in [path for path, reading in readings.items() if reading.names_exercises]:
        known = {
            **bundled_exercises(),
            **_neighbouring_exercises(path.parent, readings),
            **_exercises_by_name(readings),
        }
        readings[path] = _read_among(path, known)
    return [(path, readings[path]) for path in paths]


def bundled_exercises() -> Mapping[str, Exercise | None]:
    """Return the exercises that come with the program, by name."""
    return _exercises_in(bundled.exercises())


@cache
def _exercises_in(folder: Path) -> Mapping[str, Exercise | None]:
    return _exercises_by_name({path: read_file(path) for path in find_files(folder)})


def _read_among(path: Path, known: Mapping[str, Exercise | None]) -> ReadResult:
    return read_file(path, lambda: known)


def _neighbouring_exercises(folder: Path, readings: Mapping[Path, ReadResult]) -> Mapping[str, Exercise | None]:
    """The exercises in the folder of a programme, and in `exercises` beside it, by name."""
    root = os.path.realpath(folder)
    beside = [path for path in sorted(folder.glob("*.toml")) if not _leads_out(str(path), root)]
    found = [*find_files(folder.parent / "exercises"), *beside]
    return _exercises_by_name({path: readings.get(path) or read_file(path) for path in found})


def _exercises_by_name(readings: Mapping[Path, ReadResult]) -> dict[str, Exercise | None]:
    """The exercises among the files; None for one that has errors."""
    return {path.stem: reading.exercise for path, reading in readings.items() if not reading.names_exercises}


def _as_library(readings: Sequence[tuple[Path, ReadResult]]) -> Library:
    return Library(
        entries=tuple(LibraryEntry(path, reading.exercise) for path, reading in readings if reading.exercise),
        faulty_files=tuple(FaultyFile(path, reading.problems) for path, reading in readings if reading.errors),
        programmes=tuple(reading.programme for _, reading in readings if reading.programme),
        ladders=tuple(reading.ladder for _, reading in readings if reading.ladder),
    )
