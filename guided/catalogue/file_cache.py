"""Cache what files say, and their last version without errors, so that a file saved with a mistake stays usable."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, NamedTuple

from guided.exercise.exercise_name import exercise_name, pack_place
from guided.files.bounded_read import read_bounded
from guided.files.durable import make_folder, write_atomically
from guided.logged_errors import suppress_and_log

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Ladder, Programme
    from guided.exercise.reading import ReadResult


class FileStamp(NamedTuple):
    """A value that changes when a file is saved. Times are in nanoseconds.

    `changed_ns` is set by the system alone, where `modified_ns` can be set back; on Windows it is the time of creation.
    """

    modified_ns: int
    size: int
    number: int
    changed_ns: int


MISSING = FileStamp(0, -1, 0, 0)


@dataclass(frozen=True, slots=True)
class CachedFile:
    """One file as it was last read.

    `reading` is the present content; `last_good` is what it said when it last had no errors, read from
    `last_good_text`.
    """

    path: Path
    stamp: FileStamp
    reading: "ReadResult"
    last_good: "Exercise | Programme | Ladder | None"
    last_good_text: str = ""
    read_at: int = 0
    """The time in nanoseconds just before `stamp` was taken."""

    @property
    def has_errors(self) -> bool:
        return bool(self.reading.errors)

    @property
    def is_stale(self) -> bool:
        """Return whether the usable content is older than the file."""
        return self.has_errors and self.last_good is not None

    @property
    def exercise(self) -> "Exercise | None":
        from guided.exercise.model import Exercise

        return self.last_good if isinstance(self.last_good, Exercise) else None

    @property
    def problems(self) -> "tuple[Problem, ...]":
        return self.reading.problems


class FileCache:
    """Read each file once until it changes.

    While a file has errors, its last good text is kept in `folder`, so that it is still usable after a restart. Without
    a `folder` nothing is kept on disk.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._files: dict[Path, CachedFile] = {}
        self._folder = folder
        self._kept_names: set[str] | None = None

    def read(self, path: Path) -> CachedFile:
        """Return the file as it is now. Raise nothing."""
        known = self._files.get(path)
        at, stamp = time_ns(), file_stamp(path)
        if known is not None and known.stamp == stamp:
            return known
        cached = self._files[path] = self._sync_kept_copy(_read(path, stamp, known, at))
        return cached

    def forget_all_but(self, paths: Iterable[Path]) -> None:
        """Drop every file that is not in `paths` and no longer exists."""
        wanted = {*paths}
        gone = [path for path in self._files if path not in wanted and not path.exists()]
        for path in gone:
            del self._files[path]
            self._remove_copy(_copy_name(path))

    def _sync_kept_copy(self, cached: CachedFile) -> CachedFile:
        """Return `cached` after bringing the kept copy up to date.

        The copy is written or used while the file has errors, and removed once it has none. If nothing can be written,
        the text stays in memory only. A file of a kept pack has no copy, as nobody writes in it.
        """
        if self._folder is None or cached.stamp == MISSING or pack_place(cached.path) is not None:
            return cached
        name = _copy_name(cached.path)
        if not cached.has_errors:
            self._remove_copy(name)
        elif cached.last_good is not None:
            if name not in self._names_on_disk():
                with suppress_and_log(_log, "the last good version of a file could not be kept", OSError):
                    self._write_copy(name, cached.last_good_text)
        elif name in self._names_on_disk():
            return self._with_kept_copy(cached, self._folder / name)
        return cached

    def _names_on_disk(self) -> set[str]:
        if self._kept_names is None:
            folder = self._folder
            self._kept_names = (
                {each.name for each in folder.iterdir()} if folder is not None and folder.is_dir() else set()
            )
        return self._kept_names

    def _write_copy(self, name: str, text: str) -> None:
        assert self._folder is not None
        make_folder(self._folder)
        write_atomically(self._folder / name, text.encode())
        self._names_on_disk().add(name)

    def _remove_copy(self, name: str) -> None:
        if self._folder is not None and name in self._names_on_disk():
            self._names_on_disk().discard(name)
            with suppress_and_log(_log, "the kept copy of a file could not be removed", OSError):
                (self._folder / name).unlink()

    def _with_kept_copy(self, cached: CachedFile, kept_copy: Path) -> CachedFile:
        """Return `cached` with the last good version read from the file `kept_copy`, if that can be used."""
        from guided.exercise.file_text import MAX_FILE_BYTES
        from guided.exercise.model import Exercise
        from guided.exercise.reading import read_text

        try:
            text = read_bounded(kept_copy, MAX_FILE_BYTES).decode()
        except (OSError, ValueError) as error:
            _log.info("the kept copy of a file could not be read", exc_info=error)
            return cached
        path = cached.path
        good = _parsed_value(read_text(text, exercise_name(path)))
        if good is None:
            return cached
        if isinstance(good, Exercise):
            good = replace(good, file_name=path.name)
        return replace(cached, last_good=replace(good, folder=path.parent), last_good_text=text)


class CachedExercises(Mapping[str, "Exercise | None"]):
    """Maps names to the exercises in `paths`, each read when it is asked for; None where it has errors."""

    def __init__(self, files: FileCache, paths: Mapping[str, Path]) -> None:
        self._files = files
        self._paths = paths

    def __getitem__(self, name: str) -> "Exercise | None":
        return self._files.read(self._paths[name]).exercise

    def __contains__(self, name: object) -> bool:
        return name in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def file_stamp(path: Path) -> FileStamp:
    """Return the stamp of a file as it is now; `MISSING` if there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return MISSING
    return FileStamp(status.st_mtime_ns, status.st_size, status.st_ino, status.st_ctime_ns)


def _read(path: Path, stamp: FileStamp, before: CachedFile | None, at: int) -> CachedFile:
    from guided.exercise.reading import read_file

    reading = read_file(path)
    good = _parsed_value(reading)
    if good is not None or before is None:
        return CachedFile(path, stamp, reading, good, reading.text if good is not None else "", at)
    return CachedFile(path, stamp, reading, before.last_good, before.last_good_text, at)


def _parsed_value(reading: "ReadResult") -> "Exercise | Programme | Ladder | None":
    return reading.exercise or reading.programme or reading.ladder


def _copy_name(path: Path) -> str:
    """Return the name of the kept copy: a hash of the file's absolute path."""
    return f"{sha256(str(path.absolute()).encode('utf-8', 'surrogateescape')).hexdigest()[:24]}.toml"
