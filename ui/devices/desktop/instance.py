"""Runs one instance of the program for a data folder: a second one hands its file to the first."""

import getpass
import logging
import os
import stat
import sys
import tempfile
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

from guided.logged_errors import suppress_and_log

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

MAX_REQUEST_BYTES = 16_384
"""Bytes of a request: a path, and the zero byte that ends it."""

ACKNOWLEDGEMENT = b"\1"
TIMEOUT_MS = 1_000

ANY_PROCESS = -1
"""ASFW_ANY of winuser.h."""

EXPLANATION = "Guided is open already, and does not answer just now: wait a little, or close it first.\n"


class Start(Enum):
    FIRST = auto()
    """There is no other instance: open the window."""
    RAISED = auto()
    """Another instance has taken the request: exit with code 0."""
    NO_ANSWER = auto()
    """Another instance does not answer: print `EXPLANATION` and exit. It may still read the request later."""


class Instance(QObject):
    """Finds out whether this is the user's first instance for `key`, the path of the data folder.

    The first one emits `asked` for every later one, with the absolute path of the file to open, or "" for none.
    """

    asked = Signal(str)

    def __init__(self, key: str, parent: QObject | None = None, patience: int = TIMEOUT_MS) -> None:
        super().__init__(parent)
        self._key = key
        self._patience = patience
        self._server: QLocalServer | None = None

    def claim(self, file: str = "") -> Start:
        """Become the first instance, or ask the first one to open `file`. Needs the application object."""
        place = _instance_paths(self._key)
        if place is None:
            return Start.FIRST
        socket = self._connected(place.server)
        if socket is None:
            lock = QLockFile(place.lock)
            if not lock.tryLock(self._patience) and lock.error() is QLockFile.LockError.LockFailedError:
                return Start.NO_ANSWER
            try:
                socket = self._connected(place.server)
                if socket is None:
                    self._listen(place.server)
                    return Start.FIRST
            finally:
                lock.unlock()
        return self._ask(socket, file)

    def _connected(self, name: str) -> "QLocalSocket | None":
        """Return a socket to the first instance, which may not have accepted it yet, or None where there is none."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(name)
        nobody = (
            QLocalSocket.LocalSocketError.ServerNotFoundError,
            QLocalSocket.LocalSocketError.ConnectionRefusedError,
        )
        if not socket.waitForConnected(self._patience) and socket.error() in nobody:
            return None
        return socket

    def _ask(self, socket: "QLocalSocket", file: str) -> Start:
        if not socket.isOpen():
            return Start.NO_ANSWER
        _let_others_come_forward()
        path = os.fsencode(Path(file).absolute()) if file else b""
        socket.write((path if len(path) < MAX_REQUEST_BYTES else b"") + b"\0")
        socket.flush()
        return Start.RAISED if socket.waitForReadyRead(self._patience) else Start.NO_ANSWER

    def _listen(self, name: str) -> None:
        """Listen for later instances. The program opens even where that fails."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        self._server.listen(name)

    @Slot()
    def _welcome(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(MAX_REQUEST_BYTES)
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _hear(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = self.sender()
        assert isinstance(socket, QLocalSocket)
        path, end, _ = bytes(socket.peek(MAX_REQUEST_BYTES).data()).partition(b"\0")
        if end:
            socket.readAll()
            socket.write(ACKNOWLEDGEMENT)
            socket.flush()
            self.asked.emit(_text(path))
        elif len(path) == MAX_REQUEST_BYTES:
            socket.abort()


def _let_others_come_forward() -> None:
    """Let the first instance raise its window: Windows allows that only to the program that a person just started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(ANY_PROCESS)


class _InstancePaths(NamedTuple):
    server: str
    lock: str


def _instance_paths(key: str) -> _InstancePaths | None:
    """Return the socket and the lock for this user and key in a private folder, or None without such a folder."""
    person = getpass.getuser() if sys.platform == "win32" else str(os.getuid())
    name = f"guided-{person}-{sha256(key.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"
    if sys.platform == "win32":
        return _InstancePaths(name, str(Path(tempfile.gettempdir()) / f"{name}.lock"))
    folder = _own_folder(person)
    return _InstancePaths(str(folder / name), str(folder / f"{name}.lock")) if folder else None


def _own_folder(person: str) -> Path | None:
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and _is_own(Path(runtime)):
        return Path(runtime)
    folder = Path(tempfile.gettempdir()) / f"guided-{person}"
    with suppress_and_log(_log, "the folder of the socket could not be made", OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder if _is_own(folder) else None


def _is_own(folder: Path) -> bool:
    """Return whether it is a real folder, not a link, that belongs to this user and that nobody else can read."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def _text(path: bytes) -> str:
    """Return a path as text, or "" for one that is not UTF-8, which a signal can't carry."""
    try:
        return path.decode()
    except UnicodeDecodeError:
        return ""
