"""Starting processes side by side, and putting what they measured into a sentence."""

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


class NoFigure(Exception):
    """A measurement that came to nothing, with the reason in a sentence."""


@dataclass(frozen=True, slots=True)
class Probe:
    """A Python module of this folder that runs in a process of its own and prints what it measured as one JSON line."""

    module: str
    words: tuple[str, ...]

    def measure(self) -> Row:
        """What it printed, with `began`: when it was started, on the clock that it reads too.

        Raises NoFigure if it fails or does not end in time.
        """
        began = time.monotonic()
        done = ended([sys.executable, "-X", "faulthandler", "-m", f"bench.{self.module}", *self.words], LIMIT)
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if done.returncode != 0 or not lines:
            last = done.stderr.strip().splitlines()[-1:] or ["It printed nothing."]
            raise NoFigure(f"bench.{self.module} {self.words[-1]} ended with {done.returncode}. {last[0]}")
        row: Row = json.loads(lines[-1])
        return {**row, "began": began}


def ended(command: Sequence[str], limit: float) -> subprocess.CompletedProcess[str]:
    """Run a command to its end. Raises NoFigure if that takes longer than `limit` seconds."""
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
        raise NoFigure(f"It had not ended after {limit:.0f} s.") from None


def environment() -> dict[str, str]:
    """The environment as it is, without a screen where there is none, and with compiled modules kept."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"} & set(own):
        own["QT_QPA_PLATFORM"] = "offscreen"
    return own


def in_turn(rounds: int, *runs: Callable[[], float]) -> list[list[float]]:
    """Run each once to warm up, then all of them `rounds` times in turn; the figures of each."""
    for run in runs:
        run()
    figures: list[list[float]] = [[] for _ in runs]
    for _ in range(rounds):
        for figure, run in zip(figures, runs, strict=True):
            figure.append(run())
    return figures


def told(what: str, ours: Sequence[float], theirs: Sequence[float], unit: str, against: str, aim: str) -> str:
    """One line: the ratio of the medians, both medians with their range, what it was measured against, the aim."""
    ratio = median(ours) / median(theirs) if median(theirs) else float("inf")
    return f"{what}: {ratio:.2f} ({spread(ours, unit)} against {spread(theirs, unit)} {against}; {aim})"


def spread(figures: Iterable[float], unit: str) -> str:
    values = sorted(figures)
    return f"{median(values):.1f} {unit} [{values[0]:.1f} to {values[-1]:.1f}]"


def switches() -> int:
    """How often any thread of this process has been switched to so far; those that have ended count too."""
    if sys.platform == "win32":
        return 0
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_nvcsw + used.ru_nivcsw


def report(row: Row) -> None:
    """What a probe prints."""
    print(json.dumps(row), flush=True)


def memory() -> float:
    """This process's share of memory in MB: proportional where Linux tells it, else the most it held."""
    rollup = Path("/proc/self/smaps_rollup")
    if rollup.exists():
        lines = rollup.read_text("ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    if sys.platform == "win32":
        return 0.0
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
