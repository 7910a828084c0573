"""Test whether running on battery is detected."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.devices.desktop.power import Power, on_battery

Supplies = dict[str, dict[str, str]]

MAINS_ON, MAINS_OFF = {"type": "Mains", "online": "1"}, {"type": "Mains", "online": "0"}
PORT_ON, PORT_OFF = {"type": "USB", "online": "1"}, {"type": "USB", "online": "0"}
FULL, EMPTYING = {"type": "Battery", "status": "Full"}, {"type": "Battery", "status": "Discharging"}
MOUSE = EMPTYING | {"scope": "Device"}


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")


def built(folder: Path, supplies: Supplies) -> Path:
    for name, files in supplies.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for file, word in files.items():
            (folder / name / file).write_text(f"{word}\n")
    return folder


@pytest.mark.parametrize(
    ("supplies", "answer"),
    [
        ({}, False),
        ({"AC": MAINS_ON}, False),
        ({"AC": MAINS_OFF, "BAT0": EMPTYING}, True),
        ({"AC": MAINS_OFF, "BAT0": FULL}, False),
        ({"AC": MAINS_ON, "BAT0": FULL}, False),
        ({"AC": MAINS_ON, "BAT0": EMPTYING}, False),
        ({"BAT0": EMPTYING}, True),
        ({"BAT0": FULL, "BAT1": EMPTYING}, True),
        ({"BAT0": EMPTYING, "port1": PORT_OFF, "port2": PORT_ON}, False),
        ({"BAT0": EMPTYING, "port1": PORT_OFF}, True),
        ({"BAT0": EMPTYING, "port1": PORT_ON | {"scope": "Device"}}, True),
        ({"BAT0": EMPTYING, "port1": {"type": "USB", "online": "2"}}, False),
        ({"mouse": MOUSE}, False),
        ({"mouse": MOUSE, "BAT0": FULL}, False),
        ({"BAT0": EMPTYING | {"scope": "System"}, "AC": {"type": "Mains"}}, True),
        ({"AC": {}, "BAT0": {}}, False),
    ],
)
def test_power_supply_is_read_from_files(supplies: Supplies, answer: bool, tmp_path: Path) -> None:
    assert on_battery(built(tmp_path, supplies)) is answer


def test_machine_without_information_counts_as_plugged_in(tmp_path: Path) -> None:
    assert not on_battery(tmp_path / "none")
    (tmp_path / "BAT0" / "type").mkdir(parents=True)
    assert not on_battery(tmp_path)


def test_undecodable_bytes_count_as_plugged_in(tmp_path: Path) -> None:
    built(tmp_path, {"BAT0": EMPTYING, "odd": {}})
    (tmp_path / "odd" / "type").write_bytes(b"\xff\xfe\x00")
    assert on_battery(tmp_path)


@pytest.mark.parametrize(
    ("answer", "told"),
    [("Now drawing from 'Battery Power'", True), ("Now drawing from 'AC Power'", False), ("", False)],
)
@pytest.mark.skipif(sys.platform == "win32", reason="stands a script in for a program of Unix")
def test_mac_is_asked_with_pmset(answer: str, told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pmset = tmp_path / "pmset"
    pmset.write_text(f'#!/bin/sh\n[ "$*" = "-g batt" ] && echo "{answer}"\n')
    pmset.chmod(0o755)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    assert on_battery() is told


def test_mac_without_pmset_counts_as_plugged_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not on_battery()


class TestWatching:
    def test_unplugging_and_plugging_are_reported_once_each(self, qtbot: QtBot, tmp_path: Path) -> None:
        power = Power(supplies=built(tmp_path, {"AC": MAINS_OFF, "BAT0": EMPTYING}))
        assert not power.on_battery
        with qtbot.waitSignal(power.changed):
            power.watch()
        assert power.on_battery
        told: list[bool] = []
        power.changed.connect(lambda: told.append(power.on_battery))
        for supply in (MAINS_OFF, MAINS_ON, MAINS_ON, MAINS_OFF):
            built(tmp_path, {"AC": supply})
            with qtbot.waitSignal(power.probed):
                power._timer.timeout.emit()
        assert told == [False, True]

    def test_power_is_read_only_while_watched(self, qtbot: QtBot, tmp_path: Path) -> None:
        power = Power(supplies=built(tmp_path, {"BAT0": FULL}))
        assert not power._timer.isActive()
        with qtbot.waitSignal(power.probed):
            power.watch()
        assert power._timer.isActive()
        with qtbot.assertNotEmitted(power.probed, wait=1):
            power.watch()
        power.unwatch()
        assert not power._timer.isActive()

    def test_closing_during_reading_is_harmless(self, qtbot: QtBot, tmp_path: Path) -> None:
        power = Power(supplies=tmp_path)
        results = power._results.outbox
        power.deleteLater()
        with qtbot.waitSignal(power.destroyed):
            pass
        results.put(True)
