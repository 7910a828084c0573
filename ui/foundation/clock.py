"""The monotonic clock of a session, and the local time."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial


def clock_that_counts_sleep(platform: str) -> Callable[[], float]:
    """Return a platform's monotonic clock that counts the time asleep, as `time.monotonic` does on Windows only."""
    if platform.startswith("linux"):
        return partial(time.clock_gettime, time.CLOCK_BOOTTIME)
    if platform == "darwin":
        return partial(time.clock_gettime, time.CLOCK_MONOTONIC)
    return time.monotonic


_now = clock_that_counts_sleep(sys.platform)


def monotonic_seconds() -> float:
    """Return the seconds of a monotonic clock that goes on while the machine sleeps."""
    return _now()


def local_time() -> datetime:
    """Return the local time without its zone.

    The zone is read anew each time, as it may change while the program runs: Python reads it only once by itself.
    """
    if sys.platform != "win32":
        time.tzset()
    return datetime.now()  # noqa: DTZ005
