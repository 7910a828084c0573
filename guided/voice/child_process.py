"""Run a child process with limits on its time and output."""

import atexit
import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Sequence

_CHILDREN: set["subprocess.Popen[bytes]"] = set()


class OutputLimitError(Exception):
    """The process took too long, or wrote more than the limit."""


def run_bounded(command: Sequence[str], written: bytes, *, seconds: float, most: int) -> bytes:
    """Run `command` with `written` as its input, and return its output.

    Raise OSError if it cannot be started, CalledProcessError if it fails, and OutputLimitError after `seconds` or more
    than `most` bytes.
    """
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    _CHILDREN.add(child)
    heard: list[bytes] = []
    talk = threading.Thread(target=_talk, args=(child, written, most, heard), daemon=True)
    talk.start()
    talk.join(seconds)
    if talk.is_alive() or not heard or len(heard[0]) > most:
        _end(child)
        raise OutputLimitError
    _CHILDREN.discard(child)
    if child.returncode != 0:
        raise subprocess.CalledProcessError(child.returncode, command[0])
    return heard[0]


def _talk(child: "subprocess.Popen[bytes]", written: bytes, most: int, heard: list[bytes]) -> None:
    """Write the input, read the output up to the limit, and append it to `heard`."""
    assert child.stdin is not None
    assert child.stdout is not None
    with contextlib.suppress(OSError), child.stdin:  # it has ended, which its exit code says
        child.stdin.write(written)
    with child.stdout:
        got = child.stdout.read(most + 1)
        if len(got) <= most:
            child.wait()
    heard.append(got)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """Kill the process and everything it started."""
    _CHILDREN.discard(child)
    with contextlib.suppress(OSError):  # it ended by itself
        if os.name == "posix":
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
    with contextlib.suppress(subprocess.TimeoutExpired):  # the system ends it later
        child.wait(1)


@atexit.register
def _end_all() -> None:
    """Kill all processes that still run when the program exits."""
    for child in list(_CHILDREN):
        _end(child)
