"""Know every file in short. What is known is kept on disk, so that an unchanged file is not read at the next start.

Nothing that is kept is played. An entry counts only while its file has the same times, size and number as when it was
read, and was read by the same version of the program; whatever does not fit is read from the file. `open` always reads
the file, and refuses one that is not as its entry says.
"""

import json
import logging
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import guided
from guided.catalogue.file_cache import CachedFile, FileCache, FileStamp, file_stamp
from guided.exercise.exercise_name import pack_place
from guided.exercise.file_text import MAX_FILE_BYTES
from guided.files.bounded_read import parse_json_bounded, read_bounded
from guided.files.durable import make_folder, wipe, write_atomically
from guided.logged_errors import suppress_and_log

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.model import Exercise

_log = logging.getLogger(__name__)

SUM_BYTES = 65
"""Bytes of the first line of the file, see `_sum_of`."""
MAX_BYTES = 16 * 1024 * 1024
"""Bytes of the file. A thousand exercises take half a megabyte."""
CLOCK_TICK_NS = 2_000_000_000
"""The coarsest step of a file's time in nanoseconds, that of FAT. A file that was read within such a step of its last
change may change once more without a new time, so it is read again at the next start."""

Summarize = Callable[["Exercise", Path], "ExerciseSummary"]


@dataclass(frozen=True, slots=True)
class IndexedFile:
    """What is known of a file: the `summary` of its exercise, or that it is a programme or a ladder."""

    stamp: FileStamp
    summary: "ExerciseSummary | None"
    names_exercises: bool
    has_errors: bool = False
    """Whether the file has errors; the summary then is of its last version without."""


class ExerciseIndex:
    """What is known of each file, read once until it changes."""

    def __init__(self, files: FileCache, summarize: Summarize, path: Path | None = None) -> None:
        """Create the index. `path` is the file in which it is kept; without one it lasts as long as the program."""
        self._files = files
        self._summarize = summarize
        self._path = path
        self._writing = Lock()
        self._known: dict[Path, IndexedFile] = {}
        self._keepable: dict[Path, bool] = {}
        self._kept: dict[str, Any] = {}
        self._read_any = False
        """Whether a file was read since the last snapshot."""

    def prepare(self, paths: Iterable[Path]) -> None:
        """Read what an earlier run kept, and let the system fetch whatever else of `paths` will be read, so that `look`
        waits for no disk. This blocks, so it is called in a thread, before anything else."""
        if self._path is not None:
            self._kept = _load(self._path)
        for path in paths:
            if not self._is_kept(path, file_stamp(path)):
                with suppress(OSError, ValueError):  # `look` says why
                    read_bounded(path, MAX_FILE_BYTES)

    def look(self, path: Path) -> IndexedFile:
        """Return what is known of the file as it is now, and read it where that is nothing. Raise nothing."""
        known, stamp = self._known.get(path), file_stamp(path)
        if known is None or known.stamp != stamp:
            known = self._known[path] = self._find_kept(path, stamp) or self._read(path)
        return known

    def open(self, summary: "ExerciseSummary") -> "Exercise | None":
        """Return the exercise, with all checks of its file made now. Return None where it is not as the summary says:
        then `look` returns what it is."""
        cached = self._files.read(summary.file)
        found = self._of(cached)
        if found.summary != summary:
            self._known[summary.file] = self._read(summary.file)
            return None
        exercise = cached.exercise
        return None if exercise is None else replace(exercise, length=summary.length)

    def snapshot(self, paths: Iterable[Path]) -> bytes | None:
        """Return what is to be kept of `paths` with `save`, or None where that is kept already.

        They are in the order of their names, which tells nothing of what was done when.
        """
        if self._path is None:
            return None
        keepable = [path for path in paths if self._keepable.get(path)]
        if not self._read_any and len(keepable) == len(self._kept):
            return None
        self._read_any = False
        self._kept = rows = {str(path): _row(self._known[path]) for path in sorted(keepable)}
        text = json.dumps({"reader": _reader(), "files": rows}, separators=(",", ":")).encode()
        return _sum_of(text) + text

    def save(self, data: bytes) -> None:
        """Keep a snapshot. It blocks, so it is called in a thread; a full disk means a slower start."""
        if self._path is None:
            return
        with self._writing, suppress_and_log(_log, "what the exercises say in short could not be kept", OSError):
            make_folder(self._path.parent)
            write_atomically(self._path, data)

    def erase(self) -> None:
        """Remove the file. Raise nothing."""
        self._kept = {}
        if self._path is not None:
            with self._writing, suppress_and_log(_log, "what the exercises say in short could not be erased", OSError):
                wipe(self._path)

    def _find_kept(self, path: Path, stamp: FileStamp) -> IndexedFile | None:
        if not self._is_kept(path, stamp):
            return None
        from guided.catalogue.exercise_summary import summary_from_json

        kept = self._kept[str(path)]["summary"]
        try:
            summary = None if kept is None else summary_from_json(kept, path)
        except ValueError as error:
            _log.info("what was kept of a file does not fit", exc_info=error)
            return None
        self._keepable[path] = True
        return IndexedFile(stamp, summary, names_exercises=summary is None)

    def _is_kept(self, path: Path, stamp: FileStamp) -> bool:
        row = self._kept.get(str(path))
        return isinstance(row, dict) and row.keys() == {"stamp", "summary"} and row["stamp"] == list(stamp)

    def _read(self, path: Path) -> IndexedFile:
        cached = self._files.read(path)
        self._keepable[path], self._read_any = _is_keepable(cached), True
        return self._of(cached)

    def _of(self, cached: CachedFile) -> IndexedFile:
        exercise = cached.exercise
        summary = None if exercise is None else self._summarize(exercise, cached.path)
        return IndexedFile(cached.stamp, summary, cached.reading.names_exercises, cached.has_errors)


def _row(known: IndexedFile) -> dict[str, Any]:
    from guided.catalogue.exercise_summary import summary_to_json

    return {"stamp": list(known.stamp), "summary": known.summary and summary_to_json(known.summary)}


def _is_keepable(cached: CachedFile) -> bool:
    """Return whether the stamp tells of every later change, and nothing depends on other files: on the last version
    without errors, or on recordings. What a coach gave to the two may be behind a lock, and stands in no other file."""
    exercise, reading = cached.exercise, cached.reading
    if pack_place(cached.path) is not None:
        return False
    if cached.has_errors or (exercise is None and not reading.names_exercises):
        return False
    if max(cached.stamp.modified_ns, cached.stamp.changed_ns) > cached.read_at - CLOCK_TICK_NS:
        return False
    steps = exercise.steps if exercise is not None else ()
    return not any(each.voice or any(cue.voice for cue in each.cues) for each in steps)


def _load(path: Path) -> dict[str, Any]:
    """Return the rows of the file, unchecked, or none where it is not ours, or of another version."""
    try:
        if not _is_ours(path):
            return {}
        data = read_bounded(path, MAX_BYTES)
        text = data[SUM_BYTES:]
        if data[:SUM_BYTES] != _sum_of(text):
            raise ValueError("it is not as it was written")
        found = parse_json_bounded(text, MAX_BYTES)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        _log.info("what the exercises say in short could not be read", exc_info=error)
        return {}
    rows = found.get("files") if isinstance(found, dict) and found.get("reader") == _reader() else None
    return rows if isinstance(rows, dict) else {}


def _sum_of(text: bytes) -> bytes:
    """Return the line before `text`, which tells whether a byte of it was changed."""
    return sha256(text).hexdigest().encode() + b"\n"


def _is_ours(path: Path) -> bool:
    """Return whether the file is one that nobody else could have written."""
    status = path.lstat()
    return os.name == "nt" or (status.st_uid == os.getuid() and not status.st_mode & 0o022)


@cache
def _reader() -> str:
    """Return the version of the code that reads files: that of the program, and the times of its modules, as the
    version stays the same while somebody works on it."""
    walk = os.walk(Path(guided.__file__).parent)  # which lists each folder once, as `rglob` does not
    files = [Path(folder, name) for folder, _folders, names in walk for name in names if name.endswith(".py")]
    times = [file.stat().st_mtime_ns for file in files]
    return f"{guided.__version__} {len(times)} {sum(times)}"
