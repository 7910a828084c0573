"""The clock that a session goes by."""

import sys
import time
from collections.abc import Callable
from functools import partial


def clock_for(platform: str) -> Callable[[], float]:
    """The clock of a platform that counts the time asleep. `time.monotonic` does so on Windows alone."""
    if platform.startswith("linux"):
        return partial(time.clock_gettime, time.CLOCK_BOOTTIME)
    if platform == "darwin":
        return partial(time.clock_gettime, time.CLOCK_MONOTONIC)
    return time.monotonic


_now = clock_for(sys.platform)


def steady() -> float:
    """Seconds on a clock that only ever goes forward, at its pace, and goes on while the machine sleeps."""
    return _now()
