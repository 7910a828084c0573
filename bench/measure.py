"""Runs probes in processes of their own, and formats what they measured."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent

Row = dict[str, float]

LIMIT = 180.0
"""Seconds for a probe's process. It ends itself before that, unless it hangs."""


class MeasurementError(Exception):
    """A measurement failed. The text says why, in a sentence."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A module of this package, run in a process of its own, that prints its figures as one line of JSON."""

    module: str
    words: tuple[str, ...]
    options: tuple[str, ...] = ()
    """Further options of Python."""

    def measure(self) -> Row:
        """Return what it printed, with `began`, the time of its start on the same monotonic clock.

        Raise MeasurementError if it fails or does not end in time.
        """
        began = time.monotonic()
        done = self.run()
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if done.returncode != 0 or not lines:
            last = done.stderr.strip().splitlines()[-1:] or ["It printed nothing."]
            raise MeasurementError(f"bench.{self.module} {self.words[-1]} ended with {done.returncode}. {last[0]}")
        row: Row = json.loads(lines[-1])
        return {**row, "began": began}

    def run(self) -> subprocess.CompletedProcess[str]:
        """Run it to its end. Raise MeasurementError if it does not end in time."""
        options = ("-X", "faulthandler", *self.options)
        return run_to_end([sys.executable, *options, "-m", f"bench.{self.module}", *self.words], LIMIT)


def run_to_end(command: Sequence[str], limit: float) -> subprocess.CompletedProcess[str]:
    """Run a command to its end. Raise MeasurementError if that takes longer than `limit` seconds."""
    try:
        return subprocess.run(
            command,
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=limit,
        )
    except subprocess.TimeoutExpired:
        raise MeasurementError(f"It had not ended after {limit:.0f} s.") from None


def environment() -> dict[str, str]:
    """Return the environment variables: offscreen where there is no screen, and with bytecode written."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(own):
        own["QT_QPA_PLATFORM"] = "offscreen"
    return own


def interleaved(rounds: int, *runs: Callable[[], float]) -> list[list[float]]:
    """Run each once to warm up, then all of them in turn, `rounds` times. Return the figures of each."""
    for run in runs:
        run()
    figures: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for figure, run in zip(figures, runs, strict=True):
            figure.append(run())
    return figures


def comparison(what: str, ours: Sequence[float], theirs: Sequence[float], unit: str, against: str, aim: str) -> str:
    """Return a line with the ratio of the medians, both medians with their range, what was compared, and the aim."""
    ratio = median(ours) / median(theirs) if median(theirs) else float("inf")
    return f"{what}: {ratio:.2f} ({spread(ours, unit)} against {spread(theirs, unit)} {against}; {aim})"


def spread(figures: Iterable[float], unit: str) -> str:
    values = sorted(figures)
    return f"{median(values):.1f} {unit} [{values[0]:.1f} to {values[-1]:.1f}]"


def switches() -> int:
    """Return how many context switches the threads of this process have had so far, including those that ended."""
    if sys.platform == "win32":
        return 0
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_nvcsw + used.ru_nivcsw


def report(row: Row) -> None:
    """Print the figures of a probe."""
    print(json.dumps(row), flush=True)


def memory() -> float:
    """Return the memory of this process in MB: its proportional share on Linux, elsewhere its peak."""
    rollup = Path("/proc/self/smaps_rollup")
    if rollup.exists():
        lines = rollup.read_text("ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    if sys.platform == "win32":
        return 0.0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
