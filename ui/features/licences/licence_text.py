"""Read the texts of licences: plain files with lines of a fixed width, as paragraphs that fit any window."""

import re
from collections.abc import Iterator
from pathlib import Path

START = "README"
MAX_BYTES = 1_000_000
"""Largest text that is shown; the longest of them is a seventh of it."""

_HELD_APART = re.compile(r"\s|[-*•] |[A-Z][\w-]*: |\d+\. |=+$|-+$")
"""How a line begins that does not go on with the one before: it is indented, or a point, a field or a rule."""
_GOES_ON = re.compile(r" {5,}\S")
"""How a line begins that is the rest of a point."""


def start_page(folder: Path, language: str) -> Path:
    """Return the page that says what there is, in `language` where it has been written in it."""
    own = folder / f"{START}.{language}.txt"
    return own if own.is_file() else folder / f"{START}.txt"


def texts_in(folder: Path) -> list[str]:
    """Return the paths of the texts below `folder`, without the page that says what there is."""
    found = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return sorted((name for name in found if _is_text(name)), key=lambda name: (name.count("/"), name.lower()))


def paragraphs(file: Path) -> list[str]:
    """Return the paragraphs of a text, each with its broken lines joined. Raise OSError."""
    with file.open("rb") as opened:
        text = opened.read(MAX_BYTES).decode("utf-8", "replace")
    return [part for block in re.split(r"\n[ \t\f]*\n", text) if (part := "\n".join(_lines(block)))]


def _lines(block: str) -> Iterator[str]:
    line = ""
    for part in block.splitlines():
        if line and (_GOES_ON.match(part) or not _HELD_APART.match(part)):
            line = f"{line} {part.strip()}"
            continue
        if line:
            yield line
        line = part.strip()
    if line:
        yield line


def _is_text(name: str) -> bool:
    return not name.startswith(START) and not name.endswith(".json")
