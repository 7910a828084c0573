"""Chooses how Qt Quick renders on a Linux machine without a graphics device."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtQuick import QQuickWindow

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
"""Environment variables with which users choose a renderer."""


def choose_renderer() -> None:
    """Let Qt Quick render in software if there is no graphics device. Call this before the first window is created.

    Otherwise Qt would use OpenGL, which Mesa then computes on the CPU: a session took 42 % of a core and 166 MB that
    way, and 11 % and 102 MB with Qt's own software renderer.
    """
    if is_software_better(sys.platform, os.environ, Path("/dev")):
        QQuickWindow.setSceneGraphBackend("software")


def is_software_better(platform: str, environment: Mapping[str, str], devices: Path) -> bool:
    """Return whether this is Linux without a graphics device, and no renderer is set in the environment."""
    if not platform.startswith("linux") or any(environment.get(name) for name in CHOICES):
        return False
    return not any(found for pattern in DEVICES for found in devices.glob(pattern))
