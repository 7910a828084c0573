"""Test that a second start reaches the first instance, also after crashes and hangs."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLockFile
from pytestqt.qtbot import QtBot

from tests.paths import ROOT
from ui.devices.desktop.instance import MAX_REQUEST_BYTES, Instance, Start, _instance_paths

LONG, SHORT = "20000", "100"
PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from ui.devices.desktop.instance import Instance, Start

key, patience, wait, *file = sys.argv[1:]
app = QCoreApplication([])
instance = Instance(key, app, int(patience))
instance.asked.connect(lambda path: print("asked", ascii(path), flush=True))
if wait:
    print("ready", flush=True)
    sys.stdin.readline()
start = instance.claim(*file)
print(start.name, flush=True)
sys.exit(app.exec() if start is Start.FIRST else 0)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stops and kills programs as Unix does")

Program = subprocess.Popen[str]
Started = Callable[..., Program]


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for sockets: short, as the path of a socket may not be long."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def start() -> Iterator[Started]:
    """Starts programs, in their own processes, which end with the test."""
    with ExitStack() as stack:

        def started(file: str = "", key: str = "/ours", patience: str = LONG, wait: str = "") -> Program:
            words = [sys.executable, "-c", PROGRAM, key, patience, wait, *([file] if file else [])]
            pipe = subprocess.PIPE
            program = subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT, text=True)
            stack.enter_context(program)
            stack.callback(program.kill)
            return program

        yield started


def next_line(program: Program) -> str:
    assert program.stdout is not None
    return program.stdout.readline().rstrip("\n")


def test_second_instance_hands_file_to_first_and_ends(start: Started, tmp_path: Path) -> None:
    first = start()
    assert next_line(first) == "FIRST"
    second = start(f"{tmp_path}/eine Übung.toml")
    assert next_line(second) == "RAISED"
    assert second.wait() == 0
    assert next_line(first) == f"asked {f'{tmp_path}/eine Übung.toml'!a}"
    assert next_line(start()) == "RAISED"
    assert next_line(first) == "asked ''"


def test_relative_path_of_second_instance_is_made_absolute(start: Started) -> None:
    first = start()
    assert next_line(first) == "FIRST"
    assert next_line(start("exercises/one.toml")) == "RAISED"
    assert next_line(first) == f"asked {str(ROOT / 'exercises' / 'one.toml')!a}"


def test_instance_after_kill_is_first(start: Started, runtime: Path) -> None:
    for _ in range(2):
        first = start()
        assert next_line(first) == "FIRST"
        first.kill()
        first.wait()
        assert any(path.is_socket() for path in runtime.iterdir())
    first = start()
    assert next_line(first) == "FIRST"
    assert next_line(start()) == "RAISED"


@pytest.mark.parametrize("left_behind", [False, True])
def test_one_of_five_simultaneous_instances_is_first(left_behind: bool, start: Started) -> None:
    if left_behind:
        killed = start()
        assert next_line(killed) == "FIRST"
        killed.kill()
        killed.wait()
    programs = [start(f"/{number}", wait="for the word") for number in range(5)]
    for program in programs:
        assert next_line(program) == "ready"
    for program in programs:
        assert program.stdin is not None
        print("go", file=program.stdin, flush=True)
    answers = {program: next_line(program) for program in programs}
    assert sorted(answers.values()) == ["FIRST", *["RAISED"] * 4]
    (first,) = (number for number, program in enumerate(programs) if answers[program] == "FIRST")
    asked = {next_line(programs[first]) for _ in range(4)}
    assert asked == {f"asked '/{number}'" for number in range(5) if number != first}


@pytest.mark.usefixtures("qapp")
def test_instance_waits_for_one_that_is_starting(runtime: Path) -> None:
    place = _instance_paths("/ours")
    assert place is not None
    starting = QLockFile(place.lock)
    assert starting.lock()
    assert Instance("/ours", patience=1).claim() is Start.NO_ANSWER
    assert not any(path.is_socket() for path in runtime.iterdir())
    starting.unlock()
    assert Instance("/ours", patience=1).claim() is Start.FIRST


def test_hanging_instance_stays_first_and_receives_request_later(start: Started) -> None:
    first = start()
    assert next_line(first) == "FIRST"
    first.send_signal(signal.SIGSTOP)
    os.waitpid(first.pid, os.WUNTRACED)
    second = start("/a", patience=SHORT)
    assert next_line(second) == "NO_ANSWER"
    assert second.wait() == 0
    first.send_signal(signal.SIGCONT)
    assert next_line(first) == "asked '/a'"


def test_hanging_instance_stays_first_after_many_requests(start: Started) -> None:
    first = start()
    assert next_line(first) == "FIRST"
    first.send_signal(signal.SIGSTOP)
    os.waitpid(first.pid, os.WUNTRACED)
    place = _instance_paths("/ours")
    assert place is not None
    with ExitStack() as stack:
        try:
            while True:
                waiting = stack.enter_context(socket.socket(socket.AF_UNIX))
                waiting.setblocking(False)
                waiting.connect(place.server)
        except BlockingIOError:
            assert next_line(start(patience=SHORT)) == "NO_ANSWER"


def test_instances_with_different_folders_do_not_meet(start: Started) -> None:
    assert next_line(start(key="/ours")) == "FIRST"
    assert next_line(start(key="/theirs")) == "FIRST"


def test_instances_of_different_users_do_not_meet(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(runtime))
    monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
    assert _instance_paths("/ours") is None


@pytest.mark.usefixtures("qapp")
class TestFirstInstance:
    @pytest.fixture
    def first(self, qapp: QCoreApplication) -> Iterator[Instance]:
        made = Instance("/ours", patience=int(LONG))
        assert made.claim() is Start.FIRST
        yield made
        assert made._server is not None
        made._server.close()

    @pytest.fixture
    def caller(self, first: Instance) -> Iterator[socket.socket]:
        assert first._server is not None
        with socket.socket(socket.AF_UNIX) as made:
            made.connect(first._server.fullServerName())
            yield made

    def test_socket_is_for_its_owner_alone(self, first: Instance, runtime: Path) -> None:
        (path,) = runtime.iterdir()
        assert path.is_socket()
        assert path.stat().st_mode & 0o077 == 0
        assert len(os.fsencode(path.name)) < 40

    def test_closing_removes_socket(self, first: Instance, runtime: Path) -> None:
        assert first._server is not None
        first._server.close()
        assert list(runtime.iterdir()) == []

    def test_request_in_pieces_is_received(self, first: Instance, caller: socket.socket, qtbot: QtBot) -> None:
        caller.sendall(b"/a/")
        with qtbot.assertNotEmitted(first.asked, wait=1):
            pass
        with qtbot.waitSignal(first.asked) as asked:
            caller.sendall(b"b.toml\0")
        assert asked.args == ["/a/b.toml"]
        assert caller.recv(9) == b"\1"

    @pytest.mark.parametrize(
        ("request_", "path"),
        [
            (b"\0", ""),
            (b"/\xff.toml\0", ""),
            (b"/<b>a</b>\n.toml\0/more", "/<b>a</b>\n.toml"),
            (b"a" * (MAX_REQUEST_BYTES - 1) + b"\0", "a" * (MAX_REQUEST_BYTES - 1)),
        ],
    )
    def test_received_request_is_a_path_or_ignored(
        self, request_: bytes, path: str, first: Instance, caller: socket.socket, qtbot: QtBot
    ) -> None:
        with qtbot.waitSignal(first.asked) as asked:
            caller.sendall(request_)
        assert asked.args == [path]

    def test_endless_request_is_cut_off(self, first: Instance, caller: socket.socket, qtbot: QtBot) -> None:
        heard: list[str] = []
        first.asked.connect(heard.append)
        caller.sendall(b"a" * (MAX_REQUEST_BYTES + 1))
        caller.setblocking(False)

        def is_cut_off() -> bool:
            try:
                return caller.recv(1) == b""
            except BlockingIOError:
                return False
            except ConnectionError:
                return True

        qtbot.waitUntil(is_cut_off)
        assert heard == []

    def test_connection_without_request_is_ignored(
        self, first: Instance, caller: socket.socket, start: Started, qtbot: QtBot
    ) -> None:
        caller.sendall(b"/half")
        caller.close()
        with qtbot.waitSignal(first.asked) as asked:
            second = start("/whole")
        assert asked.args == ["/whole"]
        assert next_line(second) == "RAISED"


class TestSocketFolder:
    @pytest.fixture
    def temporary(self, runtime: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.delenv("XDG_RUNTIME_DIR")
        monkeypatch.setattr(tempfile, "tempdir", str(runtime))
        return runtime / f"guided-{os.getuid()}"

    def test_missing_runtime_folder_is_replaced_by_own(self, temporary: Path) -> None:
        place = _instance_paths("/ours")
        assert place is not None
        assert Path(place.server).parent == Path(place.lock).parent == temporary
        assert temporary.stat().st_mode & 0o777 == 0o700
        assert _instance_paths("/ours") == place

    def test_folder_readable_by_others_is_refused(
        self, temporary: Path, runtime: Path, qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        temporary.mkdir()
        temporary.chmod(0o755)
        assert _instance_paths("/ours") is None
        runtime.chmod(0o777)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
        assert _instance_paths("/ours") is None
        assert Instance("/ours").claim() is Start.FIRST

    def test_link_in_place_of_folder_is_refused(self, temporary: Path, runtime: Path) -> None:
        (runtime / "elsewhere").mkdir(mode=0o700)
        temporary.symlink_to(runtime / "elsewhere")
        assert _instance_paths("/ours") is None

    def test_path_too_long_for_socket_still_opens_program(
        self, runtime: Path, qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        far = runtime / ("a" * 100)
        far.mkdir(mode=0o700)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(far))
        assert Instance("/ours").claim() is Start.FIRST
