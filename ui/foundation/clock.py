"""The clock that a session goes by, and the one on the wall."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial


def clock_that_counts_sleep(platform: str) -> Callable[[], float]:
    """The clock of a platform that counts the time asleep. `time.monotonic` does so on Windows alone."""
    if platform.startswith("linux"):
        return partial(time.clock_gettime, time.CLOCK_BOOTTIME)
    if platform == "darwin":
        return partial(time.clock_gettime, time.CLOCK_MONOTONIC)
    return time.monotonic


_now = clock_that_counts_sleep(sys.platform)


def monotonic_seconds() -> float:
    """Seconds on a clock that only ever goes forward, at its pace, and goes on while the machine sleeps."""
    return _now()


def local_time() -> datetime:
    """What a clock in the room shows, without its zone. A computer that travels is told of another zone while the
    program runs, and Python asks for it once only."""
    if sys.platform != "win32":
        time.tzset()
    return datetime.now()  # noqa: DTZ005
