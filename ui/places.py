"""Where things are, in a checkout and when installed."""

import os
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def exercises() -> Path:
    """The exercises that come with the program."""
    return _shipped("exercises")


def guide() -> Path:
    """What a coach reads to write more of them."""
    return _shipped("exercises") / "README.md"


def programmes() -> Path:
    """The programmes and the ladder that come with the program."""
    return _shipped("programmes")


def resources() -> Path:
    """Fonts, lights, sounds."""
    return _shipped("resources")


def qml() -> Path:
    return _HERE / "qml"


def config() -> Path:
    """The person's own folder for what they chose. It may not exist yet."""
    return _personal("XDG_CONFIG_HOME", ".config", windows="APPDATA")


def data() -> Path:
    """The person's own folder for what the program keeps. It may not exist yet."""
    return _personal("XDG_DATA_HOME", ".local/share", windows="LOCALAPPDATA")


def _shipped(name: str) -> Path:
    """A wheel carries the folder inside `ui`; in a checkout it stands beside it."""
    inside = _HERE / name
    return inside if inside.is_dir() else _HERE.parent / name


def _personal(variable: str, otherwise: str, *, windows: str) -> Path:
    """The usual folder of the platform. The XDG specification has relative paths ignored."""
    if sys.platform == "win32":
        base = os.environ.get(windows, "")
        return Path(base or Path.home() / "AppData" / "Roaming") / "Guided"
    chosen = os.environ.get(variable, "")
    if Path(chosen).is_absolute():
        return Path(chosen) / "guided"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Guided"
    return Path.home() / otherwise / "guided"
