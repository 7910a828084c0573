"""Run a child process with limits on its time and output."""

import atexit
import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence

_CHILDREN: set["subprocess.Popen[bytes]"] = set()
_exiting = threading.Event()


class OutputLimitError(Exception):
    """The process took too long, or wrote more than the limit."""


def run_bounded(
    command: Sequence[str], written: bytes, *, seconds: float, most: int, environment: Mapping[str, str] | None = None
) -> bytes:
    """Run `command` with `written` as its input, and return its output. Without an `environment` it has this process's.

    Raise OSError if it cannot be started, CalledProcessError if it fails, and OutputLimitError after `seconds` or more
    than `most` bytes.
    """
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    kill_at_exit(child)
    output: list[bytes] = []
    thread = threading.Thread(target=_exchange, args=(child, written, most, output), daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive() or not output or len(output[0]) > most:
        kill(child)
        raise OutputLimitError
    forget(child)
    if child.returncode != 0:
        raise subprocess.CalledProcessError(child.returncode, command[0])
    return output[0]


def _exchange(child: "subprocess.Popen[bytes]", written: bytes, most: int, output: list[bytes]) -> None:
    """Write the input, read the output up to the limit, and append it to `output`."""
    assert child.stdin is not None
    assert child.stdout is not None
    with contextlib.suppress(OSError), child.stdin:  # it has exited; its exit code is checked
        child.stdin.write(written)
    with child.stdout:
        data = child.stdout.read(most + 1)
        if len(data) <= most:
            child.wait()
    output.append(data)


def kill_at_exit(child: "subprocess.Popen[bytes]") -> None:
    """Kill the process when the program exits, unless it was forgotten before."""
    _CHILDREN.add(child)


def forget(child: "subprocess.Popen[bytes]") -> None:
    """Leave the process alone when the program exits, because it has ended."""
    _CHILDREN.discard(child)


def kill(child: "subprocess.Popen[bytes]") -> None:
    """Kill the process and everything it started."""
    forget(child)
    with contextlib.suppress(OSError):  # it has exited already
        if os.name == "posix":
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
    with contextlib.suppress(subprocess.TimeoutExpired):  # the system reaps it later
        child.wait(1)


def is_exiting() -> bool:
    """Return whether the program exits, and its processes were killed for that."""
    return _exiting.is_set()


@atexit.register
def _kill_all() -> None:
    """Kill all processes that still run when the program exits."""
    _exiting.set()
    for child in list(_CHILDREN):
        kill(child)
