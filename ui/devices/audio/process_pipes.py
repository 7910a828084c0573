"""What the processes of sound say to the program that started them, and hear from it.

A command is one line of JSON on standard input, with as many raw bytes behind it as its `size` says. Events are the
same on standard output. The process ends when its standard input does.
"""

import faulthandler
import json
import os
import sys
import threading
from collections.abc import Callable
from functools import cache
from typing import Any, BinaryIO, cast

STILL_S = 60.0
"""Seconds that the main thread may hang before faulthandler, which needs no lock, ends the process."""
ALIVE_MS = 15_000
"""Milliseconds between two calls of `stay_alive`."""

Command = dict[str, Any]


@cache
def _stream(number: int, mode: str) -> BinaryIO:
    """Return standard input (0) or output (1), also where a frozen program without a console has no `sys.stdin`."""
    text = (sys.stdin, sys.stdout)[number]
    return cast("BinaryIO", os.fdopen(number, mode) if text is None else text.buffer)


def stay_alive() -> None:
    """Postpone the end of the process, which follows if the main thread hangs."""
    if sys.stderr is None:  # a program without a console, which is ended from outside alone
        return
    faulthandler.dump_traceback_later(STILL_S, exit=True)


def tell(data: bytes = b"", **event: object) -> None:
    """Write an event. If nobody reads it any more, the process is about to end."""
    sized = {**event, "size": len(data)} if data else event
    output = _stream(1, "wb")
    try:
        output.write(json.dumps(sized).encode() + b"\n" + data)
        output.flush()
    except OSError:
        os._exit(1)


def read_commands(take: Callable[[Command, bytes], object], closed: Callable[[], object]) -> None:
    """Call `take` with each command, and `closed` at the end of them, in a thread of its own."""
    threading.Thread(target=_read, args=[_stream(0, "rb"), take, closed], daemon=True).start()


def _read(source: BinaryIO, take: Callable[[Command, bytes], object], closed: Callable[[], object]) -> None:
    while line := source.readline():
        command = json.loads(line)
        take(command, source.read(command.get("size", 0)))
    closed()
