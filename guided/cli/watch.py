"""Check files again whenever they are saved, and report what changed: `guided check --watch`."""

import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from guided.catalogue.library import read_files
from guided.cli.check_report import diagnostic_blocks, summary_line
from guided.exercise.reading import ReadResult, read_file
from guided.text.terminal import printable
from guided.text.wording import count_text

PAUSE = 0.3
"""Seconds between two checks for changes."""

CLEAR = "\x1b[2J\x1b[H"
"""Terminal codes that clear the screen and move the cursor to its top."""

Stamp = tuple[int, int, int] | None


def watch(
    files: Callable[[], Iterable[Path]],
    pause: Callable[[float], None] = time.sleep,
    write: Callable[[str], None] | None = None,
    left_out: Callable[[], Iterable[tuple[Path, ReadResult]]] = tuple,
) -> None:
    """Report the problems in `files()`, and again when a file was saved, added or removed, until Ctrl-C.

    `left_out()` gives further results to report each time. `pause` waits between checks; `write` prints a report.
    """
    watching = _Watcher(files, left_out, _screen_writer() if write is None else write)
    try:
        while True:
            watching.check()
            pause(PAUSE)
    except KeyboardInterrupt:
        return


class _Watcher:
    def __init__(
        self,
        files: Callable[[], Iterable[Path]],
        left_out: Callable[[], Iterable[tuple[Path, ReadResult]]],
        write: Callable[[str], None],
    ) -> None:
        self._files = files
        self._left_out = left_out
        self._left_out_readings: list[tuple[Path, ReadResult]] = []
        self._write = write
        self._stamps: dict[Path, Stamp] | None = None
        self._readings: dict[Path, ReadResult] = {}

    def check(self) -> None:
        """Report again if a file changed since the last call."""
        before = self._stamps
        stamps, out = {file: _stamp(file) for file in self._files()}, [*self._left_out()]
        if (stamps, out) == (before, self._left_out_readings):
            return
        self._stamps, self._left_out_readings = stamps, out
        saved = {file for file in stamps if before is None or file not in before or stamps[file] != before[file]}
        gone = [file for file in before or {} if file not in stamps]
        readings = self._read(saved, [*stamps])
        changed = [file for file in stamps if file in saved or readings[file] != self._readings[file]]
        self._readings = readings
        self._write(self._report(changed, gone, first=before is None))

    def _read(self, saved: set[Path], files: list[Path]) -> dict[Path, ReadResult]:
        """Return the present readings.

        A programme or a short form may become right or wrong by a change in another file, so all files are read if
        there is one.
        """
        readings = {file: read_file(file) if file in saved else self._readings[file] for file in files}
        return dict(read_files(files)) if any(reading.names_others for reading in readings.values()) else readings

    def _report(self, changed: list[Path], gone: list[Path], *, first: bool) -> str:
        lines = [f"{printable(file)}: no longer there" for file in gone]
        for file in changed:
            reading = self._readings[file]
            lines += diagnostic_blocks(file, reading)
            if not reading.problems and not first:
                lines.append(f"{printable(file)}: no problems")
        if others := self._unchanged_problems(changed):
            lines.append(others)
        for link, reading in self._left_out_readings:
            lines += diagnostic_blocks(link, reading)
        return "\n\n".join(
            [*lines, summary_line([*self._readings.values(), *(reading for _, reading in self._left_out_readings)])]
        )

    def _unchanged_problems(self, changed: list[Path]) -> str:
        """Return a line for each unchanged file that still has problems."""
        rest = [(file, reading) for file, reading in self._readings.items() if file not in changed]
        return "\n".join(
            f"{printable(file)}: still {count_text(len(r.problems), 'place')} to look at"
            for file, r in rest
            if r.problems
        )


def _stamp(file: Path) -> Stamp:
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _screen_writer() -> Callable[[str], None]:
    """Return a function that prints to standard output, after clearing a terminal that supports it."""
    can_clear = os.environ.get("TERM", "dumb") != "dumb" or "WT_SESSION" in os.environ
    prefix = CLEAR if sys.stdout is not None and sys.stdout.isatty() and can_clear else ""

    def write(text: str) -> None:
        print(f"{prefix}{text}", end="\n" if prefix else "\n\n", flush=True)

    return write
