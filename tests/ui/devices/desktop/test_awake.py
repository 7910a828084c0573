"""Test that the machine stays awake during a session, and only then."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from tests.paths import ROOT
from ui.devices.desktop.awake import (
    Awake,
    LinuxSleepInhibitor,
    MacSleepInhibitor,
    NoSleepInhibitor,
    WindowsSleepInhibitor,
    bus_address,
    sleep_inhibitor_for_this_machine,
)

SCREEN, POWER, NOTIFICATIONS = (
    f"org.freedesktop.{name}" for name in ("ScreenSaver", "PowerManagement.Inhibit", "Notifications")
)
HOLDER = """
import sys
from PySide6.QtCore import QCoreApplication
from ui.devices.desktop.awake import LinuxSleepInhibitor

app = QCoreApplication([])
awake = LinuxSleepInhibitor(app)
awake.hold()
"""
STAY = "sys.exit(app.exec())"
FAIL_IF_IT_LOOKED = "sys.exit('ui.devices.linux.bus' in sys.modules)"

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the bus of a Linux desktop")
on_unix = pytest.mark.skipif(sys.platform == "win32", reason="stands a program of Unix in for the Mac's")


class Services:
    """The desktop's three services, as far as they are asked to wait and let go when the asker has left."""

    def __init__(self, qtbot: QtBot, name: str) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher, QDBusVirtualObject

        services = self
        self.heard: list[tuple[str, str, str, list[object]]] = []
        self.holding: dict[str, set[str]] = {}
        self._qtbot = qtbot

        class Desktop(QDBusVirtualObject):
            def introspect(self, _path: str) -> str:
                return ""

            def handleMessage(self, message: object, connection: object) -> bool:
                services.hear(message)
                return connection.send(message.createReply(4_000_000_000))

        bus = QDBusConnection.connectToBus(os.environ["DBUS_SESSION_BUS_ADDRESS"], name)
        self._desktop = Desktop()
        for path in ("ScreenSaver", "PowerManagement/Inhibit", "Notifications"):
            assert bus.registerVirtualObject(f"/org/freedesktop/{path}", self._desktop)
        for service in ("ScreenSaver", "PowerManagement", "Notifications"):
            assert bus.registerService(f"org.freedesktop.{service}")
        self._watcher = QDBusServiceWatcher()
        self._watcher.setConnection(bus)
        self._watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
        self._watcher.serviceUnregistered.connect(self.holding.pop)

    def hear(self, message: object) -> None:
        self._watcher.addWatchedService(message.service())
        self.heard.append((message.interface(), message.member(), message.signature(), message.arguments()))
        self.holding.setdefault(message.service(), set()).add(message.interface())

    def wait_until_held(self, times: int = 1) -> None:
        self._qtbot.waitUntil(lambda: list(self.holding.values()) == [{SCREEN, POWER, NOTIFICATIONS}] * times)

    def wait_until_free(self) -> None:
        self._qtbot.waitUntil(lambda: not self.holding)


@pytest.fixture
def services(session_bus: object, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Services]:
    from PySide6.QtDBus import QDBusConnection

    made = Services(qtbot, request.node.name)
    yield made
    QDBusConnection.disconnectFromBus(request.node.name)


class TestDesktop:
    def test_screen_sleep_and_notifications_are_inhibited_until_released(self, services: Services) -> None:
        awake = LinuxSleepInhibitor()
        awake.hold()
        services.wait_until_held()
        assert [told[:3] for told in services.heard] == [
            (SCREEN, "Inhibit", "ss"),
            (POWER, "Inhibit", "ss"),
            (NOTIFICATIONS, "Inhibit", "ssa{sv}"),
        ]
        assert [told[3][:2] for told in services.heard] == [
            ["Guided", "A session is under way"],
            ["Guided", "A session is under way"],
            ["guided", "A session is under way"],
        ]
        awake.let_go()
        services.wait_until_free()

    def test_holding_twice_inhibits_once(self, services: Services) -> None:
        awake = LinuxSleepInhibitor()
        awake.let_go()
        awake.hold()
        awake.hold()
        services.wait_until_held()
        assert len(services.heard) == 3
        awake.let_go()
        awake.let_go()
        services.wait_until_free()

    def test_inhibitor_holds_again_after_release(self, services: Services) -> None:
        awake = LinuxSleepInhibitor()
        for _ in range(3):
            awake.hold()
            services.wait_until_held()
            awake.let_go()
            services.wait_until_free()

    def test_two_inhibitors_are_independent(self, services: Services) -> None:
        one, other = LinuxSleepInhibitor(), LinuxSleepInhibitor()
        one.hold()
        other.hold()
        services.wait_until_held(times=2)
        one.let_go()
        services.wait_until_held()
        other.let_go()
        services.wait_until_free()

    def test_killed_program_leaves_nothing_inhibited(self, services: Services) -> None:
        with subprocess.Popen([sys.executable, "-c", HOLDER + STAY], cwd=ROOT) as program:
            services.wait_until_held()
            program.kill()
        services.wait_until_free()

    def test_program_ending_while_holding_ends_quietly(self, services: Services) -> None:
        words = [sys.executable, "-c", HOLDER]
        done = subprocess.run(words, cwd=ROOT, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (0, b"")

    @pytest.mark.usefixtures("session_bus")
    def test_desktop_without_services_is_left_alone(self, qtbot: QtBot) -> None:
        awake = LinuxSleepInhibitor()
        awake.hold()
        qtbot.wait(1)
        awake.let_go()

    def test_bus_ending_in_between_is_harmless(
        self, services: Services, session_bus: subprocess.Popen[bytes], qtbot: QtBot
    ) -> None:
        awake = LinuxSleepInhibitor()
        awake.hold()
        services.wait_until_held()
        session_bus.kill()
        session_bus.wait()
        qtbot.wait(1)
        awake.let_go()
        awake.hold()
        awake.let_go()


@on_linux
class TestNoBus:
    @pytest.mark.parametrize("address", ["", "autolaunch:", "disabled:"])
    def test_missing_bus_is_not_started(self, address: str, tmp_path: Path) -> None:
        surroundings = os.environ | {"DBUS_SESSION_BUS_ADDRESS": address, "XDG_RUNTIME_DIR": str(tmp_path)}
        words = [sys.executable, "-c", HOLDER + FAIL_IF_IT_LOOKED]
        done = subprocess.run(words, cwd=ROOT, env=surroundings, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (0, b"")

    def test_dead_bus_address_is_harmless(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
        awake = LinuxSleepInhibitor()
        awake.hold()
        awake.let_go()

    def test_bus_is_found_in_runtime_folder(self, tmp_path: Path) -> None:
        runtime = {"XDG_RUNTIME_DIR": str(tmp_path)}
        assert bus_address(runtime) is None
        assert bus_address({}) is None
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(tmp_path / "bus"))
            assert bus_address(runtime) == f"unix:path={tmp_path}/bus"
            assert bus_address(runtime | {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/else"}) == "unix:path=/else"


@on_unix
class TestMac:
    @pytest.fixture
    def command(self, tmp_path: Path) -> list[str]:
        """A stand-in that tells how it was called by a line of its own pipe, and stays."""
        os.mkfifo(tmp_path / "told")
        return ["/bin/sh", "-c", f'echo "$*" > {tmp_path}/told; exec sleep 1000', "caffeinate", "-w"]

    def test_mac_child_process_runs_until_release(self, command: list[str], tmp_path: Path) -> None:
        awake = MacSleepInhibitor(command=command)
        awake.let_go()
        awake.hold()
        assert (tmp_path / "told").read_text() == f"-w {os.getpid()}\n"
        child = awake._child
        assert child is not None
        assert child.poll() is None
        awake.hold()
        assert awake._child is child
        awake.let_go()
        awake.let_go()
        assert child.returncode is not None

    def test_mac_without_caffeinate_is_left_alone(self, tmp_path: Path) -> None:
        awake = MacSleepInhibitor(command=[str(tmp_path / "none")])
        awake.hold()
        awake.let_go()


def test_windows_execution_state_is_set_and_reset() -> None:
    told: list[int] = []
    awake = WindowsSleepInhibitor(told.append)
    awake.hold()
    awake.let_go()
    assert told == [0x80000003, 0x80000000]


def test_each_system_has_its_inhibitor(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QObject()
    monkeypatch.setattr(sys, "platform", "linux")
    assert isinstance(sleep_inhibitor_for_this_machine(parent), LinuxSleepInhibitor)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert isinstance(sleep_inhibitor_for_this_machine(parent), MacSleepInhibitor)
    left_alone: Awake = NoSleepInhibitor()
    left_alone.hold()
    left_alone.let_go()
