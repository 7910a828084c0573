"""Fixtures that start the whole program."""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.exercise import reading
from guided.exercise.reading import ReadResult, read_text
from guided.practice.storage import key_file
from tests.guided.practice.storage.key_material import CHEAP
from tests.paths import BUNDLED_EXERCISES
from tests.ui.support.desktop import FakeDesktop, MakeDesktop
from tests.ui.support.program import WAIT_MS, MakeProgram, ProgramUnderTest, make_couple
from tests.ui.support.programmes import ship
from tests.ui.support.reminders import DesktopProgram, MakeDesktopProgram, WallClock
from ui.machine import Machine
from ui.services.couple import Couple


class Patient(QtBot):
    """Waits without hurry."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = WAIT_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: object, *, timeout: int = WAIT_MS, **more: object) -> object:
        return super().waitSignal(signal, timeout=timeout, **more)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def garbage_collected_in_the_window_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Python collects garbage in whichever thread asks for memory, and an object of Qt's is destroyed there, while the
    window's thread still listens to it. The program keeps such objects until it ends; tests make new ones each time.

    What pytest holds for the test is let go of first: a program that goes on existing reads files and draws in the
    next test. What there is before the first test is frozen, so that collecting everything is quick.
    """
    gc.disable()
    if gc.get_freeze_count() == 0:
        gc.collect()
        gc.freeze()
    yield
    request.node.funcargs.clear()
    gc.collect()


@cache
def bundled_texts() -> frozenset[str]:
    return frozenset(file.read_text("utf-8") for file in BUNDLED_EXERCISES.rglob("*.toml"))


@cache
def read_once(text: str, name: str) -> ReadResult:
    return read_text(text, name)


@pytest.fixture(autouse=True)
def bundled_exercises_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read each bundled exercise once for all tests of a run: with its checks that takes longer than most tests."""

    def read(text: str, name: str, *beside: object, **named: object) -> ReadResult:
        if text in bundled_texts() and beside[:1] in ((), (None,)) and not named:
            return read_once(text, name)
        return read_text(text, name, *beside, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read_text", read)


@pytest.fixture
def qtbot(qapp: QGuiApplication, request: pytest.FixtureRequest) -> QtBot:
    return Patient(request)


@pytest.fixture
def assistive_technology() -> Iterator[None]:
    """Qt tells assistive technology of what it shows, as if there were some."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture(autouse=True)
def no_copy_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    """No copy of the journal is made in the middle of a slow test that looks at the files."""
    monkeypatch.setattr("ui.services.recovery_copy.COPY_DELAY_MS", 3_600_000)


SHELF = ("hand-ladder", "long-hug", "thirty-second-kiss")
"""The exercises that programs have: few, so that a page of them is soon read; the programmes are made of them."""


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in SHELF:
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)
    programmes = ship(tmp_path / "programmes")
    monkeypatch.setattr(bundled, "programmes", lambda: programmes)


@pytest.fixture
def make_program(qtbot: QtBot, tmp_path: Path, shelf: None) -> Iterator[MakeProgram]:
    """Makes programs; afterwards no QML warning may have been heard in any."""
    programs: list[ProgramUnderTest] = []

    def made(couple: Couple | None = None, machine: Machine | None = None, **wanted: object) -> ProgramUnderTest:
        couple = couple or make_couple(tmp_path / "kept" / "preferences.json", **wanted)
        programs.append(ProgramUnderTest(qtbot, couple, machine=machine or Machine()))
        return programs[-1]

    yield made
    heard = [warning for program in programs for warning in program.warnings]
    for program in programs:
        program.close()
    assert heard == []


@pytest.fixture
def program(make_program: MakeProgram) -> ProgramUnderTest:
    return make_program()


@pytest.fixture
def quick_key_derivation(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase is tried at once, instead of at the cost that guessing has in earnest."""
    monkeypatch.setattr(key_file, "DEFAULT_COST", CHEAP)


@pytest.fixture
def session_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[bytes]]:
    """A D-Bus daemon of this test's own, in place of the desktop's session bus."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None or not sys.platform.startswith("linux"):
        pytest.skip("needs dbus-daemon")
    command = [daemon, "--session", "--nofork", "--nopidfile", "--print-address", f"--address=unix:dir={tmp_path}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", process.stdout.readline().decode().strip())
        yield process
        process.kill()


@pytest.fixture
def make_desktop(session_bus: object, qtbot: QtBot) -> Iterator[MakeDesktop]:
    """Make simulated desktops on the session bus."""
    made: list[FakeDesktop] = []

    def make(**wanted: bool) -> FakeDesktop:
        made.append(FakeDesktop(qtbot, os.environ["DBUS_SESSION_BUS_ADDRESS"], **wanted))
        return made[-1]

    yield make
    for each in made:
        each.bus.disconnect_from_bus()


@pytest.fixture
def wall_clock() -> WallClock:
    return WallClock()


@pytest.fixture
def make_desktop_program(
    make_program: MakeProgram,
    wall_clock: WallClock,
    make_desktop: MakeDesktop,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> MakeDesktopProgram:
    """Make programs on a simulated desktop whose windows are not active: somebody uses another program."""
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda *_: Qt.ApplicationState.ApplicationInactive)

    def make(busy: str = "", tray: bool = True, **wanted: object) -> DesktopProgram:
        desktop = make_desktop(tray=tray, **({busy: True} if busy else {}))
        return DesktopProgram(make_program, wall_clock, desktop, qtbot, **{"reminders": True, **wanted})

    return make
