"""Test with a local server and a system call trace that a sound file never reaches another file or an address."""

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guided.sound_files import SOUNDS, hostile
from ui.foundation import paths

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("strace", "pulseaudio", "parec"))), reason="strace or pulseaudio is not installed"
)


class Witness:
    """Listens on loopback and takes down every visit."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.visits: list[bytes] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        self._listening.close()

    def _listen(self) -> None:
        while True:
            try:
                visitor, _ = self._listening.accept()
            except OSError:
                return
            with visitor:
                visitor.settimeout(1.0)
                self.visits.append(visitor.recv(1_000))


@pytest.fixture
def witness() -> Iterator[Witness]:
    witness = Witness()
    yield witness
    witness.close()


def test_hostile_recordings_reach_no_file_and_no_address(witness: Witness, tmp_path: Path) -> None:
    """They are given to the player unseen, past the check that refuses most of them before."""
    secret = tmp_path / "elsewhere" / "private.wav"
    secret.parent.mkdir()
    secret.write_bytes(SOUNDS["wav"])
    folder = tmp_path / "played"
    folder.mkdir()
    files = {**hostile(f"http://127.0.0.1:{witness.port}/a.ts", str(secret)), "whole.wav": SOUNDS["wav"]}
    for name, data in files.items():
        (folder / name).write_bytes(data)
    trace = tmp_path / "trace"
    words = ["strace", "-f", "-qq", "-e", "trace=open,openat,connect,sendto", "-o", str(trace), sys.executable]
    done = subprocess.run(
        [*words, "-m", "tests.ui.devices.audio.file_access_witness", str(folder), *files],
        cwd=paths.resources().parent,
        env={**os.environ, "PYTHONPATH": str(paths.resources().parent)},
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [*files]
    seen = trace.read_text("utf-8", "replace")
    assert "sound_process" in seen  # the process that plays was followed too
    assert str(secret) not in seen
    assert "AF_INET" not in seen
    assert witness.visits == []


def test_witness_reports_opened_file_and_connection(witness: Witness) -> None:
    with socket.create_connection(("127.0.0.1", witness.port)) as visitor:
        visitor.sendall(b"hello")
        visitor.shutdown(socket.SHUT_WR)
        visitor.recv(1)
    assert witness.visits == [b"hello"]
