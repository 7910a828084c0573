"""Test that keys work on every layout, by their place and by what they write."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tests.paths import ROOT
from tests.ui.navigation.real_keys import LATIN, OTHER
from tests.ui.support.moments import show_moments
from tests.ui.support.pages import show_question
from tests.ui.support.program import ProgramUnderTest
from ui.services.pressed_key import key_at_place

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CODES = {
    "linux": {"1": 10, "0": 19, "A": 38, "H": 43, "T": 28, "N": 57},
    "win32": {"1": 2, "0": 11, "A": 30, "H": 35, "T": 20, "N": 49},
    "darwin": {"1": 18, "0": 29, "A": 0, "H": 4, "T": 17, "N": 45},
}


def event(
    key: int, code: int = 0, *, virtual: int = 0, modifiers: Qt.KeyboardModifier = Modifier.NoModifier
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, virtual, 0, "")


@pytest.mark.parametrize("platform", CODES)
@pytest.mark.parametrize("name", CODES["linux"])
def test_place_is_found_by_the_code_of_each_platform(platform: str, name: str) -> None:
    code = CODES[platform][name]
    found = event(0x431, 1, virtual=code) if platform == "darwin" else event(0x431, code)
    assert key_at_place(found, platform) == ord(name)


@pytest.mark.parametrize("platform", CODES)
def test_place_of_a_made_up_key_or_the_number_pad_is_unknown(platform: str) -> None:
    assert key_at_place(event(Key.Key_A), platform) == 0
    keypad = event(Key.Key_1, CODES[platform]["1"], virtual=18, modifiers=Modifier.KeypadModifier)
    assert key_at_place(keypad, platform) == 0


PRESSES = {
    "French &": (Key.Key_Ampersand, 0),
    "Czech +": (Key.Key_Plus, 0),
    "Arabic digit": (0x661, 0),
    "French with Shift": (Key.Key_1, Modifier.ShiftModifier),
    "bepo quote": (Key.Key_QuoteDbl, 0),
}


@pytest.mark.skipif(sys.platform != "linux", reason="the codes are those of X11 and Wayland")
@pytest.mark.parametrize("pressed", PRESSES.values(), ids=PRESSES)
def test_number_of_a_moment_is_taken_by_its_place(program: ProgramUnderTest, pressed: tuple[int, int]) -> None:
    show_moments(program)
    key, modifiers = pressed
    QCoreApplication.sendEvent(program.window, event(key, 10, modifiers=Modifier(modifiers)))
    moment = program.view_models.moment
    assert moment.noted == moment.kinds[0]["name"]


def test_number_pad_notes_a_moment(program: ProgramUnderTest) -> None:
    show_moments(program)
    program.press(Key.Key_1, Modifier.KeypadModifier)
    moment = program.view_models.moment
    assert moment.noted == moment.kinds[0]["name"]


@pytest.mark.skipif(sys.platform != "linux", reason="the codes are those of X11 and Wayland")
@pytest.mark.parametrize("key", [0x420, 0x397, 0x5D9, 0x627], ids=OTHER)
def test_ctrl_h_by_place_hides(program: ProgramUnderTest, key: int) -> None:
    program.open()
    QCoreApplication.sendEvent(program.window, event(key, 43, modifiers=Modifier.ControlModifier))
    assert program.shell.hidden


@pytest.fixture
def display() -> Iterator[str]:
    """A display of its own; tests with it are skipped where the programs for it are missing."""
    if missing := [each for each in ("Xvfb", "xdotool", "setxkbmap") if not shutil.which(each)]:
        pytest.skip(f"needs {', '.join(missing)}")
    words = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().decode().strip()}"
        server.kill()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="X11 is there")
def test_real_keys_work_on_every_layout(display: str) -> None:
    assert LATIN
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "tests/ui/navigation/real_keys.py"]
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    found = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="the codes are those of X11 and Wayland")
def test_answer_shows_what_its_key_writes_once_it_was_pressed(program: ProgramUnderTest) -> None:
    show_question(program)
    program.wait_until_idle()
    assert {"A", "S", "D", "J", "K", "L"} <= {*program.texts()}
    french = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Q, Modifier.NoModifier, CODES["linux"]["A"], 0, 0, "q")
    QCoreApplication.sendEvent(program.window, french)
    program.wait_until_idle()
    assert program.session.answeredA
    assert "Q" in program.texts()
    assert "A" not in program.texts()
