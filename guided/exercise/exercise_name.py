"""Name exercises by their files."""

import unicodedata
from pathlib import Path


def exercise_name(file: Path) -> str:
    """Return the name of the exercise in `file`: that of the file without its ending, in composed letters.

    macOS and some programs write accents as letters of their own (NFD), and people type composed ones (NFC).
    """
    return composed(file.stem)


def composed(name: str) -> str:
    """Return `name` with each letter and its accents composed (NFC), so that equal names are equal texts."""
    return unicodedata.normalize("NFC", name)
