"""Test which renderer is chosen on which machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.devices.desktop.renderer import CHOICES, is_software_better
from ui.foundation import paths

SAYS_WHICH = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from ui.devices.desktop import renderer

renderer.DEVICES = ()
renderer.choose_renderer()
app = QGuiApplication([])
print(QQuickWindow.sceneGraphBackend())
"""


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    folder = tmp_path / "dev"
    (folder / "dri").mkdir(parents=True)
    return folder


def test_linux_without_a_graphics_device_draws_by_software(devices: Path) -> None:
    (devices / "dri" / "card0").touch()  # a screen without a graphics processor
    assert is_software_better("linux", {}, devices)
    assert is_software_better("linux", {}, devices / "missing")


@pytest.mark.parametrize("device", ["dri/renderD128", "nvidia0", "dxg", "mali0"])
def test_linux_with_a_graphics_device_is_left_to_qt(devices: Path, device: str) -> None:
    (devices / device).touch()
    assert not is_software_better("linux", {}, devices)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_left_to_qt(devices: Path, platform: str) -> None:
    assert not is_software_better(platform, {}, devices)


@pytest.mark.parametrize("variable", CHOICES)
def test_variable_in_the_environment_wins(devices: Path, variable: str) -> None:
    assert not is_software_better("linux", {variable: "1"}, devices)
    assert is_software_better("linux", {variable: ""}, devices)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is left without a device")
@pytest.mark.parametrize("variable", ["", "QSG_RHI_BACKEND"])
def test_window_has_the_renderer_that_was_chosen(variable: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in CHOICES}
    environment |= {variable: "opengl"} if variable else {}
    done = subprocess.run(
        [sys.executable, "-c", SAYS_WHICH],
        env=environment,
        cwd=paths.qml().parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout.strip() == "software") is (variable == "")
