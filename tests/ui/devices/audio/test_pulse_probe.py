"""Test that the loss of the sound server is detected from the process's connections."""

import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from ui.devices.audio.pulse_probe import Server

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sockets are seen in /proc there alone")

Connect = Callable[[], socket.socket]


@pytest.fixture
def connect() -> Iterator[Connect]:
    """Makes connections to somebody who takes every one."""
    with ExitStack() as stack, TemporaryDirectory() as folder:
        place = str(Path(folder) / "socket")
        listening = stack.enter_context(socket.socket(socket.AF_UNIX))
        listening.bind(place)
        listening.listen()

        def made() -> socket.socket:
            connection = stack.enter_context(socket.socket(socket.AF_UNIX))
            connection.connect(place)
            stack.enter_context(listening.accept()[0])
            return connection

        yield made


def test_server_is_lost_while_one_connection_is_missing(connect: Connect) -> None:
    server = Server()
    with server.learning():
        connections = [connect(), connect()]
    assert not server.lost
    connections.pop().close()
    assert server.lost


def test_added_connection_is_watched_too(connect: Connect) -> None:
    server = Server()
    with server.learning():
        connect()
    later = connect()
    assert not server.lost
    later.close()
    assert server.lost


def test_socket_open_before_is_ignored(connect: Connect) -> None:
    other = connect()
    server = Server()
    with server.learning():
        pass
    other.close()
    assert not server.lost


def test_connections_are_learnt_once(connect: Connect) -> None:
    server = Server()
    with server.learning():
        connection = connect()
    with server.learning():
        pass
    connection.close()
    assert server.lost


def test_unconnected_socket_pair_is_ignored() -> None:
    server = Server()
    with server.learning():
        pair = socket.socketpair()
    for end in pair:
        end.close()
    assert not server.lost
