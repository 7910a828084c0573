"""Finds the files that come with the program. A wheel carries them in this folder, a checkout at its top."""

from pathlib import Path

SOURCE_LANGUAGE = "en"
"""The language of the files that lie in the folders themselves; those in others lie in a folder of its tag."""

_HERE = Path(__file__).resolve().parent
_CHECKOUT = _HERE.parent.parent


def exercises() -> Path:
    """Return the folder of the exercises."""
    return _folder("exercises")


def exercise_files(language: str = SOURCE_LANGUAGE) -> list[Path]:
    """Return the exercises, each in `language` where it has been written in it, else in English."""
    return _files(exercises(), language)


def programme_files(language: str = SOURCE_LANGUAGE) -> list[Path]:
    """Return the programmes and the ladder, each in `language` where it has been written in it, else in English."""
    return _files(programmes(), language)


def guide(language: str = SOURCE_LANGUAGE) -> Path:
    """Return the guide that a coach reads to write exercises, in `language` where there is one, else in English."""
    translated = _folder("exercises") / language / "README.md"
    return translated if translated.is_file() else _folder("exercises") / "README.md"


def programmes() -> Path:
    """Return the folder of the programmes and the ladder."""
    return _folder("programmes")


def _files(folder: Path, language: str) -> list[Path]:
    written = {path.name: path for path in (folder / language).glob("*.toml")}
    return [written.get(path.name, path) for path in sorted(folder.glob("*.toml"))]


def _folder(name: str) -> Path:
    inside = _HERE / name
    return inside if inside.is_dir() else _CHECKOUT / name
