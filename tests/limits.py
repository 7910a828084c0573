"""Limits the time of tests and their child processes, so that none can hang the run.

A process that exceeds a limit is ended, and the stacks of all its threads are written to standard error.
"""

import faulthandler
import os
import signal
import subprocess
import threading
import time
from collections.abc import Generator
from typing import Any

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key

TEST_LIMIT = float(os.environ.get("GUIDED_TEST_LIMIT", "300"))
"""Seconds for each phase of a test: its setup, its call and its teardown. The longest takes a tenth of it."""
CHILD_LIMIT = 0.75 * TEST_LIMIT
"""Seconds for a child process. Less than a test has, so that a child that hangs fails its own test only."""
EXIT_LIMIT = 60.0
"""Seconds from the last test to the end of the process."""
GRACE = 5.0
"""Seconds that an aborted child has to write its stacks, before it is killed."""


class TimeLimits:
    """A pytest plugin: ends this process where a phase of a test, the collection or the exit exceeds the limit.

    faulthandler's own thread does it, which needs no lock of the interpreter. So it works where the main thread hangs
    in C code while it holds it. Under pytest-xdist the test is then reported as failed, and another worker goes on.
    pytest's own `faulthandler_timeout` is not enough: it is off from the first failure in a test until the next test.
    """

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._stderr: int | None = None
        if hasattr(config, "workerinput") or config.getoption("dist", "no") == "no":
            limit_children()  # but not those of pytest-xdist itself: they are the workers

    @pytest.hookimpl(wrapper=True)
    def pytest_collection(self) -> Generator[None, Any, Any]:
        return (yield from self._limited())

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self) -> Generator[None, Any, Any]:
        return (yield from self._limited())

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self) -> Generator[None, Any, Any]:
        return (yield from self._limited())

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_teardown(self) -> Generator[None, Any, Any]:
        return (yield from self._limited())

    def pytest_sessionfinish(self) -> None:
        if not hasattr(self._config, "workerinput"):  # a worker waits for the others, and is ended with the run
            self._begin(EXIT_LIMIT)

    def _limited(self) -> Generator[None, Any, Any]:
        self._begin(TEST_LIMIT)
        try:
            return (yield)
        finally:
            faulthandler.cancel_dump_traceback_later()

    def _begin(self, seconds: float) -> None:
        if self._stderr is None:  # the stream itself, as what a test writes to it is captured
            self._stderr = os.dup(self._config.stash[fault_handler_stderr_fd_key])
        faulthandler.dump_traceback_later(seconds, exit=True, file=self._stderr)


class LimitedPopen(subprocess.Popen):  # type: ignore[type-arg]
    """A child process that is ended after CHILD_LIMIT seconds."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _watched.append((time.monotonic() + CHILD_LIMIT, self))


_watched: list[tuple[float, LimitedPopen]] = []


def limit_children() -> None:
    """Limit every child process that is started from now on, by a test or by what it tests."""
    os.environ["PYTHONFAULTHANDLER"] = "1"  # an aborted Python writes its stacks
    subprocess.Popen = LimitedPopen  # type: ignore[misc]
    threading.Thread(target=_watch, name="limits", daemon=True).start()


def _watch() -> None:
    pause = threading.Event()
    while True:
        pause.wait(1.0)
        for entry in [*_watched]:
            end, child = entry
            if child.poll() is not None:
                _watched.remove(entry)
            elif time.monotonic() > end + GRACE:
                child.kill()
            elif time.monotonic() > end:
                child.send_signal(signal.SIGABRT if os.name == "posix" else signal.SIGTERM)
