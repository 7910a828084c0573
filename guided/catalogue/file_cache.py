"""Files as they were last read, and as they last read well: one saved with a mistake stays usable as it was."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from guided.files.bounded_read import read_bounded
from guided.files.durable import make_folder, write_atomically
from guided.logged_errors import suppress_and_log

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Ladder, Programme
    from guided.exercise.reading import ReadResult

FileStamp = tuple[int, int, int]
MISSING: FileStamp = (0, -1, 0)


@dataclass(frozen=True, slots=True)
class CachedFile:
    """One file. `good` is what it says, or, where it has errors, what it said when it last had none."""

    path: Path
    stamp: FileStamp
    reading: "ReadResult"
    last_good: "Exercise | Programme | Ladder | None"
    last_good_text: str = ""

    @property
    def has_errors(self) -> bool:
        return bool(self.reading.errors)

    @property
    def is_stale(self) -> bool:
        """Whether what can be used is older than the file."""
        return self.has_errors and self.last_good is not None

    @property
    def exercise(self) -> "Exercise | None":
        from guided.exercise.model import Exercise

        return self.last_good if isinstance(self.last_good, Exercise) else None

    @property
    def problems(self) -> "tuple[Problem, ...]":
        return self.reading.problems


class FileCache:
    """Reads each file once for as long as it does not change.

    What a file last said well is kept in `folder` while the file has mistakes, so that it is there after a start too.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._papers: dict[Path, CachedFile] = {}
        self._folder = folder
        self._kept: set[str] | None = None

    def read(self, path: Path) -> CachedFile:
        """The file as it is now. Raises nothing."""
        known = self._papers.get(path)
        stamp = file_stamp(path)
        if known is not None and known.stamp == stamp:
            return known
        paper = self._papers[path] = self._written_down(_read(path, stamp, known))
        return paper

    def forget_all_but(self, paths: Iterable[Path]) -> None:
        """Let go of every other file that is not there any more."""
        wanted = {*paths}
        gone = [path for path in self._papers if path not in wanted and not path.exists()]
        for path in gone:
            del self._papers[path]
            self._drop(_name(path))

    def _written_down(self, paper: CachedFile) -> CachedFile:
        """`paper`, once what it last said well is kept, or taken from where it was kept, or needs no keeping any more.
        Where nothing can be written, it is held for as long as the program runs."""
        if self._folder is None or paper.stamp == MISSING:
            return paper
        name = _name(paper.path)
        if not paper.has_errors:
            self._drop(name)
        elif paper.last_good is not None:
            if name not in self._names():
                with suppress_and_log(_log, "what a file last said well could not be kept", OSError):
                    self._write(name, paper.last_good_text)
        elif name in self._names():
            return self._taken_up(paper, self._folder / name)
        return paper

    def _names(self) -> set[str]:
        if self._kept is None:
            folder = self._folder
            self._kept = {each.name for each in folder.iterdir()} if folder is not None and folder.is_dir() else set()
        return self._kept

    def _write(self, name: str, text: str) -> None:
        assert self._folder is not None
        make_folder(self._folder)
        write_atomically(self._folder / name, text.encode())
        self._names().add(name)

    def _drop(self, name: str) -> None:
        if self._folder is not None and name in self._names():
            self._names().discard(name)
            with suppress_and_log(_log, "what a file once said well could not be removed", OSError):
                (self._folder / name).unlink()

    def _taken_up(self, paper: CachedFile, kept: Path) -> CachedFile:
        from guided.exercise.file_text import MAX_FILE_BYTES
        from guided.exercise.reading import read_text

        try:
            text = read_bounded(kept, MAX_FILE_BYTES).decode()
        except (OSError, ValueError) as error:
            _log.info("what a file last said well could not be read", exc_info=error)
            return paper
        good = _parsed_value(read_text(text, paper.path.stem))
        return (
            paper
            if good is None
            else replace(paper, last_good=replace(good, folder=paper.path.parent), last_good_text=text)
        )


def file_stamp(path: Path) -> FileStamp:
    """What differs once a file was saved again."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return MISSING
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(path: Path, stamp: FileStamp, before: CachedFile | None) -> CachedFile:
    from guided.exercise.reading import read_file

    reading = read_file(path)
    good = _parsed_value(reading)
    if good is not None or before is None:
        return CachedFile(path, stamp, reading, good, reading.text if good is not None else "")
    return CachedFile(path, stamp, reading, before.last_good, before.last_good_text)


def _parsed_value(reading: "ReadResult") -> "Exercise | Programme | Ladder | None":
    return reading.exercise or reading.programme or reading.ladder


def _name(path: Path) -> str:
    return f"{sha256(str(path.absolute()).encode('utf-8', 'surrogateescape')).hexdigest()[:24]}.toml"
