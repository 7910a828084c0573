"""Finds the folders of the window's own files, and those of the person's."""

import os
import sys
from pathlib import Path

_UI = Path(__file__).resolve().parents[1]


def resources() -> Path:
    """Return the folder of fonts, lights, sounds and translations. A wheel carries it inside `ui`."""
    inside = _UI / "resources"
    return inside if inside.is_dir() else _UI.parent / "resources"


def qml() -> Path:
    """Return the folder below which all QML files lie, which is the package `ui`."""
    return _UI


def config() -> Path:
    """Return the person's own folder for what they chose. It may not exist yet."""
    return _personal("XDG_CONFIG_HOME", ".config", windows="APPDATA")


def data() -> Path:
    """Return the person's own folder for what the program keeps. It may not exist yet."""
    return _personal("XDG_DATA_HOME", ".local/share", windows="LOCALAPPDATA")


def _personal(variable: str, otherwise: str, *, windows: str) -> Path:
    """Return the platform's usual folder. The XDG specification says to ignore relative paths."""
    if sys.platform == "win32":
        base = os.environ.get(windows, "")
        return Path(base or Path.home() / "AppData" / "Roaming") / "Guided"
    chosen = os.environ.get(variable, "")
    if Path(chosen).is_absolute():
        return Path(chosen) / "guided"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Guided"
    return Path.home() / otherwise / "guided"
