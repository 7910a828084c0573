"""Read folders of exercises, programmes and ladders. A file with errors never hides a good one."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guided import bundled
from guided.catalogue.stray_files import EXTENSION, copy_problem, find_copies, is_hidden_name, misnamed_file
from guided.exercise.diagnostic import Problem
from guided.exercise.exercise_name import exercise_name
from guided.exercise.model import Exercise
from guided.exercise.programme_model import Ladder, Programme
from guided.exercise.reading import HIDDEN_SUFFIX, ReadResult, read_file

EDITOR_SETTINGS = "tombi.toml"
"""An editor's settings file, which is found beside exercises but is not one."""

MAX_FOLDERS = 2000
"""How many folders are searched below one folder; a folder with more is not a collection of exercises."""


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A playable exercise and its file."""

    path: Path
    exercise: Exercise


@dataclass(frozen=True, slots=True)
class FaultyFile:
    """A file with errors."""

    path: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that the folders hold. Programmes and ladders have their folder and name in them."""

    entries: tuple[LibraryEntry, ...]
    faulty_files: tuple[FaultyFile, ...]
    programmes: tuple[Programme, ...] = ()
    ladders: tuple[Ladder, ...] = ()


class LazyExercises(Mapping[str, Exercise | None]):
    """Map names to the exercises among `paths`, and read each file when it is first asked for.

    The value is None for an exercise with errors. Of two files with one name the last one counts.
    """

    def __init__(self, paths: Callable[[], Iterable[Path]]) -> None:
        self._paths = {exercise_name(path): path for path in paths()}
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
    """Yield the .toml files in `folder` and its subfolders, in the order of their names.

    The ending may be in capitals, and files that an editor saved as .toml.txt are included. Hidden files, editors'
    settings and unreadable folders are skipped. A folder that is reached twice, as through a link to itself, is read
    once. Links that lead out of `folder` are not followed, and copies of a file beside it are left out;
    `files_left_out` lists both.
    """
    for found in _walk(folder):
        yield from (Path(found.path, name) for name in found.files)


def find_folders(folder: Path) -> Iterator[Path]:
    """Yield `folder` and the subfolders that `find_files` searches."""
    yield from (Path(found.path) for found in _walk(folder))


@dataclass(slots=True)
class FolderContents:
    """All that there is in a folder: the subfolders that `find_files` searches, its files, and those left out."""

    folders: list[Path]
    files: list[Path]
    left_out: list[tuple[Path, ReadResult]]


def look_through(folder: Path) -> FolderContents:
    """Return what `find_files` and `files_left_out` return, and the folders, from one walk."""
    contents = FolderContents([], [], [])
    root = os.path.realpath(folder)
    for found in _walk(folder):
        parent = Path(found.path)
        contents.folders.append(parent)
        contents.files += [parent / name for name in found.files]
        contents.left_out += _left_out(found, root)
    return contents


def files_left_out(folder: Path) -> list[tuple[Path, ReadResult]]:
    """Return what `find_files` leaves out and its author would miss, each with the problem to report.

    These are links to files or folders outside `folder`, copies of other files, and exercises under a name that is not
    read.
    """
    return look_through(folder).left_out


def name_warnings(file: Path) -> tuple[Problem, ...]:
    """Return what the name of a file says against it: that it is a copy of one beside it, or is not read as an
    exercise."""
    try:
        names = [each.name for each in file.parent.iterdir()]
    except (OSError, ValueError):
        return ()
    copy = find_copies(file.parent, sorted(filter(_is_candidate, names))).get(file.name)
    misnamed = misnamed_file(file, names)
    return (*((copy_problem(copy),) if copy else ()), *(misnamed.problems if misnamed else ()))


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


@dataclass(frozen=True, slots=True)
class _Folder:
    """One folder: the names of all files, of the usable ones, of the links that lead out, and of the copies."""

    path: str
    names: list[str]
    files: list[str]
    links_out: list[str]
    copies: dict[str, Problem]


def _left_out(found: _Folder, root: str) -> Iterator[tuple[Path, ReadResult]]:
    parent = Path(found.path)
    yield from ((parent / name, _LINK_PROBLEM) for name in found.links_out)
    yield from ((parent / name, ReadResult(None, (problem,))) for name, problem in found.copies.items())
    for path in (parent / name for name in sorted(found.names)):
        reading = None if _leads_out(str(path), root) else misnamed_file(path, found.names)
        if reading is not None:
            yield path, reading


def _walk(folder: Path) -> Iterator[_Folder]:
    """Yield `folder` and each folder below it."""
    root = os.path.realpath(folder)
    seen: set[tuple[int, int]] = set()
    for path, subfolders, names in os.walk(folder, followlinks=True):
        try:
            status = Path(path).stat()
        except OSError:  # removed meanwhile, or not readable
            subfolders.clear()
            continue
        if (status.st_dev, status.st_ino) in seen:
            subfolders.clear()
            continue
        seen.add((status.st_dev, status.st_ino))
        if len(seen) > MAX_FOLDERS:
            return
        visible_folders = sorted(name for name in subfolders if not name.startswith("."))
        candidates = sorted(name for name in names if _is_candidate(name))
        out = [name for name in (*visible_folders, *candidates) if _leads_out(os.path.join(path, name), root)]  # noqa: PTH118 (quicker)
        subfolders[:] = [name for name in visible_folders if name not in out]
        inside = [name for name in candidates if name not in out]
        copies = {name: copy_problem(copy) for name, copy in find_copies(Path(path), inside).items()}
        yield _Folder(path, names, [name for name in inside if name not in copies], out, copies)


def _leads_out(path: str, root: str) -> bool:
    """Return whether `path` is a link or junction to something outside the folder `root`.

    A broken link is not: whoever reads it reports the error.
    """
    if not os.path.lexists(path) or not (Path(path).is_symlink() or sys.platform == "win32"):
        return False
    target = os.path.realpath(path)
    return not Path(target).is_relative_to(root) and os.path.lexists(target)


def _is_candidate(name: str) -> bool:
    folded = name.lower()
    return folded.endswith((EXTENSION, HIDDEN_SUFFIX)) and not is_hidden_name(name) and folded != EDITOR_SETTINGS


def load_library(folders: Sequence[Path]) -> Library:
    """Read everything in the folders, in their order, without translations. A programme or ladder may use the exercises
    in any of them."""
    paths = [path for folder in folders for path in find_files(folder)]
    return _as_library(read_files([path for path in paths if not is_translation(path)]))


def is_translation(path: Path) -> bool:
    """Return whether a file says in another language what one of the same name in the folder above says: it lies in a
    folder named after the language, such as `de`."""
    folder = path.parent
    return bool(_LANGUAGE_FOLDER.fullmatch(folder.name)) and (folder.parent / path.name).is_file()


_LANGUAGE_FOLDER = re.compile(r"[a-z]{2}(?:-[A-Z]{2})?")


def read_files(paths: Sequence[Path]) -> list[tuple[Path, ReadResult]]:
    """Read the files, in their order.

    Programmes, ladders and short forms may name the exercises among them, those in neighbouring folders, and the
    bundled ones.
    """
    readings = {path: read_file(path) for path in paths}
    for path in [path for path, reading in readings.items() if reading.names_others]:
        known = {
            **bundled_exercises(),
            **_neighbouring_exercises(path.parent, readings),
            **_exercises_by_name(readings),
        }
        readings[path] = _read_among(path, known)
    return [(path, readings[path]) for path in paths]


def bundled_exercises() -> Mapping[str, Exercise | None]:
    """Return the exercises that come with the program, by name."""
    return _read_all(tuple(bundled.exercise_files()))


def known_exercises_beside(path: Path) -> Mapping[str, Exercise | None]:
    """Return the exercises by name that a file at `path` may name: the bundled ones and its neighbours."""
    return {**bundled_exercises(), **_neighbouring_exercises(path.parent, {})}


@cache
def _read_all(paths: tuple[Path, ...]) -> Mapping[str, Exercise | None]:
    return _exercises_by_name({path: read_file(path) for path in paths})


def _read_among(path: Path, known: Mapping[str, Exercise | None]) -> ReadResult:
    return read_file(path, lambda: known)


def _neighbouring_exercises(folder: Path, readings: Mapping[Path, ReadResult]) -> Mapping[str, Exercise | None]:
    """Return the exercises in the folder of a programme, and in `exercises` beside that folder, by name."""
    root = os.path.realpath(folder)
    beside = [
        path
        for path in sorted(folder.glob("*"))
        if path.suffix.lower() == EXTENSION and _is_candidate(path.name) and not _leads_out(str(path), root)
    ]
    paths = [*find_files(folder.parent / "exercises"), *beside]
    return _exercises_by_name({path: readings.get(path) or read_file(path) for path in paths})


def _exercises_by_name(readings: Mapping[Path, ReadResult]) -> dict[str, Exercise | None]:
    """Return the exercises among the files by name; None for one that has errors."""
    return {exercise_name(path): reading.exercise for path, reading in readings.items() if not reading.names_exercises}


def _as_library(readings: Sequence[tuple[Path, ReadResult]]) -> Library:
    return Library(
        entries=tuple(LibraryEntry(path, reading.exercise) for path, reading in readings if reading.exercise),
        faulty_files=tuple(FaultyFile(path, reading.problems) for path, reading in readings if reading.errors),
        programmes=tuple(reading.programme for _, reading in readings if reading.programme),
        ladders=tuple(reading.ladder for _, reading in readings if reading.ladder),
    )
