"""A child process that gets words and gives bytes, within a time and a size: it is never waited for beyond them."""

import atexit
import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Sequence

_CHILDREN: set["subprocess.Popen[bytes]"] = set()


class OutputLimitError(Exception):
    """It took too long, or gave more than anybody can want."""


def run_bounded(command: Sequence[str], written: bytes, *, seconds: float, most: int) -> bytes:
    """What `command` writes to its standard output, having read `written` from its standard input.

    Raises OSError where it cannot be started, CalledProcessError where it says that it failed, and TooMuch.
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
    """End it and whatever it started."""
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
    for child in list(_CHILDREN):
        _end(child)
