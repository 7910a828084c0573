"""Runs commands in the checkout, says which, and ends one that takes too long. It needs Python only."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


COMMAND_TIMEOUT = 3600
"""Seconds for one command: ten times as long as the slowest of them, the tests, takes."""
ABORT_TIMEOUT = 10
"""Seconds that an aborted command has to write its stacks before it is killed."""


def show_and_run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Print a command, run it, and return its exit code: 127 if it does not exist, 124 if it ran too long."""
    say(f"$ {' '.join(shortened(word) for word in command)}")
    try:
        process = subprocess.Popen(command, env=environment, cwd=ROOT)
    except FileNotFoundError:
        return 127
    with process:
        try:
            return process.wait(COMMAND_TIMEOUT)
        except subprocess.TimeoutExpired:
            say(f"That has not ended after {COMMAND_TIMEOUT // 60} minutes, and is ended now.")
            abort(process)
            return 124
        except BaseException:
            process.kill()
            raise


def abort(process: subprocess.Popen[bytes]) -> None:
    """Abort a process, so that a Python with faulthandler writes the stacks of its threads. Kill it if it goes on."""
    if os.name == "nt":
        process.terminate()
    else:
        process.send_signal(signal.SIGABRT)
    try:
        process.wait(ABORT_TIMEOUT)
    except subprocess.TimeoutExpired:
        process.kill()


def shortened(word: str) -> str:
    """Return an argument of a command as one would type it in this folder."""
    path = Path(word)
    short = str(path.relative_to(ROOT)) if path.is_absolute() and path != ROOT and path.is_relative_to(ROOT) else word
    return short if short.isprintable() else ascii(short)
