"""Test how a Flatpak starts with the desktop, and stays awake, asked of a simulated portal on a bus of its own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.support.portal import FakePortal
from ui.devices.desktop.autostart import autostart_for_this_machine
from ui.devices.desktop.awake import STAY_AWAKE, LinuxSleepInhibitor
from ui.devices.linux.bus import Bus
from ui.devices.linux.portal_autostart import PortalAutostart


@pytest.fixture
def portal(qtbot: QtBot, session_bus: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePortal]:
    monkeypatch.setenv("FLATPAK_ID", "app.guided.Guided")
    portal = FakePortal(qtbot, os.environ["DBUS_SESSION_BUS_ADDRESS"])
    yield portal
    portal.bus.disconnect_from_bus()


@pytest.fixture
def autostart(portal: FakePortal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PortalAutostart]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    found = autostart_for_this_machine()
    assert isinstance(found, PortalAutostart)
    yield found
    for bus in found.findChildren(Bus):
        bus.disconnect_from_bus()


def test_flatpak_asks_portal_to_start_it_in_tray(autostart: PortalAutostart, portal: FakePortal, qtbot: QtBot) -> None:
    assert not autostart.on
    autostart.turn(True)
    qtbot.waitUntil(lambda: bool(portal.asked))
    ((_window, options),) = portal.asked
    assert (options["autostart"], options["commandline"]) == (True, ["guided", "--tray"])
    portal.respond(background=True, autostart=True)
    autostart.turn(False)
    qtbot.waitUntil(lambda: len(portal.asked) == 2)
    assert (portal.asked[1][-1]["autostart"], autostart.on) == (False, False)


@pytest.mark.parametrize("response", [0, 1])
def test_flatpak_that_may_not_start_by_itself_says_so(
    autostart: PortalAutostart, portal: FakePortal, qtbot: QtBot, response: int
) -> None:
    autostart.turn(True)
    qtbot.waitUntil(lambda: bool(portal.asked))
    assert autostart.on
    portal.respond(response=response, background=True, autostart=False)
    qtbot.waitUntil(lambda: not autostart.on)


def test_flatpak_without_bus_refuses_to_be_switched_on_alone(tmp_path: Path) -> None:
    autostart = PortalAutostart(tmp_path, None, ["guided"])
    with pytest.raises(OSError, match="connected"):
        autostart.turn(True)
    autostart.turn(False)
    assert (autostart.on, list(tmp_path.iterdir())) == (False, [])


def test_session_in_flatpak_keeps_screen_lit_by_portal(portal: FakePortal, qtbot: QtBot) -> None:
    awake = LinuxSleepInhibitor()
    awake.hold()
    qtbot.waitUntil(lambda: bool(portal.asked))
    awake.let_go()
    ((_window, flags, options),) = portal.asked
    assert (flags, options) == (STAY_AWAKE, {"reason": "A session is under way"})
