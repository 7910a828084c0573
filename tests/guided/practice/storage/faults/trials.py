"""Repeats an operation on a folder of files, with another disk operation failing each time.

`faults.c` must be loaded with LD_PRELOAD; `campaign.py` does so.
"""

import ctypes
import json
import os
import shutil
import signal
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Any

from guided.practice.storage.problems import StoreError

LONGEST = 60
"""Seconds after which a trial hangs."""

Say = Callable[[str], None]
"""Says that something is acknowledged: from then on it has to be there."""


class Mode(IntEnum):
    """What happens to the operation on the disk. The numbers are those of `faults.c`."""

    KILLED = 1
    """The process is killed before it."""
    TORN = 2
    """Half of what it writes is written, then the process is killed."""
    FAILS_ONCE = 3
    """It fails with EIO; the next ones don't."""
    FULL = 4
    """From there on there is no room on the disk."""
    BROKEN = 5
    """From there on everything fails with EIO."""


@dataclass(frozen=True)
class After:
    """What there is once a trial is over. `before` is the folder as it was, untouched."""

    folder: Path
    before: Path
    said: list[str]
    done: bool
    """Whether it came to its end."""
    killed: bool


@dataclass(frozen=True)
class Operation:
    """`make` fills a folder, `run` does something with it, and `check` raises AssertionError where that lost anything.

    `check` may do with the folder what the next start of the program does.
    """

    make: Callable[[Path], None]
    run: Callable[[Path, Say], None]
    check: Callable[[After], None]


@dataclass
class Found:
    """What came of the trials of one operation."""

    trials: int = 0
    killed: int = 0
    operations: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Ended:
    how: str
    """"done", "refused" (by an error that is to be expected), "killed", or a traceback."""
    said: list[str]
    operations: int
    last: str


def campaign(operation: Operation, scratch: Path, modes: list[Mode], most: int) -> Found:
    """Try every operation on the disk, or `most` of them at equal distances, in each of `modes`."""
    before = scratch / "before"
    shutil.rmtree(before, ignore_errors=True)
    before.mkdir(parents=True)
    operation.make(before)
    found = Found()
    whole, problem = _trial(operation, before, 0, Mode.KILLED)
    found.operations = whole.operations
    if problem or whole.how != "done" or not whole.operations:
        found.problems.append(f"undisturbed: {problem or whole.how}")
        return found
    for mode in modes:
        for at in _places(whole.operations, most):
            ended, problem = _trial(operation, before, at, mode)
            found.trials += 1
            found.killed += ended.how == "killed"
            if problem:
                found.problems.append(f"{mode.name} at {at}, {ended.last}, said {ended.said[-2:]}: {problem}")
    return found


def _places(operations: int, most: int) -> Iterator[int]:
    step = max(1.0, operations / most)
    return iter(sorted({1 + int(number * step) for number in range(min(most, operations))}))


def _trial(operation: Operation, before: Path, at: int, mode: Mode) -> tuple[_Ended, str]:
    """Try it in a copy of `before`, and find what is wrong afterwards."""
    folder = before.with_name("folder")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(before, folder)
    ended = _in_a_child(lambda say: operation.run(folder, say), folder, at, mode)
    if ended.how not in ("done", "refused", "killed"):
        return ended, ended.how
    try:
        operation.check(After(folder, before, ended.said, ended.how == "done", ended.how == "killed"))
    except Exception:
        return ended, traceback.format_exc(limit=-3)
    return ended, ""


def _in_a_child(work: Callable[[Say], None], folder: Path, at: int, mode: Mode) -> _Ended:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        _be_the_child(work, folder, at, mode, write)
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as lines:
        told: list[dict[str, Any]] = [json.loads(line) for line in lines]
    _, status = os.waitpid(child, 0)
    said = [each["said"] for each in told if "said" in each]
    for each in told:
        if "how" in each:
            return _Ended(each["how"], said, each["operations"], each["last"])
    hangs = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM
    return _Ended("it hangs" if hangs else "killed", said, 0, "")


def _be_the_child(work: Callable[[Say], None], folder: Path, at: int, mode: Mode, write: int) -> None:
    shim = ctypes.CDLL(os.environ["LD_PRELOAD"])
    shim.faults_last.restype = ctypes.c_char_p
    shim.faults_counted.restype = ctypes.c_long
    signal.alarm(LONGEST)

    def tell(**what: object) -> None:
        os.write(write, json.dumps(what).encode() + b"\n")

    shim.faults_arm(ctypes.c_long(at), int(mode), os.fsencode(folder))
    try:
        work(lambda words: tell(said=words))
        how = "done"
    except (StoreError, OSError):
        how = "refused"
    except BaseException:
        how = traceback.format_exc(limit=-4)
    operations, last = shim.faults_counted(), shim.faults_last().decode(errors="replace")
    shim.faults_disarm()
    tell(how=how, operations=operations, last=last)
    os._exit(0)
