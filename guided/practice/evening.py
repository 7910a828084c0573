"""Decides which evening a time belongs to, for what happens at most once an evening."""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from guided.files.bounded_read import read_bounded
from guided.files.durable import make_folder, write_atomically
from guided.logged_errors import suppress_and_log

_log = logging.getLogger(__name__)

DAY_CHANGE = timedelta(hours=4)
"""Local time of night, as an offset from midnight, at which a new evening begins."""
MIN_SECONDS = 6 * 3600.0
"""An evening lasts at least this long, whatever the local clock shows."""
MAX_SECONDS = 30 * 3600.0
"""An evening lasts at most this long, whatever the local clock shows."""
MAX_NOTE_BYTES = 64
"""Longest file that is read as a note."""


def evening_of(now: datetime) -> date:
    """Return the day to which the local time `now` belongs."""
    return (now - DAY_CHANGE).date()


@dataclass(frozen=True, slots=True)
class Evening:
    """An evening in which something happened: its day, and the monotonic time in seconds at which it did."""

    day: date
    at: float

    def lasts(self, now: datetime, at: float) -> bool:
        """Return whether `now`, at the monotonic time `at`, is still the same evening.

        Setting the local clock forward or flying across time zones doesn't end an evening. A clock that was far ahead
        and is corrected doesn't prolong it beyond `MAX_SECONDS`.
        """
        passed = at - self.at
        return passed < MIN_SECONDS or (passed < MAX_SECONDS and evening_of(now) <= self.day)


class MenuNote:
    """Records in a file on which evening a menu was drawn: the day and nothing else.

    The program forgets the menu itself when it ends; the note prevents a second one after a restart. The random draw is
    never stored, because the answers could be derived from it and the menu.
    """

    def __init__(
        self, path: Path | None = None, run_write: Callable[[Callable[[], None]], object] = lambda do: do()
    ) -> None:
        """Read the note at `path`; without a path nothing is stored on disk. `run_write` runs writes, perhaps in the
        background."""
        self._path = path
        self._run_write = run_write
        self._day = _read(path)

    def is_of(self, now: datetime) -> bool:
        """Return whether the note is of this evening, or of the next day in case the clock was a day ahead."""
        return self._day is not None and self._day - evening_of(now) in (timedelta(), timedelta(days=1))

    def make(self, now: datetime) -> None:
        """Replace the note by one of this evening. If it can't be written it holds until the program ends."""
        self._day = evening_of(now)
        path, text = self._path, self._day.isoformat().encode()
        if path is not None:
            self._run_write(lambda: _write(path, text))

    def forget(self) -> None:
        """Drop the note in memory; the caller removes the file."""
        self._day = None


def _read(path: Path | None) -> date | None:
    if path is not None:
        with (
            suppress_and_log(_log, "the evening of a choice could not be read", OSError, ValueError),
            suppress(FileNotFoundError),
        ):
            return date.fromisoformat(read_bounded(path, MAX_NOTE_BYTES).decode("ascii")[:10])
    return None


def _write(path: Path, text: bytes) -> None:
    try:
        make_folder(path.parent)
        write_atomically(path, text)
    except OSError as error:
        _log.warning("the evening of a choice could not be noted", exc_info=error)
