"""Which evening it is, for what is to happen once an evening."""

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
"""The hour of the night at which a new evening begins, on the clock on the wall."""
MIN_SECONDS, MAX_SECONDS = 6 * 3600.0, 30 * 3600.0
"""Seconds that an evening lasts at least and at most, whatever the clock on the wall says."""
MAX_NOTE_BYTES = 64
"""Bytes."""


def evening_of(now: datetime) -> date:
    """The day to which `now` belongs, a time on the clock on the wall."""
    return (now - DAY_CHANGE).date()


@dataclass(frozen=True, slots=True)
class Evening:
    """An evening in which something happened; `at` is when, in seconds on a clock that only goes forward."""

    day: date
    at: float

    def lasts(self, now: datetime, at: float) -> bool:
        """Whether it is still the same evening. A clock on the wall that is set forward ends none, nor does a flight
        over several zones; one that was far ahead and is set right does not hold an evening for longer than a day."""
        passed = at - self.at
        return passed < MIN_SECONDS or (passed < MAX_SECONDS and evening_of(now) <= self.day)


class MenuNote:
    """Remembers in a file for which evening there was a menu: the day and nothing else.

    The program forgets a menu when it ends. The note keeps a second one from being drawn after it is opened again. The
    draw itself must not be kept: whoever read it could work the answers out from the menu.
    """

    def __init__(
        self, path: Path | None = None, aside: Callable[[Callable[[], None]], object] = lambda do: do()
    ) -> None:
        """Without `path` nothing is kept on the disk. `aside` runs what writes; it need not have run on return."""
        self._path = path
        self._aside = aside
        self._day = _read(path)

    def is_of(self, now: datetime) -> bool:
        """Whether the note is of this evening; also where the clock was a day ahead when it was made."""
        return self._day is not None and self._day - evening_of(now) in (timedelta(), timedelta(days=1))

    def make(self, now: datetime) -> None:
        """Note this evening in the place of the one before. A note that can't be written holds until the end."""
        self._day = evening_of(now)
        path, text = self._path, self._day.isoformat().encode()
        if path is not None:
            self._aside(lambda: _write(path, text))

    def forget(self) -> None:
        """Hold no evening any more; the file is somebody else's to remove."""
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
