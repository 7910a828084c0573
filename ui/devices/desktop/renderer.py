"""Chooses how Qt Quick draws, where a Linux machine has no graphics device."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

DEVICES = ("dri/renderD*", "nvidia[0-9]*", "dxg", "mali[0-9]*", "kgsl-3d0", "pvr*")
"""What graphics drivers put into /dev: Mesa's and NVIDIA's, Windows' for Linux inside it, and those of small boards."""
CHOICES = (
    "QT_QUICK_BACKEND",
    "QSG_RHI_BACKEND",
    "QT_OPENGL",
    "LIBGL_ALWAYS_SOFTWARE",
    "LIBGL_ALWAYS_INDIRECT",
    "GALLIUM_DRIVER",
    "MESA_LOADER_DRIVER_OVERRIDE",
)
"""Variables with which somebody chooses for themselves."""


def choose_renderer() -> None:
    """Have Qt Quick draw by software where there is no graphics device. Call this before the first window is made.

    Qt would draw by OpenGL all the same, which Mesa then computes: a session took 42 % of a core and 166 MB so, and
    11 % and 102 MB with Qt's own software renderer.
    """
    if is_software_better(sys.platform, os.environ, Path("/dev")):
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)


def is_software_better(platform: str, environment: Mapping[str, str], devices: Path) -> bool:
    """Return whether this is a Linux without a graphics device, and nobody chose a renderer in the environment."""
    if not platform.startswith("linux") or any(environment.get(name) for name in CHOICES):
        return False
    return not any(found for pattern in DEVICES for found in devices.glob(pattern))
