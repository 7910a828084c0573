"""Test that the window's thread never waits for a sound process that hangs, crashes or never starts."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.guided.sound_files import wav
from ui.devices.audio import sound_child, sound_link
from ui.devices.audio.background import Background
from ui.devices.audio.player import Player
from ui.devices.audio.sound_files import SoundFile, SoundFiles
from ui.devices.audio.sound_link import SoundLink
from ui.foundation import paths

Start = Callable[[str], SoundLink]
HUNG = "import time; time.sleep(1_000)"
CRASHES = "import os; os._exit(7)"
ANSWERS = """
import json, sys
print(json.dumps({"event": "device", "there": True}), flush=True)
while line := sys.stdin.buffer.readline():
    command = json.loads(line)
    sys.stdin.buffer.read(command.get("size", 0))
    if command["do"] == "ping":
        print(json.dumps({"event": "pong", "asked": command["asked"]}), flush=True)
    elif command["do"] == "play":
        BODY
"""
ENDS_EACH = ANSWERS.replace(
    "BODY", 'print(json.dumps({"event": "ended", "player": command["player"], "asked": command["asked"]}), flush=True)'
)
HANGS_AT_PLAY = ANSWERS.replace("BODY", "import time; time.sleep(1_000)")
CRASHES_AT_PLAY = ANSWERS.replace("BODY", "import os; os.abort()")


@pytest.fixture
def start(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts a link to a process that runs other code than the program's own."""
    parent = QObject()
    monkeypatch.setattr(sound_link, "WATCH_MS", 20)
    monkeypatch.setattr(sound_child, "ANSWER_S", 0.3)
    monkeypatch.setattr(sound_child, "FIRST_ANSWER_S", 5.0)
    monkeypatch.setattr(sound_link, "RESTART_DELAYS_S", (0.0,))

    def started(code: str) -> SoundLink:
        return SoundLink(parent, (sys.executable, "-c", code))

    yield started
    shiboken6.delete(parent)  # here, and not by a collection of garbage in whichever thread


def child(link: SoundLink) -> int | None:
    """The number of the link's process."""
    process = link._process
    return process._pipes.child.pid if process is not None and process._pipes.child is not None else None


def gone(number: int) -> bool:
    try:
        os.kill(number, 0)
    except OSError:
        return True
    return False


def test_ended_sound_is_reported_once_with_its_number(start: Start, qtbot: QtBot) -> None:
    parent = QObject()
    player = Player(parent, start(ENDS_EACH))
    player.load(wav())
    with qtbot.waitSignal(player.ended):
        assert player.play()
    assert not player.playing


def test_event_of_an_earlier_sound_does_not_end_a_later_one(start: Start, qtbot: QtBot) -> None:
    parent = QObject()
    player = Player(parent, start(HUNG))
    player.load(wav())
    player.play()
    player.stop()
    player.play()
    player.receive({"event": "ended", "asked": 1})
    assert player.playing
    player.receive({"event": "ended", "asked": 2})
    assert not player.playing


@pytest.mark.parametrize("code", [HANGS_AT_PLAY, CRASHES_AT_PLAY])
def test_process_that_hangs_or_crashes_is_replaced_and_its_sound_ends(start: Start, qtbot: QtBot, code: str) -> None:
    parent = QObject()
    link = start(code)
    link.hold()
    player = Player(parent, link)
    qtbot.waitUntil(lambda: link.ready)
    first = child(link)
    assert first is not None
    player.load(wav())
    with qtbot.waitSignals([player.ended, link.restarted]):
        player.play()
    qtbot.waitUntil(lambda: link.ready)
    assert child(link) != first
    qtbot.waitUntil(lambda: gone(first))
    assert link.audible


def test_process_that_never_answers_is_ended(start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_child, "FIRST_ANSWER_S", 0.2)
    link = start(HUNG)
    link.start()
    qtbot.waitUntil(lambda: child(link) is not None)
    first = child(link)
    assert first is not None
    qtbot.waitUntil(lambda: gone(first))


def test_failing_process_is_restarted_only_in_session(start: Start, qtbot: QtBot) -> None:
    link = start(CRASHES)
    link.start()
    qtbot.waitUntil(lambda: link._process is None)
    tried = link._number
    qtbot.waitUntil(lambda: not link._watch.isActive())
    assert link._number == tried
    link.hold()
    qtbot.waitUntil(lambda: link._number > tried + 2)


def test_missing_program_is_silent(qtbot: QtBot) -> None:
    link = SoundLink(None, ("/nowhere/python",))
    link.start()
    qtbot.waitUntil(lambda: link._process is None)
    assert not link.ready


def test_commands_to_stuck_process_do_not_block(start: Start, qtbot: QtBot) -> None:
    """Far more is sent than a pipe holds."""
    parent = QObject()
    link = start(HUNG)
    players = [Player(parent, link) for _ in range(4)]
    for player in players:
        player.load(bytes(1_000_000))
    for _ in range(50):
        for player in players:
            player.play(fade=10)
            player.fade_out(10)
            player.stop()
    assert not any(player.playing for player in players)


def test_closed_link_leaves_no_process_behind(start: Start, qtbot: QtBot) -> None:
    link = start(ANSWERS.replace("BODY", "pass"))
    link.start()
    qtbot.waitUntil(lambda: link.ready)
    number = child(link)
    assert number is not None
    link.close()
    qtbot.waitUntil(lambda: gone(number))


def test_released_link_leaves_no_process_behind(qtbot: QtBot) -> None:
    links = [SoundLink(None, (sys.executable, "-c", ANSWERS.replace("BODY", "pass")))]
    links[0].start()
    qtbot.waitUntil(lambda: links[0].ready)
    number = child(links[0])
    assert number is not None
    links.clear()
    qtbot.waitUntil(lambda: gone(number))


@pytest.mark.skipif(os.name != "posix", reason="there are no such signals here")
def test_process_ends_with_the_program_however_that_ends(qtbot: QtBot) -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication, QTimer; from ui.devices.audio.sound_link import SoundLink;"
        "app = QCoreApplication([]); link = SoundLink(app); link.start(); timer = QTimer(interval=20);"
        "timer.timeout.connect(lambda: link.ready and print(link._process._pipes.child.pid, flush=True));"
        "timer.start(); app.exec()"
    )
    words = [sys.executable, "-c", code]
    with subprocess.Popen(words, cwd=paths.resources().parent, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        number = int(program.stdout.readline())
        program.kill()
    qtbot.waitUntil(lambda: gone(number))


def test_window_process_makes_no_object_of_qt_multimedia() -> None:
    """What plays and decodes has threads that wait; it lives in the processes for it, and nowhere else."""
    sources = {file: file.read_text("utf-8") for file in (paths.resources().parent / "ui").rglob("*.py")}
    own = {"capture_process.py", "flac_encoding.py", "sound_decoding.py", "sound_process.py"}
    assert {file.name for file, text in sources.items() if "PySide6.QtMultimedia" in text} == own
    qml = [file.read_text("utf-8") for file in paths.qml().rglob("*.qml")]
    assert qml
    assert not [text for text in qml if "import QtMultimedia" in text or "import QtTextToSpeech" in text]


needs_server = pytest.mark.skipif(
    not all(map(shutil.which, ("pulseaudio", "parec", "pactl"))), reason="pulseaudio is not installed"
)


@needs_server
@pytest.mark.parametrize("rounds", [40, pytest.param(300, marks=pytest.mark.slow)])
def test_overlapping_sounds_never_hold_up_the_window(tmp_path: Path, rounds: int) -> None:
    """Devices come and go, the server dies and stands still, and other threads want the interpreter's lock."""
    root = paths.resources().parent
    environment = {**os.environ, "PYTHONPATH": str(root)}
    environment.pop("GUIDED_VOICE", None)
    words = [sys.executable, "-m", "tests.ui.devices.audio.overlapping_plays", str(tmp_path), str(rounds)]
    with subprocess.Popen(
        words,
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as program:
        try:
            out, heard = program.communicate(timeout=60 + rounds)
        finally:
            os.killpg(program.pid, signal.SIGKILL) if program.poll() is None else None
    assert program.returncode == 0, heard
    assert json.loads(out)["rounds"] == rounds


NO_DEVICE_AT_FIRST = """
import json, pathlib, sys
seen = pathlib.Path(PLACE)
print(json.dumps({"event": "device", "there": seen.exists()}), flush=True)
seen.touch()
while line := sys.stdin.buffer.readline():
    command = json.loads(line)
    sys.stdin.buffer.read(command.get("size", 0))
    if command["do"] == "ping":
        print(json.dumps({"event": "pong", "asked": command["asked"]}), flush=True)
    elif command["do"] == "play":
        event = {"event": "position", "player": command["player"], "asked": command["asked"], "position": 1}
        print(json.dumps(event), flush=True)
"""


def test_background_begins_once_a_sound_server_comes_late(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_link, "SEARCH_INTERVAL_S", 0.0)
    link = start(NO_DEVICE_AT_FIRST.replace("PLACE", repr(str(tmp_path / "seen"))))
    background = Background(link, link, SoundFiles(link))
    link.restarted.connect(background.renew)
    link.hold()
    background.change(SoundFile(paths.resources() / "sounds" / "rain.wav"))
    qtbot.waitUntil(lambda: link.audible and background._here.playing and background._here.position > 0)
    assert not link.lost


def test_nobody_looks_for_a_sound_server_outside_a_session(start: Start, qtbot: QtBot, tmp_path: Path) -> None:
    link = start(NO_DEVICE_AT_FIRST.replace("PLACE", repr(str(tmp_path / "seen"))))
    link.start()
    qtbot.waitUntil(lambda: link.ready and not link._watch.isActive())
    assert not link.audible
