"""Whether the sound server is there: on Linux, Qt 6.11 ends the program that plays something while it is not.

Qt comes back to a server it lost by itself, three seconds later and once, and not reliably. So the process that plays
sounds ends as soon as a connection is missing, and another is started.
"""

import os
import socket
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Server:
    """Learns which connections lead there while Qt makes them. Where there are none, nothing can be lost."""

    def __init__(self) -> None:
        self._address: set[object] = set()
        self._known: frozenset[int] = frozenset()
        self._many = 0

    @contextmanager
    def learning(self) -> Iterator[None]:
        """Whatever this process connects to meanwhile is the server, unless it is known already."""
        before = set() if self._address else set(_connections())
        yield
        if not self._address:
            self._address = {address for inode, address in _connections() if (inode, address) not in before}
            self._known = self._open()
            self._many = len(self._known)

    @property
    def lost(self) -> bool:
        """Whether a connection is missing. Qt makes its second one with the first sound: both are wanted then."""
        now = self._open()
        if self._known <= now:
            self._known, self._many = now, len(now)
        return len(now) < self._many

    def _open(self) -> frozenset[int]:
        return frozenset(inode for inode, address in _connections() if address in self._address)


def _connections() -> Iterator[tuple[int, object]]:
    """What this process is connected to: each socket's own number, and the address at its other end."""
    if not sys.platform.startswith("linux"):
        return
    for name in os.listdir("/proc/self/fd"):  # noqa: PTH208 (an iterator would be one more file)
        with suppress(OSError):  # it closed meanwhile, or is connected to nothing
            number = int(name)
            status = os.fstat(number)
            if stat.S_ISSOCK(status.st_mode):
                with socket.socket(fileno=os.dup(number)) as copy:
                    address = copy.getpeername()
                if address:
                    yield status.st_ino, address


server = Server()
"""Qt has one for the whole program."""
