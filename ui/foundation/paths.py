"""Finds the folders of the program's resources, and of the user's files."""

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


def state() -> Path:
    """Return the person's own folder for logs. It may not exist yet."""
    if sys.platform == "win32":
        return data() / "Logs"
    if sys.platform == "darwin" and not _is_set("XDG_STATE_HOME"):
        return Path.home() / "Library" / "Logs" / "Guided"
    return _personal("XDG_STATE_HOME", ".local/state", windows="LOCALAPPDATA")


def cache() -> Path:
    """Return the person's own folder for what can be made again at any time. It may not exist yet."""
    if sys.platform == "win32":
        return data() / "Cache"
    if sys.platform == "darwin" and not _is_set("XDG_CACHE_HOME"):
        return Path.home() / "Library" / "Caches" / "Guided"
    return _personal("XDG_CACHE_HOME", ".cache", windows="LOCALAPPDATA")


def _is_set(variable: str) -> bool:
    return Path(os.environ.get(variable, "")).is_absolute()


def _personal(variable: str, otherwise: str, *, windows: str) -> Path:
    """Return the platform's usual folder. The XDG specification says to ignore relative paths."""
    if sys.platform == "win32":
        base = os.environ.get(windows, "")
        return Path(base or Path.home() / "AppData" / "Roaming") / "Guided"
    if _is_set(variable):
        return Path(os.environ[variable]) / "guided"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Guided"
    return Path.home() / otherwise / "guided"
