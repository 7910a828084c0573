"""Test the session's clock and the local time."""

import itertools
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.paths import ROOT
from ui.foundation.clock import clock_that_counts_sleep, local_time, monotonic_seconds

LINUX_ONLY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux's own clocks")
A_SLEEP = ["unshare", "--user", "--map-root-user", "--time", "--boottime", "100000", "--fork"]
"""Moves the clock that counts sleep ahead of the one that does not, as 100,000 seconds of sleep would."""


def test_monotonic_clock_never_goes_back() -> None:
    assert all(earlier <= later for earlier, later in itertools.pairwise(monotonic_seconds() for _ in range(1_000)))


@LINUX_ONLY
def test_linux_uses_clock_since_boot() -> None:
    before = time.clock_gettime(time.CLOCK_BOOTTIME)
    assert before <= monotonic_seconds() <= time.clock_gettime(time.CLOCK_BOOTTIME)


@LINUX_ONLY
def test_clock_counts_time_asleep() -> None:
    if subprocess.run([*A_SLEEP, "true"], capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine lets nobody move a clock")
    code = (
        "import time; from ui.foundation.clock import monotonic_seconds; print(monotonic_seconds() - time.monotonic())"
    )
    done = subprocess.run([*A_SLEEP, sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert float(done.stdout) > 99_999


@pytest.mark.skipif(not hasattr(time, "CLOCK_MONOTONIC"), reason="a clock of Unix")
def test_mac_uses_clock_that_counts_sleep() -> None:
    before = time.clock_gettime(time.CLOCK_MONOTONIC)
    assert before <= clock_that_counts_sleep("darwin")() <= time.clock_gettime(time.CLOCK_MONOTONIC)


def test_windows_uses_monotonic_clock() -> None:
    assert clock_that_counts_sleep("win32") is time.monotonic


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Moves this computer to another zone. As always, nobody tells Python."""
    with monkeypatch.context() as there:
        yield lambda zone: there.setenv("TZ", zone)
    time.tzset()


@LINUX_ONLY
def test_local_time_follows_a_change_of_zone(elsewhere: Callable[[str], None]) -> None:
    for zone, ahead in (("XXX-9", timedelta(hours=9)), ("YYY-5:30", timedelta(hours=5, minutes=30))):
        elsewhere(zone)
        assert abs(local_time() - datetime.now(UTC).replace(tzinfo=None) - ahead) < timedelta(minutes=15)
        assert local_time().astimezone().utcoffset() == ahead
