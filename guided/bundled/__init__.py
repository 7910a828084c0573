"""Finds the files that come with the program. A wheel carries them in this folder, a checkout at its top."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_CHECKOUT = _HERE.parent.parent


def exercises() -> Path:
    """Return the folder of the exercises."""
    return _folder("exercises")


def guide() -> Path:
    """Return the guide that a coach reads to write exercises."""
    return _folder("exercises") / "README.md"


def programmes() -> Path:
    """Return the folder of the programmes and the ladder."""
    return _folder("programmes")


def _folder(name: str) -> Path:
    inside = _HERE / name
    return inside if inside.is_dir() else _CHECKOUT / name
