"""Detects the loss of the connection to the PulseAudio server.

On Linux, Qt 6.11 aborts a program that plays a sound after the server has ended. It reconnects only once, three seconds
later, and not reliably. So the sound process exits as soon as a connection is missing, and another one is started.
"""

import os
import socket
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Server:
    """Knows this process's connections to the server, which it identifies while Qt opens them.

    If Qt opens none, `lost` stays False.
    """

    def __init__(self) -> None:
        self._address: set[object] = set()
        self._known: frozenset[int] = frozenset()
        self._many = 0

    @contextmanager
    def learning(self) -> Iterator[None]:
        """Take every connection opened within this context for the server's, on the first use only."""
        before = set() if self._address else set(_connections())
        yield
        if not self._address:
            self._address = {address for inode, address in _connections() if (inode, address) not in before}
            self._known = self._open()
            self._many = len(self._known)

    @property
    def lost(self) -> bool:
        """Whether a connection is missing. Qt opens a second one with the first sound, and needs both from then on."""
        now = self._open()
        if self._known <= now:
            self._known, self._many = now, len(now)
        return len(now) < self._many

    def _open(self) -> frozenset[int]:
        return frozenset(inode for inode, address in _connections() if address in self._address)


def _connections() -> Iterator[tuple[int, object]]:
    """Yield the inode of each connected socket of this process, and the address of its peer."""
    if not sys.platform.startswith("linux"):
        return
    for name in os.listdir("/proc/self/fd"):  # noqa: PTH208 (an iterator would be one more file)
        with suppress(OSError):  # closed meanwhile, or not connected
            number = int(name)
            status = os.fstat(number)
            if stat.S_ISSOCK(status.st_mode):
                with socket.socket(fileno=os.dup(number)) as copy:
                    address = copy.getpeername()
                if address:
                    yield status.st_ino, address


server = Server()
"""The server that all of Qt's players in this process use."""
