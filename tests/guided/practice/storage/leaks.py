"""Looks for the couple's words in files."""

from pathlib import Path

from tests.guided.practice.storage.key_material import PHRASE


def find_leaks(folder: Path) -> list[str]:
    """The files in which the phrase can be read, in whatever way text is written."""
    ways = [PHRASE.encode(), PHRASE.encode("utf-16-le")]
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each.name for each in files if any(way in each.read_bytes() for way in ways)]
